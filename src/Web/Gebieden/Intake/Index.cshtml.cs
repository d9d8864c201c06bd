using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Naast.Kern.Gedeeld;
using Naast.Kern.Intake;
using Naast.Kern.Plan;
using Naast.Kern.Regels;
using Naast.Web.Data;
using Naast.Web.Poort;

namespace Naast.Web.Gebieden.Intake;

/// <summary>The brede intake at a glance: each block with its state; once finished, everything to read.</summary>
[Vereist(Recht.DossierInzien)]
public sealed class IndexModel(DossierBeelden beelden, Db db, Inzagelog inzage, Toegangshouder houder, TimeProvider klok) : PageModel
{
    public DossierBeeld Beeld { get; private set; } = null!;

    public Toets? Toets { get; private set; }

    public Berekening<DateOnly>? PipTermijn { get; private set; }

    public DateOnly Vandaag { get; } = klok.Vandaag();

    /// <summary>Steps that the asker has an unsaved draft of.</summary>
    public IReadOnlySet<string> Concepten { get; private set; } = new HashSet<string>();

    public bool Afgerond => Beeld.Intake?.Status == Intakestatus.Afgerond;

    public bool MagWerken => houder.Toegang.Heeft(Recht.IntakeUitvoeren) && !Afgerond;

    public bool MagPlan => houder.Toegang.Heeft(Recht.PipOpstellen);

    public bool MagGezondheid => houder.Toegang.Heeft(Recht.GezondheidInzien);

    public IReadOnlyList<(Intakestap Stap, IReadOnlyList<Antwoordrij> Rijen)> Blokken { get; private set; } = [];

    public int Klaar => Blokken.Count(blok => Stand(blok.Stap.Slug) == true);

    public Intakestap? Volgende => Blokken.Select(blok => blok.Stap).FirstOrDefault(stap => Stand(stap.Slug) != true && (stap.Slug != Intakestappen.Gezondheid || MagGezondheid));

    /// <summary>True: all conditions of this block are met; false: begun; null: nothing yet.</summary>
    public bool? Stand(string slug)
    {
        if (Toets is null)
        {
            return null;
        }

        return Toets.Voorwaarden.Where(v => v.Onderdeel == slug).All(v => v.Vervuld)
            ? true
            : Blokken.First(blok => blok.Stap.Slug == slug).Rijen.Any(rij => rij.Waarde is not null) ? false : null;
    }

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct)
    {
        if (await beelden.NuAsync(id, volgend: false, ct) is not { } beeld)
        {
            return NotFound();
        }

        await inzage.NoteerAsync("dossier/intake", id, ct);
        Beeld = beeld;
        Toets = IntakeVastleggen.MagAfronden(beeld);
        Blokken = [.. Intakestappen.Overzicht(beeld, MagGezondheid)];
        PipTermijn = Berekenbaar.OfNiets(() => Kern.Plan.PipTermijn.UitersteDatum(beeld.Dossierfeiten, beeld.Dossier.Gemeentecode, beeld.Regels));
        var begin = Intakestappen.Formulier(id, "");
        var formulieren = await db.Concepten.AsNoTracking().Where(c => c.Medewerker == houder.Toegang.Sub && c.Formulier.StartsWith(begin))
            .Select(c => c.Formulier).ToArrayAsync(ct);
        Concepten = formulieren.Select(formulier => formulier[begin.Length..]).ToHashSet();
        return Page();
    }
}
