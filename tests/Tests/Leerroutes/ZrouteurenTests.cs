using CsCheck;
using Naast.Kern.Inburgeraars;
using Naast.Kern.Leerroutes;
using Naast.Kern.Regels;
using Naast.Kern.Rekenhulp;
using Naast.Tests.Huis;
using Naast.Tests.Rekenhulp;
using Xunit;
using static Naast.Tests.Rekenhulp.Vraagproef;

namespace Naast.Tests.Leerroutes;

public sealed class ZrouteurenTests
{
    private static readonly Zrouteureninvoer Asiel = new()
    {
        Doelgroep = Doelgroep.Asielstatushouder, DagPip = new(2026, 5, 4), UrenNt2 = 500, UrenAlfabetisering = 200, UrenKnm = 60, UrenIntakeCursus = 40,
        UrenParticipatie = 700, UrenPvt = 12, UrenMap = 60, UrenIntakeParticipatie = 28,
    };

    [Fact]
    [Artikel("Bi2021", "3.14", 2), Artikel("Bi2021", "3.14", 5), Artikel("Bi2021", "3.14", 6)]
    [Regel("WI-ROUTE-05a"), Regel("WI-ROUTE-05c"), Regel("WI-ROUTE-05d")]
    public void Een_asielstatushouder_heeft_achthonderd_cursusuren_en_achthonderd_participatie_uren_nodig()
    {
        var antwoord = Vraag("z-route-uren", Asiel);

        Assert.Equal((800, 800, 0), (antwoord.Waarde("normCursus"), antwoord.Waarde("geteldCursus"), antwoord.Waarde("resterendCursus")));
        Assert.Equal((800, 800, 0), (antwoord.Waarde("normParticipatie"), antwoord.Waarde("geteldParticipatie"), antwoord.Waarde("resterendParticipatie")));
        Assert.Equal(72, antwoord.Waarde("aftrekPvtMap"));
        Assert.Equal(true, antwoord.Waarde("urenVoldaan"));
    }

    [Theory]
    [InlineData(499, 700, 1, 0)]
    [InlineData(500, 699, 0, 1)]
    [InlineData(900, 900, 0, 0)]
    [InlineData(0, 0, 500, 700)]
    [Artikel("Bi2021", "3.14", 2), Regel("WI-ROUTE-05a")]
    public void Een_uur_te_weinig_is_een_uur_te_weinig(int taal, int participatie, int overCursus, int overParticipatie)
    {
        var antwoord = Vraag("z-route-uren", Asiel with { UrenNt2 = taal, UrenParticipatie = participatie });

        Assert.Equal(overCursus, antwoord.Waarde("resterendCursus"));
        Assert.Equal(overParticipatie, antwoord.Waarde("resterendParticipatie"));
        Assert.Equal(overCursus + overParticipatie == 0, antwoord.Waarde("urenVoldaan"));
    }

    [Fact]
    [Artikel("Bi2021", "3.14", 3), Regel("WI-ROUTE-05b")]
    public void Een_gezinsmigrant_heeft_geen_participatie_uren()
    {
        var antwoord = Vraag("z-route-uren", Asiel with { Doelgroep = Doelgroep.GezinsmigrantOfOverig });

        Assert.Equal(800, antwoord.Waarde("normCursus"));
        Assert.Null(antwoord.Waarde("normParticipatie"));
        Assert.Null(antwoord.Waarde("resterendParticipatie"));
        Assert.Null(antwoord.Waarde("aftrekPvtMap"));
        Assert.Equal(true, antwoord.Waarde("urenVoldaan"));
        Assert.Contains(antwoord.Waarschuwingen, zin => zin.Contains("geen participatie-uren", StringComparison.Ordinal));
    }

    [Fact]
    [Artikel("Bi2021", "5.4", 4), Regel("WI-ROUTE-10")]
    public void Uren_van_een_eerdere_leerroute_gaan_van_de_cursusuren_af() =>
        Assert.Equal(340, Vraag("z-route-uren", new Zrouteureninvoer { Doelgroep = Doelgroep.Asielstatushouder, DagPip = new(2026, 5, 4), UrenNt2 = 0, UrenEerdereRoute = 460 }).Waarde("resterendCursus"));

