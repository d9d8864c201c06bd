using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;
using Naast.Tests.Aanmelden;
using Naast.Tests.Huis;
using Naast.Tests.Steun;
using Naast.Web.Werk;
using Xunit;

namespace Naast.Tests.Werk;

public sealed class KijkersTests
{
    public static TheoryData<string> Databases => Naasthost.Databases;

    [Theory, MemberData(nameof(Databases)), Ux(26)]
    public async Task Wie_een_dossier_opent_hoort_wie_er_ook_kijkt_en_wie_weg_is_staat_er_niet_meer(string soort)
    {
        var klok = new FakeTimeProvider(TimeProvider.System.GetUtcNow());
        await using var host = await Naasthost.StartAsync(soort, leeg: false, klok: klok);
        var dossier = (await Werkproef.OpenAsync(host, "Bekeken")).DossierId;
        using var sanne = await host.AlsAsync("sanne");
        using var fatima = await host.AlsAsync("fatima");
        await using var db = host.Db();
        var pagina = await Pagina.GaAsync(sanne, $"/dossiers/{dossier}");
        Assert.Equal($"/dossiers/{dossier}/aanwezig", pagina.Document.QuerySelector("[data-aanwezig][role=status]")?.GetAttribute("data-aanwezig"));
        var inzagen = await db.Inzage.CountAsync(i => i.DossierId == dossier);

        Assert.Equal("", await IkBenErAsync(sanne, dossier));
        Assert.Equal("Sanne de Wit bekijkt dit dossier ook", await IkBenErAsync(fatima, dossier));
        Assert.Equal("Fatima El Amrani bekijkt dit dossier ook", await IkBenErAsync(sanne, dossier));

        // A page that stays open says so again and again; one that was closed without a word is forgotten within a minute.
        for (var i = 0; i < 7; i++)
        {
            klok.Advance(TimeSpan.FromSeconds(8));
            await IkBenErAsync(fatima, dossier);
        }

        Assert.Equal("", await IkBenErAsync(fatima, dossier));
        Assert.Equal("Fatima El Amrani bekijkt dit dossier ook", await IkBenErAsync(sanne, dossier));
        await StuurAsync(fatima, dossier, "?weg=true");
        Assert.Equal("", await IkBenErAsync(sanne, dossier));
        // The page itself was logged; that it stays on screen is no second look.
        Assert.Equal((1, 1), (inzagen, await db.Inzage.CountAsync(i => i.DossierId == dossier)));
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Wie_het_dossier_niet_mag_zien_hoort_en_meldt_niets(string soort)
    {
        var host = await Naasthost.DemoAsync(soort);
        var dossier = (await Werkproef.OpenAsync(host, "Elders", "0642")).DossierId;
        using var fatima = await host.AlsAsync("fatima");
        await using var db = host.Db();

        using var antwoord = await StuurAsync(fatima, dossier, "");
        Assert.Equal(HttpStatusCode.NotFound, antwoord.StatusCode);
        using var zonder = await fatima.PostAsync($"/dossiers/{dossier}/aanwezig", []);
        Assert.Equal(HttpStatusCode.BadRequest, zonder.StatusCode);
        Assert.False(await db.Kijkers.AnyAsync(k => k.DossierId == dossier));
    }

    [Theory]
    [InlineData("", new string[0])]
    [InlineData("A en B bekijken dit dossier ook", new[] { "A", "B" })]
    [InlineData("A, B en 1 ander bekijken dit dossier ook", new[] { "A", "B", "C" })]
    [InlineData("A, B en 2 anderen bekijken dit dossier ook", new[] { "A", "B", "C", "D" })]
    public void De_zin_noemt_er_hoogstens_twee(string zin, string[] namen) => Assert.Equal(zin, Kijkers.Zin(namen));

    private static async Task<string> IkBenErAsync(Browser browser, Guid dossier)
    {
        using var antwoord = await StuurAsync(browser, dossier, "");
        Assert.Equal(HttpStatusCode.OK, antwoord.StatusCode);
        return JsonDocument.Parse(await antwoord.Content.ReadAsStringAsync()).RootElement.GetProperty("tekst").GetString()!;
    }

    private static async Task<HttpResponseMessage> StuurAsync(Browser browser, Guid dossier, string vraag)
    {
        var teken = (await Pagina.GaAsync(browser, "/meldingen")).Document.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var verzoek = new HttpRequestMessage(HttpMethod.Post, new Uri($"/dossiers/{dossier}/aanwezig{vraag}", UriKind.Relative));
        verzoek.Headers.Add("RequestVerificationToken", teken);
        return await browser.StuurAsync(verzoek);
    }
}
