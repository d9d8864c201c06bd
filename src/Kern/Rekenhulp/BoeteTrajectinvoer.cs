using Naast.Kern.Handhaving;
using Naast.Kern.Inburgeraars;
using Naast.Kern.Leerroutes;

namespace Naast.Kern.Rekenhulp;

/// <summary>An earlier fine of the college.</summary>
public sealed record Boeterij
{
    [Veld("Soort", "Alleen boetes tijdens het traject maken een volgende boete hoger. Voor het plafond tellen beide.")]
    public Boetesoort Soort { get; init; }

    [Veld("Dag van constatering", "De dag waarop de overtreding werd vastgesteld.")]
    public DateOnly Constatering { get; init; }

    [Veld("Dag van het besluit", "Leeg: de dag van constatering.")]
    public DateOnly? Opgelegd { get; init; }

    [Veld("Onherroepelijk sinds", "Eerste dag waarop er geen bezwaar of beroep meer kan of loopt. Leeg: nog niet onherroepelijk.")]
    public DateOnly? Onherroepelijk { get; init; }

    [Veld("Bedrag", "Wat is opgelegd.", Eenheid = "euro")]
    public decimal Bedrag { get; init; }
}

public sealed record BoeteTrajectinvoer
{
    [Veld("Dag van constatering", "De dag waarop de overtreding werd vastgesteld.")]
    public DateOnly Constatering { get; init; }

    [Veld("Dag van de overtreding", "Leeg: dezelfde dag als de constatering.")]
    public DateOnly? Overtreding { get; init; }

    [Veld("Doelgroep", "Zoals DUO die kent.")]
    public Doelgroep Doelgroep { get; init; }

    [Veld("Wat ging er mis", "De grond voor de boete.")]
    public Trajectgrond Grond { get; init; }

    [Veld("Leerroute", "Van belang voor de MAP. Leeg: hier wordt niet op gelet.")]
    public Leerroute? Leerroute { get; init; }

    [Veld("Hoeveel schuld", "Zonder schuld komt er geen boete.")]
    public Verwijtbaarheid Verwijtbaarheid { get; init; }

    [Veld("Eerdere boetes van de gemeente", "Alle boetes van de brede intake en tijdens het traject. Leeg: geen.")]
    public IReadOnlyList<Boeterij> EerdereBoetes { get; init; } = [];

    [Veld("Welke termijn loopt", "Bepaalt hoe hoog alle boetes samen mogen zijn. Leeg: de gewone inburgeringstermijn.")]
    public Termijnsoort? Termijnsoort { get; init; }

    [Veld("Eerste dag van die termijn", "Boetes van daarvoor tellen niet voor het plafond, behalve zo nodig die van de brede intake. Leeg: alle boetes vallen in de termijn.")]
    public DateOnly? BeginTermijn { get; init; }

    [Veld("Waar komt de plicht vandaan", "Leeg: uit het plan.")]
    public Plichtgrondslag? Grondslag { get; init; }

    [Veld("Gekozen voor een boete", "Alleen als de plicht uit beide wetten komt: de gemeente koos de boete en legde vast waarom.")]
    public bool BoeteGekozen { get; init; }

    [Veld("Bijstand is al verlaagd voor hetzelfde gedrag", "Een maatregel met artikel 18 of 18b van de Participatiewet.")]
    public bool BijstandVerlaagd { get; init; }

    [Veld("Omstandigheden gewogen", "De gemeente heeft gekeken naar de omstandigheden van deze persoon.")]
    public bool OmstandighedenGewogen { get; init; }

    [Veld("Toets van deze persoon", "Alleen voor een asielstatushouder. Leeg: nog niet gedaan.")]
    public Individueletoets? Individueletoets { get; init; }

    [Veld("Hogere functie stemt toe", "Alleen voor een asielstatushouder.")]
    public bool HogereFunctie { get; init; }

    [Veld("Dag van het rapport", "Leeg: er is geen rapport.")]
    public DateOnly? Rapport { get; init; }

    [Veld("Rapport verstuurd met uitnodiging", "De dag. Leeg: nog niet verstuurd.")]
    public DateOnly? RapportVerstuurd { get; init; }

    [Veld("De inburgeraar begrijpt het rapport", "In een taal die hij kent, of met een tolk.")]
    public bool BegrijpelijkeTaal { get; init; }

    [Veld("Gehoord op", "De dag waarop de inburgeraar reageerde, of de kans liet voorbijgaan. Leeg: nog niet gehoord.")]
    public DateOnly? Gehoord { get; init; }

    [Veld("Dag van het besluit", "De dag waarop over de boete wordt beslist. Leeg: nog niet beslist.")]
    public DateOnly? Besluit { get; init; }

    [Veld("Verhoord over de boete", "Er zijn vragen gesteld om een boete op te kunnen leggen.")]
    public bool Verhoord { get; init; }

    [Veld("Gezegd dat hij niet hoeft te antwoorden", "Voor de vragen (cautie).")]
    public bool Cautie { get; init; }

    [Veld("Wie beslist, maakte ook het rapport", "Dat mag niet.")]
    public bool BeslisserMaakteRapport { get; init; }

    [Veld("Verrekenen met de bijstand", "U wilt de boete van de bijstand afhalen.")]
    public bool Verrekenen { get; init; }

    [Veld("Grondslag om te verrekenen", "Er is een wettelijke grondslag, bijvoorbeeld een verordening.")]
    public bool GrondslagVerrekenen { get; init; }
}
