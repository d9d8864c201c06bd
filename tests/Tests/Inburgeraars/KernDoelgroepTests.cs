using Naast.Kern.Inburgeraars;
using Naast.Tests.Huis;
using Xunit;

namespace Naast.Tests.Inburgeraars;

public sealed class KernDoelgroepTests
{
    [Theory]
    [InlineData("Asielstatushouder", Doelgroep.Asielstatushouder), InlineData("Gezinshereniger met Asielstatushouder", Doelgroep.Asielstatushouder)]
    [InlineData("Gezinsvormer met Asielstatushouder", Doelgroep.Asielstatushouder), InlineData("Gezinshereniger", Doelgroep.GezinsmigrantOfOverig)]
    [InlineData("Gezinsvormer", Doelgroep.GezinsmigrantOfOverig), InlineData("Geestelijk bedienaar", Doelgroep.GezinsmigrantOfOverig), InlineData("Overig", Doelgroep.GezinsmigrantOfOverig)]
    [Artikel("Wi2021", "13", lid: 1), Regel("WI-DOEL-11"), Regel("WI-DOEL-12")]
    public void De_spelling_van_DUO_geeft_de_groep_van_de_wet(string duo, Doelgroep groep)
    {
        Assert.True(Doelgroepen.TryParse(duo, out var gelezen));

        Assert.Equal((groep, duo), (gelezen.Hoofdgroep(), gelezen.Naam()));
    }

    [Theory]
    [InlineData("asielstatushouder", true), InlineData("GEESTELIJK BEDIENAAR", true)]
    [InlineData("Statushouder", false), InlineData("", false), InlineData(null, false), InlineData("0", false), InlineData("GezinsherenigerMetAsielstatushouder", false)]
    public void Een_onbekende_groep_wordt_niet_geraden(string? duo, bool bekend) => Assert.Equal(bekend, Doelgroepen.TryParse(duo, out _));

    [Fact]
    public void Elke_groep_heeft_een_naam_die_terugleest() =>
        Assert.All(Enum.GetValues<GedetailleerdeDoelgroep>(), groep =>
        {
            Assert.True(Doelgroepen.TryParse(groep.Naam(), out var terug));
            Assert.Equal(groep, terug);
        });

    [Fact]
    [Artikel("Wi2021", "15", lid: 2), Regel("WI-PIP-08")]
    public void Alleen_bij_asielstatushouders_staat_de_intensiteit_van_de_leerroute_in_het_plan()
    {
        Assert.True(Doelgroep.Asielstatushouder.KrijgtIntensiteitLeerroute());
        Assert.False(Doelgroep.GezinsmigrantOfOverig.KrijgtIntensiteitLeerroute());
    }
}
