using Naast.Kern.Inburgeraars;
using Naast.Kern.Leerroutes;
using Naast.Kern.Looptijd;
using Naast.Kern.Regels;
using Naast.Kern.Rekenhulp;
using Naast.Tests.Huis;
using Naast.Tests.Plicht;
using Xunit;
using static Naast.Tests.Plicht.Plichtproef;

namespace Naast.Tests.Looptijd;

public sealed class VerlengingsgrondTests
{
    /// <summary>A term from 3 March 2026 up to and with 2 March 2029.</summary>
    private static readonly Verlengingsgrondinvoer Basis = new() { Peildatum = new(2028, 10, 2), StartTermijn = new(2026, 3, 3) };

    private static Rekenantwoord Reken(Verlengingsgrondinvoer invoer, Regelset? regels = null) => Plichtproef.Reken(Verlengingsgrondvraag.Vraag, invoer, regels);

    private static Verlengingsgrondinvoer Ziek(string van, string? tot) => Basis with { Grond = Verlengingsgrond.A, Verwantschap = Verwantschap.Zelf, Van = Dag(van), Tot = DagOfNiets(tot) };

    [Theory]
    [InlineData("2027-02-01", "2027-04-30", 89, "2029-05-30")] // exactly three months
    [InlineData("2027-02-01", "2027-04-29", 0, "2029-03-02")] // a day short
    [InlineData("2027-11-30", "2028-02-28", 0, "2029-03-02")] // 29 February 2028 is the last day of three months
    [InlineData("2027-11-30", "2028-02-29", 92, "2029-06-02")]
    [InlineData("2026-01-01", "2026-04-30", 0, "2029-03-02")] // during the term it lasted two months
    [InlineData("2026-01-01", "2026-06-02", 92, "2029-06-02")] // from 3 March: exactly three months
    [InlineData("2028-06-01", null, 124, "2029-07-04")] // still lasts: up to 2 October 2028
    [Artikel("Ri2021", "4.1"), Regel("WI-VERL-a"), Regel("WI-VERL-02")]
    public void Ziekte_van_minstens_drie_maanden_geeft_de_duur_van_de_ziekte(string van, string? tot, int dagen, string laatste)
    {
        var antwoord = Reken(Ziek(van, tot));

        Assert.Equal((dagen > 0, dagen, Dag(laatste)), ((bool)antwoord.Geeft("toegestaan")!, (int)antwoord.Geeft("dagen")!, (DateOnly)antwoord.Geeft("laatsteDag")!));
        Assert.Equal(Dag(laatste).AddDays(1), antwoord.Geeft("eindeExclusief"));
    }

    [Theory]
    [InlineData("2027-02-01", "2027-04-30", "3 maanden", "2029-06-02")]
    [InlineData("2027-02-01", "2027-05-04", "3 maanden en 4 dagen", "2029-06-06")]
    [Regel("WI-VERL-a")]
    public void Naar_beleid_telt_de_duur_in_maanden_en_dagen(string van, string tot, string lengte, string laatste)
    {
        var antwoord = Reken(Ziek(van, tot), Met(Looptijdparameters.Telling, "kalender"));

        Assert.Equal((lengte, Dag(laatste)), ((string)antwoord.Geeft("verlenging")!, (DateOnly)antwoord.Geeft("laatsteDag")!));
        Assert.Equal("89 dagen", Reken(Ziek("2027-02-01", "2027-04-30"), Met(Looptijdparameters.Telling, "dagen")).Geeft("verlenging"));
    }

