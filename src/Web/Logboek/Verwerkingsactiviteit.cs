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
        "brp-2", "Gegevens vragen aan de BRP", "De goede naam, geboortedatum en het adres gebruiken, en weten dat iemand verhuisde of overleed", $"Wet basisregistratie personen, artikel 1.7 en 3.2; {Publiek}", Inburgeraar,
        "BSN, naam, geboorte, geslacht, nationaliteit, adres, gemeente en dag van inschrijving, vertrek en overlijden", "geen", Dossier);

    /// <summary>As it was described before: old lines point to it.</summary>
    private static readonly Verwerkingsactiviteit BrpEerder = Brp with
    {
        Sleutel = "brp-1", Naam = "Gegevens vragen aan de BRP (eerdere beschrijving)", Gegevens = "BSN, naam, geboorte, adres en nationaliteit",
    };

    public static readonly Verwerkingsactiviteit Begeleiding = new(
        "begeleiding-1", "Helpen met meedoen en ontzorgen", "Zien wat iemand nodig heeft om mee te doen, en tijdelijk overnemen wat nog niet lukt", $"Wet inburgering 2021; {Publiek}", Inburgeraar,
        "hoe het gaat op elk leefgebied, de week, voorzieningen, zorgen, vaste lasten en wat in een overleg is besproken", "geen", Dossier);

    public static readonly Verwerkingsactiviteit Overdracht = new(
        "overdracht-1", "Overdragen bij een verhuizing", "Zorgen dat de nieuwe gemeente verder kan waar de vorige was", $"Wet inburgering 2021, artikel 35 lid 4; {Publiek}", Inburgeraar,
        "wat de andere gemeente vroeg: leerroute, termijnen, plan, intake, voortgang en besluiten", "de gemeente waar iemand heen verhuist, of vandaan komt", Dossier);

    public static readonly Verwerkingsactiviteit Cbs = new(
        "cbs-1", "Leveren aan het CBS", "Het CBS laten tellen hoe het met de inburgering gaat", "Regeling inburgering 2021, artikel 9.1; AVG art. 6 lid 1 onder c", Inburgeraar,
        "BSN, en per persoon wat de levering vraagt over doelgroep, leerroute, intake, plan en voortgang", "het Centraal Bureau voor de Statistiek", Dossier);

    public static readonly Verwerkingsactiviteit Meegeven = new(
        "meegeven-1", "Gegevens van een gemeente meegeven of overnemen", "Het college de eigen gegevens geven, om met een ander systeem verder te kunnen", $"Wet inburgering 2021; AVG art. 28 lid 3 onder g; {Publiek}", Inburgeraar,
        "alles in de dossiers van die gemeente", "de gemeente, en de leverancier die het college aanwijst", Dossier);

    public static readonly Verwerkingsactiviteit Portaal = new(
        "portaal-1", "Zelf kijken en antwoorden", "Iemand laten zien wat er over hem is vastgelegd, en laten antwoorden", $"AVG art. 15; Wet inburgering 2021; {Publiek}", "mensen die inburgeren",
        "het eigen plan, data, besluiten en afspraken", "geen", Dossier);

    public static readonly Verwerkingsactiviteit Toezicht = new(
        "toezicht-1", "Nagaan en verantwoorden", "Nagaan wie wat zag en deed, en of namens het college goed is beslist", "AVG art. 5 lid 2 en art. 32; Algemene wet bestuursrecht, artikel 10:6; AVG art. 6 lid 1 onder c", Inburgeraar,
        "wie keek en wat iemand deed; besluiten in een steekproef", "het college; de functionaris gegevensbescherming", Dossier);

    public static readonly Verwerkingsactiviteit Bescherming = new(
        "bescherming-1", "Dossiers afschermen", "Mensen beschermen die bijzonder gevaar lopen of bekend zijn", $"AVG art. 32; {Publiek}", Inburgeraar, "dat een dossier is afgeschermd, en wie het mag zien", "geen", Dossier);

    public static IReadOnlyList<Verwerkingsactiviteit> Alle { get; } =
        [Regie, IntakeEnPlan, Begeleiding, Besluiten, Partners, Keten, Brp, Overdracht, Cbs, Meegeven, Portaal, Toezicht, Bescherming, BrpEerder];

    /// <summary>Beginnings of the names of screens for each activity; the first that fits. All of them stand here on purpose.</summary>
    private static readonly (Verwerkingsactiviteit Activiteit, string[] Begin)[] Schermen =
    [
        (Portaal, ["mijn/"]),
        (Partners, ["school", "taken", "api/studenten", "api/taken", "dossier/partners"]),
        (Keten, ["keten", "api/keten", "inburgeraars/koppelen", "dossier/duo"]),
        (Toezicht, ["verwerkingen", "namens", "beleid/proef", "dossier/logboek"]),
        (Bescherming, ["dossier/afscherming", "afgeschermd", "noodinzage"]),
        (Overdracht, ["dossier/verhuizing", "verhuizingen"]),
        (Brp, ["inburgeraars/registreren/brp"]),
        (Cbs, ["cbs/"]),
        (Meegeven, ["gegevens/"]),
        (Begeleiding, ["dossier/leefgebieden", "dossier/week", "dossier/wegen", "dossier/steun", "dossier/ontzorgen", "dossier/overleg"]),
        (IntakeEnPlan, ["dossier/intake", "dossier/plan", "api/brede-intake", "api/pip", "plan/", "dossier/doelen", "dossier/talenten", "dossier/mijn-plan"]),
        (Besluiten, ["dossier/besluit", "besluit", "api/besluiten", "api/brief", "dossier/handhaving", "dossier/bezwaar", "bezwaar"]),
        (Regie,
        [
            "dossier/overzicht", "dossier/termijnen", "dossier/gegevens", "dossier/afspraken", "dossier/brief", "dossier/samenvoegen", "dossier/gezin", "dossier/voortgang", "dossier/gespreksblad",
            "dossier/verzoeken", "dossier/document", "dossier/wat-als", "dossier/tijdlijn", "dossier/op-datum", "verzoeken", "meldingen", "agenda", "bsn getoond", "vandaag", "werkvoorraad", "zoeken",
            "inburgeraars", "api/afspraken", "api/zoekvraag", "api/dossier",
        ]),
    ];

    /// <summary>The same for the names of deeds. What arranges the region is about no dossier, and gives no line.</summary>
    private static readonly (Verwerkingsactiviteit Activiteit, string[] Begin)[] Handelingen =
    [
        (Keten, ["Bericht", "PipDoorgeven", "DuomeldingAfhandelen", "PortaalOvernemen", "DuoIntrekken", "Verschil", "VerwijtbaarZeggen", "SchoolKoppelen", "TermijnVastleggen"]),
        (Partners, ["Partner", "School", "Uren", "InGroep", "Begeleidingsstap", "Taaknotitie", "Trajectmoment"]),
        (Brp, ["Brp"]),
        (Bescherming, ["Afscherm", "DossierAfschermen", "Noodinzage"]),
        (Overdracht, ["Verhuizen", "Terugkomst", "Komst", "Overdracht"]),
        (Cbs, ["Cbs"]),
        (Meegeven, ["GegevensMeegeven", "GegevensOvernemen"]),
        (Begeleiding,
        [
            "Leefgebied", "BegeleidingAfspreken", "Casusoverleg", "Ontzorgbesluit", "Vastelast", "Betaalstap", "TaakOvernemen", "OvernameVerlengen", "TaakTeruggeven", "Zorgen", "Weg", "Voorziening",
        ]),
        (IntakeEnPlan, ["Intake", "BredeIntake", "Pip", "Doel", "Actie", "Bekwaamheid"]),
        (Besluiten, ["Besluit", "Collegebesluit", "Bezwaar", "Handhaving", "Boete", "Ingebrekestelling", "Oproep", "Vertraging"]),
        (Toezicht, ["Steekproef", "Aanwijzing"]),
        (Portaal, ["AfspraakBeantwoorden"]),
        (Regie,
        [
            "Dossier", "InburgeraarRegistreren", "Notitie", "Document", "Contact", "Afspraak", "GegevensBijwerken", "FeitWijzigen", "Toestemming", "Verzoek", "Voortgang", "Examenuitslag", "LesurenOptellen",
            "Gezinslid", "WerkNaarVorenHalen", "Brieftekst", "Aansluiting", "Beleid", "Mandaat", "Gemandateerde", "Bestuursstap", "TaakToedelen", "TaakBeeindigen",
        ]),
    ];

    public static Verwerkingsactiviteit VanScherm(string scherm) => Zoek(Schermen, scherm) ?? Regie;

    public static Verwerkingsactiviteit VanHandeling(string soort) => Zoek(Handelingen, soort) ?? Regie;

    public static bool KentScherm(string scherm) => Zoek(Schermen, scherm) is not null;

    public static bool KentHandeling(string soort) => Zoek(Handelingen, soort) is not null;

    private static Verwerkingsactiviteit? Zoek((Verwerkingsactiviteit Activiteit, string[] Begin)[] rijen, string naam) =>
        Array.Find(rijen, rij => Array.Exists(rij.Begin, begin => naam.StartsWith(begin, StringComparison.Ordinal))).Activiteit;
}
