using System.Globalization;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Tokens;
using Naast.Web.Poort;

namespace Naast.Web.Aanmelden.Tokens;

/// <summary>
/// Signing in by access token, for programs and for the API only. A request with a token is never also a request with a session:
/// what a browser sends along by itself must not help a token that is not right.
/// </summary>
internal sealed class Tokenschema(IOptionsMonitor<AuthenticationSchemeOptions> opties, ILoggerFactory logboek, UrlEncoder codering, Tokenkeuring keuring, Tokenopties tokens)
    : AuthenticationHandler<AuthenticationSchemeOptions>(opties, logboek, codering)
{
    public const string Naam = "token";

    /// <summary>Item in the request: why the token is not right.</summary>
    private const string Waarom = "token.waarom";

    /// <summary>Item in the request: nothing is known of the token, for its issuer does not answer.</summary>
    private const string Storing = "token.storing";

    /// <summary>The program is to come back later with the same token.</summary>
    public static bool IsStoring(HttpContext http) => http.Items.ContainsKey(Storing);

    /// <summary>The scheme for this request; null for the session.</summary>
    public static string? Voor(HttpContext http) => http.Request.Path.StartsWithSegments("/api") && http.Request.Headers.ContainsKey("Authorization") ? Naam : null;

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (!AuthenticationHeaderValue.TryParse(Request.Headers.Authorization, out var kop) || !kop.Scheme.Equals("Bearer", StringComparison.OrdinalIgnoreCase) || string.IsNullOrEmpty(kop.Parameter))
        {
            return Weiger("The header Authorization must be: Bearer, a space, and the token");
        }

        Tokenhouder? houder;
        string? waarom;
        try
        {
            (houder, waarom) = await keuring.KeurAsync(kop.Parameter, $"{Request.Scheme}://{Request.Host}");
        }
        catch (UitgeverOnbereikbaar)
        {
            Context.Items[Storing] = true;
            return AuthenticateResult.Fail("The keys of the issuer cannot be read now");
        }

        if (houder is null)
        {
            return Weiger(waarom!);
        }

        return houder.Afdruk is { } afdruk && afdruk != await CertificaatafdrukAsync()
            ? Weiger("The token is bound to another client certificate")
            : AuthenticateResult.Success(new(houder.AlsPrincipal(), Naam));
    }

    /// <summary>Says why, as RFC 6750 wants it; the body is written by who refuses.</summary>
    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        if (IsStoring(Context))
        {
            Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            Response.Headers.RetryAfter = ((int)Uitgeverbron.Rust.TotalSeconds).ToString(CultureInfo.InvariantCulture);
            return Task.CompletedTask;
        }

        Response.StatusCode = StatusCodes.Status401Unauthorized;
        Response.Headers.WWWAuthenticate = Context.Items[Waarom] is string waarom
            ? $"Bearer realm=\"naast\", error=\"invalid_token\", error_description=\"{waarom}\""
            : "Bearer realm=\"naast\"";
        return Task.CompletedTask;
    }

    private AuthenticateResult Weiger(string waarom)
    {
        Context.Items[Waarom] = waarom;
        return AuthenticateResult.Fail(waarom);
    }

    private async Task<string?> CertificaatafdrukAsync()
    {
        if (string.IsNullOrEmpty(tokens.Certificaatkop))
        {
            return await Context.Connection.GetClientCertificateAsync(Context.RequestAborted) is { } eigen ? Afdruk(eigen) : null;
        }

        if (!Buurman.Is(Context, tokens.Certificaatproxys))
        {
            return null;
        }

        try
        {
            using var certificaat = X509Certificate2.CreateFromPem(Uri.UnescapeDataString(Request.Headers[tokens.Certificaatkop].ToString()));
            return Afdruk(certificaat);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private static string Afdruk(X509Certificate2 certificaat) => Base64UrlEncoder.Encode(certificaat.GetCertHash(HashAlgorithmName.SHA256));
}
