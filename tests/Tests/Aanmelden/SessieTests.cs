using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Time.Testing;
using Naast.Web.Aanmelden;
using Xunit;

namespace Naast.Tests.Aanmelden;

/// <summary>How a session begins, lasts and ends.</summary>
public sealed class SessieTests
{
    private readonly FakeTimeProvider klok = new(new(2026, 3, 2, 8, 0, 0, TimeSpan.Zero));

    [Fact]
    public async Task Een_sessie_eindigt_na_een_half_uur_stilte_en_niet_eerder()
    {
        await using var host = await Aanmeldhost.StartAsync(klok: klok);
        using var browser = new Browser(host.Adres);
        await browser.MeldAanAsync("sanne");

        for (var keer = 0; keer < 4; keer++)
        {
            klok.Advance(TimeSpan.FromMinutes(29));
            Assert.Equal(HttpStatusCode.OK, (await browser.VraagAsync("/werk")).StatusCode);
        }

        klok.Advance(TimeSpan.FromMinutes(31));
        Assert.Equal(HttpStatusCode.Redirect, (await browser.VraagAsync("/werk")).StatusCode);
    }

    [Fact]
    public async Task Een_sessie_eindigt_na_twaalf_uur_ook_als_u_doorwerkt()
    {
        await using var host = await Aanmeldhost.StartAsync(klok: klok);
        using var browser = new Browser(host.Adres);
        await browser.MeldAanAsync("sanne");

        for (var keer = 0; keer < 35; keer++)
        {
            klok.Advance(TimeSpan.FromMinutes(20));
            Assert.Equal(HttpStatusCode.OK, (await browser.VraagAsync("/werk")).StatusCode);
        }

        klok.Advance(TimeSpan.FromMinutes(20));
        Assert.Equal(HttpStatusCode.Redirect, (await browser.VraagAsync("/werk")).StatusCode);
    }

    [Fact]
    public async Task De_duur_is_in_te_stellen()
    {
        await using var host = await Aanmeldhost.StartAsync(new() { ["Aanmelden:Sessie:Stil"] = "00:05:00" }, klok);
        using var browser = new Browser(host.Adres);
        await browser.MeldAanAsync("sanne");

        klok.Advance(TimeSpan.FromMinutes(6));

        Assert.Equal(HttpStatusCode.Redirect, (await browser.VraagAsync("/werk")).StatusCode);
    }

    [Fact]
    public async Task Afmelden_beeindigt_de_sessie_ook_voor_een_kopie_van_het_koekje()
    {
        await using var host = await Aanmeldhost.StartAsync();
        using var browser = new Browser(host.Adres);
        await browser.MeldAanAsync("sanne");
        var kopie = browser.Koekje(host.Adres, "sessie")!;
        using var formulier = await browser.VraagAsync("/formulier");
        var (_, velden) = await Browser.FormulierAsync(formulier);

        using var pagina = await browser.PostAsync("/afmelden", velden);

        Assert.Equal("/afgemeld", browser.Plek.AbsolutePath);
        Assert.Contains(browser.Weg, adres => adres.AbsolutePath == "/oidc/endsession");
        Assert.Contains("U bent afgemeld", await pagina.Content.ReadAsStringAsync());
        Assert.Null(browser.Koekje(host.Adres, "sessie"));
        Assert.Equal(HttpStatusCode.Redirect, (await browser.VraagAsync("/werk")).StatusCode);
        browser.Koekjes.Add(host.Adres, new Cookie("sessie", kopie));
        Assert.Equal(HttpStatusCode.Redirect, (await browser.VraagAsync("/werk")).StatusCode);
    }

