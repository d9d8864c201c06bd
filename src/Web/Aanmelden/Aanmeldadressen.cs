using Microsoft.AspNetCore.Http.HttpResults;

namespace Naast.Web.Aanmelden;

/// <summary>Every address that has to do with signing in and out.</summary>
public static class Aanmeldadressen
{
    /// <summary>GET, with <c>terug</c> (a local address) and <c>groep</c> (medewerker, partner, inburgeraar).</summary>
    public const string Aanmelden = "/aanmelden";

    /// <summary>POST with an antiforgery token.</summary>
    public const string Afmelden = "/afmelden";

    public const string Afgemeld = "/afgemeld";
    public const string Mislukt = "/aanmelden/mislukt";
    public const string Terugparameter = "terug";

    /// <summary>The redirect_uri to register at the provider.</summary>
    public const string Terug = "/aanmelden/terug";

    /// <summary>The post_logout_redirect_uri to register at the provider.</summary>
    public const string TerugNaAfmelden = "/afmelden/terug";

    public const string Aanbieder = "/oidc";
    public const string Personakeuze = "/oidc/authorize";
    public const string AanbiederAfmelden = "/oidc/endsession";

    /// <summary>The address itself when it is a path here, else the front page: nobody is ever sent elsewhere after sign-in.</summary>
    public static string Lokaal(string? adres) =>
        adres is ['/', ..] && RedirectHttpResult.IsLocalUrl(adres)
        && !adres.StartsWith(Aanmelden, StringComparison.OrdinalIgnoreCase)
        && !adres.StartsWith(Afmelden, StringComparison.OrdinalIgnoreCase)
            ? adres
            : "/";

    public static string AanmeldenVoor(string? terug) =>
        Lokaal(terug) is var adres and not "/" ? $"{Aanmelden}?{Terugparameter}={Uri.EscapeDataString(adres)}" : Aanmelden;
}
