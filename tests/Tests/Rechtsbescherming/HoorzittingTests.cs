using Naast.Kern.Rechtsbescherming;
using Naast.Kern.Rekenhulp;
using Naast.Tests.Huis;
using Xunit;
using static Naast.Tests.Rekenhulp.Vraagproef;

namespace Naast.Tests.Rechtsbescherming;

public sealed class HoorzittingTests
{
    [Theory]
    [InlineData("2026-05-20", "2026-05-13", "2026-05-09")]
    [InlineData("2026-06-01", "2026-05-25", "2026-05-21")] // Whit Monday: counting back moves nothing
    [InlineData("2024-03-07", "2024-02-29", "2024-02-25")]
    [Artikel("Awb", "7:4", lid: 1), Artikel("Awb", "7:4", lid: 2), Artikel("Atw", "1", lid: 2), Regel("WI-AWB-26")]
    public void De_dagen_voor_het_horen_worden_teruggerekend(string zitting, string inzage, string stukken)
    {
        var antwoord = Vraag("hoorzitting", new Hoorinvoer { Hoorzitting = Dag(zitting), Hoorder = Hoorder.College, Verslag = true });

        Assert.Equal((Dag(inzage), Dag(stukken)), (antwoord.Waarde("terinzageVanaf"), antwoord.Waarde("nadereStukkenTot")));
    }

    [Theory]
    [InlineData(Hoorder.College, true, true), InlineData(Hoorder.NietBetrokkene, true, true), InlineData(Hoorder.MeerderheidNietBetrokken, true, true)]
    [InlineData(Hoorder.Adviescommissie, true, true), InlineData(Hoorder.Betrokkenen, true, false), InlineData(Hoorder.College, false, false), InlineData(null, true, false)]
    [Artikel("Awb", "7:5", lid: 1), Artikel("Awb", "7:7"), Regel("WI-AWB-27")]
    public void Wie_hoort_was_niet_betrokken_en_maakt_een_verslag(Hoorder? hoorder, bool verslag, bool inOrde) =>
        Assert.Equal(inOrde, Vraag("hoorzitting", new Hoorinvoer { Hoorzitting = new(2026, 5, 20), Hoorder = hoorder, Verslag = verslag }).Waarde("inOrde"));

    [Theory]
    [InlineData(Hoorafzien.Afgezien), InlineData(Hoorafzien.GeenReactie), InlineData(Hoorafzien.KennelijkNietOntvankelijk), InlineData(Hoorafzien.KennelijkOngegrond), InlineData(Hoorafzien.VolledigTegemoet)]
    [Artikel("Awb", "7:3"), Regel("WI-AWB-25")]
    public void In_vijf_gevallen_mag_het_horen_achterwege_blijven(Hoorafzien grond) =>
        Assert.Equal(false, Vraag("hoorzitting", new Hoorinvoer { Hoorzitting = new(2026, 5, 20), Afzien = grond }).Waarde("horenVerplicht"));

    [Fact]
    public void Niet_horen_en_toch_iemand_die_hoort_kan_niet() =>
        Assert.Equal(["hoorder"], Geweigerd("hoorzitting", new Hoorinvoer { Hoorzitting = new(2026, 5, 20), Afzien = Hoorafzien.Afgezien, Hoorder = Hoorder.College }));
}
