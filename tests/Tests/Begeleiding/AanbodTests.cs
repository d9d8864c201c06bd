using CsCheck;
using Naast.Kern.Begeleiding;
using Naast.Kern.Inburgeraars;
using Naast.Kern.Leerroutes;
using Naast.Kern.Regels;
using Naast.Kern.Rekenhulp;
using Naast.Tests.Huis;
using Naast.Tests.Rekenhulp;
using Xunit;
using static Naast.Tests.Regels.Regelproef;
using static Naast.Tests.Rekenhulp.Vraagproef;

namespace Naast.Tests.Begeleiding;

public sealed class AanbodTests
{
    private static readonly Aanbodinvoer Basis = new() { Doelgroep = Doelgroep.Asielstatushouder, Leerroute = Leerroute.B1, DagPip = new(2026, 1, 12) };

    private static readonly Aanbodinvoer Onderwijs = Basis with { Leerroute = Leerroute.Onderwijs };

    [Theory]
    [InlineData("2026-01-12", "2026-04-12")] // a Sunday: not moved
    [InlineData("2026-01-15", "2026-04-15")]
    [InlineData("2025-11-30", "2026-02-28")]
    [InlineData("2023-11-30", "2024-02-29")]
    [InlineData("2025-12-31", "2026-03-31")]
    [Artikel("Wi2021", "16"), Artikel("Ri2021", "4.1", 1), Regel("WI-VERL-g"), Regel("WI-ROUTE-12")]
    public void Binnen_drie_maanden_na_het_plan_moet_er_een_aanbod_zijn(string plan, string laatste)
    {
        var antwoord = Vraag("aanbod", Basis with { DagPip = Dag(plan) });

        Assert.Equal(true, antwoord.Waarde("verplicht"));
        Assert.Equal(Dag(laatste), antwoord.Waarde("laatsteDag"));
        Assert.Null(antwoord.Waarde("laatsteDagStart"));
        Assert.Null(antwoord.Waarde("teLaat"));
        Assert.Null(antwoord.Waarde("verlengingMogelijk"));
    }

    [Theory]
    [InlineData(Begeleidingparameters.NietVerschuiven, "2026-04-12", true)]
    [InlineData(Begeleidingparameters.Verschuiven, "2026-04-13", false)]
    [Artikel("Atw", "1", 1), Artikel("Atw", "5"), Regel("WI-VERL-g"), Regel("WI-TERMW")]
    public void Het_beleid_bepaalt_of_een_vrije_dag_doorschuift(string keuze, string laatste, bool teLaat)
    {
        var antwoord = Vraag("aanbod", Basis with { AanbodOp = new(2026, 4, 13) }, Met(Begeleidingparameters.AanbodTermijnenwet, keuze));

        Assert.Equal(Dag(laatste), antwoord.Waarde("laatsteDag"));
        Assert.Equal(teLaat, antwoord.Waarde("teLaat"));
    }

    [Theory]
    [InlineData("2026-04-12", false, null)]
    [InlineData("2026-04-13", true, 1)]
    [InlineData("2026-04-24", true, 12)]
    [InlineData("2026-01-12", false, null)] // offered on the day of the plan
    [Artikel("Ri2021", "4.1", 1), Artikel("Ri2021", "4.1", 2), Artikel("Ri2021", "4.1", 3), Regel("WI-VERL-g")]
    public void Een_laat_aanbod_verlengt_met_de_tijd_zonder_aanbod(string aanbod, bool teLaat, int? dagen)
    {
        var antwoord = Vraag("aanbod", Basis with { AanbodOp = Dag(aanbod), LaatsteDagTermijn = new(2029, 1, 12) });

        Assert.Equal(teLaat, antwoord.Waarde("teLaat"));
        Assert.Equal(teLaat, antwoord.Waarde("verlengingMogelijk"));
        Assert.Equal(dagen, antwoord.Waarde("verlengingDagen"));
        Assert.Equal(dagen is { } aantal ? new DateOnly(2029, 1, 12).AddDays(aantal) : null, antwoord.Waarde("nieuweLaatsteDag"));
        Assert.Equal(teLaat ? "g" : null, antwoord.Waarde("grond"));
        Assert.Equal(teLaat, antwoord.Waarde("verklaringCollege"));
        Assert.Equal(teLaat ? "DUO" : null, antwoord.Waarde("beslisser"));
        Assert.Equal(teLaat ? new DateOnly(2026, 4, 13) : null, antwoord.Waarde("zonderAanbodVanaf"));
    }

    [Theory]
    [InlineData("2026-04-12", null, null)]
    [InlineData("2026-04-13", true, 1)]
    [InlineData("2026-06-30", true, 79)]
    [Regel("WI-VERL-g")]
    public void Zolang_er_geen_aanbod_is_loopt_de_verlenging_op(string peildatum, bool? teLaat, int? dagen)
    {
        var antwoord = Vraag("aanbod", Basis with { Peildatum = Dag(peildatum) });

        Assert.Equal(teLaat, antwoord.Waarde("teLaat"));
        Assert.Equal(dagen, antwoord.Waarde("verlengingDagen"));
        Assert.Equal(teLaat, antwoord.Waarde("looptNog"));
    }

