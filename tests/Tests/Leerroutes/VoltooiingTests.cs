using Naast.Kern.Inburgeraars;
using Naast.Kern.Leerroutes;
using Naast.Kern.Rekenhulp;
using Naast.Tests.Huis;
using Naast.Tests.Rekenhulp;
using Xunit;
using static Naast.Tests.Rekenhulp.Vraagproef;

namespace Naast.Tests.Leerroutes;

public sealed class VoltooiingTests
{
    private static readonly Voltooiingsinvoer B1 = new()
    {
        Leerroute = Leerroute.B1, DagPip = new(2024, 9, 2), LaatsteDagTermijn = new(2027, 9, 2), Lezen = Examenstand.GeslaagdB1, Luisteren = Examenstand.GeslaagdB1,
        Schrijven = Examenstand.GeslaagdB1, Spreken = Examenstand.GeslaagdB1, Knm = Examenstand.Geslaagd, LaatsteExamenOp = new(2026, 10, 6),
        PvtVoltooidOp = new(2025, 3, 14), MapVoltooidOp = new(2026, 2, 20),
    };

    private static readonly Voltooiingsinvoer Z = new()
    {
        Leerroute = Leerroute.Zelfredzaamheid, Doelgroep = Doelgroep.Asielstatushouder, DagPip = new(2024, 9, 2), Cursusuren = 800, Participatieuren = 800,
        PvtVoltooidOp = new(2025, 3, 14), MapVoltooidOp = new(2026, 2, 20), EindgesprekOp = new(2026, 10, 6), EindgesprekDoor = Eindgesprekhouder.OpenbaarLichaam,
    };

    [Fact]
    [Artikel("Wi2021", "6"), Artikel("Wi2021", "7", 1), Artikel("Bi2021", "3.15"), Regel("WI-KLAAR-01"), Regel("WI-ROUTE-01"), Regel("WI-ROUTE-02")]
    public void De_B1_route_is_klaar_met_PVT_MAP_en_vijf_onderdelen()
    {
        var antwoord = Vraag("leerroute-voltooid", B1);

        Assert.Equal(true, antwoord.Waarde("voltooid"));
        Assert.Empty((List<string>)antwoord.Waarde("ontbreekt")!);
        Assert.Equal(new DateOnly(2026, 10, 6), antwoord.Waarde("voltooidOp"));
        Assert.Equal(true, antwoord.Waarde("opTijd"));
        Assert.Equal(Inburgeringsbewijs.Diploma, antwoord.Waarde("bewijs"));
        Assert.Equal("DUO", antwoord.Waarde("uitreiking"));
        Assert.Contains(antwoord.Bronnen, bron => bron.Regel == "WI-ROUTE-02");
    }

    [Fact]
    [Artikel("Wi2021", "6"), Regel("WI-KLAAR-01")]
    public void Elk_onderdeel_dat_ontbreekt_houdt_de_B1_route_open()
    {
        Voltooiingsinvoer[] gevallen =
        [
            B1 with { PvtVoltooidOp = null }, B1 with { MapVoltooidOp = null }, B1 with { Lezen = null }, B1 with { Luisteren = Examenstand.NietGehaald },
            B1 with { Schrijven = Examenstand.GeslaagdA2 }, B1 with { Spreken = Examenstand.VrijgesteldA2 }, B1 with { Knm = null },
        ];

        Assert.All(gevallen, geval =>
        {
            var antwoord = Vraag("leerroute-voltooid", geval);
            Assert.Equal(false, antwoord.Waarde("voltooid"));
            Assert.Single((List<string>)antwoord.Waarde("ontbreekt")!);
            Assert.Null(antwoord.Waarde("bewijs"));
            Assert.Null(antwoord.Waarde("voltooidOp"));
        });
    }

