using CsCheck;
using Naast.Kern.Gedeeld;
using Naast.Kern.Rechtsbescherming;
using Naast.Kern.Regels;
using Naast.Kern.Rekenhulp;
using Naast.Tests.Huis;
using Naast.Tests.Regels;
using Xunit;
using static Naast.Tests.Rekenhulp.Vraagproef;

namespace Naast.Tests.Rechtsbescherming;

public sealed class BoeteprocedureTests
{
    private static readonly Boetebesluitinvoer Traject = new()
    {
        Grond = Boetegrond.Traject, Overtreding = new(2026, 1, 20), Rapport = new(2026, 2, 3), Gehoord = new(2026, 2, 24), Besluit = new(2026, 3, 10), Bekendmaking = new(2026, 3, 11),
    };

    [Theory]
    [InlineData(Boetegrond.Intake, "licht", "250"), InlineData(Boetegrond.Traject, "zwaar", "800"), InlineData(Boetegrond.PvtMap, "licht", "340"), InlineData(Boetegrond.Leerroute, "zwaar", "1000")]
    [Artikel("Awb", "5:53", lid: 1), Regel("WI-AWB-01")]
    public void Het_wettelijk_maximum_bepaalt_de_procedure(Boetegrond grond, string procedure, string maximum)
    {
        var antwoord = Vraag("besluittermijn-boete", Traject with { Grond = grond });

        Assert.Equal((procedure, Bedrag.Parse(maximum), procedure == "zwaar"), (antwoord.Waarde("procedure"), antwoord.Waarde("wettelijkMaximum"), antwoord.Waarde("rapportVerplicht")));
        Assert.True(antwoord.Toets!.Slaagt);
    }

    [Fact]
    [Artikel("Awb", "5:51", lid: 1), Artikel("Atw", "4"), Regel("WI-AWB-03")]
    public void Dertien_weken_na_het_rapport_schuiven_niet_door_voor_een_feestdag()
    {
        var antwoord = Vraag("besluittermijn-boete", Traject);

        Assert.Equal((Dag("2026-05-05"), true), (antwoord.Waarde("beslissenUiterlijk"), antwoord.Waarde("opTijdBeslist"))); // Liberation Day

        // ABRvS 4 October 2023, RVS:2023:3702: report of 3 February 2020, so at the latest 4 May 2020.
        Assert.Equal(new(2020, 5, 4), Termijnrekening.LaatsteDagNa(new(2020, 2, 3), new(13, Tijdseenheid.Weken), Feestdagen.Landelijk).LaatsteDag);
    }

    [Fact]
    [Artikel("Awb", "5:51", lid: 2), Regel("WI-AWB-03")]
    public void Bij_het_openbaar_ministerie_staat_de_termijn_stil() =>
        Assert.Equal(Dag("2026-05-15"), Vraag("besluittermijn-boete", Traject with { BijOfficier = [new() { Van = new(2026, 2, 10), Tot = new(2026, 2, 19) }] }).Waarde("beslissenUiterlijk"));

