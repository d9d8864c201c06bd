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

    /// <summary>
    /// The contract of a subject, from the folders beside the repository: the later ones (rebuilt from newer publications) go before the
    /// older ones. Null when they are not there.
    /// </summary>
    public static Contract? Zoek(string onderwerp)
    {
        for (var map = new DirectoryInfo(AppContext.BaseDirectory); map is not null; map = map.Parent)
        {
            var gedeeld = Path.Combine(map.FullName, "shared");
            var gevonden = new[] { Path.Combine(gedeeld, "data", "chain", "duo-m2m"), Path.Combine(gedeeld, "domain", "duo-m2m") }
                .Where(Directory.Exists)
                .SelectMany(m => Directory.EnumerateFiles(m, "*.openapi.yml"))
                .FirstOrDefault(b => Naam(b) == onderwerp);
            if (gevonden is not null)
            {
                return new Contract(KleineYaml.Lees(File.ReadAllText(gevonden)));
            }
        }

        return null;
    }

    /// <summary>Every operation: path and method.</summary>
    public IReadOnlyList<(string Pad, string Methode)> Operaties() =>
        [.. document["paths"]!.AsObject().SelectMany(p => p.Value!.AsObject().Where(m => m.Key != "parameters").Select(m => (p.Key, m.Key)))];

    /// <summary>The schema of a request body; null when the operation has none.</summary>
    public JsonObject? Vraagschema(string pad, string methode) =>
        document["paths"]![pad]![methode]!["requestBody"]?["content"]?["application/json"]?["schema"] as JsonObject;

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
            "integer" or "number" => waarde.ValueKind is JsonValueKind.Number && waarde.TryGetInt64(out var getal)
                && !(getal < Getal(schema, "minimum")) && !(getal > Getal(schema, "maximum")) ? [] : [$"{plek}: geen passend getal"],
            "boolean" => waarde.ValueKind is JsonValueKind.True or JsonValueKind.False ? [] : [$"{plek}: geen ja of nee"],
            var anders => [$"{plek}: onbekend type {anders}"],
        };
    }

    /// <summary>The version may be in the name of the file.</summary>
    private static string Naam(string bestand) => Path.GetFileName(bestand).Split('.')[0].Split('-')[0];

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
            .Concat(waarde.EnumerateObject().SelectMany(p => velden.TryGetPropertyValue(p.Name, out var bekend) && bekend is JsonObject veld
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

            // A pattern speaks of the whole text, also when the publisher forgot to say so.
            && (schema["pattern"]?.GetValue<string>() is not { } patroon || Regex.IsMatch(tekst, $"^(?:{patroon})$"))
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
