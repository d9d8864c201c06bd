using System.Net;
using System.Net.Http.Json;
using Naast.Web.Aanmelden;
using Xunit;

namespace Naast.Tests.Aanmelden;

/// <summary>Any other provider by configuration alone. A second instance of the embedded one stands in for it.</summary>
public sealed class AndereAanbiederTests : IAsyncLifetime
{
    // Another name than the provider's, so that neither sees the other's cookies.
    private readonly int poort = Aanmeldhost.VrijePoort();
    private Aanmeldhost aanbieder = null!;

    private Uri Naast => new($"http://localhost:{poort}");

    [Fact]
    public async Task Een_andere_aanbieder_neemt_het_over_met_eigen_woorden_voor_rol_en_organisatie()
    {
        await using var naast = await StartNaastAsync();
        using var browser = new Browser(Naast);

        using var pagina = await browser.MeldAanAsync("mirjam");

        Assert.Contains(browser.Weg, adres => adres.Authority == aanbieder.Adres.Authority);
        var wie = await pagina.Content.ReadFromJsonAsync<Aangemelde>();
        Assert.Equal("mirjam", wie!.Sub);
        Assert.Equal("Mirjam Kok", wie.Naam);
        Assert.Equal("grs", wie.Organisatie);
        Assert.Equal([Rollen.Jurist], wie.Rollen);
    }

    [Fact]
    public async Task Een_rol_die_niet_in_de_lijst_staat_geeft_geen_toegang()
    {
        await using var naast = await StartNaastAsync();
        using var browser = new Browser(Naast);

        using var pagina = await browser.MeldAanAsync("bas");

        Assert.Equal(HttpStatusCode.Forbidden, pagina.StatusCode);
        Assert.Contains("in Naast nog geen rol", await pagina.Content.ReadAsStringAsync());
        Assert.Null(browser.Koekje(Naast, "sessie"));
    }

    [Fact]
    public async Task Een_te_laag_niveau_geeft_geen_toegang()
    {
        // The stand-in calls every level it knows by the name that this configuration takes for low.
        await using var naast = await StartNaastAsync(
            ("Aanmelden:Niveaus:" + Niveau.Substantieel, Niveau.Laag), ("Aanmelden:Acr:Medewerker", Niveau.Hoog));
        using var browser = new Browser(Naast);
        using var keuze = await browser.GaNaarAsync("/");
        Assert.Contains("acr_values=" + Uri.EscapeDataString(Niveau.Hoog), browser.Plek.Query);
        var (_, velden) = await Browser.FormulierAsync(keuze);
        velden["acr_values"] = Niveau.Substantieel;
        velden["persona"] = "mirjam";

        using var pagina = await browser.PostAsync(new Uri(aanbieder.Adres, "/oidc/authorize").AbsoluteUri, velden);

        Assert.Equal(HttpStatusCode.Forbidden, pagina.StatusCode);
        Assert.Contains("U moet zich sterker aanmelden", await pagina.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Afmelden_gaat_door_bij_de_andere_aanbieder()
    {
        await using var naast = await StartNaastAsync();
        using var browser = new Browser(Naast);
        await browser.MeldAanAsync("mirjam");
        using var formulier = await browser.VraagAsync("/formulier");
        var (_, velden) = await Browser.FormulierAsync(formulier);

        using var pagina = await browser.PostAsync("/afmelden", velden);

        Assert.Equal(HttpStatusCode.OK, pagina.StatusCode);
        var verder = pagina.Headers.GetValues("Refresh").Single()["0; url=".Length..];
        Assert.StartsWith(new Uri(aanbieder.Adres, "/oidc/endsession").AbsoluteUri, verder);
        Assert.Null(browser.Koekje(Naast, "sessie"));
        using var einde = await browser.GaNaarAsync(verder);
        Assert.Equal("/afgemeld", browser.Plek.AbsolutePath);
        Assert.Equal(Naast.Authority, browser.Plek.Authority);
    }

    [Fact]
    public async Task Zonder_bereikbare_aanbieder_komt_er_een_duidelijk_bericht()
    {
        await using var naast = await StartNaastAsync();
        await aanbieder.DisposeAsync();
        using var browser = new Browser(Naast);

        using var pagina = await browser.GaNaarAsync("/werk");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, pagina.StatusCode);
        Assert.Contains("Aanmelden lukt nu niet", await pagina.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task De_eigen_aanbieder_draait_dan_niet()
    {
        await using var naast = await StartNaastAsync();
        using var browser = new Browser(Naast);

        Assert.Equal(HttpStatusCode.NotFound, (await browser.VraagAsync("/oidc/authorize")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.VraagAsync("/oidc/.well-known/openid-configuration")).StatusCode);
    }

    public async ValueTask InitializeAsync() => aanbieder = await Aanmeldhost.StartAsync(new(Codevraag.MetGeheim)
    {
        ["Aanmelden:ClientId"] = "regiesysteem",
        ["Aanmelden:Terugadressen:0"] = new Uri(Naast, Aanmeldadressen.Terug).AbsoluteUri,
        ["Aanmelden:Terugadressen:1"] = new Uri(Naast, Aanmeldadressen.TerugNaAfmelden).AbsoluteUri,
    });

    public ValueTask DisposeAsync() => aanbieder.DisposeAsync();

    private Task<Aanmeldhost> StartNaastAsync(params (string Naam, string Waarde)[] extra)
    {
        Dictionary<string, string?> instellingen = new(Codevraag.MetGeheim)
        {
            ["Aanmelden:Ingebouwd"] = "false",
            ["Aanmelden:Authority"] = new Uri(aanbieder.Adres, "/oidc/").AbsoluteUri,
            ["Aanmelden:ClientId"] = "regiesysteem",
            ["Aanmelden:Rollen:teamleider"] = Rollen.Jurist,
            ["Aanmelden:Organisaties:sdd"] = "grs",
        };
        foreach (var (naam, waarde) in extra)
        {
            instellingen[naam] = waarde;
        }

        return Aanmeldhost.StartAsync(instellingen, poort: poort);
    }
}