    [Theory]
    [InlineData("2024-05-04", "2026-05-03", 100)] // the whole two years, to the day
    [InlineData("2023-09-01", "2024-05-03", 0)] // just before
    [InlineData("2026-05-04", "2026-07-03", 0)] // from the day of the plan
    [Artikel("Bi2021", "3.14", 9), Artikel("Bi2021", "3.14", 10), Regel("WI-ROUTE-05e")]
    public void Uren_van_een_opleiding_tellen_in_de_twee_jaar_voor_het_plan(string van, string tot, int geteld)
    {
        var antwoord = Vraag("z-route-uren", Asiel with { UrenNt2 = 0, Vooropleiding = [Opleiding(van, tot)] });

        Assert.Equal(geteld, antwoord.Waarde("urenVooropleiding"));
        Assert.Equal(300 + geteld, antwoord.Waarde("geteldCursus"));
        Assert.Equal((new DateOnly(2024, 5, 4), new DateOnly(2026, 5, 3)), (antwoord.Waarde("vooropleidingVan"), antwoord.Waarde("vooropleidingTot")));
    }

    [Theory]
    [InlineData("2024-05-03", "2024-07-01", "vooropleiding[0].van")]
    [InlineData("2026-04-01", "2026-05-04", "vooropleiding[0].tot")]
    [InlineData("2025-07-01", "2025-06-30", "vooropleiding[0].tot")]
    [Regel("WI-ROUTE-05e")]
    public void Een_periode_die_deels_meetelt_moet_worden_gesplitst(string van, string tot, string veld) =>
        Assert.Equal([veld], Geweigerd("z-route-uren", Asiel with { Vooropleiding = [Opleiding(van, tot)] }));

    [Theory]
    [InlineData(Leerrouteparameters.Aangetroffen, "2026-04-02", null, 100)]
    [InlineData(Leerrouteparameters.Aangetroffen, "2026-04-01", null, 0)]
    [InlineData(Leerrouteparameters.Aangetroffen, "2025-06-02", "2026-04-02", 100)] // older plan, counted since
    [InlineData(Leerrouteparameters.Aangetroffen, "2025-06-02", "2026-04-01", 0)]
    [InlineData(Leerrouteparameters.PlanVanaf, "2025-06-02", "2026-10-01", 0)]
    [InlineData(Leerrouteparameters.PlanVanaf, "2026-04-02", null, 100)]
    [InlineData(Leerrouteparameters.Altijd, "2022-06-01", null, 100)]
    [Artikel("Bi2021", "3.14", 9), Regel("WI-ROUTE-05e")]
    public void Het_beleid_bepaalt_vanaf_wanneer_een_opleiding_meetelt(string keuze, string plan, string? teldag, int geteld)
    {
        var dag = Dag(plan);
        var rij = new Vooropleidingsrij { Soort = Vooropleidingsoort.Entree, Van = dag.AddMonths(-10), Tot = dag.AddMonths(-4), Uren = 100 };

        var antwoord = Vraag("z-route-uren", Asiel with { DagPip = dag, Teldag = DagOfNiets(teldag), Vooropleiding = [rij] }, Met(Leerrouteparameters.VooropleidingTelt, keuze));

        Assert.Equal(geteld, antwoord.Waarde("urenVooropleiding"));
        Assert.Contains(antwoord.Waarschuwingen, zin => zin.Contains("beleid.z.vooropleiding", StringComparison.Ordinal));
        Assert.Contains(antwoord.Parameters, versie => versie.Sleutel == "beleid.z.vooropleiding" && versie.Waarde == keuze);
    }

    [Theory]
    [InlineData(true, true, 500, true)]
    [InlineData(false, true, 800, false)]
    [InlineData(true, false, 800, false)]
    [Artikel("Bi2021", "3.14", 8), Artikel("Ri2021", "3.16", 2), Regel("WI-ROUTE-05f")]
    public void Een_lagere_norm_kan_alleen_bij_revalidatie_en_in_het_plan(bool revalidatie, bool inPip, int norm, bool mag)
    {
        var antwoord = Vraag("z-route-uren", Asiel with { LagereCursusnorm = 500, BeperkingMetRevalidatie = revalidatie, LagereNormInPip = inPip });

        Assert.Equal(norm, antwoord.Waarde("normCursus"));
        Assert.Equal(mag, antwoord.Waarde("lagereNormToegestaan"));
        Assert.Equal(mag, antwoord.Toets!.Slaagt);
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(240, 240)]
    [InlineData(900, 800)]
    [Artikel("Bi2021", "2.7", 3), Regel("WI-ONTH-02")]
    public void Een_gedeeltelijke_ontheffing_verlaagt_de_participatie_uren(int haalbaar, int norm) =>
        Assert.Equal(norm, Vraag("z-route-uren", Asiel with { Belastbaarheid = haalbaar }).Waarde("normParticipatie"));

