using Naast.Kern.Gedeeld;
using Naast.Kern.Inburgeraars;
using Naast.Kern.Leerroutes;
using Naast.Kern.Regels;

namespace Naast.Kern.Plan;

/// <summary>What DUO knows of an institution.</summary>
public enum Instellingssoort
{
    [Keuzenaam("instelling met het keurmerk van Blik op Werk")]
    Keurmerk,

    [Keuzenaam("instelling voor het taalschakeltraject")]
    Taalschakel,

    [Keuzenaam("bekend bij DUO, zonder keurmerk en geen taalschakelinstelling")]
    ZonderKeurmerk,

    [Keuzenaam("niet bekend bij DUO")]
    Onbekend,
}

/// <summary>An offer of a course (art. 16 Wet) as DUO would get it.</summary>
public sealed record DuoAanbod
{
    public Doelgroep? Doelgroep { get; init; }

    /// <summary>Dagtekening of the plan in force; null = DUO knows no plan.</summary>
    public DateOnly? DagtekeningPlan { get; init; }

    public Leerroute? Leerroute { get; init; }

    public Instellingssoort? Instelling { get; init; }

    public DateOnly? Aanbod { get; init; }

    public DateOnly? Start { get; init; }

    public DateOnly? Einde { get; init; }

    public Termijn? Termijn { get; init; }
}

/// <summary>DUO's rules for an offer (WI-DUO-06).</summary>
public static class DuoAanbodregels
{
    private static readonly Bron Regel = Bron.Duo("WI-DUO-06");

    public static IReadOnlyList<Duoregel> Bericht(DuoAanbod a) =>
    [
        new(Regel, "Een aanbod is er alleen voor een asielstatushouder", a.Doelgroep == Doelgroep.Asielstatushouder, "Een aanbod mag alleen voor een asielstatushouder."),
        new(Regel, "Er is een plan", a.DagtekeningPlan is not null, "Er is geen PIP bekend."),
        new(Regel, "De instelling past bij de leerroute", Past(a), a.Leerroute == Leerroute.Onderwijs
            ? "De instelling is bij DUO niet bekend als taalschakelinstelling."
            : "De instelling is bij DUO niet bekend, of heeft geen keurmerk."),
        Nooit("De dag van het aanbod", a.Aanbod, a.DagtekeningPlan),
        Nooit("De start van de opleiding", a.Start, a.DagtekeningPlan),
        Nooit("Het einde van de opleiding", a.Einde, a.DagtekeningPlan),
        new(Regel, "Het taalschakeltraject begint binnen de termijn", a.Leerroute != Leerroute.Onderwijs || Binnen(a.Start, a.Termijn),
            "De start van het taalschakeltraject ligt niet in de inburgeringstermijn."),
        new(Regel, "De opleiding eindigt binnen de termijn", Binnen(a.Einde, a.Termijn), "Het einde van de opleiding ligt niet in de inburgeringstermijn."),
    ];

    private static Duoregel Nooit(string wat, DateOnly? dag, DateOnly? plan) =>
        new(Regel, $"{wat} ligt niet voor de dagtekening van het huidige plan", DuoPipregels.NietVoor(dag, plan), $"{wat} ligt voor de dagtekening van het huidige PIP.");

    private static bool Past(DuoAanbod a) => a.Leerroute == Leerroute.Onderwijs ? a.Instelling == Instellingssoort.Taalschakel : a.Instelling == Instellingssoort.Keurmerk;

    private static bool Binnen(DateOnly? dag, Termijn? termijn) => dag is null || termijn is not { } t || (dag >= t.Start && dag <= t.LaatsteDag);
}