    [Fact]
    [Artikel("Ri2021", "4.1", lid: 1), Regel("WI-VERL-a"), Regel("WI-VERL-b")]
    public void Bij_ziekte_tellen_alle_naaste_familieleden_en_bij_overlijden_alleen_bloedverwanten()
    {
        Assert.Equal(true, Reken(Ziek("2027-02-01", "2027-06-30") with { Verwantschap = Verwantschap.EersteGraadAanverwant }).Geeft("toegestaan"));
        Assert.Equal(["WI-VERL-a"], Reken(Ziek("2027-02-01", "2027-06-30") with { Verwantschap = Verwantschap.Ander }).Weigert());
        var overleden = Basis with { Grond = Verlengingsgrond.B, Van = new(2027, 5, 1), Verwantschap = Verwantschap.Partner };
        Assert.Equal(("3 maanden", new DateOnly(2029, 6, 2)), ((string)Reken(overleden).Geeft("verlenging")!, (DateOnly)Reken(overleden).Geeft("laatsteDag")!));
        Assert.Equal(["WI-VERL-b"], Reken(overleden with { Verwantschap = Verwantschap.EersteGraadAanverwant }).Weigert());
    }

    [Theory]
    [InlineData("2027-05-01", 112), InlineData("2026-03-02", 0), InlineData("2029-03-02", 112), InlineData("2029-03-03", 0)]
    [Artikel("Ri2021", "4.1", lid: 2), Regel("WI-VERL-c"), Regel("WI-VERL-02")]
    public void Een_bevalling_in_de_termijn_geeft_zestien_weken(string dag, int dagen) =>
        Assert.Equal(dagen, Reken(Basis with { Grond = Verlengingsgrond.C, Van = Dag(dag) }).Geeft("dagen"));

    [Theory]
    [InlineData(Verlengingsgrond.D, 730, "2031-03-02"), InlineData(Verlengingsgrond.F, 730, "2031-03-02"), InlineData(Verlengingsgrond.I, 730, "2031-03-02")]
    [InlineData(Verlengingsgrond.E, 184, "2029-09-02"), InlineData(Verlengingsgrond.H, 184, "2029-09-02")]
    [Artikel("Ri2021", "4.1", lid: 2), Regel("WI-VERL-d"), Regel("WI-VERL-e"), Regel("WI-VERL-f"), Regel("WI-VERL-h"), Regel("WI-VERL-i")]
    public void Sommige_redenen_hebben_een_hoogste_lengte(Verlengingsgrond grond, int dagen, string laatste)
    {
        var twee = Basis with { Grond = grond, Leerroute = Leerroute.B1, Van = new(2026, 7, 1), Tot = new(2028, 6, 29), Peildatum = new(2028, 12, 1) };

        Assert.Equal((dagen, Dag(laatste)), ((int)Reken(twee).Geeft("dagen")!, (DateOnly)Reken(twee).Geeft("laatsteDag")!));
        if (grond is Verlengingsgrond.F or Verlengingsgrond.I)
        {
            Assert.Equal(new DateOnly(2031, 3, 2), Reken(twee with { Tot = new(2028, 11, 1) }).Geeft("laatsteDag"));
        }
    }

    [Fact]
    [Regel("WI-VERL-e")]
    public void Alfabetisering_telt_niet_in_de_Z_route() =>
        Assert.Equal(["WI-VERL-e"], Reken(Basis with { Grond = Verlengingsgrond.E, Leerroute = Leerroute.Zelfredzaamheid, Van = new(2026, 7, 1), Tot = new(2026, 12, 31) }).Weigert());

    [Theory]
    [InlineData("2026-06-02", 0)] // plan 2 March: an offer by 2 June is in time
    [InlineData("2026-06-03", 1)] // the day of the offer itself counts as a day without: doubt is for the person
    [InlineData("2026-06-04", 2), InlineData("2026-09-03", 93)]
    [Artikel("Ri2021", "4.1", lid: 1), Artikel("Wi2021", "16"), Regel("WI-VERL-g")]
    public void Zonder_aanbod_na_drie_maanden_telt_elke_dag_daarna(string aanbod, int dagen)
    {
        var antwoord = Reken(Basis with { Grond = Verlengingsgrond.G, Leerroute = Leerroute.B1, Doelgroep = Doelgroep.Asielstatushouder, DagtekeningPip = new(2026, 3, 2), AanbodOp = Dag(aanbod) });

        Assert.Equal((dagen, dagen > 0), ((int)antwoord.Geeft("dagen")!, (bool)antwoord.Geeft("toegestaan")!));
        Assert.Equal(("het college", true), ((string)antwoord.Geeft("bewijsVan")!, (bool)antwoord.Geeft("taakCollege")!));
    }

