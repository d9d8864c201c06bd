using Naast.Kern.Plicht;
using Naast.Kern.Regels;
using Naast.Kern.Rekenhulp;
using Naast.Tests.Huis;
using Xunit;
using static Naast.Tests.Plicht.Plichtproef;

namespace Naast.Tests.Plicht;

public sealed class VerantwoordelijkeGemeenteTests
{
    private const string Dordrecht = "0505";

    private const string Zwijndrecht = "0642";

    private const string Rotterdam = "0599";

    private const string TerApel = "1950";

    private static Rekenantwoord Reken(VerantwoordelijkeGemeenteinvoer invoer) => Plichtproef.Reken(VerantwoordelijkeGemeentevraag.Vraag, invoer);

    private static Inschrijvinginvoer Brp(string gemeente, string van, string? tot = null) => new() { Gemeentecode = gemeente, Van = Dag(van), Tot = DagOfNiets(tot) };

    private static Inschrijvinginvoer Coa(string gemeente, string van) => Brp(gemeente, van) with { Soort = Inschrijvingsoort.Coa };

    private static Inschrijvinginvoer Huisvesting(string gemeente, string van) => Brp(gemeente, van) with { Soort = Inschrijvingsoort.Huisvesting };

    private static VerantwoordelijkeGemeenteinvoer Op(string dag, params Inschrijvinginvoer[] rijen) => new() { Peildatum = Dag(dag), Inschrijvingen = rijen };

    [Theory]
    [InlineData("2026-03-01", Rotterdam), InlineData("2026-03-02", Dordrecht), InlineData("2025-08-31", null)]
    [Artikel("Wi2021", "1"), Regel("WI-DOEL-14")]
    public void De_woonplaats_bepaalt_het_college(string dag, string? gemeente) =>
        Assert.Equal(gemeente, Reken(Op(dag, Brp(Dordrecht, "2026-03-02"), Brp(Rotterdam, "2025-09-01"))).Geeft("verantwoordelijkeGemeente"));

    [Theory]
    [InlineData("2026-03-01", "2026-02-01", false), InlineData("2026-03-01", "2026-03-01", true), InlineData(null, "2026-02-01", true)]
    [Artikel("Wi2021", "1"), Regel("WI-DOEL-14")]
    public void Iemand_staat_niet_in_twee_gemeenten_tegelijk_ingeschreven(string? tot, string van, bool kan)
    {
        var invoer = Op("2026-06-01", Brp(Rotterdam, "2025-09-01", tot), Brp(Dordrecht, van));

        if (kan)
        {
            Assert.Equal(Dordrecht, Reken(invoer).Geeft("verantwoordelijkeGemeente"));
        }
        else
        {
            Assert.Equal("inschrijvingen[1].van", Assert.Throws<NietTeBerekenen>(() => Reken(invoer)).Redenen.Single().Veld);
        }
    }

    [Theory]
    [InlineData("2026-01-15", null, false)] // reception centre only, no link yet
    [InlineData("2026-02-15", Dordrecht, true)] // linked by COA: may start
    [InlineData("2026-05-01", Dordrecht, false)] // housed
    [InlineData("2026-09-01", Zwijndrecht, false)] // moved
    [Artikel("Wi2021", "1"), Regel("WI-DOEL-14"), Regel("WI-INT-12")]
    public void Met_een_asielvergunning_telt_de_huisvesting_en_niet_de_opvang(string dag, string? gemeente, bool gekoppeld)
    {
        var antwoord = Reken(Op(dag, Brp(TerApel, "2025-12-01"), Coa(Dordrecht, "2026-02-01"), Huisvesting(Dordrecht, "2026-04-10"), Brp(Dordrecht, "2026-04-13"), Brp(Zwijndrecht, "2026-08-01")) with { Asielvergunning = true });

        Assert.Equal((gemeente, gekoppeld), ((string?)antwoord.Geeft("verantwoordelijkeGemeente"), (bool)antwoord.Geeft("alleenGekoppeld")!));
        Assert.Equal(gemeente == Zwijndrecht, antwoord.Geeft("verhuisd"));
    }

    [Fact]
    [Regel("WI-DOEL-14")]
    public void Van_de_opvang_naar_de_gekoppelde_gemeente_is_geen_verhuizing()
    {
        var antwoord = Reken(Op("2026-05-01", Brp(TerApel, "2025-12-01"), Coa(Dordrecht, "2026-02-01"), Brp(Dordrecht, "2026-04-13")) with { Asielvergunning = true, Kennisgeving = new(2026, 1, 5) });

        Assert.Equal((Dordrecht, new DateOnly(2026, 4, 13), false),
            ((string)antwoord.Geeft("verantwoordelijkeGemeente")!, (DateOnly)antwoord.Geeft("sinds")!, (bool)antwoord.Geeft("verhuisd")!));
        Assert.Null(antwoord.Geeft("nieuwPlanUiterlijk"));
        Assert.Null(antwoord.Geeft("vorigeGemeente"));
    }

    [Fact]
    public void Alleen_een_inschrijving_bij_een_asielvergunning_geeft_een_waarschuwing() =>
        Assert.Contains(Reken(Op("2026-05-01", Brp(TerApel, "2025-12-01")) with { Asielvergunning = true }).Waarschuwingen, w => w.Contains("opvanglocatie", StringComparison.Ordinal));

