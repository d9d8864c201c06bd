using Naast.Web.Aanmelden;

namespace Naast.Web.Opbouw;

/// <summary>
/// Headers of every answer. The policy allows nothing inline and nothing from elsewhere; a sign-out form may go on to the
/// sign-in provider, for browsers hold redirects of a form to the same rule.
/// </summary>
internal sealed class Beveiligingskoppen(RequestDelegate volgende, Aanmeldopties aanmelden)
{
    private readonly string _beleid =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; "
        + "manifest-src 'self'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'" + Aanbieder(aanmelden);

    public Task InvokeAsync(HttpContext http)
    {
        var koppen = http.Response.Headers;
        koppen.ContentSecurityPolicy = _beleid;
        koppen.XContentTypeOptions = "nosniff";
        koppen.XFrameOptions = "DENY";
        koppen["Referrer-Policy"] = "same-origin";
        koppen["Permissions-Policy"] = "accelerometer=(), camera=(), geolocation=(), gyroscope=(), microphone=(), payment=(), usb=()";
        koppen["Cross-Origin-Opener-Policy"] = "same-origin";
        koppen["Cross-Origin-Resource-Policy"] = "same-origin";
        koppen["Cross-Origin-Embedder-Policy"] = "require-corp";
        koppen["X-Permitted-Cross-Domain-Policies"] = "none";
        // Whatever does not say otherwise may hold personal data: no copy stays in a browser or proxy.
        koppen.CacheControl = "no-store";
        if (http.Request.IsHttps)
        {
            koppen.StrictTransportSecurity = "max-age=31536000; includeSubDomains";
        }

        return volgende(http);
    }

    private static string Aanbieder(Aanmeldopties opties) =>
        !opties.GebruiktIngebouwd && Uri.TryCreate(opties.Authority, UriKind.Absolute, out var adres) ? " " + adres.GetLeftPart(UriPartial.Authority) : "";
}
