using Naast.Kern.Gedeeld;
using Naast.Kern.Inburgeraars;
using Naast.Kern.Leerroutes;
using Naast.Kern.Regels;

namespace Naast.Kern.Handhaving;

/// <summary>What somebody did not do during the traject (art. 23 lid 1 Wet).</summary>
public enum Trajectgrond
{
    [Keuzenaam("niet of niet genoeg meewerken aan de begeleiding")]
    Begeleiding,

    [Keuzenaam("niet genoeg doen voor het PVT")]
    IntensiteitPvt,

    [Keuzenaam("niet genoeg doen voor de MAP")]
    IntensiteitMap,

    [Keuzenaam("niet genoeg lesuren van de leerroute volgen")]
    IntensiteitLeerroute,
}

public static class Trajectgronden
{
    /// <summary>Whether this person can break this duty at all.</summary>
    public static Voorwaarde Voorwaarde(this Trajectgrond grond, Doelgroep doelgroep, Leerroute? route) => grond switch
    {
        // Art. 15 lid 2 sets the intensity of the leerroute for asielstatushouders only: nobody else can fall short of it.
        Trajectgrond.IntensiteitLeerroute => new("De lesuren staan in het plan: dat is alleen zo bij een asielstatushouder", Bron.Wi("23", "1", "WI-BOETE-05") with { Zekerheid = Zekerheid.Afgeleid },
            doelgroep.KrijgtIntensiteitLeerroute(), "Voor een gezinsmigrant of overige migrant staan er geen lesuren in het plan. Deze grond kan dus niet."),
        Trajectgrond.IntensiteitMap => new("De MAP hoort bij de leerroute", Bron.Wi("8", "3", "WI-BOETE-04"), route?.HeeftMap() ?? true, "De onderwijsroute heeft geen MAP."),
        _ => new("Iemand deed niet wat het plan vraagt", Bron.Wi("23", "1", "WI-BOETE-04"), true),
    };
}
