using System.Reflection;
using System.Text.Json;
using Naast.Kern.Begeleiding;
using Naast.Kern.Gedeeld;
using Naast.Kern.Inburgeraars;
using Naast.Kern.Intake;
using Naast.Kern.Keten;
using Naast.Kern.Meedoen;
using Naast.Kern.Onderweg;
using Naast.Web.Dossiervorming;
using Naast.Web.Poort;

namespace Naast.Web.Gebieden.Dossiers;

/// <summary>What happened, as people read it.</summary>
/// <param name="Onder">A second line: the note, or the fact; null when there is none, or it may not be seen.</param>
public sealed record Gebeurteniszin(string Zin, string Icoon, string? Onder);

/// <summary>Turns a stored event into a sentence. What this asker may not see is left out here, not hidden on the page.</summary>
public static class Gebeurtenistekst
{
    private static readonly Dictionary<string, Gebeurtenissoort> Soorten = typeof(Gebeurtenissoort).Assembly.GetTypes()
        .SelectMany(type => type.GetFields(BindingFlags.Public | BindingFlags.Static))
        .Where(veld => veld.FieldType == typeof(Gebeurtenissoort))
        .Select(veld => (Gebeurtenissoort)veld.GetValue(null)!)
        .ToDictionary(soort => soort.Naam, StringComparer.Ordinal);

    public static IReadOnlyCollection<Gebeurtenissoort> Alle => Soorten.Values;

    /// <param name="gemeenten">Code → name: people read no codes.</param>
    public static Gebeurteniszin Maak(string soort, string aggregaat, string nabeeld, Toegang toegang, IReadOnlyDictionary<string, string> gemeenten)
    {
        var (zin, icoon) = Soorten.TryGetValue(soort, out var bekend) ? (bekend.Zin, bekend.Icoon) : (soort, "point");
        using var json = JsonDocument.Parse(nabeeld);
        var beeld = json.RootElement;
        return aggregaat switch
        {
            nameof(Feit) => Feitzin(soort, icoon, beeld, gemeenten),
            nameof(Notitie) => new(zin, icoon, MagLezen(beeld, toegang) ? Kort(Tekst(beeld, "tekst")) : "Niet gedeeld"),
            nameof(Document) => new(zin, icoon, IsMedisch(beeld) && !toegang.Heeft(Recht.GezondheidInzien) ? "Medisch stuk" : Kort(Tekst(beeld, "naam"))),
            nameof(Partnervraag) => new(zin, icoon, Kort(Tekst(beeld, "uitkomst") is { Length: > 0 } uitkomst ? uitkomst : Tekst(beeld, "wat"))),
            nameof(Doel) => new(zin, icoon, Kort(Tekst(beeld, "tekst"))),
            nameof(Actie) => new(zin, icoon, IsGezondheid(beeld) && !toegang.Heeft(Recht.GezondheidInzien) ? null : Kort(Tekst(beeld, "wat"))),
            nameof(Leefgebiedmeting) => new(zin, icoon, IsGezondheid(beeld) && !toegang.Heeft(Recht.GezondheidInzien) ? null : $"{Veldnamen.Woord(Tekst(beeld, "gebied"))}: {Veldnamen.InZin(Tekst(beeld, "stand"))}"),
            nameof(Voorziening) => new(zin, icoon, IsZorg(beeld) && !toegang.Heeft(Recht.GezondheidInzien) ? null : Kort(Tekst(beeld, "wat"))),
            nameof(Taakovername) => new(zin, icoon, IsGezondheid(beeld) && !toegang.Heeft(Recht.GezondheidInzien) ? null : Kort(Tekst(beeld, "wat"))),
            nameof(Urenmelding) => new(zin, icoon, $"{Urentekst.Van(Getal(beeld, "gevolgd"))}, {Veldnamen.Woord(Tekst(beeld, "soort"))}"),
            nameof(Examenuitslag) => new(zin, icoon, $"{Veldnamen.Woord(Tekst(beeld, "onderdeel"))}: {Veldnamen.InZin(Tekst(beeld, "uitslag"))}"),
            nameof(Ketenmelding) => new(zin, icoon, Ketencodes.Zoek(Tekst(beeld, "code") ?? "")?.Titel),
            nameof(Trajectmoment) or nameof(Schoolbericht) => new(zin, icoon, Veldnamen.Woord(Tekst(beeld, "soort"))),
            nameof(Voortgangsgesprek) => new(zin, icoon, Kort(Tekst(beeld, "afspraken"))),
            nameof(Vastelast) => new(zin, icoon, $"{Veldnamen.Woord(Tekst(beeld, "soort"))}: {Veldnamen.InZin(Tekst(beeld, "stap"))}"),
            nameof(Overdracht) => new(zin, icoon, Tekst(beeld, "andereGemeente") is { Length: > 0 } code ? gemeenten.GetValueOrDefault(code) ?? Codelijsten.Gemeentenaam(code) : null),
            nameof(Ontzorgbesluit) => new(zin, icoon, Kort(Tekst(beeld, "orgaan"))),
            nameof(Begeleidingsstap) => new(zin, icoon, Kort(Tekst(beeld, "onderwerp"))),
            nameof(Bekwaamheid) or nameof(Burgerverzoek) => new(zin, icoon, Kort(Tekst(beeld, "wat"))),
            nameof(Meedoenweg) => new(zin, icoon, Kort(Tekst(beeld, "naam"))),
            nameof(Contactmoment) => new(zin, icoon, $"{Veldnamen.Woord(Tekst(beeld, "wijze"))}{(beeld.TryGetProperty("bereikt", out var bereikt) && bereikt.ValueKind == JsonValueKind.False ? ", geen gehoor" : "")}"),
            nameof(Afspraak) => Afspraakzin(soort, zin, icoon, beeld),
            nameof(Dossier) when soort == nameof(Inburgeraarsgebeurtenissen.FaseGewijzigd) => new($"{zin}: {Veldnamen.Woord(Tekst(beeld, "fase"))}", icoon, null),
            _ => new(zin, icoon, null),
        };
    }

