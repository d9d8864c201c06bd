namespace Naast.Kern.Regels;

/// <summary>
/// Where a term of months ends that begins on day 29, 30 or 31, when the last month has no such day. The law does not say;
/// policy chooses (<see cref="Maandtermijn.Keuze"/>, WI-ONTZ-07).
/// </summary>
public enum Termijnmaandeinde
{
    /// <summary>The last day of the term is the last day of that month: 31 August and six months end with 28 February.</summary>
    LaatsteDagVanDeMaand,

    /// <summary>The last day of the term is the day before that: the term is counted to the last day of the month, not through it.</summary>
    DagErvoor,
}
