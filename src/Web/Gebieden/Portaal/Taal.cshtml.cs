using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Naast.Web.Poort;

namespace Naast.Web.Gebieden.Portaal;

/// <summary>Choose the language: each by its own name in its own script. The reader returns to the page of before.</summary>
[Vereist(Recht.EigenPlanInzien)]
public sealed class TaalModel(Portaaltaal talen) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? Terug { get; set; }

    public void OnGet() => Terug = Veilig(Terug);

    public IActionResult OnPost(string? taal)
    {
        if (talen.Talen.Any(keuze => keuze.Code == taal))
        {
            Response.Cookies.Append(Portaaltaal.Cookie, taal!, new CookieOptions
            {
                MaxAge = TimeSpan.FromDays(365), HttpOnly = true, SameSite = SameSiteMode.Lax, Secure = Request.IsHttps, IsEssential = true, Path = "/",
            });
        }

        return LocalRedirect(Veilig(Terug));
    }

    /// <summary>Only pages of the portal: an address from outside never becomes a redirect.</summary>
    public static string Veilig(string? adres) =>
        adres is "/mijn/plan" or "/mijn/data" or "/mijn/mensen" or "/mijn/besluit" or Mijnbesluit.Lijst ? adres : adres is not null && IsBesluit(adres) ? adres : "/mijn";

    private static bool IsBesluit(string adres) =>
        adres.StartsWith(Mijnbesluit.Begin, StringComparison.Ordinal) && Guid.TryParseExact(adres[Mijnbesluit.Begin.Length..], "D", out _);
}