    [Theory]
    [InlineData("2026-06-02"), InlineData("2026-06-03"), InlineData("2026-12-24"), InlineData("2027-01-31")]
    [Regel("WI-VERL-g")]
    public void De_vraag_naar_het_aanbod_en_die_naar_de_verlenging_geven_hetzelfde(string aanbod)
    {
        var verlenging = Reken(Basis with { Grond = Verlengingsgrond.G, Leerroute = Leerroute.B1, Doelgroep = Doelgroep.Asielstatushouder, DagtekeningPip = new(2026, 3, 2), AanbodOp = Dag(aanbod) });
        var stand = Kern.Begeleiding.Aanbod.Beoordeel(
            new() { Doelgroep = Doelgroep.Asielstatushouder, Leerroute = Leerroute.B1, DagPip = new(2026, 3, 2), AanbodOp = Dag(aanbod) }, LandelijkeParameters.Regelset).Waarde;

        Assert.Equal(stand.Verlenging?.Dagen ?? 0, (int)verlenging.Geeft("dagen")!);
    }

    [Fact]
    [Regel("WI-VERL-g")]
    public void Een_gezinsmigrant_krijgt_geen_aanbod_van_het_college() =>
        Assert.Equal(["WI-VERL-g"], Reken(Basis with { Grond = Verlengingsgrond.G, Leerroute = Leerroute.B1, Doelgroep = Doelgroep.GezinsmigrantOfOverig, AanbodOp = new(2026, 12, 1) }).Weigert());

    [Theory]
    [InlineData("2026-09-02", 0), InlineData("2026-09-03", 184), InlineData(null, 184)]
    [Artikel("Ri2021", "4.1", lid: 2), Regel("WI-VERL-g")]
    public void In_de_onderwijsroute_telt_of_het_traject_binnen_zes_maanden_kon_beginnen(string? start, int dagen) =>
        Assert.Equal(dagen, Reken(Basis with { Grond = Verlengingsgrond.G, Leerroute = Leerroute.Onderwijs, Doelgroep = Doelgroep.Asielstatushouder, DagtekeningPip = new(2026, 3, 2), StartOpleiding = DagOfNiets(start) }).Geeft("dagen"));

    [Theory]
    [InlineData("2026-10-16", 92, true), InlineData("2026-10-17", 0, false)]
    [Artikel("Ri2021", "4.1", lid: 1), Regel("WI-VERL-j")]
    public void Redenen_samen_tellen_als_zij_aansluiten_en_samen_drie_maanden_duren(string tweede, int dagen, bool telt)
    {
        var antwoord = Reken(Basis with
        {
            Grond = Verlengingsgrond.J,
            Tijden = [new() { Grond = Verlengingsgrond.F, Van = Dag(tweede), Tot = new(2026, 11, 30) }, new() { Grond = Verlengingsgrond.A, Van = new(2026, 8, 31), Tot = new(2026, 10, 15) }],
        });

        Assert.Equal((telt, dagen), ((bool)antwoord.Geeft("toegestaan")!, (int)antwoord.Geeft("dagen")!));
        Assert.Equal(["WI-VERL-j"], Reken(Basis with
        {
            Grond = Verlengingsgrond.J,
            Tijden = [new() { Grond = Verlengingsgrond.K, Van = new(2026, 9, 1), Tot = new(2026, 11, 30) }, new() { Grond = Verlengingsgrond.A, Van = new(2026, 8, 1), Tot = new(2026, 9, 15) }],
        }).Weigert());
    }

