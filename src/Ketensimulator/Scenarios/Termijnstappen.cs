using Naast.Ketensimulator.Duo;
using Naast.Ketensimulator.Staat;

namespace Naast.Ketensimulator.Scenarios;

/// <summary>The term starts, is extended or is over.</summary>
internal static class Termijnstappen
{
    private const string Groep = "Termijn";

    private static readonly Stapveld Maanden = Stapveld.VanTot("maanden", "Maanden", 1, 60, 6);

    private static readonly Stapveld Grond = new("grondcode", "Grond", "1G") { Keuzes = [.. Verlengingsgronden.Alle.Select(g => (g.Code, g.Omschrijving))] };

    public static IReadOnlyList<Stap> Alle { get; } =
    [
        new("verlenging-gevraagd", "Verlenging gevraagd", "SS112", Gevraagd) { Groep = Groep },
        new("verlenging-toegekend", "Verlenging op verzoek toegekend", "SS104", (p, m) => Verlengd(p, m, opVerzoek: true)) { Groep = Groep, Velden = [Maanden, Grond] },
        new("verlenging-geweigerd", "Verlenging geweigerd", "SS113", Geweigerd) { Groep = Groep },
        new("verlenging-ambtshalve", "Verleng ambtshalve", "SS103", (p, m) => Verlengd(p, m, opVerzoek: false)) { Groep = Groep, Velden = [Maanden, Grond] },
        new("termijnstart", "De termijn begint", "SS102", Start),
        new("termijn-voorbij", "De termijn is voorbij", "geen code", Voorbij),
    ];

    private static Stapuitkomst Start(Persoon persoon, Stapmoment moment)
    {
        if (!Stappen.Plichtig(persoon) || persoon.Termijn() is not null || persoon.Pips is not [var eerste, ..])
        {
            return Stappen.Niet("Er is geen eerste PIP, geen plicht of al een termijn.");
        }

        var termijn = Termijnregels.VanafPip(eerste.DagtekeningPip, moment.Vandaag);
        moment.Stuur("SS102", persoon, eerste.Gemeentecode);
        PlanEinde(persoon, termijn, moment);
        return new(persoon with { Termijnen = [termijn] }, "De termijn is begonnen.");
    }

    private static Stapuitkomst Verlengd(Persoon persoon, Stapmoment moment, bool opVerzoek)
    {
        if (persoon.Termijn() is not { } termijn)
        {
            return Stappen.Niet("Deze persoon heeft nog geen termijn.");
        }

        var maanden = moment.Gegevens.Getal("maanden");
        var nieuw = termijn with
        {
            Einddatum = Termijnregels.Verder(termijn.Einddatum, maanden),
            Wijzigingsdatum = moment.Vandaag,
            Verlengingsgrondcode = moment.Gegevens.Keuze("grondcode"),
        };
        moment.Stuur(opVerzoek ? "SS104" : "SS103", persoon);
        PlanEinde(persoon, nieuw, moment);
        return new(
            persoon with
            {
                Termijnen = [.. persoon.Termijnen, nieuw],
                Verlengingen = opVerzoek ? Beoordeeld(persoon, "Toegekend", moment.Vandaag) : persoon.Verlengingen,
            },
            $"Termijn verlengd met {maanden} maanden.");
    }

    private static Stapuitkomst Gevraagd(Persoon persoon, Stapmoment moment)
    {
        if (persoon.Termijn() is null)
        {
            return Stappen.Niet("Deze persoon heeft nog geen termijn.");
        }

        if (persoon.Verlengingen is [.., { Beoordeling: "InBehandeling" }])
        {
            return Stappen.Niet("Er is al een verzoek in behandeling.");
        }

        moment.Stuur("SS112", persoon);
        return new(persoon with { Verlengingen = [.. persoon.Verlengingen, new DuoVerlengingsaanvraag("InBehandeling", moment.Vandaag)] }, "Het verzoek om verlenging is ontvangen.");
    }

    private static Stapuitkomst Geweigerd(Persoon persoon, Stapmoment moment)
    {
        if (persoon.Termijn() is null)
        {
            return Stappen.Niet("Deze persoon heeft nog geen termijn.");
        }

        moment.Stuur("SS113", persoon);
        return new(persoon with { Verlengingen = Beoordeeld(persoon, "Afgewezen", moment.Vandaag) }, "Het verzoek om verlenging is geweigerd.");
    }

    /// <summary>Decides on the request that waits; without one the request and the decision are of the same day.</summary>
    private static IReadOnlyList<DuoVerlengingsaanvraag> Beoordeeld(Persoon persoon, string beoordeling, DateOnly vandaag) =>
        persoon.Verlengingen is [.., { Beoordeling: "InBehandeling" } open]
            ? [.. persoon.Verlengingen.SkipLast(1), open with { Beoordeling = beoordeling, Beoordeeld = vandaag }]
            : [.. persoon.Verlengingen, new DuoVerlengingsaanvraag(beoordeling, vandaag, vandaag)];

    private static void PlanEinde(Persoon persoon, DuoTermijn termijn, Stapmoment moment) => moment.Planner.Plan(
        new Planregel { Op = termijn.Einddatum, PersoonId = persoon.Id, Stap = "termijn-voorbij" });

    private static Stapuitkomst Voorbij(Persoon persoon, Stapmoment moment)
    {
        if (!Stappen.Plichtig(persoon) || persoon.Termijn() is not { } termijn || termijn.Einddatum > moment.Vandaag)
        {
            return Stappen.Niet("De termijn is niet voorbij.");
        }

        moment.Planner.Noteer("De termijn is voorbij; aan de plicht is niet voldaan");
        return new(persoon, "De termijn is voorbij.");
    }
}
