using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.EntityFrameworkCore;
using Naast.Kern.Inburgeraars;
using Naast.Web.Api;
using Naast.Web.Data;
using Naast.Web.Opmaak;
using Naast.Web.Poort;

namespace Naast.Web.Gebieden.Afspraken;

/// <param name="Versie">To send back as If-Match, between quotes.</param>
/// <param name="Komt">What the person answered; absent without an answer.</param>
public sealed record Afspraakbeeld(
    Guid Id, Guid DossierId, DateOnly Dag, TimeOnly Tijd, int Minuten, string Onderwerp, string Plaats, string Met, bool Tolk, Afspraakvorm Vorm, string? Ruimte, Afspraakstand Stand, bool? Komt, string? Reden, int Versie);

public sealed record Afsprakenlijst(IReadOnlyList<Afspraakbeeld> Afspraken, int Pagina, int PerPagina, int Totaal);

/// <param name="Tijd">As 14:00.</param>
/// <param name="Minuten">15, 30, 45, 60, 90, 120 or 180.</param>
public sealed record Afspraakverzoek(string Onderwerp, DateOnly Dag, TimeOnly Tijd, string Plaats, string Met, bool Tolk = false, Afspraakvorm Vorm = Afspraakvorm.OpLocatie, int Minuten = 60, string? Ruimte = null);

public sealed record Afzegging(string Reden);

