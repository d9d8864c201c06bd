using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Naast.Tests.Huis;
using Naast.Tests.Steun;
using Xunit;

namespace Naast.Tests.Api;

public sealed class ApiTests
{
    public static TheoryData<string> Databases => Naasthost.Databases;

    [Theory, MemberData(nameof(Databases))]
    public async Task De_lijst_geeft_alleen_dossiers_van_de_eigen_gemeenten(string soort)
    {
        var host = await Naasthost.DemoAsync(soort);
        using var fatima = await host.AlsAsync("fatima");

        var lijst = await JsonAsync(fatima, "/api/v1/dossiers?perPagina=100");

        var codes = lijst.GetProperty("dossiers").EnumerateArray().Select(d => d.GetProperty("gemeentecode").GetString()).Distinct();
        Assert.Equal(["0505"], codes);
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Een_dossier_geeft_elke_termijn_met_zijn_berekening(string soort)
    {
        var host = await Naasthost.DemoAsync(soort);
        using var sanne = await host.AlsAsync("sanne");
        var id = (await JsonAsync(sanne, "/api/v1/dossiers?fase=Leerroute&perPagina=1")).GetProperty("dossiers")[0].GetProperty("id").GetString();

        var dossier = await JsonAsync(sanne, $"/api/v1/dossiers/{id}");

        var termijnen = dossier.GetProperty("termijnen").EnumerateArray().ToDictionary(t => t.GetProperty("sleutel").GetString()!);
        Assert.Equal(["bezwaar", "einde", "pip", "schakelen"], termijnen.Keys.Order());
        Assert.Contains("artikel 5.3", termijnen["pip"].GetProperty("grondslag").GetProperty("artikel").GetString());
        Assert.True(termijnen["pip"].GetProperty("berekening").GetProperty("delen").GetArrayLength() >= 3);

        // The end of the term lies after the day until which the law was read.
        Assert.NotEmpty(termijnen["einde"].GetProperty("waarschuwingen").EnumerateArray());

        // The page of the same dossier says the same days.
        using var pagina = await sanne.VraagAsync($"/dossiers/{id}/termijnen");
        var tekst = await pagina.Content.ReadAsStringAsync();
        Assert.Contains("Let op: ", tekst, StringComparison.Ordinal);
        Assert.All(termijnen.Values.Where(t => t.GetProperty("uitersteDatum").ValueKind == JsonValueKind.String), t => Assert.Contains(
            Naast.Kern.Gedeeld.Datumtekst.Lang(DateOnly.Parse(t.GetProperty("uitersteDatum").GetString()!, System.Globalization.CultureInfo.InvariantCulture)), tekst, StringComparison.Ordinal));
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Een_notitie_met_dezelfde_sleutel_wordt_een_keer_geschreven(string soort)
    {
        var host = await Naasthost.DemoAsync(soort);
        using var sanne = await host.AlsAsync("sanne");
        var id = (await JsonAsync(sanne, "/api/v1/dossiers?perPagina=1")).GetProperty("dossiers")[0].GetProperty("id").GetString();

        var eerste = await PostAsync(sanne, $"/api/v1/dossiers/{id}/notities", new { tekst = "Gebeld over de les." }, "sleutel-1");
        var tweede = await PostAsync(sanne, $"/api/v1/dossiers/{id}/notities", new { tekst = "Gebeld over de les." }, "sleutel-1");

        Assert.Equal(HttpStatusCode.Created, eerste.StatusCode);
        Assert.Equal(HttpStatusCode.Created, tweede.StatusCode);
        Assert.Equal(await eerste.Content.ReadAsStringAsync(), await tweede.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData("sanne", "/api/v1/dossiers/018a1c5d-6f40-75ee-b203-df230a5d8099", 404)]
    [InlineData("sanne", "/api/v1/dossiers?perPagina=0", 400)]
    [InlineData("henk", "/api/v1/dossiers", 403)]
    [InlineData("mo", "/api/v1/dossiers", 403)]
    [InlineData("yousef", "/api/v1/dossiers", 403)]
    public async Task Een_fout_is_een_probleembericht_met_versie(string persona, string adres, int status)
    {
        var host = await Naasthost.DemoAsync("sqlite");
        using var browser = await host.AlsAsync(persona);

        using var antwoord = await browser.VraagAsync(adres);

        Assert.Equal(status, (int)antwoord.StatusCode);
        Assert.Equal("application/problem+json", antwoord.Content.Headers.ContentType?.MediaType);
        Assert.Equal(Naast.Web.Api.ApiAdressen.Versie, antwoord.Headers.GetValues("API-Version").Single());
        using var json = JsonDocument.Parse(await antwoord.Content.ReadAsStringAsync());
        Assert.False(string.IsNullOrEmpty(json.RootElement.GetProperty("detail").GetString()));
    }

    [Fact]
    public async Task Zonder_aanmelding_is_het_antwoord_401()
    {
        var host = await Naasthost.DemoAsync("sqlite");
        using var http = new HttpClient { BaseAddress = host.Adres };

        using var antwoord = await http.GetAsync("/api/v1/dossiers");

        Assert.Equal(HttpStatusCode.Unauthorized, antwoord.StatusCode);
    }

    [Fact]
    public async Task Een_onbekend_veld_wordt_geweigerd()
    {
        var host = await Naasthost.DemoAsync("sqlite");
        using var sanne = await host.AlsAsync("sanne");
        var id = (await JsonAsync(sanne, "/api/v1/dossiers?perPagina=1")).GetProperty("dossiers")[0].GetProperty("id").GetString();

        using var antwoord = await PostAsync(sanne, $"/api/v1/dossiers/{id}/notities", new { tekst = "x", gemeentecode = "0590" }, null);

        Assert.Equal(HttpStatusCode.BadRequest, antwoord.StatusCode);
    }

    [Theory, MemberData(nameof(Databases))]
    [Artikel("Awb", "10:3")]
    public async Task Een_besluit_zonder_voorgelegd_plan_is_niet_te_vinden(string soort)
    {
        var host = await Naasthost.DemoAsync(soort);
        using var joost = await host.AlsAsync("joost");
        var id = (await JsonAsync(joost, "/api/v1/dossiers?fase=Leerroute&perPagina=1")).GetProperty("dossiers")[0].GetProperty("id").GetString();

        using var antwoord = await PostAsync(joost, $"/api/v1/dossiers/{id}/pip/besluit", new { uitgereikt = true }, null);

        Assert.Equal(HttpStatusCode.NotFound, antwoord.StatusCode);
    }

    /// <summary>The document that others build on is committed; a change in it is a change that somebody chose.</summary>
    [Fact]
    public async Task De_beschrijving_in_docs_is_gelijk_aan_die_van_het_programma()
    {
        var host = await Naasthost.DemoAsync("sqlite");
        using var http = new HttpClient { BaseAddress = host.Adres };
        var nu = (await http.GetStringAsync("/openapi/v1.json")).ReplaceLineEndings("\n") + "\n";
        var bestand = Bronboom.Pad("docs", "api", "v1.json");
        if (Environment.GetEnvironmentVariable("NAAST_VERNIEUW") == "1")
        {
            await File.WriteAllTextAsync(bestand, nu);
        }

        Assert.Equal(await File.ReadAllTextAsync(bestand), nu);
    }

    private static async Task<JsonElement> JsonAsync(Aanmelden.Browser browser, string adres)
    {
        using var antwoord = await browser.VraagAsync(adres);
        Assert.Equal(HttpStatusCode.OK, antwoord.StatusCode);
        return (await antwoord.Content.ReadFromJsonAsync<JsonElement>())!;
    }

    private static async Task<HttpResponseMessage> PostAsync(Aanmelden.Browser browser, string adres, object inhoud, string? sleutel)
    {
        var verzoek = new HttpRequestMessage(HttpMethod.Post, adres) { Content = JsonContent.Create(inhoud) };
        if (sleutel is not null)
        {
            verzoek.Headers.Add("Idempotency-Key", sleutel);
        }

        return await browser.StuurAsync(verzoek);
    }
}
