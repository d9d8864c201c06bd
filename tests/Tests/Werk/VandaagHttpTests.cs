using System.Net;
using Naast.Tests.Huis;
using Naast.Tests.Steun;
using Xunit;

namespace Naast.Tests.Werk;

public sealed class VandaagHttpTests
{
    public static TheoryData<string> Databases => Naasthost.Databases;

    [Theory, MemberData(nameof(Databases))]
    public async Task Elke_persona_ziet_wat_er_vandaag_te_doen_is(string soort)
    {
        var host = await Naasthost.DemoAsync(soort);
        foreach (var (persona, adres) in new[]
        {
            ("sanne", "/werkvoorraad"), ("fatima", "/werkvoorraad"), ("joost", "/werkvoorraad"), ("mirjam", "/werkvoorraad"), ("pieter", "/mandaten"), ("mo", "/taken"),
            ("els", "/taken"), ("noor", "/cijfers"), ("henk", "/cijfers"), ("bas", "/keten"), ("ilse", "/verwerkingen"),
        })
        {
            using var browser = await host.AlsAsync(persona);
            var pagina = await Pagina.GaAsync(browser, "/");
            Assert.Equal(HttpStatusCode.OK, pagina.Status);
            Assert.Contains(pagina.Document.QuerySelectorAll("main a"), link => link.GetAttribute("href")!.StartsWith(adres, StringComparison.Ordinal));
            if (persona is "noor" or "henk" or "bas" or "ilse" or "mo" or "els")
            {
                Assert.Empty(pagina.Document.QuerySelectorAll("main a[href^='/dossiers']"));
            }
        }
    }

    [Theory, MemberData(nameof(Databases)), Ux(10)]
    public async Task Een_getal_op_vandaag_leidt_naar_evenveel_rijen(string soort)
    {
        using var browser = await (await Naasthost.DemoAsync(soort)).AlsAsync("sanne");
        var pagina = await Pagina.GaAsync(browser, "/");

        foreach (var tegel in pagina.Document.QuerySelectorAll(".urgentietegel").SkipLast(1))
        {
            var achter = await Pagina.GaAsync(browser, tegel.GetAttribute("href")!);
            Assert.Equal(tegel.QuerySelector("b")!.TextContent, $"{achter.Document.QuerySelectorAll("main tbody tr:not(.groep)").Length}");
        }
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task De_inburgeraar_gaat_naar_het_eigen_plan(string soort)
    {
        using var browser = await (await Naasthost.DemoAsync(soort)).AlsAsync("yousef");

        using var antwoord = await browser.VraagAsync("/");

        Assert.Equal("/mijn", antwoord.Headers.Location!.OriginalString);
    }
}
