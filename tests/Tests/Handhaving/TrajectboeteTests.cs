using Naast.Kern.Gedeeld;
using Naast.Kern.Handhaving;
using Naast.Kern.Inburgeraars;
using Naast.Kern.Leerroutes;
using Naast.Kern.Regels;
using Naast.Kern.Rekenhulp;
using Naast.Tests.Huis;
using Xunit;
using static Naast.Tests.Handhaving.Handhavingsproef;

namespace Naast.Tests.Handhaving;

public sealed class TrajectboeteTests
{
    private static readonly DateOnly Dag = new(2026, 3, 16);

    private static readonly BoeteTrajectinvoer Goed = new()
    {
        Constatering = Dag, Doelgroep = Doelgroep.GezinsmigrantOfOverig, Grond = Trajectgrond.Begeleiding, Verwijtbaarheid = Verwijtbaarheid.Opzet, OmstandighedenGewogen = true,
        Rapport = Dag, RapportVerstuurd = Dag.AddDays(1), BegrijpelijkeTaal = true, Gehoord = Dag.AddDays(14),
    };

    /// <summary>The table that follows from the law when the fine doubles (WI-BOETE-09).</summary>
    [Theory]
    [InlineData(0, 1, 50, 37.5, 25, 12.5)]
    [InlineData(1, 2, 100, 75, 50, 25)]
    [InlineData(2, 3, 200, 150, 100, 50)]
    [InlineData(3, 4, 400, 300, 200, 100)]
    [InlineData(4, 5, 800, 600, 400, 200)]
    [InlineData(7, 8, 800, 600, 400, 200)]
    [Artikel("Bi2021", "7.1", 2), Artikel("Bi2021", "7.1", 3), Artikel("Bi2021", "7.1", 4)]
    [Regel("WI-BOETE-06"), Regel("WI-BOETE-07"), Regel("WI-BOETE-07a"), Regel("WI-BOETE-08"), Regel("WI-BOETE-09")]
    public void De_boete_verdubbelt_bij_herhaling_en_volgt_de_schuld(int eerdere, int stap, double opzet, double groveSchuld, double gewoon, double verminderd)
    {
        var invoer = Goed with { EerdereBoetes = [.. Enumerable.Range(1, eerdere).Select(nr => Traject(Dag.AddDays(-10 * nr), Dag.AddDays(-1), 1))] };

        foreach (var (mate, euro) in new[] { (Verwijtbaarheid.Opzet, opzet), (Verwijtbaarheid.GroveSchuld, groveSchuld), (Verwijtbaarheid.Normaal, gewoon), (Verwijtbaarheid.Verminderd, verminderd) })
        {
            var antwoord = BoeteTrajectvraag.Vraag.Reken(invoer with { Verwijtbaarheid = mate });
            Assert.Equal(stap, antwoord.Waarde("stap"));
            Assert.Equal(Euro((decimal)euro), antwoord.Waarde("bedrag"));
            Assert.Equal(Euro((decimal)euro), antwoord.Waarde("opgelegdBedrag"));
            Assert.Equal(true, antwoord.Waarde("toegestaan"));
        }
    }

    [Theory]
    [InlineData(2, 150), InlineData(4, 250), InlineData(15, 800), InlineData(20, 800)]
    [Artikel("Bi2021", "7.1", 3), Regel("WI-BOETE-07a")]
    public void Het_beleid_kan_ook_elke_keer_vijftig_euro_erbij_doen(int eerdere, int euro)
    {
        var invoer = Goed with { EerdereBoetes = [.. Enumerable.Range(1, eerdere).Select(nr => Traject(Dag.AddDays(-10 * nr), Dag.AddDays(-1), 1))] };

        Assert.Equal(Euro(euro), BoeteTrajectvraag.Vraag.Reken(invoer, Met(Boeteparameters.Recidive, "plus-50")).Waarde("bedrag"));
    }