    [Fact]
    public async Task Een_vreemde_bladzijde_meldt_u_niet_af()
    {
        await using var host = await Aanmeldhost.StartAsync();
        using var browser = new Browser(host.Adres);
        await browser.MeldAanAsync("sanne");

        using var antwoord = await browser.PostAsync("/afmelden", []);
        using var lezen = await browser.VraagAsync("/afmelden");

        Assert.Equal(HttpStatusCode.BadRequest, antwoord.StatusCode);
        Assert.Equal(HttpStatusCode.MethodNotAllowed, lezen.StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await browser.VraagAsync("/werk")).StatusCode);
    }

    [Fact]
    public async Task Opnieuw_aanmelden_geeft_een_nieuwe_sessie_en_beeindigt_de_oude()
    {
        await using var host = await Aanmeldhost.StartAsync();
        using var browser = new Browser(host.Adres);
        using var keuze = await browser.GaNaarAsync("/werk");
        using var tweedeBlad = await browser.GaNaarAsync("/werk");
        await browser.KiesAsync(tweedeBlad, "sanne");
        var eerste = browser.Koekje(host.Adres, "sessie")!;
        using var kopie = new Browser(host.Adres);
        kopie.Koekjes.Add(host.Adres, new Cookie("sessie", eerste));
        Assert.Equal(HttpStatusCode.OK, (await kopie.VraagAsync("/werk")).StatusCode);

        // The first tab is from before the session: it asks once more, with a token for who is signed in now.
        using var nogEens = await OudBladAsync(browser, keuze);
        var (_, velden) = await Browser.FormulierAsync(nogEens);
        velden["persona"] = "sanne";
        using var pagina = await browser.PostAsync("/oidc/authorize", velden);

        Assert.NotEqual(eerste, browser.Koekje(host.Adres, "sessie"));
        Assert.Equal(HttpStatusCode.OK, (await browser.VraagAsync("/werk")).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await kopie.VraagAsync("/werk")).StatusCode);
    }

    private static async Task<HttpResponseMessage> OudBladAsync(Browser browser, HttpResponseMessage blad)
    {
        var (_, velden) = await Browser.FormulierAsync(blad);
        velden["persona"] = "sanne";
        var antwoord = await browser.PostAsync("/oidc/authorize", velden);
        Assert.Equal(HttpStatusCode.BadRequest, antwoord.StatusCode);
        return antwoord;
    }

    [Fact]
    public async Task Het_koekje_is_niet_te_lezen_en_gaat_niet_mee_met_vreemde_verzoeken()
    {
        await using var host = await Aanmeldhost.StartAsync();
        using var browser = new Browser(host.Adres);
        using var keuze = await browser.GaNaarAsync("/");
        var (_, velden) = await Browser.FormulierAsync(keuze);
        velden["persona"] = "sanne";
        using var code = await browser.StuurAsync(new(HttpMethod.Post, "/oidc/authorize") { Content = new FormUrlEncodedContent(velden) });

        using var terug = await browser.VraagAsync(code.Headers.Location!.AbsoluteUri);

        var koekje = terug.Headers.GetValues("Set-Cookie").Single(regel => regel.StartsWith("sessie=", StringComparison.Ordinal));
        Assert.Contains("httponly", koekje);
        Assert.Contains("samesite=lax", koekje);
        Assert.DoesNotContain("expires", koekje);
    }

    [Theory]
    [InlineData("https", true, "__Host-sessie")]
    [InlineData("https", false, "__Host-sessie")]
    [InlineData("http", true, "sessie")]
    [InlineData("http", false, "__Host-sessie")]
    public void De_naam_van_het_koekje_volgt_de_bescherming(string schema, bool proefomgeving, string naam)
    {
        var context = new DefaultHttpContext();
        context.Request.Scheme = schema;

        new Sessiecookie(proefomgeving).AppendResponseCookie(context, Sessiecookie.Naam, "waarde", new() { Path = "/", Secure = schema == "https" });

        Assert.StartsWith(naam + "=waarde", context.Response.Headers.SetCookie.ToString());
    }

    [Fact]
    public async Task Te_vaak_vanaf_een_adres_geeft_een_duidelijk_antwoord()
    {
        await using var host = await Aanmeldhost.StartAsync(new() { ["Aanmelden:MaxPerAdres"] = "3" });
        using var browser = new Browser(host.Adres);
        for (var keer = 0; keer < 3; keer++)
        {
            Assert.Equal(HttpStatusCode.OK, (await browser.GaNaarAsync("/aanmelden")).StatusCode);
        }

        using var vierde = await browser.GaNaarAsync("/aanmelden");

        Assert.Equal(HttpStatusCode.TooManyRequests, vierde.StatusCode);
        Assert.InRange(vierde.Headers.RetryAfter!.Delta!.Value, TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(15));
        Assert.Contains("Te veel pogingen", await vierde.Content.ReadAsStringAsync());
        Assert.Equal(HttpStatusCode.OK, (await browser.VraagAsync("/afgemeld")).StatusCode);
    }
}
