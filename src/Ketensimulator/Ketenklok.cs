using System.Globalization;

namespace Naast.Ketensimulator;

/// <summary>
/// Today and now as DUO sees them: the clock of the host plus the days that the simulator was put forward. The host's own clock does
/// not move with it.
/// </summary>
internal sealed class Ketenklok(TimeProvider tijd)
{
    private static readonly TimeZoneInfo Nederland = TimeZoneInfo.FindSystemTimeZoneById("Europe/Amsterdam");

    private volatile int dagenVooruit;

    /// <summary>Days that the simulator runs ahead of its host.</summary>
    public int DagenVooruit
    {
        get => dagenVooruit;
        set => dagenVooruit = value;
    }

    public DateTimeOffset Nu => TimeZoneInfo.ConvertTime(tijd.GetUtcNow().AddDays(dagenVooruit), Nederland);

    public DateOnly Vandaag => DateOnly.FromDateTime(Nu.DateTime);

    /// <summary>
    /// Waiting (back-off, the delay before a term starts) follows the machine's own time: a host may run on a fixed or shifted
    /// clock for its dates, and a frozen clock must not hold back a delivery for ever.
    /// </summary>
    public static DateTimeOffset Wachttijd => TimeProvider.System.GetUtcNow();

    public static string Iso(DateOnly datum) => datum.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
