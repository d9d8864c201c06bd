using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Naast.Kern.Gedeeld;
using Naast.Kern.Inburgeraars;
using Naast.Web.Data;
using Naast.Web.Opmaak;
using Naast.Web.Poort;

namespace Naast.Web.Gebieden.Gezin;

/// <summary>A member as this asker may read it.</summary>
/// <param name="Dossier">The own dossier, when this asker may open it.</param>
public sealed record Gezinsregel(Gezinslid Lid, string Naam, Guid? Dossier);

/// <summary>Somebody with a dossier in the same household, by the registration of the person.</summary>
public sealed record Huisgenoot(Guid Dossier, string Naam);

/// <summary>Family and relations: who belongs together, since when, and who is expected.</summary>
[Vereist(Recht.DossierInzien)]
public sealed class IndexModel(Db db, Dossieropening opening, GezinVastleggen gezin, TimeProvider klok) : PageModel
{
    private const int LangsteNotitie = 4000;

    public static readonly IReadOnlyList<Optie> Relaties = [.. Enum.GetValues<Gezinsrelatie>().Select(r => new Optie(r.ToString(), KeuzenaamAttribute.Van(r)))];

    [BindProperty, Display(Name = "Wie is het?")]
    public string? Relatie { get; set; }

    [BindProperty, Display(Name = "V-nummer, als er een dossier is")]
    public string? Vnummer { get; set; }

    [BindProperty, Display(Name = "Naam, als er geen dossier is")]
    public string? Naam { get; set; }

    [BindProperty, Display(Name = "Geboortejaar")]
    public string? Geboortejaar { get; set; }

    [BindProperty]
    public bool Verwacht { get; set; }

    [BindProperty]
    public Datuminvoer? Van { get; set; }

    [BindProperty]
    public string? Reden { get; set; }

    [BindProperty]
    public string? Notitie { get; set; }

    [BindProperty]
    public string[] Voor { get; set; } = [];

    [BindProperty]
    public string? Verzoeksleutel { get; set; }

    public Dossierkop Kop { get; private set; } = null!;

    public IReadOnlyList<Gezinsregel> Nu { get; private set; } = [];

    public IReadOnlyList<Gezinsregel> Toen { get; private set; } = [];

    public IReadOnlyList<Huisgenoot> Huisgenoten { get; private set; } = [];

    /// <summary>The member whose time together ends.</summary>
    public Gezinsregel? Einde { get; private set; }

    public bool MagVastleggen => db.Toegang.Heeft(Recht.FeitVastleggen);

    public DateOnly Vandaag { get; } = klok.Vandaag();

    /// <summary>Everybody with a dossier whom one note can be for, this dossier first.</summary>
    public IReadOnlyList<Optie> Leden =>
    [
        new(Kop.Id.ToString(), Kop.Naam),
        .. Nu.Where(r => r.Dossier is not null).Select(r => new Optie(r.Dossier!.Value.ToString(), r.Naam))
            .Concat(Huisgenoten.Select(h => new Optie(h.Dossier.ToString(), h.Naam))).DistinctBy(o => o.Waarde),
    ];

