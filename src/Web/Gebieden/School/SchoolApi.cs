using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.EntityFrameworkCore;
using Naast.Kern.Intake;
using Naast.Kern.Meedoen;
using Naast.Kern.Onderweg;
using Naast.Web.Api;
using Naast.Web.Data;
using Naast.Web.Dossiervorming;
using Naast.Web.Opmaak;
using Naast.Web.Poort;

namespace Naast.Web.Gebieden.School;

/// <param name="WachtOpAntwoord">The school has not said yet whether it can take this student.</param>
public sealed record Studentbeeld(Guid Id, Guid TaakId, string Naam, string? Vnummer, string Geboren, DateOnly Sinds, string? Groep, Leswens? Lessen, bool WachtOpAntwoord);

public sealed record Studentenlijst(IReadOnlyList<Studentbeeld> Studenten, int Pagina, int PerPagina, int Totaal);

/// <param name="Gevolgd">Hours followed.</param>
public sealed record Urenbeeld(Guid Id, Uursoort Soort, DateOnly Van, DateOnly Tot, decimal Gevolgd, decimal GemistMetReden, decimal GemistZonderReden, string? Groep, Meldingstand Stand, string? Reden);

public sealed record Urenlijst(IReadOnlyList<Urenbeeld> Uren, int Pagina, int PerPagina, int Totaal);

/// <summary>Hours and attendance of one student over some days.</summary>
/// <param name="Vnummer">V-number of the student; or give <paramref name="Student"/>, the id of the list. With both they must be the same person.</param>
/// <param name="Soort">NT2, KNM, PVT, MAP or meedoen; NT2 when left out.</param>
public sealed record Urenregel(DateOnly Van, DateOnly Tot, decimal Gevolgd, string? Vnummer = null, Guid? Student = null, string? Soort = null, decimal GemistMetReden = 0, decimal GemistZonderReden = 0);

/// <param name="Verbeteren">Take the place of what was reported before about the same days.</param>
public sealed record Urenaanlevering(IReadOnlyList<Urenregel> Rijen, bool Verbeteren = false);

public sealed record Urenresultaat(int Vastgelegd);

public sealed record Groepsverzoek(string Groep);

/// <param name="Dag">Since when.</param>
/// <param name="Toelichting">Needed for a stop, a pause and a certificate.</param>
public sealed record Berichtverzoek(Schoolberichtsoort Soort, DateOnly Dag, Taalniveau? Niveau = null, Taalvaardigheid? Vaardigheid = null, string? Toelichting = null);

