using CsCheck;
using Naast.Kern.Besluiten;
using Naast.Kern.Rechtsbescherming;
using Naast.Kern.Regels;
using Naast.Kern.Rekenhulp;
using Naast.Tests.Huis;
using Naast.Tests.Regels;
using Xunit;
using static Naast.Tests.Rekenhulp.Vraagproef;

namespace Naast.Tests.Rechtsbescherming;

public sealed class BezwaarTests
{
    private static readonly Bezwaarinvoer Pip = new() { Daad = Bestuursdaad.Pip, Bekendmaking = new(2026, 3, 2) };

    [Theory]
    [InlineData("2026-04-09", false), InlineData("2026-04-10", true)]
    [Artikel("Awb", "7:10", lid: 3), Regel("WI-AWB-28")]
    public void Verdagen_kan_niet_voordat_er_een_bezwaar_is(string verdaagd, bool kan)
    {
        var invoer = Pip with { Ontvangen = new(2026, 4, 10), VerdaagdOp = Dag(verdaagd) };

        if (kan)
        {
            Assert.Equal(true, Vraag("bezwaar", invoer).Waarde("verdagingOpTijd"));
        }
        else
        {
            var reden = Assert.Throws<NietTeBerekenen>(() => Vraag("bezwaar", invoer)).Redenen.Single();
            // A reason that names no rule of its own carries the rule that could not be applied.
            Assert.Equal(("verdaagdOp", true), (reden.Veld, reden.Bron is { Regel.Length: > 0 }));
        }
    }

    [Theory]
    [InlineData("2026-03-02", "2026-04-13", "2026-04-20")]
    [InlineData("2026-03-16", "2026-04-28", "2026-05-06")] // King's Day; the week after ends on 5 May
    [InlineData("2026-04-02", "2026-05-18", "2026-05-26")] // Ascension to weekend; the week after ends on Whit Monday
    [InlineData("2024-01-18", "2024-02-29", "2024-03-07")]
    [Artikel("Awb", "6:7"), Artikel("Awb", "6:8", lid: 1), Artikel("Awb", "6:9", lid: 2), Regel("WI-AWB-20"), Regel("WI-AWB-21"), Regel("WI-TERMW")]
    public void Bezwaar_kan_zes_weken_vanaf_de_dag_na_bekendmaking(string bekendmaking, string laatsteDag, string perPost)
    {
        var antwoord = Vraag("bezwaar", Pip with { Bekendmaking = Dag(bekendmaking) });

        Assert.Equal((Dag(bekendmaking).AddDays(1), Dag(laatsteDag), Dag(perPost)),
            (antwoord.Waarde("eersteDag"), antwoord.Waarde("laatsteDag"), antwoord.Waarde("uitersteOntvangstPerPost")));
    }

    [Theory]
    [InlineData("2026-04-13", false, null, true)] // the last day itself
    [InlineData("2026-04-14", false, null, false)]
    [InlineData("2026-04-20", true, "2026-04-13", true)]
    [InlineData("2026-04-21", true, "2026-04-13", false)] // more than a week after the end
    [InlineData("2026-04-15", true, "2026-04-14", false)] // posted too late
    [InlineData("2026-04-14", true, null, true)] // no postmark, first working day
    [InlineData("2026-04-15", true, null, true)] // second working day
    [InlineData("2026-04-16", true, null, false)]
    [Artikel("Awb", "6:9", lid: 1), Artikel("Awb", "6:9", lid: 2), Regel("WI-AWB-21")]
    public void Of_het_bezwaar_op_tijd_is_hangt_af_van_ontvangst_en_post(string ontvangen, bool perPost, string? terPost, bool opTijd)
    {
        var antwoord = Vraag("bezwaar", Pip with { Ontvangen = Dag(ontvangen), PerPost = perPost, TerPost = DagOfNiets(terPost) });

        Assert.Equal((opTijd, opTijd), (antwoord.Waarde("opTijd"), antwoord.Waarde("ontvankelijk")));
        Assert.Equal(opTijd, antwoord.Toets!.Slaagt);
    }

    [Fact]
    public void Zonder_poststempel_wordt_dat_gezegd() =>
        Assert.Contains(Vraag("bezwaar", Pip with { Ontvangen = new(2026, 4, 15), PerPost = true }).Waarschuwingen, zin => zin.StartsWith("De dag van posten is niet bekend", StringComparison.Ordinal));

