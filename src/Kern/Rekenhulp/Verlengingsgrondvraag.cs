using Naast.Kern.Gedeeld;
using Naast.Kern.Inburgeraars;
using Naast.Kern.Leerroutes;
using Naast.Kern.Looptijd;
using Naast.Kern.Regels;

namespace Naast.Kern.Rekenhulp;

/// <summary>One ground for extension: does it count, how long, with which evidence, and when can it be asked for?</summary>
public static class Verlengingsgrondvraag
{
    public static Rekenvraag Vraag { get; } = new Rekenvraag<Verlengingsgrondinvoer>(
        "verlengingsgrond", "Reden voor verlenging", "Of een reden de inburgeringstermijn verlengt, hoe lang, met welk bewijs en vanaf wanneer aan te vragen. DUO beslist.",
        new Verlengingsgrondinvoer
        {
            Peildatum = new(2028, 10, 2), Grond = Verlengingsgrond.A, StartTermijn = new(2026, 3, 3), Van = new(2028, 1, 10), Tot = new(2028, 6, 30),
            Verwantschap = Verwantschap.Zelf, AanvraagOp = new(2028, 9, 18),
        },
        invoer => invoer.Peildatum, Reken);

    private static Rekenantwoord Reken(Verlengingsgrondinvoer i, Regelset regels)
    {
        Controleer(i);
        var einde = i.LaatsteDagTermijn?.AddDays(1) ?? Termijnrekening.ExclusiefEinde(i.StartTermijn, regels.Waarde(LandelijkeParameters.Inburgeringstermijn, i.StartTermijn));
        var termijn = new Termijnstand(i.StartTermijn, einde);
        var oordeel = Verlengingsbeoordeling.Beoordeel(Feiten(i), termijn, i.Peildatum, regels)!;
        var bewijs = Verlengingsbewijs.Van(i.Grond);
        var beslissing = i.AanvraagOp is { } aanvraag && bewijs.OpAanvraag ? Rekenregels.LaatsteDagNa("DUO beslist", aanvraag, "Aanvraag ontvangen", Looptijdparameters.Beslistermijn, regels) : null;
        var nieuw = oordeel.Opschuiving.Vanaf(einde);
        DateOnly? eerste = bewijs.OpAanvraag ? Verlengingsbeoordeling.EersteAanvraagdag(einde, regels) : null;
        return new Rekenantwoord
        {
            Antwoord = (oordeel.TeltMee, oordeel.Wacht) switch
            {
                (true, _) => $"Deze reden verlengt de termijn met {oordeel.Opschuiving}, tot en met {Datumtekst.Lang(nieuw.AddDays(-1))}. DUO beslist.",
                (_, true) => "Er is een reden voor verlenging. Hoe lang die is, stelt DUO vast.",
                _ => "Deze reden verlengt de termijn niet.",
            },
            Uitkomsten =
            [
                new("toegestaan", "Reden voor verlenging", oordeel.TeltMee || oordeel.Wacht),
                new("verlenging", "Lengte", oordeel.TeltMee ? oordeel.Opschuiving.ToString() : null),
                new("dagen", "Dagen erbij", nieuw.DayNumber - einde.DayNumber),
                new("laatsteDag", "Laatste dag van de termijn daarna", nieuw.AddDays(-1)),
                new("eindeExclusief", "Einddatum zoals DUO die bewaart", nieuw),
                new("laatsteDagNu", "Laatste dag van de termijn nu", termijn.LaatsteDag),
                new("bewijs", "Bewijs", bewijs.Bewijs),
                new("bewijsVan", "Wie het bewijs geeft", bewijs.Afgever),
                new("taakCollege", "Het college moet iets afgeven of melden", bewijs.DoorCollege),
                new("opAanvraag", "De inburgeraar moet het aanvragen", bewijs.OpAanvraag),
                new("eersteAanvraagdag", "Aanvragen kan vanaf", eerste),
                new("aanvraagOpTijd", "De aanvraag is niet te vroeg", i.AanvraagOp is { } dag && eerste is { } vroegst ? dag >= vroegst : null),
                new("beslist", "Wie beslist", "DUO"),
                new("beslissingUiterlijk", "Beslissing van DUO uiterlijk", beslissing?.Waarde),
            ],
            Onderbouwing = new Onderbouwing("Reden {0}: {1}. Bewijs: {2}.", [i.Grond.ToString().ToLowerInvariant(), bewijs.Naam, bewijs.Bewijs], bewijs.Bron,
            [
                .. oordeel.Stappen,
                Onderbouwing.Stap(eerste is null ? "DUO doet dit uit zichzelf, niet eerder dan 6 maanden voor het einde van de termijn." : "Aanvragen kan vanaf {0}, 6 maanden voor het einde van de termijn op {1}.",
                    Bron.Wi("12", null, "WI-VERL-01"), eerste, termijn.LaatsteDag),
                .. beslissing is null ? [] : new[] { beslissing.Onderbouwing },
            ]),
            Toets = oordeel.Toets,
            Parameters = [.. oordeel.Parameters.Concat(beslissing?.Parameters ?? []).Distinct()],
            Voorlopig = true,
            Waarschuwingen = i.Grond == Verlengingsgrond.K
                ? ["DUO beslist over verlenging, niet de gemeente.", "De lengte bij deze reden is niet in de wet nagelezen. Wij rekenen met het gekozen beleid."]
                : ["DUO beslist over verlenging, niet de gemeente."],
        };
    }