    [Theory]
    [InlineData(Examenstand.GeslaagdA2, true, true)]
    [InlineData(Examenstand.GeslaagdA2, false, false)]
    [InlineData(Examenstand.GeslaagdB1, true, true)]
    [InlineData(Examenstand.VrijgesteldA2, true, true)]
    [InlineData(Examenstand.VrijgesteldB1, false, true)]
    [InlineData(Examenstand.Ontheven, false, true)]
    [InlineData(Examenstand.NietGehaald, true, false)]
    [Artikel("Wi2021", "7", 3), Artikel("Wi2021", "17", 3), Regel("WI-KLAAR-01")]
    public void Een_onderdeel_telt_op_het_niveau_van_het_plan_of_hoger(Examenstand stand, bool opA2, bool klaar) =>
        Assert.Equal(klaar, Vraag("leerroute-voltooid", B1 with { Schrijven = stand, SchrijvenOpA2 = opA2 }).Waarde("voltooid"));

    [Fact]
    public void Afschalen_van_een_onderdeel_verandert_de_andere_niet() =>
        Assert.Equal(false, Vraag("leerroute-voltooid", B1 with { SchrijvenOpA2 = true, Lezen = Examenstand.GeslaagdA2 }).Waarde("voltooid"));

    [Theory]
    [InlineData("2027-09-02", true)]
    [InlineData("2027-09-03", false)]
    public void De_laatste_dag_van_de_termijn_telt_nog_mee(string examen, bool opTijd) =>
        Assert.Equal(opTijd, Vraag("leerroute-voltooid", B1 with { LaatsteExamenOp = Dag(examen) }).Waarde("opTijd"));

    [Fact]
    public void Zonder_dag_van_het_examen_is_er_geen_dag_van_voltooiing()
    {
        var antwoord = Vraag("leerroute-voltooid", B1 with { LaatsteExamenOp = null });

        Assert.Equal(true, antwoord.Waarde("voltooid"));
        Assert.Null(antwoord.Waarde("voltooidOp"));
        Assert.Null(antwoord.Waarde("opTijd"));
        Assert.Single(antwoord.Waarschuwingen, zin => zin.Contains("dagen", StringComparison.Ordinal));
    }

    [Fact]
    [Artikel("Wi2021", "8", 3), Regel("WI-KLAAR-02"), Regel("WI-ROUTE-04")]
    public void De_onderwijsroute_is_klaar_met_PVT_en_taalschakeltraject_zonder_MAP()
    {
        var invoer = new Voltooiingsinvoer { Leerroute = Leerroute.Onderwijs, DagPip = new(2024, 9, 2), PvtVoltooidOp = new(2025, 3, 14), TaalschakeltrajectVoltooidOp = new(2026, 6, 30) };

        var antwoord = Vraag("leerroute-voltooid", invoer);

        Assert.Equal(true, antwoord.Waarde("voltooid"));
        Assert.Equal(false, antwoord.Waarde("mapVerplicht"));
        Assert.Equal(new DateOnly(2026, 6, 30), antwoord.Waarde("voltooidOp"));
        Assert.Equal(Inburgeringsbewijs.Diploma, antwoord.Waarde("bewijs"));
        Assert.Equal(false, Vraag("leerroute-voltooid", invoer with { PvtVoltooidOp = null }).Waarde("voltooid"));
        Assert.Equal(false, Vraag("leerroute-voltooid", invoer with { TaalschakeltrajectVoltooidOp = null, VolgtTaalschakeltraject = true }).Waarde("voltooid"));
    }

    [Fact]
    [Artikel("Wi2021", "8", 4), Regel("WI-ROUTE-04")]
    public void Wie_het_taalschakeltraject_niet_voltooit_kan_het_examen_op_B1_halen()
    {
        var invoer = B1 with { Leerroute = Leerroute.Onderwijs };

        var antwoord = Vraag("leerroute-voltooid", invoer);

        Assert.Equal(true, antwoord.Waarde("voltooid"));
        Assert.Equal(true, antwoord.Waarde("examenBehaald"));
        Assert.Equal(new DateOnly(2026, 10, 6), antwoord.Waarde("voltooidOp"));
        Assert.Equal(false, Vraag("leerroute-voltooid", invoer with { Knm = null }).Waarde("voltooid"));
        Assert.Equal(false, Vraag("leerroute-voltooid", invoer with { Lezen = Examenstand.GeslaagdA2 }).Waarde("voltooid"));
    }

