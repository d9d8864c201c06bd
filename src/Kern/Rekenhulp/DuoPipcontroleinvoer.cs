using Naast.Kern.Inburgeraars;
using Naast.Kern.Leerroutes;
using Naast.Kern.Plan;

namespace Naast.Kern.Rekenhulp;

/// <summary>A plan for DUO, and if given an offer or results, with what DUO knows of the person.</summary>
public sealed record DuoPipcontroleinvoer
{
    [Veld("Vandaag", "De dag waarop het bericht naar DUO gaat.")]
    public DateOnly Vandaag { get; init; }

    [Veld("Dagtekening van het plan", "Leeg: staat niet in het bericht. DUO weigert het dan.")]
    public DateOnly? Dagtekening { get; init; }

    [Veld("Leerroute", "Leeg: staat niet in het bericht. DUO weigert het dan.")]
    public Leerroute? Leerroute { get; init; }

    [Veld("Niveau", "Leeg: niet in het bericht. DUO neemt B1 bij de B1-route en de onderwijsroute.")]
    public Niveau? Niveau { get; init; }

    [Veld("Geschatte intensiteit B1-route", "Uren, 1 tot en met 9999. Leeg: niet in het bericht.", Eenheid = "uur")]
    public int? Intensiteit { get; init; }

    [Veld("Alfabetisering", "Leeg: niet in het bericht.")]
    public Alfabetisering? Alfabetisering { get; init; }

    [Veld("Mag opleiding afmaken", "Leeg: niet in het bericht.")]
    public bool? MagOpleidingAfmaken { get; init; }

    [Veld("Doelgroep", "Zoals DUO die kent. Leeg: niet bekend; DUO weigert dan een intensiteit en een aanbod.")]
    public Doelgroep? Doelgroep { get; init; }

    [Veld("Begin van de plicht", "Leeg: hier wordt niet op gelet.")]
    public DateOnly? BeginPlicht { get; init; }

    [Veld("Vestiging in de gemeente", "Leeg: hier wordt niet op gelet.")]
    public DateOnly? Vestiging { get; init; }

    [Veld("Dagtekening van het eerste plan", "Van deze of een andere gemeente. Leeg: dit is het eerste plan.")]
    public DateOnly? DagtekeningEerstePlan { get; init; }

    [Veld("Dagtekening van het huidige plan", "Het plan dat DUO nu kent. Leeg: DUO kent geen ander plan.")]
    public DateOnly? DagtekeningHuidigPlan { get; init; }

    [Veld("Plan verwijderen", "U wilt het plan bij DUO weghalen.")]
    public bool Verwijderen { get; init; }

    [Veld("Termijn door DUO vastgesteld", "Alleen voor verwijderen.")]
    public bool TermijnVastgesteld { get; init; }

    [Veld("Lesuren gekoppeld", "Alleen voor verwijderen: er zijn uren van een cursus aan dit plan gekoppeld.")]
    public bool LesurenGekoppeld { get; init; }

    [Veld("Begin van de inburgeringstermijn", "Eerste dag, zoals DUO die kent. Leeg: Naast rekent zelf, vanaf het eerste plan.")]
    public DateOnly? BeginTermijn { get; init; }

    [Veld("Laatste dag van de inburgeringstermijn", "Deze dag hoort nog bij de termijn. DUO zelf noemt de dag erna als einde. Leeg: Naast rekent zelf.")]
    public DateOnly? LaatsteDagTermijn { get; init; }

    [Veld("Dag van het aanbod", "Leeg: niet in het bericht.")]
    public DateOnly? DatumAanbod { get; init; }

    [Veld("Verwachte start van de opleiding", "Bij een aanbod. Leeg: niet in het bericht.")]
    public DateOnly? VerwachteStart { get; init; }

    [Veld("Verwacht einde van de opleiding", "Bij een aanbod: de eerste dag na de opleiding, zoals DUO die noemt. Leeg: niet in het bericht.")]
    public DateOnly? VerwachtEinde { get; init; }

    [Veld("Instelling", "Wat DUO van de instelling weet. Leeg: er is geen aanbod.")]
    public Instellingssoort? Instelling { get; init; }

    [Veld("Dag van het eindgesprek MAP", "Leeg: geen dag in het bericht.")]
    public DateOnly? DatumEindgesprekMap { get; init; }

    [Veld("MAP: verwijtbaar", "Of te laat zijn de eigen schuld is. Leeg: niet in het bericht.")]
    public Verwijtbaarveld? VerwijtbaarMap { get; init; }

    [Veld("MAP is al gemeld", "DUO kent al een dag voor de MAP. Zonder nieuwe dag trekt u die in.")]
    public bool MapGemeld { get; init; }

    [Veld("MAP: gemeld door een andere gemeente", "De dag die DUO nu heeft, is van een andere gemeente.")]
    public bool MapVanAndereGemeente { get; init; }

    [Veld("Dag van het ondertekenen van de participatieverklaring", "Leeg: geen dag in het bericht.")]
    public DateOnly? DatumOndertekeningPvt { get; init; }

    [Veld("PVT: verwijtbaar", "Of te laat zijn de eigen schuld is. Leeg: niet in het bericht.")]
    public Verwijtbaarveld? VerwijtbaarPvt { get; init; }

    [Veld("PVT is al gemeld", "DUO kent al een dag voor het PVT. Zonder nieuwe dag trekt u die in.")]
    public bool PvtGemeld { get; init; }

    [Veld("PVT: gemeld door een andere gemeente", "De dag die DUO nu heeft, is van een andere gemeente.")]
    public bool PvtVanAndereGemeente { get; init; }

    [Veld("Afronding van de Z-route", "De dag die bij DUO staat. Leeg: niet afgerond.")]
    public DateOnly? AfrondingZroute { get; init; }

    [Veld("Aan de plicht is voldaan met de Z-route", "DUO heeft gezegd dat de inburgeringsplicht is voldaan.")]
    public bool VoldaanMetZroute { get; init; }

    [Veld("Plan is van een andere gemeente", "Het huidige plan bij DUO is van een andere gemeente.")]
    public bool PlanVanAndereGemeente { get; init; }
}
