using Naast.Kern.Gedeeld;
using Naast.Kern.Regels;
using Naast.Kern.Rekenhulp;
using Naast.Kern.Verantwoording;
using Naast.Tests.Huis;
using Xunit;
using static Naast.Tests.Rekenhulp.Vraagproef;

namespace Naast.Tests.Verantwoording;

public sealed class VerantwoordingTests
{
    [Theory]
    [InlineData(2026, 1, "2026-04-28"), InlineData(2026, 2, "2026-07-28"), InlineData(2026, 3, "2026-10-28"), InlineData(2026, 4, "2027-01-28")]
    [InlineData(2023, 4, "2024-01-28")] // a Sunday: CBS sets this term, not a law
    [InlineData(2022, 4, null)]
    [Artikel("Ri2021", "9.1", lid: 1), Regel("WI-STAT-01"), Regel("WI-STAT-02"), Regel("WI-STAT-03"), Regel("WI-STAT-07")]
    public void Het_CBS_krijgt_de_gegevens_binnen_vier_weken_na_het_kwartaal(int jaar, int kwartaal, string? dag) =>
        Assert.Equal(DagOfNiets(dag), Vraag("verantwoording", new Verantwoordinginvoer { Jaar = jaar, Kwartaal = kwartaal }).Waarde($"cbsKwartaal{kwartaal}"));

    [Fact]
    public void Zonder_kwartaal_komen_alle_vier() =>
        Assert.Equal(4, Vraag("verantwoording", new Verantwoordinginvoer { Jaar = 2026 }).Uitkomsten.Count(uitkomst => uitkomst.Naam.StartsWith("cbsKwartaal", StringComparison.Ordinal)));

    [Theory]
    [InlineData(2022, "610.98", "8057.10", "4079.67", "1019.92", "8057.10", "4079.67", "1019.92", "0")]
    [InlineData(2023, "635.32", "8378.03", "4242.17", "1060.54", "8378.03", "4242.17", "1060.54", "0")]
    [InlineData(2025, "694.23", "9154.91", "4635.54", "1158.89", "9154.91", "4635.54", "1158.89", "0")]
    [InlineData(2026, "706.72", "6087.34", "4718.96", "1179.74", "5820.70", "4247.06", "1061.77", "856.51")]
    [Artikel("Ri2021", "10.2"), Artikel("Ri2021", "10.3"), Artikel("Ri2021", "10.4"), Regel("WI-FIN-03"), Regel("WI-FIN-04"), Regel("WI-FIN-05"), Regel("WI-FIN-07")]
    public void De_bedragen_en_wegingen_staan_er_zoals_in_de_Regeling(int jaar, string gezin, string a, string b, string c, string wegingA, string wegingB, string wegingC, string wegingD)
    {
        var antwoord = Vraag("verantwoording", new Verantwoordinginvoer { Jaar = jaar });

        Assert.Equal(
            new[] { gezin, a, b, c, wegingA, wegingB, wegingC, wegingD }.Select(Bedrag.Parse),
            new[] { "bedragGezin", "bedragAsielA", "bedragAsielB", "bedragAsielC", "wegingA", "wegingB", "wegingC", "wegingD" }
                .Select(naam => (Bedrag)antwoord.Waarde(naam)!));
        Assert.Equal((true, 70), (antwoord.Waarde("bedragenBekend"), antwoord.Waarde("aandeelAsiel")));
    }

    [Theory]
    [InlineData(2024, "zijn niet gevonden"), InlineData(2027, "zijn nog niet bekend")]
    public void Een_jaar_zonder_bedragen_wordt_uitgelegd_en_nooit_ingevuld(int jaar, string zin)
    {
        var antwoord = Vraag("verantwoording", new Verantwoordinginvoer { Jaar = jaar });

        Assert.Null(antwoord.Waarde("bedragGezin"));
        Assert.Equal(false, antwoord.Waarde("bedragenBekend"));
        Assert.Contains(antwoord.Waarschuwingen, waarschuwing => waarschuwing.Contains(zin, StringComparison.Ordinal) && waarschuwing.Contains("2022, 2023, 2025, 2026", StringComparison.Ordinal));
    }

    [Fact]
    [Artikel("Wi2021", "40", lid: 3), Artikel("Wi2021", "41"), Artikel("Wi2021", "42"), Artikel("Bi2021", "10.7"), Artikel("Bi2021", "10.8")]
    [Regel("WI-FIN-02"), Regel("WI-FIN-11"), Regel("WI-FIN-12"), Regel("WI-FIN-13")]
    public void Het_jaar_van_de_uitkering_heeft_vaste_dagen()
    {
        var antwoord = Vraag("verantwoording", new Verantwoordinginvoer { Jaar = 2026 });

        Assert.Equal((Dag("2025-10-01"), Dag("2027-06-30"), Dag("2027-09-30"), Dag("2028-06-30")),
            (antwoord.Waarde("aankondigingUiterlijk"), antwoord.Waarde("vaststellingUiterlijk"), antwoord.Waarde("peildatumTerugvordering"), antwoord.Waarde("verantwoordingUiterlijk")));
    }

    [Theory]
    [InlineData(2026, "bedrag en weging a"), InlineData(2025, "bedrag en weging b"), InlineData(2024, "bedrag en weging c"), InlineData(2023, "geen bedrag")]
    [Artikel("Bi2021", "10.2"), Regel("WI-STAT-06"), Regel("WI-FIN-05")]
    public void Het_cohort_is_het_jaar_waarin_de_plicht_begon(int jaar, string zin)
    {
        var antwoord = Vraag("verantwoording", new Verantwoordinginvoer { Jaar = 2026, BeginPlicht = new(jaar, 12, 31) });

        Assert.Equal(jaar, antwoord.Waarde("cohort"));
        Assert.Contains(antwoord.Onderbouwing.Delen, deel => deel.Zin().Contains(zin, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(2021, null), InlineData(2101, null)]
    public void Een_jaar_buiten_de_wet_wordt_geweigerd(int jaar, int? kwartaal) => Assert.Equal(["jaar"], Geweigerd("verantwoording", new Verantwoordinginvoer { Jaar = jaar, Kwartaal = kwartaal }));

    [Theory]
    [InlineData(0), InlineData(5)]
    public void Er_zijn_vier_kwartalen(int kwartaal) => Assert.Equal(["kwartaal"], Geweigerd("verantwoording", new Verantwoordinginvoer { Jaar = 2026, Kwartaal = kwartaal }));

    [Fact]
    public void Elk_bekend_jaar_heeft_alle_bedragen() =>
        Assert.All(Inburgeringsuitkering.Bekend(LandelijkeParameters.Regelset), jaar => Assert.Equal(jaar, Inburgeringsuitkering.Van(jaar, LandelijkeParameters.Regelset)!.Jaar));
}