    [Theory]
    [InlineData(true, true)] // still follows it: no MAP
    [InlineData(false, false)] // stopped: the exception of art. 8 lid 3 no longer holds
    [Artikel("Wi2021", "8", 3), Regel("WI-ROUTE-04")]
    public void Wie_met_het_taalschakeltraject_stopte_doet_wel_de_MAP(bool volgt, bool klaar)
    {
        var antwoord = Vraag("leerroute-voltooid", B1 with { Leerroute = Leerroute.Onderwijs, MapVoltooidOp = null, VolgtTaalschakeltraject = volgt });

        Assert.Equal(klaar, antwoord.Waarde("voltooid"));
        Assert.Equal(!volgt, antwoord.Waarde("mapVerplicht"));
    }

    [Fact]
    [Artikel("Bi2021", "3.14", 2), Artikel("Bi2021", "3.16"), Regel("WI-KLAAR-03")]
    public void De_Z_route_voor_asielstatushouders_geeft_een_certificaat_dat_het_college_uitreikt()
    {
        var antwoord = Vraag("leerroute-voltooid", Z);

        Assert.Equal(true, antwoord.Waarde("voltooid"));
        Assert.Equal(Inburgeringsbewijs.Certificaat, antwoord.Waarde("bewijs"));
        Assert.Equal("Het college, persoonlijk", antwoord.Waarde("uitreiking"));
        Assert.Equal(true, antwoord.Waarde("afrondingMelden"));
        Assert.Equal(new DateOnly(2026, 10, 6), antwoord.Waarde("datumAfrondingZroute"));
        Assert.Null(antwoord.Waarde("examenBehaald"));
    }

    [Fact]
    [Artikel("Bi2021", "3.14", 2), Regel("WI-KLAAR-03")]
    public void Elk_deel_dat_ontbreekt_houdt_de_Z_route_open()
    {
        Voltooiingsinvoer[] gevallen =
        [
            Z with { Cursusuren = 799 }, Z with { Participatieuren = 799 }, Z with { PvtVoltooidOp = null }, Z with { MapVoltooidOp = null },
            Z with { EindgesprekOp = null, EindgesprekDoor = null }, Z with { EindgesprekDoor = Eindgesprekhouder.Taalschool },
        ];

        Assert.All(gevallen, geval =>
        {
            var antwoord = Vraag("leerroute-voltooid", geval);
            Assert.Equal(false, antwoord.Waarde("voltooid"));
            Assert.Equal(false, antwoord.Waarde("afrondingMelden"));
            Assert.Single((List<string>)antwoord.Waarde("ontbreekt")!);
        });
    }

    [Fact]
    [Artikel("Bi2021", "3.14", 3), Regel("WI-KLAAR-04")]
    public void De_Z_route_voor_gezinsmigranten_vraagt_geen_participatie_uren()
    {
        var gezin = Z with { Doelgroep = Doelgroep.GezinsmigrantOfOverig, Participatieuren = null };

        Assert.Equal(true, Vraag("leerroute-voltooid", gezin).Waarde("voltooid"));
        Assert.Contains(Vraag("leerroute-voltooid", gezin).Bronnen, bron => bron.Regel == "WI-KLAAR-04");
        Assert.Equal(false, Vraag("leerroute-voltooid", gezin with { MapVoltooidOp = null }).Waarde("voltooid"));
        Assert.Equal(false, Vraag("leerroute-voltooid", gezin with { Cursusuren = 799 }).Waarde("voltooid"));
    }

