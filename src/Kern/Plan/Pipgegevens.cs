using Naast.Kern.Gedeeld;
using Naast.Kern.Inburgeraars;
using Naast.Kern.Leerroutes;

namespace Naast.Kern.Plan;

/// <summary>Why a plan is set again (art. 5.3 lid 3 and 6 Besluit).</summary>
public enum Planaanleiding
{
    [Keuzenaam("andere leerroute")]
    AndereLeerroute,

    [Keuzenaam("lager niveau (A2)")]
    LagerNiveau,

    [Keuzenaam("verhuizing naar een andere gemeente")]
    Verhuizing,

    [Keuzenaam("andere feiten veranderden")]
    AndereFeiten,
}

/// <summary>What the law makes the contents of a plan depend on: from a dossier, or given by hand.</summary>
public sealed record Pipgegevens
{
    public bool PlichtBekend { get; init; }

    public Doelgroep? Doelgroep { get; init; }

    /// <summary>Completed, with the person or in absentia.</summary>
    public bool IntakeAfgerond { get; init; }

    public bool? KinderenInHuis { get; init; }

    public bool? WensOnderwijs { get; init; }

    /// <summary>A plan was set before, here or elsewhere.</summary>
    public bool LaterPlan { get; init; }

    /// <summary>Null while it is not said; counts for a later plan only.</summary>
    public Planaanleiding? Aanleiding { get; init; }

    /// <summary>The leerroute that another municipality set, after a move; null otherwise.</summary>
    public Leerroute? LeerrouteVoorVerhuizing { get; init; }

    /// <summary>The college decided, for the B1-route, that A2 is enough (art. 17 lid 3).</summary>
    public bool LagerNiveauBesloten { get; init; }

    /// <summary>There are Participatiewet decisions aimed at participation, or on paying fixed costs (ontzorgen).</summary>
    public bool HeeftParticipatiewetbesluiten { get; init; }

    public bool ParticipatiewetbesluitenErbij { get; init; }

    /// <summary>Follows praktijkonderwijs, vso or entree when the plan is made.</summary>
    public bool VolgtNietVrijstellendeOpleiding { get; init; }

    public bool MagOpleidingAfmakenVermeld { get; init; }

    public DateOnly? BeginPlicht { get; init; }

    public DateOnly? Inschrijving { get; init; }

    public DateOnly? EerdereDagtekening { get; init; }

    public static Pipgegevens Van(Planfeiten feiten)
    {
        var inschrijving = feiten.Feiten.VestigingIn(feiten.Gemeentecode);
        var verhuisd = feiten.Feiten.IsVerhuisdNaar(feiten.Gemeentecode);
        return new Pipgegevens
        {
            PlichtBekend = feiten.Feiten.BeginPlicht is not null, Doelgroep = feiten.Feiten.Doelgroep?.Hoofdgroep(), IntakeAfgerond = feiten.IntakeAfgerond,
            KinderenInHuis = feiten.KinderenInHuis, WensOnderwijs = feiten.WensOnderwijs, LaterPlan = feiten.EerdereDagtekening is not null,
            Aanleiding = verhuisd ? Planaanleiding.Verhuizing : Planaanleiding.AndereFeiten,
            // Only the first plan of the new college follows the old one; after that, switching goes by its own rules.
            LeerrouteVoorVerhuizing = verhuisd && Planovername.Van(feiten.Feiten) is { } oud && oud.Dagtekening == feiten.EerdereDagtekening && oud.Dagtekening < inschrijving
                ? oud.Leerroute
                : null,
            BeginPlicht = feiten.Feiten.BeginPlicht, Inschrijving = inschrijving, EerdereDagtekening = feiten.EerdereDagtekening,
        };
    }
}
