using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Serialization;
using Naast.Kern.Gedeeld;

namespace Naast.Web.Koppelingen.Duo;

public sealed record Duoopties
{
    /// <summary>Base address up to and including the version: <c>https://host:port/v1</c>. Empty: by hand only.</summary>
    public string Adres { get; init; } = "";

    /// <summary>DUO's OIN, twenty digits.</summary>
    public string Oin { get; init; } = "";

    public TimeSpan Tijdslimiet { get; init; } = TimeSpan.FromSeconds(10);
}

/// <summary>DUO's answer. A refusal is no error: it carries texts for people.</summary>
public sealed record Duoantwoord<T>(Duouitslag Uitslag, T? Waarde, IReadOnlyList<string> Foutteksten)
    where T : class;

public enum Duouitslag
{
    Gelukt,

    /// <summary>403 with texts, or 400: a person must act.</summary>
    Geweigerd,

    /// <summary>404: not known, or not (any more) ours to see. Normal after a move.</summary>
    NietGevonden,

    /// <summary>No answer, 5xx or 401: try again later. The request may have had effect.</summary>
    Storing,
}

public sealed record Foutmelding([property: JsonPropertyName("fouttekst")] string Fouttekst);

public sealed record Inburgeringsplichtbericht(
    [property: JsonPropertyName("indicatorInburgeringsplicht")] bool Plichtig,
    [property: JsonPropertyName("begindatum")] DateOnly? Begindatum,
    [property: JsonPropertyName("einddatum")] DateOnly? Einddatum,
    [property: JsonPropertyName("datumKennisgevingInburgeringsplicht")] DateOnly? Kennisgeving,
    [property: JsonPropertyName("redenGeenInburgeringsplicht")] string? RedenGeen);

public sealed record Doelgroepbericht(
    [property: JsonPropertyName("indeling")] string? Indeling,
    [property: JsonPropertyName("begindatum")] DateOnly? Begindatum,
    [property: JsonPropertyName("gedetailleerdeDoelgroep")] string? Gedetailleerd);

/// <param name="Einddatum">EXCLUSIVE: the first day after the term. Converted at this border.</param>
public sealed record Termijnbericht(
    [property: JsonPropertyName("startdatum")] DateOnly Startdatum,
    [property: JsonPropertyName("einddatum")] DateOnly Einddatum,
    [property: JsonPropertyName("verlengingsgrondcode")] string? Grondcode,
    [property: JsonPropertyName("verlengingsgrondomschrijving")] string? Grond);

public sealed record Pipbericht
{
    [JsonPropertyName("dagtekeningPip")]
    public required DateOnly Dagtekening { get; init; }

    [JsonPropertyName("leerroute")]
    public required string Leerroute { get; init; }

    [JsonPropertyName("niveau")]
    public string? Niveau { get; init; }

    [JsonPropertyName("geschatteIntensiteitB1Route")]
    public int? IntensiteitB1 { get; init; }

    [JsonPropertyName("indicatorMagOpleidingAfmaken")]
    public bool? MagOpleidingAfmaken { get; init; }

    [JsonPropertyName("indicatorAlfabetiseringsonderwijs")]
    public string? Alfabetisering { get; init; }
}

public sealed record Gemeentepip([property: JsonPropertyName("gemeentecode")] string Gemeentecode, [property: JsonPropertyName("pip")] Pipbericht Pip);

