using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.EntityFrameworkCore;
using Naast.Kern.Gedeeld;
using Naast.Kern.Inburgeraars;
using Naast.Kern.Leerroutes;
using Naast.Kern.Meedoen;
using Naast.Kern.Onderweg;
using Naast.Kern.Plan;
using Naast.Kern.Regels;
using Naast.Web.Api;
using Naast.Web.Data;
using Naast.Web.Opmaak;
using Naast.Web.Poort;

namespace Naast.Web.Gebieden.Partners;

/// <param name="Id">Of the person's dossier: the address of everything about this task.</param>
/// <param name="Stand">How the question stands; absent for a task without one.</param>
public sealed record Taakbeeld(
    Guid Id, Guid TaakId, Partnertaaksoort Soort, string Opdracht, DateOnly Van, DateOnly? Tot, string Naam, string? Geboren, string? Telefoon, string? Email, string? Taal, bool? Tolk, Vraagstand? Stand);

public sealed record Takenlijst(IReadOnlyList<Taakbeeld> Taken, int Pagina, int PerPagina, int Totaal);

/// <param name="Waarvoor">The chance it serves, or the obstacle it takes away.</param>
public sealed record Vraagbeeld(Guid Id, Partnertaaksoort Soort, string Wat, string Waarvoor, Vraagstand Stand, DateOnly AntwoordVoor, IReadOnlyList<Vraagberichtbeeld> Berichten);

public sealed record Vraagberichtbeeld(bool VanPartner, string Wie, string Tekst, DateTimeOffset Tijdstip);

/// <summary>What the task opens of the plan that was agreed.</summary>
public sealed record Plandeel(string? Leerroute, DateOnly? Dagtekening, int? LesurenPerWeek, int? PvtUren, int? MapUren);

/// <param name="Tot">Last day.</param>
public sealed record Termijndeel(DateOnly Van, DateOnly Tot);

/// <summary>What is closed for this task is left out.</summary>
public sealed record Taakdetail(IReadOnlyList<Taakbeeld> Taken, IReadOnlyList<Vraagbeeld> Vragen, Plandeel? Plan, Termijndeel? Inburgeringstermijn, IReadOnlyList<string> Onderwerpen);

public sealed record Weigering(string Reden);

public sealed record Afronding(string Resultaat, bool Geholpen);

public sealed record Berichttekst(string Tekst);

/// <param name="Onderwerp">One of the subjects that the task names.</param>
public sealed record Stapverzoek(string Onderwerp, Stapstand Stand, Contactwijze Wijze, DateOnly Dag, string? Toelichting = null);

/// <param name="Moment">PvtInleiding, PvtActiviteit or PvtOndertekening.</param>
/// <param name="Uren">Hours of that day; left out: none are recorded.</param>
public sealed record Pvtverzoek(Momentsoort Moment, DateOnly Dag, bool Aanwezig, bool Ondertekend = false, decimal? Uren = null, string? Toelichting = null);

public sealed record Taaknotitie(string Tekst, bool Delen = false);

/// <summary>For a partner's own program: its tasks with what they open, and what it did. The same handlers as the pages.</summary>
internal static class PartnerApi
{
    public static void Map(RouteGroupBuilder api)
    {
        Lees(api.MapGet("/taken", LijstAsync)).WithSummary("Uw lopende taken").Produces<Takenlijst>();
        Lees(api.MapGet("/taken/{id}", DetailAsync)).WithSummary("Uw taken voor één persoon, met wat daarbij openstaat").Produces<Taakdetail>();
        Schrijf(api.MapPost("/taken/{id}/vragen/{vraagId}/aanneming", NeemAanAsync)).WithSummary("Een taak aannemen");
        Schrijf(api.MapPost("/taken/{id}/vragen/{vraagId}/weigering", WeigerAsync)).WithMetadata(new VoorbeeldAttribute("""{"reden":"Wij hebben deze maand geen begeleider vrij."}""")).WithSummary("Zeggen waarom u een taak niet kunt doen");
        Schrijf(api.MapPost("/taken/{id}/vragen/{vraagId}/afronding", RondAfAsync)).WithMetadata(new VoorbeeldAttribute("""{"resultaat":"De post is nu op orde.","geholpen":true}""")).WithSummary("Zeggen dat een taak klaar is, en wat ervan kwam");
        Schrijf(api.MapPost("/taken/{id}/vragen/{vraagId}/berichten", SchrijfAsync)).WithMetadata(new VoorbeeldAttribute("""{"tekst":"Wij spraken elkaar en maken volgende week een vervolg."}""")).WithSummary("De casusregisseur iets schrijven over een taak");
        Schrijf(api.MapPost("/taken/{id}/stappen", LegStapVastAsync)).WithMetadata(new VoorbeeldAttribute("""{"onderwerp":"DigiD en digitaal regelen","stand":"Samen","wijze":"Gesprek","dag":"2026-11-05","toelichting":"DigiD aangevraagd."}""")).WithSummary("Contact en een stap vastleggen bij maatschappelijke begeleiding of financiële zelfredzaamheid");
        Schrijf(api.MapPost("/taken/{id}/pvt", LegPvtVastAsync)).WithMetadata(new VoorbeeldAttribute("""{"moment":"PvtActiviteit","dag":"2026-11-05","aanwezig":true,"toelichting":"Naar het gemeentehuis."}""")).WithSummary("Aanwezigheid, uren en ondertekening van de participatieverklaring vastleggen");
        Schrijf(api.MapPost("/taken/{id}/notities", NoteerAsync)).WithMetadata(new VoorbeeldAttribute("""{"tekst":"Komt met de bus.","delen":true}""")).WithSummary("Een notitie bij een taak schrijven");
    }

