using CsCheck;
using Naast.Kern.Inburgeraars;
using Naast.Kern.Leerroutes;
using Naast.Kern.Regels;
using Naast.Kern.Signalen;
using Naast.Tests.Huis;
using Xunit;
using static Naast.Tests.Signalen.Signaalproef;

namespace Naast.Tests.Signalen;

public sealed class SignaleringTests
{
    [Theory]
    [InlineData(Leerroute.B1, "Cursusaanbod 2026-06-02 College, Schakelgrens 2027-09-02 Casusregisseur, LaatsteMaanden 2028-10-03 Casusregisseur, Pvt 2029-03-02 Inburgeraar, Map 2029-03-02 Inburgeraar, EindeTermijn 2029-03-02 Inburgeraar")]
    [InlineData(Leerroute.Onderwijs, "Cursusaanbod 2026-06-02 College, Cursusstart 2026-09-02 Aanbieder, Schakelgrens 2027-09-02 Casusregisseur, LaatsteMaanden 2028-10-03 Casusregisseur, Pvt 2029-03-02 Inburgeraar, EindeTermijn 2029-03-02 Inburgeraar")]
    [InlineData(Leerroute.Zelfredzaamheid, "Cursusaanbod 2026-06-02 College, Schakelgrens 2027-09-02 Casusregisseur, LaatsteMaanden 2028-10-03 Casusregisseur, Pvt 2029-03-02 Inburgeraar, Map 2029-03-02 Inburgeraar, Eindgesprek 2029-03-02 College, EindeTermijn 2029-03-02 Inburgeraar")]
    [Artikel("Wi2021", "17", lid: 1), Regel("WI-VOORT-04")]
    public void Na_het_plan_komen_de_dagen_die_bij_de_route_horen(Leerroute route, string verwacht) =>
        Assert.Equal(verwacht, Tekst(Reken(Loopt(route), "2026-03-10")));

    [Theory]
    [InlineData("2026-06-02", true)] // the last day itself
    [InlineData("2026-06-03", true)] // late, and still to be done
    [Artikel("Wi2021", "16"), Regel("WI-ROUTE-12"), Regel("WI-VERL-g")]
    public void Zonder_aanbod_wacht_het_signaal_op_het_college_tot_er_een_aanbod_is(string peildatum, bool verwacht)
    {
        Assert.Equal(verwacht, Reken(Loopt(Leerroute.B1), peildatum).Any(s => s is { Soort: Signaalsoort.Cursusaanbod, WachtOp: Wachtende.College }));
        Assert.DoesNotContain(Reken(Loopt(Leerroute.B1, Feit(Feitsoort.Cursusaanbod, new(2026, 5, 1), "Taalschool")), peildatum), s => s.Soort == Signaalsoort.Cursusaanbod);
    }

    [Fact]
    [Artikel("Wi2021", "19"), Regel("WI-ROUTE-13")]
    public void Een_gezinsmigrant_krijgt_geen_aanbod_van_het_college()
    {
        var feiten = Van(new Signaalplan(new(2026, 3, 2), Leerroute.B1, false), Feit(Feitsoort.Doelgroep, new(2026, 1, 5), "Gezinsvormer"));

        Assert.DoesNotContain(Reken(feiten, "2026-12-01"), s => s.Soort is Signaalsoort.Cursusaanbod or Signaalsoort.Cursusstart or Signaalsoort.Ontzorgen);
    }

    [Theory]
    [InlineData("2027-09-02", true)]
    [InlineData("2027-09-03", false)]
    [Artikel("Bi2021", "5.4", lid: 1), Regel("WI-ROUTE-08")]
    public void De_grens_voor_wisselen_gaat_voorbij_zonder_dat_iemand_te_laat_is(string peildatum, bool verwacht) =>
        Assert.Equal(verwacht, Reken(Loopt(Leerroute.B1), peildatum).Any(s => s.Soort == Signaalsoort.Schakelgrens));

