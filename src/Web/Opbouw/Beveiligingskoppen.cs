namespace Naast.Web.Opbouw;

/// <summary>Headers of every answer. The policy allows nothing inline and nothing from elsewhere.</summary>
internal sealed class Beveiligingskoppen(RequestDelegate volgende)
{
    private const string Beleid =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; "
        + "manifest-src 'self'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'";

    public Task InvokeAsync(HttpContext http)
    {
        var koppen = http.Response.Headers;
        koppen.ContentSecurityPolicy = Beleid;
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
}
