using System.Diagnostics;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Naast.Tests.Huis;

namespace Naast.Tests.Steun;

/// <summary>An independent authorization server (npm oidc-provider) as a process of its own, with programs as its clients.</summary>
public sealed class Oidcpeer : IAsyncDisposable
{
    public const string Doelgroep = "https://naast.example/api/v1";
    public const string Geheim = "geheim-van-de-proef-0123456789";

    private readonly Process _proces;
    private readonly HttpClient _http = new(new SocketsHttpHandler { UseProxy = false });

    private Oidcpeer(Process proces, string adres) => (_proces, Adres) = (proces, adres);

    public string Adres { get; }

    /// <summary>False: its packages were not fetched.</summary>
    public static bool IsEr => Directory.Exists(Bronboom.Pad("tests", "peers", "oidc", "node_modules", "oidc-provider"));

    public static async Task<Oidcpeer> StartAsync(params object[] clients)
    {
        var opzet = JsonSerializer.Serialize(new { clients, doelgroep = Doelgroep, scopes = string.Join(' ', Naast.Web.Poort.Apiscopes.Alle.Select(s => s.Naam)) });
        var proces = Process.Start(new ProcessStartInfo("node")
        {
            ArgumentList = { "programmas.mjs", opzet }, WorkingDirectory = Bronboom.Pad("tests", "peers", "oidc"), RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true,
        })!;
        _ = proces.StandardError.ReadToEndAsync();
        while (await proces.StandardOutput.ReadLineAsync() is { } regel)
        {
            if (regel.StartsWith("gereed ", StringComparison.Ordinal))
            {
                return new(proces, regel["gereed ".Length..]);
            }
        }

        throw new InvalidOperationException("The authorization server did not start.");
    }

    public static object Client(string id) => new { client_id = id, client_secret = Geheim, token_endpoint_auth_method = "client_secret_basic" };

    /// <summary>A token for a program that shows its secret.</summary>
    public async Task<string> TokenAsync(string client, string? scope, string? bron = null, string? certificaat = null)
    {
        var velden = new Dictionary<string, string> { ["grant_type"] = "client_credentials" };
        if (scope is not null)
        {
            velden["scope"] = scope;
        }

        if (bron is not null)
        {
            velden["resource"] = bron;
        }

        var verzoek = new HttpRequestMessage(HttpMethod.Post, $"{Adres}/token") { Content = new FormUrlEncodedContent(velden) };
        verzoek.Headers.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{client}:{Geheim}")));
        if (certificaat is not null)
        {
            verzoek.Headers.Add("x-certificaat", Uri.EscapeDataString(certificaat));
        }

        return await LeesAsync(verzoek);
    }

    /// <summary>A token for a program that signs who it is (private_key_jwt).</summary>
    public Task<string> TokenMetSleutelAsync(string verklaring, string scope) => LeesAsync(new HttpRequestMessage(HttpMethod.Post, $"{Adres}/token")
    {
        Content = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["grant_type"] = "client_credentials", ["scope"] = scope, ["client_assertion_type"] = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer", ["client_assertion"] = verklaring,
        }),
    });

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        _proces.StandardInput.Close();
        await _proces.WaitForExitAsync();
        _proces.Dispose();
    }

    private async Task<string> LeesAsync(HttpRequestMessage verzoek)
    {
        using var antwoord = await _http.SendAsync(verzoek);
        var tekst = await antwoord.Content.ReadAsStringAsync();
        return antwoord.IsSuccessStatusCode ? JsonElement.Parse(tekst).GetProperty("access_token").GetString()! : throw new InvalidOperationException(tekst);
    }
}
