using CsCheck;
using Naast.Kern.Begeleiding;
using Naast.Kern.Inburgeraars;
using Naast.Kern.Leerroutes;
using Naast.Kern.Plan;
using Naast.Kern.Regels;
using Naast.Kern.Rekenhulp;
using Naast.Tests.Huis;
using Naast.Tests.Rekenhulp;
using Xunit;
using static Naast.Tests.Regels.Regelproef;
using static Naast.Tests.Rekenhulp.Vraagproef;

namespace Naast.Tests.Begeleiding;

public sealed class VoortgangsgesprekkenTests
{
    private static readonly Voortganginvoer Basis = new() { StartTermijn = new(2026, 3, 3), Aantal = 5 };

    [Fact]
    [Artikel("Bi2021", "5.3", 4), Artikel("Wi2021", "17", 1), Artikel("Bi2021", "9.2", 4), Regel("WI-VOORT-01"), Regel("WI-VOORT-02"), Regel("WI-VOORT-03")]
    public void De_gesprekken_uit_het_plan_zijn_over_de_termijn_verdeeld()
    {
        var antwoord = Vraag("voortgangsgesprekken", Basis);

        Assert.Equal(5, antwoord.Waarde("aantal"));
        Assert.Equal(
            [new(2026, 9, 1), new(2027, 3, 3), new(2027, 9, 2), new(2028, 3, 2), new(2028, 9, 1)],
            Enumerable.Range(1, 5).Select(nummer => (DateOnly)antwoord.Waarde($"gesprek{nummer}")!));
        Assert.Equal(new DateOnly(2029, 3, 2), antwoord.Waarde("laatsteDag"));
        Assert.Null(antwoord.Waarde("wettelijkMinimum"));
        Assert.Superset(new HashSet<string> { "WI-VOORT-01", "WI-VOORT-02", "WI-VOORT-03" }, antwoord.Bronnen.Select(bron => bron.Regel).ToHashSet());
    }

    [Fact]
    [Regel("WI-VOORT-02")]
    public void Nul_gesprekken_mag_met_een_waarschuwing()
    {
        var antwoord = Vraag("voortgangsgesprekken", Basis with { Aantal = 0 });

        Assert.DoesNotContain(antwoord.Uitkomsten, uitkomst => uitkomst.Naam.StartsWith("gesprek", StringComparison.Ordinal));
        Assert.Contains(antwoord.Waarschuwingen, zin => zin.Contains("zicht", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(Begeleidingparameters.Gelijk, 3)]
    [InlineData(Begeleidingparameters.Vooraan, 4)]
    [Regel("WI-VOORT-02")]
    public void Het_beleid_bepaalt_hoeveel_gesprekken_voor_de_schakelgrens_zijn(string keuze, int voor)
    {
        var antwoord = Vraag("voortgangsgesprekken", Basis, Met(Begeleidingparameters.Voortgangsverdeling, keuze));
        var grens = (DateOnly)antwoord.Waarde("signaalSchakelgrens")!;

        Assert.Equal(voor, Enumerable.Range(1, 5).Count(nummer => (DateOnly)antwoord.Waarde($"gesprek{nummer}")! <= grens));
    }

    [Fact]
    [Regel("WI-VOORT-04")]
    public void De_signalen_staan_op_de_dagen_van_de_wet()
    {
        var antwoord = Vraag("voortgangsgesprekken", Basis with { Doelgroep = Doelgroep.Asielstatushouder, Leerroute = Leerroute.Onderwijs });

        Assert.Equal(new DateOnly(2027, 9, 2), antwoord.Waarde("signaalSchakelgrens"));
        Assert.Equal(new DateOnly(2028, 9, 3), antwoord.Waarde("signaalVerlenging"));
        Assert.Equal(new DateOnly(2026, 6, 2), antwoord.Waarde("signaalAanbod"));
        Assert.Equal(new DateOnly(2026, 9, 2), antwoord.Waarde("signaalStartOnderwijs"));
        Assert.Equal(600, antwoord.Waarde("signaalUrenAfschalen"));
        Assert.Null(Vraag("voortgangsgesprekken", Basis).Waarde("signaalAanbod"));
        Assert.Null(Vraag("voortgangsgesprekken", Basis with { Doelgroep = Doelgroep.GezinsmigrantOfOverig, Leerroute = Leerroute.B1 }).Waarde("signaalAanbod"));
    }

    [Fact]
    public void De_laatste_dag_van_DUO_verschuift_de_gesprekken_en_het_signaal()
    {
        var antwoord = Vraag("voortgangsgesprekken", Basis with { LaatsteDagTermijn = new(2029, 9, 2), Aantal = 1 });

        Assert.Equal(new DateOnly(2029, 3, 3), antwoord.Waarde("signaalVerlenging"));
        Assert.False(antwoord.Voorlopig);
    }

    [Fact]
    public void Wat_niet_kan_wordt_uitgelegd()
    {
        Assert.Equal(["laatsteDagTermijn"], Geweigerd("voortgangsgesprekken", Basis with { LaatsteDagTermijn = new(2026, 3, 2) }));
        Assert.Equal(["aantal"], Geweigerd("voortgangsgesprekken", Basis with { LaatsteDagTermijn = new(2026, 4, 5) }));
        Assert.Equal(["aantal"], Geweigerd("voortgangsgesprekken", Basis with { Aantal = 161 }));
        Assert.Equal([null], Geweigerd("voortgangsgesprekken", Basis with { StartTermijn = new(2021, 12, 31) }));
    }

    [Theory]
    [InlineData(Begeleidingparameters.Gelijk)]
    [InlineData(Begeleidingparameters.Vooraan)]
    [Regel("WI-VOORT-02")]
    public void Alle_gesprekken_liggen_op_volgorde_in_de_termijn_en_op_werkdagen(string keuze)
    {
        var regels = Met(Begeleidingparameters.Voortgangsverdeling, keuze);
        Gen.Select(Dagen, Gen.Int[0, 60]).Sample((start, aantal) =>
        {
            var termijn = new Termijn(start, Pvt.Termijneinde(start, null, regels).Waarde);
            var dagen = Voortgangsgesprekken.Plan(termijn, aantal, regels).Waarde;
            return dagen.Count == aantal && dagen.SequenceEqual(dagen.Order()) && dagen.Distinct().Count() == aantal
                && dagen.All(dag => dag >= termijn.Start && dag <= termijn.LaatsteDag && !regels.Feestdagen.IsVrij(dag));
        });
    }
}
