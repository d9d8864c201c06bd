using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Naast.Tests.Ketensimulator;

/// <summary>One published OpenAPI file of DUO, and a check of messages against it.</summary>
internal sealed class Contract
{
    private readonly JsonObject document;

    private Contract(JsonObject document) => this.document = document;

    public string Versie => document["info"]!["version"]!.GetValue<string>();

    /// <summary>The folder with contracts beside the repository, or null when it is not there.</summary>
    public static string? Map()
    {
        for (var map = new DirectoryInfo(AppContext.BaseDirectory); map is not null; map = map.Parent)
        {
            var kandidaat = Path.Combine(map.FullName, "shared", "domain", "duo-m2m");
            if (Directory.Exists(kandidaat))
            {
                return kandidaat;
            }
        }

        return null;
    }

    public static Contract Lees(string map, string naam) =>
        new(KleineYaml.Lees(File.ReadAllText(Path.Combine(map, naam + ".openapi.yml"))));

    /// <summary>The statuses that the contract knows for an operation.</summary>
    public IReadOnlyList<int> Statussen(string pad, string methode) =>
        [.. Antwoorden(pad, methode).Select(a => int.Parse(a.Key, CultureInfo.InvariantCulture))];

    /// <summary>The schema of the body with this status; null when the contract has no body there.</summary>
    public JsonObject? Schema(string pad, string methode, int status) =>
        Antwoorden(pad, methode)[status.ToString(CultureInfo.InvariantCulture)]?["content"]?["application/json"]?["schema"] as JsonObject;

    public JsonObject Onderdeel(string naam) => (JsonObject)document["components"]!["schemas"]![naam]!;

    /// <summary>What is wrong with a value; nothing: it follows the schema. Unknown fields are wrong: the simulator sends only published ones.</summary>
    public IEnumerable<string> Toets(JsonObject schema, JsonElement waarde, string plek = "$")
    {
        if (schema["$ref"]?.GetValue<string>() is { } verwijzing)
        {
            return Toets(Onderdeel(verwijzing[(verwijzing.LastIndexOf('/') + 1)..]), waarde, plek);
        }

        return schema["type"]?.GetValue<string>() switch
        {
            "object" => Object(schema, waarde, plek),
            "array" => waarde.ValueKind is JsonValueKind.Array
                ? waarde.EnumerateArray().SelectMany((w, i) => Toets((JsonObject)schema["items"]!, w, $"{plek}[{i}]"))
                    .Concat(Getal(schema, "maxItems") < waarde.GetArrayLength() ? [$"{plek}: te veel"] : [])
                : [$"{plek}: geen lijst"],
            "string" => Tekst(schema, waarde, plek),
            "integer" => waarde.ValueKind is JsonValueKind.Number && waarde.TryGetInt64(out var getal)
                && !(getal < Getal(schema, "minimum")) && !(getal > Getal(schema, "maximum")) ? [] : [$"{plek}: geen passend getal"],
            "boolean" => waarde.ValueKind is JsonValueKind.True or JsonValueKind.False ? [] : [$"{plek}: geen ja of nee"],
            var anders => [$"{plek}: onbekend type {anders}"],
        };
    }

    private JsonObject Antwoorden(string pad, string methode) => (JsonObject)document["paths"]![pad]![methode]!["responses"]!;

    private IEnumerable<string> Object(JsonObject schema, JsonElement waarde, string plek)
    {
        if (waarde.ValueKind is not JsonValueKind.Object)
        {
            return [$"{plek}: geen object"];
        }

        var velden = (JsonObject)schema["properties"]!;
        var verplicht = schema["required"]?.AsArray().Select(r => r!.GetValue<string>()) ?? [];
        return verplicht.Where(v => !waarde.TryGetProperty(v, out _)).Select(v => $"{plek}.{v}: ontbreekt")
            .Concat(waarde.EnumerateObject().SelectMany(p => velden[p.Name] is JsonObject veld
                ? Toets(veld, p.Value, $"{plek}.{p.Name}")
                : [$"{plek}.{p.Name}: niet gepubliceerd"]));
    }

    private static IEnumerable<string> Tekst(JsonObject schema, JsonElement waarde, string plek)
    {
        if (waarde.ValueKind is not JsonValueKind.String)
        {
            return [$"{plek}: geen tekst"];
        }

        var tekst = waarde.GetString()!;
        var goed = !(tekst.Length > Getal(schema, "maxLength")) && !(tekst.Length < Getal(schema, "minLength"))
            && (schema["pattern"]?.GetValue<string>() is not { } patroon || Regex.IsMatch(tekst, patroon))
            && (schema["enum"] is not JsonArray keuzes || keuzes.Any(k => k!.GetValue<string>() == tekst))
            && schema["format"]?.GetValue<string>() switch
            {
                "date" => DateOnly.TryParseExact(tekst, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
                "date-time" => DateTimeOffset.TryParse(tekst, CultureInfo.InvariantCulture, out _) && tekst.Contains('T', StringComparison.Ordinal),
                "uuid" => Guid.TryParseExact(tekst, "D", out _),
                _ => true,
            };
        return goed ? [] : [$"{plek}: \"{tekst}\" past niet"];
    }

    private static long? Getal(JsonObject schema, string naam) =>
        schema[naam]?.GetValue<string>() is { } tekst ? long.Parse(tekst, CultureInfo.InvariantCulture) : null;
}