    [Fact]
    [Artikel("Awb", "5:51", lid: 1), Regel("WI-AWB-03")]
    public void Na_dertien_weken_mag_de_boete_nog_maar_komt_er_een_waarschuwing()
    {
        var antwoord = Vraag("besluittermijn-boete", Traject with { Besluit = new(2026, 5, 6), Bekendmaking = null });

        Assert.Equal((false, true), (antwoord.Waarde("opTijdBeslist"), antwoord.Waarde("toegestaan")));
        Assert.Contains(antwoord.Waarschuwingen, zin => zin.Contains("dertien weken", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(Boetegrond.Traject, "2031-01-20"), InlineData(Boetegrond.Intake, "2029-01-20")] // a Saturday
    [Artikel("Awb", "5:45", lid: 1), Artikel("Awb", "5:45", lid: 2), Regel("WI-AWB-06")]
    public void De_bevoegdheid_vervalt_na_vijf_of_drie_jaar(Boetegrond grond, string laatste)
    {
        Assert.Equal(Dag(laatste), Vraag("besluittermijn-boete", Traject with { Grond = grond }).Waarde("bevoegdTot"));
        Assert.Equal(true, Vraag("besluittermijn-boete", Traject with { Grond = grond, Besluit = Dag(laatste), Bekendmaking = null }).Waarde("toegestaan"));
        Assert.Equal(false, Vraag("besluittermijn-boete", Traject with { Grond = grond, Besluit = Dag(laatste).AddDays(1), Bekendmaking = null }).Waarde("toegestaan"));
    }

    [Fact]
    [Artikel("Awb", "5:45", lid: 3), Regel("WI-AWB-06")]
    public void Tijdens_bezwaar_en_beroep_staat_de_vervaltermijn_stil() =>
        Assert.Equal(Dag("2031-01-30"), Vraag("besluittermijn-boete", Traject with { InBezwaarOfBeroep = [new() { Van = new(2026, 4, 1), Tot = new(2026, 4, 10) }] }).Waarde("bevoegdTot"));

    [Theory]
    [InlineData(Boetegrond.Traject, "WI-AWB-02"), InlineData(Boetegrond.Intake, null)]
    [Artikel("Awb", "5:53", lid: 2), Artikel("Awb", "5:53", lid: 3), Regel("WI-AWB-02")]
    public void Zonder_rapport_en_zienswijze_mag_alleen_de_lichte_boete(Boetegrond grond, string? ontbreekt)
    {
        var antwoord = Vraag("besluittermijn-boete", Traject with { Grond = grond, Rapport = null, Gehoord = null });

        Assert.Equal(ontbreekt is null ? [] : [ontbreekt, ontbreekt], antwoord.Toets!.NietVervuld.Select(v => v.Bron.Regel));
        Assert.Null(antwoord.Waarde("beslissenUiterlijk"));
    }

    [Fact]
    [Artikel("Awb", "5:50", lid: 1), Regel("WI-AWB-02")]
    public void Horen_voor_het_rapport_telt_niet() =>
        Assert.Equal(false, Vraag("besluittermijn-boete", Traject with { Gehoord = new(2026, 2, 2) }).Waarde("toegestaan"));

    [Theory]
    [InlineData(Boetegrond.Traject, false), InlineData(Boetegrond.Intake, true)]
    [Artikel("Awb", "10:3", lid: 4), Regel("WI-MAND-04")]
    public void Wie_het_rapport_maakte_legt_geen_zware_boete_op(Boetegrond grond, bool mag) =>
        Assert.Equal(mag, Vraag("besluittermijn-boete", Traject with { Grond = grond, RapporteurBeslist = true }).Waarde("toegestaan"));

    [Theory]
    [InlineData(null, true), InlineData(true, true), InlineData(false, false)]
    [Artikel("Awb", "5:10a", lid: 2), Regel("WI-AWB-04")]
    public void Voor_een_verhoor_wordt_gezegd_dat_antwoorden_niet_hoeft(bool? cautie, bool mag) =>
        Assert.Equal(mag, Vraag("besluittermijn-boete", Traject with { Cautie = cautie }).Waarde("toegestaan"));

    [Fact]
    [Artikel("Awb", "5:41"), Regel("WI-AWB-05")]
    public void Zonder_verwijt_geen_boete() =>
        Assert.Equal(["WI-AWB-05"], Vraag("besluittermijn-boete", Traject with { NietVerwijtbaar = true }).Toets!.NietVervuld.Select(v => v.Bron.Regel));

    [Theory]
    [InlineData("2026-03-01", false), InlineData("2026-03-10", false), InlineData("2026-03-11", true)]
    [Artikel("Awb", "5:42", lid: 1), Artikel("Awb", "5:42", lid: 2), Regel("WI-AWB-09")]
    public void Na_overlijden_geen_boete_en_een_oude_boete_vervalt(string overleden, bool mocht)
    {
        var antwoord = Vraag("besluittermijn-boete", Traject with { Overleden = Dag(overleden) });

        Assert.Equal(mocht, antwoord.Waarde("toegestaan"));
        Assert.Contains(antwoord.Waarschuwingen, zin => zin.Contains("Stop met innen", StringComparison.Ordinal));
    }

    [Fact]
    [Artikel("Awb", "4:87", lid: 1), Artikel("Awb", "4:97"), Artikel("Awb", "4:112", lid: 1), Artikel("Awb", "5:52"), Regel("WI-AWB-07"), Regel("WI-AWB-08")]
    public void Na_zes_weken_volgt_een_aanmaning_van_twee_weken()
    {
        var antwoord = Vraag("besluittermijn-boete", Traject with { Aanmaning = new(2026, 4, 23) });

        Assert.Equal((Dag("2026-04-22"), Dag("2026-04-23"), Dag("2026-05-07"), Dag("2026-05-08")),
            (antwoord.Waarde("betalenUiterlijk"), antwoord.Waarde("verzuimVanaf"), antwoord.Waarde("betalenNaAanmaning"), antwoord.Waarde("dwangbevelVanaf")));
        Assert.True(antwoord.Toets!.Slaagt);
    }

    [Fact]
    [Artikel("Awb", "4:112", lid: 1), Regel("WI-AWB-08")]
    public void Een_te_vroege_aanmaning_geeft_geen_dwangbevel()
    {
        var antwoord = Vraag("besluittermijn-boete", Traject with { Aanmaning = new(2026, 4, 22) });

        Assert.Null(antwoord.Waarde("dwangbevelVanaf"));
        Assert.Equal(["4:112"], antwoord.Toets!.NietVervuld.Select(v => v.Bron.Artikel));
        Assert.Equal(true, antwoord.Waarde("toegestaan"));
    }

    [Theory]
    [InlineData("2026-06-30", "2026-06-30"), InlineData("2026-04-01", "2026-04-22")]
    [Artikel("Awb", "4:87", lid: 1)]
    public void Het_besluit_kan_een_latere_betaaldag_noemen_maar_geen_eerdere(string noemt, string uiterlijk) =>
        Assert.Equal(Dag(uiterlijk), Vraag("besluittermijn-boete", Traject with { LaterBetalen = Dag(noemt) }).Waarde("betalenUiterlijk"));

    [Fact]
    public void Alles_wat_niet_klopt_wordt_tegelijk_gezegd()
    {
        Assert.Equal(["rapport", "gehoord", "besluit", "bekendmaking", "overleden"], Geweigerd("besluittermijn-boete", Traject with
        {
            Rapport = new(2026, 1, 19), Gehoord = new(2026, 1, 19), Besluit = new(2026, 1, 19), Bekendmaking = new(2026, 1, 18), Overleden = new(2026, 1, 1),
        }));
        Assert.Equal(["bekendmaking"], Geweigerd("besluittermijn-boete", Traject with { Bekendmaking = null, Aanmaning = new(2026, 5, 1) }));
        Assert.Equal(["besluit"], Geweigerd("besluittermijn-boete", Traject with { Besluit = null }));
        Assert.Equal(["overtreding"], Geweigerd("besluittermijn-boete", Traject with { Overtreding = new(2021, 12, 31) }));
    }

    [Fact]
    public void De_zware_procedure_geeft_altijd_meer_tijd_dan_de_lichte() =>
        Regelproef.Dagen.Sample(dag => Verval(Boetegrond.Traject, dag) > Verval(Boetegrond.Intake, dag));

    private static DateOnly Verval(Boetegrond grond, DateOnly dag) =>
        Boeteprocedure.Beoordeel(new Boeteverloop(grond, dag, null, null), LandelijkeParameters.Regelset).Verval.Waarde;
}
