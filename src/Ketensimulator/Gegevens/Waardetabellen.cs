using System.Collections.Frozen;

namespace Naast.Ketensimulator.Gegevens;

/// <summary>RvIG code tables (code to description).</summary>
internal static class Waardetabellen
{
    // Dutch nationals and nationals of EU, EEA and Switzerland are not under the act (art. 3 Wi2021), so DUO never gives notice of them.
    private static readonly FrozenSet<string> Vrij = new[]
    {
        "0001", "0002", "0027", "0028", "0042", "0043", "0044", "0045", "0046", "0052", "0053", "0054", "0055", "0056", "0057",
        "0059", "0061", "0062", "0063", "0064", "0066", "0067", "0068", "0070", "0071", "0072", "0073", "0074", "0077", "0080",
        "0081", "0308",
    }.ToFrozenSet(StringComparer.Ordinal);

    public static FrozenDictionary<string, string> Nationaliteiten { get; } = Lees("nationaliteiten.csv");

    public static FrozenDictionary<string, string> Landen { get; } = Lees("landen.csv");

    public static FrozenDictionary<string, string> Verblijfstitels { get; } = Lees("verblijfstitels.csv");

    /// <summary>True when a person with these nationalities can be under the duty.</summary>
    public static bool KanPlichtigZijn(IReadOnlyList<string> nationaliteiten) => !nationaliteiten.Any(Vrij.Contains);

    private static FrozenDictionary<string, string> Lees(string bestand) =>
        Csvtekst.Rijen(bestand).ToFrozenDictionary(r => r[0], r => r[1], StringComparer.Ordinal);
}
