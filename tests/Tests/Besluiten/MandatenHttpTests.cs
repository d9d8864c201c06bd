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

        // Zwijndrecht decides on objections itself; PVT, guidance and financial self-reliance are with VluchtelingenWerk, which decides nothing.
        Assert.Equal(1 + (3 * 4), html.Split(">alleen het college<").Length - 1);
        foreach (var gemeente in new[] { "Dordrecht", "Hendrik-Ido-Ambacht", "Papendrecht", "Zwijndrecht" })
        {
            Assert.Contains($"SDD<span class=\"voorlees\">: het plan (PIP) vaststellen, {gemeente}</span>", html, StringComparison.Ordinal);
        }

        Assert.Contains("Anders dan de regio: Papendrecht.", html, StringComparison.Ordinal);
        Assert.Contains("Kleine gemeente: een tweede casusregisseur mag ook tekenen", html, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Op_een_dag_voor_het_mandaat_geldt_er_geen(string soort)
    {
        var host = await Naasthost.DemoAsync(soort);
        var html = await LeesAsync(host, "/mandaten?Op.Dag=31&Op.Maand=12&Op.Jaar=2021");

        Assert.DoesNotContain(">SDD<", html, StringComparison.Ordinal);
        Assert.Contains("alleen het college", html, StringComparison.Ordinal);
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
        Assert.Equal(1, Koppen(html));
        Assert.Contains("Proefdorp 29", html, StringComparison.Ordinal);
        var papendrecht = await LeesAsync(host, "/mandaten?Gemeente=0590");
        Assert.Equal(1, Koppen(papendrecht));
        Assert.Contains("vaststellen, Papendrecht", papendrecht, StringComparison.Ordinal);
        Assert.DoesNotContain("vaststellen, Dordrecht", papendrecht, StringComparison.Ordinal);

        static int Koppen(string html) => html.Split("</thead>")[0].Split("<th scope=\"col\">").Length - 2;
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
