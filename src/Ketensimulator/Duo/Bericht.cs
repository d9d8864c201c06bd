using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Naast.Ketensimulator.Duo;

/// <summary>
/// The body of a message, read to the letter of a published schema: names are case-sensitive, null is no value, a field may be there
/// once. Every question asked of it that finds a wrong value makes <see cref="InOrde"/> false; fields that no schema names are allowed.
/// </summary>
internal sealed class Bericht
{
    private const int GrootsteLengte = 16 * 1024;

    private static readonly JsonDocumentOptions Streng = new() { AllowDuplicateProperties = false };

    private readonly JsonElement wortel;

    private Bericht(JsonElement wortel) => this.wortel = wortel;

    /// <summary>False after a field that is missing, or has a value outside its schema.</summary>
    public bool InOrde { get; private set; } = true;

    /// <summary>Null when there is no JSON object of a reasonable length.</summary>
    public static async Task<Bericht?> Lees(HttpRequest verzoek)
    {
        if (!verzoek.HasJsonContentType())
        {
            return null;
        }

        try
        {
            if (await Begrensd(verzoek) is not { } lichaam)
            {
                return null;
            }

            using var document = JsonDocument.Parse(lichaam, Streng);
            return document.RootElement.ValueKind is JsonValueKind.Object && Jsontekst.IsLeesbaar(document.RootElement) ? new Bericht(document.RootElement.Clone()) : null;
        }
        catch (Exception fout) when (fout is JsonException or InvalidOperationException)
        {
            // The second is a name that cannot be read, met while looking for duplicates.
            return null;
        }
    }

    public DateOnly? Datum(string naam) => Waarde(naam, w =>
        w.ValueKind is JsonValueKind.String
        && DateOnly.TryParseExact(w.GetString(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var datum)
            ? datum : (DateOnly?)null);

    public string? Keuze(string naam, params string[] toegestaan) => Verwijzing(naam, tekst => toegestaan.Contains(tekst, StringComparer.Ordinal));

    public string? Tekst(string naam, int kortste, int langste, Regex? patroon = null) =>
        Verwijzing(naam, tekst => tekst.Length >= kortste && tekst.Length <= langste && patroon?.IsMatch(tekst) is not false);

    public int? Getal(string naam, int kleinste, int grootste) => Waarde(naam, w =>
        w.ValueKind is JsonValueKind.Number && w.TryGetInt32(out var getal) && getal >= kleinste && getal <= grootste ? getal : (int?)null);

    public bool? JaNee(string naam) => Waarde(naam, w => w.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => (bool?)null,
    });

    /// <summary>A field that the schema requires; a value that stands in when it is missing, for the message is refused then anyway.</summary>
    public T Verplicht<T>(T? waarde, T anders)
        where T : struct
    {
        InOrde &= waarde is not null;
        return waarde ?? anders;
    }

    /// <inheritdoc cref="Verplicht{T}(T?, T)"/>
    public string Verplicht(string? waarde)
    {
        InOrde &= waarde is not null;
        return waarde ?? string.Empty;
    }

    private T? Waarde<T>(string naam, Func<JsonElement, T?> lees)
        where T : struct
    {
        if (!wortel.TryGetProperty(naam, out var element))
        {
            return null;
        }

        var waarde = lees(element);
        InOrde &= waarde is not null;
        return waarde;
    }

    private string? Verwijzing(string naam, Func<string, bool> past)
    {
        if (!wortel.TryGetProperty(naam, out var element))
        {
            return null;
        }

        var tekst = element.ValueKind is JsonValueKind.String ? element.GetString() : null;
        InOrde &= tekst is not null && past(tekst);
        return tekst;
    }

    private static async Task<ReadOnlyMemory<byte>?> Begrensd(HttpRequest verzoek)
    {
        using var buffer = new MemoryStream();
        var blok = new byte[4096];
        int gelezen;
        while ((gelezen = await verzoek.Body.ReadAsync(blok, verzoek.HttpContext.RequestAborted)) > 0)
        {
            if (buffer.Length + gelezen > GrootsteLengte)
            {
                return null;
            }

            buffer.Write(blok, 0, gelezen);
        }

        return buffer.ToArray();
    }
}
