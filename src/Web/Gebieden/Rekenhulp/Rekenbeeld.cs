using Naast.Kern.Gedeeld;
using Naast.Kern.Regels;
using Naast.Kern.Rekenhulp;

namespace Naast.Web.Gebieden.Rekenhulp;

/// <summary>The answer as the API gives it.</summary>
/// <param name="Antwoord">In one Dutch sentence.</param>
/// <param name="Uitkomsten">Name → value; dates as jjjj-mm-dd, amounts in euro.</param>
/// <param name="Onderbouwing">How it was computed.</param>
/// <param name="Voorwaarden">Each met or not; absent when the answer is a computation only.</param>
/// <param name="Voorlopig">Leans on a calendar that is not fully known, or is ours until DUO's value comes.</param>
public sealed record Rekenbeeld(
    string Berekening, string Antwoord, IReadOnlyDictionary<string, object?> Uitkomsten, Rekenstap Onderbouwing, IReadOnlyList<Rekenvoorwaarde>? Voorwaarden,
    IReadOnlyList<Parameterbeeld> Parameters, bool Voorlopig, IReadOnlyList<string> Waarschuwingen)
{
    public static Rekenbeeld Van(Rekenvraag vraag, Rekenantwoord antwoord) => new(
        vraag.Naam, antwoord.Antwoord, antwoord.Uitkomsten.ToDictionary(u => u.Naam, u => Json(u.Waarde), StringComparer.Ordinal), Rekenstap.Van(antwoord.Onderbouwing),
        antwoord.Toets is { } toets ? [.. toets.Voorwaarden.Select(v => new Rekenvoorwaarde(v.Omschrijving, v.Vervuld, Bronbeeld.Van(v.Bron)!, v.Vervuld ? null : v.Herstel))] : null,
        [.. antwoord.Parameters.Distinct().Select(p => new Parameterbeeld(p.Sleutel, p.Waarde, p.Van, p.Tot, Bronbeeld.Van(p.Bron)!))], antwoord.Voorlopig, antwoord.Waarschuwingen);

    private static object? Json(object? waarde) => waarde switch
    {
        Bedrag bedrag => bedrag.Euro,
        OnvolledigeDatum datum => datum.ToString(),
        Duur duur => duur.ToString(),
        _ => waarde,
    };
}

/// <param name="Regel">Rule id, such as WI-PIP-01; empty for general law.</param>
/// <param name="Zekerheid">How sure we are of the text: Gelezen, Tweedehands, Afgeleid, Onzeker.</param>
public sealed record Bronbeeld(string Artikel, string Regel, Zekerheid Zekerheid, string? Adres)
{
    public static Bronbeeld? Van(Bron? bron) => bron is null ? null : new(bron.ToString(), bron.Regel, bron.Zekerheid, Bronadres.Van(bron));
}

public sealed record Rekenvoorwaarde(string Omschrijving, bool Vervuld, Bronbeeld Bron, string? Herstel);

public sealed record Rekenstap(string Zin, Bronbeeld? Bron, IReadOnlyList<Rekenstap> Delen)
{
    public static Rekenstap Van(Onderbouwing knoop) => new(knoop.Zin(), Bronbeeld.Van(knoop.Bron), [.. knoop.Delen.Select(Van)]);
}

/// <param name="Tot">Last day of validity; absent = until further notice.</param>
public sealed record Parameterbeeld(string Sleutel, string Waarde, DateOnly Van, DateOnly? Tot, Bronbeeld Bron);

/// <summary>Where an article can be read.</summary>
public static class Bronadres
{
    private static readonly Dictionary<string, string> Regelingen = new(StringComparer.Ordinal)
    {
        ["Wet inburgering 2021"] = "BWBR0044770", ["Besluit inburgering 2021"] = "BWBR0045555", ["Regeling inburgering 2021"] = "BWBR0045574",
        ["Participatiewet"] = "BWBR0015703", ["Awb"] = "BWBR0005537", ["Algemene termijnenwet"] = "BWBR0002448",
        ["Algemene Ouderdomswet"] = "BWBR0002221",
    };

    /// <summary>Null for what is no regulation, such as policy and DUO's rules.</summary>
    public static string? Van(Bron bron) => Regelingen.TryGetValue(bron.Regeling, out var nummer)
        ? $"https://wetten.overheid.nl/jci1.3:c:{nummer}&artikel={Uri.EscapeDataString(bron.Artikel)}"
        : null;
}
