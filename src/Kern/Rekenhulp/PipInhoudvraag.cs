using Naast.Kern.Inburgeraars;
using Naast.Kern.Leerroutes;
using Naast.Kern.Plan;
using Naast.Kern.Regels;

namespace Naast.Kern.Rekenhulp;

/// <summary>Which parts this plan must have and which are missing; the same conditions as for a dossier.</summary>
public static class PipInhoudvraag
{
    public static Rekenvraag Vraag { get; } = new Rekenvraag<PipInhoudinvoer>(
        "pip-inhoud", "Wat moet er in het plan (PIP) staan?", "Welke onderdelen verplicht zijn voor deze inburgeraar, en wat er nog ontbreekt.",
        new PipInhoudinvoer
        {
            Dagtekening = new(2026, 3, 20), Doelgroep = Doelgroep.Asielstatushouder, BeginPlicht = new(2026, 1, 12), Inschrijving = new(2026, 1, 20), IntakeAfgerond = true,
            KinderenInHuis = true, WensOnderwijs = false, Leerroute = Leerroute.B1, Niveau = Niveau.B1, RoutesGewogen = true, Gemotiveerd = true, Begeleiding = true,
            PvtUren = 12, MapUren = 40, LesurenPerWeek = 12, LesurenTotaal = 600, Voortgangsgesprekken = 6, Alfabetisering = Alfabetisering.NietVanToepassing, Zienswijze = true,
        },
        invoer => invoer.Dagtekening, Reken);

    private static Rekenantwoord Reken(PipInhoudinvoer invoer, Regelset regels)
    {
        var later = invoer.DagtekeningVorigPlan is not null;
        var verhuisd = invoer.Aanleiding == Planaanleiding.Verhuizing;
        Redenen.Van(invoer)
            .VoorDeWet(invoer.Dagtekening, "dagtekening").VoorDeWet(invoer.BeginPlicht, "beginPlicht").VoorDeWet(invoer.DagtekeningVorigPlan, "dagtekeningVorigPlan")
            .Als(!later && invoer.Aanleiding is not null, "Een reden om te veranderen hoort bij een later plan. Vul de dag van het vorige plan in.", "dagtekeningVorigPlan")
            .Als(!later && invoer.VorigeLeerroute is not null, "Er is een leerroute in het vorige plan, maar geen dag van dat plan. Vul die dag in.", "dagtekeningVorigPlan")
            .Als(later && verhuisd && invoer.VorigeLeerroute is null, "Vul in welke leerroute in het vorige plan stond.", "vorigeLeerroute", Bron.Wi("15", "4", "WI-VERH-01"))
            .Als(invoer.DagtekeningVorigPlan < invoer.BeginPlicht, "Het vorige plan is van voor het begin van de plicht. Kijk beide dagen na.", "dagtekeningVorigPlan")
            .Als(invoer.ParticipatiewetbesluitenErbij && !invoer.HeeftParticipatiewetbesluiten,
                "Er zitten besluiten uit de Participatiewet bij het plan, maar u gaf aan dat die er niet zijn.", "heeftParticipatiewetbesluiten")
            .Eis();
        var toets = Pipeisen.Toets(Stand(invoer), Gegevens(invoer, verhuisd), invoer.Dagtekening, regels);
        var mist = toets.NietVervuld.Select(v => v.Omschrijving).ToArray();
        return new Rekenantwoord
        {
            Antwoord = mist.Length switch
            {
                0 => "Het plan heeft alles wat de wet voor deze inburgeraar vraagt. Het mag worden vastgesteld.",
                1 => "Het plan mag nog niet worden vastgesteld. Er is 1 punt niet in orde.",
                _ => $"Het plan mag nog niet worden vastgesteld. Er zijn {mist.Length} punten niet in orde.",
            },
            Uitkomsten =
            [
                new("toegestaan", "Het plan mag worden vastgesteld", toets.Slaagt),
                new("verplicht", "Verplicht voor deze inburgeraar", toets.Voorwaarden.Select(v => v.Omschrijving).ToArray()),
                new("ontbreekt", "Nog niet in orde", mist),
                new("eerstePlan", "Eerste plan", !later),
                new("intensiteitLeerrouteVerplicht", "Lesuren in het plan verplicht", invoer.Doelgroep?.KrijgtIntensiteitLeerroute()),
                new("mapVerplicht", "MAP verplicht", invoer.Leerroute?.HeeftMap()),
                new("niveau", "Niveau bij DUO", invoer.Leerroute is null or Leerroute.Zelfredzaamheid ? invoer.Niveau : invoer.Niveau ?? Niveau.B1),
                new("termijnBegintOpnieuw", "De inburgeringstermijn begint opnieuw", false),
            ],
            Onderbouwing = new Onderbouwing(
                "Wat in het plan moet staan, hangt af van de doelgroep, de leerroute en de situatie.", [], Bron.Wi("15", "1", "WI-PIP-07"), [.. Stappen(invoer, later, regels)]),
            Toets = toets,
            Parameters =
            [
                regels.Versie(LandelijkeParameters.PvtMinimumUren.Sleutel, invoer.Dagtekening), regels.Versie(LandelijkeParameters.MapPraktijkuren.Sleutel, invoer.Dagtekening),
                .. invoer.BijnaAow ? [regels.Versie(Planparameters.PipVlakVoorAow.Sleutel, invoer.Dagtekening)] : Array.Empty<Parameterversie>(),
            ],
            Waarschuwingen = [.. Waarschuwingen(invoer)],
        };
    }

