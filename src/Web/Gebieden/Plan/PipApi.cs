using Microsoft.AspNetCore.Mvc;
using Naast.Kern.Besluiten;
using Naast.Kern.Plan;
using Naast.Web.Api;
using Naast.Web.Data;
using Naast.Web.Poort;

namespace Naast.Web.Gebieden.Plan;

public sealed record Pipbeeld(Guid Id, Pipstatus Status, DateOnly? Dagtekening, string? Opsteller, Pipinhoud Inhoud, Toetsbeeld MagVaststellen);

/// <param name="Uitgereikt">The letter is handed over today, so the day of bekendmaking is certain.</param>
public sealed record Besluitverzoek(bool Uitgereikt = false);

/// <param name="Reden">What must be different, for the colleague who drew the plan up.</param>
public sealed record Terugstuurverzoek(string Reden);

public sealed record Besluitbeeld(
    Guid Id, Bevoegdheid Bevoegdheid, string Namens, string Ondertekenaar, DateOnly Dagtekening, DateOnly? Bekendgemaakt, DateOnly? LaatsteDagBezwaar);

public sealed record Besluitenlijst(IReadOnlyList<Besluitbeeld> Besluiten);

internal static class PipApi
{
    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/dossiers/{id}/pip", LeesAsync).WithMetadata(new VereistAttribute(Recht.DossierInzien))
            .WithTags("PIP").WithSummary("Het lopende of laatste plan, met de voorwaarden").Produces<Pipbeeld>();
        api.MapPut("/dossiers/{id}/pip", SchrijfAsync).WithMetadata(new VereistAttribute(Recht.PipOpstellen))
            .WithTags("PIP").WithSummary("De inhoud van het plan vastleggen").Produces(StatusCodes.Status204NoContent);
        api.MapPost("/dossiers/{id}/pip/wijziging", WijzigAsync).WithMetadata(new VereistAttribute(Recht.PipOpstellen))
            .WithTags("PIP").WithSummary("Een nieuwe versie van het vastgestelde plan beginnen, of opnieuw zeggen waarom het verandert").Produces(StatusCodes.Status204NoContent);
        api.MapPost("/dossiers/{id}/pip/voorlegging", LegVoorAsync).WithMetadata(new VereistAttribute(Recht.PipOpstellen))
            .WithTags("PIP").WithSummary("Het plan voorleggen ter beslissing").Produces(StatusCodes.Status204NoContent);
        api.MapPost("/dossiers/{id}/pip/terugsturing", StuurTerugAsync).WithMetadata(new VereistAttribute(Recht.PipVaststellen))
            .WithTags("PIP").WithSummary("Het plan terugsturen naar wie het opstelde").Produces(StatusCodes.Status204NoContent);
        api.MapPost("/dossiers/{id}/pip/besluit", BeslisAsync).WithMetadata(new VereistAttribute(Recht.PipVaststellen))
            .WithTags("PIP").WithSummary("Het plan vaststellen onder mandaat").Produces<Aangemaakt>(StatusCodes.Status201Created);
        api.MapGet("/dossiers/{id}/besluiten", BesluitenAsync).WithMetadata(new VereistAttribute(Recht.DossierInzien), new ScopeAttribute(Apiscopes.BesluitenLezen))
            .WithTags("PIP").WithSummary("De besluiten in dit dossier").Produces<Besluitenlijst>();
    }

    private static async Task<IResult> LeesAsync(Guid id, DossierBeelden beelden, Inzagelog inzage, TimeProvider klok, HttpContext http, CancellationToken ct)
    {
        var beeld = await beelden.NuAsync(id, volgend: false, ct);
        if ((beeld?.Lopend ?? beeld?.Vastgesteld) is not { } pip)
        {
            return Antwoorden.NietGevonden();
        }

        await inzage.NoteerAsync("api/pip", id, ct);
        Verzoekkop.ZetVersie(http, pip.Versie);
        return Results.Ok(new Pipbeeld(
            pip.Id, pip.Status, pip.Dagtekening, pip.Opsteller, pip.Inhoud,
            Toetsbeeld.Van(pip.MagVaststellen(beeld!.Planfeiten, pip.Dagtekening ?? klok.Vandaag()))));
    }

    private static async Task<IResult> SchrijfAsync(
        Guid id, Pipinhoud inhoud, PipOpstellen opstellen, HttpContext http, CancellationToken ct, [FromHeader(Name = "If-Match")] string? versie = null) =>
        await opstellen.LegVastAsync(id, _ => inhoud, Verzoekkop.Sleutel(http), ct, Verzoekkop.KeurVersie(versie)) ? Results.NoContent() : Antwoorden.NietGevonden();

    private static async Task<IResult> WijzigAsync(Guid id, Planwijziging wijziging, PipOpstellen opstellen, HttpContext http, CancellationToken ct) =>
        string.IsNullOrWhiteSpace(wijziging.Reden) || wijziging.Reden.Length > Planwijziging.LangsteReden || wijziging.Aanleiding == Planaanleiding.Verhuizing
            ? Results.Problem("Schrijf op wat er veranderde, en kies een andere aanleiding dan een verhuizing: dan maakt het nieuwe college een eigen plan.", statusCode: StatusCodes.Status422UnprocessableEntity)
            : await opstellen.WijzigAsync(id, wijziging, Verzoekkop.Sleutel(http), ct) ? Results.NoContent() : Antwoorden.NietGevonden();

    private static async Task<IResult> LegVoorAsync(
        Guid id, PipOpstellen opstellen, HttpContext http, CancellationToken ct, [FromHeader(Name = "If-Match")] string? versie = null) =>
        await opstellen.LegVoorAsync(id, Verzoekkop.Sleutel(http), ct, Verzoekkop.KeurVersie(versie)) ? Results.NoContent() : Antwoorden.NietGevonden();

    private static async Task<IResult> StuurTerugAsync(
        Guid id, Terugstuurverzoek verzoek, PipOpstellen opstellen, HttpContext http, CancellationToken ct, [FromHeader(Name = "If-Match")] string? versie = null) =>
        BeslissenModel.KeurReden(verzoek.Reden, out var reden) is { } fout ? Antwoorden.Onjuist(fout)
        : await opstellen.StuurTerugAsync(id, reden, Verzoekkop.Sleutel(http), ct, Verzoekkop.KeurVersie(versie)) ? Results.NoContent() : Antwoorden.NietGevonden();

    private static async Task<IResult> BeslisAsync(
        Guid id, Besluitverzoek verzoek, PipVaststellen vaststellen, HttpContext http, CancellationToken ct, [FromHeader(Name = "If-Match")] string? versie = null) =>
        await vaststellen.StelVastAsync(id, verzoek.Uitgereikt, Verzoekkop.Sleutel(http), ct, Verzoekkop.KeurVersie(versie)) is { } besluit
            ? Results.Created((string?)null, new Aangemaakt(besluit))
            : Antwoorden.NietGevonden();

    private static async Task<IResult> BesluitenAsync(Guid id, DossierBeelden beelden, Inzagelog inzage, CancellationToken ct)
    {
        if (await beelden.NuAsync(id, volgend: false, ct) is not { } beeld)
        {
            return Antwoorden.NietGevonden();
        }

        await inzage.NoteerAsync("api/besluiten", id, ct);
        return Results.Ok(new Besluitenlijst(
            [.. beeld.Besluiten.Select(b => new Besluitbeeld(
                b.Id, b.Bevoegdheid, b.Namens, b.OndertekenaarNaam, b.Dagtekening, b.Bekendgemaakt, b.Bezwaartermijn(beeld.Regels)?.Waarde))]));
    }
}
