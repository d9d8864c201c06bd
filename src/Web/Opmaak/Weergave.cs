using Microsoft.AspNetCore.Antiforgery;

namespace Naast.Web.Opmaak;

/// <summary>Remembers light or dark on this device, in a cookie, so that it also works without script and before signing in.</summary>
public static class Weergave
{
    public const string Adres = "/weergave";
    private const string Cookie = "kleurstand";

    public static Kleurstand Lees(HttpRequest? verzoek) => verzoek?.Cookies[Cookie] switch
    {
        "licht" => Kleurstand.Licht,
        "donker" => Kleurstand.Donker,
        _ => Kleurstand.Apparaat,
    };

    /// <summary>The value of <c>data-color-scheme</c>, or null to follow the device.</summary>
    public static string? Attribuut(Kleurstand stand) => stand switch
    {
        Kleurstand.Licht => "light",
        Kleurstand.Donker => "dark",
        _ => null,
    };

    /// <summary>The next stand when the button is pressed: device, light, dark, device.</summary>
    public static (string Waarde, string Naam, string Icoon) Volgende(Kleurstand stand) => stand switch
    {
        Kleurstand.Apparaat => ("licht", "Weergave: volgt uw apparaat. Kies licht", "sun-moon"),
        Kleurstand.Licht => ("donker", "Weergave: licht. Kies donker", "sun"),
        _ => ("apparaat", "Weergave: donker. Volg het apparaat", "moon"),
    };

    public static IEndpointConventionBuilder MapWeergave(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapPost(Adres, Zet).AllowAnonymous().ExcludeFromDescription();

    private static async Task<IResult> Zet(HttpContext http, IAntiforgery antiforgery)
    {
        if (!http.Request.HasFormContentType || !await antiforgery.IsRequestValidAsync(http))
        {
            return Results.BadRequest();
        }
        var formulier = await http.Request.ReadFormAsync(http.RequestAborted);
        var waarde = formulier["kleurstand"].ToString();
        if (waarde is "licht" or "donker")
        {
            http.Response.Cookies.Append(Cookie, waarde, new CookieOptions
            {
                MaxAge = TimeSpan.FromDays(365),
                HttpOnly = true,
                SameSite = SameSiteMode.Lax,
                Secure = http.Request.IsHttps,
                IsEssential = true,
            });
        }
        else
        {
            http.Response.Cookies.Delete(Cookie);
        }
        return Results.LocalRedirect(Terug(formulier["terug"].ToString()));
    }

    private static string Terug(string adres) =>
        adres.StartsWith('/') && !adres.StartsWith("//", StringComparison.Ordinal) && !adres.StartsWith("/\\", StringComparison.Ordinal) ? adres : "/";
}
