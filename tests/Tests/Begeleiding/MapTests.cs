using Naast.Kern.Begeleiding;
using Naast.Kern.Gedeeld;
using Naast.Kern.Leerroutes;
using Naast.Kern.Rekenhulp;
using Naast.Tests.Huis;
using Naast.Tests.Rekenhulp;
using Xunit;
using static Naast.Tests.Rekenhulp.Vraagproef;

namespace Naast.Tests.Begeleiding;

public sealed class MapTests
{
    private static readonly Mapinvoer Klaar = new()
    {
        Leerroute = Leerroute.B1, StartTermijn = new(2025, 3, 4), Uren = 60, Praktijkuren = 16, UrenBetaaldWerk = 24, Beroepenorientatie = true, Werknemerscompetenties = true,
        RealistischBeroepsbeeld = true, Beroepskansen = true, BeroepscompetentiesVerwerven = true, NetwerkOpbouwen = true, WerkVinden = true, Werkcultuur = true,
        EindgesprekOp = new(2026, 6, 1),
    };

    [Fact]
    [Artikel("Bi2021", "3.2", 1), Artikel("Bi2021", "3.2", 2), Artikel("Ri2021", "3.1"), Regel("WI-MAP-01"), Regel("WI-MAP-02"), Regel("WI-MAP-04")]
    public void De_MAP_is_klaar_met_acht_themas_veertig_praktijkuren_en_een_eindgesprek()
    {
        var antwoord = Vraag("map", Klaar);

        Assert.Equal(true, antwoord.Waarde("verplicht"));
        Assert.Equal(true, antwoord.Waarde("voltooid"));
        Assert.Equal(new DateOnly(2026, 6, 1), antwoord.Waarde("voltooidOp"));
        Assert.Equal((40, 0, 8), (antwoord.Waarde("geteldePraktijkuren"), antwoord.Waarde("ontbrekendePraktijkuren"), antwoord.Waarde("behandeldeThemas")));
        Assert.Equal(true, antwoord.Waarde("opTijd"));
        Assert.Null(antwoord.Waarde("boeteDuo"));
    }

    [Fact]
    [Artikel("Bi2021", "3.2", 1), Regel("WI-MAP-01")]
    public void Elk_thema_dat_ontbreekt_houdt_de_MAP_open()
    {
        Mapinvoer[] gevallen =
        [
            Klaar with { Beroepenorientatie = false }, Klaar with { Werknemerscompetenties = false }, Klaar with { RealistischBeroepsbeeld = false }, Klaar with { Beroepskansen = false },
            Klaar with { BeroepscompetentiesVerwerven = false }, Klaar with { NetwerkOpbouwen = false }, Klaar with { WerkVinden = false }, Klaar with { Werkcultuur = false },
        ];

        Assert.All(gevallen, geval =>
        {
            var antwoord = Vraag("map", geval);
            Assert.Equal(false, antwoord.Waarde("voltooid"));
            Assert.Equal(7, antwoord.Waarde("behandeldeThemas"));
            Assert.Equal("WI-MAP-01", Assert.Single(antwoord.Toets!.NietVervuld).Bron.Regel);
        });
    }

    [Theory]
    [InlineData(40, 0, true, 0)]
    [InlineData(39, 0, false, 1)]
    [InlineData(0, 40, true, 0)] // paid work only
    [InlineData(15, 24, false, 1)]
    [Artikel("Ri2021", "3.1"), Regel("WI-MAP-02"), Regel("WI-MAP-05")]
    public void Betaald_werk_vult_de_praktijkuren_maar_stelt_niet_vrij(int praktijk, int werk, bool klaar, int ontbreekt)
    {
        var antwoord = Vraag("map", Klaar with { Praktijkuren = praktijk, UrenBetaaldWerk = werk });

        Assert.Equal(klaar, antwoord.Waarde("voltooid"));
        Assert.Equal(ontbreekt, antwoord.Waarde("ontbrekendePraktijkuren"));
        Assert.Equal(false, antwoord.Waarde("vrijstellingDoorWerk"));
    }

    [Fact]
    [Artikel("Bi2021", "3.2", 2), Regel("WI-MAP-04")]
    public void Zonder_eindgesprek_is_de_MAP_niet_klaar() =>
        Assert.Equal("WI-MAP-04", Assert.Single(Vraag("map", Klaar with { EindgesprekOp = null }).Toets!.NietVervuld).Bron.Regel);

    [Fact]
    [Artikel("Wi2021", "8", 3), Regel("WI-ROUTE-04"), Regel("WI-MAP-01")]
    public void In_de_onderwijsroute_is_de_MAP_niet_verplicht()
    {
        var antwoord = Vraag("map", new Mapinvoer { Leerroute = Leerroute.Onderwijs, StartTermijn = new(2025, 3, 4), Peildatum = new(2028, 6, 1) });

        Assert.Equal(false, antwoord.Waarde("verplicht"));
        Assert.Empty((List<string>)antwoord.Waarde("ontbreekt")!);
        Assert.Null(antwoord.Waarde("laatsteDag"));
        Assert.Null(antwoord.Waarde("teLaat"));
        Assert.Null(antwoord.Waarde("boeteDuo"));
        Assert.Null(antwoord.Toets);
    }

