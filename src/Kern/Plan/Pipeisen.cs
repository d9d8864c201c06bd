using Naast.Kern.Gedeeld;
using Naast.Kern.Inburgeraars;
using Naast.Kern.Leerroutes;
using Naast.Kern.Regels;

namespace Naast.Kern.Plan;

/// <summary>
/// What a plan must hold (art. 15 Wet, art. 5.3 Besluit): one list of conditions, for dossiers and for who tries it by hand.
/// </summary>
public static class Pipeisen
{
    public static Toets Toets(Pipstand stand, Pipgegevens gegevens, DateOnly dagtekening, Regelset regels) => new("Mag dit plan worden vastgesteld?",
    [
        .. Vooraf(gegevens),
        .. Keuze(stand, gegevens),
        .. Inhoud(stand, gegevens, regels.Versie(LandelijkeParameters.PvtMinimumUren.Sleutel, dagtekening)),
        .. PerRoute(stand, regels.Versie(LandelijkeParameters.MapPraktijkuren.Sleutel, dagtekening)),
        .. Intensiteit(stand, gegevens),
        .. Niveaueisen(stand, gegevens),
        .. LaterPlan(stand, gegevens),
        .. Erbij(gegevens),
        new("De dagtekening ligt niet voor het begin van de plicht, de inschrijving of het vorige plan", Bron.Duo("WI-DUO-02"),
            NietVoor(dagtekening, gegevens.BeginPlicht) && NietVoor(dagtekening, gegevens.Inschrijving) && NietVoor(dagtekening, gegevens.EerdereDagtekening),
            "De inburgeraar is nog niet ingeschreven of de plicht begint later."),
    ]);

    private static IEnumerable<Voorwaarde> Vooraf(Pipgegevens g) =>
    [
        new("De inburgeringsplicht is bekend", Bron.Wi("3", "1", "WI-DOEL-01"), g.PlichtBekend, "Wacht op het bericht van DUO, of leg de plicht met de hand vast."),
        new("De doelgroep is bekend", Bron.Wi("13", "1", "WI-DOEL-11"), g.Doelgroep is not null, "Leg de doelgroep vast zoals DUO die kent."),
        new("De brede intake is afgerond", Bron.Wi("14", "1", "WI-INT-06"), g.IntakeAfgerond, "Rond eerst de brede intake af.", "intake"),
    ];

    private static IEnumerable<Voorwaarde> Keuze(Pipstand s, Pipgegevens g)
    {
        // After a move there is nothing to choose: the leerroute stays what the former college set.
        yield return g.LeerrouteVoorVerhuizing is null
            ? new("Alle drie de leerroutes zijn gewogen, met redenen voor en tegen", Bron.Wi("8", "1", "WI-PIP-16"), s.AlleRoutesGewogen,
                "Vul bij elke leerroute een reden voor en een reden tegen in.", "leerroutes")
            : new("De leerroutes hoeven na de verhuizing niet opnieuw te worden gewogen", Bron.Wi("15", "4", "WI-VERH-01"), true);
        yield return new("Er is een leerroute gekozen", Bron.Wi("15", "1", "WI-PIP-07"), s.Leerroute is not null, "Kies een leerroute.", "keuze");
        yield return new("De keuze is gemotiveerd", Bron.Awb("3:46", null, "WI-PIP-13"), s.Gemotiveerd, "Schrijf op waarom deze leerroute past.", "keuze");
        if (g is { WensOnderwijs: true, LeerrouteVoorVerhuizing: null } && s.Leerroute is not null && s.Leerroute != Leerroute.Onderwijs)
        {
            yield return new("De wens om een opleiding te volgen is uitdrukkelijk beoordeeld", Bron.Wi("8", "1", "WI-PIP-16"), s.OnderwijsrouteBeoordeeld,
                "Leg bij de onderwijsroute uit waarom die nu niet past. Een paar woorden is te weinig.", "leerroutes");
        }
    }

    private static IEnumerable<Voorwaarde> Inhoud(Pipstand s, Pipgegevens g, Parameterversie pvt)
    {
        var minimum = LandelijkeParameters.PvtMinimumUren.Lees(pvt.Waarde);
        return
        [
            new("De nodige ondersteuning en begeleiding staat in het plan", Bron.Wi("15", "1", "WI-PIP-07"), s.Begeleiding, "Beschrijf de begeleiding.", "inhoud"),
            new($"De intensiteit van het PVT staat in het plan, minstens {minimum} uur", pvt.Bron, s.PvtUren >= minimum, $"Vul {minimum} uur of meer in.", "inhoud"),
            new("Het aantal voortgangsgesprekken staat in het plan", Bron.Bi("5.3", "4", "WI-VOORT-02"), s.Voortgangsgesprekken >= 0,
                "Vul het aantal gesprekken in.", "inhoud"),
            new("De afspraken over voor- of vroegschoolse educatie staan in het plan, als er een kind is", Bron.Wi("15", "1", "WI-PIP-07"),
                g.KinderenInHuis != true || s.VoorschoolseEducatie, "Beschrijf de afspraak over het kind.", "inhoud"),
            new("Er staat in het plan of alfabetisering nodig is", Bron.Bi("6.2", "1", "WI-PIP-11"), s.Alfabetisering, "Kies of alfabetisering nodig is.", "inhoud"),
            new("De inburgeraar is naar zijn mening over het plan gevraagd", Bron.Awb("3:2", null, "WI-PIP-16"), s.Zienswijze,
                "Schrijf op wat de inburgeraar van het plan vindt.", "mening"),
        ];
    }

