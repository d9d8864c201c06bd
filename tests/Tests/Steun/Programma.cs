using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Naast.Kern.Aansluitingen;
using Naast.Web.Aanmelden.Ingebouwd;
using Naast.Web.Gebieden.Aansluitingen;
using Naast.Web.Poort;

namespace Naast.Tests.Steun;

/// <summary>A program of another organisation that uses the API with a token.</summary>
public sealed class Programma : IDisposable
{
    private static readonly Toegang Beheerder = new()
    {
        Soort = Toegangssoort.Geen, Sub = "bas", Naam = "Bas Vermeulen", Organisatie = "sdd", Rechten = new HashSet<Recht> { Recht.AansluitingenBeheren },
    };

    private readonly HttpClient _http;

    public Programma(Uri adres, string? token)
    {
        _http = new(new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false }) { BaseAddress = adres };
        if (token is not null)
        {
            _http.DefaultRequestHeaders.Authorization = new("Bearer", token);
        }
    }

    /// <summary>With a token of the embedded provider, which knows the programs of the demo.</summary>
    public static async Task<Programma> VanDemoAsync(Naasthost host, string client, string? scope = null)
    {
        using var http = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = host.Adres };
        var velden = new Dictionary<string, string> { ["grant_type"] = "client_credentials" };
        if (scope is not null)
        {
            velden["scope"] = scope;
        }

        using var verzoek = new HttpRequestMessage(HttpMethod.Post, "/oidc/token") { Content = new FormUrlEncodedContent(velden) };
        verzoek.Headers.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{client}:{Proefprogrammas.Geheim}")));
        using var antwoord = await http.SendAsync(verzoek);
        antwoord.EnsureSuccessStatusCode();
        return new(host.Adres, (await antwoord.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("access_token").GetString());
    }

    /// <summary>Puts a program in the register, as the administrator does.</summary>
    public static async Task SluitAanAsync(Naasthost host, Aansluitinggegevens gegevens)
    {
        await using var scope = host.Als(Beheerder);
        await scope.ServiceProvider.GetRequiredService<AansluitingGeven>().GeefAsync(gegevens, null, CancellationToken.None);
    }

    public static async Task TrekInAsync(Naasthost host, Guid id)
    {
        await using var scope = host.Als(Beheerder);
        await scope.ServiceProvider.GetRequiredService<AansluitingGeven>().TrekInAsync(id, "Het programma is vervangen.", null, CancellationToken.None);
    }

    public Task<HttpResponseMessage> VraagAsync(string adres) => _http.GetAsync(new Uri(adres, UriKind.Relative));

    public Task<HttpResponseMessage> StuurAsync(HttpRequestMessage verzoek) => _http.SendAsync(verzoek);

    public Task<HttpResponseMessage> StuurAsync(HttpMethod methode, string adres, string? json, params (string Naam, string Waarde)[] koppen)
    {
        var verzoek = new HttpRequestMessage(methode, adres) { Content = json is null ? null : new StringContent(json, Encoding.UTF8, "application/json") };
        foreach (var (naam, waarde) in koppen)
        {
            verzoek.Headers.TryAddWithoutValidation(naam, waarde);
        }

        return _http.SendAsync(verzoek);
    }

    public async Task<JsonElement> LeesAsync(string adres)
    {
        using var antwoord = await VraagAsync(adres);
        antwoord.EnsureSuccessStatusCode();
        return await antwoord.Content.ReadFromJsonAsync<JsonElement>();
    }

    public void Dispose() => _http.Dispose();
}
