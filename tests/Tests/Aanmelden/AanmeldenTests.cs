using System.Net;
using System.Net.Http.Json;
using Naast.Web.Aanmelden;
using Xunit;

namespace Naast.Tests.Aanmelden;

/// <summary>Signing in with the embedded provider, as a person does it.</summary>
public sealed class AanmeldenTests(AanmeldenTests.Proef proef) : IClassFixture<AanmeldenTests.Proef>
{
    public static TheoryData<string> AllePersonas => [.. Personas.Alle.Select(persona => persona.Sub)];

    [Theory]
    [MemberData(nameof(AllePersonas))]
    public async Task Elke_persona_meldt_zich_aan_en_houdt_rol_en_organisatie(string sub)
    {
        var persona = Personas.Zoek(sub)!;
        using var browser = new Browser(proef.Host.Adres);

        using var pagina = await browser.MeldAanAsync(sub);

        var wie = await pagina.Content.ReadFromJsonAsync<Aangemelde>();
        Assert.NotNull(wie);
        Assert.Equal((persona.Sub, persona.Naam, persona.Organisatie), (wie.Sub, wie.Naam, wie.Organisatie));
        Assert.Equal(persona.Rollen, wie.Rollen);
        Assert.Equal(Niveau.Substantieel, wie.Acr);
        Assert.InRange(wie.AangemeldOp, TimeProvider.System.GetUtcNow().AddMinutes(-1), TimeProvider.System.GetUtcNow().AddMinutes(1));
    }

    [Fact]
    public async Task De_sessie_onthoudt_alleen_wat_nodig_is()
    {
        using var browser = new Browser(proef.Host.Adres);
        await browser.MeldAanAsync("sanne");

        using var claims = await browser.GaNaarAsync("/claims");

        Assert.Equal(
            ["acr", "auth_time", "naam", "organisatie", "rollen", "sub"],
            (await claims.Content.ReadFromJsonAsync<string[]>())!.Order());
        Assert.InRange(browser.Koekje(proef.Host.Adres, "sessie")!.Length, 100, 1500);
        Assert.Equal(["formulier", "sessie"], browser.Koekjes.GetCookies(proef.Host.Adres).Select(koekje => koekje.Name).Order());
    }

    [Fact]
    public async Task De_gekozen_naam_van_de_machine_maakt_niet_uit()
    {
        using var browser = new Browser(new($"http://localhost:{proef.Host.Poort}"));

        using var pagina = await browser.MeldAanAsync("joost");

        Assert.Equal(HttpStatusCode.OK, pagina.StatusCode);
        Assert.All(browser.Weg, adres => Assert.Equal("localhost", adres.Host));
    }

    [Fact]
    public async Task Na_aanmelden_komt_u_terug_waar_u_was()
    {
        using var browser = new Browser(proef.Host.Adres);

        using var pagina = await browser.MeldAanAsync("sanne", "/werk?week=3");

        Assert.Equal("/werk?week=3", browser.Plek.PathAndQuery);
    }

