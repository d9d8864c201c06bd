using System.Collections.Concurrent;
using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Naast.Web.Koppelingen.Duo;

/// <summary>Where the certificate of a municipality lies. Nothing secret stands in the configuration itself: it names files.</summary>
public sealed record Clientcertificaat
{
    /// <summary>Path of the certificate: PEM, or PKCS#12 (.p12, .pfx).</summary>
    public string Bestand { get; init; } = "";

    /// <summary>Path of the private key in PEM; empty with PKCS#12.</summary>
    public string Sleutelbestand { get; init; } = "";

    /// <summary>Path of a file that holds the password; empty: none.</summary>
    public string Wachtwoordbestand { get; init; } = "";
}

/// <summary>The certificate cannot be used: nothing is sent without it.</summary>
public sealed class CertificaatOnbruikbaar(string melding) : HttpRequestException(melding);

/// <summary>How a certificate of ours stands.</summary>
public sealed record Certificaatstand(string Oin, DateOnly? Tot, string? Fout);

/// <summary>Shows DUO the certificate of the municipality in whose name is asked (header <c>bron</c>), over a connection of its own.</summary>
public sealed class Duohandler(Duoopties opties, TimeProvider klok) : HttpMessageHandler
{
    private readonly ConcurrentDictionary<string, (HttpMessageInvoker Invoker, X509Certificate2? Certificaat)> _verbindingen = new(StringComparer.Ordinal);

    /// <summary>Every configured certificate: until when it holds, or what is wrong with it.</summary>
    public static IReadOnlyList<Certificaatstand> Standen(Duoopties opties, TimeProvider klok) => [.. opties.Certificaten.Select(regel =>
    {
        try
        {
            using var certificaat = Laad(regel.Value);
            var tot = DateOnly.FromDateTime(certificaat.NotAfter);
            return new Certificaatstand(regel.Key, tot, Bezwaar(certificaat, klok));
        }
        catch (CertificaatOnbruikbaar fout)
        {
            return new Certificaatstand(regel.Key, null, fout.Message);
        }
    })];

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var oin = request.Headers.TryGetValues("bron", out var waarden) ? waarden.First() : "";
        var naam = opties.Certificaten.ContainsKey(oin) ? oin : opties.Certificaten.ContainsKey("*") ? "*" : "";
        var (invoker, certificaat) = _verbindingen.GetOrAdd(naam, Verbind);
        if (certificaat is not null && Bezwaar(certificaat, klok) is { } bezwaar)
        {
            throw new CertificaatOnbruikbaar(bezwaar);
        }

        return await invoker.SendAsync(request, cancellationToken);
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            foreach (var (invoker, certificaat) in _verbindingen.Values)
            {
                invoker.Dispose();
                certificaat?.Dispose();
            }
        }

        base.Dispose(disposing);
    }

    private (HttpMessageInvoker, X509Certificate2?) Verbind(string naam)
    {
        var certificaat = naam.Length == 0 ? null : Laad(opties.Certificaten[naam]);
        var vertrouwd = opties.Vertrouwd.Length == 0 ? null : Wortels(opties.Vertrouwd);
        var handler = new SocketsHttpHandler { PooledConnectionLifetime = TimeSpan.FromMinutes(10), ActivityHeadersPropagator = null, UseCookies = false, AllowAutoRedirect = false };
        if (certificaat is not null)
        {
            handler.SslOptions.ClientCertificates = [certificaat];
            handler.SslOptions.LocalCertificateSelectionCallback = (_, _, _, _, _) => certificaat;
        }

        if (vertrouwd is not null)
        {
            var keten = new X509ChainPolicy { TrustMode = X509ChainTrustMode.CustomRootTrust, RevocationMode = X509RevocationMode.NoCheck };
            keten.CustomTrustStore.AddRange(vertrouwd);
            handler.SslOptions.CertificateChainPolicy = keten;
        }

        return (new HttpMessageInvoker(handler), certificaat);
    }

    private static X509Certificate2Collection Wortels(string pad)
    {
        var wortels = new X509Certificate2Collection();
        try
        {
            wortels.ImportFromPemFile(pad);
        }
        catch (Exception fout) when (fout is IOException or UnauthorizedAccessException or CryptographicException)
        {
            wortels.Clear();
        }

        return wortels.Count > 0 ? wortels : throw new CertificaatOnbruikbaar("Het bestand met de certificaten die DUO mag hebben, is niet te lezen. Kijk de instelling na.");
    }

    private static string? Bezwaar(X509Certificate2 certificaat, TimeProvider klok)
    {
        var nu = klok.GetUtcNow().UtcDateTime;
        return nu > certificaat.NotAfter.ToUniversalTime() ? "Het certificaat voor DUO is verlopen. Er gaat niets uit tot er een nieuw is."
            : nu < certificaat.NotBefore.ToUniversalTime() ? "Het certificaat voor DUO geldt nog niet. Er gaat niets uit tot het geldt."
            : null;
    }

    private static X509Certificate2 Laad(Clientcertificaat bron)
    {
        try
        {
            var wachtwoord = bron.Wachtwoordbestand.Length == 0 ? null : File.ReadAllText(bron.Wachtwoordbestand).TrimEnd('\r', '\n');
            var certificaat = bron.Sleutelbestand.Length == 0 ? X509CertificateLoader.LoadPkcs12FromFile(bron.Bestand, wachtwoord)
                : wachtwoord is null ? X509Certificate2.CreateFromPemFile(bron.Bestand, bron.Sleutelbestand)
                : X509Certificate2.CreateFromEncryptedPemFile(bron.Bestand, wachtwoord, bron.Sleutelbestand);
            return certificaat.HasPrivateKey ? certificaat : throw new CertificaatOnbruikbaar("Bij het certificaat voor DUO hoort geen sleutel. Kijk de instelling na.");
        }
        catch (Exception fout) when (fout is IOException or UnauthorizedAccessException or CryptographicException or ArgumentException)
        {
            // Neither the path nor the password: this sentence is shown on a page.
            throw new CertificaatOnbruikbaar("Het certificaat voor DUO is niet te lezen. Kijk de instelling, het bestand en het wachtwoord na.");
        }
    }
}
