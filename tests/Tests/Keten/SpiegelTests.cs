using System.Globalization;
using Naast.Kern.Keten;
using Xunit;

namespace Naast.Tests.Keten;

/// <summary>Fifty planted differences are all found, each under its own field, and nothing that is the same is called different.</summary>
public sealed class SpiegelTests
{
    private static readonly (Duoonderwerp Onderwerp, string Veld, string Waarde)[] Gelijk =
    [
        (Duoonderwerp.Plicht, Spiegel.EersteDag, "2026-01-10"), (Duoonderwerp.Plicht, Spiegel.Kennisgeving, "2026-01-20"), (Duoonderwerp.Doelgroep, Spiegel.Groep, "Asielstatushouder"),
        (Duoonderwerp.Termijn, Spiegel.EersteDag, "2026-03-02"), (Duoonderwerp.Termijn, Spiegel.LaatsteDag, "2029-03-01"), (Duoonderwerp.Pip, Spiegel.Gemeente, "0505"),
        (Duoonderwerp.Pip, Spiegel.Dagtekening, "2026-03-01"), (Duoonderwerp.Pip, Spiegel.Leerroute, "B1"), (Duoonderwerp.Pip, Spiegel.Niveau, "B1"), (Duoonderwerp.Pip, Spiegel.Intensiteit, "900"),
        (Duoonderwerp.Pip, Spiegel.Alfabetisering, "analfabeet"), (Duoonderwerp.Map, Spiegel.Eindgesprek, "2027-05-05"), (Duoonderwerp.Pvt, Spiegel.Ondertekening, "2026-09-09"),
        (Duoonderwerp.Uren, "participatie", "120"), (Duoonderwerp.Uren, "taalles bij 0001234567", "340"), (Duoonderwerp.Examens, "lezen", "geslaagd B1"), (Duoonderwerp.Examens, "KNM", "geslaagd"),
    ];

    public static TheoryData<int> Planten => [.. Enumerable.Range(0, Gelijk.Length * 3 - 1)];

    [Fact]
    public void Er_worden_vijftig_verschillen_geplant() => Assert.Equal(50, Planten.Count);

    [Fact]
    public void Wat_hetzelfde_is_is_geen_verschil() => Assert.Empty(Spiegel.Vergelijk(Kant(Gelijk), Kant(Gelijk)));

    /// <param name="nummer">Which value, and whether it is missing here, missing there, or another.</param>
    [Theory, MemberData(nameof(Planten))]
    public void Een_geplant_verschil_wordt_gevonden_en_alleen_dat(int nummer)
    {
        var (welk, hoe) = (nummer / 3, nummer % 3);
        var (onderwerp, veld, waarde) = Gelijk[welk];
        var zonder = Gelijk.Where((_, i) => i != welk).ToArray();
        var (hier, daar) = hoe switch
        {
            0 => (zonder, Gelijk),
            1 => (Gelijk, zonder),
            _ => (Gelijk, [.. zonder, (onderwerp, veld, Anders(waarde))]),
        };

        var verschil = Assert.Single(Spiegel.Vergelijk(Kant(hier), Kant(daar)));

        Assert.Equal((onderwerp, veld), (verschil.Onderwerp, verschil.Veld));
        Assert.Equal((hoe == 0 ? null : waarde, hoe == 1 ? null : hoe == 0 ? waarde : Anders(waarde)), (verschil.Hier, verschil.Daar));
        Assert.Equal(Spiegel.Wie(onderwerp), verschil.Leidend);
        Assert.EndsWith(".", verschil.Uitleg, StringComparison.Ordinal);
    }

    [Fact]
    public void Over_wat_niet_is_gelezen_wordt_niets_gezegd()
    {
        var daar = Kant([]) with { Onderwerpen = new HashSet<Duoonderwerp> { Duoonderwerp.Plicht } };
        Assert.Equal([Duoonderwerp.Plicht, Duoonderwerp.Plicht], Spiegel.Vergelijk(Kant(Gelijk), daar).Select(v => v.Onderwerp));
    }

    [Theory]
    [InlineData("2029-03-01", "2029-03-02", "eerste dag na de termijn")]
    [InlineData("2029-03-01", "2029-09-01", "verlengde DUO de termijn")]
    [InlineData("2029-03-01", "2029-01-03", "verwisseld")]
    public void Een_andere_laatste_dag_krijgt_de_uitleg_die_het_waarschijnlijkst_is(string hier, string daar, string uitleg)
    {
        var verschil = Assert.Single(Spiegel.Vergelijk(Kant([(Duoonderwerp.Termijn, Spiegel.LaatsteDag, hier)]), Kant([(Duoonderwerp.Termijn, Spiegel.LaatsteDag, daar)])));
        Assert.Contains(uitleg, verschil.Uitleg, StringComparison.Ordinal);
    }

    private static Spiegelkant Kant((Duoonderwerp, string, string)[] velden) => new(Enum.GetValues<Duoonderwerp>().ToHashSet(), [.. velden.Select(v => new Spiegelveld(v.Item1, v.Item2, v.Item3))]);

    private static string Anders(string waarde) => DateOnly.TryParseExact(waarde, "yyyy-MM-dd", out var dag) ? dag.AddDays(40).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : waarde + " anders";
}
