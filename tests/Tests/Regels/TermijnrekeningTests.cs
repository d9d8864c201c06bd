using System.Globalization;
using CsCheck;
using Naast.Kern.Regels;
using Naast.Tests.Huis;
using Xunit;

namespace Naast.Tests.Regels;

public sealed class TermijnrekeningTests
{
    private static readonly Feestdagen Kalender = Feestdagen.Landelijk;

    [Theory]
    [InlineData("2026-03-02", "10 weken", "2026-05-11")]
    [InlineData("2026-11-17", "10 weken", "2027-01-26")]
    [InlineData("2026-01-30", "2 weken", "2026-02-13")]
    [InlineData("2026-01-31", "1 maand", "2026-03-02")] // 28 February is a Saturday
    [InlineData("2026-11-30", "3 maanden", "2027-03-01")] // 28 February is a Sunday
    [InlineData("2024-02-29", "1 jaar", "2025-02-28")]
    [InlineData("2024-02-28", "4 jaar", "2028-02-28")]
    [InlineData("2026-05-01", "1 dag", "2026-05-04")]
    [Artikel("Atw", "1", lid: 1)]
    public void Een_termijn_telt_vanaf_de_dag_na_het_anker(string anker, string duur, string laatsteDag) =>
        Assert.Equal(Dag(laatsteDag), Termijnrekening.LaatsteDagNa(Dag(anker), Duur.Parse(duur), Kalender).LaatsteDag);

    [Theory]
    [InlineData("2026-03-05", "2026-05-14", "2026-05-18")] // Ascension Day, then an equated Friday, then a weekend
    [InlineData("2025-12-19", "2026-02-27", "2026-02-27")] // an ordinary Friday
    [InlineData("2026-10-16", "2026-12-25", "2026-12-28")] // Christmas on Friday and Saturday
    [InlineData("2026-01-23", "2026-04-03", "2026-04-07")] // Good Friday up to and with Easter Monday
    [InlineData("2025-10-23", "2026-01-01", "2026-01-05")] // New Year's Day on Thursday, 2 January equated by decree
    [InlineData("2024-02-16", "2024-04-26", "2024-04-26")] // Friday before King's Day on Saturday
    [InlineData("2024-02-17", "2024-04-27", "2024-04-29")]
    [Artikel("Atw", "1", lid: 1), Artikel("Atw", "3", lid: 3), Regel("WI-TERMW")]
    public void Tien_weken_die_op_een_vrije_dag_eindigen_lopen_door_tot_de_volgende_werkdag(string anker, string geteld, string laatsteDag)
    {
        var einde = Termijnrekening.LaatsteDagNa(Dag(anker), new(10, Tijdseenheid.Weken), Kalender);

        Assert.Equal((Dag(geteld), Dag(laatsteDag)), (einde.Ongewijzigd, einde.LaatsteDag));
    }

    [Theory]
    [InlineData("90 dagen", true), InlineData("91 dagen", false)]
    [InlineData("12 weken", true), InlineData("13 weken", false)]
    [InlineData("3 maanden", true), InlineData("4 maanden", false), InlineData("18 maanden", false)]
    [InlineData("1 jaar", false), InlineData("3 jaar", false)]
    [Artikel("Atw", "4")]
    public void Lange_termijnen_en_termijnen_in_jaren_worden_niet_verlengd(string duur, bool verlengd) =>
        Assert.Equal(verlengd ? Verlenging.AlgemeneTermijnenwet : Verlenging.Geen, Termijnrekening.Past(Duur.Parse(duur)));

    [Theory]
    [InlineData("2024-02-29", "3 jaar", "2027-03-01")] // last day 28 February: three full years, not a day less
    [InlineData("2024-02-29", "4 jaar", "2028-02-29")]
    [InlineData("2025-03-01", "3 jaar", "2028-03-01")]
    [InlineData("2025-02-28", "3 jaar", "2028-02-28")]
    [InlineData("2026-08-31", "18 maanden", "2028-03-01")]
    [InlineData("2026-08-29", "18 maanden", "2028-02-29")]
    [InlineData("2026-08-30", "18 maanden", "2028-03-01")]
    [Regel("WI-TERM-04")]
    public void Een_termijn_die_op_een_dag_begint_eindigt_voor_dezelfde_dag_later(string start, string duur, string exclusief) =>
        Assert.Equal(Dag(exclusief), Termijnrekening.ExclusiefEinde(Dag(start), Duur.Parse(duur)));

    [Fact]
    public void De_laatste_dag_ligt_nooit_voor_het_anker() =>
        Gen.Select(Regelproef.Dagen, Regelproef.Duren).Sample((anker, duur) =>
        {
            var einde = Termijnrekening.LaatsteDagNa(anker, duur, Kalender);
            return einde.Ongewijzigd >= anker && einde.LaatsteDag >= einde.Ongewijzigd;
        });

