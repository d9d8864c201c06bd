using System.Net;
using Naast.Tests.Huis;
using Naast.Tests.Steun;
using Naast.Web.Data;
using Xunit;

namespace Naast.Tests.Besluiten;

public sealed class MandatenHttpTests
{
    public static TheoryData<string> Databases => Naasthost.Databases;

    [Theory, MemberData(nameof(Databases)), Artikel("Awb", "10:3"), Artikel("Awb", "10:10")]
    public async Task Het_register_toont_per_gemeente_wie_in_wiens_naam_mag_beslissen(string soort)
    {
        var host = await Naasthost.DemoAsync(soort);
        var html = await LeesAsync(host, "/mandaten");

        foreach (var gemeente in new[] { "Dordrecht", "Hendrik-Ido-Ambacht", "Papendrecht", "Zwijndrecht" })
        {
            Assert.Contains($"Het college van burgemeester en wethouders van {gemeente}", html, StringComparison.Ordinal);
            Assert.Contains($"Mandaatbesluit Wet inburgering {gemeente}", html, StringComparison.Ordinal);
        }

        Assert.Contains("Anders dan de regio.", html, StringComparison.Ordinal);
        Assert.Contains("Kleine gemeente: een tweede casusregisseur mag ook tekenen", html, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Op_een_dag_voor_het_mandaat_geldt_er_geen(string soort)
    {
        var host = await Naasthost.DemoAsync(soort);
        var html = await LeesAsync(host, "/mandaten?Op.Dag=31&Op.Maand=12&Op.Jaar=2021");

        Assert.Contains("Op deze dag geldt hier geen mandaat.", html, StringComparison.Ordinal);
        Assert.DoesNotContain("Mandaatbesluit Wet inburgering Dordrecht", html, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Doen_er_veel_gemeenten_mee_dan_staat_er_een_tegelijk(string soort)
    {
        await using var host = await Naasthost.StartAsync(soort, leeg: false, meer: "--Demo:Aantal=100");
        await using (var db = host.Db())
        {
            db.Gemeenten.AddRange(Enumerable.Range(10, 20).Select(nummer => new Gemeente
            {
                Code = $"99{nummer}", Naam = $"Proefdorp {nummer}", Huisstijl = "sdd", Oin = $"000000019999990099{nummer}", Adres = "Plein 1", Telefoon = "078 000 00 00", Deelnemer = true,
            }));
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        }

        var html = await LeesAsync(host, "/mandaten");
        Assert.InRange(new[] { "Dordrecht", "Hendrik-Ido-Ambacht", "Papendrecht", "Zwijndrecht" }.Count(naam => html.Contains($"Mandaatbesluit Wet inburgering {naam}", StringComparison.Ordinal)), 0, 1);
        Assert.Contains("Proefdorp 29", html, StringComparison.Ordinal);
        Assert.Contains("Mandaatbesluit Wet inburgering Papendrecht", await LeesAsync(host, "/mandaten?Gemeente=0590"), StringComparison.Ordinal);
        Assert.DoesNotContain("Mandaatbesluit Wet inburgering Dordrecht", await LeesAsync(host, "/mandaten?Gemeente=0590"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Een_onmogelijke_dag_zegt_wat_u_moet_doen_en_blijft_staan()
    {
        var host = await Naasthost.DemoAsync("sqlite");
        var html = await LeesAsync(host, "/mandaten?Op.Dag=31&Op.Maand=2&Op.Jaar=2026");

        Assert.Contains("value=\"31\"", html, StringComparison.Ordinal);
        Assert.Contains("foutoverzicht", html, StringComparison.Ordinal);
    }

    private static async Task<string> LeesAsync(Naasthost host, string adres)
    {
        using var browser = await host.AlsAsync("henk");
        using var antwoord = await browser.GaNaarAsync(adres);
        Assert.Equal(HttpStatusCode.OK, antwoord.StatusCode);
        return WebUtility.HtmlDecode(await antwoord.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }
}
