using Naast.Kern.Gedeeld;
using Naast.Kern.Regels;

namespace Naast.Kern.Inburgeraars;

/// <summary>The two groups of the law: art. 13 lid 1 and art. 19 Wet inburgering 2021 (WI-DOEL-11).</summary>
public enum Doelgroep
{
    [Keuzenaam("asielstatushouder")]
    Asielstatushouder,

    [Keuzenaam("gezinsmigrant of overige migrant")]
    GezinsmigrantOfOverig,
}

/// <summary>The seven values that DUO keeps between the two groups; DUO is leading (WI-DOEL-12).</summary>
public enum GedetailleerdeDoelgroep
{
    [Keuzenaam("Asielstatushouder")]
    Asielstatushouder,

    [Keuzenaam("Geestelijk bedienaar")]
    GeestelijkBedienaar,

    [Keuzenaam("Gezinshereniger")]
    Gezinshereniger,

    [Keuzenaam("Gezinshereniger met Asielstatushouder")]
    GezinsherenigerMetAsielstatushouder,

    [Keuzenaam("Gezinsvormer")]
    Gezinsvormer,

    [Keuzenaam("Gezinsvormer met Asielstatushouder")]
    GezinsvormerMetAsielstatushouder,

    [Keuzenaam("Overig")]
    Overig,
}

public static class Doelgroepen
{
    private static readonly (GedetailleerdeDoelgroep Waarde, string Duo)[] Namen =
    [
        (GedetailleerdeDoelgroep.Asielstatushouder, "Asielstatushouder"),
        (GedetailleerdeDoelgroep.GeestelijkBedienaar, "Geestelijk bedienaar"),
        (GedetailleerdeDoelgroep.Gezinshereniger, "Gezinshereniger"),
        (GedetailleerdeDoelgroep.GezinsherenigerMetAsielstatushouder, "Gezinshereniger met Asielstatushouder"),
        (GedetailleerdeDoelgroep.Gezinsvormer, "Gezinsvormer"),
        (GedetailleerdeDoelgroep.GezinsvormerMetAsielstatushouder, "Gezinsvormer met Asielstatushouder"),
        (GedetailleerdeDoelgroep.Overig, "Overig"),
    ];

    public static Doelgroep Hoofdgroep(this GedetailleerdeDoelgroep groep) => groep switch
    {
        GedetailleerdeDoelgroep.Asielstatushouder
            or GedetailleerdeDoelgroep.GezinsherenigerMetAsielstatushouder
            or GedetailleerdeDoelgroep.GezinsvormerMetAsielstatushouder => Doelgroep.Asielstatushouder,
        _ => Doelgroep.GezinsmigrantOfOverig,
    };

    /// <summary>The intensity of the leerroute is part of the plan for asielstatushouders only.</summary>
    public static bool KrijgtIntensiteitLeerroute(this Doelgroep groep) => groep == Doelgroep.Asielstatushouder;

    public static readonly Bron BronIntensiteit = Bron.Wi("15", "2", "WI-PIP-08");

    /// <summary>DUO's own spelling.</summary>
    public static string Naam(this GedetailleerdeDoelgroep groep) => Array.Find(Namen, paar => paar.Waarde == groep).Duo;

    public static string Naam(this Doelgroep groep) =>
        groep == Doelgroep.Asielstatushouder ? "Asielstatushouder" : "Gezinsmigrant of overige migrant";

    public static bool TryParse(string? duo, out GedetailleerdeDoelgroep groep)
    {
        foreach (var (waarde, naam) in Namen)
        {
            if (naam.Equals(duo, StringComparison.OrdinalIgnoreCase))
            {
                groep = waarde;
                return true;
            }
        }

        groep = default;
        return false;
    }
}
