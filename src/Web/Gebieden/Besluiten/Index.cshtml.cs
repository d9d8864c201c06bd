using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Naast.Kern.Beleidsstukken;
using Naast.Kern.Besluiten;
using Naast.Kern.Inburgeraars;
using Naast.Kern.Rechtsbescherming;
using Naast.Kern.Regels;
using Naast.Web.Data;
using Naast.Web.Opmaak;
using Naast.Web.Poort;

namespace Naast.Web.Gebieden.Besluiten;

/// <summary>One decision: in whose name, on which conditions, with which sums, and whether it was made known.</summary>
[Vereist(Recht.DossierInzien)]
public sealed class IndexModel(
    Db db, Stukkenboek stukkenboek, Dossieropening opening, Brieven brieven, Bekendmaken bekendmaken, ToestemmingVastleggen toestemming, TimeProvider klok) : PageModel
{
    [BindProperty]
    public Bekendmakingswijze? Wijze { get; set; }

    [BindProperty]
    public Datuminvoer Dag { get; set; } = new();

    [BindProperty]
    public Datuminvoer Akkoord { get; set; } = new();

    [BindProperty]
    public string? Verzoeksleutel { get; set; }

    [TempData]
    public string? Melding { get; set; }

    public Dossierkop Kop { get; private set; } = null!;

    /// <summary>Null when there is no decision yet.</summary>
    public Besluit? Besluit { get; private set; }

    public IReadOnlyList<Besluit> Alle { get; private set; } = [];

    public Mandaatregel? Mandaat { get; private set; }

    public Briefstand? Brief { get; private set; }

    public Feit? Toestemming { get; private set; }

    /// <summary>Somebody asked for the form of consent, or made a mistake in it.</summary>
    public bool AkkoordInvullen => Request.Query["akkoord"] == "ja"
        || ModelState.Any(veld => veld.Key.StartsWith(nameof(Akkoord), StringComparison.Ordinal) && veld.Value!.Errors.Count > 0);

    /// <summary>Framework and beleidsregels that held in that municipality on the day of the decision.</summary>
    public IReadOnlyList<(Beleidsvaststelling Vaststelling, Beleidsstuk Stuk)> Stukken { get; private set; } = [];

    public IReadOnlyList<Bewijsregel> Bewijzen { get; private set; } = [];

    /// <summary>The objection term was proved at signing: the decision was handed over then.</summary>
    public bool BezwaarBewezen => Besluit!.Bewijzen.Any(bewijs => bewijs.Parameters.Any(parameter => parameter.Sleutel == LandelijkeParameters.Bezwaartermijn.Sleutel));

    public Berekening<DateOnly>? Bezwaar => Besluit?.Bezwaartermijn(db.Regels(Besluit.Gemeentecode));

    /// <summary>Decisions on their way, newest first.</summary>
    public IReadOnlyList<Besluitvoorstel> Voorstellen { get; private set; } = [];

    public bool MagVoorbereiden => db.Toegang.Heeft(Recht.BesluitVoorbereiden) && !Kop.IsVerhuisd;

    /// <summary>Which remedy is open against it, and why.</summary>
    public Rechtsmiddel Middel => Rechtsmiddel.Tegen(Besluit!.Bevoegdheid.Daad(), db.Regels(Besluit.Gemeentecode), Besluit.Dagtekening);

    /// <summary>Where the decision stands, in two words.</summary>
    public string Standtekst => Besluit!.Einde is { } einde ? Kern.Gedeeld.KeuzenaamAttribute.Van(einde)
        : Besluit.Bekendgemaakt is null ? "nog niet bekendgemaakt"
        : Bezwaar is { } bezwaar && bezwaar.Waarde >= Vandaag ? "geldt, bezwaar kan nog" : "geldt";

    public bool MagBekendmaken => db.Toegang.Heeft(Recht.BesluitBekendmaken);

    public DateOnly Vandaag => klok.Vandaag();

    public IReadOnlyList<Optie> Wijzen =>
    [
        new(nameof(Bekendmakingswijze.Uitgereikt), "Uitgereikt in een gesprek", "De dag is zeker."),
        new(nameof(Bekendmakingswijze.Verzonden), "Verzonden per post", "De dag waarop de brief op de post ging."),
        new(nameof(Bekendmakingswijze.Digitaal), "Digitaal verstuurd",
            Toestemming is null ? "Kan alleen als de inburgeraar akkoord is. Leg dat eerst vast." : "De inburgeraar is hiermee akkoord."),
    ];

    public async Task<IActionResult> OnGetAsync(Guid id, Guid? besluitId, CancellationToken ct)
    {
        if (!await LaadAsync(id, besluitId, ct))
        {
            return NotFound();
        }

        Dag = Datuminvoer.Van(Vandaag);
        Akkoord = Datuminvoer.Van(Vandaag);
        return Page();
    }

    public async Task<IActionResult> OnPostBekendmakenAsync(Guid id, Guid besluitId, CancellationToken ct)
    {
        if (Wijze is null)
        {
            ModelState.AddModelError(nameof(Wijze), "Kies hoe het besluit is bekendgemaakt.");
        }

        var dag = ModelState.LeesDatum(nameof(Dag), Dag, "de dag van bekendmaking");
        if (Wijze is { } wijze && dag is { } datum && ModelState.IsValid)
        {
            try
            {
                if (!await bekendmaken(id, besluitId, wijze, datum, Verzoeksleutel, ct))
                {
                    return NotFound();
                }

                Melding = "De bekendmaking is vastgelegd. De bezwaartermijn loopt.";
                return Redirect($"/dossiers/{id}/besluit/{besluitId}");
            }
            catch (ArgumentException fout)
            {
                ModelState.AddModelError(fout.ParamName == "wijze" ? nameof(Wijze) : nameof(Dag), Tekst(fout));
            }
            catch (InvalidOperationException fout)
            {
                ModelState.AddModelError("", fout.Message);
            }
        }

        return await LaadAsync(id, besluitId, ct) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostAkkoordAsync(Guid id, Guid besluitId, CancellationToken ct)
    {
        if (ModelState.LeesDatum(nameof(Akkoord), Akkoord, "de dag van het akkoord") is { } dag)
        {
            try
            {
                if (!await toestemming.LegVastAsync(id, dag, Verzoeksleutel, ct))
                {
                    return NotFound();
                }

                Melding = "Het akkoord is vastgelegd. Besluiten mogen nu digitaal.";
                return Redirect($"/dossiers/{id}/besluit/{besluitId}");
            }
            catch (ArgumentException fout)
            {
                ModelState.AddModelError(nameof(Akkoord), Tekst(fout));
            }
        }

        return await LaadAsync(id, besluitId, ct) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostIntrekkenAsync(Guid id, Guid besluitId, CancellationToken ct)
    {
        if (!await toestemming.TrekInAsync(id, Verzoeksleutel, ct))
        {
            return NotFound();
        }

        Melding = "Het akkoord is ingetrokken. Besluiten gaan weer op papier.";
        return Redirect($"/dossiers/{id}/besluit/{besluitId}");
    }

    private async Task<bool> LaadAsync(Guid id, Guid? besluitId, CancellationToken ct)
    {
        if (await opening.OpenAsync(id, "dossier/besluit", Dossiertab.Besluiten, ct) is not { } dossier)
        {
            return false;
        }

        Kop = dossier.Kop;
        Alle = await db.Besluiten.AsNoTracking().Where(b => b.DossierId == id).OrderByDescending(b => b.Id).Take(50).ToArrayAsync(ct);
        Besluit = besluitId is null ? (Alle.Count == 0 ? null : Alle[0]) : Alle.FirstOrDefault(b => b.Id == besluitId);
        if (Besluit is not { } besluit)
        {
            Voorstellen = await VoorstellenAsync(id, ct);
            return besluitId is null;
        }

        Voorstellen = await VoorstellenAsync(id, ct);
        Mandaat = await db.Mandaatregels.AsNoTracking().SingleOrDefaultAsync(m => m.Id == besluit.MandaatregelId, ct);
        Stukken = await stukkenboek.OpDagAsync(besluit.Gemeentecode, besluit.Dagtekening, ct);
        Brief = await brieven.StandAsync(id, besluit.Id, ct);
        Toestemming = await db.Feiten.AsNoTracking().Where(f => f.DossierId == id && f.Soort == Feitsoort.DigitaalBereikbaar && f.VervallenOp == null)
            .OrderByDescending(f => f.Van).FirstOrDefaultAsync(ct);
        Bewijzen = [.. besluit.Bewijzen.Select(bewijs => Bewijsregel.Van(bewijs, db.Regels(besluit.Gemeentecode).Feestdagen, besluit.Centen))];
        return true;
    }

    private async Task<IReadOnlyList<Besluitvoorstel>> VoorstellenAsync(Guid id, CancellationToken ct) => await db.Besluitvoorstellen.AsNoTracking()
        .Where(v => v.DossierId == id && (v.Stand == Besluitvoorstelstand.Concept || v.Stand == Besluitvoorstelstand.Voorgelegd)).OrderByDescending(v => v.Id).Take(20).ToArrayAsync(ct);

    private static string Tekst(ArgumentException fout) => fout.Message.Split(" (Parameter", 2)[0];
}
