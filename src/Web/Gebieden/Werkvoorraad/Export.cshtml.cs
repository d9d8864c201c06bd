using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Naast.Kern.Gedeeld;
using Naast.Kern.Inburgeraars;
using Naast.Web.Data;
using Naast.Web.Dossiervorming;
using Naast.Web.Gebieden.Werkvoorraad.Weergaven;
using Naast.Web.Opmaak;
using Naast.Web.Poort;
using Naast.Web.Werk;

namespace Naast.Web.Gebieden.Werkvoorraad;

/// <summary>The worklist as a file: the same rows, order and columns as on the screen, for a purpose that is recorded.</summary>
[Vereist(Recht.DossierInzien)]
public sealed class ExportModel(Db db, Inzagelog inzage, Gemeentenamen gemeentenamen, Werkinstellingen instellingen) : PageModel
{
    /// <summary>Longest file.</summary>
    public const int Langste = 5000;

    [BindProperty]
    public string? Doel { get; set; }

    /// <summary>xlsx or csv.</summary>
    [BindProperty]
    public string? Vorm { get; set; }

    public Werkadres Adres { get; private set; } = null!;

    public int Aantal { get; private set; }

    public bool TeLang => Aantal > Langste;

    public Task OnGetAsync(CancellationToken ct) => LaadAsync();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await LaadAsync();
        if (Uitvoerblad.Doelen.FirstOrDefault(optie => optie.Waarde == Doel) is not { } doel || TeLang)
        {
            ModelState.AddModelError(nameof(Doel), TeLang ? $"Deze lijst is langer dan {Langste} taken. Kies eerst een filter." : "Kies waarvoor u deze lijst gebruikt.");
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return Page();
        }

        var (filter, vak) = (Adres.Filter, Adres.Vak(db.Vandaag));
        var rijen = Adres.Sorteer is { } sorteer
            ? await Werkvragen.OpVolgordeAsync(db, filter, vak, sorteer, 0, Langste, ct)
            : await Werkvragen.OpTermijnAsync(db, filter, vak, 0, Langste, ct);
        await inzage.NoteerExportAsync("werkvoorraad/export", doel.Tekst, rijen.Select(rij => rij.DossierId), ct);
        var kolommen = (await instellingen.LeesAsync(db.Toegang, ct)).Kolommen;
        var gemeenten = await gemeentenamen.AlleAsync(ct);
        var blad = new Uitvoerblad(["Inburgeraar", "V-nummer", "Taal", "Wat moet er gebeuren", "Termijn", "Wettelijke dag", "Eigen dag", "Waarom eerst", .. kolommen.Select(kolom => Weergaven.IndexModel.Keuzes.First(k => k.Waarde == kolom.ToString()).Tekst)]);
        foreach (var rij in rijen)
        {
            blad.Voeg([
                rij.Naam.Lijst, rij.Vnummer, rij.Taal is { } taal ? Codelijsten.Taalnaam(taal) : null, Werkwoorden.Van(rij.Soort).Wat,
                Urgentievorm.Van(rij.Urgentie(db.Vandaag)).Naam, rij.UitersteDag, rij.Streefdag, rij.Streefreden, .. kolommen.Select(kolom => Cel(kolom, rij, gemeenten)),
            ]);
        }

        return blad.Bestand(Vorm, $"werkvoorraad-{db.Vandaag:yyyy-MM-dd}");
    }

    private static string? Cel(Werkkolom kolom, Werkregel rij, IReadOnlyDictionary<string, string> gemeenten) => kolom switch
    {
        Werkkolom.Fase => rij.Leerroute is { } route ? $"{Faseweergave.Naam(rij.Fase)} · {route}" : Faseweergave.Naam(rij.Fase),
        Werkkolom.Gemeente => gemeenten.GetValueOrDefault(rij.Gemeentecode, rij.Gemeentecode),
        Werkkolom.Doelgroep => Enum.TryParse<Doelgroep>(rij.Doelgroep, out var groep) ? groep.Naam() : null,
        Werkkolom.Geboren => OnvolledigeDatum.TryParse(rij.Geboren, out var geboren) ? geboren.ToString() : null,
        Werkkolom.Telefoon => rij.Telefoon,
        _ => rij.CasusregisseurNaam,
    };

    private async Task LaadAsync()
    {
        Adres = Werkadres.Lees(Request.Query, Werkadres.Standaard(db.Toegang)) with { Pagina = 1 };
        var telling = await Werkvragen.TelAsync(db, Adres.Filter, db.Vandaag);
        Aantal = Adres.Urgentie is { } urgentie ? telling.Van(urgentie) : Adres.ToontAlles ? telling.Totaal : telling.Nu;
    }
}
