using CsCheck;
using Naast.Kern.Gedeeld;
using Naast.Kern.Plicht;
using Naast.Kern.Regels;
using Naast.Kern.Rekenhulp;
using Naast.Tests.Huis;
using Xunit;
using static Naast.Tests.Plicht.Plichtproef;

namespace Naast.Tests.Plicht;

public sealed class PlichtEindeTests
{
    private static readonly PlichtEindeinvoer Loopt = new() { Peildatum = new(2026, 11, 2), BeginPlicht = new(2024, 5, 1), Geboortedatum = Geboren(1990, 5, 17), DagtekeningPip = new(2024, 7, 8) };

    private static Rekenantwoord Reken(PlichtEindeinvoer invoer, Regelset? regels = null) => Plichtproef.Reken(PlichtEindevraag.Vraag, invoer, regels);

    private static PlichtEindeinvoer Onderbroken(string van, string? tot, string peildatum) => Loopt with
    {
        Peildatum = Dag(peildatum), Onderbrekingen = [new() { Soort = Onderbrekingsoort.NietIngeschreven, Van = Dag(van), Tot = DagOfNiets(tot) }],
    };

    [Fact]
    public void Zonder_einde_loopt_de_plicht()
    {
        var antwoord = Reken(Loopt);

        Assert.Equal((true, Plichtstand.Loopt), ((bool)antwoord.Geeft("plichtOpPeildatum")!, (Plichtstand)antwoord.Geeft("stand")!));
        Assert.Null(antwoord.Geeft("eersteDagZonderPlicht"));
        Assert.Equal(false, antwoord.Geeft("planNodig"));
        Assert.Equal(true, Reken(Loopt with { DagtekeningPip = null }).Geeft("planNodig"));
        Assert.Equal(Plichtstand.NogNiet, Reken(Loopt with { Peildatum = new(2024, 4, 30) }).Geeft("stand"));
    }

    [Theory]
    [InlineData(Onderbrekingsoort.NietIngeschreven, "Vertrek uit Nederland langer dan een jaar")]
    [InlineData(Onderbrekingsoort.BedienaarGestopt, "Overig"), InlineData(Onderbrekingsoort.TijdelijkVerblijf, "Overig")]
    [Artikel("Bi2021", "2.1", lid: 2), Regel("WI-DOEL-08"), Regel("WI-TERM-09")]
    public void Alleen_wie_weg_was_heet_vertrokken(Onderbrekingsoort soort, string reden)
    {
        var antwoord = Reken(Loopt with { Onderbrekingen = [new() { Soort = soort, Van = new(2025, 1, 1) }] });

        Assert.Equal(reden, antwoord.Geeft("redenDuo"));
        Assert.Equal((DateOnly)antwoord.Geeft("eersteDagZonderPlicht")!, ((DateOnly)antwoord.Geeft("laatsteDagPlicht")!).AddDays(1));
    }

    [Theory]
    [InlineData("2025-03-01", "2026-02-28", "2026-11-02", Plichtstand.Loopt)] // exactly a year
    [InlineData("2025-03-01", "2026-03-01", "2026-11-02", Plichtstand.Geeindigd)] // a day longer
    [InlineData("2025-03-01", null, "2026-02-28", Plichtstand.Onderbroken)]
    [InlineData("2025-03-01", null, "2026-03-01", Plichtstand.Geeindigd)]
    [InlineData("2024-06-01", "2024-06-30", "2026-11-02", Plichtstand.Loopt)]
    [Artikel("Bi2021", "2.1", lid: 2), Regel("WI-DOEL-07"), Regel("WI-DOEL-08")]
    public void Een_onderbreking_van_ten_hoogste_een_jaar_beeindigt_de_plicht_niet(string van, string? tot, string peildatum, Plichtstand stand)
    {
        var antwoord = Reken(Onderbroken(van, tot, peildatum));

        Assert.Equal(stand, antwoord.Geeft("stand"));
        Assert.Equal(stand == Plichtstand.Geeindigd ? new DateOnly(2026, 3, 1) : null, antwoord.Geeft("eersteDagZonderPlicht"));
        Assert.Equal(stand == Plichtstand.Geeindigd ? "Vertrek uit Nederland langer dan een jaar" : null, antwoord.Geeft("redenDuo"));
        Assert.Equal(stand == Plichtstand.Onderbroken ? new DateOnly(2026, 3, 1) : null, antwoord.Geeft("onderbrekingEindigtPlichtOp"));
    }

