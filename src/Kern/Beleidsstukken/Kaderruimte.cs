using System.Globalization;
using Naast.Kern.Regels;

namespace Naast.Kern.Beleidsstukken;

/// <summary>The room that a framework leaves for one value: some answers, "wel | niet", or numbers, "70..100".</summary>
public static class Kaderruimte
{
    /// <summary>Can this text be the room for this parameter?</summary>
    public static bool Is(Parameter parameter, string ruimte) => Grenzen(ruimte) is { } grenzen
        ? grenzen.Laagste <= grenzen.Hoogste && parameter is Parameter<int> && parameter.IsWaarde(Tekst(grenzen.Laagste)) && parameter.IsWaarde(Tekst(grenzen.Hoogste))
        : Antwoorden(ruimte) is { Length: > 0 } antwoorden && Array.TrueForAll(antwoorden, parameter.IsWaarde);

    public static bool Past(string ruimte, string waarde) => Grenzen(ruimte) is { } grenzen
        ? int.TryParse(waarde, NumberStyles.None, CultureInfo.InvariantCulture, out var getal) && getal >= grenzen.Laagste && getal <= grenzen.Hoogste
        : Antwoorden(ruimte).Contains(waarde, StringComparer.Ordinal);

    /// <summary>"van 70 tot en met 100"; of answers what each means.</summary>
    public static string Woorden(Parameter parameter, string ruimte) => Grenzen(ruimte) is { } grenzen
        ? $"van {Tekst(grenzen.Laagste)} tot en met {Tekst(grenzen.Hoogste)}"
        : string.Join(" Of: ", Antwoorden(ruimte).Select(antwoord => (parameter as Beleidskeuze)?.Alternatieven.FirstOrDefault(a => a.Waarde == antwoord)?.Uitleg ?? antwoord));

    private static string[] Antwoorden(string ruimte) => ruimte.Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private static (int Laagste, int Hoogste)? Grenzen(string ruimte) =>
        ruimte.Split("..", StringSplitOptions.TrimEntries) is [var laagste, var hoogste]
        && int.TryParse(laagste, NumberStyles.None, CultureInfo.InvariantCulture, out var van) && int.TryParse(hoogste, NumberStyles.None, CultureInfo.InvariantCulture, out var tot)
            ? (van, tot) : null;

    private static string Tekst(int getal) => getal.ToString(CultureInfo.InvariantCulture);
}
