using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;
using Naast.Web.Aanmelden.Tokens;
using Naast.Web.Data;
using Naast.Web.Opbouw;

namespace Naast.Web.Poort;

/// <summary>
/// Stands before every page and endpoint: makes the access snapshot, and refuses what does not say who may come in.
/// A refusal is logged.
/// </summary>
public sealed class Poortwachter(RequestDelegate volgende)
{
    public async Task InvokeAsync(HttpContext http, Toegangsbepaling bepaling, Aansluitingtoegang aansluitingen, Toegangshouder houder)
    {
        var eindpunt = http.GetEndpoint();
        if (eindpunt is null || eindpunt.Metadata.GetMetadata<OpenbaarAttribute>() is not null
            || eindpunt.Metadata.GetMetadata<IAllowAnonymous>() is not null)
        {
            await volgende(http);
            return;
        }

        if (http.User.Identity?.IsAuthenticated != true)
        {
            if (IsProgramma(http) || eindpunt.Metadata.GetMetadata<Aanmelden.VanzelfAttribute>() is not null)
            {
                if (http.Request.Path.StartsWithSegments("/api"))
                {
                    await http.ChallengeAsync(Tokenschema.Naam);
                }

                if (Tokenschema.IsStoring(http))
                {
                    await Problemen.SchrijfAsync(http, StatusCodes.Status503ServiceUnavailable, "Uw token is nu niet te controleren",
                        "Wij kunnen de sleutels van de uitgever van uw token nu niet lezen. Probeer het straks opnieuw, met hetzelfde token.");
                    return;
                }

                await Problemen.SchrijfAsync(http, StatusCodes.Status401Unauthorized, "Niet aangemeld", Tokenschema.Voor(http) is null
                    ? "Meld u aan en probeer het opnieuw."
                    : "Het token klopt niet of geldt niet meer. Vraag een nieuw token en probeer het opnieuw.");
                return;
            }

            if (await Getyptformulier.LeesAsync(http) is { } getypt)
            {
                // Signing in first would lose what was typed.
                http.Response.StatusCode = StatusCodes.Status401Unauthorized;
                await Foutpaginas.ToonAsync(http, "Uw sessie is voorbij",
                    "U deed een tijd niets, of u meldde zich af in een ander venster. Meld u aan in een nieuw tabblad. Kom dan hier terug en druk op Opnieuw proberen.", getypt);
                return;
            }

            await http.ChallengeAsync();
            return;
        }

        var program = Tokenhouder.Uit(http.User);
        if (await (program is null ? bepaling.BepaalAsync(http.User) : aansluitingen.BepaalAsync(program, http.RequestAborted)) is not { } toegang)
        {
            await WeigerAsync(http, program is not null
                ? "Dit programma is niet aangesloten op deze regio, of niet meer. Vraag de beheerder van Naast om een aansluiting."
                : "Uw account is niet bekend in deze regio, of niet meer actief. Vraag uw beheerder om toegang.");
            return;
        }

        houder.Toegang = toegang;
        var vereist = eindpunt.Metadata.GetMetadata<VereistAttribute>();
        var magBinnen = vereist is null
            ? eindpunt.Metadata.GetMetadata<VereistAanmeldingAttribute>() is not null
            : vereist.Rechten.Any(toegang.Heeft);
        var scope = eindpunt.Metadata.GetMetadata<ScopeAttribute>()?.Naam;
        if (!magBinnen || (toegang.Scopes is { } scopes && !(scope is not null && scopes.Contains(scope))))
        {
            await NoteerAsync(http, eindpunt, Dossier(http));
            await WeigerAsync(http, toegang.Scopes is null ? "U heeft geen toegang tot deze pagina." : ZonderScope(http, scope));
            return;
        }

        if (Dossier(http) is { } dossier && await http.RequestServices.GetRequiredService<Opgegaandossiers>().BlijftAsync(dossier, http.RequestAborted) is not null
            && !await LaatLezenAsync(http, houder, vereist, dossier))
        {
            return;
        }

        await volgende(http);
        if (http.Response.StatusCode == StatusCodes.Status404NotFound && Dossier(http) is { } gezocht && await IsVerborgenAsync(http, gezocht))
        {
            await NoteerAsync(http, eindpunt, gezocht);
        }
    }

