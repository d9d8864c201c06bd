using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Naast.Kern.Gedeeld;
using Naast.Kern.Inburgeraars;
using Naast.Web.Data;
using Naast.Web.Opmaak;
using Naast.Web.Poort;

namespace Naast.Web.Gebieden.Afscherming;

/// <summary>Shields one dossier: why, and who still sees it.</summary>
[Vereist(Recht.AfschermingBeheren)]
public sealed class DossierModel(Db db, Dossieropening opening, Afschermen afschermen) : PageModel
{
    private const int Langste = 500;

    public static readonly IReadOnlyList<Optie> Gronden = [.. Enum.GetValues<Afschermgrond>().Select(grond => new Optie(grond.ToString(), KeuzenaamAttribute.Van(grond)))];

    [BindProperty, Display(Name = "Waarom wordt dit dossier afgeschermd?")]
    public string? Grond { get; set; }

    [BindProperty]
    public string? Toelichting { get; set; }

    [BindProperty]
    public string[] Aangewezen { get; set; } = [];

    [BindProperty]
    public string? Reden { get; set; }

    [BindProperty]
    public int Versie { get; set; }

    [BindProperty]
    public string? Verzoeksleutel { get; set; }

    public Dossierkop Kop { get; private set; } = null!;

    public Kern.Inburgeraars.Afscherming? Nu { get; private set; }

    /// <summary>Everybody of the organisation who works for this municipality, and of the partners who have a task for this person.</summary>
    public IReadOnlyList<Optie> Collegas { get; private set; } = [];

    public IReadOnlyList<Noodinzage> Nood { get; private set; } = [];

    public bool Verouderd { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct)
    {
        if (!await LaadAsync(id, ct))
        {
            return NotFound();
        }

        (Verzoeksleutel, Versie) = (Guid.CreateVersion7().ToString(), Nu?.Versie ?? 0);
        Aangewezen = Nu is { } nu ? [.. nu.Aangewezen] : await db.Dossiers.Where(d => d.Id == id && d.Casusregisseur != null).Select(d => d.Casusregisseur!).ToArrayAsync(ct);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken ct)
    {
        if (!await LaadAsync(id, ct))
        {
            return NotFound();
        }

        var mag = Aangewezen.Intersect(Collegas.Select(c => c.Waarde)).ToArray();
        if (Nu is not null)
        {
            return await DoeAsync(id, () => afschermen.WijsAanAsync(id, Versie, mag, Verzoeksleutel, ct), "Deze medewerkers zien het dossier nu.", ct);
        }

        if (!Enum.TryParse<Afschermgrond>(Grond, out var grond) || !Enum.IsDefined(grond))
        {
            ModelState.AddModelError(nameof(Grond), "Kies waarom dit dossier wordt afgeschermd.");
        }

        Eis(nameof(Toelichting), Toelichting, "Schrijf kort op waarom, en wie het vroeg.");
        return ModelState.IsValid
            ? await DoeAsync(id, () => afschermen.SchermAsync(id, grond, Toelichting!.Trim(), mag, Verzoeksleutel, ct), "Het dossier is afgeschermd. Alleen de aangewezen medewerkers zien het nog.", ct)
            : Fout();
    }

    public async Task<IActionResult> OnPostOpheffenAsync(Guid id, CancellationToken ct)
    {
        if (!await LaadAsync(id, ct))
        {
            return NotFound();
        }

        Eis(nameof(Reden), Reden, "Schrijf op waarom de afscherming niet meer nodig is.");
        return ModelState.IsValid
            ? await DoeAsync(id, () => afschermen.HefOpAsync(id, Versie, Reden!.Trim(), Verzoeksleutel, ct), "De afscherming is opgeheven.", ct)
            : Fout();
    }

    private async Task<IActionResult> DoeAsync(Guid id, Func<Task<bool>> daad, string gelukt, CancellationToken ct)
    {
        try
        {
            if (!await daad())
            {
                return NotFound();
            }
        }
        catch (FormulierVerouderd)
        {
            await LaadAsync(id, ct);
            (Verouderd, Versie) = (true, Nu?.Versie ?? 0);
            ModelState.Remove(nameof(Versie));
            Response.StatusCode = StatusCodes.Status409Conflict;
            return Page();
        }

        TempData["Gelukt"] = gelukt;
        return Redirect($"/dossiers/{id}/afscherming");
    }

    private void Eis(string veld, string? tekst, string fout)
    {
        if (string.IsNullOrWhiteSpace(tekst) || tekst.Length > Langste)
        {
            ModelState.AddModelError(veld, string.IsNullOrWhiteSpace(tekst) ? fout : $"Maak dit korter: hoogstens {Langste} tekens. Nu zijn het er {tekst.Length}.");
        }
    }

    private PageResult Fout()
    {
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }

    private async Task<bool> LaadAsync(Guid id, CancellationToken ct)
    {
        if (await opening.OpenAsync(id, "dossier/afscherming", Dossiertab.Afscherming, ct) is not { } dossier)
        {
            return false;
        }

        Kop = dossier.Kop;
        Nu = await db.Afschermingen.AsNoTracking().SingleOrDefaultAsync(a => a.DossierId == id && a.Tot == null, ct);
        Nood = await db.Noodinzages.AsNoTracking().Where(n => n.DossierId == id).OrderByDescending(n => n.Begin).ToArrayAsync(ct);
        var (org, gemeente) = (db.Toegang.Organisatie, dossier.Kern.Dossier.Gemeentecode);
        var partners = await db.Partnertaken.AsNoTracking().Where(t => t.DossierId == id).Select(t => t.Organisatie).Distinct().ToArrayAsync(ct);
        Collegas = [.. (await db.Medewerkers.AsNoTracking().Where(m => m.Actief && (m.Organisatie == org || partners.Contains(m.Organisatie)) && m.Sub != db.Toegang.Sub).OrderBy(m => m.Naam).ToArrayAsync(ct))
            .Where(m => m.Organisatie != org || m.Gemeenten.Split(',').Contains(gemeente)).Select(m => new Optie(m.Sub, $"{m.Naam}, {char.ToLowerInvariant(m.Functie[0])}{m.Functie[1..]}"))];
        return true;
    }
}
