using Naast.Kern.Regels;
using Naast.Tests.Huis;
using Xunit;

namespace Naast.Tests.Regels;

public sealed class RegelsetTests
{
    private static readonly Parameter<Duur> Proef = new("proef", "Proef", Duur.Parse);

    [Fact]
    public void Op_een_dag_zonder_versie_is_er_een_fout_en_nooit_de_laatste_waarde()
    {
        var regels = Set(Versie(2022, 2023, "1 week"), Versie(2025, 2026, "2 weken"));

        var fout = Assert.Throws<GeenVersie>(() => regels.Waarde(Proef, new(2024, 6, 1)));

        Assert.Equal(("proef", new DateOnly(2024, 6, 1)), (fout.Sleutel, fout.Dag));
        Assert.Contains("2024-06-01", fout.Message, StringComparison.Ordinal);
        Assert.Throws<GeenVersie>(() => regels.Waarde(Proef, new(2021, 12, 31)));
        Assert.Throws<GeenVersie>(() => regels.Waarde(Proef, new(2027, 1, 1)));
        Assert.Throws<GeenVersie>(() => regels.Waarde(new Parameter<Duur>("onbekend", "Onbekend", Duur.Parse), new(2022, 6, 1)));
    }

    [Fact, Regel("WI-TERMW")]
    public void Een_nieuw_besluit_over_gelijkgestelde_dagen_telt_mee_en_zegt_tot_wanneer_zij_bekend_zijn()
    {
        var landelijk = LandelijkeParameters.Regelset;
        var sleutel = Feestdagenparameters.Gelijkgesteld.Sleutel;

        var met = landelijk.Met([new(sleutel, new(2029, 1, 1), new(2031, 12, 31), "2029-05-11", Bron.Beleid("Staatscourant 2028"))]);

        Assert.Equal((new DateOnly(2028, 12, 31), new DateOnly(2031, 12, 31)), (landelijk.Feestdagen.BekendTot, met.Feestdagen.BekendTot));
        Assert.Equal((false, true), (landelijk.Feestdagen.IsVrij(new(2029, 5, 11)), met.Feestdagen.IsVrij(new(2029, 5, 11))));
        Assert.True(met.Feestdagen.IsVrij(new(2028, 5, 26)));
    }

    [Fact]
    public void De_eerste_en_de_laatste_dag_horen_bij_de_versie()
    {
        var regels = Set(Versie(2022, 2023, "1 week"), Versie(2024, null, "2 weken"));

        Assert.Equal("1 week", regels.Versie("proef", new(2022, 1, 1)).Waarde);
        Assert.Equal("1 week", regels.Versie("proef", new(2023, 12, 31)).Waarde);
        Assert.Equal("2 weken", regels.Versie("proef", new(2024, 1, 1)).Waarde);
        Assert.Equal("2 weken", regels.Versie("proef", new(2060, 1, 1)).Waarde);
    }

    [Fact]
    public void Versies_die_op_een_dag_samen_gelden_worden_geweigerd()
    {
        Assert.Throws<ArgumentException>(() => Set(Versie(2022, null, "1 week"), Versie(2024, null, "2 weken")));
        Assert.Throws<ArgumentException>(() => Set(Versie(2024, null, "2 weken"), Versie(2022, 2024, "1 week")));
        Assert.Throws<ArgumentException>(() => Set(Versie(2022, 2023, "1 week"), Versie(2022, 2023, "1 week")));
        Assert.Throws<ArgumentException>(() => Set(Versie(2022, 2030, "1 week"), Versie(2023, 2024, "2 weken"), Versie(2031, null, "3 weken")));
    }

