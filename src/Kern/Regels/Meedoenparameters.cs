using System.Globalization;

namespace Naast.Kern.Regels;

/// <summary>How close the region stands beside somebody: policy of the region, not law.</summary>
public static class Meedoenparameters
{
    private const int MeesteWeken = 52;

    /// <summary>From how many parts of life at the two lowest levels the suggestion is "intensief".</summary>
    public static readonly Parameter<int> GrensIntensief = new("meedoen.intensief", "Vanaf hoeveel leefgebieden waarin het nog niet alleen lukt, het voorstel intensief is", tekst => Getal(tekst, 9));

    /// <summary>Weeks between two contacts, for each intensity.</summary>
    public static readonly Parameter<IReadOnlyDictionary<string, int>> Ritme = new("meedoen.ritme", "Om de hoeveel weken er contact is, bij elke intensiteit", Weken);

    /// <summary>Hours in a week, travel included, above which a week is too full.</summary>
    public static readonly Parameter<int> Weekuren = new("meedoen.weekuren", "Hoeveel uren een week hoogstens telt, met de reistijd", tekst => Getal(tekst, 80));

    /// <summary>Weeks for which something may be taken over at once.</summary>
    public static readonly Parameter<int> Overname = new("meedoen.overname", "Hoeveel weken iets hoogstens in een keer wordt overgenomen", tekst => Getal(tekst, MeesteWeken));

    /// <summary>Months for which a worry of ours may be read.</summary>
    public static readonly Parameter<int> Zorgnotitie = new("meedoen.zorgnotitie", "Hoeveel maanden opgeschreven zorgen hoogstens te lezen zijn", tekst => Getal(tekst, 12));

    public static Parameterblad Blad { get; } = Parameterblad.Maak("Naast iemand staan", [GrensIntensief, Ritme, Weekuren, Overname, Zorgnotitie],
    [
        new(GrensIntensief.Sleutel, Parameterblad.BeginVanDeWet, null, "3", Bron.Beleid("intensiteit van begeleiding")),
        new(Ritme.Sleutel, Parameterblad.BeginVanDeWet, null, "Licht 8, Gewoon 4, Intensief 2", Bron.Beleid("ritme van contact")),
        new(Weekuren.Sleutel, Parameterblad.BeginVanDeWet, null, "40", Bron.Beleid("uren in een week")),
        new(Overname.Sleutel, Parameterblad.BeginVanDeWet, null, "12", Bron.Beleid("tijdelijk overnemen")),
        new(Zorgnotitie.Sleutel, Parameterblad.BeginVanDeWet, null, "12", Bron.Beleid("opgeschreven zorgen")),
    ]);

    private static int Getal(string tekst, int tot) => int.TryParse(tekst, NumberStyles.None, CultureInfo.InvariantCulture, out var getal) && getal >= 1 && getal <= tot
        ? getal
        : throw new FormatException($"Schrijf een heel getal van 1 tot en met {tot}.");

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
