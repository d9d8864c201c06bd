using System.Net;

namespace Naast.Web.Poort;

/// <summary>Who really stood at the other end of the connection: the trusted proxy, where there is one.</summary>
public sealed record Buurman(IPAddress? Adres)
{
    /// <summary>
    /// True when one of these proxies stood there: only then a header is its word, and not that of whoever sent the request.
    /// </summary>
    public static bool Is(HttpContext http, IReadOnlyCollection<string> proxys) =>
        Van(http) is { } adres && proxys.Any(p => IPAddress.TryParse(p, out var proxy) && proxy.MapToIPv6().Equals(adres.MapToIPv6()));

    public static IPAddress? Van(HttpContext http) => http.Features.Get<Buurman>() is { } buurman ? buurman.Adres : http.Connection.RemoteIpAddress;
}
