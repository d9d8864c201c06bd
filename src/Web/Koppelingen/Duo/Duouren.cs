using Microsoft.EntityFrameworkCore;
using Naast.Kern.Inburgeraars;
using Naast.Kern.Intake;
using Naast.Kern.Keten;
using Naast.Kern.Leerroutes;
using Naast.Kern.Onderweg;
using Naast.Kern.Plan;
using Naast.Kern.Regels;
using Naast.Web.Data;

namespace Naast.Web.Koppelingen.Duo;

/// <summary>Whole hours in all, of one kind.</summary>
/// <param name="Instelling">Number at DUO; null for hours that are of no school.</param>
/// <param name="Onbekend">The school as it is called here, when nobody said which one that is at DUO: these hours cannot go yet.</param>
public sealed record Urensom(Berichtsoort Soort, string? Instelling, int Gevolgd, int Geoorloofd, int Ongeoorloofd, string? Onbekend = null)
{
    private const string BijSchool = "taalles bij ";

    private static readonly Dictionary<Berichtsoort, string> Namen = new()
    {
        [Berichtsoort.UrenIntake] = "taalles tijdens de brede intake", [Berichtsoort.UrenParticipatie] = "participatie",
        [Berichtsoort.UrenParticipatieTaalles] = "participatie als taalles",
    };

    /// <summary>The name under which both sides are compared.</summary>
    public string Veld => Veldnaam(Soort, Instelling);

    /// <summary>What a message of it is about within its kind.</summary>
    public string Onderdeel => Instelling ?? (Onbekend is null ? "" : UitgaandBericht.VanSchool(Onbekend));

    /// <summary>What DUO is told of it.</summary>
    /// <param name="bekendTot">EXCLUSIVE: the first day that does not count.</param>
    public string Bericht(DateOnly bekendTot) => Duoberichtvorm.Schrijf(
        Soort == Berichtsoort.UrenInstelling ? new Instellingsurenbericht(Gevolgd, Geoorloofd, Ongeoorloofd, bekendTot) : new Urenbericht(Gevolgd));

    public static string Veldnaam(Berichtsoort soort, string? instelling) => Namen.TryGetValue(soort, out var naam) ? naam : BijSchool + instelling;

    public static bool IsBijSchool(string veld) => veld.StartsWith(BijSchool, StringComparison.Ordinal);

    /// <summary>No hours, for what only DUO has.</summary>
    public static Urensom Geen(string veld) => IsBijSchool(veld)
        ? new(Berichtsoort.UrenInstelling, veld[BijSchool.Length..], 0, 0, 0)
        : new(Namen.Single(naam => naam.Value == veld).Key, null, 0, 0, 0);
}

/// <summary>Adds up what schools and partners reported, as DUO wants it: totals until a day.</summary>
public sealed class Duouren(Db db, Duoscholen scholen)
{
    /// <param name="tot">EXCLUSIVE: the first day that does not count.</param>
    public async Task<IReadOnlyList<Urensom>> TotAsync(DossierBeeld beeld, DateOnly tot, CancellationToken ct)
    {
        var meldingen = await db.Uren.AsNoTracking().Where(u => u.DossierId == beeld.Dossier.Id && u.Stand == Meldingstand.Telt && u.Tot < tot).ToArrayAsync(ct);
        if (meldingen.Length == 0)
        {
            return [];
        }

        // DUO takes hours of a school for the asylum group only, and of participation for those of them who may be in the Z-route (WI-DUO-13).
        var asiel = IsAsiel(beeld);

        // Lessons until the first plan are lessons in the brede intake.
        var plan = beeld.Dossierfeiten.EerstePip(beeld.EersteDagtekening);
        var lessen = meldingen.Where(u => u.Soort is Uursoort.Nt2 or Uursoort.Knm).ToLookup(u => plan is null || u.Tot < plan);
        return
        [
            .. Som(Berichtsoort.UrenIntake, null, lessen[true]),
            .. asiel ? await BijScholenAsync([.. lessen[false]], ct) : [],
            .. asiel && MagParticipatie(beeld)
                ? Som(Berichtsoort.UrenParticipatie, null, meldingen.Where(u => u.Soort == Uursoort.Participatie)) : [],
            .. Duoberichtparameters.ParticipatieAlsTaalles.Geldt(beeld.Regels, db.Vandaag) == "alle-lessen" ? Som(Berichtsoort.UrenParticipatieTaalles, null, lessen[false]) : [],
        ];
    }

    /// <summary>Hours that DUO was told while it took them of this person, and would not take now: they were right, and nobody takes them back.</summary>
    public static bool MochtEerder(DossierBeeld beeld, Spiegelverschil verschil) => verschil is { Onderwerp: Duoonderwerp.Uren, Hier: null }
        && (Urensom.IsBijSchool(verschil.Veld) ? !IsAsiel(beeld) : verschil.Veld == Urensom.Veldnaam(Berichtsoort.UrenParticipatie, null) && !(IsAsiel(beeld) && MagParticipatie(beeld)));