/// <summary>
/// DUO's machine-to-machine interface. Its paths carry a BSN: this client has no logging and no tracing, and errors never
/// quote an address.
/// </summary>
public sealed class Duoclient(HttpClient http, Duoopties opties)
{
    private static readonly JsonSerializerOptions Json = new() { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    public bool Beschikbaar => opties.Adres.Length > 0;

    public Task<Duoantwoord<Inburgeringsplichtbericht>> HaalPlichtAsync(string oin, Bsn bsn, CancellationToken ct) =>
        VraagAsync<Inburgeringsplichtbericht>(HttpMethod.Get, oin, $"personen/{bsn.Cijfers}/inburgeringsplicht", null, Guid.CreateVersion7(), ct);

    public Task<Duoantwoord<Doelgroepbericht>> HaalDoelgroepAsync(string oin, Bsn bsn, CancellationToken ct) =>
        VraagAsync<Doelgroepbericht>(HttpMethod.Get, oin, $"personen/{bsn.Cijfers}/doelgroep", null, Guid.CreateVersion7(), ct);

    public Task<Duoantwoord<Termijnbericht>> HaalTermijnAsync(string oin, Bsn bsn, CancellationToken ct) =>
        VraagAsync<Termijnbericht>(HttpMethod.Get, oin, $"personen/{bsn.Cijfers}/inburgeringstermijn", null, Guid.CreateVersion7(), ct);

    public Task<Duoantwoord<Gemeentepip>> HaalPipAsync(string oin, Bsn bsn, CancellationToken ct) =>
        VraagAsync<Gemeentepip>(HttpMethod.Get, oin, $"personen/{bsn.Cijfers}/PIP", null, Guid.CreateVersion7(), ct);

    public Task<Duoantwoord<Gemeentepip>> StuurPipAsync(string oin, Bsn bsn, Pipbericht pip, Guid berichtId, CancellationToken ct) =>
        VraagAsync<Gemeentepip>(HttpMethod.Post, oin, $"personen/{bsn.Cijfers}/PIP", pip, berichtId, ct);

    private async Task<Duoantwoord<T>> VraagAsync<T>(HttpMethod methode, string oin, string pad, object? inhoud, Guid berichtId, CancellationToken ct)
        where T : class
    {
        using var vraag = new HttpRequestMessage(methode, $"{opties.Adres.TrimEnd('/')}/{pad}");
        vraag.Headers.Add("bron", oin);
        vraag.Headers.Add("doel", opties.Oin);
        vraag.Headers.Add("berichtId", berichtId.ToString());
        if (inhoud is not null)
        {
            vraag.Content = JsonContent.Create(inhoud, inhoud.GetType(), options: Json);
        }

        try
        {
            using var antwoord = await http.SendAsync(vraag, ct);
            return antwoord.StatusCode switch
            {
                HttpStatusCode.OK => new(Duouitslag.Gelukt, await antwoord.Content.ReadFromJsonAsync<T>(Json, ct), []),
                HttpStatusCode.Created or HttpStatusCode.NoContent => new(Duouitslag.Gelukt, null, []),
                HttpStatusCode.NotFound => new(Duouitslag.NietGevonden, null, ["DUO kent deze persoon niet, of niet voor deze gemeente."]),
                HttpStatusCode.Forbidden => new(Duouitslag.Geweigerd, null, await FouttekstenAsync(antwoord, ct)),
                HttpStatusCode.BadRequest => new(Duouitslag.Geweigerd, null, ["DUO kon het bericht niet lezen."]),
                _ => new(Duouitslag.Storing, null, [$"DUO gaf een storing door (code {(int)antwoord.StatusCode})."]),
            };
        }
        catch (Exception fout) when (fout is HttpRequestException or TaskCanceledException or JsonException && !ct.IsCancellationRequested)
        {
            return new(Duouitslag.Storing, null, ["DUO is nu niet bereikbaar."]);
        }
    }

    private static async Task<IReadOnlyList<string>> FouttekstenAsync(HttpResponseMessage antwoord, CancellationToken ct)
    {
        try
        {
            var fouten = await antwoord.Content.ReadFromJsonAsync<Foutmelding[]>(Json, ct);
            return fouten is { Length: > 0 } ? [.. fouten.Select(fout => fout.Fouttekst)] : ["DUO weigerde het bericht zonder reden."];
        }
        catch (JsonException)
        {
            return ["DUO weigerde het bericht zonder leesbare reden."];
        }
    }
}
