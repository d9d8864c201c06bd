using System.Text.Json;
using System.Text.Json.Serialization;

namespace Naast.Web.Koppelingen.Duo;

/// <summary>Reads one object, or a list of them: the published text shows one, and a person can have lessons at two schools.</summary>
public sealed class EenOfMeer<T> : JsonConverter<IReadOnlyList<T>>
{
    public override IReadOnlyList<T>? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.TokenType switch
    {
        JsonTokenType.Null => null,
        JsonTokenType.StartArray => JsonSerializer.Deserialize<T[]>(ref reader, options),
        _ => JsonSerializer.Deserialize<T>(ref reader, options) is { } een ? [een] : null,
    };

    public override void Write(Utf8JsonWriter writer, IReadOnlyList<T> value, JsonSerializerOptions options) => JsonSerializer.Serialize(writer, value, options);
}