/// <summary>Appointments for a program of the municipality.</summary>
internal static class AfspraakApi
{
    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/dossiers/{id}/afspraken", LijstAsync).WithMetadata(new VereistAttribute(Recht.DossierInzien), new ScopeAttribute(Apiscopes.AfsprakenLezen))
            .WithTags("Afspraken").WithSummary("De afspraken in een dossier, de nieuwste eerst").Produces<Afsprakenlijst>();
        api.MapGet("/dossiers/{id}/afspraken/{afspraakId}", LeesAsync).WithMetadata(new VereistAttribute(Recht.DossierInzien), new ScopeAttribute(Apiscopes.AfsprakenLezen))
            .WithTags("Afspraken").WithSummary("Een afspraak").Produces<Afspraakbeeld>();
        Schrijf(api.MapPost("/dossiers/{id}/afspraken", MaakAsync)).WithMetadata(new VoorbeeldAttribute("""{"onderwerp":"Voortgang","dag":"2031-05-14","tijd":"14:00:00","plaats":"Stadhuis, balie 3","met":"Sanne de Wit","tolk":false,"vorm":"OpLocatie","minuten":60}""")).WithSummary("Een afspraak maken").Produces<Aangemaakt>(StatusCodes.Status201Created);
        Schrijf(api.MapPut("/dossiers/{id}/afspraken/{afspraakId}", VerzetAsync)).WithMetadata(new VoorbeeldAttribute("""{"onderwerp":"Voortgang","dag":"2031-05-14","tijd":"15:30:00","plaats":"Stadhuis, balie 3","met":"Sanne de Wit","tolk":false,"vorm":"OpLocatie","minuten":60}""")).WithSummary("Een afspraak verzetten of wijzigen").Produces(StatusCodes.Status204NoContent);
        Schrijf(api.MapPost("/dossiers/{id}/afspraken/{afspraakId}/afzegging", ZegAfAsync)).WithMetadata(new VoorbeeldAttribute("""{"reden":"De inburgeraar is ziek."}""")).WithSummary("Een afspraak afzeggen").Produces(StatusCodes.Status204NoContent);
    }

    private static RouteHandlerBuilder Schrijf(RouteHandlerBuilder adres) => adres
        .WithMetadata(new VereistAttribute(Recht.FeitVastleggen), new ScopeAttribute(Apiscopes.AfsprakenSchrijven)).WithTags("Afspraken");

    private static async Task<IResult> LijstAsync(Guid id, Db db, Inzagelog inzage, CancellationToken ct, [FromQuery] int pagina = 1, [FromQuery] int perPagina = 50)
    {
        if (Bladvraag.Fout(pagina, perPagina) is { } fout)
        {
            return fout;
        }

        if (!await db.Dossiers.AnyAsync(d => d.Id == id, ct))
        {
            return Antwoorden.NietGevonden();
        }

        await inzage.NoteerAsync("api/afspraken", id, ct);
        var alle = db.Afspraken.AsNoTracking().Where(a => a.DossierId == id);
        var rijen = await alle.OrderByDescending(a => a.Dag).ThenByDescending(a => a.Id).Skip((pagina - 1) * perPagina).Take(perPagina).ToArrayAsync(ct);
        return Results.Ok(new Afsprakenlijst([.. rijen.Select(Beeld)], pagina, perPagina, await alle.CountAsync(ct)));
    }

    private static async Task<IResult> LeesAsync(Guid id, Guid afspraakId, Db db, Inzagelog inzage, HttpContext http, CancellationToken ct)
    {
        if (await db.Afspraken.AsNoTracking().SingleOrDefaultAsync(a => a.Id == afspraakId && a.DossierId == id, ct) is not { } afspraak)
        {
            return Antwoorden.NietGevonden();
        }

        await inzage.NoteerAsync("api/afspraken", id, ct);
        Verzoekkop.ZetVersie(http, afspraak.Versie);
        return Results.Ok(Beeld(afspraak));
    }

    private static async Task<IResult> MaakAsync(Guid id, Afspraakverzoek verzoek, AfspraakPlannen plannen, TimeProvider klok, HttpContext http, CancellationToken ct)
    {
        var staat = new ModelStateDictionary();
        return Invoer(verzoek).Lees(staat, klok.Vandaag()) is not { } gegevens ? Antwoorden.Onjuist(staat)
            : await plannen.MaakAsync(id, gegevens, Verzoekkop.Sleutel(http), ct) is { } afspraak ? Results.Created((string?)null, new Aangemaakt(afspraak)) : Antwoorden.NietGevonden();
    }

    private static async Task<IResult> VerzetAsync(
        Guid id, Guid afspraakId, Afspraakverzoek verzoek, AfspraakPlannen plannen, TimeProvider klok, HttpContext http, CancellationToken ct, [FromHeader(Name = "If-Match")] string? versie = null)
    {
        var staat = new ModelStateDictionary();
        var gelezen = Verzoekkop.LeesVersie(versie);
        return Invoer(verzoek).Lees(staat, klok.Vandaag()) is not { } gegevens ? Antwoorden.Onjuist(staat)
            : await NietVerouderd(plannen.VerzetAsync(id, afspraakId, gelezen, gegevens, Verzoekkop.Sleutel(http), ct)) ? Results.NoContent() : Antwoorden.NietGevonden();
    }

    private static async Task<IResult> ZegAfAsync(
        Guid id, Guid afspraakId, Afzegging verzoek, AfspraakPlannen plannen, HttpContext http, CancellationToken ct, [FromHeader(Name = "If-Match")] string? versie = null) =>
        verzoek.Reden?.Trim() is not { Length: > 0 and <= 300 } reden ? Antwoorden.Onjuist("Schrijf op waarom de afspraak niet doorgaat, in hoogstens 300 tekens.")
        : await NietVerouderd(plannen.ZegAfAsync(id, afspraakId, Verzoekkop.LeesVersie(versie), reden, Verzoekkop.Sleutel(http), ct)) ? Results.NoContent() : Antwoorden.NietGevonden();

    private static async Task<bool> NietVerouderd(Task<bool> daad)
    {
        try
        {
            return await daad;
        }
        catch (FormulierVerouderd)
        {
            throw new Versiefout(verouderd: true);
        }
    }

    private static Afspraakinvoer Invoer(Afspraakverzoek v) => new()
    {
        Onderwerp = v.Onderwerp, Dag = Datuminvoer.Van(v.Dag), Tijd = v.Tijd.ToString("HH:mm", CultureInfo.InvariantCulture), Plaats = v.Plaats, Met = v.Met, Tolk = v.Tolk,
        Vorm = v.Vorm.ToString(), Minuten = v.Minuten.ToString(CultureInfo.InvariantCulture), Ruimte = v.Ruimte,
    };

    private static Afspraakbeeld Beeld(Afspraak a) =>
        new(a.Id, a.DossierId, a.Dag, a.Tijd, a.Minuten, a.Onderwerp, a.Plaats, a.Met, a.Tolk, a.Vorm, a.Ruimte, a.Stand, a.Komt, a.Reden, a.Versie);
}
