using CsCheck;
using Naast.Kern.Inburgeraars;
using Naast.Kern.Leerroutes;
using Naast.Kern.Looptijd;
using Naast.Kern.Plicht;
using Naast.Kern.Regels;
using Naast.Kern.Rekenhulp;
using Naast.Tests.Huis;
using Naast.Tests.Plicht;
using Xunit;
using static Naast.Tests.Plicht.Plichtproef;

namespace Naast.Tests.Looptijd;

public sealed class InburgeringstermijnTests
{
    private static readonly Inburgeringstermijninvoer Basis = new() { Peildatum = new(2028, 10, 2), DagtekeningEerstePip = new(2026, 3, 2) };

    private static readonly Verlenginginvoer Ziek = new() { Grond = Verlengingsgrond.A, Van = new(2027, 2, 1), Tot = new(2027, 4, 30) };

    private static Rekenantwoord Reken(Inburgeringstermijninvoer invoer, Regelset? regels = null) => Plichtproef.Reken(Inburgeringstermijnvraag.Vraag, invoer, regels);

    private static DateOnly Laatste(Inburgeringstermijninvoer invoer, Regelset? regels = null) => (DateOnly)Reken(invoer, regels).Geeft("laatsteDag")!;

    /// <summary>Each too short; from the first to the last day they are 120 days together.</summary>
    [Theory]
    [InlineData("2027-03-01", true), InlineData("2027-03-02", false)]
    [Artikel("Ri2021", "4.1", lid: 1), Regel("WI-VERL-j")]
    public void Redenen_die_samen_lang_genoeg_zijn_wijzen_naar_grond_j(string tweede, bool samen)
    {
        var invoer = Basis with
        {
            Verlengingen = [new() { Grond = Verlengingsgrond.A, Van = new(2027, 1, 1), Tot = new(2027, 2, 28) }, new() { Grond = Verlengingsgrond.D, Van = Dag(tweede), Tot = new(2027, 4, 30) }],
        };

        Assert.Equal(samen, Reken(invoer).Waarschuwingen.Any(zin => zin.Contains("Kies daarvoor grond j", StringComparison.Ordinal)));
        Assert.Equal(120, Reken(Basis with { Verlengingen = [new() { Grond = Verlengingsgrond.J, Van = new(2027, 1, 1), Tot = new(2027, 4, 30) }] }).Geeft("dagenVerlengd"));
    }

    [Theory]
    [InlineData("2026-03-02", "2026-03-03", "2029-03-02"), InlineData("2024-02-28", "2024-02-29", "2027-02-28"), InlineData("2027-02-28", "2027-03-01", "2030-02-28")]
    [InlineData("2025-02-27", "2025-02-28", "2028-02-27"), InlineData("2024-02-29", "2024-03-01", "2027-02-28"), InlineData("2023-12-25", "2023-12-26", "2026-12-25")]
    [Artikel("Wi2021", "11", lid: 1), Artikel("Wi2021", "11", lid: 2), Artikel("Atw", "4")]
    [Regel("WI-TERM-01"), Regel("WI-TERM-02"), Regel("WI-TERM-04"), Regel("WI-TERM-05"), Regel("WI-TERM-06")]
    public void Drie_jaar_vanaf_de_dag_na_de_dagtekening(string dagtekening, string start, string laatste)
    {
        var antwoord = Reken(new() { Peildatum = Dag(start), DagtekeningEerstePip = Dag(dagtekening) });

        Assert.Equal((Dag(start), Dag(laatste), Dag(laatste).AddDays(1)),
            ((DateOnly)antwoord.Geeft("startTermijn")!, (DateOnly)antwoord.Geeft("laatsteDag")!, (DateOnly)antwoord.Geeft("eindeExclusief")!));
        Assert.Equal("eigen berekening", antwoord.Geeft("geldt"));
        Assert.True(antwoord.Voorlopig);
    }

