using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace Naast.Web.Opbouw;

/// <summary>Limits of the web server: a request that is too large or too slow is refused before it costs anything.</summary>
public static class Grenzen
{
    /// <summary>Largest request body in bytes; pages that take files raise it for themselves.</summary>
    public const long GrootsteVraag = 1024 * 1024;

    /// <summary>
    /// Requests at work at once; more than the processors can use, for most of a request is waiting, and below the 100
    /// connections that Npgsql keeps.
    /// </summary>
    public const int Tegelijk = 96;

    private const string Proceslimieten = "/proc/self/limits";

    /// <summary>
    /// A connection takes a file handle, and a process without handles falls over; so three quarters of what the system gives
    /// is for connections, and the rest for the database and files. Who comes after that is turned away at the door.
    /// </summary>
    /// <param name="limieten">Lines of <c>/proc/self/limits</c>; empty elsewhere.</param>
    public static int Verbindingen(IReadOnlyList<string> limieten)
    {
        const int Voorzichtig = 1024;
        var handvatten = limieten.Where(regel => regel.StartsWith("Max open files", StringComparison.Ordinal))
            .Select(regel => regel["Max open files".Length..].Split(' ', StringSplitOptions.RemoveEmptyEntries)[0])
            .Select(woord => int.TryParse(woord, System.Globalization.CultureInfo.InvariantCulture, out var aantal) ? aantal : int.MaxValue)
            .DefaultIfEmpty(Voorzichtig).First();
        return Math.Min(handvatten, 1_000_000) / 4 * 3;
    }

    public static void Stel(KestrelServerOptions opties)
    {
        opties.AddServerHeader = false;
        opties.Limits.MaxRequestBodySize = GrootsteVraag;
        opties.Limits.MaxRequestHeadersTotalSize = 32 * 1024;
        opties.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(15);
        opties.Limits.KeepAliveTimeout = TimeSpan.FromSeconds(30);
        opties.Limits.MaxConcurrentConnections = Verbindingen(File.Exists(Proceslimieten) ? File.ReadAllLines(Proceslimieten) : []);

        // Who shows a certificate is judged where it matters, with an answer and a line in the log instead of a broken connection.
        opties.ConfigureHttpsDefaults(https => https.AllowAnyClientCertificate());
        opties.Limits.MinRequestBodyDataRate = new MinDataRate(240, TimeSpan.FromSeconds(5));
    }
}
