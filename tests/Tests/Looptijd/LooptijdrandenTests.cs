using Naast.Kern.Inburgeraars;
using Naast.Kern.Looptijd;
using Naast.Kern.Regels;
using Naast.Tests.Huis;
using Naast.Tests.Signalen;
using Xunit;

namespace Naast.Tests.Looptijd;

/// <summary>The term on the days where something begins or ends, and what is said of a difference with DUO.</summary>
public sealed class LooptijdrandenTests
{
    private static readonly Regelset Regels = LandelijkeParameters.Regelset;

    /// <summary>Plan of 2 March 2026: the term runs from 3 March 2026 up to and with 2 March 2029.</summary>
    private static readonly Looptijdfeiten Basis = new() { DagtekeningEerstePip = new(2026, 3, 2) };

    [Theory]
    [Artikel("Wi2021", "11", 2), Regel("WI-TERM-02"), Regel("WI-TERM-10")]
    [InlineData("2026-03-02", Looptijdstand.NogNiet)]
    [InlineData("2026-03-03", Looptijdstand.Loopt)]
    [InlineData("2026-05-31", Looptijdstand.Loopt)]
    [InlineData("2026-06-01", Looptijdstand.Opgeschort)]
    [InlineData("2026-06-30", Looptijdstand.Opgeschort)]
    [InlineData("2026-07-01", Looptijdstand.Loopt)]
    [InlineData("2029-04-01", Looptijdstand.Loopt)]
    [InlineData("2029-04-02", Looptijdstand.Voorbij)]
    public void De_stand_wisselt_op_de_dag_zelf(string dag, Looptijdstand stand) =>
        Assert.Equal(stand, Reken(Basis with { Vrijstellingen = [new(new(2026, 6, 1), new(2026, 6, 30))] }, dag).Waarde.Stand);

    [Fact]
    [Artikel("Wi2021", "4", 1), Regel("WI-TERM-10")]
    public void Een_vrijstelling_zonder_einde_schort_op_tot_de_dag_waarop_u_kijkt()
    {
        var open = Basis with { Vrijstellingen = [new(new(2026, 6, 1), null)] };

        Assert.Equal((Looptijdstand.Opgeschort, new DateOnly(2029, 3, 2).AddDays(30)), (Reken(open, "2026-06-30").Waarde.Stand, Reken(open, "2026-06-30").Waarde.Eigen.LaatsteDag));
        Assert.Equal(new DateOnly(2029, 3, 2).AddDays(1), Reken(open, "2026-06-01").Waarde.Eigen.LaatsteDag);
        Assert.Contains(Reken(open, "2026-06-30").Parameters, p => p.Sleutel == Looptijdparameters.Opschorting.Sleutel);
    }

    [Theory]
    [Artikel("Wi2021", "4", 1), Regel("WI-TERM-10")]
    [InlineData("2026-02-20", "2026-03-02", 0)]
    [InlineData("2026-02-20", "2026-03-03", 1)]
    [InlineData("2026-03-03", "2026-03-12", 10)]
    [InlineData("2029-03-02", "2029-03-31", 30)]
    [InlineData("2029-03-03", "2029-03-31", 0)]
    public void Alleen_de_dagen_binnen_de_termijn_tellen_als_stilstand(string van, string tot, int dagen)
    {
        var beeld = Reken(Basis with { Vrijstellingen = [new(Signaalproef.Dag(van), Signaalproef.Dag(tot))] }, "2029-12-31").Waarde;

        Assert.Equal(new DateOnly(2029, 3, 2).AddDays(dagen), beeld.Eigen.LaatsteDag);
        Assert.Equal(dagen == 0 ? "Er komen geen dagen bij." : "", Assert.Single(beeld.Stappen).Afgewezen);
    }

    [Theory]
    [Artikel("Wi2021", "4", 1), Regel("WI-TERM-10")]
    [InlineData("dagen", "2029-04-01"), InlineData("kalender", "2029-04-02"), InlineData("doorlopen", "2029-03-02")]
    public void Het_beleid_zegt_of_de_termijn_stilstaat(string keuze, string laatste) => Assert.Equal(
        Signaalproef.Dag(laatste),
        Looptijdrekening.Bereken(Basis with { Vrijstellingen = [new(new(2026, 6, 1), new(2026, 6, 30))] }, new(2027, 1, 1), Plicht.Plichtproef.Met(Looptijdparameters.Opschorting, keuze))!.Waarde.Eigen.LaatsteDag);

