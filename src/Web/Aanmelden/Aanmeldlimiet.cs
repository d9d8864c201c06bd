using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;

namespace Naast.Web.Aanmelden;

/// <summary>How often one network address may open the sign-in pages. Counted per process.</summary>
public static class Aanmeldlimiet
{
    public static TimeSpan Venster { get; } = TimeSpan.FromMinutes(15);

    private static readonly string[] Begrensd = [Aanmeldadressen.Aanmelden, Aanmeldadressen.Personakeuze];

    // Own options, used by no one else: a second UseRateLimiter elsewhere in the program then counts nothing twice here.
    internal static void Gebruik(IApplicationBuilder app, Aanmeldopties opties)
    {
        var limiet = new RateLimiterOptions
        {
            GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(context => RateLimitPartition.GetTokenBucketLimiter(
                Pad(context) + " " + Netwerk(context.Connection.RemoteIpAddress),
                // A bucket that fills up again every minute: who was refused need not wait for the end of a window.
                _ => new()
                {
                    TokenLimit = opties.MaxPerAdres, TokensPerPeriod = (int)Math.Ceiling(opties.MaxPerAdres / Venster.TotalMinutes),
                    ReplenishmentPeriod = TimeSpan.FromMinutes(1), QueueLimit = 0,
                })),
            OnRejected = (geweigerd, _) => new(WeigerAsync(geweigerd)),
        };
        app.UseWhen(context => Pad(context) is not null, tak => tak.UseRateLimiter(limiet));
    }

    private static string? Pad(HttpContext context) =>
        Begrensd.FirstOrDefault(pad => context.Request.Path.Equals(pad, StringComparison.OrdinalIgnoreCase));

    private static Task WeigerAsync(OnRejectedContext geweigerd)
    {
        var wacht = geweigerd.Lease.TryGetMetadata(MetadataName.RetryAfter, out var resterend) ? resterend : Venster;
        geweigerd.HttpContext.Response.Headers.RetryAfter =
            Math.Ceiling(wacht.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        return Melding.Voor(Mislukking.TeVaak, Aanmeldadressen.Aanmelden).ToonAsync(geweigerd.HttpContext);
    }

    // One subscriber has a whole /64 of IPv6: counting single addresses there would count nothing.
    private static string Netwerk(IPAddress? adres)
    {
        if (adres is { IsIPv4MappedToIPv6: true })
        {
            adres = adres.MapToIPv4();
        }

        return adres is { AddressFamily: AddressFamily.InterNetworkV6 }
            ? Convert.ToHexString(adres.GetAddressBytes().AsSpan(0, 8))
            : adres?.ToString() ?? "onbekend";
    }
}
