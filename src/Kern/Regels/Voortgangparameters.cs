using System.Globalization;

namespace Naast.Kern.Regels;

/// <summary>How hours and attendance are looked at: policy of the region, not law.</summary>
public static class Voortgangparameters
{
    /// <summary>Most hours of lessons in one day.</summary>
    public static readonly Parameter<int> Daguren = new("voortgang.daguren", "Hoeveel uren per dag iemand hoogstens les of praktijk heeft", tekst => Getal(tekst, 24));

    /// <summary>Percent of attendance below which somebody looks.</summary>
    public static readonly Parameter<int> Aanwezigheid = new("voortgang.aanwezigheid", "Onder welk percentage aanwezigheid iemand kijkt wat er is", tekst => Getal(tekst, 100));

    public static Parameterblad Blad { get; } = Parameterblad.Maak("Voortgang in de lessen", [Daguren, Aanwezigheid],
    [
        new(Daguren.Sleutel, Parameterblad.BeginVanDeWet, null, "10", Bron.Beleid("uren per dag")),
        new(Aanwezigheid.Sleutel, Parameterblad.BeginVanDeWet, null, "80", Bron.Beleid("aanwezigheid in de lessen")),
    ]);

    private static int Getal(string tekst, int tot) => int.TryParse(tekst, NumberStyles.None, CultureInfo.InvariantCulture, out var getal) && getal >= 1 && getal <= tot
        ? getal
        : throw new FormatException($"Schrijf een heel getal van 1 tot en met {tot}.");
}
