using System.Globalization;
using Naast.Kern.Gedeeld;
using Naast.Kern.Inburgeraars;
using Naast.Kern.Leerroutes;
using Naast.Web.Opmaak;

namespace Naast.Web.Dossiervorming;

/// <summary>Reads what people write in cells.</summary>
public static class Importwaarden
{
    public const string Datumuitleg = "Schrijf een datum als 4-3-1999 (dag, maand, jaar) of 1999-03-04.";

    private static readonly string[] Vormen = ["yyyy-MM-dd", "d-M-yyyy", "d/M/yyyy", "d.M.yyyy", "yyyyMMdd", "yyyy/MM/dd", "d-M-yyyy H:mm", "d-M-yyyy H:mm:ss", "yyyy-MM-dd H:mm:ss"];

    /// <summary>Day first, as in the Netherlands; never with a year of two digits.</summary>
    public static bool TryDatum(string tekst, out DateOnly dag)
    {
        if (DateTime.TryParseExact(tekst, Vormen, CultureInfo.InvariantCulture, DateTimeStyles.None, out var moment))
        {
            dag = DateOnly.FromDateTime(moment);
            return dag.Year is >= 1800 and <= 2200;
        }

        dag = default;
        return tekst.Split(' ', StringSplitOptions.RemoveEmptyEntries) is [var d, var m, var j] && new Datuminvoer { Dag = d, Maand = m, Jaar = j }.TryLees(out dag);
    }

    /// <summary>A birth date of which the day, or day and month, may be missing: "1985", "00-00-1985", "1985-03-00", "3-1985".</summary>
    public static bool TryOnvolledig(string tekst, out OnvolledigeDatum datum)
    {
        if (TryDatum(tekst, out var dag))
        {
            datum = OnvolledigeDatum.Van(dag);
            return true;
        }

        if (tekst.Equals("onbekend", StringComparison.OrdinalIgnoreCase) || tekst is "0" or "0000")
        {
            datum = OnvolledigeDatum.Onbekend;
            return true;
        }

        if (OnvolledigeDatum.TryParse(tekst, out datum))
        {
            return true;
        }

        var delen = tekst.Split('-', '/', '.').Select(deel => int.TryParse(deel, NumberStyles.None, CultureInfo.InvariantCulture, out var getal) ? getal : -1).ToArray();
        return delen switch
        {
            [var jaar] => OnvolledigeDatum.TryMaak(jaar, 0, 0, out datum),
            [> 1000 and var jaar, var maand] => OnvolledigeDatum.TryMaak(jaar, maand, 0, out datum),
            [var maand, var jaar] => OnvolledigeDatum.TryMaak(jaar, maand, 0, out datum),
            [> 1000 and var jaar, var maand, var d] => OnvolledigeDatum.TryMaak(jaar, maand, d, out datum),
            [var d, var maand, var jaar] => OnvolledigeDatum.TryMaak(jaar, maand, d, out datum),
            _ => false,
        };
    }

    public static bool TryJaNee(string tekst, out bool ja)
    {
        ja = tekst.ToUpperInvariant() is "JA" or "J" or "TRUE" or "WAAR" or "1" or "X" or "YES";
        return ja || tekst.ToUpperInvariant() is "NEE" or "N" or "FALSE" or "ONWAAR" or "0" or "" or "NO";
    }

    public static bool TryLeerroute(string tekst, out Leerroute route)
    {
        (var bekend, route) = tekst.ToUpperInvariant().Replace("-", " ", StringComparison.Ordinal).Replace("ROUTE", "", StringComparison.Ordinal).Trim() switch
        {
            "B" or "B1" => (true, Leerroute.B1),
            "O" or "ONDERWIJS" => (true, Leerroute.Onderwijs),
            "Z" or "ZELFREDZAAMHEIDS" or "ZELFREDZAAMHEID" or "Z (ZELFREDZAAMHEID)" => (true, Leerroute.Zelfredzaamheid),
            _ => (false, default),
        };
        return bekend;
    }

    /// <summary>"B1", "geslaagd A2", "niet gehaald", "vrijstelling B1", "ontheven". A part of the language exam names its level.</summary>
    public static bool TryExamen(string tekst, Examenonderdeel onderdeel, out Examenstand stand)
    {
        var woorden = Zoekvorm.Van(tekst).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        bool Heeft(params ReadOnlySpan<string> vormen)
        {
            foreach (var vorm in vormen)
            {
                if (woorden.Contains(vorm))
                {
                    return true;
                }
            }

            return false;
        }

        var isKnm = onderdeel == Examenonderdeel.Knm;
        var (a2, b1) = (Heeft("a2"), Heeft("b1", "b2", "c1"));
        Examenstand? gelezen = Heeft("niet", "nee", "gezakt", "onvoldoende") ? Examenstand.NietGehaald
            : Heeft("vrijgesteld", "vrijstelling") ? isKnm ? Examenstand.VrijgesteldB1 : a2 != b1 ? (a2 ? Examenstand.VrijgesteldA2 : Examenstand.VrijgesteldB1) : null
            : Heeft("ontheven", "ontheffing") ? Examenstand.Ontheven
            : isKnm ? Heeft("geslaagd", "gehaald", "behaald", "ja", "voldoende") ? Examenstand.Geslaagd : null
            : a2 != b1 ? (a2 ? Examenstand.GeslaagdA2 : Examenstand.GeslaagdB1) : null;
        stand = gelezen ?? default;
        return gelezen is not null;
    }
}
