using System.Text.Json;

namespace Naast.Web.Gebieden.Dossiers;

/// <summary>One field that an event changed, in words.</summary>
/// <param name="Oud">Null when there was nothing before.</param>
public sealed record Verschil(string Veld, string? Oud, string? Nieuw);

/// <summary>What changed between two after-images of the same aggregate.</summary>
public static class Verschillen
{
    /// <param name="gemeenten">Code → name.</param>
    /// <param name="vorig">Null for the first event of an aggregate: then every filled field is new.</param>
    public static IReadOnlyList<Verschil> Tussen(string? vorig, string nieuw, IReadOnlyDictionary<string, string> gemeenten)
    {
        using var oud = vorig is null ? null : JsonDocument.Parse(vorig);
        using var nu = JsonDocument.Parse(nieuw);
        var oude = oud is null ? [] : Velden(oud.RootElement).ToDictionary(v => v.Veld, v => v.Waarde, StringComparer.Ordinal);
        var nieuwe = Velden(nu.RootElement).ToDictionary(v => v.Veld, v => v.Waarde, StringComparer.Ordinal);
        return
        [
            .. nieuwe.Keys.Concat(oude.Keys.Where(veld => !nieuwe.ContainsKey(veld)))
                .Select(veld => new Verschil(Veldnamen.Naam(veld) ?? veld, Lees(veld, oude), Lees(veld, nieuwe)))
                .Where(verschil => verschil.Oud != verschil.Nieuw),
        ];

        // The value of a settlement is the code of a municipality.
        string? Lees(string veld, Dictionary<string, string> velden) =>
            velden.GetValueOrDefault(veld) is not { } waarde ? null : veld == "waarde" && gemeenten.TryGetValue(waarde, out var naam) ? naam : waarde;
    }

    /// <summary>The answers of the intake and the contents of a plan are nested; readers see their fields.</summary>
    private static IEnumerable<(string Veld, string Waarde)> Velden(JsonElement beeld)
    {
        foreach (var veld in beeld.EnumerateObject().Where(veld => !Veldnamen.Overslaan.Contains(veld.Name)))
        {
            if (veld.Name is "antwoorden" or "inhoud")
            {
                foreach (var binnen in Velden(veld.Value))
                {
                    yield return binnen;
                }
            }
            else if (Veldnamen.Waarde(veld.Name, veld.Value) is { Length: > 0 } waarde)
            {
                yield return (veld.Name, waarde);
            }
        }
    }
}