/// <summary>For a school's own program: its students, and all that it reports of them. The same judgement as of the page and the file.</summary>
internal static class SchoolApi
{
    private const int MeesteRijen = 2000;

    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/studenten", LijstAsync).WithMetadata(new VereistAttribute(Recht.LesurenMelden, Recht.PartnertaakInzien), new ScopeAttribute(Apiscopes.TakenLezen))
            .WithTags("School").WithSummary("Uw studenten, met de lessen die zij nodig hebben").Produces<Studentenlijst>();
        api.MapGet("/studenten/{id}/uren", UrenAsync).WithMetadata(new VereistAttribute(Recht.LesurenMelden, Recht.PartnertaakInzien), new ScopeAttribute(Apiscopes.TakenLezen))
            .WithTags("School").WithSummary("De uren die u van een student meldde, de nieuwste eerst").Produces<Urenlijst>();
        api.MapPost("/studenten/uren", LeverAanAsync).WithMetadata(new VereistAttribute(Recht.LesurenMelden), new ScopeAttribute(Apiscopes.LesurenMelden))
            .WithTags("School").WithMetadata(new VoorbeeldAttribute("""{"rijen":[{"student":"019a0000-0000-7000-8000-000000000001","van":"2026-11-02","tot":"2026-11-06","gevolgd":7.5,"gemistMetReden":1.5,"gemistZonderReden":0}],"verbeteren":true}""")).WithSummary("Uren en aanwezigheid melden: alle rijen, of geen").Produces<Urenresultaat>(StatusCodes.Status201Created);
        api.MapPost("/studenten/{id}/berichten", StuurBerichtAsync).WithMetadata(new VereistAttribute(Recht.LesurenMelden), new ScopeAttribute(Apiscopes.LesurenMelden))
            .WithTags("School").WithMetadata(new VoorbeeldAttribute("""{"soort":"Niveau","dag":"2026-11-06","niveau":"A2","vaardigheid":"Lezen"}""")).WithSummary("Melden dat een student stopt, pauzeert, weer begint of een niveau haalde").Produces(StatusCodes.Status204NoContent);
        api.MapPut("/studenten/{id}/groep", PlaatsInAsync).WithMetadata(new VereistAttribute(Recht.LesurenMelden), new ScopeAttribute(Apiscopes.LesurenMelden))
            .WithTags("School").WithMetadata(new VoorbeeldAttribute("""{"groep":"Ochtend 2"}""")).WithSummary("Een student in een groep plaatsen").Produces(StatusCodes.Status204NoContent);
    }

    private static async Task<IResult> LijstAsync(Studenten studenten, Inzagelog inzage, CancellationToken ct, [FromQuery] int pagina = 1, [FromQuery] int perPagina = 50)
    {
        if (Bladvraag.Fout(pagina, perPagina) is { } fout)
        {
            return fout;
        }

        var (blad, aantal) = await studenten.BladAsync(pagina, perPagina, ct);
        await inzage.NoteerLijstAsync("api/studenten", blad.Select(s => s.DossierId).Distinct(), ct);
        return Results.Ok(new Studentenlijst(
            [.. blad.Select(s => new Studentbeeld(s.DossierId, s.TaakId, s.Naam, s.Vnummer, s.Geboortedatum, s.Sinds, s.Groep, s.Lessen, s.WachtOpAntwoord))], pagina, perPagina, aantal));
    }

    private static async Task<IResult> UrenAsync(Guid id, Db db, Studenten studenten, Inzagelog inzage, CancellationToken ct, [FromQuery] int pagina = 1, [FromQuery] int perPagina = 50)
    {
        if (Bladvraag.Fout(pagina, perPagina) is { } fout)
        {
            return fout;
        }

        if (await studenten.EenAsync(id, ct) is null)
        {
            return Antwoorden.NietGevonden();
        }

        await inzage.NoteerAsync("api/studenten/uren", id, ct);
        var uren = db.Uren.AsNoTracking().Where(u => u.DossierId == id);
        var rijen = await uren.OrderByDescending(u => u.Van).ThenByDescending(u => u.Id).Skip((pagina - 1) * perPagina).Take(perPagina).ToArrayAsync(ct);
        return Results.Ok(new Urenlijst(
            [.. rijen.Select(u => new Urenbeeld(u.Id, u.Soort, u.Van, u.Tot, Uur(u.Gevolgd), Uur(u.MetReden), Uur(u.ZonderReden), u.Groep, u.Stand, u.Reden))], pagina, perPagina, await uren.CountAsync(ct)));
    }

    private static async Task<IResult> LeverAanAsync(
        Urenaanlevering aanlevering, Studenten studenten, Urenkeuring keuring, SchoolMelden melden, Handelingen handelingen, Inzagelog inzage, HttpContext http, CancellationToken ct)
    {
        if (aanlevering.Rijen is not { Count: > 0 and <= MeesteRijen })
        {
            return Antwoorden.Onjuist($"Stuur 1 tot {MeesteRijen} rijen.");
        }

        var eigen = Verzoekkop.Sleutel(http);
        if (eigen is not null && await handelingen.IsHerhaaldAsync("UrenAanleveren", SchoolMelden.Urensleutel(eigen), ct))
        {
            return Results.Json(new Urenresultaat(aanlevering.Rijen.Count), statusCode: StatusCodes.Status201Created);
        }

        var genoemd = aanlevering.Rijen.Select((r, i) => (Nummer: i + 1, r.Student)).Where(r => r.Student is not null).ToDictionary(r => r.Nummer, r => r.Student!.Value);
        var wie = await studenten.VanAsync([.. genoemd.Values.Distinct()], [.. aanlevering.Rijen.Select(r => Urenblad.Vnummer(r.Vnummer ?? "")).Where(nummer => nummer.Length > 0).Distinct()], ct);
        var oordeel = await keuring.BeoordeelAsync(Tabel(aanlevering.Rijen), wie, null, aanlevering.Verbeteren, genoemd, ct);
        if (!oordeel.KanVastleggen)
        {
            return Results.Problem(
                string.Join(" ", oordeel.Bezwaren.Take(3).Select(b => $"Rij {b.Rij}, {b.Kolom}: {b.Tekst}")), statusCode: StatusCodes.Status400BadRequest, title: "Er is niets vastgelegd",
                extensions: new Dictionary<string, object?> { ["bezwaren"] = oordeel.Bezwaren.Select(b => new { b.Rij, b.Kolom, b.Tekst }).ToArray() });
        }

        await inzage.NoteerLijstAsync("api/studenten/uren", oordeel.Rijen.Select(r => r.Student.DossierId).Distinct(), ct);
        await melden.LeverAanAsync(oordeel.Rijen, eigen ?? Inhoudsleutel(aanlevering, oordeel), ct);
        return Results.Json(new Urenresultaat(oordeel.Rijen.Count), statusCode: StatusCodes.Status201Created);
    }

    /// <summary>
    /// Without a key of its own a delivery is the same one when it says the same and takes the place of the same: what was corrected
    /// meanwhile can be set back.
    /// </summary>
    private static string Inhoudsleutel(Urenaanlevering aanlevering, Urenoordeel oordeel) => Convert.ToHexStringLower(
        SHA256.HashData(Encoding.UTF8.GetBytes($"{JsonSerializer.Serialize(aanlevering)}\n{string.Join(',', oordeel.Rijen.SelectMany(r => r.Vervangt).Order())}")));

    private static async Task<IResult> StuurBerichtAsync(
        Guid id, Berichtverzoek verzoek, Studenten studenten, SchoolMelden melden, TimeProvider klok, HttpContext http, CancellationToken ct)
    {
        var invoer = new Berichtinvoer
        {
            Soort = verzoek.Soort.ToString(), Dag = Datuminvoer.Van(verzoek.Dag), Niveau = verzoek.Niveau?.ToString(), Vaardigheid = verzoek.Vaardigheid?.ToString(), Toelichting = verzoek.Toelichting,
        };
        var staat = new ModelStateDictionary();
        return invoer.Lees(staat, klok.Vandaag()) is not { } gegevens ? Antwoorden.Onjuist(staat)
            : await studenten.EenAsync(id, ct) is not null && await melden.StuurBerichtAsync(id, gegevens, Verzoekkop.Sleutel(http), ct) ? Results.NoContent() : Antwoorden.NietGevonden();
    }

    private static async Task<IResult> PlaatsInAsync(Guid id, Groepsverzoek verzoek, Studenten studenten, SchoolMelden melden, HttpContext http, CancellationToken ct)
    {
        if (verzoek.Groep?.Trim() is not { Length: > 0 and <= 60 } groep)
        {
            return Antwoorden.Onjuist("Schrijf op in welke groep deze student zit, in hoogstens 60 tekens.");
        }

        return await studenten.EenAsync(id, ct) is { Vraag: { } vraag } && await melden.PlaatsInAsync(id, vraag.Id, groep, Verzoekkop.Sleutel(http), ct)
            ? Results.NoContent()
            : Antwoorden.NietGevonden();
    }

    /// <summary>The rows as the sheet has them, so that one class judges both.</summary>
    private static Importtabel Tabel(IReadOnlyList<Urenregel> rijen) => new([.. Urenblad.Kolommen], [.. rijen.Select((r, i) => new Importrij(i + 1,
    [
        r.Vnummer ?? "", "", "", Dag(r.Van), Dag(r.Tot), r.Soort ?? "", Getal(r.Gevolgd), Getal(r.GemistMetReden), Getal(r.GemistZonderReden),
    ]))]);

    private static string Dag(DateOnly dag) => dag.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Getal(decimal uren) => uren.ToString("0.####", CultureInfo.InvariantCulture);

    private static decimal Uur(int minuten) => Math.Round(minuten / 60m, 2);
}
