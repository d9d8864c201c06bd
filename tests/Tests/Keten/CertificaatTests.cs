using System.Net;
using System.Security.Authentication;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Https;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Naast.Kern.Gedeeld;
using Naast.Tests.Ketensimulator;
using Naast.Tests.Steun;
using Naast.Web.Koppelingen.Duo;
using Xunit;

namespace Naast.Tests.Keten;

/// <summary>Certificates on real TLS connections, both ways: ours shown to DUO, and DUO's shown to us.</summary>
public sealed class CertificaatTests : IDisposable
{
    private const string Dordrecht = "00000001999900505000";
    private const string Papendrecht = "00000001999900590000";
    private const string DuoOin = "00000001999909999000";
    private static readonly DateTimeOffset Nu = TimeProvider.System.GetUtcNow();
    private static readonly Bsn Bsn = Bsn.TryParse("999990019", out var bsn) ? bsn : throw new InvalidOperationException();
    private readonly string _map = Directory.CreateTempSubdirectory("naast-certificaat-").FullName;
    private readonly Uitgever _echt = new("Proefwortel");
    private readonly Uitgever _vreemd = new("Vreemde wortel");

    [Fact]
    public async Task Elke_gemeente_toont_het_eigen_certificaat_uit_een_bestand()
    {
        await using var duo = await DuoAsync(SslProtocols.None);
        var pem = Schrijf("dordrecht", _echt.Geef("Dordrecht"));
        var p12 = Path.Combine(_map, "papendrecht.p12");
        var wachtwoord = Path.Combine(_map, "wachtwoord");
        await File.WriteAllBytesAsync(p12, _echt.Geef("Papendrecht").Export(X509ContentType.Pkcs12, "geheim"));
        await File.WriteAllTextAsync(wachtwoord, "geheim\n");
        var client = Client(duo, new() { [Dordrecht] = pem, [Papendrecht] = new() { Bestand = p12, Wachtwoordbestand = wachtwoord } });

        foreach (var (oin, naam) in new[] { (Dordrecht, "CN=Dordrecht"), (Papendrecht, "CN=Papendrecht"), (Dordrecht, "CN=Dordrecht") })
        {
            Assert.Equal(naam, (await client.HaalPlichtAsync(oin, Bsn, CancellationToken.None)).Waarde?.RedenGeen);
        }
    }

    [Theory]
    [InlineData("verlopen", "Het certificaat voor DUO is verlopen. Er gaat niets uit tot er een nieuw is.")]
    [InlineData("nog niet", "Het certificaat voor DUO geldt nog niet. Er gaat niets uit tot het geldt.")]
    [InlineData("zonder bestand", "Het certificaat voor DUO is niet te lezen. Kijk de instelling, het bestand en het wachtwoord na.")]
    [InlineData("verkeerd", "DUO verbrak de verbinding zonder antwoord. Blijft dat zo, kijk dan het certificaat van de gemeente na.")]
    [InlineData("geen", "DUO verbrak de verbinding zonder antwoord. Blijft dat zo, kijk dan het certificaat van de gemeente na.")]
    public async Task Met_een_certificaat_dat_niet_goed_is_gaat_er_niets_uit_en_staat_er_waarom(string wat, string zin)
    {
        foreach (var protocol in new[] { SslProtocols.Tls12, SslProtocols.Tls13 })
        {
            await using var duo = await DuoAsync(protocol);
            var certificaat = wat switch
            {
                "verlopen" => Schrijf(wat, _echt.Geef("Dordrecht", Nu.AddYears(-2), Nu.AddDays(-1))),
                "nog niet" => Schrijf(wat, _echt.Geef("Dordrecht", Nu.AddDays(1), Nu.AddYears(1))),
                "zonder bestand" => new Clientcertificaat { Bestand = Path.Combine(_map, "weg.pem"), Sleutelbestand = Path.Combine(_map, "weg.key") },
                "verkeerd" => Schrijf(wat, _vreemd.Geef("Dordrecht")),
                _ => null,
            };
            var antwoord = await Client(duo, certificaat is null ? [] : new() { [Dordrecht] = certificaat }).HaalPlichtAsync(Dordrecht, Bsn, CancellationToken.None);

            Assert.Equal((Duouitslag.Storing, zin), (antwoord.Uitslag, antwoord.Foutteksten.Single()));
            Assert.Equal(0, duo.Vragen);
        }
    }

