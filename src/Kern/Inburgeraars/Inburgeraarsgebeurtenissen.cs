using Naast.Kern.Gedeeld;

namespace Naast.Kern.Inburgeraars;

public static class Inburgeraarsgebeurtenissen
{
    public static readonly Gebeurtenissoort PersoonGeregistreerd = new("PersoonGeregistreerd", "Persoon geregistreerd", "user-plus");

    public static readonly Gebeurtenissoort PersoonBijgewerkt = new("PersoonBijgewerkt", "Persoonsgegevens bijgewerkt", "user-check");

    public static readonly Gebeurtenissoort BsnVastgelegd = new("BsnVastgelegd", "BSN vastgelegd", "id");

    public static readonly Gebeurtenissoort ContactgegevensVastgelegd = new("ContactgegevensVastgelegd", "Contactgegevens vastgelegd", "phone");

    public static readonly Gebeurtenissoort BsnAfgegeven = new("BsnAfgegeven", "BSN hoort nu bij een ander dossier van deze persoon", "id");

    public static readonly Gebeurtenissoort BsnHerversleuteld = new("BsnHerversleuteld", "Dossier overgenomen uit een ander systeem", "transfer");

    public static readonly Gebeurtenissoort VnummerAfgegeven = new("VnummerAfgegeven", "V-nummer hoort nu bij een ander dossier van deze persoon", "id");

    public static readonly Gebeurtenissoort AndereNamenVastgelegd = new("AndereNamenVastgelegd", "Andere namen vastgelegd", "user-check");

    public static readonly Gebeurtenissoort DossiersSamengevoegd = new("DossiersSamengevoegd", "Samengevoegd met een ander dossier van deze persoon", "arrows-join");

    public static readonly Gebeurtenissoort DossierOpgegaan = new("DossierOpgegaan", "Opgegaan in een ander dossier van deze persoon", "arrows-join");

    public static readonly Gebeurtenissoort DossierVerhuisd = new("DossierVerhuisd", "Verhuisd naar een andere gemeente", "transfer");

    public static readonly Gebeurtenissoort DossierKomtUit = new("DossierKomtUit", "Kwam uit een andere gemeente", "transfer");

    public static readonly Gebeurtenissoort OverdrachtBegonnen = new("OverdrachtBegonnen", "Overdracht na een verhuizing begonnen", "transfer");

    public static readonly Gebeurtenissoort OverdrachtGevraagd = new("OverdrachtGevraagd", "De nieuwe gemeente vroeg om de gegevens", "transfer");

    public static readonly Gebeurtenissoort OverdrachtVerstrekt = new("OverdrachtVerstrekt", "Gegevens overgedragen", "send");

    public static readonly Gebeurtenissoort OverdrachtAangenomen = new("OverdrachtAangenomen", "Overdracht aangenomen", "circle-check");

    public static readonly Gebeurtenissoort OverdrachtTeruggestuurd = new("OverdrachtTeruggestuurd", "Overdracht teruggestuurd", "arrow-back-up");

    public static readonly Gebeurtenissoort DossierGeopend = new("DossierGeopend", "Dossier geopend", "folder");

    public static readonly Gebeurtenissoort DossierToegewezen = new("DossierToegewezen", "Dossier toegewezen", "user-check");

    public static readonly Gebeurtenissoort DossierVrijgegeven = new("DossierVrijgegeven", "Dossier heeft geen casusregisseur meer", "user-share");

    public static readonly Gebeurtenissoort WerkNaarVoren = new("WerkNaarVoren", "Werk naar voren gehaald", "target-arrow");

    public static readonly Gebeurtenissoort StreefdagVervallen = new("StreefdagVervallen", "Werk staat weer op de gewone plaats", "target-arrow");

    public static readonly Gebeurtenissoort FaseGewijzigd = new("FaseGewijzigd", "Volgende stap in het dossier", "arrow-right");

    public static readonly Gebeurtenissoort KanaalGewijzigd = new("KanaalGewijzigd", "Berichten met DUO gaan via een ander kanaal", "arrows-exchange");

    public static readonly Gebeurtenissoort FeitVastgelegd = new("FeitVastgelegd", "Feit vastgelegd", "pencil");

    public static readonly Gebeurtenissoort FeitVervallen = new("FeitVervallen", "Feit vervallen", "circle-x");

    public static readonly Gebeurtenissoort NotitieVastgelegd = new("NotitieVastgelegd", "Notitie geschreven", "message");

    public static readonly Gebeurtenissoort ContactVastgelegd = new("ContactVastgelegd", "Contact met de inburgeraar", "phone");

    public static readonly Gebeurtenissoort GezinslidVastgelegd = new("GezinslidVastgelegd", "Gezinslid vastgelegd", "users");

    public static readonly Gebeurtenissoort GezinslidAangekomen = new("GezinslidAangekomen", "Een verwacht gezinslid is er", "users");

    public static readonly Gebeurtenissoort GezinslidBeeindigd = new("GezinslidBeeindigd", "Niet meer samen met een gezinslid", "users");

    public static readonly Gebeurtenissoort DocumentToegevoegd = new("DocumentToegevoegd", "Document toegevoegd", "upload");

    public static readonly Gebeurtenissoort DocumentVernieuwd = new("DocumentVernieuwd", "Nieuwe versie van een document", "upload");

    public static readonly Gebeurtenissoort DocumentVervallen = new("DocumentVervallen", "Document vervallen", "trash");

    public static readonly Gebeurtenissoort DossierAfgeschermd = new("DossierAfgeschermd", "Dossier afgeschermd", "shield");

    public static readonly Gebeurtenissoort AfschermingGewijzigd = new("AfschermingGewijzigd", "Andere medewerkers aangewezen voor een afgeschermd dossier", "shield");

    public static readonly Gebeurtenissoort AfschermingOpgeheven = new("AfschermingOpgeheven", "Afscherming opgeheven", "shield");

    public static readonly Gebeurtenissoort NoodinzageGeopend = new("NoodinzageGeopend", "Noodinzage in een afgeschermd dossier", "alert-triangle");

    public static readonly Gebeurtenissoort NoodinzageBeoordeeld = new("NoodinzageBeoordeeld", "Noodinzage beoordeeld", "shield-check");

    public static readonly Gebeurtenissoort AfspraakGemaakt = new("AfspraakGemaakt", "Afspraak gemaakt", "calendar-plus");

    public static readonly Gebeurtenissoort AfspraakBeantwoord = new("AfspraakBeantwoord", "De inburgeraar antwoordde op een afspraak", "calendar-event");

    public static readonly Gebeurtenissoort AfspraakOvergenomen = new("AfspraakOvergenomen", "Een collega neemt een afspraak over", "user-share");

    public static readonly Gebeurtenissoort AfspraakVerzet = new("AfspraakVerzet", "Afspraak verzet", "calendar-event");

    public static readonly Gebeurtenissoort AfspraakAfgezegd = new("AfspraakAfgezegd", "Afspraak afgezegd", "calendar-event");

    public static readonly Gebeurtenissoort AfspraakGeweest = new("AfspraakGeweest", "Afspraak is geweest", "circle-check");

    public static readonly Gebeurtenissoort AfspraakNietGekomen = new("AfspraakNietGekomen", "Niet gekomen op een afspraak", "circle-x");

    public static readonly Gebeurtenissoort VerzoekOntvangen = new("VerzoekOntvangen", "Verzoek van de inburgeraar ontvangen", "message");

    public static readonly Gebeurtenissoort VerzoekBeantwoord = new("VerzoekBeantwoord", "Verzoek van de inburgeraar beantwoord", "circle-check");
}
