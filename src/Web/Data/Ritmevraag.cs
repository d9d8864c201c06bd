using Microsoft.EntityFrameworkCore;
using Naast.Kern.Gedeeld;
using Naast.Kern.Inburgeraars;
using Naast.Kern.Meedoen;

namespace Naast.Web.Data;

/// <summary>The agreement in force, and when the person was reached last: by a contact, or at an appointment that took place.</summary>
/// <param name="Contact">Moment of the last contact in which the person was reached.</param>
/// <param name="Gesprek">Day of the last appointment that took place.</param>
public sealed record Ritmestand(DateOnly Vanaf, int Weken, DateTimeOffset? Contact, DateOnly? Gesprek)
{
    /// <summary>Last day on which the person was reached; null: never.</summary>
    public DateOnly? LaatsteContact => Contact?.DagInNederland() is { } dag && !(Gesprek > dag) ? dag : Gesprek;

    public Contactritme Ritme => Contactritme.Van(Vanaf, Weken, LaatsteContact);
}

/// <summary>Reads the rhythm of contact of one dossier or of many.</summary>
internal static class Ritmevraag
{
    private static readonly GecompileerdeVraag<Func<Db, Guid, IAsyncEnumerable<Ritmestand>>> Vraag = new(() => EF.CompileAsyncQuery((Db db, Guid id) =>
        db.Begeleiding.AsNoTracking().Where(b => b.DossierId == id).OrderByDescending(b => b.Vanaf).ThenByDescending(b => b.Id).Take(1).Select(b => new Ritmestand(
            b.Vanaf, b.Weken, db.Contactmomenten.Where(c => c.DossierId == id && c.Bereikt).Max(c => (DateTimeOffset?)c.Tijdstip),
            db.Afspraken.Where(a => a.DossierId == id && a.Stand == Afspraakstand.Geweest).Max(a => (DateOnly?)a.Dag)))));

    /// <summary>To read together with other queries. At most one row.</summary>
    public static IAsyncEnumerable<Ritmestand> Rij(Db db, Guid id) => Vraag.Voor(db)(db, id);

    /// <returns>Null when nothing was agreed.</returns>
    public static async Task<Ritmestand?> LeesAsync(Db db, Guid id, CancellationToken ct) => (await Rij(db, id).ToArrayAsync(ct)).SingleOrDefault();

    public static Ritmestand? Uit(IReadOnlyCollection<Begeleidingsafspraak> afspraken, IEnumerable<Contactmoment> contact, IEnumerable<Afspraak> gesprekken) =>
        afspraken.OrderBy(a => a.Vanaf).ThenBy(a => a.Id).LastOrDefault() is { } afspraak
            ? new(afspraak.Vanaf, afspraak.Weken, contact.Where(c => c.Bereikt).Max(c => (DateTimeOffset?)c.Tijdstip), gesprekken.Where(a => a.Stand == Afspraakstand.Geweest).Max(a => (DateOnly?)a.Dag))
            : null;

    /// <summary>Of many dossiers at once, in three questions; a dossier without an agreement is left out.</summary>
    public static async Task<IReadOnlyDictionary<Guid, Contactritme>> AlleAsync(Db db, Guid[] ids, CancellationToken ct)
    {
        var afspraken = (await db.Begeleiding.AsNoTracking().Where(b => ids.Contains(b.DossierId)).OrderBy(b => b.Vanaf).ThenBy(b => b.Id)
            .Select(b => new { b.DossierId, b.Vanaf, b.Weken }).ToArrayAsync(ct)).GroupBy(b => b.DossierId).ToDictionary(groep => groep.Key, groep => groep.Last());
        if (afspraken.Count == 0)
        {
            return new Dictionary<Guid, Contactritme>();
        }

        Guid[] met = [.. afspraken.Keys];
        var contact = await db.Contactmomenten.AsNoTracking().Where(c => met.Contains(c.DossierId) && c.Bereikt).GroupBy(c => c.DossierId)
            .Select(groep => new { groep.Key, Laatst = groep.Max(c => c.Tijdstip) }).ToDictionaryAsync(c => c.Key, c => c.Laatst, ct);
        var gesprekken = await db.Afspraken.AsNoTracking().Where(a => met.Contains(a.DossierId) && a.Stand == Afspraakstand.Geweest).GroupBy(a => a.DossierId)
            .Select(groep => new { groep.Key, Laatst = groep.Max(a => a.Dag) }).ToDictionaryAsync(a => a.Key, a => a.Laatst, ct);
        return afspraken.ToDictionary(paar => paar.Key, paar => new Ritmestand(
            paar.Value.Vanaf, paar.Value.Weken, contact.TryGetValue(paar.Key, out var moment) ? moment : null, gesprekken.TryGetValue(paar.Key, out var dag) ? dag : null).Ritme);
    }
}