    [Fact]
    public void Een_langere_termijn_eindigt_nooit_eerder() =>
        Gen.Select(Regelproef.Dagen, Gen.Int[0, 90], Gen.Int[0, 90]).Sample((anker, een, twee) =>
            een > twee || Einde(anker, een, Tijdseenheid.Dagen) <= Einde(anker, twee, Tijdseenheid.Dagen));

    [Fact]
    public void Een_later_anker_geeft_nooit_een_eerder_einde() =>
        Gen.Select(Regelproef.Dagen, Regelproef.Duren).Sample((anker, duur) =>
            Termijnrekening.LaatsteDagNa(anker, duur, Kalender).LaatsteDag <= Termijnrekening.LaatsteDagNa(anker.AddDays(1), duur, Kalender).LaatsteDag
            && Termijnrekening.ExclusiefEinde(anker, duur) <= Termijnrekening.ExclusiefEinde(anker.AddDays(1), duur));

    [Fact]
    [Artikel("Atw", "1", lid: 1)]
    public void Een_korte_termijn_eindigt_altijd_op_een_werkdag_en_de_eerste_die_kan() =>
        Gen.Select(Regelproef.Dagen, Gen.Int[1, 12]).Sample((anker, weken) =>
        {
            var einde = Termijnrekening.LaatsteDagNa(anker, new(weken, Tijdseenheid.Weken), Kalender);
            return !Kalender.IsVrij(einde.LaatsteDag)
                && Enumerable.Range(0, einde.LaatsteDag.DayNumber - einde.Ongewijzigd.DayNumber).All(dag => Kalender.IsVrij(einde.Ongewijzigd.AddDays(dag)));
        });

    [Fact]
    [Artikel("Atw", "4")]
    public void Een_termijn_in_jaren_verschuift_nooit() =>
        Gen.Select(Regelproef.Dagen, Gen.Int[1, 30]).Sample((anker, jaren) =>
        {
            var einde = Termijnrekening.LaatsteDagNa(anker, new(jaren, Tijdseenheid.Jaren), Kalender);
            return einde.LaatsteDag == einde.Ongewijzigd && !einde.Voorlopig;
        });

    [Fact]
    [Regel("WI-TERM-04")]
    public void Een_termijn_van_jaren_bevat_precies_zoveel_jaren_dagen() =>
        Gen.Select(Regelproef.Dagen, Gen.Int[1, 10]).Sample((start, jaren) =>
        {
            var dagen = Termijnrekening.ExclusiefEinde(start, new(jaren, Tijdseenheid.Jaren)).DayNumber - start.DayNumber;
            return dagen >= 365 * jaren && dagen <= (365 * jaren) + (jaren / 4) + 1;
        });

    [Theory]
    [InlineData("2028-10-19", "2028-12-28", false)]
    [InlineData("2028-10-23", "2029-01-02", true)] // counted to 1 January 2029, moved, and that calendar is not known yet
    [InlineData("2029-01-01", "2029-03-12", true)]
    public void Een_einde_in_een_jaar_zonder_bekende_kalender_is_voorlopig(string anker, string laatsteDag, bool voorlopig)
    {
        var einde = Termijnrekening.LaatsteDagNa(Dag(anker), new(10, Tijdseenheid.Weken), Kalender);

        Assert.Equal((Dag(laatsteDag), voorlopig), (einde.LaatsteDag, einde.Voorlopig));
    }

    [Theory]
    [InlineData("10 weken"), InlineData("1 week"), InlineData("3 jaar"), InlineData("18 maanden"), InlineData("1 dag"), InlineData("90 dagen")]
    public void Een_duur_leest_terug_wat_hij_schrijft(string tekst) => Assert.Equal(tekst, Duur.Parse(tekst).ToString());

    [Fact]
    public void Elke_duur_overleeft_heen_en_terug() => Regelproef.Duren.Sample(duur => Duur.Parse(duur.ToString()) == duur);

    [Theory]
    [InlineData(""), InlineData("tien weken"), InlineData("10"), InlineData("weken 10"), InlineData("-1 week"), InlineData("1,5 jaar"), InlineData("10 eeuwen")]
    public void Wat_geen_duur_is_wordt_geweigerd(string tekst) => Assert.Throws<FormatException>(() => Duur.Parse(tekst));

    private static DateOnly Einde(DateOnly anker, int aantal, Tijdseenheid eenheid) =>
        Termijnrekening.LaatsteDagNa(anker, new(aantal, eenheid), Kalender).LaatsteDag;

    private static DateOnly Dag(string iso) => DateOnly.ParseExact(iso, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