    [Fact]
    [Artikel("Wi2021", "11", lid: 2), Regel("WI-TERM-08")]
    public void Zonder_plan_loopt_er_geen_termijn()
    {
        var antwoord = Reken(new() { Peildatum = new(2026, 3, 2) });

        Assert.Null(antwoord.Geeft("startTermijn"));
        Assert.Equal(Looptijdstand.NogNiet, antwoord.Geeft("stand"));
    }

    [Fact]
    [Artikel("Wi2021", "11", lid: 3), Regel("WI-TERM-03")]
    public void Een_later_plan_verandert_het_begin_niet()
    {
        var antwoord = Reken(Basis with { DagtekeningHuidigPip = new(2027, 5, 1) });

        Assert.Equal(new DateOnly(2026, 3, 3), antwoord.Geeft("startTermijn"));
        Assert.Contains("WI-TERM-03", antwoord.Bronnen.Select(bron => bron.Regel));
    }

    [Fact]
    [Regel("WI-TERM-07"), Regel("WI-TERM-05")]
    public void De_termijn_van_DUO_geldt_en_het_verschil_wordt_uitgelegd()
    {
        var gelijk = Reken(Basis with { DuoStart = new(2026, 3, 3), DuoEindeExclusief = new(2029, 3, 3) });
        var dag = Reken(Basis with { DuoStart = new(2026, 3, 3), DuoEindeExclusief = new(2029, 3, 2) });
        var langer = Reken(Basis with { DuoEindeExclusief = new(2029, 9, 3) });
        var start = Reken(Basis with { DuoStart = new(2026, 3, 10), DuoEindeExclusief = new(2029, 3, 10) });
        var nietGegeven = Reken(Basis with { DuoEindeExclusief = new(2029, 3, 3), Verlengingen = [Ziek] });
        var alleenStart = Reken(Basis with { DuoStart = new(2026, 3, 2) });

        Assert.Null(gelijk.Geeft("verschilMetDuo"));
        Assert.False(gelijk.Voorlopig);
        Assert.Equal(("DUO", new DateOnly(2029, 3, 1), -1), ((string)dag.Geeft("geldt")!, (DateOnly)dag.Geeft("laatsteDag")!, (int)dag.Geeft("verschilDagen")!));
        Assert.Contains("eerste dag na de termijn", (string)dag.Geeft("verschilMetDuo")!, StringComparison.Ordinal);
        Assert.Contains("184 dagen later. Misschien gaf DUO een verlenging", (string)langer.Geeft("verschilMetDuo")!, StringComparison.Ordinal);
        Assert.Contains("dagtekening 9 maart 2026", (string)start.Geeft("verschilMetDuo")!, StringComparison.Ordinal);
        Assert.Contains("Dat komt door het andere begin.", (string)start.Geeft("verschilMetDuo")!, StringComparison.Ordinal);
        Assert.Contains("precies de verlenging 'grond a: lang ziek'", (string)nietGegeven.Geeft("verschilMetDuo")!, StringComparison.Ordinal);
        Assert.Equal((new DateOnly(2029, 3, 2), new DateOnly(2029, 5, 30)), ((DateOnly)nietGegeven.Geeft("laatsteDag")!, (DateOnly)nietGegeven.Geeft("eigenLaatsteDag")!));
        Assert.Equal((new DateOnly(2026, 3, 2), new DateOnly(2029, 3, 1)), ((DateOnly)alleenStart.Geeft("startTermijn")!, (DateOnly)alleenStart.Geeft("laatsteDag")!));
        Assert.Contains("vanaf de dagtekening zelf", (string)alleenStart.Geeft("verschilMetDuo")!, StringComparison.Ordinal);
        Assert.Equal(new DateOnly(2027, 9, 9), start.Geeft("schakelgrens"));
    }

