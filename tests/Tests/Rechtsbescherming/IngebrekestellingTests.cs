using CsCheck;
using Naast.Kern.Gedeeld;
using Naast.Kern.Rechtsbescherming;
using Naast.Kern.Regels;
using Naast.Kern.Rekenhulp;
using Naast.Tests.Huis;
using Xunit;
using static Naast.Tests.Rekenhulp.Vraagproef;

namespace Naast.Tests.Rechtsbescherming;

public sealed class IngebrekestellingTests
{
    private static readonly Ingebrekestellinginvoer Bezwaar = new() { Soort = Beslissoort.Bezwaar, UitersteBeslisdag = new(2026, 3, 2), Ingebrekestelling = new(2026, 3, 9) };

    [Theory]
    [InlineData("2026-03-23", 0, "0")] // within the two weeks
    [InlineData("2026-03-24", 0, "0")] // the first day, on which the decision came
    [InlineData("2026-03-25", 1, "23")]
    [InlineData("2026-04-07", 14, "322")]
    [InlineData("2026-04-08", 15, "357")]
    [InlineData("2026-04-14", 21, "567")]
    [InlineData("2026-04-21", 28, "812")]
    [InlineData("2026-04-22", 29, "857")]
    [InlineData("2026-05-05", 42, "1442")]
    [InlineData("2026-08-01", 42, "1442")]
    [Artikel("Awb", "4:17", lid: 1), Artikel("Awb", "4:17", lid: 2), Artikel("Awb", "4:17", lid: 3), Regel("WI-AWB-31")]
    public void De_dwangsom_loopt_op_per_dag_tot_een_hoogste_bedrag(string besluit, int dagen, string bedrag)
    {
        var antwoord = Vraag("ingebrekestelling", Bezwaar with { Besluit = Dag(besluit) });

        Assert.Equal((dagen, Bedrag.Parse(bedrag), dagen > 0), (antwoord.Waarde("dwangsomdagen"), antwoord.Waarde("bedrag"), antwoord.Waarde("dwangsomVerschuldigd")));
    }

    [Theory]
    [InlineData("telt-niet", 21), InlineData("telt", 22)]
    [Artikel("Awb", "4:17", lid: 1), Regel("WI-AWB-31")]
    public void Of_de_dag_van_het_besluit_meetelt_bepaalt_het_beleid(string keuze, int dagen) =>
        Assert.Equal(dagen, Vraag("ingebrekestelling", Bezwaar with { Besluit = new(2026, 4, 14) }, Met(Bezwaarparameters.Besluitdag, keuze)).Waarde("dwangsomdagen"));

    [Theory]
    [InlineData("schuift-door", "2026-03-23", "2026-03-24"), InlineData("schuift-niet", "2026-03-21", "2026-03-22")]
    [Artikel("Awb", "4:17", lid: 1), Artikel("Awb", "6:12", lid: 2), Regel("WI-AWB-31")]
    public void Of_de_twee_weken_doorschuiven_bepaalt_het_beleid(string keuze, string tot, string vanaf)
    {
        var antwoord = Vraag("ingebrekestelling", Bezwaar with { Ingebrekestelling = new(2026, 3, 7) }, Met(Bezwaarparameters.IngebrekestellingWeekeinde, keuze));

        Assert.Equal((Dag(tot), Dag(vanaf), Dag(vanaf)), (antwoord.Waarde("wachttijdTot"), antwoord.Waarde("beroepVanaf"), antwoord.Waarde("eersteDwangsomdag")));
    }

    [Theory]
    [InlineData("2026-03-23", 0, true), InlineData("2026-03-24", 1, true), InlineData("2026-05-03", 41, true), InlineData("2026-05-04", 42, false), InlineData("2026-06-01", 42, false)]
    public void Zonder_besluit_telt_de_dwangsom_tot_en_met_de_gekozen_dag(string peildag, int dagen, bool loopt)
    {
        var antwoord = Vraag("ingebrekestelling", Bezwaar with { Peildag = Dag(peildag) });

        Assert.Equal((dagen, loopt), (antwoord.Waarde("dwangsomdagen"), antwoord.Waarde("looptNog")));
    }

    [Fact]
    [Artikel("Awb", "4:18"), Regel("WI-AWB-31")]
    public void De_dwangsom_wordt_vastgesteld_binnen_twee_weken_na_de_laatste_dag() =>
        Assert.Equal(Dag("2026-04-28"), Vraag("ingebrekestelling", Bezwaar with { Besluit = new(2026, 4, 14) }).Waarde("dwangsombesluitUiterlijk")); // 27 April is King's Day