    [Fact]
    [Artikel("Wi2021", "8", 3), Regel("WI-ROUTE-04")]
    public void Wie_met_het_taalschakeltraject_stopte_moet_de_MAP_wel_doen()
    {
        var antwoord = Vraag("map", new Mapinvoer { Leerroute = Leerroute.Onderwijs, StartTermijn = new(2025, 3, 4), TaalschakeltrajectGestopt = true });

        Assert.Equal(true, antwoord.Waarde("verplicht"));
        Assert.Equal(3, ((List<string>)antwoord.Waarde("ontbreekt")!).Count);
        Assert.Equal(["taalschakeltrajectGestopt"], Geweigerd("map", Klaar with { TaalschakeltrajectGestopt = true }));
    }

    [Theory]
    [InlineData("2028-03-03", false)]
    [InlineData("2028-03-04", true)]
    [Artikel("Wi2021", "24", 1), Regel("WI-PVT-06"), Regel("WI-PVT-07")]
    public void Na_de_termijn_is_de_MAP_te_laat(string peildatum, bool teLaat)
    {
        var antwoord = Vraag("map", Klaar with { EindgesprekOp = null, Peildatum = Dag(peildatum), PvtOntbreektOok = true });

        Assert.Equal(teLaat, antwoord.Waarde("teLaat"));
        Assert.Equal(Bedrag.VanEuro(340), antwoord.Waarde("boeteDuo"));
        Assert.Equal("1 jaar", antwoord.Waarde("nieuweTermijn"));
    }

    [Fact]
    [Artikel("Wi2021", "24", 1), Regel("WI-PVT-07")]
    public void Een_eindgesprek_na_de_termijn_is_te_laat()
    {
        var antwoord = Vraag("map", Klaar with { EindgesprekOp = new(2028, 3, 4) });

        Assert.Equal(true, antwoord.Waarde("voltooid"));
        Assert.Equal(false, antwoord.Waarde("opTijd"));
        Assert.Equal(true, antwoord.Waarde("teLaat"));
        Assert.Equal("6 maanden", antwoord.Waarde("nieuweTermijn"));
    }

    [Fact]
    [Regel("WI-MAP-03"), Regel("WI-PIP-07")]
    public void Voor_het_totaal_geldt_alleen_wat_in_het_plan_staat()
    {
        Assert.Equal(true, Vraag("map", Klaar with { Uren = 16 }).Waarde("voltooid"));
        Assert.Contains(Vraag("map", Klaar with { UrenInPip = 85 }).Waarschuwingen, zin => zin.Contains("85 uren", StringComparison.Ordinal));
        Assert.DoesNotContain(Vraag("map", Klaar with { UrenInPip = 84 }).Waarschuwingen, zin => zin.Contains("84 uren", StringComparison.Ordinal));
    }

    [Fact]
    [Artikel("Bi2021", "3.14", 5), Artikel("Bi2021", "12.1a", 6), Regel("WI-MAP-06"), Regel("WI-MAP-07")]
    public void Uren_MAP_tellen_in_de_Z_route_en_voltooien_stelt_vrij_van_ONA()
    {
        var antwoord = Vraag("map", Klaar);

        Assert.Equal(84, antwoord.Waarde("urenVoorZroute"));
        Assert.Contains(antwoord.Bronnen, bron => bron.Regel == "WI-MAP-06");
        Assert.Contains(antwoord.Onderbouwing.Delen, deel => deel.Bron?.Regel == "WI-MAP-07" && deel.Zin().Contains("ONA", StringComparison.Ordinal));
    }

    [Fact]
    public void Er_zijn_acht_themas() => Assert.Equal(8, Map.Themas.Count);

    [Fact]
    public void Wat_niet_kan_wordt_uitgelegd()
    {
        Assert.Equal(["uren"], Geweigerd("map", Klaar with { Uren = 15 }));
        Assert.Equal(["eindgesprekOp"], Geweigerd("map", Klaar with { EindgesprekOp = new(2025, 3, 3) }));
        Assert.Equal(["eindgesprekOp"], Geweigerd("map", Klaar with { Peildatum = new(2026, 5, 31) }));
        Assert.Equal(["laatsteDagTermijn"], Geweigerd("map", Klaar with { LaatsteDagTermijn = new(2025, 3, 3) }));
        Assert.Equal([null], Geweigerd("map", Klaar with { StartTermijn = new(2021, 12, 31) }));
    }
}
