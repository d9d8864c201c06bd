using Naast.Kern.Gedeeld;
using Naast.Kern.Regels;

namespace Naast.Kern.Rekenhulp;

/// <summary>One named result.</summary>
/// <param name="Naam">In the API, camelCase: "laatsteDag".</param>
/// <param name="Label">On the page: "Laatste dag".</param>
/// <param name="Waarde">DateOnly, int, bool, string, <see cref="Bedrag"/>, an enumeration, a list of strings, or null when it does not apply.</param>
public sealed record Uitkomst(string Naam, string Label, object? Waarde);

/// <summary>
/// The answer to a <see cref="Rekenvraag"/>: the same values, reasons and articles for the page, the API and a letter.
/// </summary>
public sealed record Rekenantwoord
{
    /// <summary>The answer in one Dutch sentence.</summary>
    public required string Antwoord { get; init; }

    public required IReadOnlyList<Uitkomst> Uitkomsten { get; init; }

    /// <summary>How it was computed; the steps with their articles.</summary>
    public required Onderbouwing Onderbouwing { get; init; }

    /// <summary>The conditions, each met or not with its article; null when the answer is a computation only.</summary>
    public Toets? Toets { get; init; }

    /// <summary>The dated parameters that were used.</summary>
    public IReadOnlyList<Parameterversie> Parameters { get; init; } = [];

    /// <summary>Leans on a calendar that is not fully known, or is ours until DUO's value comes.</summary>
    public bool Voorlopig { get; init; }

    /// <summary>What the reader must know before relying on it.</summary>
    public IReadOnlyList<string> Waarschuwingen { get; init; } = [];

    /// <summary>Every source in the answer.</summary>
    public IEnumerable<Bron> Bronnen => Onderbouwing.Bronnen().Concat(Toets?.Voorwaarden.Select(v => v.Bron) ?? []).Concat(Parameters.Select(p => p.Bron)).Distinct();
}
