using System.Net.Http.Json;
using System.Text.Json;
using Naast.Kern.Gedeeld;
using Naast.Kern.Inburgeraars;

namespace Naast.Web.Koppelingen.Brp;

public sealed record Brpopties
{
    /// <summary>Base address of Haal Centraal BRP Personen; empty: no BRP here.</summary>
    public string Adres { get; set; } = "";

    /// <summary>Header names and values of the municipal gateway (doelbinding, verwerking, gebruiker …).</summary>
    public Dictionary<string, string> Koppen { get; init; } = [];
}

/// <summary>What the BRP told of a person.</summary>
public sealed record Brppersoon(Persoonsgegevens Gegevens, Bereikbaarheid Adres, string? Gemeentecode, DateOnly? IngeschrevenSinds);

/// <param name="Bereikbaar">False: the BRP could not be asked; try again later.</param>
/// <param name="Persoon">Null when the BRP could not be asked, or does not know this BSN.</param>
public sealed record Brpantwoord(bool Bereikbaar, Brppersoon? Persoon);

/// <summary>Haal Centraal BRP Personen 2: the BSN goes in the body, never in an address.</summary>
public sealed class Brpclient(HttpClient http, Brpopties opties)
{
    private static readonly string[] Velden =
        ["naam", "geboorte", "geslacht", "nationaliteiten", "verblijfplaats", "gemeenteVanInschrijving", "datumInschrijvingInGemeente"];

    private static readonly Brpantwoord Onbereikbaar = new(false, null);

    public bool Beschikbaar => opties.Adres.Length > 0;

    public async Task<Brpantwoord> RaadpleegAsync(Bsn bsn, CancellationToken ct)
    {
        if (!Beschikbaar)
        {
            return Onbereikbaar;
        }

        using var vraag = new HttpRequestMessage(HttpMethod.Post, $"{opties.Adres.TrimEnd('/')}/personen")
        {
            Content = JsonContent.Create(new { type = "RaadpleegMetBurgerservicenummer", burgerservicenummer = new[] { bsn.Cijfers }, fields = Velden }),
        };
        foreach (var (kop, waarde) in opties.Koppen)
        {
            vraag.Headers.TryAddWithoutValidation(kop, waarde);
        }

        try
        {
            using var antwoord = await http.SendAsync(vraag, ct);
            if (!antwoord.IsSuccessStatusCode)
            {
                return Onbereikbaar;
            }

            using var json = await JsonDocument.ParseAsync(await antwoord.Content.ReadAsStreamAsync(ct), cancellationToken: ct);
            return new(true, json.RootElement.TryGetProperty("personen", out var personen) && personen.GetArrayLength() > 0 ? Lees(personen[0]) : null);
        }
        catch (Exception fout) when (fout is HttpRequestException or TaskCanceledException or JsonException && !ct.IsCancellationRequested)
        {
            return Onbereikbaar;
        }
    }

    private static Brppersoon? Lees(JsonElement persoon)
    {
        var naam = new Persoonsnaam(Tekst(persoon, "naam", "voornamen"), Tekst(persoon, "naam", "voorvoegsel"), Tekst(persoon, "naam", "geslachtsnaam"));
        if (naam.Volledig.Length == 0)
        {
            return null;
        }

        return new Brppersoon(
            new Persoonsgegevens(naam, Datum(persoon, "geboorte", "datum"))
            {
                Geslacht = Tekst(persoon, "geslacht", "code") switch { "M" => Geslacht.Man, "V" => Geslacht.Vrouw, _ => Geslacht.Onbekend },
                Nationaliteit = Element(persoon, "nationaliteiten") is { ValueKind: JsonValueKind.Array } lijst && lijst.GetArrayLength() > 0
                    ? Tekst(lijst[0], "nationaliteit", "code")
                    : null,
            },
            new Bereikbaarheid
            {
                Straat = Tekst(persoon, "verblijfplaats", "verblijfadres", "korteStraatnaam") ?? Tekst(persoon, "verblijfplaats", "verblijfadres", "officieleStraatnaam"),
                Huisnummer = Element(persoon, "verblijfplaats", "verblijfadres", "huisnummer")?.ToString(),
                Postcode = Tekst(persoon, "verblijfplaats", "verblijfadres", "postcode"),
                Plaats = Tekst(persoon, "verblijfplaats", "verblijfadres", "woonplaats"),
            },
            Tekst(persoon, "gemeenteVanInschrijving", "code"),
            Datum(persoon, "datumInschrijvingInGemeente").Vroegst);
    }

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

        var jaar = Element(datum, "jaar")?.GetInt32() ?? 0;
        var maand = Element(datum, "maand")?.GetInt32() ?? 0;
        return OnvolledigeDatum.TryMaak(jaar, maand, 0, out var deels) ? deels : OnvolledigeDatum.Onbekend;
    }

    private static string? Tekst(JsonElement element, params string[] pad) =>
        Element(element, pad) is { ValueKind: JsonValueKind.String } gevonden ? gevonden.GetString() : null;

    private static JsonElement? Element(JsonElement element, params string[] pad)
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