    [Fact]
    public void Een_waarde_van_beleid_gaat_op_haar_dagen_voor_en_laat_de_andere_dagen_met_rust()
    {
        var landelijk = Set(Versie(2022, 2023, "1 week"), Versie(2024, null, "2 weken"));

        var samen = landelijk.Met([new("proef", new(2023, 7, 1), new(2024, 6, 30), "3 weken", Bron.Beleid("proef")), new("proef", new(2024, 6, 1), new(2024, 6, 2), "4 weken", Bron.Beleid("proef"))]);

        Assert.Equal(
            ["1 week", "1 week", "3 weken", "3 weken", "4 weken", "4 weken", "3 weken", "3 weken", "2 weken"],
            new DateOnly[] { new(2022, 1, 1), new(2023, 6, 30), new(2023, 7, 1), new(2024, 5, 31), new(2024, 6, 1), new(2024, 6, 2), new(2024, 6, 3), new(2024, 6, 30), new(2024, 7, 1) }
                .Select(dag => samen.Versie("proef", dag).Waarde));
        Assert.Equal("2 weken", landelijk.Versie("proef", new(2024, 6, 1)).Waarde);
        Assert.Same(landelijk, landelijk.Met([]));
    }

    [Fact]
    public void Een_versie_die_eindigt_voor_zij_begint_wordt_geweigerd() =>
        Assert.Throws<ArgumentException>(() => Set(new Parameterversie("proef", new(2022, 1, 1), new(2021, 12, 31), "1 week", Bron.Beleid("proef"))));

    [Fact]
    public void Elke_landelijke_parameter_is_te_lezen_en_heeft_een_bron()
    {
        var regels = LandelijkeParameters.Regelset;
        var dag = new DateOnly(2026, 11, 23);

        Assert.Equal("10 weken", regels.Waarde(LandelijkeParameters.PipTermijn, dag).ToString());
        Assert.Equal("10 weken", regels.Waarde(LandelijkeParameters.PipTermijnNaVerhuizing, dag).ToString());
        Assert.Equal("3 jaar", regels.Waarde(LandelijkeParameters.Inburgeringstermijn, dag).ToString());
        Assert.Equal("18 maanden", regels.Waarde(LandelijkeParameters.Schakelgrens, dag).ToString());
        Assert.Equal("6 weken", regels.Waarde(LandelijkeParameters.Bezwaartermijn, dag).ToString());
        Assert.Equal(12, regels.Waarde(LandelijkeParameters.PvtMinimumUren, dag));
        Assert.Equal(40, regels.Waarde(LandelijkeParameters.MapPraktijkuren, dag));
        // How a region shares out its work is no rule of the law; all else names the one it comes from.
        Assert.All(regels.Versies.Except(Werkparameters.Blad.Versies).Except(Meedoenparameters.Blad.Versies).Except(Voortgangparameters.Blad.Versies).Except(Verzoekparameters.Blad.Versies).Except(Ketenparameters.Blad.Versies).Where(versie => versie.Sleutel != "cbs.uren.hoogst"), versie => Assert.NotEmpty(versie.Bron.Regel));
        Assert.Equal(LandelijkeParameters.Versies.Count, regels.Versies.Count());
    }

    [Theory]
    [InlineData(2022, "brp"), InlineData(2023, "kennisgeving"), InlineData(2026, "kennisgeving")]
    [Artikel("Bi2021", "5.3", lid: 1), Regel("WI-PIP-01"), Regel("WI-PIP-01h")]
    public void Het_begin_van_de_tien_weken_is_in_2023_veranderd(int jaar, string anker) =>
        Assert.Equal(anker, LandelijkeParameters.Regelset.Waarde(LandelijkeParameters.PipAnker, new(jaar, 1, 1)));

    [Fact]
    public void Voor_de_wet_gold_is_er_geen_enkele_waarde() =>
        Assert.All(LandelijkeParameters.Versies.Select(versie => versie.Sleutel).Distinct(), sleutel =>
            Assert.Throws<GeenVersie>(() => LandelijkeParameters.Regelset.Versie(sleutel, new(2021, 12, 31))));

    private static Regelset Set(params Parameterversie[] versies) => new(versies, Feestdagen.Landelijk);

    private static Parameterversie Versie(int van, int? tot, string waarde) =>
        new("proef", new(van, 1, 1), tot is { } jaar ? new DateOnly(jaar, 12, 31) : null, waarde, Bron.Beleid("proef"));
}
