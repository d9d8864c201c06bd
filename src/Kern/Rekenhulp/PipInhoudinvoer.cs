using Naast.Kern.Inburgeraars;
using Naast.Kern.Leerroutes;
using Naast.Kern.Plan;

namespace Naast.Kern.Rekenhulp;

/// <summary>The person, and what stands in the plan.</summary>
public sealed record PipInhoudinvoer
{
    [Veld("Dagtekening van het plan", "De dag die op het plan staat of komt te staan.")]
    public DateOnly Dagtekening { get; init; }

    [Veld("Doelgroep", "Zoals DUO die kent. Een gezinslid van een asielstatushouder telt ook als asielstatushouder. Leeg: nog niet bekend.")]
    public Doelgroep? Doelgroep { get; init; }

    [Veld("Begin van de plicht", "Eerste dag van de inburgeringsplicht volgens DUO. Leeg: de plicht is niet bekend.")]
    public DateOnly? BeginPlicht { get; init; }

    [Veld("Dag van inschrijving", "Inschrijving in de BRP van deze gemeente. Leeg: hier wordt niet op gelet.")]
    public DateOnly? Inschrijving { get; init; }

    [Veld("Brede intake afgerond", "Ook ja als de intake na drie oproepen zonder de inburgeraar is afgerond.")]
    public bool IntakeAfgerond { get; init; }

    [Veld("Kinderen in huis", "Leeg: er is niet naar gevraagd.")]
    public bool? KinderenInHuis { get; init; }

    [Veld("Wil een opleiding volgen", "De inburgeraar zei in de intake dat hij mbo, hbo of universiteit wil doen. Leeg: niet gevraagd.")]
    public bool? WensOnderwijs { get; init; }

    [Veld("Leerroute", "Leeg: er is nog geen leerroute gekozen.")]
    public Leerroute? Leerroute { get; init; }

    [Veld("Niveau", "Niveau in het plan. Leeg: niet genoemd. Voor de B1-route en de onderwijsroute neemt DUO dan B1.")]
    public Niveau? Niveau { get; init; }

    [Veld("Dag van het vorige plan", "Dagtekening van het plan dat nu geldt, hier of in een andere gemeente. Leeg: dit is het eerste plan.")]
    public DateOnly? DagtekeningVorigPlan { get; init; }

    [Veld("Reden om het plan te veranderen", "Alleen voor een later plan. Leeg: er staat geen reden.")]
    public Planaanleiding? Aanleiding { get; init; }

    [Veld("Leerroute in het vorige plan", "Nodig na een verhuizing. Leeg: dit is het eerste plan, of er is niet verhuisd.")]
    public Leerroute? VorigeLeerroute { get; init; }

    [Veld("Besloten dat A2 genoeg is", "De gemeente heeft beoordeeld dat het niveau omlaag mag.")]
    public bool LagerNiveauBesloten { get; init; }

    [Veld("Alle drie de leerroutes gewogen", "Bij elke leerroute staat een reden voor en een reden tegen.")]
    public bool RoutesGewogen { get; init; }

    [Veld("Onderwijsroute uitdrukkelijk beoordeeld", "Nodig als iemand een opleiding wil volgen en een andere leerroute krijgt.")]
    public bool OnderwijsrouteBeoordeeld { get; init; }

    [Veld("Keuze gemotiveerd", "In het plan staat waarom deze leerroute past.")]
    public bool Gemotiveerd { get; init; }

    [Veld("Begeleiding staat in het plan", "De nodige ondersteuning en begeleiding is beschreven.")]
    public bool Begeleiding { get; init; }

    [Veld("Uren PVT", "Intensiteit van het participatieverklaringstraject. Leeg: staat niet in het plan.", Eenheid = "uur", Maximum = 9999)]
    public int? PvtUren { get; init; }

    [Veld("Uren MAP", "Intensiteit van de module Arbeidsmarkt en Participatie. Leeg: staat niet in het plan.", Eenheid = "uur", Maximum = 9999)]
    public int? MapUren { get; init; }

    [Veld("Lesuren per week", "Intensiteit van de leerroute; alleen voor asielstatushouders. Leeg: staat niet in het plan.", Eenheid = "uur", Maximum = 168)]
    public int? LesurenPerWeek { get; init; }

    [Veld("Lesuren in totaal", "Intensiteit van de leerroute; alleen voor asielstatushouders. Leeg: staat niet in het plan.", Eenheid = "uur")]
    public int? LesurenTotaal { get; init; }

    [Veld("Aantal voortgangsgesprekken", "De wet noemt geen minimum; 0 mag. Leeg: staat niet in het plan.", Maximum = 999)]
    public int? Voortgangsgesprekken { get; init; }

    [Veld("Afspraak over het kind", "Afspraken over voor- of vroegschoolse educatie staan in het plan.")]
    public bool VoorschoolseEducatie { get; init; }

    [Veld("Alfabetisering", "Of alfabetisering nodig is. Leeg: staat niet in het plan.")]
    public Alfabetisering? Alfabetisering { get; init; }

    [Veld("Examenonderdelen in de Z-route", "Er staat welke onderdelen (A2, KNM) de inburgeraar wil en kan doen, of dat er geen zijn.")]
    public bool ExamenonderdelenZ { get; init; }

    [Veld("Mening van de inburgeraar gevraagd", "In het plan staat wat de inburgeraar ervan vindt.")]
    public bool Zienswijze { get; init; }

    [Veld("Er zijn besluiten uit de Participatiewet", "Besluiten over rechten of plichten om mee te doen, of over ontzorgen (vaste lasten betalen).")]
    public bool HeeftParticipatiewetbesluiten { get; init; }

    [Veld("Die besluiten zitten bij het plan", "Leeg of nee: zij zitten er niet bij.")]
    public bool ParticipatiewetbesluitenErbij { get; init; }

    [Veld("Volgt een niet-vrijstellende opleiding", "Praktijkonderwijs, vso (arbeid of dagbesteding) of entree.")]
    public bool VolgtNietVrijstellendeOpleiding { get; init; }

    [Veld("Er staat of hij de opleiding mag afmaken", "De aanwijzing ‘mag opleiding afmaken’ is ingevuld.")]
    public bool MagOpleidingAfmakenVermeld { get; init; }

    [Veld("Bijna AOW", "DUO meldde dat iemand binnen zes maanden de AOW-leeftijd bereikt.")]
    public bool BijnaAow { get; init; }
}