    private static bool IsAsiel(DossierBeeld beeld) => beeld.Dossierfeiten.Doelgroep?.Hoofdgroep() == Doelgroep.Asielstatushouder;

    private static bool MagParticipatie(DossierBeeld beeld) =>
        (beeld.Vastgesteld?.Inhoud.Leerroute ?? Planovername.Van(beeld.Dossierfeiten)?.Leerroute) is null or Leerroute.Zelfredzaamheid;

    /// <summary>Until which day (exclusive) DUO has the hours, by name of the kind.</summary>
    /// <param name="gestuurd">The day until which we count in what we send on a day: hours of no school carry no day, so DUO gives that of receipt.</param>
    public static Dictionary<string, DateOnly> Grenzen(Duokennis kennis, string gemeentecode, Func<DateOnly, DateOnly> gestuurd)
    {
        var grenzen = new Dictionary<string, DateOnly>(StringComparer.Ordinal);
        void Zet(Berichtsoort soort, string? instelling, DateOnly tot)
        {
            var veld = Urensom.Veldnaam(soort, instelling);
            grenzen[veld] = grenzen.TryGetValue(veld, out var eerder) && eerder > tot ? eerder : tot;
        }

        foreach (var stand in kennis.Uren.Where(u => u.Gemeentecode == gemeentecode))
        {
            foreach (var (soort, uren) in new[] { (Berichtsoort.UrenIntake, stand.Intake), (Berichtsoort.UrenParticipatie, stand.Participatie), (Berichtsoort.UrenParticipatieTaalles, stand.ParticipatieTaalles) })
            {
                if (uren is not null)
                {
                    Zet(soort, null, gestuurd(stand.BekendTot));
                }
            }

            foreach (var school in stand.Instellingen ?? [])
            {
                Zet(Berichtsoort.UrenInstelling, school.Instellingsnummer, stand.BekendTot);
            }
        }

        return grenzen;
    }

    /// <summary>What DUO holds of this municipality, in the same words.</summary>
    public static IEnumerable<Spiegelveld> Bij(Duokennis kennis, string gemeentecode)
    {
        foreach (var stand in kennis.Uren.Where(u => u.Gemeentecode == gemeentecode))
        {
            foreach (var (soort, uren) in new[] { (Berichtsoort.UrenIntake, stand.Intake), (Berichtsoort.UrenParticipatie, stand.Participatie), (Berichtsoort.UrenParticipatieTaalles, stand.ParticipatieTaalles) })
            {
                if (uren is { Uren: > 0 })
                {
                    yield return Veld(Urensom.Veldnaam(soort, null), uren.Uren);
                }
            }

            foreach (var school in stand.Instellingen ?? [])
            {
                if (school.Uren > 0)
                {
                    yield return Veld(Urensom.Veldnaam(Berichtsoort.UrenInstelling, school.Instellingsnummer), school.Uren.Value);
                }
            }
        }
    }

    private static Spiegelveld Veld(string naam, int uren) => new(Duoonderwerp.Uren, naam, uren.ToString(System.Globalization.CultureInfo.InvariantCulture));

    /// <summary>Lessons by school: under its number at DUO, or under its name here while nobody said which one it is.</summary>
    private async Task<IReadOnlyList<Urensom>> BijScholenAsync(IReadOnlyCollection<Urenmelding> lessen, CancellationToken ct)
    {
        string[] slugs = [.. lessen.Select(u => u.Organisatie).Distinct()];
        var namen = slugs.Length == 0 ? [] : await db.Organisaties.AsNoTracking().Where(o => slugs.Contains(o.Slug)).ToDictionaryAsync(o => o.Slug, o => o.Naam, StringComparer.Ordinal, ct);
        var nummers = await scholen.NummersAsync([.. namen.Values.Distinct()], ct);
        return
        [
            .. lessen.Where(u => namen.ContainsKey(u.Organisatie)).Select(u => (Melding: u, Naam: namen[u.Organisatie], Nummer: nummers.GetValueOrDefault(namen[u.Organisatie])))
                .Where(u => u.Nummer != Instellingnaam.GeenSchool).GroupBy(u => (u.Nummer, Onbekend: u.Nummer is null ? u.Naam : null)).OrderBy(g => g.Key.Nummer ?? g.Key.Onbekend, StringComparer.Ordinal)
                .SelectMany(g => Som(Berichtsoort.UrenInstelling, g.Key.Nummer, g.Select(u => u.Melding), g.Key.Onbekend)),
        ];
    }

    private static IEnumerable<Urensom> Som(Berichtsoort soort, string? instelling, IEnumerable<Urenmelding> meldingen, string? onbekend = null)
    {
        var (gevolgd, met, zonder) = meldingen.Aggregate((0, 0, 0), (som, u) => (som.Item1 + u.Gevolgd, som.Item2 + u.MetReden, som.Item3 + u.ZonderReden));
        return gevolgd + met + zonder == 0 ? [] : [new Urensom(soort, instelling, gevolgd / 60, met / 60, zonder / 60, onbekend)];
    }
}
