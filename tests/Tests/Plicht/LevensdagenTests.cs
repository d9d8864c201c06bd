using CsCheck;
using Naast.Kern.Plicht;
using Naast.Tests.Huis;
using Xunit;
using static Naast.Tests.Plicht.Plichtproef;

namespace Naast.Tests.Plicht;

public sealed class LevensdagenTests
{
    [Theory]
    [InlineData("1956-05-31", "2022-12-31")] // 66 years and 7 months, the last day of 2022
    [InlineData("1956-06-01", "2023-04-01")] // a day later: 66 years and 10 months
    [InlineData("1957-05-01", "2024-05-01")]
    [InlineData("1960-12-31", "2027-12-31")]
    [InlineData("1961-01-01", "2028-04-01")] // 67 years and 3 months from 2028
    [InlineData("1960-12-01", "2027-12-01")]
    [InlineData("1964-09-30", "2031-12-30")]
    [InlineData("1964-10-01", null)] // reached in 2032: not set yet
    [InlineData("1990-01-01", null)]
    [InlineData("1964-02-29", "2031-05-29")]
    [Artikel("Wi2021", "3", lid: 1), Regel("WI-DOEL-01")]
    public void De_AOW_leeftijd_is_die_van_het_jaar_waarin_zij_wordt_bereikt(string geboren, string? aow) =>
        Assert.Equal(DagOfNiets(aow), Levensdagen.Aow(Dag(geboren), Landelijk));

    [Theory]
    [InlineData("1957-05-01", "2024-04-30", false), InlineData("1957-05-01", "2024-05-01", true)]
    [InlineData("1960-12-01", "2028-01-15", true)] // reached in 2027, before the age went up
    [InlineData("1930-01-01", "2026-01-01", true)] // long before the first age that is known
    [InlineData("1990-01-01", "2045-01-01", false)] // younger than the last known age, and the age never goes down
    [InlineData("1964-10-01", "2031-12-31", false)]
    [InlineData("1964-10-01", "2032-02-01", null)] // the age of 2032 is not known
    public void Of_iemand_de_AOW_leeftijd_heeft_bereikt(string geboren, string dag, bool? bereikt) =>
        Assert.Equal(bereikt, Levensdagen.AowBereikt(Dag(geboren), Dag(dag), Landelijk));

    [Fact]
    public void Een_onvolledige_geboortedatum_telt_alleen_als_alle_dagen_hetzelfde_geven()
    {
        Assert.True(Levensdagen.AowBereikt(Geboren(1950), new(2026, 1, 1), Landelijk));
        Assert.False(Levensdagen.AowBereikt(Geboren(1980), new(2026, 1, 1), Landelijk));
        Assert.Null(Levensdagen.AowBereikt(Geboren(1959), new(2026, 6, 1), Landelijk));
        Assert.Null(Levensdagen.AowBereikt(Geboren(1959, 6), new(2026, 6, 15), Landelijk));
        Assert.Null(Levensdagen.Aow(Geboren(1959, 6), Landelijk));
        Assert.Equal((new DateOnly(1960, 2, 1), new DateOnly(1960, 2, 29)), Levensdagen.Geboren(Geboren(1960, 2)));
        Assert.Null(Levensdagen.Geboren(Kern.Gedeeld.OnvolledigeDatum.Onbekend));
    }

    [Fact]
    public void Wie_een_dag_later_is_geboren_bereikt_de_AOW_leeftijd_nooit_eerder() =>
        Gen.Int[0, 3000].Select(n => new DateOnly(1956, 1, 1).AddDays(n)).Sample(geboren =>
            Levensdagen.Aow(geboren, Landelijk) is not { } aow || Levensdagen.Aow(geboren.AddDays(1), Landelijk) is not { } later || later >= aow);

    [Fact]
    public void De_AOW_leeftijd_is_bereikt_vanaf_precies_die_dag() =>
        Gen.Int[0, 3000].Select(n => new DateOnly(1956, 1, 1).AddDays(n)).Sample(geboren =>
            Levensdagen.Aow(geboren, Landelijk) is not { } aow
            || (Levensdagen.AowBereikt(geboren, aow, Landelijk) == true && Levensdagen.AowBereikt(geboren, aow.AddDays(-1), Landelijk) == false));
}
