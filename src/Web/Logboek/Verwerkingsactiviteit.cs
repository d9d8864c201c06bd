namespace Naast.Web.Logboek;

/// <summary>One activity of the register: what is done with data of persons, why, and on which ground (art. 30 AVG).</summary>
/// <param name="Sleutel">Part of its address, with a number: an activity that changes gets a new one, for old lines point to the old.</param>
/// <param name="Bewaren">How long, in words.</param>
public sealed record Verwerkingsactiviteit(
    string Sleutel, string Naam, string Doel, string Grondslag, string Betrokkenen, string Gegevens, string Ontvangers, string Bewaren);

/// <summary>The register of processing activities that this program carries out, and which activity a screen or a deed belongs to.</summary>
public static class Verwerkingsregister
{
    private const string Inburgeraar = "mensen die inburgeren, en hun gezinsleden";
    private const string Dossier = "zolang de bewaartermijn van het dossier loopt";
    private const string Publiek = "AVG art. 6 lid 1 onder e: taak van algemeen belang";

    public static readonly Verwerkingsactiviteit Regie = new(
        "regie-1", "Regie op de inburgering", "Weten wie inburgert, welke termijnen lopen en wat er nu moet gebeuren", $"Wet inburgering 2021; {Publiek}", Inburgeraar,
        "naam, geboortedatum, adres, telefoon, V-nummer, doelgroep, termijnen, contact en afspraken", "geen", Dossier);

    public static readonly Verwerkingsactiviteit IntakeEnPlan = new(
        "intake-plan-1", "Brede intake en plan", "Met iemand bespreken wat kan en nodig is, en daarover een plan vaststellen", $"Wet inburgering 2021; {Publiek}", Inburgeraar,
        "werk, opleiding, taal, gezin, gezondheid voor zover nodig, leerroute, talenten en doelen", "DUO (het plan)", Dossier);

    public static readonly Verwerkingsactiviteit Besluiten = new(
        "besluiten-1", "Besluiten, handhaving en bezwaar", "Beslissen, uitleggen en herstellen", $"Wet inburgering 2021; Algemene wet bestuursrecht; {Publiek}", Inburgeraar,
        "besluiten met motivering, boetes, bezwaren en stukken", "DUO; de bezwaarcommissie; de rechtbank", Dossier);

    public static readonly Verwerkingsactiviteit Partners = new(
        "partners-1", "Samenwerken met scholen en partners", "Een taak laten uitvoeren door wie dat het best kan", $"Wet inburgering 2021; {Publiek}", Inburgeraar,
        "wat voor de taak nodig is: naam, geboortedatum, soms adres en telefoon; uren, aanwezigheid en stappen", "de partner met de taak", Dossier);

    public static readonly Verwerkingsactiviteit Keten = new(
        "keten-duo-1", "Uitwisselen met DUO", "Berichten over inburgeraars ontvangen en doorgeven", $"Wet inburgering 2021; Besluit inburgering 2021; {Publiek}", Inburgeraar,
        "BSN, plan, termijnen en uitslagen", "DUO", Dossier);

    public static readonly Verwerkingsactiviteit Brp = new(
        "brp-1", "Gegevens vragen aan de BRP", "De goede naam, geboortedatum en het adres gebruiken", $"Wet basisregistratie personen, artikel 1.7 en 3.2; {Publiek}", Inburgeraar,
        "BSN, naam, geboorte, adres en nationaliteit", "geen", Dossier);

    public static readonly Verwerkingsactiviteit Portaal = new(
        "portaal-1", "Zelf kijken en antwoorden", "Iemand laten zien wat er over hem is vastgelegd, en laten antwoorden", $"AVG art. 15; Wet inburgering 2021; {Publiek}", "mensen die inburgeren",
        "het eigen plan, data, besluiten en afspraken", "geen", Dossier);

