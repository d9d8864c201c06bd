using Naast.Kern.Regels;

namespace Naast.Kern.Plicht;

/// <summary>Art. 12.1a lid 4 Besluit: extra guidance by the college for asylum cases of the previous law whose loan is almost used.</summary>
public static class Wi2013begeleiding
{
    public static readonly Bron Bron = Bron.Bi("12.1a", "4", "WI-DOEL-16");

    /// <summary>False also when the share of the loan is not known.</summary>
    /// <param name="procent">Share of the loan that has been used.</param>
    /// <param name="laatsteDag">Last day of the term under the previous law.</param>
    public static bool Kan(Plichtoordeel oordeel, int? procent, DateOnly? laatsteDag, DateOnly dag, Regelset regels)
    {
        if (oordeel.Wet != Plichtwet.Wi2013 || oordeel.Doelgroep.Groep != Inburgeraars.Doelgroep.Asielstatushouder || procent is not { } deel)
        {
            return false;
        }

        // "In the last year": from the day a year before the end, up to and with the last day.
        var laatsteJaar = laatsteDag is { } einde && dag <= einde && dag > einde.AddYears(-1);
        return deel >= regels.Waarde(Plichtparameters.LeningAltijd, dag) || (laatsteJaar && deel >= regels.Waarde(Plichtparameters.LeningLaatsteJaar, dag));
    }
}
