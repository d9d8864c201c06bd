using Naast.Kern.Inburgeraars;
using Naast.Kern.Leerroutes;

namespace Naast.Kern.Looptijd;

/// <summary>A period for one reason; part of a combination (ground j).</summary>
public sealed record Verlengingstijd(Verlengingsgrond Grond, DateOnly Van, DateOnly Tot);

/// <summary>
/// The facts of one ground. What is null is not known: its condition is then left out, as when DUO has granted the extension
/// and only its length matters.
/// </summary>
public sealed record Verlengingsfeiten
{
    public Verlengingsgrond Grond { get; init; }

    public DateOnly? Van { get; init; }

    /// <summary>Last day; for ground g the last day without an offer. Null = it still lasts.</summary>
    public DateOnly? Tot { get; init; }

    public IReadOnlyList<Verlengingstijd> Tijden { get; init; } = [];

    public Leerroute? Leerroute { get; init; }

    public Doelgroep? Doelgroep { get; init; }

    public Verwantschap? Verwantschap { get; init; }

    public Opleidingsoort? Opleiding { get; init; }

    /// <summary>Cannot be blamed on the person (WI-VERL-02).</summary>
    public bool? Verwijtbaar { get; init; }

    public DateOnly? DagtekeningPip { get; init; }

    /// <summary>Ground g in the onderwijsroute: first day on which the person could really start.</summary>
    public DateOnly? Startdag { get; init; }

    public bool? LessenGevolgd { get; init; }

    public int? Lesuren { get; init; }

    public int? TaalonderdelenGehaald { get; init; }

    public bool? KnmGehaald { get; init; }

    public bool? PvtEnMapKlaar { get; init; }

    public DateOnly? AanvraagOp { get; init; }
}

/// <summary>The term as it stood before this extension.</summary>
/// <param name="Start">First day.</param>
/// <param name="EindeExclusief">First day after the term.</param>
public sealed record Termijnstand(DateOnly Start, DateOnly EindeExclusief)
{
    public DateOnly LaatsteDag => EindeExclusief.AddDays(-1);
}
