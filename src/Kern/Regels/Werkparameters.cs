using System.Globalization;

namespace Naast.Kern.Regels;

/// <summary>How work is shared out: a choice of the region, no law.</summary>
public static class Werkparameters
{
    /// <summary>How much a dossier weighs in each phase, in points: "Intake 3, Plan 3, Leerroute 1". A phase that is not named weighs 1.</summary>
    public static readonly Parameter<IReadOnlyDictionary<string, int>> Zwaarte = new("werk.zwaarte", "Hoe zwaar een dossier telt in elke fase", Lees);

    public static Parameterblad Blad { get; } = Parameterblad.Maak("Verdeling van het werk", [Zwaarte],
        [new(Zwaarte.Sleutel, Parameterblad.BeginVanDeWet, null, "Koppeling 1, Kennisgeving 2, Intake 3, Plan 3, TerBeslissing 1, Leerroute 1", Bron.Beleid("verdeling van het werk"))]);

    private static Dictionary<string, int> Lees(string tekst) => tekst.Split(',', StringSplitOptions.TrimEntries)
        .Select(deel => deel.Split(' ', StringSplitOptions.RemoveEmptyEntries) is [var fase, var punten] && int.TryParse(punten, NumberStyles.None, CultureInfo.InvariantCulture, out var getal) && getal is >= 0 and <= 100
            ? KeyValuePair.Create(fase, getal)
            : throw new FormatException("Schrijf een fase en een getal van 0 tot en met 100, met komma's ertussen: Intake 3, Plan 3."))
        .ToDictionary(StringComparer.Ordinal);
}
