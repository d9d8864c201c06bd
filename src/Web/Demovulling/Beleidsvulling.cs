using Naast.Kern.Beleidsstukken;
using Naast.Kern.Besluiten;
using Naast.Kern.Regels;
using Naast.Web.Data;
using Naast.Web.Demo;
using Naast.Web.Poort;

namespace Naast.Web.Demovulling;

/// <summary>
/// Framework and beleidsregels of the region: a framework that four councils set, beleidsregels that the colleges set at the start, a
/// second version in mandate with one municipality that differs, and a third that waits for a second pair of eyes.
/// </summary>
internal sealed class Beleidsvulling(Db db, Bulkhandelingen bulk)
{
    private static readonly DateOnly Begin = new(2022, 1, 1);
    private static readonly DateOnly Tweede = new(2025, 1, 1);
    private static readonly Toegang Wie = Toegang.Systeem("inrichten van de regio");
    private static readonly Functionaris Directeur = new("anneke", Naam("anneke"), "sdd", [Rollen.Directeur]);
    private static readonly (string Sub, string Naam) Schrijver = ("noor", Naam("noor"));
    private static readonly (string Sub, string Naam) Jurist = ("pieter", Naam("pieter"));

    private static string Naam(string sub) => Aanmelden.Personas.Zoek(sub)!.Naam;

    /// <param name="leeg">True: without a version that waits.</param>
    public void Vul(DateTimeOffset nu, bool leeg)
    {
        var kader = Kader(nu);
        var eerste = Eerste(nu);
        foreach (var gemeente in Demoregio.Gemeenten)
        {
            var door = Doe(nu, "BeleidsregelsVaststellen", handeling => Beleidsvaststelling.DoorCollege(
                handeling.NieuweId(), eerste, gemeente.Code, Kadertoets.Beoordeel(eerste, kader, gemeente.Code), $"Het college van burgemeester en wethouders van {gemeente.Naam}",
                $"Besluitenlijst college {gemeente.Naam}, 14 december 2021", new(2021, 12, 14), handeling.Dag));
            Bekend(nu, eerste, door, new(2021, 12, 21), $"Gemeenteblad {gemeente.Naam} 2021, nummer 4810", Begin);
        }

        var tweede = Volgende(nu, eerste);
        foreach (var gemeente in Demoregio.Gemeenten)
        {
            var dag = new DateOnly(2024, 12, 3);
            var mandaat = Mandaattoets.Beoordeel(
                new Beslisvraag(Bevoegdheid.BeleidsregelsVaststellen, gemeente.Code, dag, Directeur), new Beslisbeleid(null, true, "vaststellen van beleidsregels"),
                new Mandaatregister([.. db.Mandaatregels.Local.Where(m => m.Gemeentecode == gemeente.Code)], [.. db.Gemandateerden.Local], [.. db.Bestuursstappen.Local]));
            var door = Doe(nu, "BeleidsregelsVaststellen", handeling => Beleidsvaststelling.InMandaat(
                handeling.NieuweId(), tweede, gemeente.Code, Kadertoets.Beoordeel(tweede, kader, gemeente.Code), mandaat, Directeur, dag));
            Bekend(nu, tweede, door, new(2024, 12, 12), $"Gemeenteblad {gemeente.Naam} 2024, nummer 5127", Tweede);
        }

        if (!leeg)
        {
            Wachtend(nu, tweede);
        }
    }

