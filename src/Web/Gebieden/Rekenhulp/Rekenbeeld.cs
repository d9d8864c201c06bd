using Naast.Kern.Gedeeld;
using Naast.Kern.Regels;
using Naast.Kern.Rekenhulp;
using Naast.Web.Api;

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

public sealed record Rekenvoorwaarde(string Omschrijving, bool Vervuld, Bronbeeld Bron, string? Herstel);

/// <param name="Tot">Last day of validity; absent = until further notice.</param>
public sealed record Parameterbeeld(string Sleutel, string Waarde, DateOnly Van, DateOnly? Tot, Bronbeeld Bron);
