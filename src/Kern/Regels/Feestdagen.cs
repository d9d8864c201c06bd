namespace Naast.Kern.Regels;

/// <summary>
/// Recognised holidays of the Algemene termijnenwet (art. 3): computed from the calendar, plus days equated by royal
/// decree, which are data and known only until a certain day.
/// </summary>
/// <param name="gelijkgesteld">Days equated by royal decree (art. 3 lid 3).</param>
/// <param name="bekendTot">Last day up to which the decrees are known; a later term end is provisional.</param>
public sealed class Feestdagen(IEnumerable<DateOnly> gelijkgesteld, DateOnly bekendTot)
{
    private const string Gelijkgesteld = "gelijkgestelde dag";

    private readonly HashSet<DateOnly> _gelijkgesteld = [.. gelijkgesteld];

    public DateOnly BekendTot { get; } = bekendTot;

    /// <summary>With the decrees that ship with Naast.</summary>
    public static Feestdagen Landelijk { get; } = Uit(Feestdagenparameters.Blad.Versies);

    /// <summary>
    /// With the decrees in these versions of <see cref="Feestdagenparameters.Gelijkgesteld"/>. Known through the last day of the
    /// last of them that joins the one before: after a gap nothing is certain.
    /// </summary>
    /// <exception cref="ArgumentException">There is no decree, or one without an end: nobody knows the days of all years to come.</exception>
    public static Feestdagen Uit(IEnumerable<Parameterversie> versies)
    {
        var besluiten = versies.Where(versie => versie.Sleutel == Feestdagenparameters.Gelijkgesteld.Sleutel).OrderBy(versie => versie.Van).ToArray();
        if (besluiten.Length == 0 || Array.Exists(besluiten, besluit => besluit.Tot is null))
        {
            throw new ArgumentException("Elk besluit over gelijkgestelde dagen noemt tot en met welke dag het geldt.", nameof(versies));
        }

        var bekendTot = besluiten[0].Tot!.Value;
        foreach (var besluit in besluiten.Skip(1).TakeWhile(besluit => besluit.Van == bekendTot.AddDays(1)))
        {
            bekendTot = besluit.Tot!.Value;
        }

        return new Feestdagen(besluiten.SelectMany(besluit => Feestdagenparameters.Gelijkgesteld.Lees(besluit.Waarde)), bekendTot);
    }

    /// <summary>The days equated by royal decree in a period, both days included; in order.</summary>
    public IEnumerable<DateOnly> GelijkgesteldIn(DateOnly van, DateOnly tot) => _gelijkgesteld.Where(dag => dag >= van && dag <= tot).Order();

    /// <summary>An ordinary working day, had a royal decree not made it equal to a holiday.</summary>
    public bool IsGelijkgesteld(DateOnly dag) => Naam(dag) == Gelijkgesteld;

    public bool IsVrij(DateOnly dag) => dag.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday || Naam(dag) is not null;

    /// <summary>The name of the recognised holiday; null on an ordinary day (weekends are not holidays).</summary>
    public string? Naam(DateOnly dag)
    {
        return (dag.Month, dag.Day) switch
        {
            (1, 1) => "Nieuwjaarsdag",
            (5, 5) => "5 mei",
            (12, 25) => "eerste kerstdag",
            (12, 26) => "tweede kerstdag",
            _ when dag == Koningsdag(dag.Year) => "Koningsdag",
            _ when Paasgebonden(dag) is { } naam => naam,
            _ when _gelijkgesteld.Contains(dag) => Gelijkgesteld,
            _ => null,
        };
    }

    /// <summary>Days that move with Easter; none lies outside 20 March to 14 June.</summary>
    private static string? Paasgebonden(DateOnly dag) => dag.Month is < 3 or > 6 ? null : (dag.DayNumber - Pasen(dag.Year).DayNumber) switch
    {
        -2 => "Goede Vrijdag",
        1 => "tweede paasdag",
        39 => "Hemelvaartsdag",
        50 => "tweede pinksterdag",
        _ => null,
    };

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
