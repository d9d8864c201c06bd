using System.Globalization;
using System.Text.Json;
using Naast.Kern.Gedeeld;
using Naast.Web.Dossiervorming;

namespace Naast.Web.Gebieden.Dossiers;

/// <summary>Dutch words for stored fields and values: nobody has to read JSON to see what changed.</summary>
public static class Veldnamen
{
    /// <summary>Fields that say nothing to a reader: keys, versions and what the page shows elsewhere.</summary>
    public static readonly IReadOnlySet<string> Overslaan = new HashSet<string>(StringComparer.Ordinal)
    {
        "id", "gemeentecode", "versie", "dossierId", "persoonId", "afdruk", "onderwerpId", "mandaatregelId", "verwijzing", "tijdstip", "bevoegdheid",
        "ondertekenaar", "opsteller", "toets", "bewijzen", "vastgelegdOp", "huishoudenId", "streefwerk", "aangewezen", "medewerker", "eigenDossier", "reeksId", "opgegaanIn", "doelId", "na", "taakId", "aanleveringId", "opgegaanDossier", "overgenomen", "sleutel", "anderDossier", "komtVan", "regisseurs", "vervangt", "vrager", "opstellers", "besluitId", "beeindigdDoor", "adviezen", "stappen", "oproepen", "betalingen", "weging", "inhoud", "stand", "ookTegen", "uitleg", "beslissingId", "horen", "berichtId",
    };

