using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Serialization;
using Naast.Kern.Gedeeld;
using Polly.CircuitBreaker;

namespace Naast.Web.Koppelingen.Duo;

public sealed record Duoopties
{
    /// <summary>Base address up to and including the version: <c>https://host:port/v1</c>. Empty: by hand only.</summary>
    public string Adres { get; set; } = "";

    /// <summary>DUO's OIN, twenty digits.</summary>
    public string Oin { get; set; } = "";

    public TimeSpan Tijdslimiet { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Extra tries of a question that only reads.</summary>
    public int Herhalingen { get; init; } = 2;

    /// <summary>From so many questions in half a minute on, DUO is left alone when almost none succeeds.</summary>
    public int Storingsgrens { get; init; } = 20;

    /// <summary>For how long DUO is left alone.</summary>
    public TimeSpan Rust { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Notifications that are taken per second from one address; above it the answer is 429, and DUO tries again.</summary>
    public int MeldingenPerSeconde { get; init; } = 1000;

    /// <summary>OIN of a municipality, or <c>*</c> for all others → the certificate that is shown to DUO in its name.</summary>
    public Dictionary<string, Clientcertificaat> Certificaten { get; init; } = [];

    /// <summary>Path of a PEM file with the roots under which DUO's own certificate must be, such as PKIoverheid's private root; empty: those of the system.</summary>
    public string Vertrouwd { get; init; } = "";
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

/// <summary>
/// DUO's machine-to-machine interface, every published operation. Its paths carry a BSN: this client has no logging and no tracing, and
/// errors never quote an address.
/// </summary>
public sealed partial class Duoclient(HttpClient http, Duoopties opties, Duozekering? zekering = null)
{
    private static readonly JsonSerializerOptions Json = new() { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    private readonly Duozekering _zekering = zekering ?? Duozekering.Geen;

    public bool Beschikbaar => opties.Adres.Length > 0;

    private Task<Duoantwoord<T>> LeesAsync<T>(string oin, string pad, CancellationToken ct)
        where T : class => VraagAsync<T>(HttpMethod.Get, oin, pad, null, Guid.CreateVersion7(), ct);

    private async Task<Duoantwoord<T>> VraagAsync<T>(HttpMethod methode, string oin, string pad, object? inhoud, Guid berichtId, CancellationToken ct)
        where T : class
    {
        try
        {
            using var antwoord = await _zekering.StuurAsync(methode, ct => StuurAsync(methode, oin, pad, inhoud, berichtId, ct), ct);
            return antwoord.StatusCode switch
            {
                HttpStatusCode.OK or HttpStatusCode.Created when await HeeftInhoudAsync(antwoord, ct) => new(Duouitslag.Gelukt, await antwoord.Content.ReadFromJsonAsync<T>(Json, ct), []),
                HttpStatusCode.OK or HttpStatusCode.Created or HttpStatusCode.NoContent => new(Duouitslag.Gelukt, null, []),
                HttpStatusCode.NotFound => new(Duouitslag.NietGevonden, null, ["DUO kent deze persoon niet, of niet voor deze gemeente."]),
                HttpStatusCode.Forbidden => new(Duouitslag.Geweigerd, null, await FouttekstenAsync(antwoord, ct)),
                HttpStatusCode.BadRequest => new(Duouitslag.Geweigerd, null, ["DUO kon het bericht niet lezen."]),
                _ => new(Duouitslag.Storing, null, [$"DUO gaf een storing door (code {(int)antwoord.StatusCode})."]),
            };
        }
        catch (BrokenCircuitException)
        {
            return new(Duouitslag.Storing, null, ["DUO is nu niet bereikbaar. Naast vraagt het straks weer."]);
        }
        catch (CertificaatOnbruikbaar fout)
        {
            return new(Duouitslag.Storing, null, [fout.Message]);
        }
        catch (HttpRequestException fout) when (fout.HttpRequestError == HttpRequestError.SecureConnectionError)
        {
            return new(Duouitslag.Storing, null, ["De beveiligde verbinding met DUO komt niet tot stand. Kijk de certificaten na, van de gemeente en van DUO."]);
        }
        catch (HttpRequestException fout) when (fout.InnerException is IOException)
        {
            // A server that does not take our certificate often hangs up without a word.
            return new(Duouitslag.Storing, null, ["DUO verbrak de verbinding zonder antwoord. Blijft dat zo, kijk dan het certificaat van de gemeente na."]);
        }
        catch (Exception fout) when (fout is HttpRequestException or TaskCanceledException or JsonException or IOException && !ct.IsCancellationRequested)
        {
            return new(Duouitslag.Storing, null, ["DUO is nu niet bereikbaar."]);
        }
    }

    private async ValueTask<HttpResponseMessage> StuurAsync(HttpMethod methode, string oin, string pad, object? inhoud, Guid berichtId, CancellationToken ct)
    {
        using var vraag = new HttpRequestMessage(methode, $"{opties.Adres.TrimEnd('/')}/{pad}");
        vraag.Headers.Add("bron", oin);
        vraag.Headers.Add("doel", opties.Oin);
        vraag.Headers.Add("berichtId", berichtId.ToString());
        if (inhoud is not null)
        {
            vraag.Content = JsonContent.Create(inhoud, inhoud.GetType(), options: Json);
        }

        return await http.SendAsync(vraag, ct);
    }

    private static async Task<bool> HeeftInhoudAsync(HttpResponseMessage antwoord, CancellationToken ct)
    {
        await antwoord.Content.LoadIntoBufferAsync(ct);
        return antwoord.Content.Headers.ContentLength is > 0;
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
