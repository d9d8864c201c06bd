using CsCheck;
using Naast.Kern.Bewaring;
using Naast.Kern.Regels;
using Naast.Kern.Rekenhulp;
using Naast.Tests.Huis;
using Naast.Tests.Regels;
using Xunit;
using static Naast.Tests.Rekenhulp.Vraagproef;

namespace Naast.Tests.Bewaring;

public sealed class BewaartermijnTests
{
    private static readonly Bewaartermijninvoer Voldaan = new() { EindePlicht = new(2026, 6, 30), Grond = Bewaargrond.Voldaan };

    [Theory]
    [InlineData("2026-06-30", "2031-07-01", "2076-07-01")]
    [InlineData("2028-02-29", "2033-03-01", "2078-03-01")]
    [InlineData("2022-01-01", "2027-01-02", "2072-01-02")]
    [Artikel("Bi2021", "9.9", lid: 1), Artikel("Bi2021", "9.9", lid: 2), Regel("WI-BEW-01"), Regel("WI-BEW-03"), Regel("WI-BEW-05")]
    public void Gegevens_gaan_weg_na_vijf_en_kerngegevens_na_vijftig_jaar(string einde, string gewoon, string kern)
    {
        var antwoord = Vraag("bewaartermijn", Voldaan with { EindePlicht = Dag(einde) });

        Assert.Equal((Dag(gewoon), Dag(kern)), (antwoord.Waarde("verwijderenOp"), antwoord.Waarde("kerngegevensVerwijderenOp")));
        Assert.Contains(antwoord.Bronnen, bron => bron.Regel == "WI-BEW-05");
    }

    [Theory]
    [InlineData(Bewaargrond.Voldaan, false), InlineData(Bewaargrond.AowLeeftijd, false), InlineData(Bewaargrond.Genaturaliseerd, false), InlineData(Bewaargrond.Verblijf, true)]
    [Artikel("Bi2021", "2.1", lid: 2), Regel("WI-BEW-07")]
    public void Alleen_een_plicht_die_kan_herleven_heeft_een_laatste_dag_daarvoor(Bewaargrond grond, bool kan) =>
        Assert.Equal(kan, Vraag("bewaartermijn", Voldaan with { Grond = grond }).Waarde("herlevingTot") is not null);

    [Fact]
    [Artikel("Bi2021", "9.9", lid: 1), Regel("WI-BEW-02")]
    public void De_uitleg_na_overlijden_noemt_geen_dag_die_niet_meer_geldt()
    {
        var antwoord = Vraag("bewaartermijn", new Bewaartermijninvoer { Overleden = new(2026, 7, 1) });

        Assert.DoesNotContain(antwoord.Onderbouwing.Delen, stap => stap.Zin().Contains("2031", StringComparison.Ordinal) || stap.Zin().Contains("2076", StringComparison.Ordinal));
        Assert.Null(antwoord.Waarde("herlevingTot"));
    }

    [Theory]
    [InlineData("einde-plicht", "2076-07-01"), InlineData("begin-plicht", "2073-03-16")]
    [Artikel("Bi2021", "9.9", lid: 2), Regel("WI-BEW-03")]
    public void Vanaf_wanneer_de_vijftig_jaar_tellen_bepaalt_het_beleid(string keuze, string kern) =>
        Assert.Equal(Dag(kern), Vraag("bewaartermijn", Voldaan with { BeginPlicht = new(2023, 3, 15) }, Met(Bewaarparameters.KernVanaf, keuze)).Waarde("kerngegevensVerwijderenOp"));

    [Fact]
    public void Telt_het_beleid_vanaf_het_begin_dan_moet_dat_bekend_zijn() =>
        Assert.Equal("beginPlicht", Assert.Throws<NietTeBerekenen>(() => Vraag("bewaartermijn", Voldaan, Met(Bewaarparameters.KernVanaf, "begin-plicht"))).Redenen.Single().Veld);

    [Theory]
    [InlineData("alles", "2027-03-11", "2027-03-11"), InlineData("kern-blijft", "2027-03-11", "2076-07-01")]
    [Artikel("Bi2021", "9.9", lid: 1), Regel("WI-BEW-02")]
    public void Na_overlijden_gaan_gegevens_weg_zoals_het_beleid_zegt(string keuze, string gewoon, string kern)
    {
        var antwoord = Vraag("bewaartermijn", Voldaan with { Overleden = new(2027, 3, 10) }, Met(Bewaarparameters.BijOverlijden, keuze));

        Assert.Equal((Dag(gewoon), Dag(kern)), (antwoord.Waarde("verwijderenOp"), antwoord.Waarde("kerngegevensVerwijderenOp")));
    }

