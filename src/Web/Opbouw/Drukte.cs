using System.Threading.RateLimiting;
using Naast.Web.Aanmelden;
using Naast.Web.Poort;

namespace Naast.Web.Opbouw;

/// <summary>
/// Lets a limited number of requests work at once; the others wait for their turn, and all the while they hold no database
/// connection. More at once would not be served sooner: each would take memory and handles until the process falls over.
/// </summary>
/// <remarks>What is open to everyone does not wait: signing in asks this same program for tokens while a request runs.</remarks>
internal sealed class Drukte(RequestDelegate volgende) : IDisposable
{
    private readonly ConcurrencyLimiter _plaatsen = new(new ConcurrencyLimiterOptions
    {
        PermitLimit = Grenzen.Tegelijk, QueueLimit = int.MaxValue, QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
    });

    public async Task InvokeAsync(HttpContext http)
    {
        if (http.GetEndpoint()?.Metadata.GetMetadata<OpenbaarAttribute>() is not null
            || http.Request.Path.StartsWithSegments(Aanmeldadressen.Aanmelden) || http.Request.Path.StartsWithSegments(Aanmeldadressen.Aanbieder))
        {
            await volgende(http);
            return;
        }

        using var plaats = await _plaatsen.AcquireAsync(1, http.RequestAborted);
        await volgende(http);
    }

    public void Dispose() => _plaatsen.Dispose();
}