    [Theory]
    [InlineData("duur", 305, true), InlineData("tot-einde", 0, false), InlineData("wachten", 0, true)]
    [Artikel("Ri2021", "4.2"), Artikel("Bi2021", "4.3", lid: 2), Regel("WI-VERL-k")]
    public void Hoe_lang_een_niet_vrijstellende_opleiding_verlengt_is_beleid(string keuze, int dagen, bool toegestaan)
    {
        var entree = Basis with { Grond = Verlengingsgrond.K, Opleiding = Opleidingsoort.Entree, Van = new(2026, 9, 1), Tot = new(2027, 7, 2) };

        var antwoord = Reken(entree, Met(Looptijdparameters.OpleidingLengte, keuze));

        Assert.Equal((dagen, toegestaan), ((int)antwoord.Geeft("dagen")!, (bool)antwoord.Geeft("toegestaan")!));
        Assert.Equal(122, Reken(entree with { Van = new(2028, 9, 1), Tot = new(2029, 7, 2) }, Met(Looptijdparameters.OpleidingLengte, "tot-einde")).Geeft("dagen"));
        Assert.Equal(["WI-VERL-k"], Reken(entree with { Opleiding = Opleidingsoort.Ander }).Weigert());
        Assert.Equal(["WI-VERL-k"], Reken(entree with { StartTermijn = new(2022, 3, 1), Van = new(2022, 5, 1), Tot = new(2022, 11, 1), Peildatum = new(2022, 12, 31) }).Weigert());
    }

    [Theory]
    [InlineData("2027-03-01", "2028-02-29", true, 366), InlineData("2027-03-01", "2028-03-01", false, 0), InlineData("2027-03-01", "2027-03-31", true, 31)]
    [Artikel("Bi2021", "4.2"), Regel("WI-VERL-l"), Regel("WI-DOEL-07")]
    public void Een_onderbreking_van_ten_hoogste_een_jaar_verlengt_met_haar_duur(string van, string tot, bool telt, int dagen)
    {
        var antwoord = Reken(Basis with { Grond = Verlengingsgrond.L, Van = Dag(van), Tot = Dag(tot) });

        Assert.Equal((telt, dagen, false), ((bool)antwoord.Geeft("toegestaan")!, (int)antwoord.Geeft("dagen")!, (bool)antwoord.Geeft("opAanvraag")!));
        Assert.Null(antwoord.Geeft("eersteAanvraagdag"));
    }

    [Theory]
    [InlineData(Doelgroep.Asielstatushouder, 0, true, 2, true, true, true)]
    [InlineData(Doelgroep.GezinsmigrantOfOverig, 450, false, 2, true, true, true)]
    [InlineData(Doelgroep.GezinsmigrantOfOverig, 449, true, 4, true, true, false)]
    [InlineData(Doelgroep.Asielstatushouder, 900, false, 2, true, true, false)]
    [InlineData(Doelgroep.Asielstatushouder, 0, true, 1, true, true, false)]
    [InlineData(Doelgroep.Asielstatushouder, 0, true, 2, false, true, false)]
    [InlineData(Doelgroep.Asielstatushouder, 0, true, 2, true, false, false)]
    [Artikel("Wi2021", "12", lid: 1), Artikel("Bi2021", "4.4"), Regel("WI-VERL-m")]
    public void Wie_bijna_klaar_is_krijgt_zes_maanden(Doelgroep groep, int uren, bool lessen, int onderdelen, bool knm, bool pvtMap, bool telt)
    {
        var invoer = Basis with
        {
            Grond = Verlengingsgrond.M, Leerroute = Leerroute.B1, Doelgroep = groep, Lesuren = uren, LessenGevolgd = lessen, TaalonderdelenGehaald = onderdelen, KnmGehaald = knm, PvtEnMapKlaar = pvtMap,
        };

        Assert.Equal(telt, Reken(invoer).Geeft("toegestaan"));
        Assert.Equal(telt ? new DateOnly(2029, 9, 2) : new DateOnly(2029, 3, 2), Reken(invoer).Geeft("laatsteDag"));
        Assert.Equal(false, Reken(invoer with { Leerroute = Leerroute.Zelfredzaamheid }).Geeft("toegestaan"));
    }

