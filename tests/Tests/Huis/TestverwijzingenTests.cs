using Xunit;

namespace Naast.Tests.Huis;

public class TestverwijzingenTests
{
    [Fact]
    public void Kenmerken_van_een_test_worden_gelezen()
    {
        const string bron = """
            [Ux(61)]
            public sealed class TermijnTests
            {
                [Fact, Ux(12)]
                [Artikel("Wi2021", "11", lid: 2), Regel("WI-TERM-02")]
                public async Task Termijn_begint_de_dag_erna()

                [Theory]
                [InlineData(1)]
                public void Zonder_kenmerk(int x)

                [Fact]
                [Artikel("Awb", "6:8")]
                public void Zonder_lid() => x();
            }
            """;

        var gevonden = Testverwijzingen.Lees("tests/Tests/X/TermijnTests.cs", bron).ToList();

        Assert.Equal(["TermijnTests", "TermijnTests.Termijn_begint_de_dag_erna", "TermijnTests.Zonder_lid"], gevonden.Select(test => test.Naam));
        Assert.Equal([61], gevonden[0].Ux);
        Assert.Equal(["Wi2021 11 lid 2"], gevonden[1].Artikelen);
        Assert.Equal(["WI-TERM-02"], gevonden[1].Regels);
        Assert.Equal(["Awb 6:8"], gevonden[2].Artikelen);
    }

    [Fact]
    public void Elk_genoemd_punt_bestaat()
    {
        var punten = GegenereerdeDocumentatie.Uxpunten();

        Assert.Empty(Testverwijzingen.Alle().SelectMany(test => test.Ux.Where(punt => !punten.ContainsKey(punt)).Select(punt => $"{test.Naam}: Ux({punt})")));
    }

    [Fact]
    public void De_bronlezer_ziet_elk_kenmerk_dat_de_vertaler_ziet()
    {
        var volgensVertaler = typeof(TestverwijzingenTests).Assembly.GetTypes()
            .SelectMany(type => type.GetMethods().SelectMany(methode => methode.GetCustomAttributes(typeof(UxAttribute), false).Concat(methode.GetCustomAttributes(typeof(ArtikelAttribute), false)).Concat(methode.GetCustomAttributes(typeof(RegelAttribute), false)))
                .Concat(type.GetCustomAttributes(typeof(UxAttribute), false)).Concat(type.GetCustomAttributes(typeof(ArtikelAttribute), false)).Concat(type.GetCustomAttributes(typeof(RegelAttribute), false)))
            .Count();

        var volgensBron = Testverwijzingen.Alle()
            .Where(test => test.Bestand.StartsWith("tests/Tests/", StringComparison.Ordinal))
            .Sum(test => test.Ux.Count + test.Artikelen.Count + test.Regels.Count);

        Assert.Equal(volgensVertaler, volgensBron);
    }
}
