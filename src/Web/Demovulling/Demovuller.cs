using Microsoft.EntityFrameworkCore;
using Naast.Kern.Besluiten;
using Naast.Ketensimulator;
using Naast.Web.Brieven;
using Naast.Web.Data;
using Naast.Web.Demo;
using Naast.Web.Koppelingen.Duo;
using Naast.Web.Poort;

namespace Naast.Web.Demovulling;

/// <summary>Fills an empty database with the demo region; a filled one stays as it is.</summary>
internal sealed class Demovuller(
    Dbfabriek fabriek, Schrijfpoort poort, Sleutels sleutels, PipBrief brief, Besluitbrief besluitbrief, Ketenadressen adressen, Ketenstaat keten, TimeProvider klok, Demoopties opties)
{
    /// <returns>False when it was filled already.</returns>
    public async Task<bool> VulAsync(Action<string> zeg, CancellationToken ct)
    {
        await using var db = fabriek.Maak(Toegang.Systeem("demoregio"));
        using var binnen = await poort.GaBinnenAsync(ct);
        await using var transactie = await db.Database.BeginTransactionAsync(ct);
        if (db.IsPostgres)
        {
            // Two processes may start at once: one fills, the other waits and finds it filled.
            await db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock(20210101)", ct);
        }

        if (await db.Gemeenten.AnyAsync(ct))
        {
            zeg("gegevens van de vorige keer gebruiken");
            return false;
        }

        db.ChangeTracker.AutoDetectChangesEnabled = false;
        var nu = klok.Nu();
        var bulk = new Bulkhandelingen(db);
        new Regiovulling(db, bulk, adressen).Vul(nu, opties.Leeg);
        if (!opties.Leeg)
        {
            zeg("demoregio vullen");
            Levens(db, bulk, nu);
        }

        await bulk.BewaarAsync(ct);
        await transactie.CommitAsync(ct);
        zeg(opties.Leeg ? "lege regio ingericht" : $"{await db.Dossiers.CountAsync(ct)} dossiers klaar");
        return true;
    }

    private void Levens(Db db, Bulkhandelingen bulk, DateTimeOffset nu)
    {
        var vulling = new Levensvulling(
            db, bulk, sleutels, brief, besluitbrief,
            db.Medewerkers.Local.ToDictionary(m => m.Sub, StringComparer.Ordinal), db.Gemeenten.Local.ToDictionary(g => g.Code, StringComparer.Ordinal),
            new Mandaatregister([.. db.Set<Mandaatregel>().Local], [.. db.Set<Gemandateerde>().Local], [.. db.Set<Bestuursstap>().Local]), new Beleid([.. db.Set<Beleidsregel>().Local]), Regelkast.Van(db.Set<Beleidsregel>().Local), nu);
        var levens = new List<(Levensloop Leven, DossierBeeld Beeld)>();
        foreach (var leven in Demoregio.Verzin(opties.Zaad, nu.DagInNederland(), opties.Aantal))
        {
            var beeld = vulling.Vul(leven);
            levens.Add((leven, beeld));
            foreach (var persona in Demoregio.Inburgeraars.Where(p => p.Volgnummer == leven.Volgnummer))
            {
                db.Medewerkers.Add(new Data.Medewerker
                {
                    Sub = persona.Sub, Naam = persona.Naam, Organisatie = "", Functie = "inburgeraar", Gemeenten = "", DossierId = beeld.Dossier.Id,
                });
            }
        }

        var regels = Regelkast.Van(db.Set<Beleidsregel>().Local).Regio;
        var doorgifte = new Doorgiftevulling(db, nu, Duospiegel.Urengrens(regels, nu.DagInNederland()));
        db.Instellingnamen.AddRange(Doorgiftevulling.Scholen.Select(school => new Instellingnaam { Naam = school.Key, Nummer = school.Value }));
        keten.Registreer(levens.Select(l => doorgifte.Vul(Ketenvulling.Maak(l.Leven, l.Beeld), l.Beeld, l.Leven.Volgnummer)));
    }
}