    [Fact]
    [Artikel("Wi2021", "15", lid: 4), Artikel("Bi2021", "5.3", lid: 3), Artikel("Wi2021", "35", lid: 4), Artikel("Wi2021", "11", lid: 3)]
    [Regel("WI-VERH-01"), Regel("WI-VERH-02"), Regel("WI-VERH-03"), Regel("WI-VERH-05"), Regel("WI-VERH-06"), Regel("WI-PIP-04")]
    public void Na_een_verhuizing_maakt_het_nieuwe_college_binnen_tien_weken_een_plan_met_dezelfde_leerroute()
    {
        var invoer = Op("2026-04-01", Brp(Dordrecht, "2025-09-01"), Brp(Zwijndrecht, "2026-03-02")) with { Kennisgeving = new(2025, 10, 1), PlanGemeente = Dordrecht, PlanDagtekening = new(2025, 11, 24) };

        var antwoord = Reken(invoer);

        Assert.Equal(new DateOnly(2026, 5, 11), antwoord.Geeft("nieuwPlanUiterlijk"));
        Assert.All(["verhuisd", "nieuwPlanNodig", "leerrouteOvernemen", "intakeBeperkt", "gegevensOpvragen", "termijnBlijft"], naam => Assert.Equal(true, antwoord.Geeft(naam)));
        Assert.Equal(("SS121", "SS122"), ((string)antwoord.Geeft("duoGebeurtenis")!, (string)antwoord.Geeft("duoGebeurtenisVorige")!));
        Assert.Equal([Zwijndrecht, Dordrecht], (IReadOnlyList<string>)antwoord.Geeft("duoToegang")!);
        Assert.Contains("WI-VERH-05", antwoord.Bronnen.Select(bron => bron.Regel));
        var zonderPlan = Reken(invoer with { PlanGemeente = null, PlanDagtekening = null });
        Assert.Equal(("SS120", false), ((string)zonderPlan.Geeft("duoGebeurtenis")!, (bool)zonderPlan.Geeft("leerrouteOvernemen")!));
    }

    [Theory]
    [InlineData("2026-05-19", true), InlineData("2026-05-20", false)]
    [Regel("WI-VERH-04")]
    public void De_vorige_gemeente_ziet_bij_DUO_nog_een_maand_na_het_nieuwe_plan(string dag, bool vorige)
    {
        var antwoord = Reken(Op(dag, Brp(Dordrecht, "2025-09-01"), Brp(Zwijndrecht, "2026-03-02")) with
        {
            Kennisgeving = new(2025, 10, 1), PlanGemeente = Zwijndrecht, PlanDagtekening = new(2026, 4, 20), VorigePlanGemeente = Dordrecht,
        });

        Assert.Equal(new DateOnly(2026, 5, 19), antwoord.Geeft("duoToegangVorigeTot"));
        Assert.Equal(vorige ? [Zwijndrecht, Dordrecht] : [Zwijndrecht], (IReadOnlyList<string>)antwoord.Geeft("duoToegang")!);
        Assert.Equal(false, antwoord.Geeft("nieuwPlanNodig"));
    }

    [Fact]
    [Artikel("Bi2021", "5.3", lid: 1), Regel("WI-PIP-01")]
    public void Wie_verhuisde_voor_de_brief_krijgt_de_termijn_van_de_brief()
    {
        var antwoord = Reken(Op("2026-06-01", Brp(Rotterdam, "2015-05-01"), Brp(Dordrecht, "2019-06-01")) with { Kennisgeving = new(2026, 3, 2) });

        Assert.Null(antwoord.Geeft("nieuwPlanUiterlijk"));
        Assert.Contains(antwoord.Waarschuwingen, w => w.Contains("vanaf de brief", StringComparison.Ordinal));
    }

    [Fact]
    [Regel("WI-VERH-06")]
    public void Wie_is_vertrokken_heeft_geen_gemeente_meer()
    {
        var antwoord = Reken(Op("2026-06-01", Brp(Dordrecht, "2025-09-01", "2026-03-01")));

        Assert.Null(antwoord.Geeft("verantwoordelijkeGemeente"));
        Assert.Equal("SS123", antwoord.Geeft("duoGebeurtenisVorige"));
        Assert.Null(Reken(Op("2026-06-01")).Geeft("sinds"));
    }

    [Fact]
    public void De_volgorde_van_de_invoer_maakt_niet_uit()
    {
        Inschrijvinginvoer[] rijen = [Brp(TerApel, "2025-12-01"), Coa(Dordrecht, "2026-02-01"), Huisvesting(Dordrecht, "2026-04-10"), Brp(Zwijndrecht, "2026-08-01")];
        foreach (var dag in new[] { "2026-01-01", "2026-03-01", "2026-04-10", "2026-09-01" })
        {
            Assert.Equal(
                Reken(Op(dag, rijen) with { Asielvergunning = true }).Geeft("verantwoordelijkeGemeente"),
                Reken(Op(dag, [.. rijen.Reverse()]) with { Asielvergunning = true }).Geeft("verantwoordelijkeGemeente"));
        }
    }

    [Fact]
    public void Onjuiste_rijen_geven_alle_redenen_tegelijk()
    {
        var fout = Assert.Throws<NietTeBerekenen>(() => Reken(Op("2026-06-01", Brp("505", "2025-09-01"), Brp(Dordrecht, "2026-03-02", "2026-03-01"), Brp(Zwijndrecht, "2026-03-02")) with { PlanGemeente = Dordrecht }));

        Assert.Equal(["planDagtekening", "inschrijvingen[0].gemeentecode", "inschrijvingen[1].tot", "inschrijvingen[2].van"], fout.Redenen.Select(reden => reden.Veld));
        Assert.Throws<NietTeBerekenen>(() => Reken(Op("2021-06-01", Brp(Dordrecht, "2020-09-01"))));
    }
}
