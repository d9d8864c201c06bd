namespace Naast.Ketensimulator.Notificaties;

/// <summary>Spreads what is sent evenly over the seconds. Used by one loop at a time.</summary>
internal sealed class Tempo
{
    /// <summary>After so long something may go again, or almost.</summary>
    public static readonly TimeSpan Wachttijd = TimeSpan.FromMilliseconds(10);

    /// <summary>What was not sent in time is caught up with for this long, and no longer: a pause must not become a burst.</summary>
    private static readonly TimeSpan Inhaaltijd = TimeSpan.FromMilliseconds(200);

    private int? perSeconde;
    private double tegoed;
    private long laatst;

    public bool Mag => perSeconde is null || tegoed >= 1;

    /// <summary>The pace from now on, in messages per second; null: no limit.</summary>
    public void Zet(int? nieuw)
    {
        var nu = TimeProvider.System.GetTimestamp();
        tegoed = nieuw is { } vlug && perSeconde is not null
            ? Math.Min(tegoed + (TimeProvider.System.GetElapsedTime(laatst, nu).TotalSeconds * vlug), Math.Max(1, Inhaaltijd.TotalSeconds * vlug))
            : 1;
        (perSeconde, laatst) = (nieuw, nu);
    }

    public void Telt() => tegoed--;
}
