using Naast.Kern.Gedeeld;
using Naast.Kern.Handhaving;
using Naast.Kern.Inburgeraars;
using Naast.Kern.Leerroutes;
using Naast.Kern.Rekenhulp;
using Naast.Tests.Huis;
using Xunit;
using static Naast.Tests.Handhaving.Handhavingsproef;

namespace Naast.Tests.Handhaving;

public sealed class DuoboeteTests
{
    private static readonly BoeteDuoinvoer Gezin = new()
    {
        LaatsteDagTermijn = new(2026, 3, 1), Doelgroep = Doelgroep.GezinsmigrantOfOverig, Leerroute = Leerroute.B1, PvtAf = true, MapAf = true,
    };

    [Theory]
    [InlineData(Examenpogingen.NietAlles, 0, 1000), InlineData(Examenpogingen.NietAlles, 249, 1000), InlineData(Examenpogingen.NietAlles, 250, 800)]
    [InlineData(Examenpogingen.NietAlles, 399, 800), InlineData(Examenpogingen.NietAlles, 400, 400)]
    [InlineData(Examenpogingen.AllesEenKeer, 249, 800), InlineData(Examenpogingen.AllesEenKeer, 250, 640), InlineData(Examenpogingen.AllesEenKeer, 400, 320)]
    [InlineData(Examenpogingen.GezaktTweeKeer, 249, 600), InlineData(Examenpogingen.GezaktTweeKeer, 250, 450), InlineData(Examenpogingen.GezaktTweeKeer, 400, 225)]
    [Artikel("Wi2021", "25"), Artikel("Ri2021", "7.1"), Regel("WI-DUOB-02")]
    public void De_boete_voor_de_B1_route_volgt_uren_en_pogingen(Examenpogingen pogingen, int uren, int euro) =>
        Assert.Equal(Euro(euro), BoeteDuovraag.Vraag.Reken(Gezin with { Pogingen = pogingen, Uren = uren }).Waarde("boeteLeerroute"));

    [Fact]
    [Artikel("Wi2021", "25", 3), Regel("WI-DUOB-08")]
    public void Zonder_verblijfsrecht_komt_er_geen_boete_en_geen_nieuwe_termijn_voor_de_leerroute()
    {
        var antwoord = BoeteDuovraag.Vraag.Reken(Gezin with { VerblijfGeweigerd = true });

        Assert.Equal([null, null, null, null], new[] { "boeteLeerroute", "nieuweTermijnLeerroute", "nieuweTermijn", "plafondNieuweTermijn" }.Select(antwoord.Waarde));
        Assert.Equal("6 maanden", BoeteDuovraag.Vraag.Reken(Gezin with { VerblijfGeweigerd = true, PvtAf = false }).Waarde("nieuweTermijn"));
    }

    [Theory]
    [InlineData(59, 100, 1000), InlineData(599, 1000, 1000), InlineData(60, 100, 800), InlineData(899, 1000, 800), InlineData(90, 100, 400), InlineData(100, 100, 400)]
    [Artikel("Ri2021", "7.1"), Regel("WI-DUOB-02")]
    public void Bij_een_asielstatushouder_telt_het_deel_van_de_uren_in_het_plan(int uren, int plan, int euro) =>
        Assert.Equal(Euro(euro), BoeteDuovraag.Vraag.Reken(Gezin with { Doelgroep = Doelgroep.Asielstatushouder, Uren = uren, UrenPlan = plan }).Waarde("boeteLeerroute"));

    [Theory]
    [InlineData(0, 225, "2 jaar"), InlineData(1, 180, "18 maanden"), InlineData(2, 135, "1 jaar"), InlineData(3, 90, "6 maanden"), InlineData(4, 45, "6 maanden")]
    [Artikel("Ri2021", "7.4", 2), Regel("WI-DUOB-02"), Regel("WI-DUOB-05")]
    public void Gehaalde_onderdelen_maken_boete_en_termijn_kleiner(int gehaald, int euro, string termijn)
    {
        var antwoord = BoeteDuovraag.Vraag.Reken(Gezin with { Pogingen = Examenpogingen.GezaktTweeKeer, Uren = 400, Gehaald = gehaald });

        Assert.Equal((Euro(euro), termijn), (antwoord.Waarde("boeteLeerroute"), antwoord.Waarde("nieuweTermijn")));
    }

    [Theory]
    [InlineData("59.9", 1000), InlineData("60", 800), InlineData("89.99", 800), InlineData("90", 400)]
    [Artikel("Ri2021", "7.2"), Regel("WI-DUOB-03")]
    public void De_onderwijsroute_kijkt_naar_aanwezigheid_voor_iedereen(string procent, int euro) => Assert.Equal(
        Euro(euro),
        BoeteDuovraag.Vraag.Reken(Gezin with { Leerroute = Leerroute.Onderwijs, MapAf = false, Aanwezigheid = decimal.Parse(procent, System.Globalization.CultureInfo.InvariantCulture) }).Waarde("bedrag"));