    public async Task<IActionResult> OnGetAsync(Guid id, Guid? einde, CancellationToken ct)
    {
        if (!await LaadAsync(id, ct))
        {
            return NotFound();
        }

        Einde = Nu.FirstOrDefault(r => r.Lid.Id == einde);
        Verzoeksleutel = Guid.CreateVersion7(klok.Nu()).ToString();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken ct)
    {
        if (!await LaadAsync(id, ct))
        {
            return NotFound();
        }

        if (!Enum.TryParse<Gezinsrelatie>(Relatie, out var relatie) || !Enum.IsDefined(relatie))
        {
            ModelState.AddModelError(nameof(Relatie), "Kies wie het is.");
        }

        var van = ModelState.LeesDatum(nameof(Van), Van, "de datum", verplicht: false, vandaag: Vandaag);
        var jaar = LeesJaar();
        var eigen = await LeesDossierAsync(id, ct);
        var naam = Naam?.Trim();
        if (eigen is null && string.IsNullOrEmpty(Vnummer) && string.IsNullOrEmpty(naam))
        {
            ModelState.AddModelError(nameof(Naam), "Vul een V-nummer in, of een naam.");
        }
        else if (naam?.Length > 200)
        {
            ModelState.AddModelError(nameof(Naam), $"Maak de naam korter: hoogstens 200 tekens. Nu zijn het er {naam.Length}.");
        }

        if (!ModelState.IsValid)
        {
            return Fout();
        }

        var gegevens = new Gezinslidgegevens(relatie) { EigenDossier = eigen, Naam = naam, Geboortejaar = jaar, Verwacht = Verwacht, Van = van };
        if (!await gezin.LegVastAsync(id, gegevens, Verzoeksleutel, ct))
        {
            ModelState.AddModelError(nameof(Vnummer), "Dit gezinslid staat er al.");
            return Fout();
        }

        return Klaar(id, "Het gezinslid is vastgelegd.");
    }

    public async Task<IActionResult> OnPostAangekomenAsync(Guid id, Guid lid, CancellationToken ct) =>
        await gezin.KomAanAsync(id, lid, Vandaag, Verzoeksleutel, ct) ? Klaar(id, "Vastgelegd dat dit gezinslid er is.") : NotFound();

    public async Task<IActionResult> OnPostEindeAsync(Guid id, Guid einde, CancellationToken ct)
    {
        if (!await LaadAsync(id, ct) || Nu.FirstOrDefault(r => r.Lid.Id == einde) is not { } regel)
        {
            return NotFound();
        }

        Einde = regel;
        var dag = ModelState.LeesDatum(nameof(Van), Van, "de datum", vandaag: Vandaag);
        if (string.IsNullOrWhiteSpace(Reden) || Reden.Length > 300)
        {
            ModelState.AddModelError(nameof(Reden), string.IsNullOrWhiteSpace(Reden) ? "Schrijf op wat er veranderde." : "Maak dit korter: hoogstens 300 tekens.");
        }

        return !ModelState.IsValid ? Fout()
            : await gezin.BeeindigAsync(id, einde, dag!.Value, Reden!.Trim(), Verzoeksleutel, ct) ? Klaar(id, "Vastgelegd.") : NotFound();
    }

    public async Task<IActionResult> OnPostNotitieAsync(Guid id, CancellationToken ct)
    {
        if (!await LaadAsync(id, ct))
        {
            return NotFound();
        }

        var leden = Leden.Select(o => o.Waarde).ToHashSet(StringComparer.Ordinal);
        var voor = Voor.Where(leden.Contains).Select(Guid.Parse).ToArray();
        if (voor.Length == 0)
        {
            ModelState.AddModelError(nameof(Voor), "Kies voor wie de notitie is.");
        }

        var tekst = Notitie?.Trim() ?? "";
        if (tekst.Length is 0 or > LangsteNotitie)
        {
            ModelState.AddModelError(nameof(Notitie), tekst.Length == 0 ? "Schrijf eerst een notitie." : $"Een notitie is ten hoogste {LangsteNotitie} tekens. Nu zijn het er {tekst.Length}.");
        }

        if (!ModelState.IsValid)
        {
            return Fout();
        }

        var gedaan = await gezin.SchrijfAsync(voor, tekst, ct);
        return Klaar(id, gedaan == 1 ? "De notitie staat in 1 dossier." : $"De notitie staat in {gedaan} dossiers.");
    }

    private int? LeesJaar()
    {
        if (string.IsNullOrWhiteSpace(Geboortejaar))
        {
            return null;
        }

        if (int.TryParse(Geboortejaar, NumberStyles.None, CultureInfo.InvariantCulture, out var jaar) && jaar >= 1900 && jaar <= Vandaag.Year)
        {
            return jaar;
        }

        ModelState.AddModelError(nameof(Geboortejaar), $"Vul een jaar in van 1900 tot en met {Vandaag.Year}, of laat het leeg.");
        return null;
    }