    private static IEnumerable<Onderbouwing> Stappen(PipInhoudinvoer invoer, bool later, Regelset regels)
    {
        yield return Onderbouwing.Stap("Het plan is een besluit. Het krijgt een motivering en een dagtekening, wordt bekendgemaakt, en noemt het recht op bezwaar.", Bron.Wi("15", "3", "WI-PIP-13"));
        if (invoer.Doelgroep is { } groep)
        {
            yield return groep.KrijgtIntensiteitLeerroute()
                ? Onderbouwing.Stap("Voor een asielstatushouder stelt de gemeente ook vast hoeveel uur de leerroute is.", Doelgroepen.BronIntensiteit)
                : Onderbouwing.Stap("Een gezinsmigrant of overige migrant regelt de lessen zelf. Lesuren horen niet in het plan.", Doelgroepen.BronIntensiteit);
        }

        if (later)
        {
            yield return Onderbouwing.Stap("Een nieuw plan is een nieuwe versie. Het vorige plan blijft bewaard.", Bron.Bi("5.3", "6", "WI-PIP-14"));
            yield return Onderbouwing.Stap("De inburgeringstermijn begint niet opnieuw.", Bron.Wi("11", "3", "WI-PIP-15"));
        }

        yield return Onderbouwing.Stap("Alfabetisering moet in het plan staan. Anders kan een gezinsmigrant er geen lening voor krijgen.", Bron.Bi("6.2", "1", "WI-PIP-11"));
        if (invoer.VolgtNietVrijstellendeOpleiding)
        {
            yield return Onderbouwing.Stap("Wie een niet-vrijstellende opleiding volgt, mag die eerst afmaken als dat in het plan staat.", Bron.Bi("5.4", "2", "WI-PIP-19"));
        }

        if (invoer.BijnaAow)
        {
            var keuze = Planparameters.PipVlakVoorAow;
            var geldt = keuze.Geldt(regels, invoer.Dagtekening);
            yield return Onderbouwing.Stap("Iemand bereikt binnen zes maanden de AOW-leeftijd. De wet maakt daarvoor geen uitzondering. Het beleid: {0}", keuze.Bron,
                keuze.Alternatieven.First(a => a.Waarde == geldt).Uitleg);
        }
    }

    private static IEnumerable<string> Waarschuwingen(PipInhoudinvoer invoer)
    {
        if (invoer is { Leerroute: Leerroute.Zelfredzaamheid, WensOnderwijs: true })
        {
            yield return "De inburgeraar wil een opleiding volgen en krijgt de Z-route. De rechter kijkt dan streng naar het onderzoek achter deze keuze.";
        }

        if (invoer.KinderenInHuis is null)
        {
            yield return "Er is niet gevraagd of er kinderen zijn. Is er een kind, dan moet er ook een afspraak over het kind in het plan.";
        }
    }

    private static Pipstand Stand(PipInhoudinvoer i) => new()
    {
        AlleRoutesGewogen = i.RoutesGewogen, OnderwijsrouteBeoordeeld = i.OnderwijsrouteBeoordeeld, Leerroute = i.Leerroute, Niveau = i.Niveau, Gemotiveerd = i.Gemotiveerd,
        Begeleiding = i.Begeleiding, PvtUren = i.PvtUren, MapUren = i.MapUren, Voortgangsgesprekken = i.Voortgangsgesprekken, VoorschoolseEducatie = i.VoorschoolseEducatie,
        Alfabetisering = i.Alfabetisering is not null, ExamenonderdelenZ = i.ExamenonderdelenZ, LesurenPerWeek = i.LesurenPerWeek, LesurenTotaal = i.LesurenTotaal, Zienswijze = i.Zienswijze,
    };

    private static Pipgegevens Gegevens(PipInhoudinvoer i, bool verhuisd) => new()
    {
        PlichtBekend = i.BeginPlicht is not null, Doelgroep = i.Doelgroep, IntakeAfgerond = i.IntakeAfgerond, KinderenInHuis = i.KinderenInHuis, WensOnderwijs = i.WensOnderwijs,
        LaterPlan = i.DagtekeningVorigPlan is not null, Aanleiding = i.Aanleiding, LeerrouteVoorVerhuizing = verhuisd ? i.VorigeLeerroute : null,
        LagerNiveauBesloten = i.LagerNiveauBesloten, HeeftParticipatiewetbesluiten = i.HeeftParticipatiewetbesluiten,
        ParticipatiewetbesluitenErbij = i.ParticipatiewetbesluitenErbij, VolgtNietVrijstellendeOpleiding = i.VolgtNietVrijstellendeOpleiding,
        MagOpleidingAfmakenVermeld = i.MagOpleidingAfmakenVermeld, BeginPlicht = i.BeginPlicht, Inschrijving = i.Inschrijving, EerdereDagtekening = i.DagtekeningVorigPlan,
    };
}
