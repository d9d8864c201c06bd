using Microsoft.EntityFrameworkCore;
using Naast.Web.Data;
using Naast.Web.Poort;
using Quartz;

namespace Naast.Web.Taken;

/// <summary>
/// Seals all chains once a day, up to the midnight before: who removes the tail of a chain must also forge every later
/// anchor. That midnight, some hours ago, makes it sure that nothing is still being written before it.
/// </summary>
[DisallowConcurrentExecution]
public sealed class AnkerZetten(Dbfabriek fabriek, Schrijfpoort poort, TimeProvider klok) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken ct)
    {
        await using var db = fabriek.Maak(Toegang.Systeem("anker"));
        var dag = klok.Vandaag();
        if (await db.Ankers.AnyAsync(a => a.Dag == dag, ct))
        {
            return;
        }

        // A whole region is read: that may take longer than a page ever may.
        db.Database.SetCommandTimeout(TimeSpan.FromMinutes(30));
        var grens = dag.AddDays(-1).EindVanDag();
        var laatste = db.Gebeurtenissen.Where(g => g.Tijdstip < grens).GroupBy(g => new { g.Stroomsoort, g.StroomId })
            .Select(stroom => new { stroom.Key.Stroomsoort, stroom.Key.StroomId, Volgnummer = stroom.Max(g => g.Volgnummer) });
        var rijen = db.Gebeurtenissen
            .Join(laatste, g => new { g.Stroomsoort, g.StroomId, g.Volgnummer }, l => l, (g, _) => g)
            .OrderBy(g => g.Stroomsoort).ThenBy(g => g.StroomId).Select(g => new { g.Volgnummer, g.Hash });
        using var zegel = new Zegel(dag);
        await foreach (var rij in rijen.AsAsyncEnumerable().WithCancellation(ct))
        {
            zegel.Voeg(rij.Volgnummer, rij.Hash);
        }

        using var binnen = await poort.GaBinnenAsync(ct);
        db.Ankers.Add(zegel.Sluit());
        await db.SaveChangesAsync(ct);
    }
}
