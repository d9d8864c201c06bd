using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.EntityFrameworkCore;
using Naast.Tests.Aanmelden;
using Naast.Tests.Steun;
using Xunit;

namespace Naast.Tests.Api;

/// <summary>The page on which the administrator lets programs in and takes that back.</summary>
public sealed class AansluitingenTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static TheoryData<string> Databases => Naasthost.Databases;

    [Theory, MemberData(nameof(Databases))]
    public async Task De_beheerder_sluit_een_programma_aan_en_trekt_dat_in(string soort)
    {
        await using var host = await Naasthost.StartAsync(soort, leeg: false);
        using var bas = await host.AlsAsync("bas");
        await using var db = host.Db();
        var bestaand = await db.Aansluitingen.SingleAsync(a => a.ClientId == "noorderlicht-lvs", Ct);
        using var programma = await Programma.VanDemoAsync(host, "noorderlicht-lvs");

        // The same client twice is refused, and what was typed stays.
        using var dubbel = await StuurAsync(bas, "/aansluitingen?doe=geven&organisatie=taalschool-noorderlicht", ("Naam", "Nieuw volgsysteem"), ("Uitgever", "ingebouwd"), ("ClientId", "noorderlicht-lvs"), ("Scopes", "taken.lezen"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, dubbel.StatusCode);
        var tekst = await dubbel.Content.ReadAsStringAsync(Ct);
        Assert.Contains("al aangesloten", tekst, StringComparison.Ordinal);
        Assert.Contains("Nieuw volgsysteem", tekst, StringComparison.Ordinal);

        using var zonderReden = await StuurAsync(bas, $"/aansluitingen?doe=intrekken&op={bestaand.Id}", ("Reden", ""));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, zonderReden.StatusCode);
        using var weg = await StuurAsync(bas, $"/aansluitingen?doe=intrekken&op={bestaand.Id}", ("Reden", "Er komt een nieuw programma"));
        Assert.Contains("ingetrokken", await weg.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
        using var niet = await programma.VraagAsync("/api/v1/studenten");
        Assert.Equal(HttpStatusCode.Forbidden, niet.StatusCode);

        using var nieuw = await StuurAsync(bas, "/aansluitingen?doe=geven&organisatie=taalschool-noorderlicht", ("Naam", "Nieuw volgsysteem"), ("Uitgever", "ingebouwd"), ("ClientId", "noorderlicht-lvs"), ("Scopes", "taken.lezen"));
        Assert.Contains("Nieuw volgsysteem is aangesloten", await nieuw.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
        using var weer = await programma.VraagAsync("/api/v1/studenten");
        Assert.Equal(HttpStatusCode.OK, weer.StatusCode);
        Assert.Equal(["AansluitingGeven", "AansluitingIntrekken"], await db.Handelingen.Where(h => h.Medewerker == "bas").OrderBy(h => h.Soort).Select(h => h.Soort).ToArrayAsync(Ct));
    }

    [Theory]
    [InlineData("taalschool-noorderlicht", "dossiers.lezen", "", "niet alles krijgen")]
    [InlineData("dordrecht", "dossiers.lezen", "0590", "van welke gemeente")]
    [InlineData("dordrecht", "dossiers.lezen", "", "van welke gemeente")]
    [InlineData("dordrecht", "", "0505", "minstens één ding")]
    public async Task Meer_dan_de_organisatie_zelf_mag_wordt_niet_gegeven(string organisatie, string scope, string gemeente, string zin)
    {
        var host = await Naasthost.DemoAsync("sqlite");
        using var bas = await host.AlsAsync("bas");
        (string, string)[] velden = [("Naam", "Proef"), ("Uitgever", "ingebouwd"), ("ClientId", "proef"), .. scope.Length > 0 ? [("Scopes", scope)] : ((string, string)[])[], .. gemeente.Length > 0 ? [("Gemeenten", gemeente)] : ((string, string)[])[]];

        using var antwoord = await StuurAsync(bas, $"/aansluitingen?doe=geven&organisatie={organisatie}", velden);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, antwoord.StatusCode);
        Assert.Contains(zin, WebUtility.HtmlDecode(await antwoord.Content.ReadAsStringAsync(Ct)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("sanne")]
    [InlineData("mo")]
    [InlineData("ilse")]
    public async Task Wie_geen_beheerder_is_komt_er_niet_bij(string persona)
    {
        var host = await Naasthost.DemoAsync("sqlite");
        using var browser = await host.AlsAsync(persona);

        using var antwoord = await browser.VraagAsync("/aansluitingen");

        Assert.Equal(HttpStatusCode.Forbidden, antwoord.StatusCode);
    }

    private static async Task<HttpResponseMessage> StuurAsync(Browser browser, string adres, params (string Naam, string Waarde)[] velden)
    {
        using var pagina = await browser.GaNaarAsync(adres);
        var document = await new HtmlParser().ParseDocumentAsync(await pagina.Content.ReadAsStringAsync(Ct), Ct);
        var vast = document.QuerySelectorAll("form[action^='/aansluitingen?'] input[type=hidden]").OfType<IHtmlInputElement>().Select(veld => KeyValuePair.Create(veld.Name!, veld.Value));
        return await browser.PostAsync(new Uri(browser.Plek, adres).AbsoluteUri, vast.Concat(velden.Select(v => KeyValuePair.Create(v.Naam, v.Waarde))));
    }
}
