using System.Buffers.Text;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Web;

namespace Naast.Tests.Aanmelden;

/// <summary>Speaks to the provider by hand, as an attacker or another program would.</summary>
public sealed class Codevraag(Browser browser, Uri host)
{
    public const string Geheim = "geheim-van-de-proef";
    public const string Terug = "/aanmelden/terug";
    public static readonly Dictionary<string, string?> MetGeheim = new() { ["Aanmelden:ClientSecret"] = Geheim };

    public string Controle { get; } = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));

    public string Uitdaging => Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(Controle)));

    public string Adres(params (string Naam, string? Waarde)[] anders)
    {
        Dictionary<string, string?> velden = new()
        {
            ["client_id"] = "naast",
            ["redirect_uri"] = new Uri(host, Terug).AbsoluteUri,
            ["response_type"] = "code",
            ["scope"] = "openid",
            ["state"] = "s",
            ["nonce"] = "n",
            ["code_challenge"] = Uitdaging,
            ["code_challenge_method"] = "S256",
        };
        foreach (var (naam, waarde) in anders)
        {
            velden[naam] = waarde;
        }

        return new Uri(host, "/oidc/authorize?" + string.Join("&", velden.Where(veld => veld.Value is not null)
            .Select(veld => $"{veld.Key}={Uri.EscapeDataString(veld.Value!)}"))).AbsoluteUri;
    }

    public async Task<string> HaalCodeAsync(string persona = "sanne")
    {
        using var keuze = await browser.VraagAsync(Adres());
        var (_, velden) = await Browser.FormulierAsync(keuze);
        velden["persona"] = persona;
        using var antwoord = await browser.StuurAsync(new(HttpMethod.Post, new Uri(host, "/oidc/authorize")) { Content = new FormUrlEncodedContent(velden) });
        return HttpUtility.ParseQueryString(antwoord.Headers.Location!.Query)["code"]!;
    }

    /// <summary>Redeems a code, at this host or at another process of the same installation.</summary>
    public async Task<JsonElement> WisselAsync(string code, string? controle = null, string geheim = Geheim, Uri? elders = null)
    {
        var verzoek = new HttpRequestMessage(HttpMethod.Post, new Uri(elders ?? host, "/oidc/token"))
        {
            Content = new FormUrlEncodedContent(new Dictionary<string, string>
            {
                ["grant_type"] = "authorization_code",
                ["code"] = code,
                ["redirect_uri"] = new Uri(host, Terug).AbsoluteUri,
                ["code_verifier"] = controle ?? Controle,
            }),
        };
        verzoek.Headers.Host = host.Authority;
        verzoek.Headers.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes("naast:" + geheim)));
        using var antwoord = await browser.StuurAsync(verzoek);
        return JsonElement.Parse(await antwoord.Content.ReadAsStringAsync());
    }
}
