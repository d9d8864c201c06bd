using Naast.Kern.Gedeeld;
using Naast.Kern.Regels;

namespace Naast.Kern.Rekenhulp;

/// <summary>Any term, with every convention of the Algemene termijnenwet in sight (WI-TERMW).</summary>
public static class Termijnvraag
{
    public static Rekenvraag Vraag { get; } = new Rekenvraag<Termijninvoer>(
        "termijn", "Een termijn uitrekenen", "Wanneer een termijn eindigt, en of weekend en feestdagen daarin iets veranderen.",
        new Termijninvoer { Anker = new(2026, 3, 5), Aantal = 10, Eenheid = Termijneenheid.Weken, Grondslag = Termijngrondslag.Amvb }, invoer => invoer.Anker, Reken);

    private static Rekenantwoord Reken(Termijninvoer invoer, Regelset regels)
    {
        var redenen = Redenen.Van(invoer).VoorDeWet(invoer.Anker, "anker")
            .Als(invoer.Aantal is < 1 or > 10_000, "Vul bij het aantal een getal van 1 tot en met 10.000 in.", "aantal")
            .Als(invoer.Eenheid == Termijneenheid.Uren && invoer.Beginuur is not (>= 0 and <= 23), "Vul in op welk uur van de dag de termijn begint: 0 tot en met 23.", "beginuur")
            .Als(invoer.Eenheid == Termijneenheid.Uren && invoer.Terug, "Naast rekent een termijn in uren niet terug. Reken in dagen.", "terug")
            .Als(invoer.Opschortingen is { Count: > 0 } && (invoer.Terug || invoer.Eenheid == Termijneenheid.Uren), "Bij terugrekenen en bij uren kan de termijn hier niet stilstaan. Laat de perioden weg.", "opschortingen")
            .Als(invoer.Terug && invoer.Begin == Termijnbegin.AnkerZelf, "Bij terugrekenen telt de dag van de gebeurtenis zelf niet mee. Laat dit veld leeg.", "begin");
        var opschortingen = Opschortinginvoer.Lees(invoer.Opschortingen, "opschortingen", redenen);
        redenen.Eis();

        Duur? duur = invoer.Eenheid == Termijneenheid.Uren ? null : new Duur(invoer.Aantal, Eenheid(invoer.Eenheid));
        var oordeel = Termijnenwet.Beoordeel(duur, invoer.Grondslag ?? Termijngrondslag.Wet, invoer.Uitzondering, regels, invoer.Anker);
        return duur is not { } lengte ? Uren(invoer, oordeel)
            : invoer.Terug ? Terug(invoer, lengte, oordeel, regels)
            : Vooruit(invoer, lengte, oordeel, opschortingen, regels);
    }

