using Microsoft.EntityFrameworkCore;
using Naast.Kern.Besluiten;
using Naast.Kern.Inburgeraars;
using Naast.Kern.Intake;
using Naast.Kern.Plan;
using Naast.Web.Data;

namespace Naast.Web.Gebieden;

/// <summary>All of a dossier that occurs at most once, in one row: enough for the heading of every dossier page.</summary>
public sealed class Dossierkern
{
    public required Dossier Dossier { get; init; }

    public required Gemeente Gemeente { get; init; }

    public Persoon? Persoon { get; init; }

    public Contactgegevens? Contact { get; init; }

    public byte[]? BsnVersleuteld { get; init; }

    public BredeIntake? Intake { get; init; }

    public bool GezondheidBesproken { get; init; }

    /// <summary>The plan in force.</summary>
    public Pip? Vastgesteld { get; init; }

    /// <summary>The plan being made or waiting for a decision.</summary>
    public Pip? Lopend { get; init; }

    public Besluit? Besluit { get; init; }

    /// <summary>Null for a dossier that is closed.</summary>
    public Werkrij? Werk { get; init; }

    /// <summary>DUO's name of the detailed group.</summary>
    public string? Doelgroep { get; init; }

    /// <summary>Dagtekening of the first plan that was decided here.</summary>
    public DateOnly? EersteDagtekening { get; init; }

    /// <summary>Name of the leerroute that another municipality set.</summary>
    public string? RouteElders { get; init; }

    public string? Casusregisseur { get; init; }
}

/// <summary>Reads a <see cref="Dossierkern"/> in one round trip.</summary>
public static class Dossierkernvraag
{
    private static readonly GecompileerdeVraag<Func<Db, Guid, Task<Dossierkern?>>> Vraag = new(Maak);

    /// <summary>Null when the dossier does not exist, or not for this asker.</summary>
    public static Task<Dossierkern?> LeesAsync(Db db, Guid id) => Vraag.Voor(db)(db, id);

    private static Func<Db, Guid, Task<Dossierkern?>> Maak() => EF.CompileAsyncQuery((Db db, Guid id) => (
        from dossier in db.Dossiers.AsNoTracking().Where(d => d.Id == id)
        join gemeente in db.Gemeenten on dossier.Gemeentecode equals gemeente.Code
        join p in db.Personen on dossier.Id equals p.DossierId into personen
        from persoon in personen.DefaultIfEmpty()
        join c in db.Contactgegevens on dossier.Id equals c.DossierId into contacten
        from contact in contacten.DefaultIfEmpty()
        join i in db.Intakes on dossier.Id equals i.DossierId into intakes
        from intake in intakes.DefaultIfEmpty()
        join w in db.Werkvoorraad on dossier.Id equals w.DossierId into werkrijen
        from werk in werkrijen.DefaultIfEmpty()
        join v in db.Pips.Where(p => p.DossierId == id && p.Status == Pipstatus.Vastgesteld).OrderByDescending(p => p.Dagtekening).ThenByDescending(p => p.Id).Take(1)
            on dossier.Id equals v.DossierId into vastgestelde
        from vastgesteld in vastgestelde.DefaultIfEmpty()
        join l in db.Pips.Where(p => p.DossierId == id && (p.Status == Pipstatus.Concept || p.Status == Pipstatus.TerBeslissing)).OrderByDescending(p => p.Id).Take(1)
            on dossier.Id equals l.DossierId into lopende
        from lopend in lopende.DefaultIfEmpty()
        join b in db.Besluiten.Where(b => b.DossierId == id).OrderByDescending(b => b.Id).Take(1) on dossier.Id equals b.DossierId into besluiten
        from besluit in besluiten.DefaultIfEmpty()
        select new Dossierkern
        {
            Dossier = dossier, Gemeente = gemeente, Persoon = persoon, Contact = contact, Intake = intake, Werk = werk,
            Vastgesteld = vastgesteld, Lopend = lopend, Besluit = besluit,
            BsnVersleuteld = db.Persoonsnummers.Where(n => n.DossierId == id).Select(n => n.BsnVersleuteld).FirstOrDefault(),
            GezondheidBesproken = db.Gezondheid.Any(g => g.DossierId == id),
            Doelgroep = db.Feiten.Where(f => f.DossierId == id && f.Soort == Feitsoort.Doelgroep && f.VervallenOp == null)
                .OrderByDescending(f => f.Van).ThenByDescending(f => f.Id).Select(f => f.Waarde).FirstOrDefault(),
            EersteDagtekening = db.Pips.Where(p => p.DossierId == id && p.Status == Pipstatus.Vastgesteld).Min(p => p.Dagtekening),
            RouteElders = db.Feiten.Where(f => f.DossierId == id && f.Soort == Feitsoort.PipElders && f.VervallenOp == null)
                .OrderByDescending(f => f.Van).ThenByDescending(f => f.Id).Select(f => f.Waarde).FirstOrDefault(),
            Casusregisseur = db.Medewerkers.Where(m => m.Sub == dossier.Casusregisseur).Select(m => m.Naam).FirstOrDefault(),
        }).SingleOrDefault());
}
