using Naast.Kern.Gedeeld;
using Naast.Kern.Regels;

namespace Naast.Kern.Plicht;

/// <summary>Which college is competent on a day, and since when (art. 1 Wet).</summary>
/// <param name="Voorlopig">Linked by COA only: the person does not live there yet.</param>
/// <param name="BrpVan">Registration in the BRP of this municipality; starts the ten weeks after a move. Null = not known.</param>
/// <param name="Vorige">The municipality that was responsible before; null = none.</param>
public sealed record VerantwoordelijkeGemeente(string Gemeentecode, DateOnly Sinds, bool Voorlopig, DateOnly? BrpVan, string? Vorige, Onderbouwing Onderbouwing)
{
    private static readonly Bron Bron = Regels.Bron.Wi("1", null, "WI-DOEL-14");

    /// <summary>A move: another municipality was responsible before, and not only because COA had linked the person to it.</summary>
    public bool Verhuisd => Vorige is not null;

    /// <summary>Null when nobody is: not registered anywhere, or an asylum permit holder who is not linked or housed yet.</summary>
    /// <param name="asielvergunning">Holds an asylum permit for a limited time: then housing counts, and a reception centre does not.</param>
    public static VerantwoordelijkeGemeente? Op(IReadOnlyList<Inschrijving> inschrijvingen, bool asielvergunning, DateOnly dag)
    {
        var alle = inschrijvingen.OrderBy(i => i.Van).ToList();
        var bekend = alle.FindAll(i => i.Van <= dag);
        var wonen = bekend.Where(i => i.Soort != Inschrijvingsoort.Coa && (!asielvergunning || TeltAlsWonen(i, alle))).ToList();
        if (wonen.LastOrDefault(i => i.GeldtOp(dag)) is { } nu)
        {
            var reeks = wonen.AsEnumerable().Reverse().SkipWhile(i => i != nu).TakeWhile(i => i.Gemeentecode == nu.Gemeentecode).ToList();
            var brp = reeks.Where(i => i.Soort == Inschrijvingsoort.Brp).Select(i => (DateOnly?)i.Van).Min();
            var vorige = wonen.LastOrDefault(i => i.Van < reeks[^1].Van)?.Gemeentecode;
            return new(nu.Gemeentecode, reeks[^1].Van, false, brp, vorige, asielvergunning
                ? Onderbouwing.Stap("Met een vergunning asiel voor bepaalde tijd is de gemeente bevoegd waar iemand is gehuisvest, en na een verhuizing de gemeente waar hij woont: {0} sinds {1}.", Bron, nu.Gemeentecode, reeks[^1].Van)
                : Onderbouwing.Stap("De gemeente waar iemand woont is bevoegd: {0} sinds {1}.", Bron, nu.Gemeentecode, reeks[^1].Van));
        }

        return bekend.LastOrDefault(i => i.Soort == Inschrijvingsoort.Coa && i.GeldtOp(dag)) is { } coa
            ? new(coa.Gemeentecode, coa.Van, true, null, null, Onderbouwing.Stap(
                "De persoon woont nog in de opvang. COA koppelde hem op {1} aan gemeente {0}. Die gemeente mag al beginnen met de brede intake.", Regels.Bron.Duo("WI-INT-12"), coa.Gemeentecode, coa.Van))
            : null;
    }

    /// <summary>
    /// For an asylum permit holder the BRP of the municipality of a reception centre does not count: only from the day he is
    /// housed, or registered in the municipality that COA linked, or when neither housing nor a link is known at all. A later link or housing tells that an earlier address was a centre.
    /// </summary>
    private static bool TeltAlsWonen(Inschrijving inschrijving, List<Inschrijving> alle)
    {
        if (inschrijving.Soort == Inschrijvingsoort.Huisvesting)
        {
            return true;
        }

        var eerste = alle.Find(i => i.Soort == Inschrijvingsoort.Huisvesting || (i.Soort == Inschrijvingsoort.Brp && alle.Exists(coa => coa.Soort == Inschrijvingsoort.Coa && coa.Gemeentecode == i.Gemeentecode && coa.Van <= i.Van)));
        return eerste is not null ? inschrijving.Van >= eerste.Van : !alle.Exists(i => i.Soort == Inschrijvingsoort.Coa);
    }
}
