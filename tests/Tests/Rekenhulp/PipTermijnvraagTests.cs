using CsCheck;
using Naast.Kern.Plan;
using Naast.Kern.Regels;
using Naast.Kern.Rekenhulp;
using Naast.Tests.Handhaving;
using Naast.Tests.Huis;
using Naast.Tests.Regels;
using Xunit;
using static Naast.Tests.Handhaving.Handhavingsproef;

namespace Naast.Tests.Rekenhulp;

public sealed class PipTermijnvraagTests
{
    private static readonly PipTermijninvoer Brief = new() { Kennisgeving = new(2026, 3, 2) };

    [Theory]
    [InlineData("2026-03-02", "2026-05-11")]
    [InlineData("2026-03-05", "2026-05-18")] // ends on Ascension Day: through the equated Friday and the weekend
    [InlineData("2026-02-14", "2026-04-27", "2026-04-28")] // ends on King's day
    [InlineData("2027-12-21", "2028-02-29")]
    [InlineData("2023-01-01", "2023-03-13")] // the first day of the rule; a Sunday moves
    [Artikel("Bi2021", "5.3", 1), Artikel("Atw", "1", 1), Regel("WI-PIP-01"), Regel("WI-PIP-02"), Regel("WI-PIP-05")]
    public void De_tien_weken_beginnen_na_de_brief_van_DUO(string brief, string tien, string? uiterste = null)
    {
        var antwoord = PipTermijnvraag.Vraag.Reken(new PipTermijninvoer { Kennisgeving = DateOnly.Parse(brief, null) });

        Assert.Equal(DateOnly.Parse(uiterste ?? tien, null), antwoord.Waarde("laatsteDag"));
        Assert.Contains(antwoord.Onderbouwing.Delen, deel => deel.Bron?.Regel == "WI-PIP-02");
    }

    [Theory]
    [InlineData("2022-12-31", "2022-11-01", "2023-01-10")] // the last day of the old rule: from the registration
    [InlineData("2023-01-01", "2022-11-01", "2023-03-13")] // a day later: from the letter
    [InlineData("2022-05-02", "2022-06-07", "2022-08-16")]
    [Artikel("Bi2021", "5.3", 1), Regel("WI-PIP-01h")]
    public void In_2022_telde_de_inschrijving_en_daarna_de_brief(string brief, string inschrijving, string uiterste) => Assert.Equal(
        DateOnly.Parse(uiterste, null),
        PipTermijnvraag.Vraag.Reken(new PipTermijninvoer { Kennisgeving = DateOnly.Parse(brief, null), Inschrijving = DateOnly.Parse(inschrijving, null) }).Waarde("laatsteDag"));

    [Fact]
    [Artikel("Bi2021", "5.3", 3), Regel("WI-PIP-04")]
    public void Na_een_verhuizing_telt_de_inschrijving_hier()
    {
        var verhuisd = Brief with { Verhuisd = true, Inschrijving = new(2026, 6, 1) };
        Assert.Equal(new DateOnly(2026, 8, 10), PipTermijnvraag.Vraag.Reken(verhuisd).Waarde("laatsteDag"));

        // Moved before the letter: no college was to make a plan yet. With a plan from there: the move counts after all.
        var eerder = Brief with { Verhuisd = true, Inschrijving = new(2026, 2, 2) };
        Assert.Equal(new DateOnly(2026, 5, 11), PipTermijnvraag.Vraag.Reken(eerder).Waarde("laatsteDag"));
        Assert.Equal(new DateOnly(2026, 4, 13), PipTermijnvraag.Vraag.Reken(eerder with { DagtekeningVorigPlan = new(2026, 1, 12) }).Waarde("laatsteDag"));
        Assert.Equal(new DateOnly(2026, 8, 10), PipTermijnvraag.Vraag.Reken(verhuisd with { Kennisgeving = null, DagtekeningVorigPlan = new(2026, 1, 12) }).Waarde("laatsteDag"));
    }

    [Theory]
    [InlineData("2026-05-01", "2026-05-15", "2026-05-18")] // two weeks end on the equated Friday after Ascension Day: through Monday
    [InlineData("2026-04-20", "2026-05-11", "2026-05-11")] // two weeks end before the ten: nothing gets shorter
    [InlineData("2026-08-03", "2026-08-17", "2026-08-17")] // long after the ten weeks
    [InlineData("2026-02-01", "2026-05-11", "2026-05-11")] // before the ten weeks began: no effect
    [Artikel("Bi2021", "5.3", 2), Regel("WI-PIP-03"), Regel("WI-PIP-05")]
    public void Na_informatie_van_een_ander_zijn_er_twee_weken_en_nooit_minder_dan_tien(string ontvangen, string geteld, string uiterste)
    {
        var antwoord = PipTermijnvraag.Vraag.Reken(Brief with { InformatieOntvangen = DateOnly.Parse(ontvangen, null) });

        Assert.True(DateOnly.Parse(geteld, null) <= (DateOnly)antwoord.Waarde("laatsteDag")!);
        Assert.Equal(DateOnly.Parse(uiterste, null), antwoord.Waarde("laatsteDag"));
        Assert.Equal(new DateOnly(2026, 5, 11), antwoord.Waarde("laatsteDagTienWeken"));
    }

