using Microsoft.EntityFrameworkCore;
using Naast.Kern.Inburgeraars;
using Naast.Web.Data;
using Naast.Web.Poort;
using Quartz;

namespace Naast.Web.Taken;

/// <summary>Every night: is there open work of people who are gone? The answer stands with the day, also when it is none.</summary>
[DisallowConcurrentExecution]
public sealed class WezenZoeken(Dbfabriek fabriek, Schrijfpoort poort, TimeProvider klok, ILogger<WezenZoeken> log) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken ct) => await ZoekAsync(ct);

    public async Task<Wezencontrole> ZoekAsync(CancellationToken ct)
    {
        using var binnen = await poort.GaBinnenAsync(ct);
        await using var db = fabriek.Maak(Toegang.Systeem("werk zonder iemand zoeken"));
        var vandaag = db.Vandaag;
        var dossiers = await db.Werkvoorraad.CountAsync(w => w.Casusregisseur != null && !db.Medewerkers.Any(m => m.Sub == w.Casusregisseur && m.Actief), ct);
        var afspraken = await db.Afspraken.CountAsync(a => a.Stand == Afspraakstand.Gepland && a.Dag >= vandaag && db.Medewerkers.Any(m => m.Naam == a.Met && !m.Actief)
            && !db.Medewerkers.Any(m => m.Naam == a.Met && m.Actief), ct);
        var rij = await db.Wezencontroles.SingleOrDefaultAsync(c => c.Dag == vandaag, ct);
        if (rij is null)
        {
            db.Wezencontroles.Add(rij = new Wezencontrole { Dag = vandaag, Tijdstip = klok.Nu(), Dossiers = dossiers, Afspraken = afspraken });
        }
        else
        {
            (rij.Tijdstip, rij.Dossiers, rij.Afspraken) = (klok.Nu(), dossiers, afspraken);
        }

        await db.SaveChangesAsync(ct);
        if (dossiers + afspraken > 0)
        {
            log.LogWarning("Er is werk van mensen die weg zijn: {Dossiers} dossiers en {Afspraken} afspraken.", dossiers, afspraken);
        }

        return rij;
    }
}
