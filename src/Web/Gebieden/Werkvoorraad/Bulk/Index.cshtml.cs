using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Naast.Kern.Gedeeld;
using Naast.Kern.Inburgeraars;
using Naast.Web.Data;
using Naast.Web.Opmaak;
using Naast.Web.Poort;
using Naast.Web.Werk;

namespace Naast.Web.Gebieden.Werkvoorraad.Bulk;

/// <summary>What a deed would do to one chosen dossier.</summary>
/// <param name="Waarom">Why it cannot, or would change nothing; null when it can.</param>
public sealed record Bulkrij(Werkregel Regel, string? Waarom);

/// <summary>One deed on many dossiers: choose, check what will and what cannot happen, do.</summary>
[Vereist(Recht.WerkToewijzen, Recht.FeitVastleggen, Recht.NotitieSchrijven)]
public sealed class IndexModel(Db db, Bulkuitvoering uitvoering, Inzagelog inzage, TimeProvider klok, Gemeentenamen gemeentenamen) : PageModel
{
    /// <summary>One choice of many boxes: "id|who has it now".</summary>
    private const char Scheiding = '|';

    private const int LangsteNotitie = 4000;
    private const int LangsteReden = 300;

    public static string Keuze(Werkregel rij) => $"{rij.DossierId}{Scheiding}{rij.Casusregisseur}";

    /// <summary>What the asker may do with many at once.</summary>
    public static IReadOnlyList<Optie> Acties(Toegang toegang) =>
    [
        .. new (Bulksoort Soort, string Tekst)[]
        {
            (Bulksoort.Toewijzen, "Toewijzen aan een collega"), (Bulksoort.NaarVoren, "Naar voren halen"), (Bulksoort.Notitie, "Notitie toevoegen"),
        }.Where(actie => toegang.Heeft(Bulkdaad.VanSoort(actie.Soort))).Select(actie => new Optie(actie.Soort.ToString(), actie.Tekst)),
    ];

    [BindProperty, Display(Name = "Wat wilt u doen?")]
    public string? Actie { get; set; }

    [BindProperty, Display(Name = "Wie krijgt de dossiers?")]
    public string? Naar { get; set; }

    [BindProperty]
    public string? Tekst { get; set; }

    [BindProperty, Display(Name = "Voor welke dag?")]
    public Datuminvoer? Dag { get; set; }

    /// <summary>"id|who had it" of each chosen dossier.</summary>
    [BindProperty(Name = "dossier")]
    public string[] Gekozen { get; set; } = [];

    [BindProperty]
    public string? Terug { get; set; }

    /// <summary>Key of the order: pressing twice has one effect.</summary>
    [BindProperty]
    public string? Opdracht { get; set; }

    public Toegang Toegang => db.Toegang;

    public Bulksoort Soort { get; private set; }

    public bool Controle { get; private set; }

    public IReadOnlyList<Bulkrij> Rijen { get; private set; } = [];

    /// <summary>More than an order can hold were asked; null when not.</summary>
    public int? Teveel { get; private set; }

    public IReadOnlyList<Optie> Collegas { get; private set; } = [];

    public IReadOnlyDictionary<string, string> Gemeenten { get; private set; } = new Dictionary<string, string>();

    public string Lijstadres => Terug is { } adres && Url.IsLocalUrl(adres) && adres.StartsWith(Werkadres.Pad, StringComparison.Ordinal) ? adres : Werkadres.Pad;

    public DateOnly Vandaag => db.Vandaag;

    public int Kan => Rijen.Count(rij => rij.Waarom is null);

    public string Tekstlabel => Soort == Bulksoort.Notitie ? "Notitie" : "Waarom moet dit eerst?";

    public string Titel => Soort switch { Bulksoort.Toewijzen => "Dossiers toewijzen", Bulksoort.NaarVoren => "Werk naar voren halen", _ => "Notitie bij meer dossiers" };