    [Fact]
    [Artikel("Bi2021", "7.1", 4), Regel("WI-BOETE-08")]
    public void Het_beleid_kan_eerst_het_deel_voor_de_schuld_nemen_en_dan_verhogen()
    {
        var invoer = Goed with { Verwijtbaarheid = Verwijtbaarheid.Normaal, EerdereBoetes = [.. Enumerable.Range(1, 5).Select(nr => Traject(Dag.AddDays(-10 * nr), Dag.AddDays(-1), 1))] };

        Assert.Equal(Euro(400), BoeteTrajectvraag.Vraag.Reken(invoer).Waarde("bedrag"));
        Assert.Equal(Euro(800), BoeteTrajectvraag.Vraag.Reken(invoer, Met(Boeteparameters.Percentage, "voor-verhoging")).Waarde("bedrag"));
    }

    [Theory]
    [InlineData("2025-03-16", "2025-06-01", 2)] // exactly twelve months before: still within
    [InlineData("2025-03-15", "2025-06-01", 1)] // a day earlier: not any more
    [InlineData("2026-03-16", "2026-03-16", 1)] // the same day is not before
    [InlineData("2026-01-12", null, 1)] // objection still possible
    [InlineData("2026-01-12", "2026-03-16", 2)] // irrevocable on the day itself
    [InlineData("2026-01-12", "2026-03-17", 1)] // a day too late
    [Artikel("Bi2021", "7.1", 3), Regel("WI-BOETE-07")]
    public void Alleen_een_vaste_overtreding_uit_de_twaalf_maanden_ervoor_telt(string constatering, string? onherroepelijk, int stap)
    {
        var eerder = Traject(DateOnly.Parse(constatering, null), onherroepelijk is null ? null : DateOnly.Parse(onherroepelijk, null));

        Assert.Equal(stap, BoeteTrajectvraag.Vraag.Reken(Goed with { EerdereBoetes = [eerder] }).Waarde("stap"));
    }

    [Fact]
    [Artikel("Bi2021", "7.1", 3), Regel("WI-BOETE-07")]
    public void Een_langere_reeks_telt_alleen_als_het_beleid_dat_zegt()
    {
        var invoer = Goed with { EerdereBoetes = [Traject(new(2024, 8, 1), new(2024, 10, 1)), Traject(new(2025, 6, 1), new(2025, 8, 1))] };

        Assert.Equal(2, BoeteTrajectvraag.Vraag.Reken(invoer).Waarde("stap"));
        Assert.Equal(3, BoeteTrajectvraag.Vraag.Reken(invoer, Met(Boeteparameters.Recidivetelling, "keten")).Waarde("stap"));
    }

    [Fact]
    [Artikel("Bi2021", "7.1", 3), Regel("WI-BOETE-07")]
    public void Een_boete_van_de_brede_intake_maakt_een_boete_in_het_traject_niet_hoger()
    {
        var intake = new Boeterij { Soort = Boetesoort.Intake, Constatering = new(2026, 1, 5), Onherroepelijk = new(2026, 3, 1), Bedrag = 250 };

        Assert.Equal(1, BoeteTrajectvraag.Vraag.Reken(Goed with { EerdereBoetes = [intake] }).Waarde("stap"));
    }

    [Theory]
    [InlineData(Termijnsoort.Inburgeringstermijn, 2400), InlineData(Termijnsoort.NieuwZesMaanden, 400), InlineData(Termijnsoort.NieuwEenJaar, 800)]
    [InlineData(Termijnsoort.NieuwAnderhalfJaar, 1200), InlineData(Termijnsoort.NieuwTweeJaar, 1600)]
    [Artikel("Bi2021", "7.1", 5), Regel("WI-BOETE-10")]
    public void Alle_boetes_samen_blijven_onder_het_plafond_van_de_termijn(Termijnsoort soort, int plafond)
    {
        var invoer = Goed with { Termijnsoort = soort, EerdereBoetes = [Traject(new(2025, 1, 6), null, plafond - 12.34m)] };
        var antwoord = BoeteTrajectvraag.Vraag.Reken(invoer);

        Assert.Equal(Euro(plafond), antwoord.Waarde("plafond"));
        Assert.Equal((Euro(12.34m), Euro(50), Euro(12.34m)), (antwoord.Waarde("ruimte"), antwoord.Waarde("bedrag"), antwoord.Waarde("opgelegdBedrag")));
        Assert.Contains("€ 12,34", antwoord.Antwoord, StringComparison.Ordinal);

        var vol = BoeteTrajectvraag.Vraag.Reken(invoer with { EerdereBoetes = [Traject(new(2025, 1, 6), null, plafond)] });
        Assert.Equal((false, Bedrag.Nul), (vol.Waarde("toegestaan"), vol.Waarde("opgelegdBedrag")));
        Assert.Equal(["WI-BOETE-10"], vol.Geweigerd());
    }