    [Theory]
    [InlineData("2026-07-12", null, false)]
    [InlineData("2026-07-13", null, true)]
    [InlineData(null, "2026-07-12", null)]
    [InlineData(null, "2026-07-13", true)]
    [Artikel("Ri2021", "4.1", 1), Artikel("Ri2021", "4.1", 2), Regel("WI-VERL-g")]
    public void De_onderwijsroute_moet_binnen_zes_maanden_echt_kunnen_starten(string? start, string? peildatum, bool? teLaat)
    {
        var antwoord = Vraag("aanbod", Onderwijs with { StartOp = DagOfNiets(start), Peildatum = DagOfNiets(peildatum), LaatsteDagTermijn = new(2029, 1, 12) });

        Assert.Equal(new DateOnly(2026, 4, 12), antwoord.Waarde("laatsteDag"));
        Assert.Equal(new DateOnly(2026, 7, 12), antwoord.Waarde("laatsteDagStart"));
        Assert.Equal(teLaat, antwoord.Waarde("teLaat"));
        Assert.Equal(teLaat == true ? "6 maanden" : null, antwoord.Waarde("verlenging"));
        Assert.Equal(teLaat == true ? new DateOnly(2029, 7, 12) : null, antwoord.Waarde("nieuweLaatsteDag"));
        Assert.Null(antwoord.Waarde("verlengingDagen"));
    }

    [Theory]
    [InlineData(Begeleidingparameters.AlleenStart, false, null)]
    [InlineData(Begeleidingparameters.OokAanbod, true, 12)]
    [Regel("WI-VERL-g")]
    public void Het_beleid_bepaalt_of_een_laat_aanbod_in_de_onderwijsroute_al_verlengt(string keuze, bool teLaat, int? dagen)
    {
        var antwoord = Vraag("aanbod", Onderwijs with { AanbodOp = new(2026, 4, 24), StartOp = new(2026, 6, 1) }, Met(Begeleidingparameters.AanbodOnderwijs, keuze));

        Assert.Equal(teLaat, antwoord.Waarde("teLaat"));
        Assert.Equal(dagen, antwoord.Waarde("verlengingDagen"));
        Assert.Equal(!teLaat, antwoord.Waarschuwingen.Any(zin => zin.Contains("beleid.aanbod.onderwijs", StringComparison.Ordinal)));
    }

    [Fact]
    [Artikel("Wi2021", "16"), Artikel("Wi2021", "19"), Regel("WI-ROUTE-12"), Regel("WI-ROUTE-13")]
    public void Voor_gezinsmigranten_geldt_geen_aanbod()
    {
        var antwoord = Vraag("aanbod", Basis with { Doelgroep = Doelgroep.GezinsmigrantOfOverig, Peildatum = new(2026, 12, 1) });

        Assert.Equal(false, antwoord.Waarde("verplicht"));
        Assert.Null(antwoord.Waarde("laatsteDag"));
        Assert.Null(antwoord.Waarde("grond"));
        Assert.Equal(false, antwoord.Waarde("verlengingMogelijk"));
    }

    [Fact]
    [Regel("WI-DUO-06")]
    public void Wat_niet_kan_wordt_uitgelegd()
    {
        Assert.Equal(["aanbodOp"], Geweigerd("aanbod", Basis with { AanbodOp = new(2026, 1, 11) }));
        Assert.Equal(["startOp", "startOp"], Geweigerd("aanbod", Onderwijs with { AanbodOp = new(2026, 2, 1), StartOp = new(2026, 1, 11) }));
        Assert.Equal(["startOp"], Geweigerd("aanbod", Basis with { StartOp = new(2026, 3, 1) }));
        Assert.Equal(["aanbodOp"], Geweigerd("aanbod", Basis with { AanbodOp = new(2026, 3, 1), Peildatum = new(2026, 2, 1) }));
        Assert.Equal(["laatsteDagTermijn"], Geweigerd("aanbod", Basis with { LaatsteDagTermijn = new(2026, 1, 12) }));
        Assert.Equal([null], Geweigerd("aanbod", Basis with { DagPip = new(2021, 12, 31) }));
    }

    [Fact]
    [Regel("WI-VERL-g")]
    public void Een_dag_later_aanbieden_is_een_dag_langer() =>
        Gen.Select(Dagen, Gen.Int[0, 400]).Sample((plan, na) =>
        {
            var (een, twee) = (Verlenging(plan, plan.AddDays(na)), Verlenging(plan, plan.AddDays(na + 1)));
            return een == 0 ? twee is 0 or 1 : twee == een + 1;
        });

    private static int Verlenging(DateOnly plan, DateOnly aanbod) => Aanbod.Beoordeel(
        new() { Doelgroep = Doelgroep.Asielstatushouder, Leerroute = Leerroute.B1, DagPip = plan, AanbodOp = aanbod }, LandelijkeParameters.Regelset).Waarde.Verlenging?.Dagen ?? 0;
}