    /// <summary>All rows behind a list at once: the list itself stands in the address.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var adres = Werkadres.Lees(Request.Query, Werkadres.Standaard(Toegang));
        Terug = (adres with { Pagina = 1 }).ToString();
        Actie = Request.Query["actie"].ToString();
        var (filter, vak) = (adres.Filter, adres.Vak(Vandaag));
        var rijen = await Werkvragen.OpTermijnAsync(db, filter, vak, 0, Bulkuitvoering.Meeste + 1, ct);
        if (rijen.Count > Bulkuitvoering.Meeste)
        {
            var telling = await Werkvragen.TelAsync(db, filter, Vandaag);
            Teveel = adres.Urgentie is { } urgentie ? telling.Van(urgentie) : adres.ToontAlles ? telling.Totaal : telling.Nu;
            return Page();
        }

        Gekozen = [.. rijen.Select(Keuze)];
        return await ToonAsync(ct) ?? Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (await ToonAsync(ct) is { } fout)
        {
            return fout;
        }

        // Who chose a colleague in the bar of the list has said all there is to say.
        return Soort == Bulksoort.Toewijzen && !string.IsNullOrEmpty(Naar) ? await ControleerAsync(ct) : Page();
    }

    public async Task<IActionResult> OnPostKiesAsync(CancellationToken ct) => await ToonAsync(ct) ?? Page();

    public async Task<IActionResult> OnPostControleAsync(CancellationToken ct) => await ToonAsync(ct) ?? await ControleerAsync(ct);

    public async Task<IActionResult> OnPostDoeAsync(CancellationToken ct)
    {
        if (await ToonAsync(ct) is { } fout)
        {
            return fout;
        }

        if (Lees() is not { } daad)
        {
            return Fout();
        }

        if (!Guid.TryParse(Opdracht, out var id))
        {
            return BadRequest();
        }

        await uitvoering.VoerUitAsync(id, daad, [.. Keuzes()], ct);
        return Redirect(ResultaatModel.Adres(id, Lijstadres));
    }

    private Task<IActionResult> ControleerAsync(CancellationToken ct)
    {
        if (Lees() is not { } daad)
        {
            return Task.FromResult<IActionResult>(Fout());
        }

        Controle = true;
        return KeurAsync(daad, ct);
    }

    private PageResult Fout()
    {
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }

    private IEnumerable<Bulkkeuze> Keuzes()
    {
        foreach (var keuze in Gekozen)
        {
            if (keuze.Split(Scheiding) is [var tekst, var had] && Guid.TryParse(tekst, out var id))
            {
                yield return new Bulkkeuze(id, had.Length == 0 ? null : had, Soort == Bulksoort.Toewijzen ? Naar : null);
            }
        }
    }

    /// <summary>Reads what was chosen and shows it.</summary>
    /// <returns>Another answer than the page; null to go on.</returns>
    private async Task<IActionResult?> ToonAsync(CancellationToken ct)
    {
        var acties = Acties(Toegang);
        if (acties.Count == 0)
        {
            return Forbid();
        }

        Soort = Enum.TryParse<Bulksoort>(Actie, out var soort) && acties.Any(actie => actie.Waarde == soort.ToString()) ? soort : Enum.Parse<Bulksoort>(acties[0].Waarde);
        Actie = Soort.ToString();
        Gemeenten = await gemeentenamen.AlleAsync(ct);
        if (Soort == Bulksoort.Toewijzen)
        {
            Collegas = [.. (await Werklasten.CollegasAsync(db, ct)).Select(m => new Optie(m.Sub, m.IsAfwezig(Vandaag) ? $"{m.Naam} (afwezig)" : m.Naam))];
        }

        var ids = Keuzes().Select(keuze => keuze.DossierId).Distinct().Take(Bulkuitvoering.Meeste).ToArray();
        Rijen = [.. (await Werkvragen.VanAsync(db, ids, ct)).Select(regel => new Bulkrij(regel, null))];
        if (Rijen.Count == 0)
        {
            TempData["Waarschuwing"] = "Kies eerst een of meer inburgeraars in de lijst.";
            return LocalRedirect(Lijstadres);
        }

        await inzage.NoteerLijstAsync("werkvoorraad/bulk", Rijen.Select(rij => rij.Regel.DossierId), ct);
        Opdracht ??= Guid.CreateVersion7(klok.Nu()).ToString();
        return null;
    }

    /// <returns>Null when something is missing; then it stands in the model state.</returns>
    private Bulkdaad? Lees()
    {
        switch (Soort)
        {
            case Bulksoort.Toewijzen:
                var collega = Collegas.FirstOrDefault(optie => optie.Waarde == Naar);
                if (collega is null)
                {
                    ModelState.AddModelError(nameof(Naar), "Kies de casusregisseur die de dossiers krijgt.");
                    return null;
                }

                return new Bulkdaad(Soort, $"Toewijzen aan {collega.Tekst}");
            case Bulksoort.NaarVoren:
                var dag = ModelState.LeesDatum(nameof(Dag), Dag, "de datum", vandaag: Vandaag);
                if (dag < Vandaag)
                {
                    ModelState.AddModelError($"{nameof(Dag)}.{nameof(Datuminvoer.Tekst)}", "Deze dag is geweest. Kies vandaag of later.");
                }

                LeesTekst("de reden", "Schrijf in een paar woorden waarom dit eerst moet.", LangsteReden);
                return ModelState.IsValid ? new Bulkdaad(Soort, $"Naar voren halen, voor {Datumtekst.Lang(dag!.Value)}") { Dag = dag, Tekst = Tekst } : null;
            default:
                LeesTekst("de notitie", "Schrijf eerst een notitie.", LangsteNotitie);
                return ModelState.IsValid ? new Bulkdaad(Soort, "Notitie toevoegen") { Tekst = Tekst } : null;
        }
    }

    private void LeesTekst(string wat, string leeg, int langste)
    {
        var schoon = string.Concat((Tekst ?? "").ReplaceLineEndings("\n").Trim().Where(teken => teken is '\n' or '\t' || !char.IsControl(teken)));
        if (schoon.Length == 0 || schoon.Length > langste)
        {
            ModelState.AddModelError(nameof(Tekst), schoon.Length == 0 ? leeg : $"Maak {wat} korter: hoogstens {langste} tekens. Nu zijn het er {schoon.Length}.");
        }
        else
        {
            Tekst = schoon;
        }
    }

    private async Task<IActionResult> KeurAsync(Bulkdaad daad, CancellationToken ct)
    {
        var keuzes = Keuzes().DistinctBy(keuze => keuze.DossierId).ToDictionary(keuze => keuze.DossierId);
        var collegas = Soort == Bulksoort.Toewijzen ? (await Werklasten.CollegasAsync(db, ct)).ToDictionary(m => m.Sub, StringComparer.Ordinal) : [];
        Rijen = [.. Rijen.Select(rij => rij with
        {
            Waarom = daad.Soort switch
            {
                Bulksoort.Toewijzen => Bulkwoorden.Waarom(
                    Bulkuitvoering.MagToewijzen(rij.Regel.Casusregisseur, rij.Regel.Gemeentecode, keuzes[rij.Regel.DossierId], collegas, terug: false), collegas.GetValueOrDefault(Naar ?? "")?.Naam),
                Bulksoort.NaarVoren when rij.Regel.WachtSinds is null && rij.Regel.UitersteDag <= daad.Dag => $"De wettelijke dag is al eerder: {Datumtekst.Kort(rij.Regel.UitersteDag!.Value)}.",
                _ => null,
            },
        }).OrderBy(rij => rij.Waarom is null)];
        return Page();
    }
}

/// <summary>What became of a dossier, in words.</summary>
public static class Bulkwoorden
{
    /// <summary>Why it was not, or would not be done; null when it is.</summary>
    public static string? Waarom(Bulkuitkomst uitkomst, string? collega) => uitkomst switch
    {
        Bulkuitkomst.Gedaan => null,
        Bulkuitkomst.AlZo => collega is null ? "Dit was al zo." : $"Heeft {collega} al.",
        Bulkuitkomst.Intussen => "Is intussen door iemand anders veranderd.",
        Bulkuitkomst.AndereGemeente => $"Woont in een gemeente waar {collega ?? "deze collega"} niet voor werkt.",
        _ => "Staat niet meer in de werkvoorraad.",
    };
}