    [Fact]
    [Artikel("Wi2021", "12"), Regel("WI-VERL-a"), Regel("WI-VERL-c"), Regel("WI-VERL-01")]
    public void Verlengingen_komen_achter_elkaar_en_de_aanvraagdag_schuift_mee()
    {
        var antwoord = Reken(Basis with { Verlengingen = [new() { Grond = Verlengingsgrond.C, Van = new(2027, 9, 1) }, Ziek] });

        Assert.Equal(("grond a: lang ziek", "89 dagen", new DateOnly(2029, 5, 30), new DateOnly(2028, 9, 3)),
            ((string)antwoord.Geeft("verschuiving1")!, (string)antwoord.Geeft("verschuiving1Lengte")!, (DateOnly)antwoord.Geeft("verschuiving1LaatsteDag")!, (DateOnly)antwoord.Geeft("verschuiving1EersteAanvraagdag")!));
        Assert.Equal(("112 dagen", new DateOnly(2029, 9, 19), new DateOnly(2028, 12, 1)),
            ((string)antwoord.Geeft("verschuiving2Lengte")!, (DateOnly)antwoord.Geeft("verschuiving2LaatsteDag")!, (DateOnly)antwoord.Geeft("verschuiving2EersteAanvraagdag")!));
        Assert.Equal((201, new DateOnly(2029, 3, 2)), ((int)antwoord.Geeft("dagenVerlengd")!, (DateOnly)antwoord.Geeft("laatsteDagZonderVerlenging")!));
        Assert.Equal(new DateOnly(2029, 3, 20), antwoord.Geeft("eersteAanvraagdag"));
        Assert.Equal(new DateOnly(2027, 9, 2), antwoord.Geeft("schakelgrens"));
    }

    [Fact]
    [Regel("WI-VERL-j")]
    public void Dagen_bij_twee_redenen_tellen_naar_beleid_een_keer_of_apart()
    {
        var dubbel = Basis with { Verlengingen = [Ziek, new() { Grond = Verlengingsgrond.D, Van = new(2027, 4, 1), Tot = new(2027, 7, 31) }] };

        Assert.Equal(181, Reken(dubbel).Geeft("dagenVerlengd")); // 1 February up to and with 31 July
        Assert.Equal(89 + 122, Reken(dubbel, Met(Looptijdparameters.Overlap, "apart")).Geeft("dagenVerlengd"));
    }

    [Fact]
    public void Afgewezen_te_kort_en_te_vroeg_aangevraagd_telt_niet_mee()
    {
        Assert.Equal(new DateOnly(2029, 3, 2), Laatste(Basis with { Verlengingen = [Ziek with { Afgewezen = true }] }));
        Assert.Equal(new DateOnly(2029, 3, 2), Laatste(Basis with { Verlengingen = [Ziek with { Tot = new(2027, 3, 31) }] }));
        var vroeg = Reken(Basis with { Verlengingen = [Ziek with { AanvraagOp = new(2028, 9, 2) }] });
        Assert.Equal("geen: Aanvragen kan vanaf 3 september 2028.", vroeg.Geeft("verschuiving1Lengte"));
        Assert.Equal(new DateOnly(2029, 5, 30), Laatste(Basis with { Verlengingen = [Ziek with { AanvraagOp = new(2028, 9, 3) }] }));
    }

    [Fact]
    [Artikel("Wi2021", "12", lid: 1), Regel("WI-VERL-m")]
    public void Bijna_klaar_verlengt_een_keer() =>
        Assert.Equal(new DateOnly(2029, 9, 2), Laatste(Basis with { Verlengingen = [new() { Grond = Verlengingsgrond.M }, new() { Grond = Verlengingsgrond.M }] }));

    [Theory]
    [InlineData("2027-03-01", "2027-03-31", "2029-04-02"), InlineData("2026-01-01", "2026-03-12", "2029-03-12"), InlineData("2025-06-01", "2025-12-31", "2029-03-02")]
    [InlineData("2028-09-02", null, "2029-04-02")]
    [Artikel("Bi2021", "4.2"), Regel("WI-VERL-l"), Regel("WI-DOEL-07")]
    public void Een_onderbreking_in_de_termijn_geeft_die_dagen_terug(string van, string? tot, string laatste) =>
        Assert.Equal(Dag(laatste), Laatste(Basis with { Onderbrekingen = [new() { Soort = Onderbrekingsoort.NietIngeschreven, Van = Dag(van), Tot = DagOfNiets(tot) }] }));

