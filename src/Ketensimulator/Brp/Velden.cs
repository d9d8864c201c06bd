using System.Collections.Frozen;
using System.Text.Json.Nodes;

namespace Naast.Ketensimulator.Brp;

/// <summary>The `fields` parameter: which paths exist, which may be asked, and what of a person then goes out.</summary>
internal static class Velden
{
    public const int Meeste = 130;

    // Delivered without asking, so asking is an error.
    private static readonly string[] Vanzelf =
        ["inOnderzoek", "geheimhoudingPersoonsgegevens", "opschortingBijhouding", "rni", "verificatie"];

    // Parts that are always whole: below a date or a code with its description every path gives the whole part.
    private static readonly string[] Heel =
    [
        "geslacht", "geboorte.datum", "geboorte.plaats", "geboorte.land", "gemeenteVanInschrijving", "datumInschrijvingInGemeente",
        "nationaliteiten.nationaliteit", "nationaliteiten.type", "nationaliteiten.redenOpname", "nationaliteiten.datumIngangGeldigheid",
        "verblijfplaats.functieAdres", "verblijfplaats.datumVan", "immigratie.datumVestigingInNederland", "immigratie.landVanwaarIngeschreven",
        "verblijfstitel.aanduiding", "verblijfstitel.datumIngang", "verblijfstitel.datumEinde", "overlijden.datum",
        "partners.geboorte.datum", "kinderen.geboorte.datum", "naam.adellijkeTitelPredicaat", "naam.aanduidingNaamgebruik",
        "partners.soortVerbintenis", "partners.geslacht",
    ];

    private static readonly string[] Enkel =
    [
        "burgerservicenummer", "aNummer", "leeftijd",
        "naam", "naam.voornamen", "naam.voorvoegsel", "naam.geslachtsnaam", "naam.voorletters", "naam.volledigeNaam",
        "geboorte", "nationaliteiten", "verblijfplaats", "verblijfplaats.type", "verblijfplaats.verblijfadres",
        "verblijfplaats.verblijfadres.officieleStraatnaam", "verblijfplaats.verblijfadres.korteStraatnaam",
        "verblijfplaats.verblijfadres.huisnummer", "verblijfplaats.verblijfadres.huisletter",
        "verblijfplaats.verblijfadres.huisnummertoevoeging", "verblijfplaats.verblijfadres.postcode", "verblijfplaats.verblijfadres.woonplaats",
        "immigratie", "immigratie.indicatieVestigingVanuitBuitenland", "verblijfstitel", "overlijden",
        "partners", "partners.burgerservicenummer", "partners.naam", "partners.naam.voornamen", "partners.naam.voorvoegsel",
        "partners.naam.geslachtsnaam", "partners.naam.voorletters", "partners.geboorte",
        "kinderen", "kinderen.burgerservicenummer", "kinderen.naam", "kinderen.naam.voornamen", "kinderen.naam.voorvoegsel",
        "kinderen.naam.geslachtsnaam", "kinderen.naam.voorletters", "kinderen.geboorte",
    ];

    private static readonly FrozenSet<string> Bekend = Enkel.Concat(Heel).ToFrozenSet(StringComparer.Ordinal);

    // A search gives less than a consultation: enough to recognise the right person.
    private static readonly string[] BijZoeken = ["burgerservicenummer", "leeftijd", "naam", "geboorte", "geslacht", "gemeenteVanInschrijving"];

    /// <summary>Null when the path may be asked; otherwise the published reason.</summary>
    public static string? Bezwaar(string pad, bool zoeken)
    {
        if (Vanzelf.Any(v => IsOfOnder(pad, v)))
        {
            return "Parameter bevat een niet toegestane veldnaam.";
        }

        var bestaat = Bekend.Contains(pad) || Heel.Any(h => IsOfOnder(pad, h));
        return bestaat && (!zoeken || BijZoeken.Any(b => IsOfOnder(pad, b))) ? null : "Parameter bevat een niet bestaande veldnaam.";
    }

    /// <summary>The asked part of a person, with what is always delivered.</summary>
    public static JsonObject Deel(JsonObject persoon, IReadOnlyList<string> paden)
    {
        var gevraagd = paden.Select(p => Heel.FirstOrDefault(h => IsOfOnder(p, h)) ?? p).Concat(Vanzelf).ToList();
        return Deel(persoon, string.Empty, gevraagd) ?? [];
    }

    private static JsonObject? Deel(JsonObject bron, string voor, List<string> paden)
    {
        var uit = new JsonObject();
        foreach (var (naam, waarde) in bron)
        {
            var pad = voor.Length == 0 ? naam : $"{voor}.{naam}";
            if (paden.Any(p => IsOfOnder(pad, p)))
            {
                uit[naam] = waarde?.DeepClone();
            }
            else if (waarde is JsonObject kind && Deel(kind, pad, paden) is { } deel)
            {
                uit[naam] = deel;
            }
            else if (waarde is JsonArray rij && paden.Exists(p => IsOfOnder(p, pad)))
            {
                uit[naam] = new JsonArray([.. rij.OfType<JsonObject>().Select(r => (JsonNode?)(Deel(r, pad, paden) ?? []))]);
            }
        }

        // A part that comes in several kinds always says which kind it is.
        if (voor.Length > 0 && bron["type"] is { } soort && (uit.Count > 0 || paden.Exists(p => IsOfOnder(p, voor))))
        {
            uit["type"] = soort.DeepClone();
        }

        return uit.Count > 0 ? uit : null;
    }

    private static bool IsOfOnder(string pad, string boven) =>
        pad.StartsWith(boven, StringComparison.Ordinal) && (pad.Length == boven.Length || pad[boven.Length] == '.');
}
