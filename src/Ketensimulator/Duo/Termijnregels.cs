namespace Naast.Ketensimulator.Duo;

/// <summary>Dates of the term.</summary>
internal static class Termijnregels
{
    private const int Jaren = 3;

    /// <summary>The term starts on the day after the dagtekening of the first PIP (art. 11 lid 2 Wi2021).</summary>
    public static DuoTermijn VanafPip(DateOnly dagtekening, DateOnly vandaag)
    {
        var start = dagtekening < DateOnly.MaxValue ? dagtekening.AddDays(1) : dagtekening;
        return new DuoTermijn { Startdatum = start, Einddatum = Einde(start), Wijzigingsdatum = vandaag };
    }

    /// <summary>No rule that DUO published refuses a day far away, so it must not break anything; the calendar ends in 9999.</summary>
    public static DateOnly Verder(DateOnly dag, int maanden) => dag.Year < DateOnly.MaxValue.Year - (maanden / 12) - 1 ? dag.AddMonths(maanden) : DateOnly.MaxValue;

    /// <summary>
    /// First day after the term. A term that starts on 29 February lasts through 28 February of a year without that day, so its
    /// exclusive end is 1 March; adding years would give 28 February, a day short.
    /// </summary>
    public static DateOnly Einde(DateOnly start)
    {
        var einde = Verder(start, Jaren * 12);
        return start is { Month: 2, Day: 29 } && einde.Day == 28 ? einde.AddDays(1) : einde;
    }
}
