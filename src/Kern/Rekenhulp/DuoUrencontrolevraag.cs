using Naast.Kern.Gedeeld;
using Naast.Kern.Inburgeraars;
using Naast.Kern.Leerroutes;
using Naast.Kern.Plan;
using Naast.Kern.Regels;

namespace Naast.Kern.Rekenhulp;

/// <summary>Hours for DUO, with what DUO knows of the person.</summary>
public sealed record DuoUrencontroleinvoer
{
    [Veld("Vandaag", "De dag waarop het bericht naar DUO gaat.")]
    public DateOnly Vandaag { get; init; }

    [Veld("Soort uren", "Elke soort heeft een eigen bericht.")]
    public DuoUrensoort Soort { get; init; }

    [Veld("Uren", "Het totaal tot nu toe, niet wat erbij kwam. Leeg: niet in het bericht.", Eenheid = "uur")]
    public int? Uren { get; init; }

    [Veld("Geoorloofd verzuim", "Totaal, alleen bij een instelling. Leeg: niet in het bericht.", Eenheid = "uur")]
    public int? Geoorloofd { get; init; }

    [Veld("Ongeoorloofd verzuim", "Totaal, alleen bij een instelling. Leeg: niet in het bericht.", Eenheid = "uur")]
    public int? Ongeoorloofd { get; init; }

    [Veld("Bekend tot", "De eerste dag waarvan de uren nog niet bekend zijn. Leeg: staat niet in het bericht. DUO weigert het dan.")]
    public DateOnly? BekendTot { get; init; }

    [Veld("Leerroute", "In het huidige plan. Leeg: niet bekend.")]
    public Leerroute? Leerroute { get; init; }

    [Veld("Doelgroep", "Zoals DUO die kent. Leeg: niet bekend.")]
    public Doelgroep? Doelgroep { get; init; }

    [Veld("Instelling", "Wat DUO van de instelling weet. Alleen bij uren van een instelling.")]
    public Instellingssoort? Instelling { get; init; }

    [Veld("Begin van de inburgeringstermijn", "Leeg: hier wordt niet op gelet.")]
    public DateOnly? BeginTermijn { get; init; }

    [Veld("Eerste aanbod bij deze instelling", "De dag van het eerste aanbod dat niet is ingetrokken. Leeg: er is geen aanbod.")]
    public DateOnly? EersteAanbod { get; init; }

    [Veld("Het aanbod noemt een start", "De start van de opleiding staat in het aanbod. Bij de B1-route en de Z-route is de dag van het aanbod genoeg.")]
    public bool AanbodMetStart { get; init; }

    [Veld("Bekend tot in het vorige bericht", "Van dezelfde soort. Leeg: dit is het eerste bericht.")]
    public DateOnly? VorigeBekendTot { get; init; }
}

/// <summary>Hours checked as DUO checks them, before they are sent.</summary>
public static class DuoUrencontrolevraag
{
    public static Rekenvraag Vraag { get; } = new Rekenvraag<DuoUrencontroleinvoer>(
        "duo-uren-controle", "Neemt DUO deze uren aan?", "Controleert een bericht met gevolgde uren met de regels van DUO.",
        new DuoUrencontroleinvoer
        {
            Vandaag = new(2026, 6, 2), Soort = DuoUrensoort.Instelling, Uren = 148, Geoorloofd = 6, Ongeoorloofd = 2, BekendTot = new(2026, 6, 1), Leerroute = Leerroute.B1,
            Doelgroep = Inburgeraars.Doelgroep.Asielstatushouder, Instelling = Instellingssoort.Keurmerk, BeginTermijn = new(2026, 1, 12), EersteAanbod = new(2026, 2, 2), AanbodMetStart = true,
            VorigeBekendTot = new(2026, 5, 1),
        },
        invoer => invoer.Vandaag, Reken);

    private static Rekenantwoord Reken(DuoUrencontroleinvoer i, Regelset regels)
    {
        // A number outside the field is an answer of the check, not a fault of the question.
        Redenen.Van(i with { Uren = null, Geoorloofd = null, Ongeoorloofd = null })
            .VoorDeWet(i.Vandaag, "vandaag").VoorDeWet(i.BekendTot, "bekendTot").VoorDeWet(i.BeginTermijn, "beginTermijn").VoorDeWet(i.EersteAanbod, "eersteAanbod").VoorDeWet(i.VorigeBekendTot, "vorigeBekendTot").Eis();
        var uitkomst = DuoUrenregels.Bericht(new()
        {
            Soort = i.Soort, Uren = i.Uren, Geoorloofd = i.Geoorloofd, Ongeoorloofd = i.Ongeoorloofd, BekendTot = i.BekendTot, Leerroute = i.Leerroute, Doelgroep = i.Doelgroep, Instelling = i.Instelling,
            BeginTermijn = i.BeginTermijn, EersteAanbod = i.EersteAanbod, AanbodMetStart = i.AanbodMetStart, VorigeBekendTot = i.VorigeBekendTot, Vandaag = i.Vandaag,
        }, regels);
        return Duocontrole.Antwoord(
            uitkomst, "uren",
            Onderbouwing.Stap("Uren zijn een totaal. Een nieuw bericht van dezelfde soort vervangt het vorige.", Bron.Duo("WI-DUO-13")),
            Onderbouwing.Stap("Bekend tot is de eerste dag waarvan de uren nog niet bekend zijn.", Bron.Duo("WI-DUO-13")));
    }
}
