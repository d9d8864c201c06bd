using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Naast.Kern.Inburgeraars;
using Naast.Kern.Meedoen;
using Naast.Web.Data;
using Naast.Web.Poort;
using Naast.Web.Vertalen;

namespace Naast.Web.Gebieden.Meedoen;

/// <summary>A heading on paper: in Dutch, and in the language of the reader when there is one.</summary>
public sealed record Papierkop(string Nederlands, string? Eigen);

/// <summary>
/// The plan on one A5, made in the talk itself: my person and where to call, the next appointment, what I want in my own words, and
/// who does what. Plain Dutch, with the headings in the person's own language. Nothing of health, and nothing of others.
/// </summary>
[Vereist(Recht.DossierInzien)]
public sealed class MijnPlanModel(Db db, Dossieropening opening, Vertalingen vertalingen, TimeProvider klok) : PageModel
{
    /// <summary>As many as fit on the sheet.</summary>
    public const int MeesteDoelen = 5, MeesteActies = 5;

    public Dossierkop Kop { get; private set; } = null!;

    public string? Regisseur { get; private set; }

    public string Telefoon { get; private set; } = "";

    public Afspraak? Afspraak { get; private set; }

    public IReadOnlyList<Doel> Doelen { get; private set; } = [];

    public IReadOnlyList<Actie> Acties { get; private set; } = [];

    /// <summary>Language beside the Dutch; null when the person speaks it, or the words are not there.</summary>
    public string? Taal { get; private set; }

    public string Richting => Taal is { } taal ? vertalingen.Richting(taal) : "ltr";

    public DateOnly Vandaag { get; } = klok.Vandaag();

    public Papierkop Tekst(string sleutel) => new(vertalingen.Tekst($"papier.{sleutel}", "nl"), Taal is { } taal ? vertalingen.Tekst($"papier.{sleutel}", taal) : null);

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct)
    {
        if (await opening.OpenAsync(id, "dossier/mijn-plan", Dossiertab.MijnPlan, ct) is not { } dossier)
        {
            return NotFound();
        }

        Kop = dossier.Kop;
        Telefoon = dossier.Kern.Gemeente.Telefoon;
        Regisseur = dossier.Kern.Dossier.Casusregisseur is { } sub ? await db.Medewerkers.Where(m => m.Sub == sub).Select(m => m.Naam).SingleOrDefaultAsync(ct) : null;
        Taal = dossier.Kern.Contact?.Taal is { } taal && taal != "nl" && vertalingen.Heeft("papier.mijn-plan", taal) ? taal : null;
        Afspraak = await db.Afspraken.AsNoTracking().Where(a => a.DossierId == id && a.Stand == Afspraakstand.Gepland && a.Dag >= Vandaag).OrderBy(a => a.Dag).ThenBy(a => a.Tijd).FirstOrDefaultAsync(ct);
        var doelen = await db.Doelen.AsNoTracking().Where(d => d.DossierId == id && d.Stand == Doelstand.Loopt).ToArrayAsync(ct);
        Doelen = [.. doelen.OrderBy(d => d.Soort).ThenBy(d => d.Streefdag ?? DateOnly.MaxValue).Take(MeesteDoelen)];
        Acties = [.. (await db.Acties.AsNoTracking().Where(a => a.DossierId == id && a.Stand == Actiestand.Open && (a.Gebied == null || a.Gebied != Leefgebied.GezondheidEnZorg)).ToArrayAsync(ct))
            .OrderBy(a => a.Tot ?? DateOnly.MaxValue).Take(MeesteActies)];
        return Page();
    }
}
