using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Naast.Kern.Gedeeld;
using Naast.Kern.Inburgeraars;
using Naast.Kern.Meedoen;
using Naast.Kern.Regels;
using Naast.Web.Data;
using Naast.Web.Opmaak;
using Naast.Web.Poort;

namespace Naast.Web.Gebieden.Meedoen;

/// <summary>One line in the list of a day: a lesson, an appointment, childcare.</summary>
public sealed record Dagregel(int Van, int Tot, string Wat, string? Waar, string Icoon);

/// <summary>
/// One week and one line through time of everything that somebody follows, does or gets, out of whatever law; and what of it does
/// not go together, before it is agreed.
/// </summary>
[Vereist(Recht.DossierInzien)]
public sealed class WeekModel(Db db, Dossieropening opening, VoorzieningVastleggen vastleggen, TimeProvider klok) : Dossierdaadpagina(klok)
{
    public const string Nieuw = "nieuw", Wijzigen = "wijzigen", Aanbieden = "aanbieden", Starten = "starten", Weigeren = "weigeren", Stoppen = "stoppen", Afronden = "afronden";

    private const string Bezet = "Bezet";

    private string? _naast;

    [BindProperty]
    public Voorzieninginvoer Invoer { get; set; } = new();

    /// <summary>The week that is asked for, as <see cref="Sleutel"/> writes it; null: this one.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Week { get; set; }

    public Doelgroep? Doelgroep { get; private set; }

    public string Gemeente { get; private set; } = "";

    public IReadOnlyList<Voorziening> Voorzieningen { get; private set; } = [];

    public IReadOnlyList<Doel> Doelen { get; private set; } = [];

    public IReadOnlyList<Afspraak> Afspraken { get; private set; } = [];

    public IReadOnlyList<Botsing> Botsingen { get; private set; } = [];

    /// <summary>What the form would add to what clashes already.</summary>
    public IReadOnlyList<Botsing> NieuweBotsingen { get; private set; } = [];

    /// <summary>Last day of the term; null when DUO did not say it yet.</summary>
    public DateOnly? EindeTermijn { get; private set; }

    /// <summary>Monday of the week that is shown.</summary>
    public DateOnly Maandag { get; private set; }

    public Voorziening? Gekozen { get; private set; }

    public bool MagWijzigen => db.Toegang.Heeft(Recht.PipOpstellen);

    public int Weeknummer => ISOWeek.GetWeekOfYear(Maandag.ToDateTime(TimeOnly.MinValue));

    public IReadOnlyList<Optie> Doelopties => [.. Doelen.Where(d => d.Stand == Doelstand.Loopt || d.Id == Gekozen?.DoelId).Select(d => new Optie(d.Id.ToString(), d.Tekst))];

    public static string Adres(Guid id, string? doe = null, Guid? op = null) =>
        Met(Dossierkop.Adres(id, Dossiertab.Week), doe, op);

    /// <summary>"2026-W48".</summary>
    public static string Sleutel(DateOnly dag) => string.Create(CultureInfo.InvariantCulture, $"{ISOWeek.GetYear(dag.ToDateTime(TimeOnly.MinValue))}-W{ISOWeek.GetWeekOfYear(dag.ToDateTime(TimeOnly.MinValue)):00}");

    public string Weekadres(int weken) => $"{Dossierkop.Adres(Kop.Id, Dossiertab.Week)}?week={Sleutel(Maandag.AddDays(7 * weken))}";

    /// <summary>What the reader may know of it: what is about somebody's health has a right of its own.</summary>
    public string Naam(Voorziening v) => v.IsZorg && !db.Toegang.Heeft(Recht.GezondheidInzien) ? Bezet : v.Wat;

    public bool Verborgen(Voorziening v) => v.IsZorg && !db.Toegang.Heeft(Recht.GezondheidInzien);

