using Naast.Kern.Beleidsstukken;
using Naast.Kern.Gedeeld;
using Naast.Kern.Regels;
using Naast.Web.Opmaak;
using Naast.Web.Werk;

namespace Naast.Web.Gebieden.Beleidsstukken;

/// <summary>Versions of policy in words that people read.</summary>
public static class Stukwoorden
{
    public const string Pad = "/beleid/stukken";

    public static string Adres(Guid id) => $"{Pad}/{id}";

    /// <summary>By its id, or as people name it: "beleidsregels-3". Null when there is none.</summary>
    public static Beleidsstuk? Vind(this IEnumerable<Beleidsstuk> stukken, string? plek) => Guid.TryParse(plek, out var id)
        ? stukken.FirstOrDefault(stuk => stuk.Id == id)
        : stukken.FirstOrDefault(stuk => string.Equals(plek, $"{stuk.Soort}-{stuk.Nummer.ToString(System.Globalization.CultureInfo.InvariantCulture)}", StringComparison.OrdinalIgnoreCase));

    public static string Soort(Stuksoort soort) => Hoofdletter(KeuzenaamAttribute.Van(soort));

    public static string Onderwerp(string sleutel) => Beleidsonderwerpen.Vind(sleutel)?.Naam ?? sleutel;

    /// <summary>A value of beleidsregels, or the room of a framework, as a sentence.</summary>
    public static string Waarde(Stuksoort soort, string sleutel, string waarde) => Beleidsonderwerpen.Vind(sleutel) is not { } parameter ? waarde
        : soort == Stuksoort.Kader ? Kaderruimte.Woorden(parameter, waarde) : Beleidswoorden.Waarde(parameter, waarde);

    public static (string Tekst, string Icoon) Stand(Stukstand stand) => stand switch
    {
        Stukstand.Concept => ("Concept", "pencil"),
        Stukstand.Voorgelegd => ("Wacht op een tweede paar ogen", "clock"),
        Stukstand.Vrijgegeven => ("Vrijgegeven", "circle-check"),
        _ => ("Gestopt", "x"),
    };

    public static IReadOnlyList<Optie> Beginselen { get; } =
        [.. Enum.GetValues<Beginsel>().Select(b => new Optie(b.ToString(), Hoofdletter(KeuzenaamAttribute.Van(b))))];

    public static IReadOnlyList<Optie> Onderwerpen { get; } =
        [.. Beleidsonderwerpen.Bladen.SelectMany(blad => blad.Parameters.Select(p => new Optie(p.Sleutel, p.Naam, null, blad.Onderwerp)))];

    /// <summary>Paragraphs of a chapter.</summary>
    public static IEnumerable<string> Alineas(string tekst) =>
        tekst.ReplaceLineEndings("\n").Split("\n\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    public static string Kleineletter(string woord) => char.ToLowerInvariant(woord[0]) + woord[1..];

    public static string Hoofdletter(string woord) => char.ToUpperInvariant(woord[0]) + woord[1..];
}
