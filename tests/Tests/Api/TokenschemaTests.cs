using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using Naast.Tests.Steun;
using Naast.Web.Aanmelden;
using Naast.Web.Aanmelden.Ingebouwd;
using Naast.Web.Aanmelden.Tokens;
using Xunit;

namespace Naast.Tests.Api;

/// <summary>What a program hears when its token cannot be checked, and whose word counts about its certificate.</summary>
public sealed class TokenschemaTests
{
    private const string Kop = "X-Client-Certificaat";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Een_uitgever_die_weg_is_geeft_een_andere_zin_dan_een_fout_token()
    {
        const string Weg = "http://127.0.0.1:1";
        await using var host = await Naasthost.StartAsync("sqlite", meer: [$"--Api:Uitgevers:0:Adres={Weg}", "--Api:Uitgevers:0:Doelgroep=naast"]);
        using var programma = new Programma(host.Adres, Token(host, Weg, null));

        using var antwoord = await programma.VraagAsync("/api/v1/studenten");

        Assert.Equal((HttpStatusCode.ServiceUnavailable, "application/problem+json"), (antwoord.StatusCode, antwoord.Content.Headers.ContentType?.MediaType));
        Assert.NotNull(antwoord.Headers.RetryAfter);
        Assert.Empty(antwoord.Headers.WwwAuthenticate);
        Assert.Contains("met hetzelfde token", (await antwoord.Content.ReadFromJsonAsync<JsonElement>(Ct)).GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("127.0.0.1", HttpStatusCode.OK)]
    [InlineData("192.0.2.1", HttpStatusCode.Unauthorized)]
    public async Task Een_kop_met_een_certificaat_geldt_alleen_van_de_proxy(string proxy, HttpStatusCode verwacht)
    {
        await using var host = await Naasthost.StartAsync("sqlite", leeg: false, null, null, $"--Api:Certificaatkop={Kop}", $"--Api:Certificaatproxys:0={proxy}");
        using var sleutel = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var nu = TimeProvider.System.GetUtcNow();
        using var certificaat = new CertificateRequest("CN=school", sleutel, HashAlgorithmName.SHA256).CreateSelfSigned(nu.AddDays(-1), nu.AddDays(1));
        using var programma = new Programma(host.Adres, Token(
            host, $"{host.Adres.ToString().TrimEnd('/')}{Aanmeldadressen.Aanbieder}/", Base64UrlEncoder.Encode(certificaat.GetCertHash(HashAlgorithmName.SHA256))));

        using var antwoord = await programma.StuurAsync(HttpMethod.Get, "/api/v1/studenten", null, (Kop, Uri.EscapeDataString(certificaat.ExportCertificatePem())));

        Assert.Equal(verwacht, antwoord.StatusCode);
    }

    /// <summary>As the embedded provider makes one, with what it cannot: another issuer, or bound to a certificate.</summary>
    private static string Token(Naasthost host, string uitgever, string? afdruk)
    {
        var nu = host.Diensten.GetRequiredService<TimeProvider>().GetUtcNow();
        var claims = new Dictionary<string, object>
        {
            ["iss"] = uitgever, ["aud"] = Tokenopties.EigenDoelgroep, ["sub"] = "noorderlicht-lvs", ["client_id"] = "noorderlicht-lvs", ["scope"] = "taken.lezen",
            ["nbf"] = nu.AddMinutes(-1).ToUnixTimeSeconds(), ["exp"] = nu.AddMinutes(5).ToUnixTimeSeconds(),
        };
        if (afdruk is not null)
        {
            claims["cnf"] = new Dictionary<string, object> { ["x5t#S256"] = afdruk };
        }

        return new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(new SecurityTokenDescriptor
        {
            Claims = claims, TokenType = "at+jwt", SigningCredentials = new(host.Diensten.GetRequiredService<Aanbiedersleutels>().Ondertekening, SecurityAlgorithms.EcdsaSha256),
        });
    }
}
