using Naast.Kern.Gedeeld;

namespace Naast.Kern.Leerroutes;

/// <summary>The five parts of the inburgeringsexamen (WI-ROUTE-01), in the order of DUO's codes LE, LU, SC, SP, KNM.</summary>
public enum Examenonderdeel
{
    [Keuzenaam("lezen")]
    Lezen,

    [Keuzenaam("luisteren")]
    Luisteren,

    [Keuzenaam("schrijven")]
    Schrijven,

    [Keuzenaam("spreken")]
    Spreken,

    [Keuzenaam("kennis van de Nederlandse maatschappij (KNM)")]
    Knm,
}

/// <summary>How one part stands. KNM has no level: whoever passed it has <see cref="Geslaagd"/>.</summary>
public enum Examenstand
{
    [Keuzenaam("niet gehaald")]
    NietGehaald,

    [Keuzenaam("geslaagd op A2")]
    GeslaagdA2,

    [Keuzenaam("geslaagd op B1 of hoger")]
    GeslaagdB1,

    [Keuzenaam("geslaagd (KNM)")]
    Geslaagd,

    [Keuzenaam("vrijstelling op A2")]
    VrijgesteldA2,

    [Keuzenaam("vrijstelling op B1 of hoger, of voor KNM")]
    VrijgesteldB1,

    [Keuzenaam("ontheffing")]
    Ontheven,
}

public static class Examenonderdelen
{
    public static readonly IReadOnlyList<Examenonderdeel> Taal =
        [Examenonderdeel.Lezen, Examenonderdeel.Luisteren, Examenonderdeel.Schrijven, Examenonderdeel.Spreken];

    public static string Naam(this Examenonderdeel onderdeel) => onderdeel == Examenonderdeel.Knm ? "KNM" : onderdeel.ToString().ToLowerInvariant();

    /// <summary>Whether a language part is done at the level of the plan: a higher level is enough too.</summary>
    public static bool IsKlaar(this Examenstand stand, Niveau planniveau) => stand switch
    {
        Examenstand.GeslaagdB1 or Examenstand.VrijgesteldB1 or Examenstand.Ontheven => true,
        Examenstand.GeslaagdA2 or Examenstand.VrijgesteldA2 => planniveau == Niveau.A2,
        _ => false,
    };

    public static bool IsKnmKlaar(this Examenstand stand) => stand is Examenstand.Geslaagd or Examenstand.VrijgesteldB1 or Examenstand.Ontheven;
}
