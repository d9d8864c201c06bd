using CsCheck;
using Naast.Kern.Leerroutes;
using Naast.Kern.Plan;
using Naast.Kern.Regels;
using Naast.Kern.Rekenhulp;
using Naast.Tests.Huis;
using Naast.Tests.Rekenhulp;
using Xunit;
using static Naast.Tests.Regels.Regelproef;
using static Naast.Tests.Rekenhulp.Vraagproef;

namespace Naast.Tests.Leerroutes;

public sealed class SchakelenTests
{
    private static readonly Schakelinvoer Basis = new()
    {
        Van = Leerroute.B1, Naar = Leerroute.Zelfredzaamheid, StartTermijn = new(2025, 3, 3), DagWissel = new(2026, 4, 1), Voortgang = Voortgang.MinderDanVerwacht,
    };

    [Theory]
    [InlineData("2025-03-03", "2026-09-01", true)]
    [InlineData("2025-03-03", "2026-09-02", true)]
    [InlineData("2025-03-03", "2026-09-03", false)]
    [InlineData("2024-02-29", "2025-08-28", true)] // starts on 29 February
    [InlineData("2024-02-29", "2025-08-29", false)]
    [InlineData("2026-08-31", "2028-02-29", true)] // ends in a month without day 31
    [InlineData("2026-08-31", "2028-03-01", false)]
    [InlineData("2025-06-26", "2026-12-25", true)] // Christmas: not moved
    [InlineData("2025-06-26", "2026-12-28", false)]
    [Artikel("Wi2021", "17", 2), Artikel("Bi2021", "5.4", 1), Regel("WI-ROUTE-08")]
    public void Wisselen_mag_tot_en_met_de_laatste_dag_van_achttien_maanden(string start, string wissel, bool mag)
    {
        var antwoord = Vraag("schakelen", Basis with { StartTermijn = Dag(start), DagWissel = Dag(wissel) });

        Assert.Equal(mag, antwoord.Waarde("toegestaan"));
        Assert.Equal(mag, antwoord.Waarde("binnenGrens"));
        Assert.Equal(((DateOnly)antwoord.Waarde("laatsteDag")!).AddDays(1), antwoord.Waarde("eersteDagTeLaat"));
        Assert.Equal(mag, antwoord.Toets!.Slaagt);
    }

    [Fact]
    [Regel("WI-ONTZ-07"), Regel("WI-ROUTE-08")]
    public void Het_beleid_bepaalt_de_laatste_dag_als_de_termijn_op_dag_31_begint()
    {
        var invoer = Basis with { StartTermijn = new(2026, 8, 31), DagWissel = new(2028, 2, 29) };

        Assert.Equal(new DateOnly(2028, 2, 29), Vraag("schakelen", invoer).Waarde("laatsteDag"));
        var eerder = Vraag("schakelen", invoer, Met(Maandtermijn.Keuze, Maandtermijn.DagEerder));
        Assert.Equal(new DateOnly(2028, 2, 28), eerder.Waarde("laatsteDag"));
        Assert.Equal(false, eerder.Waarde("toegestaan"));
        Assert.Contains(eerder.Parameters, versie => versie.Sleutel == "beleid.maandtermijn");
    }

    [Fact]
    [Artikel("Bi2021", "5.4", 1), Regel("WI-ROUTE-09")]
    public void Van_onderwijsroute_naar_B1_mag_altijd()
    {
        var antwoord = Vraag("schakelen", Basis with { Van = Leerroute.Onderwijs, Naar = Leerroute.B1, DagWissel = new(2027, 6, 1) });

        Assert.Equal(true, antwoord.Waarde("toegestaan"));
        Assert.Equal(Schakeluitzondering.OnderwijsNaarB1, antwoord.Waarde("uitzondering"));
        Assert.Contains(antwoord.Bronnen, bron => bron.Regel == "WI-ROUTE-09");
    }

    [Theory]
    [InlineData("2026-10-01", "2026-10-01", true)]
    [InlineData("2026-10-01", "2026-10-02", false)] // still in education on the day of the switch
    [InlineData("2026-10-01", null, false)]
    [Artikel("Bi2021", "5.4", 2), Regel("WI-ROUTE-09")]
    public void Na_een_niet_vrijstellende_opleiding_mag_wisselen_ook_later(string wissel, string? einde, bool mag)
    {
        var antwoord = Vraag("schakelen", Basis with { DagWissel = Dag(wissel), EindeOpleiding = DagOfNiets(einde) });

        Assert.Equal(mag, antwoord.Waarde("toegestaan"));
        Assert.Equal(mag ? Schakeluitzondering.NaOpleiding : null, antwoord.Waarde("uitzondering"));
    }

