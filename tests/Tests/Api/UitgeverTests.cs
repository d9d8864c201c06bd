using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using Naast.Kern.Aansluitingen;
using Naast.Tests.Steun;
using Xunit;

namespace Naast.Tests.Api;

/// <summary>Tokens of an authorization server that is not ours, over real HTTP: its keys by JWKS, its issuer, its audience.</summary>
public sealed class UitgeverTests
{
    private const string Kop = "X-Client-Certificaat";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static TheoryData<string> Databases => Naasthost.Databases;

    [Theory, MemberData(nameof(Databases))]
    public async Task Een_aangesloten_programma_ziet_de_eigen_studenten_tot_het_wordt_ingetrokken(string soort)
    {
        Assert.SkipUnless(Oidcpeer.IsEr, "The packages of tests/peers/oidc are not there: npm ci in that folder.");
        await using var peer = await Oidcpeer.StartAsync(Oidcpeer.Client("lvs"));
        await using var host = await StartAsync(soort, peer);
        using var programma = new Programma(host.Adres, await peer.TokenAsync("lvs", "taken.lezen"));

        using var vooraf = await programma.VraagAsync("/api/v1/studenten");
        Assert.Equal(HttpStatusCode.Forbidden, vooraf.StatusCode);
        Assert.Contains("niet aangesloten", await vooraf.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);

        await Programma.SluitAanAsync(host, School(peer, "lvs", "taken.lezen"));
        var lijst = await programma.LeesAsync("/api/v1/studenten?perPagina=100");

        await using var db = host.Db();
        var eigen = await db.Partnertaken.Where(t => t.Organisatie == "taalschool-noorderlicht").Select(t => t.DossierId).ToArrayAsync(Ct);
        Assert.NotEmpty(lijst.GetProperty("studenten").EnumerateArray());
        Assert.All(lijst.GetProperty("studenten").EnumerateArray(), s => Assert.Contains(s.GetProperty("id").GetGuid(), eigen));

        // Who looked stands in the read log, by the name of the program.
        var aansluiting = await db.Aansluitingen.SingleAsync(a => a.ClientId == "lvs", Ct);
        var regel = await db.Inzage.Where(i => i.Scherm == "api/studenten" && i.Toegestaan).OrderByDescending(i => i.Id).FirstAsync(Ct);
        Assert.Equal(($"programma:{aansluiting.Id:N}", "Volgsysteem (Taalschool Noorderlicht)", "taalschool-noorderlicht"), (regel.Medewerker, regel.MedewerkerNaam, regel.Organisatie));
        Assert.NotNull(await db.Aansluitinggebruik.Where(g => g.AansluitingId == aansluiting.Id).Select(g => g.Laatst).SingleAsync(Ct));

        await Programma.TrekInAsync(host, aansluiting.Id);
        using var daarna = await programma.VraagAsync("/api/v1/studenten");
        Assert.Equal(HttpStatusCode.Forbidden, daarna.StatusCode);
    }

    [Fact]
    public async Task Een_programma_dat_zich_met_een_eigen_sleutel_meldt_komt_binnen()
    {
        Assert.SkipUnless(Oidcpeer.IsEr, "The packages of tests/peers/oidc are not there: npm ci in that folder.");
        using var sleutel = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var punt = sleutel.ExportParameters(false).Q;
        await using var peer = await Oidcpeer.StartAsync(new
        {
            client_id = "lvs-sleutel", token_endpoint_auth_method = "private_key_jwt", token_endpoint_auth_signing_alg = "ES256",
            jwks = new { keys = new[] { new { kty = "EC", crv = "P-256", x = Base64UrlEncoder.Encode(punt.X), y = Base64UrlEncoder.Encode(punt.Y), use = "sig", alg = "ES256" } } },
        });
        await using var host = await StartAsync("sqlite", peer);
        await Programma.SluitAanAsync(host, School(peer, "lvs-sleutel", "taken.lezen"));
        var verklaring = new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
        {
            Claims = new Dictionary<string, object> { ["iss"] = "lvs-sleutel", ["sub"] = "lvs-sleutel", ["aud"] = peer.Adres, ["jti"] = "1" }, Expires = TimeProvider.System.GetUtcNow().UtcDateTime.AddMinutes(1),
            SigningCredentials = new(new ECDsaSecurityKey(sleutel), SecurityAlgorithms.EcdsaSha256),
        });

        using var programma = new Programma(host.Adres, await peer.TokenMetSleutelAsync(verklaring, "taken.lezen"));

