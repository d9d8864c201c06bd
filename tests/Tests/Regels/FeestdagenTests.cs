using System.Globalization;
using Naast.Kern.Regels;
using Naast.Tests.Huis;
using Xunit;

namespace Naast.Tests.Regels;

public sealed class FeestdagenTests
{
    // Worked out apart from our own code (Gauss' Easter, and the list of art. 3 lid 1 and 2 Algemene termijnenwet).
    private const string Kalender =
        """
        2021 01-01 04-02 04-05 04-27 05-05 05-13 05-24 12-25 12-26
        2022 01-01 04-15 04-18 04-27 05-05 05-26 06-06 12-25 12-26
        2023 01-01 04-07 04-10 04-27 05-05 05-18 05-29 12-25 12-26
        2024 01-01 03-29 04-01 04-27 05-05 05-09 05-20 12-25 12-26
        2025 01-01 04-18 04-21 04-26 05-05 05-29 06-09 12-25 12-26
        2026 01-01 04-03 04-06 04-27 05-05 05-14 05-25 12-25 12-26
        2027 01-01 03-26 03-29 04-27 05-05 05-06 05-17 12-25 12-26
        2028 01-01 04-14 04-17 04-27 05-05 05-25 06-05 12-25 12-26
        2029 01-01 03-30 04-02 04-27 05-05 05-10 05-21 12-25 12-26
        2030 01-01 04-19 04-22 04-27 05-05 05-30 06-10 12-25 12-26
        2031 01-01 04-11 04-14 04-26 05-05 05-22 06-02 12-25 12-26
        2032 01-01 03-26 03-29 04-27 05-05 05-06 05-17 12-25 12-26
        2033 01-01 04-15 04-18 04-27 05-05 05-26 06-06 12-25 12-26
        2034 01-01 04-07 04-10 04-27 05-05 05-18 05-29 12-25 12-26
        2035 01-01 03-23 03-26 04-27 05-03 05-05 05-14 12-25 12-26
        2036 01-01 04-11 04-14 04-26 05-05 05-22 06-02 12-25 12-26
        2037 01-01 04-03 04-06 04-27 05-05 05-14 05-25 12-25 12-26
        2038 01-01 04-23 04-26 04-27 05-05 06-03 06-14 12-25 12-26
        2039 01-01 04-08 04-11 04-27 05-05 05-19 05-30 12-25 12-26
        2040 01-01 03-30 04-02 04-27 05-05 05-10 05-21 12-25 12-26
        """;

    private static readonly DateOnly[] Gelijkgesteld =
    [
        new(2022, 5, 27), new(2023, 4, 28), new(2023, 5, 19), new(2024, 5, 10), new(2024, 12, 27), new(2025, 5, 30),
        new(2026, 1, 2), new(2026, 5, 15), new(2027, 5, 7), new(2028, 4, 28), new(2028, 5, 26),
    ];

    public static TheoryData<int> Jaren => [.. Enumerable.Range(2021, 20)];

    [Theory, MemberData(nameof(Jaren))]
    [Artikel("Atw", "3", lid: 1), Artikel("Atw", "3", lid: 2)]
    public void De_berekende_feestdagen_zijn_die_van_de_wet(int jaar)
    {
        var verwacht = Kalender.Split('\n').Single(regel => regel.StartsWith(jaar.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal))
            .Split(' ')[1..].Select(dag => DateOnly.ParseExact($"{jaar}-{dag}", "yyyy-MM-dd", CultureInfo.InvariantCulture));
        var feestdagen = new Feestdagen([], DateOnly.MaxValue);

        var berekend = Dagen(jaar).Where(dag => feestdagen.Naam(dag) is not null);

        Assert.Equal(verwacht, berekend);
    }