    private async Task<Guid?> LeesDossierAsync(Guid id, CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(Vnummer))
        {
            return null;
        }

        var cijfers = string.Concat(Vnummer.Where(char.IsAsciiDigit));
        var gevonden = cijfers.Length == 10 ? await db.Personen.AsNoTracking().Where(p => p.Vnummer == cijfers && p.DossierId != id).Select(p => (Guid?)p.DossierId).FirstOrDefaultAsync(ct) : null;
        if (gevonden is null)
        {
            ModelState.AddModelError(nameof(Vnummer), cijfers.Length == 10 ? "Er is geen ander dossier met dit V-nummer. Vul de naam in." : "Een V-nummer heeft 10 cijfers.");
        }

        return gevonden;
    }

    private PageResult Fout()
    {
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }

    private RedirectResult Klaar(Guid id, string tekst)
    {
        TempData["Gelukt"] = tekst;
        return Redirect(Dossierkop.Adres(id, Dossiertab.Gezin));
    }

    private async Task<bool> LaadAsync(Guid id, CancellationToken ct)
    {
        if (await opening.OpenAsync(id, "dossier/gezin", Dossiertab.Gezin, ct) is not { } dossier)
        {
            return false;
        }

        Kop = dossier.Kop;
        var leden = await db.Gezinsleden.AsNoTracking().Where(g => g.DossierId == id).OrderBy(g => g.Relatie).ThenBy(g => g.Van).ToArrayAsync(ct);
        var eigen = leden.Select(g => g.EigenDossier).OfType<Guid>().ToArray();
        // Through the gate: somebody whose dossier this asker may not see has no name here either.
        var namen = await db.Personen.AsNoTracking().Where(p => eigen.Contains(p.DossierId)).Select(p => new { p.DossierId, p.Voornamen, p.Voorvoegsel, p.Geslachtsnaam }).ToDictionaryAsync(p => p.DossierId, ct);
        var regels = leden.Select(lid =>
            lid.EigenDossier is { } d
                ? namen.TryGetValue(d, out var p) ? new Gezinsregel(lid, new Persoonsnaam(p.Voornamen, p.Voorvoegsel, p.Geslachtsnaam).Volledig, d) : new Gezinsregel(lid, "U ziet dit dossier niet", null)
                : new Gezinsregel(lid, IsKind(lid) && !db.Toegang.Heeft(Recht.IntakeUitvoeren) ? Kindnaam(lid) : lid.Naam ?? "", null)).ToArray();
        Nu = [.. regels.Where(r => r.Lid.Geldt)];
        Toen = [.. regels.Where(r => !r.Lid.Geldt)];
        if (dossier.Kern.Persoon?.HuishoudenId is { } huishouden)
        {
            var bekend = eigen.Append(id).ToArray();
            Huisgenoten = [.. (await db.Personen.AsNoTracking().Where(p => p.HuishoudenId == huishouden && !bekend.Contains(p.DossierId)).OrderBy(p => p.Geboren)
                .Select(p => new { p.DossierId, p.Voornamen, p.Voorvoegsel, p.Geslachtsnaam }).Take(20).ToArrayAsync(ct)).Select(p => new Huisgenoot(p.DossierId, new Persoonsnaam(p.Voornamen, p.Voorvoegsel, p.Geslachtsnaam).Volledig))];
        }

        return true;
    }

    /// <summary>A child's name is for who works with the family; others need no more than that there is a child.</summary>
    private bool IsKind(Gezinslid lid) => lid.Relatie == Gezinsrelatie.Kind && (lid.Geboortejaar is not { } jaar || Vandaag.Year - jaar < 18);

    private string Kindnaam(Gezinslid lid) => lid.Geboortejaar is { } jaar ? $"Kind van ongeveer {Vandaag.Year - jaar} jaar" : "Kind";
}