        using var antwoord = await programma.VraagAsync("/api/v1/studenten");
        Assert.Equal(HttpStatusCode.OK, antwoord.StatusCode);
    }

    [Fact]
    public async Task Een_token_voor_een_ander_systeem_of_zonder_de_scope_opent_niets()
    {
        Assert.SkipUnless(Oidcpeer.IsEr, "The packages of tests/peers/oidc are not there: npm ci in that folder.");
        await using var peer = await Oidcpeer.StartAsync(Oidcpeer.Client("lvs"));
        await using var host = await StartAsync("sqlite", peer);
        await Programma.SluitAanAsync(host, School(peer, "lvs", "taken.lezen"));

        using var anders = new Programma(host.Adres, await peer.TokenAsync("lvs", "taken.lezen", "https://ander.example"));
        await WeigertAsync(anders, "/api/v1/studenten", HttpStatusCode.Unauthorized, "error=\"invalid_token\", error_description=\"The token is meant for another audience\"");

        // The issuer gives this scope; the register of Naast does not.
        using var teveel = new Programma(host.Adres, await peer.TokenAsync("lvs", "taken.lezen lesuren.melden dossiers.lezen"));
        using var uren = await teveel.StuurAsync(HttpMethod.Post, "/api/v1/studenten/uren", """{"rijen":[]}""");
        Assert.Equal(HttpStatusCode.Forbidden, uren.StatusCode);
        Assert.Contains("insufficient_scope", uren.Headers.WwwAuthenticate.ToString(), StringComparison.Ordinal);
        await WeigertAsync(teveel, "/api/v1/dossiers", HttpStatusCode.Forbidden, "scope=\"dossiers.lezen\"");

        // The register gives this scope; the token does not have it.
        using var zonder = new Programma(host.Adres, await peer.TokenAsync("lvs", "lesuren.melden"));
        await WeigertAsync(zonder, "/api/v1/studenten", HttpStatusCode.Forbidden, "scope=\"taken.lezen\"");
    }

    [Fact]
    public async Task Een_token_bij_een_certificaat_werkt_alleen_met_dat_certificaat()
    {
        Assert.SkipUnless(Oidcpeer.IsEr, "The packages of tests/peers/oidc are not there: npm ci in that folder.");
        await using var peer = await Oidcpeer.StartAsync(
            new { client_id = "lvs", client_secret = Oidcpeer.Geheim, token_endpoint_auth_method = "client_secret_basic", tls_client_certificate_bound_access_tokens = true }, Oidcpeer.Client("los"));
        await using var host = await StartAsync("sqlite", peer, $"--Api:Certificaatkop={Kop}", "--Api:Certificaatproxys:0=127.0.0.1");
        await Programma.SluitAanAsync(host, School(peer, "lvs", "taken.lezen") with { Certificaat = true });
        await Programma.SluitAanAsync(host, School(peer, "los", "taken.lezen") with { Certificaat = true });
        var (eigen, ander) = (Certificaat("eigen"), Certificaat("ander"));
        using var programma = new Programma(host.Adres, await peer.TokenAsync("lvs", "taken.lezen", certificaat: eigen));

        Assert.Equal(HttpStatusCode.OK, await MetAsync(programma, eigen));
        Assert.Equal(HttpStatusCode.Unauthorized, await MetAsync(programma, ander));
        Assert.Equal(HttpStatusCode.Unauthorized, await MetAsync(programma, "geen certificaat"));
        Assert.Equal(HttpStatusCode.Unauthorized, await MetAsync(programma, null));

        // A token that is bound to nothing does not help who must come with a certificate.
        using var los = new Programma(host.Adres, await peer.TokenAsync("los", "taken.lezen"));
        Assert.Equal(HttpStatusCode.Forbidden, await MetAsync(los, eigen));
    }

    private static async Task<HttpStatusCode> MetAsync(Programma programma, string? certificaat)
    {
        (string, string)[] koppen = certificaat is null ? [] : [(Kop, Uri.EscapeDataString(certificaat))];
        using var antwoord = await programma.StuurAsync(HttpMethod.Get, "/api/v1/studenten", null, koppen);
        return antwoord.StatusCode;
    }

    private static string Certificaat(string naam)
    {
        using var sleutel = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using var certificaat = new CertificateRequest($"CN={naam}", sleutel, HashAlgorithmName.SHA256).CreateSelfSigned(TimeProvider.System.GetUtcNow().AddDays(-1), TimeProvider.System.GetUtcNow().AddDays(1));
        return certificaat.ExportCertificatePem();
    }

    private static async Task WeigertAsync(Programma programma, string adres, HttpStatusCode status, string kop)
    {
        using var antwoord = await programma.VraagAsync(adres);
        Assert.Equal(status, antwoord.StatusCode);
        Assert.Equal("application/problem+json", antwoord.Content.Headers.ContentType?.MediaType);
        Assert.Contains(kop, antwoord.Headers.WwwAuthenticate.ToString(), StringComparison.Ordinal);
        Assert.NotEmpty((await antwoord.Content.ReadFromJsonAsync<JsonElement>(Ct)).GetProperty("detail").GetString()!);
    }

    private static Aansluitinggegevens School(Oidcpeer peer, string client, params string[] scopes) =>
        new(peer.Adres, client, "taalschool-noorderlicht", "Volgsysteem", scopes, [], false, "https://volgsysteem.example");

    private static Task<Naasthost> StartAsync(string soort, Oidcpeer peer, params string[] meer) => Naasthost.StartAsync(
        soort, leeg: false, null, null, [$"--Api:Uitgevers:0:Adres={peer.Adres}", $"--Api:Uitgevers:0:Doelgroep={Oidcpeer.Doelgroep}", .. meer]);
}
