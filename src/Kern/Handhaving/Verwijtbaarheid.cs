using Naast.Kern.Gedeeld;
using Naast.Kern.Regels;

namespace Naast.Kern.Handhaving;

/// <summary>How far somebody is to blame (art. 7.1 lid 4 Besluit, art. 5:41 Awb).</summary>
public enum Verwijtbaarheid
{
    [Keuzenaam("bewust (opzet)")]
    Opzet,

    [Keuzenaam("heel onzorgvuldig (grove schuld)")]
    GroveSchuld,

    [Keuzenaam("gewoon: geen opzet en geen grove schuld")]
    Normaal,

    [Keuzenaam("minder dan gewoon (verminderd verwijtbaar)")]
    Verminderd,

    [Keuzenaam("geen schuld")]
    Geen,
}

public static class Verwijtbaarheidsdeel
{
    /// <summary>The condition that comes first: without blame there is no fine, of whatever kind.</summary>
    public static Voorwaarde Voorwaarde(bool schuld) =>
        new("De inburgeraar heeft schuld", Bron.Awb("5:41", null, "WI-AWB-05") with { Zekerheid = Zekerheid.Tweedehands }, schuld,
            "Zonder schuld mag er geen boete komen. Leg vast waarom, en bied zo nodig hulp aan.");

    /// <summary>The share of the fine, with the version that says so; null without blame.</summary>
    public static (int Procent, Parameterversie Versie)? Deel(this Verwijtbaarheid mate, DateOnly dag, Regelset regels)
    {
        var parameter = mate switch
        {
            Verwijtbaarheid.Opzet => Boeteparameters.Opzet,
            Verwijtbaarheid.GroveSchuld => Boeteparameters.GroveSchuld,
            Verwijtbaarheid.Normaal => Boeteparameters.Normaal,
            Verwijtbaarheid.Verminderd => Boeteparameters.Verminderd,
            _ => null,
        };
        return parameter is null || regels.Versie(parameter.Sleutel, dag) is not { } versie ? null : (parameter.Lees(versie.Waarde), versie);
    }
}
