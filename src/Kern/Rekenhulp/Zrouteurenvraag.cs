using Naast.Kern.Gedeeld;
using Naast.Kern.Inburgeraars;
using Naast.Kern.Leerroutes;
using Naast.Kern.Regels;

namespace Naast.Kern.Rekenhulp;

/// <summary>The hours of the Z-route: norm, counted, remaining; and who may hold the eindgesprek.</summary>
public static class Zrouteurenvraag
{
    public static Rekenvraag Vraag { get; } = new Rekenvraag<Zrouteureninvoer>(
        "z-route-uren", "Uren in de Z-route", "Hoeveel uren de Z-route vraagt, welke uren meetellen en wat er nog over is.",
        new Zrouteureninvoer
        {
            Doelgroep = Doelgroep.Asielstatushouder, DagPip = new(2025, 9, 1), Teldag = new(2026, 4, 15), UrenNt2 = 320, UrenAlfabetisering = 120, UrenKnm = 40,
            UrenParticipatie = 260, UrenPvt = 12, UrenMap = 60, UrenIntakeCursus = 16, EindgesprekDoor = Eindgesprekhouder.OpenbaarLichaam,
        },
        invoer => invoer.Teldag is { } teldag && teldag > invoer.DagPip ? teldag : invoer.DagPip, Reken);

    private static Rekenantwoord Reken(Zrouteureninvoer invoer, Regelset regels)
    {
        Controleer(invoer, regels);
        var verlaagd = Verlaging(invoer);
        var telling = Zrouteuren.Tel(Feiten(invoer) with { LagereCursusnorm = verlaagd is { Slaagt: true } ? invoer.LagereCursusnorm : null }, regels);
        var stand = telling.Waarde;
        var eindgesprek = invoer.EindgesprekDoor is { } houder ? Eindgesprek.MagHouden(houder) : null;
        Toets toets = new("Zijn de uren en het eindgesprek van de Z-route in orde?",
        [
            new($"{stand.Cursus.Norm} cursusuren zijn gehaald", telling.Onderbouwing.Bron!, stand.Cursus.Voldaan, $"Er zijn nog {stand.Cursus.Resterend} cursusuren nodig."),
            .. stand.Participatie is { } deel
                ? new[] { new Voorwaarde($"{deel.Norm} participatie-uren zijn gehaald", Bron.Bi("3.14", "2", "WI-ROUTE-05a"), deel.Voldaan, $"Er zijn nog {deel.Resterend} participatie-uren nodig.") }
                : [],
            .. verlaagd?.Voorwaarden ?? [],
            .. eindgesprek?.Voorwaarden ?? [],
        ]);
        return new Rekenantwoord
        {
            Antwoord = stand.UrenVoldaan
                ? "De uren van de Z-route zijn gehaald."
                : $"Er zijn nog {stand.Cursus.Resterend} cursusuren{(stand.Participatie is { } over ? $" en {over.Resterend} participatie-uren" : "")} nodig.",
            Uitkomsten =
            [
                new("urenVoldaan", "Alle uren zijn gehaald", stand.UrenVoldaan),
                new("normCursus", "Norm cursusuren", stand.Cursus.Norm),
                new("geteldCursus", "Getelde cursusuren", stand.Cursus.Geteld),
                new("resterendCursus", "Cursusuren die overblijven", stand.Cursus.Resterend),
                new("urenVooropleiding", "Waarvan uren van een eerdere opleiding", stand.VooropleidingUren),
                new("normParticipatie", "Norm participatie-uren", stand.Participatie?.Norm),
                new("geteldParticipatie", "Getelde participatie-uren", stand.Participatie?.Geteld),
                new("resterendParticipatie", "Participatie-uren die overblijven", stand.Participatie?.Resterend),
                new("aftrekPvtMap", "PVT- en MAP-uren die van de participatie-uren af gaan", stand.Participatie is null ? null : (invoer.UrenPvt ?? 0) + (invoer.UrenMap ?? 0)),
                new("vooropleidingVan", "Uren van een eerdere opleiding tellen vanaf", Vooropleiding.Periode(invoer.DagPip, regels).Van),
                new("vooropleidingTot", "Uren van een eerdere opleiding tellen tot en met", Vooropleiding.Periode(invoer.DagPip, regels).Tot),
                new("lagereNormToegestaan", "De lagere norm mag", verlaagd?.Slaagt),
                new("eindgesprekToegestaan", "Deze organisatie mag het eindgesprek houden", eindgesprek?.Slaagt),
            ],
            Onderbouwing = telling.Onderbouwing,
            Toets = toets,
            Parameters = telling.Parameters,
            Waarschuwingen = Waarschuwingen(invoer, stand),
        };
    }

