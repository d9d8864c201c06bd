using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using Naast.Web.Aanmelden;
using Naast.Web.Aanmelden.Ingebouwd;
using Naast.Web.Aanmelden.Tokens;
using Xunit;

namespace Naast.Tests.Api;

/// <summary>Every way in which a token can be wrong, with tokens that differ in one thing from a right one.</summary>
public sealed class TokenkeuringTests
{
    private const string Adres = "https://naast.test";
    private static readonly DateTimeOffset Nu = new(2026, 11, 27, 10, 0, 0, TimeSpan.Zero);
    private static readonly Aanbiedersleutels Sleutels = Aanbiedersleutels.Uit("proef");

    [Fact]
    public async Task Een_goed_token_geeft_de_client_en_de_scopes()
    {
        var (houder, waarom) = await KeurAsync(Maak());

        Assert.Null(waarom);
        Assert.Equal((Tokenopties.Ingebouwd, "noorderlicht-lvs"), (houder!.Uitgever, houder.ClientId));
        Assert.Equal(["taken.lezen", "lesuren.melden"], houder.Scopes);
    }

    [Theory]
    [InlineData("iss", "https://iemand.anders/oidc/", "issuer is not known")]
    [InlineData("aud", "ander-systeem", "another audience")]
    [InlineData("sub", "sanne", "stands for a person")]
    [InlineData("client_id", "", "names no client")]
    public async Task Een_token_met_een_verkeerde_claim_wordt_geweigerd(string claim, string waarde, string waarom) =>
        await WeigertAsync(Maak(claims => claims[claim] = waarde), waarom);

    [Theory]
    [InlineData("at+jwt", -20, -10, "not valid at this moment")]
    [InlineData("at+jwt", 10, 20, "not valid at this moment")]
    [InlineData("JWT", -1, 5, "not an access token")]
    public async Task Een_token_van_een_andere_soort_of_tijd_wordt_geweigerd(string soort, int vanaf, int tot, string waarom) =>
        await WeigertAsync(Maak(soort: soort, vanaf: Nu.AddMinutes(vanaf), tot: Nu.AddMinutes(tot)), waarom);

    [Fact]
    public async Task Een_token_zonder_einde_wordt_geweigerd() => await WeigertAsync(Maak(eindig: false), "not valid at this moment");

    [Fact]
    public async Task Een_token_met_de_sleutel_van_een_ander_wordt_geweigerd()
    {
        using var vreemd = ECDsa.Create(ECCurve.NamedCurves.nistP256);

        await WeigertAsync(Maak(sleutel: new SigningCredentials(new ECDsaSecurityKey(vreemd), SecurityAlgorithms.EcdsaSha256)), "signature");
    }

    /// <summary>The public key is known to all: used as a shared secret it must open nothing.</summary>
    [Fact]
    public async Task Een_token_met_een_gedeeld_geheim_wordt_geweigerd()
    {
        var openbaar = Sleutels.Ondertekening.ECDsa.ExportSubjectPublicKeyInfo();

        await WeigertAsync(Maak(sleutel: new SigningCredentials(new SymmetricSecurityKey(openbaar), SecurityAlgorithms.HmacSha256)), "");
    }

    [Fact]
    public async Task Een_token_zonder_handtekening_wordt_geweigerd()
    {
        var delen = Maak().Split('.');
        var kop = Base64UrlEncoder.Encode("""{"alg":"none","typ":"at+jwt"}""");

        await WeigertAsync($"{kop}.{delen[1]}.", "");
        await WeigertAsync($"{delen[0]}.{Base64UrlEncoder.Encode(Base64UrlEncoder.Decode(delen[1]).Replace("taken.lezen", "alles", StringComparison.Ordinal))}.{delen[2]}", "signature");
    }

    [Theory]
    [InlineData("")]
    [InlineData("geen token")]
    [InlineData("a.b.c")]
    public async Task Wat_geen_token_is_wordt_geweigerd(string tekst) => await WeigertAsync(tekst, "not a JWT");

    [Fact]
    public async Task Een_te_lang_token_wordt_niet_gelezen() => await WeigertAsync(Maak(claims => claims["vulling"] = new string('x', 9000)), "not a JWT");

