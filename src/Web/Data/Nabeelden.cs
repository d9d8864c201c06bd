using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Naast.Kern.Gedeeld;

namespace Naast.Web.Data;

/// <summary>
/// After-images: an aggregate as JSON, and back. An aggregate has private setters and a private constructor, for only its
/// legal verbs may change it; reading one back from an event goes around them, here and nowhere else.
/// </summary>
public static class Nabeelden
{
    public static readonly JsonSerializerOptions Opties = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Converters = { new JsonStringEnumConverter() },
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { OpenSetters } },
    };

    private const string Afdruk = nameof(Kern.Inburgeraars.Persoonsnummer.Afdruk);

    private static readonly Dictionary<string, Type> Soorten = typeof(Aggregaat).Assembly.GetTypes()
        .Where(type => type.IsSubclassOf(typeof(Aggregaat)) && !type.IsAbstract)
        .ToDictionary(type => type.Name, StringComparer.Ordinal);

    public static IReadOnlyCollection<Type> Aggregaatsoorten => Soorten.Values;

    public static string Maak(Aggregaat aggregaat) => JsonSerializer.Serialize(aggregaat, aggregaat.GetType(), Opties);

    public static T Lees<T>(string json)
        where T : Aggregaat => JsonSerializer.Deserialize<T>(json, Opties)!;

    /// <summary>All of one kind among the last after-images of a dossier, by the name of their kind.</summary>
    public static T[] Alle<T>(ILookup<string, string> nabeelden)
        where T : Aggregaat => [.. nabeelden[typeof(T).Name].Select(Lees<T>)];

    private static void OpenSetters(JsonTypeInfo info)
    {
        if (!info.Type.IsSubclassOf(typeof(Aggregaat)))
        {
            return;
        }

        info.CreateObject = () => Activator.CreateInstance(info.Type, nonPublic: true)!;
        for (var i = info.Properties.Count - 1; i >= 0; i--)
        {
            var eigenschap = info.Properties[i];
            var lid = (eigenschap.AttributeProvider as PropertyInfo) ?? info.Type.GetProperty(eigenschap.Name);
            var zetter = lid?.DeclaringType!.GetProperty(lid.Name, BindingFlags.Instance | BindingFlags.Public)?.GetSetMethod(nonPublic: true);
            if (lid is null || (zetter is null && lid.Name != Afdruk))
            {
                // Computed properties follow from the others; a fingerprint of what is kept out of the log is the exception.
                info.Properties.RemoveAt(i);
            }
            else if (zetter is not null)
            {
                eigenschap.Set = (doel, waarde) => zetter.Invoke(doel, [waarde]);
            }
        }
    }
}
