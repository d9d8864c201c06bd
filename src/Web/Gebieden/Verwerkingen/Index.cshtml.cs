using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Naast.Kern.Gedeeld;
using Naast.Web.Data;
using Naast.Web.Opmaak;
using Naast.Web.Poort;

namespace Naast.Web.Gebieden.Verwerkingen;

/// <summary>Who looked at what, and who did what, with the purpose. Names of inburgeraars are not shown: the privacy officer sees ids.</summary>
[Vereist(Recht.VerwerkingenInzien)]
[BindProperties(SupportsGet = true)]
public sealed class IndexModel(Logvragen vragen, Db db, Inzagelog inzage, TimeProvider klok) : PageModel
{
    private const int Exportgrens = 10_000;

    /// <summary>"keken" or "deden".</summary>
    public string? Soort { get; set; }

    public string? Wie { get; set; }

    public string? Dossier { get; set; }

    public Datuminvoer Van { get; set; } = new();

    public Datuminvoer Tot { get; set; } = new();

    public bool Geweigerd { get; set; }

    public int Pagina { get; set; } = 1;

    [BindNever]
    public IReadOnlyList<Logregel> Regels { get; private set; } = [];

    /// <summary>Slug → name.</summary>
    [BindNever]
    public IReadOnlyDictionary<string, string> Organisaties { get; private set; } = new Dictionary<string, string>();

    [BindNever]
    public bool Meer { get; private set; }

    [BindNever]
    public bool Deden => Soort == "deden";

    public async Task OnGetAsync(CancellationToken ct)
    {
        Pagina = Math.Clamp(Pagina, 1, 200);
        if (Filter() is not { } filter)
        {
            return;
        }

        await inzage.NoteerAsync(Deden ? "verwerkingen/deden" : "verwerkingen/keken", filter.Dossier, ct);
        Organisaties = await db.Organisaties.AsNoTracking().ToDictionaryAsync(o => o.Slug, o => o.Naam, ct);
        (Regels, Meer) = await vragen.LeesAsync(filter, Deden, Pagina, ct);
    }

    public async Task<IActionResult> OnGetExportAsync(CancellationToken ct)
    {
        if (Filter() is not { } filter)
        {
            return Page();
        }

        await inzage.NoteerAsync("verwerkingen/export", filter.Dossier, ct);
        var regels = await (Deden ? vragen.DedenAsync(filter, 0, Exportgrens, ct) : vragen.KekenAsync(filter, 0, Exportgrens, ct));
        var blad = new Uitvoerblad("Tijdstip", "Medewerker", "Naam", "Organisatie", Deden ? "Handeling" : "Scherm", "Doel", "Dossier", "Aantal dossiers", "Toegestaan", "Reden");
        foreach (var r in regels)
        {
            blad.Voeg(
                r.Tijdstip.InNederland().ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture), r.Medewerker, r.Naam, r.Organisatie, r.Wat, r.Doel, r.DossierId,
                r.AantalDossiers, r.Toegestaan ? "ja" : "nee", r.Reden);
        }

        return blad.Bestand(Uitvoerblad.Csv, $"verwerkingen-{klok.Vandaag():yyyy-MM-dd}");
    }

    /// <summary>The same choice, in another form, page or list.</summary>
    public string Adres(string? soort, int pagina = 1, bool export = false)
    {
        var delen = new Dictionary<string, string?>
        {
            ["Soort"] = soort, ["Wie"] = Wie, ["Dossier"] = Dossier, ["Geweigerd"] = Geweigerd ? "true" : null, ["Pagina"] = pagina > 1 ? $"{pagina}" : null,
            ["Van.Dag"] = Van.Dag, ["Van.Maand"] = Van.Maand, ["Van.Jaar"] = Van.Jaar, ["Tot.Dag"] = Tot.Dag, ["Tot.Maand"] = Tot.Maand, ["Tot.Jaar"] = Tot.Jaar,
            ["handler"] = export ? "Export" : null,
        };
        return "/verwerkingen" + QueryString.Create(delen.Where(deel => !string.IsNullOrEmpty(deel.Value)));
    }

    public static string Moment(Logregel regel)
    {
        var lokaal = regel.Tijdstip.InNederland();
        return $"{Datumtekst.Kort(DateOnly.FromDateTime(lokaal.DateTime))}, {lokaal.ToString("H.mm", CultureInfo.InvariantCulture)} uur";
    }

    private Logfilter? Filter()
    {
        var vandaag = klok.Vandaag();
        var van = Van.Leeg ? vandaag.AddDays(-30) : ModelState.LeesDatum(nameof(Van), Van, "de eerste dag");
        var tot = Tot.Leeg ? vandaag : ModelState.LeesDatum(nameof(Tot), Tot, "de laatste dag");
        Guid? dossier = null;
        if (!string.IsNullOrWhiteSpace(Dossier))
        {
            if (Guid.TryParse(Dossier.Trim(), out var id))
            {
                dossier = id;
            }
            else
            {
                ModelState.AddModelError(nameof(Dossier), "Vul het nummer van het dossier in zoals het in het logboek staat, of laat dit leeg.");
            }
        }

        if (van > tot)
        {
            ModelState.AddModelError(nameof(Van), "Vul een eerste dag in die voor de laatste dag ligt.");
        }

        (Van, Tot) = (Van.Leeg ? Datuminvoer.Van(van) : Van, Tot.Leeg ? Datuminvoer.Van(tot) : Tot);
        return ModelState.IsValid ? new Logfilter(van!.Value, tot!.Value, Wie?.Trim(), dossier, Geweigerd) : null;
    }
}
