using Naast.Kern.Inburgeraars;
using Naast.Kern.Regels;

namespace Naast.Kern.Plan;

/// <summary>What the ten weeks for the plan rest on: from a dossier, or given by hand.</summary>
public sealed record Pipankerfeiten
{
    /// <summary>Day of DUO's letter (WI-PIP-02).</summary>
    public DateOnly? Kennisgeving { get; init; }

    /// <summary>BRP registration in this municipality; null = not known here.</summary>
    public DateOnly? Inschrijving { get; init; }

    /// <summary>Came from another municipality.</summary>
    public bool Verhuisd { get; init; }

    /// <summary>The municipality before had set a plan already.</summary>
    public bool HeeftVorigPlan { get; init; }

    /// <summary>Day on which information came without which the plan reasonably could not be set.</summary>
    public DateOnly? InformatieOntvangen { get; init; }

    public static Pipankerfeiten Van(Dossierfeiten feiten, string gemeentecode)
    {
        var inschrijving = feiten.VestigingIn(gemeentecode);
        var verhuisd = feiten.IsVerhuisdNaar(gemeentecode);
        return new Pipankerfeiten
        {
            Kennisgeving = feiten.Kennisgeving, Inschrijving = inschrijving, Verhuisd = verhuisd,
            HeeftVorigPlan = verhuisd && feiten.Laatste(Feitsoort.PipElders)?.Van < inschrijving,
        };
    }
}

/// <summary>The last day for the plan, with the two terms it may come from.</summary>
/// <param name="NaDerde">Two weeks after information of somebody else; null when nothing was waited for.</param>
public sealed record Pipuiterste(DateOnly Anker, string Ankernaam, Berekening<DateOnly> TienWeken, Berekening<DateOnly>? NaDerde)
{
    /// <summary>Information never makes the ten weeks shorter.</summary>
    public Berekening<DateOnly> Uiterste => NaDerde is { } later && later.Waarde > TienWeken.Waarde ? later : TienWeken;
}
