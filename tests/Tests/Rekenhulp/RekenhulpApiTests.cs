using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Naast.Kern.Rekenhulp;
using Naast.Tests.Huis;
using Naast.Tests.Steun;
using Xunit;

namespace Naast.Tests.Rekenhulp;

/// <summary>The calculations over real HTTP: described well enough to use, and calm about whatever is sent.</summary>
public sealed class RekenhulpApiTests
{
    public static TheoryData<string> Namen => RekenvragenTests.Namen;

    [Theory, MemberData(nameof(Namen))]
    public async Task Het_voorbeeld_uit_de_beschrijving_kan_zo_worden_verzonden(string naam)
    {
        var host = await Naasthost.DemoAsync("sqlite");
        using var http = new HttpClient { BaseAddress = host.Adres };
        var beschrijving = JsonNode.Parse(await http.GetStringAsync(new Uri("/openapi/v1.json", UriKind.Relative)))!;
        var inhoud = beschrijving["paths"]![$"/rekenhulp/{naam}"]!["post"]!["requestBody"]!["content"]!["application/json"]!;

        var velden = inhoud["schema"]!["properties"]!.AsObject();
        Assert.All(Alle(velden), veld => Assert.False(string.IsNullOrWhiteSpace(veld.Value!["description"]?.GetValue<string>()), veld.Key));
        using var antwoord = await http.PostAsync(new Uri($"/api/v1/rekenhulp/{naam}", UriKind.Relative), new StringContent(inhoud["example"]!.ToJsonString(), Encoding.UTF8, "application/json"));
        var beeld = JsonNode.Parse(await antwoord.Content.ReadAsStringAsync())!;

        Assert.Equal(HttpStatusCode.OK, antwoord.StatusCode);
        Assert.Equal(Naast.Web.Api.ApiAdressen.Versie, Assert.Single(antwoord.Headers.GetValues("API-Version")));
        Assert.Equal(naam, beeld["berekening"]!.GetValue<string>());
        Assert.NotEmpty(beeld["uitkomsten"]!.AsObject());
        Assert.NotEmpty(beeld["onderbouwing"]!["zin"]!.GetValue<string>());
    }

    [Theory, MemberData(nameof(Namen))]
    public async Task Een_onbekend_gegeven_of_geen_object_geeft_een_duidelijke_fout(string naam)
    {
        var host = await Naasthost.DemoAsync("sqlite");
        using var http = new HttpClient { BaseAddress = host.Adres };

        foreach (var (inhoud, in_tekst) in new[] { ("""{"bestaatNiet": 1}""", "bestaatNiet"), ("[1,2]", "JSON-object"), ("nee", "geen JSON"), ("", "geen JSON") })
        {
            using var antwoord = await http.PostAsync(new Uri($"/api/v1/rekenhulp/{naam}", UriKind.Relative), new StringContent(inhoud, Encoding.UTF8, "application/json"));

            Assert.Equal(HttpStatusCode.BadRequest, antwoord.StatusCode);
            Assert.Equal("application/problem+json", antwoord.Content.Headers.ContentType?.MediaType);
            Assert.Contains(in_tekst, await antwoord.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }
    }

    [Theory, MemberData(nameof(Namen))]
    public async Task Wie_niets_stuurt_hoort_alles_wat_nodig_is_tegelijk(string naam)
    {
        var host = await Naasthost.DemoAsync("sqlite");
        using var http = new HttpClient { BaseAddress = host.Adres };
        var nodig = Web.Gebieden.Rekenhulp.Rekenveld.Van(Rekenvragen.Zoek(naam)!.Invoersoort).Where(veld => veld.Verplicht).Select(veld => veld.Naam).ToArray();

        using var antwoord = await http.PostAsJsonAsync(new Uri($"/api/v1/rekenhulp/{naam}", UriKind.Relative), new { });
        var tekst = await antwoord.Content.ReadAsStringAsync();

        if (nodig.Length > 0)
        {
            Assert.Equal(HttpStatusCode.BadRequest, antwoord.StatusCode);
            Assert.Equal(nodig, JsonDocument.Parse(tekst).RootElement.GetProperty("fouten").EnumerateArray().Select(f => f.GetProperty("veld").GetString()!));
        }
        else
        {
            Assert.True(antwoord.StatusCode is HttpStatusCode.OK or HttpStatusCode.UnprocessableEntity, tekst);
        }
    }

    private static IEnumerable<KeyValuePair<string, JsonNode?>> Alle(JsonObject velden) =>
        velden.SelectMany(veld => veld.Value!["items"]?["properties"] is JsonObject rij ? Alle(rij).Prepend(veld) : [veld]);
}
