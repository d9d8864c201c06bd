using Xunit;

namespace Naast.Tests.Huis;

public class LicentieTests
{
    [Fact]
    public void Elk_pakket_heeft_een_licentie_die_mag()
    {
        var pakketten = Licenties.Alle().ToList();

        Assert.NotEmpty(pakketten);
        var fouten = pakketten.Where(pakket => !Licenties.Mag(pakket)).Select(pakket => pakket.ToString()).ToList();
        Assert.True(fouten.Count == 0, "Not on the list of allowed licences:\n" + string.Join('\n', fouten));
    }

    [Theory]
    [InlineData("AGPL-3.0-only"), InlineData("GPL-2.0-or-later"), InlineData("MIT AND AGPL-3.0-only"), InlineData("LGPL-3.0-only"), InlineData("SSPL-1.0"), InlineData("UNLICENSED"), InlineData(""), InlineData(null)]
    public void Een_licentie_buiten_de_lijst_mag_niet(string? uitdrukking) => Assert.False(Licenties.Mag(uitdrukking));

    [Theory]
    [InlineData("MIT"), InlineData("MS-PL OR Apache-2.0"), InlineData("(MIT OR GPL-3.0-only)"), InlineData("MIT AND OFL-1.1")]
    public void Een_licentie_op_de_lijst_mag(string uitdrukking) => Assert.True(Licenties.Mag(uitdrukking));

    [Fact]
    public void Een_gereedschap_van_de_tests_mag_iets_meer_dan_wat_meegaat()
    {
        Assert.False(Licenties.Mag(new Pakket("npm", "x", "1.0.0", "ISC")));
        Assert.True(Licenties.Mag(new Pakket("npm", "x", "1.0.0", "ISC", AlleenTests: true)));
        Assert.False(Licenties.Mag(new Pakket("npm", "x", "1.0.0", "AGPL-3.0-only", AlleenTests: true)));
    }

    [Fact]
    public void Een_npm_pakket_zonder_of_met_een_verboden_licentie_wordt_gezien()
    {
        const string slot = """{"packages":{"":{},"node_modules/a":{"version":"1.0.0","license":"AGPL-3.0"},"node_modules/b/node_modules/@c/d":{"version":"2.0.0"}}}""";

        var pakketten = Licenties.Npm(slot).ToList();

        Assert.Equal(["a", "@c/d"], pakketten.Select(pakket => pakket.Naam));
        Assert.All(pakketten, pakket => Assert.False(Licenties.Mag(pakket.Licentie)));
    }

    [Fact]
    public void Een_NuGet_pakket_dat_niemand_kent_wordt_gezien()
    {
        const string slot = """{"version":2,"dependencies":{"net10.0":{"Bestaat.Nergens":{"type":"Transitive","resolved":"1.0.0"},"kern":{"type":"Project"}}}}""";

        Assert.False(Licenties.Mag(Assert.Single(Licenties.NuGet(slot)).Licentie));
    }

    [Fact]
    public void Een_met_de_hand_gelezen_licentie_hoort_bij_een_pakket_dat_er_nog_is() =>
        Assert.Empty(Licenties.Gelezen.Keys.Except(Licenties.Alle().Select(pakket => pakket.Naam), StringComparer.OrdinalIgnoreCase));
}