    [Fact]
    [Artikel("Bi2021", "7.1", 5), Regel("WI-BOETE-10"), Regel("WI-BOETE-10a")]
    public void Boetes_van_voor_de_termijn_tellen_niet_maar_die_van_de_intake_wel_tenzij_het_beleid_anders_zegt()
    {
        var invoer = Goed with
        {
            BeginTermijn = new(2025, 6, 2),
            EerdereBoetes =
            [
                new() { Soort = Boetesoort.Intake, Constatering = new(2025, 3, 3), Opgelegd = new(2025, 3, 24), Bedrag = 250 }, Traject(new(2025, 6, 1), null, 100), Traject(new(2025, 6, 2), null, 25),
            ],
        };

        Assert.Equal(Euro(275), BoeteTrajectvraag.Vraag.Reken(invoer).Waarde("alOpgelegd"));
        Assert.Equal(Euro(25), BoeteTrajectvraag.Vraag.Reken(invoer, Met(Boeteparameters.PlafondIntake, "alleen-in-termijn")).Waarde("alOpgelegd"));
        Assert.Equal(Euro(25), BoeteTrajectvraag.Vraag.Reken(invoer with { Termijnsoort = Termijnsoort.NieuwEenJaar }).Waarde("alOpgelegd"));
    }

    [Fact]
    [Artikel("Wi2021", "23", 1), Artikel("Wi2021", "15", 2), Regel("WI-BOETE-04"), Regel("WI-BOETE-05")]
    public void Te_weinig_lesuren_kan_alleen_bij_een_asielstatushouder()
    {
        var gezin = BoeteTrajectvraag.Vraag.Reken(Goed with { Grond = Trajectgrond.IntensiteitLeerroute });
        Assert.Equal(["WI-BOETE-05"], gezin.Geweigerd());
        Assert.Equal(Bedrag.Nul, gezin.Waarde("opgelegdBedrag"));

        var asiel = Goed with { Grond = Trajectgrond.IntensiteitLeerroute, Doelgroep = Doelgroep.Asielstatushouder, Individueletoets = Individueletoets.AanhoudendeOnwil, HogereFunctie = true };
        Assert.Empty(BoeteTrajectvraag.Vraag.Reken(asiel).Geweigerd());
        Assert.Equal(["WI-BOETE-04"], BoeteTrajectvraag.Vraag.Reken(Goed with { Grond = Trajectgrond.IntensiteitMap, Leerroute = Leerroute.Onderwijs }).Geweigerd());
        Assert.Empty(BoeteTrajectvraag.Vraag.Reken(Goed with { Grond = Trajectgrond.IntensiteitMap, Leerroute = Leerroute.B1 }).Geweigerd());
    }

    [Fact]
    [Artikel("Awb", "5:41"), Regel("WI-AWB-05"), Regel("WI-BOETE-08")]
    public void Zonder_schuld_is_er_geen_boete()
    {
        var antwoord = BoeteTrajectvraag.Vraag.Reken(Goed with { Verwijtbaarheid = Verwijtbaarheid.Geen });

        Assert.Equal((false, 0, Bedrag.Nul), (antwoord.Waarde("toegestaan"), antwoord.Waarde("percentage"), antwoord.Waarde("bedrag")));
        Assert.Equal(["WI-AWB-05"], antwoord.Geweigerd());
    }

