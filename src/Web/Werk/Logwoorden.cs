namespace Naast.Web.Werk;

/// <summary>Names of deeds and screens as people read them in the logbook.</summary>
public static class Logwoorden
{
    private static readonly Dictionary<string, string> Handelingen = new(StringComparer.Ordinal)
    {
        ["DossierOpenen"] = "Dossier geopend", ["BerichtVerwerken"] = "Bericht van DUO verwerkt", ["NotitieSchrijven"] = "Notitie geschreven",
        ["IntakeblokVastleggen"] = "Brede intake bijgewerkt", ["BredeIntakeAfronden"] = "Brede intake afgerond", ["BredeIntakeHeropenen"] = "Brede intake heropend", ["PipOpstellen"] = "Plan opgesteld",
        ["PipVoorleggen"] = "Plan voorgelegd ter beslissing", ["PipTerugsturen"] = "Plan teruggestuurd", ["PipVaststellen"] = "Plan vastgesteld",
        ["BesluitBekendmaken"] = "Besluit bekendgemaakt", ["DossierSluiten"] = "Dossier gesloten", ["DossierToewijzen"] = "Dossier toegewezen", ["WerkNaarVorenHalen"] = "Werk naar voren gehaald",
        ["BerichtKoppelen"] = "Bericht van DUO gekoppeld", ["DocumentBewaren"] = "Document bewaard", ["DocumentLatenVervallen"] = "Document laten vervallen", ["PartnerVragen"] = "Een partner gevraagd", ["PartnervraagZien"] = "Vraag gezien door een partner", ["PartnervraagAannemen"] = "Taak aangenomen", ["PartnervraagWeigeren"] = "Taak geweigerd", ["PartnervraagAfronden"] = "Taak klaar gemeld", ["PartnervraagIntrekken"] = "Vraag aan een partner ingetrokken", ["DoelStellen"] = "Doel gesteld", ["DoelUitstellen"] = "Doel uitgesteld", ["DoelWijzigen"] = "Doel gewijzigd", ["DoelAfsluiten"] = "Doel afgesloten", ["ActieAfspreken"] = "Actie afgesproken", ["ActieWijzigen"] = "Actie gewijzigd", ["ActieAfsluiten"] = "Actie afgesloten", ["LeefgebiedVastleggen"] = "Leefgebied vastgelegd", ["BegeleidingAfspreken"] = "Begeleiding afgesproken", ["CasusoverlegPlannen"] = "Casusoverleg gepland", ["CasusoverlegVastleggen"] = "Casusoverleg vastgelegd", ["OntzorgbesluitVastleggen"] = "Besluit over ontzorgen vastgelegd", ["VastelastOpschrijven"] = "Vaste last opgeschreven", ["BetaalstapZetten"] = "Stap in het zelf betalen", ["VastelastStoppen"] = "Vaste last gestopt", ["BegeleidingsstapZetten"] = "Stap in de begeleiding vastgelegd", ["IntakegesprekVastleggen"] = "Gesprek van de intake vastgelegd", ["BekwaamheidOpschrijven"] = "Talent of diploma opgeschreven", ["BekwaamheidWijzigen"] = "Talent of diploma gewijzigd", ["BekwaamheidVervallen"] = "Talent of diploma weggehaald", ["VerzoekOntvangen"] = "Verzoek ontvangen", ["VerzoekBeantwoorden"] = "Verzoek beantwoord", ["UrenMelden"] = "Uren ingevuld", ["UrenAanleveren"] = "Uren aangeleverd", ["UrenBetwisten"] = "Uren betwist", ["UrenBeoordelen"] = "Betwiste uren beoordeeld", ["LesurenOptellen"] = "Lesuren opgeteld", ["ExamenuitslagVastleggen"] = "Uitslag van het examen vastgelegd", ["ExamenuitslagVervallen"] = "Uitslag van het examen vervallen", ["TrajectmomentVastleggen"] = "PVT of MAP vastgelegd", ["TrajectmomentVervallen"] = "PVT of MAP vervallen", ["VoortgangBespreken"] = "Voortgang besproken", ["SchoolBerichten"] = "Bericht van de taalschool", ["InGroepPlaatsen"] = "In een groep geplaatst", ["VoorzieningAfspreken"] = "Voorziening afgesproken", ["VoorzieningWijzigen"] = "Voorziening gewijzigd", ["VoorzieningAanbieden"] = "Plek aangeboden", ["VoorzieningStarten"] = "Voorziening begonnen", ["VoorzieningWeigeren"] = "Plek geweigerd", ["VoorzieningStoppen"] = "Voorziening gestopt", ["VoorzieningAfronden"] = "Voorziening afgerond", ["TaakOvernemen"] = "Tijdelijk iets overgenomen", ["OvernameVerlengen"] = "Langer overgenomen", ["TaakTeruggeven"] = "Overgenomen taak teruggegeven", ["ZorgenOpschrijven"] = "Zorgen opgeschreven", ["ZorgenAfsluiten"] = "Zorgen voorbij", ["WegOpschrijven"] = "Mogelijke weg opgeschreven", ["WegWijzigen"] = "Mogelijke weg gewijzigd", ["WegKiezen"] = "Weg gekozen", ["WegLatenVallen"] = "Weg valt af", ["GezinslidVastleggen"] = "Gezinslid vastgelegd", ["GezinslidAangekomen"] = "Gezinslid aangekomen", ["GezinslidBeeindigen"] = "Niet meer samen met een gezinslid", ["ContactVastleggen"] = "Contact vastgelegd", ["BrieftekstBewaren"] = "Tekst van brieven bewaard", ["BrieftekstVervallen"] = "Tekst van brieven vervallen", ["DossiersSamenvoegen"] = "Dossiers samengevoegd", ["DossierAfschermen"] = "Dossier afgeschermd", ["AfschermingWijzigen"] = "Andere medewerkers aangewezen", ["AfschermingOpheffen"] = "Afscherming opgeheven",
        ["NoodinzageOpenen"] = "Noodinzage geopend", ["NoodinzageBeoordelen"] = "Noodinzage beoordeeld", ["AfspraakMaken"] = "Afspraak gemaakt", ["AfspraakVerzetten"] = "Afspraak verzet", ["AfspraakAfzeggen"] = "Afspraak afgezegd", ["AfspraakUitkomst"] = "Uitkomst van een afspraak", ["AfspraakBeantwoorden"] = "Antwoord op een afspraak",
        ["GegevensBijwerken"] = "Naam of bereikbaarheid bijgewerkt", ["FeitWijzigen"] = "Feit vastgelegd of verbeterd", ["ToestemmingVastleggen"] = "Akkoord met digitale besluiten vastgelegd", ["ToestemmingIntrekken"] = "Akkoord met digitale besluiten ingetrokken",
    };

