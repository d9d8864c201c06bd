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

    /// <summary>EXCLUSIVE: the first day after the course.</summary>
    public DateOnly? Einde { get; init; }

    public Termijn? Termijn { get; init; }

    /// <summary>The day of sending.</summary>
    public required DateOnly Vandaag { get; init; }
}

/// <summary>DUO's rules for an offer (WI-DUO-06). Its published text still names the fields as they were before version 1.2.0.</summary>
public static class DuoAanbodregels
{
    private static readonly Bron Regel = Bron.Duo("WI-DUO-06");

    /// <param name="regels">Say which of two readings is followed: which start lies in the term, and which school suits the onderwijsroute.</param>
    public static IReadOnlyList<Duoregel> Bericht(DuoAanbod a, Regelset regels) =>
    [
        new(Regel, "Een aanbod is er alleen voor een asielstatushouder", a.Doelgroep == Doelgroep.Asielstatushouder, "Een aanbod mag alleen voor een asielstatushouder."),
        new(Regel, "Er is een plan", a.DagtekeningPlan is not null, "Er is geen PIP bekend."),
        new(Regel, "De instelling past bij de leerroute", Past(a.Instelling, a.Leerroute, regels, a.Vandaag), AlleenTaalschakel(a.Leerroute, regels, a.Vandaag)
            ? "De instelling is bij DUO niet bekend als taalschakelinstelling."
            : "De instelling is bij DUO niet bekend, of heeft geen keurmerk."),
        Nooit("De dag van het aanbod", a.Aanbod, a.DagtekeningPlan),
        Nooit("De start van de opleiding", a.Start, a.DagtekeningPlan),
        Nooit("Het einde van de opleiding", a.Einde, a.DagtekeningPlan),
        new(Regel, "De opleiding begint niet voor de dag van het aanbod", DuoPipregels.NietVoor(a.Start, a.Aanbod), "De start van de opleiding ligt voor de dag van het aanbod."),
        new(Regel, "De opleiding eindigt niet voor de start", DuoPipregels.NietVoor(a.Einde, a.Start), "Het einde van de opleiding ligt voor de start."),
        Begin(a, Duoberichtparameters.Aanbodstart.Geldt(regels, a.Vandaag) == "elke-route"),

        // The end of the course and that of the term are both the first day after it.
        new(Regel, "De opleiding eindigt binnen de termijn", a.Einde is not { } einde || a.Termijn is not { } t || (einde >= t.Start && einde.AddDays(-1) <= t.LaatsteDag),
            "Het einde van de opleiding ligt niet in de inburgeringstermijn."),
    ];

    private static Duoregel Nooit(string wat, DateOnly? dag, DateOnly? plan) =>
        new(Regel, $"{wat} ligt niet voor de dagtekening van het huidige plan", DuoPipregels.NietVoor(dag, plan), $"{wat} ligt voor de dagtekening van het huidige PIP.");

    private static Duoregel Begin(DuoAanbod a, bool elkeRoute) => new(
        Regel, elkeRoute ? "De opleiding begint binnen de termijn" : "Het taalschakeltraject begint binnen de termijn",
        (!elkeRoute && a.Leerroute != Leerroute.Onderwijs) || a.Start is not { } start || a.Termijn is not { } t || (start >= t.Start && start <= t.LaatsteDag),
        $"De start van {(elkeRoute ? "de opleiding" : "het taalschakeltraject")} ligt niet in de inburgeringstermijn.");

    /// <summary>DUO takes hours of a school by the same rule as an offer of it.</summary>
    internal static bool Past(Instellingssoort? instelling, Leerroute? route, Regelset regels, DateOnly dag) =>
        instelling == (AlleenTaalschakel(route, regels, dag) ? Instellingssoort.Taalschakel : Instellingssoort.Keurmerk)
        || (route == Leerroute.Onderwijs && instelling == Instellingssoort.Taalschakel);

    internal static bool AlleenTaalschakel(Leerroute? route, Regelset regels, DateOnly dag) =>
        route == Leerroute.Onderwijs && Duoberichtparameters.Onderwijsinstelling.Geldt(regels, dag) == "alleen-taalschakel";
}
