using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Naast.Kern.Gedeeld;
using Naast.Kern.Intake;
using Naast.Web.Data;
using Naast.Web.Opmaak;
using Naast.Web.Poort;

namespace Naast.Web.Gebieden.Intake;

/// <summary>What somebody brings along: diplomas with their valuation, work, talents, languages, interests.</summary>
[Vereist(Recht.DossierInzien)]
public sealed class TalentenModel(Db db, Dossieropening opening, OnderzoekVastleggen vastleggen, TimeProvider klok) : PageModel
{
    public const string Nieuw = "nieuw", Wijzigen = "wijzigen", Weghalen = "weghalen";

    [BindProperty]
    public Talentinvoer Invoer { get; set; } = new();

    [BindProperty]
    public string? Verzoeksleutel { get; set; }

    [BindProperty]
    public int Versie { get; set; }

    public Dossierkop Kop { get; private set; } = null!;

    public IReadOnlyList<Bekwaamheid> Alles { get; private set; } = [];

    public string? Doe { get; private set; }

    public Bekwaamheid? Gekozen { get; private set; }

    public bool Verouderd { get; private set; }

    public DateOnly Vandaag { get; } = klok.Vandaag();

    public bool MagWijzigen => db.Toegang.Heeft(Recht.IntakeUitvoeren);

    public static string Adres(Guid id, string? doe = null, Guid? op = null) =>
        $"/dossiers/{id}/talenten" + (doe is null ? "" : op is null ? $"?doe={doe}#doen" : $"?doe={doe}&op={op}#doen");

    public async Task<IActionResult> OnGetAsync(Guid id, string? doe, Guid? op, CancellationToken ct)
    {
        if (!await LaadAsync(id, doe, op, ct))
        {
            return NotFound();
        }

        Verzoeksleutel = Guid.CreateVersion7(klok.Nu()).ToString();
        Versie = Gekozen?.Versie ?? 0;
        Invoer = Doe == Wijzigen ? Talentinvoer.Uit(Gekozen!) : new();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, string? doe, Guid? op, CancellationToken ct)
    {
        if (!await LaadAsync(id, doe, op, ct) || Doe is null)
        {
            return NotFound();
        }

        try
        {
            return await DoeAsync(id, ct);
        }
        catch (FormulierVerouderd)
        {
            Verouderd = true;
            ModelState.Remove(nameof(Versie));
            Versie = Gekozen?.Versie ?? 0;
            Response.StatusCode = StatusCodes.Status409Conflict;
            return Page();
        }
    }

    private async Task<IActionResult> DoeAsync(Guid id, CancellationToken ct)
    {
        if (Doe == Weghalen)
        {
            var reden = ModelState.EisTekst(nameof(Invoer.Reden), Invoer.Reden, "de reden", Bekwaamheidgegevens.LangsteTekst, "Schrijf op waarom dit niet klopt.");
            return reden is null ? Fout() : await KlaarAsync(id, "Dit is weggehaald.", vastleggen.VervalAsync(id, Gekozen!.Id, Versie, reden, Verzoeksleutel, ct));
        }

        return Invoer.Lees(ModelState) is not { } gegevens ? Fout()
            : Gekozen is { } bestaand
                ? await KlaarAsync(id, "Dit is gewijzigd.", vastleggen.WijzigAsync(id, bestaand.Id, Versie, gegevens, Verzoeksleutel, ct))
                : await KlaarAsync(id, "Dit staat erbij.", vastleggen.SchrijfAsync(id, gegevens, Verzoeksleutel, ct));
    }

    private PageResult Fout()
    {
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }

    private async Task<IActionResult> KlaarAsync(Guid id, string zin, Task<bool> daad)
    {
        if (!await daad)
        {
            return NotFound();
        }

        TempData["Gelukt"] = zin;
        return Redirect(Adres(id));
    }

    private async Task<bool> LaadAsync(Guid id, string? doe, Guid? op, CancellationToken ct)
    {
        if (await opening.OpenAsync(id, "dossier/talenten", Dossiertab.Talenten, ct) is not { } dossier)
        {
            return false;
        }

        Kop = dossier.Kop;
        Alles = await db.Bekwaamheden.AsNoTracking().Where(b => b.DossierId == id).OrderBy(b => b.Id).ToArrayAsync(ct);
        Gekozen = doe is Wijzigen or Weghalen ? Alles.FirstOrDefault(b => b.Id == op) : null;
        var kan = doe == Nieuw || (Gekozen is not null && (Gekozen.Vervallen is null || HttpMethods.IsPost(Request.Method)));
        Doe = kan && MagWijzigen ? doe : null;
        return true;
    }
}

/// <summary>The form as it was typed.</summary>
public sealed class Talentinvoer
{
    [Display(Name = "Wat voor iets is het?")]
    public string? Soort { get; set; }

    [Display(Name = "Wat is het?")]
    public string? Wat { get; set; }

    [Display(Name = "Waar, wanneer of hoe lang?")]
    public string? Toelichting { get; set; }

    [Display(Name = "Hoe staat het met de waardering? (alleen bij een diploma)")]
    public string? Waardering { get; set; }

    [Display(Name = "Wat is de uitkomst van de waardering?")]
    public string? Uitkomst { get; set; }

    [Display(Name = "Waarom klopt dit niet?")]
    public string? Reden { get; set; }

    public static Talentinvoer Uit(Bekwaamheid b) => new() { Soort = b.Soort.ToString(), Wat = b.Wat, Toelichting = b.Toelichting, Waardering = b.Waardering.ToString(), Uitkomst = b.Uitkomst };

    internal Bekwaamheidgegevens? Lees(Microsoft.AspNetCore.Mvc.ModelBinding.ModelStateDictionary staat)
    {
        var soort = staat.Eis<Bekwaamheidsoort>(nameof(Soort), Soort, "Kies wat voor iets het is.");
        var wat = staat.EisTekst(nameof(Wat), Wat, "dit", Bekwaamheidgegevens.LangsteTekst, "Schrijf op wat het is, bijvoorbeeld: lasser, of verpleegkunde.");
        var toelichting = staat.LeesTekst(nameof(Toelichting), Toelichting, "de toelichting", Bekwaamheidgegevens.LangsteTekst);
        var waardering = staat.Kies<Waardering>(nameof(Waardering), Waardering) ?? Kern.Intake.Waardering.HoeftNiet;
        var uitkomst = staat.LeesTekst(nameof(Uitkomst), Uitkomst, "de uitkomst", Bekwaamheidgegevens.LangsteTekst);
        if (soort == Bekwaamheidsoort.Diploma && waardering == Kern.Intake.Waardering.Gewaardeerd && uitkomst is null && string.IsNullOrWhiteSpace(Uitkomst))
        {
            staat.Fout(nameof(Uitkomst), "Schrijf op wat de uitkomst is, bijvoorbeeld: vergelijkbaar met mbo 3.");
        }

        return staat.IsValid ? new(soort!.Value, wat!) { Toelichting = toelichting, Waardering = waardering, Uitkomst = uitkomst } : null;
    }
}
