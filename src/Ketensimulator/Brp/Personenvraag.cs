using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Naast.Ketensimulator.Brp;

/// <summary>A question about persons that is in order.</summary>
internal sealed partial record Personenvraag
{
    public const string Raadplegen = "RaadpleegMetBurgerservicenummer";
    public const string ZoekenOpNaam = "ZoekMetGeslachtsnaamEnGeboortedatum";

    public const string ZoekenInGemeente = "ZoekMetNaamEnGemeenteVanInschrijving";
    public const string ZoekenOpAdres = "ZoekMetPostcodeEnHuisnummer";

    private const int MeesteBurgerservicenummers = 20;

    private static readonly Dictionary<string, string[]> Parameters = new(StringComparer.Ordinal)
    {
        [Raadplegen] = ["type", "fields", "burgerservicenummer", "gemeenteVanInschrijving"],
        [ZoekenOpNaam] = ["type", "fields", "geslachtsnaam", "geboortedatum", "voornamen", "voorvoegsel", "geslacht", "inclusiefOverledenPersonen", "gemeenteVanInschrijving"],
        [ZoekenInGemeente] = ["type", "fields", "geslachtsnaam", "voornamen", "voorvoegsel", "geslacht", "inclusiefOverledenPersonen", "gemeenteVanInschrijving"],
        [ZoekenOpAdres] = ["type", "fields", "postcode", "huisnummer", "huisletter", "huisnummertoevoeging", "geboortedatum", "inclusiefOverledenPersonen", "gemeenteVanInschrijving"],
    };

    public required string Soort { get; init; }

    public required IReadOnlyList<string> Velden { get; init; }

    public IReadOnlyList<string> Burgerservicenummers { get; init; } = [];

    public string? Geslachtsnaam { get; init; }

    public DateOnly? Geboortedatum { get; init; }

    public string? Voornamen { get; init; }

    public string? Voorvoegsel { get; init; }

    public string? Geslacht { get; init; }

    /// <summary>Without a space, in capitals.</summary>
    public string? Postcode { get; init; }

    public int? Huisnummer { get; init; }

    public string? Huisletter { get; init; }

    public string? Toevoeging { get; init; }

    public bool OokOverleden { get; init; }

    public string? Gemeentecode { get; init; }

    /// <summary>Reads and checks a body; every error found goes into <paramref name="fouten"/>, and the result is then null.</summary>
    public static Personenvraag? Lees(JsonElement bericht, List<OngeldigeParameter> fouten)
    {
        if (Tekst(bericht, "type") is not { Length: > 0 } soort)
        {
            fouten.Add(Ontbreekt("type"));
            return null;
        }

        if (!Parameters.TryGetValue(soort, out var bekend))
        {
            fouten.Add(new("type", "value", "Waarde is geen geldig zoek type."));
            return null;
        }

        fouten.AddRange(bericht.EnumerateObject().Where(p => !bekend.Contains(p.Name, StringComparer.Ordinal))
            .Select(p => new OngeldigeParameter(p.Name, "unknownParam", "Parameter is niet verwacht.")));

        var vraag = new Personenvraag
        {
            Soort = soort,
            Velden = LeesVelden(bericht, soort != Raadplegen, fouten),
            Burgerservicenummers = soort == Raadplegen ? LeesNummers(bericht, fouten) : [],
            Geslachtsnaam = soort is ZoekenOpNaam or ZoekenInGemeente ? Patroon(bericht, "geslachtsnaam", verplicht: true, Naampatroon(), fouten) : null,
            Geboortedatum = soort is ZoekenOpNaam || IsEr(bericht, "geboortedatum") ? LeesDatum(bericht, fouten) : null,
            Postcode = soort == ZoekenOpAdres ? LeesPostcode(bericht, fouten) : null,
            Huisnummer = soort == ZoekenOpAdres ? LeesHuisnummer(bericht, fouten) : null,
            Huisletter = Patroon(bericht, "huisletter", verplicht: false, Letterpatroon(), fouten),
            Toevoeging = Patroon(bericht, "huisnummertoevoeging", verplicht: false, Toevoegingpatroon(), fouten),
            Voornamen = soort == ZoekenInGemeente
                ? Patroon(bericht, "voornamen", verplicht: true, Naampatroon(), fouten)
                : Patroon(bericht, "voornamen", verplicht: false, Voornamenpatroon(), fouten),
            Voorvoegsel = Patroon(bericht, "voorvoegsel", verplicht: false, Voorvoegselpatroon(), fouten),
            Geslacht = Patroon(bericht, "geslacht", verplicht: false, Geslachtpatroon(), fouten)?.ToUpperInvariant(),
            OokOverleden = LeesJaNee(bericht, "inclusiefOverledenPersonen", fouten),
            Gemeentecode = Patroon(bericht, "gemeenteVanInschrijving", verplicht: soort == ZoekenInGemeente, Gemeentepatroon(), fouten),
        };
        return fouten.Count == 0 ? vraag : null;
    }

