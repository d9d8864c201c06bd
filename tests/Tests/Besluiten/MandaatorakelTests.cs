using Naast.Kern.Besluiten;
using Naast.Kern.Gedeeld;
using Naast.Tests.Huis;
using Xunit;
using O = Naast.Tests.Besluiten.Mandaatorakel;

namespace Naast.Tests.Besluiten;

/// <summary>
/// Five hundred decisions in four municipalities and three years, with mandates, framework, councils, organisations and policy that
/// change on day boundaries: the engine says what the oracle says, and for the same reasons.
/// </summary>
public sealed class MandaatorakelTests
{
    private const int Aantal = 500;
    private static readonly DateOnly Van = new(2024, 1, 1);
    private static readonly DateOnly Tot = new(2026, 12, 31);
    private static readonly DateOnly Ooit = new(2099, 12, 31);
    private static readonly string[] Machten = ["plan", "zware boete", "lichte boete", "beslissen op bezwaar", "horen", "rechtstreeks beroep"];
    private static readonly string[] Ambten = ["casusregisseur", "kwaliteitsmedewerker", "jurist", "directeur"];
    private static readonly string[] Personen = ["sanne", "joost", "pieter", "linda"];

    [Fact]
    [Artikel("Awb", "10:1"), Artikel("Awb", "10:3", 1), Artikel("Awb", "10:3", 3), Artikel("Awb", "10:3", 4), Artikel("Awb", "10:4", 1), Artikel("Awb", "10:5", 2), Artikel("Awb", "10:6", 1)]
    [Artikel("Awb", "10:9", 1), Artikel("Awb", "10:9", 2), Artikel("Awb", "7:5", 1)]
    [Regel("WI-MAND-01"), Regel("WI-MAND-03"), Regel("WI-MAND-04"), Regel("WI-MAND-05"), Regel("WI-MAND-06")]
    public void De_motor_zegt_vijfhonderd_keer_hetzelfde_als_het_orakel()
    {
        var toeval = new Random(20261127);
        var (gelijk, mag, redenen) = (0, 0, new HashSet<string>());
        while (gelijk < Aantal)
        {
            var wereld = Wereld(toeval);
            var register = Register(wereld, out var nummers);
            for (var i = 0; i < 20; i++)
            {
                var vraag = Vraag(toeval, wereld);
                var orakel = wereld.Beantwoord(vraag);
                var motor = Mandaattoets.Beoordeel(Vertaal(vraag), Beleid(wereld, vraag), register);
                var verslag = $"{vraag} orakel {string.Join(", ", orakel.Bezwaren)} motor {string.Join(", ", motor.Toets.NietVervuld.Select(v => v.Bron))}";
                Assert.True(orakel.Mag == motor.Toets.Slaagt, verslag);
                Assert.True(orakel.Bezwaren.SetEquals(motor.Toets.NietVervuld.Select(Artikel)), verslag);
                Assert.True(orakel.Lijn == (motor.Regel is { } regel ? nummers[regel.Id] : null), verslag);
                Assert.All(motor.Toets.NietVervuld, v => Assert.False(string.IsNullOrWhiteSpace(v.Herstel)));
                (gelijk, mag) = (gelijk + 1, mag + (orakel.Mag ? 1 : 0));
                redenen.UnionWith(orakel.Bezwaren);
            }
        }

        // A generator that always refuses, or never for some article, would prove nothing.
        Assert.InRange(mag, Aantal / 10, Aantal * 9 / 10);
        Assert.Equal(
            ["10:1", "10:3 lid 1", "10:3 lid 3", "10:3 lid 4", "10:4 lid 1", "10:5 lid 2", "10:6 lid 1", "10:9 lid 1", "10:9 lid 2", "7:5 lid 1", "raadsbesluit", "tekenen", "vier ogen"],
            redenen.Order(StringComparer.Ordinal));
    }

    private static O Wereld(Random toeval)
    {
        var wereld = new O();
        var wissel = Dag(toeval);
        wereld.Lichamen.AddRange(
        [
            new("sdd", false, toeval.Next(4) == 0 && Dag(toeval) is var begin && begin <= wissel ? begin : Van.AddYears(-2), wissel, "grs"),
            new("grs", false, toeval.Next(3) == 0 ? wissel.AddDays(toeval.Next(1, 60)) : wissel.AddDays(1), Ooit, null),
            new("stad", true, Van.AddYears(-20), Ooit, null),
        ]);
        for (var gemeente = 0; gemeente < 4; gemeente++)
        {
            var besluit = wereld.Besluiten.Count;
            wereld.Besluiten.Add(new(besluit, gemeente, "college", toeval.Next(5) == 0 ? Dag(toeval) : Van.AddYears(-1), toeval.Next(6) == 0 ? Dag(toeval) : Ooit));
            foreach (var raad in new[] { "kader", "middelen" })
            {
                wereld.Besluiten.Add(new(wereld.Besluiten.Count, gemeente, raad, toeval.Next(2) == 0 ? Dag(toeval) : Van.AddYears(-1), Ooit));
            }

            var knip = Dag(toeval);
            wereld.Beleid.Add(new(gemeente, Van.AddYears(-1), knip.AddDays(-1), Eisen(toeval), toeval.Next(2) == 0, toeval.Next(2) == 0 ? ["kwaliteitsmedewerker"] : null));
            wereld.Beleid.Add(new(gemeente, knip, Ooit, Eisen(toeval), toeval.Next(2) == 0, toeval.Next(2) == 0 ? ["kwaliteitsmedewerker", "casusregisseur"] : null));
            foreach (var macht in Machten)
            {
                Lijnen(toeval, wereld, gemeente, macht, besluit);
            }
        }

        return wereld;
    }

