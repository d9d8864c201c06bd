using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Naast.Kern.Brieven;
using Naast.Kern.Gedeeld;
using Naast.Kern.Inburgeraars;
using Naast.Web.Brieven;
using Naast.Web.Data;
using Naast.Web.Poort;

namespace Naast.Web.Gebieden.Briefteksten;

/// <summary>One text for letters: written with names to fill in, tried with examples, judged on how it reads.</summary>
[Vereist(Recht.BrieftekstenBeheren)]
public sealed class TekstModel(Db db, Brieftekstkast kast, BrieftekstBewaren bewaren) : PageModel
{
    private const string Nieuw = "nieuw";
    private const int LangsteNaam = 80;
    private const int LangsteWanneer = 200;
    private const int LangsteInhoud = 8000;

    [BindProperty, Display(Name = "Naam, en kop van de brief")]
    public string? Naam { get; set; }

    [BindProperty, Display(Name = "Wanneer gebruikt u deze brief?")]
    public string? Wanneer { get; set; }

    [BindProperty, Display(Name = "Tekst")]
    public string? Inhoud { get; set; }

    [BindProperty]
    public int Versie { get; set; }

    [BindProperty]
    public string? Verzoeksleutel { get; set; }

    public string Sleutel { get; private set; } = Nieuw;

    public bool IsNieuw => Sleutel == Nieuw;

    public bool Verouderd { get; private set; }

    /// <summary>Null as long as the text is not usable.</summary>
    public Leesniveau? Niveau { get; private set; }

    public IReadOnlyList<Briefdeel> Voorbeeld { get; private set; } = [];

    /// <summary>What waits for a second person; null when nothing does.</summary>
    public Brieftekstvoorstel? Wacht { get; private set; }

    /// <summary>What letters are made from now; null when nothing is in use under this name.</summary>
    public Brieftekstinhoud? Nu { get; private set; }

    /// <summary>The wording before, to go back to.</summary>
    public Brieftekstinhoud? Vorige { get; private set; }

    public bool MagVaststellen => Wacht is not null && Wacht.Wie != db.Toegang.Sub;

    public async Task<IActionResult> OnGetAsync(string sleutel, CancellationToken ct)
    {
        if (!await LaadAsync(sleutel, ct))
        {
            return NotFound();
        }

        Verzoeksleutel = Guid.CreateVersion7().ToString();
        Beoordeel();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string sleutel, CancellationToken ct)
    {
        var getypt = (Naam, Wanneer, Inhoud, Versie);
        if (!await LaadAsync(sleutel, ct))
        {
            return NotFound();
        }

        (Naam, Wanneer, Inhoud, Versie) = getypt;
        Eis(nameof(Naam), Naam, LangsteNaam, "Vul een naam in.");
        Eis(nameof(Wanneer), Wanneer, LangsteWanneer, "Schrijf op wanneer deze brief bedoeld is.");
        Eis(nameof(Inhoud), Inhoud, LangsteInhoud, "Schrijf de tekst van de brief.");
        var naar = IsNieuw ? Zoekvorm.Van(Naam ?? "").Replace(' ', '-') : Sleutel;
        if (ModelState.IsValid && IsNieuw && (naar.Length == 0 || naar == Nieuw || await kast.ZoekAsync(naar, ct) is not null || await db.Briefteksten.AnyAsync(t => t.Sleutel == naar, ct)))
        {
            ModelState.AddModelError(nameof(Naam), "Er is al een tekst met deze naam. Kies een andere naam, of wijzig die tekst.");
        }

        Beoordeel();
        if (!ModelState.IsValid)
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return Page();
        }

        try
        {
            await bewaren.StelVoorAsync(naar, new(Naam!.Trim(), Wanneer!.Trim(), Inhoud!.ReplaceLineEndings("\n").Trim()), Versie, Verzoeksleutel, ct);
        }
        catch (FormulierVerouderd)
        {
            await LaadAsync(sleutel, ct);
            (Naam, Wanneer, Inhoud, Verouderd) = (getypt.Naam, getypt.Wanneer, getypt.Inhoud, true);
            ModelState.Remove(nameof(Versie));
            Response.StatusCode = StatusCodes.Status409Conflict;
            return Page();
        }

