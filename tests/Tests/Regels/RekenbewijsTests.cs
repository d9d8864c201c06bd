using CsCheck;
using Naast.Kern.Plan;
using Naast.Kern.Regels;
using Naast.Tests.Huis;
using Xunit;
using static Naast.Tests.Regels.Regelproef;

namespace Naast.Tests.Regels;

public sealed class RekenbewijsTests
{
    private static readonly Regelset Regels = LandelijkeParameters.Regelset;

    [Fact]
    public void Een_bewijs_opnieuw_gerekend_geeft_dezelfde_uitkomst() =>
        Dagen.Sample(dag =>
        {
            var berekening = PipTermijn.UitersteDatum(Feiten(Kennisgeving(dag), Vestiging(dag)), Dordrecht, Regels)!;
            var bewijs = Rekenregels.Bewijs(berekening, dag, Regels.Feestdagen);
            return Rekenregels.Herbereken(bewijs, Regels.Feestdagen) == bewijs.Uitkomst && bewijs.Uitkomst == Rekenregels.Iso(berekening.Waarde);
        });

    [Fact]
    public void Ook_een_bewijs_van_de_inburgeringstermijn_rekent_terug() =>
        Dagen.Sample(dag =>
        {
            var termijn = PipTermijn.Inburgeringstermijn(dag, Regels);
            var bewijs = new Rekenbewijs(
                Rekenregels.Kernversie, Rekenregels.Jarentermijn, new Dictionary<string, string> { ["anker"] = Rekenregels.Iso(termijn.Waarde.Start) },
                termijn.Parameters, Rekenregels.Iso(termijn.Waarde.LaatsteDag.AddDays(1)));
            return Rekenregels.Herbereken(bewijs, Regels.Feestdagen) == bewijs.Uitkomst;
        });

    [Fact]
    public void Een_bewijs_rekent_met_de_waarden_van_toen_ook_als_de_wet_nu_anders_is()
    {
        var toen = new Regelset(
            [new("bezwaar.termijn", new(2022, 1, 1), null, "6 weken", Bron.Awb("6:7"))], Feestdagen.Landelijk);
        var bewijs = Rekenregels.Bewijs(
            Rekenregels.LaatsteDagNa("Bezwaar maken kan", new(2026, 3, 2), "Dag van bekendmaking", LandelijkeParameters.Bezwaartermijn, toen), new(2026, 3, 2), toen.Feestdagen);

        Assert.Equal("2026-04-13", bewijs.Uitkomst);
        Assert.Equal(bewijs.Uitkomst, Rekenregels.Herbereken(bewijs, Feestdagen.Landelijk));
        Assert.NotEqual(bewijs.Uitkomst, Rekenregels.Herbereken(bewijs with { Parameters = [bewijs.Parameters[0] with { Waarde = "7 weken" }] }, Feestdagen.Landelijk));
    }

    [Fact]
    [Artikel("Atw", "3", lid: 3)]
    public void Een_later_besluit_over_vrije_dagen_verandert_een_bewijs_van_toen_niet()
    {
        var (zonder, met) = (new Feestdagen([], new(2030, 12, 31)), new Feestdagen([new(2026, 4, 13)], new(2030, 12, 31)));
        Rekenbewijs Maak(Feestdagen vrij) => Rekenregels.Bewijs(
            Rekenregels.LaatsteDagNa("Bezwaar maken kan", new(2026, 3, 2), "Dag van bekendmaking", LandelijkeParameters.Bezwaartermijn, new Regelset(LandelijkeParameters.Versies, vrij)), new(2026, 3, 2), vrij);

        Assert.Equal(("2026-04-13", "2026-04-14"), (Maak(zonder).Uitkomst, Maak(met).Uitkomst));
        Assert.Equal("2026-04-13", Rekenregels.Herbereken(Maak(zonder), met));
        Assert.Equal("2026-04-14", Rekenregels.Herbereken(Maak(met), zonder));

        // As proofs were kept before: without the days.
        var oud = Maak(zonder);
        Assert.Equal("2026-04-14", Rekenregels.Herbereken(oud with { Invoer = new Dictionary<string, string> { ["anker"] = oud.Invoer["anker"] } }, met));
    }

    [Fact]
    public void Een_onbekende_rekenregel_is_een_fout()
    {
        var bewijs = new Rekenbewijs("0.0.0", "sterrenstand", new Dictionary<string, string> { ["anker"] = "2026-03-02" }, Regels.Versies.Take(1).ToList(), "");

        Assert.Throws<ArgumentException>(() => Rekenregels.Herbereken(bewijs, Feestdagen.Landelijk));
    }

    [Fact]
    [Artikel("Awb", "6:7"), Artikel("Awb", "6:8", lid: 1), Regel("WI-AWB-20")]
    public void De_bezwaartermijn_van_zes_weken_begint_de_dag_na_bekendmaking()
    {
        var termijn = Rekenregels.LaatsteDagNa("Bezwaar maken kan", new(2026, 3, 2), "Dag van bekendmaking", LandelijkeParameters.Bezwaartermijn, Regels);

        Assert.Equal(new(2026, 4, 13), termijn.Waarde);
        Assert.Equal("Bezwaar maken kan: uiterlijk 13 april 2026.", termijn.Onderbouwing.Zin());
    }

    [Fact]
    public void De_uitleg_zegt_het_als_de_kalender_nog_niet_bekend_is()
    {
        var termijn = Rekenregels.LaatsteDagNa("Het PIP moet klaar zijn", new(2029, 1, 2), "Dag van de brief van DUO", LandelijkeParameters.PipTermijn, Regels);

        Assert.True(termijn.Voorlopig);
        Assert.Contains(termijn.Onderbouwing.Delen, deel => deel.Zin().Contains("De datum kan nog veranderen", StringComparison.Ordinal));
    }

    [Fact]
    public void Elke_zin_van_een_uitleg_is_af()
    {
        var uitleg = PipTermijn.UitersteDatum(Feiten(Kennisgeving(new(2026, 3, 5))), Dordrecht, Regels)!.Onderbouwing;

        Assert.All(uitleg.Delen.Prepend(uitleg), deel =>
        {
            Assert.DoesNotContain("{", deel.Zin(), StringComparison.Ordinal);
            Assert.EndsWith(".", deel.Zin(), StringComparison.Ordinal);
        });
    }

    [Theory]
    [InlineData("artikel 15, lid 1, Wet inburgering 2021", "wi"), InlineData("artikel 6:7 Awb", "awb"), InlineData("beleidsregel ondertekening van het PIP", "beleid")]
    public void Een_bron_staat_er_zoals_een_jurist_haar_leest(string tekst, string soort) =>
        Assert.Equal(tekst, (soort switch
        {
            "wi" => Bron.Wi("15", "1", "WI-PIP-07"),
            "awb" => Bron.Awb("6:7"),
            _ => Bron.Beleid("ondertekening van het PIP"),
        }).ToString());
}
