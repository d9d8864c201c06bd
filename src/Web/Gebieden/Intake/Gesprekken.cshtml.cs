using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Naast.Kern.Gedeeld;
using Naast.Kern.Inburgeraars;
using Naast.Kern.Intake;
using Naast.Web.Data;
using Naast.Web.Opmaak;
using Naast.Web.Poort;

namespace Naast.Web.Gebieden.Intake;

/// <summary>The talks of the brede intake: spread over days and people, with what was discussed when, so that nothing is asked twice.</summary>
[Vereist(Recht.DossierInzien)]
public sealed class GesprekkenModel(Db db, Dossieropening opening, OnderzoekVastleggen vastleggen, TimeProvider klok) : PageModel
{
    /// <summary>What the subject of an appointment for the test begins with.</summary>
    public const string Toets = "Leerbaarheidstoets";

    [BindProperty]
    public Gesprekinvoer Invoer { get; set; } = new();

    [BindProperty]
    public string? Verzoeksleutel { get; set; }

    public Dossierkop Kop { get; private set; } = null!;

    /// <summary>Newest first.</summary>
    public IReadOnlyList<Intakegesprek> Gesprekken { get; private set; } = [];

    public BredeIntake? Intake { get; private set; }

    /// <summary>The test that is planned; null when none is.</summary>
    public Afspraak? Toetsafspraak { get; private set; }

    public bool MagWijzigen => db.Toegang.Heeft(Recht.IntakeUitvoeren) && Kop.OpgegaanIn is null;

    public bool MagGezondheid => db.Toegang.Heeft(Recht.GezondheidInzien);

    public DateOnly Vandaag { get; } = klok.Vandaag();

    public IReadOnlyList<Optie> Onderdelen =>
        [.. Enum.GetValues<Intakeonderdeel>().Where(o => MagGezondheid || o != Intakeonderdeel.Gezondheid).Select(o => new Optie(o.ToString(), Tekstvorm.Hoofdletter(KeuzenaamAttribute.Van(o))))];

    public static string Adres(Guid id) => $"/dossiers/{id}/intake/gesprekken";

    /// <summary>Days on which a part was talked about, oldest first.</summary>
    public IReadOnlyList<DateOnly> Wanneer(Intakeonderdeel onderdeel) => [.. Gesprekken.Where(g => g.Onderdelen.Contains(onderdeel)).Select(g => g.Dag).Order()];

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct)
    {
        if (!await LaadAsync(id, ct))
        {
            return NotFound();
        }

        Verzoeksleutel = Guid.CreateVersion7(klok.Nu()).ToString();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken ct)
    {
        if (!await LaadAsync(id, ct) || !MagWijzigen)
        {
            return NotFound();
        }

        if (Invoer.Lees(ModelState, Vandaag) is not { } gegevens)
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return Page();
        }

        if (!await vastleggen.LegGesprekVastAsync(id, gegevens, Verzoeksleutel, ct))
        {
            return NotFound();
        }

        TempData["Gelukt"] = "Het gesprek is vastgelegd.";
        return Redirect(Adres(id));
    }

    private async Task<bool> LaadAsync(Guid id, CancellationToken ct)
    {
        if (await opening.OpenAsync(id, "dossier/intake-gesprekken", Dossiertab.Intake, ct) is not { } dossier)
        {
            return false;
        }

        (Kop, Intake) = (dossier.Kop, dossier.Kern.Intake);
        Gesprekken = await db.Intakegesprekken.AsNoTracking().Where(g => g.DossierId == id).OrderByDescending(g => g.Dag).ThenByDescending(g => g.Id).ToArrayAsync(ct);
        Toetsafspraak = await db.Afspraken.AsNoTracking().Where(a => a.DossierId == id && a.Stand == Afspraakstand.Gepland && a.Dag >= Vandaag && a.Onderwerp.StartsWith(Toets)).OrderBy(a => a.Dag).FirstOrDefaultAsync(ct);
        return true;
    }
}

/// <summary>The form as it was typed.</summary>
public sealed class Gesprekinvoer
{
    private const int LangsteNaam = 100;

    [Display(Name = "Op welke dag was het gesprek?")]
    public Datuminvoer? Dag { get; set; }

    [Display(Name = "Hoe ging het met de taal?")]
    public string? Tolk { get; set; }

    [Display(Name = "Praatte deze persoon alleen, zonder familie?")]
    public string? Alleen { get; set; }

    [Display(Name = "Wie was er nog bij?")]
    public string? Erbij { get; set; }

    [Display(Name = "Wat is besproken?")]
    public string[] Onderdelen { get; set; } = [];

    [Display(Name = "Wat is voor de volgende keer?")]
    public string? Vervolg { get; set; }

    internal Intakegesprekgegevens? Lees(Microsoft.AspNetCore.Mvc.ModelBinding.ModelStateDictionary staat, DateOnly vandaag)
    {
        var dag = staat.LeesDag(nameof(Dag), Dag, "de datum", vandaag, geweest: true, verplicht: true);
        if (dag > vandaag)
        {
            staat.Fout($"{nameof(Dag)}.{nameof(Datuminvoer.Tekst)}", "Deze dag komt nog. Plan een gesprek bij de afspraken.");
        }

        var tolk = staat.Eis<Tolkinzet>(nameof(Tolk), Tolk, "Kies hoe het met de taal ging.");
        var alleen = staat.LeesJaNee(nameof(Alleen), Alleen);
        if (string.IsNullOrEmpty(Alleen))
        {
            staat.Fout(nameof(Alleen), "Kies of deze persoon alleen praatte. Iedereen heeft daar recht op.");
        }

        var erbij = staat.LeesTekst(nameof(Erbij), Erbij, "de naam", LangsteNaam);
        var onderdelen = new List<Intakeonderdeel>();
        foreach (var tekst in Onderdelen.Where(o => !string.IsNullOrEmpty(o)).Distinct())
        {
            if (Enum.TryParse<Intakeonderdeel>(tekst, out var onderdeel) && Enum.IsDefined(onderdeel))
            {
                onderdelen.Add(onderdeel);
            }
        }

        if (onderdelen.Count == 0)
        {
            staat.Fout(nameof(Onderdelen), "Kies wat er is besproken.");
        }

        var vervolg = staat.LeesTekst(nameof(Vervolg), Vervolg, "dit", Intakegesprekgegevens.LangsteTekst);
        return staat.IsValid ? new(dag!.Value, tolk!.Value, alleen!.Value, [.. onderdelen.Order()], vervolg) { Erbij = erbij } : null;
    }
}