    /// <summary>Days of the week that is shown: the weekend only when there is something.</summary>
    public IReadOnlyList<DateOnly> Dagen
    {
        get
        {
            var alle = Enumerable.Range(0, 7).Select(Maandag.AddDays).ToArray();
            return [.. alle.Where((dag, i) => i < 5 || Op(dag).Any() || (i == 5 && Op(alle[6]).Any()))];
        }
    }

    public IReadOnlyList<Weekvak> Vakken
    {
        get
        {
            var dagen = Dagen;
            // What was refused or is over clashes with nothing; what takes part in a clash is marked.
            var botsend = Botsingen.SelectMany(b => new[] { b.Een, b.Ander }).OfType<Guid>().ToHashSet();
            var uit = new List<Weekvak>();
            for (var i = 0; i < dagen.Count; i++)
            {
                var dag = i;
                uit.AddRange(Deze(dagen[dag]).SelectMany(v => v.Blokken.Where(b => b.Dag == dagen[dag].DayOfWeek).Select(b => new Weekvak(
                    dag, b.Van, b.Tot, Naam(v), Voorzieningweergave.Kleur(v.Soort), v.Reistijd, v.Soort == Voorzieningsoort.Kinderopvang, botsend.Contains(v.Id), v.Stand != Voorzieningstand.Loopt))));
                uit.AddRange(Afspraken.Where(a => a.Dag == dagen[dag]).Select(a => new Weekvak(dag, Minuut(a.Tijd), Minuut(a.Tijd) + a.Minuten, a.Onderwerp, "week-afspraak")));
            }

            return uit;
        }
    }

    public IReadOnlyList<Dagregel> Op(DateOnly dag) =>
    [
        .. Deze(dag).SelectMany(v => v.Blokken.Where(b => b.Dag == dag.DayOfWeek).Select(b => new Dagregel(
            b.Van, b.Tot, Naam(v), Verborgen(v) ? null : v.Reistijd > 0 ? $"{v.Plaats ?? v.Aanbieder}, {v.Reistijd} minuten heen" : v.Plaats ?? v.Aanbieder, Verborgen(v) ? "clock" : Voorzieningweergave.Icoon(v.Soort))))
        .Concat(Afspraken.Where(a => a.Dag == dag).Select(a => new Dagregel(Minuut(a.Tijd), Minuut(a.Tijd) + a.Minuten, a.Onderwerp, a.Plaats, "calendar")))
        .OrderBy(r => r.Van).ThenBy(r => r.Wat, StringComparer.Ordinal),
    ];

    /// <summary>Bars of the line through time: what runs or comes, then what is over.</summary>
    public IReadOnlyList<Tijdbalk> Balken =>
    [
        .. Voorzieningen.Where(v => !Verborgen(v) && v.Stand != Voorzieningstand.Geweigerd).OrderBy(v => v.Van).ThenBy(v => v.Id)
            .Select(v => new Tijdbalk(v.Wat, v.Van, v.LaatsteDag, Voorzieningweergave.Kleur(v.Soort), v.Stand is Voorzieningstand.Voorbereiding or Voorzieningstand.Aangeboden, !v.IsOpen)),
    ];

    public (int Bezig, int Onderweg) Minuten => Weekbeeld.Minuten(Weekdelen.Where(d => d.GeldtOp(Maandag) || d.GeldtOp(Maandag.AddDays(4))));

    private IEnumerable<Weekdeel> Weekdelen => Voorzieningen.Where(v => v.IsOpen).Select(v => Weekdeel.Uit(v, Naam(v)));

    protected override int Gekozenversie => Gekozen?.Versie ?? 0;

    protected override string Terug(Guid id) => Adres(id);

    protected override void Vul(Guid? op)
    {
        Invoer = Doe switch
        {
            Wijzigen => Voorzieninginvoer.Uit(Gekozen!),
            Aanbieden or Starten => new() { Dag = Datuminvoer.Van(Vandaag) },
            _ => new() { Doel = op is { } doel && Doe == Nieuw ? doel.ToString() : null },
        };
    }

