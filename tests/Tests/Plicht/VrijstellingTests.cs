using Naast.Kern.Gedeeld;
using Naast.Kern.Leerroutes;
using Naast.Kern.Plicht;
using Naast.Kern.Regels;
using Naast.Kern.Rekenhulp;
using Naast.Tests.Huis;
using Xunit;
using static Naast.Tests.Plicht.Plichtproef;

namespace Naast.Tests.Plicht;

public sealed class VrijstellingTests
{
    private static readonly Vrijstellingsinvoer Diploma = new() { Peildatum = new(2026, 3, 2), Grond = Vrijstellingsgrond.Diploma };

    private static readonly Ontheffingsinvoer Medisch = new() { Peildatum = new(2026, 3, 2), Grond = Ontheffingsgrond.Medisch, ArtsBevestigt = true };

    private static Rekenantwoord Reken(Vrijstellingsinvoer invoer) => Plichtproef.Reken(Vrijstellingsvraag.Vraag, invoer);

    private static Rekenantwoord Reken(Ontheffingsinvoer invoer) => Plichtproef.Reken(Ontheffingsvraag.Vraag, invoer);

    [Theory]
    [InlineData(Diplomasoort.Inburgering2021, true), InlineData(Diplomasoort.Inburgering2013B1, true), InlineData(Diplomasoort.Inburgering2013, false)]
    [InlineData(Diplomasoort.VmboGemengdOfTheoretisch, true), InlineData(Diplomasoort.HavoVwo, true), InlineData(Diplomasoort.Mbo2OfHoger, true), InlineData(Diplomasoort.HboWo, true)]
    [InlineData(Diplomasoort.NederlandstaligElders, true), InlineData(Diplomasoort.InternationaalMetNederlandsB1, true), InlineData(Diplomasoort.Ander, false)]
    [Artikel("Wi2021", "4", lid: 1), Artikel("Ri2021", "2.1"), Regel("WI-VRIJ-02")]
    public void Een_aangewezen_diploma_stelt_vrij(Diplomasoort diploma, bool vrij)
    {
        var antwoord = Reken(Diploma with { Diploma = diploma });

        Assert.Equal(vrij, antwoord.Geeft("vrijgesteld"));
        Assert.Equal(vrij ? Vrijstellingsvorm.Volledig : null, antwoord.Geeft("vorm"));
    }

    [Theory]
    [InlineData("2022-12-31", false), InlineData("2023-01-01", true)]
    [Artikel("Ri2021", "2.1"), Regel("WI-VRIJ-02")]
    public void Vmbo_basis_en_kader_stellen_vrij_sinds_2023(string dag, bool vrij) =>
        Assert.Equal(vrij, Reken(Diploma with { Peildatum = Dag(dag), Diploma = Diplomasoort.VmboBasisOfKader }).Geeft("vrijgesteld"));

    [Theory]
    [InlineData(Diplomasoort.Entree), InlineData(Diplomasoort.Praktijkonderwijs), InlineData(Diplomasoort.Vso)]
    [Artikel("Bi2021", "4.3", lid: 2), Regel("WI-VRIJ-08")]
    public void Een_niet_vrijstellende_opleiding_stelt_niet_vrij(Diplomasoort diploma)
    {
        Assert.Equal(["WI-VRIJ-08"], Reken(Diploma with { Diploma = diploma }).Weigert());
        Assert.Equal(["WI-VRIJ-04"], Reken(Diploma with { Grond = Vrijstellingsgrond.Ingeschreven, Diploma = diploma }).Weigert());
    }

    [Theory]
    [InlineData(7, false), InlineData(8, true), InlineData(9, true)]
    [Artikel("Wi2021", "4", lid: 1), Artikel("Bi2021", "2.6"), Regel("WI-VRIJ-01")]
    public void Acht_jaar_leerplicht_in_Nederland_stelt_vrij(int jaren, bool vrij) =>
        Assert.Equal(vrij, Reken(new Vrijstellingsinvoer { Peildatum = new(2026, 3, 2), Grond = Vrijstellingsgrond.Leerplichtjaren, JarenLeerplicht = jaren }).Geeft("vrijgesteld"));

