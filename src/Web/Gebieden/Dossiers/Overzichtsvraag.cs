using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Naast.Kern.Inburgeraars;
using Naast.Web.Data;

namespace Naast.Web.Gebieden.Dossiers;

/// <summary>One field group that one partner sees, or null when its task opens none.</summary>
public sealed record Partnerzicht(Guid TaakId, string Organisatie, string Slug, string Opdracht, DateOnly Van, DateOnly? Tot, string? Veldgroep);

/// <summary>One event as the overview needs it.</summary>
public sealed record Gebeurtenisregel(long Volgnummer, string Soort, string Aggregaat, DateTimeOffset Tijdstip, string Nabeeld, string Wie);

/// <summary>What stands around the kern of a dossier on the overview.</summary>
public sealed record Omgeving(
    IReadOnlyList<Feit> Feiten, IReadOnlyList<Afspraak> Afspraken, IReadOnlyList<Partnerzicht> Partners, IReadOnlyList<Gebeurtenisregel> Gebeurtenissen);

/// <summary>
/// The lists of the overview in two round trips: each joins two short lists in one statement, for a round trip costs more
/// than the few rows that repeat.
/// </summary>
public static class Overzichtsvraag
{
    public const int Gebeurtenissen = 6;
    public const int Afspraken = 4;
    private static readonly ConcurrentDictionary<IModel, Vragen> PerModel = new();

    public static async Task<Omgeving> LeesAsync(Db db, Guid id, DateOnly vandaag)
    {
        var vragen = PerModel.GetOrAdd(db.Model, _ => new Vragen());
        var feiten = await vragen.Feiten(db, id, vandaag);
        var rond = await vragen.Rond(db, id, vandaag);
        return new Omgeving(
            [.. (feiten?.Feiten ?? []).OrderBy(f => f.VastgelegdOp).ThenBy(f => f.Id)],
            [.. (feiten?.Afspraken ?? []).OrderBy(a => a.Dag).ThenBy(a => a.Tijd)],
            [.. (rond?.Partners ?? []).OrderBy(p => p.Van).ThenBy(p => p.TaakId)],
            [.. (rond?.Gebeurtenissen ?? []).OrderByDescending(g => g.Volgnummer)]);
    }

    private sealed class FeitenEnAfspraken
    {
        public required List<Feit> Feiten { get; init; }

        public required List<Afspraak> Afspraken { get; init; }
    }

    private sealed class PartnersEnGebeurtenissen
    {
        public required List<Partnerzicht> Partners { get; init; }

        public required List<Gebeurtenisregel> Gebeurtenissen { get; init; }
    }

    private sealed class Vragen
    {
        public Func<Db, Guid, DateOnly, Task<FeitenEnAfspraken?>> Feiten { get; } = EF.CompileAsyncQuery((Db db, Guid id, DateOnly vandaag) =>
            db.Dossiers.AsNoTracking().AsSingleQuery().Where(d => d.Id == id).Select(d => new FeitenEnAfspraken
            {
                Feiten = db.Feiten.Where(f => f.DossierId == d.Id).ToList(),
                Afspraken = db.Afspraken.Where(a => a.DossierId == d.Id && a.Dag >= vandaag).OrderBy(a => a.Dag).ThenBy(a => a.Tijd).Take(Afspraken).ToList(),
            }).SingleOrDefault());

        public Func<Db, Guid, DateOnly, Task<PartnersEnGebeurtenissen?>> Rond { get; } = EF.CompileAsyncQuery((Db db, Guid id, DateOnly vandaag) =>
            db.Dossiers.AsNoTracking().AsSingleQuery().Where(d => d.Id == id).Select(d => new PartnersEnGebeurtenissen
            {
                Partners = (
                    from taak in db.Partnertaken
                    join organisatie in db.Organisaties on taak.Organisatie equals organisatie.Slug
                    join zicht in db.Zicht on new { taak.Organisatie, taak.DossierId } equals new { zicht.Organisatie, zicht.DossierId } into gezien
                    from zicht in gezien.DefaultIfEmpty()
                    where taak.DossierId == d.Id && (taak.Tot == null || taak.Tot >= vandaag)
                    select new Partnerzicht(taak.Id, organisatie.Naam, organisatie.Slug, taak.Opdracht, taak.Van, taak.Tot, zicht!.Veldgroep)).ToList(),
                Gebeurtenissen = (
                    from gebeurtenis in db.Gebeurtenissen
                    join handeling in db.Handelingen on gebeurtenis.HandelingId equals handeling.Id
                    where gebeurtenis.Stroomsoort == "dossier" && gebeurtenis.StroomId == d.Id
                    orderby gebeurtenis.Volgnummer descending
                    select new Gebeurtenisregel(
                        gebeurtenis.Volgnummer, gebeurtenis.Soort, gebeurtenis.Aggregaat, gebeurtenis.Tijdstip, gebeurtenis.Nabeeld, handeling.MedewerkerNaam))
                    .Take(Gebeurtenissen).ToList(),
            }).SingleOrDefault());
    }
}
