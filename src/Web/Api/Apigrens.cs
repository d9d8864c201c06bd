using System.Globalization;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;
using Naast.Web.Aanmelden.Tokens;

namespace Naast.Web.Api;

/// <summary>
/// How fast one program may ask: so that a program in a loop does not stand in the way of people. People who signed in are not
/// counted here. Counted per process, over a minute that moves along.
/// </summary>
internal sealed class Apigrens(Tokenopties opties) : IRateLimiterPolicy<string>
{
    public const string Naam = "api";

    /// <summary>Parts of the minute: what was asked in one of them counts again when it is a minute ago.</summary>
    private const int Delen = 12;

    public Func<OnRejectedContext, CancellationToken, ValueTask>? OnRejected => (geweigerd, _) =>
    {
        // This limiter does not say when: with the next part of the minute some of it is free again.
        geweigerd.HttpContext.Response.Headers.RetryAfter = (60 / Delen).ToString(CultureInfo.InvariantCulture);
        return default;
    };

    public RateLimitPartition<string> GetPartition(HttpContext httpContext) => Tokenhouder.Uit(httpContext.User) is { } houder
        ? RateLimitPartition.GetSlidingWindowLimiter($"{houder.Uitgever} {houder.ClientId}", _ => new()
        {
            PermitLimit = opties.VerzoekenPerMinuut, Window = TimeSpan.FromMinutes(1), SegmentsPerWindow = Delen, QueueLimit = 0,
        })
        : RateLimitPartition.GetNoLimiter("");

    public static ValueTask ZegWanneer(OnRejectedContext geweigerd, CancellationToken _)
    {
        if (geweigerd.Lease.TryGetMetadata(MetadataName.RetryAfter, out var wacht))
        {
            geweigerd.HttpContext.Response.Headers.RetryAfter = Math.Ceiling(Math.Max(1, wacht.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
        }

        return default;
    }
}
