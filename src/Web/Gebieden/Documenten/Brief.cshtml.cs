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

namespace Naast.Web.Gebieden.Documenten;

/// <summary>Makes a letter to one person: choose a text, read and change it, look at it, and keep it as a document.</summary>
[Vereist(Recht.NotitieSchrijven)]
public sealed class BriefModel(
    Db db, Dossieropening opening, DossierBeelden beelden, Brieftekstkast kast, Tekstbrief brief, Pdfmaker pdf, DocumentenBewaren bewaren, Concepten concepten, Regioopties regio, TimeProvider klok) : PageModel
{
    private const int LangsteTitel = 80;
    private const int LangsteTekst = 8000;

    [BindProperty, Display(Name = "Kop van de brief")]
    public string? Titel { get; set; }

    [BindProperty, Display(Name = "Tekst van de brief")]
    public string? Tekst { get; set; }

    [BindProperty]
    public string? Verzoeksleutel { get; set; }

    public Dossierkop Kop { get; private set; } = null!;

    public IReadOnlyList<Kiesbaretekst> Teksten { get; private set; } = [];

    /// <summary>The text that was chosen; null as long as none was.</summary>
    public Kiesbaretekst? Gekozen { get; private set; }

    /// <summary>What the text names and the dossier does not know.</summary>
    public IReadOnlyList<Briefveld> Ontbreekt { get; private set; } = [];

    public Leesniveau? Niveau { get; private set; }

    /// <summary>When what was typed before was kept; null when the text is as it comes.</summary>
    public DateTimeOffset? Bewaard { get; private set; }

    public string Formulier => Conceptnaam(Kop.Id, Gekozen!.Sleutel);

    private Briefbron _bron = null!;

    public async Task<IActionResult> OnGetAsync(Guid id, string? uit, CancellationToken ct)
    {
        if (!await LaadAsync(id, uit, ct))
        {
            return NotFound();
        }

        Verzoeksleutel = Guid.CreateVersion7().ToString();
        if (Gekozen is { } gekozen)
        {
            var gevuld = Tekstvuller.Vul(gekozen.Inhoud.Inhoud, _bron);
            (Titel, Tekst) = (gekozen.Inhoud.Naam, gevuld.Tekst);
            if (await concepten.LeesAsync(Formulier, ct) is { } concept)
            {
                (Titel, Tekst, Bewaard) = (concept.Waarden.GetValueOrDefault(nameof(Titel)), concept.Waarden.GetValueOrDefault(nameof(Tekst)), concept.Bewaard);
            }

            (Ontbreekt, Niveau) = (OpenIn(Tekst ?? ""), Leesniveau.Van(Tekst ?? ""));
        }

        return Page();
    }

    /// <summary>The letter as it would be, in a window of its own.</summary>
    public async Task<IActionResult> OnPostVoorbeeldAsync(Guid id, string? uit, CancellationToken ct) => await LaadAsync(id, uit, ct) && Gekozen is not null
        ? Content(brief.Maak(_bron, Titel?.Trim() ?? "", Tekst ?? "", db.Toegang.Naam, voorbeeld: true), "text/html; charset=utf-8")
        : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id, string? uit, CancellationToken ct)
    {
        if (!await LaadAsync(id, uit, ct) || Gekozen is null)
        {
            return NotFound();
        }

        var inhoud = (Tekst ?? "").ReplaceLineEndings("\n").Trim();
        Niveau = Leesniveau.Van(inhoud);
        Ontbreekt = OpenIn(inhoud);
        Eis(nameof(Titel), Titel, LangsteTitel, "Geef de brief een kop.");
        Eis(nameof(Tekst), inhoud, LangsteTekst, "De brief is nog leeg.");
        if (Tekstvuller.Gaten(inhoud) is { Count: > 0 } gaten)
        {
            ModelState.AddModelError(nameof(Tekst), $"Er ontbreekt nog iets: {string.Join(", ", gaten)}. Vul het in de tekst in, of haal de zin weg.");
        }

        if (!ModelState.IsValid)
        {
            return Fout();
        }

        byte[] bytes;
        try
        {
            bytes = await pdf.MaakAsync(brief.Maak(_bron, Titel!.Trim(), inhoud, db.Toegang.Naam, voorbeeld: false), ct);
        }
        catch (Pdffout fout)
        {
            ModelState.AddModelError(nameof(Tekst), $"De brief is niet gemaakt. {fout.Message}");
            return Fout();
        }

        var naam = $"{Zoekvorm.Van(Titel).Replace(' ', '-')}-{Vandaag:yyyy-MM-dd}.pdf";
        concepten.GooiWegMetHandeling(Formulier);
        if (await bewaren.BewaarAsync(id, naam, bytes, Documentsoort.Brief, regio.Uitvoerder.Length > 100 ? regio.Uitvoerder[..100] : regio.Uitvoerder, null, Verzoeksleutel, ct) is { } waarom)
        {
            ModelState.AddModelError(nameof(Tekst), $"De brief {waarom}");
            return Fout();
        }

        TempData["Gelukt"] = "De brief staat bij de documenten. Open hem om hem te printen of te versturen.";
        return Redirect(Dossierkop.Adres(id, Dossiertab.Documenten));
    }

    private DateOnly Vandaag => klok.Vandaag();

    private static string Conceptnaam(Guid dossier, string sleutel) => $"brief:{dossier:N}:{sleutel}" is { Length: > 100 } lang ? lang[..100] : $"brief:{dossier:N}:{sleutel}";

    private static Briefveld[] OpenIn(string tekst) => [.. Briefveld.Alle.Where(veld => tekst.Contains(Tekstvuller.Gat(veld), StringComparison.Ordinal))];

    private void Eis(string veld, string? tekst, int langste, string fout)
    {
        if (string.IsNullOrWhiteSpace(tekst) || tekst.Length > langste)
        {
            ModelState.AddModelError(veld, string.IsNullOrWhiteSpace(tekst) ? fout : $"Maak dit korter: hoogstens {langste} tekens. Nu zijn het er {tekst.Length}.");
        }
    }

    private PageResult Fout()
    {
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }

    private async Task<bool> LaadAsync(Guid id, string? uit, CancellationToken ct)
    {
        if (await opening.OpenAsync(id, "dossier/brief", Dossiertab.Documenten, ct) is not { } dossier || await beelden.NuAsync(id, volgend: false, ct) is not { } beeld)
        {
            return false;
        }

        (Kop, Teksten) = (dossier.Kop, await kast.LeesAsync(ct));
        if (uit is not null && (Gekozen = Teksten.FirstOrDefault(t => t.Sleutel == uit)) is null)
        {
            return false;
        }

        var regisseur = beeld.Dossier.Casusregisseur is { } sub ? await db.Medewerkers.Where(m => m.Sub == sub).Select(m => m.Naam).SingleOrDefaultAsync(ct) : null;
        _bron = new(beeld, dossier.Kern.Gemeente, regisseur, beeld.Afspraken.FirstOrDefault(a => a.Stand == Afspraakstand.Gepland && a.Dag >= Vandaag), Vandaag, regio);
        return true;
    }
}
