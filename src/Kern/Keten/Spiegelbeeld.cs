using System.Globalization;
using Naast.Kern.Inburgeraars;
using Naast.Kern.Leerroutes;
using Naast.Kern.Onderweg;
using Naast.Kern.Plan;

namespace Naast.Kern.Keten;

/// <summary>What a dossier says, in the values that DUO holds too.</summary>
public static class Spiegelbeeld
{
    /// <summary>Subjects that a dossier speaks about.</summary>
    public static readonly IReadOnlySet<Duoonderwerp> Onderwerpen = new HashSet<Duoonderwerp>
    {
        Duoonderwerp.Plicht, Duoonderwerp.Doelgroep, Duoonderwerp.Termijn, Duoonderwerp.Pip, Duoonderwerp.Vrijstellingen, Duoonderwerp.Map, Duoonderwerp.Pvt, Duoonderwerp.Uren, Duoonderwerp.Examens,
    };

    /// <param name="plan">The plan in force; null when there is none of this municipality.</param>
    /// <param name="uren">Whole hours until the day until which DUO has them, by name of the kind.</param>
    public static Spiegelkant Van(string gemeentecode, Dossierfeiten feiten, Pip? plan, IEnumerable<Examenuitslag> examens, IEnumerable<KeyValuePair<string, int>> uren)
    {
        var velden = new List<Spiegelveld>();
        void Voeg(Duoonderwerp onderwerp, string veld, string? waarde)
        {
            if (waarde is not null)
            {
                velden.Add(new(onderwerp, veld, waarde));
            }
        }

        var plicht = feiten.Laatste(Feitsoort.Inburgeringsplicht);
        Voeg(Duoonderwerp.Plicht, Spiegel.EersteDag, Dag(plicht?.Van));
        Voeg(Duoonderwerp.Plicht, Spiegel.LaatsteDag, Dag(plicht?.Tot));
        Voeg(Duoonderwerp.Plicht, Spiegel.Reden, plicht?.Waarde);
        Voeg(Duoonderwerp.Plicht, Spiegel.Kennisgeving, Dag(feiten.Kennisgeving));
        Voeg(Duoonderwerp.Doelgroep, Spiegel.Groep, feiten.Laatste(Feitsoort.Doelgroep)?.Waarde);
        var termijn = feiten.Laatste(Feitsoort.Inburgeringstermijn);
        Voeg(Duoonderwerp.Termijn, Spiegel.EersteDag, Dag(termijn?.Van));
        Voeg(Duoonderwerp.Termijn, Spiegel.LaatsteDag, Dag(termijn?.Tot));
        if (plan is not null)
        {
            Voeg(Duoonderwerp.Pip, Spiegel.Gemeente, gemeentecode);
            Voeg(Duoonderwerp.Pip, Spiegel.Dagtekening, Dag(plan.Dagtekening));
            Voeg(Duoonderwerp.Pip, Spiegel.Leerroute, plan.Inhoud.Leerroute?.Korte());
            Voeg(Duoonderwerp.Pip, Spiegel.Niveau, plan.NiveauVoorDuo?.ToString());
            Voeg(Duoonderwerp.Pip, Spiegel.Intensiteit, plan.Inhoud.Leerroute == Leerroute.B1 ? Getal(plan.Inhoud.LesurenTotaal) : null);
            Voeg(Duoonderwerp.Pip, Spiegel.Afmaken, plan.Inhoud.MagOpleidingAfmaken ? "ja" : null);
            Voeg(Duoonderwerp.Pip, Spiegel.Alfabetisering, plan.Inhoud.Alfabetisering is Alfabetisering.Analfabeet or Alfabetisering.AndersAlfabeet ? Alfa(plan.Inhoud.Alfabetisering) : null);
        }
        else if (Planovername.Van(feiten) is { } elders)
        {
            Voeg(Duoonderwerp.Pip, Spiegel.Dagtekening, Dag(elders.Dagtekening));
            Voeg(Duoonderwerp.Pip, Spiegel.Leerroute, elders.Leerroute.Korte());
        }

        foreach (var vrij in feiten.Alle.Where(f => f.Soort == Feitsoort.TijdelijkeVrijstelling))
        {
            Voeg(Duoonderwerp.Vrijstellingen, Tijdelijk(vrij.Van), vrij.Tot is { } tot ? Dag(tot) : "nog niet bekend");
        }

        Voeg(Duoonderwerp.Map, Spiegel.Eindgesprek, Dag(feiten.Laatste(Feitsoort.MapAfgerond)?.Van));
        Voeg(Duoonderwerp.Pvt, Spiegel.Ondertekening, Dag(feiten.Laatste(Feitsoort.PvtAfgerond)?.Van));
        velden.AddRange(uren.Where(soort => soort.Value > 0).Select(soort => new Spiegelveld(Duoonderwerp.Uren, soort.Key, Getal(soort.Value)!)));
        velden.AddRange(Examenuitslag.Stand(examens).Where(stand => stand.Value != Examenstand.NietGehaald)
            .Select(stand => new Spiegelveld(Duoonderwerp.Examens, stand.Key.Naam(), Stand(stand.Value))));
        return new(Onderwerpen, velden);
    }

    /// <summary>Name of the value that holds the last day of a temporary exemption.</summary>
    public static string Tijdelijk(DateOnly van) => $"tijdelijk vanaf {Dag(van)}";

    /// <summary>How a part of the exam stands, in the words in which both sides are compared.</summary>
    public static string Stand(Examenstand stand) => stand switch
    {
        Examenstand.GeslaagdA2 => "geslaagd A2",
        Examenstand.GeslaagdB1 => "geslaagd B1",
        Examenstand.Geslaagd => "geslaagd",
        Examenstand.VrijgesteldA2 => "vrijgesteld A2",
        Examenstand.VrijgesteldB1 => "vrijgesteld B1",
        _ => "ontheven",
    };

    public static string? Dag(DateOnly? dag) => dag?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string? Getal(int? getal) => getal?.ToString(CultureInfo.InvariantCulture);

    private static string Alfa(Alfabetisering? soort) => soort == Alfabetisering.Analfabeet ? "analfabeet" : "anders-alfabeet";
}