    [Theory]
    [InlineData(Beslissoort.Pip), InlineData(Beslissoort.Ambtshalve)]
    [Artikel("Awb", "6:12", lid: 2), Regel("WI-AWB-32")]
    public void Een_te_laat_plan_geeft_geen_dwangsom_maar_wel_beroep(Beslissoort soort)
    {
        var antwoord = Vraag("ingebrekestelling", Bezwaar with { Soort = soort });

        Assert.Equal((true, false, Bedrag.Nul), (antwoord.Waarde("beroepMogelijk"), antwoord.Waarde("dwangsomVerschuldigd"), antwoord.Waarde("bedrag")));
        Assert.Equal(["4:17"], antwoord.Toets!.NietVervuld.Select(v => v.Bron.Artikel));
        Assert.Equal("Er is geen dwangsom. Beroep bij de rechtbank kan wel.", antwoord.Antwoord);
    }

    [Theory]
    [InlineData("2026-03-02", false), InlineData("2026-03-03", true)]
    [Artikel("Awb", "6:12", lid: 2), Artikel("Awb", "4:17", lid: 3)]
    public void Een_te_vroege_ingebrekestelling_telt_niet(string ontvangen, bool telt)
    {
        var antwoord = Vraag("ingebrekestelling", Bezwaar with { Ingebrekestelling = Dag(ontvangen) });

        Assert.Equal((telt, telt), (antwoord.Waarde("beroepMogelijk"), antwoord.Waarde("dwangsomVerschuldigd")));
        Assert.Equal(telt, antwoord.Waarde("beroepVanaf") is not null);
    }

    [Theory]
    [InlineData(true, false, false), InlineData(false, true, false), InlineData(false, false, true)]
    [Artikel("Awb", "4:17", lid: 6)]
    public void In_drie_gevallen_is_er_geen_dwangsom(bool laat, bool geenBelanghebbende, bool zonderKans) =>
        Assert.Equal(false, Vraag("ingebrekestelling", Bezwaar with { OnredelijkLaat = laat, GeenBelanghebbende = geenBelanghebbende, KennelijkZonderKans = zonderKans }).Waarde("dwangsomVerschuldigd"));

    [Theory]
    [InlineData("2026-03-23", false), InlineData("2026-03-24", true)]
    public void Beroep_kan_pas_na_de_twee_weken(string peildag, bool kan) =>
        Assert.Equal(kan, Vraag("ingebrekestelling", Bezwaar with { Peildag = Dag(peildag) }).Waarde("beroepMogelijk"));

    [Theory]
    [InlineData(null, false), InlineData("2026-04-14", false), InlineData("2026-04-13", true)]
    [Artikel("Awb", "6:20", lid: 1), Regel("WI-AWB-32")]
    public void Is_er_een_besluit_dan_gaat_beroep_daarover(string? peildag, bool kan) =>
        Assert.Equal(kan, Vraag("ingebrekestelling", Bezwaar with { Besluit = new(2026, 4, 14), Peildag = DagOfNiets(peildag) }).Waarde("beroepMogelijk"));

    [Fact]
    public void Een_besluit_dat_op_tijd_was_geeft_niets_te_rekenen() =>
        Assert.Equal(["besluit"], Geweigerd("ingebrekestelling", Bezwaar with { Besluit = new(2026, 3, 2) }));

    [Fact]
    public void Tellen_tot_voor_de_ingebrekestelling_kan_niet() =>
        Assert.Equal(["peildag"], Geweigerd("ingebrekestelling", Bezwaar with { Peildag = new(2026, 3, 8) }));

    [Fact]
    public void Een_dag_later_kost_nooit_minder_en_nooit_meer_dan_het_hoogste_dagbedrag() =>
        Gen.Int[0, 60].Sample(dagen =>
        {
            var (nu, morgen) = (Som(dagen), Som(dagen + 1));
            return morgen >= nu && morgen - nu <= Bedrag.VanEuro(45) && nu <= Bedrag.VanEuro(1442);
        });

    private static Bedrag Som(int dagen) => Dwangsom.Bereken(new(2026, 3, 23), new DateOnly(2026, 3, 24).AddDays(dagen), null, LandelijkeParameters.Regelset).Bedrag;
}
