using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Naast.Kern.Gedeeld;
using Naast.Kern.Inburgeraars;
using Naast.Kern.Intake;
using Naast.Kern.Leerroutes;
using Naast.Kern.Onderweg;
using Naast.Kern.Plan;
using Naast.Web.Data;
using Naast.Web.Dossiervorming;
using Naast.Web.Opmaak;
using Naast.Web.Poort;

namespace Naast.Web.Gebieden.Verhuizing;

/// <summary>One heading of the package with its lines: what, and how it stands.</summary>
public sealed record Pakketdeel(string Kop, IReadOnlyList<(string Wat, string Hoe)> Regels);

/// <summary>The package as it goes to another municipality, on paper: exactly the parts that were given, and on which ground.</summary>
[Vereist(Recht.FeitVastleggen)]
public sealed class PakketModel(Db db, Dossieropening opening, Verhuizer verhuizer) : PageModel
{
    public Dossierkop Kop { get; private set; } = null!;

    public Overdracht Overdracht { get; private set; } = null!;

    public string Van { get; private set; } = "";

    public string Naar { get; private set; } = "";

    public IReadOnlyList<Pakketdeel> Delen { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct)
    {
        if (await opening.OpenAsync(id, "dossier/verhuizing/pakket", Dossiertab.Verhuizing, ct) is not { } dossier
            || await db.Overdrachten.AsNoTracking().Where(o => o.DossierId == id && o.Verstrekt != null).OrderByDescending(o => o.Id).FirstOrDefaultAsync(ct) is not { } overdracht)
        {
            return NotFound();
        }

        (Kop, Overdracht, Van, Naar) = (dossier.Kop, overdracht, dossier.Kern.Gemeente.Naam, await verhuizer.NaamAsync(overdracht.AndereGemeente, ct));
        var delen = new List<Pakketdeel>();
        foreach (var deel in overdracht.Delen)
        {
            delen.Add(new(Tekstvorm.Hoofdletter(KeuzenaamAttribute.Van(deel.Onderdeel)), deel.Onderdeel switch
            {
                Overdrachtonderdeel.Plan when dossier.Kern.Vastgesteld is { } pip => [.. Plan(pip)],
                Overdrachtonderdeel.Voortgang => await VoortgangAsync(id, ct),
                Overdrachtonderdeel.Doelen => await DoelenAsync(id, ct),
                Overdrachtonderdeel.Week => await WeekAsync(id, ct),
                Overdrachtonderdeel.Talenten => await TalentenAsync(id, ct),
                Overdrachtonderdeel.Gesprekken => await GesprekkenAsync(id, ct),
                Overdrachtonderdeel.Contact when dossier.Kern.Contact is { } c => [("Telefoon", c.Telefoon ?? "niet bekend"), ("E-mail", c.Email ?? "niet bekend"), ("Taal", c.Taal is null ? "niet bekend" : Codelijsten.Taalnaam(c.Taal) + (c.TolkNodig ? ", tolk nodig" : ""))],
                _ => [("Stand", deel.Inhoud)],
            }));
        }

        Delen = delen;
        return Page();
    }

    private static IEnumerable<(string Wat, string Hoe)> Plan(Pip pip)
    {
        var i = pip.Inhoud;
        yield return ("Dagtekening", Datumtekst.Lang(pip.Dagtekening!.Value));
        (string Wat, string? Hoe)[] regels =
        [
            ("Leerroute", i.Leerroute?.Naam()), ("Waarom deze leerroute", i.Motivering), ("Lesuren in totaal", Getal(i.LesurenTotaal)), ("Lesuren per week", Getal(i.LesurenPerWeek)), ("PVT", Getal(i.PvtUren)),
            ("MAP", Getal(i.MapUren)), ("Voortgangsgesprekken", Getal(i.Voortgangsgesprekken)), ("Begeleiding", i.Begeleiding), ("Afspraken over het kind", i.VoorschoolseEducatie), ("Mening van de inburgeraar", i.Zienswijze),
        ];
        foreach (var (wat, hoe) in regels)
        {
            if (!string.IsNullOrWhiteSpace(hoe))
            {
                yield return (wat, hoe);
            }
        }
    }

