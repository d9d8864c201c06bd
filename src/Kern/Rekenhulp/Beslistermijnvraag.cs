using Naast.Kern.Gedeeld;
using Naast.Kern.Regels;

namespace Naast.Kern.Rekenhulp;

public sealed record Beslistermijninvoer
{
    [Veld("Dag van ontvangst van de aanvraag", "De dag waarop de aanvraag bij de gemeente binnenkwam.")]
    public DateOnly Ontvangst { get; init; }

    [Veld("Dag waarop om aanvulling is gevraagd", "De aanvraag was niet volledig. Leeg: zij was volledig.")]
    public DateOnly? AanvullingGevraagd { get; init; }

    [Veld("Dag waarop zij is aangevuld", "Of de laatste dag van de gegeven termijn, als er niets kwam.")]
    public DateOnly? Aangevuld { get; init; }

    [Veld("Andere perioden dat de termijn stilstaat", "Bijvoorbeeld omdat de aanvrager schriftelijk met uitstel instemde. Leeg: geen.")]
    public IReadOnlyList<Opschortinginvoer> Opschortingen { get; init; } = [];

    [Veld("Dag van het besluit", "De dag waarop het besluit is bekendgemaakt. Leeg: nog niet beslist.")]
    public DateOnly? Besluit { get; init; }
}

/// <summary>Deciding on an application for which no law sets a term (WI-AWB-30).</summary>
public static class Beslistermijnvraag
{
    public static Rekenvraag Vraag { get; } = new Rekenvraag<Beslistermijninvoer>(
        "beslistermijn-aanvraag", "Beslissen op een aanvraag", "Tot wanneer het college op een aanvraag mag beslissen als de wet zelf geen termijn noemt.",
        new Beslistermijninvoer { Ontvangst = new(2026, 3, 2), AanvullingGevraagd = new(2026, 3, 9), Aangevuld = new(2026, 3, 20) }, invoer => invoer.Ontvangst, Reken);

    private static Rekenantwoord Reken(Beslistermijninvoer invoer, Regelset regels)
    {
        var redenen = Redenen.Van(invoer).VoorDeWet(invoer.Ontvangst, "ontvangst")
            .Volgorde(invoer.Ontvangst, "de ontvangst", invoer.AanvullingGevraagd, "De vraag om aanvulling", "aanvullingGevraagd")
            .Volgorde(invoer.AanvullingGevraagd, "de vraag om aanvulling", invoer.Aangevuld, "De aanvulling", "aangevuld")
            .Volgorde(invoer.Ontvangst, "de ontvangst", invoer.Besluit, "Het besluit", "besluit")
            .Als(invoer.AanvullingGevraagd is null != invoer.Aangevuld is null, "Vul beide dagen in: wanneer om aanvulling is gevraagd en wanneer is aangevuld.", "aangevuld");
        var opschortingen = Opschortinginvoer.Lees(invoer.Opschortingen, "opschortingen", redenen).ToList();
        redenen.Eis();
        if (invoer is { AanvullingGevraagd: { } gevraagd, Aangevuld: { } aangevuld } && Opschorting.TussenVraagEnHerstel(gevraagd, aangevuld) is { } verzuim)
        {
            opschortingen.Add(verzuim);
        }

        var termijn = Rekenregels.LaatsteDagNa("Over de aanvraag is beslist", invoer.Ontvangst, "Dag van ontvangst", Bezwaarparameters.Aanvraag, regels, null, opschortingen);
        return new Rekenantwoord
        {
            Antwoord = $"Het college beslist uiterlijk op {Datumtekst.MetDag(termijn.Waarde)}, of noemt voor die dag een redelijke latere termijn.",
            Uitkomsten =
            [
                new("laatsteDag", "Uiterste dag om te beslissen", termijn.Waarde),
                new("opTijd", "Op tijd beslist", invoer.Besluit is { } besluit ? besluit <= termijn.Waarde : null),
                new("ingebrekestellingVanaf", "Eerste dag voor een ingebrekestelling", termijn.Waarde.AddDays(1)),
            ],
            Onderbouwing = termijn.Onderbouwing with
            {
                Delen =
                [
                    .. termijn.Onderbouwing.Delen,
                    Onderbouwing.Stap("De dag van de vraag om aanvulling en de dag van de aanvulling zelf tellen gewoon mee. Daartussen staat de termijn stil.", Kopie(Bron.Awb("4:15", "1", "WI-AWB-30"))),
                    Onderbouwing.Stap("Lukt het niet op tijd, dan noemt het college binnen deze termijn een redelijke latere dag.", Kopie(Bron.Awb("4:14", "3", "WI-AWB-30"))),
                ],
            },
            Parameters = termijn.Parameters,
            Voorlopig = termijn.Voorlopig,
        };
    }

    private static Bron Kopie(Bron bron) => bron with { Zekerheid = Zekerheid.Tweedehands };
}
