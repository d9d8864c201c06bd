using Naast.Kern.Gedeeld;
using Naast.Kern.Handhaving;
using Naast.Kern.Inburgeraars;
using Naast.Kern.Intake;
using Naast.Kern.Regels;
using Naast.Kern.Rekenhulp;
using Naast.Tests.Huis;
using Xunit;
using static Naast.Tests.Handhaving.Handhavingsproef;

namespace Naast.Tests.Handhaving;

public sealed class IntakeboeteTests
{
    private static readonly Oproeprij Een = Oproep(new(2026, 1, 5), Oproepuitkomst.NietGekomen);
    private static readonly Oproeprij Twee = Oproep(new(2026, 1, 19), Oproepuitkomst.NietGekomen, gewaarschuwd: true);

    private static readonly BoeteIntakeinvoer Eerste = new()
    {
        Bekendmaking = new(2026, 2, 2), Doelgroep = Doelgroep.GezinsmigrantOfOverig, Oproepen = [Een, Twee], OmstandighedenGewogen = true,
    };

    private static readonly BoeteIntakeinvoer Tweede = Eerste with
    {
        Bekendmaking = new(2026, 4, 7), Boetes = [new() { Bekendmaking = new(2026, 2, 2), NieuweTermijnTot = new(2026, 4, 2) }],
        Oproepen = [Een, Twee, new() { Dag = new(2026, 2, 2), LaatsteDag = new(2026, 4, 2), Uitkomst = Oproepuitkomst.NietGekomen }],
    };

    [Fact]
    [Artikel("Wi2021", "22", 1), Artikel("Wi2021", "22", 2), Artikel("Bi2021", "7.1", 1), Regel("WI-INT-02"), Regel("WI-BOETE-01"), Regel("WI-BOETE-02"), Regel("WI-BOETE-03"), Regel("WI-AWB-01")]
    public void Na_twee_oproepen_en_een_waarschuwing_mag_een_boete_van_250_euro_met_een_nieuwe_termijn()
    {
        var antwoord = BoeteIntakevraag.Vraag.Reken(Eerste);

        Assert.Equal((true, 1, Euro(250), Euro(250)), (antwoord.Waarde("toegestaan"), antwoord.Waarde("nummer"), antwoord.Waarde("bedrag"), antwoord.Waarde("opgelegdBedrag")));
        Assert.Equal((new DateOnly(2026, 4, 2), false), (antwoord.Waarde("nieuweTermijnUiterlijk"), antwoord.Waarde("rapportVerplicht")));
    }

