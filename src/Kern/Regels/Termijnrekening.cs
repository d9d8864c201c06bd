namespace Naast.Kern.Regels;

/// <summary>Whether the Algemene termijnenwet moves the end of a term to the next working day.</summary>
public enum Verlenging
{
    /// <summary>Art. 1 and 2 Atw apply: statutory terms of at most 90 days, 12 weeks or 3 months.</summary>
    AlgemeneTermijnenwet,

    /// <summary>Art. 4 Atw: terms in hours, in years, of more than 90 days, 12 weeks or 3 months; and terms not set in a law.</summary>
    Geen,
}

/// <summary>The end of a term, before and after the Algemene termijnenwet.</summary>
/// <param name="Ongewijzigd">The last day by counting alone.</param>
/// <param name="LaatsteDag">The last day that counts.</param>
/// <param name="Voorlopig">The calendar of that year is not fully known yet.</param>
public readonly record struct Termijneinde(DateOnly Ongewijzigd, DateOnly LaatsteDag, bool Voorlopig);

/// <summary>A term to be counted, with every convention named.</summary>
public sealed record Termijntelling(DateOnly Anker, Duur Duur, Verlenging Verlenging)
{
    public Termijnbegin Begin { get; init; }

    public Termijnmaandeinde Maandeinde { get; init; }

    /// <summary>Periods in which the term does not run; they may overlap each other.</summary>
    public IReadOnlyList<Opschorting> Opschortingen { get; init; } = [];
}

/// <summary>How a term runs.</summary>
/// <param name="Geteld">The last day by the length alone.</param>
/// <param name="NaOpschorting">The last day when the days that were suspended are added.</param>
/// <param name="LaatsteDag">The last day that counts, after the Algemene termijnenwet.</param>
/// <param name="OpgeschorteDagen">Days of the term on which it did not run.</param>
/// <param name="OmWerkdagen">True when it was art. 2 Atw (two working days) that made the term longer.</param>
/// <param name="Voorlopig">The calendar of that year is not fully known yet.</param>
public sealed record Termijnverloop(
    DateOnly EersteDag, DateOnly Geteld, DateOnly NaOpschorting, DateOnly LaatsteDag, int OpgeschorteDagen, bool OmWerkdagen, bool Voorlopig);

/// <summary>A term counted back from an event.</summary>
/// <param name="UitersteDag">"Ten minste een week voor": the last day on which the deed is in time.</param>
/// <param name="DagVoorVolleDagen">"Tot tien dagen voor": the last day that leaves all days of the term between it and the event.</param>
/// <param name="OmWerkdagen">True when art. 2 Atw (two working days) moved the day back.</param>
public readonly record struct Termijnterug(DateOnly UitersteDag, DateOnly DagVoorVolleDagen, bool OmWerkdagen, bool Voorlopig);

/// <summary>The one place where terms are counted.</summary>
public static class Termijnrekening
{
    /// <summary>The same day so many months before, and where that month has no such day the first of the next: never earlier.</summary>
    public static DateOnly Maandenervoor(DateOnly dag, Duur maanden)
    {
        var eerder = dag.AddMonths(-maanden.Aantal);
        return eerder.Day == dag.Day ? eerder : eerder.AddDays(1);
    }

    /// <summary>Art. 2 Atw: a term of three days or more holds at least this many working days.</summary>
    private const int Werkdagen = 2;

    /// <summary>No stretch of so many days in the calendar has fewer than two working days, so longer terms need no look.</summary>
    private const int AltijdWerkdagen = 14;

    /// <summary>
    /// Last day of a term that starts the day after <paramref name="anker"/>: the anchor day itself does not count, so
    /// "binnen tien weken na de dag" ends ten weeks later on the same day of the week.
    /// </summary>
    public static Termijneinde LaatsteDagNa(DateOnly anker, Duur duur, Feestdagen feestdagen)
    {
        var einde = Verder(anker, duur);
        var (laatste, _) = Verschuif(anker.AddDays(1), einde, duur, Past(duur), feestdagen);
        return new Termijneinde(einde, laatste, Past(duur) == Verlenging.AlgemeneTermijnenwet && laatste > feestdagen.BekendTot);
    }