    [Fact]
    [Artikel("Wi2021", "27"), Regel("WI-BOETE-12"), Regel("WI-BOETE-13")]
    public void Een_maatregel_in_de_bijstand_sluit_de_boete_uit()
    {
        Assert.Equal(["WI-BOETE-12"], BoeteTrajectvraag.Vraag.Reken(Goed with { BijstandVerlaagd = true }).Geweigerd());
        Assert.Equal(["WI-BOETE-13"], BoeteTrajectvraag.Vraag.Reken(Goed with { Grondslag = Plichtgrondslag.Participatiewet }).Geweigerd());

        var beide = Goed with { Grondslag = Plichtgrondslag.Beide };
        Assert.Equal(["WI-BOETE-13"], BoeteTrajectvraag.Vraag.Reken(beide).Geweigerd());
        Assert.Empty(BoeteTrajectvraag.Vraag.Reken(beide with { BoeteGekozen = true }).Geweigerd());
        Assert.Empty(BoeteTrajectvraag.Vraag.Reken(beide, Met(Boeteparameters.Samenloop, "boete")).Geweigerd());
        Assert.Equal(["WI-BOETE-13"], BoeteTrajectvraag.Vraag.Reken(beide with { BoeteGekozen = true }, Met(Boeteparameters.Samenloop, "maatregel")).Geweigerd());
    }

    [Fact]
    [Regel("WI-BOETE-14")]
    public void Verrekenen_met_de_bijstand_vraagt_een_eigen_grondslag()
    {
        Assert.Null(BoeteTrajectvraag.Vraag.Reken(Goed).Waarde("verrekenenMag"));
        Assert.Equal(["WI-BOETE-14"], BoeteTrajectvraag.Vraag.Reken(Goed with { Verrekenen = true }).Geweigerd());
        Assert.Equal(true, BoeteTrajectvraag.Vraag.Reken(Goed with { Verrekenen = true, GrondslagVerrekenen = true }).Waarde("verrekenenMag"));
    }

    [Theory]
    [InlineData("blokkeren", Individueletoets.AanhoudendeOnwil, true, 1)]
    [InlineData("toets-en-hoger", Individueletoets.NietGedaan, false, 3)]
    [InlineData("toets-en-hoger", Individueletoets.GeenUitzondering, true, 1)]
    [InlineData("toets-en-hoger", Individueletoets.AndereUitzondering, false, 1)]
    [InlineData("toets-en-hoger", Individueletoets.AanhoudendeOnwil, true, 0)]
    [InlineData("geen", Individueletoets.NietGedaan, false, 0)]
    [Regel("WI-BOETE-15")]
    public void Voor_een_asielstatushouder_is_er_een_extra_poort_die_het_beleid_bepaalt(string beleid, Individueletoets toets, bool hoger, int weigeringen)
    {
        var invoer = Goed with { Doelgroep = Doelgroep.Asielstatushouder, Individueletoets = toets, HogereFunctie = hoger };
        var antwoord = BoeteTrajectvraag.Vraag.Reken(invoer, Met(Boeteparameters.Asiel, beleid));

        Assert.Equal([.. Enumerable.Repeat("WI-BOETE-15", weigeringen)], antwoord.Geweigerd());
        Assert.Equal(weigeringen == 0, antwoord.Waarde("toegestaan"));
        Assert.Empty(BoeteTrajectvraag.Vraag.Reken(invoer with { Doelgroep = Doelgroep.GezinsmigrantOfOverig }, Met(Boeteparameters.Asiel, beleid)).Geweigerd());
    }