    private async Task<IReadOnlyList<(string Wat, string Hoe)>> VoortgangAsync(Guid id, CancellationToken ct)
    {
        var uren = await db.Uren.AsNoTracking().Where(u => u.DossierId == id).ToArrayAsync(ct);
        var examens = await db.Examens.AsNoTracking().Where(e => e.DossierId == id && e.Vervallen == null).OrderBy(e => e.Dag).ToArrayAsync(ct);
        var momenten = await db.Momenten.AsNoTracking().Where(m => m.DossierId == id && m.Vervallen == null).OrderBy(m => m.Dag).ToArrayAsync(ct);
        return
        [
            .. Enum.GetValues<Uursoort>().Select(soort => (soort, Totaal: Urentotaal.Van(uren, soort))).Where(u => u.Totaal.Gevolgd > 0)
                .Select(u => (Tekstvorm.Hoofdletter(KeuzenaamAttribute.Van(u.soort)), $"{Urentekst.Van(u.Totaal.Gevolgd)}{(u.Totaal.Aanwezigheid is { } aanwezig ? $", {aanwezig}% aanwezig" : "")}")),
            .. examens.Select(e => (Tekstvorm.Hoofdletter(KeuzenaamAttribute.Van(e.Onderdeel)), $"{KeuzenaamAttribute.Van(e.Uitslag)}, {Datumtekst.Lang(e.Dag)}")),
            .. (await Overdrachtinhoud.Voortgangsfeiten(db, id).ToArrayAsync(ct)).Select(Overdrachtinhoud.Zin),
            .. momenten.Select(m => (Tekstvorm.Hoofdletter(KeuzenaamAttribute.Van(m.Soort)), $"{Datumtekst.Lang(m.Dag)}{(m.Ondertekend == true ? ", ondertekend" : "")}")),
        ];
    }

    private async Task<IReadOnlyList<(string Wat, string Hoe)>> DoelenAsync(Guid id, CancellationToken ct) =>
        [.. (await db.Doelen.AsNoTracking().Where(d => d.DossierId == id && (d.Stand == Kern.Meedoen.Doelstand.Loopt || d.Stand == Kern.Meedoen.Doelstand.NogNiet)).OrderBy(d => d.Id).ToArrayAsync(ct))
            .Select(d => (Tekstvorm.Hoofdletter(KeuzenaamAttribute.Van(d.Soort)), d.Tekst.Length > 0 ? d.Tekst : d.Uitkomst ?? ""))];

    private async Task<IReadOnlyList<(string Wat, string Hoe)>> WeekAsync(Guid id, CancellationToken ct) =>
        [.. (await db.Voorzieningen.AsNoTracking().Where(v => v.DossierId == id && v.Gesloten == null && v.Soort != Kern.Meedoen.Voorzieningsoort.Zorg).OrderBy(v => v.Id).ToArrayAsync(ct))
            .Select(v => (Tekstvorm.Hoofdletter(KeuzenaamAttribute.Van(v.Soort)), v.Rooster is null ? v.Aanbieder : $"{v.Aanbieder}, {Kern.Meedoen.Rooster.Voluit(v.Rooster)}"))];

    private async Task<IReadOnlyList<(string Wat, string Hoe)>> TalentenAsync(Guid id, CancellationToken ct) =>
        [.. (await db.Bekwaamheden.AsNoTracking().Where(b => b.DossierId == id && b.Vervallen == null).OrderBy(b => b.Id).ToArrayAsync(ct)).Select(b => (Tekstvorm.Hoofdletter(KeuzenaamAttribute.Van(b.Soort)), b.Wat))];

    private async Task<IReadOnlyList<(string Wat, string Hoe)>> GesprekkenAsync(Guid id, CancellationToken ct) =>
        [.. (await db.Gesprekken.AsNoTracking().Where(g => g.DossierId == id).OrderBy(g => g.Dag).ToArrayAsync(ct)).Select(g => (Datumtekst.Lang(g.Dag), g.Afspraken ?? ""))];

    private static string? Getal(int? waarde) => waarde?.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
