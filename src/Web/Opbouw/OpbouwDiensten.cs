using System.Text.Encodings.Web;
using System.Text.Unicode;
using System.Threading.RateLimiting;
using Naast.Web.Api;
using Naast.Web.Gebieden.Rekenhulp;
using Naast.Web.Koppelingen.Duo;

namespace Naast.Web.Opbouw;

public static class OpbouwDiensten
{
    public static IServiceCollection AddOpbouw(this IServiceCollection diensten)
    {
        diensten.AddSingleton<Gereedheid>();
        // Letters of every script as they are: shorter pages, and what must be escaped still is.
        diensten.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        diensten.AddRateLimiter(opties =>
        {
            opties.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            opties.OnRejected = Apigrens.ZegWanneer;
            opties.AddPolicy<string, Apigrens>(Apigrens.Naam);
            opties.AddPolicy(Notificatieadres.Snelheidsgrens, http => RateLimitPartition.GetTokenBucketLimiter(
                http.Connection.RemoteIpAddress?.ToString() ?? "",
                _ => Meldingen(http.RequestServices.GetRequiredService<Duoopties>().MeldingenPerSeconde)));
            opties.AddPolicy(RekenhulpApi.Snelheidsgrens, http => RateLimitPartition.GetTokenBucketLimiter(
                http.Connection.RemoteIpAddress?.ToString() ?? "",
                _ => new TokenBucketRateLimiterOptions { TokenLimit = 200, TokensPerPeriod = 50, ReplenishmentPeriod = TimeSpan.FromSeconds(1), QueueLimit = 0 }));
        });
        return diensten;
    }

    /// <summary>DUO sends everything from one address, and after a failure of ours a whole day at once: that must come through.</summary>
    private static TokenBucketRateLimiterOptions Meldingen(int perSeconde) =>
        new() { TokenLimit = 2 * perSeconde, TokensPerPeriod = Math.Max(1, perSeconde / 10), ReplenishmentPeriod = TimeSpan.FromMilliseconds(100), QueueLimit = 0 };
}
