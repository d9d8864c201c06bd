using Naast.Ketensimulator.Staat;

namespace Naast.Ketensimulator.Scenarios;

/// <summary>What a municipality would do, for a run in which nobody does it.</summary>
internal static class Planstappen
{
    /// <summary>After the end of the Z-route was reported.</summary>
    public const string Certificaat = "zroute-certificaat";

    public static IReadOnlyList<Stap> Alle { get; } =
    [
        new(Certificaat, "Tekst voor het certificaat staat klaar", "SS141", ZrouteAfgerond),
        new("pip-namens-gemeente", "Leg een PIP vast namens de gemeente", "SS102", Pip)
        {
            Groep = "PIP",
            Velden = [Stapveld.Keuze("leerroute", "Leerroute", "B", "O", "Z")],
        },
    ];

    /// <summary>What follows from a first PIP: the term in a moment, and a signal when no offer comes.</summary>
    public static void NaEerstePip(Persoon persoon, Ketenstaat.Planner planner, Ketensimulatoropties opties, DateOnly vandaag)
    {
        if (!Stappen.Plichtig(persoon))
        {
            return;
        }

        planner.PlanTermijnstart(new Termijnstart(persoon.Id, Ketenklok.Wachttijd + opties.Termijnvertraging));
        if (persoon.Doelgroep()?.Indeling == DuoDoelgroep.Asiel)
        {
            planner.Plan(new Planregel { Op = vandaag.AddDays(opties.Aanboddagen), PersoonId = persoon.Id, Stap = "geen-aanbod" });
        }
    }

    private static Stapuitkomst ZrouteAfgerond(Persoon persoon, Stapmoment moment)
    {
        if (persoon.AfrondingZroute is null)
        {
            return Stappen.Niet("De afronding is ingetrokken.");
        }

        moment.Stuur("SS141", persoon);
        return new(persoon, "De tekst voor het certificaat staat klaar.");
    }

    private static Stapuitkomst Pip(Persoon persoon, Stapmoment moment)
    {
        if (!Stappen.Plichtig(persoon) || persoon.Pip() is not null)
        {
            return Stappen.Niet("Er is al een PIP of geen plicht.");
        }

        var leerroute = moment.Gegevens.Keuze("leerroute");
        NaEerstePip(persoon, moment.Planner, moment.Opties, moment.Vandaag);
        return new(
            persoon with
            {
                Pips = [new DuoPip { Gemeentecode = persoon.Bestemming, DagtekeningPip = moment.Vandaag, Leerroute = leerroute, Niveau = leerroute == "Z" ? null : "B1" }],
            },
            "PIP vastgelegd namens de gemeente.");
    }
}
