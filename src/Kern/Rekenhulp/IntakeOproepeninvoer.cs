using Naast.Kern.Intake;

namespace Naast.Kern.Rekenhulp;

/// <summary>The calls, the fines, and what was done of the brede intake.</summary>
public sealed record IntakeOproepeninvoer
{
    [Veld("Peildag", "De dag waarop u kijkt wat de volgende stap is.")]
    public DateOnly Peildag { get; init; }

    [Veld("Oproepen", "Alle oproepen, op volgorde. Leeg: er is nog niet opgeroepen.")]
    public IReadOnlyList<Oproeprij> Oproepen { get; init; } = [];

    [Veld("Boetes", "Boetes die al zijn opgelegd voor deze intake, op volgorde. Leeg: geen.")]
    public IReadOnlyList<Intakeboeterij> Boetes { get; init; } = [];

    [Veld("Gekoppeld aan de gemeente sinds", "Dag waarop het COA de inburgeraar aan de gemeente koppelde. Oproepen mag vanaf die dag, ook in het azc. Leeg: hij staat al ingeschreven.")]
    public DateOnly? GekoppeldSinds { get; init; }

    [Veld("Recht om alleen te praten verteld op", "Leeg: nog niet verteld.")]
    public DateOnly? AlleenGesprekVerteld { get; init; }

    [Veld("Leerbaarheidstoets gedaan", "De uitslag is bekend, of hij luidt ‘onbekend’.")]
    public bool LeerbaarheidstoetsGedaan { get; init; }

    [Veld("Ontheven van de leerbaarheidstoets", "De gemeente besloot dat de inburgeraar de toets niet hoeft te doen.")]
    public bool Ontheven { get; init; }

    [Veld("Beperking", "Waarom de toets niet hoeft. Alleen van belang bij een ontheffing. Leeg: geen.")]
    public Toetsbeperking? Beperking { get; init; }

    [Veld("Examennummer van de toets vrijgegeven", "Bij DUO verwijderd, omdat de toets niet doorgaat.")]
    public bool ExamennummerVrijgegeven { get; init; }

    [Veld("Opleiding en werk besproken", "Opleiding en werkervaring in het land van herkomst.")]
    public bool OpleidingEnWerk { get; init; }

    [Veld("Persoonlijke omstandigheden besproken", "Zonder de gezondheid; die staat hieronder apart.")]
    public bool Omstandigheden { get; init; }

    [Veld("Gezondheid besproken", "Lichamelijk en psychisch, voor zover nodig.")]
    public bool Gezondheid { get; init; }

    [Veld("Kinderen in huis", "Leeg: niet gevraagd.")]
    public bool? KinderenInHuis { get; init; }

    [Veld("Voor- of vroegschoolse educatie verkend", "Alleen nodig als er een kind is.")]
    public bool VoorschoolseEducatie { get; init; }

    [Veld("Taalniveau bekend", "Hoe goed de inburgeraar Nederlands kent.")]
    public bool Taalniveau { get; init; }

    [Veld("Mogelijkheden voor werk en meedoen besproken", "Wat iemand kan doen: werk, vrijwilligerswerk, meedoen.")]
    public bool Participatie { get; init; }

    [Veld("Eigen wens gevraagd", "Ook of hij een opleiding wil volgen.")]
    public bool EigenWens { get; init; }

    [Veld("Zelfredzaamheid besproken", "Wat iemand zelf kan regelen.")]
    public bool Zelfredzaamheid { get; init; }

    [Veld("Schriftelijk vastgelegd", "Wat van belang is, staat op schrift.")]
    public bool SchriftelijkVastgelegd { get; init; }

    [Veld("Leerroute al vastgesteld door een andere gemeente", "De inburgeraar verhuisde hierheen nadat zijn leerroute was vastgesteld.")]
    public bool LeerrouteElders { get; init; }

    [Veld("Uren voor het plan", "Lessen en activiteiten voordat er een plan was. Leeg: geen.")]
    public IReadOnlyList<Intakeuurrij> Uren { get; init; } = [];
}

/// <summary>Hours of one kind before the plan.</summary>
public sealed record Intakeuurrij
{
    [Veld("Soort", "Waar de uren aan zijn besteed.")]
    public Uursoort Soort { get; init; }

    [Veld("Wanneer", "Alleen uren tijdens de brede intake kunnen meetellen.")]
    public Uurmoment Moment { get; init; }

    [Veld("Aantal uren", "Hele uren.", Eenheid = "uur", Maximum = 9999)]
    public int Uren { get; init; }
}
