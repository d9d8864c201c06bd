using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Primitives;
using Naast.Kern.Gedeeld;
using Naast.Kern.Inburgeraars;
using Naast.Web.Data;
using Naast.Web.Dossiervorming;
using Naast.Web.Gebieden.Inburgeraars.Koppelen;
using Naast.Web.Koppelingen.Duo;
using Naast.Web.Opmaak;
using Naast.Web.Poort;

namespace Naast.Web.Gebieden.Inburgeraars.Registreren;

/// <summary>Registers a person and opens a dossier by hand.</summary>
[Vereist(Recht.DossierRegistreren)]
public sealed class IndexModel(
    Db db, InburgeraarRegistreren registreren, Dubbelcontrole dubbel, Concepten concepten, Inzagelog inzage, Duoclient duo, Koppellijst koppellijst, BrpZoeken brp, TimeProvider klok) : PageModel
{
    public const string Formulier = "registreren";

    private static readonly string[] Vinkjes =
        ["Invoer.GeboorteOnbekend", "Invoer.TolkNodig", "Invoer.IkWordRegisseur", "Invoer.AnderPersoon"];

    [BindProperty]
    public Registratieinvoer Invoer { get; set; } = new();

    [BindProperty]
    public string? Verzoeksleutel { get; set; }

    public IReadOnlyList<Optie> Gemeenten { get; private set; } = [];

    /// <summary>The dossier with the same number; null when there is none.</summary>
    public Bekende? Bekende { get; private set; }

    /// <summary>Dossiers with the same name and birth date.</summary>
    public IReadOnlyList<Bekende> Naamgenoten { get; private set; } = [];

    public bool KanInBrpZoeken => brp.Beschikbaar;

    /// <summary>Who was found in the BRP; null when nobody asked.</summary>
    public Brpgevonden? Gevonden { get; private set; }

    public bool UitBrp { get; private set; }

    public DateTimeOffset? Bewaard { get; private set; }

    public bool KanRegisseurWorden => db.Toegang.Rollen.Contains(Rollen.Casusregisseur);

    /// <param name="bericht">A message of DUO that names a V-number only: the form begins with it.</param>
    public async Task OnGetAsync(Guid? bericht, CancellationToken ct)
    {
        Verzoeksleutel = Guid.CreateVersion7().ToString();
        Invoer.Kanaal = duo.Beschikbaar ? Kanaal.Koppelvlak : Kanaal.Portaal;
        Invoer.IkWordRegisseur = KanRegisseurWorden;
        await HaalConceptAsync(ct);
        if (bericht is { } id && await koppellijst.VnummerAsync(id, ct) is { } vnummer)
        {
            Invoer.Vnummer = vnummer;
        }

        await VulAsync(ct);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await VulAsync(ct);
        var nieuw = Lees();
        if (nieuw is null || !ModelState.IsValid || !await IsNieuwAsync(nieuw, ct))
        {
            return Page();
        }

        concepten.GooiWegMetHandeling(Formulier);
        try
        {
            var id = await registreren.RegistreerAsync(nieuw, Verzoeksleutel, ct);
            TempData["Gelukt"] = "De inburgeraar is geregistreerd. Het dossier staat open.";
            return Redirect($"/dossiers/{id}");
        }
        catch (AlBekend fout)
        {
            await ToonBekendeAsync(fout.Bekende, nieuw, ct);
            return Page();
        }
    }

    /// <summary>Looks in the BRP for who was typed, or takes over who was chosen there. Nothing is kept yet, and what was typed stays.</summary>
    public async Task<IActionResult> OnPostBrpAsync(string? kies, CancellationToken ct)
    {
        await VulAsync(ct);
        ModelState.Clear();
        if (!string.IsNullOrEmpty(kies))
        {
            var waarom = await brp.NeemOverAsync(kies, Invoer, [.. Gemeenten.Select(g => g.Waarde)], ct);
            (UitBrp, Gevonden) = (waarom is null, waarom is null ? null : new([], waarom));
            return Page();
        }

        if (string.IsNullOrWhiteSpace(Invoer.Geslachtsnaam))
        {
            ModelState.AddModelError("Invoer.Geslachtsnaam", "Vul de achternaam in. Daarmee zoeken wij in de BRP.");
        }

        var geboren = ModelState.LeesDatum("Invoer.Geboren", Invoer.Geboren, "de geboortedatum");
        if (ModelState.IsValid && geboren is { } dag)
        {
            Gevonden = await brp.ZoekAsync(Invoer.Geslachtsnaam!.Trim(), dag, Gemeenten.Any(g => g.Waarde == Invoer.Gemeente) ? Invoer.Gemeente : null, ct);
        }

        return Page();
    }

    /// <summary>While somebody types: who may be this person already. Nothing is checked and nothing kept.</summary>
    public async Task<IActionResult> OnPostLijktAsync(CancellationToken ct)
    {
        var vnummer = string.Concat((Invoer.Vnummer ?? "").Where(char.IsAsciiDigit));
        var bsn = Bsn.TryParse(Invoer.Bsn, out var nummer) ? nummer : null;
        var gevonden = new List<Bekende>();
        if ((bsn is not null || vnummer.Length == 10) && await dubbel.MetNummerAsync(bsn, vnummer.Length == 10 ? vnummer : null, ct) is { } bekende)
        {
            gevonden.Add(bekende);
        }

        if (Datum(Invoer.Geboren) is { } geboren)
        {
            gevonden.AddRange(await dubbel.DieLijktAsync(new Persoonsnaam(Invoer.Voornamen, Invoer.Voorvoegsel, Invoer.Geslachtsnaam), geboren, ct));
        }

        if (gevonden.Select(b => b.DossierId).OfType<Guid>().Distinct().ToArray() is { Length: > 0 } getoond)
        {
            await inzage.NoteerLijstAsync("inburgeraars/registreren/naamgenoten", getoond, ct);
        }

        return Partial("_Lijkt", gevonden.DistinctBy(b => b.DossierId).ToArray());

        static OnvolledigeDatum? Datum(Datuminvoer typt)
        {
            static int Getal(string? tekst) => int.TryParse(tekst, NumberStyles.None, CultureInfo.InvariantCulture, out var getal) ? getal : 0;
            return Getal(typt.Jaar) is > 1900 and var jaar && OnvolledigeDatum.TryMaak(jaar, Getal(typt.Maand), Getal(typt.Dag), out var datum) ? datum : null;
        }
    }

    private async Task<bool> IsNieuwAsync(NieuwDossier nieuw, CancellationToken ct)
    {
        if (await dubbel.MetNummerAsync(nieuw.Bsn, nieuw.Persoon.Vnummer, ct) is { } bekende)
        {
            // The same form sent twice is no second person: the handler gives the first answer.
            if (await registreren.IsHerhaaldAsync(Verzoeksleutel, ct))
            {
                return true;
            }

            await ToonBekendeAsync(bekende, nieuw, ct);
            return false;
        }

        if (nieuw.Persoon.Geboortedatum == OnvolledigeDatum.Onbekend)
        {
            return true;
        }

        Naamgenoten = await dubbel.MetNaamAsync(nieuw.Persoon, ct);
        if (Naamgenoten.Count == 0)
        {
            return true;
        }

        await inzage.NoteerLijstAsync("inburgeraars/registreren/naamgenoten", Naamgenoten.Select(n => n.DossierId!.Value), ct);
        if (!Invoer.AnderPersoon)
        {
            ModelState.AddModelError("Invoer.AnderPersoon", "Er is al iemand met deze naam en geboortedatum. Kijk of het dezelfde persoon is, of kruis aan dat het een ander is.");
        }

        return Invoer.AnderPersoon;
    }

    private async Task ToonBekendeAsync(Bekende bekende, NieuwDossier nieuw, CancellationToken ct)
    {
        Bekende = bekende;
        ModelState.AddModelError(nieuw.Bsn is null ? "Invoer.Vnummer" : "Invoer.Bsn", "Met dit nummer is er al een dossier. Werk in dat dossier verder, of kijk het nummer na.");
        if (bekende.DossierId is { } id)
        {
            await inzage.NoteerAsync("inburgeraars/registreren/bestaand", id, ct);
        }
    }

    private NieuwDossier? Lees()
    {
        var gemeenten = Gemeenten.ToDictionary(g => g.Waarde, g => g.Tekst, StringComparer.Ordinal);
        var ruw = new Ruwegegevens
        {
            Voornamen = Invoer.Voornamen, Voorvoegsel = Invoer.Voorvoegsel, Geslachtsnaam = Invoer.Geslachtsnaam, NaamEigenSchrift = Invoer.NaamEigenSchrift,
            Geboren = LeesGeboren(), Geslacht = Invoer.Geslacht?.ToString(), Nationaliteit = Invoer.Nationaliteit, Vnummer = Invoer.Vnummer, Bsn = Invoer.Bsn,
            Gemeente = Invoer.Gemeente, Telefoon = Invoer.Telefoon, Email = Invoer.Email, Straat = Invoer.Straat, Huisnummer = Invoer.Huisnummer,
            Postcode = Invoer.Postcode, Plaats = Invoer.Plaats, Taal = Invoer.Taal, TolkNodig = Invoer.TolkNodig, Doelgroep = Invoer.Doelgroep,
            BeginPlicht = ModelState.LeesDatum("Invoer.BeginPlicht", Invoer.BeginPlicht, "het begin van de plicht", verplicht: false),
            Kennisgeving = ModelState.LeesDatum("Invoer.Kennisgeving", Invoer.Kennisgeving, "de datum van de brief van DUO", verplicht: false),
            Vestiging = ModelState.LeesDatum("Invoer.Vestiging", Invoer.Vestiging, "de inschrijving in de gemeente", verplicht: false),
        };
        if (Invoer.Kanaal is null)
        {
            ModelState.AddModelError("Invoer.Kanaal", "Kies hoe berichten met DUO gaan.");
        }

        var nieuw = new Gegevenscontrole(gemeenten, klok.Vandaag(), db.Regelkast).Controleer(
            ruw, Invoer.Kanaal ?? Kanaal.Portaal, Feitbron.Medewerker, (veld, tekst) => ModelState.AddModelError($"Invoer.{veld}", tekst));
        return nieuw is not null && Invoer.IkWordRegisseur && KanRegisseurWorden ? nieuw with { Casusregisseur = db.Toegang.Sub } : nieuw;
    }

    /// <summary>Day, or day and month, may be left out: so the BRP has it for many people.</summary>
    private OnvolledigeDatum LeesGeboren()
    {
        const string Veld = "Invoer.Geboren";
        var datum = Invoer.Geboren;
        if (datum.Leeg)
        {
            if (!Invoer.GeboorteOnbekend)
            {
                ModelState.AddModelError(Veld, "Vul de geboortedatum in. Weet u alleen het jaar, laat dan de dag en de maand leeg.");
            }

            return OnvolledigeDatum.Onbekend;
        }

        if (Invoer.GeboorteOnbekend)
        {
            ModelState.AddModelError(Veld, "U vulde een geboortedatum in en kruiste aan dat hij onbekend is. Haal één van de twee weg.");
            return OnvolledigeDatum.Onbekend;
        }

        if (string.IsNullOrWhiteSpace(datum.Maand) && !string.IsNullOrWhiteSpace(datum.Dag))
        {
            ModelState.AddModelError($"{Veld}.Maand", "Vul bij de geboortedatum ook de maand in, of laat ook de dag leeg.");
            return OnvolledigeDatum.Onbekend;
        }

        // What is left out is read as the first: then the rest is checked by the same words as any date.
        var proef = new Datuminvoer
        {
            Dag = string.IsNullOrWhiteSpace(datum.Dag) ? "1" : datum.Dag, Maand = string.IsNullOrWhiteSpace(datum.Maand) ? "1" : datum.Maand, Jaar = datum.Jaar,
        };
        if (ModelState.LeesDatum(Veld, proef, "de geboortedatum") is not { } gelezen)
        {
            return OnvolledigeDatum.Onbekend;
        }

        var maand = string.IsNullOrWhiteSpace(datum.Maand) ? 0 : gelezen.Month;
        var dag = string.IsNullOrWhiteSpace(datum.Dag) ? 0 : gelezen.Day;
        return OnvolledigeDatum.TryMaak(gelezen.Year, maand, dag, out var geboren) ? geboren : OnvolledigeDatum.Onbekend;
    }

    private async Task HaalConceptAsync(CancellationToken ct)
    {
        if (await concepten.LeesAsync(Formulier, ct) is not { } concept)
        {
            return;
        }

        // A ticked box was sent together with the hidden "false" beside it.
        var velden = concept.Waarden.Where(v => v.Key.StartsWith("Invoer.", StringComparison.Ordinal))
            .ToDictionary(v => v.Key, v => new StringValues(Vinkjes.Contains(v.Key) ? v.Value.Split(',')[0] : v.Value), StringComparer.Ordinal);
        await TryUpdateModelAsync(Invoer, "Invoer", new FormValueProvider(BindingSource.Form, new FormCollection(velden), CultureInfo.CurrentCulture));
        foreach (var staat in ModelState.Values)
        {
            staat.Errors.Clear();
        }

        Bewaard = concept.Bewaard;
    }

    private async Task VulAsync(CancellationToken ct)
    {
        var eigen = db.Toegang.Gemeenten;
        Gemeenten =
        [
            .. (await db.Gemeenten.AsNoTracking().Where(g => g.Deelnemer && eigen.Contains(g.Code)).OrderBy(g => g.Naam).ToArrayAsync(ct)).Select(g => new Optie(g.Code, g.Naam)),
        ];
    }
}
