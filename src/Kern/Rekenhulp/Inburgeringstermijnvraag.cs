using Naast.Kern.Gedeeld;
using Naast.Kern.Looptijd;
using Naast.Kern.Plicht;
using Naast.Kern.Regels;

namespace Naast.Kern.Rekenhulp;

/// <summary>The term of three years with all that moves it, and DUO's value beside it.</summary>
public static class Inburgeringstermijnvraag
{
    public static Rekenvraag Vraag { get; } = new Rekenvraag<Inburgeringstermijninvoer>(
        "inburgeringstermijn", "Inburgeringstermijn", "Begin en einde van de drie jaar, met verlengingen, onderbrekingen en tijdelijke vrijstelling, en het verschil met DUO.",
        new Inburgeringstermijninvoer
        {
            Peildatum = new(2028, 10, 2), DagtekeningEerstePip = new(2026, 3, 2), DuoStart = new(2026, 3, 3), DuoEindeExclusief = new(2029, 3, 3),
            Verlengingen = [new() { Grond = Verlengingsgrond.A, Van = new(2028, 1, 10), Tot = new(2028, 6, 30), AanvraagOp = new(2028, 9, 18) }],
        },
        invoer => invoer.Peildatum, Reken);

    private static Rekenantwoord Reken(Inburgeringstermijninvoer i, Regelset regels)
    {
        Controleer(i, regels);
        var feiten = new Looptijdfeiten
        {
            DagtekeningEerstePip = i.DagtekeningEerstePip, Leerroute = i.Leerroute, Doelgroep = i.Doelgroep, DuoStart = i.DuoStart, DuoEindeExclusief = i.DuoEindeExclusief,
            Verlengingen = [.. i.Verlengingen.Where(v => !v.Afgewezen).Select(v => new Verlengingsfeiten
            {
                Grond = v.Grond, Van = v.Van, Tot = v.Tot, AanvraagOp = v.AanvraagOp, DagtekeningPip = i.DagtekeningEerstePip,
            })],
            Onderbrekingen = [.. i.Onderbrekingen.Select(o => new Onderbreking(o.Soort, o.Van, o.Tot))],
            Vrijstellingen = [.. i.TijdelijkeVrijstellingen.Select(v => new TijdelijkeVrijstelling(v.Van, v.Tot))],
        };
        return Looptijdrekening.Bereken(feiten, i.Peildatum, regels) is { } berekening ? Antwoord(i, berekening, regels) : GeenPlan();
    }

    private static Rekenantwoord GeenPlan() => new()
    {
        Antwoord = "Er is nog geen plan. De inburgeringstermijn is niet begonnen.",
        Uitkomsten =
        [
            new("stand", "Stand van de termijn", Looptijdstand.NogNiet), new("startTermijn", "Eerste dag", null), new("laatsteDag", "Laatste dag", null),
            new("eindeExclusief", "Einddatum zoals DUO die bewaart", null),
        ],
        Onderbouwing = Onderbouwing.Stap("De termijn begint de dag na de dagtekening van het eerste plan. Zonder plan loopt er geen termijn.", Bron.Wi("11", "2", "WI-TERM-08") with { Zekerheid = Zekerheid.Afgeleid }),
    };