    /// <summary>Counts with every convention; see <see cref="Termijntelling"/>.</summary>
    public static Termijnverloop Tel(Termijntelling telling, Feestdagen feestdagen)
    {
        var naAnker = telling.Begin == Termijnbegin.DagNaAnker;
        var eerste = naAnker ? telling.Anker.AddDays(1) : telling.Anker;
        var geteld = naAnker ? Verder(telling.Anker, telling.Duur) : ExclusiefEinde(telling.Anker, telling.Duur, telling.Maandeinde).AddDays(-1);
        var (naOpschorting, dagen) = MetOpschorting(eerste, geteld, telling.Opschortingen);
        var (laatste, omWerkdagen) = Verschuif(eerste, naOpschorting, telling.Duur, telling.Verlenging, feestdagen);
        return new Termijnverloop(
            eerste, geteld, naOpschorting, laatste, dagen, omWerkdagen,
            telling.Verlenging == Verlenging.AlgemeneTermijnenwet && laatste > feestdagen.BekendTot);
    }

    /// <summary>
    /// Counts back from an event. Art. 1 lid 2 Atw: the end of such a term is not moved ("Het vorige lid geldt niet voor termijnen,
    /// bepaald door terugrekening vanaf een tijdstip of een gebeurtenis"). Art. 2 knows no such exception.
    /// </summary>
    public static Termijnterug Terug(DateOnly gebeurtenis, Duur duur, Verlenging verlenging, Feestdagen feestdagen)
    {
        var geteld = Verder(gebeurtenis, duur with { Aantal = -duur.Aantal });
        var dag = geteld;
        var telWerkdagen = verlenging == Verlenging.AlgemeneTermijnenwet && MinstensDrieDagen(duur) && gebeurtenis.DayNumber - dag.DayNumber < AltijdWerkdagen;
        if (telWerkdagen)
        {
            for (var telt = Aantal(dag, gebeurtenis.AddDays(-1), feestdagen); telt < Werkdagen; telt += feestdagen.IsVrij(dag) ? 0 : 1)
            {
                dag = dag.AddDays(-1);
            }
        }

        return new Termijnterug(dag, dag.AddDays(-1), dag != geteld, telWerkdagen && gebeurtenis > feestdagen.BekendTot);
    }

    /// <summary>
    /// First day after a term that starts ON <paramref name="start"/> (exclusive end). A term of years that starts on
    /// 29 February ends, in a year without that day, with exclusive end 1 March: the last day is then 28 February.
    /// </summary>
    public static DateOnly ExclusiefEinde(DateOnly start, Duur duur) => ExclusiefEinde(start, duur, Termijnmaandeinde.LaatsteDagVanDeMaand);

    /// <inheritdoc cref="ExclusiefEinde(DateOnly, Duur)"/>
    /// <param name="maandeinde">For terms of months only: years follow WI-TERM-04.</param>
    public static DateOnly ExclusiefEinde(DateOnly start, Duur duur, Termijnmaandeinde maandeinde)
    {
        var einde = Verder(start, duur);
        var ontbreekt = duur.Eenheid is Tijdseenheid.Maanden or Tijdseenheid.Jaren && einde.Day != start.Day;
        return ontbreekt && (duur.Eenheid == Tijdseenheid.Jaren || maandeinde == Termijnmaandeinde.LaatsteDagVanDeMaand) ? einde.AddDays(1) : einde;
    }

