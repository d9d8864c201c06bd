namespace Naast.Kern.Regels;

/// <summary>
/// Recognised holidays of the Algemene termijnenwet (art. 3): computed from the calendar, plus days equated by royal
/// decree, which are data and known only until a certain day.
/// </summary>
/// <param name="gelijkgesteld">Days equated by royal decree (art. 3 lid 3).</param>
/// <param name="bekendTot">Last day up to which the decrees are known; a later term end is provisional.</param>
public sealed class Feestdagen(IEnumerable<DateOnly> gelijkgesteld, DateOnly bekendTot)
{
    private readonly HashSet<DateOnly> _gelijkgesteld = [.. gelijkgesteld];

    public DateOnly BekendTot { get; } = bekendTot;

    /// <summary>Decrees published so far, from public pages naming them; to be checked before go-live [F2].</summary>
    public static Feestdagen Landelijk { get; } = new(
        [
            new(2022, 5, 27), new(2023, 4, 28), new(2023, 5, 19), new(2024, 5, 10), new(2024, 12, 27), new(2025, 5, 30),
            new(2026, 1, 2), new(2026, 5, 15), new(2027, 5, 7), new(2028, 4, 28), new(2028, 5, 26),
        ],
        new DateOnly(2028, 12, 31));

    public bool IsVrij(DateOnly dag) => dag.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday || Naam(dag) is not null;

    /// <summary>The name of the recognised holiday; null on an ordinary day (weekends are not holidays).</summary>
    public string? Naam(DateOnly dag)
    {
        var pasen = Pasen(dag.Year);
        return (dag.Month, dag.Day) switch
        {
            (1, 1) => "Nieuwjaarsdag",
            (5, 5) => "5 mei",
            (12, 25) => "eerste kerstdag",
            (12, 26) => "tweede kerstdag",
            _ when dag == Koningsdag(dag.Year) => "Koningsdag",
            _ when dag == pasen.AddDays(-2) => "Goede Vrijdag",
            _ when dag == pasen.AddDays(1) => "tweede paasdag",
            _ when dag == pasen.AddDays(39) => "Hemelvaartsdag",
            _ when dag == pasen.AddDays(50) => "tweede pinksterdag",
            _ when _gelijkgesteld.Contains(dag) => "gelijkgestelde dag",
            _ => null,
        };
    }

    /// <summary>27 April; on a Sunday the birthday is celebrated the day before.</summary>
    private static DateOnly Koningsdag(int jaar)
    {
        var dag = new DateOnly(jaar, 4, 27);
        return dag.DayOfWeek == DayOfWeek.Sunday ? dag.AddDays(-1) : dag;
    }

    /// <summary>Easter Sunday by the Gregorian computus (anonymous algorithm).</summary>
    private static DateOnly Pasen(int jaar)
    {
        var a = jaar % 19;
        var b = jaar / 100;
        var c = jaar % 100;
        var h = ((19 * a) + b - (b / 4) - ((b - ((b + 8) / 25) + 1) / 3) + 15) % 30;
        var l = (32 + (2 * (b % 4)) + (2 * (c / 4)) - h - (c % 4)) % 7;
        var m = (a + (11 * h) + (22 * l)) / 451;
        var som = h + l - (7 * m) + 114;
        return new DateOnly(jaar, som / 31, (som % 31) + 1);
    }
}
