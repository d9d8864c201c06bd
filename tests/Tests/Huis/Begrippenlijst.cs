using System.Text.RegularExpressions;

namespace Naast.Tests.Huis;

/// <summary>A row of docs/begrippen.md. <paramref name="Verboden"/> are the words that may not be used in its place.</summary>
public sealed record Begrip(string Woord, string Betekenis, string Bron, IReadOnlyList<string> Verboden);

/// <summary>One word per concept: docs/begrippen.md is the list, and public type names of Kern are checked against it.</summary>
public static partial class Begrippenlijst
{
    public const string Bladzijde = "docs/begrippen.md";

    /// <summary>English machinery that may stand before or after a concept, or be a whole name.</summary>
    public static IReadOnlyList<string> Machinerie { get; } =
        ["Handler", "Query", "Mapping", "Options", "Id", "Json", "Converter", "Comparer", "Extensions", "Exception", "Attribute", "Builder"];

    public static IReadOnlyList<Begrip> Lees(string tekst) =>
        [.. tekst.Split('\n')
            .Where(regel => regel.StartsWith("| ", StringComparison.Ordinal) && !regel.StartsWith("| --", StringComparison.Ordinal))
            .Select(regel => regel.Trim().Trim('|').Split('|', StringSplitOptions.TrimEntries))
            .Where(cellen => cellen.Length == 4 && cellen[0] is not "Begrip" and not "Concept")
            .Select(cellen => new Begrip(cellen[0], cellen[1], cellen[2], [.. cellen[3].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)]))];

    /// <summary>
    /// Whether a type name rests on the list: it begins with a listed word (a Dutch compound is written as one word), once
    /// an interface's I and the machinery around it are taken off.
    /// </summary>
    public static bool Kent(IReadOnlyList<Begrip> begrippen, string typenaam)
    {
        var kern = Kernwoord(typenaam);
        return kern.Length == 0 || begrippen.Any(begrip => kern.StartsWith(begrip.Woord, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>The concept to use instead, when a name holds a forbidden word.</summary>
    public static IEnumerable<string> Verboden(IReadOnlyList<Begrip> begrippen, string typenaam) =>
        begrippen.SelectMany(begrip => begrip.Verboden
            .Where(woord => Woorden(typenaam).Any(deel => deel.Equals(woord, StringComparison.OrdinalIgnoreCase)))
            .Select(woord => $"{typenaam}: not \"{woord}\" but {begrip.Woord}"));

    private static string Kernwoord(string typenaam)
    {
        var naam = typenaam is ['I', var tweede, ..] && char.IsUpper(tweede) ? typenaam[1..] : typenaam;
        foreach (var deel in Machinerie)
        {
            naam = naam.EndsWith(deel, StringComparison.Ordinal) ? naam[..^deel.Length] : naam;
        }

        return naam;
    }

    private static IEnumerable<string> Woorden(string typenaam) => Hoofdletterdeel().Matches(typenaam).Select(deel => deel.Value);

    [GeneratedRegex("[A-Z][a-z0-9]*")]
    private static partial Regex Hoofdletterdeel();
}