    private static IEnumerable<Voorwaarde> PerRoute(Pipstand s, Parameterversie praktijk)
    {
        if (s.Leerroute is not { } route)
        {
            yield break;
        }

        var uren = LandelijkeParameters.MapPraktijkuren.Lees(praktijk.Waarde);
        yield return route.HeeftMap()
            ? new("De intensiteit van de MAP staat in het plan", Bron.Wi("15", "1", "WI-PIP-07"), s.MapUren >= uren,
                $"Vul {uren} uur of meer in: zoveel uur is praktijk.", "inhoud")
            : new("De onderwijsroute heeft geen MAP", Bron.Wi("8", "3", "WI-ROUTE-04"), s.MapUren is null or 0, "Haal de MAP-uren weg.", "inhoud");
        if (route == Leerroute.Zelfredzaamheid)
        {
            yield return new("Er staat welke examenonderdelen de inburgeraar wil en kan doen, of dat er geen zijn", Bron.Bi("3.14", "7", "WI-PIP-10"),
                s.ExamenonderdelenZ, "Kies de onderdelen, of 'geen'.", "inhoud");
        }
    }

    private static IEnumerable<Voorwaarde> Intensiteit(Pipstand s, Pipgegevens g)
    {
        if (g.Doelgroep is not { } groep)
        {
            yield break;
        }

        yield return groep.KrijgtIntensiteitLeerroute()
            ? new("De intensiteit van de leerroute staat in het plan", Doelgroepen.BronIntensiteit,
                s.LesurenTotaal is >= 1 and <= 9999 && s.LesurenPerWeek is >= 1 and <= 40 && s.LesurenPerWeek <= s.LesurenTotaal,
                "Vul de lesuren per week en in totaal in. Het totaal is ten minste een week les.", "inhoud")
            : new("Voor een gezinsmigrant of overige migrant staat er geen intensiteit van de leerroute in het plan", Doelgroepen.BronIntensiteit,
                s.LesurenTotaal is null && s.LesurenPerWeek is null, "Haal de lesuren weg.", "inhoud");
    }

    /// <summary>Only for a level that is named: without one, DUO takes B1 for the B1-route and the onderwijsroute.</summary>
    private static IEnumerable<Voorwaarde> Niveaueisen(Pipstand s, Pipgegevens g)
    {
        if (s is { Leerroute: Leerroute.Zelfredzaamheid, Niveau: Niveau.B1 })
        {
            yield return new("De Z-route heeft geen niveau B1", Bron.Duo("WI-DUO-03"), false, "Haal het niveau weg, of kies een andere leerroute.", "keuze");
        }

        if (s is { Leerroute: Leerroute.Onderwijs, Niveau: Niveau.A2 })
        {
            yield return new("De onderwijsroute heeft niveau B1", Bron.Duo("WI-DUO-03"), false, "Kies niveau B1.", "keuze");
        }

        if (s is { Leerroute: Leerroute.B1, Niveau: Niveau.A2 })
        {
            yield return new("Het eerste plan in de B1-route heeft niveau B1", Bron.Wi("7", "1", "WI-PIP-12"), g.LaterPlan,
                "Kies niveau B1. Niveau A2 kan pas later, na veel les.", "keuze");
            yield return new("Er is besloten dat niveau A2 genoeg is", Bron.Wi("17", "3", "WI-PIP-12"), g.LagerNiveauBesloten,
                "Beoordeel eerst of niveau A2 mag (rekenhulp ‘afschalen’).", "keuze");
        }
    }

    private static IEnumerable<Voorwaarde> LaterPlan(Pipstand s, Pipgegevens g)
    {
        if (!g.LaterPlan)
        {
            yield break;
        }

        yield return new("Er is een reden om het plan te veranderen", Bron.Bi("5.3", "6", "WI-PIP-14"), g.Aanleiding is not null, "Kies waarom het plan verandert.", "keuze");
        if (g.LeerrouteVoorVerhuizing is { } eerder && s.Leerroute is { } nu)
        {
            yield return new("Na de verhuizing is de leerroute dezelfde als in het vorige plan", Bron.Wi("15", "4", "WI-VERH-01"), nu == eerder,
                "Stel het plan vast met de leerroute van de vorige gemeente. Wisselen kan daarna, binnen de grenzen van de wet.", "keuze");
        }
    }

    private static IEnumerable<Voorwaarde> Erbij(Pipgegevens g)
    {
        if (g.HeeftParticipatiewetbesluiten)
        {
            yield return new("De besluiten uit de Participatiewet zitten bij het plan", Bron.Wi("15", "3", "WI-PIP-09"), g.ParticipatiewetbesluitenErbij,
                "Voeg de besluiten over meedoen en over het betalen van vaste lasten toe.", "inhoud");
        }

        if (g.VolgtNietVrijstellendeOpleiding)
        {
            yield return new("Er staat of de inburgeraar zijn opleiding eerst mag afmaken", Bron.Bi("5.4", "2", "WI-PIP-19"), g.MagOpleidingAfmakenVermeld,
                "Kies of de inburgeraar zijn opleiding mag afmaken.", "inhoud");
        }
    }

    private static bool NietVoor(DateOnly dag, DateOnly? grens) => grens is null || dag >= grens;
}