    private Beleidsstuk Kader(DateTimeOffset nu)
    {
        var kader = Doe(nu, "BeleidsstukVrijgeven", handeling =>
        {
            var stuk = Beleidsstuk.Begin(handeling.NieuweId(), Stuksoort.Kader, "Beleidskader inburgering", null, [], Schrijver, new(2021, 4, 1));
            var samen = Schrijf(stuk, "Samen, met één dienst", Beginsel.Mandaat, "De Sociale Dienst Drechtsteden voert de wet uit voor vier gemeenten. De colleges geven daarvoor mandaat. De gemeenten blijven verantwoordelijk en stellen de kaders.\n\nHet beleid maken wij samen. Het is in alle gemeenten gelijk, tenzij er een reden is om het anders te doen.");
            Schrijf(stuk, "Overleg", Beginsel.Overleg, "De vier wethouders overleggen als gelijken. Er is geen regionale portefeuillehouder.");
            Schrijf(stuk, "Meedoen", Beginsel.Meedoen, "Iedereen doet mee naar vermogen, het liefst met betaald werk. Wij kiezen niet altijd de snelste weg, wel altijd de beste.");
            var naast = Schrijf(stuk, "Naast de inburgeraar", Beginsel.Naast, "Wij ondersteunen, maken dingen mogelijk en nemen soms tijdelijk over. Hoe zelfstandiger iemand is, hoe minder wij doen.");
            Schrijf(stuk, "Hoort bij het sociaal domein", Beginsel.SociaalDomein, "Inburgering zetten wij in samen met werk en inkomen, zorg en sport.");
            Schrijf(stuk, "Dichtbij", Beginsel.Dichtbij, "De casusregisseur werkt in de gemeente van de inburgeraar en kent de organisaties daar.");
            var handhaven = Schrijf(stuk, "Handhaven als laatste middel", Beginsel.Naast, "Eerst contact, dan hulp, dan een waarschuwing. Een boete is het laatste middel. Wij kijken eerst of wij zelf op tijd waren.");
            Schrijf(stuk, "Geld", Beginsel.Opbrengst, "De raad reserveert de rijksmiddelen voor inburgering. Waar het kan, gebruiken wij geld uit andere domeinen mee.");
            stuk.ZetWaarde(new(Besluitparameters.VierOgen.Sleutel, "vier-ogen", samen), Schrijver.Sub);
            stuk.ZetWaarde(new(Meedoenparameters.GrensIntensief.Sleutel, "1..5", naast), Schrijver.Sub);
            stuk.ZetWaarde(new(Meedoenparameters.Overname.Sleutel, "4..26", naast), Schrijver.Sub);
            stuk.ZetWaarde(new(Werkparameters.Herinnering.Sleutel, "1..7", naast), Schrijver.Sub);
            stuk.ZetWaarde(new(Voortgangparameters.Aanwezigheid.Sleutel, "70..100", handhaven), Schrijver.Sub);
            stuk.ZetWaarde(new(Boeteparameters.Asiel.Sleutel, string.Join(" | ", Boeteparameters.Asiel.Alternatieven.Select(a => a.Waarde)), handhaven), Schrijver.Sub);
            return Vrij(stuk, "Het eerste kader, voor de start van de nieuwe wet.", new(2021, 10, 1));
        });
        foreach (var stap in db.Bestuursstappen.Local.Where(s => s.Soort == Bestuursstapsoort.Kader).ToArray())
        {
            Doe(nu, "BeleidskaderVaststellen", handeling => Beleidsvaststelling.DoorRaad(handeling.NieuweId(), kader, stap, Demoregio.Gemeente(stap.Gemeentecode).Naam));
        }

        return kader;
    }

    private Beleidsstuk Eerste(DateTimeOffset nu) => Doe(nu, "BeleidsstukVrijgeven", handeling =>
    {
        var stuk = Beleidsstuk.Begin(handeling.NieuweId(), Stuksoort.Beleidsregels, "Beleidsregels inburgering", null, [], Schrijver, new(2021, 10, 4));
        var beslissen = Schrijf(stuk, "Beslissen", Beginsel.Mandaat, "Wie een besluit voorbereidt, neemt het niet zelf. Zo kijken er altijd twee mensen naar.");
        var naast = Schrijf(stuk, "Hoe dichtbij wij staan", Beginsel.Naast, "Met iedereen spreken wij af hoe vaak er contact is. Wie meer hulp nodig heeft, ziet ons vaker.\n\nWat wij tijdelijk overnemen, heeft altijd een einddatum.");
        var lessen = Schrijf(stuk, "Lessen en aanwezigheid", Beginsel.Meedoen, "Komt iemand weinig naar de les, dan bellen wij eerst. Wij vragen wat er is en wat helpt.");
        var boetes = Schrijf(stuk, "Boetes", Beginsel.Naast, "Een boete is het laatste middel. Wij wegen hoe ernstig het is, of iemand er iets aan kan doen, en hoe iemand ervoor staat.");
        var vragen = Schrijf(stuk, "Vragen van inburgeraars", Beginsel.Dichtbij, "Op een vraag komt een antwoord binnen twee weken.");
        foreach (var (parameter, waarde, hoofdstuk) in new (Parameter, string, string)[]
        {
            (Besluitparameters.VierOgen, "vier-ogen", beslissen), (Meedoenparameters.GrensIntensief, "3", naast), (Meedoenparameters.Ritme, "Licht 8, Gewoon 4, Intensief 2", naast),
            (Meedoenparameters.Overname, "12", naast), (Voortgangparameters.Aanwezigheid, "80", lessen), (Boeteparameters.Asiel, Boeteparameters.Asiel.Standaard, boetes),
            (Boeteparameters.Samenloop, Boeteparameters.Samenloop.Standaard, boetes), (Verzoekparameters.Gewoon, "2 weken", vragen),
        })
        {
            stuk.ZetWaarde(new(parameter.Sleutel, waarde, hoofdstuk), Schrijver.Sub);
        }

        return Vrij(stuk, "De eerste beleidsregels onder de nieuwe wet.", new(2021, 11, 15));
    });

