using System.Security.Claims;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;
using Naast.Web.Poort;

namespace Naast.Web.Opbouw;

/// <summary>
/// The form that somebody sent and that could not be stored: shown again on the error page, so that nothing has to be typed
/// twice. It goes back with the same key, so that pressing the button later has one effect, also when the first try had one.
/// </summary>
public sealed partial record Getyptformulier(string Adres, IReadOnlyList<Getyptveld> Velden)
{
    // Larger than any form that a person fills in here; beyond it the plain page answers.
    private const int MeesteVelden = 300;
    private const int MeesteTekens = 200_000;

    public IEnumerable<Getyptveld> Teksten => Velden.Where(veld => veld.Soort == Getyptsoort.Tekst);

    public IEnumerable<Getyptveld> Antwoorden => Velden.Where(veld => veld.Soort == Getyptsoort.Antwoord);

    public IEnumerable<Getyptveld> Onzichtbaar => Velden.Where(veld => veld.Soort != Getyptsoort.Tekst);

    /// <summary>Null when this request is not a form of ours that a person who signed in sent from one of our pages.</summary>
    public static async Task<Getyptformulier?> LeesAsync(HttpContext http)
    {
        if (!IsFormulier(http) || await VeldenAsync(http.Request) is not { } velden || !await KomtVanOnsAsync(http))
        {
            return null;
        }

        var adres = http.Request.PathBase + http.Request.Path + http.Request.QueryString;
        return RedirectHttpResult.IsLocalUrl(adres) ? new Getyptformulier(adres, velden) : null;
    }

    /// <summary>A form that a browser sends as a page: no file, no script, and behind the gate, so never a sign-in.</summary>
    private static bool IsFormulier(HttpContext http)
    {
        var verzoek = http.Request;
        return HttpMethods.IsPost(verzoek.Method)
            && MediaTypeHeaderValue.TryParse(verzoek.ContentType, out var soort)
            && soort.MediaType.Equals("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase)
            && http.GetEndpoint()?.Metadata is { } kenmerken
            && (kenmerken.GetMetadata<VereistAttribute>() is not null || kenmerken.GetMetadata<VereistAanmeldingAttribute>() is not null)
            && (verzoek.Headers["Sec-Fetch-Mode"].ToString() is "" or "navigate")
            && (verzoek.Headers["Sec-Fetch-Site"].ToString() is "" or "same-origin");
    }

    private static async Task<IReadOnlyList<Getyptveld>?> VeldenAsync(HttpRequest verzoek)
    {
        try
        {
            var formulier = await verzoek.ReadFormAsync(verzoek.HttpContext.RequestAborted);
            var velden = formulier.Where(veld => !Geheim().IsMatch(veld.Key))
                .SelectMany(veld => veld.Value.Select(waarde => Getyptveld.Van(veld.Key, waarde ?? ""))).Take(MeesteVelden + 1).ToArray();
            return velden.Length is > 0 and <= MeesteVelden && velden.Sum(veld => veld.Naam.Length + veld.Waarde.Length) <= MeesteTekens ? velden : null;
        }
        catch (Exception fout) when (fout is InvalidDataException or IOException or BadHttpRequestException)
        {
            return null;
        }
    }

    /// <summary>
    /// Another site must not be able to put words on a page of ours, so the form carries the token of this very person. The
    /// database may have gone before it was known who asks, or the session ended while somebody typed; then the sealed cookie
    /// says whose words these are, for this question only.
    /// </summary>
    private static async Task<bool> KomtVanOnsAsync(HttpContext http)
    {
        var gebruiker = http.User;
        try
        {
            if (gebruiker.Identity?.IsAuthenticated != true)
            {
                if (UitKoekje(http) is not { } uitKoekje)
                {
                    return false;
                }

                http.User = uitKoekje;
            }

            return await http.RequestServices.GetRequiredService<IAntiforgery>().IsRequestValidAsync(http);
        }
        finally
        {
            http.User = gebruiker;
        }
    }

    private static ClaimsPrincipal? UitKoekje(HttpContext http)
    {
        var opties = http.RequestServices.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>().Get(CookieAuthenticationDefaults.AuthenticationScheme);
        return opties.TicketDataFormat.Unprotect(opties.CookieManager.GetRequestCookie(http, opties.Cookie.Name!))?.Principal;
    }

    /// <summary>What must not come back in a page, whatever form it was in.</summary>
    [GeneratedRegex("wachtwoord|password|geheim", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Geheim();
}
