using System.Globalization;
using CsCheck;
using Naast.Kern.Regels;
using Naast.Tests.Huis;
using Xunit;

namespace Naast.Tests.Regels;

/// <summary>The conventions of counting that <see cref="TermijnrekeningTests"/> does not hold: two working days, back, start and month.</summary>
public sealed class TermijnconventieTests
{
    private static readonly Feestdagen Kalender = Feestdagen.Landelijk;

    [Theory]
    [InlineData("2026-12-24", "3 dagen", "2026-12-29")] // 25 and 26 holidays, 27 Sunday: Monday and Tuesday must be in it
    [InlineData("2026-12-24", "2 dagen", "2026-12-28")] // shorter than three days: only art. 1
    [InlineData("2026-12-23", "3 dagen", "2026-12-28")] // Thursday 24 and Monday 28
    [InlineData("2027-05-04", "3 dagen", "2027-05-11")] // 5 May, Ascension, equated Friday, weekend: Monday and Tuesday
    [InlineData("2027-05-04", "4 dagen", "2027-05-11")]
    [InlineData("2026-12-31", "3 dagen", "2027-01-05")] // New Year on Friday, weekend: Monday and Tuesday
    [InlineData("2026-12-24", "1 week", "2026-12-31")] // 28, 29, 30 and 31 December are enough
    [Artikel("Atw", "2"), Regel("WI-TERMW")]
    public void Een_termijn_van_drie_dagen_of_meer_heeft_twee_werkdagen(string anker, string duur, string laatsteDag) =>
        Assert.Equal(Dag(laatsteDag), Termijnrekening.LaatsteDagNa(Dag(anker), Duur.Parse(duur), Kalender).LaatsteDag);

    [Fact]
    [Artikel("Atw", "2")]
    public void Geen_termijn_van_drie_dagen_of_meer_heeft_minder_dan_twee_werkdagen() =>
        Gen.Select(Regelproef.Dagen, Gen.Int[3, 20]).Sample((anker, dagen) =>
        {
            var einde = Termijnrekening.LaatsteDagNa(anker, new(dagen, Tijdseenheid.Dagen), Kalender);
            var korter = Termijnrekening.Aantal(anker.AddDays(1), einde.LaatsteDag.AddDays(-1), Kalender);
            return Termijnrekening.Aantal(anker.AddDays(1), einde.LaatsteDag, Kalender) >= 2 && (einde.LaatsteDag == einde.Ongewijzigd || korter < 2 || Kalender.IsVrij(einde.Ongewijzigd));
        });

    [Fact]
    public void Veertien_dagen_hebben_altijd_twee_werkdagen() =>
        Assert.All(Enumerable.Range(0, 365 * 40), dag =>
            Assert.True(Termijnrekening.Aantal(new DateOnly(2022, 1, 1).AddDays(dag), new DateOnly(2022, 1, 14).AddDays(dag), Kalender) >= 2));

    [Fact]
    [Artikel("Atw", "1", lid: 2)]
    public void Terugrekenen_keert_het_tellen_in_dagen_en_weken_precies_om() =>
        Gen.Select(Regelproef.Dagen, Gen.Int[3, 90]).Sample((dag, aantal) =>
        {
            var terug = Termijnrekening.Terug(dag, new(aantal, Tijdseenheid.Dagen), Verlenging.Geen, Kalender);
            return terug.UitersteDag.AddDays(aantal) == dag && terug.DagVoorVolleDagen == terug.UitersteDag.AddDays(-1) && !terug.OmWerkdagen;
        });

    [Fact]
    [Artikel("Atw", "1", lid: 2)]
    public void Een_teruggerekende_dag_is_nooit_later_en_mag_een_zondag_zijn() =>
        Gen.Select(Regelproef.Dagen, Gen.Int[1, 12]).Sample((dag, weken) =>
            Termijnrekening.Terug(dag, new(weken, Tijdseenheid.Weken), Verlenging.AlgemeneTermijnenwet, Kalender).UitersteDag.DayOfWeek == dag.DayOfWeek);

    [Theory]
    [InlineData("2026-05-31", "3 maanden", "2026-02-28")]
    [InlineData("2024-02-29", "1 jaar", "2023-02-28")]
    [InlineData("2027-01-01", "3 maanden", "2026-10-01")]
    public void Terug_in_maanden_en_jaren_blijft_in_de_maand(string van, string duur, string dag) =>
        Assert.Equal(Dag(dag), Termijnrekening.Terug(Dag(van), Duur.Parse(duur), Verlenging.Geen, Kalender).UitersteDag);

    [Fact]
    public void Terug_is_alleen_voorlopig_als_werkdagen_ertoe_doen()
    {
        Assert.True(Termijnrekening.Terug(new(2029, 5, 7), new(1, Tijdseenheid.Weken), Verlenging.AlgemeneTermijnenwet, Kalender).Voorlopig);
        Assert.False(Termijnrekening.Terug(new(2029, 5, 7), new(8, Tijdseenheid.Weken), Verlenging.AlgemeneTermijnenwet, Kalender).Voorlopig);
        Assert.False(Termijnrekening.Terug(new(2029, 5, 7), new(1, Tijdseenheid.Weken), Verlenging.Geen, Kalender).Voorlopig);
        Assert.False(Termijnrekening.Terug(new(2028, 5, 7), new(1, Tijdseenheid.Weken), Verlenging.AlgemeneTermijnenwet, Kalender).Voorlopig);
    }

    [Fact]
    [Regel("WI-TERM-04")]
    public void Begint_de_termijn_op_de_dag_zelf_dan_is_het_einde_de_dag_voor_het_exclusieve_einde() =>
        Gen.Select(Regelproef.Dagen, Gen.Int[1, 30], Gen.Enum<Tijdseenheid>()).Sample((start, aantal, eenheid) =>
        {
            var verloop = Termijnrekening.Tel(new Termijntelling(start, new(aantal, eenheid), Verlenging.Geen) { Begin = Termijnbegin.AnkerZelf }, Kalender);
            return verloop.EersteDag == start && verloop.LaatsteDag.AddDays(1) == Termijnrekening.ExclusiefEinde(start, new(aantal, eenheid));
        });

    [Theory]
    [InlineData("2024-02-29", "1 jaar", "2025-03-01")]
    [InlineData("2026-08-31", "6 maanden", "2027-02-28")]
    [InlineData("2026-08-28", "6 maanden", "2027-02-28")]
    [InlineData("2026-10-31", "1 maand", "2026-11-30")]
    [Regel("WI-ONTZ-07"), Regel("WI-TERM-04")]
    public void De_andere_maandafspraak_geldt_alleen_voor_maanden(string start, string duur, string exclusief) =>
        Assert.Equal(Dag(exclusief), Termijnrekening.ExclusiefEinde(Dag(start), Duur.Parse(duur), Termijnmaandeinde.DagErvoor));

    [Fact]
    public void De_telling_zonder_bijzonderheden_is_de_gewone() =>
        Gen.Select(Regelproef.Dagen, Regelproef.Duren).Sample((anker, duur) =>
        {
            var verloop = Termijnrekening.Tel(new Termijntelling(anker, duur, Termijnrekening.Past(duur)), Kalender);
            return new Termijneinde(verloop.Geteld, verloop.LaatsteDag, verloop.Voorlopig) == Termijnrekening.LaatsteDagNa(anker, duur, Kalender);
        });

    private static DateOnly Dag(string iso) => DateOnly.ParseExact(iso, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