    [Fact]
    [Artikel("Bi2021", "2.1", lid: 2), Regel("WI-DOEL-08")]
    public void Naar_beleid_eindigt_de_plicht_op_de_eerste_dag_van_een_te_lange_onderbreking()
    {
        var lang = Onderbroken("2025-03-01", null, "2026-11-02");

        Assert.Equal(new DateOnly(2026, 3, 1), Reken(lang, Met(Plichtparameters.EindeBijOnderbreking, "na-een-jaar")).Geeft("eersteDagZonderPlicht"));
        Assert.Equal(new DateOnly(2025, 3, 1), Reken(lang, Met(Plichtparameters.EindeBijOnderbreking, "begin")).Geeft("eersteDagZonderPlicht"));
    }

    [Fact]
    [Artikel("Bi2021", "2.1", lid: 2), Regel("WI-DOEL-07")]
    public void Onderbrekingen_die_op_elkaar_aansluiten_zijn_er_een()
    {
        PlichtEindeinvoer Twee(DateOnly tweede) => Loopt with
        {
            Onderbrekingen =
            [
                new() { Soort = Onderbrekingsoort.TijdelijkVerblijf, Van = tweede, Tot = new(2026, 8, 31) },
                new() { Soort = Onderbrekingsoort.NietIngeschreven, Van = new(2025, 7, 1), Tot = new(2026, 1, 31) },
            ],
        };

        Assert.Equal(Plichtstand.Geeindigd, Reken(Twee(new(2026, 2, 1))).Geeft("stand"));
        Assert.Equal(Plichtstand.Loopt, Reken(Twee(new(2026, 2, 2))).Geeft("stand"));
    }

    [Fact]
    [Artikel("Bi2021", "2.1", lid: 2), Regel("WI-DOEL-08")]
    public void Een_nieuw_verblijfsrecht_na_meer_dan_een_jaar_geeft_een_nieuwe_plicht()
    {
        var antwoord = Reken(Onderbroken("2024-09-01", "2026-05-31", "2026-11-02") with { NieuwVerblijfsrechtOp = new(2026, 6, 1) });

        Assert.Equal((true, new DateOnly(2026, 6, 1), new DateOnly(2025, 9, 1)),
            ((bool)antwoord.Geeft("plichtOpPeildatum")!, (DateOnly)antwoord.Geeft("nieuwePlichtVan")!, (DateOnly)antwoord.Geeft("eerderGeeindigdOp")!));
        Assert.Equal(true, antwoord.Geeft("planNodig"));
        Assert.Equal("Er is een nieuwe plicht sinds 1 juni 2026.", antwoord.Antwoord);
    }

    [Theory]
    [InlineData("2026-06-01", true)] // exactly a year without: 2025-06-01 up to and with 2026-05-31
    [InlineData("2026-06-02", false)]
    [Artikel("Bi2021", "2.1", lid: 2), Regel("WI-DOEL-07"), Regel("WI-DOEL-08"), Regel("WI-TERM-09")]
    public void Binnen_een_jaar_opnieuw_verblijfsrecht_laat_de_oude_plicht_doorlopen(string nieuw, bool herleeft)
    {
        var antwoord = Reken(Loopt with { VerblijfsrechtVerlorenOp = new(2025, 6, 1), NieuwVerblijfsrechtOp = Dag(nieuw) });

        Assert.Equal(true, antwoord.Geeft("plichtOpPeildatum"));
        Assert.Equal(herleeft, antwoord.Geeft("herleeft"));
        Assert.Equal(herleeft ? new DateOnly(2024, 5, 1) : Dag(nieuw), antwoord.Geeft("beginPlicht"));
    }

