using Naast.Kern.Besluiten;
using Naast.Kern.Gedeeld;
using Naast.Kern.Regels;
using Naast.Tests.Huis;
using Xunit;

namespace Naast.Tests.Besluiten;

/// <summary>What a decision, a policy value and a line of the mandate register report and refuse.</summary>
public sealed class BesluitTests
{
    private static readonly DateOnly Dag = new(2026, 11, 23);
    private static readonly Functionaris Joost = new("joost", "Joost", "sdd", ["kwaliteitsmedewerker"]);
    private static readonly Toets Goed = new("", [new("Het plan past", Bron.Wi("15", "1"), true)]);

    [Theory]
    [InlineData(0, true), InlineData(1, true), InlineData(-1, false)]
    [Artikel("Awb", "3:40")]
    public void Bekendmaken_kan_vanaf_de_dagtekening_en_een_keer(int dagen, bool kan)
    {
        var besluit = Neem();
        if (!kan)
        {
            Assert.Throws<ArgumentException>(() => besluit.MaakBekend(Bekendmakingswijze.Verzonden, Dag.AddDays(dagen)));
            Assert.Null(besluit.Bekendgemaakt);
            return;
        }

        besluit.MaakBekend(Bekendmakingswijze.Verzonden, Dag.AddDays(dagen));

        Assert.Equal([Besluitgebeurtenissen.BesluitGenomen, Besluitgebeurtenissen.BesluitBekendgemaakt], besluit.NieuweGebeurtenissen());
        Assert.Throws<InvalidOperationException>(() => besluit.MaakBekend(Bekendmakingswijze.Uitgereikt, Dag.AddDays(2)));
        Assert.Equal(Bekendmakingswijze.Verzonden, besluit.Wijze);
    }

    [Fact]
    [Artikel("Awb", "10:3", 1), Regel("WI-MAND-06")]
    public void Zonder_mandaat_of_zonder_voorwaarden_is_er_geen_besluit()
    {
        Assert.Throws<RegelGeschonden>(() => Neem(mandaat: Mandaat("0590")));
        Assert.Throws<RegelGeschonden>(() => Neem(inhoudelijk: new("", [new("Het plan past", Bron.Wi("15", "1"), false)])));
    }

    [Theory]
    [InlineData("2026-01-01", null, "2026-01-01", true), InlineData("2026-01-01", null, "2025-12-31", false), InlineData("2026-01-01", null, "2099-01-01", true)]
    [InlineData("2026-01-01", "2026-06-30", "2026-06-30", true), InlineData("2026-01-01", "2026-06-30", "2026-07-01", false)]
    public void Beleid_en_mandaat_gelden_van_de_eerste_tot_en_met_de_laatste_dag(string van, string? tot, string dag, bool geldt)
    {
        var beleid = Regel("", "ja", Iso(van), tot is null ? null : Iso(tot));
        var mandaat = Mandaatproef.Regel(Mandaatproef.Inhoud(null) with { Van = Iso(van), Tot = tot is null ? null : Iso(tot) });

        Assert.Equal((geldt, geldt), (beleid.GeldtOp(Iso(dag)), mandaat.GeldtOp(Iso(dag))));
        Assert.Equal([Besluitgebeurtenissen.BeleidVastgesteld], beleid.NieuweGebeurtenissen());
    }

    [Fact]
    [Regel("WI-MAND-06")]
    public void De_gemeente_gaat_voor_de_regio_en_de_laatste_voor_de_eerste()
    {
        var beleid = new Beleid(
        [
            Regel("", "kwaliteitsmedewerker, jurist", new(2022, 1, 1), null, Beleid.PipOndertekenaars), Regel("", "nee", new(2022, 1, 1), new(2025, 12, 31)), Regel("", "ja", new(2026, 1, 1), null),
            Regel("0590", "nee", new(2026, 1, 1), null), Regel("0505", "nee", new(2024, 1, 1), new(2024, 12, 31)),
        ]);

        bool VierOgen(string gemeente, DateOnly dag) => beleid.BeslissenOverPip(gemeente, dag).VierOgen;
        Assert.Equal((true, false), (VierOgen("0505", Dag), VierOgen("0590", Dag)));
        Assert.Equal((false, false), (VierOgen("0505", new(2025, 6, 1)), VierOgen("0505", new(2024, 6, 1))));
        Assert.Equal(["kwaliteitsmedewerker", "jurist"], beleid.BeslissenOverPip("0505", Dag).Ondertekenaars);
        Assert.Throws<GeenVersie>(() => beleid.BeslissenOverPip("0505", new(2021, 12, 31)));
    }

    private static Beleidsregel Regel(string gemeente, string waarde, DateOnly van, DateOnly? tot, string sleutel = Beleid.PipVierOgen) =>
        Beleidsregel.StelVast(Guid.CreateVersion7(), gemeente, sleutel, waarde, van, tot, "Besluit", gemeente.Length == 0 ? "" : "Omdat het hier anders is.");

    private static Mandaattoets Mandaat(string gemeente) => Mandaattoets.Beoordeel(
        new(Bevoegdheid.PipVaststellen, gemeente, Dag, Joost), new(["kwaliteitsmedewerker"], false, "ondertekening"), Mandaatproef.Register());

    private static Besluit Neem(Mandaattoets? mandaat = null, Toets? inhoudelijk = null) => Besluit.Neem(
        Guid.CreateVersion7(), Guid.CreateVersion7(), "0505", Bevoegdheid.PipVaststellen, Guid.CreateVersion7(), mandaat ?? Mandaat("0505"), Joost, Dag, "Omdat het past.", inhoudelijk ?? Goed, []);

    private static DateOnly Iso(string dag) => DateOnly.ParseExact(dag, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
