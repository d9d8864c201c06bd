using CsCheck;
using Naast.Kern.Gedeeld;
using Xunit;

namespace Naast.Tests.Gedeeld;

public sealed class OnvolledigeDatumTests
{
    [Theory]
    [InlineData("19851201", 1985, 12, 1, "1 december 1985"), InlineData("19950200", 1995, 2, 0, "februari 1995"), InlineData("19680000", 1968, 0, 0, "1968")]
    [InlineData("00000000", 0, 0, 0, "onbekend"), InlineData("20240229", 2024, 2, 29, "29 februari 2024")]
    public void Een_datum_uit_de_BRP_mag_onvolledig_zijn(string brp, int jaar, int maand, int dag, string tekst)
    {
        Assert.True(OnvolledigeDatum.TryParse(brp, out var datum));

        Assert.Equal((jaar, maand, dag), (datum.Jaar, datum.Maand, datum.Dag));
        Assert.Equal((brp, tekst), (datum.Brp, datum.ToString()));
        Assert.Equal(dag != 0, datum.IsVolledig);
    }

    [Theory]
    [InlineData("19950015"), InlineData("00000101"), InlineData("00001200"), InlineData("20230229"), InlineData("20231301"), InlineData("20230431"), InlineData("17991231")]
    [InlineData("2023010"), InlineData("202301011"), InlineData("2023 101"), InlineData("+2023010"), InlineData(""), InlineData(null)]
    public void Een_onmogelijke_datum_wordt_geweigerd(string? brp) => Assert.False(OnvolledigeDatum.TryParse(brp, out _));

    [Theory]
    [InlineData(1800, 0, 0, true), InlineData(9999, 0, 0, true), InlineData(1799, 0, 0, false), InlineData(10000, 0, 0, false)]
    [InlineData(1800, 1, 0, true), InlineData(9999, 12, 0, true), InlineData(1799, 1, 0, false), InlineData(1800, 13, 0, false), InlineData(1800, -1, 0, false)]
    [InlineData(1800, 1, 1, true), InlineData(9999, 12, 31, true), InlineData(9999, 12, 32, false), InlineData(10000, 1, 1, false), InlineData(2024, 1, -1, false)]
    [InlineData(0, 0, 1, false), InlineData(0, 1, 0, false)]
    public void De_grenzen_van_een_datum_zijn_precies(int jaar, int maand, int dag, bool kan) => Assert.Equal(kan, OnvolledigeDatum.TryMaak(jaar, maand, dag, out _));

    [Fact]
    public void De_vroegste_dag_is_de_eerste_die_het_kan_zijn()
    {
        Assert.Equal(new DateOnly(1995, 2, 1), Lees("19950200").Vroegst);
        Assert.Equal(new DateOnly(1968, 1, 1), Lees("19680000").Vroegst);
        Assert.Null(OnvolledigeDatum.Onbekend.Vroegst);
    }

    [Theory]
    [InlineData("20080315", "2026-03-14", 17), InlineData("20080315", "2026-03-15", 18), InlineData("20080300", "2026-03-01", 18)]
    [InlineData("20080000", "2026-01-01", 18), InlineData("20080229", "2028-02-29", 20)]
    [InlineData("20080229", "2026-02-28", 17), InlineData("20080229", "2026-03-01", 18)] // no 29 February: the year is full on 1 March
    public void De_leeftijd_telt_hele_jaren(string geboren, string dag, int leeftijd) =>
        Assert.Equal(leeftijd, Lees(geboren).LeeftijdOp(DateOnly.ParseExact(dag, "yyyy-MM-dd")));

    [Fact]
    public void Zonder_geboortejaar_is_er_geen_leeftijd() => Assert.Null(OnvolledigeDatum.Onbekend.LeeftijdOp(new(2026, 11, 23)));

    [Fact]
    public void Elke_datum_overleeft_heen_en_terug() =>
        Gen.Select(Gen.Int[0, 9999], Gen.Int[0, 13], Gen.Int[0, 32]).Sample((jaar, maand, dag) =>
            !OnvolledigeDatum.TryMaak(jaar, maand, dag, out var datum) || (OnvolledigeDatum.TryParse(datum.Brp, out var terug) && terug == datum));

    [Fact]
    public void Elke_gewone_dag_is_een_volledige_datum() =>
        Gen.Int[new DateOnly(1800, 1, 1).DayNumber, new DateOnly(9999, 12, 31).DayNumber].Select(DateOnly.FromDayNumber).Sample(dag =>
            OnvolledigeDatum.TryMaak(dag.Year, dag.Month, dag.Day, out var datum) && datum == OnvolledigeDatum.Van(dag) && datum.Vroegst == dag);

    [Theory]
    [InlineData(2026, 3, 1, "1 maart 2026", "1 mrt 2026", "zondag 1 maart 2026"), InlineData(2026, 11, 17, "17 november 2026", "17 nov 2026", "dinsdag 17 november 2026")]
    public void Een_datum_in_een_zin_is_Nederlands(int jaar, int maand, int dag, string lang, string kort, string metDag)
    {
        var datum = new DateOnly(jaar, maand, dag);

        Assert.Equal((lang, kort, metDag), (Datumtekst.Lang(datum), Datumtekst.Kort(datum), Datumtekst.MetDag(datum)));
    }

    private static OnvolledigeDatum Lees(string brp) => OnvolledigeDatum.TryParse(brp, out var datum) ? datum : throw new FormatException(brp);
}