    [Theory]
    [InlineData("599", false)]
    [InlineData("600", true)]
    [Artikel("Bi2021", "5.5", lid: 1), Regel("WI-ROUTE-06")]
    public void Vanaf_zeshonderd_uren_in_de_B1_route_is_er_een_gesprek_over_het_niveau(string uren, bool verwacht)
    {
        var feit = Feit(Feitsoort.GevolgdeUren, new(2027, 1, 11), uren);

        Assert.Equal(verwacht, Reken(Loopt(Leerroute.B1, feit), "2027-01-12").Any(s => s is { Soort: Signaalsoort.UrenAfschalen, Dag: { Year: 2027, Month: 2, Day: 11 } }));
        Assert.DoesNotContain(Reken(Loopt(Leerroute.Onderwijs, feit), "2027-01-12"), s => s.Soort == Signaalsoort.UrenAfschalen);
        Assert.DoesNotContain(Reken(Loopt(Leerroute.B1, feit, Feit(Feitsoort.Herbeoordeling, new(2027, 2, 1))), "2027-01-12"), s => s.Soort == Signaalsoort.UrenAfschalen);
    }

    [Fact]
    [Artikel("Wi2021", "24", lid: 1), Regel("WI-PVT-06"), Regel("WI-MAP-01")]
    public void Wat_af_is_vraagt_niets_meer_en_na_de_termijn_is_DUO_aan_zet()
    {
        Feit[] af = [Feit(Feitsoort.PvtAfgerond, new(2026, 9, 1)), Feit(Feitsoort.MapAfgerond, new(2027, 9, 1)), Feit(Feitsoort.Eindgesprek, new(2028, 9, 1))];

        Assert.DoesNotContain(Reken(Loopt(Leerroute.Zelfredzaamheid, af), "2029-03-02"), s => s.Soort is Signaalsoort.Pvt or Signaalsoort.Map or Signaalsoort.Eindgesprek);
        Assert.All(Reken(Loopt(Leerroute.Zelfredzaamheid, Feit(Feitsoort.Cursusaanbod, new(2026, 5, 1))), "2029-03-03"), s => Assert.Equal(Wachtende.Duo, s.WachtOp));
    }

    [Theory]
    [InlineData(null, "2027-01-14")]
    [InlineData("2026-10-31", "2026-10-31")]
    [Artikel("Pw", "56a", lid: 2), Regel("WI-ONTZ-02"), Regel("WI-ONTZ-03")]
    public void Ontzorgen_loopt_af_na_zes_maanden_of_als_de_bijstand_eerder_stopt(string? tot, string verwacht)
    {
        var feiten = Loopt(Leerroute.B1, Feit(Feitsoort.Bijstand, new(2026, 7, 15), null, tot is null ? null : Dag(tot)));

        Assert.Equal(Dag(verwacht), Reken(feiten, verwacht).Single(s => s.Soort == Signaalsoort.Ontzorgen).Dag);
        Assert.DoesNotContain(Signalering.Van(feiten, Dag(verwacht).AddDays(1), Landelijk), s => s.Soort == Signaalsoort.Ontzorgen);
    }

