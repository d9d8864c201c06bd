using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.WebUtilities;
using Naast.Web.Data;
using Naast.Web.Opmaak;
using Naast.Web.Poort;

namespace Naast.Web.Gebieden.Werkvoorraad.Weergaven;

/// <summary>Own columns, and the views that somebody saved: name, share with the team, open first, remove.</summary>
[Vereist(Recht.DossierInzien)]
public sealed class IndexModel(Db db, Werkinstellingen instellingen) : PageModel
{
    private const string Pad = "/werkvoorraad/weergaven";

    public static readonly IReadOnlyList<Optie> Keuzes =
    [
        new(nameof(Werkkolom.Fase), "Fase en route"), new(nameof(Werkkolom.Gemeente), "Gemeente"), new(nameof(Werkkolom.Doelgroep), "Doelgroep"),
        new(nameof(Werkkolom.Geboren), "Geboortedatum"), new(nameof(Werkkolom.Telefoon), "Telefoon"), new(nameof(Werkkolom.Casusregisseur), "Casusregisseur"),
    ];

    /// <summary>Address of this page with the list that is to be saved.</summary>
    public static string Adres(Werkadres lijst) => QueryHelpers.AddQueryString(Pad, "lijst", lijst.Vraagtekst());

    /// <summary>What stands behind the path of the list that somebody came from; empty when none.</summary>
    [BindProperty(SupportsGet = true, Name = "lijst")]
    public string? Lijst { get; set; }

    [BindProperty, Display(Name = "Naam van de weergave")]
    public string? Naam { get; set; }

    [BindProperty]
    public bool Team { get; set; }

    [BindProperty]
    public bool OokStart { get; set; }

    [BindProperty]
    public string[] Kolommen { get; set; } = [];

    public Werkinstelling Instelling { get; private set; } = null!;

    public string Sub => db.Toegang.Sub;

    /// <summary>The view whose name is being changed.</summary>
    public Lijstweergave? Bewerkt { get; private set; }

    public string Terug => Werkadres.Pad + Vraag();

    public async Task OnGetAsync(Guid? weergave, CancellationToken ct)
    {
        await LeesAsync(ct);
        Bewerkt = Instelling.Weergaven.FirstOrDefault(w => w.Id == weergave && w.Eigenaar == Sub);
        if (Bewerkt is { } bewerkt)
        {
            (Naam, Team, OokStart) = (bewerkt.Naam, bewerkt.Team, bewerkt.Id == Instelling.Start);
        }
    }

    public async Task<IActionResult> OnPostKolommenAsync(CancellationToken ct)
    {
        await instellingen.ZetKolommenAsync(db.Toegang, Werkinstellingen.LeesKolommen(Kolommen), ct);
        return Klaar("Uw kolommen zijn bewaard. U ziet ze op elk apparaat.");
    }

    public async Task<IActionResult> OnPostBewaarAsync(Guid? weergave, CancellationToken ct)
    {
        await LeesAsync(ct);
        Bewerkt = Instelling.Weergaven.FirstOrDefault(w => w.Id == weergave && w.Eigenaar == Sub);
        var naam = string.Concat((Naam ?? "").Trim().Where(teken => !char.IsControl(teken)));
        if (naam.Length is 0 or > Werkinstellingen.LangsteNaam)
        {
            ModelState.AddModelError(nameof(Naam), naam.Length == 0 ? "Geef de weergave een naam." : $"Maak de naam korter: hoogstens {Werkinstellingen.LangsteNaam} tekens.");
        }
        else if (Instelling.Weergaven.Any(w => w.Eigenaar == Sub && w.Id != Bewerkt?.Id && string.Equals(w.Naam, naam, StringComparison.OrdinalIgnoreCase)))
        {
            ModelState.AddModelError(nameof(Naam), "U heeft al een weergave met deze naam. Kies een andere naam.");
        }
        else if (Bewerkt is { } bewerkt)
        {
            await instellingen.HernoemAsync(db.Toegang, bewerkt.Id, naam, Team, ct);
            await ZetStartAsync(bewerkt.Id, ct);
            return Klaar($"De weergave '{naam}' is bewaard.");
        }
        else if (await instellingen.BewaarAsync(db.Toegang, naam, Team, Vraag(), ct) is { } nieuw)
        {
            await ZetStartAsync(nieuw, ct);
            TempData["Gelukt"] = $"De weergave '{naam}' is bewaard.";
            return LocalRedirect(Terug);
        }
        else
        {
            ModelState.AddModelError(nameof(Naam), $"U heeft al {Werkinstellingen.Meeste} weergaven. Verwijder er eerst een.");
        }

        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }

    public async Task<IActionResult> OnPostStartAsync(Guid? weergave, CancellationToken ct)
    {
        await LeesAsync(ct);
        await instellingen.ZetStartAsync(db.Toegang, Instelling.Weergaven.FirstOrDefault(w => w.Id == weergave)?.Id, ct);
        return Klaar(weergave is null ? "De gewone lijst opent weer als eerste." : "Deze weergave opent voortaan als eerste.");
    }

    public async Task<IActionResult> OnPostVerwijderAsync(Guid weergave, CancellationToken ct)
    {
        await LeesAsync(ct);
        var naam = Instelling.Weergaven.FirstOrDefault(w => w.Id == weergave)?.Naam;
        return await instellingen.VerwijderAsync(db.Toegang, weergave, ct) ? Klaar($"De weergave '{naam}' is weg.") : NotFound();
    }

    private async Task ZetStartAsync(Guid id, CancellationToken ct)
    {
        if (OokStart != (Instelling.Start == id))
        {
            await instellingen.ZetStartAsync(db.Toegang, OokStart ? id : null, ct);
        }
    }

    private RedirectResult Klaar(string tekst)
    {
        TempData["Gelukt"] = tekst;
        return Redirect(Vraag() is { Length: > 0 } vraag ? QueryHelpers.AddQueryString(Pad, "lijst", vraag) : Pad);
    }

    private async Task LeesAsync(CancellationToken ct) => Instelling = await instellingen.LeesAsync(db.Toegang, ct);

    /// <summary>Read as an address of the list and written again: nothing else is ever kept.</summary>
    private string Vraag() => string.IsNullOrEmpty(Lijst) || Lijst.Length > 1000 ? ""
        : (Werkadres.Lees(new QueryCollection(QueryHelpers.ParseQuery(Lijst)), Werkadres.Standaard(db.Toegang)) with { Pagina = 1 }).Vraagtekst();
}
