using System.Globalization;
using Naast.Kern.Gedeeld;

namespace Naast.Kern.Regels;

/// <summary>Fines of the college during the traject (art. 23 Wet, art. 7.1 Besluit), and what policy decides about them.</summary>
public static class Boeteparameters
{
    public static readonly Parameter<Bedrag> Basis = new("boete.traject.basis", "Boete tijdens het traject, de eerste keer", Bedrag.Parse);

    public static readonly Parameter<Bedrag> Hoogste = new("boete.traject.hoogste", "Hoogste boete tijdens het traject", Bedrag.Parse);

    public static readonly Parameter<Duur> Recidivetermijn = new("boete.recidive.termijn", "Hoe lang een eerdere overtreding de boete hoger maakt", Duur.Parse);

    public static readonly Parameter<int> Opzet = new("boete.verwijtbaarheid.opzet", "Deel van de boete bij opzet, in procent", Getal);

    public static readonly Parameter<int> GroveSchuld = new("boete.verwijtbaarheid.grove-schuld", "Deel van de boete bij grove schuld, in procent", Getal);

    public static readonly Parameter<int> Normaal = new("boete.verwijtbaarheid.normaal", "Deel van de boete zonder opzet of grove schuld, in procent", Getal);

    public static readonly Parameter<int> Verminderd = new("boete.verwijtbaarheid.verminderd", "Deel van de boete bij verminderde verwijtbaarheid, in procent", Getal);

    public static readonly Parameter<Bedrag> Plafond = new("boete.plafond", "Alle boetes van de gemeente samen in de inburgeringstermijn", Bedrag.Parse);

    public static readonly Parameter<Bedrag> PlafondZesMaanden = new("boete.plafond.6-maanden", "Alle boetes samen in een nieuwe termijn van 6 maanden", Bedrag.Parse);

    public static readonly Parameter<Bedrag> PlafondEenJaar = new("boete.plafond.1-jaar", "Alle boetes samen in een nieuwe termijn van 1 jaar", Bedrag.Parse);

    public static readonly Parameter<Bedrag> PlafondAnderhalfJaar = new("boete.plafond.18-maanden", "Alle boetes samen in een nieuwe termijn van 1,5 jaar", Bedrag.Parse);

    public static readonly Parameter<Bedrag> PlafondTweeJaar = new("boete.plafond.2-jaar", "Alle boetes samen in een nieuwe termijn van 2 jaar", Bedrag.Parse);

    public static readonly Beleidskeuze Recidive = new(
        "beleid.boete.recidive", "Hoe gaat de boete bij herhaling met 100 procent omhoog?",
        [
            new("verdubbelen", "Elke keer twee keer zo hoog: 50, 100, 200, 400, 800 euro."),
            new("plus-50", "Elke keer het eerste bedrag erbij: 50, 100, 150, 200 euro en verder, tot 800 euro."),
        ],
        "verdubbelen", Bron.Bi("7.1", "3", "WI-BOETE-07a") with { Zekerheid = Zekerheid.Onzeker });

    public static readonly Beleidskeuze Recidivetelling = new(
        "beleid.boete.recidive-telling", "Welke eerdere overtredingen maken de boete hoger?",
        [
            new("venster", "Alleen overtredingen die zijn vastgesteld in de 12 maanden voor deze overtreding."),
            new("keten", "Ook overtredingen van langer geleden, zolang er tussen twee overtredingen nooit meer dan 12 maanden zat."),
        ],
        "venster", Bron.Bi("7.1", "3", "WI-BOETE-07") with { Zekerheid = Zekerheid.Afgeleid });

    public static readonly Beleidskeuze Percentage = new(
        "beleid.boete.percentage", "Komt het deel voor de verwijtbaarheid na of voor de verhoging?",
        [
            new("na-verhoging", "Eerst verhogen bij herhaling (ten hoogste 800 euro), dan het deel voor de verwijtbaarheid nemen."),
            new("voor-verhoging", "Eerst het deel van 50 euro nemen, dan dat bedrag verhogen bij herhaling (ten hoogste 800 euro)."),
        ],
        "na-verhoging", Bron.Bi("7.1", "4", "WI-BOETE-08") with { Zekerheid = Zekerheid.Onzeker });

