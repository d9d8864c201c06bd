using Naast.Kern.Inburgeraars;
using Naast.Kern.Regels;

namespace Naast.Kern.Plan;

/// <summary>What the ten weeks for the plan rest on: from a dossier, or given by hand.</summary>
public sealed record Pipankerfeiten
{
    /// <summary>The facts of a dossier that it is made from, for who reads no more than is needed.</summary>
    public static IReadOnlyList<Feitsoort> Soorten { get; } =
        [Feitsoort.Kennisgeving, Feitsoort.Vestiging, Feitsoort.Doelgroep, Feitsoort.PipElders, Feitsoort.TijdelijkeVrijstelling, Feitsoort.InformatieVanDerde];

    /// <summary>Day of DUO's letter (WI-PIP-02).</summary>
    public DateOnly? Kennisgeving { get; init; }

    /// <summary>BRP registration in this municipality; null = not known here.</summary>
    public DateOnly? Inschrijving { get; init; }

    /// <summary>Came from another municipality.</summary>
    public bool Verhuisd { get; init; }

    /// <summary>The municipality before had set a plan already.</summary>
    public bool HeeftVorigPlan { get; init; }

    /// <summary>
    /// Is to be housed here and is not in the BRP of this municipality yet: the ten weeks wait for that day (art. 5.3 lid 1 Besluit, WI-PIP-01).
    /// </summary>
    public bool WachtOpInschrijving { get; init; }

    /// <summary>DUO gave a temporary exemption that has not ended: for now there is no duty to make a plan (WI-PIP-17).</summary>
    public bool Vrijgesteld { get; init; }

    /// <summary>Information without which the plan reasonably cannot be set was asked for and has not come (WI-PIP-03).</summary>
    public bool WachtOpDerde { get; init; }

    /// <summary>Day on which information came without which the plan reasonably could not be set.</summary>
    public DateOnly? InformatieOntvangen { get; init; }

    /// <summary>After that last day the plan may still wait for the information (art. 5.3 lid 2 Besluit, since 2023).</summary>
    public bool MagWachten(DateOnly tienWeken) => WachtOpDerde && tienWeken >= Planparameters.WachtenVan;

    /// <summary>What the term waits for while none runs, short and in a sentence.</summary>
    public (string Stand, string Uitleg) Wacht => this switch
    {
        { Vrijgesteld: true } => ("Vrijgesteld", "Zolang de tijdelijke vrijstelling van DUO loopt, is geen plan nodig"),
        { WachtOpInschrijving: true } => ("Wacht op inschrijving", "De 10 weken beginnen bij de inschrijving in de gemeente"),
        _ => ("Wacht op DUO", "De 10 weken beginnen na de brief van DUO"),
    };

    public static Pipankerfeiten Van(Dossierfeiten feiten, string gemeentecode)
    {
        var inschrijving = feiten.VestigingIn(gemeentecode);
        var verhuisd = feiten.IsVerhuisdNaar(gemeentecode);
        var derde = feiten.Laatste(Feitsoort.InformatieVanDerde);
        return new Pipankerfeiten
        {
            Kennisgeving = feiten.Kennisgeving, Inschrijving = inschrijving, Verhuisd = verhuisd,
            HeeftVorigPlan = verhuisd && feiten.Laatste(Feitsoort.PipElders)?.Van < inschrijving,
            // Who has an asylum status is housed by the municipality (Huisvestingswet); all others are found in the BRP by DUO.
            WachtOpInschrijving = inschrijving is null && feiten.Doelgroep?.Hoofdgroep() == Doelgroep.Asielstatushouder,
            Vrijgesteld = feiten.Laatste(Feitsoort.TijdelijkeVrijstelling) is { Tot: null },
            WachtOpDerde = derde is { Tot: null }, InformatieOntvangen = derde?.Tot,
        };
    }
}

/// <summary>The last day for the plan, with the two terms it may come from.</summary>
/// <param name="NaDerde">Two weeks after information of somebody else; null when nothing was waited for.</param>
/// <param name="Informatie">Day on which that information came.</param>
public sealed record Pipuiterste(DateOnly Anker, string Ankernaam, Berekening<DateOnly> TienWeken, Berekening<DateOnly>? NaDerde, DateOnly? Informatie)
{
    /// <summary>The day that starts the term which decides.</summary>
    public DateOnly Begin => ReferenceEquals(Uiterste, NaDerde) ? Informatie!.Value : Anker;

    /// <summary>Information never makes the ten weeks shorter.</summary>
    public Berekening<DateOnly> Uiterste => NaDerde is { } later && later.Waarde > TienWeken.Waarde ? later : TienWeken;
}