    private static Rekenantwoord Vooruit(Termijninvoer invoer, Duur duur, Termijnoordeel oordeel, IReadOnlyList<Opschorting> opschortingen, Regelset regels)
    {
        var begin = invoer.Begin ?? Termijnbegin.DagNaAnker;
        var maandeinde = Termijnparameters.Maandconventie(regels, invoer.Anker);
        var verloop = Termijnrekening.Tel(
            new Termijntelling(invoer.Anker, duur, oordeel.Verlenging) { Begin = begin, Maandeinde = maandeinde, Opschortingen = opschortingen }, regels.Feestdagen);
        var maandkeuzeTelt = begin == Termijnbegin.AnkerZelf && duur.Eenheid == Tijdseenheid.Maanden && invoer.Anker.Day > 28;
        List<Onderbouwing> stappen =
        [
            Onderbouwing.Stap("De termijn begint met {0}.", null, invoer.Anker),
            Onderbouwing.Stap(begin == Termijnbegin.DagNaAnker
                ? "Die dag telt zelf niet mee. De eerste dag van de termijn is {0}."
                : "Die dag telt mee. De eerste dag van de termijn is {0}.", null, verloop.EersteDag),
            Onderbouwing.Stap("De termijn duurt {0}. Alleen geteld is de laatste dag {1}.", null, duur, verloop.Geteld),
        ];
        if (maandkeuzeTelt)
        {
            stappen.Add(Onderbouwing.Stap(
                maandeinde == Termijnmaandeinde.DagErvoor
                    ? "Begint de termijn op een dag die in de laatste maand niet bestaat, dan eindigt hij volgens het beleid een dag voor het einde van die maand."
                    : "Begint de termijn op een dag die in de laatste maand niet bestaat, dan is volgens het beleid de laatste dag van die maand de laatste dag van de termijn.",
                Maandtermijn.Keuze.Bron));
        }

        if (opschortingen.Count > 0)
        {
            stappen.Add(Onderbouwing.Stap("De termijn stond binnen de looptijd {0} stil. Zo wordt de laatste dag {1}.", null, Rekenregels.Dagen(verloop.OpgeschorteDagen), verloop.NaOpschorting));
        }

        stappen.Add(Onderbouwing.Stap(oordeel.Reden, oordeel.Bron));
        stappen.AddRange(Rekenregels.Verschoven(verloop.NaOpschorting, verloop.LaatsteDag, verloop.OmWerkdagen, regels.Feestdagen));
        Slot(stappen, verloop.Voorlopig, oordeel);
        return new Rekenantwoord
        {
            Antwoord = $"De laatste dag van de termijn is {Datumtekst.MetDag(verloop.LaatsteDag)}.",
            Uitkomsten =
            [
                new("laatsteDag", "Laatste dag", verloop.LaatsteDag),
                new("eersteDag", "Eerste dag", verloop.EersteDag),
                new("geteld", "Laatste dag door alleen te tellen", verloop.Geteld),
                new("naOpschorting", "Laatste dag na stilstand", verloop.NaOpschorting),
                new("opgeschorteDagen", "Dagen dat de termijn stilstond", verloop.OpgeschorteDagen),
                new("exclusiefEinde", "Eerste dag na de termijn", verloop.LaatsteDag.AddDays(1)),
                new("atwVanToepassing", "Algemene termijnenwet geldt", oordeel.Geldt),
                new("verlengd", "Verlengd tot een werkdag", verloop.LaatsteDag != verloop.NaOpschorting),
            ],
            Onderbouwing = new Onderbouwing("De termijn loopt van {0} tot en met {1}.", [verloop.EersteDag, verloop.LaatsteDag], null, stappen),
            Parameters = maandkeuzeTelt ? [regels.Versie(Maandtermijn.Keuze.Sleutel, invoer.Anker), .. Beleid(invoer, regels)] : Beleid(invoer, regels),
            Voorlopig = verloop.Voorlopig,
            Waarschuwingen = [.. opschortingen.Where(o => o.Tot < verloop.EersteDag || o.Van > verloop.NaOpschorting)
                .Select(o => $"De periode {o} valt buiten de termijn en verandert niets.")],
        };
    }

