using System.Net;
using Polly;
using Polly.CircuitBreaker;
using Polly.Retry;

namespace Naast.Web.Koppelingen.Duo;

/// <summary>
/// What happens when DUO does not answer well. Reading is tried again shortly after; writing never by itself, because it may have had
/// effect: the outbox decides on that. When almost nothing succeeds, DUO is left alone for a while.
/// </summary>
public sealed class Duozekering
{
    public static readonly Duozekering Geen = new(ResiliencePipeline<HttpResponseMessage>.Empty, ResiliencePipeline<HttpResponseMessage>.Empty);

    private readonly ResiliencePipeline<HttpResponseMessage> _lezen;
    private readonly ResiliencePipeline<HttpResponseMessage> _schrijven;

    private Duozekering(ResiliencePipeline<HttpResponseMessage> lezen, ResiliencePipeline<HttpResponseMessage> schrijven) => (_lezen, _schrijven) = (lezen, schrijven);

    public static Duozekering Maak(Duoopties opties, TimeProvider klok)
    {
        var mislukt = new PredicateBuilder<HttpResponseMessage>().Handle<HttpRequestException>().Handle<TaskCanceledException>()
            .HandleResult(antwoord => antwoord.StatusCode >= HttpStatusCode.InternalServerError);

        // One breaker for both: it is the same DUO.
        var breker = new CircuitBreakerStrategyOptions<HttpResponseMessage>
        {
            ShouldHandle = mislukt, FailureRatio = 0.8, MinimumThroughput = opties.Storingsgrens, SamplingDuration = TimeSpan.FromSeconds(30), BreakDuration = opties.Rust,
        };
        var schrijven = new ResiliencePipelineBuilder<HttpResponseMessage> { TimeProvider = klok }.AddCircuitBreaker(breker).Build();
        return new(
            new ResiliencePipelineBuilder<HttpResponseMessage> { TimeProvider = klok }
                .AddRetry(new RetryStrategyOptions<HttpResponseMessage>
                {
                    ShouldHandle = mislukt, MaxRetryAttempts = opties.Herhalingen, Delay = TimeSpan.FromMilliseconds(200), BackoffType = DelayBackoffType.Exponential, UseJitter = true,
                })
                .AddPipeline(schrijven).Build(),
            schrijven);
    }

    /// <exception cref="BrokenCircuitException">DUO is left alone for now.</exception>
    public ValueTask<HttpResponseMessage> StuurAsync(HttpMethod methode, Func<CancellationToken, ValueTask<HttpResponseMessage>> stuur, CancellationToken ct) =>
        (methode == HttpMethod.Get ? _lezen : _schrijven).ExecuteAsync(stuur, ct);
}
