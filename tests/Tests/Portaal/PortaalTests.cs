using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Naast.Tests.Aanmelden;
using Naast.Tests.Huis;
using Naast.Tests.Steun;
using Naast.Web.Gebieden.Portaal;
using Naast.Web.Vertalen;
using Xunit;

namespace Naast.Tests.Portaal;

public sealed partial class PortaalTests
{
    private static readonly string[] Paginas = ["/mijn", "/mijn/plan", "/mijn/data", "/mijn/mensen", "/mijn/besluit", "/mijn/besluiten", "/mijn/taal"];

    public static TheoryData<string> Databases => Naasthost.Databases;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Databases)), Ux(64)]
    public async Task De_start_toont_eerst_een_ding_met_dag_tijd_en_plaats_en_twee_antwoorden(string soort)
    {
        await using var host = await Naasthost.StartAsync(soort, leeg: false);
        using var browser = await host.AlsAsync("yousef");
        var kaart = (await LeesAsync(browser, "/mijn")).QuerySelector("main .pkaart")!;

        var woorden = kaart.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Where(w => w.Any(char.IsLetterOrDigit)).ToArray();
        Assert.InRange(woorden.Length, 8, 25);
        Assert.NotNull(kaart.QuerySelector(".dagblok"));
        Assert.Contains("uur", kaart.TextContent, StringComparison.Ordinal);
        Assert.Equal(["Ik kom", "Ik kan niet komen"], kaart.QuerySelectorAll("button").Select(knop => knop.TextContent.Trim()));

        await AntwoordAsync(browser, kaart, "false");
        await using var db = host.Db();
        var dossier = await db.Medewerkers.Where(m => m.Sub == "yousef").Select(m => m.DossierId).SingleAsync(Ct);
        Assert.False((await db.Afspraken.SingleAsync(a => a.DossierId == dossier, Ct)).Komt);

        var daarna = await LeesAsync(browser, "/mijn");
        Assert.Contains("U komt niet.", daarna.QuerySelector("main .pkaart")!.TextContent, StringComparison.Ordinal);
        await AntwoordAsync(browser, daarna.QuerySelector("main .pkaart")!, "true");
        await using var regisseur = host.Db(Als(db, dossier!.Value));
        Assert.True((await regisseur.Afspraken.AsNoTracking().SingleAsync(a => a.DossierId == dossier, Ct)).Komt);
    }

    [Theory, MemberData(nameof(Databases)), Ux(65)]
    public async Task De_taal_wisselt_op_elke_pagina_en_de_pagina_blijft_dezelfde(string soort)
    {
        var host = await Naasthost.DemoAsync(soort);
        foreach (var pagina in Paginas.Except(["/mijn", "/mijn/taal"]))
        {
            using var browser = await host.AlsAsync("yousef");
            var knop = (await LeesAsync(browser, pagina)).QuerySelector("a[href^='/mijn/taal']")!;
            var keuze = await LeesAsync(browser, knop.GetAttribute("href")!);
            Assert.Equal(["Nederlands", "English", "العربية"], keuze.QuerySelectorAll(".talen b").Select(b => b.TextContent).Take(3));
            Assert.Empty(keuze.QuerySelectorAll(".talen img"));

            using var antwoord = await KiesTaalAsync(browser, keuze, "ar");
            Assert.Equal(pagina, browser.Plek.AbsolutePath);
            var arabisch = await new HtmlParser().ParseDocumentAsync(await antwoord.Content.ReadAsStringAsync(Ct));
            Assert.Equal("ar", arabisch.DocumentElement.GetAttribute("lang"));
            Assert.Equal("ar", (await LeesAsync(browser, "/mijn")).DocumentElement.GetAttribute("lang"));
        }
    }

    [Theory, MemberData(nameof(Databases)), Ux(66), Ux(67)]
    public async Task In_het_arabisch_staat_alles_van_rechts_naar_links_en_is_wat_nederlands_is_gemerkt(string soort)
    {
        var host = await Naasthost.DemoAsync(soort);
        using var browser = await host.AlsAsync("yousef");
        browser.Koekjes.Add(host.Adres, new Cookie(Portaaltaal.Cookie, "ar"));
        foreach (var pagina in Paginas)
        {
            var document = await LeesAsync(browser, pagina);
            Assert.Equal("rtl", document.DocumentElement.GetAttribute("dir"));
            foreach (var vreemd in document.QuerySelectorAll("[lang]:not(html), svg, .merk, bdi, .avatar").ToArray())
            {
                vreemd.Remove();
            }

            Assert.Empty(LatijnsWoord().Matches(document.Body!.TextContent).Select(m => $"{pagina}: {m.Value}"));
        }
    }

    [Fact, Ux(67)]
    public void Elke_aangeboden_taal_is_volledig_en_nederlands_engels_en_arabisch_zijn_er_altijd()
    {
        var talen = new Vertalingen().Volledig("portaal.");

        Assert.Contains("nl", talen);
        Assert.Contains("en", talen);
        Assert.Contains("ar", talen);
        Assert.DoesNotContain("so", talen);
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Een_ander_dossier_is_er_niet_ook_niet_via_een_afspraak(string soort)
    {
        var host = await Naasthost.DemoAsync(soort);
        await using var db = host.Db();
        var eigen = await db.Medewerkers.Where(m => m.Sub == "yousef").Select(m => m.DossierId).SingleAsync(Ct);
        var ander = await db.Afspraken.AsNoTracking().FirstAsync(a => a.DossierId != eigen, Ct);
        using var browser = await host.AlsAsync("yousef");
        var formulier = await VeldenAsync(browser, "/mijn");
        formulier["afspraak"] = ander.Id.ToString();
        formulier["komt"] = "true";

        using var antwoord = await browser.PostAsync(new Uri(host.Adres, "/mijn").AbsoluteUri, formulier);

        Assert.Contains("Deze afspraak is er niet meer", await antwoord.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
        Assert.Null((await db.Afspraken.AsNoTracking().SingleAsync(a => a.Id == ander.Id, Ct)).Komt);
        Assert.All(await db.Inzage.Where(i => i.Medewerker == "yousef" && i.Toegestaan && i.DossierId != null).Select(i => i.DossierId).ToArrayAsync(Ct), id => Assert.Equal(eigen, id));
        Assert.True(await db.Inzage.AnyAsync(i => i.Medewerker == "yousef" && i.Scherm == "mijn/start", Ct));
    }

    [Theory]
    [InlineData("nl", 1, 0), InlineData("nl", 2, 1), InlineData("ar", 2, 1), InlineData("ar", 9, 2), InlineData("ar", 11, 3), InlineData("uk", 21, 0), InlineData("uk", 3, 1), InlineData("uk", 11, 2)]
    public void Een_getal_krijgt_het_meervoud_van_de_taal(string taal, int n, int vorm) => Assert.Equal(vorm, Portaaltaal.Meervoud(taal, n));

    [Theory, InlineData("//elders.nl"), InlineData("https://elders.nl/mijn"), InlineData("/dossiers"), InlineData(null)]
    public void Na_de_taalkeuze_gaat_niemand_naar_een_ander_adres(string? adres) => Assert.Equal("/mijn", TaalModel.Veilig(adres));

    private static Web.Poort.Toegang Als(Web.Data.Db db, Guid dossier) => new()
    {
        Soort = Web.Poort.Toegangssoort.Medewerker, Sub = "sanne", Gemeenten = [db.Dossiers.Where(d => d.Id == dossier).Select(d => d.Gemeentecode).Single()],
    };

    private static async Task AntwoordAsync(Browser browser, IElement kaart, string komt)
    {
        var velden = kaart.QuerySelectorAll("input[name]").ToDictionary(v => v.GetAttribute("name")!, v => v.GetAttribute("value") ?? "");
        velden["komt"] = komt;
        using var antwoord = await browser.PostAsync(new Uri(browser.Plek, "/mijn").AbsoluteUri, velden);
        Assert.Equal(HttpStatusCode.OK, antwoord.StatusCode);
    }

    private static Task<HttpResponseMessage> KiesTaalAsync(Browser browser, IDocument keuze, string taal)
    {
        var velden = keuze.QuerySelectorAll("main form input[name]").ToDictionary(v => v.GetAttribute("name")!, v => v.GetAttribute("value") ?? "");
        velden["taal"] = taal;
        return browser.PostAsync(new Uri(browser.Plek, "/mijn/taal").AbsoluteUri, velden);
    }

    private static async Task<Dictionary<string, string>> VeldenAsync(Browser browser, string adres) =>
        (await LeesAsync(browser, adres)).QuerySelectorAll("main form input[name]").DistinctBy(v => v.GetAttribute("name"))
            .ToDictionary(v => v.GetAttribute("name")!, v => v.GetAttribute("value") ?? "");

    private static async Task<IDocument> LeesAsync(Browser browser, string adres)
    {
        using var antwoord = await browser.GaNaarAsync(adres);
        Assert.Equal(HttpStatusCode.OK, antwoord.StatusCode);
        return await new HtmlParser().ParseDocumentAsync(await antwoord.Content.ReadAsStringAsync(Ct));
    }

    [GeneratedRegex("[A-Za-z]{2,}")]
    private static partial Regex LatijnsWoord();
}
