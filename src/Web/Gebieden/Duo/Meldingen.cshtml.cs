using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Naast.Kern.Keten;
using Naast.Web.Data;
using Naast.Web.Poort;

namespace Naast.Web.Gebieden.Duo;

/// <summary>What DUO told about people one works with, and what it asks: open messages and tasks.</summary>
[Vereist(Recht.DossierInzien)]
public sealed class MeldingenModel(Db db, Duovragen vragen, DuoVastleggen vastleggen, Inzagelog inzage) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public int Pagina { get; set; } = 1;

    [BindProperty(SupportsGet = true)]
    public string? Van { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Soort { get; set; }

    [TempData]
    public string? Gelukt { get; set; }

    public Blad<Meldingregel> Blad { get; private set; } = new([], 0, 1);

    public DateOnly Vandaag => db.Vandaag;

    public bool IsCasusregisseur => db.Toegang.Heeft(Recht.IntakeUitvoeren);

    public bool Eigen => Van is null ? IsCasusregisseur : Van == "mij";

    public Ketenmeldingsoort? Gekozen => Soort switch { "taak" => Ketenmeldingsoort.Taak, "bericht" => Ketenmeldingsoort.Bericht, _ => null };

    public string Adres(string? van, string? soort, int pagina = 1) => Url.Page("/Duo/Meldingen", null, new { van, soort, pagina = pagina > 1 ? pagina : (int?)null })!;

    public async Task OnGetAsync(CancellationToken ct)
    {
        Blad = await vragen.MeldingenAsync(Eigen, Gekozen, Pagina, ct);
        await inzage.NoteerLijstAsync("keten/meldingen", Blad.Rijen.Select(r => r.Melding.DossierId), ct);
    }

    public async Task<IActionResult> OnPostAsync(Guid melding, string? verzoeksleutel, CancellationToken ct)
    {
        Gelukt = await vastleggen.HandelAfAsync(melding, null, verzoeksleutel, ct) ? "Afgehandeld." : "Dit bericht was al afgehandeld.";
        return Redirect(Adres(Van, Soort, Pagina));
    }
}
