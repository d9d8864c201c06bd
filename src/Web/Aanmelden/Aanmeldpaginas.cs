using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace Naast.Web.Aanmelden;

/// <summary>The addresses of signing in and out on our side; the provider's own pages are elsewhere.</summary>
internal static class Aanmeldpaginas
{
    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet(Aanmeldadressen.Aanmelden, AanmeldenAsync).AllowAnonymous();
        app.MapGet(Aanmeldadressen.Mislukt, MisluktAsync).AllowAnonymous();
        app.MapPost(Aanmeldadressen.Afmelden, AfmeldenAsync).AllowAnonymous();
        app.MapGet(Aanmeldadressen.Afgemeld, (HttpContext context) => Melding.Afgemeld.ToonAsync(context)).AllowAnonymous();
    }

    private static async Task AanmeldenAsync(
        HttpContext context, ILogger<RelyingParty> logboek, string? terug = null, string? groep = null)
    {
        var adres = Aanmeldadressen.Lokaal(terug);
        if (context.User.Identity is { IsAuthenticated: true })
        {
            context.Response.Redirect(adres);
            return;
        }

        var vraag = new AuthenticationProperties { RedirectUri = adres };
        if (Enum.TryParse<Aanmeldgroep>(groep, ignoreCase: true, out var gekozen) && Enum.IsDefined(gekozen))
        {
            vraag.SetParameter<Aanmeldgroep?>(RelyingParty.Groep, gekozen);
        }

        try
        {
            await context.ChallengeAsync(RelyingParty.Schema, vraag);
        }
        catch (InvalidOperationException fout) when (!context.Response.HasStarted)
        {
            logboek.LogError(fout, "De aanmeldvoorziening is niet bereikbaar");
            await Melding.Voor(Mislukking.Storing, Aanmeldadressen.AanmeldenVoor(adres)).ToonAsync(context);
        }
    }

    private static Task MisluktAsync(HttpContext context, string? reden = null, string? terug = null)
    {
        var mislukking = Enum.TryParse<Mislukking>(reden, out var gelezen) && Enum.IsDefined(gelezen) ? gelezen : Mislukking.Storing;
        return Melding.Voor(mislukking, Aanmeldadressen.AanmeldenVoor(terug)).ToonAsync(context);
    }

    private static async Task AfmeldenAsync(
        HttpContext context, IAntiforgery antiforgery, Sessiebewaking sessies, ILogger<RelyingParty> logboek)
    {
        if (!await antiforgery.IsRequestValidAsync(context))
        {
            await Melding.OudFormulier.ToonAsync(context);
            return;
        }

        // Ours ends first, whatever the provider answers.
        await sessies.EindigAsync(context);
        await context.SignOutAsync(CookieAuthenticationDefaults.AuthenticationScheme);
        try
        {
            await context.SignOutAsync(RelyingParty.Schema, new() { RedirectUri = Aanmeldadressen.Afgemeld });
        }
        catch (InvalidOperationException fout) when (!context.Response.HasStarted)
        {
            logboek.LogError(fout, "De aanmeldvoorziening is niet bereikbaar; alleen hier afgemeld");
            context.Response.Redirect(Aanmeldadressen.Afgemeld);
        }
    }
}
