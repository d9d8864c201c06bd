using System.Text.RegularExpressions;
using Xunit;

namespace Naast.Tests.Huis;

/// <summary>Each rule of the law notes is in the code of Kern, or on the list of what is not, with its reason.</summary>
public sealed partial class RegeldekkingTests
{
    private static readonly IReadOnlySet<string> InKern = Bronboom.Csharp.Where(bestand => bestand.Pad.StartsWith("src/Kern/", StringComparison.Ordinal))
        .SelectMany(bestand => Regelnummer().Matches(bestand.Tekst).Select(treffer => treffer.Value)).ToHashSet(StringComparer.Ordinal);

    private static readonly IReadOnlyDictionary<string, string> NietGedekt = GegenereerdeDocumentatie.NietGedekt();

    [Fact]
    public void Wat_niet_gedekt_heet_heeft_een_reden_en_staat_niet_in_de_code()
    {
        Assert.All(NietGedekt, regel => Assert.False(string.IsNullOrWhiteSpace(regel.Value), regel.Key));
        Assert.Empty(NietGedekt.Keys.Intersect(InKern));
    }

    /// <summary>The notes are not part of the product; where they are not at hand there is nothing to compare with.</summary>
    [Fact]
    public void Elke_regel_uit_de_wetsnotities_is_gedekt_of_genoemd()
    {
        var notities = Path.Combine(Bronboom.Hoofdmap, "..", "shared", "domain", "wet-inburgering-2021.md");
        Assert.SkipUnless(File.Exists(notities), "de wetsnotities staan hier niet");
        var regels = Notitieregel().Matches(File.ReadAllText(notities)).Select(treffer => treffer.Groups[1].Value).Distinct().ToArray();

        Assert.True(regels.Length > 250);
        Assert.Equal([], regels.Where(regel => !InKern.Contains(regel) && !NietGedekt.ContainsKey(regel)).Order());
    }

    /// <summary>As a value: a rule that only a comment speaks of is not in the code.</summary>
    [GeneratedRegex(@"(?<="")(?:WI-[A-Z]+-(?:\d+[a-z]*|[a-n])|WI-TERMW)(?="")")]
    private static partial Regex Regelnummer();

    [GeneratedRegex(@"^(?:\| |`)(WI-[A-Z]+-(?:\d+[a-z]*|[a-n]))(?: \||`)", RegexOptions.Multiline)]
    private static partial Regex Notitieregel();
}
