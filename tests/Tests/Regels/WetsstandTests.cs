using Naast.Kern.Regels;
using Naast.Kern.Rekenhulp;
using Xunit;

namespace Naast.Tests.Regels;

public sealed class WetsstandTests
{
    /// <summary>A regulation that nobody wrote down would give an outcome without a warning, for ever.</summary>
    [Fact]
    public void Van_elke_regeling_waarop_een_regel_steunt_staat_er_tot_wanneer_zij_is_gelezen()
    {
        var gelezen = Wetsstand.Gelezen.Select(stand => stand.Regeling).ToHashSet(StringComparer.Ordinal);
        var gebruikt = LandelijkeParameters.Versies.Select(versie => versie.Bron)
            .Concat(Rekenvragen.Alle.SelectMany(vraag => vraag.Bereken(vraag.Voorbeeldinvoer, LandelijkeParameters.Regelset).Bronnen))
            .Select(bron => bron.Regeling).Distinct().ToArray();

        Assert.True(gebruikt.Length > 6);
        // Policy is the region's own, and a ruling stays what it is.
        Assert.DoesNotContain(gebruikt, regeling => regeling != "Beleidsregel" && !regeling.StartsWith("Uitspraak", StringComparison.Ordinal) && !gelezen.Contains(regeling));
        Assert.Equal(gelezen.Count, Wetsstand.Gelezen.Count);
    }

    [Fact]
    public void Een_dag_na_wat_gelezen_is_geeft_een_waarschuwing_en_de_dag_zelf_niet()
    {
        var wet = Wetsstand.Gelezen.Single(stand => stand.Regeling == "Besluit inburgering 2021");

        Assert.Empty(Wetsstand.Waarschuwingen([Bron.Bi("5.3"), null], wet.GecontroleerdTot));
        Assert.Equal([$"{wet.Toelichting} Nagelezen tot en met 30 april 2026: op 1 mei 2026 kan de uitkomst anders zijn."], Wetsstand.Waarschuwingen([Bron.Bi("5.3"), Bron.Bi("5.4"), null], wet.GecontroleerdTot.AddDays(1)));
        Assert.NotEmpty(Wetsstand.Waarschuwingen([new Bron("Archiefwet 1995", "5")], new(2022, 1, 1)));
    }
}