    [Fact]
    public async Task Wie_zich_voor_DUO_uitgeeft_krijgt_niets_te_lezen()
    {
        var certificaat = Schrijf("dordrecht", _echt.Geef("Dordrecht"));
        await using var vals = await DuoAsync(SslProtocols.None, _vreemd.Geef("localhost"));
        await using var ander = await DuoAsync(SslProtocols.None, _echt.Geef("ergens.anders"));
        foreach (var duo in new[] { vals, ander })
        {
            var antwoord = await Client(duo, new() { [Dordrecht] = certificaat }).HaalPlichtAsync(Dordrecht, Bsn, CancellationToken.None);
            Assert.Contains("Kijk de certificaten na", antwoord.Foutteksten.Single(), StringComparison.Ordinal);
            Assert.Equal(0, duo.Vragen);
        }
    }

    [Fact]
    public async Task Een_melding_komt_binnen_met_het_certificaat_van_DUO_en_anders_niet()
    {
        var (duo, verlopen, onbekend, ander) = (_echt.Geef("Duo"), _echt.Geef("Duo", Nu.AddYears(-2), Nu.AddDays(-1)), _echt.Geef("Vreemde"), _echt.Geef("Andere"));
        var eigen = _echt.Geef("localhost");
        var server = Schrijf("server", eigen);
        var log = new Verzamellog();
        await using var host = await Naasthost.StartAsync(
            "sqlite", instellen: bouwer => bouwer.Logging.AddProvider(log),
            meer:
            [
                "--Duo:Afzenders:LoopbackVertrouwd=false", $"--Duo:Afzenders:Certificaten:{Afdruk(duo)}={DuoOin}", $"--Duo:Afzenders:Certificaten:{Afdruk(verlopen)}={DuoOin}",
                $"--Duo:Afzenders:Certificaten:{Afdruk(ander)}={Papendrecht}", "--Kestrel:Endpoints:Duo:Url=https://127.0.0.1:0", "--Kestrel:Endpoints:Duo:ClientCertificateMode=AllowCertificate",
                $"--Kestrel:Endpoints:Duo:Certificate:Path={server.Bestand}", $"--Kestrel:Endpoints:Duo:Certificate:KeyPath={server.Sleutelbestand}",
            ]);

        Assert.Equal(HttpStatusCode.Created, await MeldAsync(host, eigen, duo));
        Assert.Equal(HttpStatusCode.Unauthorized, await MeldAsync(host, eigen, verlopen));
        Assert.Equal(HttpStatusCode.Unauthorized, await MeldAsync(host, eigen, onbekend));
        Assert.Equal(HttpStatusCode.Unauthorized, await MeldAsync(host, eigen, ander));
        Assert.Equal(HttpStatusCode.Unauthorized, await MeldAsync(host, eigen, null));

        await using var db = host.Db();
        Assert.Equal(1, await db.InkomendeBerichten.CountAsync());
        Assert.Equal(
            ["certificaat niet geldig op deze dag", "onbekend certificaat", "certificaat van een andere organisatie", "geen certificaat"],
            log.Regels.Where(regel => regel.Contains("Melding van", StringComparison.Ordinal)).Select(regel => regel.Split(';').Single(deel => deel.Contains("Bezwaar=", StringComparison.Ordinal)).Split('=')[1]));
    }

    public void Dispose()
    {
        _echt.Dispose();
        _vreemd.Dispose();
        Directory.Delete(_map, recursive: true);
    }

    private static async Task<HttpStatusCode> MeldAsync(Naasthost host, X509Certificate2 server, X509Certificate2? certificaat)
    {
        var handler = new SocketsHttpHandler { UseProxy = false };
        handler.SslOptions.RemoteCertificateValidationCallback = (_, gezien, _, _) => gezien!.GetCertHashString() == server.GetCertHashString();
        handler.SslOptions.LocalCertificateSelectionCallback = (_, _, _, _, _) => certificaat!;
        using var http = new HttpClient(handler);
        using var bericht = NotificatieadresTests.Bericht("""{"registratieDatumTijd":"2026-11-23T09:00:00Z","gebeurtenisId":"SS998","bsn":"999990019"}""");
        bericht.RequestUri = new Uri(host.Adres, "/duo/v1/notificaties");
        using var antwoord = await http.SendAsync(bericht);
        return antwoord.StatusCode;
    }

    private static string Afdruk(X509Certificate2 certificaat) => certificaat.GetCertHashString(HashAlgorithmName.SHA256);