    [Theory]
    [Artikel("Pw", "56a", lid: 2), Regel("WI-ONTZ-02")]
    [InlineData(Begeleidingparameters.Doorlopen, "2026-05-04", "2026-07-04")]
    [InlineData(Begeleidingparameters.Opnieuw, "2026-05-04", "2026-11-03")]
    // Nothing is left of the first six months: the end of the first right stands.
    [InlineData(Begeleidingparameters.Doorlopen, "2026-09-01", "2026-04-30")]
    [InlineData(Begeleidingparameters.Opnieuw, "2026-09-01", "2027-02-28")]
    public void Ontstaat_de_bijstand_opnieuw_dan_bepaalt_het_beleid_of_zes_nieuwe_maanden_beginnen(string keuze, string opnieuw, string verwacht)
    {
        var feiten = Loopt(Leerroute.B1, Feit(Feitsoort.Bijstand, new(2026, 1, 5), null, new(2026, 4, 30)), Feit(Feitsoort.Bijstand, Dag(opnieuw)));
        var regels = Plicht.Plichtproef.Met(Begeleidingparameters.OntzorgenNieuwRecht, keuze);

        var dag = Signaaldagen.Van(feiten, new(2026, 1, 6), regels).Single(s => s.Soort == Signaalsoort.Ontzorgen).Dag;

        Assert.Equal(Dag(verwacht), dag);
        Assert.Equal(dag, Signaaluitleg.Van(Signaalsoort.Ontzorgen, feiten, new(2026, 1, 6), regels).Dag);
    }

    [Theory]
    [InlineData(false, Wachtende.Casusregisseur)]
    [InlineData(true, Wachtende.College)]
    [Artikel("Bi2021", "5.3", lid: 1), Regel("WI-PIP-01")]
    public void Voor_het_plan_telt_de_laatste_dag_van_de_tien_weken(bool terBeslissing, Wachtende wie)
    {
        var feiten = Van(new Signaalplan(null, null, terBeslissing), Feit(Feitsoort.Kennisgeving, new(2026, 9, 7)), Feit(Feitsoort.Vestiging, new(2026, 9, 1), Dordrecht));

        var signaal = Assert.Single(Reken(feiten, "2026-12-01"));

        Assert.Equal((Signaalsoort.Pip, new DateOnly(2026, 11, 16), wie), (signaal.Soort, signaal.Dag, signaal.WachtOp));
        Assert.NotEmpty(signaal.Onderbouwing.Delen);
    }

    [Fact]
    [Artikel("Bi2021", "5.3", lid: 2), Regel("WI-PIP-03")]
    public void Wachten_op_informatie_van_een_ander_is_geen_werk_van_de_casusregisseur()
    {
        var brief = Feit(Feitsoort.Kennisgeving, new(2026, 9, 7));
        var woont = Feit(Feitsoort.Vestiging, new(2026, 9, 1), Dordrecht);
        Signaal Pip(DateOnly? binnen, bool terBeslissing = false) =>
            Assert.Single(Reken(Van(new Signaalplan(null, null, terBeslissing), brief, woont, Feit(Feitsoort.InformatieVanDerde, new(2026, 10, 1), null, binnen)), "2026-12-01"));

        Assert.Equal((new DateOnly(2026, 11, 16), Wachtende.Derde), (Pip(null).Dag, Pip(null).WachtOp));
        Assert.Equal(Wachtende.College, Pip(null, terBeslissing: true).WachtOp);
        // It came: two weeks run, and the deed is ours again.
        Assert.Equal((new DateOnly(2026, 12, 7), Wachtende.Casusregisseur), (Pip(new(2026, 11, 23)).Dag, Pip(new(2026, 11, 23)).WachtOp));
        // Under the rule of 2022 waiting made the term no longer.
        var oud = Van(new Signaalplan(null, null, false), Feit(Feitsoort.Kennisgeving, new(2022, 3, 7)), Feit(Feitsoort.Vestiging, new(2022, 3, 1), Dordrecht), Feit(Feitsoort.InformatieVanDerde, new(2022, 4, 1)));
        Assert.Equal(Wachtende.Casusregisseur, Assert.Single(Reken(oud, "2022-12-01")).WachtOp);
    }