    [Fact]
    [Artikel("Bi2021", "5.3", 2), Regel("WI-PIP-03")]
    public void Wachten_op_een_ander_kon_in_2022_nog_niet()
    {
        var oud = new PipTermijninvoer { Kennisgeving = new(2022, 9, 1), Inschrijving = new(2022, 9, 1), InformatieOntvangen = new(2022, 11, 9) };
        Assert.Equal(new DateOnly(2022, 11, 10), PipTermijnvraag.Vraag.Reken(oud).Waarde("laatsteDag"));

        // The ten weeks end in 2023: under the paragraph as it is since then.
        var over = new PipTermijninvoer { Kennisgeving = new(2022, 12, 1), Inschrijving = new(2022, 12, 1), InformatieOntvangen = new(2023, 2, 6) };
        Assert.Equal(new DateOnly(2023, 2, 20), PipTermijnvraag.Vraag.Reken(over).Waarde("laatsteDag"));
    }

    [Fact]
    [Artikel("Bi2021", "5.3", 2), Regel("WI-PIP-03")]
    public void Zolang_de_informatie_er_niet_is_is_er_geen_nieuwe_laatste_dag()
    {
        var antwoord = PipTermijnvraag.Vraag.Reken(Brief with { WachtOpDerde = true, Peildag = new(2026, 6, 1) });

        Assert.Null(antwoord.Waarde("laatsteDag"));
        Assert.Equal((new DateOnly(2026, 5, 11), null), (antwoord.Waarde("laatsteDagTienWeken"), antwoord.Waarde("dagenTeLaat")));
    }

    [Theory]
    [InlineData("2026-05-10", 1, 0, true), InlineData("2026-05-11", 0, 0, true), InlineData("2026-05-12", null, 1, false)]
    [Regel("WI-PIP-06")]
    public void Te_laat_is_te_laat_maar_het_plan_geldt(string dag, int? over, int teLaat, bool opTijd)
    {
        foreach (var invoer in new[] { Brief with { Peildag = DateOnly.Parse(dag, null) }, Brief with { Dagtekening = DateOnly.Parse(dag, null), Peildag = new(2027, 1, 1) } })
        {
            var antwoord = PipTermijnvraag.Vraag.Reken(invoer);
            Assert.Equal((over, teLaat, opTijd, true), (antwoord.Waarde("dagenOver"), antwoord.Waarde("dagenTeLaat"), antwoord.Waarde("opTijd"), antwoord.Waarde("planBlijftGeldig")));
        }
    }

    [Fact]
    [Artikel("Wi2021", "4"), Regel("WI-PIP-17")]
    public void Wie_tijdelijk_is_vrijgesteld_heeft_nu_geen_plan_nodig()
    {
        var antwoord = PipTermijnvraag.Vraag.Reken(Brief with { TijdelijkVrijgesteld = true });

        Assert.Equal((false, null), (antwoord.Waarde("planNodig"), antwoord.Waarde("laatsteDag")));
        Assert.Equal("WI-PIP-17", antwoord.Onderbouwing.Bron!.Regel);
    }

    [Fact]
    public void Wat_ontbreekt_of_niet_kan_wordt_in_een_keer_genoemd()
    {
        Assert.Equal(["kennisgeving"], PipTermijnvraag.Vraag.Fout(new PipTermijninvoer()));
        Assert.Equal(["inschrijving"], PipTermijnvraag.Vraag.Fout(Brief with { Verhuisd = true }));
        Assert.Equal(["inschrijving"], PipTermijnvraag.Vraag.Fout(new PipTermijninvoer { Kennisgeving = new(2022, 5, 2) }));
        Assert.Equal(
            ["kennisgeving", "dagtekeningVorigPlan", "informatieOntvangen"],
            PipTermijnvraag.Vraag.Fout(new PipTermijninvoer
            {
                Kennisgeving = new(2021, 12, 31), DagtekeningVorigPlan = new(2026, 5, 2), Inschrijving = new(2026, 5, 1), WachtOpDerde = true, InformatieOntvangen = new(2026, 5, 3),
            }));
    }

    [Fact]
    public void Een_dossier_en_de_vraag_geven_dezelfde_dag() => Gen.Select(Regelproef.Dagen, Regelproef.Dagen).Sample((brief, inschrijving) =>
        PipTermijn.UitersteDatum(Regelproef.Feiten(Regelproef.Kennisgeving(brief), Regelproef.Vestiging(inschrijving)), Regelproef.Dordrecht, Handhavingsproef.Regels)!.Waarde
            .Equals(PipTermijnvraag.Vraag.Reken(new PipTermijninvoer { Kennisgeving = brief, Inschrijving = inschrijving }).Waarde("laatsteDag")));

    [Fact]
    [Artikel("Bi2021", "5.3", 2), Regel("WI-PIP-03")]
    public void Informatie_maakt_de_termijn_nooit_korter_en_later_binnen_nooit_eerder_klaar() =>
        Gen.Select(Regelproef.Dagen, Gen.Int[0, 200], Gen.Int[0, 60]).Where(t => t.Item1.Year > 2022).Sample((brief, na, later) =>
        {
            var zonder = Dag(brief, null);
            var met = Dag(brief, brief.AddDays(na));
            return met >= zonder && Dag(brief, brief.AddDays(na + later)) >= met && met <= (zonder > brief.AddDays(na + 14 + 5) ? zonder : brief.AddDays(na + 14 + 5));
        });

    private static DateOnly Dag(DateOnly brief, DateOnly? informatie) =>
        PipTermijn.Bereken(new() { Kennisgeving = brief, InformatieOntvangen = informatie }, Handhavingsproef.Regels)!.Uiterste.Waarde;
}