    private static void Controleer(Zrouteureninvoer invoer, Regelset regels)
    {
        var (van, tot) = Vooropleiding.Periode(invoer.DagPip, regels);
        var redenen = Redenen.Van(invoer)
            .Als(invoer.Teldag < invoer.DagPip, "De dag waarop u telt, ligt voor het plan. Controleer de dagen.", "teldag")
            .Als(invoer.Belastbaarheid is not null && invoer.Doelgroep == Doelgroep.GezinsmigrantOfOverig,
                "Deze doelgroep heeft geen participatie-uren. Ontheffing daarvoor past niet bij deze gegevens.", "belastbaarheid");
        foreach (var (nummer, rij) in invoer.Vooropleiding.Index())
        {
            redenen
                .Als(rij.Tot < rij.Van, "De periode eindigt voordat zij begint.", $"vooropleiding[{nummer}].tot")
                .Als(rij.Van < van && rij.Tot >= van, $"De periode begint voor {Datumtekst.Lang(van)}. Splits de uren: wat ervoor ligt, telt niet mee.", $"vooropleiding[{nummer}].van")
                .Als(rij.Van <= tot && rij.Tot > tot, $"De periode loopt door na {Datumtekst.Lang(tot)}. Splits de uren: wat erna ligt, telt hier niet mee.", $"vooropleiding[{nummer}].tot");
        }

        redenen.Eis();
    }

    private static Zroutefeiten Feiten(Zrouteureninvoer invoer) => new()
    {
        Doelgroep = invoer.Doelgroep, DagPip = invoer.DagPip, Teldag = invoer.Teldag,
        Nt2 = invoer.UrenNt2, Alfabetisering = invoer.UrenAlfabetisering ?? 0, Knm = invoer.UrenKnm ?? 0,
        IntakeCursus = invoer.UrenIntakeCursus ?? 0, EerdereRoute = invoer.UrenEerdereRoute ?? 0,
        Vooropleiding = [.. invoer.Vooropleiding.Select(rij => new Vooropleidingsuren(rij.Soort, rij.Van, rij.Tot, rij.Uren))],
        Participatie = invoer.UrenParticipatie ?? 0, Pvt = invoer.UrenPvt ?? 0, Map = invoer.UrenMap ?? 0, IntakeParticipatie = invoer.UrenIntakeParticipatie ?? 0,
        Belastbaarheid = invoer.Belastbaarheid,
    };

    private static Toets? Verlaging(Zrouteureninvoer invoer) =>
        invoer.LagereCursusnorm is null ? null : Zrouteuren.MagVerlagen(invoer.BeperkingMetRevalidatie, invoer.LagereNormInPip);

    private static List<string> Waarschuwingen(Zrouteureninvoer invoer, Zroutestand stand)
    {
        List<string> zinnen = [];
        if (invoer.Vooropleiding.Count > 0 && invoer.Vooropleiding.Any(rij => rij.Uren > 0))
        {
            zinnen.Add("Vanaf welke dag uren van een eerdere opleiding meetellen, is niet zeker. Uw beleid bepaalt het antwoord (beleid.z.vooropleiding).");
        }

        if (stand.Participatie is null && invoer.UrenParticipatie > 0)
        {
            zinnen.Add("Deze doelgroep heeft geen participatie-uren. De opgegeven uren tellen niet mee. PVT en MAP zijn wel verplicht.");
        }

        if (invoer.LagereCursusnorm is not null && Verlaging(invoer) is { Slaagt: false })
        {
            zinnen.Add("De lagere norm voldoet niet aan de voorwaarden. Er is met de gewone norm gerekend.");
        }

        if (invoer.EindgesprekOp is not null && !stand.UrenVoldaan)
        {
            zinnen.Add("Het eindgesprek is al gehouden, maar de uren zijn nog niet gehaald. De Z-route is pas klaar als beide er zijn.");
        }

        return zinnen;
    }
}
