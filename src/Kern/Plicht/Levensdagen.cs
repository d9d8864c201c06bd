using Naast.Kern.Gedeeld;
using Naast.Kern.Regels;

namespace Naast.Kern.Plicht;

/// <summary>
/// The days on which somebody reaches an age. The BRP may not know the day or the month of birth: then there is an earliest
/// and a latest birthday, and only what holds for both is known.
/// </summary>
public static class Levensdagen
{
    /// <summary>The day an age is reached. Born on 29 February: in a year without that day on 1 March, as for OnvolledigeDatum.LeeftijdOp.</summary>
    public static DateOnly Bereikt(DateOnly geboren, int maanden) => Termijnrekening.ExclusiefEinde(geboren, new Duur(maanden, Tijdseenheid.Maanden));

    /// <summary>Earliest and latest day of birth; null when the year is not known.</summary>
    public static (DateOnly Vroegst, DateOnly Laatst)? Geboren(OnvolledigeDatum datum)
    {
        if (datum.Vroegst is not { } vroegst)
        {
            return null;
        }

        var laatst = datum switch
        {
            { Maand: 0 } => new DateOnly(datum.Jaar, 12, 31),
            { Dag: 0 } => new DateOnly(datum.Jaar, datum.Maand, DateTime.DaysInMonth(datum.Jaar, datum.Maand)),
            _ => vroegst,
        };
        return (vroegst, laatst);
    }

    /// <summary>
    /// The day on which the AOW age is reached; null while the law has not set the age for that year, or when it was before
    /// the first age that is known here.
    /// </summary>
    public static DateOnly? Aow(DateOnly geboren, Regelset regels)
    {
        foreach (var versie in regels.Reeks(Plichtparameters.AowLeeftijd.Sleutel))
        {
            // Art. 7a AOW sets an age per calendar year: it counts for who reaches that age in that year.
            var dag = Bereikt(geboren, Plichtparameters.AowLeeftijd.Lees(versie.Waarde));
            if (versie.GeldtOp(dag))
            {
                return dag;
            }
        }

        return null;
    }

    /// <summary>Whether the AOW age has been reached on a day; null when the law has no age yet for the year in which it would be.</summary>
    public static bool? AowBereikt(DateOnly geboren, DateOnly dag, Regelset regels)
    {
        if (Aow(geboren, regels) is { } aow)
        {
            return aow <= dag;
        }

        var reeks = regels.Reeks(Plichtparameters.AowLeeftijd.Sleutel);
        if (reeks.Count == 0)
        {
            return null;
        }

        if (Bereikt(geboren, Plichtparameters.AowLeeftijd.Lees(reeks[0].Waarde)) < reeks[0].Van)
        {
            return true;
        }

        // The age never goes down (art. 7a lid 2 AOW): who is younger than the last known age has not reached a later one.
        return dag < Bereikt(geboren, Plichtparameters.AowLeeftijd.Lees(reeks[^1].Waarde)) ? false : null;
    }

    /// <summary>The same for a birth date that may be incomplete: null when its earliest and latest day give different answers.</summary>
    public static bool? AowBereikt(OnvolledigeDatum geboorte, DateOnly dag, Regelset regels) =>
        Geboren(geboorte) is { } g && AowBereikt(g.Vroegst, dag, regels) is { } vroeg && AowBereikt(g.Laatst, dag, regels) == vroeg ? vroeg : null;

    /// <summary>The AOW day of a birth date that is fully known.</summary>
    public static DateOnly? Aow(OnvolledigeDatum geboorte, Regelset regels) =>
        Geboren(geboorte) is { } g && g.Vroegst == g.Laatst ? Aow(g.Vroegst, regels) : null;
}
