using Naast.Kern.Regels;
using Naast.Kern.Rekenhulp;
using Naast.Tests.Huis;
using Xunit;
using static Naast.Tests.Rekenhulp.Vraagproef;

namespace Naast.Tests.Rekenhulp;

public sealed class TermijnvraagTests
{
    [Theory]
    [InlineData("2026-03-05", 10, Termijneenheid.Weken, Termijngrondslag.Amvb, "2026-05-18", true, true)] // Ascension Day, equated Friday, weekend
    [InlineData("2026-03-05", 10, Termijneenheid.Weken, Termijngrondslag.Anders, "2026-05-14", false, false)]
    [InlineData("2026-03-02", 6, Termijneenheid.Weken, Termijngrondslag.Wet, "2026-04-13", false, true)]
    [InlineData("2026-02-15", 91, Termijneenheid.Dagen, Termijngrondslag.Wet, "2026-05-17", false, false)] // a Sunday, longer than 90 days
    [InlineData("2026-02-16", 90, Termijneenheid.Dagen, Termijngrondslag.Wet, "2026-05-18", true, true)] // a Sunday, exactly 90 days
    [InlineData("2026-02-14", 13, Termijneenheid.Weken, Termijngrondslag.Wet, "2026-05-16", false, false)]
    [InlineData("2025-11-16", 2, Termijneenheid.Maanden, Termijngrondslag.Wet, "2026-01-16", false, true)]
    [InlineData("2025-02-28", 1, Termijneenheid.Jaren, Termijngrondslag.Wet, "2026-02-28", false, false)] // a Saturday
    [InlineData("2026-12-24", 3, Termijneenheid.Dagen, Termijngrondslag.Wet, "2026-12-29", true, true)] // two working days: Monday and Tuesday
    [Artikel("Atw", "1", lid: 1), Artikel("Atw", "2"), Artikel("Atw", "4"), Artikel("Atw", "5"), Regel("WI-TERMW")]
    public void Een_termijn_eindigt_op_de_goede_dag(
        string anker, int aantal, Termijneenheid eenheid, Termijngrondslag grondslag, string laatsteDag, bool verlengd, bool atw)
    {
        var antwoord = Vraag("termijn", new Termijninvoer { Anker = Dag(anker), Aantal = aantal, Eenheid = eenheid, Grondslag = grondslag });

        Assert.Equal((Dag(laatsteDag), verlengd, atw), (antwoord.Waarde("laatsteDag"), antwoord.Waarde("verlengd"), antwoord.Waarde("atwVanToepassing")));
    }

    /// <summary>14 May 2026 is Ascension Day, the Friday after it is equated by decree, and then comes a weekend.</summary>
    [Fact]
    [Artikel("Atw", "3", lid: 1), Artikel("Atw", "3", lid: 3), Regel("WI-TERMW")]
    public void De_uitleg_noemt_elke_dag_waarom_een_termijn_doorschuift()
    {
        var zinnen = Vraag("termijn", Weken("2026-03-05", 10)).Onderbouwing.Delen.Select(stap => (stap.Zin(), stap.Bron?.Artikel)).ToArray();

        Assert.Equal(
            [
                ("14 mei 2026 is een feestdag: Hemelvaartsdag.", "3"), ("15 mei 2026 is bij koninklijk besluit gelijkgesteld met een feestdag.", "3"),
                ("16 mei 2026 is een zaterdag.", "1"), ("17 mei 2026 is een zondag.", "1"), ("De termijn loopt daarom door tot en met 18 mei 2026.", "1"),
            ],
            zinnen.SkipWhile(zin => !zin.Item1.StartsWith("14 mei 2026 is", StringComparison.Ordinal)).Take(5));
    }

    [Fact]
    public void Zonder_grondslag_staat_de_termijn_in_een_wet() =>
        Assert.Equal(Dag("2026-05-18"), Vraag("termijn", Weken("2026-03-05", 10) with { Grondslag = null }).Waarde("laatsteDag"));

