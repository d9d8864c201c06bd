using Naast.Kern.Inburgeraars;
using Naast.Kern.Leerroutes;
using Naast.Kern.Looptijd;

namespace Naast.Kern.Rekenhulp;

public sealed record Verlenginginvoer
{
    [Veld("Reden voor verlenging")]
    public Verlengingsgrond Grond { get; init; }

    [Veld("Eerste dag", "Nodig bij a, d, e, f, h, i, j, k en l. Bij b en c: de dag van overlijden of bevalling. Leeg bij g, m en n.")]
    public DateOnly? Van { get; init; }

    [Veld("Laatste dag", "Bij g: de laatste dag zonder aanbod. Leeg: het duurt nog; er wordt gerekend tot en met de peildatum.")]
    public DateOnly? Tot { get; init; }

    [Veld("Aangevraagd op", "Leeg: de dag van de aanvraag telt niet mee in de berekening.")]
    public DateOnly? AanvraagOp { get; init; }

    [Veld("Door DUO afgewezen", "Dan telt deze verlenging niet mee.")]
    public bool Afgewezen { get; init; }
}

public sealed record Vrijstellingsperiode
{
    [Veld("Tijdelijk vrijgesteld vanaf")]
    public DateOnly Van { get; init; }

    [Veld("Laatste dag", "De dag voor de intrekking. Leeg: niet ingetrokken.")]
    public DateOnly? Tot { get; init; }
}

public sealed record Inburgeringstermijninvoer
{
    [Veld("Peildatum", "De dag waarop u het wilt weten. Wat nog duurt, telt tot en met deze dag.")]
    public DateOnly Peildatum { get; init; }

    [Veld("Dagtekening van het eerste plan (PIP)", "Niet de dag van verzenden. Leeg: er is nog geen plan, dus loopt er geen termijn.")]
    public DateOnly? DagtekeningEerstePip { get; init; }

    [Veld("Dagtekening van het plan dat nu geldt", "Na wijziging of verhuizing. Leeg: het eerste plan geldt nog. Verandert de termijn niet.")]
    public DateOnly? DagtekeningHuidigPip { get; init; }

    [Veld("Leerroute in het plan", "Leeg: niet bekend. Van belang bij de redenen e, g en m.")]
    public Leerroute? Leerroute { get; init; }

    [Veld("Doelgroep", "Leeg: niet bekend. Van belang bij reden g.")]
    public Doelgroep? Doelgroep { get; init; }

    [Veld("Verlengingen", "Redenen waarom de termijn langer wordt.")]
    public IReadOnlyList<Verlenginginvoer> Verlengingen { get; init; } = [];

    [Veld("Onderbrekingen", "Van ten hoogste een jaar. Een langere onderbreking beëindigt de plicht.")]
    public IReadOnlyList<Onderbrekinginvoer> Onderbrekingen { get; init; } = [];

    [Veld("Tijdelijke vrijstellingen")]
    public IReadOnlyList<Vrijstellingsperiode> TijdelijkeVrijstellingen { get; init; } = [];

    [Veld("Begin van de termijn bij DUO", "Leeg: niet bekend.")]
    public DateOnly? DuoStart { get; init; }

    [Veld("Einddatum bij DUO", "Zoals DUO die bewaart: de eerste dag NA de termijn. Leeg: niet bekend.")]
    public DateOnly? DuoEindeExclusief { get; init; }
}
