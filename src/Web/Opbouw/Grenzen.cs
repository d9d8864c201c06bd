using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace Naast.Web.Opbouw;

/// <summary>Limits of the web server: a request that is too large or too slow is refused before it costs anything.</summary>
internal static class Grenzen
{
    /// <summary>Largest request body in bytes; pages that take files raise it for themselves.</summary>
    public const long GrootsteVraag = 1024 * 1024;

    public static void Stel(KestrelServerOptions opties)
    {
        opties.AddServerHeader = false;
        opties.Limits.MaxRequestBodySize = GrootsteVraag;
        opties.Limits.MaxRequestHeadersTotalSize = 32 * 1024;
        opties.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(15);
        opties.Limits.MinRequestBodyDataRate = new MinDataRate(240, TimeSpan.FromSeconds(5));
    }
}
