using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace Naast.Web.Aanmelden.Ingebouwd;

/// <summary>
/// The way from our side to the embedded provider in the same process: over the address that the server really bound, under the
/// name that the browser uses. So sign-in works on any host and port, also when the outside name leads nowhere from here.
/// </summary>
internal sealed class EigenAdres(IServer server, IHttpContextAccessor verzoek)
    : DelegatingHandler(new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false })
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (verzoek.HttpContext?.Request is { } browser)
        {
            request.Headers.Host = browser.Host.Value;
            if (browser.IsHttps)
            {
                request.Headers.TryAddWithoutValidation("X-Forwarded-Proto", "https");
            }
        }

        var gebonden = Gebonden();
        request.RequestUri = new UriBuilder(request.RequestUri!) { Scheme = gebonden.Scheme, Host = gebonden.Host, Port = gebonden.Port }.Uri;
        return base.SendAsync(request, cancellationToken);
    }

    private Uri Gebonden()
    {
        var adressen = server.Features.Get<IServerAddressesFeature>()?.Addresses ?? [];
        var adres = adressen.FirstOrDefault(adres => adres.StartsWith("http://", StringComparison.OrdinalIgnoreCase))
            ?? adressen.FirstOrDefault()
            ?? throw new InvalidOperationException("De ingebouwde aanmelding vraagt een server met een eigen netwerkadres.");
        var bereikbaar = BindingAddress.Parse(adres);
        var host = bereikbaar.Host is "*" or "+" or "0.0.0.0" or "[::]" ? "127.0.0.1" : bereikbaar.Host;
        return new UriBuilder(bereikbaar.Scheme, host, bereikbaar.Port).Uri;
    }
}

/// <summary>The provider's discovery document, with its addresses at the host that this browser uses.</summary>
internal sealed class IngebouwdeConfiguratie(EigenAdres weg, IHttpContextAccessor verzoek) : IConfigurationManager<OpenIdConnectConfiguration>
{
    private readonly ConfigurationManager<OpenIdConnectConfiguration> gelezen = new(
        $"http://localhost{Aanmeldadressen.Aanbieder}/.well-known/openid-configuration",
        new OpenIdConnectConfigurationRetriever(),
        new HttpDocumentRetriever(new HttpClient(weg, disposeHandler: false)) { RequireHttps = false });

    public async Task<OpenIdConnectConfiguration> GetConfigurationAsync(CancellationToken cancel)
    {
        var document = await gelezen.GetConfigurationAsync(cancel);
        var hier = new OpenIdConnectConfiguration
        {
            Issuer = Hier(document.Issuer),
            AuthorizationEndpoint = Hier(document.AuthorizationEndpoint),
            TokenEndpoint = Hier(document.TokenEndpoint),
            EndSessionEndpoint = Hier(document.EndSessionEndpoint),
        };
        foreach (var sleutel in document.SigningKeys)
        {
            hier.SigningKeys.Add(sleutel);
        }

        return hier;
    }

    public void RequestRefresh() => gelezen.RequestRefresh();

    private string Hier(string adres) => verzoek.HttpContext?.Request is { } browser
        ? $"{browser.Scheme}://{browser.Host}{new Uri(adres).PathAndQuery}"
        : adres;
}
