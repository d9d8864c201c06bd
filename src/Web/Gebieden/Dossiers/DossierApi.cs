using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Naast.Kern.Inburgeraars;
using Naast.Kern.Plan;
using Naast.Kern.Regels;
using Naast.Web.Api;
using Naast.Web.Data;
using Naast.Web.Poort;

namespace Naast.Web.Gebieden.Dossiers;

public sealed record Dossierregel(
    Guid Id, string? Naam, string? Vnummer, string Gemeentecode, Fase Fase, string? Casusregisseur, Werksoort Werk, DateOnly? UitersteDatum);

public sealed record Dossierlijst(IReadOnlyList<Dossierregel> Dossiers, int Pagina, int PerPagina, int Totaal);

/// <param name="OpgegaanIn">The dossier in which this one went up, as a second one of the same person; null for every other.</param>
public sealed record Dossierdetail(
    Guid Id, string? Naam, string? Vnummer, string Geboren, string Gemeentecode, Fase Fase, Kanaal Kanaal, string? Casusregisseur, string? Doelgroep,
    IReadOnlyList<Feitbeeld> Feiten, IReadOnlyList<Termijnbeeld> Termijnen, Guid? OpgegaanIn = null);

/// <param name="Van">First day on which it holds.</param>
/// <param name="Tot">Last day on which it holds.</param>
public sealed record Feitbeeld(Feitsoort Soort, DateOnly Van, DateOnly? Tot, string? Waarde, Feitbron Bron, DateTimeOffset VastgelegdOp, DateTimeOffset? VervallenOp, string? VervallenReden);

public sealed record Notitieverzoek(string Tekst, bool Gedeeld = false);

internal static class DossierApi
{
    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/dossiers", LijstAsync).WithMetadata(new VereistAttribute(Recht.DossierInzien), new ScopeAttribute(Apiscopes.DossiersLezen))
            .WithTags("Dossiers").WithSummary("Dossiers van uw gemeenten, op uiterste datum").Produces<Dossierlijst>();
        api.MapGet("/dossiers/{id}", DetailAsync).WithMetadata(new VereistAttribute(Recht.DossierInzien), new ScopeAttribute(Apiscopes.DossiersLezen))
            .WithTags("Dossiers").WithSummary("Een dossier, met feiten en berekende termijnen").Produces<Dossierdetail>();
        api.MapPost("/dossiers/{id}/notities", NotitieAsync).WithMetadata(new VereistAttribute(Recht.NotitieSchrijven), new ScopeAttribute(Apiscopes.NotitiesSchrijven))
            .WithTags("Dossiers").WithMetadata(new VoorbeeldAttribute("""{"tekst":"Gebeld over de les van dinsdag.","gedeeld":false}""")).WithSummary("Een notitie toevoegen").Produces<Aangemaakt>(StatusCodes.Status201Created);
    }

    private static async Task<IResult> LijstAsync(
        Db db, Inzagelog inzage, CancellationToken ct, [FromQuery] int pagina = 1, [FromQuery] int perPagina = 50, [FromQuery] string? gemeentecode = null,
        [FromQuery] Fase? fase = null)
    {
        if (Bladvraag.Fout(pagina, perPagina) is { } fout)
        {
            return fout;
        }

        var werk = db.Werkvoorraad.AsNoTracking().Where(w => (gemeentecode == null || w.Gemeentecode == gemeentecode) && (fase == null || w.Fase == fase));
        var totaal = await werk.CountAsync(ct);
        var rijen = await werk.OrderBy(w => w.UitersteDag == null).ThenBy(w => w.UitersteDag).ThenBy(w => w.DossierId)
            .Skip((pagina - 1) * perPagina).Take(perPagina)
            .Join(db.Personen.AsNoTracking(), w => w.DossierId, p => p.DossierId, (w, p) => new { w, p.Voornamen, p.Voorvoegsel, p.Geslachtsnaam, p.Vnummer })
            .ToArrayAsync(ct);
        await inzage.NoteerLijstAsync("api/dossiers", rijen.Select(r => r.w.DossierId), ct);
        return Results.Ok(new Dossierlijst(
            [.. rijen.Select(r => new Dossierregel(
                r.w.DossierId, new Persoonsnaam(r.Voornamen, r.Voorvoegsel, r.Geslachtsnaam).Volledig, r.Vnummer, r.w.Gemeentecode, r.w.Fase,
                r.w.Casusregisseur, r.w.Soort, r.w.UitersteDag))],
            pagina, perPagina, totaal));
    }

    private static async Task<IResult> DetailAsync(Guid id, DossierBeelden beelden, Inzagelog inzage, TimeProvider klok, CancellationToken ct)
    {
        if (await beelden.NuAsync(id, volgend: false, ct) is not { } beeld)
        {
            return Antwoorden.NietGevonden();
        }

        await inzage.NoteerAsync("api/dossier", id, ct);
        return Results.Ok(new Dossierdetail(
            id, beeld.Persoon?.Naam.Volledig, beeld.Persoon?.Vnummer, beeld.Persoon?.Geboortedatum.Brp ?? "00000000", beeld.Dossier.Gemeentecode,
            beeld.Dossier.Fase, beeld.Dossier.Kanaal, beeld.Dossier.Casusregisseur, beeld.Dossierfeiten.Doelgroep?.Naam(),
            [.. beeld.Feiten.Select(f => new Feitbeeld(f.Soort, f.Van, f.Tot, f.Waarde, f.Bron, f.VastgelegdOp, f.VervallenOp, f.VervallenReden))],
            [.. Termijnen(beeld, klok.Vandaag())], beeld.Dossier.OpgegaanIn));
    }

    /// <summary>The same overview as the page.</summary>
    private static IEnumerable<Termijnbeeld> Termijnen(DossierBeeld beeld, DateOnly vandaag) => Termijnoverzicht.Maak(beeld, vandaag).Regels.Select(regel => new Termijnbeeld(
        regel.Sleutel, regel.Naam, regel.LaatsteDag, regel.GedaanOp, regel.Voorlopig, regel.Stand, regel.Uitleg, Bronbeeld.Van(regel.Grond),
        regel.Berekening is { } berekening ? Rekenstap.Van(berekening) : null, regel.Verschil, regel.Waarschuwingen));

    private static async Task<IResult> NotitieAsync(
        Guid id, Notitieverzoek verzoek, NotitieSchrijven schrijven, HttpContext http, CancellationToken ct) =>
        await schrijven.SchrijfAsync(id, verzoek.Tekst ?? "", verzoek.Gedeeld, Verzoekkop.Sleutel(http), ct) is { } notitie
            ? Results.Created((string?)null, new Aangemaakt(notitie))
            : Antwoorden.NietGevonden();
}
