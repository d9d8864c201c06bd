using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace Naast.Web.Aanmelden.Tokens;

/// <summary>Whether a token is true cannot be told now: its issuer does not answer.</summary>
public sealed class UitgeverOnbereikbaar() : Exception("De sleutels van de uitgever zijn nu niet te lezen.");

/// <summary>
/// Where the keys of one issuer are read. An issuer that hangs keeps a request only a short time, and after a failure nobody for a while:
/// every request that waits here takes a place that people need.
/// </summary>
internal sealed class Uitgeverbron(Tokenuitgever uitgever, TimeProvider klok)
{
    public static readonly TimeSpan Rust = TimeSpan.FromSeconds(30);

    private static readonly TimeSpan Wachttijd = TimeSpan.FromSeconds(5);
    private static readonly HttpClient Http = new(new SocketsHttpHandler { PooledConnectionLifetime = TimeSpan.FromMinutes(5) }) { Timeout = Wachttijd };

    private readonly Lock _slot = new();
    private Task<bool>? _vraag;
    private bool _gelezen;
    private DateTimeOffset _rustTot = DateTimeOffset.MinValue;

    public ConfigurationManager<OpenIdConnectConfiguration> Metadata { get; } = new(
        uitgever.Metadata ?? $"{uitgever.Adres.TrimEnd('/')}/.well-known/openid-configuration", new OpenIdConnectConfigurationRetriever(),
        new HttpDocumentRetriever(Http) { RequireHttps = uitgever.Adres.StartsWith("https:", StringComparison.OrdinalIgnoreCase) });

    /// <summary>Keys that were read once stay in use while newer ones cannot be had. Who asks at the same moment waits for one question.</summary>
    public Task<bool> IsLeesbaarAsync()
    {
        lock (_slot)
        {
            // Also after a failure that nobody thought of: it must not be the answer for ever.
            if (_vraag is null || (_vraag.IsCompleted && !_gelezen && klok.GetUtcNow() >= _rustTot))
            {
                _vraag = LeesAsync();
            }

            return _vraag;
        }
    }

    private async Task<bool> LeesAsync()
    {
        try
        {
            await Metadata.GetConfigurationAsync(CancellationToken.None);
            _gelezen = true;
        }
        catch (Exception fout) when (fout is InvalidOperationException or IOException or HttpRequestException or OperationCanceledException or ArgumentException)
        {
            _rustTot = klok.GetUtcNow() + Rust;
        }

        return _gelezen;
    }
}
