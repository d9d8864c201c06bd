using System.Globalization;
using System.Text.Json;

namespace Naast.Ketensimulator.Duo;

/// <summary>Reads the body of a PIP message, to the letter of the published schema: names are case-sensitive, null is no value.</summary>
internal static class Pipbericht
{
    private const int GrootsteLengte = 16 * 1024;

    private static readonly JsonDocumentOptions Streng = new() { AllowDuplicateProperties = false };

    /// <summary>Null when the message does not follow the schema.</summary>
    public static async Task<DuoPip?> Lees(HttpRequest verzoek, string gemeentecode)
    {
        if (!verzoek.HasJsonContentType())
        {
            return null;
        }

        try
        {
            var lichaam = await Begrensd(verzoek);
            if (lichaam is null)
            {
                return null;
            }

            using var document = JsonDocument.Parse(lichaam.Value, Streng);
            return document.RootElement.ValueKind == JsonValueKind.Object ? Vertaal(document.RootElement, gemeentecode) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static DuoPip? Vertaal(JsonElement bericht, string gemeentecode)
    {
        string? leerroute = null;
        string? niveau = null;
        string? alfabetisering = null;
        DateOnly? dagtekening = null;
        int? intensiteit = null;
        bool? afmaken = null;
        foreach (var veld in bericht.EnumerateObject())
        {
            var goed = veld.Name switch
            {
                "dagtekeningPip" => (dagtekening = Datum(veld.Value)) is not null,
                "leerroute" => (leerroute = Keuze(veld.Value, "B", "O", "Z")) is not null,
                "niveau" => (niveau = Keuze(veld.Value, "A2", "B1")) is not null,
                "geschatteIntensiteitB1Route" => (intensiteit = Uren(veld.Value)) is not null,
                "indicatorMagOpleidingAfmaken" => (afmaken = JaNee(veld.Value)) is not null,
                "indicatorAlfabetiseringsonderwijs" => (alfabetisering = Keuze(veld.Value, "A", "AA", "NVT")) is not null,

                // The schema does not forbid further fields.
                _ => true,
            };
            if (!goed)
            {
                return null;
            }
        }

        return dagtekening is null || leerroute is null ? null : new DuoPip
        {
            Gemeentecode = gemeentecode,
            DagtekeningPip = dagtekening.Value,
            Leerroute = leerroute,
            Niveau = niveau,
            GeschatteIntensiteitB1Route = intensiteit,
            IndicatorMagOpleidingAfmaken = afmaken,
            IndicatorAlfabetiseringsonderwijs = alfabetisering,
        };
    }

    private static DateOnly? Datum(JsonElement waarde) =>
        waarde.ValueKind == JsonValueKind.String
        && DateOnly.TryParseExact(waarde.GetString(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var datum)
            ? datum : null;

    private static string? Keuze(JsonElement waarde, params ReadOnlySpan<string> toegestaan) =>
        waarde.ValueKind == JsonValueKind.String && waarde.GetString() is { } tekst && toegestaan.Contains(tekst) ? tekst : null;

    private static int? Uren(JsonElement waarde) =>
        waarde.ValueKind == JsonValueKind.Number && waarde.TryGetInt32(out var uren) && uren is >= 1 and <= 9999 ? uren : null;

    private static bool? JaNee(JsonElement waarde) => waarde.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => null,
    };

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