    [Theory]
    [InlineData("niet", "2026-05-14", false), InlineData("wel", "2026-05-18", true)]
    [Artikel("Atw", "5"), Regel("WI-TERMW")]
    public void Bij_een_ministeriele_regeling_beslist_het_beleid(string keuze, string laatsteDag, bool geldt)
    {
        var antwoord = Vraag("termijn", Weken("2026-03-05", 10) with { Grondslag = Termijngrondslag.MinisterieleRegeling }, Met(Termijnparameters.MinisterieleRegeling, keuze));

        Assert.Equal((Dag(laatsteDag), geldt), (antwoord.Waarde("laatsteDag"), antwoord.Waarde("atwVanToepassing")));
        Assert.Contains(antwoord.Parameters, versie => versie.Sleutel == Termijnparameters.MinisterieleRegeling.Sleutel);
    }

    [Theory]
    [InlineData(Termijnuitzondering.WettelijkVoorschrift), InlineData(Termijnuitzondering.Vrijheidsbeneming)]
    [Artikel("Atw", "4")]
    public void Bijzondere_termijnen_schuiven_nooit_door(Termijnuitzondering uitzondering) =>
        Assert.Equal(Dag("2026-05-14"), Vraag("termijn", Weken("2026-03-05", 10) with { Uitzondering = uitzondering }).Waarde("laatsteDag"));

    [Theory]
    [InlineData(Maandtermijn.HeleMaand, "2027-02-28"), InlineData(Maandtermijn.DagEerder, "2027-02-27")]
    [Regel("WI-ONTZ-07")]
    public void Zes_maanden_vanaf_31_augustus_eindigen_zoals_het_beleid_zegt(string keuze, string laatsteDag)
    {
        var invoer = new Termijninvoer { Anker = new(2026, 8, 31), Aantal = 6, Eenheid = Termijneenheid.Maanden, Begin = Termijnbegin.AnkerZelf };

        var antwoord = Vraag("termijn", invoer, Met(Maandtermijn.Keuze, keuze));

        Assert.Equal((Dag(laatsteDag), new DateOnly(2026, 8, 31)), (antwoord.Waarde("laatsteDag"), antwoord.Waarde("eersteDag")));
        Assert.Contains(antwoord.Parameters, versie => versie.Sleutel == Maandtermijn.Keuze.Sleutel);
    }

    [Theory]
    [InlineData("2026-08-28", "2027-02-27"), InlineData("2026-08-29", "2027-02-28"), InlineData("2026-08-30", "2027-02-28"), InlineData("2027-08-29", "2028-02-28")]
    public void Een_maandtermijn_die_op_de_dag_zelf_begint_eindigt_een_dag_voor_dezelfde_dag(string begin, string laatsteDag) =>
        Assert.Equal(Dag(laatsteDag), Vraag("termijn", new Termijninvoer { Anker = Dag(begin), Aantal = 6, Eenheid = Termijneenheid.Maanden, Begin = Termijnbegin.AnkerZelf }).Waarde("laatsteDag"));

    [Fact]
    public void Dagen_dat_de_termijn_stilstaat_komen_erbij_en_daarna_schuift_hij_door()
    {
        var invoer = Weken("2026-03-02", 6) with { Opschortingen = [new() { Van = new(2026, 3, 10), Tot = new(2026, 3, 19) }, new() { Van = new(2026, 3, 15), Tot = new(2026, 3, 21) }] };

        var antwoord = Vraag("termijn", invoer);

        // 12 days from 10 through 21 March; 13 April becomes Saturday 25 April, so Tuesday 28 April: Monday is King's Day.
        Assert.Equal((12, Dag("2026-04-13"), Dag("2026-04-25"), Dag("2026-04-28")),
            (antwoord.Waarde("opgeschorteDagen"), antwoord.Waarde("geteld"), antwoord.Waarde("naOpschorting"), antwoord.Waarde("laatsteDag")));
    }