    private static List<string> LeesVelden(JsonElement bericht, bool zoeken, List<OngeldigeParameter> fouten)
    {
        var paden = LeesRij(bericht, "fields", Brp.Velden.Meeste, fouten);
        for (var i = 0; i < paden.Count; i++)
        {
            if (Brp.Velden.Bezwaar(paden[i], zoeken) is { } bezwaar)
            {
                fouten.Add(new($"fields[{i}]", "fields", bezwaar));
            }
        }

        return paden;
    }

    private static List<string> LeesNummers(JsonElement bericht, List<OngeldigeParameter> fouten)
    {
        var nummers = LeesRij(bericht, "burgerservicenummer", MeesteBurgerservicenummers, fouten);
        for (var i = 0; i < nummers.Count; i++)
        {
            if (!Bsnpatroon().IsMatch(nummers[i]))
            {
                fouten.Add(PastNiet($"burgerservicenummer[{i}]", Bsnpatroon()));
            }
        }

        return nummers;
    }

    private static List<string> LeesRij(JsonElement bericht, string naam, int meeste, List<OngeldigeParameter> fouten)
    {
        if (!bericht.TryGetProperty(naam, out var rij) || rij.ValueKind is JsonValueKind.Null)
        {
            fouten.Add(Ontbreekt(naam));
            return [];
        }

        if (rij.ValueKind is not JsonValueKind.Array)
        {
            fouten.Add(new(naam, "array", "Parameter is geen array."));
            return [];
        }

        var aantal = rij.GetArrayLength();
        if (aantal == 0 || aantal > meeste)
        {
            fouten.Add(aantal == 0
                ? new(naam, "minItems", "Array bevat minder dan 1 items.")
                : new(naam, "maxItems", $"Array bevat meer dan {meeste} items."));
            return [];
        }

        return [.. rij.EnumerateArray().Select(w => w.ValueKind is JsonValueKind.String ? w.GetString()! : string.Empty)];
    }

    private static DateOnly? LeesDatum(JsonElement bericht, List<OngeldigeParameter> fouten)
    {
        if (!IsEr(bericht, "geboortedatum"))
        {
            fouten.Add(Ontbreekt("geboortedatum"));
            return null;
        }

        if (DateOnly.TryParseExact(Tekst(bericht, "geboortedatum"), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var datum))
        {
            return datum;
        }

        fouten.Add(new("geboortedatum", "date", "Waarde is geen geldige datum."));
        return null;
    }

    private static string? LeesPostcode(JsonElement bericht, List<OngeldigeParameter> fouten) =>
        Patroon(bericht, "postcode", verplicht: true, Postcodepatroon(), fouten)?.Replace(" ", string.Empty, StringComparison.Ordinal).ToUpperInvariant();

