using System.Collections.Frozen;
using System.Text.Json;

namespace Naast.Web.Opmaak;

/// <summary>What the front-end build left behind (embedded <c>voorkant.json</c>): icons, and addresses that carry a content hash.</summary>
public static class Voorkant
{
    private sealed record Tekening(string Lijn, string? Vlak);

    private sealed record Bron(Dictionary<string, string> Adressen, Dictionary<string, Tekening> Iconen);

    private static readonly Lazy<Bron> Inhoud = new(Lees);

    private static readonly Lazy<FrozenSet<string>> Namen = new(() => Inhoud.Value.Iconen.Keys.ToFrozenSet(StringComparer.Ordinal));

    public static IReadOnlySet<string> Icoonnamen => Namen.Value;

    /// <summary>Address of a font or script by its plain file name, for example <c>naast.js</c>.</summary>
    /// <exception cref="KeyNotFoundException">The build made no such file.</exception>
    public static string Adres(string bestand) => Inhoud.Value.Adressen[bestand];

    public static bool HeeftGevuld(string icoon) => Inhoud.Value.Iconen.TryGetValue(icoon, out var tekening) && tekening.Vlak is not null;

    /// <summary>The inside of the svg element: paths on a 24 by 24 grid.</summary>
    /// <exception cref="KeyNotFoundException">The icon is not in <c>Opmaak/iconen.txt</c>, or has no filled form.</exception>
    public static string Icoonpaden(string naam, bool gevuld)
    {
        if (!Inhoud.Value.Iconen.TryGetValue(naam, out var tekening))
        {
            throw new KeyNotFoundException($"Icon '{naam}' is not in Opmaak/iconen.txt.");
        }
        return gevuld ? tekening.Vlak ?? throw new KeyNotFoundException($"Icon '{naam}' has no filled form.") : tekening.Lijn;
    }

    private static Bron Lees()
    {
        using var stroom = typeof(Voorkant).Assembly.GetManifestResourceStream("voorkant.json")
            ?? throw new InvalidOperationException("The front end was not built: resource voorkant.json is missing.");
        return JsonSerializer.Deserialize<Bron>(stroom, JsonSerializerOptions.Web)!;
    }
}
