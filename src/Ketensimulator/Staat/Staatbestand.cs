using System.Text.Json;
using System.Text.Json.Serialization;

namespace Naast.Ketensimulator.Staat;

/// <summary>The file that keeps DUO's memory: written to a neighbour first and then moved, so that it is always whole.</summary>
internal sealed partial class Staatbestand(string pad, ILogger logger)
{
    private static readonly JsonSerializerOptions Vorm = new()
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter() },
    };

    /// <summary>The content; null when there is no file yet. An unreadable file is put aside, never overwritten.</summary>
    public Staatinhoud? Lees()
    {
        if (!File.Exists(pad))
        {
            return null;
        }

        try
        {
            using var stroom = File.OpenRead(pad);
            return JsonSerializer.Deserialize<Staatinhoud>(stroom, Vorm);
        }
        catch (JsonException)
        {
            var terzijde = pad + ".onleesbaar";
            File.Move(pad, terzijde, overwrite: true);
            Onleesbaar(logger);
            return null;
        }
    }

    public void Schrijf(Staatinhoud inhoud)
    {
        var map = Path.GetDirectoryName(Path.GetFullPath(pad));
        if (map is not null)
        {
            Directory.CreateDirectory(map);
        }

        var tijdelijk = pad + ".nieuw";
        using (var stroom = new FileStream(tijdelijk, FileMode.Create, FileAccess.Write))
        {
            JsonSerializer.Serialize(stroom, inhoud, Vorm);
            stroom.Flush(flushToDisk: true);
        }

        File.Move(tijdelijk, pad, overwrite: true);
    }

    [LoggerMessage(LogLevel.Warning, "Het bestand met de ketenstaat is onleesbaar; het is terzijde gezet en de keten begint opnieuw.")]
    private static partial void Onleesbaar(ILogger logger);
}
