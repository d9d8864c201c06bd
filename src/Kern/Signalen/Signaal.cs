using Naast.Kern.Regels;

namespace Naast.Kern.Signalen;

/// <summary>A coming or missed day of one dossier: what, when, who must act, and how the day was found.</summary>
/// <param name="Dag">The last day in time.</param>
/// <param name="Onderbouwing">Made of references only: its sentences are made when somebody looks.</param>
public sealed record Signaal(Signaalsoort Soort, DateOnly Dag, Wachtende WachtOp, Onderbouwing Onderbouwing)
{
    /// <summary>DUO's value is not known yet, or the calendar of that year is not.</summary>
    public bool Voorlopig { get; init; }

    /// <summary>Why nothing can be computed; empty for every other signal.</summary>
    public IReadOnlyList<Reden> Redenen { get; init; } = [];

    public Bron Bron => Soort.Bron();
}

/// <summary>A signal without its explanation: what lists and counts need.</summary>
public readonly record struct Signaaldag(Signaalsoort Soort, DateOnly Dag, Wachtende WachtOp);
