using System.Globalization;
using System.Net.Http.Json;
using Naast.Tests.Aanmelden;
using Naast.Tests.Huis;
using Naast.Tests.Steun;
using Naast.Web.Gebieden;
using Naast.Web.Opmaak;
using Xunit;

namespace Naast.Tests.Opmaak;

[Ux(34)]
public sealed class PlandatumTests
{
    public static TheoryData<string> Databases => Naasthost.Databases;

    /// <summary>A Thursday.</summary>
    private static readonly DateOnly Vandaag = new(2026, 11, 26);

    [Theory]
    [InlineData("vandaag", "2026-11-26")]
    [InlineData(" Morgen ", "2026-11-27")]
    [InlineData("overmorgen", "2026-11-28"), InlineData("gisteren", "2026-11-25")]
    [InlineData("vr", "2026-11-27")]
    [InlineData("ma", "2026-11-30")]
    [InlineData("ma.", "2026-11-30")]
    [InlineData("woensdag", "2026-12-02")]
    [InlineData("do", "2026-12-03")]
    [InlineData("+6w", "2027-01-07")]
    [InlineData("+ 6 weken", "2027-01-07")]
    [InlineData("over 10 dagen", "2026-12-06")]
    [InlineData("3m", "2027-02-26")]
    [InlineData("+1j", "2027-11-26")]
    [InlineData("18-3-2027", "2027-03-18")]
    [InlineData("18/03/27", "2027-03-18")]
    [InlineData("do 18 maart 2027", "2027-03-18")]
    [InlineData("18 mrt.", "2027-03-18")]
    [InlineData("26 nov", "2026-11-26")]
    [InlineData("25 november", "2027-11-25")]
    [InlineData("29-2", "2028-02-29")]
    [InlineData("2027-03-18", "2027-03-18")]
    public void Een_dag_mag_worden_geschreven_zoals_mensen_plannen(string tekst, string dag) =>
        Assert.Equal(DateOnly.ParseExact(dag, "yyyy-MM-dd", CultureInfo.InvariantCulture), Plandatum.Lees(tekst, Vandaag));

    [Theory]
    [InlineData("")]
    [InlineData("m")]
    [InlineData("gisteren misschien")]
    [InlineData("+6")]
    [InlineData("+9999w")]
    [InlineData("30 februari")]
    [InlineData("18-13-2027")]
    [InlineData("1-1-0001")]
    public void Wat_geen_dag_is_wordt_niet_geraden(string tekst) => Assert.Null(Plandatum.Lees(tekst, Vandaag));

    [Theory]
    [InlineData("31-2-2027", "31 februari 2027 bestaat niet. Kijk bij de begindatum de dag na.")]
    [InlineData("ooit", "We begrijpen de begindatum niet. Schrijf bijvoorbeeld 18-3-2027, 18 maart, morgen, ma of +6w.")]
    public void Een_fout_zegt_wat_u_moet_schrijven(string tekst, string fout) => Assert.Equal(fout, Plandatum.Fout(tekst, "de begindatum"));

    [Theory, MemberData(nameof(Databases))]
    public async Task Weekend_en_feestdag_staan_erbij_maar_houden_niets_tegen(string soort)
    {
        var host = await Naasthost.DemoAsync(soort);
        using var sanne = await host.AlsAsync("sanne");

        var kerst = await LeesAsync<Datumuitleg>(sanne, "/datum?tekst=25-12-2028");
        var zondag = await LeesAsync<Datumuitleg>(sanne, "/datum?tekst=8+oktober+2028");
        var maand = await LeesAsync<Kalendermaand>(sanne, "/datum/maand?maand=2028-05");

        Assert.Equal(("25-12-2028", "eerste kerstdag"), (kerst.Datum, kerst.Vrij));
        Assert.StartsWith("maandag 25 december 2028, over ", kerst.Uitleg, StringComparison.Ordinal);
        Assert.Equal("weekend", zondag.Vrij);
        Assert.Equal(("mei 2028", "2028-04", "2028-06", 0, 31), (maand.Naam, maand.Vorige, maand.Volgende, maand.Begin, maand.Dagen.Count));
        // 26 May 2028 was equated by royal decree, the day after Ascension Day.
        Assert.Equal(["5 mei", "Hemelvaartsdag", "gelijkgestelde dag"], maand.Dagen.Where(dag => dag.Vrij is not null and not "weekend").Select(dag => dag.Vrij));
    }

    private static async Task<T> LeesAsync<T>(Browser browser, string pad)
    {
        using var antwoord = await browser.VraagAsync(pad);
        return (await antwoord.Content.ReadFromJsonAsync<T>())!;
    }
}