    private static RouteHandlerBuilder Lees(RouteHandlerBuilder adres) =>
        adres.WithMetadata(new VereistAttribute(Recht.PartnertaakInzien), new ScopeAttribute(Apiscopes.TakenLezen)).WithTags("Taken");

    private static RouteHandlerBuilder Schrijf(RouteHandlerBuilder adres) => adres
        .WithMetadata(new VereistAttribute(Recht.PartnertaakUitvoeren), new ScopeAttribute(Apiscopes.TakenSchrijven)).WithTags("Taken").Produces(StatusCodes.Status204NoContent);

    private static async Task<IResult> LijstAsync(Eigentaken eigen, Inzagelog inzage, CancellationToken ct, [FromQuery] int pagina = 1, [FromQuery] int perPagina = 50)
    {
        if (Bladvraag.Fout(pagina, perPagina) is { } fout)
        {
            return fout;
        }

        var blad = await eigen.LeesAsync(null, pagina, ct, perPagina);
        var regels = pagina > blad.Paginas ? [] : blad.Regels;
        await inzage.NoteerLijstAsync("api/taken", regels.Select(t => t.DossierId).Distinct(), ct);
        return Results.Ok(new Takenlijst([.. regels.Select(Beeld)], pagina, perPagina, blad.Aantal));
    }

    private static async Task<IResult> DetailAsync(Guid id, Taaklezer lezer, CancellationToken ct)
    {
        if (await lezer.LeesAsync("api/taken/taak", id, ct) is not { Taken: var taken, Vragen: var vragen, Plan: var plan, Termijn: var termijn })
        {
            return Antwoorden.NietGevonden();
        }

        return Results.Ok(new Taakdetail(
            [.. taken.Select(Beeld)],
            [.. vragen.Select(v => new Vraagbeeld(v.Id, v.Soort, v.Wat, v.Waarvoor, v.Stand, v.AntwoordVoor, [.. v.Berichten.Select(b => new Vraagberichtbeeld(b.VanPartner, b.Wie, b.Tekst, b.Tijdstip))]))],
            plan is null ? null : new(plan.Inhoud.Leerroute?.Naam(), plan.Dagtekening, plan.Inhoud.LesurenPerWeek, plan.Inhoud.PvtUren, plan.Inhoud.MapUren),
            termijn is { Tot: { } laatste } ? new(termijn.Van, laatste) : null,
            [.. Begeleidend(taken).SelectMany(Begeleidingsonderwerpen.Van)]));
    }

    private static Task<IResult> NeemAanAsync(Guid id, Guid vraagId, Db db, PartnerVragen vragen, Handelingen handelingen, HttpContext http, CancellationToken ct) =>
        AntwoordAsync("PartnervraagAannemen", id, vraagId, db, handelingen, http, () => vragen.NeemAanAsync(vraagId, Verzoekkop.Sleutel(http), ct), ct);

    private static async Task<IResult> WeigerAsync(Guid id, Guid vraagId, Weigering verzoek, Db db, PartnerVragen vragen, Handelingen handelingen, HttpContext http, CancellationToken ct) =>
        Tekst(verzoek.Reden, "waarom u dit niet kunt doen", Vraaggegevens.LangsteTekst, out var reden)
        ?? await AntwoordAsync("PartnervraagWeigeren", id, vraagId, db, handelingen, http, () => vragen.WeigerAsync(vraagId, reden, Verzoekkop.Sleutel(http), ct), ct);

    private static async Task<IResult> RondAfAsync(Guid id, Guid vraagId, Afronding verzoek, Db db, PartnerVragen vragen, Handelingen handelingen, HttpContext http, CancellationToken ct) =>
        Tekst(verzoek.Resultaat, "wat ervan kwam", Vraaggegevens.LangsteTekst, out var resultaat)
        ?? await AntwoordAsync("PartnervraagAfronden", id, vraagId, db, handelingen, http, () => vragen.RondAfAsync(vraagId, resultaat, verzoek.Geholpen, Verzoekkop.Sleutel(http), ct), ct);

    private static async Task<IResult> SchrijfAsync(Guid id, Guid vraagId, Berichttekst verzoek, Db db, PartnerVragen vragen, Handelingen handelingen, HttpContext http, CancellationToken ct) =>
        Tekst(verzoek.Tekst, "wat u wilt zeggen", Vraagbericht.LangsteTekst, out var tekst)
        ?? await AntwoordAsync("PartnerberichtSchrijven", id, vraagId, db, handelingen, http, () => vragen.SchrijfAsync(vraagId, tekst, Verzoekkop.Sleutel(http), ct), ct);

