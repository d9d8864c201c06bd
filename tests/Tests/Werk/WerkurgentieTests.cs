using Naast.Tests.Huis;
using Naast.Web.Opmaak;
using Naast.Web.Werk;
using Xunit;

namespace Naast.Tests.Werk;

public sealed class WerkurgentieTests
{
    private static readonly DateOnly Vandaag = new(2026, 11, 23);

    [Theory, Ux(9)]
    [InlineData(-6, Urgentie.TeLaat, "6 dagen te laat")]
    [InlineData(-1, Urgentie.TeLaat, "1 dag te laat")]
    [InlineData(0, Urgentie.DezeWeek, "Vandaag de laatste dag")]
    [InlineData(1, Urgentie.DezeWeek, "Nog 1 dag")]
    [InlineData(6, Urgentie.DezeWeek, "Nog 6 dagen")]
    [InlineData(7, Urgentie.BinnenDertigDagen, "Nog 7 dagen")]
    [InlineData(30, Urgentie.BinnenDertigDagen, "Nog 30 dagen")]
    [InlineData(31, Urgentie.OpSchema, "Nog 31 dagen")]
    [InlineData(1000, Urgentie.OpSchema, "Nog 32 maanden")]
    public void Urgentie_volgt_uit_de_laatste_dag(int dagen, Urgentie verwacht, string woorden)
    {
        var dag = Vandaag.AddDays(dagen);

        Assert.Equal(verwacht, Werkurgentie.Van(dag, null, Vandaag));
        Assert.Equal(woorden, Werkurgentie.Woorden(dag, null, Vandaag));
    }

    [Fact, Ux(9)]
    public void Wie_wacht_op_een_ander_ziet_sinds_wanneer()
    {
        Assert.Equal(Urgentie.WachtOpAnder, Werkurgentie.Van(null, Vandaag.AddDays(-14), Vandaag));
        Assert.Equal("Sinds 14 dagen", Werkurgentie.Woorden(null, Vandaag.AddDays(-14), Vandaag));
        Assert.Equal("Op tijd", Werkurgentie.Woorden(null, null, Vandaag));
    }

    [Fact]
    public void Elke_dag_valt_in_precies_een_vak()
    {
        for (var dagen = -400; dagen < 1200; dagen++)
        {
            var dag = Vandaag.AddDays(dagen);
            var vakken = Enum.GetValues<Urgentie>().Where(u => Urgentievak.Alleen(u, Vandaag) is var vak && dag >= vak.Van && dag <= vak.Tot).ToArray();
            Assert.Equal([Werkurgentie.Van(dag, null, Vandaag)], vakken);
        }
    }
}
