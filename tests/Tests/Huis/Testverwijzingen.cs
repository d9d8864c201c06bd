using System.Globalization;
using System.Text.RegularExpressions;

namespace Naast.Tests.Huis;

/// <summary>One test (or test class) with what it says to prove. <paramref name="Naam"/> is Class.Method, or Class for a whole class.</summary>
public sealed record Testverwijzing(string Bestand, string Naam, IReadOnlyList<int> Ux, IReadOnlyList<string> Artikelen, IReadOnlyList<string> Regels);

/// <summary>A place in Kern that cites an article as its source.</summary>
public sealed record Vindplaats(string Bestand, string Artikel, string? Regel);

/// <summary>Reads the attributes of <c>Verwijzingen.cs</c> from the source of both test projects, so that one generator sees both.</summary>
public static partial class Testverwijzingen
{
    public static IReadOnlyList<Testverwijzing> Alle() =>
        [.. Bronboom.Csharp
            .Where(bestand => bestand.Pad.StartsWith("tests/", StringComparison.Ordinal) && !bestand.Pad.StartsWith("tests/Tests/Huis/", StringComparison.Ordinal))
            .SelectMany(bestand => Lees(bestand.Pad, bestand.Tekst))];

    /// <summary>Every <c>Bron.Wi("15", "1", "WI-PIP-07")</c> and its kin in the code of Kern.</summary>
    public static IReadOnlyList<Vindplaats> InKern() =>
        [.. Bronboom.Csharp
            .Where(bestand => bestand.Pad.StartsWith("src/Kern/", StringComparison.Ordinal))
            .SelectMany(bestand => Bronvermelding().Matches(bestand.Tekst).Select(treffer => new Vindplaats(
                bestand.Naam,
                Regeling(treffer.Groups[1].Value) + " " + treffer.Groups[2].Value + (treffer.Groups[3].Success ? $" lid {treffer.Groups[3].Value}" : ""),
                treffer.Groups[4].Success ? treffer.Groups[4].Value : null)))
            .Distinct()];

    public static IEnumerable<Testverwijzing> Lees(string pad, string bron)
    {
        var klasse = Path.GetFileNameWithoutExtension(pad);
        var verzameld = new List<string>();
        foreach (var regel in bron.Split('\n').Select(regel => regel.Trim()))
        {
            if (regel.StartsWith('['))
            {
                verzameld.Add(regel);
            }

            if (Klassekop().Match(regel) is { Success: true } kop)
            {
                klasse = kop.Groups[1].Value;
                foreach (var gevonden in Maak(pad, klasse, verzameld))
                {
                    yield return gevonden;
                }

                verzameld.Clear();
            }
            else if (Methodekop().Match(regel) is { Success: true } methode)
            {
                foreach (var gevonden in Maak(pad, $"{klasse}.{methode.Groups[1].Value}", verzameld))
                {
                    yield return gevonden;
                }

                verzameld.Clear();
            }
            else if (regel.Length == 0 || regel is "{" or "}")
            {
                verzameld.Clear();
            }
        }
    }

    private static IEnumerable<Testverwijzing> Maak(string pad, string naam, List<string> regels)
    {
        var tekst = string.Join('\n', regels);
        var ux = Ux().Matches(tekst).Select(treffer => int.Parse(treffer.Groups[1].Value, CultureInfo.InvariantCulture)).ToList();
        var artikelen = Artikel().Matches(tekst)
            .Select(treffer => $"{treffer.Groups[1].Value} {treffer.Groups[2].Value}" + (treffer.Groups[3].Success ? $" lid {treffer.Groups[3].Value}" : ""))
            .ToList();
        var nummers = Regelnummer().Matches(tekst).Select(treffer => treffer.Groups[1].Value).ToList();
        if (ux.Count + artikelen.Count + nummers.Count > 0)
        {
            yield return new Testverwijzing(pad, naam, ux, artikelen, nummers);
        }
    }

    private static string Regeling(string kort) => kort is "Wi" or "Bi" or "Ri" ? kort + "2021" : kort;

    [GeneratedRegex(@"\bBron\.(Wi|Bi|Ri|Awb|Atw|Pw|Avg)\(""([^""]+)""(?:,\s*(?:""([^""]+)""|null))?(?:,\s*""([^""]+)"")?")]
    private static partial Regex Bronvermelding();

    [GeneratedRegex(@"^(?:public|internal)\s+(?:(?:sealed|abstract|static|partial)\s+)*(?:class|record)\s+(\w+)")]
    private static partial Regex Klassekop();

    [GeneratedRegex(@"^(?:\[.*\]\s*)?public\s+(?:(?:async|static|override|virtual)\s+)*[\w<>\[\]?.]+\s+(\w+)\s*\(")]
    private static partial Regex Methodekop();

    [GeneratedRegex(@"[\[,]\s*Ux\((\d+)\)")]
    private static partial Regex Ux();

    [GeneratedRegex(@"[\[,]\s*Artikel\(""([^""]+)"",\s*""([^""]+)""(?:,\s*(?:lid:\s*)?(\d+))?\)")]
    private static partial Regex Artikel();

    [GeneratedRegex(@"[\[,]\s*Regel\(""([^""]+)""\)")]
    private static partial Regex Regelnummer();
}
