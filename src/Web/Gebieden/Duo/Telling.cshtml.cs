using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Naast.Kern.Inburgeraars;
using Naast.Web.Data;
using Naast.Web.Opmaak;
using Naast.Web.Poort;
using Naast.Web.Werk;

namespace Naast.Web.Gebieden.Duo;

/// <summary>Our count on 31 December, per municipality and year of notice, beside the count of DUO that somebody read in its report; each number opens its rows.</summary>
[Vereist(Recht.FeitVastleggen)]
public sealed class TellingModel(Db db, Dbfabriek fabriek, Schrijfpoort poort, Inzagelog inzage, Gemeentenamen gemeentenamen, TimeProvider klok) : PageModel
{
    public const string Plichtig = "plichtig", Asiel = "asiel", Plan = "plan", Termijn = "termijn", Klaar = "voldaan";

    /// <summary>What is counted, with the words of the heading.</summary>
    public static readonly IReadOnlyList<(string Soort, string Naam)> Soorten =
        [(Plichtig, "Met kennisgeving"), (Asiel, "Asielstatushouders"), (Plan, "Met een plan (PIP)"), (Termijn, "Met een termijn"), (Klaar, "Voldaan aan de plicht")];

    [BindProperty(SupportsGet = true)]
    public string? Gemeente { get; set; }

    [BindProperty(SupportsGet = true)]
    public int? Jaar { get; set; }

