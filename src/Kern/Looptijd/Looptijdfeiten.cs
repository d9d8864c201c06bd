using Naast.Kern.Inburgeraars;
using Naast.Kern.Leerroutes;
using Naast.Kern.Plicht;

namespace Naast.Kern.Looptijd;

/// <summary>A temporary exemption by DUO, as it bears on the term.</summary>
/// <param name="Tot">Last day; null = not withdrawn yet.</param>
public sealed record TijdelijkeVrijstelling(DateOnly Van, DateOnly? Tot);

/// <summary>What the term of one person rests on.</summary>
public sealed record Looptijdfeiten
{
    /// <summary>Null = there is no plan yet, so no term runs.</summary>
    public DateOnly? DagtekeningEerstePip { get; init; }

    public IReadOnlyList<Verlengingsfeiten> Verlengingen { get; init; } = [];

    public IReadOnlyList<Onderbreking> Onderbrekingen { get; init; } = [];

    public IReadOnlyList<TijdelijkeVrijstelling> Vrijstellingen { get; init; } = [];

    public Leerroute? Leerroute { get; init; }

    public Doelgroep? Doelgroep { get; init; }

    /// <summary>DUO's first day.</summary>
    public DateOnly? DuoStart { get; init; }

    /// <summary>DUO's end date, which is the first day after the term.</summary>
    public DateOnly? DuoEindeExclusief { get; init; }

    /// <summary>From the facts of a dossier: our record of DUO's term has its last day inclusive.</summary>
    public static Looptijdfeiten Van(Dossierfeiten feiten, DateOnly? dagtekeningEerstePip)
    {
        var duo = feiten.Laatste(Feitsoort.Inburgeringstermijn);
        return new Looptijdfeiten
        {
            DagtekeningEerstePip = dagtekeningEerstePip ?? feiten.Laatste(Feitsoort.PipElders)?.Van, Doelgroep = feiten.Doelgroep?.Hoofdgroep(),
            DuoStart = duo?.Van, DuoEindeExclusief = duo?.Tot?.AddDays(1),
        };
    }
}
