using Naast.Kern.Besluiten;

namespace Naast.Kern.Beleidsstukken;

/// <summary>Which version holds where, on which day.</summary>
public sealed class Geldendbeleid(IReadOnlyCollection<Beleidsstuk> stukken, IReadOnlyCollection<Beleidsvaststelling> vaststellingen, IReadOnlyCollection<Bestuursstap> stappen)
{
    public IReadOnlyCollection<Beleidsstuk> Stukken => stukken;

    /// <summary>Null when none holds. A framework whose council decision lost its force does not hold.</summary>
    public Beleidsvaststelling? Vaststelling(Stuksoort soort, string gemeentecode, DateOnly dag) => vaststellingen
        .Where(v => v.Soort == soort && v.Gemeentecode == gemeentecode && v.WerktOp(dag) && (v.BestuursstapId is null || stappen.Any(stap => stap.Id == v.BestuursstapId && stap.WerktOp(dag))))
        .OrderBy(v => v.Werkt).ThenBy(v => v.Nummer).ThenBy(v => v.Id).LastOrDefault();

    public Beleidsstuk? Stuk(Stuksoort soort, string gemeentecode, DateOnly dag) =>
        Vaststelling(soort, gemeentecode, dag) is { } vaststelling ? stukken.FirstOrDefault(stuk => stuk.Id == vaststelling.StukId) : null;

    /// <summary>Every setting of a version, by municipality.</summary>
    public IEnumerable<Beleidsvaststelling> Van(Guid stukId) => vaststellingen.Where(v => v.StukId == stukId);

    /// <summary>What is waiting: set in a municipality, and not made known yet.</summary>
    public IEnumerable<Beleidsvaststelling> NietBekend => vaststellingen.Where(v => v.Bekendgemaakt is null);
}
