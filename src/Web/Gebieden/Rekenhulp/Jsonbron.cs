using System.Globalization;
using System.Text.Json;

namespace Naast.Web.Gebieden.Rekenhulp;

/// <summary>A JSON body. What it holds that no calculation asks for is an error: a mistake in a name must not go unnoticed.</summary>
public sealed class Jsonbron(JsonElement wortel) : IInvoerbron
{
    public string? Tekst(string pad) => Zoek(pad) is not { } deel ? null : deel.ValueKind switch
    {
        JsonValueKind.String => deel.GetString(),
        JsonValueKind.Number => deel.GetRawText(),
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        JsonValueKind.Null => null,
        // Unreadable for every kind of field, so that the reader says what was expected.
        _ => "\0",
    };

    public (string? Iso, string? Fout) Datum(string pad, string wat) => (Tekst(pad) is { Length: > 0 } tekst ? tekst : null, null);

    public int Rijen(string pad) => Zoek(pad) is { ValueKind: JsonValueKind.Array } rijen ? rijen.GetArrayLength() : 0;

    public bool IsLegeRij(string pad, IReadOnlyList<Rekenveld> velden) => false;

    /// <summary>Names that no field has, and lists or rows that are something else.</summary>
    public IEnumerable<Invoerfout> Vreemd(IReadOnlyList<Rekenveld> velden) => Vreemd(wortel, velden, "");

    private static IEnumerable<Invoerfout> Vreemd(JsonElement deel, IReadOnlyList<Rekenveld> velden, string voor)
    {
        if (deel.ValueKind != JsonValueKind.Object)
        {
            return [new(voor.TrimEnd('.'), "Geef hier een JSON-object.")];
        }

        return deel.EnumerateObject().SelectMany(eigenschap => velden.FirstOrDefault(v => v.Naam == eigenschap.Name) switch
        {
            null => [new Invoerfout(voor + eigenschap.Name, $"“{eigenschap.Name}” is hier geen gegeven. Bekend zijn: {string.Join(", ", velden.Select(v => v.Naam))}.")],
            { Soort: Rekenveldsoort.Rijen } rijen => eigenschap.Value.ValueKind switch
            {
                JsonValueKind.Array => eigenschap.Value.EnumerateArray().SelectMany((rij, i) =>
                    Vreemd(rij, rijen.Velden, string.Create(CultureInfo.InvariantCulture, $"{voor}{eigenschap.Name}[{i}]."))),
                JsonValueKind.Null => [],
                _ => [new Invoerfout(voor + eigenschap.Name, $"Geef bij “{rijen.Veld.Label}” een lijst.")],
            },
            _ => [],
        });
    }

    private JsonElement? Zoek(string pad)
    {
        var hier = wortel;
        foreach (var stap in pad.Replace("[", ".[", StringComparison.Ordinal).Split('.'))
        {
            if (stap.StartsWith('['))
            {
                hier = hier[int.Parse(stap.AsSpan(1, stap.Length - 2), NumberStyles.None, CultureInfo.InvariantCulture)];
            }
            else if (hier.ValueKind != JsonValueKind.Object || !hier.TryGetProperty(stap, out hier))
            {
                return null;
            }
        }

        return hier;
    }
}