    [Fact]
    [Artikel("Bi2021", "2.1", lid: 1), Regel("WI-DOEL-06")]
    public void Verlies_van_verblijfsrecht_beeindigt_de_plicht_tenzij_procedureel_verblijf_aansluit()
    {
        var verloren = Loopt with { VerblijfsrechtVerlorenOp = new(2026, 2, 1) };

        Assert.Equal((Plichtstand.Geeindigd, "SS110"), ((Plichtstand)Reken(verloren).Geeft("stand")!, (string)Reken(verloren).Geeft("duoGebeurtenis")!));
        Assert.Equal(Plichtstand.Loopt, Reken(verloren with { ProcedureelAansluitend = true }).Geeft("stand"));
    }

    [Theory]
    [InlineData("diploma", "SS106", "Inburgeringsplicht voldaan"), InlineData("certificaat", "SS106", "Inburgeringsplicht voldaan")]
    [InlineData("vrijstelling", "SS107", "Volledige vrijstelling"), InlineData("ontheffing", "SS108", "Volledige ontheffing")]
    [InlineData("naturalisatie", "SS110", "Overig"), InlineData("overleden", "SS111", "Overlijden"), InlineData("aow", "SS110", "Overig")]
    [Artikel("Wi2021", "3"), Artikel("Wi2021", "6"), Regel("WI-TERM-09")]
    public void Elke_eindgrond_heeft_haar_bericht_van_DUO(string grond, string gebeurtenis, string reden)
    {
        var op = new DateOnly(2026, 5, 17);
        var antwoord = Reken(grond switch
        {
            "diploma" => Loopt with { DiplomaOp = op },
            "certificaat" => Loopt with { CertificaatOp = op },
            "vrijstelling" => Loopt with { VrijstellingOp = op },
            "ontheffing" => Loopt with { OntheffingOp = op },
            "naturalisatie" => Loopt with { NaturalisatieOp = op },
            "overleden" => Loopt with { OverledenOp = op },
            _ => Loopt with { Geboortedatum = Geboren(1959, 5, 17) },
        });

        Assert.Equal((op, gebeurtenis, reden), ((DateOnly)antwoord.Geeft("eersteDagZonderPlicht")!, (string)antwoord.Geeft("duoGebeurtenis")!, (string)antwoord.Geeft("redenDuo")!));
        Assert.Equal(false, antwoord.Geeft("plichtOpPeildatum"));
    }

    [Fact]
    public void De_eerste_eindgrond_telt()
    {
        var antwoord = Reken(Loopt with { NaturalisatieOp = new(2026, 8, 1), DiplomaOp = new(2026, 4, 1) });

        Assert.Equal((new DateOnly(2026, 4, 1), Eindgrond.Diploma), ((DateOnly)antwoord.Geeft("eersteDagZonderPlicht")!, (Eindgrond)antwoord.Geeft("eindgrond")!));
        Assert.Equal(true, Reken(Loopt with { NaturalisatieOp = new(2026, 12, 1) }).Geeft("plichtOpPeildatum"));
    }

    [Theory]
    [InlineData("1959-11-03", true), InlineData("1960-05-02", true), InlineData("1960-05-03", false), InlineData("1959-11-02", false)]
    public void Wie_binnen_zes_maanden_AOW_krijgt_wordt_gesignaleerd(string geboren, bool binnenkort) =>
        Assert.Equal(binnenkort, Reken(Loopt with { Geboortedatum = OnvolledigeDatum.Van(Dag(geboren)) }).Geeft("aowBinnenkort"));

