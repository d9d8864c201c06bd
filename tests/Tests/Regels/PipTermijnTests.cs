using CsCheck;
using Naast.Kern.Plan;
using Naast.Kern.Regels;
using Naast.Tests.Huis;
using Xunit;
using static Naast.Tests.Regels.Regelproef;

namespace Naast.Tests.Regels;

public sealed class PipTermijnTests
{
    private static readonly Regelset Regels = LandelijkeParameters.Regelset;

    [Fact]
    [Artikel("Bi2021", "5.3", lid: 1), Regel("WI-PIP-01"), Regel("WI-PIP-05")]
    public void De_tien_weken_lopen_vanaf_de_brief_van_DUO()
    {
        var uiterste = PipTermijn.UitersteDatum(Feiten(Vestiging(new(2026, 2, 1)), Kennisgeving(new(2026, 3, 2))), Dordrecht, Regels)!;

        Assert.Equal(new(2026, 5, 11), uiterste.Waarde);
        Assert.Equal("Het PIP moet klaar zijn: uiterlijk 11 mei 2026.", uiterste.Onderbouwing.Zin());
        Assert.Contains("Dag van de brief van DUO: 2 maart 2026.", uiterste.Onderbouwing.Delen.Select(deel => deel.Zin()));
        Assert.Equal("10 weken", Assert.Single(uiterste.Parameters).Waarde);
        Assert.False(uiterste.Voorlopig);
    }

    [Fact]
    [Artikel("Bi2021", "5.3", lid: 1), Artikel("Atw", "1", lid: 1), Regel("WI-TERMW")]
    public void Een_einde_op_Hemelvaartsdag_loopt_door_tot_en_met_maandag()
    {
        var uiterste = PipTermijn.UitersteDatum(Feiten(Kennisgeving(new(2026, 3, 5))), Dordrecht, Regels)!;

        Assert.Equal(new(2026, 5, 18), uiterste.Waarde);
        Assert.Contains(uiterste.Onderbouwing.Delen, deel => deel.Bron?.Regeling == "Algemene termijnenwet" && deel.Zin().Contains("18 mei 2026", StringComparison.Ordinal));
    }

    [Fact]
    [Artikel("Bi2021", "5.3", lid: 1), Regel("WI-PIP-01h")]
    public void In_2022_liepen_de_tien_weken_vanaf_de_inschrijving()
    {
        var uiterste = PipTermijn.UitersteDatum(Feiten(Kennisgeving(new(2022, 3, 1)), Vestiging(new(2022, 2, 1))), Dordrecht, Regels)!;

        Assert.Equal(new(2022, 4, 12), uiterste.Waarde);
    }

    [Fact]
    [Artikel("Bi2021", "5.3", lid: 1), Regel("WI-PIP-01h")]
    public void Wie_voor_de_wet_al_was_ingeschreven_krijgt_de_tien_weken_van_de_dag_van_de_brief()
    {
        var uiterste = PipTermijn.UitersteDatum(Feiten(Kennisgeving(new(2022, 1, 10)), Vestiging(new(2021, 12, 20))), Dordrecht, Regels)!;

        Assert.Equal(new(2022, 2, 28), uiterste.Waarde);
    }

    [Fact]
    [Artikel("Bi2021", "5.3", lid: 1), Regel("WI-PIP-01")]
    public void Wie_later_wordt_ingeschreven_krijgt_tien_weken_vanaf_die_dag()
    {
        var uiterste = PipTermijn.UitersteDatum(Feiten(Kennisgeving(new(2026, 3, 2)), Vestiging(new(2026, 4, 13))), Dordrecht, Regels)!;

        Assert.Equal(new(2026, 6, 22), uiterste.Waarde);
    }

    [Fact]
    [Artikel("Bi2021", "5.3", lid: 3), Regel("WI-PIP-04")]
    public void Na_een_verhuizing_lopen_tien_weken_vanaf_de_nieuwe_inschrijving()
    {
        var feiten = Feiten(Vestiging(new(2025, 9, 1), Rotterdam), Kennisgeving(new(2025, 10, 1)), Vestiging(new(2026, 3, 2)));

        var uiterste = PipTermijn.UitersteDatum(feiten, Dordrecht, Regels)!;

        Assert.Equal(new(2026, 5, 11), uiterste.Waarde);
        Assert.Equal("pip.termijn.verhuizing", uiterste.Parameters[0].Sleutel);
    }

    [Fact]
    [Artikel("Bi2021", "5.3", lid: 1), Regel("WI-PIP-01")]
    public void Wie_verhuisde_voor_de_brief_van_DUO_krijgt_de_tien_weken_van_de_brief()
    {
        // Somebody who lived elsewhere long before the duty began: no college there ever had to make a plan.
        var feiten = Feiten(Vestiging(new(2015, 5, 1), Rotterdam), Vestiging(new(2019, 6, 1)), Kennisgeving(new(2026, 3, 2)));

        Assert.Equal(new(2026, 5, 11), PipTermijn.UitersteDatum(feiten, Dordrecht, Regels)!.Waarde);
    }

    [Fact]
    public void Zonder_brief_van_DUO_is_er_nog_geen_termijn()
    {
        Assert.Null(PipTermijn.UitersteDatum(Feiten(), Dordrecht, Regels));
        Assert.Null(PipTermijn.UitersteDatum(Feiten(Vestiging(new(2026, 3, 2))), Dordrecht, Regels));
    }