    /// <summary>A partner's own note stays its own unless it shared it.</summary>
    private static bool MagLezen(JsonElement notitie, Toegang toegang) =>
        (notitie.TryGetProperty("gedeeld", out var gedeeld) && gedeeld.ValueKind == JsonValueKind.True) || Tekst(notitie, "organisatie") == toegang.Organisatie;

    private static bool IsMedisch(JsonElement document) => Tekst(document, "soort") == nameof(Documentsoort.Medisch);

    /// <summary>A document about health: that has a right of its own.</summary>
    public static bool IsMedisch(string document)
    {
        using var json = JsonDocument.Parse(document);
        return IsMedisch(json.RootElement);
    }

    /// <summary>Something said of somebody's health: that has a right of its own.</summary>
    public static bool IsGezondheid(string nabeeld)
    {
        using var json = JsonDocument.Parse(nabeeld);
        return IsGezondheid(json.RootElement);
    }

    private static int Getal(JsonElement beeld, string veld) => beeld.TryGetProperty(veld, out var waarde) && waarde.ValueKind == JsonValueKind.Number ? waarde.GetInt32() : 0;

    /// <summary>A provision of care: about health too.</summary>
    public static bool IsZorg(string nabeeld)
    {
        using var json = JsonDocument.Parse(nabeeld);
        return IsZorg(json.RootElement);
    }

    private static bool IsZorg(JsonElement beeld) => Tekst(beeld, "soort") == nameof(Voorzieningsoort.Zorg);

    private static bool IsGezondheid(JsonElement beeld) => Tekst(beeld, "gebied") == nameof(Leefgebied.GezondheidEnZorg);

    public static bool MagLezen(string notitie, Toegang toegang)
    {
        using var json = JsonDocument.Parse(notitie);
        return MagLezen(json.RootElement, toegang);
    }

    /// <summary>Who a fact comes from, in words.</summary>
    public static string Bron(string feit)
    {
        using var json = JsonDocument.Parse(feit);
        return Veldnamen.Woord(Tekst(json.RootElement, "bron"));
    }

    private static Gebeurteniszin Feitzin(string soort, string icoon, JsonElement beeld, IReadOnlyDictionary<string, string> gemeenten)
    {
        var naam = Veldnamen.Woord(Tekst(beeld, "soort"));
        var van = Veldnamen.Waarde("van", beeld.GetProperty("van"));
        var waarde = beeld.TryGetProperty("waarde", out var inhoud) ? Veldnamen.Waarde("waarde", inhoud) : null;
        if (waarde is not null && Tekst(beeld, "soort") == nameof(Feitsoort.Vestiging))
        {
            waarde = gemeenten.GetValueOrDefault(waarde, waarde);
        }

        // The reason of the end belongs to the day of the end, not to the day on which it began.
        if (waarde is not null && Tekst(beeld, "soort") == nameof(Feitsoort.Inburgeringsplicht) && beeld.TryGetProperty("tot", out var einde) && einde.ValueKind == JsonValueKind.String
            && soort != nameof(Inburgeraarsgebeurtenissen.FeitVervallen))
        {
            return new("Inburgeringsplicht geëindigd", icoon, $"{waarde}, op {Veldnamen.Waarde("tot", einde)}");
        }

        return soort == nameof(Inburgeraarsgebeurtenissen.FeitVervallen)
            ? new($"{naam} vervallen", icoon, Tekst(beeld, "vervallenReden"))
            : new(naam, icoon, waarde is null ? $"Vanaf {van}" : $"{waarde}, vanaf {van}");
    }

    private static Gebeurteniszin Afspraakzin(string soort, string zin, string icoon, JsonElement beeld)
    {
        var onder = $"{Tekst(beeld, "onderwerp")}, {Veldnamen.Waarde("dag", beeld.GetProperty("dag"))}";
        return soort == nameof(Inburgeraarsgebeurtenissen.AfspraakBeantwoord) && beeld.TryGetProperty("komt", out var komt)
            ? new(komt.GetBoolean() ? "De inburgeraar komt naar de afspraak" : "De inburgeraar kan niet komen naar de afspraak", icoon, onder)
            : new(zin, icoon, Tekst(beeld, "reden") is { Length: > 0 } reden ? $"{onder}. {reden}" : onder);
    }

    private static string Tekst(JsonElement beeld, string veld) =>
        beeld.TryGetProperty(veld, out var waarde) && waarde.ValueKind == JsonValueKind.String ? waarde.GetString()! : "";

    private static string Kort(string tekst) => tekst.Length <= 140 ? tekst : $"{tekst[..140]}…";
}
