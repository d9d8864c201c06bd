using System.Globalization;
using Naast.Ketensimulator.Staat;

namespace Naast.Ketensimulator.Scenarios;

/// <summary>The leerbaarheidstoets and the examination.</summary>
internal static class Toetsstappen
{
    private const string Groep = "Toets en examen";

    // The real threshold is not public; any number shows how it is written.
    private const string Grens = "35,00";

    public static IReadOnlyList<Stap> Alle { get; } =
    [
        new("lbt-aangemeld", "Meld aan voor de leerbaarheidstoets", "SS137", Aangemeld) { Groep = Groep },
        new("lbt-resultaat", "Resultaat van de leerbaarheidstoets", "SS131", Resultaat)
        {
            Groep = Groep,
            Velden = [Stapveld.Keuze("resultaat", "Resultaat", "B1-route haalbaar", "B1-route niet haalbaar", "Onbekend"), Stapveld.VanTot("score", "Behaalde score", 0, 100, 42)],
        },
        new("examen", "Uitslag van een examenonderdeel", "SS199", Examen)
        {
            Groep = Groep,
            Velden =
            [
                Stapveld.Keuze("onderdeel", "Onderdeel", "KNM", "LE", "LU", "SC", "SP"),
                Stapveld.Keuze("niveau", "Niveau", "B1", "A2", "B2"),
                Stapveld.Keuze("resultaat", "Resultaat", "Geslaagd", "Gezakt", "Geen"),
                Stapveld.Keuze("reden", "Reden, alleen bij Geen", "Absent", "Afgemeld", "Verwijtbaar", "Nietverwijtbaar"),
                Stapveld.Dag("datum", "Examendatum"),
            ],
        },
    ];

    private static Stapuitkomst Aangemeld(Persoon persoon, Stapmoment moment)
    {
        if (!Stappen.Plichtig(persoon) || persoon.Examennummer is not null)
        {
            return Stappen.Niet("Deze persoon is niet inburgeringsplichtig of al aangemeld.");
        }

        moment.Stuur("SS137", persoon);
        return new(persoon with { Examennummer = Examennummer(persoon) }, "Aangemeld voor de leerbaarheidstoets.");
    }

    private static Stapuitkomst Resultaat(Persoon persoon, Stapmoment moment)
    {
        if (!Stappen.Plichtig(persoon))
        {
            return Stappen.Niet("Deze persoon is niet inburgeringsplichtig.");
        }

        moment.Stuur("SS131", persoon);
        var score = moment.Gegevens.Getal("score").ToString(CultureInfo.InvariantCulture) + ",00";
        return new(
            persoon with { Lbtresultaten = [.. persoon.Lbtresultaten, new DuoLbtresultaat(moment.Gegevens.Keuze("resultaat"), score, Grens, moment.Vandaag)] },
            "Het resultaat van de leerbaarheidstoets is bekend.");
    }

    private static Stapuitkomst Examen(Persoon persoon, Stapmoment moment)
    {
        if (persoon.Plicht() is null)
        {
            return Stappen.Niet("Deze persoon is bij DUO niet bekend.");
        }

        var gegevens = moment.Gegevens;
        var resultaat = gegevens.Keuze("resultaat");
        var onderdeel = gegevens.Keuze("onderdeel");
        moment.Stuur("SS199", persoon);
        return new(
            persoon with
            {
                Examens =
                [
                    .. persoon.Examens,
                    new DuoExamenresultaat
                    {
                        Examendatum = gegevens.Datum("datum") ?? moment.Vandaag,
                        Onderdeel = onderdeel,
                        Resultaat = resultaat,
                        RedenGeenResultaat = resultaat == "Geen" ? gegevens.Keuze("reden") : null,

                        // Knowledge of Dutch society has no language level.
                        Niveau = onderdeel == "KNM" ? null : gegevens.Keuze("niveau"),
                    },
                ],
            },
            $"Uitslag van {onderdeel}: {resultaat}.");
    }

    private static string Examennummer(Persoon persoon) => persoon.Volgnummer.ToString("'9'000000000", CultureInfo.InvariantCulture);
}
