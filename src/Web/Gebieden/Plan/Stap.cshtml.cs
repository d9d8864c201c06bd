using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Naast.Kern.Leerroutes;
using Naast.Kern.Plan;
using Naast.Web.Data;
using Naast.Web.Poort;

namespace Naast.Web.Gebieden.Plan;

/// <summary>One step of the plan: read, typed with a draft beside it, and saved.</summary>
[Vereist(Recht.PipOpstellen)]
public sealed class StapModel(DossierBeelden beelden, PipOpstellen opstellen, Concepten concepten, Inzagelog inzage, TimeProvider klok) : PageModel
{
    [BindProperty]
    public Planinvoer Invoer { get; set; } = new();

    /// <summary>Print of what was on record when the form was made.</summary>
    public string Was { get; private set; } = "";

    public string Verzoeksleutel { get; } = Guid.CreateVersion7(klok.Nu()).ToString();

    public Planstap Stap { get; private set; } = Planstappen.Alle[0];

    public int Nummer { get; private set; }

    public DossierBeeld Beeld { get; private set; } = null!;

    public Pipinhoud Inhoud => Beeld.Lopend?.Inhoud ?? new Pipinhoud();

    public IReadOnlyList<Opmaak.Stap> Stappen { get; private set; } = [];

    public string Formulier => Planstappen.Formulier(Beeld.Dossier.Id, Stap.Slug);

    public DateTimeOffset? Concept { get; private set; }

    public IReadOnlyList<Antwoordrij>? Intussen { get; private set; }

    /// <summary>Names of the fields that hold a proposal.</summary>
    public IReadOnlySet<string> Voorstellen { get; private set; } = new HashSet<string>();

    public Leerroute? Blijft => Planstappen.Blijft(Beeld);

    public bool MetLesuren => Planstappen.MetLesuren(Beeld);

    public bool MetKind => Beeld.Intake?.Antwoorden.KinderenInHuis == true;

    public async Task<IActionResult> OnGetAsync(Guid id, string stap, CancellationToken ct)
    {
        if (await OpenAsync(id, stap, ct) is { } antwoord)
        {
            return antwoord;
        }

        Invoer = Planinvoer.Van(Inhoud);
        Invoer.Leerroute ??= Blijft?.ToString();
        if (await concepten.LeesAsync(Formulier, ct) is { } concept)
        {
            Invoer.Examenonderdelen = [];
            await TryUpdateModelAsync(
                Invoer, Stapformulier.Voorvoegsel,
                Stapformulier.Conceptwaarden(concept.Waarden, "Invoer.Examenonderdelen", "Invoer.MagOpleidingAfmaken"));
            Concept = concept.Bewaard;
            if (concept.Waarden.TryGetValue("Was", out var was) && was != Was)
            {
                Intussen = Rijen(Inhoud);
            }
        }
        else if (stap == Planstappen.Inhoud)
        {
            Voorstellen = Invoer.StelVoor(Beeld, MetLesuren, klok.Vandaag());
        }

        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, string stap, string? was, string? daarna, string? verzoeksleutel, CancellationToken ct)
    {
        if (await OpenAsync(id, stap, ct) is { } antwoord)
        {
            return antwoord is RedirectResult ? await TeLaatAsync() : antwoord;
        }

        var wijziging = Invoer.Lees(Stap.Slug, ModelState, MetLesuren, klok.Vandaag());
        if (!ModelState.IsValid)
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return Page();
        }

        concepten.GooiWegMetHandeling(Formulier);
        try
        {
            if (!await opstellen.LegVastAsync(
                id, oud => was is null || was == Stapformulier.Afdruk(Rijen(oud)) ? wijziging(oud) : throw new FormulierVerouderd(), verzoeksleutel, ct))
            {
                return NotFound();
            }
        }
        catch (Exception fout) when (fout is FormulierVerouderd or DbUpdateException)
        {
            return await OpenAsync(id, stap, ct) ?? Botsing();
        }
        catch (InvalidOperationException)
        {
            return await TeLaatAsync();
        }

        if (daarna == "stoppen")
        {
            TempData["Gelukt"] = $"{Stap.Titel}: bewaard.";
            return Redirect(Planstappen.Adres(id));
        }

        return Redirect(Planstappen.Adres(id, Nummer < Planstappen.Alle.Count ? Planstappen.Alle[Nummer].Slug : Planstappen.Controleren));
    }

    private async Task<IActionResult?> OpenAsync(Guid id, string slug, CancellationToken ct)
    {
        if (Planstappen.Zoek(slug) is not { } stap || await beelden.NuAsync(id, volgend: false, ct) is not { } beeld)
        {
            return NotFound();
        }

        (Beeld, Stap, Nummer) = (beeld, stap, Planstappen.Alle.ToList().IndexOf(stap) + 1);
        await inzage.NoteerAsync($"dossier/plan/{slug}", id, ct);
        if (beeld.Lopend is { Status: not Pipstatus.Concept } || (beeld.Lopend is null && beeld.Vastgesteld is not null))
        {
            return Vast(id);
        }

        Was = Stapformulier.Afdruk(Rijen(Inhoud));
        Stappen = Voortgang(beeld, klok.Vandaag());
        return null;
    }

    internal static IReadOnlyList<Opmaak.Stap> Voortgang(DossierBeeld beeld, DateOnly dag)
    {
        var toets = beeld.Lopend?.MagVaststellen(beeld.Planfeiten, dag);
        var blijft = Planstappen.Blijft(beeld) is not null;
        return
        [
            .. Planstappen.Alle.Select(stap => new Opmaak.Stap(
                stap.Naam, Planstappen.Adres(beeld.Dossier.Id, stap.Slug), toets?.Voorwaarden.Where(v => v.Onderdeel == stap.Slug).All(v => v.Vervuld) ?? (blijft && stap.Slug == Planstappen.Leerroutes))),
            new("Controleren", beeld.Lopend is null ? null : Planstappen.Adres(beeld.Dossier.Id, Planstappen.Controleren)),
        ];
    }

    private PageResult Botsing()
    {
        Intussen = Rijen(Inhoud);
        Response.StatusCode = StatusCodes.Status409Conflict;
        return Page();
    }

    private Task<IActionResult> TeLaatAsync() => this.ToonGetyptAsync(
        Beeld.Lopend is not null ? "Het plan ligt intussen ter beslissing" : "Het plan is intussen vastgesteld",
        Beeld.Lopend is not null
            ? "Wat u typte is niet in het plan gekomen. Laat het plan eerst terugsturen, of geef het door aan wie beslist."
            : "Wat u typte is niet in het plan gekomen. Bewaar het in een notitie als het van belang blijft.");

    private RedirectResult Vast(Guid id)
    {
        TempData["LetOp"] = Beeld.Lopend is not null
            ? "Het plan ligt ter beslissing. Wijzigen kan pas als het is teruggestuurd."
            : "Het plan is vastgesteld. Wijzigen kan met een nieuwe versie: kies Plan wijzigen.";
        return Redirect(Planstappen.Adres(id));
    }

    private IReadOnlyList<Antwoordrij> Rijen(Pipinhoud inhoud) => Planstappen.Rijen(Stap.Slug, inhoud, MetLesuren, MetKind);
}
