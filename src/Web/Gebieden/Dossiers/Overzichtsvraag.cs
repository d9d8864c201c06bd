using Microsoft.EntityFrameworkCore;
using Naast.Kern.Inburgeraars;
using Naast.Kern.Meedoen;
using Naast.Web.Data;

namespace Naast.Web.Gebieden.Dossiers;

/// <summary>One field group that one partner sees, or null when its task opens none.</summary>
/// <param name="Stand">Of the question that the task came from; null for a task without one.</param>
public sealed record Partnerzicht(
    Guid TaakId, string Organisatie, string Slug, string Opdracht, DateOnly Van, DateOnly? Tot, string? Veldgroep, Vraagstand? Stand, DateOnly? AntwoordVoor);

/// <summary>The card of partners on the overview.</summary>
public sealed record Partnerkaart(Guid Id, IReadOnlyList<Partnerzicht> Taken, DateOnly Vandaag);

/// <summary>One event as the overview needs it.</summary>
public sealed record Gebeurtenisregel(long Volgnummer, string Soort, string Aggregaat, DateTimeOffset Tijdstip, string Nabeeld, string Wie);

/// <summary>One goal as the overview needs it.</summary>
public sealed record Doelregel(Doelsoort Soort, string Tekst, DateOnly? Streefdag, Doelstand Stand);

/// <summary>What stands around the kern of a dossier on the overview.</summary>
public sealed record Omgeving(
    IReadOnlyList<Feit> Feiten, IReadOnlyList<Afspraak> Afspraken, IReadOnlyList<Partnerzicht> Partners, IReadOnlyList<Gebeurtenisregel> Gebeurtenissen,
    IReadOnlyList<Concept> Concepten, IReadOnlyList<Contactmoment> Contact, IReadOnlyList<Ritmestand> Ritme, IReadOnlyList<Doelregel> Doelen)
{
    /// <summary>What DUO asks and nobody did yet, the nearest day first: codes and days.</summary>
    public IReadOnlyList<Duovraag> VanDuo { get; init; } = [];
}

/// <summary>One task that a message of DUO gave.</summary>
public sealed record Duovraag(string Code, DateOnly? Uiterlijk);

/// <summary>
/// The lists of the overview in one round trip, each by a query of its own that starts from the dossier: joined in one
/// statement the last events would be numbered over the whole municipality first.
/// </summary>
public static class Overzichtsvraag
{
    public const int Gebeurtenissen = 6;
    public const int Afspraken = 4;
    public const int Doelen = 5;
    public const int Duovragen = 3;
    private static readonly GecompileerdeVraag<Vragen> PerModel = new(() => new Vragen());

    /// <param name="formulier">Whose draft is asked along; null when no draft is wanted.</param>
    public static async Task<Omgeving> LeesAsync(Db db, Guid id, DateOnly vandaag, string? formulier, CancellationToken ct)
    {
        var vragen = PerModel.Voor(db);
        using var bundel = new Bundel(db);
        var omgeving = new Omgeving(
            bundel.Vraag(vragen.Feiten(db, id)), bundel.Vraag(vragen.Afspraken(db, id, vandaag)),
            bundel.Vraag(vragen.Partners(db, id, vandaag)), bundel.Vraag(vragen.Gebeurtenissen(db, id)),
            formulier is null ? [] : bundel.Vraag(Concepten.Rijen(db, formulier)), bundel.Vraag(vragen.Contact(db, id)), bundel.Vraag(Ritmevraag.Rij(db, id)), bundel.Vraag(vragen.Doelen(db, id)))
        {
            VanDuo = bundel.Vraag(vragen.VanDuo(db, id)),
        };
        await bundel.LeesAsync(ct);
        return omgeving;
    }

    private sealed class Vragen
    {
        public Func<Db, Guid, IAsyncEnumerable<Feit>> Feiten { get; } = EF.CompileAsyncQuery((Db db, Guid id) =>
            db.Feiten.AsNoTracking().Where(f => f.DossierId == id).OrderBy(f => f.VastgelegdOp).ThenBy(f => f.Id).AsQueryable());

