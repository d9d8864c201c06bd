using Naast.Kern.Gedeeld;
using Naast.Kern.Regels;
using Xunit;

namespace Naast.Tests.Gedeeld;

public sealed class ToetsTests
{
    [Fact]
    public void Een_toets_die_niet_slaagt_zegt_welke_voorwaarde_en_welk_artikel()
    {
        var toets = new Toets("Mag dit?",
        [
            new("Dit is in orde", Bron.Wi("14", "1"), true),
            new("De brede intake is afgerond", Bron.Wi("14", "3", "WI-INT-06"), false, "Rond eerst de brede intake af."),
        ]);

        var fout = Assert.Throws<RegelGeschonden>(toets.Eis);

        Assert.False(toets.Slaagt);
        Assert.Same(toets, fout.Toets);
        Assert.Equal("Niet vervuld: De brede intake is afgerond (artikel 14, lid 3, Wet inburgering 2021).", fout.Message);
        Assert.Equal("Rond eerst de brede intake af.", Assert.Single(toets.NietVervuld).Herstel);
    }

    [Fact]
    public void Een_toets_zonder_open_voorwaarde_houdt_niets_tegen()
    {
        var toets = new Toets("Mag dit?", [new("Dit is in orde", Bron.Wi("14", "1"), true)]);

        toets.Eis();

        Assert.True(toets.En(toets).Slaagt);
        Assert.Equal(2, toets.En(toets).Voorwaarden.Count);
    }
}
