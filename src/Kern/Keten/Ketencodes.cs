using D = Naast.Kern.Keten.Duoonderwerp;

namespace Naast.Kern.Keten;

/// <summary>
/// All event codes that DUO published (Gebeurtenissen.md and Attentiesignalen.md with its interface, read on 11 and 22 June 2026). A code
/// that is not here is kept and shown, and asks somebody to look at it.
/// </summary>
public static class Ketencodes
{
    private static readonly D[] Begin = [D.Plicht, D.Doelgroep, D.Examens];
    private static readonly D[] Vestiging = [D.Plicht, D.Doelgroep, D.Termijn, D.Pip];
    private static readonly D[] AlleenPlicht = [D.Plicht];
    private static readonly D[] Vrij = [D.Plicht, D.Vrijstellingen];
    private static readonly D[] Onthef = [D.Plicht, D.Ontheffingen];
    private static readonly D[] Verlengd = [D.Termijn, D.Verlengingen];
    private static readonly D[] Signaal = [D.Gebeurtenissen];

    private const string Contract = "Vergelijk het plan met het contract bij de school. Pas een van de twee aan, of leg uit waarom het zo klopt.";

    /// <summary>The text of a certificate has to be looked at, also when the duty is over.</summary>
    public const string Certificaat = "SS141";

