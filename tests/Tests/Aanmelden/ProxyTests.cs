using System.Net;
using Naast.Tests.Steun;
using Xunit;

namespace Naast.Tests.Aanmelden;

/// <summary>Behind a proxy that ends TLS: people are counted and not the proxy, and only the proxy is believed.</summary>
public sealed class ProxyTests
{
    [Fact]
    public async Task Een_vertrouwde_proxy_zegt_wie_er_vraagt_en_dat_het_https_is()
    {
        await using var host = await Naasthost.StartAsync("sqlite", meer: ["--Proxys:0=127.0.0.1", "--Aanmelden:MaxPerAdres=2"]);

        Assert.Equal((HttpStatusCode.Found, true), await VraagAsync(host, "203.0.113.7"));
        Assert.Equal((HttpStatusCode.Found, true), await VraagAsync(host, "203.0.113.7"));
        Assert.Equal((HttpStatusCode.TooManyRequests, true), await VraagAsync(host, "203.0.113.7"));
        Assert.Equal((HttpStatusCode.Found, true), await VraagAsync(host, "203.0.113.8"));
    }

    [Theory]
    [InlineData("--Proxys:0=192.0.2.1"), InlineData("--Demo:Leeg=true")]
    public async Task Wie_niet_is_genoemd_wordt_niet_geloofd(string instelling)
    {
        await using var host = await Naasthost.StartAsync("sqlite", meer: [instelling, "--Aanmelden:MaxPerAdres=2"]);

        Assert.Equal((HttpStatusCode.Found, false), await VraagAsync(host, "203.0.113.7"));
        Assert.Equal((HttpStatusCode.Found, false), await VraagAsync(host, "203.0.113.8"));
        Assert.Equal((HttpStatusCode.TooManyRequests, false), await VraagAsync(host, "203.0.113.9"));
    }

    private static async Task<(HttpStatusCode Status, bool Https)> VraagAsync(Naasthost host, string van)
    {
        using var http = new HttpClient(new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false }) { BaseAddress = host.Adres };
        using var verzoek = new HttpRequestMessage(HttpMethod.Get, "/aanmelden") { Headers = { { "X-Forwarded-For", van }, { "X-Forwarded-Proto", "https" } } };
        using var antwoord = await http.SendAsync(verzoek);
        return (antwoord.StatusCode, antwoord.Headers.Contains("Strict-Transport-Security"));
    }
}
