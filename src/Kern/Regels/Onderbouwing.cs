using System.Globalization;
using Naast.Kern.Gedeeld;

namespace Naast.Kern.Regels;

/// <summary>
/// A node of an explanation. It holds references only; the sentence is made when somebody looks
/// (<see cref="Zin"/>), so recomputing a whole region costs no text.
/// </summary>
/// <param name="Sjabloon">Dutch sentence with <c>{0}</c>, <c>{1}</c> for the values.</param>
public sealed record Onderbouwing(string Sjabloon, object?[] Waarden, Bron? Bron, IReadOnlyList<Onderbouwing> Delen)
{
    /// <summary>The dated parameter that this step applies: a page shows since when it holds.</summary>
    public Parameterversie? Versie { get; init; }

    /// <summary>The day that this step was given, and did not compute: a page shows who gave it.</summary>
    public DateOnly? Gegeven { get; init; }

    public static Onderbouwing Stap(string sjabloon, Bron? bron, params object?[] waarden) => new(sjabloon, waarden, bron, []);

    /// <summary>A step that applies a dated parameter.</summary>
    public static Onderbouwing Toegepast(string sjabloon, Parameterversie versie, params object?[] waarden) => new(sjabloon, waarden, versie.Bron, []) { Versie = versie };

    /// <summary>A day that the calculation starts from.</summary>
    public static Onderbouwing Feit(string naam, DateOnly dag) => new("{0}: {1}.", [naam, dag], null, []) { Gegeven = dag };

    public string Zin() => string.Format(CultureInfo.InvariantCulture, Sjabloon, [.. Waarden.Select(Tekst)]);

    /// <summary>Every source of it and of its parts.</summary>
    public IEnumerable<Bron> Bronnen() => (Bron is { } bron ? new[] { bron } : []).Concat(Delen.SelectMany(deel => deel.Bronnen()));

    private static object? Tekst(object? waarde) => waarde is DateOnly datum ? Datumtekst.Lang(datum) : waarde;
}

/// <summary>A value with its explanation and the dated parameters that were used to get it.</summary>
public sealed record Berekening<T>(T Waarde, Onderbouwing Onderbouwing, IReadOnlyList<Parameterversie> Parameters)
{
    /// <summary>True when the outcome leans on a calendar that is not yet known (see <see cref="Feestdagen.BekendTot"/>).</summary>
    public bool Voorlopig { get; init; }
}

/// <summary>
/// The replayable proof of a calculation behind a decision: rule, inputs, the parameter versions used, and the outcome.
/// Kept with the decision; computing it again must give the same outcome.
/// </summary>
/// <param name="Regel">Name of the rule in <see cref="Rekenregels"/>.</param>
/// <param name="Invoer">Name and ISO text of each input.</param>
public sealed record Rekenbewijs(
    string Kernversie, string Regel, IReadOnlyDictionary<string, string> Invoer, IReadOnlyList<Parameterversie> Parameters, string Uitkomst);
