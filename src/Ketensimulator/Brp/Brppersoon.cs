using System.Text.Json.Nodes;
using Naast.Ketensimulator.Gegevens;
using Naast.Ketensimulator.Staat;

namespace Naast.Ketensimulator.Brp;

/// <summary>The whole person as the BRP interface shows it; which part goes out is the business of <see cref="Velden"/>.</summary>
internal static class Brppersoon
{
    public static JsonObject Vorm(Persoon persoon, Ketenadressen adressen, DateOnly vandaag)
    {
        var brp = persoon.Brp;
        var vorm = new JsonObject
        {
            ["burgerservicenummer"] = persoon.Bsn,
            ["aNummer"] = brp.ANummer,
            ["naam"] = Naam(brp.Voornamen, brp.Voorvoegsel, brp.Geslachtsnaam, volledig: true),
            ["geslacht"] = Waarde(brp.Geslacht, brp.Geslacht switch { "M" => "man", "V" => "vrouw", _ => "onbekend" }),
            ["geboorte"] = Geboorte(brp),
            ["leeftijd"] = brp.DatumOverlijden is null ? Brpdatum.Leeftijd(brp.Geboortedatum, vandaag) : null,
            ["nationaliteiten"] = new JsonArray([.. brp.Nationaliteiten.Select(Nationaliteit)]),
            ["gemeenteVanInschrijving"] = Waarde(persoon.Gemeentecode, adressen.BijCode(persoon.Gemeentecode)?.Naam),
            ["datumInschrijvingInGemeente"] = Brpdatum.Vorm(persoon.GevestigdOp),
            ["verblijfplaats"] = brp.Adres is { } adres ? Adres(adres) : null,
            ["immigratie"] = Immigratie(brp),
            ["verblijfstitel"] = brp.Verblijfstitel is { } titel ? Verblijfstitel(titel) : null,
            ["partners"] = new JsonArray([.. brp.Partners.Select(Verwant)]),
            ["kinderen"] = new JsonArray([.. brp.Kinderen.Select(Verwant)]),
        };
        if (brp.DatumOverlijden is { } overleden)
        {
            vorm["overlijden"] = new JsonObject { ["datum"] = Brpdatum.Vorm(overleden) };
            vorm["opschortingBijhouding"] = new JsonObject { ["reden"] = Waarde("O", "overlijden"), ["datum"] = Brpdatum.Vorm(overleden) };
        }

        if (brp.Geheim)
        {
            vorm["geheimhoudingPersoonsgegevens"] = true;
        }

        return ZonderLeeg(vorm);
    }

    private static JsonObject? Naam(string? voornamen, string? voorvoegsel, string? geslachtsnaam, bool volledig)
    {
        var achternaam = geslachtsnaam == "." ? null : geslachtsnaam;
        var naam = new JsonObject
        {
            ["voornamen"] = voornamen,
            ["voorvoegsel"] = voorvoegsel,
            ["geslachtsnaam"] = achternaam,
            ["voorletters"] = Voorletters(voornamen),
        };
        if (volledig)
        {
            var delen = new[] { voornamen, voorvoegsel, achternaam }.Where(d => !string.IsNullOrEmpty(d));
            naam["volledigeNaam"] = string.Join(' ', delen) is { Length: > 0 } tekst ? tekst : null;
        }

        return naam;
    }

    private static string? Voorletters(string? voornamen) => string.IsNullOrEmpty(voornamen)
        ? null
        : string.Concat(voornamen.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(n => n.Length == 1 ? n + " " : $"{n[0]}.")).Trim();

    private static JsonObject Geboorte(Brpgegevens brp) => new()
    {
        ["datum"] = Brpdatum.Vorm(brp.Geboortedatum),
        ["plaats"] = brp.Geboorteplaats is null && brp.GeboorteplaatsCode is null ? null : Waarde(brp.GeboorteplaatsCode, brp.Geboorteplaats),
        ["land"] = brp.Geboorteland is null ? null : Waarde(brp.Geboorteland, Waardetabellen.Landen.GetValueOrDefault(brp.Geboorteland)),
    };

    private static JsonObject Nationaliteit(string code) => code switch
    {
        "0000" => new JsonObject { ["type"] = "NationaliteitOnbekend" },
        "0499" => new JsonObject { ["type"] = "Staatloos" },
        "0500" => new JsonObject { ["type"] = "VastgesteldNietNederlander" },
        "0002" => new JsonObject { ["type"] = "BehandeldAlsNederlander" },
        _ => new JsonObject
        {
            ["type"] = "Nationaliteit",
            ["nationaliteit"] = Waarde(code, Waardetabellen.Nationaliteiten.GetValueOrDefault(code)),
        },
    };

    private static JsonObject Adres(Brpadres adres) => new()
    {
        ["type"] = "Adres",
        ["functieAdres"] = Waarde("W", "woonadres"),
        ["datumVan"] = Brpdatum.Vorm(adres.Vanaf),
        ["verblijfadres"] = new JsonObject
        {
            ["officieleStraatnaam"] = adres.Straat,
            ["korteStraatnaam"] = adres.Straat,
            ["huisnummer"] = adres.Huisnummer,
            ["huisletter"] = adres.Huisletter,
            ["huisnummertoevoeging"] = adres.Toevoeging,
            ["postcode"] = adres.Postcode,
            ["woonplaats"] = adres.Woonplaats,
        },
    };

    private static JsonObject? Immigratie(Brpgegevens brp) => brp.DatumVestigingInNederland is null && brp.LandVanwaarIngeschreven is null
        ? null
        : new JsonObject
        {
            ["datumVestigingInNederland"] = Brpdatum.Vorm(brp.DatumVestigingInNederland),
            ["landVanwaarIngeschreven"] = brp.LandVanwaarIngeschreven is null
                ? null
                : Waarde(brp.LandVanwaarIngeschreven, Waardetabellen.Landen.GetValueOrDefault(brp.LandVanwaarIngeschreven)),
            ["indicatieVestigingVanuitBuitenland"] = true,
        };

    private static JsonObject Verblijfstitel(Brpverblijfstitel titel) => new()
    {
        ["aanduiding"] = Waarde(titel.Code, Waardetabellen.Verblijfstitels.GetValueOrDefault(titel.Code)),
        ["datumIngang"] = Brpdatum.Vorm(titel.Ingang),
        ["datumEinde"] = Brpdatum.Vorm(titel.Einde),
    };

    private static JsonObject Verwant(Brpverwant verwant) => new()
    {
        ["burgerservicenummer"] = verwant.Bsn,
        ["naam"] = Naam(verwant.Voornamen, verwant.Voorvoegsel, verwant.Geslachtsnaam, volledig: false),
        ["geboorte"] = new JsonObject { ["datum"] = Brpdatum.Vorm(verwant.Geboortedatum) },
    };

    private static JsonObject Waarde(string? code, string? omschrijving) => new() { ["code"] = code, ["omschrijving"] = omschrijving };

    /// <summary>The interface leaves out what has no value, down to empty objects and lists.</summary>
    private static JsonObject ZonderLeeg(JsonObject vorm)
    {
        foreach (var (naam, waarde) in vorm.ToList())
        {
            var gevuld = waarde switch
            {
                null => false,
                JsonObject kind => ZonderLeeg(kind).Count > 0,
                JsonArray rij => rij.OfType<JsonObject>().Select(ZonderLeeg).ToList().Count > 0,
                _ => true,
            };
            if (!gevuld)
            {
                vorm.Remove(naam);
            }
        }

        return vorm;
    }
}