    private static readonly Dictionary<string, string> Velden = new(StringComparer.Ordinal)
    {
        ["fase"] = "Fase", ["kanaal"] = "Contact met DUO via", ["casusregisseur"] = "Casusregisseur", ["streefdag"] = "Eigen dag", ["streefreden"] = "Waarom eerst", ["streefDoor"] = "Naar voren gehaald door", ["geopend"] = "Geopend op",
        ["tekst"] = "Tekst", ["auteur"] = "Geschreven door", ["organisatie"] = "Organisatie", ["gedeeld"] = "Gedeeld met partners",
        ["vnummer"] = "V-nummer", ["voornamen"] = "Voornamen", ["voorvoegsel"] = "Voorvoegsel", ["geslachtsnaam"] = "Achternaam",
        ["naamEigenSchrift"] = "Naam in eigen schrift", ["geslacht"] = "Geslacht", ["geboren"] = "Geboren", ["nationaliteit"] = "Nationaliteit (code)",
        ["wanneer"] = "Wanneer", ["vorige"] = "Tekst hiervoor", ["vervallen"] = "Niet meer in gebruik", ["andereNamen"] = "Andere namen", ["door"] = "Door", ["faseVoor"] = "Fase van het dossier dat opging", ["telefoon"] = "Telefoon", ["email"] = "E-mail", ["straat"] = "Straat", ["huisnummer"] = "Huisnummer", ["postcode"] = "Postcode",
        ["plaats"] = "Plaats", ["taal"] = "Taal", ["tolkNodig"] = "Tolk nodig",
        ["soort"] = "Soort", ["van"] = "Vanaf", ["tot"] = "Tot en met", ["waarde"] = "Waarde", ["bron"] = "Bron",
        ["vervallenOp"] = "Vervallen op", ["vervallenReden"] = "Waarom vervallen",
        ["status"] = "Stand", ["gestart"] = "Begonnen op", ["afgerond"] = "Afgerond op",
        ["alleenGesprekVerteld"] = "Verteld: recht om alleen te praten", ["gesprekken"] = "Gesprekken", ["leerbaarheid"] = "Leerbaarheidstoets",
        ["leerbaarheidToelichting"] = "Leerbaarheid, toelichting", ["opleidingsniveau"] = "Opleidingsniveau", ["opleidingEnWerk"] = "Opleiding en werk",
        ["omstandigheden"] = "Persoonlijke omstandigheden", ["kinderenInHuis"] = "Kinderen in huis", ["voorschoolseEducatie"] = "Voorschoolse educatie",
        ["taalniveau"] = "Taalniveau", ["geletterdheid"] = "Geletterdheid", ["participatie"] = "Werk en meedoen", ["eigenWens"] = "Eigen wens",
        ["wensOnderwijs"] = "Wil een opleiding volgen", ["zelfredzaamheid"] = "Zelfredzaamheid",
        ["wegingen"] = "Weging van de leerroutes", ["leerroute"] = "Leerroute", ["motivering"] = "Motivering", ["lesurenPerWeek"] = "Lesuren per week",
        ["lesurenTotaal"] = "Lesuren in totaal", ["pvtUren"] = "Uren PVT", ["mapUren"] = "Uren MAP", ["voortgangsgesprekken"] = "Voortgangsgesprekken",
        ["begeleiding"] = "Begeleiding", ["alfabetisering"] = "Alfabetisering", ["examenonderdelenZ"] = "Examenonderdelen",
        ["magOpleidingAfmaken"] = "Mag opleiding afmaken", ["zienswijze"] = "Wat de inburgeraar vindt", ["ondertekening"] = "Ondertekening",
        ["ondertekendOp"] = "Ondertekend op", ["teruggestuurdReden"] = "Waarom teruggestuurd", ["dagtekening"] = "Dagtekening",
        ["namens"] = "Namens", ["ondertekenaarNaam"] = "Ondertekend door", ["ondertekenaarFunctie"] = "Functie", ["wijze"] = "Hoe",
        ["bekendgemaakt"] = "Bekendgemaakt op", ["dictum"] = "Wat is besloten", ["mandaatgrond"] = "Mandaat", ["centen"] = "Bedrag (in centen)", ["beleid"] = "Beleid", ["tegenAdvies"] = "Tegen een advies in",
        ["goldTot"] = "Gold tot en met", ["opstellerNaam"] = "Opgesteld door", ["begonnen"] = "Begonnen op", ["trajectgrond"] = "Wat niet is gedaan",
        ["perPost"] = "Met de post gekomen", ["terPost"] = "Gepost op", ["gronden"] = "Gronden", ["verontschuldiging"] = "Waarom te laat te begrijpen is",
        ["verzuimVan"] = "Om aanvulling gevraagd op", ["verzuimTot"] = "Antwoord gekomen op", ["commissie"] = "Adviescommissie", ["verdaagd"] = "Verdaagd op", ["instemmingTot"] = "Indiener wacht tot en met",
        ["inGebreke"] = "Ingebrekestelling ontvangen op", ["les"] = "Wat wij hiervan leren",
        ["constatering"] = "Vastgesteld op", ["gedrag"] = "Wat er gebeurde", ["eigenVertraging"] = "Wat wij zelf te laat deden", ["boeteCenten"] = "Boete (in centen)", ["opgelegd"] = "Opgelegd op",
        ["nieuweTermijnTot"] = "Nieuwe termijn tot en met", ["regelingVan"] = "Betalen in delen vanaf", ["regelingCenten"] = "Per maand (in centen)", ["aanmaning"] = "Aanmaning verstuurd op",
        ["dag"] = "Dag", ["tijd"] = "Tijd", ["onderwerp"] = "Onderwerp", ["met"] = "Met", ["tolk"] = "Tolk erbij", ["komt"] = "Komt", ["stand"] = "Wat ervan kwam", ["relatie"] = "Relatie", ["geboortejaar"] = "Geboortejaar", ["verwacht"] = "Wordt verwacht", ["minuten"] = "Minuten", ["nummer"] = "Versie", ["naam"] = "Naam", ["mediatype"] = "Soort bestand", ["grootte"] = "Grootte in bytes", ["vanWie"] = "Van wie", ["vorm"] = "Hoe", ["ruimte"] = "Ruimte", ["bereikt"] = "Bereikt",
        ["aanbieder"] = "Bij wie", ["geldbron"] = "Wie betaalt", ["prijs"] = "Prijs", ["uren"] = "Uren in totaal", ["reistijd"] = "Minuten heen", ["rooster"] = "Dagen en tijden", ["opvangNodig"] = "Opvang nodig", ["leningUitgelegd"] = "Lening uitgelegd op", ["botsingreden"] = "Waarom toch zo", ["aangebodenOp"] = "Aangeboden op",
        ["afbouw"] = "Hoe het teruggaat", ["verlengd"] = "Keren verlengd", ["verlengreden"] = "Waarom langer", ["teruggegeven"] = "Teruggegeven op", ["schrijver"] = "Geschreven door", ["verteld"] = "Verteld", ["nietVerteld"] = "Waarom niet verteld", ["voorbij"] = "Voorbij op",
        ["oordelen"] = "Wat past", ["kenmerk"] = "Waarop", ["past"] = "Past", ["waarom"] = "Waarom", ["start"] = "Kan beginnen op", ["opgeschreven"] = "Opgeschreven op", ["besloten"] = "Besloten op", ["motief"] = "Waarom",
        ["aan"] = "Aan wie", ["bedrag"] = "Bedrag per maand", ["stap"] = "Wie betaalt", ["sinds"] = "Sinds", ["gestopt"] = "Gestopt op", ["orgaan"] = "Wie besloot", ["deelnemers"] = "Wie erbij zijn", ["persoonWeet"] = "De persoon weet ervan", ["punten"] = "Agenda", ["gehouden"] = "Gehouden",
        ["berichten"] = "Berichten over de taak", ["vanPartner"] = "Van de partner", ["laatstVanPartner"] = "De partner schreef het laatst", ["verhuisdNaar"] = "Verhuisd naar gemeente (code)", ["verhuisdOp"] = "Verhuisd op", ["komtUit"] = "Kwam uit gemeente (code)", ["aantalRegisseurs"] = "Aantal casusregisseurs tot nu toe", ["andereGemeente"] = "Andere gemeente (code)", ["verstrekt"] = "Gegeven op", ["aangenomen"] = "Aangenomen op", ["teruggestuurd"] = "Waarom teruggestuurd", ["delen"] = "Wat meegaat", ["inhoud"] = "Wat er is", ["ontbreekt"] = "Wat ontbreekt", ["gesprek"] = "Gesprek van de overdracht", ["persoonErbij"] = "De persoon was erbij", ["afgesproken"] = "Afgesproken",
        ["wijziging"] = "Wijziging", ["aanleiding"] = "Waarom het verandert", ["voortgang"] = "Hoe het leren gaat", ["eindeOpleiding"] = "Einde van een opleiding", ["bijzonderGeval"] = "Bijzonder geval", ["voldoendeInspanning"] = "Genoeg ingespannen", ["b1Onhaalbaar"] = "B1 is niet haalbaar",
        ["taak"] = "Taak", ["erbij"] = "Ook erbij", ["alleen"] = "Zonder familie", ["onderdelen"] = "Besproken", ["vervolg"] = "Volgende keer", ["waardering"] = "Waardering", ["waarderingSinds"] = "Waardering sinds", ["weg"] = "Hoe", ["ontvangen"] = "Ontvangen op", ["antwoord"] = "Antwoord",
        ["gevolgd"] = "Minuten gevolgd", ["metReden"] = "Minuten gemist met reden", ["zonderReden"] = "Minuten gemist zonder reden", ["groep"] = "Groep", ["melder"] = "Gemeld door", ["tijdstip"] = "Vastgelegd op",
        ["onderdeel"] = "Onderdeel", ["uitslag"] = "Uitslag", ["aanwezig"] = "Was erbij", ["ondertekend"] = "Getekend", ["thema"] = "Thema", ["gaatGoed"] = "Gaat goed", ["lastig"] = "Lastig", ["eigenWoorden"] = "Eigen woorden", ["afspraken"] = "Afgesproken", ["oneens"] = "Niet mee eens", ["volgende"] = "Volgend gesprek",
        ["lessen"] = "Lessen", ["urenPerWeek"] = "Uren per week", ["vrijeDagen"] = "Kan op", ["opvang"] = "Opvang nodig", ["uiterlijkeStart"] = "Begin uiterlijk",
        ["waarvoor"] = "Waarvoor", ["gevraagd"] = "Gevraagd op", ["antwoordVoor"] = "Antwoord uiterlijk", ["gezienOp"] = "Gezien op", ["beantwoord"] = "Beantwoord op", ["geholpen"] = "Hielp het",
        ["vaardigheid"] = "Vaardigheid", ["niveau"] = "Niveau", ["gesteld"] = "Gesteld op", ["gewijzigd"] = "Gewijzigd op", ["uitkomst"] = "Wat ervan kwam", ["wat"] = "Wat", ["wie"] = "Wie", ["wieNaam"] = "Naam",
        ["grondslag"] = "Op grond van", ["gebied"] = "Leefgebied", ["naGebied"] = "Wacht op leefgebied", ["gesloten"] = "Afgesloten op", ["intensiteit"] = "Hoe dichtbij", ["weken"] = "Weken tussen twee contacten", ["vanaf"] = "Vanaf", ["voorstel"] = "Voorstel",
        ["grond"] = "Waarom afgeschermd", ["toelichting"] = "Toelichting", ["opgeheven"] = "Waarom opgeheven", ["begin"] = "Begin", ["einde"] = "Einde", ["oordeel"] = "Oordeel",
        ["code"] = "Code bij DUO", ["geregistreerd"] = "Bij DUO vastgelegd op", ["uiterlijk"] = "Doen voor", ["open"] = "Staat nog open",
        ["beoordelaar"] = "Beoordeeld door", ["uitleg"] = "Uitleg", ["medewerkerNaam"] = "Medewerker", ["reden"] = "Reden",
    };

