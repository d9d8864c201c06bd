namespace Naast.Ketensimulator.Duo;

/// <summary>Dates of the term.</summary>
internal static class Termijnregels
{
    private const int Jaren = 3;

    /// <summary>The term starts on the day after the dagtekening of the first PIP (art. 11 lid 2 Wi2021).</summary>
    public static DuoTermijn VanafPip(DateOnly dagtekening, DateOnly vandaag)
    {
        var start = dagtekening.AddDays(1);
        return new DuoTermijn { Startdatum = start, Einddatum = Einde(start), Wijzigingsdatum = vandaag };
    }

    /// <summary>
    /// First day after the term. A term that starts on 29 February lasts through 28 February of a year without that day, so its
    /// exclusive end is 1 March; adding years would give 28 February, a day short.
    /// </summary>
    public static DateOnly Einde(DateOnly start)
    {
        var einde = start.AddYears(Jaren);
        return start is { Month: 2, Day: 29 } && einde.Day == 28 ? einde.AddDays(1) : einde;
    }
}