    private Duoclient Client(NepDuo duo, Dictionary<string, Clientcertificaat> certificaten)
    {
        var wortel = Path.Combine(_map, "wortel.pem");
        File.WriteAllText(wortel, _echt.Wortel.ExportCertificatePem());
        var opties = new Duoopties { Adres = duo.Adres, Oin = DuoOin, Certificaten = certificaten, Vertrouwd = wortel };
        return new Duoclient(new HttpClient(new Duohandler(opties, TimeProvider.System)), opties);
    }

    private Clientcertificaat Schrijf(string naam, X509Certificate2 certificaat)
    {
        var bron = new Clientcertificaat { Bestand = Path.Combine(_map, naam + ".pem"), Sleutelbestand = Path.Combine(_map, naam + ".key") };
        File.WriteAllText(bron.Bestand, certificaat.ExportCertificatePem());
        using var sleutel = certificaat.GetECDsaPrivateKey()!;
        File.WriteAllText(bron.Sleutelbestand, sleutel.ExportPkcs8PrivateKeyPem());
        return bron;
    }

    /// <summary>Answers any question with who asked; takes only certificates under the real root, as DUO does.</summary>
    private async Task<NepDuo> DuoAsync(SslProtocols protocol, X509Certificate2? eigen = null)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseKestrelHttpsConfiguration().ConfigureKestrel(opties => opties.Listen(IPAddress.Loopback, 0, luister => luister.UseHttps(https =>
        {
            https.ServerCertificate = eigen ?? _echt.Geef("localhost");
            https.SslProtocols = protocol;
            https.ClientCertificateMode = ClientCertificateMode.RequireCertificate;
            https.ClientCertificateValidation = (certificaat, _, _) => _echt.Gaf(certificaat);
        })));
        builder.Services.AddRoutingCore();
        var duo = new NepDuo(builder.Build());
        await duo.StartAsync();
        return duo;
    }

    private sealed class NepDuo(WebApplication app) : IAsyncDisposable
    {
        private int _vragen;

        public int Vragen => _vragen;

        public string Adres => "https://localhost:" + new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First()).Port + "/v1";

        public Task StartAsync()
        {
            app.MapGet("/{**pad}", (HttpContext http) =>
            {
                Interlocked.Increment(ref _vragen);
                return Results.Json(new { indicatorInburgeringsplicht = true, redenGeenInburgeringsplicht = http.Connection.ClientCertificate!.Subject });
            });
            return app.StartAsync();
        }

        public ValueTask DisposeAsync() => app.DisposeAsync();
    }

    /// <summary>A root that gives certificates.</summary>
    private sealed class Uitgever : IDisposable
    {
        private readonly ECDsa _sleutel = ECDsa.Create(ECCurve.NamedCurves.nistP256);

        public Uitgever(string naam)
        {
            var vraag = new CertificateRequest($"CN={naam}", _sleutel, HashAlgorithmName.SHA256);
            vraag.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
            Wortel = vraag.CreateSelfSigned(Nu.AddYears(-5), Nu.AddYears(5));
        }

        public X509Certificate2 Wortel { get; }

        public X509Certificate2 Geef(string naam, DateTimeOffset? van = null, DateTimeOffset? tot = null)
        {
            using var sleutel = ECDsa.Create(ECCurve.NamedCurves.nistP256);
            var vraag = new CertificateRequest($"CN={naam}", sleutel, HashAlgorithmName.SHA256);
            var namen = new SubjectAlternativeNameBuilder();
            namen.AddDnsName(naam);
            vraag.CertificateExtensions.Add(namen.Build());
            using var kaal = vraag.Create(Wortel, van ?? Nu.AddYears(-1), tot ?? Nu.AddYears(1), Guid.CreateVersion7().ToByteArray());
            return kaal.CopyWithPrivateKey(sleutel);
        }

        public bool Gaf(X509Certificate2 certificaat)
        {
            using var keten = new X509Chain { ChainPolicy = { TrustMode = X509ChainTrustMode.CustomRootTrust, RevocationMode = X509RevocationMode.NoCheck, VerificationTime = Nu.UtcDateTime } };
            keten.ChainPolicy.CustomTrustStore.Add(Wortel);
            return keten.Build(certificaat);
        }

        public void Dispose()
        {
            Wortel.Dispose();
            _sleutel.Dispose();
        }
    }
}
