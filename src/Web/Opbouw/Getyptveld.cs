using System.Text.RegularExpressions;

namespace Naast.Web.Opbouw;

public enum Getyptsoort
{
    /// <summary>For the program only: a key, a version, an empty field.</summary>
    Verborgen,

    /// <summary>A short answer or a choice.</summary>
    Antwoord,

    /// <summary>Sentences: shown in a field, so that the writer can go on with it.</summary>
    Tekst,
}

/// <summary>One field as it came in.</summary>
public sealed partial record Getyptveld(string Naam, string Waarde, Getyptsoort Soort)
{
    private const int Kort = 60;
    private static readonly string[] Machinenamen = ["Verzoeksleutel", "Versie", "Was", "Terug"];

    /// <summary>The name of the field in words: "Invoer.TegenOnderwijs" is "Tegen onderwijs", "Invoer.Geboren.Dag" is "Geboren, dag".</summary>
    public string Label
    {
        get
        {
            var delen = Naam.Split('.');
            var woorden = string.Join(", ", (delen.Length > 1 ? delen[1..] : delen).Select(deel => Hoofdletter().Replace(deel, hoofd =>
                (hoofd.Index > 0 ? " " : "") + (hoofd.Groups[1].Success ? hoofd.Value.ToLowerInvariant() : hoofd.Value))));
            return woorden.Length == 0 ? "Antwoord" : char.ToUpperInvariant(woorden[0]) + woorden[1..];
        }
    }

    /// <summary>Short enough to read in a list; a number of a person is not written out there.</summary>
    public string Getoond => Persoonsnummer().IsMatch(Waarde) ? "•••••• " + Waarde.Trim()[^3..] : Waarde;

    public int Regels => Math.Clamp(Waarde.Length / 60 + Waarde.AsSpan().Count('\n') + 1, 3, 12);

    internal static Getyptveld Van(string naam, string waarde) => new(naam, waarde, SoortVan(naam, waarde));

    private static Getyptsoort SoortVan(string naam, string waarde)
    {
        if (naam.StartsWith('_') || string.IsNullOrWhiteSpace(waarde) || waarde.StartsWith('/')
            || Machinenamen.Contains(naam[(naam.LastIndexOf('.') + 1)..], StringComparer.OrdinalIgnoreCase)
            || Guid.TryParse(waarde, out _) || bool.TryParse(waarde, out _) || Afdruk().IsMatch(waarde))
        {
            return Getyptsoort.Verborgen;
        }

        return waarde.Length > Kort || waarde.Contains('\n', StringComparison.Ordinal) || waarde.Trim().Contains(' ', StringComparison.Ordinal)
            ? Getyptsoort.Tekst
            : Getyptsoort.Antwoord;
    }

    /// <summary>The first letter of a word; followed by a small one (group 1) it becomes small: "VoorB1" is "voor B1".</summary>
    [GeneratedRegex("(?<![A-Z])(?:([A-Z])(?=[a-z])|[A-Z])")]
    private static partial Regex Hoofdletter();

    [GeneratedRegex(@"^\s*\d{7,10}\s*$")]
    private static partial Regex Persoonsnummer();

    [GeneratedRegex("^[0-9a-f]{16,}$")]
    private static partial Regex Afdruk();
}