    public static readonly Verwerkingsactiviteit Toezicht = new(
        "toezicht-1", "Nagaan en verantwoorden", "Nagaan wie wat zag en deed, en of namens het college goed is beslist", "AVG art. 5 lid 2 en art. 32; Algemene wet bestuursrecht, artikel 10:6; AVG art. 6 lid 1 onder c", Inburgeraar,
        "wie keek en wat iemand deed; besluiten in een steekproef", "het college; de functionaris gegevensbescherming", Dossier);

    public static readonly Verwerkingsactiviteit Bescherming = new(
        "bescherming-1", "Dossiers afschermen", "Mensen beschermen die bijzonder gevaar lopen of bekend zijn", $"AVG art. 32; {Publiek}", Inburgeraar, "dat een dossier is afgeschermd, en wie het mag zien", "geen", Dossier);

    public static IReadOnlyList<Verwerkingsactiviteit> Alle { get; } = [Regie, IntakeEnPlan, Besluiten, Partners, Keten, Brp, Portaal, Toezicht, Bescherming];

    /// <summary>Beginnings of the names of screens, and what activity they belong to; the first that fits.</summary>
    private static readonly (string Begin, Verwerkingsactiviteit Activiteit)[] Schermen =
    [
        ("mijn/", Portaal), ("school", Partners), ("taken", Partners), ("api/studenten", Partners), ("api/taken", Partners), ("dossier/partners", Partners),
        ("keten", Keten), ("api/keten", Keten), ("inburgeraars/koppelen", Keten), ("verwerkingen", Toezicht), ("namens", Toezicht), ("beleid/proef", Toezicht),
        ("dossier/afscherming", Bescherming), ("afgeschermd", Bescherming), ("noodinzage", Bescherming),
        ("dossier/intake", IntakeEnPlan), ("dossier/plan", IntakeEnPlan), ("api/brede-intake", IntakeEnPlan), ("api/pip", IntakeEnPlan), ("plan", IntakeEnPlan), ("dossier/doelen", IntakeEnPlan),
        ("dossier/talenten", IntakeEnPlan), ("dossier/mijn-plan", IntakeEnPlan), ("dossier/besluit", Besluiten), ("besluit", Besluiten), ("api/besluiten", Besluiten), ("api/brief", Besluiten),
        ("dossier/handhaving", Besluiten), ("dossier/bezwaar", Besluiten), ("bezwaar", Besluiten),
    ];

    private static readonly (string Begin, Verwerkingsactiviteit Activiteit)[] Handelingen =
    [
        ("Partner", Partners), ("School", Partners), ("Uren", Partners), ("InGroep", Partners), ("Begeleidingsstap", Partners), ("Taaknotitie", Partners), ("Trajectmoment", Partners),
        ("Brp", Brp), ("Bericht", Keten), ("PipDoorgeven", Keten), ("Afscherm", Bescherming), ("DossierAfschermen", Bescherming), ("Noodinzage", Bescherming),
        ("Intake", IntakeEnPlan), ("Pip", IntakeEnPlan), ("Gezondheid", IntakeEnPlan), ("Doel", IntakeEnPlan), ("Actie", IntakeEnPlan),
        ("Besluit", Besluiten), ("Collegebesluit", Besluiten), ("Bezwaar", Besluiten), ("Handhaving", Besluiten), ("Boete", Besluiten), ("Ingebrekestelling", Besluiten), ("Oproep", Besluiten), ("Vertraging", Besluiten),
        ("Steekproef", Toezicht), ("Aanwijzing", Toezicht), ("AfspraakBeantwoorden", Portaal),
    ];

    public static Verwerkingsactiviteit VanScherm(string scherm) => Zoek(Schermen, scherm);

    public static Verwerkingsactiviteit VanHandeling(string soort) => Zoek(Handelingen, soort);

    private static Verwerkingsactiviteit Zoek((string Begin, Verwerkingsactiviteit Activiteit)[] rijen, string naam) =>
        Array.Find(rijen, rij => naam.StartsWith(rij.Begin, StringComparison.Ordinal)).Activiteit ?? Regie;
}
