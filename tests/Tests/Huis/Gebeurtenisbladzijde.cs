using System.Globalization;
using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;
using Naast.Kern.Gedeeld;

namespace Naast.Tests.Huis;

/// <summary>docs/gebeurtenissen.md: every kind of event, read from the code of Kern.</summary>
public static partial class Gebeurtenisbladzijde
{
    /// <summary>All kinds of event, by name.</summary>
    public static IReadOnlyList<Gebeurtenissoort> Soorten() =>
        [.. new[] { typeof(Gebeurtenissoort).Assembly, Assembly.Load("Naast.Web") }.SelectMany(assembly => assembly.GetTypes())
            .SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic).Where(veld => veld.FieldType == typeof(Gebeurtenissoort)))
            .Select(veld => (Gebeurtenissoort)veld.GetValue(null)!)
            .OrderBy(soort => soort.Naam, StringComparer.Ordinal)];

    public static string Maak(StringBuilder begin)
    {
        var bij = Melders();
        begin.Append(
            "The name is stored and never renamed. The sentence is what people read in a timeline. Each event carries the whole aggregate as it was after the change; "
            + "its shape is pinned in `tests/Tests/Data/Nabeelden`.\n");
        foreach (var aggregaat in bij.Values.Distinct().Order(StringComparer.Ordinal))
        {
            begin.Append(CultureInfo.InvariantCulture, $"\n## {aggregaat}\n\n| Event | Sentence |\n| --- | --- |\n");
            foreach (var soort in Soorten().Where(soort => bij.GetValueOrDefault(soort.Naam) == aggregaat))
            {
                begin.Append(CultureInfo.InvariantCulture, $"| {soort.Naam} | {soort.Zin} |\n");
            }
        }

        var ongebruikt = Soorten().Where(soort => !bij.ContainsKey(soort.Naam)).Select(soort => soort.Naam).ToList();
        begin.Append(ongebruikt.Count == 0 ? "" : $"\nNot reported by any aggregate: {string.Join(", ", ongebruikt)}.\n");
        return begin.ToString();
    }

    /// <summary>Which aggregate reports an event: the class in which <c>Meld(X.Name)</c> stands.</summary>
    private static Dictionary<string, string> Melders()
    {
        var uit = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var bestand in Bronboom.Csharp.Where(bestand => bestand.Pad.StartsWith("src/Kern/", StringComparison.Ordinal)))
        {
            var klasse = "";
            foreach (Match treffer in KlasseOfMelding().Matches(bestand.Tekst))
            {
                if (treffer.Groups[1].Success)
                {
                    klasse = treffer.Groups[1].Value;
                }
                else
                {
                    uit[treffer.Groups[2].Value] = klasse;
                }
            }
        }

        return uit;
    }

    [GeneratedRegex(@"\bclass\s+(\w+)|\bMeld\(\w+\.(\w+)\)")]
    private static partial Regex KlasseOfMelding();
}
