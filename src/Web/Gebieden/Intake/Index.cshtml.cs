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
public sealed class IndexModel(DossierBeelden beelden, Db db, Inzagelog inzage, Toegangshouder houder, IntakeVastleggen vastleggen, TimeProvider klok) : PageModel
{
    private const int LangsteReden = 500;

    [BindProperty]
    public string? Reden { get; set; }

    [BindProperty]
    public string? Verzoeksleutel { get; set; }

    public DossierBeeld Beeld { get; private set; } = null!;

    public Toets? Toets { get; private set; }

    public Berekening<DateOnly>? PipTermijn { get; private set; }

    /// <summary>The term is over, and the plan may wait for information of somebody else.</summary>
    public bool MagWachten => PipTermijn is { } termijn && termijn.Waarde < Vandaag && Kern.Plan.Pipankerfeiten.Van(Beeld.Dossierfeiten, Beeld.Dossier.Gemeentecode).MagWachten(termijn.Waarde);

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

    public bool MagHeropenen => houder.Toegang.Heeft(Recht.IntakeUitvoeren) && IntakeVastleggen.MagHeropenen(Beeld);

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct)
    {
        Verzoeksleutel = Guid.CreateVersion7().ToString();
        return await LaadAsync(id, ct);
    }

    public async Task<IActionResult> OnPostHeropenenAsync(Guid id, CancellationToken ct)
    {
        if (!houder.Toegang.Heeft(Recht.IntakeUitvoeren))
        {
            throw new RechtOntbreekt(Recht.IntakeUitvoeren);
        }

        if (string.IsNullOrWhiteSpace(Reden) || Reden.Length > LangsteReden)
        {
            ModelState.AddModelError(nameof(Reden), $"Schrijf op waarom u de intake heropent, in hoogstens {LangsteReden} tekens.");
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return await LaadAsync(id, ct);
        }

        try
        {
            if (!await vastleggen.HeropenAsync(id, Reden.Trim(), Verzoeksleutel, ct))
            {
                return NotFound();
            }
        }
        catch (InvalidOperationException)
        {
            TempData["LetOp"] = "Het plan is al voorgelegd of vastgesteld. De intake kan niet meer open.";
            return Redirect(Intakestappen.Adres(id));
        }

        TempData["Gelukt"] = "De intake is weer open. Rond haar opnieuw af als de antwoorden kloppen.";
        return Redirect(Intakestappen.Adres(id));
    }

    private async Task<IActionResult> LaadAsync(Guid id, CancellationToken ct)
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
