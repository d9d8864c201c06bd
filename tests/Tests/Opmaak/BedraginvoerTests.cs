using Naast.Web.Gebieden;
using Xunit;

namespace Naast.Tests.Opmaak;

public sealed class BedraginvoerTests
{
    [Theory]
    [InlineData("640", 64_000L), InlineData("640,50", 64_050L), InlineData("37.5", 3_750L), InlineData("\u20ac 1.250", 125_000L), InlineData("1.000", 100_000L), InlineData("1.000,25", 100_025L)]
    [InlineData("", null), InlineData("veel", null), InlineData("0", null), InlineData("-5", null), InlineData("1,234", null), InlineData("12345678901234567890", null)]
    public void Een_punt_voor_drie_cijfers_is_een_duizendtal_en_nooit_een_komma(string getypt, long? centen) => Assert.Equal(centen, Bedraginvoer.Lees(getypt)?.Centen);
}