    [Fact]
    [Artikel("Awb", "5:53"), Artikel("Awb", "5:48"), Artikel("Awb", "5:10a"), Artikel("Awb", "10:3", 4)]
    [Regel("WI-AWB-01"), Regel("WI-AWB-02"), Regel("WI-AWB-04"), Regel("WI-MAND-04")]
    public void De_zware_procedure_vraagt_een_rapport_horen_en_een_ander_die_beslist()
    {
        var kaal = BoeteTrajectvraag.Vraag.Reken(Goed with { Rapport = null, RapportVerstuurd = null, BegrijpelijkeTaal = false, Gehoord = null });
        Assert.Equal(["WI-AWB-02", "WI-AWB-02", "WI-AWB-02", "WI-AWB-02"], kaal.Geweigerd());
        Assert.Equal((false, true, false), (kaal.Waarde("toegestaan"), kaal.Waarde("inhoudelijkToegestaan"), kaal.Waarde("procedureInOrde")));
        Assert.Equal(Euro(50), kaal.Waarde("opgelegdBedrag"));

        Assert.Equal(["WI-MAND-04"], BoeteTrajectvraag.Vraag.Reken(Goed with { BeslisserMaakteRapport = true }).Geweigerd());
        Assert.Equal(["WI-AWB-04"], BoeteTrajectvraag.Vraag.Reken(Goed with { Verhoord = true }).Geweigerd());
        Assert.Empty(BoeteTrajectvraag.Vraag.Reken(Goed with { Verhoord = true, Cautie = true }).Geweigerd());
        // Report, report sent, heard, decided: on one day is in order, a day too early is not.
        var (rapport, verstuurd, gehoord) = (Goed.Rapport!.Value, Goed.RapportVerstuurd!.Value, Goed.Gehoord!.Value);
        Assert.Empty(BoeteTrajectvraag.Vraag.Reken(Goed with { Rapport = verstuurd, Gehoord = verstuurd, Besluit = verstuurd }).Geweigerd());
        Assert.Equal(["WI-AWB-02"], BoeteTrajectvraag.Vraag.Reken(Goed with { Gehoord = verstuurd.AddDays(-1), Rapport = verstuurd.AddDays(-1) }).Geweigerd());
        Assert.Equal(["WI-AWB-02"], BoeteTrajectvraag.Vraag.Reken(Goed with { Besluit = gehoord.AddDays(-1) }).Geweigerd());
        Assert.Equal(["WI-AWB-02", "WI-AWB-02"], BoeteTrajectvraag.Vraag.Reken(Goed with { Constatering = rapport.AddDays(-5), Besluit = rapport.AddDays(-1) }).Geweigerd());
        Assert.Empty(BoeteTrajectvraag.Vraag.Reken(Goed with { Besluit = gehoord }).Geweigerd());
        Assert.StartsWith("Deze boete mag zo niet: Nodig uit", BoeteTrajectvraag.Vraag.Reken(Goed with { Besluit = gehoord.AddDays(-1) }).Onderbouwing.Zin(), StringComparison.Ordinal);
        Assert.Equal(["WI-AWB-06"], BoeteTrajectvraag.Vraag.Reken(Goed with { Overtreding = new(2022, 1, 3), Besluit = new(2027, 1, 4) }).Geweigerd());
        Assert.Contains(kaal.Parameters, versie => versie.Bron.Regel == "WI-AWB-01" && versie.Waarde == "340");
    }

    [Fact]
    public void Gegevens_die_niet_kunnen_worden_allemaal_tegelijk_genoemd()
    {
        Assert.Equal(
            ["overtreding", "constatering", "rapport", "eerdereBoetes[0].bedrag", "eerdereBoetes[0].constatering", "eerdereBoetes[0].onherroepelijk"],
            BoeteTrajectvraag.Vraag.Fout(Goed with
            {
                Overtreding = Dag.AddDays(1), BeginTermijn = Dag.AddDays(2), Rapport = Dag.AddDays(-1),
                EerdereBoetes = [new() { Constatering = Dag.AddDays(1), Onherroepelijk = Dag, Bedrag = 12.345m }],
            }));
        Assert.Equal(["constatering"], BoeteTrajectvraag.Vraag.Fout(Goed with { Constatering = new(2021, 12, 31), Rapport = null, RapportVerstuurd = null }));
        Assert.Equal(["grond"], BoeteTrajectvraag.Vraag.Fout(Goed with { Grond = (Trajectgrond)9 }));
        Assert.Equal(["eerdereBoetes[0].bedrag"], BoeteTrajectvraag.Vraag.Fout(Goed with { EerdereBoetes = [Traject(new(2026, 1, 5), null, -1)] }));
    }
}
