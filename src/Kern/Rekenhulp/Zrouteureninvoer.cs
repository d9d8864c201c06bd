using Naast.Kern.Inburgeraars;
using Naast.Kern.Leerroutes;

namespace Naast.Kern.Rekenhulp;

public sealed record Zrouteureninvoer
{
    [Veld("Doelgroep", "Alleen asielstatushouders hebben participatie-uren.")]
    public Doelgroep Doelgroep { get; init; }

    [Veld("Dag van het plan", "Dagtekening van het PIP met de Z-route.")]
    public DateOnly DagPip { get; init; }

    [Veld("Dag waarop u telt", "Van belang voor uren van een eerdere opleiding. Leeg: de dag van het plan.")]
    public DateOnly? Teldag { get; init; }

    [Veld("Uren taalles", "Uren Nederlands (NT2) bij een instelling met keurmerk, zonder alfabetisering.", Eenheid = "uur")]
    public int UrenNt2 { get; init; }

    [Veld("Uren alfabetisering", "Bij een instelling met keurmerk. Leeg: nul.", Eenheid = "uur")]
    public int? UrenAlfabetisering { get; init; }

    [Veld("Uren KNM", "Kennis van de Nederlandse maatschappij, bij een instelling met keurmerk. Leeg: nul.", Eenheid = "uur")]
    public int? UrenKnm { get; init; }

    [Veld("Uren taalles en KNM in de brede intake", "Alleen uren die aan de eisen voldoen. Leeg: nul.", Eenheid = "uur")]
    public int? UrenIntakeCursus { get; init; }

    [Veld("Uren taalles en KNM in een eerdere leerroute", "Gevolgd in de B1-route of onderwijsroute, bij een instelling met keurmerk of in het taalschakeltraject. Leeg: nul.", Eenheid = "uur")]
    public int? UrenEerdereRoute { get; init; }

    [Veld("Eerdere opleidingen", "Uren Nederlands en KNM in praktijkonderwijs, vso of entree in de twee jaar voor het plan. Leeg: geen.")]
    public IReadOnlyList<Vooropleidingsrij> Vooropleiding { get; init; } = [];

    [Veld("Uren activering en participatie", "In een omgeving waar Nederlands wordt gesproken, zonder PVT en MAP. Uren die u hier telt, telt u niet ook als cursus. Leeg: nul.", Eenheid = "uur")]
    public int? UrenParticipatie { get; init; }

    [Veld("Uren PVT", "Gaan bij asielstatushouders van de participatie-uren af. Leeg: nul.", Eenheid = "uur")]
    public int? UrenPvt { get; init; }

    [Veld("Uren MAP", "Gaan bij asielstatushouders van de participatie-uren af. Leeg: nul.", Eenheid = "uur")]
    public int? UrenMap { get; init; }

    [Veld("Uren activiteiten in de brede intake", "Activiteiten, ook van de Participatiewet en van maatschappelijke begeleiding, die aan de eisen voldoen. Leeg: nul.", Eenheid = "uur")]
    public int? UrenIntakeParticipatie { get; init; }

    [Veld("Lagere norm voor de cursusuren", "Norm die het college vaststelde voor wie slecht hoort of ziet. Leeg: de gewone norm.", Eenheid = "uur")]
    public int? LagereCursusnorm { get; init; }

    [Veld("Slecht horen of zien, met revalidatie", "De inburgeraar hoort of ziet slecht en volgt een revalidatietraject.")]
    public bool BeperkingMetRevalidatie { get; init; }

    [Veld("De lagere norm staat in het PIP", "Of het college de lagere norm in het plan heeft opgenomen.")]
    public bool LagereNormInPip { get; init; }

    [Veld("Ontheffing: haalbare participatie-uren", "Uren die DUO bij een gedeeltelijke ontheffing haalbaar vindt; 0 als er geen participatie hoeft. Leeg: geen ontheffing.", Eenheid = "uur")]
    public int? Belastbaarheid { get; init; }

    [Veld("Dag van het eindgesprek", "Leeg: nog niet gehouden.")]
    public DateOnly? EindgesprekOp { get; init; }

    [Veld("Wie houdt het eindgesprek", "Soort organisatie. Leeg: nog niet bekend.")]
    public Eindgesprekhouder? EindgesprekDoor { get; init; }
}

/// <summary>Hours in one period of earlier education.</summary>
public sealed record Vooropleidingsrij
{
    [Veld("Soort opleiding", "Praktijkonderwijs, vso (arbeid of dagbesteding) of entree.")]
    public Vooropleidingsoort Soort { get; init; }

    [Veld("Eerste dag", "Eerste dag van deze uren.")]
    public DateOnly Van { get; init; }

    [Veld("Laatste dag", "Laatste dag van deze uren.")]
    public DateOnly Tot { get; init; }

    [Veld("Uren", "Uren Nederlands en KNM in deze periode.", Eenheid = "uur")]
    public int Uren { get; init; }
}
