using Naast.Kern.Besluiten;
using Naast.Kern.Regels;
using Naast.Web.Werk;
using Xunit;

namespace Naast.Tests.Werk;

/// <summary>Policy as people read it, on every page in the same words.</summary>
public sealed class BeleidswoordenTests
{
    [Fact]
    public void Talen_staan_er_met_hun_naam_ook_die_van_andere_brieven()
    {
        Assert.All(new[] { Briefparameters.Talen, Briefparameters.Besluittalen }, talen => Assert.Equal("Arabisch, Engels", Beleidswoorden.Waarde(talen, "en ar")));
        Assert.Equal("geen", Beleidswoorden.Waarde(Briefparameters.Besluittalen, "geen"));
        Assert.Equal(Boeteparameters.Asiel.Alternatieven[0].Uitleg, Beleidswoorden.Waarde(Boeteparameters.Asiel, "blokkeren"));
    }

    [Theory]
    [InlineData("brief.talen", "en ar", "Arabisch, Engels"), InlineData("brief.talen.besluit", "en ar", "Arabisch, Engels")]
    [InlineData("beleid.boete.plafond-intake", "meetellen", "Ja. Dat is het gunstigst voor de inburgeraar.")]
    public void In_het_mandaatregister_ook(string sleutel, string waarde, string woorden) =>
        Assert.Equal(woorden, Web.Gebieden.Mandaten.IndexModel.Waarde(Regel(sleutel, waarde)));

    private static Beleidsregel Regel(string sleutel, string waarde) => Beleidsregel.StelVast(Besluiten.Mandaatproef.Id(), "", sleutel, waarde, new(2026, 1, 1), null, "Besluit", "");
}