    [Theory]
    [InlineData("op-tijd", true), InlineData("bewijs-nodig", false)]
    [Artikel("Awb", "6:9", lid: 2), Regel("WI-AWB-21")]
    public void Wat_zonder_poststempel_geldt_bepaalt_het_beleid(string keuze, bool opTijd) =>
        Assert.Equal(opTijd, Vraag("bezwaar", Pip with { Ontvangen = new(2026, 4, 14), PerPost = true }, Met(Bezwaarparameters.Poststempel, keuze)).Waarde("opTijd"));

    [Theory]
    [InlineData(Bestuursdaad.Pip, "de Raad van State"), InlineData(Bestuursdaad.Bijstandsbesluit, "de Centrale Raad van Beroep")]
    [Artikel("Awb", "8:105", lid: 1), Regel("WI-AWB-33")]
    public void Het_hoger_beroep_noemt_de_goede_rechter(Bestuursdaad daad, string rechter) =>
        Assert.EndsWith($"hoger beroep bij {rechter}.", Vraag("bezwaar", Pip with { Daad = daad }).Onderbouwing.Delen[^1].Zin(), StringComparison.Ordinal);

    [Fact]
    [Artikel("Awb", "6:11"), Regel("WI-AWB-22")]
    public void Te_laat_kan_te_begrijpen_zijn()
    {
        var antwoord = Vraag("bezwaar", Pip with { Ontvangen = new(2026, 5, 20), VerontschuldigdTeLaat = true });

        Assert.Equal((false, true), (antwoord.Waarde("opTijd"), antwoord.Waarde("ontvankelijk")));
        Assert.EndsWith("niet aan te rekenen.", antwoord.Antwoord, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2026-02-27", "2026-02-26", true), InlineData("2026-02-26", "2026-02-26", true), InlineData("2026-02-25", "2026-02-26", false)]
    [Artikel("Awb", "6:10", lid: 1), Regel("WI-AWB-21")]
    public void Een_te_vroeg_bezwaar_telt_als_het_besluit_er_al_was(string ontvangen, string besluit, bool ontvankelijk) =>
        Assert.Equal(ontvankelijk, Vraag("bezwaar", Pip with { Dagtekening = Dag(besluit), Ontvangen = Dag(ontvangen) }).Waarde("ontvankelijk"));

    [Theory]
    [InlineData(false, null, null, null, "2026-05-26", "2026-05-26")] // Whit Monday
    [InlineData(true, null, null, null, "2026-07-06", "2026-07-06")]
    [InlineData(false, "2026-05-20", null, null, "2026-05-26", "2026-07-06")] // adjoined to 25 May as counted
    [InlineData(true, "2026-07-01", null, null, "2026-07-06", "2026-08-17")]
    [InlineData(false, null, "2026-04-20", "2026-05-04", "2026-06-08", "2026-06-08")] // 13 days: 7 June is a Sunday
    [InlineData(false, null, "2026-04-20", "2026-04-21", "2026-05-26", "2026-05-26")]
    [InlineData(false, null, "2026-04-01", "2026-04-20", "2026-06-01", "2026-06-01")] // only 14 through 19 April lie in the term; 31 May is a Sunday
    [Artikel("Awb", "7:10", lid: 1), Artikel("Awb", "7:10", lid: 2), Artikel("Awb", "7:10", lid: 3), Regel("WI-AWB-28")]
    public void Op_bezwaar_wordt_beslist_binnen_zes_of_twaalf_weken_na_de_bezwaartermijn(
        bool commissie, string? verdaagd, string? gevraagd, string? hersteld, string eerste, string laatste)
    {
        var antwoord = Vraag("bezwaar", Pip with
        {
            Ontvangen = new(2026, 3, 20), Adviescommissie = commissie, VerdaagdOp = DagOfNiets(verdaagd), HerstelGevraagd = DagOfNiets(gevraagd), Hersteld = DagOfNiets(hersteld),
        });

        Assert.Equal((Dag(eerste), Dag(laatste)), (antwoord.Waarde("eersteBeslistermijn"), antwoord.Waarde("beslissenUiterlijk")));
    }

    [Theory]
    [InlineData("geteld-einde", "2026-07-06"), InlineData("verlengd-einde", "2026-07-07")]
    [Artikel("Awb", "7:10", lid: 3), Regel("WI-AWB-28")]
    public void Waar_de_verdaging_op_aansluit_bepaalt_het_beleid(string keuze, string laatste) =>
        Assert.Equal(Dag(laatste), Vraag("bezwaar", Pip with { VerdaagdOp = new(2026, 5, 26) }, Met(Bezwaarparameters.VerdagingVanaf, keuze)).Waarde("beslissenUiterlijk"));

    [Fact]
    [Artikel("Awb", "7:10", lid: 3)]
    public void Te_laat_verdagen_helpt_niet()
    {
        var antwoord = Vraag("bezwaar", Pip with { VerdaagdOp = new(2026, 5, 27) });

        Assert.Equal((Dag("2026-05-26"), false), (antwoord.Waarde("beslissenUiterlijk"), antwoord.Waarde("verdagingOpTijd")));
        Assert.False(antwoord.Toets!.Slaagt);
    }

    [Theory]
    [InlineData("2026-06-30", "2026-06-30"), InlineData("2026-05-01", "2026-05-26")]
    [Artikel("Awb", "7:10", lid: 4)]
    public void Met_instemming_mag_het_later_maar_nooit_eerder(string instemming, string laatste) =>
        Assert.Equal(Dag(laatste), Vraag("bezwaar", Pip with { InstemmingTot = Dag(instemming) }).Waarde("beslissenUiterlijk"));

    [Fact]
    [Artikel("Awb", "10:3", lid: 3), Regel("WI-MAND-03")]
    public void Wie_het_besluit_nam_beslist_niet_op_het_bezwaar() =>
        Assert.Contains(Vraag("bezwaar", Pip with { Ontvangen = new(2026, 4, 1), DezelfdeBeslisser = true }).Toets!.NietVervuld, v => v.Bron.Regel == "WI-MAND-03");

    [Fact]
    [Artikel("Awb", "6:16"), Artikel("Awb", "6:19", lid: 1), Artikel("Awb", "7:1a", lid: 3), Regel("WI-AWB-23"), Regel("WI-AWB-24"), Regel("WI-AWB-29"), Regel("WI-AWB-34")]
    public void Het_besluit_blijft_gelden_en_een_nieuw_besluit_hoort_erbij()
    {
        var antwoord = Vraag("bezwaar", Pip with { NieuwBesluit = new(2026, 4, 1), VraagtRechtstreeksBeroep = true, Wijze = Bekendmakingswijze.Digitaal });

        Assert.Equal((false, true), (antwoord.Waarde("schorst"), antwoord.Waarde("nieuwBesluitHoortErbij")));
        Assert.Equal(["WI-AWB-23", "WI-AWB-24", "WI-AWB-29", "WI-AWB-34"],
            antwoord.Bronnen.Select(bron => bron.Regel).Distinct().Where(regel => regel is "WI-AWB-23" or "WI-AWB-24" or "WI-AWB-29" or "WI-AWB-34").Order());
    }

    [Fact]
    public void Na_een_beslissing_op_bezwaar_is_er_geen_beslistermijn_meer()
    {
        var antwoord = Vraag("bezwaar", Pip with { Daad = Bestuursdaad.BeslissingOpBezwaar });

        Assert.DoesNotContain(antwoord.Uitkomsten, uitkomst => uitkomst.Naam == "beslissenUiterlijk");
        Assert.StartsWith("Beroep instellen kan tot en met", antwoord.Antwoord, StringComparison.Ordinal);
    }

    [Fact]
    public void Alles_wat_niet_klopt_wordt_tegelijk_gezegd() =>
        Assert.Equal(["bekendmaking", "perPost", "ontvangen", "hersteld", "verdaagdOp", "nieuwBesluit"], Geweigerd("bezwaar", Pip with
        {
            Dagtekening = new(2026, 3, 3), TerPost = new(2026, 4, 1), Hersteld = new(2026, 4, 1), VerdaagdOp = new(2026, 3, 1), NieuwBesluit = new(2026, 3, 1),
        }));

    [Fact]
    public void Herstel_voor_de_vraag_en_ontvangst_voor_het_posten_kunnen_niet() =>
        Assert.Equal(["ontvangen", "hersteld", "herstelGevraagd"], Geweigerd("bezwaar", Pip with
        {
            PerPost = true, TerPost = new(2026, 4, 2), Ontvangen = new(2026, 4, 1), HerstelGevraagd = new(2026, 3, 31), Hersteld = new(2026, 3, 30),
        }));

    [Fact]
    public void Eerder_ontvangen_is_nooit_slechter() =>
        Gen.Select(Regelproef.Dagen, Gen.Int[0, 80], Gen.Bool).Sample((bekend, na, perPost) =>
        {
            var later = Vraag("bezwaar", Pip with { Bekendmaking = bekend, Ontvangen = bekend.AddDays(na + 1), PerPost = perPost });
            var eerder = Vraag("bezwaar", Pip with { Bekendmaking = bekend, Ontvangen = bekend.AddDays(na), PerPost = perPost });
            return (bool)eerder.Waarde("opTijd")! || !(bool)later.Waarde("opTijd")!;
        });
}
