using Microsoft.AspNetCore.Antiforgery;

namespace Naast.Web.Opmaak;

/// <summary>
/// Remembers on this device, in cookies, light or dark and whether the keyboard shortcuts are on, so that it also works
/// without script and before signing in.
/// </summary>
public static class Weergave
{
    public const string Adres = "/weergave";
    private const string Cookie = "kleurstand";
    private const string Toetsencookie = "sneltoetsen";

    public static Kleurstand Lees(HttpRequest? verzoek) => verzoek?.Cookies[Cookie] switch
    {
        "licht" => Kleurstand.Licht,
        "donker" => Kleurstand.Donker,
        _ => Kleurstand.Apparaat,
    };

    /// <summary>Shortcuts are on until somebody switches them off: a person who speaks to the computer may set them off by accident.</summary>
    public static bool Sneltoetsen(HttpRequest? verzoek) => verzoek?.Cookies[Toetsencookie] != "uit";

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
        if (formulier.TryGetValue("kleurstand", out var kleurstand))
        {
            Onthoud(http, Cookie, kleurstand.ToString() is "licht" or "donker" ? kleurstand.ToString() : null);
        }
        if (formulier.TryGetValue("sneltoetsen", out var toetsen))
        {
            Onthoud(http, Toetsencookie, toetsen == "uit" ? "uit" : null);
        }
        return Results.LocalRedirect(Terug(formulier["terug"].ToString()));
    }

    private static void Onthoud(HttpContext http, string cookie, string? waarde)
    {
        if (waarde is null)
        {
            http.Response.Cookies.Delete(cookie);
            return;
        }
        http.Response.Cookies.Append(cookie, waarde, new CookieOptions
        {
            MaxAge = TimeSpan.FromDays(365),
            HttpOnly = true,
            SameSite = SameSiteMode.Lax,
            Secure = http.Request.IsHttps,
            IsEssential = true,
        });
    }

    private static string Terug(string adres) =>
        adres.StartsWith('/') && !adres.StartsWith("//", StringComparison.Ordinal) && !adres.StartsWith("/\\", StringComparison.Ordinal) ? adres : "/";
}