    public static readonly Beleidskeuze PlafondIntake = new(
        "beleid.boete.plafond-intake", "Tellen boetes van de brede intake, van voor de termijn, mee voor het plafond?",
        [
            new("meetellen", "Ja. Dat is het gunstigst voor de inburgeraar."),
            new("alleen-in-termijn", "Nee: alleen boetes die in de inburgeringstermijn zijn opgelegd."),
        ],
        "meetellen", Bron.Bi("7.1", "5", "WI-BOETE-10a") with { Zekerheid = Zekerheid.Onzeker });

    public static readonly Beleidskeuze Asiel = new(
        "beleid.boete.asielstatushouders", "Mag een asielstatushouder een boete krijgen, na de uitspraak van het Europees Hof van 4 februari 2025?",
        [
            new("blokkeren", "Nee, zolang het college niets anders besluit."),
            new("toets-en-hoger", "Alleen na een vastgelegde toets van deze persoon, die een uitzonderlijk geval laat zien, en met toestemming van een hogere functie."),
            new("geen", "Ja, zonder extra eisen. De omstandigheden van de persoon wegen wel mee."),
        ],
        "toets-en-hoger", Bron.Uitspraak("Hof van Justitie EU", "C-158/23 (Keren)", "WI-BOETE-15") with { Zekerheid = Zekerheid.Onzeker });

    public static readonly Beleidskeuze Samenloop = new(
        "beleid.boete.samenloop", "Wat als de plicht uit het plan komt en ook uit de Participatiewet?",
        [
            new("per-geval", "De gemeente kiest per geval en legt uit waarom. Een sanctie is het laatste middel."),
            new("boete", "De gemeente kiest de boete."),
            new("maatregel", "De gemeente kiest de maatregel in de bijstand. Er komt dan geen boete."),
        ],
        "per-geval", Bron.Wi("27", null, "WI-BOETE-13") with { Zekerheid = Zekerheid.Tweedehands });

    public static Parameterblad Blad { get; } = Parameterblad.Maak("Boetes van de gemeente",
    [
        Basis, Hoogste, Recidivetermijn, Opzet, GroveSchuld, Normaal, Verminderd, Plafond, PlafondZesMaanden, PlafondEenJaar, PlafondAnderhalfJaar,
        PlafondTweeJaar, Recidive, Recidivetelling, Percentage, PlafondIntake, Asiel, Samenloop,
    ],
    [
        Versie(Basis, "50", Bron.Bi("7.1", "2", "WI-BOETE-06")),
        Versie(Hoogste, "800", Bron.Wi("26", "1", "WI-BOETE-06")),
        Versie(Recidivetermijn, "12 maanden", Bron.Bi("7.1", "3", "WI-BOETE-07")),
        Versie(Opzet, "100", Bron.Bi("7.1", "4", "WI-BOETE-08")),
        Versie(GroveSchuld, "75", Bron.Bi("7.1", "4", "WI-BOETE-08")),
        Versie(Normaal, "50", Bron.Bi("7.1", "4", "WI-BOETE-08")),
        Versie(Verminderd, "25", Bron.Bi("7.1", "4", "WI-BOETE-08")),
        Versie(Plafond, "2400", Bron.Bi("7.1", "5", "WI-BOETE-10")),
        Versie(PlafondZesMaanden, "400", Bron.Bi("7.1", "5", "WI-BOETE-10")),
        Versie(PlafondEenJaar, "800", Bron.Bi("7.1", "5", "WI-BOETE-10")),
        Versie(PlafondAnderhalfJaar, "1200", Bron.Bi("7.1", "5", "WI-BOETE-10")),
        Versie(PlafondTweeJaar, "1600", Bron.Bi("7.1", "5", "WI-BOETE-10")),
    ]);

    private static Parameterversie Versie(Parameter parameter, string waarde, Bron bron) => new(parameter.Sleutel, Parameterblad.BeginVanDeWet, null, waarde, bron);

    private static int Getal(string tekst) => int.Parse(tekst, NumberStyles.None, CultureInfo.InvariantCulture);
}
