using System.Net.Http.Headers;
using System.Text.Json;

namespace Naast.Web.Koppelingen.Brp;

/// <summary>One question to the BRP and what came of it; whatever the other side does, the answer is one of ours.</summary>
internal static class Brpverkeer
{
    /// <param name="http">The client of the caller.</param>
    /// <param name="vraag">Is disposed here.</param>
    /// <param name="koppen">Headers for this purpose.</param>
    /// <param name="lees">Null: that it was taken is all.</param>
    /// <param name="ct">Stops asking.</param>
    public static async Task<Brpantwoord<T>> StuurAsync<T>(
        HttpClient http, HttpRequestMessage vraag, IReadOnlyDictionary<string, string> koppen, Func<JsonElement, T?>? lees, CancellationToken ct)
        where T : class
    {
        using var bezit = vraag;
        foreach (var soort in new[] { "application/json", "application/hal+json", "application/problem+json" })
        {
            vraag.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue(soort));
        }

        foreach (var (kop, waarde) in koppen)
        {
            vraag.Headers.TryAddWithoutValidation(kop, waarde);
        }

        try
        {
            using var antwoord = await http.SendAsync(vraag, ct);
            if (!antwoord.IsSuccessStatusCode)
            {
                var (uitslag, reden) = Brpreden.Van((int)antwoord.StatusCode, await ProbleemAsync(antwoord, ct));
                return new(uitslag, null, reden);
            }

            if (lees is null)
            {
                return new(Brpuitslag.Gelukt, null, null);
            }

            using var json = await JsonDocument.ParseAsync(await antwoord.Content.ReadAsStreamAsync(ct), cancellationToken: ct);
            return new(Brpuitslag.Gelukt, lees(json.RootElement), null);
        }
        catch (JsonException)
        {
            return new(Brpuitslag.Onbereikbaar, null, Brpreden.Onleesbaar);
        }
        catch (Exception fout) when (fout is HttpRequestException or IOException or OperationCanceledException && !ct.IsCancellationRequested)
        {
            return new(Brpuitslag.Onbereikbaar, null, Brpreden.GeenAntwoord);
        }
    }

    /// <summary>The problem+json of a refusal; null when there is none to read.</summary>
    private static async Task<JsonElement?> ProbleemAsync(HttpResponseMessage antwoord, CancellationToken ct)
    {
        try
        {
            using var json = await JsonDocument.ParseAsync(await antwoord.Content.ReadAsStreamAsync(ct), cancellationToken: ct);
            return json.RootElement.Clone();
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
