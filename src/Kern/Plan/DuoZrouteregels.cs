using Naast.Kern.Leerroutes;
using Naast.Kern.Regels;

namespace Naast.Kern.Plan;

/// <summary>The completion of the Z-route as DUO would get it.</summary>
public sealed record DuoZroute
{
    /// <summary>Day of completion; null = left out, and that withdraws what DUO holds.</summary>
    public DateOnly? Dag { get; init; }

    public Leerroute? Leerroute { get; init; }

    public bool EigenPlan { get; init; }

    /// <summary>The duty has been fulfilled with the Z-route: its completion stands.</summary>
    public bool VoldaanMetZroute { get; init; }

    /// <summary>First day of the term; null = not checked.</summary>
    public DateOnly? BeginTermijn { get; init; }

    /// <summary>Day of the MAP as DUO has it; null = none.</summary>
    public DateOnly? Map { get; init; }

    /// <summary>Day of the PVT as DUO has it; null = none.</summary>
    public DateOnly? Pvt { get; init; }

    /// <summary>The day of sending.</summary>
    public required DateOnly Vandaag { get; init; }
}

/// <summary>DUO's rules for the completion of the Z-route: the other side of those for MAP and PVT (WI-DUO-07 and -09).</summary>
public static class DuoZrouteregels
{
    public static IReadOnlyList<Duoregel> Bericht(DuoZroute z) =>
    [
        new(Bron.Duo("WI-DUO-07"), "Z-route: het huidige plan is van de eigen gemeente", z.EigenPlan, "Z-route: het huidige PIP is van een andere gemeente."),
        new(Bron.Duo("WI-DUO-07"), "Z-route: aan de plicht is niet al voldaan", !z.VoldaanMetZroute, "Z-route: aan de plicht is al voldaan met de Z-route."),
        new(Bron.Duo("WI-DUO-07"), "Z-route: het huidige plan is een Z-route", z.Dag is null || z.Leerroute == Leerroute.Zelfredzaamheid, "Z-route: het huidige PIP is geen Z-route."),
        new(Bron.Duo("WI-DUO-07"), "Z-route: de dag ligt niet voor het begin van de termijn", DuoPipregels.NietVoor(z.Dag, z.BeginTermijn), "Z-route: de dag ligt voor het begin van de inburgeringstermijn."),
        new(Bron.Duo("WI-DUO-07"), "Z-route: de dag ligt niet in de toekomst", DuoPipregels.NietVoor(z.Vandaag, z.Dag), "Z-route: de dag ligt in de toekomst."),
        new(Bron.Duo("WI-DUO-07"), "Z-route: de MAP is niet later dan de afronding", DuoPipregels.NietVoor(z.Dag, z.Map), "Z-route: het eindgesprek van de MAP ligt na de afronding."),
        new(Bron.Duo("WI-DUO-07"), "Z-route: de PVT is niet later dan de afronding", DuoPipregels.NietVoor(z.Dag, z.Pvt), "Z-route: de ondertekening van de PVT ligt na de afronding."),
    ];
}