    protected override async Task<IActionResult> DoeAsync(Guid id, CancellationToken ct)
    {
        if (Doe is Nieuw or Wijzigen)
        {
            if (Invoer.Lees(ModelState, Doelen, Vandaag) is not { } gegevens || !Past(gegevens))
            {
                return Fout();
            }

            gegevens = NieuweBotsingen.Count == 0 ? gegevens with { Botsingreden = Gekozen?.Botsingreden } : gegevens;
            return Gekozen is { } bestaand
                ? await KlaarAsync(id, "De voorziening is gewijzigd.", vastleggen.WijzigAsync(id, bestaand.Id, Versie, gegevens, Verzoeksleutel, ct))
                : await KlaarAsync(id, "De voorziening staat in de week.", vastleggen.SpreekAfAsync(id, gegevens, Verzoeksleutel, ct));
        }

        var gekozen = Gekozen!;
        if (Doe is Aanbieden or Starten)
        {
            return Invoer.LeesDag(ModelState, Doe == Aanbieden ? "de dag van het aanbod" : "de eerste dag", Vandaag) is not { } dag ? Fout()
                : Doe == Aanbieden
                    ? await KlaarAsync(id, "Vastgelegd dat er een plek is aangeboden.", vastleggen.BiedAanAsync(id, gekozen.Id, Versie, dag, Verzoeksleutel, ct))
                    : await KlaarAsync(id, "Vastgelegd dat het is begonnen.", vastleggen.StartAsync(id, gekozen.Id, Versie, dag, Verzoeksleutel, ct));
        }

        var uitkomst = Doe == Afronden
            ? ModelState.LeesTekst(nameof(Invoer.Uitkomst), Invoer.Uitkomst, "de uitkomst", Voorzieninggegevens.LangsteTekst)
            : ModelState.EisTekst(nameof(Invoer.Uitkomst), Invoer.Uitkomst, "de reden", Voorzieninggegevens.LangsteTekst, Doe == Weigeren ? "Schrijf op waarom de plek is geweigerd." : "Schrijf op waarom het stopt.");
        return !ModelState.IsValid ? Fout() : Doe switch
        {
            Weigeren => await KlaarAsync(id, "Vastgelegd dat de plek is geweigerd.", vastleggen.WeigerAsync(id, gekozen.Id, Versie, uitkomst!, Verzoeksleutel, ct)),
            Stoppen => await KlaarAsync(id, "Vastgelegd dat het is gestopt.", vastleggen.StopAsync(id, gekozen.Id, Versie, uitkomst!, Verzoeksleutel, ct)),
            _ => await KlaarAsync(id, "Vastgelegd dat het is afgerond.", vastleggen.RondAfAsync(id, gekozen.Id, Versie, uitkomst, Verzoeksleutel, ct)),
        };
    }

    /// <summary>A clash that is not there yet asks for a reason before anything is saved.</summary>
    private bool Past(Voorzieninggegevens gegevens)
    {
        var proef = new Weekdeel(
            Gekozen?.Id ?? Guid.Empty, gegevens.Wat, gegevens.Soort, Weekdeel.Plichtvan(gegevens.Soort, gegevens.Grondslag), gegevens.Van, gegevens.Tot, gegevens.Reistijd, gegevens.OpvangNodig, Rooster.Lees(gegevens.Rooster));
        var bekend = Botsingen.Select(b => b.Zin).ToHashSet(StringComparer.Ordinal);
        NieuweBotsingen = [.. Weekbeeld.Botsingen([.. Weekdelen.Where(d => d.Id != proef.Id), proef], Vandaag, MeesteUren()).Where(b => !bekend.Contains(b.Zin))];
        if (NieuweBotsingen.Count == 0 || gegevens.Botsingreden is not null)
        {
            return true;
        }

        ModelState.Fout(nameof(Invoer.Toch), "Dit past niet in de week. Pas de tijden aan, of schrijf op waarom het toch zo is afgesproken.");
        return false;
    }

