using System.Net;
using System.Text.Json;
using System.Web;
using AngleSharp.Html.Parser;
using Microsoft.IdentityModel.Tokens;
using Naast.Web.Aanmelden;
using Xunit;

namespace Naast.Tests.Aanmelden;

/// <summary>The embedded provider, addressed by hand.</summary>
public sealed class IngebouwdeAanbiederTests(IngebouwdeAanbiederTests.Proef proef) : IClassFixture<IngebouwdeAanbiederTests.Proef>, IDisposable
{
    private readonly Browser browser = new(proef.Host.Adres);
    private Codevraag Vraag => field ??= new(browser, proef.Host.Adres);

    [Theory]
    [InlineData("https://kwaad.example/aanmelden/terug")]
    [InlineData("http://127.0.0.1:1/aanmelden/terug")]
    [InlineData("/aanmelden/terug")]
    [InlineData(null)]
    public async Task Een_vreemd_terugadres_wordt_geweigerd_zonder_doorsturen(string? terugadres)
    {
        using var antwoord = await browser.VraagAsync(Vraag.Adres(("redirect_uri", terugadres)));

        Assert.Equal(HttpStatusCode.BadRequest, antwoord.StatusCode);
        Assert.Null(antwoord.Headers.Location);
        Assert.Contains("Aanmelden kan niet met dit verzoek", await antwoord.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Een_onbekend_programma_wordt_geweigerd()
    {
        using var antwoord = await browser.VraagAsync(Vraag.Adres(("client_id", "ander")));

        Assert.Equal(HttpStatusCode.BadRequest, antwoord.StatusCode);
    }

    [Fact]
    public async Task Zonder_PKCE_of_met_PKCE_zonder_hash_geen_aanmelding()
    {
        using var zonder = await browser.VraagAsync(Vraag.Adres(("code_challenge", null), ("code_challenge_method", null)));
        using var plat = await browser.VraagAsync(Vraag.Adres(("code_challenge_method", "plain")));

        Assert.All([zonder, plat], antwoord =>
        {
            Assert.Equal(HttpStatusCode.BadRequest, antwoord.StatusCode);
            Assert.Null(antwoord.Headers.Location);
        });
    }

    [Theory]
    [InlineData("response_type", "token")]
    [InlineData("response_type", "code id_token")]
    [InlineData("response_mode", "form_post")]
    [InlineData("prompt", "none")]
    public async Task Wat_de_aanbieder_niet_doet_meldt_hij_aan_het_programma(string naam, string waarde)
    {
        using var antwoord = await browser.VraagAsync(Vraag.Adres((naam, waarde)));

        Assert.True(antwoord.StatusCode is HttpStatusCode.BadRequest || Fout(antwoord) is not null);
        Assert.False(antwoord.IsSuccessStatusCode);
    }

    [Fact]
    public async Task Het_formulier_werkt_alleen_vanaf_de_eigen_bladzijde()
    {
        using var keuze = await browser.VraagAsync(Vraag.Adres());
        var (_, velden) = await Browser.FormulierAsync(keuze);
        velden["persona"] = "sanne";
        velden.Remove("__RequestVerificationToken");

        using var antwoord = await browser.StuurAsync(new(HttpMethod.Post, "/oidc/authorize") { Content = new FormUrlEncodedContent(velden) });

        Assert.Equal(HttpStatusCode.BadRequest, antwoord.StatusCode);
        Assert.Null(antwoord.Headers.Location);
        Assert.Contains("Kies wie u bent", await antwoord.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task De_bladzijde_toont_iedereen_zonder_script_of_stijl_in_de_tekst()
    {
        using var keuze = await browser.VraagAsync(Vraag.Adres());
        var document = await new HtmlParser().ParseDocumentAsync(await keuze.Content.ReadAsStringAsync());

        Assert.Equal("Kies wie u bent", document.QuerySelector("h1")!.TextContent);
        Assert.Equal(Personas.Alle.Count, document.QuerySelectorAll(".personakeuze > .kaart").Length);
        Assert.Empty(document.QuerySelectorAll("script:not([src]), style, [style], [onclick]"));
        Assert.Contains("no-store", keuze.Headers.CacheControl!.ToString());
    }

    [Fact]
    public async Task Een_code_geeft_een_kort_bewijs_met_wie_en_waarvoor()
    {
        var antwoord = await Vraag.WisselAsync(await Vraag.HaalCodeAsync("fatima"));

        var bewijs = JsonElement.Parse(Base64UrlEncoder.Decode(antwoord.GetProperty("id_token").GetString()!.Split('.')[1]));
        Assert.Equal(new Uri(proef.Host.Adres, "/oidc/").AbsoluteUri, bewijs.GetProperty("iss").GetString());
        Assert.Equal("naast", bewijs.GetProperty("aud").GetString());
        Assert.Equal("fatima", bewijs.GetProperty("sub").GetString());
        Assert.Equal("Fatima El Amrani", bewijs.GetProperty("name").GetString());
        Assert.Equal("sdd", bewijs.GetProperty("organisatie").GetString());
        Assert.Equal(["casusregisseur"], bewijs.GetProperty("rollen").EnumerateArray().Select(rol => rol.GetString()));
        Assert.Equal(Niveau.Substantieel, bewijs.GetProperty("acr").GetString());
        Assert.Equal("n", bewijs.GetProperty("nonce").GetString());
        Assert.True(bewijs.GetProperty("auth_time").GetInt64() > 0);
        Assert.Equal(300, bewijs.GetProperty("exp").GetInt64() - bewijs.GetProperty("iat").GetInt64());
        Assert.False(bewijs.TryGetProperty("amr", out _));
        Assert.False(bewijs.TryGetProperty("codenummer", out _));
    }

    [Fact]
    public async Task Een_code_werkt_een_keer()
    {
        var code = await Vraag.HaalCodeAsync();

        var eerste = await Vraag.WisselAsync(code);
        var tweede = await Vraag.WisselAsync(code);

        Assert.True(eerste.TryGetProperty("id_token", out _));
        Assert.Equal("invalid_grant", tweede.GetProperty("error").GetString());
        Assert.False(tweede.TryGetProperty("id_token", out _));
    }

    [Fact]
    public async Task Tien_keer_tegelijk_dezelfde_code_geeft_een_bewijs()
    {
        var code = await Vraag.HaalCodeAsync();

        var antwoorden = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => Vraag.WisselAsync(code)));

        Assert.Single(antwoorden, antwoord => antwoord.TryGetProperty("id_token", out _));
    }

    [Fact]
    public async Task Wie_alleen_de_code_heeft_komt_niet_binnen_en_maakt_hem_niet_op()
    {
        var code = await Vraag.HaalCodeAsync();

        var zonderControle = await Vraag.WisselAsync(code, controle: new string('a', 43));
        var zonderGeheim = await Vraag.WisselAsync(code, geheim: "geraden");
        var echt = await Vraag.WisselAsync(code);

        Assert.Equal("invalid_grant", zonderControle.GetProperty("error").GetString());
        Assert.Equal("invalid_client", zonderGeheim.GetProperty("error").GetString());
        Assert.True(echt.TryGetProperty("id_token", out _));
    }

    [Fact]
    public async Task Een_proces_met_dezelfde_hoofdsleutel_neemt_de_code_aan_en_een_ander_niet()
    {
        await using var ene = await Aanmeldhost.StartAsync(MetSleutel("een hoofdsleutel van de proef"));
        await using var andere = await Aanmeldhost.StartAsync(MetSleutel("een hoofdsleutel van de proef"));
        await using var vreemd = await Aanmeldhost.StartAsync(MetSleutel("een heel andere sleutel"));
        var vraag = new Codevraag(browser, ene.Adres);
        var code = await vraag.HaalCodeAsync();

        Assert.Equal("invalid_grant", (await vraag.WisselAsync(code, elders: vreemd.Adres)).GetProperty("error").GetString());
        Assert.True((await vraag.WisselAsync(code, elders: andere.Adres)).TryGetProperty("id_token", out _));
    }

    public void Dispose() => browser.Dispose();

    private static Dictionary<string, string?> MetSleutel(string sleutel) =>
        new(Codevraag.MetGeheim) { ["Sleutels:Hoofdsleutel"] = sleutel };

    private static string? Fout(HttpResponseMessage antwoord) =>
        antwoord.Headers.Location is { } naar ? HttpUtility.ParseQueryString(naar.Query)["error"] : null;

    public sealed class Proef : IAsyncLifetime
    {
        public Aanmeldhost Host { get; private set; } = null!;

        public async ValueTask InitializeAsync() => Host = await Aanmeldhost.StartAsync(Codevraag.MetGeheim);

        public ValueTask DisposeAsync() => Host.DisposeAsync();
    }
}
