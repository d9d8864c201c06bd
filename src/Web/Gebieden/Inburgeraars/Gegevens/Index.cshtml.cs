using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Naast.Kern.Inburgeraars;
using Naast.Web.Data;
using Naast.Web.Dossiervorming;
using Naast.Web.Poort;

namespace Naast.Web.Gebieden.Inburgeraars.Gegevens;

/// <summary>Name, contact details and language of one person: what a letter, an interpreter and a call need.</summary>
[Vereist(Recht.FeitVastleggen)]
public sealed class IndexModel(Db db, DossierBeelden beelden, Dossieropening opening, GegevensBijwerken bijwerken, Dubbelcontrole dubbel, TimeProvider klok) : PageModel
{
    private const int MeesteNamen = 10;
    private const int LangsteNaam = 200;

    [BindProperty]
    public Gegevensinvoer Invoer { get; set; } = new();

    [BindProperty]
    public string? Afdruk { get; set; }

    [BindProperty]
    public string? Verzoeksleutel { get; set; }

    public Dossierkop Kop { get; private set; } = null!;

    /// <summary>Somebody else saved in the meantime; what was typed is still in the form.</summary>
    public bool Verouderd { get; private set; }

    /// <summary>The V-number is known; the immigration service does not change it.</summary>
    public bool HeeftVnummer { get; private set; }

    public bool MagSamenvoegen => db.Toegang.Heeft(Recht.DossierRegistreren);

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct)
    {
        if (await LaadAsync(id, ct) is not { } beeld)
        {
            return NotFound();
        }

        (Verzoeksleutel, Afdruk) = (Guid.CreateVersion7().ToString(), GegevensBijwerken.Afdruk(beeld));
        var (persoon, contact) = (beeld.Persoon, beeld.Contact);
        Invoer = new()
        {
            Voornamen = persoon?.Voornamen, Voorvoegsel = persoon?.Voorvoegsel, Geslachtsnaam = persoon?.Geslachtsnaam, NaamEigenSchrift = persoon?.NaamEigenSchrift,
            Vnummer = persoon?.Vnummer, Telefoon = contact?.Telefoon, Email = contact?.Email, Straat = contact?.Straat, Huisnummer = contact?.Huisnummer,
            Postcode = contact?.Postcode, Plaats = contact?.Plaats, Taal = contact?.Taal, TolkNodig = contact?.TolkNodig ?? false,
            AndereNamen = string.Join('\n', persoon?.AndereNamen ?? []),
        };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken ct)
    {
        if (await LaadAsync(id, ct) is not { } beeld)
        {
            return NotFound();
        }

        var nieuw = Lees();
        if (nieuw?.Vnummer is { } vnummer && await dubbel.MetNummerAsync(null, vnummer, ct) is { } bekende && bekende.DossierId != id)
        {
            ModelState.AddModelError("Invoer.Vnummer", "Met dit nummer is er al een ander dossier. Kijk het nummer na.");
        }

        if (nieuw is { NaamEigenSchrift: null } && beeld.Persoon?.NaamEigenSchrift is not null)
        {
            // A message without this name leaves it as it was, so an empty field cannot mean "remove".
            ModelState.AddModelError("Invoer.NaamEigenSchrift", "De naam in eigen schrift kan niet leeg. Verbeter hem, of laat hem staan.");
        }

        if (nieuw is null || !ModelState.IsValid)
        {
            return Page();
        }

        try
        {
            if (!await bijwerken.WerkBijAsync(id, nieuw, Afdruk ?? "", Verzoeksleutel, ct))
            {
                return NotFound();
            }
        }
        catch (FormulierVerouderd)
        {
            // The next save is meant for what is on record now; the reader compares first.
            Verouderd = true;
            ModelState.Remove(nameof(Afdruk));
            Afdruk = GegevensBijwerken.Afdruk(beeld);
            return Page();
        }

        TempData["Melding"] = "De gegevens zijn bewaard.";
        return Redirect(Dossierkop.Adres(id, Dossiertab.Overzicht));
    }

    private Wijzigbaar? Lees()
    {
        var namen = (Invoer.AndereNamen ?? "").ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (namen.Length > MeesteNamen || namen.Any(naam => naam.Length > LangsteNaam))
        {
            ModelState.AddModelError("Invoer.AndereNamen", $"Hoogstens {MeesteNamen} namen, elk op een eigen regel van hoogstens {LangsteNaam} tekens.");
        }

        return LeesGegevens() is { } gegevens ? gegevens with { AndereNamen = namen } : null;
    }

    private Wijzigbaar? LeesGegevens() => new Gegevenscontrole(new Dictionary<string, string>(), klok.Vandaag(), db.Regelkast).ControleerWijziging(
        new Ruwegegevens
        {
            Voornamen = Invoer.Voornamen, Voorvoegsel = Invoer.Voorvoegsel, Geslachtsnaam = Invoer.Geslachtsnaam, NaamEigenSchrift = Invoer.NaamEigenSchrift,
            Vnummer = HeeftVnummer ? null : Invoer.Vnummer, Telefoon = Invoer.Telefoon, Email = Invoer.Email, Straat = Invoer.Straat, Huisnummer = Invoer.Huisnummer,
            Postcode = Invoer.Postcode, Plaats = Invoer.Plaats, Taal = Invoer.Taal, TolkNodig = Invoer.TolkNodig,
        },
        (veld, tekst) => ModelState.AddModelError($"Invoer.{veld}", tekst));

    private async Task<DossierBeeld?> LaadAsync(Guid id, CancellationToken ct)
    {
        if (await opening.OpenAsync(id, "dossier/gegevens", Dossiertab.Gegevens, ct) is not { } dossier || await beelden.NuAsync(id, volgend: false, ct) is not { } beeld)
        {
            return null;
        }

        (Kop, HeeftVnummer) = (dossier.Kop, beeld.Persoon?.Vnummer is not null);
        return beeld;
    }
}
