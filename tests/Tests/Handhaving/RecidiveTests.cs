using Naast.Kern.Gedeeld;
using Naast.Kern.Handhaving;
using Naast.Kern.Regels;
using Naast.Tests.Huis;
using Xunit;
using static Naast.Tests.Handhaving.Handhavingsproef;

namespace Naast.Tests.Handhaving;

/// <summary>The edges of "within twelve months before": which day still counts.</summary>
public sealed class RecidiveTests
{
    private static readonly DateOnly Nu = new(2026, 8, 3);

    [Theory]
    [Artikel("Bi2021", "7.1", 3), Regel("WI-BOETE-07")]
    [InlineData("2025-08-03", 2)]
    [InlineData("2025-08-02", 1)]
    [InlineData("2026-08-02", 2)]
    [InlineData("2026-08-03", 1)]
    public void De_dag_twaalf_maanden_eerder_telt_nog_mee_en_de_dag_zelf_niet(string constatering, int stap) =>
        Assert.Equal(stap, Recidive.Stap(Nu, [Boete(constatering, Nu)], Handhavingsproef.Regels).Waarde);

    [Theory]
    [Artikel("Bi2021", "7.1", 3), Regel("WI-BOETE-07")]
    [InlineData("2026-08-03", 2)]
    [InlineData("2026-08-04", 1)]
    [InlineData(null, 1)]
    public void De_boete_moet_op_die_dag_vaststaan(string? onherroepelijk, int stap) =>
        Assert.Equal(stap, Recidive.Stap(Nu, [Boete("2026-03-02", onherroepelijk is null ? null : Dag(onherroepelijk))], Handhavingsproef.Regels).Waarde);

    /// <summary>By the chain each offence looks a year back from itself; a gap ends it, whatever lies before.</summary>
    [Theory]
    [Artikel("Bi2021", "7.1", 3), Regel("WI-BOETE-07")]
    [InlineData("2025-08-03", "2024-08-03", 3)]
    [InlineData("2025-08-03", "2024-08-02", 2)]
    [InlineData("2025-08-02", "2025-01-02", 1)]
    public void Een_reeks_loopt_door_zolang_er_hoogstens_een_jaar_tussen_zit(string laatste, string eerste, int stap) =>
        Assert.Equal(stap, Recidive.Stap(Nu, [Boete(eerste, Nu), Boete(laatste, Nu)], Met(Boeteparameters.Recidivetelling, "keten")).Waarde);

    /// <summary>Twelve months from 28 February 2023 were over on 28 February 2024; a short month never makes a fine dearer.</summary>
    [Theory]
    [Artikel("Bi2021", "7.1", 3), Regel("WI-BOETE-07")]
    [InlineData("2024-02-29", "2023-02-28", 1)]
    [InlineData("2024-02-29", "2023-03-01", 2)]
    [InlineData("2025-02-28", "2024-02-29", 2)]
    [InlineData("2025-03-01", "2024-02-29", 1)]
    public void Een_schrikkeldag_maakt_de_boete_niet_hoger(string nu, string eerder, int stap) =>
        Assert.Equal(stap, Recidive.Stap(Dag(nu), [Boete(eerder, Dag(eerder).AddDays(60))], Handhavingsproef.Regels).Waarde);

    /// <summary>The length of the period is a parameter, and may be written in any unit.</summary>
    [Theory]
    [InlineData("30 dagen", "2026-07-04", "2026-07-03")]
    [InlineData("4 weken", "2026-07-06", "2026-07-05")]
    [InlineData("2 jaar", "2024-08-03", "2024-08-02")]
    public void De_periode_telt_terug_in_elke_eenheid(string duur, string telt, string teltNiet)
    {
        var sleutel = Recidive.Stap(Nu, [], Handhavingsproef.Regels).Parameters[0];
        var anders = Handhavingsproef.Regels.Met([sleutel with { Waarde = duur }]);

        Assert.Equal((2, 1), (Recidive.Stap(Nu, [Boete(telt, Nu)], anders).Waarde, Recidive.Stap(Nu, [Boete(teltNiet, Nu)], anders).Waarde));
    }

    private static OpgelegdeBoete Boete(string constatering, DateOnly? onherroepelijk) =>
        new(Boetesoort.Traject, Dag(constatering), Dag(constatering).AddDays(1), onherroepelijk, Bedrag.VanEuro(50));

    private static DateOnly Dag(string iso) => DateOnly.ParseExact(iso, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
