using System.Globalization;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;
using Naast.Web.Aanmelden.Tokens;

namespace Naast.Web.Api;

/// <summary>
/// How fast one program may ask: so that a program in a loop does not stand in the way of people. People who signed in are not
/// counted here. Counted per process.
/// </summary>
internal sealed class Apigrens(Tokenopties opties) : IRateLimiterPolicy<string>
{
    public const string Naam = "api";

    public Func<OnRejectedContext, CancellationToken, ValueTask>? OnRejected => ZegWanneer;

    public RateLimitPartition<string> GetPartition(HttpContext httpContext) => Tokenhouder.Uit(httpContext.User) is { } houder
        ? RateLimitPartition.GetTokenBucketLimiter($"{houder.Uitgever} {houder.ClientId}", _ => new()
        {
            TokenLimit = opties.VerzoekenPerMinuut, TokensPerPeriod = Math.Max(1, opties.VerzoekenPerMinuut / 60), ReplenishmentPeriod = TimeSpan.FromSeconds(1), QueueLimit = 0,
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