    [Fact]
    [Artikel("Bi2021", "2.1", lid: 2), Regel("WI-DOEL-07")]
    public void Een_onderbreking_die_duurt_wacht_op_DUO_tot_zij_te_lang_is()
    {
        var signaal = Reken(Loopt(Leerroute.B1, Feit(Feitsoort.Onderbreking, new(2026, 8, 1))), "2026-10-01").Single(s => s.Soort == Signaalsoort.Onderbreking);

        Assert.Equal((new DateOnly(2027, 8, 1), Wachtende.Duo), (signaal.Dag, signaal.WachtOp));
        Assert.DoesNotContain(
            Reken(Loopt(Leerroute.B1, Feit(Feitsoort.Onderbreking, new(2026, 8, 1), null, new(2026, 9, 30))), "2026-10-01"), s => s.Soort == Signaalsoort.Onderbreking);
    }

    [Fact]
    public void Wat_niet_te_berekenen_is_zegt_alle_redenen_tegelijk_en_verder_niets()
    {
        var feiten = Loopt(Leerroute.B1, Feit(Feitsoort.Kennisgeving, new(2021, 12, 31)), Feit(Feitsoort.Verlenging, new(2026, 5, 1), "z"), Feit(Feitsoort.Bijstand, new(2026, 5, 1), null, new(2026, 4, 1)));

        var signaal = Assert.Single(Reken(feiten, "2026-12-01"));

        Assert.Equal((Signaalsoort.NietTeBerekenen, new DateOnly(2026, 12, 1)), (signaal.Soort, signaal.Dag));
        Assert.Equal(["Kennisgeving", "Verlenging", "Bijstand"], signaal.Redenen.Select(reden => reden.Veld));
        Assert.All(signaal.Onderbouwing.Delen, deel => Assert.EndsWith(".", deel.Zin(), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("9999-12-31")]
    [InlineData("0001-01-01")]
    public void Een_dag_buiten_alle_tijd_breekt_niets(string dag)
    {
        foreach (var soort in Enum.GetValues<Feitsoort>())
        {
            Assert.Equal(Signaalsoort.NietTeBerekenen, Assert.Single(Reken(Loopt(Leerroute.B1, Feit(soort, Dag(dag))), "2026-12-01")).Soort);
        }
    }

    [Fact]
    public void De_regel_van_elk_gebied_geeft_de_dag_van_zijn_signaal() => Signaalproef.Dossiers.Sample(dossier =>
    {
        var signalen = Signalering.Van(dossier.Feiten, dossier.Peildatum, Landelijk);

        Assert.Equal(signalen.Select(s => s.Dag), signalen.Select(s => s.Uitleg.Dag));
        Assert.Equal(Signaaldagen.Van(dossier.Feiten, dossier.Peildatum, Landelijk), signalen.Select(s => new Signaaldag(s.Soort, s.Dag, s.WachtOp)));
        Assert.Equal(signalen.OrderBy(s => s.Dag).ThenBy(s => s.Soort), signalen);
        Assert.All(signalen, s => Assert.DoesNotContain("{", s.Onderbouwing.Zin(), StringComparison.Ordinal));
        Assert.Equal(signalen.Count, signalen.Select(s => s.Soort).Distinct().Count());
    });

    [Fact]
    public void Ook_bij_elke_andere_keuze_van_beleid_geeft_de_regel_de_dag_van_zijn_signaal()
    {
        foreach (var keuze in LandelijkeParameters.Bladen.SelectMany(blad => blad.Parameters).OfType<Beleidskeuze>())
        {
            foreach (var anders in keuze.Alternatieven.Where(alternatief => alternatief.Waarde != keuze.Standaard))
            {
                var regels = Plicht.Plichtproef.Met(keuze, anders.Waarde);
                Signaalproef.Dossiers.Sample(
                    dossier => Assert.All(Signalering.Van(dossier.Feiten, dossier.Peildatum, regels), s => Assert.Equal(s.Dag, s.Uitleg.Dag)), iter: 60);
            }
        }
    }

    private static string Tekst(IEnumerable<Signaal> signalen) =>
        string.Join(", ", signalen.Select(s => $"{s.Soort} {Kern.Regels.Rekenregels.Iso(s.Dag)} {s.WachtOp}"));
}