    [Fact]
    public void Een_stilstand_buiten_de_termijn_verandert_niets_en_dat_wordt_gezegd()
    {
        var antwoord = Vraag("termijn", Weken("2026-03-02", 6) with { Opschortingen = [new() { Van = new(2026, 6, 1), Tot = new(2026, 6, 5) }] });

        Assert.Equal((0, Dag("2026-04-13")), (antwoord.Waarde("opgeschorteDagen"), antwoord.Waarde("laatsteDag")));
        Assert.Contains(antwoord.Waarschuwingen, zin => zin.Contains("valt buiten de termijn", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("2026-05-20", 1, Termijneenheid.Weken, "2026-05-13", "2026-05-12")]
    [InlineData("2026-05-20", 10, Termijneenheid.Dagen, "2026-05-10", "2026-05-09")] // a Sunday stays a Sunday
    [InlineData("2026-12-28", 3, Termijneenheid.Dagen, "2026-12-23", "2026-12-22")] // 25 to 27 December are free: back to two working days
    [InlineData("2028-12-31", 6, Termijneenheid.Maanden, "2028-06-30", "2028-06-29")]
    [Artikel("Atw", "1", lid: 2), Artikel("Atw", "2"), Regel("WI-TERMW")]
    public void Terugrekenen_schuift_niet_op(string van, int aantal, Termijneenheid eenheid, string uiterlijk, string vrij)
    {
        var antwoord = Vraag("termijn", new Termijninvoer { Anker = Dag(van), Aantal = aantal, Eenheid = eenheid, Terug = true });

        Assert.Equal((Dag(uiterlijk), Dag(vrij)), (antwoord.Waarde("laatsteDag"), antwoord.Waarde("laatsteDagVolleTermijn")));
    }

    [Theory]
    [InlineData(9, 72, "2026-05-15", 9), InlineData(0, 24, "2026-05-13", 0), InlineData(23, 1, "2026-05-13", 0), InlineData(10, 5, "2026-05-12", 15)]
    [Artikel("Atw", "4")]
    public void Een_termijn_in_uren_loopt_van_uur_tot_uur(int begin, int uren, string dag, int einde)
    {
        var antwoord = Vraag("termijn", new Termijninvoer { Anker = new(2026, 5, 12), Aantal = uren, Eenheid = Termijneenheid.Uren, Beginuur = begin });

        Assert.Equal((Dag(dag), einde, false), (antwoord.Waarde("laatsteDag"), antwoord.Waarde("einduur"), antwoord.Waarde("atwVanToepassing")));
    }

    [Theory]
    [InlineData("2028-11-16", false), InlineData("2028-11-20", true)]
    [Artikel("Atw", "3", lid: 3)]
    public void Voorbij_de_bekende_vrije_dagen_is_een_einde_voorlopig(string anker, bool voorlopig) =>
        Assert.Equal(voorlopig, Vraag("termijn", Weken(anker, 6)).Voorlopig);

    [Fact]
    public void Alles_wat_niet_klopt_wordt_tegelijk_gezegd() =>
        Assert.Equal(
            ["anker", "aantal", "opschortingen[1].tot"],
            Geweigerd("termijn", new Termijninvoer
            {
                Anker = new(2021, 12, 31), Eenheid = Termijneenheid.Dagen,
                Opschortingen = [new() { Van = new(2026, 1, 1), Tot = new(2026, 1, 1) }, new() { Van = new(2026, 1, 2), Tot = new(2026, 1, 1) }],
            }));

    [Fact]
    public void Wat_elkaar_tegenspreekt_wordt_geweigerd()
    {
        Assert.Equal(["beginuur"], Geweigerd("termijn", new Termijninvoer { Anker = new(2026, 1, 1), Aantal = 72, Eenheid = Termijneenheid.Uren }));
        Assert.Equal(["terug"], Geweigerd("termijn", new Termijninvoer { Anker = new(2026, 1, 1), Aantal = 72, Eenheid = Termijneenheid.Uren, Beginuur = 9, Terug = true }));
        Assert.Equal(["begin"], Geweigerd("termijn", Weken("2026-01-01", 2) with { Terug = true, Begin = Termijnbegin.AnkerZelf }));
        Assert.Equal(["opschortingen"], Geweigerd("termijn", Weken("2026-01-01", 2) with { Terug = true, Opschortingen = [new() { Van = new(2026, 1, 1), Tot = new(2026, 1, 2) }] }));
        Assert.Equal([null], Geweigerd("termijn", Weken("9999-12-01", 9000)));
    }

    private static Termijninvoer Weken(string anker, int aantal) => new() { Anker = Dag(anker), Aantal = aantal, Eenheid = Termijneenheid.Weken, Grondslag = Termijngrondslag.Wet };
}