    [Theory]
    [InlineData("https://kwaad.example")]
    [InlineData("//kwaad.example")]
    [InlineData("/\\kwaad.example")]
    [InlineData("\\/kwaad.example")]
    [InlineData("/\t/kwaad.example")]
    [InlineData("/%09/kwaad.example\n")]
    [InlineData("~//kwaad.example")]
    [InlineData("javascript:alert(1)")]
    [InlineData("/aanmelden?terug=/aanmelden")]
    public async Task Een_terugadres_elders_leidt_naar_de_beginpagina(string terug)
    {
        using var browser = new Browser(proef.Host.Adres);

        using var pagina = await browser.MeldAanAsync("sanne", "/aanmelden?terug=" + Uri.EscapeDataString(terug));

        Assert.Equal("/", browser.Plek.PathAndQuery);
        Assert.All(browser.Weg, adres => Assert.Equal(proef.Host.Adres.Authority, adres.Authority));

        using var alBinnen = await browser.VraagAsync("/aanmelden?terug=" + Uri.EscapeDataString(terug));
        Assert.Equal("/", alBinnen.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task Wie_niet_wil_krijgt_een_rustige_bladzijde_en_een_nieuwe_kans()
    {
        using var browser = new Browser(proef.Host.Adres);

        using var pagina = await browser.MeldAanAsync("", "/werk");

        Assert.Equal(HttpStatusCode.Forbidden, pagina.StatusCode);
        var tekst = await pagina.Content.ReadAsStringAsync();
        Assert.Contains("U bent niet aangemeld", tekst);
        Assert.Contains("href=\"/aanmelden?terug=%2Fwerk\">Probeer het opnieuw", tekst);
    }

    [Theory]
    [InlineData("/aanmelden/terug?code=x&state=onzin")]
    [InlineData("/aanmelden/terug?code=x")]
    [InlineData("/aanmelden/terug")]
    [InlineData("/aanmelden/terug?error=server_error&error_description=%3Cscript%3E")]
    [InlineData("/aanmelden/mislukt?reden=onzin&terug=//kwaad.example")]
    public async Task Een_mislukte_aanmelding_toont_nooit_techniek(string adres)
    {
        using var browser = new Browser(proef.Host.Adres);

        using var pagina = await browser.GaNaarAsync(adres);

        Assert.InRange((int)pagina.StatusCode, 400, 503);
        var tekst = await pagina.Content.ReadAsStringAsync();
        Assert.Contains("href=\"/aanmelden\">Probeer het opnieuw", tekst);
        Assert.DoesNotContain("Exception", tekst);
        Assert.DoesNotContain(" at ", tekst);
        Assert.DoesNotContain("<script>", tekst);
        Assert.DoesNotContain("kwaad", tekst);
    }

    [Fact]
    public async Task Een_aanmelding_van_een_andere_browser_wordt_niet_afgemaakt()
    {
        using var ene = new Browser(proef.Host.Adres);
        using var andere = new Browser(proef.Host.Adres);
        using var keuze = await ene.GaNaarAsync("/werk");
        var (_, velden) = await Browser.FormulierAsync(keuze);
        velden["persona"] = "sanne";
        using var antwoord = await ene.StuurAsync(new(HttpMethod.Post, "/oidc/authorize") { Content = new FormUrlEncodedContent(velden) });

        using var pagina = await andere.GaNaarAsync(antwoord.Headers.Location!.AbsoluteUri);

        Assert.Contains("Het aanmelden duurde te lang", await pagina.Content.ReadAsStringAsync());
        Assert.Null(andere.Koekje(proef.Host.Adres, "sessie"));
    }

    [Fact]
    public async Task Een_programma_krijgt_401_en_htmx_het_adres_van_de_aanmelding()
    {
        using var browser = new Browser(proef.Host.Adres);

        using var api = await browser.VraagAsync("/api/v1/dossiers");
        var deel = new HttpRequestMessage(HttpMethod.Get, "/werk");
        deel.Headers.Add("HX-Request", "true");
        deel.Headers.Add("HX-Current-URL", new Uri(proef.Host.Adres, "/werk?week=3").AbsoluteUri);
        using var htmx = await browser.StuurAsync(deel);

        Assert.Equal(HttpStatusCode.Unauthorized, api.StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, htmx.StatusCode);
        Assert.Equal("/aanmelden?terug=%2Fwerk%3Fweek%3D3", htmx.Headers.GetValues("HX-Redirect").Single());
    }

    [Fact]
    public async Task Een_rol_opent_alleen_zijn_eigen_deur()
    {
        using var browser = new Browser(proef.Host.Adres);
        await browser.MeldAanAsync("sanne");
        using var jurist = new Browser(proef.Host.Adres);
        await jurist.MeldAanAsync("pieter");

        Assert.Equal(HttpStatusCode.Forbidden, (await browser.VraagAsync("/jurist")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await jurist.VraagAsync("/jurist")).StatusCode);
    }

    public sealed class Proef : IAsyncLifetime
    {
        public Aanmeldhost Host { get; private set; } = null!;

        public async ValueTask InitializeAsync() => Host = await Aanmeldhost.StartAsync();

        public ValueTask DisposeAsync() => Host.DisposeAsync();
    }
}