    [Fact]
    [Artikel("Wi2021", "14", 2), Regel("WI-INT-04"), Regel("WI-BOETE-03")]
    public void Na_drie_oproepen_is_er_geen_termijn_meer_te_geven_en_dus_geen_eerste_boete()
    {
        var drie = Eerste with { Bekendmaking = new(2026, 4, 7), Oproepen = [Een, Twee, Oproep(new(2026, 2, 16), Oproepuitkomst.NietGekomen)] };

        var antwoord = BoeteIntakevraag.Vraag.Reken(drie);

        Assert.Equal(["WI-INT-04"], antwoord.Geweigerd());
        Assert.Contains("rondt de gemeente de intake af zonder de inburgeraar", antwoord.Onderbouwing.Zin(), StringComparison.Ordinal);
        Assert.DoesNotContain(antwoord.Waarschuwingen, zin => zin.Contains("nieuwe termijn", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("2026-04-07", "2026-06-07")] // a Sunday: the longest term is not stretched
    [InlineData("2026-12-31", "2027-02-28")]
    [InlineData("2027-12-31", "2028-02-29")]
    [Artikel("Wi2021", "22", 2), Regel("WI-BOETE-03"), Regel("WI-TERMW")]
    public void De_nieuwe_termijn_is_ten_hoogste_twee_maanden_en_schuift_niet_door(string bekendmaking, string uiterlijk)
    {
        var (dag, laatste) = (DateOnly.Parse(bekendmaking, null), DateOnly.Parse(uiterlijk, null));

        Assert.Equal(laatste, BoeteIntakevraag.Vraag.Reken(Eerste with { Bekendmaking = dag }).Waarde("nieuweTermijnUiterlijk"));
        Assert.Empty(BoeteIntakevraag.Vraag.Reken(Eerste with { Bekendmaking = dag, NieuweTermijnTot = laatste }).Geweigerd());
        Assert.Equal(["WI-BOETE-03"], BoeteIntakevraag.Vraag.Reken(Eerste with { Bekendmaking = dag, NieuweTermijnTot = laatste.AddDays(1) }).Geweigerd());
    }

    [Fact]
    [Artikel("Wi2021", "14", 1), Regel("WI-INT-01"), Regel("WI-BOETE-02")]
    public void Zonder_tweede_oproep_of_waarschuwing_mag_het_niet()
    {
        Assert.Equal(["WI-BOETE-02"], BoeteIntakevraag.Vraag.Reken(Eerste with { Oproepen = [Een, Twee with { MetWaarschuwing = false }] }).Geweigerd());
        Assert.Equal(["WI-BOETE-02", "WI-INT-02"], BoeteIntakevraag.Vraag.Reken(Eerste with { Oproepen = [Een] }).Geweigerd());
        Assert.Equal(["WI-INT-01", "WI-BOETE-02", "WI-INT-02"], BoeteIntakevraag.Vraag.Reken(Eerste with { Oproepen = [] }).Geweigerd());
    }

    [Fact]
    [Artikel("Wi2021", "22", 1), Regel("WI-BOETE-02")]
    public void Zolang_de_termijn_loopt_is_niemand_te_laat_maar_wie_weigert_mee_te_werken_wel()
    {
        var lopend = Twee with { LaatsteDag = Eerste.Bekendmaking };

        Assert.Equal(["WI-BOETE-02"], BoeteIntakevraag.Vraag.Reken(Eerste with { Oproepen = [Een, lopend] }).Geweigerd());
        Assert.Empty(BoeteIntakevraag.Vraag.Reken(Eerste with { Oproepen = [Een, lopend with { Uitkomst = Oproepuitkomst.OnvoldoendeMeegewerkt }] }).Geweigerd());
    }

    [Fact]
    [Artikel("Wi2021", "22", 3), Regel("WI-INT-03"), Regel("WI-INT-05")]
    public void Een_tweede_boete_kan_na_de_nieuwe_termijn_en_een_derde_nooit()
    {
        var tweede = BoeteIntakevraag.Vraag.Reken(Tweede);
        Assert.Equal((true, 2, null, Euro(2150)), (tweede.Waarde("toegestaan"), tweede.Waarde("nummer"), tweede.Waarde("nieuweTermijnUiterlijk"), tweede.Waarde("ruimte")));

        Assert.Equal(["WI-INT-03"], BoeteIntakevraag.Vraag.Reken(Tweede with { Oproepen = [Een, Twee] }).Geweigerd());
        Assert.Equal(["WI-INT-03"], BoeteIntakevraag.Vraag.Reken(Tweede with { Bekendmaking = new(2026, 4, 2) }).Geweigerd());
        Assert.Equal(["WI-BOETE-03"], BoeteIntakevraag.Vraag.Reken(Tweede with { Boetes = [new() { Bekendmaking = new(2026, 2, 2) }] }).Geweigerd());
        Assert.Equal(["WI-INT-05"], BoeteIntakevraag.Vraag.Reken(Tweede with { Boetes = [Tweede.Boetes[0], new() { Bekendmaking = new(2026, 4, 3) }] }).Geweigerd());
    }

    [Fact]
    [Artikel("Wi2021", "27"), Artikel("Awb", "5:41"), Artikel("Bi2021", "7.1", 6), Regel("WI-BOETE-12"), Regel("WI-BOETE-11"), Regel("WI-AWB-05")]
    public void Bijstand_schuld_en_omstandigheden_tellen_ook_hier()
    {
        Assert.Equal(["WI-BOETE-12"], BoeteIntakevraag.Vraag.Reken(Eerste with { BijstandVerlaagd = true }).Geweigerd());
        Assert.Equal(["WI-AWB-05"], BoeteIntakevraag.Vraag.Reken(Eerste with { GeenSchuld = true }).Geweigerd());
        Assert.Equal(["WI-BOETE-11"], BoeteIntakevraag.Vraag.Reken(Eerste with { OmstandighedenGewogen = false }).Geweigerd());
        Assert.Equal(Euro(99.95m), BoeteIntakevraag.Vraag.Reken(Eerste with { VerlaagdTot = 99.95m }).Waarde("opgelegdBedrag"));
        Assert.Equal(["WI-AWB-05"], BoeteIntakevraag.Vraag.Reken(Eerste with { VerlaagdTot = 0 }).Geweigerd());
        Assert.Equal(["verlaagdTot"], BoeteIntakevraag.Vraag.Fout(Eerste with { VerlaagdTot = 250.01m }));
    }

    [Theory]
    [InlineData("blokkeren", 1), InlineData("toets-en-hoger", 3), InlineData("geen", 0)]
    [Regel("WI-BOETE-15")]
    public void De_poort_voor_asielstatushouders_geldt_ook_bij_de_intake(string beleid, int weigeringen)
    {
        var antwoord = BoeteIntakevraag.Vraag.Reken(Eerste with { Doelgroep = Doelgroep.Asielstatushouder }, Met(Boeteparameters.Asiel, beleid));

        Assert.Equal([.. Enumerable.Repeat("WI-BOETE-15", weigeringen)], antwoord.Geweigerd());
        Assert.Equal(weigeringen == 0 ? Euro(250) : Bedrag.Nul, antwoord.Waarde("opgelegdBedrag"));
        Assert.Contains(antwoord.Waarschuwingen, tekst => tekst.Contains("jurist", StringComparison.Ordinal));
    }

    [Fact]
    [Artikel("Bi2021", "7.1", 5), Regel("WI-BOETE-10")]
    public void Ook_deze_boete_blijft_onder_het_plafond()
    {
        Assert.Equal(Euro(100), BoeteIntakevraag.Vraag.Reken(Eerste with { AlOpgelegd = 2300 }).Waarde("opgelegdBedrag"));
        Assert.Equal(["WI-BOETE-10"], BoeteIntakevraag.Vraag.Reken(Eerste with { AlOpgelegd = 2400 }).Geweigerd());
    }

    [Fact]
    public void Dagen_die_niet_kunnen_worden_allemaal_tegelijk_genoemd() => Assert.Equal(
        ["oproepen[0].uitkomst", "oproepen[1].laatsteDag", "oproepen[1].dag", "boetes[0].bekendmaking", "nieuweTermijnTot"],
        BoeteIntakevraag.Vraag.Fout(Eerste with
        {
            Oproepen = [Een with { Uitkomst = null }, Twee with { Dag = new(2026, 1, 2), LaatsteDag = new(2026, 1, 1) }],
            Boetes = [new() { Bekendmaking = new(2026, 3, 2) }], NieuweTermijnTot = new(2026, 2, 1),
        }));
}
