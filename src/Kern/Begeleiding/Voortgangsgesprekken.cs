using Naast.Kern.Plan;
using Naast.Kern.Regels;

namespace Naast.Kern.Begeleiding;

/// <summary>The talks of the plan, spread over the term. Their number is a decision; the law gives no minimum (WI-VOORT-02).</summary>
public static class Voortgangsgesprekken
{
    private static readonly Bron BronInzicht = Bron.Wi("17", "1", "WI-VOORT-01");

    private static readonly Bron BronAantal = Bron.Bi("5.3", "4", "WI-VOORT-02");

    /// <summary>A planned day for each talk, in order, on working days, inside the term.</summary>
    /// <param name="aantal">At most one a week.</param>
    /// <exception cref="GeenVersie">The term starts before the law.</exception>
    public static Berekening<IReadOnlyList<DateOnly>> Plan(Termijn termijn, int aantal, Regelset regels)
    {
        var keuze = regels.Versie(Begeleidingparameters.Voortgangsverdeling.Sleutel, termijn.Start);
        var grens = PipTermijn.Schakelgrens(termijn.Start, regels).Waarde;
        var vooraan = keuze.Waarde == Begeleidingparameters.Vooraan && grens < termijn.LaatsteDag ? ((2 * aantal) + 2) / 3 : 0;
        IReadOnlyList<DateOnly> dagen = vooraan == 0
            ? [.. Verdeel(termijn, aantal, regels.Feestdagen)]
            : [.. Verdeel(termijn with { LaatsteDag = grens }, vooraan, regels.Feestdagen), .. Verdeel(termijn with { Start = grens.AddDays(1) }, aantal - vooraan, regels.Feestdagen)];
        return new Berekening<IReadOnlyList<DateOnly>>(
            dagen,
            new Onderbouwing("In het PIP staan {0} voortgangsgesprekken.", [aantal], BronAantal,
            [
                Onderbouwing.Stap("De wet geeft geen minimum. Het college kiest het aantal en zet het in het PIP.", BronAantal),
                Onderbouwing.Stap("Het college moet wel genoeg zicht houden op de voortgang.", BronInzicht),
                Onderbouwing.Stap(vooraan == 0
                    ? "De gesprekken zijn gelijk verdeeld van {0} tot en met {1}."
                    : "Twee derde van de gesprekken is voor {2}, de uiterste dag om van leerroute te wisselen.", keuze.Bron, termijn.Start, termijn.LaatsteDag, grens),
                Onderbouwing.Stap("Cursusinstellingen melden voortgang, aanwezigheid en inzet van asielstatushouders aan het college, en van anderen op verzoek.", Bron.Bi("9.2", "4", "WI-VOORT-03")),
            ]),
            [keuze]);
    }

    private static IEnumerable<DateOnly> Verdeel(Termijn termijn, int aantal, Feestdagen feestdagen)
    {
        var lengte = termijn.LaatsteDag.DayNumber - termijn.Start.DayNumber + 1;
        return Enumerable.Range(1, aantal).Select(nummer => Werkdag(termijn.Start.AddDays(nummer * lengte / (aantal + 1)), termijn.LaatsteDag, feestdagen));
    }

    private static DateOnly Werkdag(DateOnly dag, DateOnly laatste, Feestdagen feestdagen)
    {
        var gekozen = dag;
        while (gekozen < laatste && feestdagen.IsVrij(gekozen))
        {
            gekozen = gekozen.AddDays(1);
        }

        return feestdagen.IsVrij(gekozen) ? dag : gekozen;
    }
}
