using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Naast.Ketensimulator.Beheer;

/// <summary>What was sent to the management API, or a sentence that says what is wrong with it.</summary>
internal sealed record Lichaam<T>(T? Inhoud, string? Fout, int Status = StatusCodes.Status400BadRequest)
    where T : class
{
    private static readonly JsonSerializerOptions Vorm = new(JsonSerializerDefaults.Web)
    {
        // A misspelt field would be left out without a word.
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,

        // What has to be there is told by the one that needs it, in words.
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { soort => soort.Properties.ToList().ForEach(deel => deel.IsRequired = false) } },
    };

    public static async ValueTask<Lichaam<T>> BindAsync(HttpContext http)
    {
        if (!http.Request.HasJsonContentType())
        {
            return new(null, "Stuur JSON, met Content-Type: application/json.", StatusCodes.Status415UnsupportedMediaType);
        }

        try
        {
            return await JsonSerializer.DeserializeAsync<T>(http.Request.Body, Vorm, http.RequestAborted) is { } inhoud ? new(inhoud, null) : new(null, "Stuur een JSON-object.");
        }
        catch (JsonException fout) when (fout.Path is { Length: > 2 } pad)
        {
            return new(null, fout.Message.Contains("could not be mapped", StringComparison.Ordinal)
                ? $"Het veld {pad[2..]} is hier niet bekend."
                : $"Bij {pad[2..]} staat iets dat daar niet kan staan.");
        }
        catch (Exception fout) when (fout is JsonException or InvalidOperationException)
        {
            return new(null, "Dit is geen JSON-object dat te lezen is.");
        }
    }
}
