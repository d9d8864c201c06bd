using Naast.Kern.Inburgeraars;
using Naast.Kern.Leerroutes;
using Naast.Kern.Plan;
using Naast.Kern.Signalen;
using Naast.Tests.Huis;
using Xunit;
using static Naast.Tests.Signalen.Signaalproef;

namespace Naast.Tests.Signalen;

/// <summary>The edges of what can be computed, and of the day on which a signal comes and goes.</summary>
public sealed class SignaalrandenTests
{
    private static readonly Signaalplan Geen = new(null, null, false);

    [Theory]
    [InlineData(Feitsoort.Vestiging, "1900-01-01", null, true), InlineData(Feitsoort.Vestiging, "1899-12-31", null, false)]
    [InlineData(Feitsoort.Onderbreking, "2150-12-31", null, true), InlineData(Feitsoort.Onderbreking, "2151-01-01", null, false)]
    [InlineData(Feitsoort.Onderbreking, "2026-01-05", "2150-12-31", true), InlineData(Feitsoort.Onderbreking, "2026-01-05", "2151-01-01", false)]
    [InlineData(Feitsoort.Onderbreking, "2026-01-05", "2026-01-05", true), InlineData(Feitsoort.Onderbreking, "2026-01-05", "2026-01-04", false)]
    [InlineData(Feitsoort.Kennisgeving, "2022-01-01", null, true), InlineData(Feitsoort.Kennisgeving, "2021-12-31", null, false)]
    [InlineData(Feitsoort.Vestiging, "2021-12-31", null, true)] // somebody may have lived here before the law
    public void Een_dag_op_de_rand_telt_nog_en_de_dag_erbuiten_niet(Feitsoort soort, string van, string? tot, bool kan)
    {
        var feit = Feit(soort, Dag(van), soort == Feitsoort.Vestiging ? Dordrecht : null, tot is null ? null : Dag(tot));

        Assert.Equal(kan, Signaalcontrole.Redenen(new Dossierfeiten([Asiel, feit]), Dordrecht, Geen).Count == 0);
    }

    [Theory]
    [InlineData("2022-01-01", true), InlineData("2021-12-31", false), InlineData("2150-12-31", true), InlineData("2151-01-01", false)]
    public void Een_plan_buiten_de_wet_wordt_genoemd(string dagtekening, bool kan)
    {
        var redenen = Signaalcontrole.Redenen(new Dossierfeiten([Asiel]), Dordrecht, new Signaalplan(Dag(dagtekening), Leerroute.B1, false));

        Assert.Equal(kan ? [] : ["Die dag ligt buiten de wet."], redenen.Select(reden => reden.Tekst.Split(". ")[1]));
    }

    [Theory]
    [InlineData("2021-12-31", null, false)] // moved before the law, and no letter: no law says how long
    [InlineData("2022-01-01", null, true), InlineData("2021-12-31", "2022-02-01", true)]
    public void Een_verhuizing_van_voor_de_wet_heeft_een_brief_nodig(string hier, string? brief, bool kan)
    {
        List<Feit> feiten = [Asiel, Feit(Feitsoort.Vestiging, new(2020, 5, 1), "0599"), Feit(Feitsoort.Vestiging, Dag(hier), Dordrecht)];
        if (brief is not null)
        {
            feiten.Add(Feit(Feitsoort.Kennisgeving, Dag(brief)));
        }

        Assert.Equal(kan, Signaalcontrole.Redenen(new Dossierfeiten(feiten), Dordrecht, Geen).Count == 0);
        if (!kan)
        {
            Assert.Equal(Signaalsoort.NietTeBerekenen, Assert.Single(Signaaldagen.Van(Van(Geen, [.. feiten]), new(2026, 1, 5), Landelijk)).Soort);
        }
    }

    [Theory]
    [InlineData("20000", 20000), InlineData("20001", null), InlineData("0", 0), InlineData("-1", null), InlineData("1,5", null), InlineData(null, null)]
    public void Uren_zijn_een_heel_getal_tot_twintigduizend(string? waarde, int? uren) => Assert.Equal(uren, Signaalcontrole.Uren(waarde));

    [Theory]
    [InlineData("2026-03-09", false), InlineData("2026-03-10", true), InlineData("2026-03-11", true)]
    public void Na_het_einde_van_de_plicht_vraagt_niets_meer_aandacht(string plichtTot, bool vraagt) =>
        Assert.Equal(vraagt, Reken(Loopt(Leerroute.B1, Feit(Feitsoort.Inburgeringsplicht, new(2026, 1, 5), null, Dag(plichtTot))), "2026-03-10").Count > 0);

    [Fact]
    [Artikel("Wi2021", "24"), Regel("WI-PVT-07")]
    public void Op_de_laatste_dag_wacht_het_nog_op_de_inburgeraar_en_daarna_op_DUO()
    {
        Wachtende Op(string dag) => Reken(Loopt(Leerroute.B1), dag).Single(s => s.Soort == Signaalsoort.EindeTermijn).WachtOp;

        Assert.Equal((Wachtende.Inburgeraar, Wachtende.Duo), (Op("2029-03-02"), Op("2029-03-03")));
    }

