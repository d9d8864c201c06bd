using Naast.Kern.Rekenhulp;
using Naast.Tests.Huis;
using Xunit;
using static Naast.Tests.Rekenhulp.Vraagproef;

namespace Naast.Tests.Rechtsbescherming;

public sealed class AanvraagTests
{
    [Theory]
    [InlineData("2026-03-02", null, null, "2026-04-28")] // King's Day
    [InlineData("2026-03-02", "2026-03-09", "2026-03-20", "2026-05-07")] // ten days stood still
    [InlineData("2026-03-02", "2026-03-09", "2026-03-10", "2026-04-28")]
    [Artikel("Awb", "4:13", lid: 2), Artikel("Awb", "4:15", lid: 1), Regel("WI-AWB-30")]
    public void Op_een_aanvraag_wordt_binnen_acht_weken_beslist(string ontvangst, string? gevraagd, string? aangevuld, string laatste)
    {
        var antwoord = Vraag("beslistermijn-aanvraag", new Beslistermijninvoer { Ontvangst = Dag(ontvangst), AanvullingGevraagd = DagOfNiets(gevraagd), Aangevuld = DagOfNiets(aangevuld) });

        Assert.Equal((Dag(laatste), Dag(laatste).AddDays(1)), (antwoord.Waarde("laatsteDag"), antwoord.Waarde("ingebrekestellingVanaf")));
    }

    [Theory]
    [InlineData("2026-04-28", true), InlineData("2026-04-29", false), InlineData(null, null)]
    public void Het_antwoord_zegt_of_er_op_tijd_is_beslist(string? besluit, bool? opTijd) =>
        Assert.Equal(opTijd, Vraag("beslistermijn-aanvraag", new Beslistermijninvoer { Ontvangst = new(2026, 3, 2), Besluit = DagOfNiets(besluit) }).Waarde("opTijd"));

    [Fact]
    public void Aanvulling_en_uitstel_samen_tellen_een_dag_niet_dubbel() =>
        Assert.Equal(Dag("2026-05-11"), Vraag("beslistermijn-aanvraag", new Beslistermijninvoer // 27 April and 14 days
        {
            Ontvangst = new(2026, 3, 2), AanvullingGevraagd = new(2026, 3, 9), Aangevuld = new(2026, 3, 20), Opschortingen = [new() { Van = new(2026, 3, 15), Tot = new(2026, 3, 23) }],
        }).Waarde("laatsteDag"));

    [Fact]
    public void Datums_in_de_verkeerde_volgorde_worden_geweigerd() =>
        Assert.Equal(["aanvullingGevraagd", "besluit", "aangevuld"], Geweigerd("beslistermijn-aanvraag", new Beslistermijninvoer { Ontvangst = new(2026, 3, 2), AanvullingGevraagd = new(2026, 3, 1), Besluit = new(2026, 3, 1) }));
}
