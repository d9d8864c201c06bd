using Naast.Kern.Gedeeld;
using Xunit;

namespace Naast.Tests.Gedeeld;

public sealed class BedragTests
{
    [Theory]
    [InlineData("250", 25000), InlineData("37.50", 3750), InlineData("37.5", 3750), InlineData("-12.34", -1234), InlineData("0", 0)]
    public void Een_bedrag_is_een_getal_met_hoogstens_twee_cijfers_na_de_punt(string tekst, long centen) => Assert.Equal(centen, Bedrag.Parse(tekst).Centen);

    [Theory]
    [InlineData("37.505"), InlineData("37,50"), InlineData("1.000,00"), InlineData("€ 5"), InlineData(" 5"), InlineData(""), InlineData("vijf")]
    public void Iets_anders_is_geen_bedrag(string tekst) => Assert.Throws<FormatException>(() => Bedrag.Parse(tekst));

    [Fact]
    public void Wat_niet_past_geeft_een_fout_en_nooit_een_ander_bedrag()
    {
        var meest = new Bedrag(long.MaxValue);

        Assert.Throws<OverflowException>(() => meest + new Bedrag(1));
        Assert.Throws<OverflowException>(() => new Bedrag(long.MinValue) - new Bedrag(1));
        Assert.Throws<OverflowException>(() => meest * 2);
        Assert.Throws<ArgumentException>(() => Bedrag.VanEuro(0.005m));
        Assert.Equal(new Bedrag(1), Bedrag.VanEuro(0.01m));
    }
}