    public static IReadOnlyList<Ketencode> Alle { get; } =
    [
        Bericht("SS101", "inburgeringsplichtig", Begin, "Deze persoon is inburgeringsplichtig", "Wijs het dossier toe en begin met de brede intake."),
        Taak("SS128", "inburgeringsplichtig, bereikt binnen 6 maanden de AOW-leeftijd", Begin, "Deze persoon bereikt binnen 6 maanden de AOW-leeftijd",
            "Kijk eerst of een plan nog zin heeft: de plicht eindigt op de AOW-leeftijd. Bespreek het met deze persoon."),
        Bericht("SS139", "inburgeringsplichtig, de 10 weken zijn begonnen", Begin, "De 10 weken voor de leerroute zijn begonnen", "Plan de intake zo dat het plan op tijd klaar is."),
        Taak("SS129", "tijdelijke vrijstelling ingetrokken, nog geen leerroute", [.. Begin, D.Vrijstellingen], "De tijdelijke vrijstelling is ingetrokken. Er is nog geen leerroute",
            "Begin of hervat de brede intake: de 10 weken lopen weer.") with { Sluit = ["SS109"] },
        Taak("SS130", "tijdelijke vrijstelling ingetrokken", [.. Vestiging, D.Vrijstellingen], "De tijdelijke vrijstelling is ingetrokken. Het plan geldt weer",
            "Bespreek hoe deze persoon verdergaat, en kijk of het plan nog past.") with { Sluit = ["SS109"] },
        Bericht("SS120", "gevestigd in de gemeente, nog zonder PIP", [D.Plicht, D.Doelgroep], "Deze persoon kwam in de gemeente wonen, nog zonder plan", "Vraag de gegevens van de vorige gemeente en begin met de intake.") with { Verhuizing = true },
        Taak("SS121", "gevestigd in de gemeente, met een PIP", Vestiging, "Deze persoon kwam in de gemeente wonen, met een plan van de vorige gemeente",
            "Kijk of het plan hier past. Vraag de gegevens van de vorige gemeente.") with { Verhuizing = true },
        Taak("SS124", "doelgroep gewijzigd van asiel naar gezin en overig", [D.Doelgroep], "De doelgroep is nu gezinsmigrant of overige migrant",
            "Kijk opnieuw naar de rechten: cursusaanbod, maatschappelijke begeleiding en ontzorgen horen bij asielstatushouders.") with { Sluit = ["SS125"] },
        Taak("SS125", "doelgroep gewijzigd van gezin en overig naar asiel", [D.Doelgroep], "De doelgroep is nu asielstatushouder",
            "Kijk opnieuw naar de rechten: er hoort een cursusaanbod bij, maatschappelijke begeleiding, en soms ontzorgen.") with { Sluit = ["SS124"] },
        Taak("SS109", "tijdelijke vrijstelling", Vrij, "DUO gaf een tijdelijke vrijstelling", "De plicht rust zolang. Bespreek of de lessen stoppen, en zeg het de school."),
        Taak("SS110", "plicht ingetrokken", AlleenPlicht, "De inburgeringsplicht is geëindigd", "Het dossier is gesloten. Zeg lopende lessen en hulp af, of zeg dat die doorgaan.") with { Einde = true },
        Taak("SS111", "overleden", AlleenPlicht, "Deze persoon is overleden", "Het dossier is gesloten. Zeg afspraken af en laat partners het weten, met zorg voor de familie.") with { Einde = true },
        Bericht("SS106", "voldaan door een diploma", [D.Plicht, D.Examens, D.Vrijstellingen], "Deze persoon heeft aan de plicht voldaan", "Het dossier is afgerond. Feliciteer deze persoon.") with { Einde = true },
        Bericht("SS107", "voldaan door een gehele vrijstelling", Vrij, "Deze persoon is helemaal vrijgesteld", "Het dossier is afgerond.") with { Einde = true },
        Bericht("SS108", "voldaan door een gehele ontheffing", Onthef, "Deze persoon is helemaal ontheven", "Het dossier is afgerond. Kijk welke hulp nodig blijft.") with { Einde = true },
        Bericht("SS137", "aangemeld voor de leerbaarheidstoets", [D.Leerbaarheidstoets], "Deze persoon is aangemeld voor de leerbaarheidstoets", "Het examennummer staat bij ‘Wat DUO weet’. Plan de toets."),
        Taak("SS131", "uitslag van de leerbaarheidstoets", [D.Leerbaarheidstoets], "De uitslag van de leerbaarheidstoets is er", "Bespreek de uitslag en zet hem in de brede intake."),
        Bericht("SS102", "inburgeringstermijn begonnen", [D.Termijn], "De inburgeringstermijn is begonnen", "De laatste dag staat bij de termijnen.") with { Sluit = ["SS126"] },
        Bericht("SS103", "termijn ambtshalve verlengd", Verlengd, "DUO verlengde de termijn uit zichzelf", "De nieuwe laatste dag staat bij de termijnen."),
        Bericht("SS104", "termijn op verzoek verlengd", Verlengd, "DUO verlengde de termijn op verzoek", "De nieuwe laatste dag staat bij de termijnen.") with { Sluit = ["SS112"] },
        Taak("SS113", "verlenging afgewezen", Verlengd, "DUO wees een verlenging af", "Bespreek wat dit betekent en wat nog op tijd kan.") with { Sluit = ["SS112"] },
        Taak("SS114", "gehele vrijstelling afgewezen", [D.Vrijstellingen], "DUO wees een gehele vrijstelling af", "De plicht blijft. Bespreek hoe deze persoon verdergaat."),
        Taak("SS115", "tijdelijke vrijstelling afgewezen", [D.Vrijstellingen], "DUO wees een tijdelijke vrijstelling af", "De plicht blijft lopen. Bespreek hoe deze persoon verdergaat."),
        Taak("SS116", "gedeeltelijke vrijstelling afgewezen", [D.Vrijstellingen], "DUO wees een gedeeltelijke vrijstelling af", "Alle onderdelen moeten nog. Kijk of het plan en de lessen passen."),
        Bericht("SS117", "gedeeltelijke vrijstelling", [D.Vrijstellingen], "DUO gaf een vrijstelling voor een onderdeel", "Het onderdeel staat bij de voortgang. Kijk of de lessen nog passen."),
        Taak("SS118", "ontheffing afgewezen", [D.Ontheffingen], "DUO wees een ontheffing af", "De plicht blijft. Bespreek hoe deze persoon verdergaat.") with { Sluit = ["SS140"] },
        Bericht("SS119", "gedeeltelijke ontheffing", [D.Ontheffingen], "DUO gaf een ontheffing voor een onderdeel", "Het onderdeel staat bij de voortgang. Kijk of het plan nog past.") with { Sluit = ["SS140"] },
        Bericht("SS199", "uitslag van een examen", [D.Examens, D.GratisPogingen], "Er is een uitslag van een examen", "De uitslag staat bij de voortgang."),
        Teken("SS112", "verlenging aangevraagd", [D.Verlengingen, D.Gebeurtenissen], "Er is een verlenging aangevraagd", "DUO beslist. Weet u iets dat DUO nodig heeft? Kijk ook of het plan door kan gaan."),
        Teken("SS122", "vertrokken uit de gemeente", [], "Deze persoon vertrok uit de gemeente", "De nieuwe gemeente neemt het over. Geef de gegevens als die ze vraagt.") with { Soort = Ketenmeldingsoort.Bericht, Verhuizing = true },
        Teken("SS123", "vertrokken uit Nederland", [D.Plicht, D.Gebeurtenissen], "Deze persoon vertrok uit Nederland", "Wie langer dan een jaar weg is, heeft geen plicht meer. Zeg lessen en afspraken af, en leg de onderbreking vast."),
        Teken("SS126", "10 weken voorbij zonder leerroute", [D.Pip, D.Gebeurtenissen], "DUO kent na 10 weken nog geen leerroute", "Stel het plan vast. Is het er al, geef het dan door aan DUO."),
        Teken("SS127", "nog geen cursusaanbod", Signaal, "DUO kent nog geen cursusaanbod", "Doe een aanbod. Is het er al, geef het dan door aan DUO."),
        Teken("SS132", "contract past niet bij het plan", Signaal, "Het contract met de school past niet bij het plan", Contract),
        Teken("SS133", "contract past niet bij het plan", Signaal, "Het contract met de school past niet bij het plan", Contract),
        Teken("SS135", "contract past niet bij het plan", Signaal, "Het contract met de school past niet bij het plan", Contract),
        Teken("SS136", "contract past niet bij het plan", Signaal, "Het contract met de school past niet bij het plan", Contract),
        Teken("SS140", "advies gevraagd over een ontheffing", [D.Ontheffingen, D.Gebeurtenissen], "DUO vraagt advies over een ontheffing om bijzondere omstandigheden", "Schrijf het advies en stuur het aan DUO."),
        Teken(Certificaat, "tekst van het certificaat Z-route staat klaar", Signaal, "De tekst van het certificaat van de Z-route staat klaar", "Bekijk de tekst bij DUO en zeg of hij klopt."),
        Teken("SS142", "opleiding geëindigd", Signaal, "Een opleiding die niet vrijstelt, is geëindigd", "Bespreek hoe het verdergaat. De verlenging om die opleiding kan stoppen."),
    ];