    /// <summary>Says which scope is missing, in the header as well (RFC 6750).</summary>
    private static string ZonderScope(HttpContext http, string? scope)
    {
        if (scope is null)
        {
            return "Dit kan een programma niet doen: daarvoor moet een medewerker zich aanmelden.";
        }

        http.Response.Headers.WWWAuthenticate = $"Bearer realm=\"naast\", error=\"insufficient_scope\", scope=\"{scope}\"";
        return $"Dit programma mag dit niet. Nodig is de scope {scope}, in het token en in de aansluiting.";
    }

    /// <summary>A dossier that went up in another: it can be read, and a page that is there to change something leads to its overview.</summary>
    /// <returns>False when the request has its answer.</returns>
    private static async Task<bool> LaatLezenAsync(HttpContext http, Toegangshouder houder, VereistAttribute? vereist, Guid dossier)
    {
        if (!HttpMethods.IsGet(http.Request.Method) && !HttpMethods.IsHead(http.Request.Method))
        {
            http.Response.StatusCode = StatusCodes.Status409Conflict;
            await Foutpaginas.ToonAsync(http, "Dit dossier is opgegaan in een ander",
                "Er komt niets meer bij. Open dit dossier: bovenaan staat in welk dossier u verder werkt. Wat u typte staat hieronder nog.", await Getyptformulier.LeesAsync(http));
            return false;
        }

        houder.Toegang = houder.Toegang with { AlleenLezen = true };
        if (vereist is null || vereist.Rechten.Any(houder.Toegang.Heeft))
        {
            return true;
        }

        http.Response.Redirect($"/dossiers/{dossier}");
        return false;
    }

    /// <summary>For the asker it is as if the dossier does not exist; that somebody tried stands in its logbook.</summary>
    private static async Task<bool> IsVerborgenAsync(HttpContext http, Guid id)
    {
        if (await http.RequestServices.GetRequiredService<Db>().Dossiers.AnyAsync(d => d.Id == id, http.RequestAborted))
        {
            return false;
        }

        await using var alles = http.RequestServices.GetRequiredService<Dbfabriek>().Maak(Toegang.Systeem("poort"));
        return await alles.Dossiers.AnyAsync(d => d.Id == id, http.RequestAborted);
    }

    private static Guid? Dossier(HttpContext http) => Guid.TryParse(http.Request.RouteValues.GetValueOrDefault("id") as string, out var id) ? id : null;

    private static Task NoteerAsync(HttpContext http, Endpoint eindpunt, Guid? dossier) =>
        http.RequestServices.GetRequiredService<Inzagelog>().NoteerGeweigerdAsync(
            (eindpunt as RouteEndpoint)?.RoutePattern.RawText ?? eindpunt.DisplayName ?? "onbekend", dossier, http.RequestAborted);

    private static bool IsProgramma(HttpContext http) => http.Request.Path.StartsWithSegments("/api") || Koppelingen.Duo.Notificatieadres.IsVanDuo(http);

    private static async Task WeigerAsync(HttpContext http, string reden)
    {
        if (IsProgramma(http))
        {
            await Problemen.SchrijfAsync(http, StatusCodes.Status403Forbidden, "Geen toegang", reden);
            return;
        }

        http.Items[Weigering] = reden;
        http.Response.StatusCode = StatusCodes.Status403Forbidden;
    }

    /// <summary>Item in the request that holds the sentence for the page "geen toegang".</summary>
    public const string Weigering = "weigering";
}

/// <summary>Problem details (RFC 9457) in Dutch.</summary>
public static class Problemen
{
    public static Task SchrijfAsync(HttpContext http, int status, string titel, string uitleg) =>
        Results.Problem(statusCode: status, title: titel, detail: uitleg).ExecuteAsync(http);
}