    [BindProperty(SupportsGet = true)]
    public int? Cohort { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Soort { get; set; }

    [BindProperty(SupportsGet = true)]
    public int Pagina { get; set; } = 1;

    [BindProperty]
    public string? Aantal { get; set; }

    [TempData]
    public string? Gelukt { get; set; }

    public IReadOnlyList<Optie> Gemeenten { get; private set; } = [];

    public IReadOnlyList<Optie> Jaren => [.. Enumerable.Range(0, klok.Vandaag().Year - 2022 + 1).Select(i => klok.Vandaag().Year - i).Select(j => new Optie(j.ToString(CultureInfo.InvariantCulture), $"31 december {j}"))];

    /// <summary>31 December of the chosen year; of this year it is a forecast until today.</summary>
    public DateOnly Peildatum { get; private set; }

    public IReadOnlyList<int> Cohorten { get; private set; } = [];

    public IReadOnlyDictionary<(int Cohort, string Soort), int> Hier { get; private set; } = new Dictionary<(int, string), int>();

    public IReadOnlyDictionary<(int Cohort, string Soort), Duotelling> Daar { get; private set; } = new Dictionary<(int, string), Duotelling>();

    /// <summary>How many are counted in the number that was opened.</summary>
    public int Geopend => Cohort is { } cohort && Soort is not null ? Hier.GetValueOrDefault((cohort, Soort)) : 0;

    /// <summary>Rows of the number that was opened; null when none was.</summary>
    public Blad<(Guid DossierId, string Naam, DateOnly Dag)>? Rijen { get; private set; }

    public string Adres(int? cohort = null, string? soort = null, int pagina = 1) =>
        Url.Page("/Duo/Telling", null, new { gemeente = Gemeente, jaar = Peildatum.Year, cohort, soort, pagina = pagina > 1 ? pagina : (int?)null })!;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await LaadAsync(ct))
        {
            return NotFound();
        }

        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await LaadAsync(ct) || Cohort is not { } cohort || Soorten.All(s => s.Soort != Soort))
        {
            return NotFound();
        }

        if (!int.TryParse(Aantal?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var getal) || getal > 1_000_000)
        {
            ModelState.AddModelError(nameof(Aantal), "Vul een heel getal in, zoals DUO het noemt.");
            return Page();
        }

        using (await poort.GaBinnenAsync(ct))
        {
            var rij = await db.Duotellingen.SingleOrDefaultAsync(d => d.Gemeentecode == Gemeente && d.Peildatum == Peildatum && d.Cohort == cohort && d.Soort == Soort, ct);
            if (rij is null)
            {
                db.Duotellingen.Add(rij = new Duotelling { Gemeentecode = Gemeente!, Peildatum = Peildatum, Cohort = cohort, Soort = Soort!, Aantal = getal, Door = db.Toegang.Naam, Op = klok.Nu() });
            }

            (rij.Aantal, rij.Door, rij.Op) = (getal, db.Toegang.Naam, klok.Nu());
            await db.SaveChangesAsync(ct);
        }

        Gelukt = "Het getal van DUO staat ernaast.";
        return Redirect(Adres(cohort, Soort));
    }

    private async Task<bool> LaadAsync(CancellationToken ct)
    {
        var namen = await gemeentenamen.AlleAsync(ct);
        Gemeenten = [.. db.Toegang.Gemeenten.Select(code => new Optie(code, namen.GetValueOrDefault(code, code)))];
        Gemeente ??= Gemeenten.Count > 0 ? Gemeenten[0].Waarde : null;
        if (Gemeente is null || !db.Toegang.Gemeenten.Contains(Gemeente))
        {
            return false;
        }

        Peildatum = new DateOnly(Jaar is { } jaar && jaar >= 2022 && jaar <= klok.Vandaag().Year ? jaar : klok.Vandaag().Year - 1, 12, 31);
        Cohorten = [.. Enumerable.Range(2022, Peildatum.Year - 2022 + 1)];
        Cohort = Cohort is { } gevraagd && Cohorten.Contains(gevraagd) ? gevraagd : null;
        var hier = new Dictionary<(int, string), int>();

        // Who may see whom makes no difference to how many there were.
        await using var alles = fabriek.Maak(Toegang.Systeem("tellen naast DUO"));
        foreach (var (soort, _) in Soorten)
        {
            foreach (var rij in await Bron(alles, soort).GroupBy(f => f.Kennisgeving.Year).Select(g => new { g.Key, Aantal = g.Count() }).ToArrayAsync(ct))
            {
                hier[(rij.Key, soort)] = rij.Aantal;
            }
        }

        Hier = hier;
        Daar = (await db.Duotellingen.AsNoTracking().Where(d => d.Gemeentecode == Gemeente && d.Peildatum == Peildatum).ToArrayAsync(ct)).ToDictionary(d => (d.Cohort, d.Soort));
        if (Cohort is { } cohort && Soorten.Any(s => s.Soort == Soort))
        {
            await RijenAsync(cohort, Soort!, ct);
        }

        return true;
    }

    private async Task RijenAsync(int cohort, string soort, CancellationToken ct)
    {
        var (van, tot) = (new DateOnly(cohort, 1, 1), new DateOnly(cohort, 12, 31));
        var bron = Bron(db, soort).Where(f => f.Kennisgeving >= van && f.Kennisgeving <= tot);
        var aantal = await bron.CountAsync(ct);
        Pagina = Duovragen.Blader(aantal, Pagina);
        var rijen = await bron.OrderBy(f => f.Kennisgeving).ThenBy(f => f.DossierId).Skip((Pagina - 1) * Duovragen.PerPagina).Take(Duovragen.PerPagina).ToArrayAsync(ct);
        Guid[] ids = [.. rijen.Select(r => r.DossierId)];
        var namen = (await db.Personen.AsNoTracking().Where(p => ids.Contains(p.DossierId)).Select(p => new { p.DossierId, p.Voornamen, p.Voorvoegsel, p.Geslachtsnaam }).ToArrayAsync(ct))
            .ToDictionary(p => p.DossierId, p => new Persoonsnaam(p.Voornamen, p.Voorvoegsel, p.Geslachtsnaam).Lijst);
        Rijen = new([.. rijen.Select(r => (r.DossierId, namen.GetValueOrDefault(r.DossierId, "Naam nog niet bekend"), r.Kennisgeving))], aantal, Pagina);
        await inzage.NoteerLijstAsync("keten/telling", ids, ct);
    }

    /// <summary>Everybody of this municipality with a notice on the day of counting, of whom this holds on that day, by the facts as we know them now.</summary>
    private IQueryable<Geteld> Bron(Db db, string soort)
    {
        var (code, dag) = (Gemeente, Peildatum);
        var feiten = db.Feiten.AsNoTracking().Where(f => f.VervallenOp == null && f.Van <= dag);
        var met = feiten.Where(f => f.Soort == Feitsoort.Kennisgeving && f.Gemeentecode == code
            && db.Dossiers.Any(d => d.Id == f.DossierId && d.Fase != Fase.Opgegaan && (d.VerhuisdOp == null || d.VerhuisdOp > dag)
                // Who moved here brought the notice along, and counts here from the day of registration.
                && (d.KomtVan == null || feiten.Any(v => v.DossierId == d.Id && v.Soort == Feitsoort.Vestiging && v.Waarde == code))));
        string[] asiel = [.. Enum.GetValues<GedetailleerdeDoelgroep>().Where(g => g.Hoofdgroep() == Doelgroep.Asielstatushouder).Select(Doelgroepen.Naam)];
        string[] voldaan = [.. Koppelingen.Duo.Duovastlegging.Voldaan];
        met = soort switch
        {
            Asiel => met.Where(f => feiten.Any(a => a.DossierId == f.DossierId && a.Soort == Feitsoort.Doelgroep && asiel.Contains(a.Waarde!))),
            Plan => met.Where(f => db.Pips.Any(p => p.DossierId == f.DossierId && p.Status == Kern.Plan.Pipstatus.Vastgesteld && p.Dagtekening <= dag) || feiten.Any(a => a.DossierId == f.DossierId && a.Soort == Feitsoort.PipElders)),
            Termijn => met.Where(f => feiten.Any(a => a.DossierId == f.DossierId && a.Soort == Feitsoort.Inburgeringstermijn)),
            Klaar => met.Where(f => feiten.Any(p => p.DossierId == f.DossierId && p.Soort == Feitsoort.Inburgeringsplicht && p.Tot <= dag && voldaan.Contains(p.Waarde!))
                // Closed by hand, without the day from DUO.
                || (db.Dossiers.Any(d => d.Id == f.DossierId && d.Fase == Fase.Afgerond) && !db.Feiten.Any(p => p.DossierId == f.DossierId && p.VervallenOp == null && p.Soort == Feitsoort.Inburgeringsplicht && p.Tot != null))),
            _ => met,
        };
        return met.GroupBy(f => f.DossierId).Select(g => new Geteld { DossierId = g.Key, Kennisgeving = g.Min(f => f.Van) });
    }

    private sealed class Geteld
    {
        public Guid DossierId { get; init; }

        public DateOnly Kennisgeving { get; init; }
    }
}