    private static readonly Dictionary<string, string> Woorden = new(StringComparer.Ordinal)
    {
        ["Brief"] = "Brief of bericht", ["Legitimatie"] = "Legitimatie of verblijfsdocument", ["Diploma"] = "Diploma of waardering", ["Uitslag"] = "Uitslag van een toets of examen", ["Overeenkomst"] = "Contract of overeenkomst", ["Medisch"] = "Medisch stuk", ["Anders"] = "Anders",
        ["Partner"] = "Partner", ["Kind"] = "Kind", ["Ouder"] = "Ouder", ["BroerOfZus"] = "Broer of zus", ["Ander"] = "Ander familielid",
        ["OpLocatie"] = "Op locatie", ["Huisbezoek"] = "Huisbezoek", ["Telefonisch"] = "Telefonisch", ["Beeldbellen"] = "Beeldbellen", ["Telefoon"] = "Gebeld", ["Bericht"] = "Bericht gestuurd", ["Gesprek"] = "Gesproken",
        ["EigenMedewerker"] = "Werkt hier, of familie van een medewerker", ["Bedreiging"] = "Wordt bedreigd", ["GeheimAdres"] = "Geheim adres", ["Terecht"] = "Terecht", ["NietTerecht"] = "Niet terecht",
        ["Gepland"] = "Gepland", ["Geweest"] = "Geweest", ["NietGekomen"] = "Niet gekomen", ["Afgezegd"] = "Afgezegd",
        ["Inburgeringsplicht"] = "Inburgeringsplicht", ["Kennisgeving"] = "Brief van DUO", ["Doelgroep"] = "Doelgroep", ["Vestiging"] = "Ingeschreven in een gemeente",
        ["Inburgeringstermijn"] = "Inburgeringstermijn van DUO", ["VoorlopigeTermijn"] = "Voorlopige inburgeringstermijn", ["Bekendmaking"] = "Besluit bekendgemaakt",
        ["DigitaalBereikbaar"] = "Akkoord met digitale besluiten", ["PipBijDuo"] = "Plan ontvangen door DUO",
        ["PipElders"] = "Plan van een andere gemeente", ["Cursusaanbod"] = "Cursus aangeboden", ["Cursusstart"] = "Lessen gestart", ["PvtAfgerond"] = "PVT afgerond",
        ["MapAfgerond"] = "MAP afgerond", ["Eindgesprek"] = "Eindgesprek Z-route gehouden", ["GevolgdeUren"] = "Uren taalles gevolgd", ["Bijstand"] = "Recht op bijstand",
        ["Onderbreking"] = "Onderbreking van de plicht", ["TijdelijkeVrijstelling"] = "Tijdelijke vrijstelling", ["Verlenging"] = "Reden voor verlenging",
        ["Schakeling"] = "Wissel van leerroute", ["Herbeoordeling"] = "Afgesproken om opnieuw te kijken",
        ["InformatieVanDerde"] = "Informatie van een ander voor het plan",
        ["Koppeling"] = "Koppeling", ["Intake"] = "Intake", ["Plan"] = "Plan", ["TerBeslissing"] = "Ter beslissing", ["Leerroute"] = "Leerroute",
        ["Afgerond"] = "Afgerond", ["Beeindigd"] = "Beëindigd", ["Koppelvlak"] = "koppelvlak", ["Portaal"] = "portaal van DUO",
        ["Duo"] = "DUO", ["Brp"] = "BRP", ["Medewerker"] = "medewerker", ["Inburgeraar"] = "inburgeraar", ["Import"] = "import",
        ["Onbekend"] = "Onbekend", ["Man"] = "Man", ["Vrouw"] = "Vrouw", ["Gestart"] = "Bezig", ["Concept"] = "Concept", ["Vastgesteld"] = "Vastgesteld",
        ["NogNietBekend"] = "Nog niet bekend", ["B1Haalbaar"] = "B1 haalbaar", ["B1NietHaalbaar"] = "B1 niet haalbaar", ["Ontheven"] = "Ontheven",
        ["LatijnsSchrift"] = "Latijns schrift", ["AnderSchrift"] = "Ander schrift", ["NietGeletterd"] = "Niet geletterd",
        ["B1"] = "B1-route", ["Onderwijs"] = "Onderwijsroute", ["Zelfredzaamheid"] = "Z-route (zelfredzaamheid)",
        ["Eigen"] = "Eigen doel", ["Taal"] = "Taaldoel", ["Economisch"] = "Economisch doel", ["Sociaal"] = "Sociaal doel", ["Lezen"] = "Lezen", ["Luisteren"] = "Luisteren", ["Schrijven"] = "Schrijven", ["Spreken"] = "Spreken",
        ["MaatschappelijkeBegeleiding"] = "Maatschappelijke begeleiding", ["Participatieverklaring"] = "Participatieverklaring (PVT)", ["FinancieleZelfredzaamheid"] = "Financiële zelfredzaamheid", ["Taallessen"] = "Taallessen", ["Buurt"] = "Meedoen in de buurt",
        ["Gevraagd"] = "Gevraagd", ["Gezien"] = "Gezien", ["Aangenomen"] = "Aangenomen", ["Geweigerd"] = "Geweigerd", ["Klaar"] = "Klaar", ["Ingetrokken"] = "Ingetrokken",
        ["Loopt"] = "Loopt", ["Bereikt"] = "Bereikt", ["Losgelaten"] = "Losgelaten", ["NogNiet"] = "Nog niet", ["Casusregisseur"] = "Casusregisseur", ["Organisatie"] = "Organisatie", ["IemandAnders"] = "Iemand anders", ["Open"] = "Open", ["Gedaan"] = "Gedaan", ["Gestopt"] = "Gestopt",
        ["WetInburgering"] = "Wet inburgering", ["Schuldhulp"] = "Schuldhulpverlening", ["Sport"] = "Sport en cultuur van de gemeente", ["EigenMiddelen"] = "Eigen middelen of netwerk",
        ["TaalEnLeren"] = "Taal en leren", ["GeldEnSchulden"] = "Geld en schulden", ["GezinEnKinderen"] = "Gezin en kinderen", ["GezondheidEnZorg"] = "Gezondheid en zorg", ["SportEnVrijeTijd"] = "Sport en vrije tijd", ["MensenEnBuurt"] = "Mensen en buurt", ["RegelenEnDigitaal"] = "Regelen en digitaal",
        ["GaatGoed"] = "Gaat goed", ["Samen"] = "Lukt met iemand ernaast", ["NaUitleg"] = "Lukt na uitleg of oefenen", ["Zelf"] = "Lukt zelf", ["HelptAnderen"] = "Lukt zelf en helpt anderen", ["Licht"] = "Licht", ["Gewoon"] = "Gewoon", ["Intensief"] = "Intensief",
        ["Taalles"] = "Taalles", ["Knm"] = "KNM", ["Arbeidsmarkt"] = "Arbeidsmarkt en participatie (MAP)", ["Opleiding"] = "Opleiding", ["Werk"] = "Werk", ["Leerwerkplek"] = "Leren op de werkplek", ["Vrijwilligerswerk"] = "Vrijwilligerswerk", ["Begeleiding"] = "Begeleiding of hulp", ["Zorg"] = "Zorg", ["Kinderopvang"] = "Kinderopvang",
        ["Gratis"] = "Kost niets", ["Inburgering"] = "Gemeente: inburgering", ["Participatiebudget"] = "Gemeente: werk en inkomen", ["Lening"] = "Lening van DUO", ["Kinderopvangtoeslag"] = "Kinderopvangtoeslag", ["Zorgverzekering"] = "Zorgverzekering", ["Werkgever"] = "Werkgever", ["EigenGeld"] = "Eigen geld",
        ["Voorbereiding"] = "In voorbereiding", ["Aangeboden"] = "Aangeboden",
        ["Talenten"] = "Talenten", ["Kennis"] = "Kennis en ervaring", ["Interesses"] = "Interesses", ["Duurzaam"] = "Houdt stand", ["Gezin"] = "Gezin en opvang", ["Ja"] = "Ja", ["Deels"] = "Deels", ["Nee"] = "Nee", ["Overwogen"] = "Wordt overwogen", ["Gekozen"] = "Gekozen", ["Afgevallen"] = "Valt af",
        ["Huur"] = "Huur", ["Energie"] = "Gas, water en stroom", ["Gemeente"] = "De gemeente betaalt", ["Collegas"] = "Collega's met dezelfde taak", ["WettelijkeTaak"] = "Wettelijke taak", ["Toestemming"] = "Toestemming", ["ZonderNaam"] = "Zonder naam",
        ["Uitgelegd"] = "Uitgelegd", ["NietNodig"] = "Hoeft niet", ["Geen"] = "Geen tolk", ["Erbij"] = "Tolk erbij", ["Naaste"] = "Familie of vriend", ["Omstandigheden"] = "Persoonlijke omstandigheden", ["Gezondheid"] = "Gezondheid", ["Talent"] = "Talent of vaardigheid", ["Interesse"] = "Interesse",
        ["HoeftNiet"] = "Hoeft niet", ["NogAanvragen"] = "Nog aanvragen", ["Aangevraagd"] = "Aangevraagd", ["Gewaardeerd"] = "Gewaardeerd", ["NietTeWaarderen"] = "Niet te waarderen",
        ["Inzage"] = "Inzage", ["Verbetering"] = "Verbetering van gegevens", ["Tolk"] = "Een tolk", ["Papier"] = "Op papier",
        ["Nt2"] = "Nederlandse les (NT2)", ["Pvt"] = "PVT", ["Map"] = "MAP", ["Participatie"] = "Meedoen", ["Telt"] = "Telt", ["Betwist"] = "Betwist", ["TeltNiet"] = "Telt niet", ["Vervangen"] = "Vervangen",
        ["NietGehaald"] = "Niet gehaald", ["GeslaagdA2"] = "Geslaagd op A2", ["GeslaagdB1"] = "Geslaagd op B1 of hoger", ["Geslaagd"] = "Geslaagd", ["VrijgesteldA2"] = "Vrijstelling op A2", ["VrijgesteldB1"] = "Vrijstelling op B1 of hoger",
        ["PvtInleiding"] = "PVT: inleiding", ["PvtActiviteit"] = "PVT: activiteit of excursie", ["PvtOndertekening"] = "PVT: ondertekening", ["MapThema"] = "MAP: thema", ["MapEindgesprek"] = "MAP: eindgesprek",
        ["Begonnen"] = "Begonnen", ["Pauze"] = "Pauze", ["Hervat"] = "Weer begonnen", ["Niveau"] = "Niveau gehaald", ["Certificaat"] = "Certificaat", ["Aanbieder"] = "taalschool",
        ["NietVanToepassing"] = "Niet nodig", ["Analfabeet"] = "Nodig: analfabeet", ["AndersAlfabeet"] = "Nodig: ander alfabet",
        ["NogNietGevraagd"] = "Nog niet gevraagd", ["Ondertekend"] = "Ondertekend", ["NietOndertekend"] = "Niet ondertekend",
        ["Uitgereikt"] = "Uitgereikt in een gesprek", ["Verzonden"] = "Verzonden per post", ["Digitaal"] = "Digitaal verstuurd",
    };

