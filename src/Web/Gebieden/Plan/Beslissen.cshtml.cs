using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Naast.Kern.Besluiten;
using Naast.Kern.Gedeeld;
using Naast.Kern.Intake;
using Naast.Kern.Plan;
using Naast.Kern.Regels;
using Naast.Web.Brieven;
using Naast.Web.Data;
using Naast.Web.Dossiervorming;
using Naast.Web.Poort;

namespace Naast.Web.Gebieden.Plan;

/// <summary>
/// For the officer who signs: the whole plan on one page, the conditions of contents, mandate and policy, and the letter; then
/// establish, or send back with a reason.
/// </summary>
[Vereist(Recht.PipVaststellen)]
public sealed class BeslissenModel(
    DossierBeelden beelden, PipVaststellen vaststellen, PipOpstellen opstellen, PipBrief brief, Db db, Regelboek regelboek, Inzagelog inzage,
    Concepten concepten, Toegangshouder houder, TimeProvider klok) : PageModel
{
    /// <summary>Shortest reason to send a plan back: enough to act on.</summary>
    public const int KortsteReden = 10;

    /// <summary>"uitgereikt" or "later".</summary>
    [BindProperty]
    public string? Bekendmaken { get; set; }

    [BindProperty]
    public string? Reden { get; set; }

    public string Verzoeksleutel { get; } = Guid.CreateVersion7(klok.Nu()).ToString();

    public DossierBeeld Beeld { get; private set; } = null!;

    public Pip Pip { get; private set; } = null!;

    public Toets Inhoudelijk { get; private set; } = new("", []);

    public Beslisregels Beslissen { get; private set; } = null!;

    public string? Opsteller { get; private set; }

    public Berekening<DateOnly>? Termijn { get; private set; }

    public DateOnly Vandaag { get; } = klok.Vandaag();

    /// <summary>First page of the letter; null while it cannot be made because a condition is not met.</summary>
    public IHtmlContent? Voorblad { get; private set; }

    /// <summary>Why the first page is in Dutch alone; null when it need not be otherwise.</summary>
    public string? ZonderVertaling => Beeld.Contact?.Taal switch
    {
        "nl" => null,
        null => "De taal van de inburgeraar is niet bekend. De brief is daarom alleen in het Nederlands. Vul de taal aan bij de gegevens in het dossier.",
        _ when Voorblad?.ToString()?.Contains("class=\"vertaling\"", StringComparison.Ordinal) == true => null,
        var taal => $"Voor deze brief is er geen goedgekeurde vertaling in het {Codelijsten.Taalnaam(taal)}. De brief is alleen in het Nederlands.",
    };

    /// <summary>The whole letter as it would be made now.</summary>
    private string? _brief;

    public Toets? Geweigerd { get; private set; }

    public bool Verouderd { get; private set; }

    public bool Mag => Inhoudelijk.Slaagt && Beslissen.Mag.Toets.Slaagt;

    public bool MagGezondheid => houder.Toegang.Heeft(Recht.GezondheidInzien);

    public bool MetLesuren => Planstappen.MetLesuren(Beeld);

    public bool MetKind => Beeld.Intake?.Antwoorden.KinderenInHuis == true;

    /// <summary>Last day to object when the letter is handed over today.</summary>
    public DateOnly Bezwaardag => Besluit.Bezwaartermijn(Vandaag, Beeld.Regels).Waarde;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct)
    {
        if (await OpenAsync(id, ct) is { } antwoord)
        {
            return antwoord;
        }

        Reden = await concepten.LeesAsync(Planstappen.Formulier(id, "terugsturen"), ct) is { } concept ? concept.Waarden.GetValueOrDefault(nameof(Reden)) : null;
        return Page();
    }

    public async Task<IActionResult> OnPostVaststellenAsync(Guid id, int? versie, string? verzoeksleutel, CancellationToken ct)
    {
        if (Bekendmaken is not ("uitgereikt" or "later"))
        {
            ModelState.AddModelError(nameof(Bekendmaken), "Kies hoe u het besluit bekendmaakt.");
            return await FoutAsync(id, StatusCodes.Status422UnprocessableEntity, ct);
        }

        void Keur(int? nu)
        {
            if (versie is not null && versie != nu)
            {
                throw new FormulierVerouderd();
            }
        }

        try
        {
            if (await vaststellen.StelVastAsync(id, Bekendmaken == "uitgereikt", verzoeksleutel, ct, Keur) is not null)
            {
                return Redirect(Planstappen.Adres(id, "besloten"));
            }
        }
        catch (RegelGeschonden weigering)
        {
            Geweigerd = weigering.Toets;
            return await FoutAsync(id, StatusCodes.Status409Conflict, ct);
        }
        catch (Exception fout) when (fout is FormulierVerouderd or DbUpdateException)
        {
            Verouderd = true;
            return await FoutAsync(id, StatusCodes.Status409Conflict, ct);
        }

        return await OpenAsync(id, ct) ?? Page();
    }

    /// <summary>What is wrong with the reason to send a plan back; null when it can be used.</summary>
    public static string? KeurReden(string? getypt, out string reden)
    {
        reden = (getypt ?? "").ReplaceLineEndings("\n").Trim();
        return reden.Length < KortsteReden ? "Schrijf op waarom u het plan terugstuurt, zodat uw collega weet wat er anders moet."
            : reden.Length > Stapformulier.Langste ? $"Maak de reden korter: hoogstens {Stapformulier.Langste} tekens." : null;
    }

    public async Task<IActionResult> OnPostTerugsturenAsync(Guid id, string? verzoeksleutel, CancellationToken ct)
    {
        if (KeurReden(Reden, out var reden) is { } fout)
        {
            ModelState.AddModelError(nameof(Reden), fout);
            return await FoutAsync(id, StatusCodes.Status422UnprocessableEntity, ct);
        }

        if (await beelden.NuAsync(id, volgend: false, ct) is not { } beeld)
        {
            return NotFound();
        }

        concepten.GooiWegMetHandeling(Planstappen.Formulier(id, "terugsturen"));
        try
        {
            if (!await opstellen.StuurTerugAsync(id, reden, verzoeksleutel, ct))
            {
                return await OpenAsync(id, ct) ?? Page();
            }
        }
        catch (DbUpdateException)
        {
            Verouderd = true;
            return await FoutAsync(id, StatusCodes.Status409Conflict, ct);
        }

        TempData["Gelukt"] = $"Het plan van {beeld.Persoon?.Naam.Volledig} is teruggestuurd.";
        return Redirect("/plan/te-beslissen");
    }

    /// <summary>All pages of the letter, to be read before signing.</summary>
    public async Task<IActionResult> OnGetBriefAsync(Guid id, CancellationToken ct) => await OpenAsync(id, ct) switch
    {
        { } antwoord => antwoord,
        null when _brief is { } html => Content(Briefvoorblad.Geheel(html), "text/html; charset=utf-8"),
        _ => NotFound(),
    };

    private async Task<IActionResult> FoutAsync(Guid id, int status, CancellationToken ct)
    {
        if (await OpenAsync(id, ct) is { } antwoord)
        {
            return antwoord;
        }

        Response.StatusCode = status;
        return Page();
    }

    /// <summary>Sets everything the page needs; an answer when there is nothing to decide (any more).</summary>
    private async Task<IActionResult?> OpenAsync(Guid id, CancellationToken ct)
    {
        if (await beelden.NuAsync(id, volgend: false, ct) is not { } beeld)
        {
            return NotFound();
        }

        await inzage.NoteerAsync("dossier/plan/beslissen", id, ct);
        if (beeld.Lopend is not { Status: Pipstatus.TerBeslissing } pip)
        {
            if (beeld.Lopend is null && beeld.Vastgesteld is not null)
            {
                return Redirect(Planstappen.Adres(id, "besloten"));
            }

            TempData["LetOp"] = "Dit plan ligt niet ter beslissing. Er is niets vastgesteld.";
            return Redirect(Planstappen.Adres(id));
        }

        (Beeld, Pip) = (beeld, pip);
        Inhoudelijk = pip.MagVaststellen(beeld.Planfeiten, Vandaag);
        Beslissen = await Beslisregister.LeesAsync(db, regelboek, pip, Vandaag, ct);
        Opsteller = await Beslisregister.NaamAsync(db, pip.Opsteller, ct);
        Termijn = Berekenbaar.OfNiets(() => PipTermijn.UitersteDatum(beeld.Dossierfeiten, beeld.Dossier.Gemeentecode, beeld.Regels));
        if (Mag)
        {
            Voorblad = await VoorbladAsync(ct);
        }

        return null;
    }

    /// <summary>The letter as it would be made now, of a decision that is not taken; the page shows its first page.</summary>
    private async Task<IHtmlContent> VoorbladAsync(CancellationToken ct)
    {
        var gemeente = await db.Gemeenten.AsNoTracking().SingleAsync(g => g.Code == Pip.Gemeentecode, ct);
        var besluit = Besluit.Neem(
            Guid.Empty, Pip.DossierId, Pip.Gemeentecode, Pip.Bevoegdheid, Pip.Id, Beslissen.Mag, houder.Toegang.Functionaris(), Vandaag, Pip.Inhoud.Motivering!, Inhoudelijk, []);
        var regisseur = await Beslisregister.NaamAsync(db, Beeld.Dossier.Casusregisseur, ct) ?? "de gemeente";
        var html = brief.Maak(Beeld, Pip, besluit, gemeente, regisseur, Bekendmaken == "uitgereikt" ? Bezwaardag : null);
        _brief = html;
        return new HtmlString(Briefvoorblad.Uit(html));
    }
}