    [Theory]
    [InlineData("2022-12-31", false)]
    [InlineData("2023-01-01", true)]
    [Artikel("Bi2021", "5.4", 2), Regel("WI-ROUTE-09")]
    public void De_uitzondering_na_een_opleiding_bestaat_sinds_2023(string wissel, bool geldt)
    {
        // Progress as expected: only the exception can carry the switch, so it shows without waiting eighteen months.
        var antwoord = Vraag("schakelen", Basis with
        {
            StartTermijn = new(2022, 3, 1), DagWissel = Dag(wissel), EindeOpleiding = new(2022, 7, 8), Voortgang = Voortgang.ZoalsVerwacht,
        });

        Assert.Equal(geldt, antwoord.Waarde("toegestaan"));
        Assert.Equal(!geldt, antwoord.Waarschuwingen.Any(zin => zin.Contains("1 januari 2023", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("Ernstig ongeval; de revalidatie duurde een jaar.", true)]
    [InlineData("  ", false)]
    [InlineData(null, false)]
    [Artikel("Bi2021", "5.4", 3), Regel("WI-ROUTE-09")]
    public void Een_bijzonder_geval_vraagt_een_motivering(string? motivering, bool mag)
    {
        var antwoord = Vraag("schakelen", Basis with { DagWissel = new(2027, 1, 4), BijzonderGeval = true, Motivering = motivering });

        Assert.Equal(mag, antwoord.Waarde("toegestaan"));
        Assert.Contains(antwoord.Toets!.Voorwaarden, voorwaarde => voorwaarde.Omschrijving == "Het bijzondere geval is gemotiveerd" && voorwaarde.Vervuld == mag);
    }

    [Fact]
    [Artikel("Wi2021", "17", 2), Regel("WI-ROUTE-08")]
    public void Als_de_voortgang_is_zoals_verwacht_is_er_geen_reden_om_te_wisselen()
    {
        var antwoord = Vraag("schakelen", Basis with { Voortgang = Voortgang.ZoalsVerwacht });

        Assert.Equal(false, antwoord.Waarde("toegestaan"));
        Assert.Equal("WI-ROUTE-08", Assert.Single(antwoord.Toets!.NietVervuld).Bron.Regel);
        Assert.Equal(true, Vraag("schakelen", Basis with { Voortgang = Voortgang.MeerDanVerwacht }).Waarde("toegestaan"));
    }

    [Theory]
    [InlineData(Leerroute.Onderwijs, Leerroute.B1, true, true, null, true)]
    [InlineData(Leerroute.Zelfredzaamheid, Leerroute.B1, true, false, null, true)]
    [InlineData(Leerroute.B1, Leerroute.Onderwijs, false, true, null, false)]
    [InlineData(Leerroute.Zelfredzaamheid, Leerroute.Onderwijs, false, false, null, false)]
    [InlineData(Leerroute.B1, Leerroute.Zelfredzaamheid, false, false, 460, true)]
    [InlineData(Leerroute.Onderwijs, Leerroute.Zelfredzaamheid, false, false, 460, true)]
    [Artikel("Bi2021", "5.4", 4), Regel("WI-ROUTE-10"), Regel("WI-ROUTE-04")]
    public void Elke_wissel_heeft_eigen_gevolgen_voor_uren_examens_en_MAP(Leerroute van, Leerroute naar, bool intensiteit, bool examens, int? aftrek, bool map)
    {
        var antwoord = Vraag("schakelen", Basis with { Van = van, Naar = naar, UrenNt2 = 420, UrenKnm = 40 });

        Assert.Equal(intensiteit, antwoord.Waarde("urenTellenInIntensiteit"));
        Assert.Equal(examens, antwoord.Waarde("examensBlijvenGelden"));
        Assert.Equal(aftrek, antwoord.Waarde("aftrekCursusuren"));
        Assert.Equal(800 - aftrek, antwoord.Waarde("resterendeCursusuren"));
        Assert.Equal(map, antwoord.Waarde("mapVerplicht"));
    }

    [Fact]
    [Regel("WI-ROUTE-10")]
    public void Er_gaan_nooit_meer_uren_af_dan_de_Z_route_vraagt()
    {
        var antwoord = Vraag("schakelen", Basis with { UrenNt2 = 900, UrenKnm = 50 });

        Assert.Equal(800, antwoord.Waarde("aftrekCursusuren"));
        Assert.Equal(0, antwoord.Waarde("resterendeCursusuren"));
    }

    [Fact]
    [Artikel("Wi2021", "11", 3), Artikel("Bi2021", "5.3", 6), Regel("WI-ROUTE-11")]
    public void De_termijn_blijft_gelijk_en_het_plan_gaat_naar_DUO()
    {
        var antwoord = Vraag("schakelen", Basis);

        Assert.Equal(Basis.StartTermijn, antwoord.Waarde("startTermijn"));
        Assert.Equal(true, antwoord.Waarde("pipAanpassen"));
        Assert.Equal(true, antwoord.Waarde("pipNaarDuo"));
        Assert.Contains("De inburgeringstermijn verandert niet.", (IEnumerable<string>)antwoord.Waarde("gevolgen")!);
    }

    [Theory]
    [InlineData(Leerroute.Onderwijs, "WI-ROUTE-03")]
    [InlineData(Leerroute.Zelfredzaamheid, "WI-ROUTE-05")]
    [InlineData(Leerroute.B1, "WI-ROUTE-01")]
    [Regel("WI-ROUTE-01"), Regel("WI-ROUTE-03"), Regel("WI-ROUTE-05")]
    public void Het_antwoord_noemt_de_norm_van_de_nieuwe_route(Leerroute naar, string regel) =>
        Assert.Contains(Vraag("schakelen", Basis with { Van = naar == Leerroute.B1 ? Leerroute.Zelfredzaamheid : Leerroute.B1, Naar = naar }).Bronnen, bron => bron.Regel == regel);

    [Theory]
    [InlineData("2026-09-02", false)]
    [InlineData("2026-09-03", false)] // eighteen months are left to the day
    [InlineData("2026-09-04", true)]
    [Regel("WI-ROUTE-15")]
    public void Naar_de_onderwijsroute_waarschuwt_als_er_minder_dan_anderhalf_jaar_over_is(string wissel, bool krap)
    {
        var antwoord = Vraag("schakelen", Basis with { Naar = Leerroute.Onderwijs, DagWissel = Dag(wissel), BijzonderGeval = true, Motivering = "Ziekte." });

        Assert.Equal(krap, antwoord.Waarschuwingen.Any(zin => zin.Contains("taalschakeltraject", StringComparison.Ordinal)));
    }

    [Fact]
    public void Wat_niet_kan_wordt_uitgelegd()
    {
        Assert.Equal(["dagWissel", "naar", "urenNt2"], Geweigerd("schakelen", Basis with { Naar = Leerroute.B1, DagWissel = new(2025, 3, 2), UrenNt2 = -1 }).Order());
        Assert.Equal([null], Geweigerd("schakelen", Basis with { StartTermijn = new(2021, 12, 31), DagWissel = new(2022, 3, 1) }));
        Assert.Equal(["van"], Geweigerd("schakelen", Basis with { Van = (Leerroute)9 }));
    }

    [Fact]
    [Regel("WI-ROUTE-08")]
    public void Een_latere_wissel_mag_nooit_als_een_eerdere_niet_mag() =>
        Gen.Select(Dagen, Gen.Int[0, 900], Gen.Int[0, 300]).Sample((start, na, later) =>
        {
            var eerst = Schakelen.Beoordeel(Verzoek(start, start.AddDays(na)), LandelijkeParameters.Regelset).Waarde;
            var daarna = Schakelen.Beoordeel(Verzoek(start, start.AddDays(na + later)), LandelijkeParameters.Regelset).Waarde;
            return eerst.Toets.Slaagt || !daarna.Toets.Slaagt;
        });

    [Fact]
    [Regel("WI-ROUTE-08")]
    public void De_laatste_dag_mag_en_de_dag_erna_niet() =>
        Dagen.Sample(start =>
        {
            var grens = PipTermijn.Schakelgrens(start, LandelijkeParameters.Regelset).Waarde;
            return Schakelen.Beoordeel(Verzoek(start, grens), LandelijkeParameters.Regelset).Waarde.Toets.Slaagt
                && !Schakelen.Beoordeel(Verzoek(start, grens.AddDays(1)), LandelijkeParameters.Regelset).Waarde.Toets.Slaagt;
        });

    private static Schakelverzoek Verzoek(DateOnly start, DateOnly dag) => new()
    {
        Van = Leerroute.B1, Naar = Leerroute.Zelfredzaamheid, StartTermijn = start, Dag = dag, Voortgang = Voortgang.MinderDanVerwacht,
    };
}