    [Theory]
    [InlineData(10, 5, true, true), InlineData(9, 5, true, false), InlineData(10, 4, true, false), InlineData(10, 5, false, false)]
    [Artikel("Bi2021", "2.3"), Regel("WI-VRIJ-05")]
    public void Voldoende_ingeburgerd_vraagt_verblijf_werk_en_een_gesprek(int verblijf, int werk, bool gesprek, bool vrij)
    {
        var antwoord = Reken(new Vrijstellingsinvoer { Peildatum = new(2026, 3, 2), Grond = Vrijstellingsgrond.VoldoendeIngeburgerd, JarenVerblijf = verblijf, JarenWerk = werk, GesprekB1 = gesprek });

        Assert.Equal(vrij, antwoord.Geeft("vrijgesteld"));
        Assert.Equal(Bedrag.VanEuro(90), antwoord.Geeft("kosten"));
    }

    [Theory]
    [InlineData(true, false, true), InlineData(false, true, true), InlineData(false, false, false)]
    [Artikel("Wi2021", "7", lid: 3), Artikel("Ri2021", "3.12"), Artikel("Ri2021", "3.13"), Regel("WI-VRIJ-06")]
    public void Bewijs_op_A2_helpt_pas_na_afschalen(bool b1, bool afgeschaald, bool vrij)
    {
        var antwoord = Reken(new Vrijstellingsinvoer { Peildatum = new(2026, 3, 2), Grond = Vrijstellingsgrond.Examenonderdelen, BewijsB1 = b1, Afgeschaald = afgeschaald });

        Assert.Equal(vrij ? Vrijstellingsvorm.Gedeeltelijk : null, antwoord.Geeft("vorm"));
    }

    [Fact]
    [Artikel("Wi2021", "4", lid: 1), Regel("WI-VRIJ-03"), Regel("WI-VRIJ-04"), Regel("WI-VRIJ-07"), Regel("WI-VRIJ-09")]
    public void Leerplicht_en_inschrijving_stellen_vrij_en_werk_niet()
    {
        Assert.Equal(true, Reken(new Vrijstellingsinvoer { Peildatum = new(2026, 3, 2), Grond = Vrijstellingsgrond.NuLeerplichtig }).Geeft("vrijgesteld"));
        var school = Reken(Diploma with { Grond = Vrijstellingsgrond.Ingeschreven, Diploma = Diplomasoort.Mbo2OfHoger });
        Assert.Equal(Vrijstellingsvorm.Tijdelijk, school.Geeft("vorm"));
        Assert.Equal(["INS", "OPL"], (IReadOnlyList<string>)school.Geeft("duoCodes")!);
        Assert.Equal(["WI-VRIJ-07"], Reken(new Vrijstellingsinvoer { Peildatum = new(2026, 3, 2), Grond = Vrijstellingsgrond.WerkVoorMap }).Weigert());
    }

    [Fact]
    [Artikel("Ri2021", "3.14"), Regel("WI-VRIJ-06")]
    public void DUO_beslist_binnen_acht_weken_en_de_termijn_schuift_over_vrije_dagen()
    {
        Assert.Equal(new DateOnly(2026, 4, 28), Reken(Diploma with { Diploma = Diplomasoort.HavoVwo, AanvraagOp = new(2026, 3, 2) }).Geeft("beslissingUiterlijk")); // 27 April is a holiday
        Assert.Equal(new DateOnly(2026, 4, 28), Reken(Medisch with { AanvraagOp = new(2026, 3, 3) }).Geeft("beslissingUiterlijk"));
        Assert.Null(Reken(Diploma with { Diploma = Diplomasoort.HavoVwo }).Geeft("beslissingUiterlijk"));
    }

    [Fact]
    public void Ontbrekende_gegevens_worden_gevraagd()
    {
        Assert.Equal("diploma", Assert.Single(Assert.Throws<NietTeBerekenen>(() => Reken(Diploma)).Redenen).Veld);
        Assert.Equal(["jarenVerblijf", "jarenWerk"], Assert.Throws<NietTeBerekenen>(() => Reken(Diploma with { Grond = Vrijstellingsgrond.VoldoendeIngeburgerd })).Redenen.Select(r => r.Veld));
        Assert.Equal("jarenLeerplicht", Assert.Single(Assert.Throws<NietTeBerekenen>(() => Reken(Diploma with { Grond = Vrijstellingsgrond.Leerplichtjaren })).Redenen).Veld);
        Assert.Throws<NietTeBerekenen>(() => Reken(Diploma with { Diploma = Diplomasoort.HavoVwo, Peildatum = new(2021, 1, 1) }));
    }