    [Fact]
    [Artikel("Atw", "3", lid: 3), Regel("WI-TERMW")]
    public void Dagen_die_bij_besluit_zijn_gelijkgesteld_tellen_mee() =>
        Assert.All(Gelijkgesteld, dag =>
        {
            Assert.Equal("gelijkgestelde dag", Feestdagen.Landelijk.Naam(dag));
            Assert.True(Feestdagen.Landelijk.IsVrij(dag));
        });

    [Fact]
    public void Een_dag_na_een_feestdag_is_zonder_besluit_een_gewone_werkdag()
    {
        var gewoon = new DateOnly(2029, 5, 11);

        Assert.Equal("Hemelvaartsdag", Feestdagen.Landelijk.Naam(gewoon.AddDays(-1)));
        Assert.False(Feestdagen.Landelijk.IsVrij(gewoon));
    }

    [Theory]
    [InlineData(2024, 27), InlineData(2025, 26), InlineData(2026, 27), InlineData(2031, 26)]
    public void Koningsdag_is_op_zaterdag_als_27_april_een_zondag_is(int jaar, int dag) =>
        Assert.Equal("Koningsdag", Feestdagen.Landelijk.Naam(new(jaar, 4, dag)));

    [Fact]
    public void Elke_zaterdag_en_zondag_is_vrij_maar_geen_feestdag()
    {
        var weekend = Dagen(2029).Where(dag => dag.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday).ToList();

        Assert.All(weekend, dag => Assert.True(Feestdagen.Landelijk.IsVrij(dag)));
        Assert.Null(Feestdagen.Landelijk.Naam(new(2029, 6, 2)));
    }

    [Fact]
    public void Pasen_valt_vijf_eeuwen_lang_op_een_zondag_tussen_22_maart_en_25_april()
    {
        var feestdagen = new Feestdagen([], DateOnly.MaxValue);

        Assert.All(Enumerable.Range(1900, 500), jaar =>
        {
            var tweedePaasdag = Dagen(jaar).Single(dag => feestdagen.Naam(dag) == "tweede paasdag");
            Assert.Equal(DayOfWeek.Monday, tweedePaasdag.DayOfWeek);
            Assert.InRange(tweedePaasdag, new DateOnly(jaar, 3, 23), new DateOnly(jaar, 4, 26));
        });
    }

    [Fact]
    [Artikel("Atw", "3", lid: 3)]
    public void De_kalender_is_bekend_tot_het_einde_van_het_laatste_besluit_dat_aansluit()
    {
        Assert.Equal(new(2028, 12, 31), Feestdagen.Landelijk.BekendTot);
        Assert.Equal(new(2031, 12, 31), Feestdagen.Uit([.. Feestdagenparameters.Blad.Versies, Besluit(2029, 2031, "2029-05-11")]).BekendTot);
        Assert.Equal(new(2028, 12, 31), Feestdagen.Uit([Besluit(2030, 2031, "2030-05-31"), .. Feestdagenparameters.Blad.Versies]).BekendTot);
        Assert.True(Feestdagen.Uit([Besluit(2029, 2031, "2029-05-11 2031-05-23")]).IsVrij(new(2031, 5, 23)));
    }

    [Fact]
    public void Een_besluit_zonder_einde_wordt_geweigerd()
    {
        Assert.Throws<ArgumentException>(() => Feestdagen.Uit([Besluit(2029, 2031, "2029-05-11") with { Tot = null }]));
        Assert.Throws<ArgumentException>(() => Feestdagen.Uit([]));
    }

    private static Parameterversie Besluit(int van, int tot, string dagen) =>
        new(Feestdagenparameters.Gelijkgesteld.Sleutel, new(van, 1, 1), new(tot, 12, 31), dagen, Bron.Atw("3", "3"));

    private static IEnumerable<DateOnly> Dagen(int jaar) =>
        Enumerable.Range(0, DateTime.IsLeapYear(jaar) ? 366 : 365).Select(dag => new DateOnly(jaar, 1, 1).AddDays(dag));
}