    private static Verlengingsfeiten Feiten(Verlengingsgrondinvoer i) => new()
    {
        Grond = i.Grond, Van = i.Van, Tot = i.Grond == Verlengingsgrond.G ? i.AanbodOp ?? i.Tot : i.Tot, Tijden = [.. i.Tijden.Select(t => new Verlengingstijd(t.Grond, t.Van, t.Tot))],
        Verwijtbaar = i.Verwijtbaar, Verwantschap = i.Verwantschap, Leerroute = i.Leerroute, Doelgroep = i.Doelgroep, Opleiding = i.Opleiding, DagtekeningPip = i.DagtekeningPip,
        Startdag = i.StartOpleiding, LessenGevolgd = i.LessenGevolgd, Lesuren = i.Lesuren, TaalonderdelenGehaald = i.TaalonderdelenGehaald, KnmGehaald = i.KnmGehaald,
        PvtEnMapKlaar = i.PvtEnMapKlaar, AanvraagOp = i.AanvraagOp,
    };

    private static void Controleer(Verlengingsgrondinvoer i)
    {
        var duur = i.Grond is Verlengingsgrond.A or Verlengingsgrond.D or Verlengingsgrond.E or Verlengingsgrond.F or Verlengingsgrond.H or Verlengingsgrond.I or Verlengingsgrond.K or Verlengingsgrond.L;
        var moment = i.Grond is Verlengingsgrond.B or Verlengingsgrond.C;
        var m = i.Grond == Verlengingsgrond.M;
        var lijst = Redenen.Van(i)
            .Als(i.StartTermijn < Parameterblad.BeginVanDeWet, "Een termijn kan niet voor 1 januari 2022 beginnen.", "startTermijn")
            .Periode(i.StartTermijn, i.LaatsteDagTermijn, "laatsteDagTermijn")
            .Periode(i.Van, i.Tot, "tot")
            .Als((duur || moment) && i.Van is null, moment ? "Vul de dag in waarop het gebeurde." : "Vul de eerste dag in: de lengte hangt daarvan af.", "van")
            .Als(i.Grond == Verlengingsgrond.J && i.Tijden.Count < 2, "Vul bij elke reden de tijd in. Voor een combinatie zijn er minstens twee nodig.", "tijden")
            .Als(i.Grond is (Verlengingsgrond.A or Verlengingsgrond.B) && i.Verwantschap is null, "Kies om wie het gaat.", "verwantschap")
            .Als(i.Grond is (Verlengingsgrond.E or Verlengingsgrond.G or Verlengingsgrond.M) && i.Leerroute is null, "Kies de leerroute: daarvan hangt deze reden af.", "leerroute")
            .Als(i.Grond is (Verlengingsgrond.G or Verlengingsgrond.M) && i.Doelgroep is null, "Kies de doelgroep: daarvan hangt deze reden af.", "doelgroep")
            .Als(i.Grond == Verlengingsgrond.K && i.Opleiding is null, "Kies de soort opleiding.", "opleiding")
            .Als(i.DagtekeningPip >= i.StartTermijn, "De termijn begint de dag na de dagtekening van het eerste plan. De dagtekening ligt hier niet voor het begin.", "dagtekeningPip", Bron.Wi("11", "2", "WI-TERM-02"))
            .Als(i.AanbodOp < i.DagtekeningPip, "Het aanbod ligt voor het plan. Controleer de datums.", "aanbodOp")
            .Als(m && i.TaalonderdelenGehaald is null, "Vul in hoeveel taalonderdelen zijn gehaald.", "taalonderdelenGehaald")
            .Als(i.TaalonderdelenGehaald is < 0 or > 4, "Er zijn vier taalonderdelen. Vul 0 tot en met 4 in.", "taalonderdelenGehaald")
            .Als(m && i.Doelgroep == Doelgroep.GezinsmigrantOfOverig && i.Lesuren is null, "Vul het aantal lesuren in.", "lesuren")
            .Als(i.Lesuren < 0, "Een aantal uren kan niet onder nul zijn.", "lesuren")
            .Als(i.AanvraagOp < i.StartTermijn, "De aanvraag ligt voor het begin van de termijn. Controleer de datums.", "aanvraagOp");
        for (var n = 0; n < i.Tijden.Count; n++)
        {
            lijst.Periode(i.Tijden[n].Van, i.Tijden[n].Tot, $"tijden[{n}].tot");
        }

        lijst.Eis();
    }
}
