using Naast.Kern.Gedeeld;
using Naast.Kern.Regels;

namespace Naast.Kern.Plan;

/// <summary>Why a switch after eighteen months may still be (art. 5.4 Besluit).</summary>
public enum Schakeluitzondering
{
    [Keuzenaam("van onderwijsroute naar B1-route: dat kan altijd")]
    OnderwijsNaarB1,

    [Keuzenaam("na een niet-vrijstellende opleiding")]
    NaOpleiding,

    [Keuzenaam("bijzonder geval, met motivering")]
    BijzonderGeval,
}

public static class Schakeluitzonderingen
{
    public static Bron Bron(this Schakeluitzondering uitzondering) => uitzondering switch
    {
        Schakeluitzondering.OnderwijsNaarB1 => Regels.Bron.Bi("5.4", "1", "WI-ROUTE-09"),
        Schakeluitzondering.NaOpleiding => Regels.Bron.Bi("5.4", "2", "WI-ROUTE-09"),
        _ => Regels.Bron.Bi("5.4", "3", "WI-ROUTE-09"),
    };

    public static string Naam(this Schakeluitzondering uitzondering) => uitzondering switch
    {
        Schakeluitzondering.OnderwijsNaarB1 => "van de onderwijsroute naar de B1-route kan altijd",
        Schakeluitzondering.NaOpleiding => "na het einde van een niet-vrijstellende opleiding",
        _ => "een bijzonder geval met motivering",
    };
}