    private static Rekenantwoord Antwoord(Inburgeringstermijninvoer i, Berekening<Looptijdbeeld> berekening, Regelset regels)
    {
        var beeld = berekening.Waarde;
        var dagenOver = beeld.Stand is Looptijdstand.Loopt or Looptijdstand.Opgeschort ? Math.Max(0, beeld.Geldend.EindeExclusief.DayNumber - i.Peildatum.DayNumber) : 0;
        return new Rekenantwoord
        {
            Antwoord = $"De inburgeringstermijn loopt van {Datumtekst.Lang(beeld.Geldend.Start)} tot en met {Datumtekst.Lang(beeld.Geldend.LaatsteDag)}{(beeld.VanDuo ? " (volgens DUO)" : " (voorlopig: DUO bepaalt het einde)")}.",
            Uitkomsten =
            [
                new("startTermijn", "Eerste dag", beeld.Geldend.Start),
                new("laatsteDag", "Laatste dag", beeld.Geldend.LaatsteDag),
                new("eindeExclusief", "Einddatum zoals DUO die bewaart (eerste dag na de termijn)", beeld.Geldend.EindeExclusief),
                new("geldt", "Wiens termijn geldt", beeld.VanDuo ? "DUO" : "eigen berekening"),
                new("stand", "Stand van de termijn", beeld.Stand),
                new("dagenOver", "Dagen over, de peildatum meegeteld", dagenOver),
                new("eigenStart", "Eerste dag, eigen berekening", beeld.Eigen.Start),
                new("eigenLaatsteDag", "Laatste dag, eigen berekening", beeld.Eigen.LaatsteDag),
                new("eigenEindeExclusief", "Einddatum, eigen berekening", beeld.Eigen.EindeExclusief),
                new("laatsteDagZonderVerlenging", "Laatste dag zonder verlenging", beeld.Zonder.AddDays(-1)),
                new("dagenVerlengd", "Dagen erbij, eigen berekening", beeld.Eigen.EindeExclusief.DayNumber - beeld.Zonder.DayNumber),
                .. beeld.Stappen.SelectMany(Stapuitkomsten),
                new("eersteAanvraagdag", "Verlenging aanvragen kan vanaf", Verlengingsbeoordeling.EersteAanvraagdag(beeld.Geldend.EindeExclusief, regels)),
                new("schakelgrens", "Wisselen van leerroute kan tot en met", beeld.Schakelgrens),
                new("verschilMetDuo", "Verschil met DUO", beeld.Verschil),
                new("verschilDagen", "Verschil in dagen (DUO later is plus)", i.DuoEindeExclusief is { } duo ? duo.DayNumber - beeld.Eigen.EindeExclusief.DayNumber : null),
            ],
            Onderbouwing = i.DagtekeningHuidigPip is { } huidig && huidig != i.DagtekeningEerstePip
                ? berekening.Onderbouwing with
                {
                    Delen = [.. berekening.Onderbouwing.Delen, Onderbouwing.Stap("Een later plan van {0} verandert het begin van de termijn niet.", Bron.Wi("11", "3", "WI-TERM-03"), huidig)],
                }
                : berekening.Onderbouwing,
            Parameters = berekening.Parameters,
            Voorlopig = berekening.Voorlopig,
            Waarschuwingen = [.. Waarschuwingen(i, beeld)],
        };
    }

    /// <summary>Grounds a to i that are refused one by one, but follow on each other: art. 4.1 lid 1 onder j takes them together.</summary>
    private static bool SamenGrondJ(Inburgeringstermijninvoer i, Looptijdbeeld beeld)
    {
        var delen = i.Verlengingen.Where(v => v is { Afgewezen: false, Grond: <= Verlengingsgrond.I, Van: not null, Tot: not null }).OrderBy(v => v.Van).ToArray();
        return beeld.Stappen.Any(stap => stap.Afgewezen.Length > 0) && delen.Zip(delen.Skip(1)).Any(paar => paar.Second.Van <= paar.First.Tot!.Value.AddDays(1));
    }

    private static List<Uitkomst> Stapuitkomsten(Looptijdstap stap, int index)
    {
        var lijst = new List<Uitkomst>();
        var n = index + 1;
        lijst.Add(new Uitkomst($"verschuiving{n}", $"{n}. Reden", stap.Naam));
        lijst.Add(new Uitkomst($"verschuiving{n}Lengte", $"{n}. Lengte", stap.Afgewezen.Length == 0 ? stap.Lengte.ToString() : $"geen: {stap.Afgewezen}"));
        lijst.Add(new Uitkomst($"verschuiving{n}LaatsteDag", $"{n}. Laatste dag daarna", stap.EindeExclusief.AddDays(-1)));
        lijst.Add(new Uitkomst($"verschuiving{n}EersteAanvraagdag", $"{n}. Aanvragen kon vanaf", stap.EersteAanvraagdag));

        return lijst;
    }

