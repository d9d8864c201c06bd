using CsCheck;
using Naast.Kern.Regels;
using Naast.Tests.Huis;
using Xunit;
using static Naast.Tests.Regels.Regelproef;

namespace Naast.Tests.Regels;

public sealed class OpschortingTests
{
    private static readonly Feestdagen Kalender = Feestdagen.Landelijk;

    private static readonly Gen<Opschorting> Periode = Gen.Select(Dagen, Gen.Int[0, 60], (van, dagen) => new Opschorting(van, van.AddDays(dagen)));

    [Fact]
    [Artikel("Awb", "7:10", lid: 2), Regel("WI-AWB-28")]
    public void De_dag_van_de_vraag_en_de_dag_van_herstel_tellen_gewoon_mee()
    {
        Assert.Equal(new Opschorting(new(2026, 4, 21), new(2026, 5, 3)), Opschorting.TussenVraagEnHerstel(new(2026, 4, 20), new(2026, 5, 4)));
        Assert.Equal(new Opschorting(new(2026, 4, 21), new(2026, 4, 21)), Opschorting.TussenVraagEnHerstel(new(2026, 4, 20), new(2026, 4, 22)));
        Assert.Null(Opschorting.TussenVraagEnHerstel(new(2026, 4, 20), new(2026, 4, 21)));
        Assert.Null(Opschorting.TussenVraagEnHerstel(new(2026, 4, 20), new(2026, 4, 20)));
    }

    [Theory]
    [InlineData(1, 5, 0)] // before the term
    [InlineData(1, 12, 2)] // two of its days lie in the term of 11 through 24 March
    [InlineData(11, 11, 1)]
    [InlineData(24, 26, 3)] // begins on the last day: the term goes on after it
    [InlineData(25, 30, 0)] // the day after the last day
    public void Alleen_dagen_binnen_de_looptijd_tellen(int van, int tot, int dagen)
    {
        var verloop = Tel(new(2026, 3, 10), new(2, Tijdseenheid.Weken), new Opschorting(new(2026, 3, van), new(2026, 3, tot)));

        Assert.Equal((dagen, new DateOnly(2026, 3, 24).AddDays(dagen)), (verloop.OpgeschorteDagen, verloop.NaOpschorting));
    }

    [Fact]
    public void Een_tweede_stilstand_in_de_verlengde_tijd_telt_ook()
    {
        var verloop = Tel(new(2026, 3, 10), new(2, Tijdseenheid.Weken), new(new(2026, 3, 26), new(2026, 3, 27)), new(new(2026, 3, 20), new(2026, 3, 22)));

        Assert.Equal((5, new DateOnly(2026, 3, 29)), (verloop.OpgeschorteDagen, verloop.NaOpschorting));
    }

    [Fact]
    public void Een_stilstand_maakt_een_termijn_nooit_korter() =>
        Gen.Select(Dagen, Duren, Periode.Array[0, 4]).Sample((anker, duur, periodes) =>
        {
            var (zonder, met) = (Tel(anker, duur), Tel(anker, duur, periodes));
            return met.LaatsteDag >= zonder.LaatsteDag && met.NaOpschorting == zonder.Geteld.AddDays(met.OpgeschorteDagen);
        });

    [Fact]
    public void De_dagen_die_wel_lopen_zijn_er_altijd_evenveel() =>
        Gen.Select(Dagen, Gen.Int[1, 200], Periode.Array[1, 4]).Sample((anker, dagen, periodes) =>
        {
            var verloop = Tel(anker, new(dagen, Tijdseenheid.Dagen), periodes);
            var lopend = Enumerable.Range(0, verloop.NaOpschorting.DayNumber - anker.DayNumber).Select(dag => anker.AddDays(dag + 1))
                .Count(dag => !Array.Exists(periodes, periode => periode.Van <= dag && dag <= periode.Tot));
            return lopend == dagen;
        });

    [Fact]
    public void De_volgorde_van_de_periodes_maakt_niet_uit() =>
        Gen.Select(Dagen, Duren, Periode.Array[2, 4]).Sample((anker, duur, periodes) =>
            Tel(anker, duur, periodes) == Tel(anker, duur, [.. periodes.Reverse()]));

    [Fact]
    public void Een_opschorting_overleeft_heen_en_terug() => Periode.Sample(periode => Opschorting.Parse(periode.Iso) == periode);

    [Theory]
    [InlineData(""), InlineData("2026-01-01"), InlineData("2026-01-01/x")]
    public void Wat_geen_opschorting_is_wordt_geweigerd(string tekst) => Assert.Throws<FormatException>(() => Opschorting.Parse(tekst));

    [Fact]
    public void Een_bewijs_met_stilstand_rekent_terug() =>
        Gen.Select(Dagen, Periode.Array[0, 3]).Sample((dag, periodes) =>
        {
            var regels = LandelijkeParameters.Regelset;
            var berekening = Rekenregels.LaatsteDagNa("Beslissen kan", dag, "Begin", Bezwaarparameters.Beslistermijn, regels, null, periodes);
            var bewijs = Rekenregels.Bewijs(berekening, dag, regels.Feestdagen, periodes);
            return Rekenregels.Herbereken(bewijs, regels.Feestdagen) == bewijs.Uitkomst;
        });

    private static Termijnverloop Tel(DateOnly anker, Duur duur, params Opschorting[] periodes) =>
        Termijnrekening.Tel(new Termijntelling(anker, duur, Termijnrekening.Past(duur)) { Opschortingen = periodes }, Kalender);
}
