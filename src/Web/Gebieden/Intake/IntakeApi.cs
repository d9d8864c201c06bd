using Microsoft.AspNetCore.Mvc;
using Naast.Kern.Intake;
using Naast.Web.Api;
using Naast.Web.Data;
using Naast.Web.Poort;

namespace Naast.Web.Gebieden.Intake;

/// <summary>The brede intake without health: that is a field group of its own.</summary>
public sealed record Intakebeeld(Intakestatus Status, DateOnly Gestart, DateOnly? Afgerond, Intakeantwoorden Antwoorden, Toetsbeeld MagAfronden);

/// <param name="Tekst">What was discussed; empty when nothing has been.</param>
public sealed record Gezondheidsverzoek(string Tekst);

internal static class IntakeApi
{
    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/dossiers/{id}/brede-intake", LeesAsync).WithMetadata(new VereistAttribute(Recht.DossierInzien))
            .WithTags("Brede intake").WithSummary("De brede intake, en of hij kan worden afgerond").Produces<Intakebeeld>();
        api.MapPut("/dossiers/{id}/brede-intake", SchrijfAsync).WithMetadata(new VereistAttribute(Recht.IntakeUitvoeren))
            .WithTags("Brede intake").WithSummary("De antwoorden vastleggen").Produces(StatusCodes.Status204NoContent);
        api.MapPut("/dossiers/{id}/brede-intake/gezondheid", GezondheidAsync).WithMetadata(new VereistAttribute(Recht.IntakeUitvoeren))
            .WithTags("Brede intake").WithSummary("Wat over de gezondheid is besproken").Produces(StatusCodes.Status204NoContent);
        api.MapPost("/dossiers/{id}/brede-intake/afronding", RondAfAsync).WithMetadata(new VereistAttribute(Recht.IntakeUitvoeren))
            .WithTags("Brede intake").WithSummary("De brede intake afronden").Produces(StatusCodes.Status204NoContent);
    }

    private static async Task<IResult> LeesAsync(Guid id, DossierBeelden beelden, Inzagelog inzage, HttpContext http, CancellationToken ct)
    {
        if (await beelden.NuAsync(id, volgend: false, ct) is not { Intake: { } intake } beeld)
        {
            return Antwoorden.NietGevonden();
        }

        await inzage.NoteerAsync("api/brede-intake", id, ct);
        Verzoekkop.ZetVersie(http, intake.Versie);
        return Results.Ok(new Intakebeeld(
            intake.Status, intake.Gestart, intake.Afgerond, intake.Antwoorden, Toetsbeeld.Van(IntakeVastleggen.MagAfronden(beeld)!)));
    }

    private static async Task<IResult> SchrijfAsync(
        Guid id, Intakeantwoorden antwoorden, IntakeVastleggen vastleggen, HttpContext http, CancellationToken ct, [FromHeader(Name = "If-Match")] string? versie = null) =>
        await vastleggen.LegVastAsync(id, _ => antwoorden, null, Verzoekkop.Sleutel(http), ct, Verzoekkop.KeurVersie(versie)) ? Results.NoContent() : Antwoorden.NietGevonden();

    /// <summary>Health has a text and a right of its own; it does not wait for the version of the answers.</summary>
    private static async Task<IResult> GezondheidAsync(Guid id, Gezondheidsverzoek verzoek, Db db, IntakeVastleggen vastleggen, HttpContext http, CancellationToken ct) =>
        !db.Toegang.Heeft(Recht.GezondheidInzien) ? throw new RechtOntbreekt(Recht.GezondheidInzien)
        : verzoek.Tekst.Length > Stapformulier.Langste ? Antwoorden.Onjuist($"Maak de tekst korter: hoogstens {Stapformulier.Langste} tekens.")
        : await vastleggen.LegVastAsync(id, oud => oud, verzoek.Tekst, Verzoekkop.Sleutel(http), ct) ? Results.NoContent() : Antwoorden.NietGevonden();

    private static async Task<IResult> RondAfAsync(
        Guid id, IntakeVastleggen vastleggen, HttpContext http, CancellationToken ct, [FromHeader(Name = "If-Match")] string? versie = null) =>
        await vastleggen.RondAfAsync(id, Verzoekkop.Sleutel(http), ct, Verzoekkop.KeurVersie(versie)) ? Results.NoContent() : Antwoorden.NietGevonden();
}