    [Fact]
    [Artikel("Wi2021", "4", lid: 1), Regel("WI-TERM-10"), Regel("WI-VRIJ-04")]
    public void Een_tijdelijke_vrijstelling_schort_op_en_na_intrekking_gaat_de_plicht_verder()
    {
        var vrij = Loopt with { TijdelijkVrijgesteldVan = new(2025, 9, 1) };
        var terug = vrij with { VrijstellingIngetrokkenOp = new(2026, 7, 1) };

        Assert.Equal((false, Plichtstand.Opgeschort, "SS109", "Tijdelijke vrijstelling"),
            ((bool)Reken(vrij).Geeft("plichtOpPeildatum")!, (Plichtstand)Reken(vrij).Geeft("stand")!, (string)Reken(vrij).Geeft("duoGebeurtenis")!, (string)Reken(vrij).Geeft("redenDuo")!));
        Assert.Equal((true, "SS130"), ((bool)Reken(terug).Geeft("plichtOpPeildatum")!, (string)Reken(terug).Geeft("duoGebeurtenis")!));
        Assert.Equal(("SS129", true), ((string)Reken(terug with { DagtekeningPip = null }).Geeft("duoGebeurtenis")!, (bool)Reken(terug with { DagtekeningPip = null }).Geeft("planNodig")!));
        Assert.Equal(Plichtstand.Opgeschort, Reken(terug with { Peildatum = new(2026, 6, 30) }).Geeft("stand"));
    }

    [Fact]
    public void Datums_die_niet_kunnen_geven_alle_redenen_tegelijk()
    {
        var fout = Assert.Throws<NietTeBerekenen>(() => Reken(Loopt with
        {
            DiplomaOp = new(2024, 4, 1), NaturalisatieOp = new(2026, 6, 1), OverledenOp = new(2026, 5, 1), VrijstellingIngetrokkenOp = new(2025, 1, 1),
            Onderbrekingen = [new() { Van = new(2025, 2, 1), Tot = new(2025, 1, 1) }],
        }));

        Assert.Equal(["tijdelijkVrijgesteldVan", "diplomaOp", "naturalisatieOp", "onderbrekingen[0].tot"], fout.Redenen.Select(reden => reden.Veld));
        Assert.Throws<NietTeBerekenen>(() => Reken(Loopt with { BeginPlicht = new(2021, 12, 31), DagtekeningPip = null }));
    }

    [Fact]
    public void Een_geboortedatum_die_over_de_AOW_niets_zegt_is_niet_te_berekenen()
    {
        Assert.Equal("geboortedatum", Assert.Single(Assert.Throws<NietTeBerekenen>(() => Reken(Loopt with { Geboortedatum = Geboren(1959) })).Redenen).Veld);
        Assert.Equal("geboortedatum", Assert.Single(Assert.Throws<NietTeBerekenen>(() => Reken(Loopt with { Geboortedatum = Geboren(1940) })).Redenen).Veld);
        Assert.Equal("beginPlicht", Assert.Single(Assert.Throws<NietTeBerekenen>(() => Reken(Loopt with { Geboortedatum = Geboren(1957, 5, 1) })).Redenen).Veld);
        Assert.Equal(true, Reken(Loopt with { Geboortedatum = Geboren(1985) }).Geeft("plichtOpPeildatum"));
        Assert.Equal(true, Reken(Loopt with { Geboortedatum = null }).Geeft("plichtOpPeildatum"));
    }

    [Fact]
    [Regel("WI-DOEL-07"), Regel("WI-DOEL-08")]
    public void Een_langere_onderbreking_geeft_nooit_een_plicht_terug() =>
        Gen.Select(Gen.Int[0, 500], Gen.Int[0, 500], Gen.Int[0, 900]).Sample((begin, duur, extra) =>
        {
            var van = new DateOnly(2024, 6, 1).AddDays(begin);
            bool Plicht(int dagen) => (bool)Reken(Loopt with
            {
                Peildatum = new(2030, 1, 1), Onderbrekingen = [new() { Van = van, Tot = van.AddDays(dagen) }],
            }).Geeft("plichtOpPeildatum")!;
            return !Plicht(duur + extra) || Plicht(duur);
        });

    [Fact]
    [Regel("WI-DOEL-07")]
    public void De_grens_van_een_jaar_is_op_de_dag_precies() =>
        Gen.Int[0, 2000].Sample(n =>
        {
            var tijd = new Onderbrekingstijd(new DateOnly(2024, 1, 1).AddDays(n), null);
            var grens = tijd.Grens(Landelijk);
            return !tijd.IsTeLang(grens.AddDays(-1), Landelijk) && tijd.IsTeLang(grens, Landelijk) && grens.DayNumber - tijd.Van.DayNumber is 365 or 366;
        });
}
