using Naast.Kern.Besluiten;
using Naast.Kern.Gedeeld;
using Naast.Web.Data;
using Naast.Web.Demo;
using Naast.Web.Poort;

namespace Naast.Web.Demovulling;

/// <summary>
/// How the four came to their mandates: council and college, who holds what, and who does which task. The default is that of the
/// published framework: everything to the social service, but maatschappelijke begeleiding, PVT and financial self-reliance.
/// </summary>
internal sealed class Mandaatvulling(Db db, Bulkhandelingen bulk)
{
    private const string Dienst = "sdd";
    private const string Ondermandaatbesluit = "Ondermandaatbesluit directeur Sociale Dienst Drechtsteden, 21 december 2021";
    private static readonly DateOnly Begin = new(2022, 1, 1);
    private static readonly DateOnly Mandaatbesluit = new(2021, 12, 14);

    /// <summary>In Papendrecht the college kept fines to itself until then.</summary>
    private static readonly DateOnly BoetesPapendrecht = new(2024, 7, 1);
    private static readonly Toegang Wie = Toegang.Systeem("inrichten van de regio");
    private static readonly (string, string) Eerste = ("systeem:inrichten", "Inrichting van de regio");
    private static readonly (string, string) Tweede = ("systeem:controle", "Controle van de inrichting");

    private static readonly Dictionary<Bevoegdheid, string[]> Functies = new()
    {
        [Bevoegdheid.BredeIntakeAfnemen] = [Rollen.Casusregisseur],
        [Bevoegdheid.ToetsontheffingVerlenen] = [Rollen.Casusregisseur, Rollen.Kwaliteitsmedewerker],
        [Bevoegdheid.PipVaststellen] = [Rollen.Casusregisseur, Rollen.Kwaliteitsmedewerker],
        [Bevoegdheid.PipWijzigen] = [Rollen.Casusregisseur, Rollen.Kwaliteitsmedewerker],
        [Bevoegdheid.LeerrouteWisselen] = [Rollen.Casusregisseur, Rollen.Kwaliteitsmedewerker],
        [Bevoegdheid.NiveauVerlagen] = [Rollen.Casusregisseur, Rollen.Kwaliteitsmedewerker],
        [Bevoegdheid.CursusAanbieden] = [Rollen.Casusregisseur],
        [Bevoegdheid.MapAanbieden] = [Rollen.Casusregisseur],
        [Bevoegdheid.ZrouteAanbieden] = [Rollen.Casusregisseur],
        [Bevoegdheid.EindgesprekVoeren] = [Rollen.Casusregisseur],
        [Bevoegdheid.CertificaatUitreiken] = [Rollen.Casusregisseur],
        [Bevoegdheid.VoortgangVolgen] = [Rollen.Casusregisseur],
        [Bevoegdheid.AanbodVerklaren] = [Rollen.Casusregisseur, Rollen.Kwaliteitsmedewerker],
        [Bevoegdheid.OntheffingAdviseren] = [Rollen.Casusregisseur, Rollen.Kwaliteitsmedewerker],
        [Bevoegdheid.BoeteIntakeOpleggen] = [Rollen.Kwaliteitsmedewerker],
        [Bevoegdheid.BoeteTrajectOpleggen] = [Rollen.Kwaliteitsmedewerker],
        [Bevoegdheid.BetalingRegelen] = [Rollen.Kwaliteitsmedewerker],
        [Bevoegdheid.BoeteInvorderen] = [Rollen.Kwaliteitsmedewerker],
        [Bevoegdheid.BesluitIntrekken] = [Rollen.Kwaliteitsmedewerker],
        [Bevoegdheid.BezwaarHoren] = [Rollen.Jurist],
        [Bevoegdheid.BezwaarBeslissen] = [Rollen.Jurist],
        [Bevoegdheid.BezwaarVerdagen] = [Rollen.Jurist],
        [Bevoegdheid.RechtstreeksBeroepToestaan] = [Rollen.Jurist],
    };

    public void Vul(DateTimeOffset nu)
    {
        Houders(nu);
        foreach (var gemeente in Demoregio.Gemeenten)
        {
            var college = Stappen(gemeente, nu);
            Regels(gemeente, college, nu);
            Taken(gemeente, nu);
        }
    }

    private void Houders(DateTimeOffset nu)
    {
        var handeling = Bulkhandelingen.Begin(nu);
        Gemandateerde[] houders =
        [
            .. Demoregio.Organisaties.Select(o => Gemandateerde.LegVast(
                handeling.NieuweId(), o.Slug, o.Naam,
                o.Soort switch { "gemeente" => Rechtsvorm.Gemeente, "uitvoering" => Rechtsvorm.OpenbaarLichaam, _ => Rechtsvorm.Privaat },
                o.Soort == "uitvoering" ? Begin : new DateOnly(2000, 1, 1), o.Soort == "uitvoering" ? "Gemeenschappelijke Regeling Sociaal, 1 januari 2022" : "Bestond al voor de wet")),
        ];
        db.AddRange(houders);
        bulk.Doe(new Handelingsverzoek("GemandateerdeVastleggen", null, "inrichten mandaatregister"), Wie, handeling, [.. houders]);
    }