    /// <summary>Null when the field has no word and is not skipped: a test looks for those.</summary>
    public static string? Naam(string veld) => Velden.GetValueOrDefault(veld);

    public static string Woord(string waarde) => Woorden.GetValueOrDefault(waarde, waarde);

    /// <summary>The word as it stands within a sentence: "geslaagd op B1 of hoger".</summary>
    public static string InZin(string waarde) => Woord(waarde) is { Length: > 0 } woord ? char.ToLowerInvariant(woord[0]) + woord[1..] : "";

    /// <summary>A value in words; null for nothing.</summary>
    public static string? Waarde(string veld, JsonElement waarde) => waarde.ValueKind switch
    {
        JsonValueKind.True => "ja",
        JsonValueKind.False => "nee",
        JsonValueKind.Number when veld is "prijs" or "bedrag" => new Bedrag(waarde.GetInt64()).ToString(),
        JsonValueKind.Number => waarde.GetRawText(),
        JsonValueKind.String => Tekst(veld, waarde.GetString()!),
        JsonValueKind.Array => string.Join(" / ", waarde.EnumerateArray().Select(deel => Waarde(veld, deel)).Where(deel => deel is not null)),
        JsonValueKind.Object => string.Join(". ", waarde.EnumerateObject().Select(deel => Waarde(deel.Name, deel.Value)).Where(deel => deel is { Length: > 0 })),
        _ => null,
    };

    private static string? Tekst(string veld, string tekst) => tekst.Length == 0 ? null
        : DateOnly.TryParseExact(tekst, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var dag) ? Datumtekst.Lang(dag)
        : veld == "tijd" && TimeOnly.TryParse(tekst, CultureInfo.InvariantCulture, out var tijd) ? $"{tijd.ToString("H.mm", CultureInfo.InvariantCulture)} uur"
        : veld == "geboren" && OnvolledigeDatum.TryParse(tekst, out var geboren) ? geboren.ToString()
        : veld is "taal" && tekst.Length is 2 or 3 ? Codelijsten.Taalnaam(tekst)
        : veld.EndsWith("Op", StringComparison.Ordinal) && DateTimeOffset.TryParse(tekst, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var tijdstip)
            ? Datumtekst.Lang(Data.Klok.DagInNederland(tijdstip))
        : Woord(tekst);
}
