using Microsoft.EntityFrameworkCore;
using Naast.Kern.Inburgeraars;
using Naast.Web.Data;

namespace Naast.Web.Gebieden.Inburgeraars;

/// <summary>Which persons are asked; null leaves a filter out.</summary>
public sealed record Lijstfilter
{
    public string? Gemeente { get; init; }

    public Fase? Fase { get; init; }

    /// <summary>Short name; empty = no route yet. Known for dossiers that run.</summary>
    public string? Leerroute { get; init; }

    public Doelgroep? Doelgroep { get; init; }

    /// <summary>Year in which the duty began.</summary>
    public int? Cohort { get; init; }
}

public sealed record Lijstregel
{
    public required Guid DossierId { get; init; }

    public required string Gemeentecode { get; init; }

    public required Fase Fase { get; init; }

    public string? Voornamen { get; init; }

    public string? Voorvoegsel { get; init; }

    public string? Geslachtsnaam { get; init; }

    public string? Vnummer { get; init; }

    public string? Leerroute { get; init; }

    public string? Doelgroep { get; init; }

    /// <summary>First day of the duty.</summary>
    public DateOnly? Plicht { get; init; }

    public string? CasusregisseurNaam { get; init; }

    public Persoonsnaam Naam => new(Voornamen, Voorvoegsel, Geslachtsnaam);

    public string DoelgroepNaam => Doelgroepen.TryParse(Doelgroep, out var groep) ? groep.Hoofdgroep().Naam() : "";
}

/// <summary>The list of persons and its count; the same filters for screen and export.</summary>
public static class Lijstvragen
{
    public static IQueryable<Dossier> Bron(Db db, Lijstfilter f)
    {
        // One person, one dossier: one that went up in another is counted there.
        var bron = db.Dossiers.AsNoTracking().Where(d => d.OpgegaanIn == null);
        bron = f.Gemeente is { } gemeente ? bron.Where(d => d.Gemeentecode == gemeente) : bron;
        bron = f.Fase is { } fase ? bron.Where(d => d.Fase == fase) : bron;
        if (f.Leerroute is { } route)
        {
            bron = bron.Where(d => db.Werkvoorraad.Any(w => w.DossierId == d.Id && (w.Leerroute ?? "") == route));
        }

        if (f.Doelgroep is { } doelgroep)
        {
            string?[] namen = [.. Enum.GetValues<GedetailleerdeDoelgroep>().Where(g => g.Hoofdgroep() == doelgroep).Select(g => g.Naam())];
            bron = bron.Where(d => db.Feiten.Any(x => x.DossierId == d.Id && x.Soort == Feitsoort.Doelgroep && x.VervallenOp == null && namen.Contains(x.Waarde)));
        }

        if (f.Cohort is { } jaar)
        {
            var (van, tot) = (new DateOnly(jaar, 1, 1), new DateOnly(jaar, 12, 31));
            bron = bron.Where(d => db.Feiten.Any(x =>
                x.DossierId == d.Id && x.Soort == Feitsoort.Inburgeringsplicht && x.VervallenOp == null && x.Van >= van && x.Van <= tot));
        }

        return bron;
    }

    public static IQueryable<Lijstregel> Regels(Db db, IQueryable<Dossier> bron) => bron
        .Join(db.Personen, d => d.Id, p => p.DossierId, (d, p) => new { d, p })
        .LeftJoin(db.Werkvoorraad, x => x.d.Id, w => w.DossierId, (x, w) => new { x.d, x.p, w })
        .LeftJoin(db.Medewerkers, x => x.d.Casusregisseur, m => m.Sub, (x, m) => new { x.d, x.p, x.w, m })
        .OrderBy(x => x.p.Geslachtsnaam ?? x.p.Voornamen).ThenBy(x => x.p.Voornamen).ThenBy(x => x.d.Id)
        .Select(x => new Lijstregel
        {
            DossierId = x.d.Id, Gemeentecode = x.d.Gemeentecode, Fase = x.d.Fase, Voornamen = x.p.Voornamen, Voorvoegsel = x.p.Voorvoegsel,
            Geslachtsnaam = x.p.Geslachtsnaam, Vnummer = x.p.Vnummer, Leerroute = x.w!.Leerroute, CasusregisseurNaam = x.m!.Naam,
            Doelgroep = db.Feiten.Where(f => f.DossierId == x.d.Id && f.Soort == Feitsoort.Doelgroep && f.VervallenOp == null)
                .OrderByDescending(f => f.Van).Select(f => f.Waarde).FirstOrDefault(),
            Plicht = db.Feiten.Where(f => f.DossierId == x.d.Id && f.Soort == Feitsoort.Inburgeringsplicht && f.VervallenOp == null)
                .OrderByDescending(f => f.Van).Select(f => (DateOnly?)f.Van).FirstOrDefault(),
        });
}
