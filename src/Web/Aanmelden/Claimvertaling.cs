using System.Text.Json;

namespace Naast.Web.Aanmelden;

/// <summary>Turns a provider's answer into an <see cref="Aangemelde"/>, by configuration alone.</summary>
public sealed class Claimvertaling(Aanmeldopties opties, TimeProvider klok)
{
    /// <summary>First source that holds a fact wins: the id_token, then userinfo.</summary>
    /// <returns>The person, or the reason for which this person may not come in.</returns>
    public (Aangemelde? Wie, Mislukking? Waarom) Vertaal(IReadOnlyList<JsonElement> bronnen)
    {
        var sub = Een(bronnen, opties.Claims.Sub);
        if (string.IsNullOrEmpty(sub))
        {
            return (null, Mislukking.Storing);
        }

        List<string> rollen = [.. Alle(bronnen, opties.Claims.Rollen).Select(Rol).OfType<string>().Distinct(StringComparer.Ordinal)];
        if (rollen.Count == 0)
        {
            return (null, Mislukking.GeenRol);
        }

        var organisatie = Organisatie(Een(bronnen, opties.Claims.Organisatie));
        if (organisatie is null && rollen.Any(rol => Rollen.GroepVan(rol) != Aanmeldgroep.Inburgeraar))
        {
            return (null, Mislukking.GeenOrganisatie);
        }

        var acr = Een(bronnen, opties.Claims.Acr) is { } waarde ? opties.Niveaus.GetValueOrDefault(waarde, waarde) : null;
        if (!rollen.All(rol => Niveau.Voldoet(acr, opties.Acr.Voor(Rollen.GroepVan(rol)))))
        {
            return (null, Mislukking.NiveauTeLaag);
        }

        return (new(sub, Een(bronnen, opties.Claims.Naam) ?? sub, organisatie ?? "", rollen, acr, AuthTime(bronnen)), null);
    }

    private string? Rol(string waarde) =>
        opties.Rollen.TryGetValue(waarde, out var rol) ? rol
        : opties.GebruiktIngebouwd && Rollen.Alle.Contains(waarde) ? waarde
        : null;

    private string? Organisatie(string? waarde) =>
        waarde is null or "" ? opties.VasteOrganisatie
        : opties.Organisaties.Count == 0 ? waarde
        : opties.Organisaties.GetValueOrDefault(waarde) ?? opties.VasteOrganisatie;

    private DateTimeOffset AuthTime(IReadOnlyList<JsonElement> bronnen) =>
        long.TryParse(Een(bronnen, Claimtype.AuthTime), out var seconden)
            ? DateTimeOffset.FromUnixTimeSeconds(seconden)
            : DateTimeOffset.FromUnixTimeSeconds(klok.GetUtcNow().ToUnixTimeSeconds());

    private static string? Een(IReadOnlyList<JsonElement> bronnen, string pad) => Alle(bronnen, pad).FirstOrDefault();

    private static List<string> Alle(IReadOnlyList<JsonElement> bronnen, string pad) =>
        bronnen.Select(bron => Waarden(Zoek(bron, pad))).FirstOrDefault(waarden => waarden.Count > 0) ?? [];

    // A claim's own name may hold dots ("urn:etoegang:1.9:…"), so the whole name goes before any path.
    private static JsonElement? Zoek(JsonElement element, string pad)
    {
        if (element.ValueKind != JsonValueKind.Object)
        {
            return null;
        }

        if (element.TryGetProperty(pad, out var direct))
        {
            return direct;
        }

        for (var punt = pad.IndexOf('.', StringComparison.Ordinal); punt > 0; punt = pad.IndexOf('.', punt + 1))
        {
            if (element.TryGetProperty(pad[..punt], out var binnen) && Zoek(binnen, pad[(punt + 1)..]) is { } gevonden)
            {
                return gevonden;
            }
        }

        return null;
    }

    private static List<string> Waarden(JsonElement? element) => element switch
    {
        { ValueKind: JsonValueKind.Array } lijst => [.. lijst.EnumerateArray().SelectMany(deel => Waarden(deel))],
        { ValueKind: JsonValueKind.String } tekst => [tekst.GetString()!],
        { ValueKind: JsonValueKind.Number } getal => [getal.GetRawText()],
        _ => [],
    };
}