    private static readonly Dictionary<string, Ketencode> Codes = Alle.ToDictionary(code => code.Code, StringComparer.Ordinal);

    /// <summary>Null for a code that DUO did not publish until now.</summary>
    public static Ketencode? Zoek(string code) => Codes.GetValueOrDefault(code);

    public static string Naam(string code) => Zoek(code)?.Naam ?? "onbekende code";

    /// <summary>Codes that end what is open of this one. A code that is not known stays open: nobody knows what it asks.</summary>
    public static IEnumerable<string> SluitersVan(string code) => Alle.Where(ander => Sluit(ander).Contains(code, StringComparer.Ordinal)).Select(ander => ander.Code);

    /// <summary>Codes of which this one ends what is open.</summary>
    public static IEnumerable<string> GeslotenDoor(string code) => Zoek(code) is { } bekend ? Sluit(bekend) : [];

    /// <summary>Codes that ask nothing any more when the duty is over.</summary>
    public static IEnumerable<string> Lopend => Alle.Where(code => !code.Einde).Select(code => code.Code);

    /// <summary>Those of them that ask nothing either when DUO sent them after the end.</summary>
    public static IEnumerable<string> AlleenBijPlicht => Alle.Where(code => code.AlleenBijPlicht).Select(code => code.Code);

    private static IEnumerable<string> Sluit(Ketencode code) => code.Einde ? Lopend : code.Sluit;

    private static Ketencode Bericht(string code, string naam, IReadOnlyList<D> leest, string titel, string watNu) => new(code, naam, leest, Ketenmeldingsoort.Bericht, titel, watNu);

    private static Ketencode Taak(string code, string naam, IReadOnlyList<D> leest, string titel, string watNu) => new(code, naam, leest, Ketenmeldingsoort.Taak, titel, watNu);

    private static Ketencode Teken(string code, string naam, IReadOnlyList<D> leest, string titel, string watNu) => Taak(code, naam, leest, titel, watNu) with { Attentiesignaal = true };
}
