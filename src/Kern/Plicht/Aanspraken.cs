using Naast.Kern.Inburgeraars;
using Naast.Kern.Leerroutes;
using Naast.Kern.Regels;

namespace Naast.Kern.Plicht;

/// <summary>One right or duty of a group.</summary>
/// <param name="Naam">Stable name, camelCase: "maatschappelijkeBegeleiding".</param>
public sealed record Aanspraak(string Naam, string Label, bool Geldt, Bron Bron, string Uitleg);

/// <summary>What somebody with the duty has a right or a duty to, by group.</summary>
public static class Aanspraken
{
    /// <param name="groep">The group whose rights count (see <see cref="Doelgroepbepaling.RechtenVan"/>).</param>
    /// <param name="eigenAsielvergunning">Holds an asylum permit for a limited time: narrower than the group (art. 56a Participatiewet).</param>
    /// <param name="leerroute">Null = not chosen yet.</param>
    public static IReadOnlyList<Aanspraak> Voor(Doelgroep groep, bool eigenAsielvergunning, Leerroute? leerroute)
    {
        var asiel = groep == Doelgroep.Asielstatushouder;
        return
        [
            new("bredeIntake", "Brede intake", true, Bron.Wi("14", "1", "WI-INT-01"), "Iedereen heeft een brede intake bij de gemeente."),
            new("leerbaarheidstoets", "Leerbaarheidstoets", true, Bron.Wi("14", "3", "WI-INT-06"), "De leerbaarheidstoets hoort bij de brede intake."),
            new("pip", "Plan (PIP)", true, Bron.Wi("15", "1", "WI-PIP-07"), "Het college maakt voor iedereen een plan."),
            new("leerroute", "Leerroute", true, Bron.Wi("6", "1", "WI-KLAAR-01"), "Iedereen volgt een van de drie leerroutes."),
            new("pvt", "Participatieverklaringstraject (PVT)", true, Bron.Wi("6", "4", "WI-PVT-01"), "Het PVT is voor iedereen verplicht."),
            new("map", "Module Arbeidsmarkt en Participatie (MAP)", leerroute?.HeeftMap() ?? true, leerroute == Leerroute.Onderwijs ? Bron.Wi("8", "3", "WI-ROUTE-04") : Bron.Wi("6", null, "WI-MAP-01"),
                "De MAP is verplicht, behalve in de onderwijsroute."),
            new("aanbodPvtEnMap", "Aanbod van PVT en MAP door het college", true, Bron.Wi("6", "3", "WI-ROUTE-13"), "Het college biedt PVT en MAP aan, zonder kosten."),
            new("begeleiding", "Begeleiding en voortgangsgesprekken", true, Bron.Wi("17", "1", "WI-VOORT-01"), "Het college begeleidt en volgt iedereen."),
            new("aanbodDoorCollege", "Aanbod van een cursus door het college", asiel, Bron.Wi("16", null, "WI-ROUTE-12"), "Alleen een asielstatushouder krijgt de cursus van het college."),
            new("zelfCursusRegelen", "Regelt en betaalt zelf de cursus", !asiel, Bron.Wi("19", null, "WI-ROUTE-13"), "Een gezinsmigrant of overige migrant zoekt zelf een cursus."),
            new("lening", "Lening bij DUO mogelijk", !asiel, Bron.Wi("20", null, "WI-ROUTE-13"), "De lening is voor gezinsmigranten en overige migranten."),
            new("maatschappelijkeBegeleiding", "Maatschappelijke begeleiding", asiel, Bron.Wi("13", "1", "WI-MB-01"), "Alleen asielstatushouders krijgen maatschappelijke begeleiding."),
            new("ontzorgenMogelijk", "Ontzorgen mogelijk bij bijstand", eigenAsielvergunning, Bron.Pw("56a", "1", "WI-ONTZ-01"),
                "Ontzorgen geldt voor wie zelf een vergunning asiel voor bepaalde tijd heeft en bijstand krijgt. Een gezinslid met een vergunning regulier valt hier niet onder."),
            new("intensiteitLeerrouteInPip", "Intensiteit van de leerroute in het plan", asiel, Bron.Wi("15", "2", "WI-PIP-08"), "Alleen bij asielstatushouders staat het aantal lesuren in het plan."),
            new("boeteIntensiteitLeerroute", "Boete mogelijk om de intensiteit van de leerroute", asiel, Bron.Wi("23", "1", "WI-BOETE-05") with { Zekerheid = Zekerheid.Afgeleid },
                "Zonder intensiteit in het plan kan daarover geen boete volgen."),
            new("kostelozeExamenpogingen", "Kosteloze examenpogingen", asiel, Bron.Ri("3.4", null, "WI-ROUTE-14"), "Asielstatushouders mogen de eerste pogingen zonder kosten doen."),
            new("zRouteParticipatieuren", "Participatie-uren in de Z-route", asiel, Bron.Bi("3.14", "2", "WI-ROUTE-05a"), "Alleen asielstatushouders doen in de Z-route ook participatie-uren."),
            new("voortgangVanzelf", "Taalaanbieder meldt de voortgang vanzelf", asiel, Bron.Bi("9.2", "4", "WI-VOORT-03"), "Bij anderen meldt de aanbieder de voortgang als het college daarom vraagt."),
        ];
    }

    /// <summary>All of them without effect: nobody without the duty has these rights and duties.</summary>
    public static IReadOnlyList<Aanspraak> Geen() => [.. Voor(Doelgroep.Asielstatushouder, false, null).Select(aanspraak => aanspraak with { Geldt = false })];

    /// <summary>What a change of group begins and ends, in words (WI-DOEL-12).</summary>
    public static IReadOnlyList<string> Wijzigingen(IReadOnlyList<Aanspraak> oud, IReadOnlyList<Aanspraak> nieuw) =>
        [.. oud.Zip(nieuw).Where(paar => paar.First.Geldt != paar.Second.Geldt).Select(paar => paar.Second.Geldt ? $"Begint: {paar.Second.Label}" : $"Vervalt: {paar.Second.Label}")];
}