    [Fact]
    public void In_2022_was_er_zonder_inschrijving_nog_geen_termijn() =>
        Assert.Null(PipTermijn.UitersteDatum(Feiten(Kennisgeving(new(2022, 3, 1))), Dordrecht, Regels));

    [Fact]
    public void Een_brief_van_voor_de_wet_is_een_fout() =>
        Assert.Throws<GeenVersie>(() => PipTermijn.UitersteDatum(Feiten(Kennisgeving(new(2021, 11, 1))), Dordrecht, Regels));

    [Fact]
    public void De_uiterste_datum_ligt_altijd_na_het_begin() =>
        Gen.Select(Dagen, Dagen).Sample((brief, inschrijving) =>
        {
            var feiten = Feiten(Kennisgeving(brief), Vestiging(inschrijving));
            var uiterste = PipTermijn.UitersteDatum(feiten, Dordrecht, Regels)!.Waarde;
            var anker = PipTermijn.Anker(feiten, Dordrecht, Regels)!.Value.Dag;
            return uiterste >= anker.AddDays(70) && !Regels.Feestdagen.IsVrij(uiterste) && (brief.Year == 2022 || anker >= brief);
        });

    [Theory]
    [InlineData(2026, 3, 2, 2026, 3, 3, 2029, 3, 2)]
    [InlineData(2024, 2, 28, 2024, 2, 29, 2027, 2, 28)] // starts on 29 February
    [InlineData(2027, 2, 28, 2027, 3, 1, 2030, 2, 28)]
    [InlineData(2025, 2, 27, 2025, 2, 28, 2028, 2, 27)] // ends in a leap year
    [InlineData(2023, 12, 24, 2023, 12, 25, 2026, 12, 24)] // starts on a holiday
    [InlineData(2023, 12, 25, 2023, 12, 26, 2026, 12, 25)] // ends on a holiday: not moved
    [Artikel("Wi2021", "11", lid: 1), Artikel("Wi2021", "11", lid: 2), Artikel("Atw", "4")]
    [Regel("WI-TERM-01"), Regel("WI-TERM-02"), Regel("WI-TERM-04"), Regel("WI-TERM-06")]
    public void De_termijn_van_drie_jaar_begint_de_dag_na_de_dagtekening_en_verschuift_niet(
        int jaar, int maand, int dag, int startJaar, int startMaand, int startDag, int eindJaar, int eindMaand, int eindDag)
    {
        var termijn = PipTermijn.Inburgeringstermijn(new(jaar, maand, dag), Regels);

        Assert.Equal(new Termijn(new(startJaar, startMaand, startDag), new(eindJaar, eindMaand, eindDag)), termijn.Waarde);
    }

    [Fact]
    [Regel("WI-TERM-07")]
    public void Onze_eigen_berekening_van_de_termijn_is_voorlopig() =>
        Assert.True(PipTermijn.Inburgeringstermijn(new(2026, 3, 2), Regels).Voorlopig);

    [Fact]
    [Artikel("Wi2021", "11", lid: 1)]
    public void Drie_jaar_is_nooit_een_dag_meer_of_minder() =>
        Dagen.Sample(dagtekening =>
        {
            var (start, laatste) = PipTermijn.Inburgeringstermijn(dagtekening, Regels).Waarde;
            var exclusief = laatste.AddDays(1);
            return start == dagtekening.AddDays(1) && exclusief.Year == start.Year + 3
                && ((exclusief.Month, exclusief.Day) == (start.Month, start.Day) || ((start.Month, start.Day) == (2, 29) && (exclusief.Month, exclusief.Day) == (3, 1)));
        });

    [Theory]
    [InlineData(2026, 3, 3, 2027, 9, 2)]
    [InlineData(2024, 2, 29, 2025, 8, 28)]
    [InlineData(2026, 8, 31, 2028, 2, 29)] // "tot" 31 February: the whole of February still counts
    [InlineData(2025, 8, 31, 2027, 2, 28)]
    [InlineData(2025, 6, 26, 2026, 12, 25)] // Christmas: not moved
    [Artikel("Bi2021", "5.4", lid: 1), Regel("WI-ROUTE-08")]
    public void Wisselen_kan_tot_achttien_maanden_na_het_begin_van_de_termijn(int jaar, int maand, int dag, int tot, int totMaand, int totDag)
    {
        var grens = PipTermijn.Schakelgrens(new(jaar, maand, dag), Regels);

        Assert.Equal(new(tot, totMaand, totDag), grens.Waarde);
        Assert.Equal($"Wisselen van leerroute kan tot en met {Naast.Kern.Gedeeld.Datumtekst.Lang(grens.Waarde)}.", grens.Onderbouwing.Zin());
    }

    [Fact]
    public void De_schakelgrens_ligt_altijd_binnen_de_termijn() =>
        Dagen.Sample(dagtekening =>
        {
            var termijn = PipTermijn.Inburgeringstermijn(dagtekening, Regels).Waarde;
            var grens = PipTermijn.Schakelgrens(termijn.Start, Regels).Waarde;
            return grens > termijn.Start && grens < termijn.LaatsteDag;
        });
}
