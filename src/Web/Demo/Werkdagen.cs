namespace Naast.Web.Demo;

/// <summary>
/// Days on which an office works, so that no demo intake falls on Christmas. This is plausibility for made-up dates;
/// the rules of the Algemene termijnenwet live with the terms and are not used or repeated here.
/// </summary>
internal static class Werkdagen
{
    public static bool IsWerkdag(DateOnly dag) =>
        dag.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !IsVrij(dag);

    /// <summary>The day itself or the last working day before it. Keeps the order of two dates.</summary>
    public static DateOnly Terug(DateOnly dag)
    {
        while (!IsWerkdag(dag))
        {
            dag = dag.AddDays(-1);
        }

        return dag;
    }

    public static DateOnly Vooruit(DateOnly dag)
    {
        while (!IsWerkdag(dag))
        {
            dag = dag.AddDays(1);
        }

        return dag;
    }

    private static bool IsVrij(DateOnly dag)
    {
        if ((dag.Month, dag.Day) is (1, 1) or (4, 27) or (5, 5) or (12, 25) or (12, 26))
        {
            return true;
        }

        var naPasen = dag.DayNumber - Pasen(dag.Year).DayNumber;
        return naPasen is -2 or 1 or 39 or 50;
    }

    /// <summary>Easter Sunday (Gregorian computus, Meeus/Jones/Butcher).</summary>
    private static DateOnly Pasen(int jaar)
    {
        var a = jaar % 19;
        var (b, c) = (jaar / 100, jaar % 100);
        var h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
        var l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
        var m = (a + 11 * h + 22 * l) / 451;
        var n = h + l - 7 * m + 114;
        return new DateOnly(jaar, n / 31, n % 31 + 1);
    }
}