    [Theory]
    [InlineData("2026-06-30", 0), InlineData("2026-07-01", 184)]
    [Artikel("Bi2021", "4.5"), Regel("WI-VERL-n")]
    public void Laat_nakijken_geeft_zes_maanden_sinds_juli_2026(string dag, int dagen) =>
        Assert.Equal(dagen, Reken(Basis with { Grond = Verlengingsgrond.N, Peildatum = Dag(dag) }).Geeft("dagen"));

    [Theory]
    [InlineData("2028-09-02", false), InlineData("2028-09-03", true)]
    [Artikel("Wi2021", "12"), Regel("WI-VERL-01")]
    public void Aanvragen_kan_vanaf_zes_maanden_voor_het_einde(string aanvraag, bool opTijd)
    {
        var antwoord = Reken(Ziek("2027-02-01", "2027-06-30") with { AanvraagOp = Dag(aanvraag) });

        Assert.Equal(new DateOnly(2028, 9, 3), antwoord.Geeft("eersteAanvraagdag"));
        Assert.Equal((opTijd, opTijd), ((bool)antwoord.Geeft("aanvraagOpTijd")!, (bool)antwoord.Geeft("toegestaan")!));
        Assert.Equal(opTijd ? [] : ["WI-VERL-01"], antwoord.Weigert());
    }

    [Fact]
    [Artikel("Wi2021", "12"), Regel("WI-VERL-01")]
    public void DUO_beslist_binnen_acht_weken_na_de_aanvraag() =>
        Assert.Equal(new DateOnly(2028, 11, 13), Reken(Ziek("2027-02-01", "2027-06-30") with { AanvraagOp = new(2028, 9, 18) }).Geeft("beslissingUiterlijk"));

    [Fact]
    [Artikel("Bi2021", "4.3", lid: 1), Regel("WI-VERL-02")]
    public void Wat_te_verwijten_valt_geeft_geen_verlenging() =>
        Assert.Equal(["WI-VERL-02"], Reken(Ziek("2027-02-01", "2027-06-30") with { Verwijtbaar = true }).Weigert());

    [Fact]
    [Artikel("Ri2021", "4.1", lid: 3)]
    public void Elke_reden_heeft_haar_bewijs_en_haar_regel() =>
        Assert.All(Enum.GetValues<Verlengingsgrond>(), grond =>
        {
            var bewijs = Verlengingsbewijs.Van(grond);
            Assert.NotEmpty(bewijs.Bewijs);
            Assert.Equal($"WI-VERL-{grond.ToString().ToLowerInvariant()}", bewijs.Bron.Regel);
            Assert.Equal(grond is Verlengingsgrond.G or Verlengingsgrond.K, bewijs.DoorCollege);
        });

    [Fact]
    public void Wat_ontbreekt_wordt_alles_tegelijk_gevraagd()
    {
        var fout = Assert.Throws<NietTeBerekenen>(() => Reken(Basis with { Grond = Verlengingsgrond.M }));

        Assert.Equal(["leerroute", "doelgroep", "taalonderdelenGehaald"], fout.Redenen.Select(reden => reden.Veld));
        Assert.Equal(["van", "verwantschap"], Assert.Throws<NietTeBerekenen>(() => Reken(Basis with { Grond = Verlengingsgrond.A })).Redenen.Select(r => r.Veld));
        Assert.Equal(["tijden"], Assert.Throws<NietTeBerekenen>(() => Reken(Basis with { Grond = Verlengingsgrond.J })).Redenen.Select(r => r.Veld));
        Assert.Equal(["tot"], Assert.Throws<NietTeBerekenen>(() => Reken(Ziek("2027-02-01", "2027-01-01"))).Redenen.Select(r => r.Veld));
        Assert.Throws<NietTeBerekenen>(() => Reken(Ziek("2027-02-01", "2027-06-30") with { StartTermijn = new(2021, 1, 1) }));
    }
}