        public Func<Db, Guid, DateOnly, IAsyncEnumerable<Afspraak>> Afspraken { get; } = EF.CompileAsyncQuery((Db db, Guid id, DateOnly vandaag) =>
            db.Afspraken.AsNoTracking().Where(a => a.DossierId == id && a.Dag >= vandaag && a.Stand == Afspraakstand.Gepland).OrderBy(a => a.Dag).ThenBy(a => a.Tijd).Take(Overzichtsvraag.Afspraken));

        /// <summary>What somebody works towards now: own goals first, as they count no less.</summary>
        public Func<Db, Guid, IAsyncEnumerable<Doelregel>> Doelen { get; } = EF.CompileAsyncQuery((Db db, Guid id) =>
            db.Doelen.AsNoTracking().Where(d => d.DossierId == id && (d.Stand == Doelstand.Loopt || d.Stand == Doelstand.NogNiet))
                .OrderBy(d => d.Soort == Doelsoort.Eigen ? 0 : 1).ThenBy(d => d.Streefdag).ThenBy(d => d.Id).Take(Overzichtsvraag.Doelen)
                .Select(d => new Doelregel(d.Soort, d.Tekst, d.Streefdag, d.Stand)));

        public Func<Db, Guid, IAsyncEnumerable<Duovraag>> VanDuo { get; } = EF.CompileAsyncQuery((Db db, Guid id) =>
            db.Ketenmeldingen.AsNoTracking().Where(m => m.DossierId == id && m.Open && m.Soort == Kern.Keten.Ketenmeldingsoort.Taak)
                .OrderBy(m => m.Uiterlijk).ThenBy(m => m.Id).Take(Overzichtsvraag.Duovragen).Select(m => new Duovraag(m.Code, m.Uiterlijk)));

        public Func<Db, Guid, IAsyncEnumerable<Contactmoment>> Contact { get; } = EF.CompileAsyncQuery((Db db, Guid id) =>
            db.Contactmomenten.AsNoTracking().Where(c => c.DossierId == id && c.Bereikt).OrderByDescending(c => c.Tijdstip).Take(1));

        public Func<Db, Guid, DateOnly, IAsyncEnumerable<Partnerzicht>> Partners { get; } = EF.CompileAsyncQuery((Db db, Guid id, DateOnly vandaag) =>
            from taak in db.Partnertaken
            join organisatie in db.Organisaties on taak.Organisatie equals organisatie.Slug
            join zicht in db.Zicht on new { taak.Organisatie, taak.DossierId } equals new { zicht.Organisatie, zicht.DossierId } into gezien
            from zicht in gezien.DefaultIfEmpty()
            join vraag in db.Partnervragen on taak.Id equals vraag.TaakId into gevraagd
            from vraag in gevraagd.DefaultIfEmpty()
            where taak.DossierId == id && (taak.Tot == null || taak.Tot >= vandaag)
            orderby taak.Van, taak.Id
            select new Partnerzicht(taak.Id, organisatie.Naam, organisatie.Slug, taak.Opdracht, taak.Van, taak.Tot, zicht!.Veldgroep, (Vraagstand?)vraag!.Stand, (DateOnly?)vraag!.AntwoordVoor));

        public Func<Db, Guid, IAsyncEnumerable<Gebeurtenisregel>> Gebeurtenissen { get; } = EF.CompileAsyncQuery((Db db, Guid id) =>
            (from gebeurtenis in db.Gebeurtenissen
             join handeling in db.Handelingen on gebeurtenis.HandelingId equals handeling.Id
             where gebeurtenis.Stroomsoort == "dossier" && gebeurtenis.StroomId == id
             orderby gebeurtenis.Volgnummer descending
             select new Gebeurtenisregel(
                 gebeurtenis.Volgnummer, gebeurtenis.Soort, gebeurtenis.Aggregaat, gebeurtenis.Tijdstip, gebeurtenis.Nabeeld, handeling.MedewerkerNaam))
            .Take(Overzichtsvraag.Gebeurtenissen));
    }
}
