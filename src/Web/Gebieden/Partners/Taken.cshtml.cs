using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Naast.Kern.Gedeeld;
using Naast.Web.Data;
using Naast.Web.Poort;

namespace Naast.Web.Gebieden.Partners;

/// <summary>The own tasks of a partner. Searching goes by POST, so that what is typed never stands in an address.</summary>
[Vereist(Recht.PartnertaakUitvoeren)]
public sealed class TakenModel(Eigentaken taken, Inzagelog inzage, TimeProvider klok) : PageModel
{
    [BindProperty]
    public string? Naam { get; set; }

    [BindProperty(SupportsGet = true)]
    public int Pagina { get; set; } = 1;

    public Takenblad Blad { get; private set; } = null!;

    public Task OnGetAsync(CancellationToken ct) => LeesAsync(ct);

    public Task OnPostAsync(CancellationToken ct) => LeesAsync(ct);

    public async Task<IActionResult> OnPostExportAsync(CancellationToken ct)
    {
        var alles = await taken.AllesAsync(5000, ct);
        await inzage.NoteerLijstAsync("taken/export", alles.Select(t => t.DossierId), ct);
        var blad = new Uitvoerblad("Naam", "Geboren", "Taak", "Opdracht", "Sinds", "Tot en met", "Telefoon", "E-mail", "Taal", "Tolk nodig");
        foreach (var t in alles)
        {
            blad.Voeg(t.Naam, t.Geboren, KeuzenaamAttribute.Van(t.Soort), t.Opdracht, t.Van, t.Tot, t.Telefoon, t.Email, Eigentaken.Taalnaam(t.Taal), t.Tolk == true ? "ja" : "");
        }

        return blad.Bestand(Uitvoerblad.Csv, $"mijn-taken-{klok.Vandaag():yyyy-MM-dd}");
    }

    private async Task LeesAsync(CancellationToken ct)
    {
        Blad = await taken.LeesAsync(Naam, Pagina, ct);
        await inzage.NoteerLijstAsync("taken", Blad.Regels.Select(t => t.DossierId), ct);
    }
}
