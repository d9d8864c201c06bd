using Microsoft.EntityFrameworkCore;
using Naast.Kern.Gedeeld;
using Naast.Web.Data;
using Naast.Web.Poort;
using Quartz;

namespace Naast.Web.Taken;

/// <summary>Every night: a worry that had its last day loses its text. One handeling for each, so that one in trouble leaves the others.</summary>
[DisallowConcurrentExecution]
public sealed class ZorgenWissen(IServiceScopeFactory scopes, ILogger<ZorgenWissen> log) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken ct) => await WisAsync(ct);

    /// <returns>Number of texts that were wiped.</returns>
    public async Task<int> WisAsync(CancellationToken ct)
    {
        (Guid Id, Guid Dossier)[] voorbij;
        await using (var scope = Nieuw())
        {
            var db = scope.ServiceProvider.GetRequiredService<Db>();
            var vandaag = db.Vandaag;
            voorbij = [.. (await db.Zorgnotities.AsNoTracking().Where(z => z.Tot < vandaag && z.Tekst != "").OrderBy(z => z.Id).Select(z => new { z.Id, z.DossierId }).ToArrayAsync(ct)).Select(z => (z.Id, z.DossierId))];
        }

        var gewist = 0;
        foreach (var (id, dossier) in voorbij)
        {
            try
            {
                gewist += await WisAsync(id, dossier, ct) ? 1 : 0;
            }
            catch (Exception fout) when (fout is not OperationCanceledException)
            {
                log.LogError(fout, "De tekst van zorgnotitie {Notitie} is niet gewist; morgen opnieuw.", id);
            }
        }

        return gewist;
    }

    private async Task<bool> WisAsync(Guid id, Guid dossier, CancellationToken ct)
    {
        await using var scope = Nieuw();
        var db = scope.ServiceProvider.GetRequiredService<Db>();
        var uitkomst = await scope.ServiceProvider.GetRequiredService<Handelingen>().VoerUitAsync(new Handelingsverzoek("ZorgenWissen", null, Inzagelog.Uitvoering), async (handeling, ct) =>
        {
            await db.VergrendelAsync(Stroom.Dossier(dossier), ct);
            return await db.Zorgnotities.SingleOrDefaultAsync(z => z.Id == id, ct) is { } notitie && notitie.Wis(handeling.Dag) ? id.ToString() : "";
        }, ct);
        return uitkomst.Resultaat.Length > 0;
    }

    private AsyncServiceScope Nieuw()
    {
        var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Toegangshouder>().Toegang = Toegang.Systeem("zorgnotities na hun laatste dag wissen");
        return scope;
    }
}
