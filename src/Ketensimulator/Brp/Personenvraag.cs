using System.Globalization;
using System.Text.Json;

namespace Naast.Ketensimulator.Brp;

/// <summary>A question about persons that is in order.</summary>
internal sealed record Personenvraag
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
        var soort = Tekst(bericht, "type");
        if (soort is null)
        {
            fouten.Add(new("type", "required", "Parameter is verplicht."));
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
            Geslachtsnaam = soort is ZoekenOpNaam or ZoekenInGemeente ? LeesNaam(bericht, "geslachtsnaam", fouten) : null,
            Geboortedatum = soort is ZoekenOpNaam || Tekst(bericht, "geboortedatum") is not null ? LeesDatum(bericht, fouten) : null,
            Postcode = soort == ZoekenOpAdres ? LeesPostcode(bericht, fouten) : null,
            Huisnummer = soort == ZoekenOpAdres ? LeesHuisnummer(bericht, fouten) : null,
            Huisletter = Tekst(bericht, "huisletter"),
            Toevoeging = Tekst(bericht, "huisnummertoevoeging"),
            Voornamen = soort == ZoekenInGemeente ? LeesNaam(bericht, "voornamen", fouten) : Tekst(bericht, "voornamen"),
            Voorvoegsel = Tekst(bericht, "voorvoegsel"),
            Geslacht = Tekst(bericht, "geslacht"),
            OokOverleden = bericht.TryGetProperty("inclusiefOverledenPersonen", out var ook) && ook.ValueKind is JsonValueKind.True,
            Gemeentecode = LeesGemeente(bericht, soort == ZoekenInGemeente, fouten),
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
            if (nummers[i].Length != 9 || !nummers[i].All(char.IsAsciiDigit))
            {
                fouten.Add(new($"burgerservicenummer[{i}]", "pattern", "Waarde voldoet niet aan patroon ^[0-9]{9}$."));
            }
        }

        return nummers;
    }

    private static List<string> LeesRij(JsonElement bericht, string naam, int meeste, List<OngeldigeParameter> fouten)
    {
        if (!bericht.TryGetProperty(naam, out var rij) || rij.ValueKind is JsonValueKind.Null)
        {
            fouten.Add(new(naam, "required", "Parameter is verplicht."));
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
        if (Verplicht(bericht, "geboortedatum", fouten) is not { } tekst)
        {
            return null;
        }

        if (DateOnly.TryParseExact(tekst, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var datum))
        {
            return datum;
        }

        fouten.Add(new("geboortedatum", "date", "Waarde is geen geldige datum."));
        return null;
    }

    /// <summary>A star may stand for the rest, after three letters.</summary>
    private static string? LeesNaam(JsonElement bericht, string naam, List<OngeldigeParameter> fouten)
    {
        var tekst = Verplicht(bericht, naam, fouten);
        if (tekst is not null && tekst.Contains('*', StringComparison.Ordinal) && (tekst.IndexOf('*', StringComparison.Ordinal) != tekst.Length - 1 || tekst.Length < 4))
        {
            fouten.Add(new(naam, "pattern", "Waarde voldoet niet aan patroon ^[a-zA-Z0-9À-ž \\.\\-\\']{3,199}\\*{1}$."));
        }

        return tekst;
    }

    private static string? LeesPostcode(JsonElement bericht, List<OngeldigeParameter> fouten)
    {
        if (Verplicht(bericht, "postcode", fouten) is not { } tekst)
        {
            return null;
        }

        var kaal = tekst.Replace(" ", string.Empty, StringComparison.Ordinal).ToUpperInvariant();
        if (kaal.Length == 6 && kaal[0] != '0' && kaal[..4].All(char.IsAsciiDigit) && kaal[4..].All(char.IsAsciiLetterUpper))
        {
            return kaal;
        }

        fouten.Add(new("postcode", "pattern", "Waarde voldoet niet aan patroon ^[1-9]{1}[0-9]{3}[ ]?[A-Za-z]{2}$."));
        return null;
    }

    private static int? LeesHuisnummer(JsonElement bericht, List<OngeldigeParameter> fouten)
    {
        if (!bericht.TryGetProperty("huisnummer", out var waarde) || waarde.ValueKind is JsonValueKind.Null)
        {
            fouten.Add(new("huisnummer", "required", "Parameter is verplicht."));
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

    private static string? LeesGemeente(JsonElement bericht, bool verplicht, List<OngeldigeParameter> fouten)
    {
        var code = verplicht ? Verplicht(bericht, "gemeenteVanInschrijving", fouten) : Tekst(bericht, "gemeenteVanInschrijving");
        if (code is not null && (code.Length != 4 || !code.All(char.IsAsciiDigit)))
        {
            fouten.Add(new("gemeenteVanInschrijving", "pattern", "Waarde voldoet niet aan patroon ^[0-9]{4}$."));
        }

        return code;
    }

    private static string? Verplicht(JsonElement bericht, string naam, List<OngeldigeParameter> fouten)
    {
        var tekst = Tekst(bericht, naam);
        if (tekst is null)
        {
            fouten.Add(new(naam, "required", "Parameter is verplicht."));
        }

        return tekst;
    }

    private static string? Tekst(JsonElement bericht, string naam) =>
        bericht.TryGetProperty(naam, out var waarde) && waarde.ValueKind is JsonValueKind.String && waarde.GetString() is { Length: > 0 } tekst ? tekst : null;
}