    /// <summary>Six months before 3 March 2029, the first day after the term: 3 September 2028.</summary>
    [Theory]
    [InlineData("2028-09-02", true), InlineData("2028-09-03", false), InlineData("2028-10-01", false)]
    [Regel("WI-VERL-01")]
    public void Een_afspraak_om_opnieuw_te_kijken_in_de_laatste_maanden_is_genoeg(string afspraak, bool signaal) =>
        Assert.Equal(signaal, Reken(Loopt(Leerroute.B1, Feit(Feitsoort.Herbeoordeling, Dag(afspraak))), "2027-01-04").Any(s => s.Soort == Signaalsoort.LaatsteMaanden));

    [Theory]
    [InlineData("2027-01-10", true), InlineData("2027-01-11", false)]
    [Artikel("Bi2021", "5.5", lid: 1), Regel("WI-ROUTE-06")]
    public void Een_afspraak_op_of_na_de_dag_van_de_uren_is_genoeg(string afspraak, bool signaal) =>
        Assert.Equal(signaal, Reken(Loopt(Leerroute.B1, Feit(Feitsoort.GevolgdeUren, new(2027, 1, 11), "600"), Feit(Feitsoort.Herbeoordeling, Dag(afspraak))), "2027-01-12")
            .Any(s => s.Soort == Signaalsoort.UrenAfschalen));

    /// <summary>A switch counts until a later plan says the route itself; the plan of the same day does not.</summary>
    [Theory]
    [InlineData("2027-01-11", Leerroute.Zelfredzaamheid), InlineData("2027-01-10", Leerroute.Zelfredzaamheid), InlineData("2027-01-12", Leerroute.B1)]
    [Artikel("Bi2021", "5.4", lid: 1)]
    public void De_laatste_van_wissel_en_plan_zegt_de_leerroute(string laatstePlan, Leerroute route) =>
        Assert.Equal(route, Van(
            new Signaalplan(new(2026, 3, 2), Leerroute.B1, false) { LaatstePip = Dag(laatstePlan) }, Asiel, Feit(Feitsoort.Schakeling, new(2027, 1, 11), nameof(Leerroute.Zelfredzaamheid))).Leerroute);

    [Fact]
    public void Een_overgenomen_plan_zegt_de_route_en_vraagt_geen_aanbod_meer()
    {
        var elders = Feit(Feitsoort.PipElders, new(2025, 4, 14), nameof(Leerroute.Onderwijs));

        var overgenomen = Van(Geen, Asiel, elders);
        var eigen = Van(new Signaalplan(new(2026, 3, 2), Leerroute.B1, false), Asiel, elders);

        Assert.Equal((Leerroute.Onderwijs, true), (overgenomen.Leerroute!.Value, overgenomen.Overgenomen));
        Assert.Equal((Leerroute.B1, false), (eigen.Leerroute!.Value, eigen.Overgenomen));
        Assert.False(Van(new Signaalplan(new(2026, 3, 2), null, false), Asiel).Overgenomen);
        Assert.DoesNotContain(Reken(overgenomen, "2025-05-01"), s => s.Soort == Signaalsoort.Cursusaanbod);
        Assert.Contains(Reken(Loopt(Leerroute.B1), "2026-05-01"), s => s.Soort == Signaalsoort.Cursusaanbod);
    }

    /// <summary>Help with fixed costs ends with bijstand, with the duty, or after six months: whichever comes first.</summary>
    [Theory]
    [InlineData(null, null, "2026-08-01"), InlineData("2026-05-31", null, "2026-05-31"), InlineData("2026-09-30", null, "2026-08-01")]
    [InlineData(null, "2026-06-30", "2026-06-30"), InlineData("2026-05-31", "2026-06-30", "2026-05-31")]
    [Artikel("Pw", "56a"), Regel("WI-ONTZ-02")]
    public void Ontzorgen_eindigt_bij_wat_het_eerst_komt(string? bijstandTot, string? plichtTot, string dag)
    {
        List<Feit> feiten = [Asiel, Feit(Feitsoort.Bijstand, new(2026, 2, 2), null, bijstandTot is null ? null : Dag(bijstandTot))];
        if (plichtTot is not null)
        {
            feiten.Add(Feit(Feitsoort.Inburgeringsplicht, new(2026, 1, 5), null, Dag(plichtTot)));
        }

        var feitenset = Van(Geen, [.. feiten]);

        Assert.Equal(Dag(dag), Assert.Single(Reken(feitenset, dag), s => s.Soort == Signaalsoort.Ontzorgen).Dag);
        Assert.DoesNotContain(Reken(feitenset, Dag(dag).AddDays(1).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)), s => s.Soort == Signaalsoort.Ontzorgen);
    }

    [Fact]
    [Artikel("Bi2021", "2.1", lid: 2), Regel("WI-DOEL-08")]
    public void Een_onderbreking_die_duurt_eindigt_de_plicht_na_een_jaar_en_een_die_voorbij_is_niet()
    {
        Signaal? Onderbroken(DateOnly? tot) => Reken(Loopt(Leerroute.B1, Feit(Feitsoort.Onderbreking, new(2026, 6, 1), null, tot)), "2026-07-01").SingleOrDefault(s => s.Soort == Signaalsoort.Onderbreking);

        Assert.Equal((new DateOnly(2027, 6, 1), Wachtende.Duo), (Onderbroken(null)!.Dag, Onderbroken(null)!.WachtOp));
        Assert.Null(Onderbroken(new(2026, 6, 30)));
    }
}