    private static Rekenantwoord Terug(Termijninvoer invoer, Duur duur, Termijnoordeel oordeel, Regelset regels)
    {
        var terug = Termijnrekening.Terug(invoer.Anker, duur, oordeel.Verlenging, regels.Feestdagen);
        List<Onderbouwing> stappen =
        [
            Onderbouwing.Stap("Er wordt teruggerekend van {0}. Die dag telt niet mee.", null, invoer.Anker),
            Onderbouwing.Stap("{0} eerder is {1}.", null, duur, terug.OmWerkdagen ? Geteld(invoer.Anker, duur) : terug.UitersteDag),
            Onderbouwing.Stap("Een termijn die wordt teruggerekend, schuift niet op voor weekend of feestdagen.", Bron.Atw("1", "2")),
        ];
        if (terug.OmWerkdagen)
        {
            stappen.Add(Onderbouwing.Stap(
                "Ook hier moeten ten minste twee werkdagen in de termijn liggen. De dag schuift terug naar {0}.", Bron.Atw("2") with { Zekerheid = Zekerheid.Afgeleid }, terug.UitersteDag));
        }

        stappen.Add(Onderbouwing.Stap("Moet de hele termijn vrij blijven (“tot … voor”), dan is de dag ervoor de laatste: {0}.", null, terug.DagVoorVolleDagen));
        Slot(stappen, terug.Voorlopig, oordeel);
        return new Rekenantwoord
        {
            Antwoord = $"Ten minste {duur} voor {Datumtekst.Lang(invoer.Anker)}: uiterlijk {Datumtekst.MetDag(terug.UitersteDag)}.",
            Uitkomsten =
            [
                new("laatsteDag", "Uiterste dag (“ten minste … voor”)", terug.UitersteDag),
                new("laatsteDagVolleTermijn", "Uiterste dag als de hele termijn vrij moet blijven (“tot … voor”)", terug.DagVoorVolleDagen),
                new("atwVanToepassing", "Algemene termijnenwet geldt", oordeel.Geldt),
                new("verlengd", "Verder terug om twee werkdagen te houden", terug.OmWerkdagen),
            ],
            Onderbouwing = new Onderbouwing("De uiterste dag is {0}.", [terug.UitersteDag], null, stappen),
            Parameters = Beleid(invoer, regels),
            Voorlopig = terug.Voorlopig,
        };
    }

    private static Rekenantwoord Uren(Termijninvoer invoer, Termijnoordeel oordeel)
    {
        var uren = invoer.Beginuur!.Value + invoer.Aantal;
        var (dag, uur) = (invoer.Anker.AddDays(uren / 24), uren % 24);
        return new Rekenantwoord
        {
            Antwoord = $"De termijn eindigt op {Datumtekst.MetDag(dag)} om {uur}.00 uur.",
            Uitkomsten =
            [
                new("laatsteDag", "Laatste dag", dag), new("einduur", "Uur waarop de termijn eindigt", uur), new("atwVanToepassing", "Algemene termijnenwet geldt", false), new("verlengd", "Verlengd tot een werkdag", false),
            ],
            Onderbouwing = new Onderbouwing("Een termijn in uren loopt van uur tot uur.", [], null,
            [
                Onderbouwing.Stap("De termijn begint op {0} om {1}.00 uur en duurt {2} uur.", null, invoer.Anker, invoer.Beginuur, invoer.Aantal),
                Onderbouwing.Stap(oordeel.Reden, oordeel.Bron),
            ]),
            Waarschuwingen = ["Naast rekent met 24 uur per dag. Op de dagen dat de klok verspringt, scheelt dat een uur."],
        };
    }

    private static void Slot(List<Onderbouwing> stappen, bool voorlopig, Termijnoordeel oordeel)
    {
        if (voorlopig)
        {
            stappen.Add(Onderbouwing.Stap("Van dit jaar zijn nog niet alle vrije dagen bekend. De datum kan nog veranderen.", oordeel.Geldt ? Bron.Atw("3", "3") : null));
        }
    }

    private static DateOnly Geteld(DateOnly anker, Duur duur) => Termijnrekening.Terug(anker, duur, Verlenging.Geen, Feestdagen.Landelijk).UitersteDag;

    private static IReadOnlyList<Parameterversie> Beleid(Termijninvoer invoer, Regelset regels) => invoer.Grondslag == Termijngrondslag.MinisterieleRegeling
        ? [regels.Versie(Termijnparameters.MinisterieleRegeling.Sleutel, invoer.Anker)]
        : [];

    private static Tijdseenheid Eenheid(Termijneenheid eenheid) => eenheid switch
    {
        Termijneenheid.Dagen => Tijdseenheid.Dagen,
        Termijneenheid.Weken => Tijdseenheid.Weken,
        Termijneenheid.Maanden => Tijdseenheid.Maanden,
        _ => Tijdseenheid.Jaren,
    };
}