    private Beleidsstuk Volgende(DateTimeOffset nu, Beleidsstuk eerste) => Doe(nu, "BeleidsstukVrijgeven", handeling =>
    {
        var stuk = Beleidsstuk.Begin(handeling.NieuweId(), Stuksoort.Beleidsregels, eerste.Titel, eerste, [eerste], Schrijver, new(2024, 9, 2));
        var afspraken = Schrijf(stuk, "Afspraken", Beginsel.Dichtbij, "Voor een afspraak sturen wij een herinnering. Zo vergeet niemand een gesprek.");
        stuk.ZetHoofdstuk("3", "Lessen en aanwezigheid", "Komt iemand weinig naar de les, dan bellen wij eerst. Wij vragen wat er is en wat helpt. Wij kijken ook of de school iets kan doen.", Beginsel.Meedoen, Schrijver.Sub);
        stuk.ZetWaarde(new(Werkparameters.Herinnering.Sleutel, "2", afspraken), Schrijver.Sub);
        var vandaag = new DateOnly(2024, 9, 2);
        stuk.ZetAfwijking(
            new(Demoregio.Zwijndrecht, afspraken, Werkparameters.Herinnering.Sleutel, "3", "Het spreekuur is hier op twee dagen in de week. Een dag eerder herinneren geeft tijd om te ruilen.", "Beleidsmedewerker inburgering", new(2027, 1, 1)), vandaag, Schrijver.Sub);
        stuk.ZetAfwijking(
            new(Demoregio.Papendrecht, "2", null, "In Papendrecht gaat de casusregisseur bij de start op huisbezoek, samen met VluchtelingenWerk.", "Papendrecht heeft geen vaste spreekkamer in elke wijk.", "Beleidsmedewerker inburgering", new(2027, 1, 1)), vandaag, Schrijver.Sub);
        return Vrij(stuk, "Nieuw: herinneringen aan afspraken. Bij lessen kijken wij ook naar de school.", new(2024, 11, 18));
    });

    private void Wachtend(DateTimeOffset nu, Beleidsstuk tweede) => Doe(nu, "BeleidsstukVoorleggen", handeling =>
    {
        var dag = handeling.Dag.AddDays(-12);
        var stuk = Beleidsstuk.Begin(handeling.NieuweId(), Stuksoort.Beleidsregels, tweede.Titel, tweede, [.. db.Beleidsstukken.Local], Schrijver, dag);
        stuk.ZetHoofdstuk("2", "Hoe dichtbij wij staan", "Met iedereen spreken wij af hoe vaak er contact is. Wie meer hulp nodig heeft, ziet ons vaker. Wie veel hulp nodig heeft, spreekt ons elke week.\n\nWat wij tijdelijk overnemen, heeft altijd een einddatum.", Beginsel.Naast, Schrijver.Sub);
        stuk.ZetWaarde(new(Meedoenparameters.Ritme.Sleutel, "Licht 6, Gewoon 3, Intensief 1", "2"), Schrijver.Sub);
        stuk.ZetWaarde(new(Voortgangparameters.Aanwezigheid.Sleutel, "85", "3"), Schrijver.Sub);
        stuk.LegVoor("Vaker contact, want uit gesprekken blijkt dat twee weken voor sommige mensen te lang is. Bij minder dan 85 procent aanwezigheid kijkt iemand mee.", Schrijver.Sub);
        return stuk;
    });

    private static string Schrijf(Beleidsstuk stuk, string kop, Beginsel beginsel, string tekst) => stuk.ZetHoofdstuk(null, kop, tekst, beginsel, Schrijver.Sub);

    private static Beleidsstuk Vrij(Beleidsstuk stuk, string toelichting, DateOnly dag)
    {
        stuk.LegVoor(toelichting, Schrijver.Sub);
        stuk.GeefVrij(Jurist, dag);
        return stuk;
    }

    /// <summary>Made known; the values that this changes become the policy of that municipality.</summary>
    private void Bekend(DateTimeOffset nu, Beleidsstuk stuk, Beleidsvaststelling vaststelling, DateOnly dag, string vindplaats, DateOnly werkt)
    {
        var handeling = Bulkhandelingen.Begin(nu);
        vaststelling.MaakBekend(dag, vindplaats, werkt, handeling.Dag);
        var regels = Regelkast.Van(db.Beleidsregels.Local).Voor(vaststelling.Gemeentecode);
        Beleidsregel[] nieuw =
        [
            .. Beleidsuitwerking.Nieuw(regels, stuk, vaststelling.Gemeentecode, werkt).Select(waarde => Beleidsregel.StelVast(
                handeling.NieuweId(), vaststelling.Gemeentecode, waarde.Sleutel, waarde.Waarde, werkt, null, $"{stuk.Naam} ({vindplaats})",
                stuk.Afwijkingen.FirstOrDefault(a => a.Sleutel == waarde.Sleutel && a.Gemeentecode == vaststelling.Gemeentecode)?.Reden ?? stuk.Toelichting)),
        ];
        db.AddRange(nieuw);
        bulk.Doe(new Handelingsverzoek("BeleidBekendmaken", null, "inrichten beleid"), Wie, handeling, [vaststelling, .. nieuw]);
    }

    private T Doe<T>(DateTimeOffset nu, string soort, Func<Handeling, T> maak)
        where T : Kern.Gedeeld.Aggregaat
    {
        var handeling = Bulkhandelingen.Begin(nu);
        var nieuw = maak(handeling);
        db.Add(nieuw);
        bulk.Doe(new Handelingsverzoek(soort, null, "inrichten beleid"), Wie, handeling, nieuw);
        return nieuw;
    }
}
