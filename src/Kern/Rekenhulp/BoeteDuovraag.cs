using Naast.Kern.Gedeeld;
using Naast.Kern.Handhaving;
using Naast.Kern.Inburgeraars;
using Naast.Kern.Leerroutes;
using Naast.Kern.Regels;

namespace Naast.Kern.Rekenhulp;

public sealed record BoeteDuoinvoer
{
    [Veld("Laatste dag van de termijn", "Laatste dag van de inburgeringstermijn, met verlenging. Deze dag hoort er nog bij.")]
    public DateOnly LaatsteDagTermijn { get; init; }

    [Veld("Doelgroep", "Zoals DUO die kent.")]
    public Doelgroep Doelgroep { get; init; }

    [Veld("Leerroute", "De leerroute in het plan dat geldt.")]
    public Leerroute Leerroute { get; init; }

    [Veld("PVT op tijd af", "Het participatieverklaringstraject is af, met de handtekening.")]
    public bool PvtAf { get; init; }

    [Veld("MAP op tijd af", "Bij de onderwijsroute is er geen MAP.")]
    public bool MapAf { get; init; }

    [Veld("Leerroute op tijd af", "Examen gehaald, taalschakeltraject af, of alle uren en het eindgesprek van de Z-route.")]
    public bool LeerrouteAf { get; init; }

    [Veld("Pogingen", "Hoe vaak de examens zijn gedaan. Nodig bij de B1-route en de onderwijsroute. Leeg: nog niet alle onderdelen een keer.")]
    public Examenpogingen? Pogingen { get; init; }

    [Veld("Gehaalde onderdelen", "Van de vijf: lezen, luisteren, schrijven, spreken, KNM. Leeg: 0. Bij 5 is de leerroute af.", Maximum = 5)]
    public int? Gehaald { get; init; }

    [Veld("Gevolgde uren", "B1-route: lesuren. Z-route: alle uren samen, bij een asielstatushouder les en meedoen. Leeg: 0.", Eenheid = "uur", Maximum = 9999)]
    public int? Uren { get; init; }

    [Veld("Uren in het plan", "B1-route van een asielstatushouder: hiermee wordt het percentage berekend. Leeg: vul dan het percentage in.", Eenheid = "uur", Minimum = 1, Maximum = 9999)]
    public int? UrenPlan { get; init; }

    [Veld("Aanwezigheid", "Percentage van de uren. Nodig bij de onderwijsroute, en bij de B1-route van een asielstatushouder als de uren in het plan leeg zijn.", Eenheid = "%", Maximum = 100)]
    public decimal? Aanwezigheid { get; init; }

    [Veld("Verblijf geweigerd", "De verblijfsvergunning is ingetrokken of niet verlengd.")]
    public bool VerblijfGeweigerd { get; init; }
}

/// <summary>What DUO will probably do when the term is over and not all is done.</summary>
public static class BoeteDuovraag
{
    public static Rekenvraag Vraag { get; } = new Rekenvraag<BoeteDuoinvoer>(
        "boete-duo", "Boete van DUO na de termijn", "Welke boete en welke nieuwe termijn iemand van DUO kan verwachten als niet alles op tijd af is. DUO beslist.",
        new BoeteDuoinvoer
        {
            LaatsteDagTermijn = new(2026, 3, 1), Doelgroep = Doelgroep.GezinsmigrantOfOverig, Leerroute = Leerroute.B1, PvtAf = true, Pogingen = Examenpogingen.AllesEenKeer, Gehaald = 2, Uren = 300,
        },
        invoer => invoer.LaatsteDagTermijn, Reken);