    [Fact]
    [Artikel("Wi2021", "5", lid: 1), Artikel("Bi2021", "2.7"), Regel("WI-ONTH-01")]
    public void Medische_ontheffing_vraagt_een_arts_en_kost_geld_dat_terugkomt()
    {
        var wel = Reken(Medisch);

        Assert.Equal((true, "MED", Bedrag.VanEuro(225), true), ((bool)wel.Geeft("mogelijk")!, (string)wel.Geeft("duoGrond")!, (Bedrag)wel.Geeft("kosten")!, (bool)wel.Geeft("kostenTerug")!));
        Assert.Equal(["WI-ONTH-01"], Reken(Medisch with { ArtsBevestigt = false }).Weigert());
        Assert.Equal(false, Reken(Medisch with { ArtsBevestigt = false }).Geeft("kostenTerug"));
    }

    [Theory]
    [InlineData(Leerroute.B1, 3, false, false, true), InlineData(Leerroute.B1, 4, false, false, false), InlineData(Leerroute.Onderwijs, 0, true, false, true)]
    [InlineData(Leerroute.B1, 1, false, true, false), InlineData(Leerroute.B1, 0, false, false, false)]
    [InlineData(Leerroute.Zelfredzaamheid, 0, false, true, true), InlineData(Leerroute.Zelfredzaamheid, 1, false, true, false), InlineData(Leerroute.Zelfredzaamheid, 0, false, false, false)]
    [Artikel("Bi2021", "2.7", lid: 3), Regel("WI-ONTH-02")]
    public void Gedeeltelijke_medische_ontheffing_heeft_grenzen_per_route(Leerroute route, int taal, bool knm, bool participatie, bool mogelijk) =>
        Assert.Equal(mogelijk, Reken(Medisch with { Vorm = Ontheffingsvorm.Gedeeltelijk, Leerroute = route, Taalonderdelen = taal, Knm = knm, Participatieonderdeel = participatie }).Geeft("mogelijk"));

    [Fact]
    [Artikel("Wi2021", "5", lid: 2), Artikel("Bi2021", "2.8"), Regel("WI-ONTH-03"), Regel("WI-ONTH-04"), Regel("WI-ONTH-07")]
    public void Bijzondere_omstandigheden_vragen_een_advies_van_het_college()
    {
        var volledig = new Ontheffingsinvoer { Peildatum = new(2026, 3, 2), Grond = Ontheffingsgrond.BijzondereOmstandigheden, Uitzonderlijk = true, AdviesCollege = true };

        Assert.Equal((true, "BIO", "SS140", true),
            ((bool)Reken(volledig).Geeft("mogelijk")!, (string)Reken(volledig).Geeft("duoGrond")!, (string)Reken(volledig).Geeft("duoSignaal")!, (bool)Reken(volledig).Geeft("adviesCollegeNodig")!));
        foreach (var fout in new[] { volledig with { AdviesCollege = false }, volledig with { Uitzonderlijk = false }, volledig with { Verwijtbaar = true }, volledig with { Vorm = Ontheffingsvorm.Gedeeltelijk } })
        {
            Assert.Equal(["WI-ONTH-03"], Reken(fout).Weigert());
        }
    }

    [Fact]
    [Artikel("Wi2021", "5"), Regel("WI-ONTH-05"), Regel("WI-ONTH-06")]
    public void Geleverde_inspanningen_zijn_geen_grond_meer_en_DUO_kan_uren_begrenzen()
    {
        Assert.Equal(["WI-ONTH-05"], Reken(new Ontheffingsinvoer { Peildatum = new(2026, 3, 2), Grond = Ontheffingsgrond.GeleverdeInspanningen }).Weigert());
        Assert.Equal(200, Reken(Medisch with { Vorm = Ontheffingsvorm.Gedeeltelijk, Leerroute = Leerroute.Zelfredzaamheid, Participatieonderdeel = true, UrenBelastbaar = 200 }).Geeft("maximumParticipatieuren"));
        Assert.Equal("urenBelastbaar", Assert.Single(Assert.Throws<NietTeBerekenen>(() => Reken(Medisch with { UrenBelastbaar = 200 })).Redenen).Veld);
        Assert.Equal("leerroute", Assert.Single(Assert.Throws<NietTeBerekenen>(() => Reken(Medisch with { Vorm = Ontheffingsvorm.Gedeeltelijk })).Redenen).Veld);
        Assert.Equal(["taalonderdelen"], Assert.Throws<NietTeBerekenen>(() => Reken(Medisch with { Vorm = Ontheffingsvorm.Gedeeltelijk, Leerroute = Leerroute.B1 })).Redenen.Select(r => r.Veld));
    }
}