    private static void Controleer(Inburgeringstermijninvoer i, Regelset regels)
    {
        var lijst = Redenen.Van(i)
            .Als(i.DagtekeningEerstePip < Parameterblad.BeginVanDeWet, "Een plan van voor 1 januari 2022 hoort bij de vorige wet.", "dagtekeningEerstePip", Bron.Wi("54", "1", "WI-DOEL-15"))
            .Als(i.DagtekeningHuidigPip < i.DagtekeningEerstePip, "Het huidige plan is ouder dan het eerste plan. Controleer beide datums.", "dagtekeningHuidigPip", Bron.Duo("WI-DUO-02"))
            .Als(i.DagtekeningHuidigPip is not null && i.DagtekeningEerstePip is null, "Vul de dagtekening van het eerste plan in: die bepaalt het begin.", "dagtekeningEerstePip", Bron.Wi("11", "2", "WI-TERM-02"))
            .Als(i.DagtekeningEerstePip is null && (i.DuoStart ?? i.DuoEindeExclusief) is not null, "DUO kent een termijn. Dan is er een plan: vul de dagtekening van het eerste plan in.", "dagtekeningEerstePip", Bron.Wi("11", "2", "WI-TERM-02"))
            .Als(i.DuoEindeExclusief <= (i.DuoStart ?? i.DagtekeningEerstePip), "De einddatum bij DUO ligt niet na het begin. Controleer de datums.", "duoEindeExclusief")
            .Als(i.DuoStart < Parameterblad.BeginVanDeWet, "Een termijn kan niet voor 1 januari 2022 beginnen.", "duoStart");
        for (var n = 0; n < i.Verlengingen.Count; n++)
        {
            var v = i.Verlengingen[n];
            lijst.Periode(v.Van, v.Tot, $"verlengingen[{n}].tot")
                .Als(v.Van is null && v.Grond is not (Verlengingsgrond.B or Verlengingsgrond.C or Verlengingsgrond.G or Verlengingsgrond.M or Verlengingsgrond.N), "Vul de eerste dag in: de lengte van deze verlenging hangt daarvan af.", $"verlengingen[{n}].van")
                .Als(v.AanvraagOp is { } dag && dag <= i.DagtekeningEerstePip, "De aanvraag ligt voor het begin van de termijn. Controleer de datums.", $"verlengingen[{n}].aanvraagOp");
        }

        var onderbrekingen = i.Onderbrekingen.Select(o => new Onderbreking(o.Soort, o.Van, o.Tot)).ToList();
        for (var n = 0; n < onderbrekingen.Count; n++)
        {
            lijst.Periode(onderbrekingen[n].Van, onderbrekingen[n].Tot, $"onderbrekingen[{n}].tot");
        }

        if (onderbrekingen.TrueForAll(o => o.Tot is null || o.Tot >= o.Van))
        {
            lijst.Als(Onderbrekingstijd.Samen(onderbrekingen).Any(tijd => tijd.IsTeLang(i.Peildatum, regels)),
                "Een onderbreking duurt langer dan een jaar. Dan eindigt de plicht en loopt er geen termijn meer. Gebruik 'Einde en herleving van de plicht'.", "onderbrekingen", Bron.Bi("2.1", "2", "WI-DOEL-08"));
        }

        for (var n = 0; n < i.TijdelijkeVrijstellingen.Count; n++)
        {
            lijst.Periode(i.TijdelijkeVrijstellingen[n].Van, i.TijdelijkeVrijstellingen[n].Tot, $"tijdelijkeVrijstellingen[{n}].tot");
        }

        lijst.Eis();
    }

    private static List<string> Waarschuwingen(Inburgeringstermijninvoer i, Looptijdbeeld beeld)
    {
        var lijst = new List<string>();
        if (!beeld.VanDuo)
        {
            lijst.Add("DUO bepaalt het einde van de termijn. Dit is onze voorlopige berekening.");
        }

        if (i.Verlengingen.Any(v => v is { Grond: Verlengingsgrond.K, Afgewezen: false }))
        {
            lijst.Add("De lengte van de verlenging voor een niet-vrijstellende opleiding is niet in de wet nagelezen. Wij rekenen met het gekozen beleid.");
        }

        if (SamenGrondJ(i, beeld))
        {
            lijst.Add("Deze redenen sluiten op elkaar aan en zijn elk te kort. Samen kunnen zij wel een verlenging geven. Kies daarvoor grond j, van de eerste tot en met de laatste dag.");
        }

        if (i.TijdelijkeVrijstellingen.Count > 0)
        {
            lijst.Add("Hoe DUO de dagen van een tijdelijke vrijstelling telt, staat niet vast. Wij rekenen met het gekozen beleid.");
        }

        if (i.Verlengingen.Any(v => v.Afgewezen))
        {
            lijst.Add("Afgewezen verlengingen tellen niet mee.");
        }

        if (i.TijdelijkeVrijstellingen.Any(v => v.Tot is null || v.Tot >= i.Peildatum) || i.Onderbrekingen.Any(o => o.Tot is null) || i.Verlengingen.Any(v => v is { Tot: null, Afgewezen: false, Van: not null } && v.Grond is not (Verlengingsgrond.B or Verlengingsgrond.C or Verlengingsgrond.M or Verlengingsgrond.N)))
        {
            lijst.Add("Er is iets wat nog duurt. Het einde van de termijn schuift dan nog op.");
        }

        return lijst;
    }
}
