using System.Text.Json;

namespace Naast.Ketensimulator;

/// <summary>
/// The parser takes bytes that are no UTF-8 and halves of a pair for granted, and fails when somebody asks for the text. So a message is read
/// to the end first.
/// </summary>
internal static class Jsontekst
{
    /// <summary>False when a name or a text in it cannot be read.</summary>
    public static bool IsLeesbaar(JsonElement element)
    {
        try
        {
            Lees(element);
            return true;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }

    private static void Lees(JsonElement element)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (var deel in element.EnumerateObject())
                {
                    _ = deel.Name;
                    Lees(deel.Value);
                }

                break;
            case JsonValueKind.Array:
                foreach (var deel in element.EnumerateArray())
                {
                    Lees(deel);
                }

                break;
            case JsonValueKind.String:
                element.GetString();
                break;
        }
    }
}
