using Naast.Tests.Huis;
using Naast.Web.Gebieden.Zoeken;
using Xunit;

namespace Naast.Tests.Zoeken;

public sealed class ZoekopdrachtTests
{
    [Theory, Ux(3)]
    [InlineData("999990019", Zoeksoort.Bsn)]
    [InlineData("9999 90 019", Zoeksoort.Bsn)]
    [InlineData("9999.90.019", Zoeksoort.Bsn)]
    [InlineData("999990018", Zoeksoort.OngeldigBsn)]
    [InlineData("jansen 999990019", Zoeksoort.Bsn)]
    [InlineData("2812345726", Zoeksoort.Vnummer)]
    [InlineData("281 234 5726", Zoeksoort.Vnummer)]
    [InlineData("0612345678", Zoeksoort.Telefoon)]
    [InlineData("06-12 34 56 78", Zoeksoort.Telefoon)]
    [InlineData("+31 (0)6 12345678", Zoeksoort.Telefoon)]
    [InlineData("jansen 0612345678", Zoeksoort.Onbekend)]
    [InlineData("012345678", Zoeksoort.OngeldigBsn)]
    [InlineData("12-08-1990", Zoeksoort.Geboortedatum)]
    [InlineData("12.8.1990", Zoeksoort.Geboortedatum)]
    [InlineData("12/08/1990", Zoeksoort.Geboortedatum)]
    [InlineData("12 augustus 1990", Zoeksoort.Geboortedatum)]
    [InlineData("3 mrt 1990", Zoeksoort.Geboortedatum)]
    [InlineData("31-02-1990", Zoeksoort.Onbekend)]
    [InlineData("99999001", Zoeksoort.Onbekend)]
    [InlineData("jansen 99999", Zoeksoort.Onbekend)]
    [InlineData("Yilmaz, Elif", Zoeksoort.Naam)]
    [InlineData("  ", Zoeksoort.Leeg)]
    [InlineData("...", Zoeksoort.Leeg)]
    [InlineData(null, Zoeksoort.Leeg)]
    public void Een_zoekvak_begrijpt_namen_nummers_en_datums(string? invoer, Zoeksoort verwacht)
    {
        var opdracht = Zoekopdracht.Lees(invoer);

        Assert.Equal(verwacht, opdracht.Soort);
        if (verwacht is not (Zoeksoort.Naam or Zoeksoort.Geboortedatum))
        {
            // What may hold a number is never kept as text.
            Assert.Equal("", opdracht.Tekst);
        }
    }
}