    [Fact]
    [Artikel("Bi2021", "2.1", lid: 2), Regel("WI-DOEL-08")]
    public void Een_onderbreking_van_meer_dan_een_jaar_is_geen_zaak_van_de_termijn() =>
        Assert.Equal("onderbrekingen", Assert.Single(Assert.Throws<NietTeBerekenen>(() => Reken(Basis with { Onderbrekingen = [new() { Van = new(2027, 1, 1), Tot = new(2028, 1, 1) }] })).Redenen).Veld);

    [Theory]
    [InlineData("dagen", "2029-05-30"), InlineData("kalender", "2029-06-02"), InlineData("doorlopen", "2029-03-02")]
    [Artikel("Wi2021", "4", lid: 1), Regel("WI-TERM-10")]
    public void Hoe_een_tijdelijke_vrijstelling_telt_is_beleid(string keuze, string laatste)
    {
        var vrij = Basis with { TijdelijkeVrijstellingen = [new() { Van = new(2027, 2, 1), Tot = new(2027, 4, 30) }] };

        Assert.Equal(Dag(laatste), Laatste(vrij, Met(Looptijdparameters.Opschorting, keuze)));
        Assert.Contains(Reken(vrij).Waarschuwingen, w => w.Contains("beleid", StringComparison.Ordinal));
    }

    [Fact]
    [Regel("WI-TERM-10")]
    public void Tijdens_een_tijdelijke_vrijstelling_staat_de_termijn_stil()
    {
        var vrij = Basis with { TijdelijkeVrijstellingen = [new() { Van = new(2028, 9, 3) }] };

        Assert.Equal(Looptijdstand.Opgeschort, Reken(vrij).Geeft("stand"));
        Assert.Equal(Reken(vrij).Geeft("dagenOver"), Reken(vrij with { Peildatum = new(2028, 12, 1) }).Geeft("dagenOver"));
    }

    [Theory]
    [InlineData("2026-03-02", Looptijdstand.NogNiet, 0), InlineData("2026-03-03", Looptijdstand.Loopt, 1096), InlineData("2029-03-02", Looptijdstand.Loopt, 1), InlineData("2029-03-03", Looptijdstand.Voorbij, 0)]
    public void De_stand_volgt_de_peildatum(string peildatum, Looptijdstand stand, int over)
    {
        var antwoord = Reken(Basis with { Peildatum = Dag(peildatum) });

        Assert.Equal((stand, over), ((Looptijdstand)antwoord.Geeft("stand")!, (int)antwoord.Geeft("dagenOver")!));
    }

    [Fact]
    [Regel("WI-VERL-g")]
    public void Zonder_aanbod_rekent_de_termijn_vanaf_het_eerste_plan() =>
        Assert.Equal(new DateOnly(2029, 6, 2), Laatste(Basis with
        {
            Leerroute = Leerroute.B1, Doelgroep = Doelgroep.Asielstatushouder, Verlengingen = [new() { Grond = Verlengingsgrond.G, Tot = new(2026, 9, 2) }],
        }));

    [Theory]
    [InlineData("2029-03-03", "2028-09-03"), InlineData("2029-08-31", "2029-03-01"), InlineData("2028-08-31", "2028-03-01"), InlineData("2028-08-29", "2028-02-29"), InlineData("2029-03-01", "2028-09-01")]
    [Regel("WI-VERL-01")]
    public void Zes_maanden_voor_het_einde_is_op_de_dag_precies(string eindeExclusief, string eerste) =>
        Assert.Equal(Dag(eerste), Verlengingsbeoordeling.EersteAanvraagdag(Dag(eindeExclusief), Landelijk));