    [Theory]
    [InlineData(Eindgesprekhouder.Gemeente, true)]
    [InlineData(Eindgesprekhouder.OpenbaarLichaam, true)]
    [InlineData(Eindgesprekhouder.AndereRegeling, false)]
    [InlineData(Eindgesprekhouder.AndereGemeente, false)]
    [InlineData(Eindgesprekhouder.Taalschool, false)]
    [InlineData(Eindgesprekhouder.MaatschappelijkeOrganisatie, false)]
    [InlineData(Eindgesprekhouder.AndereDerde, false)]
    [Artikel("Bi2021", "3.14", 4), Regel("WI-ROUTE-05h")]
    public void Het_eindgesprek_mag_niet_naar_een_derde_behalve_een_openbaar_lichaam(Eindgesprekhouder houder, bool mag)
    {
        var antwoord = Vraag("z-route-uren", Asiel with { EindgesprekDoor = houder });

        Assert.Equal(mag, antwoord.Waarde("eindgesprekToegestaan"));
        Assert.Equal(mag, antwoord.Toets!.Slaagt);
        Assert.Equal(mag, Eindgesprek.MagHouden(houder).Slaagt);
        Assert.Contains(antwoord.Bronnen, bron => bron.Regel == "WI-ROUTE-05h" && bron.Lid == "4");
    }

    [Fact]
    public void Een_eindgesprek_voor_de_laatste_uren_geeft_een_waarschuwing()
    {
        Assert.Contains(Vraag("z-route-uren", Asiel with { UrenNt2 = 0, EindgesprekOp = new(2027, 1, 4) }).Waarschuwingen, zin => zin.Contains("eindgesprek", StringComparison.Ordinal));
        Assert.DoesNotContain(Vraag("z-route-uren", Asiel with { EindgesprekOp = new(2027, 1, 4) }).Waarschuwingen, zin => zin.Contains("eindgesprek", StringComparison.Ordinal));
    }

    [Fact]
    public void Wat_niet_kan_wordt_uitgelegd()
    {
        Assert.Equal(["teldag"], Geweigerd("z-route-uren", Asiel with { Teldag = new(2026, 5, 3) }));
        Assert.Equal(["belastbaarheid"], Geweigerd("z-route-uren", Asiel with { Doelgroep = Doelgroep.GezinsmigrantOfOverig, Belastbaarheid = 100 }));
        Assert.Equal(["urenMap"], Geweigerd("z-route-uren", Asiel with { UrenMap = -5 }));
        Assert.Equal([null], Geweigerd("z-route-uren", Asiel with { DagPip = new(2021, 11, 1) }));
    }

    [Fact]
    [Regel("WI-ROUTE-05a")]
    public void Een_uur_erbij_laat_nooit_meer_over() =>
        Gen.Select(Gen.Int[0, 900], Gen.Int[0, 900], Gen.Int[0, 60]).Sample((cursus, participatie, erbij) =>
        {
            var eerst = Tel(cursus, participatie);
            var daarna = Tel(cursus + erbij, participatie + erbij);
            return daarna.Cursus.Resterend <= eerst.Cursus.Resterend && daarna.Participatie!.Value.Resterend <= eerst.Participatie!.Value.Resterend
                && eerst.Cursus.Resterend == Math.Max(0, 800 - cursus) && eerst.UrenVoldaan == (cursus >= 800 && participatie >= 800);
        });

    private static Zroutestand Tel(int cursus, int participatie) => Zrouteuren.Tel(
        new() { Doelgroep = Doelgroep.Asielstatushouder, DagPip = new(2026, 5, 4), Nt2 = cursus, Participatie = participatie }, LandelijkeParameters.Regelset).Waarde;

    private static Vooropleidingsrij Opleiding(string van, string tot) => new() { Soort = Vooropleidingsoort.Praktijkonderwijs, Van = Dag(van), Tot = Dag(tot), Uren = 100 };
}
