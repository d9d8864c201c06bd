using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Naast.Ketensimulator;
using Naast.Web.Data;
using Naast.Web.Koppelingen.Duo;
using Naast.Web.Opmaak;
using Naast.Web.Poort;
using Naast.Web.Taken;

namespace Naast.Web.Gebieden.Keten;

/// <summary>The exchange monitor; in the demonstration also the place where new notices are let in.</summary>
[Vereist(Recht.KetenBeheren)]
public sealed class IndexModel(
    Ketenmonitor monitor, BerichtOpnieuw opnieuw, Spiegelloop spiegelloop, Takenwekker wekker, Duoopties duo, TimeProvider klok, Db db, IServiceProvider diensten) : PageModel
{
    /// <summary>Deepest page that can be asked for: further back is for a search, not for leafing.</summary>
    private const int LaatsteBladzijde = 200;

    // Only there in the demonstration.
    private readonly Ketenscenarios? _scenarios = diensten.GetService<Ketenscenarios>();

    [BindProperty(SupportsGet = true)]
    public string? Status { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Uit { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Pagina { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Uitpagina { get; set; }

    [TempData]
    public string? Gelukt { get; set; }

    [TempData]
    public string? Mislukt { get; set; }

    /// <summary>The last nightly run over all dossiers; null before the first.</summary>
    public Signaalronde? Ronde { get; private set; }

    /// <summary>The last comparison with DUO; null before the first.</summary>
    public Spiegelronde? Spiegel { get; private set; }

    public IReadOnlyList<Certificaatstand> Certificaten => Duohandler.Standen(duo, klok);

    public DateOnly Vandaag => db.Vandaag;

    public bool IsDemo => _scenarios is not null;

    public IReadOnlyList<Optie> Gemeenten { get; private set; } = [];

    public Kanaalstand DuoIn { get; private set; } = default!;

    public Kanaalstand DuoUit { get; private set; } = default!;

    public Kanaalstand Brp { get; private set; } = default!;

    /// <summary>Outgoing mail, and how many reminders were given up in the last week.</summary>
    public (Kanaalstand Mail, int Mislukt) Mail { get; private set; } = default!;

    public IReadOnlyDictionary<Berichtstatus, int> AantalIn { get; private set; } = default!;

    public IReadOnlyDictionary<Verzendstatus, int> AantalUit { get; private set; } = default!;

    public Bladzijde<Inkomend> Aandacht { get; private set; } = default!;

    public Bladzijde<Inkomend> Inkomend { get; private set; } = default!;

    public Bladzijde<Uitgaand> Uitgaand { get; private set; } = default!;

    public Berichtstatus? Gekozen => Enum.TryParse<Berichtstatus>(Status, out var status) && Enum.IsDefined(status) ? status : null;

    public Verzendstatus? GekozenUit => Enum.TryParse<Verzendstatus>(Uit, out var status) && Enum.IsDefined(status) ? status : null;

    public async Task OnGetAsync(CancellationToken ct)
    {
        (DuoIn, DuoUit, Brp) = await monitor.StandAsync(ct);
        Mail = await monitor.MailAsync(ct);
        (AantalIn, AantalUit) = await monitor.AantallenAsync(ct);
        Aandacht = await monitor.AandachtAsync(ct);
        Inkomend = await monitor.InkomendAsync(Gekozen, Bladzijde(Pagina), ct);
        Uitgaand = await monitor.UitgaandAsync(GekozenUit, Bladzijde(Uitpagina), ct);
        Spiegel = await db.Spiegelrondes.AsNoTracking().OrderByDescending(r => r.Dag).FirstOrDefaultAsync(ct);
        Ronde = await db.Signaalrondes.AsNoTracking().OrderByDescending(r => r.Dag).FirstOrDefaultAsync(ct);
        if (IsDemo)
        {
            Gemeenten = [.. (await db.Gemeenten.AsNoTracking().Where(g => g.Deelnemer).OrderBy(g => g.Naam).ToArrayAsync(ct)).Select(g => new Optie(g.Code, g.Naam))];
        }
    }

    public async Task<IActionResult> OnPostVerwerkAsync(Guid bericht, CancellationToken ct)
    {
        Meld(await opnieuw.VerwerkAsync(bericht, ct), "Het bericht wordt nu opnieuw verwerkt.", "Dit bericht is al verwerkt.");
        return Terug("in");
    }

    public async Task<IActionResult> OnPostVerzendAsync(Guid bericht, CancellationToken ct)
    {
        Meld(await opnieuw.VerzendAsync(bericht, ct), "Het bericht wordt nu opnieuw aangeboden aan DUO.", "Dit bericht is al verzonden, of wordt nu verzonden.");
        return Terug("uit");
    }

    public async Task<IActionResult> OnPostSpiegelAsync(CancellationToken ct)
    {
        await spiegelloop.VraagAsync(ct);
        await wekker.WekAsync<KetenSpiegelen>(ct);
        Meld(true, "Alle dossiers worden nu met DUO vergeleken. Ververs om te zien hoe ver het is.", "");
        return Terug("spiegel");
    }

    public IActionResult OnPostKennisgeving(string? aantal, string? gemeente) => Speel(scenarios =>
        int.TryParse(aantal, out var hoeveel) && hoeveel is >= 1 and <= Ketenscenarios.MeestePersonen
            ? scenarios.NieuweKennisgeving(hoeveel, string.IsNullOrEmpty(gemeente) ? null : gemeente)
            : new Scenarioresultaat(false, $"Kies 1 tot en met {Ketenscenarios.MeestePersonen} kennisgevingen.", []));

    public IActionResult OnPostOnbekend() => Speel(scenarios => scenarios.OnbekendeCode());

    public IActionResult OnPostHerhaal() => Speel(scenarios => scenarios.HerhaalLaatsteBericht());

    private IActionResult Speel(Func<Ketenscenarios, Scenarioresultaat> spel)
    {
        if (_scenarios is null)
        {
            return NotFound();
        }

        var resultaat = spel(_scenarios);
        Meld(resultaat.Gelukt, $"{resultaat.Melding} Binnen enkele seconden staan de berichten in de lijst.", resultaat.Melding);
        return Terug("in");
    }

    private void Meld(bool gelukt, string goed, string fout) => (Gelukt, Mislukt) = gelukt ? (goed, null) : ((string?)null, fout);

    private RedirectResult Terug(string plek) => Redirect($"/keten#{plek}");

    private static int Bladzijde(string? tekst) => int.TryParse(tekst, out var nummer) ? Math.Clamp(nummer, 1, LaatsteBladzijde) : 1;
}
