using System.Text.Json;
using Naast.Kern.Gedeeld;
using Naast.Kern.Inburgeraars;

namespace Naast.Web.Koppelingen.Brp;

/// <summary>Reads persons as Haal Centraal BRP Personen 2 gives them: what has no value is not there.</summary>
internal static class Brplezer
{
    /// <exception cref="JsonException">It is not what was published.</exception>
    public static IReadOnlyList<JsonElement> Personen(JsonElement antwoord) =>
        Element(antwoord, "personen") is { ValueKind: JsonValueKind.Array } lijst ? [.. lijst.EnumerateArray()] : throw new JsonException("Er staan geen personen in het antwoord.");

    public static Brppersoon? Persoon(JsonElement persoon)
    {
        if (Gegevens(persoon) is not { } gegevens)
        {
            return null;
        }

        string[] nationaliteiten = Element(persoon, "nationaliteiten") is { ValueKind: JsonValueKind.Array } lijst
            ? [.. lijst.EnumerateArray().Select(n => Tekst(n, "nationaliteit", "code")).OfType<string>()]
            : [];
        // Asked by the person for safety: whoever needs the address looks it up in the BRP.
        var geheim = Element(persoon, "geheimhoudingPersoonsgegevens") is { ValueKind: JsonValueKind.True };
        return new Brppersoon(
            gegevens with { Nationaliteit = nationaliteiten.FirstOrDefault() }, geheim ? new Bereikbaarheid() : Adres(persoon), Tekst(persoon, "gemeenteVanInschrijving", "code"),
            Datum(persoon, "datumInschrijvingInGemeente").Vroegst)
        {
            Nationaliteiten = nationaliteiten, Geheim = geheim,
            Overleden = Element(persoon, "overlijden") is { ValueKind: JsonValueKind.Object } ? Datum(persoon, "overlijden", "datum") : null,
            Opschorting = Opschorting(persoon),
        };
    }

    public static Brptreffer? Treffer(JsonElement persoon) => Gegevens(persoon) is not { } gegevens ? null : new Brptreffer(
        Bsn.TryParse(Tekst(persoon, "burgerservicenummer"), out var bsn) ? bsn : null, gegevens, Tekst(persoon, "gemeenteVanInschrijving", "code"))
    {
        Opschorting = Opschorting(persoon),
    };

    private static Persoonsgegevens? Gegevens(JsonElement persoon)
    {
        var naam = new Persoonsnaam(Tekst(persoon, "naam", "voornamen"), Tekst(persoon, "naam", "voorvoegsel"), Tekst(persoon, "naam", "geslachtsnaam"));
        return naam.Volledig.Length == 0 ? null : new Persoonsgegevens(naam, Datum(persoon, "geboorte", "datum"))
        {
            Geslacht = Tekst(persoon, "geslacht", "code") switch { "M" => Geslacht.Man, "V" => Geslacht.Vrouw, _ => Geslacht.Onbekend },
        };
    }

    private static Bereikbaarheid Adres(JsonElement persoon)
    {
        string? Deel(string naam) => Tekst(persoon, "verblijfplaats", "verblijfadres", naam);
        var toevoeging = Deel("huisnummertoevoeging");
        return new Bereikbaarheid
        {
            Straat = Deel("korteStraatnaam") ?? Deel("officieleStraatnaam"),
            Huisnummer = Element(persoon, "verblijfplaats", "verblijfadres", "huisnummer") is { } nummer ? $"{nummer}{Deel("huisletter")}{(toevoeging is null ? "" : $"-{toevoeging}")}" : null,
            Postcode = Deel("postcode"),
            Plaats = Deel("woonplaats"),
        };
    }

    private static Brpopschorting? Opschorting(JsonElement persoon) =>
        Tekst(persoon, "opschortingBijhouding", "reden", "code") is { } reden ? new(reden, Datum(persoon, "opschortingBijhouding", "datum")) : null;

    /// <summary>The polymorphic date of the BRP: whole, or month and year, or year, or unknown.</summary>
    private static OnvolledigeDatum Datum(JsonElement persoon, params string[] pad)
    {
        if (Element(persoon, pad) is not { ValueKind: JsonValueKind.Object } datum)
        {
            return OnvolledigeDatum.Onbekend;
        }

        if (Tekst(datum, "datum") is { } dag && DateOnly.TryParseExact(dag, "yyyy-MM-dd", out var volledig))
        {
            return OnvolledigeDatum.Van(volledig);
        }

        return OnvolledigeDatum.TryMaak(Getal(datum, "jaar"), Getal(datum, "maand"), 0, out var deels) ? deels : OnvolledigeDatum.Onbekend;
    }

    private static int Getal(JsonElement element, string naam) =>
        Element(element, naam) is { ValueKind: JsonValueKind.Number } gevonden && gevonden.TryGetInt32(out var getal) ? getal : 0;

    public static string? Tekst(JsonElement element, params string[] pad) =>
        Element(element, pad) is { ValueKind: JsonValueKind.String } gevonden ? gevonden.GetString() : null;

    public static JsonElement? Element(JsonElement element, params string[] pad)
    {
        foreach (var naam in pad)
        {
            if (element.ValueKind != JsonValueKind.Object || !element.TryGetProperty(naam, out element))
            {
                return null;
            }
        }

        return element;
    }
}
