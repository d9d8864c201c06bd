using Naast.Kern.Inburgeraars;
using Naast.Kern.Leerroutes;
using Naast.Kern.Looptijd;
using Naast.Kern.Meedoen;
using Naast.Kern.Plan;
using Naast.Kern.Regels;

namespace Naast.Kern.Signalen;

/// <summary>What the plan of a dossier says, as far as signals need it.</summary>
/// <param name="EerstePip">Dagtekening of the first plan that was decided here.</param>
/// <param name="TerBeslissing">A plan waits for the officer who decides.</param>
public sealed record Signaalplan(DateOnly? EerstePip, Leerroute? Leerroute, bool TerBeslissing)
{
    public static readonly Signaalplan Geen = new(null, null, false);

    /// <summary>Dagtekening of the plan in force; null when it is the first one.</summary>
    public DateOnly? LaatstePip { get; init; }
}

/// <summary>All facts of one dossier that signals rest on, read once.</summary>
public sealed record Signaalfeiten
{
    public required Pipankerfeiten Anker { get; init; }

    public required Looptijdfeiten Looptijd { get; init; }

    /// <summary>Dagtekening of the first plan, ours or that of another municipality.</summary>
    public DateOnly? Pip { get; init; }

    /// <summary>The plan was taken over: nobody here knows what was offered then.</summary>
    public bool Overgenomen { get; init; }

    public bool TerBeslissing { get; init; }

    public Leerroute? Leerroute { get; init; }

    public Doelgroep? Doelgroep { get; init; }

    /// <summary>Holds an asylum permit of his own: only then must the college pay fixed costs (art. 56a Participatiewet).</summary>
    public bool Asielvergunning { get; init; }

    public DateOnly? PlichtTot { get; init; }

    public DateOnly? AanbodOp { get; init; }

    public DateOnly? StartOp { get; init; }

    public DateOnly? PvtOp { get; init; }

    public DateOnly? MapOp { get; init; }

    public DateOnly? EindgesprekOp { get; init; }

    public DateOnly? HerbeoordelingOp { get; init; }

    /// <summary>How often there is contact; null when nothing was agreed.</summary>
    public Contactritme? Ritme { get; init; }

    /// <summary>What the school told last: on which day, and how many hours until then.</summary>
    public (DateOnly Dag, int Uren)? Uren { get; init; }

    /// <summary>The first right to bijstand.</summary>
    public (DateOnly Van, DateOnly? Tot)? Bijstand { get; init; }

    /// <summary>The right to bijstand that arose again later, after a move or an interruption.</summary>
    public (DateOnly Van, DateOnly? Tot)? BijstandOpnieuw { get; init; }

    /// <summary>Why no day can be given; empty when all facts can be used.</summary>
    public IReadOnlyList<Reden> Redenen { get; init; } = [];

    public static Signaalfeiten Van(Dossierfeiten feiten, string gemeentecode, Signaalplan plan)
    {
        var elders = feiten.Laatste(Feitsoort.PipElders);
        var schakeling = feiten.Laatste(Feitsoort.Schakeling);
        var uren = feiten.Laatste(Feitsoort.GevolgdeUren);
        var (bijstand, opnieuw) = (feiten.Eerste(Feitsoort.Bijstand), feiten.Laatste(Feitsoort.Bijstand));
        var groep = feiten.Doelgroep;
        var dag = feiten.EerstePip(plan.EerstePip);
        // A plan that was decided after the switch says the route itself.
        var route = schakeling is not null && !(plan.LaatstePip > schakeling.Van) && Enum.TryParse<Leerroute>(schakeling.Waarde, out var nieuw) ? nieuw
            : plan.Leerroute ?? (Enum.TryParse<Leerroute>(elders?.Waarde, out var oud) ? oud : null);
        return new Signaalfeiten
        {
            Anker = Pipankerfeiten.Van(feiten, gemeentecode), Looptijd = Looptijdfeiten.Van(feiten, dag) with { Leerroute = route },
            Pip = dag, Overgenomen = plan.EerstePip is null && elders is not null, TerBeslissing = plan.TerBeslissing, Leerroute = route,
            Doelgroep = groep?.Hoofdgroep(), Asielvergunning = groep == GedetailleerdeDoelgroep.Asielstatushouder,
            PlichtTot = feiten.Laatste(Feitsoort.Inburgeringsplicht)?.Tot, AanbodOp = feiten.Laatste(Feitsoort.Cursusaanbod)?.Van,
            StartOp = feiten.Laatste(Feitsoort.Cursusstart)?.Van, PvtOp = feiten.Laatste(Feitsoort.PvtAfgerond)?.Van, MapOp = feiten.Laatste(Feitsoort.MapAfgerond)?.Van,
            EindgesprekOp = feiten.Laatste(Feitsoort.Eindgesprek)?.Van, HerbeoordelingOp = feiten.Laatste(Feitsoort.Herbeoordeling)?.Van,
            Uren = uren is not null && Signaalcontrole.Uren(uren.Waarde) is { } aantal ? (uren.Van, aantal) : null,
            Bijstand = bijstand is null ? null : (bijstand.Van, bijstand.Tot), BijstandOpnieuw = opnieuw?.Van > bijstand?.Van ? (opnieuw.Van, opnieuw.Tot) : null,
            Redenen = Signaalcontrole.Redenen(feiten, gemeentecode, plan),
        };
    }
}