    [Fact]
    public void Een_reden_erbij_verkort_de_termijn_nooit_en_de_volgorde_maakt_niet_uit() =>
        Gen.Select(Gen.Int[0, 900], Gen.Int[0, 300], Gen.Int[0, 900], Gen.Int[0, 300], Gen.Int[0, 3]).Sample((een, lengte, twee, duur, welke) =>
        {
            var grond = new[] { Verlengingsgrond.A, Verlengingsgrond.D, Verlengingsgrond.F, Verlengingsgrond.H }[welke];
            var begin = new DateOnly(2026, 3, 3);
            var eerste = new Verlenginginvoer { Grond = Verlengingsgrond.A, Van = begin.AddDays(een), Tot = begin.AddDays(een + lengte) };
            var tweede = new Verlenginginvoer { Grond = grond, Van = begin.AddDays(twee), Tot = begin.AddDays(twee + duur) };
            var samen = Laatste(Basis with { Verlengingen = [eerste, tweede] });
            return samen >= Laatste(Basis with { Verlengingen = [eerste] }) && samen >= Laatste(Basis with { Verlengingen = [tweede] })
                && samen == Laatste(Basis with { Verlengingen = [tweede, eerste] }) && Laatste(Basis with { Verlengingen = [eerste] }) >= Laatste(Basis);
        }, iter: 500);

    [Fact]
    public void Een_later_plan_eindigt_nooit_eerder() =>
        Gen.Int[0, 2500].Sample(n =>
        {
            var dag = new DateOnly(2022, 1, 1).AddDays(n);
            return Laatste(Basis with { DagtekeningEerstePip = dag }) <= Laatste(Basis with { DagtekeningEerstePip = dag.AddDays(1) });
        });

    [Fact]
    public void Opschuiven_en_tellen_zijn_elkaars_omgekeerde() =>
        Gen.Select(Gen.Int[0, 3000], Gen.Int[0, 900], Gen.Bool).Sample((n, lengte, kalender) =>
        {
            var van = new DateOnly(2022, 1, 1).AddDays(n);
            return Opschuiving.Tijd(van, van.AddDays(lengte), kalender).Vanaf(van) == van.AddDays(lengte + 1);
        });

    [Fact]
    public void De_dossiers_rekenen_met_dezelfde_termijn()
    {
        var feiten = Regels.Regelproef.Feiten((Feitsoort.Inburgeringstermijn, new(2026, 3, 3), null), (Feitsoort.Doelgroep, new(2026, 1, 5), "Asielstatushouder"));

        var looptijd = Looptijdfeiten.Van(feiten, new DateOnly(2026, 3, 2));

        Assert.Equal((new DateOnly(2026, 3, 3), Doelgroep.Asielstatushouder, null), (looptijd.DuoStart, looptijd.Doelgroep, looptijd.DuoEindeExclusief));
        Assert.Equal(new DateOnly(2029, 3, 2), Looptijdrekening.Bereken(looptijd, new(2026, 6, 1), Landelijk)!.Waarde.Geldend.LaatsteDag);
        Assert.Null(Looptijdrekening.Bereken(Looptijdfeiten.Van(Regels.Regelproef.Feiten(), null), new(2026, 6, 1), Landelijk));
    }

    [Fact]
    public void Wat_niet_kan_wordt_alles_tegelijk_verteld()
    {
        var fout = Assert.Throws<NietTeBerekenen>(() => Reken(Basis with
        {
            DagtekeningHuidigPip = new(2026, 3, 1), DuoEindeExclusief = new(2026, 3, 2), Verlengingen = [Ziek with { Tot = new(2027, 1, 1) }, new() { Grond = Verlengingsgrond.F }],
            TijdelijkeVrijstellingen = [new() { Van = new(2027, 2, 1), Tot = new(2027, 1, 1) }],
        }));

        Assert.Equal(["dagtekeningHuidigPip", "duoEindeExclusief", "verlengingen[0].tot", "verlengingen[1].van", "tijdelijkeVrijstellingen[0].tot"], fout.Redenen.Select(reden => reden.Veld));
        Assert.Throws<NietTeBerekenen>(() => Reken(Basis with { DagtekeningEerstePip = new(2021, 12, 31) }));
        Assert.Throws<NietTeBerekenen>(() => Reken(Basis with { DagtekeningEerstePip = null, DuoStart = new(2026, 3, 3) }));
        Assert.Throws<NietTeBerekenen>(() => Reken(Basis with { DagtekeningEerstePip = new(9999, 1, 1) }));
    }
}