    /// <summary>Art. 4 Atw: not for terms in years or of more than 90 days, 12 weeks or 3 months.</summary>
    public static Verlenging Past(Duur duur) => duur switch
    {
        { Eenheid: Tijdseenheid.Dagen, Aantal: <= 90 } => Verlenging.AlgemeneTermijnenwet,
        { Eenheid: Tijdseenheid.Weken, Aantal: <= 12 } => Verlenging.AlgemeneTermijnenwet,
        { Eenheid: Tijdseenheid.Maanden, Aantal: <= 3 } => Verlenging.AlgemeneTermijnenwet,
        _ => Verlenging.Geen,
    };

    /// <summary>Working days from one day through another.</summary>
    public static int Aantal(DateOnly van, DateOnly totEnMet, Feestdagen feestdagen)
    {
        var aantal = 0;
        for (var dag = van; dag <= totEnMet; dag = dag.AddDays(1))
        {
            aantal += feestdagen.IsVrij(dag) ? 0 : 1;
        }

        return aantal;
    }

    private static DateOnly Verder(DateOnly van, Duur duur) => duur.Eenheid switch
    {
        Tijdseenheid.Dagen => van.AddDays(duur.Aantal),
        Tijdseenheid.Weken => van.AddDays(7 * duur.Aantal),
        Tijdseenheid.Maanden => van.AddMonths(duur.Aantal),
        _ => van.AddYears(duur.Aantal),
    };

    /// <summary>Each day of the running term that is suspended comes back at its end, where a later suspension may take it again.</summary>
    private static (DateOnly Dag, int Dagen) MetOpschorting(DateOnly eerste, DateOnly einde, IReadOnlyList<Opschorting> opschortingen)
    {
        var (dag, vrijVanaf) = (einde, eerste);
        foreach (var opschorting in opschortingen.OrderBy(opschorting => opschorting.Van))
        {
            if (opschorting.Van > dag)
            {
                break;
            }

            var van = opschorting.Van > vrijVanaf ? opschorting.Van : vrijVanaf;
            if (opschorting.Tot >= van)
            {
                dag = dag.AddDays(opschorting.Tot.DayNumber - van.DayNumber + 1);
                vrijVanaf = opschorting.Tot.AddDays(1);
            }
        }

        return (dag, dag.DayNumber - einde.DayNumber);
    }

    private static (DateOnly Dag, bool OmWerkdagen) Verschuif(DateOnly eerste, DateOnly einde, Duur duur, Verlenging verlenging, Feestdagen feestdagen)
    {
        if (verlenging != Verlenging.AlgemeneTermijnenwet)
        {
            return (einde, false);
        }

        // Art. 1 lid 1 Atw: "Een in een wet gestelde termijn die op een zaterdag, zondag of algemeen erkende feestdag
        // eindigt, wordt verlengd tot en met de eerstvolgende dag die niet een zaterdag, zondag of … feestdag is."
        var dag = Werkdag(einde, feestdagen);
        if (!MinstensDrieDagen(duur) || dag.DayNumber - eerste.DayNumber >= AltijdWerkdagen)
        {
            return (dag, false);
        }

        // Art. 2 Atw: "Een in een wet gestelde termijn van ten minste drie dagen wordt, zo nodig, zoveel verlengd, dat daarin
        // ten minste twee dagen voorkomen die niet een zaterdag, zondag of algemeen erkende feestdag zijn."
        var zonder = dag;
        for (var telt = Aantal(eerste, dag, feestdagen); telt < Werkdagen; telt++)
        {
            dag = Werkdag(dag.AddDays(1), feestdagen);
        }

        return (dag, dag != zonder);
    }

    private static DateOnly Werkdag(DateOnly dag, Feestdagen feestdagen)
    {
        while (feestdagen.IsVrij(dag))
        {
            dag = dag.AddDays(1);
        }

        return dag;
    }

    private static bool MinstensDrieDagen(Duur duur) => duur.Eenheid == Tijdseenheid.Dagen ? Math.Abs(duur.Aantal) >= 3 : duur.Aantal != 0;
}
