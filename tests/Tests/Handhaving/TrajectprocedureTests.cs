using Naast.Kern.Handhaving;
using Naast.Kern.Regels;
using Naast.Tests.Huis;
using Xunit;
using static Naast.Tests.Handhaving.Handhavingsproef;

namespace Naast.Tests.Handhaving;

public sealed class TrajectprocedureTests
{
    private static readonly DateOnly Dag = new(2026, 3, 2);

    /// <summary>Heavy as long as the highest fine lies above the threshold; when the law lifts the threshold the report is no longer a must.</summary>
    [Theory]
    [Artikel("Awb", "5:53", 1), Artikel("Awb", "5:50", 1), Regel("WI-AWB-01"), Regel("WI-AWB-02")]
    [InlineData("340", true), InlineData("100000", false)]
    public void Alleen_bij_de_zware_procedure_hoort_een_rapport_dat_is_verstuurd(string drempel, bool zwaar)
    {
        var regels = Handhavingsproef.Regels.Met([Handhavingsproef.Regels.Versie(Boeteprocedureparameters.Drempel.Sleutel, Dag) with { Waarde = drempel }]);

        var (procedure, toets) = new Trajectprocedure().Beoordeel(Dag, regels);

        Assert.Equal(zwaar, procedure.Zwaar);
        Assert.Equal(zwaar, toets.Voorwaarden.Any(v => v.Bron.Artikel == "5:50"));
        Assert.Equal(zwaar, toets.Voorwaarden.Any(v => v.Bron.Artikel == "5:49"));
        Assert.Subset(toets.Voorwaarden.ToHashSet(), procedure.Toets.Voorwaarden.ToHashSet());
    }
}
