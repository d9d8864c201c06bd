using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json;
using Naast.Kern.Gedeeld;

namespace Naast.Web.Koppelingen.Brp;

/// <summary>Haal Centraal BRP Personen 2: the BSN goes in the body, never in an address.</summary>
public sealed class Brpclient(HttpClient http, Brpopties opties)
{
    // What the BRP delivers by itself, such as opschortingBijhouding, may not be asked: then it refuses the whole question.
    private static readonly string[] Velden =
        ["naam", "geboorte", "geslacht", "nationaliteiten", "verblijfplaats", "gemeenteVanInschrijving", "datumInschrijvingInGemeente", "overlijden"];

    private static readonly string[] Zoekvelden = ["burgerservicenummer", "naam", "geboorte", "geslacht", "gemeenteVanInschrijving"];

    public bool Beschikbaar => opties.Adres.Length > 0;

    public Task<Brpantwoord> RaadpleegAsync(Bsn bsn, CancellationToken ct) => RaadpleegAsync(bsn, null, ct);

    /// <param name="bsn">Who.</param>
    /// <param name="gemeente">Only when registered in this municipality; null: wherever.</param>
    /// <param name="ct">Stops asking.</param>
    public async Task<Brpantwoord> RaadpleegAsync(Bsn bsn, string? gemeente, CancellationToken ct)
    {
        var antwoord = await VraagAsync(
            "RaadpleegMetBurgerservicenummer", Brpdoel.Raadplegen, [("burgerservicenummer", (string[])[bsn.Cijfers]), ("gemeenteVanInschrijving", gemeente)],
            json => Brplezer.Personen(json) is [var eerste, ..] ? Brplezer.Persoon(eerste) : null, ct);
        return new(antwoord.Uitslag, antwoord.Waarde, antwoord.Reden);
    }

    public Task<Brpantwoord<IReadOnlyList<Brptreffer>>> ZoekOpGeboorteAsync(string geslachtsnaam, DateOnly geboren, string? gemeente, CancellationToken ct) => ZoekAsync(
        "ZoekMetGeslachtsnaamEnGeboortedatum",
        [("geslachtsnaam", geslachtsnaam), ("geboortedatum", geboren.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)), ("gemeenteVanInschrijving", gemeente)], ct);

    public Task<Brpantwoord<IReadOnlyList<Brptreffer>>> ZoekOpAdresAsync(string postcode, int huisnummer, string? gemeente, CancellationToken ct) => ZoekAsync(
        "ZoekMetPostcodeEnHuisnummer", [("postcode", postcode), ("huisnummer", huisnummer), ("gemeenteVanInschrijving", gemeente)], ct);

    public Task<Brpantwoord<IReadOnlyList<Brptreffer>>> ZoekInGemeenteAsync(string voornamen, string geslachtsnaam, string gemeente, CancellationToken ct) => ZoekAsync(
        "ZoekMetNaamEnGemeenteVanInschrijving", [("voornamen", voornamen), ("geslachtsnaam", geslachtsnaam), ("gemeenteVanInschrijving", gemeente)], ct);

    private Task<Brpantwoord<IReadOnlyList<Brptreffer>>> ZoekAsync(string soort, (string Naam, object? Waarde)[] gegevens, CancellationToken ct) =>
        VraagAsync<IReadOnlyList<Brptreffer>>(soort, Brpdoel.Zoeken, gegevens, json => [.. Brplezer.Personen(json).Select(Brplezer.Treffer).OfType<Brptreffer>()], ct);

    private async Task<Brpantwoord<T>> VraagAsync<T>(string soort, Brpdoel doel, (string Naam, object? Waarde)[] gegevens, Func<JsonElement, T?> lees, CancellationToken ct)
        where T : class
    {
        if (!Beschikbaar)
        {
            return new(Brpuitslag.Onbereikbaar, null, Brpreden.NietIngesteld);
        }

        var inhoud = new Dictionary<string, object> { ["type"] = soort, ["fields"] = doel == Brpdoel.Raadplegen ? Velden : Zoekvelden };
        foreach (var (naam, waarde) in gegevens)
        {
            if (waarde is not null)
            {
                inhoud[naam] = waarde;
            }
        }

        var vraag = new HttpRequestMessage(HttpMethod.Post, $"{opties.Adres.TrimEnd('/')}/personen") { Content = JsonContent.Create(inhoud) };
        return await Brpverkeer.StuurAsync(http, vraag, opties.KoppenVoor(doel), lees, ct);
    }
}
