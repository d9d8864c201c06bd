namespace Naast.Kern.Regels;

/// <summary>What a letter may use beside Dutch: a region decides who looked at a translation, and from which day it may be printed.</summary>
public static class Briefparameters
{
    /// <summary>Codes of the languages (ISO 639) of which the fixed sentences were approved: "ar en tr", or "geen".</summary>
    public static readonly Parameter<IReadOnlySet<string>> Talen = new("brief.talen", "Talen waarin de vaste zinnen van brieven zijn goedgekeurd", Lees);

    /// <summary>The same for letters of decisions beside the plan: other sentences, so an approval of their own.</summary>
    public static readonly Parameter<IReadOnlySet<string>> Besluittalen = new("brief.talen.besluit", "Talen waarin de vaste zinnen van brieven bij andere besluiten zijn goedgekeurd", Lees);

    public static Parameterblad Blad { get; } = Parameterblad.Maak("Brieven", [Talen, Besluittalen], [Geen(Talen), Geen(Besluittalen)]);

    private static Parameterversie Geen(Parameter parameter) =>
        new(parameter.Sleutel, Parameterblad.BeginVanDeWet, null, "geen", Bron.Beleid("goedgekeurde vertalingen") with { Regel = "WI-PIP-13" });

    private static IReadOnlySet<string> Lees(string tekst)
    {
        if (tekst == "geen")
        {
            return new HashSet<string>(StringComparer.Ordinal);
        }

        var codes = tekst.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return codes.Length > 0 && Array.TrueForAll(codes, code => code.Length is 2 or 3 && code.All(char.IsAsciiLetterLower))
            ? codes.ToHashSet(StringComparer.Ordinal)
            : throw new FormatException("Schrijf de codes van talen met een spatie ertussen, zoals: ar en tr. Of: geen.");
    }
}
