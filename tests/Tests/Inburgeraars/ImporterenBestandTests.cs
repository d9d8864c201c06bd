using System.IO.Compression;
using System.Text;
using MiniExcelLibs;
using Naast.Web.Gebieden.Inburgeraars.Importeren;
using Xunit;
using Naast.Web.Dossiervorming;

namespace Naast.Tests.Inburgeraars;

/// <summary>Reading files, good and bad, without a host.</summary>
public sealed class ImporterenBestandTests
{
    private const string Koppen = "Voornamen;Achternaam;V-nummer";

    public static TheoryData<string, byte[]> Coderingen => new()
    {
        { "utf-8", Encoding.UTF8.GetBytes(Tekst) },
        { "utf-8 met merk", [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Tekst)] },
        { "utf-16 le met merk", [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(Tekst)] },
        { "utf-16 be met merk", [.. Encoding.BigEndianUnicode.Preamble, .. Encoding.BigEndianUnicode.GetBytes(Tekst)] },
        { "utf-16 le", Encoding.Unicode.GetBytes(Tekst) },
        { "utf-16 be", Encoding.BigEndianUnicode.GetBytes(Tekst) },
        { "windows-1252", CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetBytes(Tekst) },
    };

    private static string Tekst => $"{Koppen}\r\nZoë;Müller;2812345671\r\n";

    [Theory, MemberData(nameof(Coderingen))]
    public void Elke_gebruikelijke_codering_wordt_gelezen(string naam, byte[] inhoud)
    {
        var tabel = Importtabel.Lees(inhoud);
        Assert.True(tabel.Rijen[0].Cellen is ["Zoë", "Müller", "2812345671"], naam);
    }

    [Theory]
    [InlineData("a,b,c\n1,2,3")]
    [InlineData("a\tb\tc\r1\t2\t3\r")]
    [InlineData("sep=;\r\na;b;c\r\n1;2;3")]
    [InlineData("\"a\";\"b\";\"c\"\n\"1\";\"2\";\"3\"\n\n;;\n")]
    public void Komma_puntkomma_tab_en_aanhalingstekens(string tekst)
    {
        var tabel = Importtabel.Lees(Encoding.UTF8.GetBytes(tekst));
        Assert.Equal(["a", "b", "c"], tabel.Koppen);
        Assert.Equal(["1", "2", "3"], Assert.Single(tabel.Rijen).Cellen);
    }

    [Fact]
    public void Een_cel_mag_scheidingstekens_regels_en_aanhalingstekens_bevatten()
    {
        var tabel = Importtabel.Lees("naam;plaats\n\"De \"\"Vries\"\"; Jan\";\"Sint\nMaarten\"\nX;Y\n"u8.ToArray());
        Assert.Equal("De \"Vries\"; Jan", tabel.Rijen[0].Cellen[0]);
        Assert.Equal((2, 4), (tabel.Rijen[0].Nummer, tabel.Rijen[1].Nummer));
    }

    [Theory]
    [InlineData("", "leeg")]
    [InlineData("Naam\n", "geen personen")]
    [InlineData("Naam;BSN\n\"Jan;1", "houdt midden in een cel op")]
    [InlineData("Naam;BSN\n\"Jan\"x;1", "In rij 2 staat tekst achter een aanhalingsteken")]
    [InlineData("\u0001\u0002\u0003", "geen CSV- of Excel-bestand")]
    public void Een_kapotte_csv_krijgt_een_zin_die_zegt_wat_er_is(string tekst, string zin) =>
        Assert.Contains(zin, Assert.Throws<Importfout>(() => Importtabel.Lees(Encoding.UTF8.GetBytes(tekst))).Message, StringComparison.Ordinal);

    [Fact]
    public void Een_miljoen_kolommen_en_te_veel_rijen_worden_geweigerd()
    {
        Assert.Contains("kolommen", Fout(Encoding.UTF8.GetBytes(new string(';', 1_000_000) + "\na")), StringComparison.Ordinal);
        Assert.Contains("rijen", Fout(Encoding.UTF8.GetBytes("Naam\n" + string.Concat(Enumerable.Repeat("x\n", 5001)))), StringComparison.Ordinal);
        Assert.Contains("5 MB", Fout(new byte[Importtabel.GrootsteBestand + 1]), StringComparison.Ordinal);
        Assert.Equal(5000, Importtabel.Lees(Encoding.UTF8.GetBytes("Naam\n" + string.Concat(Enumerable.Repeat("x\n", 5000)))).Rijen.Count);
    }

    [Fact]
    public void Een_werkblad_van_Excel_wordt_gelezen_met_datums_en_getallen()
    {
        using var stroom = new MemoryStream();
        stroom.SaveAs(new[] { new Dictionary<string, object> { ["Achternaam"] = "Ünal", ["Geboortedatum"] = new DateTime(1999, 3, 4), ["V-nummer"] = 2812345671d } });
        var tabel = Importtabel.Lees(stroom.ToArray());
        Assert.Equal(["Ünal", "1999-03-04", "2812345671"], tabel.Rijen[0].Cellen);
        Assert.Equal(2, tabel.Rijen[0].Nummer);
    }

    [Fact]
    public void Kapotte_en_kwaadaardige_werkbladen_worden_geweigerd()
    {
        using var stroom = new MemoryStream();
        stroom.SaveAs(new[] { new { Naam = "x" } });
        var heel = stroom.ToArray();
        Assert.Contains("beschadigd", Fout(heel[..(heel.Length / 2)]), StringComparison.Ordinal);
        Assert.Contains("beschadigd", Fout("PK en verder niets"u8.ToArray()), StringComparison.Ordinal);
        Assert.Contains("geen Excel-bestand", Fout(Zip(("tekst.txt", w => w.Write("x")))), StringComparison.Ordinal);
        Assert.Contains("wachtwoord", Fout([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1]), StringComparison.Ordinal);
        Assert.Contains("beschadigd", Fout(Werkblad("<row r=\"1\"><c r=\"A1\"")), StringComparison.Ordinal);

        // A few kilobytes that unpack to far more than the memory should hold.
        var bom = Zip(("xl/workbook.xml", w => w.Write("<workbook/>")), ("xl/worksheets/sheet1.xml", w =>
        {
            for (var i = 0; i < 5000; i++)
            {
                w.Write(new string(' ', 20_000));
            }
        }));
        Assert.True(bom.Length < 1_000_000);
        Assert.Contains("uitgepakt", Fout(bom), StringComparison.Ordinal);
        Assert.Contains("kolommen", Fout(Werkblad("<row r=\"1\"><c r=\"XFD1\"><v>1</v></c></row>")), StringComparison.Ordinal);
        Assert.Contains("kolommen", Fout(Werkblad("<row r=\"1\"><c r=\"ZZZZZZ1\"><v>1</v></c></row>")), StringComparison.Ordinal);
        Assert.Contains("rijen", Fout(Werkblad("<row r=\"1048576\"><c r=\"A1048576\"><v>1</v></c></row>")), StringComparison.Ordinal);
        Assert.Contains("beschadigd", Fout(Werkblad("<row/>", "<!DOCTYPE x [<!ENTITY a \"aaaa\">]>")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("4-3-1999", "1999-03-04")]
    [InlineData("04/03/1999", "1999-03-04")]
    [InlineData("1999-03-04", "1999-03-04")]
    [InlineData("4 mrt 1999", "1999-03-04")]
    [InlineData("30-2-1999", null)]
    [InlineData("4-3-99", null)]
    [InlineData("gisteren", null)]
    public void Datums_in_cellen(string tekst, string? iso)
    {
        Assert.Equal(iso is not null, Importwaarden.TryDatum(tekst, out var dag));
        Assert.True(iso is null || dag == DateOnly.Parse(iso, null));
    }

    [Theory]
    [InlineData("1985", "19850000")]
    [InlineData("00-00-1985", "19850000")]
    [InlineData("3-1985", "19850300")]
    [InlineData("1985-03-00", "19850300")]
    [InlineData("19850000", "19850000")]
    [InlineData("4-3-1985", "19850304")]
    [InlineData("onbekend", "00000000")]
    [InlineData("31-2-1985", null)]
    [InlineData("5-0-1985", null)]
    public void Onvolledige_geboortedatums_in_cellen(string tekst, string? brp)
    {
        Assert.Equal(brp is not null, Importwaarden.TryOnvolledig(tekst, out var datum));
        Assert.True(brp is null || datum.Brp == brp);
    }

    private static string Fout(byte[] inhoud) => Assert.Throws<Importfout>(() => Importtabel.Lees(inhoud)).Message;

    private static byte[] Werkblad(string rijen, string vooraf = "") => Zip(
        ("[Content_Types].xml", w => w.Write("<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>")),
        ("xl/workbook.xml", w => w.Write("<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheets><sheet name=\"a\" sheetId=\"1\"/></sheets></workbook>")),
        ("xl/worksheets/sheet1.xml", w => w.Write($"{vooraf}<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>{rijen}</sheetData></worksheet>")));

    private static byte[] Zip(params (string Naam, Action<StreamWriter> Schrijf)[] delen)
    {
        using var uit = new MemoryStream();
        using (var archief = new ZipArchive(uit, ZipArchiveMode.Create))
        {
            foreach (var (naam, schrijf) in delen)
            {
                using var schrijver = new StreamWriter(archief.CreateEntry(naam).Open());
                schrijf(schrijver);
            }
        }

        return uit.ToArray();
    }
}