    private static Rekenantwoord Reken(BoeteDuoinvoer invoer, Regelset regels)
    {
        var metProcent = !invoer.LeerrouteAf && (invoer.Leerroute == Leerroute.Onderwijs || (invoer.Leerroute == Leerroute.B1 && invoer.Doelgroep == Doelgroep.Asielstatushouder));
        var procent = invoer.Aanwezigheid ?? (invoer is { Leerroute: Leerroute.B1, UrenPlan: > 0 } ? 100m * (invoer.Uren ?? 0) / invoer.UrenPlan : null);
        Redenen.Van(invoer).VoorDeWet(invoer.LaatsteDagTermijn, "laatsteDagTermijn")
            .Als(invoer.LaatsteDagTermijn >= Parameterblad.BeginVanDeWet && invoer.LaatsteDagTermijn < Duoboeteparameters.TabellenVan,
                "De tabellen met boetes van voor 1 oktober 2024 kent Naast niet. Een termijn van drie jaar kan zo vroeg ook niet voorbij zijn.", "laatsteDagTermijn", Bron.Ri("7.1", null, "WI-DUOB-02"))
            .Als(metProcent && procent is null && !invoer.VerblijfGeweigerd, "Vul het percentage in, of bij de B1-route de gevolgde uren en de uren in het plan.", "aanwezigheid")
            .Als(!invoer.LeerrouteAf && invoer is { Gehaald: 5, Leerroute: not Leerroute.Zelfredzaamheid }, "Alle vijf onderdelen zijn gehaald. Dan is de leerroute af. Kijk dat na.", "gehaald")
            .Als(invoer.Aanwezigheid is not null && invoer is { UrenPlan: not null, Uren: not null }, "Vul het percentage in, of de uren. Allebei is te veel.", "aanwezigheid")
            .Eis();
        var boete = Duoboete.Bereken(
            new()
            {
                Doelgroep = invoer.Doelgroep, Leerroute = invoer.Leerroute, PvtAf = invoer.PvtAf, MapAf = invoer.MapAf, LeerrouteAf = invoer.LeerrouteAf,
                Pogingen = invoer.Pogingen ?? Examenpogingen.NietAlles, Gehaald = Math.Min(4, invoer.Gehaald ?? 0), Uren = invoer.Uren ?? 0,
                Procent = metProcent ? procent : null, VerblijfGeweigerd = invoer.VerblijfGeweigerd,
            },
            invoer.LaatsteDagTermijn, regels);
        var samen = (boete.PvtMap ?? Bedrag.Nul) + (boete.Leerroute ?? Bedrag.Nul);
        return new Rekenantwoord
        {
            Antwoord = Zin(boete, samen),
            Uitkomsten =
            [
                new("boetePvtMap", "Boete voor PVT of MAP", boete.PvtMap),
                new("boeteLeerroute", "Boete voor de leerroute", boete.Leerroute),
                new("boeteLeerrouteOnbekend", "Boete voor de leerroute is niet te berekenen", boete.TabelOnbekend),
                new("bedrag", "Samen", boete.TabelOnbekend ? null : samen),
                new("nieuweTermijnPvtMap", "Nieuwe termijn voor PVT of MAP", boete.TermijnPvtMap?.ToString()),
                new("nieuweTermijnLeerroute", "Nieuwe termijn voor de leerroute", boete.TermijnLeerroute?.ToString()),
                new("nieuweTermijn", "Nieuwe termijn", boete.NieuweTermijn?.ToString()),
                new("plafondNieuweTermijn", "Boetes van de gemeente in die termijn samen ten hoogste",
                    boete.SoortNieuweTermijn is { } soort ? regels.Waarde(Boeteplafond.Parameter(soort), invoer.LaatsteDagTermijn) : null),
            ],
            Onderbouwing = boete.Onderbouwing, Parameters = boete.Parameters, Voorlopig = true, Waarschuwingen = [.. Waarschuwingen(invoer, boete)],
        };
    }

    private static string Zin(Duoboete boete, Bedrag samen) => boete switch
    {
        { TabelOnbekend: true, PvtMap: { } pvt } => $"Voor PVT of MAP is de boete {pvt}. De boete voor de Z-route is niet te berekenen.",
        { TabelOnbekend: true } => "De boete voor de Z-route is niet te berekenen: Naast kent die tabel niet.",
        _ when samen == Bedrag.Nul => "DUO legt waarschijnlijk geen boete op.",
        _ => $"De boete van DUO is waarschijnlijk {samen}.",
    } + (boete.NieuweTermijn is { } termijn ? $" De nieuwe termijn is {termijn}." : "");

    private static IEnumerable<string> Waarschuwingen(BoeteDuoinvoer invoer, Duoboete boete)
    {
        yield return "DUO beslist over deze boete en over de schuld. Dit is een schatting.";
        if (invoer.Doelgroep == Doelgroep.Asielstatushouder)
        {
            yield return "DUO int sinds maart 2023 geen boetes meer bij asielstatushouders. Sinds juli 2025 is ook het opleggen veranderd. Vraag bij DUO na wat nu geldt.";
        }

        if (boete.PvtMap is not null && !invoer.PvtAf && !invoer.MapAf && invoer.Leerroute.HeeftMap())
        {
            yield return "PVT en MAP ontbreken allebei. Naast rekent met een boete. Het kan zijn dat DUO er twee oplegt.";
        }

        if (boete.PvtMap is not null)
        {
            yield return "Is het ook na de nieuwe termijn niet af, dan kan DUO opnieuw een boete opleggen.";
        }
    }
}
