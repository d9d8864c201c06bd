using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using Naast.Web.Poort;

namespace Naast.Web.Api;

/// <summary>The OpenAPI document, with what the design rules ask of every operation said in one place.</summary>
public static partial class ApiBeschrijving
{
    private const string Sessie = "sessie";
    private const string Oauth = "oauth2";

    private static readonly Dictionary<string, string> Uitleg = new(StringComparer.Ordinal)
    {
        ["id"] = "Nummer van het dossier, zoals de lijst het geeft", ["pagina"] = "Welke pagina, vanaf 1", ["perPagina"] = "Hoeveel per pagina, 1 tot 100", ["fase"] = "Alleen dossiers in deze fase",
        ["gemeentecode"] = "Alleen van deze gemeente: vier cijfers", ["vraagId"] = "Nummer van de vraag", ["afspraakId"] = "Nummer van de afspraak", ["besluitId"] = "Nummer van het besluit",
        ["If-Match"] = "De ETag van wat u las; zonder deze kop: 428", ["bevoegdheid"] = "Welke bevoegdheid", ["gemeente"] = "Van welke gemeente: vier cijfers", ["dag"] = "Op welke dag",
    };

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
            Description = "Regie op de Wet inburgering 2021: dossiers, brede intake, PIP en besluit; taken van partners, studenten en uren. Een programma komt binnen met een access token (OAuth 2.0, client credentials), een mens met de sessie van Naast.",
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
            [Sessie] = new OpenApiSecurityScheme { Type = SecuritySchemeType.ApiKey, In = ParameterLocation.Cookie, Name = "__Host-sessie", Description = "Sessie na aanmelden" },
            [Oauth] = new OpenApiSecurityScheme
            {
                Type = SecuritySchemeType.OAuth2, Description = "Token van de uitgever die met uw regio is afgesproken; in de demo geeft Naast zelf tokens uit",
                Flows = new OpenApiOAuthFlows
                {
                    ClientCredentials = new OpenApiOAuthFlow { TokenUrl = new Uri("https://naast.example/oidc/token"), Scopes = Apiscopes.Alle.ToDictionary(s => s.Naam, s => s.Zin) },
                },
            },
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

            if (deel.Type is { } soort && soort.HasFlag(JsonSchemaType.String) && (soort & (JsonSchemaType.Number | JsonSchemaType.Integer)) is var getal and not 0)
            {
                // The reader also takes a number as text; what we promise is a number.
                (deel.Type, deel.Pattern) = (getal, null);
            }

            if (deel.Format == "time")
            {
                // An hour of the clock here, without a zone.
                deel.Format = "time-local";
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
        operatie.OperationId = Operatienaam(context.Description.HttpMethod!, context.Description.RelativePath!["api/v1/".Length..]);
        operatie.Responses ??= [];
        if (operatie.Responses.Count > 1)
        {
            // The framework adds a bare 200 where an answer of another status is declared.
            operatie.Responses.Remove("200");
        }

        var kenmerken = context.Description.ActionDescriptor.EndpointMetadata;
        Beveilig(operatie, context.Document!, kenmerken);
        Vraag(operatie, context.Description.HttpMethod!, kenmerken);
        (string Code, string Naam)[] versie = operatie.Parameters?.Any(p => p.Name == "If-Match") == true ? [("412", "Iemand anders veranderde dit"), ("428", "Versie ontbreekt")] : [];
        foreach (var (code, naam) in new[] { ("400", "Onjuiste invoer"), ("401", "Niet aangemeld"), ("403", "Geen toegang"), ("404", "Niet gevonden"), ("409", "Dit kan nu niet"), ("429", "Even wachten"), ("503", "Even niet beschikbaar") }.Concat(versie))
        {
            operatie.Responses[code] = new OpenApiResponse { Description = naam, Headers = Koppen(code), Content = Probleem() };
        }

        foreach (var antwoord in operatie.Responses.Where(a => a.Key[0] == '2').Select(a => a.Value).OfType<OpenApiResponse>())
        {
            antwoord.Headers = Koppen("");
        }
    }

    /// <summary>"/taken/{id}/vragen/{vraagId}/aanneming" with POST is "post-taken-vragen-aanneming".</summary>
    private static string Operatienaam(string methode, string pad) => $"{methode.ToLowerInvariant()}-{Plaats().Replace(Tussen().Replace(pad, ""), "een").Replace('/', '-')}";

    /// <summary>A program needs the scope of the address; a person needs a session; what is open needs nothing.</summary>
    private static void Beveilig(OpenApiOperation operatie, OpenApiDocument document, IList<object> kenmerken)
    {
        if (kenmerken.OfType<OpenbaarAttribute>().Any())
        {
            operatie.Security = [];
            return;
        }

        operatie.Security = [new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(Sessie, document)] = [] }];
        if (kenmerken.OfType<ScopeAttribute>().FirstOrDefault() is { Naam: var scope })
        {
            operatie.Security.Insert(0, new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(Oauth, document)] = [scope] });
            operatie.Description = $"{operatie.Description} Scope: {scope}.".TrimStart();
        }
    }

    /// <summary>Headers and an example of the body, and what each parameter means.</summary>
    private static void Vraag(OpenApiOperation operatie, string methode, IList<object> kenmerken)
    {
        foreach (var parameter in (operatie.Parameters ?? []).OfType<OpenApiParameter>())
        {
            parameter.Description ??= Uitleg.GetValueOrDefault(parameter.Name ?? "");
        }

        if (methode != HttpMethods.Get && !kenmerken.OfType<OpenbaarAttribute>().Any())
        {
            operatie.Parameters ??= [];
            operatie.Parameters.Add(new OpenApiParameter
            {
                Name = "Idempotency-Key", In = ParameterLocation.Header, Description = "Sleutel die u zelf kiest: hetzelfde verzoek met dezelfde sleutel werkt één keer. Iets anders op hetzelfde adres met dezelfde sleutel krijgt 409.",
                Schema = new OpenApiSchema { Type = JsonSchemaType.String, MaxLength = 100 },
            });
        }

        if (kenmerken.OfType<VoorbeeldAttribute>().FirstOrDefault() is { } voorbeeld && operatie.RequestBody?.Content?.TryGetValue("application/json", out var inhoud) == true)
        {
            inhoud.Example = JsonNode.Parse(voorbeeld.Json);
        }
    }

    private static Dictionary<string, IOpenApiHeader> Koppen(string code)
    {
        var koppen = new Dictionary<string, IOpenApiHeader> { ["API-Version"] = Kop("Versie van de API") };
        if (code is "401" or "403")
        {
            koppen["WWW-Authenticate"] = Kop("Wat er mis is met het token, of welke scope ontbreekt (RFC 6750)");
        }
        else if (code is "429" or "503")
        {
            koppen["Retry-After"] = Kop("Na hoeveel seconden u het weer kunt proberen");
        }

        return koppen;
    }

    private static OpenApiHeader Kop(string uitleg) => new() { Description = uitleg, Schema = new OpenApiSchema { Type = JsonSchemaType.String } };

    [GeneratedRegex(@"\{[^}]+\}/")]
    private static partial Regex Tussen();

    [GeneratedRegex(@"\{[^}]+\}")]
    private static partial Regex Plaats();

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