    [Theory]
    [Regel("WI-TERM-05"), Regel("WI-TERM-07")]
    [InlineData(1, "1 dag later", "Misschien gaf DUO een verlenging die hier niet is ingevuld.")]
    [InlineData(30, "30 dagen later", "Misschien gaf DUO een verlenging die hier niet is ingevuld.")]
    [InlineData(-1, "1 dag eerder", "Misschien is de laatste dag ingevuld als einddatum.")]
    [InlineData(-2, "2 dagen eerder", "")]
    public void Een_ander_einde_bij_DUO_wordt_uitgelegd(int dagen, string verschil, string oorzaak)
    {
        var beeld = Reken(Basis with { DuoStart = new(2026, 3, 3), DuoEindeExclusief = new DateOnly(2029, 3, 3).AddDays(dagen) }, "2027-01-01").Waarde;

        Assert.Contains(verschil, beeld.Verschil, StringComparison.Ordinal);
        Assert.Contains(oorzaak, beeld.Verschil, StringComparison.Ordinal);
        Assert.EndsWith(". De termijn van DUO geldt.", beeld.Verschil, StringComparison.Ordinal);
        Assert.DoesNotContain("  ", beeld.Verschil, StringComparison.Ordinal);
        Assert.Equal(new DateOnly(2029, 3, 2).AddDays(dagen), beeld.Geldend.LaatsteDag);
    }

    [Fact]
    [Regel("WI-TERM-07")]
    public void Geeft_DUO_een_vrijstelling_niet_dan_noemt_Naast_welke()
    {
        var vrij = Basis with { DuoStart = new(2026, 3, 3), Vrijstellingen = [new(new(2026, 6, 1), new(2026, 6, 30))] };

        Assert.Null(Reken(vrij with { DuoEindeExclusief = new(2029, 4, 2) }, "2027-01-01").Waarde.Verschil);
        Assert.Contains("precies de verlenging 'tijdelijke vrijstelling'", Reken(vrij with { DuoEindeExclusief = new(2029, 3, 3) }, "2027-01-01").Waarde.Verschil, StringComparison.Ordinal);
        Assert.Contains("een verlenging niet of korter", Reken(vrij with { DuoEindeExclusief = new(2029, 3, 20) }, "2027-01-01").Waarde.Verschil, StringComparison.Ordinal);
    }

    [Fact]
    [Regel("WI-TERM-02"), Regel("WI-TERM-07")]
    public void Begint_de_termijn_bij_DUO_anders_dan_verklaart_dat_ook_het_einde()
    {
        var eerder = Reken(Basis with { DuoStart = new(2026, 3, 2), DuoEindeExclusief = new(2029, 3, 2) }, "2027-01-01").Waarde.Verschil;
        var later = Reken(Basis with { DuoStart = new(2026, 3, 10), DuoEindeExclusief = new(2029, 3, 10) }, "2027-01-01").Waarde.Verschil;

        Assert.Contains("vanaf de dagtekening zelf", eerder, StringComparison.Ordinal);
        Assert.Contains("een plan met dagtekening 9 maart 2026", later, StringComparison.Ordinal);
        Assert.Contains("Dat komt door het andere begin.", later, StringComparison.Ordinal);
    }

    [Fact]
    public void Feiten_van_een_dossier_worden_redenen_met_hun_dagen()
    {
        var feiten = Looptijdfeiten.Van(
            new Dossierfeiten(
            [
                Signaalproef.Feit(Feitsoort.Verlenging, new(2026, 6, 1), "a", new(2026, 9, 30)), Signaalproef.Feit(Feitsoort.TijdelijkeVrijstelling, new(2027, 1, 1), null, new(2027, 2, 1)),
                Signaalproef.Feit(Feitsoort.Onderbreking, new(2027, 5, 1), null, new(2027, 6, 1)), Signaalproef.Feit(Feitsoort.Inburgeringstermijn, new(2026, 3, 3), null, new(2029, 3, 2)),
            ]),
            new(2026, 3, 2));

        var verlenging = Assert.Single(feiten.Verlengingen);
        Assert.Equal((Verlengingsgrond.A, (DateOnly?)new(2026, 6, 1), (DateOnly?)new(2026, 9, 30)), (verlenging.Grond, verlenging.Van, verlenging.Tot));
        Assert.Equal(new TijdelijkeVrijstelling(new(2027, 1, 1), new(2027, 2, 1)), Assert.Single(feiten.Vrijstellingen));
        Assert.Equal(new(2027, 5, 1), Assert.Single(feiten.Onderbrekingen).Van);
        Assert.Equal(((DateOnly?)new(2026, 3, 3), (DateOnly?)new(2029, 3, 3)), (feiten.DuoStart, feiten.DuoEindeExclusief));
    }

    [Theory]
    [InlineData("a", Verlengingsgrond.A), InlineData("N", Verlengingsgrond.N), InlineData("ab", null), InlineData("1", null), InlineData("z", null), InlineData("", null), InlineData(null, null)]
    public void Een_grond_is_een_letter(string? letter, Verlengingsgrond? grond) => Assert.Equal(grond, Looptijdfeiten.Grond(letter));

    private static Berekening<Looptijdbeeld> Reken(Looptijdfeiten feiten, string peildag) => Looptijdrekening.Bereken(feiten, Signaalproef.Dag(peildag), Regels)!;
}
