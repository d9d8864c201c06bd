using System.Text.Json.Serialization;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using Naast.Web.Poort;

namespace Naast.Web.Api;

/// <summary>The OpenAPI document, with what the design rules ask of every operation said in one place.</summary>
public static class ApiBeschrijving
{
    public static IServiceCollection AddApi(this IServiceCollection diensten)
    {
        diensten.ConfigureHttpJsonOptions(json =>
        {
            json.SerializerOptions.Converters.Add(new JsonStringEnumConverter());
            json.SerializerOptions.DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull;
            // A field that we do not know is a mistake of the sender: say so, rather than drop it.
            json.SerializerOptions.UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow;
            json.SerializerOptions.MaxDepth = 32;
        });
        return diensten.AddOpenApi("v1", opties =>
        {
            opties.OpenApiVersion = OpenApiSpecVersion.OpenApi3_0;
            opties.ShouldInclude = beschrijving => beschrijving.RelativePath?.StartsWith("api/v1/", StringComparison.Ordinal) == true;
            opties.AddDocumentTransformer((document, _, _) =>
            {
                Vul(document);
                return Task.CompletedTask;
            });
            opties.AddOperationTransformer((operatie, context, _) =>
            {
                Vul(operatie, context);
                return Task.CompletedTask;
            });
        });
    }

    private static void Vul(OpenApiDocument document)
    {
        document.Info = new OpenApiInfo
        {
            Title = "Naast", Version = ApiAdressen.Versie,
            Description = "Regie op de Wet inburgering 2021: dossiers, brede intake, PIP en besluit. Aanmelden gaat met de sessie van Naast.",
            Contact = new OpenApiContact { Name = "Naast", Email = "api@naast.example", Url = new Uri("https://naast.example") },
            License = new OpenApiLicense { Name = "EUPL-1.2", Url = new Uri("https://naast.example/licentie") },
        };
        document.Servers = [new OpenApiServer { Url = "https://naast.example/api/v1" }];
        var paden = new OpenApiPaths();
        foreach (var (pad, inhoud) in document.Paths)
        {
            paden[pad["/api/v1".Length..]] = inhoud;
        }

        document.Paths = paden;
        document.Components ??= new OpenApiComponents();
        foreach (var schema in (document.Components.Schemas ?? new Dictionary<string, IOpenApiSchema>()).Values.OfType<OpenApiSchema>())
        {
            ZonderNull(schema);
        }

        document.Components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>
        {
            ["sessie"] = new OpenApiSecurityScheme { Type = SecuritySchemeType.ApiKey, In = ParameterLocation.Cookie, Name = "__Host-sessie", Description = "Sessie na aanmelden" },
        };
    }

    /// <summary>
    /// What is empty is left out of an answer and may be left out of a question: so it is not required, and its schema needs no "null"
    /// (which without a type is no valid OpenAPI 3.0).
    /// </summary>
    private static void ZonderNull(OpenApiSchema schema)
    {
        foreach (var (naam, eigenschap) in (schema.Properties ?? new Dictionary<string, IOpenApiSchema>()).ToArray())
        {
            if (eigenschap is not OpenApiSchema deel)
            {
                continue;
            }

            var keuzes = deel.OneOf ?? deel.AnyOf;
            if (deel.Type?.HasFlag(JsonSchemaType.Null) == true || keuzes?.Any(IsNull) == true)
            {
                schema.Required?.Remove(naam);
            }

            foreach (var keuze in keuzes?.Where(IsNull).ToArray() ?? [])
            {
                keuzes!.Remove(keuze);
            }

            if (deel.Type == JsonSchemaType.Null)
            {
                deel.Type = null;
            }

            if (deel.OneOf is [var enige])
            {
                schema.Properties![naam] = enige;
            }
        }
    }

    private static bool IsNull(IOpenApiSchema schema) => schema is OpenApiSchema { Type: JsonSchemaType.Null };

    private static void Vul(OpenApiOperation operatie, OpenApiOperationTransformerContext context)
    {
        operatie.OperationId = $"{context.Description.HttpMethod!.ToLowerInvariant()}-{context.Description.RelativePath!["api/v1/".Length..].Replace("{id}/", "", StringComparison.Ordinal).Replace("{besluitId}/", "", StringComparison.Ordinal).Replace("{id}", "een", StringComparison.Ordinal).Replace('/', '-')}";
        operatie.Responses ??= [];
        if (operatie.Responses.Count > 1)
        {
            // The framework adds a bare 200 where an answer of another status is declared.
            operatie.Responses.Remove("200");
        }

        (string Code, string Naam)[] versie = operatie.Parameters?.Any(p => p.Name == "If-Match") == true ? [("412", "Iemand anders veranderde dit"), ("428", "Versie ontbreekt")] : [];
        foreach (var (code, naam) in new[] { ("400", "Onjuiste invoer"), ("401", "Niet aangemeld"), ("403", "Geen toegang"), ("404", "Niet gevonden"), ("409", "Dit kan nu niet") }.Concat(versie))
        {
            operatie.Responses[code] = new OpenApiResponse { Description = naam, Headers = Versiekop(), Content = Probleem() };
        }

        foreach (var antwoord in operatie.Responses.Where(a => a.Key[0] == '2').Select(a => a.Value).OfType<OpenApiResponse>())
        {
            antwoord.Headers = Versiekop();
        }
    }

    private static Dictionary<string, IOpenApiHeader> Versiekop() => new()
    {
        ["API-Version"] = new OpenApiHeader { Description = "Versie van de API", Schema = new OpenApiSchema { Type = JsonSchemaType.String } },
    };

    private static Dictionary<string, OpenApiMediaType> Probleem() => new()
    {
        ["application/problem+json"] = new OpenApiMediaType
        {
            Schema = new OpenApiSchema
            {
                Type = JsonSchemaType.Object,
                Properties = new Dictionary<string, IOpenApiSchema>
                {
                    ["type"] = new OpenApiSchema { Type = JsonSchemaType.String },
                    ["status"] = new OpenApiSchema { Type = JsonSchemaType.Integer },
                    ["title"] = new OpenApiSchema { Type = JsonSchemaType.String },
                    ["detail"] = new OpenApiSchema { Type = JsonSchemaType.String },
                },
            },
        },
    };
}
