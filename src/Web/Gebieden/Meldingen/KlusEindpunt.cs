using Naast.Web.Aanmelden;
using Naast.Web.Data;
using Naast.Web.Poort;
using Naast.Web.Werk;

namespace Naast.Web.Gebieden.Meldingen;

internal static class KlusEindpunt
{
    /// <summary>How far the asker's own work is, for the script that shows it.</summary>
    public static void MapKlussen(this IEndpointRouteBuilder app) =>
        app.MapGet("/klussen/{klus:guid}", async (Guid klus, Db db, Klussen klussen, CancellationToken ct) =>
            await klussen.VindAsync(db.Toegang, klus, ct) is { } stand
                ? Results.Json(new { klaar = !stand.Loopt, gedaan = stand.Voortgang?.Gedaan, totaal = stand.Voortgang?.Totaal })
                : Results.NotFound())
            .WithMetadata(new VereistAanmeldingAttribute(), new VanzelfAttribute()).ExcludeFromDescription();
}
