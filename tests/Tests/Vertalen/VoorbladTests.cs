using Naast.Kern.Besluiten;
using Naast.Tests.Huis;
using Naast.Web.Vertalen;
using Xunit;

namespace Naast.Tests.Vertalen;

public sealed class VoorbladTests
{
    private static readonly Vertalingen Alles = new();

    private static readonly Dictionary<string, string> Waarden = new(StringComparer.Ordinal)
    {
        ["route"] = "B1-route", ["begin"] = "26-11-2026", ["einde"] = "25-11-2029", ["regisseur"] = "Sanne de Wit", ["telefoon"] = "078 770 00 00",
    };

    public static TheoryData<string> Talen => [.. Alles.Talen.Keys];

    [Theory, MemberData(nameof(Talen)), Ux(46)]
    public void Het_voorblad_zegt_in_elke_taal_hetzelfde_als_in_het_nederlands(string taal)
    {
        var blad = Alles.Voorblad(taal, "Amina", Waarden)!;

        Assert.Equal((taal, taal is "ar" or "fa" ? "rtl" : "ltr", 7), (blad.Taal, blad.Richting, blad.Zinnen.Count));
        var tekst = string.Join('\n', blad.Zinnen);
        Assert.DoesNotContain('{', tekst);
        Assert.All(Waarden.Values, waarde => Assert.Contains(waarde, tekst, StringComparison.Ordinal));
        // Three years and six weeks: an objection made in the seventh week is too late in any language.
        Assert.All(["3", "6"], getal => Assert.Matches($@"(?<![0-9-]){getal}(?![0-9-])", tekst));
    }

    public static TheoryData<string> Besluittalen => [.. Alles.Volledig("besluitbrief-")];

    [Theory, MemberData(nameof(Besluittalen)), Ux(46)]
    public void Ook_bij_een_ander_besluit_zegt_elke_taal_wat_het_is_wat_te_doen_en_tot_wanneer(string taal)
    {
        foreach (var bevoegdheid in Enum.GetValues<Bevoegdheid>())
        {
            var blad = Alles.Voorblad(taal, "Amina", Besluitnamen.Sleutel(bevoegdheid), ["besluitbrief-boete", "besluitbrief-doen", "brief-hulp", "besluitbrief-bezwaar"],
                new Dictionary<string, string>(Waarden, StringComparer.Ordinal) { ["bedrag"] = "\u20ac 37,50" })!;
            var tekst = string.Join('\n', blad.Zinnen.Prepend(blad.Kop));
            Assert.DoesNotMatch(@"[\[\]{}]", tekst);
            Assert.Contains("\u20ac 37,50", tekst, StringComparison.Ordinal);
            Assert.Equal(2, System.Text.RegularExpressions.Regex.Count(tekst, @"(?<![0-9,-])6(?![0-9-])"));
        }
    }

    [Fact]
    public void Talen_die_niemand_kan_nakijken_staan_niet_bij_een_besluit() => Assert.Equal(["ar", "en", "es", "fr", "nl", "tr"], Alles.Volledig("besluitbrief-").Order());

    [Fact]
    public void Een_taal_zonder_alle_zinnen_krijgt_geen_half_voorblad() => Assert.Null(Alles.Voorblad("xx", "Amina", Waarden));
}
