using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Naast.Web.Data;
using Naast.Web.Poort;
using Quartz;

namespace Naast.Web.Taken;

/// <summary>Seals all stream heads once a day: who removes the tail of a chain must also forge every later anchor.</summary>
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

        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        long stromen = 0, gebeurtenissen = 0;
        await foreach (var hoofd in db.Ketenhoofden.AsNoTracking().OrderBy(k => k.Stroomsoort).ThenBy(k => k.StroomId).AsAsyncEnumerable().WithCancellation(ct))
        {
            hash.AppendData(hoofd.Hash);
            stromen++;
            gebeurtenissen += hoofd.Volgnummer;
        }

        using var binnen = await poort.GaBinnenAsync(ct);
        db.Ankers.Add(new Anker { Dag = dag, Stromen = stromen, Gebeurtenissen = gebeurtenissen, Hash = hash.GetHashAndReset() });
        await db.SaveChangesAsync(ct);
    }
}
