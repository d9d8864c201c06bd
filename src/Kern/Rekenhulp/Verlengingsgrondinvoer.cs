using Naast.Kern.Inburgeraars;
using Naast.Kern.Leerroutes;
using Naast.Kern.Looptijd;

namespace Naast.Kern.Rekenhulp;

public sealed record Verlengingstijdinvoer
{
    [Veld("Reden (a tot en met i)")]
    public Verlengingsgrond Grond { get; init; }

    [Veld("Eerste dag")]
    public DateOnly Van { get; init; }

    [Veld("Laatste dag")]
    public DateOnly Tot { get; init; }
}

public sealed record Verlengingsgrondinvoer
{
    [Veld("Peildatum", "De dag waarop u het wilt weten. Wat nog duurt, telt tot en met deze dag.")]
    public DateOnly Peildatum { get; init; }

    [Veld("Reden voor verlenging")]
    public Verlengingsgrond Grond { get; init; }

    [Veld("Eerste dag van de termijn")]
    public DateOnly StartTermijn { get; init; }

    [Veld("Laatste dag van de termijn nu", "Leeg: drie jaar na het begin.")]
    public DateOnly? LaatsteDagTermijn { get; init; }

    [Veld("Eerste dag van wat er was", "Bij b en c: de dag van overlijden of bevalling.")]
    public DateOnly? Van { get; init; }

    [Veld("Laatste dag van wat er was", "Leeg: het duurt nog.")]
    public DateOnly? Tot { get; init; }

    [Veld("Tijden per reden", "Alleen bij j: elke reden met haar eigen tijd.")]
    public IReadOnlyList<Verlengingstijdinvoer> Tijden { get; init; } = [];

    [Veld("Is aan de inburgeraar te verwijten")]
    public bool Verwijtbaar { get; init; }

    [Veld("Om wie het gaat", "Nodig bij a en b.")]
    public Verwantschap? Verwantschap { get; init; }

    [Veld("Leerroute in het plan", "Nodig bij e, g en m.")]
    public Leerroute? Leerroute { get; init; }

    [Veld("Doelgroep", "Nodig bij g en m.")]
    public Doelgroep? Doelgroep { get; init; }

    [Veld("Soort opleiding", "Nodig bij k.")]
    public Opleidingsoort? Opleiding { get; init; }

    [Veld("Dagtekening van het plan (PIP)", "Bij g. Leeg: de dag voor het begin van de termijn.")]
    public DateOnly? DagtekeningPip { get; init; }

    [Veld("Dag van het aanbod", "Bij g. Leeg: er is nog geen aanbod.")]
    public DateOnly? AanbodOp { get; init; }

    [Veld("Dag waarop het taalschakeltraject echt kon beginnen", "Bij g in de onderwijsroute. Leeg: dat kan nog niet.")]
    public DateOnly? StartOpleiding { get; init; }

    [Veld("Alle lessen gevolgd, behalve bij geoorloofd verzuim", "Bij m voor een asielstatushouder.")]
    public bool LessenGevolgd { get; init; }

    [Veld("Uren taalles of KNM gevolgd", "Bij m voor een gezinsmigrant of overige migrant.", Eenheid = "uur", Maximum = 9999)]
    public int? Lesuren { get; init; }

    [Veld("Taalonderdelen gehaald op het niveau van het plan", "Bij m: 0 tot en met 4.", Maximum = 4)]
    public int? TaalonderdelenGehaald { get; init; }

    [Veld("KNM gehaald", "Bij m.")]
    public bool KnmGehaald { get; init; }

    [Veld("PVT en MAP afgerond", "Bij m.")]
    public bool PvtEnMapKlaar { get; init; }

    [Veld("Aangevraagd op", "Dag waarop DUO de aanvraag ontving. Leeg: nog niet aangevraagd.")]
    public DateOnly? AanvraagOp { get; init; }
}