    /// <summary>Not "the signature is wrong": that would send the program away with a token that is right.</summary>
    [Fact]
    public async Task Een_uitgever_die_niet_antwoordt_wordt_een_tijd_met_rust_gelaten()
    {
        using var uitgever = new TcpListener(IPAddress.Loopback, 0);
        uitgever.Start();
        var bezoeken = 0;
        var deur = Task.Run(async () =>
        {
            while (true)
            {
                using var bezoek = await uitgever.AcceptTcpClientAsync();
                Interlocked.Increment(ref bezoeken);
            }
        });
        var adres = $"http://{uitgever.LocalEndpoint}";
        var klok = new FakeTimeProvider(Nu);
        var keuring = new Tokenkeuring(new() { Uitgevers = [new() { Adres = adres, Doelgroep = "naast" }] }, new(), klok, NullLogger<Tokenkeuring>.Instance);
        var token = Maak(claims => claims["iss"] = adres);

        await Assert.ThrowsAsync<UitgeverOnbereikbaar>(() => keuring.KeurAsync(token, Adres));
        var eerst = bezoeken;
        Assert.NotEqual(0, eerst);
        await Assert.ThrowsAsync<UitgeverOnbereikbaar>(() => keuring.KeurAsync(token, Adres));
        Assert.Equal(eerst, bezoeken);
        klok.Advance(TimeSpan.FromMinutes(1));
        await Assert.ThrowsAsync<UitgeverOnbereikbaar>(() => keuring.KeurAsync(token, Adres));
        Assert.NotEqual(eerst, bezoeken);

        uitgever.Stop();
        await Assert.ThrowsAnyAsync<Exception>(() => deur);
    }

    [Theory]
    [InlineData("https://uitgever.example/sleutels", 0)]
    [InlineData("http://uitgever.example/sleutels", 1)]
    [InlineData("geen adres", 1)]
    public void Sleutels_van_een_uitgever_komen_over_https(string metadata, int fouten) => Assert.Equal(
        fouten, new Tokenopties { Uitgevers = [new() { Adres = "https://uitgever.example", Doelgroep = "naast", Metadata = metadata }] }.Fouten(proef: true).Count());

    [Theory]
    [InlineData(null, 1)]
    [InlineData("proxy", 1)]
    [InlineData("10.0.0.1", 0)]
    public void Bij_een_kop_met_een_certificaat_hoort_een_proxy(string? proxy, int fouten) => Assert.Equal(
        fouten, new Tokenopties { Certificaatkop = "X-Certificaat", Certificaatproxys = proxy is null ? [] : [proxy] }.Fouten(proef: false).Count());

    private static async Task WeigertAsync(string token, string reden)
    {
        var (houder, waarom) = await KeurAsync(token);

        Assert.Null(houder);
        Assert.Contains(reden, waarom, StringComparison.Ordinal);
    }

    private static Task<(Tokenhouder? Houder, string? Waarom)> KeurAsync(string token) =>
        new Tokenkeuring(new(), new() { Ingebouwd = true }, new FakeTimeProvider(Nu), NullLogger<Tokenkeuring>.Instance, Sleutels).KeurAsync(token, Adres);

    private static string Maak(Action<Dictionary<string, object>>? anders = null, string soort = "at+jwt", DateTimeOffset? vanaf = null, DateTimeOffset? tot = null, bool eindig = true, SigningCredentials? sleutel = null)
    {
        var claims = new Dictionary<string, object>
        {
            ["iss"] = $"{Adres}{Aanmeldadressen.Aanbieder}/", ["aud"] = Tokenopties.EigenDoelgroep, ["sub"] = "noorderlicht-lvs", ["client_id"] = "noorderlicht-lvs", ["scope"] = "taken.lezen lesuren.melden",
            ["nbf"] = (vanaf ?? Nu.AddMinutes(-1)).ToUnixTimeSeconds(),
        };
        if (eindig)
        {
            claims["exp"] = (tot ?? Nu.AddMinutes(5)).ToUnixTimeSeconds();
        }

        anders?.Invoke(claims);
        return new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(new SecurityTokenDescriptor
        {
            Claims = claims, TokenType = soort, SigningCredentials = sleutel ?? new SigningCredentials(Sleutels.Ondertekening, SecurityAlgorithms.EcdsaSha256),
        });
    }
}