    [Fact]
    [Regel("WI-ROUTE-05f"), Regel("WI-ONTH-02")]
    public void Een_lagere_norm_en_een_ontheffing_gelden_ook_bij_het_voltooien()
    {
        var lager = Z with { Cursusuren = 500, LagereCursusnorm = 500, BeperkingMetRevalidatie = true, LagereNormInPip = true };
        Assert.Equal(true, Vraag("leerroute-voltooid", lager).Waarde("voltooid"));
        Assert.All([lager with { BeperkingMetRevalidatie = false }, lager with { LagereNormInPip = false }], zonder =>
        {
            var antwoord = Vraag("leerroute-voltooid", zonder);
            Assert.Equal(false, antwoord.Waarde("voltooid"));
            Assert.Contains(antwoord.Waarschuwingen, zin => zin.StartsWith("De lagere norm telt niet.", StringComparison.Ordinal));
        });
        Assert.Equal(true, Vraag("leerroute-voltooid", Z with { Participatieuren = 0, Belastbaarheid = 0 }).Waarde("voltooid"));
    }

    [Theory]
    [InlineData(Examenstand.Ontheven, Examenstand.Ontheven, true), InlineData(Examenstand.GeslaagdB1, Examenstand.Ontheven, false), InlineData(Examenstand.Ontheven, Examenstand.Geslaagd, false)]
    [Artikel("Bi2021", "2.7", 3), Regel("WI-ONTH-02")]
    public void Ontheffing_voor_taal_en_KNM_samen_geeft_een_waarschuwing(Examenstand lezen, Examenstand knm, bool waarschuwt)
    {
        var invoer = ((Voltooiingsinvoer)Rekenvragen.Zoek("leerroute-voltooid")!.Voorbeeldinvoer) with { Lezen = lezen, Knm = knm };

        Assert.Equal(waarschuwt, Vraag("leerroute-voltooid", invoer).Waarschuwingen.Any(zin => zin.Contains("ook voor KNM", StringComparison.Ordinal)));
    }

    [Fact]
    public void Een_eindgesprek_zonder_houder_is_van_de_gemeente() =>
        Assert.Equal(true, Vraag("leerroute-voltooid", Z with { EindgesprekDoor = null }).Waarde("voltooid"));

    [Fact]
    public void Tegenstrijdige_gegevens_worden_uitgelegd()
    {
        Assert.Equal([null, "knm"], Geweigerd("leerroute-voltooid", B1 with { Lezen = Examenstand.Geslaagd, Knm = Examenstand.GeslaagdB1 }));
        Assert.Equal([null], Geweigerd("leerroute-voltooid", B1 with { Lezen = Examenstand.Ontheven, Luisteren = Examenstand.Ontheven, Schrijven = Examenstand.Ontheven, Spreken = Examenstand.Ontheven }));
        Assert.Equal(["leerroute"], Geweigerd("leerroute-voltooid", Z with { SprekenOpA2 = true }));
        Assert.Equal(["leerroute"], Geweigerd("leerroute-voltooid", B1 with { VolgtTaalschakeltraject = true }));
        Assert.Equal(["volgtTaalschakeltraject"], Geweigerd("leerroute-voltooid", B1 with { Leerroute = Leerroute.Onderwijs, VolgtTaalschakeltraject = true, TaalschakeltrajectVoltooidOp = new(2026, 6, 30) }));
        Assert.Equal(["eindgesprekOp"], Geweigerd("leerroute-voltooid", Z with { EindgesprekOp = null }));
        Assert.Equal(["eindgesprekOp"], Geweigerd("leerroute-voltooid", B1 with { EindgesprekOp = new(2026, 10, 6) }));
        Assert.Equal(["pvtVoltooidOp", "mapVoltooidOp", "laatsteDagTermijn"], Geweigerd("leerroute-voltooid", B1 with { PvtVoltooidOp = new(2024, 9, 2), MapVoltooidOp = new(2024, 9, 2), LaatsteDagTermijn = new(2024, 9, 2) }));
        Assert.Equal(["eindgesprekOp"], Geweigerd("leerroute-voltooid", Z with { EindgesprekOp = new(2024, 9, 2) }));
        Assert.Equal(["taalschakeltrajectVoltooidOp"], Geweigerd("leerroute-voltooid", B1 with { Leerroute = Leerroute.Onderwijs, TaalschakeltrajectVoltooidOp = new(2024, 9, 2) }));
        Assert.Equal([null], Geweigerd("leerroute-voltooid", B1 with { DagPip = new(2021, 12, 30) }));
    }
}
