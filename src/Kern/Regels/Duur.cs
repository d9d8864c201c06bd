using System.Globalization;
using Naast.Kern.Gedeeld;

namespace Naast.Kern.Regels;

public enum Tijdseenheid
{
    [Keuzenaam("dagen")]
    Dagen,

    [Keuzenaam("weken")]
    Weken,

    [Keuzenaam("maanden")]
    Maanden,

    [Keuzenaam("jaren")]
    Jaren,
}

/// <summary>A length of time as the law writes it: "10 weken", "3 jaar", "18 maanden".</summary>
public readonly record struct Duur(int Aantal, Tijdseenheid Eenheid)
{
    /// <exception cref="FormatException">Not a whole number followed by dagen, weken, maanden or jaar.</exception>
    public static Duur Parse(string tekst)
    {
        var delen = tekst.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return delen.Length == 2 && int.TryParse(delen[0], NumberStyles.None, CultureInfo.InvariantCulture, out var aantal)
            ? new Duur(aantal, delen[1] switch
            {
                "dag" or "dagen" => Tijdseenheid.Dagen,
                "week" or "weken" => Tijdseenheid.Weken,
                "maand" or "maanden" => Tijdseenheid.Maanden,
                "jaar" or "jaren" => Tijdseenheid.Jaren,
                _ => throw new FormatException($"'{tekst}' is geen duur."),
            })
            : throw new FormatException($"'{tekst}' is geen duur.");
    }

    public override string ToString() => Eenheid switch
    {
        Tijdseenheid.Dagen => Aantal == 1 ? "1 dag" : $"{Aantal} dagen",
        Tijdseenheid.Weken => Aantal == 1 ? "1 week" : $"{Aantal} weken",
        Tijdseenheid.Maanden => Aantal == 1 ? "1 maand" : $"{Aantal} maanden",
        _ => $"{Aantal} jaar",
    };
}
