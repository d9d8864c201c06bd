using Naast.Kern.Gedeeld;
using Naast.Kern.Inburgeraars;
using Naast.Kern.Leerroutes;
using Naast.Kern.Regels;
using Naast.Kern.Rekenhulp;
using Naast.Tests.Huis;
using Naast.Tests.Rekenhulp;
using Xunit;
using static Naast.Tests.Rekenhulp.Vraagproef;

namespace Naast.Tests.Leerroutes;

public sealed class CursusbekostigingTests
{
    private static readonly Cursusinvoer Gezin = new() { Doelgroep = Doelgroep.GezinsmigrantOfOverig, Leerroute = Leerroute.B1, Dag = new(2026, 3, 2) };

    private static readonly Cursusinvoer Asiel = Gezin with { Doelgroep = Doelgroep.Asielstatushouder };

    [Fact]
    [Artikel("Wi2021", "16"), Artikel("Wi2021", "19"), Regel("WI-ROUTE-12"), Regel("WI-ROUTE-13")]
    public void De_gemeente_biedt_asielstatushouders_een_cursus_aan_en_anderen_niet()
    {
        Assert.Equal(true, Vraag("cursus-bekostiging", Asiel).Waarde("gemeenteBiedtAan"));
        Assert.Equal(false, Vraag("cursus-bekostiging", Asiel).Waarde("leningMogelijk"));
        Assert.Null(Vraag("cursus-bekostiging", Asiel).Waarde("leningMaximum"));
        Assert.Equal(false, Vraag("cursus-bekostiging", Gezin).Waarde("gemeenteBiedtAan"));
        Assert.Equal(true, Vraag("cursus-bekostiging", Gezin).Waarde("leningMogelijk"));
    }

    [Theory]
    [InlineData(0, 10000_00)]
    [InlineData(1250, 7500_00)]
    [InlineData(4910, 180_00)] // 180 left: just a loan
    [InlineData(4910.01, 0)] // 179.98 left
    [InlineData(6000, 0)]
    [Artikel("Bi2021", "6.2"), Artikel("Ri2021", "6.1"), Regel("WI-ROUTE-13")]
    public void De_lening_is_het_maximum_min_tweemaal_de_draagkracht(decimal draagkracht, long centen)
    {
        var antwoord = Vraag("cursus-bekostiging", Gezin with { Draagkracht = draagkracht });

        Assert.Equal(new Bedrag(centen), antwoord.Waarde("leningMaximum"));
        Assert.Equal(centen > 0, antwoord.Waarde("leningMogelijk"));
    }

    [Theory]
    [InlineData(Leerrouteparameters.Verwijzen, false)]
    [InlineData(Leerrouteparameters.Aanbieden, true)]
    [Artikel("Bi2021", "3.14", 1), Regel("WI-ROUTE-13")]
    public void Het_beleid_bepaalt_wie_voor_lessen_van_gezinsmigranten_in_de_Z_route_zorgt(string keuze, bool biedtAan)
    {
        var regels = Met(Leerrouteparameters.LessenGezin, keuze);

        Assert.Equal(biedtAan, Vraag("cursus-bekostiging", Gezin with { Leerroute = Leerroute.Zelfredzaamheid }, regels).Waarde("gemeenteBiedtAan"));
        Assert.Equal(false, Vraag("cursus-bekostiging", Gezin, regels).Waarde("gemeenteBiedtAan"));
    }

    [Theory]
    [InlineData(Doelgroep.Asielstatushouder, Leerroute.B1, false, 2, 2)]
    [InlineData(Doelgroep.Asielstatushouder, Leerroute.Onderwijs, false, 0, 2)]
    [InlineData(Doelgroep.Asielstatushouder, Leerroute.Zelfredzaamheid, true, 2, 2)]
    [InlineData(Doelgroep.Asielstatushouder, Leerroute.Zelfredzaamheid, false, 0, 0)]
    [InlineData(Doelgroep.GezinsmigrantOfOverig, Leerroute.B1, false, 0, 0)]
    [InlineData(Doelgroep.GezinsmigrantOfOverig, Leerroute.Zelfredzaamheid, true, 0, 0)]
    [Artikel("Ri2021", "3.5"), Regel("WI-ROUTE-14")]
    public void Asielstatushouders_hebben_twee_gratis_pogingen(Doelgroep groep, Leerroute route, bool inPip, int taal, int knm)
    {
        var antwoord = Vraag("cursus-bekostiging", Gezin with { Doelgroep = groep, Leerroute = route, ExamenInPip = inPip });

        Assert.Equal((taal, knm), (antwoord.Waarde("gratisPogingenTaal"), antwoord.Waarde("gratisPogingenKnm")));
        Assert.Equal(Bedrag.VanEuro(50), antwoord.Waarde("examengeld"));
    }

    [Theory]
    [InlineData(Leerroute.B1, Instellingsoort.Keurmerk, true)]
    [InlineData(Leerroute.B1, Instellingsoort.Taalschakel, false)]
    [InlineData(Leerroute.Zelfredzaamheid, Instellingsoort.Keurmerk, true)]
    [InlineData(Leerroute.Onderwijs, Instellingsoort.Taalschakel, true)]
    [InlineData(Leerroute.Onderwijs, Instellingsoort.Keurmerk, false)]
    [InlineData(Leerroute.Onderwijs, Instellingsoort.GeenVanBeide, false)]
    [Artikel("Ri2021", "8.1"), Regel("WI-ROUTE-12")]
    public void De_instelling_moet_passen_bij_de_leerroute(Leerroute route, Instellingsoort soort, bool mag)
    {
        var antwoord = Vraag("cursus-bekostiging", Asiel with { Leerroute = route, Instelling = soort });

        Assert.Equal(mag, antwoord.Waarde("instellingToegestaan"));
        Assert.Equal(mag, antwoord.Toets!.Slaagt);
        Assert.Null(Vraag("cursus-bekostiging", Asiel).Waarde("instellingToegestaan"));
    }

    [Fact]
    [Regel("WI-ROUTE-05g")]
    public void De_Z_route_werkt_toe_naar_A1() =>
        Assert.Contains(Vraag("cursus-bekostiging", Asiel with { Leerroute = Leerroute.Zelfredzaamheid }).Onderbouwing.Delen, deel => deel.Bron?.Regel == "WI-ROUTE-05g" && deel.Zin().Contains("A1", StringComparison.Ordinal));

    [Fact]
    public void Wat_niet_kan_wordt_uitgelegd()
    {
        Assert.Equal(["draagkracht"], Geweigerd("cursus-bekostiging", Gezin with { Draagkracht = 10.005m }));
        Assert.Equal(["draagkracht"], Geweigerd("cursus-bekostiging", Gezin with { Draagkracht = -1 }));
        Assert.Equal([null], Geweigerd("cursus-bekostiging", Gezin with { Dag = new(2021, 1, 1) }));
    }
}