    private static async Task<IResult> LegStapVastAsync(Guid id, Stapverzoek verzoek, Eigentaken eigen, StapVastleggen vastleggen, TimeProvider klok, HttpContext http, CancellationToken ct)
    {
        Partnertaaksoort[] taken = [.. Begeleidend(await eigen.VanAsync(id, ct))];
        if (taken.Length == 0)
        {
            return Antwoorden.NietGevonden();
        }

        var invoer = new Stapinvoer { Onderwerp = verzoek.Onderwerp, Stand = verzoek.Stand.ToString(), Wijze = verzoek.Wijze.ToString(), Dag = Datuminvoer.Van(verzoek.Dag), Toelichting = verzoek.Toelichting };
        var staat = new ModelStateDictionary();
        return invoer.Lees(staat, taken, klok.Vandaag()) is not { } gegevens ? Antwoorden.Onjuist(staat)
            : await vastleggen.LegVastAsync(id, gegevens, Verzoekkop.Sleutel(http), ct) ? Results.NoContent() : Antwoorden.NietGevonden();
    }

    private static async Task<IResult> LegPvtVastAsync(
        Guid id, Pvtverzoek verzoek, Db db, Eigentaken eigen, PvtVastleggen vastleggen, Handelingen handelingen, TimeProvider klok, HttpContext http, CancellationToken ct)
    {
        if (!(await eigen.VanAsync(id, ct)).Any(t => t is { Soort: Partnertaaksoort.Participatieverklaring, WachtOpAntwoord: false }))
        {
            return Antwoorden.NietGevonden();
        }

        if (await handelingen.IsHerhaaldAsync("TrajectmomentVastleggen", Verzoekkop.Sleutel(http), ct))
        {
            return Results.NoContent();
        }

        static string JaNee(bool waarde) => waarde ? "ja" : "nee";
        var invoer = new Pvtinvoer
        {
            Moment = verzoek.Moment.ToString(), Dag = Datuminvoer.Van(verzoek.Dag), Aanwezig = JaNee(verzoek.Aanwezig), Ondertekend = JaNee(verzoek.Ondertekend),
            Uren = verzoek.Uren?.ToString("0.####", System.Globalization.CultureInfo.InvariantCulture), Toelichting = verzoek.Toelichting,
        };
        var staat = new ModelStateDictionary();
        var daguren = Voortgangparameters.Daguren.Lees(db.Regelkast.Regio.Versie(Voortgangparameters.Daguren.Sleutel, klok.Vandaag()).Waarde);
        return invoer.Lees(staat, await vastleggen.UrenAsync(id, ct), klok.Vandaag(), daguren) is not { } p ? Antwoorden.Onjuist(staat)
            : await vastleggen.LegVastAsync(id, p.Soort, p.Dag, p.Aanwezig, p.Ondertekend, p.Uren, p.Toelichting, Verzoekkop.Sleutel(http), ct) ? Results.NoContent() : Antwoorden.NietGevonden();
    }

    private static async Task<IResult> NoteerAsync(Guid id, Taaknotitie verzoek, TaaknotitieSchrijven schrijven, HttpContext http, CancellationToken ct) =>
        await schrijven.SchrijfAsync(id, verzoek.Tekst, verzoek.Delen, Verzoekkop.Sleutel(http), ct) ? Results.NoContent() : Antwoorden.NietGevonden();

    /// <summary>After a refusal or the end of a task it is closed, also for who sends the same thing again.</summary>
    private static async Task<IResult> AntwoordAsync(string soort, Guid id, Guid vraag, Db db, Handelingen handelingen, HttpContext http, Func<Task<bool>> daad, CancellationToken ct) =>
        await handelingen.IsHerhaaldAsync(soort, Verzoekkop.Sleutel(http) is { } sleutel ? $"{vraag}:{sleutel}" : null, ct) ? Results.NoContent()
        : await db.Partnervragen.AnyAsync(v => v.Id == vraag && v.DossierId == id, ct) && await daad() ? Results.NoContent() : Antwoorden.NietGevonden();

    private static IResult? Tekst(string? tekst, string wat, int langste, out string schoon)
    {
        schoon = tekst?.Trim() ?? "";
        return schoon.Length == 0 ? Antwoorden.Onjuist($"Schrijf op {wat}.") : schoon.Length > langste ? Antwoorden.Onjuist($"Maak dit korter: hoogstens {langste} tekens.") : null;
    }

    private static IEnumerable<Partnertaaksoort> Begeleidend(IEnumerable<Taakregel> taken) =>
        taken.Where(t => !t.WachtOpAntwoord && Begeleidingsonderwerpen.Van(t.Soort).Count > 0).Select(t => t.Soort).Distinct();

    private static Taakbeeld Beeld(Taakregel t) =>
        new(t.DossierId, t.TaakId, t.Soort, t.Opdracht, t.Van, t.Tot, t.Naam, t.Geboren, t.Telefoon, t.Email, t.Taal, t.Tolk, t.Stand);
}
