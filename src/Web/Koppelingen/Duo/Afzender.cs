using System.Net;
using System.Security.Cryptography.X509Certificates;
using Naast.Web.Poort;

namespace Naast.Web.Koppelingen.Duo;

public sealed record Afzenderopties
{
    /// <summary>Thumbprint (SHA-256, hex) of a client certificate → OIN of its holder.</summary>
    public Dictionary<string, string> Certificaten { get; init; } = [];

    /// <summary>Header in which a trusted proxy passes the thumbprint; empty: no proxy.</summary>
    public string Proxykop { get; init; } = "";

    /// <summary>Addresses of the trusted proxies.</summary>
    public List<string> Proxys { get; init; } = [];

    /// <summary>Demo only: whoever calls from this machine is believed.</summary>
    public bool LoopbackVertrouwd { get; init; }
}

/// <summary>Who posts: by client certificate, or by the header of a trusted proxy.</summary>
public sealed class Afzender(Afzenderopties opties, TimeProvider klok)
{
    /// <summary>Null when the caller may speak for this OIN; otherwise why not, for the log.</summary>
    public string? Bezwaar(HttpContext http, string oin)
    {
        if (opties.LoopbackVertrouwd && http.Connection.RemoteIpAddress is { } adres && IPAddress.IsLoopback(adres))
        {
            return null;
        }

        // The connection takes any certificate, so that what is wrong with one gets an answer and a line in the log.
        var nu = klok.GetUtcNow().UtcDateTime;
        return http.Connection.ClientCertificate is { } certificaat && (nu > certificaat.NotAfter.ToUniversalTime() || nu < certificaat.NotBefore.ToUniversalTime()) ? "certificaat niet geldig op deze dag"
            : Afdruk(http) is not { Length: > 0 } afdruk ? "geen certificaat"
            : !opties.Certificaten.TryGetValue(afdruk, out var bekend) ? "onbekend certificaat"
            : bekend != oin ? "certificaat van een andere organisatie"
            : null;
    }

    private string? Afdruk(HttpContext http)
    {
        if (http.Connection.ClientCertificate is { } certificaat)
        {
            return certificaat.GetCertHashString(System.Security.Cryptography.HashAlgorithmName.SHA256);
        }

        return opties.Proxykop.Length > 0 && Buurman.Is(http, opties.Proxys)
            ? http.Request.Headers[opties.Proxykop].ToString().ToUpperInvariant()
            : null;
    }
}
