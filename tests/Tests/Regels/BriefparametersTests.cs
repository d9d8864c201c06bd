using Naast.Kern.Regels;
using Xunit;

namespace Naast.Tests.Regels;

public sealed class BriefparametersTests
{
    [Theory]
    [InlineData("geen", "")]
    [InlineData("ar en tr", "ar en tr")]
    [InlineData("kmr, ar", "ar kmr")]
    public void Een_lijst_van_talen_wordt_gelezen(string tekst, string talen) =>
        Assert.Equal(talen, string.Join(' ', Briefparameters.Talen.Lees(tekst).Order()));

    [Theory]
    [InlineData(""), InlineData("Arabisch"), InlineData("AR"), InlineData("a"), InlineData("ar; en")]
    public void Iets_anders_is_geen_lijst_van_talen(string tekst) => Assert.False(Briefparameters.Talen.IsWaarde(tekst));

    [Fact]
    public void Zonder_besluit_is_geen_taal_goedgekeurd() =>
        Assert.All([Briefparameters.Talen, Briefparameters.Besluittalen], talen => Assert.Empty(LandelijkeParameters.Regelset.Waarde(talen, new(2026, 11, 26))));
}