        TempData["Gelukt"] = $"De tekst \"{Naam.Trim()}\" is bewaard. Nieuwe brieven gebruiken hem als een collega hem heeft vastgesteld.";
        return Redirect("/briefteksten");
    }

    /// <summary>Shows how it reads and looks, and keeps nothing.</summary>
    public async Task<IActionResult> OnPostBekijkAsync(string sleutel, CancellationToken ct)
    {
        var getypt = (Naam, Wanneer, Inhoud, Versie);
        if (!await LaadAsync(sleutel, ct))
        {
            return NotFound();
        }

        (Naam, Wanneer, Inhoud, Versie) = getypt;
        Beoordeel();
        return Page();
    }

    /// <summary>A second person read it.</summary>
    public Task<IActionResult> OnPostVaststellenAsync(string sleutel, CancellationToken ct) => OordeelAsync(
        sleutel, () => bewaren.StelVastAsync(sleutel, Versie, Verzoeksleutel, ct), "De tekst is vastgesteld. Nieuwe brieven gebruiken hem vanaf nu.", ct);

    public Task<IActionResult> OnPostAfwijzenAsync(string sleutel, CancellationToken ct) => OordeelAsync(
        sleutel, () => bewaren.WijsAfAsync(sleutel, Versie, Verzoeksleutel, ct), "De voorgestelde tekst wordt niet gebruikt. Wat in gebruik was, blijft.", ct);

    private async Task<IActionResult> OordeelAsync(string sleutel, Func<Task> daad, string gelukt, CancellationToken ct)
    {
        try
        {
            await daad();
        }
        catch (Exception fout) when (fout is FormulierVerouderd or RegelGeschonden)
        {
            if (!await LaadAsync(sleutel, ct))
            {
                return NotFound();
            }

            foreach (var voorwaarde in (fout as RegelGeschonden)?.Toets.NietVervuld ?? [])
            {
                ModelState.AddModelError("", $"{voorwaarde.Omschrijving}: dat is nu niet zo. {voorwaarde.Herstel}");
            }

            Verouderd = fout is FormulierVerouderd;
            ModelState.Remove(nameof(Versie));
            Beoordeel();
            Response.StatusCode = StatusCodes.Status409Conflict;
            return Page();
        }

        TempData["Gelukt"] = gelukt;
        return Redirect("/briefteksten");
    }

    public async Task<IActionResult> OnPostVervallenAsync(string sleutel, CancellationToken ct)
    {
        if (await kast.ZoekAsync(sleutel, ct) is not { } tekst)
        {
            return NotFound();
        }

        await bewaren.LaatVervallenAsync(tekst, Verzoeksleutel, ct);
        TempData["Gelukt"] = $"De tekst \"{tekst.Inhoud.Naam}\" is niet meer in gebruik. Brieven die ermee zijn gemaakt blijven in de dossiers staan.";
        return Redirect("/briefteksten");
    }

    private void Beoordeel()
    {
        if (string.IsNullOrWhiteSpace(Inhoud) || Inhoud.Length > LangsteInhoud)
        {
            return;
        }

        if (Tekstvuller.Fout(Inhoud) is { } fout)
        {
            ModelState.AddModelError(nameof(Inhoud), fout);
            return;
        }

        var tekst = Tekstvuller.Voorbeeld(Inhoud);
        (Niveau, Voorbeeld) = (Leesniveau.Van(tekst), Tekstbrief.Delen(tekst));
    }

    private void Eis(string veld, string? tekst, int langste, string fout)
    {
        if (string.IsNullOrWhiteSpace(tekst) || tekst.Length > langste)
        {
            ModelState.AddModelError(veld, string.IsNullOrWhiteSpace(tekst) ? fout : $"Maak dit korter: hoogstens {langste} tekens. Nu zijn het er {tekst.Length}.");
        }
    }

    private async Task<bool> LaadAsync(string sleutel, CancellationToken ct)
    {
        Sleutel = sleutel;
        if (IsNieuw)
        {
            return true;
        }

        var rij = await db.Briefteksten.AsNoTracking().SingleOrDefaultAsync(t => t.Sleutel == sleutel, ct);
        (Nu, Wacht, Vorige, Versie) = ((await kast.ZoekAsync(sleutel, ct))?.Inhoud, rij?.Voorstel, rij?.Vorige, rij?.Versie ?? 0);
        if ((Wacht?.Inhoud ?? Nu) is not { } toon)
        {
            return false;
        }

        (Naam, Wanneer, Inhoud) = (toon.Naam, toon.Wanneer, toon.Inhoud);
        return true;
    }
}