    /// <returns>The decision of the college.</returns>
    private Bestuursstap Stappen(Demo.Gemeente gemeente, DateTimeOffset nu)
    {
        var handeling = Bulkhandelingen.Begin(nu);
        Bestuursstap Stap(Bestuursstapsoort soort, DateOnly dag, string kenmerk)
        {
            var stap = Bestuursstap.Plan(handeling.NieuweId(), gemeente.Code, soort, dag);
            stap.LegVast(true, dag, Bestuursstap.HeeftWerking(soort) ? Begin : null, kenmerk, Eerste.Item1, nu.DagInNederland());
            if (stap.Stand == Bestuursstapstand.TerControle)
            {
                stap.Controleer(true, Tweede.Item1);
            }

            return stap;
        }

        // Councils meet on different evenings of one fortnight.
        var raad = new DateOnly(2021, 11, 30).AddDays(2 * Demoregio.Gemeenten.Select(g => g.Code).ToList().IndexOf(gemeente.Code));
        Bestuursstap[] stappen =
        [
            Stap(Bestuursstapsoort.Raadsinformatiebrief, new(2021, 6, 8), "Raadsinformatiebrief Wet inburgering"),
            Stap(Bestuursstapsoort.Orientatieavond, new(2021, 9, 14), "Oriëntatieavond voor de vier raden"),
            Stap(Bestuursstapsoort.Raadsvoorstel, raad.AddDays(-21), $"Raadsvoorstel inburgering {gemeente.Naam}"),
            Stap(Bestuursstapsoort.Kader, raad, $"Raadsbesluit beleidskader inburgering {gemeente.Naam}"),
            Stap(Bestuursstapsoort.Middelen, raad, $"Raadsbesluit rijksmiddelen inburgering {gemeente.Naam}"),
            Stap(Bestuursstapsoort.Uitvoering, raad, $"Raadsbesluit uitvoering inburgering {gemeente.Naam}"),
            Stap(Bestuursstapsoort.Mandaat, Mandaatbesluit, Besluitnaam(gemeente)),
        ];
        db.AddRange(stappen);
        bulk.Doe(new Handelingsverzoek("BestuursstapVastleggen", null, "inrichten mandaatregister"), Wie, handeling, [.. stappen]);
        return stappen[^1];
    }

    private static string Besluitnaam(Demo.Gemeente gemeente) => $"Mandaatbesluit Wet inburgering {gemeente.Naam}, 14 december 2021";

    private void Regels(Demo.Gemeente gemeente, Bestuursstap college, DateTimeOffset nu)
    {
        var handeling = Bulkhandelingen.Begin(nu);
        var regels = new List<Mandaatregel>();
        Mandaatregel Regel(Mandaatinhoud inhoud)
        {
            var regel = Mandaatregel.StelVoor(handeling.NieuweId(), gemeente.Code, inhoud, Eerste);
            regel.StelVast(Tweede);
            regels.Add(regel);
            return regel;
        }

        foreach (var bevoegdheid in Functies.Keys.Append(Bevoegdheid.BeleidsregelsVaststellen).Where(b => !BijCollege(gemeente, b)))
        {
            var inhoud = new Mandaatinhoud
            {
                Bevoegdheid = bevoegdheid, Mandaatgever = $"Het college van burgemeester en wethouders van {gemeente.Naam}", Organisatie = Dienst, Functies = [Rollen.Directeur],
                Van = Van(gemeente, bevoegdheid), Bronbesluit = Besluitnaam(gemeente), CollegebesluitId = college.Id, Ondermandaat = Functies.ContainsKey(bevoegdheid), Instemming = Begin,
                Voorwaarden = bevoegdheid == Bevoegdheid.BoeteTrajectOpleggen ? "Een boete is het laatste middel. Eerst contact, dan hulp, dan een waarschuwing." : "",
            };
            var boven = Regel(inhoud);
            if (Functies.TryGetValue(bevoegdheid, out var functies))
            {
                Regel(inhoud with
                {
                    Functies = functies, OnderId = boven.Id, CollegebesluitId = null, Ondermandaat = false, Instemming = null, Bronbesluit = Ondermandaatbesluit,
                    TotBedrag = bevoegdheid == Bevoegdheid.BoeteTrajectOpleggen ? Bedrag.VanEuro(400) : null,
                });
            }
        }

        db.AddRange(regels);
        bulk.Doe(new Handelingsverzoek("MandaatVaststellen", null, "inrichten mandaatregister"), Wie, handeling, [.. regels]);
    }

    /// <summary>Zwijndrecht decides on objections itself.</summary>
    private static bool BijCollege(Demo.Gemeente gemeente, Bevoegdheid bevoegdheid) => gemeente.Code == Demoregio.Zwijndrecht && bevoegdheid == Bevoegdheid.BezwaarBeslissen;

    private static DateOnly Van(Demo.Gemeente gemeente, Bevoegdheid bevoegdheid) =>
        gemeente.Code == Demoregio.Papendrecht && bevoegdheid is Bevoegdheid.BoeteIntakeOpleggen or Bevoegdheid.BoeteTrajectOpleggen ? BoetesPapendrecht : Begin;

    private void Taken(Demo.Gemeente gemeente, DateTimeOffset nu)
    {
        var handeling = Bulkhandelingen.Begin(nu);
        Taaktoedeling[] taken =
        [
            .. Enum.GetValues<Bouwsteen>().Select(bouwsteen => Taaktoedeling.BijVluchtelingenwerk(bouwsteen)
                ? Taaktoedeling.DeelToe(handeling.NieuweId(), gemeente.Code, bouwsteen, "vluchtelingenwerk", Toedelingsgrond.Subsidie, Begin, null, $"Subsidiebeschikking VluchtelingenWerk {gemeente.Naam}")
                : Taaktoedeling.DeelToe(handeling.NieuweId(), gemeente.Code, bouwsteen, Dienst, Toedelingsgrond.Mandaat, Begin, null, Besluitnaam(gemeente))),
        ];
        db.AddRange(taken);
        bulk.Doe(new Handelingsverzoek("TaakToedelen", null, "inrichten mandaatregister"), Wie, handeling, [.. taken]);
    }
}
