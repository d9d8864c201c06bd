using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Naast.Kern.Intake;
using Naast.Web.Data;
using Naast.Web.Dossiervorming;
using Naast.Web.Opmaak;
using Naast.Web.Poort;

namespace Naast.Web.Gebieden.Intake;

/// <summary>One step of the brede intake: read, typed with a draft beside it, and saved.</summary>
[Vereist(Recht.IntakeUitvoeren)]
public sealed class StapModel(
    DossierBeelden beelden, IntakeVastleggen vastleggen, Concepten concepten, Inzagelog inzage, Toegangshouder houder, TimeProvider klok) : PageModel
{
    [BindProperty]
    public Intakeinvoer Invoer { get; set; } = new();

    /// <summary>Print of what was on record when the form was made.</summary>
    public string Was { get; private set; } = "";

    public string Verzoeksleutel { get; } = Guid.CreateVersion7(klok.Nu()).ToString();

    public Intakestap Stap { get; private set; } = Intakestappen.Alle[0];

    public int Nummer { get; private set; }

    public DossierBeeld Beeld { get; private set; } = null!;

    public IReadOnlyList<Opmaak.Stap> Stappen { get; private set; } = [];

    public string Formulier => Intakestappen.Formulier(Beeld.Dossier.Id, Stap.Slug);

    /// <summary>The draft that was put in the form, with the time it was saved.</summary>
    public DateTimeOffset? Concept { get; private set; }

    /// <summary>The form holds what the dossier knew already; nothing is recorded until somebody saves.</summary>
    public bool VoorafIngevuld { get; private set; }

    /// <summary>What a colleague recorded in the meantime; null when nobody did.</summary>
    public IReadOnlyList<Antwoordrij>? Intussen { get; private set; }

    public string? Tolk => Beeld.Contact is { Taal: { } taal } contact
        ? contact.TolkNodig ? $"Tolk nodig: {Codelijsten.Taalnaam(taal)}" : $"Spreekt {Codelijsten.Taalnaam(taal)}, geen tolk nodig"
        : null;

    public async Task<IActionResult> OnGetAsync(Guid id, string stap, CancellationToken ct)
    {
        if (await OpenAsync(id, stap, ct) is { } antwoord)
        {
            return antwoord;
        }

        Invoer = Intakeinvoer.Van(Beeld);
        VoorafIngevuld = Invoer.VulVoor(Stap.Slug, Beeld, klok.Vandaag());
        if (await concepten.LeesAsync(Formulier, ct) is { } concept)
        {
            var verwacht = Was;
            await TryUpdateModelAsync(Invoer, Stapformulier.Voorvoegsel, Stapformulier.Conceptwaarden(concept.Waarden));
            (Concept, VoorafIngevuld) = (concept.Bewaard, false);
            if (concept.Waarden.TryGetValue("Was", out var was) && was != verwacht)
            {
                Intussen = Rijen();
            }
        }

        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, string stap, string? was, string? daarna, string? verzoeksleutel, CancellationToken ct)
    {
        if (await OpenAsync(id, stap, ct) is { } antwoord)
        {
            return antwoord is RedirectResult ? await TeLaatAsync() : antwoord;
        }

        var vandaag = klok.Vandaag();
        var wijziging = Invoer.Lees(Stap.Slug, ModelState, vandaag);
        var gezondheid = Stap.Slug == Intakestappen.Gezondheid ? ModelState.LeesTekst(nameof(Invoer.Gezondheid), Invoer.Gezondheid, "de tekst") ?? "" : null;
        if (!ModelState.IsValid)
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return Page();
        }

        concepten.GooiWegMetHandeling(Formulier);
        try
        {
            var oudeGezondheid = Beeld.Gezondheid?.Tekst;
            if (!await vastleggen.LegVastAsync(
                id, oud => was is null || was == Stapformulier.Afdruk(Intakestappen.Rijen(Stap.Slug, oud, oudeGezondheid)) ? wijziging(oud) : throw new FormulierVerouderd(),
                gezondheid, verzoeksleutel, ct))
            {
                return NotFound();
            }
        }
        catch (Exception fout) when (fout is FormulierVerouderd or DbUpdateException)
        {
            return await ToonBotsingAsync(id, stap, ct);
        }
        catch (InvalidOperationException)
        {
            return await TeLaatAsync();
        }

        if (daarna == "stoppen")
        {
            TempData["Gelukt"] = $"{Stap.Titel}: bewaard.";
            return Redirect(Intakestappen.Adres(id));
        }

        return Redirect(Intakestappen.Adres(id, Nummer < Mijn().Count ? Mijn()[Nummer].Slug : "controleren"));
    }

    /// <summary>Sets everything the page needs; an answer when the step cannot be shown.</summary>
    private async Task<IActionResult?> OpenAsync(Guid id, string slug, CancellationToken ct)
    {
        var nummer = Mijn().FindIndex(stap => stap.Slug == slug);
        if (nummer < 0 || await beelden.NuAsync(id, volgend: false, ct) is not { } beeld)
        {
            return NotFound();
        }

        (Beeld, Stap, Nummer) = (beeld, Mijn()[nummer], nummer + 1);
        Was = Stapformulier.Afdruk(Rijen());
        await inzage.NoteerAsync($"dossier/intake/{slug}", id, ct);
        if (beeld.Intake?.Status == Intakestatus.Afgerond)
        {
            return AlAfgerond(id);
        }

        var toets = IntakeVastleggen.MagAfronden(beeld);
        Stappen =
        [
            .. Mijn().Select(s => new Opmaak.Stap(
                s.Naam, Intakestappen.Adres(id, s.Slug), toets?.Voorwaarden.Where(v => v.Onderdeel == s.Slug).All(v => v.Vervuld) == true)),
        ];
        return null;
    }

    private async Task<IActionResult> ToonBotsingAsync(Guid id, string slug, CancellationToken ct)
    {
        if (await OpenAsync(id, slug, ct) is { } antwoord)
        {
            return antwoord;
        }

        Intussen = Rijen();
        Response.StatusCode = StatusCodes.Status409Conflict;
        return Page();
    }

    private Task<IActionResult> TeLaatAsync() => this.ToonGetyptAsync(
        "De brede intake is intussen afgerond", "Wat u typte is niet bewaard. Heropen de intake en probeer het opnieuw. Kan dat niet meer, zet het dan in een notitie.");

    private RedirectResult AlAfgerond(Guid id)
    {
        TempData["LetOp"] = "De brede intake is afgerond. Heropen haar eerst als er iets niet klopt. Is het plan al voorgelegd, dan hoort nieuwe kennis in het plan.";
        return Redirect(Intakestappen.Adres(id));
    }

    private IReadOnlyList<Antwoordrij> Rijen() =>
        Intakestappen.Rijen(Stap.Slug, Beeld.Intake?.Antwoorden ?? new Intakeantwoorden(), Beeld.Gezondheid?.Tekst);

    /// <summary>Who may not see health has a step less.</summary>
    private List<Intakestap> Mijn() =>
        [.. Intakestappen.Alle.Where(stap => stap.Slug != Intakestappen.Gezondheid || houder.Toegang.Heeft(Recht.GezondheidInzien))];
}
