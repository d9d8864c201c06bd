using System.Net;

namespace Naast.Web.Poort;

/// <summary>Who really stood at the other end of the connection: the trusted proxy, where there is one.</summary>
public sealed record Buurman(IPAddress? Adres)
{
    public static IPAddress? Van(HttpContext http) => http.Features.Get<Buurman>() is { } buurman ? buurman.Adres : http.Connection.RemoteIpAddress;
}
