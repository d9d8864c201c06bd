using System.Globalization;

namespace Naast.Kern.Regels;

/// <summary>How the exchange with DUO is watched: choices of the region, no law.</summary>
public static class Ketenparameters
{
    /// <summary>Days in which a task from a message of DUO is best done.</summary>
    public static readonly Parameter<int> Taakdagen = new("keten.taakdagen", "Binnen hoeveel dagen een taak uit een bericht van DUO gedaan moet zijn", Dagen);

    /// <summary>Days after which somebody who arrived is missed when DUO has not given notice.</summary>
    public static readonly Parameter<int> Kennisgevingdagen = new("keten.kennisgevingdagen", "Na hoeveel dagen iemand zonder kennisgeving van DUO wordt gemist", Dagen);

    /// <summary>Day of the month from which hours until the end of the month before are told to DUO.</summary>
    public static readonly Parameter<int> Urendag = new("keten.urendag", "Vanaf welke dag van de maand uren aan DUO worden doorgegeven", Dag);

    public static Parameterblad Blad { get; } = Parameterblad.Maak("Keten", [Taakdagen, Kennisgevingdagen, Urendag],
    [
        new(Taakdagen.Sleutel, Parameterblad.BeginVanDeWet, null, "7", Bron.Beleid("taken uit berichten van DUO")),
        new(Kennisgevingdagen.Sleutel, Parameterblad.BeginVanDeWet, null, "42", Bron.Beleid("gemiste kennisgevingen")),
        new(Urendag.Sleutel, Parameterblad.BeginVanDeWet, null, "10", Bron.Beleid("uren doorgeven aan DUO")),
    ]);

    private static int Dagen(string tekst) => Getal(tekst, 1, 365);

    private static int Dag(string tekst) => Getal(tekst, 1, 28);

    private static int Getal(string tekst, int laagst, int hoogst) => int.TryParse(tekst, NumberStyles.None, CultureInfo.InvariantCulture, out var getal) && getal >= laagst && getal <= hoogst
        ? getal
        : throw new FormatException($"Schrijf een heel getal van {laagst} tot en met {hoogst}.");
}