    private static void Lijnen(Random toeval, O wereld, int gemeente, string macht, int besluit)
    {
        for (var i = toeval.Next(1, 3); i > 0; i--)
        {
            var eerste = toeval.Next(2) == 0 ? Van : Dag(toeval);
            var boven = new O.Lijn(
                wereld.Lijnen.Count, gemeente, macht, toeval.Next(5) == 0 ? "stad" : "sdd", toeval.Next(3) == 0 ? ["directeur", "kwaliteitsmedewerker"] : ["directeur"], eerste,
                toeval.Next(2) == 0 ? Ooit : Later(toeval, eerste), null, toeval.Next(12) == 0 ? null : besluit, toeval.Next(6) > 0, toeval.Next(5) == 0 ? Dag(toeval) : Van.AddYears(-1),
                toeval.Next(3) == 0 ? toeval.Next(1, 9) * 100_00L : null);
            wereld.Lijnen.Add(boven);
            if (toeval.Next(4) > 0)
            {
                wereld.Lijnen.Add(boven with
                {
                    Nummer = wereld.Lijnen.Count, Ambten = [Ambten[toeval.Next(3)], Ambten[toeval.Next(3)]], Boven = boven.Nummer, Besluit = null, Doorgeven = false, Stemde = null,
                    Eerste = toeval.Next(3) == 0 ? Later(toeval, eerste) : eerste, Laatste = toeval.Next(3) == 0 ? Later(toeval, eerste) : boven.Laatste,
                    Bij = toeval.Next(6) == 0 ? "grs" : boven.Bij, Centen = toeval.Next(3) == 0 ? 200_00L : null,
                });
            }
        }
    }

    private static string[] Eisen(Random toeval) => toeval.Next(6) switch { 0 => ["kader"], 1 => ["kader", "middelen"], _ => [] };

    private static DateOnly Dag(Random toeval) => Van.AddDays(toeval.Next(Tot.DayNumber - Van.DayNumber + 1));

    private static DateOnly Later(Random toeval, DateOnly dag) => dag.AddDays(toeval.Next(0, 500));

    /// <summary>On, the day before or the day after something changes, or on any day.</summary>
    private static O.Vraag Vraag(Random toeval, O wereld)
    {
        var gemeente = toeval.Next(4);
        var macht = Machten[toeval.Next(Machten.Length)];
        DateOnly[] grenzen =
        [
            .. wereld.Lijnen.Where(l => l.Gemeente == gemeente && l.Macht == macht).SelectMany(l => new[] { l.Eerste, l.Laatste, l.Stemde ?? l.Eerste }),
            .. wereld.Besluiten.Where(b => b.Gemeente == gemeente).SelectMany(b => new[] { b.Eerste, b.Laatste }), .. wereld.Beleid.Where(b => b.Gemeente == gemeente).Select(b => b.Eerste),
            .. wereld.Lichamen.SelectMany(l => new[] { l.Eerste ?? Van, l.Laatste }),
        ];
        grenzen = [.. grenzen.Where(d => d >= Van && d <= Tot)];
        var dag = grenzen.Length == 0 || toeval.Next(3) == 0 ? Dag(toeval) : grenzen[toeval.Next(grenzen.Length)].AddDays(toeval.Next(-1, 2));
        // Mostly an office that a line of that day names: else nearly everything is refused for one and the same reason.
        var passend = wereld.Lijnen.Where(l => l.Gemeente == gemeente && l.Macht == macht && l.Eerste <= dag && dag <= l.Laatste).SelectMany(l => l.Ambten).ToArray();
        var ambt = passend.Length > 0 && toeval.Next(4) > 0 ? passend[toeval.Next(passend.Length)] : Ambten[toeval.Next(Ambten.Length)];
        string[] Iemand() => toeval.Next(4) == 0 ? [Personen[toeval.Next(Personen.Length)]] : [];
        return new(
            gemeente, macht, dag, Personen[toeval.Next(Personen.Length)], toeval.Next(6) switch { 0 => "grs", 1 => "stad", _ => dag > wereld.Lichamen[0].Laatste ? "grs" : "sdd" },
            ambt, macht.EndsWith("boete", StringComparison.Ordinal) ? toeval.Next(1, 9) * 100_00L : null, Iemand(), Iemand(), Iemand());
    }

