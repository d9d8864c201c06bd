using Microsoft.AspNetCore.Antiforgery;
using Naast.Web.Aanmelden;
using Naast.Web.Poort;
using Naast.Web.Werk;

namespace Naast.Web.Gebieden.Dossiers;

internal static class Aanwezigheid
{
    /// <summary>
    /// The script of a dossier page says here that somebody looks, and hears who else does. It is no deed of the user, so it
    /// keeps no session alive and writes no line in the read log: the page itself did that.
    /// </summary>
    public static void MapAanwezigheid(this IEndpointRouteBuilder app) =>
        app.MapPost("/dossiers/{id:guid}/aanwezig", async (Guid id, bool? weg, HttpContext http, IAntiforgery antiforgery, Kijkers kijkers, CancellationToken ct) =>
        {
            if (!await antiforgery.IsRequestValidAsync(http))
            {
                return Results.BadRequest();
            }

            if (weg is true)
            {
                await kijkers.IkGaWegAsync(id, ct);
                return Results.NoContent();
            }

            return await kijkers.IkBenErAsync(id, ct) is { } anderen ? Results.Json(new { tekst = Kijkers.Zin(anderen) }) : Results.NotFound();
        }).WithMetadata(new VereistAttribute(Recht.DossierInzien), new VanzelfAttribute()).DisableAntiforgery().ExcludeFromDescription();
}
