using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Naast.Tests.Huis;
using Naast.Tests.Steun;
using Naast.Web.Gebieden;
using Xunit;

namespace Naast.Tests.Inburgeraars;

public sealed class InburgeraarsHttpTests
{
    private const string Rijen = "main tbody tr";

    public static TheoryData<string> Databases => Naasthost.Databases;

    [Theory, MemberData(nameof(Databases)), Ux(11), Ux(12)]
    public async Task Filters_staan_in_het_adres_en_het_aantal_klopt_met_de_rijen(string soort)
    {
        using var browser = await (await Naasthost.DemoAsync(soort)).AlsAsync("sanne");

        foreach (var vraag in new[] { "gemeente=0642", "fase=Leerroute", "leerroute=Z", "leerroute=geen", "doelgroep=Asielstatushouder", "cohort=2024", "gemeente=0505&fase=Leerroute&cohort=2024" })
        {
            var pagina = await Pagina.GaAsync(browser, "/inburgeraars?" + vraag);
            var gezegd = pagina.Stand.Split(" van ") is [_, var rest] ? rest.Split(' ')[0] : "0";
            var rijen = 0;
            for (string? verder = pagina.Adres.PathAndQuery; verder is not null;)
            {
                var bladzijde = await Pagina.GaAsync(browser, verder);
                rijen += bladzijde.Document.QuerySelectorAll(Rijen).Length;
                verder = bladzijde.Document.QuerySelector("a[rel=next]")?.GetAttribute("href");
            }

            Assert.Equal(gezegd, rijen.ToString(System.Globalization.CultureInfo.InvariantCulture));
            Assert.Equal(vraag.Split('&').Length, pagina.Document.QuerySelectorAll("a.chip-aan").Length);
            Assert.Equal("/inburgeraars", pagina.Link("a.filter-wissen"));
        }
    }

    [Theory, MemberData(nameof(Databases)), Ux(50)]
    public async Task Een_export_vraagt_het_doel_en_staat_in_het_log(string soort)
    {
        var host = await Naasthost.DemoAsync(soort);
        using var browser = await host.AlsAsync("fatima");
        var lijst = await Pagina.GaAsync(browser, (await Pagina.GaAsync(browser, "/inburgeraars?cohort=2025")).Link("a[href*='exporteren=ja']"));

        var zonder = await lijst.StuurAsync(browser, "main form[action*=Export]");
        Assert.Contains("Kies waarvoor u deze lijst gebruikt.", zonder.Tekst, StringComparison.Ordinal);

        var token = lijst.Document.QuerySelector("main form[action*=Export] input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var antwoord = await browser.PostAsync(
            new Uri(host.Adres, lijst.Document.QuerySelector("main form[action*=Export]")!.GetAttribute("action")!).AbsoluteUri,
            [KeyValuePair.Create("__RequestVerificationToken", token), KeyValuePair.Create("Doel", "planning")]);
        Assert.Equal(HttpStatusCode.OK, antwoord.StatusCode);
        Assert.Equal("text/csv", antwoord.Content.Headers.ContentType!.MediaType);
        var bytes = await antwoord.Content.ReadAsByteArrayAsync();
        Assert.Equal(Encoding.UTF8.GetPreamble(), bytes[..3]);
        var regels = Encoding.UTF8.GetString(bytes[3..]).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal("Naam;V-nummer;Gemeente;Doelgroep;Cohort;Fase;Leerroute;Casusregisseur", regels[0]);
        Assert.All(regels.Skip(1), regel => Assert.Contains(";Dordrecht;", regel, StringComparison.Ordinal));
        Assert.DoesNotMatch(@"(^|;)\d{9}(;|\r)", string.Join("\r\n", regels));

        await using var db = host.Db();
        var log = await db.Inzage.SingleAsync(i => i.Medewerker == "fatima" && i.Scherm == "inburgeraars/export");
        Assert.Contains("Planning", log.Doel, StringComparison.Ordinal);
        Assert.Equal(regels.Length - 1, log.Dossiers!.Split(' ').Length);
    }

    [Fact]
    public void Een_formule_in_een_naam_is_in_een_rekenblad_gewone_tekst()
    {
        var blad = new Uitvoerblad("Naam");
        string[] namen = ["=HYPERLINK(\"x\";\"y\")", "+31", "@som", " -1", "Jan; \"Piet\"", "De Vries"];
        foreach (var naam in namen)
        {
            blad.Voeg(naam);
        }

        var tekst = Encoding.UTF8.GetString(blad.CsvBytes());
        using var xlsx = new MemoryStream(blad.XlsxBytes());
        using var zip = new System.IO.Compression.ZipArchive(xlsx);
        foreach (var deel in zip.Entries.Where(e => e.FullName.Contains("sheet1", StringComparison.Ordinal)))
        {
            using var lezer = new StreamReader(deel.Open());
            var xml = lezer.ReadToEnd();
            Assert.DoesNotContain("<x:f", xml, StringComparison.Ordinal);
            Assert.DoesNotContain("<f>", xml, StringComparison.Ordinal);
        }

        xlsx.Position = 0;
        Assert.Equal(namen, MiniExcelLibs.MiniExcel.Query(xlsx, useHeaderRow: true).Cast<IDictionary<string, object?>>().Select(rij => rij["Naam"]?.ToString()));
        Assert.NotEmpty(new Uitvoerblad("Naam", "V-nummer").XlsxBytes());

        Assert.Equal("\uFEFFNaam\r\n\"'=HYPERLINK(\"\"x\"\";\"\"y\"\")\"\r\n'+31\r\n'@som\r\n' -1\r\n\"Jan; \"\"Piet\"\"\"\r\nDe Vries\r\n", tekst);
    }
}