    [Theory]
    [InlineData(Doelgroep.Asielstatushouder, 400, "2 jaar"), InlineData(Doelgroep.Asielstatushouder, 401, "18 maanden"), InlineData(Doelgroep.Asielstatushouder, 800, "18 maanden")]
    [InlineData(Doelgroep.Asielstatushouder, 801, "1 jaar"), InlineData(Doelgroep.Asielstatushouder, 1201, "6 maanden"), InlineData(Doelgroep.Asielstatushouder, 1599, "6 maanden")]
    [InlineData(Doelgroep.Asielstatushouder, 1600, null)]
    [InlineData(Doelgroep.GezinsmigrantOfOverig, 200, "2 jaar"), InlineData(Doelgroep.GezinsmigrantOfOverig, 201, "18 maanden"), InlineData(Doelgroep.GezinsmigrantOfOverig, 600, "1 jaar")]
    [InlineData(Doelgroep.GezinsmigrantOfOverig, 799, "6 maanden"), InlineData(Doelgroep.GezinsmigrantOfOverig, 800, null)]
    [Artikel("Ri2021", "7.4", 3), Artikel("Ri2021", "7.4", 4), Regel("WI-DUOB-06"), Regel("WI-DUOB-04")]
    public void De_zroute_kent_een_termijn_bij_de_uren_maar_de_boete_is_onbekend(Doelgroep groep, int uren, string? termijn)
    {
        var antwoord = BoeteDuovraag.Vraag.Reken(Gezin with { Doelgroep = groep, Leerroute = Leerroute.Zelfredzaamheid, Uren = uren });

        Assert.Equal((null, true, null, termijn), (antwoord.Waarde("boeteLeerroute"), antwoord.Waarde("boeteLeerrouteOnbekend"), antwoord.Waarde("bedrag"), antwoord.Waarde("nieuweTermijn")));
        Assert.Contains(antwoord.Onderbouwing.Delen, deel => deel.Bron?.Regel == "WI-DUOB-04");
    }

    [Fact]
    [Artikel("Wi2021", "24"), Artikel("Bi2021", "7.2", 1), Artikel("Ri2021", "7.4", 1), Regel("WI-DUOB-01"), Regel("WI-PVT-07")]
    public void PVT_of_MAP_kost_340_euro_met_een_half_jaar_of_een_jaar_erbij()
    {
        var af = Gezin with { LeerrouteAf = true };
        var een = BoeteDuovraag.Vraag.Reken(af with { MapAf = false });
        var beide = BoeteDuovraag.Vraag.Reken(af with { MapAf = false, PvtAf = false });
        var onderwijs = BoeteDuovraag.Vraag.Reken(af with { MapAf = false, Leerroute = Leerroute.Onderwijs });

        Assert.Equal((Euro(340), "6 maanden", Euro(400)), (een.Waarde("bedrag"), een.Waarde("nieuweTermijn"), een.Waarde("plafondNieuweTermijn")));
        Assert.Equal((Euro(340), "1 jaar", Euro(800)), (beide.Waarde("bedrag"), beide.Waarde("nieuweTermijn"), beide.Waarde("plafondNieuweTermijn")));
        Assert.Equal((Bedrag.Nul, null, null), (onderwijs.Waarde("bedrag"), onderwijs.Waarde("nieuweTermijn"), onderwijs.Waarde("plafondNieuweTermijn")));
    }

    [Fact]
    [Artikel("Ri2021", "7.4", 6), Regel("WI-DUOB-07")]
    public void Bij_meer_tekorten_geldt_de_langste_termijn()
    {
        var antwoord = BoeteDuovraag.Vraag.Reken(Gezin with { PvtAf = false, MapAf = false, Gehaald = 3, Uren = 500, Pogingen = Examenpogingen.AllesEenKeer });

        Assert.Equal(("1 jaar", "6 maanden", "1 jaar", Euro(340 + 128)), (antwoord.Waarde("nieuweTermijnPvtMap"), antwoord.Waarde("nieuweTermijnLeerroute"), antwoord.Waarde("nieuweTermijn"), antwoord.Waarde("bedrag")));
        Assert.Equal("18 maanden", BoeteDuovraag.Vraag.Reken(Gezin with { PvtAf = false, MapAf = false, Gehaald = 1 }).Waarde("nieuweTermijn"));
    }

    [Fact]
    [Artikel("Wi2021", "25", 3), Regel("WI-DUOB-08"), Regel("WI-BOETE-16")]
    public void Zonder_verblijfsrecht_is_er_geen_boete_voor_de_leerroute_en_bij_asiel_een_waarschuwing()
    {
        Assert.Equal(Bedrag.Nul, BoeteDuovraag.Vraag.Reken(Gezin with { VerblijfGeweigerd = true }).Waarde("bedrag"));

        var asiel = BoeteDuovraag.Vraag.Reken(Gezin with { Doelgroep = Doelgroep.Asielstatushouder, Aanwezigheid = 50 });
        Assert.Contains(asiel.Onderbouwing.Delen, deel => deel.Bron?.Regel == "WI-BOETE-16");
        Assert.Contains(asiel.Waarschuwingen, tekst => tekst.Contains("maart 2023", StringComparison.Ordinal));
    }

    [Fact]
    public void Zonder_aanwezigheid_of_voor_de_tabellen_volgt_uitleg()
    {
        Assert.Equal(["aanwezigheid"], BoeteDuovraag.Vraag.Fout(Gezin with { Leerroute = Leerroute.Onderwijs }));
        Assert.Equal(["aanwezigheid"], BoeteDuovraag.Vraag.Fout(Gezin with { Doelgroep = Doelgroep.Asielstatushouder, Uren = 100 }));
        Assert.Equal(["laatsteDagTermijn"], BoeteDuovraag.Vraag.Fout(Gezin with { LaatsteDagTermijn = new(2024, 9, 30) }));
        Assert.Equal(["gehaald"], BoeteDuovraag.Vraag.Fout(Gezin with { Gehaald = 5 }));
        Assert.Equal(["gehaald"], BoeteDuovraag.Vraag.Fout(Gezin with { Gehaald = -1 }));
    }
}