    /// <summary>The published schema says boolean; the reference implementation takes the word as well.</summary>
    private static bool LeesJaNee(JsonElement bericht, string naam, List<OngeldigeParameter> fouten)
    {
        if (!IsEr(bericht, naam))
        {
            return false;
        }

        var waarde = bericht.GetProperty(naam);
        if (bool.TryParse(waarde.ValueKind is JsonValueKind.String ? waarde.GetString() : waarde.GetRawText(), out var ja))
        {
            return ja;
        }

        fouten.Add(new(naam, "boolean", "Waarde is geen boolean."));
        return false;
    }

    private static int? LeesHuisnummer(JsonElement bericht, List<OngeldigeParameter> fouten)
    {
        if (!bericht.TryGetProperty("huisnummer", out var waarde) || waarde.ValueKind is JsonValueKind.Null)
        {
            fouten.Add(Ontbreekt("huisnummer"));
            return null;
        }

        // The published schema says integer; the reference implementation takes a text of digits as well.
        var tekst = waarde.ValueKind is JsonValueKind.String ? waarde.GetString() : waarde.GetRawText();
        if (int.TryParse(tekst, NumberStyles.None, CultureInfo.InvariantCulture, out var nummer) && nummer is >= 1 and <= 99_999)
        {
            return nummer;
        }

        fouten.Add(new("huisnummer", "integer", "Waarde is geen geldig getal."));
        return null;
    }

    /// <summary>A text that fits the published pattern; what is there and does not fit is an error, whatever its type.</summary>
    private static string? Patroon(JsonElement bericht, string naam, bool verplicht, Regex patroon, List<OngeldigeParameter> fouten)
    {
        if (!IsEr(bericht, naam) || (verplicht && Tekst(bericht, naam) is ""))
        {
            if (verplicht)
            {
                fouten.Add(Ontbreekt(naam));
            }

            return null;
        }

        if (Tekst(bericht, naam) is { } tekst && patroon.IsMatch(tekst))
        {
            return tekst;
        }

        fouten.Add(PastNiet(naam, patroon));
        return null;
    }

    private static OngeldigeParameter Ontbreekt(string naam) => new(naam, "required", "Parameter is verplicht.");

    private static OngeldigeParameter PastNiet(string naam, Regex patroon) => new(naam, "pattern", $"Waarde voldoet niet aan patroon {patroon}.");

    private static bool IsEr(JsonElement bericht, string naam) => bericht.TryGetProperty(naam, out var waarde) && waarde.ValueKind is not JsonValueKind.Null;

    private static string? Tekst(JsonElement bericht, string naam) =>
        bericht.TryGetProperty(naam, out var waarde) && waarde.ValueKind is JsonValueKind.String ? waarde.GetString() : null;

    // The patterns as published (specificatie of Haal-Centraal-BRP-bevragen, read on 28 November 2026); an error repeats them.
    [GeneratedRegex(@"^[a-zA-Z0-9À-ž \.\-\']{1,200}$|^[a-zA-Z0-9À-ž \.\-\']{3,199}\*{1}$")]
    private static partial Regex Naampatroon();

    [GeneratedRegex(@"^[a-zA-Z0-9À-ž \.\-\']{1,199}\*{0,1}$")]
    private static partial Regex Voornamenpatroon();

    [GeneratedRegex(@"^[a-zA-Z \']{1,10}$")]
    private static partial Regex Voorvoegselpatroon();

    [GeneratedRegex(@"^([Mm]|[Vv]|[Oo])$")]
    private static partial Regex Geslachtpatroon();

    [GeneratedRegex(@"^[a-zA-Z]{1}$")]
    private static partial Regex Letterpatroon();

    [GeneratedRegex(@"^[a-zA-Z0-9 \-]{1,4}$")]
    private static partial Regex Toevoegingpatroon();

    [GeneratedRegex(@"^[1-9]{1}[0-9]{3}[ ]?[A-Za-z]{2}$")]
    private static partial Regex Postcodepatroon();

    [GeneratedRegex(@"^[0-9]{4}$")]
    private static partial Regex Gemeentepatroon();

    [GeneratedRegex(@"^[0-9]{9}$")]
    private static partial Regex Bsnpatroon();
}
