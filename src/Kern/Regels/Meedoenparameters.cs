using System.Globalization;

namespace Naast.Kern.Regels;

/// <summary>How close the region stands beside somebody: policy of the region, not law.</summary>
public static class Meedoenparameters
{
    private const int MeesteWeken = 52;

    /// <summary>From how many parts of life at the two lowest levels the suggestion is "intensief".</summary>
    public static readonly Parameter<int> GrensIntensief = new("meedoen.intensief", "Vanaf hoeveel leefgebieden waarin het nog niet alleen lukt, het voorstel intensief is", Getal);

    /// <summary>Weeks between two contacts, for each intensity.</summary>
    public static readonly Parameter<IReadOnlyDictionary<string, int>> Ritme = new("meedoen.ritme", "Om de hoeveel weken er contact is, bij elke intensiteit", Weken);

    public static Parameterblad Blad { get; } = Parameterblad.Maak("Naast iemand staan", [GrensIntensief, Ritme],
    [
        new(GrensIntensief.Sleutel, Parameterblad.BeginVanDeWet, null, "3", Bron.Beleid("intensiteit van begeleiding")),
        new(Ritme.Sleutel, Parameterblad.BeginVanDeWet, null, "Licht 8, Gewoon 4, Intensief 2", Bron.Beleid("ritme van contact")),
    ]);

    private static int Getal(string tekst) => int.TryParse(tekst, NumberStyles.None, CultureInfo.InvariantCulture, out var getal) && getal is >= 1 and <= 9
        ? getal
        : throw new FormatException("Schrijf een heel getal van 1 tot en met 9.");

    private static Dictionary<string, int> Weken(string tekst)
    {
        var uit = tekst.Split(',', StringSplitOptions.TrimEntries)
            .Select(deel => deel.Split(' ', StringSplitOptions.RemoveEmptyEntries) is [var naam, var weken] && int.TryParse(weken, NumberStyles.None, CultureInfo.InvariantCulture, out var getal) && getal is >= 1 and <= MeesteWeken
                ? KeyValuePair.Create(naam, getal)
                : throw new FormatException(Uitleg))
            .ToDictionary(StringComparer.Ordinal);
        return uit.Count == 3 && uit.ContainsKey("Licht") && uit.ContainsKey("Gewoon") && uit.ContainsKey("Intensief") ? uit : throw new FormatException(Uitleg);
    }

    private const string Uitleg = "Schrijf de drie intensiteiten met elk een getal van 1 tot en met 52: Licht 8, Gewoon 4, Intensief 2.";
}
