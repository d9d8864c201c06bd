using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Naast.Kern.Keten;
using Naast.Kern.Regels;
using Naast.Web.Data;
using Naast.Web.Koppelingen.Duo;
using Naast.Web.Opmaak;
using Naast.Web.Poort;
using Naast.Web.Werk;

namespace Naast.Web.Gebieden.Duo;

/// <summary>Where what we hold differs from what DUO holds, person by person, and who was never noticed.</summary>
[Vereist(Recht.FeitVastleggen)]
public sealed class SpiegelModel(Db db, Duovragen vragen, Spiegelherstel herstel, Spiegelloop loop, Duoclient duo, Inzagelog inzage, Gemeentenamen gemeentenamen) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public int Pagina { get; set; } = 1;

    [BindProperty(SupportsGet = true)]
    public string? Gemeente { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Onderwerp { get; set; }

    /// <summary>"gemist" for who was never noticed.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Lijst { get; set; }

    [TempData]
    public string? Gelukt { get; set; }

    public Blad<Verschilregel> Blad { get; private set; } = new([], 0, 1);

    public Blad<Gemist> Gemist { get; private set; } = new([], 0, 1);

    public IReadOnlyDictionary<Duoonderwerp, int> PerOnderwerp { get; private set; } = new Dictionary<Duoonderwerp, int>();

    public Spiegelronde? Ronde { get; private set; }

    public IReadOnlyList<Optie> Gemeenten { get; private set; } = [];

    public bool Aangesloten => duo.Beschikbaar;

    public bool MagScholen => db.Toegang.Heeft(Recht.PortaalInvoeren);

    public bool MagContacten => db.Toegang.Heeft(Recht.WerkToewijzen);

    public bool ToontGemist => Lijst == "gemist";

    public Duoonderwerp? Gekozen => Enum.TryParse<Duoonderwerp>(Onderwerp, out var onderwerp) ? onderwerp : null;

    /// <summary>Days after which somebody is missed.</summary>
    public int Wachtdagen => db.Regelkast.Regio.Waarde(Ketenparameters.Kennisgevingdagen, db.Vandaag);

    public string Adres(string? lijst, string? onderwerp = null, int pagina = 1) =>
        Url.Page("/Duo/Spiegel", null, new { lijst, gemeente = string.IsNullOrEmpty(Gemeente) ? null : Gemeente, onderwerp, pagina = pagina > 1 ? pagina : (int?)null })!;

    public async Task OnGetAsync(CancellationToken ct)
    {
        var namen = await gemeentenamen.AlleAsync(ct);
        Gemeenten = [.. db.Toegang.Gemeenten.Select(code => new Optie(code, namen.GetValueOrDefault(code, code)))];
        var gemeente = db.Toegang.Gemeenten.Contains(Gemeente) ? Gemeente : null;
        Ronde = await vragen.RondeAsync(ct);
        PerOnderwerp = await vragen.PerOnderwerpAsync(gemeente, ct);
        Gemist = await vragen.GemistAsync(db.Regelkast.Regio, ToontGemist ? Pagina : null, ct);
        if (ToontGemist)
        {
            await inzage.NoteerLijstAsync("keten/gemist", Gemist.Rijen.Select(r => r.DossierId), ct);
            return;
        }

        Blad = await vragen.VerschillenAsync(gemeente, Gekozen, Pagina, ct);
        await inzage.NoteerLijstAsync("keten/spiegel", Blad.Rijen.Select(r => r.Verschil.DossierId).Distinct(), ct);
    }

    public async Task<IActionResult> OnPostHerstelAsync(Guid dossier, Duoonderwerp wat, string? veld, string? verzoeksleutel, CancellationToken ct)
    {
        Gelukt = await herstel.HerstelAsync(dossier, wat, veld ?? "", verzoeksleutel, ct) ?? "Dit verschil is er niet meer.";
        return Redirect(Adres(null, Onderwerp, Pagina));
    }

    /// <summary>Asks DUO now about somebody of whom no notice came.</summary>
    public async Task<IActionResult> OnPostVraagAsync(Guid dossier, CancellationToken ct)
    {
        if (!db.Dossiers.Any(d => d.Id == dossier))
        {
            return NotFound();
        }

        var (uitslag, verschillen) = await loop.EenAsync(dossier, ct);
        Gelukt = (uitslag, verschillen) switch
        {
            (Spiegeluitslag.Gelezen, > 0) => "DUO kent deze persoon wel. Kijk bij de verschillen en neem over.",
            (Spiegeluitslag.Gelezen, _) => "DUO kent deze persoon. Er is niets anders dan hier.",
            (Spiegeluitslag.Onzichtbaar, _) => "DUO kent deze persoon (nog) niet voor deze gemeente. Bel DUO als de persoon hier echt woont.",
            (Spiegeluitslag.Overgeslagen, _) => "Zonder BSN kan Naast bij DUO niets opvragen.",
            _ => "DUO antwoordt nu niet. Probeer het later opnieuw.",
        };
        return Redirect(Adres("gemist", null, Pagina));
    }
}
