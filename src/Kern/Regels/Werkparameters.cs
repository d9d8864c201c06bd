using System.Globalization;

namespace Naast.Kern.Regels;

/// <summary>How work is shared out: a choice of the region, no law.</summary>
public static class Werkparameters
{
    /// <summary>How much a dossier weighs in each phase, in points: "Intake 3, Plan 3, Leerroute 1". A phase that is not named weighs 1.</summary>
    public static readonly Parameter<IReadOnlyDictionary<string, int>> Zwaarte = new("werk.zwaarte", "Hoe zwaar een dossier telt in elke fase", Lees);

    /// <summary>How many days before an appointment the person is reminded by mail; 0 = no reminders.</summary>
    public static readonly Parameter<int> Herinnering = new("werk.herinnering", "Hoeveel dagen voor een afspraak de inburgeraar een herinnering krijgt (0 = geen)", Dagen);

    public static Parameterblad Blad { get; } = Parameterblad.Maak("Verdeling van het werk", [Zwaarte, Herinnering],
        [new(Herinnering.Sleutel, Parameterblad.BeginVanDeWet, null, "2", Bron.Beleid("herinnering aan een afspraak")), new(Zwaarte.Sleutel, Parameterblad.BeginVanDeWet, null, "Koppeling 1, Kennisgeving 2, Intake 3, Plan 3, TerBeslissing 1, Leerroute 1", Bron.Beleid("verdeling van het werk"))]);

    private static int Dagen(string tekst) => int.TryParse(tekst, NumberStyles.None, CultureInfo.InvariantCulture, out var dagen) && dagen is >= 0 and <= 14
        ? dagen
        : throw new FormatException("Schrijf een heel getal van 0 tot en met 14.");

    private static Dictionary<string, int> Lees(string tekst) => tekst.Split(',', StringSplitOptions.TrimEntries)
        .Select(deel => deel.Split(' ', StringSplitOptions.RemoveEmptyEntries) is [var fase, var punten] && int.TryParse(punten, NumberStyles.None, CultureInfo.InvariantCulture, out var getal) && getal is >= 0 and <= 100
            ? KeyValuePair.Create(fase, getal)
            : throw new FormatException("Schrijf een fase en een getal van 0 tot en met 100, met komma's ertussen: Intake 3, Plan 3."))
        .ToDictionary(StringComparer.Ordinal);
}
