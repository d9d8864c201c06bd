namespace Naast.Ketensimulator;

/// <summary>The faults that can be switched on, as seen and set from outside. Nothing set: everything works.</summary>
public sealed record Storing
{
    /// <summary>Milliseconds before each answer, 0..30000.</summary>
    public int VertragingMs { get; init; }

    /// <summary>500 or 503: the answer to everything.</summary>
    public int? Status { get; init; }

    /// <summary>Text (max 200 characters) with which every PIP is refused.</summary>
    public string? WeigerPip { get; init; }

    /// <summary>Every notification is delivered twice, with the same berichtId.</summary>
    public bool DubbelBezorgen { get; init; }
}

/// <summary>Faults switched on by hand. Not kept over a restart: a fault that nobody remembers is no test.</summary>
public sealed class Storingen
{
    private volatile Storing huidig = new();

    /// <summary>The faults now on.</summary>
    public Storing Huidig => huidig;

    /// <summary>Replaces all faults.</summary>
    /// <exception cref="ArgumentException">A value is outside its bounds.</exception>
    public void Zet(Storing storing)
    {
        ArgumentNullException.ThrowIfNull(storing);
        if (storing.VertragingMs is < 0 or > 30_000 || storing.Status is not (null or 500 or 503) || storing.WeigerPip is { Length: > 200 })
        {
            throw new ArgumentException("Vertraging 0 tot 30000 ms; status leeg, 500 of 503; fouttekst hoogstens 200 tekens.");
        }

        huidig = storing with { WeigerPip = string.IsNullOrWhiteSpace(storing.WeigerPip) ? null : storing.WeigerPip.Trim() };
    }

    /// <summary>Undergoes the delay; returns the status of a failure, or null.</summary>
    internal async Task<int?> Ondervind(CancellationToken afgebroken)
    {
        var nu = huidig;
        if (nu.VertragingMs > 0)
        {
            await Task.Delay(nu.VertragingMs, afgebroken);
        }

        return nu.Status;
    }
}