    private static Mandaatregister Register(O wereld, out Dictionary<Guid, int> nummers)
    {
        var besluiten = wereld.Besluiten.ToDictionary(b => b.Nummer, b =>
        {
            var stap = Bestuursstap.Plan(Mandaatproef.Id(), Code(b.Gemeente), b.Raad switch { "kader" => Bestuursstapsoort.Kader, "middelen" => Bestuursstapsoort.Middelen, _ => Bestuursstapsoort.Mandaat }, b.Eerste);
            stap.LegVast(true, b.Eerste, b.Eerste, "Besluit", "een", Ooit);
            stap.Controleer(true, "ander");
            if (b.Laatste < Ooit)
            {
                // One that ended before it began never worked.
                stap.Vervalt(b.Laatste < b.Eerste ? b.Eerste.AddDays(-1) : b.Laatste);
            }

            return stap;
        });
        var lijnen = new Dictionary<int, Mandaatregel>();
        foreach (var lijn in wereld.Lijnen)
        {
            var regel = Mandaatregel.StelVoor(Mandaatproef.Id(), Code(lijn.Gemeente), new()
            {
                Bevoegdheid = Macht(lijn.Macht), Mandaatgever = "Het college", Organisatie = lijn.Bij, Functies = lijn.Ambten, Van = lijn.Eerste, Bronbesluit = "Besluit",
                CollegebesluitId = lijn.Besluit is { } nummer ? besluiten[nummer].Id : null, OnderId = lijn.Boven is { } boven ? lijnen[boven].Id : null,
                Ondermandaat = lijn.Doorgeven, Instemming = lijn.Stemde, TotBedrag = lijn.Centen is { } centen ? new Bedrag(centen) : null,
            }, ("bas", "Bas"));
            regel.StelVast(("pieter", "Pieter"));
            if (lijn.Laatste < Ooit)
            {
                regel.TrekIn(lijn.Laatste < lijn.Eerste ? lijn.Eerste.AddDays(-1) : lijn.Laatste, "Einde", 0, false, DateTimeOffset.UnixEpoch);
            }

            lijnen[lijn.Nummer] = regel;
        }

        nummers = lijnen.ToDictionary(l => l.Value.Id, l => l.Key);
        return new(
            [.. lijnen.Values],
            [.. wereld.Lichamen.Select(l =>
            {
                // Some take over before they exist: then nobody may decide for a while.
                var houder = Gemandateerde.LegVast(Mandaatproef.Id(), l.Naam, l.Naam, l.Ondergeschikt ? Rechtsvorm.Gemeente : Rechtsvorm.OpenbaarLichaam, l.Eerste, "Besluit");
                if (l.Wordt is { } opvolger)
                {
                    houder.WordtOpgevolgd(l.Laatste, opvolger);
                }

                return houder;
            })],
            [.. besluiten.Values]);
    }

    private static Beslisvraag Vertaal(O.Vraag vraag) => new(Macht(vraag.Macht), Code(vraag.Gemeente), vraag.Dag, new Functionaris(vraag.Persoon, vraag.Persoon, vraag.Bij, [vraag.Ambt]))
    {
        Opstellers = vraag.Voorbereiders, Rapporteurs = vraag.Verslagleggers, BijBestredenBesluit = vraag.Eerder, Bedrag = vraag.Centen is { } centen ? new Bedrag(centen) : null,
    };

    private static Beslisbeleid Beleid(O wereld, O.Vraag vraag)
    {
        var periode = wereld.Beleid.Single(b => b.Gemeente == vraag.Gemeente && b.Eerste <= vraag.Dag && vraag.Dag <= b.Laatste);
        return new(vraag.Macht == "plan" ? periode.Tekenen : null, periode.TweePersonen, periode.TweePersonen ? "twee personen" : "een persoon")
        {
            Raadsbesluiten = [.. periode.Eist.Select(eis => eis == "kader" ? Bestuursstapsoort.Kader : Bestuursstapsoort.Middelen)],
        };
    }

    private static string Code(int gemeente) => $"090{gemeente}";

    private static Bevoegdheid Macht(string macht) => macht switch
    {
        "plan" => Bevoegdheid.PipVaststellen,
        "zware boete" => Bevoegdheid.BoeteTrajectOpleggen,
        "lichte boete" => Bevoegdheid.BoeteIntakeOpleggen,
        "beslissen op bezwaar" => Bevoegdheid.BezwaarBeslissen,
        "horen" => Bevoegdheid.BezwaarHoren,
        _ => Bevoegdheid.RechtstreeksBeroepToestaan,
    };

    /// <summary>"artikel 10:3, lid 1, Awb" as the oracle says it: "10:3 lid 1".</summary>
    private static string Artikel(Voorwaarde voorwaarde) => voorwaarde.Bron.ToString() switch
    {
        "beleidsregel raadsbesluit voor mandaat" => "raadsbesluit",
        var beleid when beleid.StartsWith("beleidsregel", StringComparison.Ordinal) => voorwaarde.Omschrijving.Contains("vier ogen", StringComparison.Ordinal) ? "vier ogen" : "tekenen",
        var bron => bron.Replace("artikel ", "", StringComparison.Ordinal).Replace(" Awb", "", StringComparison.Ordinal).Replace(",", "", StringComparison.Ordinal),
    };
}
