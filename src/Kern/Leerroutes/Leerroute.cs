using Naast.Kern.Gedeeld;
using Naast.Kern.Regels;

namespace Naast.Kern.Leerroutes;

/// <summary>The three routes of art. 7, 8 and 9 Wet inburgering 2021.</summary>
public enum Leerroute
{
    [Keuzenaam("B1-route")]
    B1,

    [Keuzenaam("onderwijsroute")]
    Onderwijs,

    [Keuzenaam("Z-route (zelfredzaamheid)")]
    Zelfredzaamheid,
}

public enum Niveau
{
    [Keuzenaam("A2")]
    A2,

    [Keuzenaam("B1")]
    B1,
}

public static class Leerroutes
{
    public static readonly IReadOnlyList<Leerroute> Alle = [Leerroute.B1, Leerroute.Onderwijs, Leerroute.Zelfredzaamheid];

    public static string Naam(this Leerroute route) => route switch
    {
        Leerroute.B1 => "B1-route",
        Leerroute.Onderwijs => "Onderwijsroute",
        _ => "Z-route (zelfredzaamheid)",
    };

    public static string Korte(this Leerroute route) => route switch
    {
        Leerroute.B1 => "B1",
        Leerroute.Onderwijs => "Onderwijs",
        _ => "Z",
    };

    /// <summary>The letter in DUO's interface.</summary>
    public static string Duo(this Leerroute route) => route switch
    {
        Leerroute.B1 => "B",
        Leerroute.Onderwijs => "O",
        _ => "Z",
    };

    public static Bron Bron(this Leerroute route) => route switch
    {
        Leerroute.B1 => Regels.Bron.Wi("7", "1", "WI-ROUTE-01"),
        Leerroute.Onderwijs => Regels.Bron.Wi("8", "1", "WI-ROUTE-03"),
        _ => Regels.Bron.Wi("9", "1", "WI-ROUTE-05"),
    };

    /// <summary>MAP is not for who follows the taalschakeltraject (art. 8 lid 3).</summary>
    public static bool HeeftMap(this Leerroute route) => route != Leerroute.Onderwijs;
}
