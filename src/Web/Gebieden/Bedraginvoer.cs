using System.Globalization;
using System.Text.RegularExpressions;
using Naast.Kern.Gedeeld;

namespace Naast.Web.Gebieden;

/// <summary>An amount of euro as people type it: "640", "640,50", "€ 1.250", "37.50".</summary>
public static partial class Bedraginvoer
{
    /// <returns>Null when it is not an amount above nul.</returns>
    public static Bedrag? Lees(string? getypt)
    {
        var tekst = (getypt ?? "").Replace("€", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal);
        return Vorm().Match(tekst) is { Success: true } vorm
            && decimal.TryParse($"{vorm.Groups["heel"].Value.Replace(".", "", StringComparison.Ordinal)}.{vorm.Groups["cent"].Value.PadRight(2, '0')}", NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var euro)
            && euro > 0 ? Bedrag.VanEuro(euro) : null;
    }

    /// <summary>What to say when it is not one.</summary>
    public static string Fout(string? getypt) => string.IsNullOrWhiteSpace(getypt) ? "Vul een bedrag in." : $"'{getypt}' is geen bedrag. Schrijf het zo: 25 of 37,50.";

    [GeneratedRegex(@"^(?<heel>\d{1,3}(?:\.\d{3})+|\d{1,9})(?:[.,](?<cent>\d{1,2}))?$")]
    private static partial Regex Vorm();
}
