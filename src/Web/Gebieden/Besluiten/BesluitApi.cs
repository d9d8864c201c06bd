using Naast.Kern.Besluiten;
using Naast.Web.Api;
using Naast.Web.Data;
using Naast.Web.Poort;

namespace Naast.Web.Gebieden.Besluiten;

/// <param name="Dag">Day on which it was handed over or sent; not in the future.</param>
public sealed record Bekendmakingsverzoek(Bekendmakingswijze Wijze, DateOnly Dag);

/// <param name="Dag">Day on which the person agreed to get decisions digitally.</param>
public sealed record Toestemmingsverzoek(DateOnly Dag);

internal static class BesluitApi
{
    public static void Map(RouteGroupBuilder api)
    {
        api.MapPost("/dossiers/{id}/besluiten/{besluitId}/bekendmaking", MaakBekendAsync).WithMetadata(new VereistAttribute(Recht.BesluitBekendmaken))
            .WithTags("Besluit").WithSummary("Vastleggen dat het besluit is bekendgemaakt").Produces(StatusCodes.Status204NoContent);
        api.MapGet("/dossiers/{id}/besluiten/{besluitId}/brief", BriefAsync).WithMetadata(new VereistAttribute(Recht.DossierInzien))
            .WithTags("Besluit").WithSummary("De brief bij het besluit, als pdf").Produces<Stream>(contentType: "application/pdf");
        api.MapPut("/dossiers/{id}/digitale-besluiten", AkkoordAsync).WithMetadata(new VereistAttribute(Recht.BesluitBekendmaken))
            .WithTags("Besluit").WithSummary("Akkoord met digitale besluiten vastleggen").Produces(StatusCodes.Status204NoContent);
        api.MapDelete("/dossiers/{id}/digitale-besluiten", TrekInAsync).WithMetadata(new VereistAttribute(Recht.BesluitBekendmaken))
            .WithTags("Besluit").WithSummary("Akkoord met digitale besluiten intrekken").Produces(StatusCodes.Status204NoContent);
    }

    private static async Task<IResult> MaakBekendAsync(
        Guid id, Guid besluitId, Bekendmakingsverzoek verzoek, Bekendmaken bekendmaken, HttpContext http, CancellationToken ct) =>
        await bekendmaken(id, besluitId, verzoek.Wijze, verzoek.Dag, Verzoekkop.Sleutel(http), ct) ? Results.NoContent() : Antwoorden.NietGevonden();

    private static async Task<IResult> BriefAsync(Guid id, Guid besluitId, Brieven brieven, Inzagelog inzage, CancellationToken ct)
    {
        if (await brieven.StandAsync(id, besluitId, ct) is not { } stand)
        {
            return Antwoorden.NietGevonden();
        }

        if (await brieven.PdfAsync(id, besluitId, ct) is not { } pdf)
        {
            // Asking is also what makes it: a letter is made once, and one that failed is tried again.
            await brieven.VraagPdfAsync(stand.Id, ct);
            return Antwoorden.Strijdig("De brief wordt nog gemaakt. Vraag hem over een paar tellen opnieuw.");
        }

        await inzage.NoteerAsync("api/brief", id, ct);
        return Results.File(pdf, "application/pdf");
    }

    private static async Task<IResult> AkkoordAsync(Guid id, Toestemmingsverzoek verzoek, ToestemmingVastleggen toestemming, HttpContext http, CancellationToken ct) =>
        await toestemming.LegVastAsync(id, verzoek.Dag, Verzoekkop.Sleutel(http), ct) ? Results.NoContent() : Antwoorden.NietGevonden();

    private static async Task<IResult> TrekInAsync(Guid id, ToestemmingVastleggen toestemming, HttpContext http, CancellationToken ct) =>
        await toestemming.TrekInAsync(id, Verzoekkop.Sleutel(http), ct) ? Results.NoContent() : Antwoorden.NietGevonden();
}