    private int MeesteUren() => Meedoenparameters.Weekuren.Lees(db.Regels(_naast!).Versie(Meedoenparameters.Weekuren.Sleutel, Vandaag).Waarde);

    private IEnumerable<Voorziening> Deze(DateOnly dag) => Voorzieningen.Where(v => v.IsOpen && v.Van <= dag && !(v.LaatsteDag < dag));

    private static int Minuut(TimeOnly tijd) => (tijd.Hour * 60) + tijd.Minute;

    protected override async Task<bool> LaadAsync(Guid id, string? doe, Guid? op, CancellationToken ct)
    {
        if (await opening.OpenAsync(id, "dossier/week", Dossiertab.Week, ct) is not { } dossier)
        {
            return false;
        }

        Kop = dossier.Kop;
        (Doelgroep, Gemeente, _naast) = (Doelgroepen.TryParse(dossier.Kern.Doelgroep, out var groep) ? groep.Hoofdgroep() : null, dossier.Kern.Gemeente.Naam, dossier.Kern.Gemeente.Code);
        Maandag = Lees(Week) ?? Vandaag;
        Maandag = Maandag.AddDays(-(((int)Maandag.DayOfWeek + 6) % 7));
        var zondag = Maandag.AddDays(6);
        Voorzieningen = await db.Voorzieningen.AsNoTracking().Where(v => v.DossierId == id).OrderBy(v => v.Van).ThenBy(v => v.Id).ToArrayAsync(ct);
        Afspraken = await db.Afspraken.AsNoTracking().Where(a => a.DossierId == id && a.Dag >= Maandag && a.Dag <= zondag && a.Stand != Afspraakstand.Afgezegd).OrderBy(a => a.Tijd).ToArrayAsync(ct);
        EindeTermijn = await db.Feiten.AsNoTracking().Where(f => f.DossierId == id && f.Soort == Feitsoort.Inburgeringstermijn && f.VervallenOp == null).Select(f => f.Tot).FirstOrDefaultAsync(ct);
        Doelen = MagWijzigen && doe is Nieuw or Wijzigen ? await db.Doelen.AsNoTracking().Where(d => d.DossierId == id).OrderBy(d => d.Gesteld).ThenBy(d => d.Id).ToArrayAsync(ct) : [];
        Botsingen = Weekbeeld.Botsingen([.. Weekdelen], Vandaag, MeesteUren());
        Gekozen = doe is not (null or Nieuw) ? Voorzieningen.FirstOrDefault(v => v.Id == op && !Verborgen(v)) : null;
        var kan = doe switch
        {
            Nieuw => true,
            Wijzigen => Gekozen is { IsOpen: true },
            Aanbieden => Gekozen is { Stand: Voorzieningstand.Voorbereiding },
            Starten or Weigeren => Gekozen is { Stand: Voorzieningstand.Voorbereiding or Voorzieningstand.Aangeboden },
            Stoppen or Afronden => Gekozen is { Stand: Voorzieningstand.Loopt },
            _ => false,
        };
        // A form that was made before a colleague's deed still gets its answer: that somebody came first.
        Doe = MagWijzigen && (kan || (HttpMethods.IsPost(Request.Method) && Gekozen is not null)) ? doe : null;
        return true;
    }

    private static DateOnly? Lees(string? week) =>
        week is { Length: 8 } && week[4..6] == "-W" && int.TryParse(week[..4], CultureInfo.InvariantCulture, out var jaar) && int.TryParse(week[6..], CultureInfo.InvariantCulture, out var nummer)
        && jaar is > 2000 and < 2200 && nummer >= 1 && nummer <= ISOWeek.GetWeeksInYear(jaar)
            ? DateOnly.FromDateTime(ISOWeek.ToDateTime(jaar, nummer, DayOfWeek.Monday))
            : null;
}
