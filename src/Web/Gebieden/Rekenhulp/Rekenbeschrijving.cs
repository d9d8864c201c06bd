using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using Naast.Kern.Gedeeld;
using Naast.Kern.Regels;
using Naast.Kern.Rekenhulp;

namespace Naast.Web.Gebieden.Rekenhulp;

/// <summary>Describes the body of each calculation in the OpenAPI document: every field with its meaning, and an example that can be sent.</summary>
public static class Rekenbeschrijving
{
    public static void Vul(OpenApiOperation operatie, OpenApiOperationTransformerContext context)
    {
        if (context.Description.ActionDescriptor.EndpointMetadata.OfType<Rekenvraag>().FirstOrDefault() is not { } vraag)
        {
            return;
        }

        var velden = Rekenveld.Van(vraag.Invoersoort);
        operatie.RequestBody = new OpenApiRequestBody
        {
            Required = true, Description = vraag.Uitleg,
            Content = new Dictionary<string, OpenApiMediaType>
            {
                ["application/json"] = new() { Schema = Object(velden), Example = Voorbeeld(vraag.Voorbeeldinvoer, velden) },
            },
        };
        foreach (var beleid in (operatie.Parameters ?? []).Where(p => p.Name == "gemeentecode"))
        {
            beleid.Description = "Code van de gemeente waarvan het beleid geldt. Weglaten: het beleid van de regio.";
        }

        operatie.Responses ??= [];
        if (operatie.Responses.TryGetValue("200", out var goed) && goed.Content?.TryGetValue("application/json", out var inhoud) == true)
        {
            // The example is computed: what stands in the document is what the address gives.
            var antwoord = vraag.Bereken(vraag.Voorbeeldinvoer, LandelijkeParameters.Regelset);
            goed.Description = $"Uitkomsten: {string.Join("; ", antwoord.Uitkomsten.Select(u => $"{u.Naam} ({u.Label})"))}.";
            inhoud.Example = JsonSerializer.SerializeToNode(Rekenbeeld.Van(vraag, antwoord), Json);
        }

        operatie.Responses["422"] = new OpenApiResponse { Description = "Kan niet berekend worden: gegevens ontbreken of spreken elkaar tegen. De redenen staan erbij." };
    }

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter() }, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    private static OpenApiSchema Object(IReadOnlyList<Rekenveld> velden) => new()
    {
        Type = JsonSchemaType.Object,
        Properties = velden.ToDictionary(v => v.Naam, IOpenApiSchema (v) => Schema(v), StringComparer.Ordinal),
        Required = velden.Where(v => v.Verplicht).Select(v => v.Naam).ToHashSet(StringComparer.Ordinal),
        AdditionalPropertiesAllowed = false,
    };

    private static OpenApiSchema Schema(Rekenveld veld)
    {
        var schema = veld.Soort switch
        {
            Rekenveldsoort.Dag => new OpenApiSchema { Type = JsonSchemaType.String, Format = "date" },
            Rekenveldsoort.OnvolledigeDag => new OpenApiSchema { Type = JsonSchemaType.String, Pattern = "^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$" },
            Rekenveldsoort.Geheel => new OpenApiSchema { Type = JsonSchemaType.Integer, Format = "int32", Minimum = Tekst(veld.Veld.Minimum), Maximum = Tekst(veld.Veld.Maximum) },
            Rekenveldsoort.Getal => new OpenApiSchema { Type = JsonSchemaType.Number, Minimum = Tekst(veld.Veld.Minimum), Maximum = Tekst(veld.Veld.Maximum) },
            Rekenveldsoort.JaNee => new OpenApiSchema { Type = JsonSchemaType.Boolean },
            Rekenveldsoort.Keuze => new OpenApiSchema { Type = JsonSchemaType.String, Enum = [.. veld.Keuzes.Select(JsonNode (k) => JsonValue.Create(k.Waarde)!)] },
            Rekenveldsoort.Rijen => new OpenApiSchema { Type = JsonSchemaType.Array, Items = Object(veld.Velden), MaxItems = Invoerlezer.MeesteRijen },
            _ => new OpenApiSchema { Type = JsonSchemaType.String, MaxLength = 500 },
        };
        schema.Description = string.Join(" ", new[]
        {
            $"{veld.Veld.Label}.", veld.Veld.Uitleg, veld.Veld.Eenheid.Length > 0 ? $"In {veld.Veld.Eenheid}." : "",
            veld.Soort == Rekenveldsoort.Keuze ? string.Join("; ", veld.Keuzes.Where(k => k.Tekst != k.Waarde).Select(k => $"{k.Waarde} = {k.Tekst}")) : "",
        }.Where(deel => deel.Length > 0)).Trim();
        return schema;
    }

    private static JsonObject Voorbeeld(object invoer, IReadOnlyList<Rekenveld> velden)
    {
        var uit = new JsonObject();
        foreach (var veld in velden)
        {
            JsonNode? waarde = veld.Eigenschap.GetValue(invoer) switch
            {
                null or false => null,
                DateOnly dag => dag.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                OnvolledigeDatum datum => Iso(datum),
                int getal => getal,
                decimal getal => getal,
                bool ja => ja,
                Enum keuze => keuze.ToString(),
                string tekst => tekst,
                System.Collections.IEnumerable rijen => new JsonArray([.. rijen.Cast<object>().Select(JsonNode? (rij) => Voorbeeld(rij, veld.Velden))]),
                var anders => throw new JsonException($"{veld.Naam}: {anders.GetType().Name}"),
            };
            if (waarde is not null and not JsonArray { Count: 0 })
            {
                uit[veld.Naam] = waarde;
            }
        }

        return uit;
    }

    /// <summary>"1990", "1990-05" or "1990-05-17".</summary>
    internal static string Iso(OnvolledigeDatum datum) => string.Create(
        CultureInfo.InvariantCulture, $"{datum.Jaar:0000}{(datum.Maand == 0 ? "" : $"-{datum.Maand:00}")}{(datum.Dag == 0 ? "" : $"-{datum.Dag:00}")}");

    private static string Tekst(int getal) => getal.ToString(CultureInfo.InvariantCulture);
}
