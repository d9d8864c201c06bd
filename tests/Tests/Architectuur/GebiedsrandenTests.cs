using System.Reflection;
using Xunit;

namespace Naast.Tests.Architectuur;

public class GebiedsrandenTests
{
    private static readonly Assembly kern = Assembly.Load("Naast.Kern");

    [Fact]
    public void Gebieden_van_Kern_gebruiken_alleen_wat_de_tabel_toestaat()
    {
        var uitzonderingen = Gebiedsranden.Uitzonderingen().Select(rand => rand.Type).ToList();

        var fouten = Gebiedsranden.Overtredingen(Gebiedsranden.Lees(kern), "Naast.Kern", Gebiedsranden.Toegestaan())
            .Where(fout => !uitzonderingen.Any(type => IsType(fout.Gebruik.Van, type)))
            .Select(fout => fout.Uitleg)
            .Distinct()
            .ToList();

        Assert.True(fouten.Count == 0, string.Join('\n', fouten));
    }

    [Fact]
    public void Een_uitzondering_die_niet_meer_nodig_is_verdwijnt_uit_de_bladzijde()
    {
        var fouten = Gebiedsranden.Overtredingen(Gebiedsranden.Lees(kern), "Naast.Kern", Gebiedsranden.Toegestaan()).ToList();

        Assert.All(Gebiedsranden.Uitzonderingen(), rand =>
            Assert.Contains(fouten, fout => IsType(fout.Gebruik.Van, rand.Type) && fout.Gebruik.Naar.StartsWith($"Naast.Kern.{rand.Gebied}.", StringComparison.Ordinal)));
    }

    [Fact]
    public void De_tabel_loopt_alleen_naar_beneden() => Assert.Null(Gebiedsranden.Kring(Gebiedsranden.Toegestaan()));

    [Fact]
    public void Een_kring_in_de_tabel_wordt_gezien() =>
        Assert.NotNull(Gebiedsranden.Kring(Tabel(("A", "B"), ("B", "C"), ("C", "A"))));

    [Fact]
    public void Een_rand_naar_boven_maakt_de_regel_rood()
    {
        var fouten = Gebiedsranden.Overtredingen(Gebiedsranden.Lees(typeof(GebiedsrandenTests).Assembly), "Naast.Tests.Architectuur.Fout", Tabel(("Onder", ""), ("Boven", "Onder"))).ToList();

        Assert.Contains(fouten, fout => fout.Gebruik.Van.EndsWith("Onder.ReiktOmhoog", StringComparison.Ordinal));
        Assert.Contains(fouten, fout => fout.Gebruik.Van.EndsWith("Onder.ReiktOmhoogInEenMethode", StringComparison.Ordinal));
        Assert.DoesNotContain(fouten, fout => fout.Gebruik.Van.Contains("Boven", StringComparison.Ordinal));
    }

    [Fact]
    public void Een_gebied_buiten_de_tabel_maakt_de_regel_rood()
    {
        var fouten = Gebiedsranden.Overtredingen(Gebiedsranden.Lees(typeof(GebiedsrandenTests).Assembly), "Naast.Tests.Architectuur.Fout", Tabel(("Boven", "Onder")));

        Assert.Contains(fouten, fout => fout.Uitleg.StartsWith("Onder is not in the table", StringComparison.Ordinal));
    }

    [Fact]
    public void Gebieden_van_de_website_gebruiken_elkaar_niet()
    {
        var gebruik = Gebiedsranden.Lees(Assembly.Load("Naast.Web"));
        var gebieden = gebruik.Select(rand => rand.Van).Where(van => van.StartsWith("Naast.Web.Gebieden.", StringComparison.Ordinal)).Select(van => van.Split('.')[3]).Distinct();

        var fouten = Gebiedsranden.Overtredingen(gebruik, "Naast.Web.Gebieden", Tabel([.. gebieden.Select(gebied => (gebied, ""))])).Select(fout => fout.Uitleg).ToList();

        Assert.True(fouten.Count == 0, string.Join('\n', fouten));
    }

    private static bool IsType(string volledig, string type) => volledig == type || volledig.StartsWith(type + "+", StringComparison.Ordinal) || volledig.StartsWith(type + "/", StringComparison.Ordinal);

    private static Dictionary<string, IReadOnlySet<string>> Tabel(params (string Gebied, string Mag)[] rijen) =>
        rijen.ToDictionary(rij => rij.Gebied, IReadOnlySet<string> (rij) => rij.Mag.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToHashSet());
}
