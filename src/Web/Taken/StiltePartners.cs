using Microsoft.EntityFrameworkCore;
using Naast.Kern.Gedeeld;
using Naast.Kern.Meedoen;
using Naast.Web.Data;
using Naast.Web.Poort;
using Quartz;

namespace Naast.Web.Taken;

/// <summary>Every morning: which partner did not answer in time? Who asked and the casusregisseur are told, once for each last day.</summary>
[DisallowConcurrentExecution]
public sealed class StiltePartners(Dbfabriek fabriek, Schrijfpoort poort, TimeProvider klok) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken ct) => await ZoekAsync(ct);

    /// <returns>Number of people told.</returns>
    public async Task<int> ZoekAsync(CancellationToken ct)
    {
        using var binnen = await poort.GaBinnenAsync(ct);
        await using var db = fabriek.Maak(Toegang.Systeem("antwoorden van partners missen"));
        var vandaag = db.Vandaag;
        var laat = await db.Partnervragen.AsNoTracking().Where(v => (v.Stand == Vraagstand.Gevraagd || v.Stand == Vraagstand.Gezien) && v.AntwoordVoor < vandaag)
            .Join(db.Dossiers, v => v.DossierId, d => d.Id, (v, d) => new { v.DossierId, v.Gemeentecode, v.AntwoordVoor, v.Vrager, d.Casusregisseur }).ToArrayAsync(ct);
        var dossiers = laat.Select(v => v.DossierId).Distinct().ToArray();
        var gezegd = (await db.Meldingen.AsNoTracking().Where(m => dossiers.Contains(m.DossierId) && m.Soort == Nieuwssoort.PartnerZwijgt).Select(m => new { m.DossierId, m.Medewerker, m.Tijdstip }).ToArrayAsync(ct))
            .ToLookup(m => (m.DossierId, m.Medewerker), m => m.Tijdstip.DagInNederland());
        var nieuw = laat.SelectMany(v => new[] { v.Vrager, v.Casusregisseur }.OfType<string>().Select(wie => (v.DossierId, v.Gemeentecode, Wie: wie, v.AntwoordVoor)))
            .Where(n => gezegd[(n.DossierId, n.Wie)].All(dag => dag <= n.AntwoordVoor)).Select(n => (n.DossierId, n.Gemeentecode, n.Wie)).Distinct().ToArray();
        foreach (var (dossier, gemeente, wie) in nieuw)
        {
            Meldingmaker.Voeg(db, db.Toegang, klok.Nu(), wie, Nieuwssoort.PartnerZwijgt, dossier, gemeente);
        }

        await db.SaveChangesAsync(ct);
        return nieuw.Length;
    }
}