    private static readonly Dictionary<string, string> Schermen = new(StringComparer.Ordinal)
    {
        ["dossier/overzicht"] = "Dossier, overzicht", ["dossier/termijnen"] = "Dossier, termijnen", ["dossier/gegevens"] = "Dossier, gegevens", ["dossier/afspraken"] = "Dossier, afspraken", ["dossier/brief"] = "Dossier, brief maken", ["dossier/samenvoegen"] = "Dossier, samenvoegen", ["dossier/gezin"] = "Dossier, gezin", ["dossier/partners"] = "Dossier, partners", ["dossier/mijn-plan"] = "Dossier, plan op papier", ["dossier/doelen"] = "Dossier, doelen", ["dossier/week"] = "Dossier, week", ["dossier/wegen"] = "Dossier, wegen naast elkaar", ["dossier/steun"] = "Dossier, steun en zorgen", ["dossier/ontzorgen"] = "Dossier, ontzorgen", ["dossier/overleg"] = "Dossier, casusoverleg", ["dossier/voortgang"] = "Dossier, voortgang", ["dossier/gespreksblad"] = "Dossier, gespreksblad", ["school"] = "Studenten van de school", ["school/invulblad"] = "Invulblad voor uren", ["school/uren"] = "Uren aanleveren", ["school/student"] = "Student van de school", ["taken/begeleiding"] = "Begeleiding door een partner", ["taken/pvt"] = "Participatieverklaring", ["dossier/intake-gesprekken"] = "Dossier, gesprekken van de intake", ["dossier/talenten"] = "Dossier, talenten en diploma's", ["dossier/verzoeken"] = "Dossier, verzoeken", ["verzoeken"] = "Open verzoeken", ["dossier/leefgebieden"] = "Dossier, leefgebieden", ["dossier/documenten"] = "Dossier, documenten", ["dossier/document"] = "Dossier, een document", ["dossier/afscherming"] = "Dossier, afscherming", ["meldingen"] = "Meldingen", ["agenda"] = "Agenda", ["agenda/feed"] = "Agenda, gelezen door een agendaprogramma", ["afgeschermd"] = "Afgeschermde dossiers", ["noodinzage, niets gevonden"] = "Noodinzage, niets gevonden",
        ["dossier/wat-als"] = "Dossier, wat als", ["dossier/tijdlijn"] = "Dossier, tijdlijn",
        ["dossier/logboek"] = "Dossier, logboek", ["dossier/op-datum"] = "Dossier, op datum", ["dossier/besluit"] = "Dossier, besluit",
        ["dossier/intake"] = "Dossier, intake", ["dossier/intake/controleren"] = "Dossier, intake controleren", ["dossier/plan"] = "Dossier, plan",
        ["dossier/plan/controleren"] = "Dossier, plan controleren", ["dossier/plan/beslissen"] = "Dossier, beslissen over het plan",
        ["dossier/plan/besloten"] = "Dossier, plan vastgesteld", ["besluit/brief"] = "Brief bij het besluit", ["besluit/brief.pdf"] = "Brief bij het besluit, PDF",
        ["bsn getoond"] = "BSN getoond", ["vandaag"] = "Vandaag", ["werkvoorraad"] = "Werkvoorraad", ["werkvoorraad/export"] = "Werkvoorraad, bestand", ["werkvoorraad/bulk"] = "Werkvoorraad, meer tegelijk", ["werkvoorraad/overdragen"] = "Werk overdragen", ["plan/te-beslissen"] = "Te beslissen",
        ["zoeken"] = "Zoeken", ["zoeken/suggesties"] = "Zoeken, lijst onder het zoekvak", ["inburgeraars"] = "Lijst van inburgeraars",
        ["inburgeraars/export"] = "Lijst van inburgeraars, bestand", ["inburgeraars/koppelen"] = "Berichten koppelen",
        ["inburgeraars/importeren/controle"] = "Importeren, controle", ["inburgeraars/importeren/klaar"] = "Importeren, klaar",
        ["inburgeraars/registreren/bestaand"] = "Registreren, al bekend", ["inburgeraars/registreren/naamgenoten"] = "Registreren, naamgenoten",
        ["keten/portaal"] = "In te voeren bij DUO", ["keten/portaal/invoeren"] = "In te voeren bij DUO, invoeren",
        ["taken"] = "Taken van een partner", ["taken/taak"] = "Taak van een partner", ["taken/export"] = "Taken van een partner, bestand",
        ["mijn/start"] = "Portaal, start", ["mijn/plan"] = "Portaal, plan", ["mijn/data"] = "Portaal, datums", ["mijn/data/uitleg"] = "Portaal, uitleg bij datums", ["mijn/mensen"] = "Portaal, mensen",
        ["mijn/besluit"] = "Portaal, besluit", ["mijn/besluit/brief"] = "Portaal, brief",
        ["verwerkingen/keken"] = "Verwerkingen, wie keek", ["verwerkingen/deden"] = "Verwerkingen, wie deed wat",
        ["verwerkingen/controle"] = "Verwerkingen, controle", ["verwerkingen/export"] = "Verwerkingen, bestand",
        ["api/dossiers"] = "API, lijst van dossiers", ["api/dossier"] = "API, dossier", ["api/brede-intake"] = "API, brede intake", ["api/pip"] = "API, plan",
        ["api/besluiten"] = "API, besluiten", ["api/brief"] = "API, brief bij het besluit",
    };

    /// <summary>A deed without a word of its own is shown by its stored name, in parts.</summary>
    public static string Handeling(string soort) => Handelingen.GetValueOrDefault(soort) ?? Los(soort);

    /// <summary>A refusal is kept under the address that was asked.</summary>
    public static string Scherm(string scherm) =>
        Schermen.GetValueOrDefault(scherm) ?? (scherm.Contains("{id", StringComparison.Ordinal) ? $"Adres {scherm[..scherm.IndexOf('{', StringComparison.Ordinal)]}…{scherm[(scherm.IndexOf('}', StringComparison.Ordinal) + 1)..]}" : scherm);

    private static string Los(string naam)
    {
        var delen = string.Concat(naam.Select((teken, plaats) => plaats > 0 && char.IsUpper(teken) ? $" {char.ToLowerInvariant(teken)}" : teken.ToString()));
        return delen.Length == 0 ? "Handeling" : delen;
    }
}
