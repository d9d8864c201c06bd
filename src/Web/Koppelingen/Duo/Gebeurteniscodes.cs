namespace Naast.Web.Koppelingen.Duo;

/// <summary>What must be read at DUO when a code comes in.</summary>
[Flags]
public enum Berichteffect
{
    Geen = 0,
    Plicht = 1,
    Doelgroep = 2,
    Termijn = 4,

    /// <summary>Nothing at DUO: where the person lives, the BRP tells.</summary>
    Verhuizing = 8,
}

/// <summary>DUO's published event codes with an effect here; others are kept and shown.</summary>
public static class Gebeurteniscodes
{
    private static readonly Dictionary<string, (Berichteffect Effect, string Naam)> Codes = new(StringComparer.Ordinal)
    {
        ["SS101"] = (Berichteffect.Plicht | Berichteffect.Doelgroep, "inburgeringsplichtig"),
        ["SS128"] = (Berichteffect.Plicht | Berichteffect.Doelgroep, "inburgeringsplichtig, bereikt binnen 6 maanden de AOW-leeftijd"),
        ["SS139"] = (Berichteffect.Plicht | Berichteffect.Doelgroep, "inburgeringsplichtig, de 10 weken zijn begonnen"),
        ["SS129"] = (Berichteffect.Plicht | Berichteffect.Doelgroep, "tijdelijke vrijstelling ingetrokken, nog geen leerroute"),
        ["SS130"] = (Berichteffect.Plicht | Berichteffect.Termijn, "tijdelijke vrijstelling ingetrokken"),
        ["SS120"] = (Berichteffect.Plicht | Berichteffect.Doelgroep | Berichteffect.Verhuizing, "gevestigd in de gemeente, nog zonder PIP"),
        ["SS121"] = (Berichteffect.Plicht | Berichteffect.Doelgroep | Berichteffect.Termijn | Berichteffect.Verhuizing, "gevestigd in de gemeente, met een PIP"),
        ["SS122"] = (Berichteffect.Verhuizing, "vertrokken uit de gemeente"),
        ["SS124"] = (Berichteffect.Doelgroep, "andere doelgroep"),
        ["SS125"] = (Berichteffect.Doelgroep, "andere doelgroep"),
        ["SS102"] = (Berichteffect.Termijn, "inburgeringstermijn begonnen"),
        ["SS103"] = (Berichteffect.Termijn, "termijn ambtshalve verlengd"),
        ["SS104"] = (Berichteffect.Termijn, "termijn op verzoek verlengd"),
    };

    /// <summary>Null for a code without an effect here.</summary>
    public static Berichteffect? Effect(string code) => Codes.TryGetValue(code, out var gevonden) ? gevonden.Effect : null;

    public static string Naam(string code) => Codes.TryGetValue(code, out var gevonden) ? gevonden.Naam : "onbekende code";
}
