namespace Naast.Kern.Regels;

/// <summary>How sure we are of the text behind a rule.</summary>
public enum Zekerheid
{
    /// <summary>Read in the source itself.</summary>
    Gelezen,

    /// <summary>Read in a secondary source.</summary>
    Tweedehands,

    /// <summary>Our own reading, reasoned from text that was read.</summary>
    Afgeleid,

    /// <summary>From memory or contradictory: to be confirmed before anybody relies on it.</summary>
    Onzeker,
}

/// <summary>Where a rule stands: regulation, article and paragraph, and the rule id of our law notes.</summary>
/// <param name="Regeling">Short title: "Wet inburgering 2021", "Besluit inburgering 2021", "Awb", "Algemene termijnenwet".</param>
/// <param name="Regel">Rule id such as <c>WI-PIP-01</c>; empty for general law.</param>
public sealed record Bron(string Regeling, string Artikel, string? Lid = null, string Regel = "", Zekerheid Zekerheid = Zekerheid.Gelezen)
{
    public static Bron Wi(string artikel, string? lid = null, string regel = "") => new("Wet inburgering 2021", artikel, lid, regel);

    public static Bron Bi(string artikel, string? lid = null, string regel = "") => new("Besluit inburgering 2021", artikel, lid, regel);

    public static Bron Ri(string artikel, string? lid = null, string regel = "") => new("Regeling inburgering 2021", artikel, lid, regel);

    public static Bron Pw(string artikel, string? lid = null, string regel = "") => new("Participatiewet", artikel, lid, regel);

    public static Bron Awb(string artikel, string? lid = null, string regel = "") => new("Awb", artikel, lid, regel);

    public static Bron Atw(string artikel, string? lid = null) => new("Algemene termijnenwet", artikel, lid, "WI-TERMW");

    public static Bron Avg(string artikel, string? lid = null) => new("AVG", artikel, lid);

    public static Bron Beleid(string naam) => new("Beleidsregel", naam);

    public static Bron Duo(string regel) => new("DUO, koppelvlak inburgering", "acceptatieregels", null, regel);

    /// <summary>A ruling of a court that changes how an article is applied.</summary>
    public static Bron Uitspraak(string rechter, string nummer, string regel) => new($"Uitspraak {rechter}", nummer, null, regel);

    public override string ToString() => Regeling == "Beleidsregel"
        ? $"beleidsregel {Artikel}"
        : Regeling.StartsWith("DUO", StringComparison.Ordinal) || Regeling.StartsWith("Uitspraak", StringComparison.Ordinal)
            ? $"{Regeling}, {Artikel}"
            : Lid is null ? $"artikel {Artikel} {Regeling}" : $"artikel {Artikel}, lid {Lid}, {Regeling}";
}