    [Fact]
    [Regel("WI-BEW-02")]
    public void Overlijden_na_de_bewaartermijn_maakt_die_niet_langer() =>
        Assert.Equal((Dag("2031-07-01"), Dag("2040-01-02")), Paar(Vraag("bewaartermijn", Voldaan with { Overleden = new(2040, 1, 1) })));

    [Fact]
    [Regel("WI-BEW-02")]
    public void Eindigt_de_plicht_door_overlijden_dan_is_dat_de_dag() =>
        Assert.Equal((Dag("2026-05-02"), Dag("2026-05-02")), Paar(Vraag("bewaartermijn", new Bewaartermijninvoer { Overleden = new(2026, 5, 1) })));

    [Theory]
    [InlineData("2026-07-01", true), InlineData("2027-07-01", true), InlineData("2027-07-02", false)]
    [Artikel("Bi2021", "2.1", lid: 2), Regel("WI-BEW-07")]
    public void Herleeft_de_plicht_binnen_een_jaar_dan_wordt_niets_verwijderd(string herleefd, bool looptDoor)
    {
        var antwoord = Vraag("bewaartermijn", Voldaan with { Grond = Bewaargrond.Verblijf, Herleefd = Dag(herleefd) });

        Assert.Equal((looptDoor, looptDoor ? null : Dag("2031-07-01"), Dag("2027-07-01")), (antwoord.Waarde("plichtLooptDoor"), (DateOnly?)antwoord.Waarde("verwijderenOp"), antwoord.Waarde("herlevingTot")));
    }

    [Fact]
    [Artikel("Bi2021", "9.9", lid: 3), Regel("WI-BEW-04")]
    public void Leninggegevens_gaan_vijf_jaar_na_de_vereffening_weg() =>
        Assert.Equal(Dag("2035-01-16"), Vraag("bewaartermijn", Voldaan with { LeningVereffend = new(2030, 1, 15) }).Waarde("leninggegevensVerwijderenOp"));

    [Fact]
    [Artikel("Wi2021", "54"), Regel("WI-BEW-06")]
    public void Onder_de_oude_wet_rekent_Naast_niets_uit()
    {
        var antwoord = Vraag("bewaartermijn", new Bewaartermijninvoer { OudeWet = true });

        Assert.Null(antwoord.Waarde("verwijderenOp"));
        Assert.Contains(antwoord.Bronnen, bron => bron.Regel == "WI-BEW-06");
    }

    [Fact]
    public void Wat_elkaar_tegenspreekt_wordt_geweigerd()
    {
        Assert.Equal(["eindePlicht"], Geweigerd("bewaartermijn", new Bewaartermijninvoer()));
        Assert.Equal(["overleden"], Geweigerd("bewaartermijn", Voldaan with { Grond = Bewaargrond.Overleden }));
        Assert.Equal(["herleefd"], Geweigerd("bewaartermijn", Voldaan with { Herleefd = new(2026, 12, 1) }));
        Assert.Equal(["overleden"], Geweigerd("bewaartermijn", Voldaan with { Overleden = new(2026, 6, 29) }));
        Assert.Equal(["herleefd"], Geweigerd("bewaartermijn", Voldaan with { Grond = Bewaargrond.Verblijf, Herleefd = new(2026, 6, 30) }));
        Assert.Equal(["eindePlicht"], Geweigerd("bewaartermijn", Voldaan with { BeginPlicht = new(2026, 7, 1) }));
        Assert.Equal(["eindePlicht"], Geweigerd("bewaartermijn", Voldaan with { EindePlicht = new(2021, 12, 31) }));
    }

    [Fact]
    public void Later_einde_geeft_nooit_eerder_verwijderen_en_kern_altijd_later() =>
        Regelproef.Dagen.Sample(dag =>
        {
            var (nu, morgen) = (Bereken(dag), Bereken(dag.AddDays(1)));
            return nu.Gewoon <= morgen.Gewoon && nu.Kern <= morgen.Kern && nu.Gewoon < nu.Kern && nu.Gewoon > dag;
        });

    private static Bewaartermijn Bereken(DateOnly einde) => Bewaartermijn.Bereken(new Bewaarfeiten(einde, Bewaargrond.Voldaan), LandelijkeParameters.Regelset);

    private static (DateOnly, DateOnly) Paar(Rekenantwoord antwoord) => ((DateOnly)antwoord.Waarde("verwijderenOp")!, (DateOnly)antwoord.Waarde("kerngegevensVerwijderenOp")!);
}
