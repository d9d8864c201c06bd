using Naast.Kern.Besluiten;
using Naast.Kern.Gedeeld;
using Naast.Tests.Huis;
using Xunit;
using static Naast.Tests.Besluiten.Mandaatproef;

namespace Naast.Tests.Besluiten;

public sealed class MandaattoetsTests
{
    private static readonly DateOnly Dag = new(2026, 11, 23);
    private static readonly Beslisbeleid VierOgen = new(["kwaliteitsmedewerker"], true, "ondertekening van het PIP");

    [Fact]
    [Artikel("Awb", "10:3", 1), Artikel("Awb", "10:9", 1), Regel("WI-MAND-01"), Regel("WI-MAND-06")]
    public void Register_functie_beleid_en_vier_ogen_tellen_elk_apart()
    {
        var register = Register();
        Assert.True(Vraag("joost", "kwaliteitsmedewerker", "sdd", VierOgen, register).Toets.Slaagt);
        Assert.Equal(["artikel 10:3, lid 1, Awb", "artikel 10:9, lid 1, Awb"], Open(Vraag("joost", "kwaliteitsmedewerker", "vivera", VierOgen, register)));
        Assert.Equal(["artikel 10:9, lid 1, Awb"], Open(Vraag("piet", "jurist", "sdd", VierOgen with { Ondertekenaars = ["jurist"] }, register)));
        Assert.Equal(["beleidsregel ondertekening van het PIP"], Open(Vraag("fatima", "casusregisseur", "sdd", VierOgen, register)));
        Assert.Equal(["beleidsregel ondertekening van het PIP"], Open(Vraag("sanne", "kwaliteitsmedewerker", "sdd", VierOgen, register)));
        Assert.True(Vraag("sanne", "kwaliteitsmedewerker", "sdd", VierOgen with { VierOgen = false }, register).Toets.Slaagt);
    }

    [Fact]
    [Regel("WI-MAND-06")]
    public void Een_mandaat_geldt_van_de_eerste_tot_en_met_de_laatste_dag_en_alleen_voor_die_gemeente()
    {
        var register = Register();
        register.Regels[0].TrekIn(Dag, "Het college doet het zelf", 0, false, DateTimeOffset.UnixEpoch);
        Assert.True(Vraag("joost", "kwaliteitsmedewerker", "sdd", VierOgen, register).Toets.Slaagt);
        Assert.False(Vraag("joost", "kwaliteitsmedewerker", "sdd", VierOgen, register, Dag.AddDays(1)).Toets.Slaagt);
        Assert.False(Vraag("joost", "kwaliteitsmedewerker", "sdd", VierOgen, register, new DateOnly(2021, 12, 31)).Toets.Slaagt);
        Assert.Null(Vraag("joost", "kwaliteitsmedewerker", "sdd", VierOgen, register, gemeente: "0590").Regel);
    }

    [Fact]
    [Artikel("Awb", "10:10"), Regel("WI-MAND-07")]
    public void Een_besluit_noemt_het_college_en_de_functie_en_een_eigen_kenmerk()
    {
        var mandaat = Vraag("joost", "kwaliteitsmedewerker", "sdd", VierOgen, Register());
        Besluit Neem() => Besluit.Neem(
            Id(), Id(), Proefstad, Bevoegdheid.PipVaststellen, Id(), mandaat, Wie(), Dag, "Omdat het past.", new("", []), []);
        var (een, twee) = (Neem(), Neem());
        Assert.Equal(("Het college van Proefstad", "kwaliteitsmedewerker"), (een.Namens, een.OndertekenaarFunctie));
        Assert.NotEqual(een.Kenmerk, twee.Kenmerk);
    }

    [Fact]
    [Artikel("Awb", "10:5", 2), Regel("WI-MAND-05")]
    public void Zonder_besluit_van_het_college_dat_werkt_is_er_geen_mandaat()
    {
        var register = Register();
        Assert.Equal(["artikel 10:5, lid 2, Awb"], Open(Mandaat(register with { Stappen = [] })));
        register.Stappen[0].Vervalt(Dag);
        Assert.Empty(Open(Mandaat(register, dag: Dag)));
        Assert.Equal(["artikel 10:5, lid 2, Awb"], Open(Mandaat(register, dag: Dag.AddDays(1))));
        var raad = Stap(Bestuursstapsoort.Kader);
        Assert.Equal(["artikel 10:5, lid 2, Awb"], Open(Mandaat(Register(anders: i => i with { CollegebesluitId = raad.Id }) with { Stappen = [raad] })));
    }

    [Fact]
    [Regel("WI-MAND-01")]
    public void Het_besluit_van_de_raad_telt_alleen_als_de_gemeente_dat_wil()
    {
        var register = Register();
        var wil = new Beslisbeleid(null, false, "ondertekening") { Raadsbesluiten = [Bestuursstapsoort.Kader, Bestuursstapsoort.Middelen] };
        Mandaattoets Met(params Bestuursstap[] raad) => Mandaattoets.Beoordeel(new(Bevoegdheid.PipVaststellen, Proefstad, Dag, Wie()), wil, register with { Stappen = [.. register.Stappen, .. raad] });

        Assert.Equal(2, Met().Toets.NietVervuld.Count());
        Assert.Equal(["beleidsregel raadsbesluit voor mandaat"], Open(Met(Stap(Bestuursstapsoort.Kader), Stap(Bestuursstapsoort.Middelen, Dag.AddDays(1)))));
        Assert.Empty(Open(Met(Stap(Bestuursstapsoort.Kader), Stap(Bestuursstapsoort.Middelen, Dag))));
        Assert.Single(Open(Met(Stap(Bestuursstapsoort.Kader), Stap(Bestuursstapsoort.Middelen, gemeente: "0590"))));
    }

    [Fact]
    [Artikel("Awb", "10:1"), Regel("WI-MAND-01")]
    public void Een_organisatie_in_oprichting_beslist_niet_en_een_opvolger_wel()
    {
        var register = Register() with { Gemandateerden = [Houder(inOprichting: true)] };
        Assert.Equal(["artikel 10:1 Awb"], Open(Mandaat(register, dag: Dag)));
        register.Gemandateerden[0].Ontstaat(Dag.AddDays(1), "Oprichting");
        Assert.Equal(["artikel 10:1 Awb"], Open(Mandaat(register, dag: Dag)));
        Assert.Empty(Open(Mandaat(register, dag: Dag.AddDays(1))));

        var opgevolgd = Register() with { Gemandateerden = [Houder(), Houder("grs", bestaat: Dag.AddDays(1))] };
        opgevolgd.Gemandateerden[0].WordtOpgevolgd(Dag, "grs");
        Assert.True(Vraag("joost", "kwaliteitsmedewerker", "sdd", VierOgen, opgevolgd).Toets.Slaagt);
        Assert.False(Vraag("joost", "kwaliteitsmedewerker", "sdd", VierOgen, opgevolgd, Dag.AddDays(1)).Toets.Slaagt);
        Assert.True(Vraag("joost", "kwaliteitsmedewerker", "grs", VierOgen, opgevolgd, Dag.AddDays(1)).Toets.Slaagt);
        Assert.Equal("grs", opgevolgd.Houder("sdd", Dag.AddDays(1)));
    }

    [Fact]
    [Artikel("Awb", "10:4", 1), Regel("WI-MAND-05")]
    public void Wie_niet_onder_het_college_werkt_moet_eerst_instemmen()
    {
        var zonder = Register(anders: i => i with { Instemming = null });
        Assert.Equal(["artikel 10:4, lid 1, Awb"], Open(Mandaat(zonder)));
        zonder.Regels[0].StemIn(Dag);
        Assert.Equal(["artikel 10:4, lid 1, Awb"], Open(Mandaat(zonder, dag: Dag.AddDays(-1))));
        Assert.Empty(Open(Mandaat(zonder, dag: Dag)));
        Assert.Throws<ArgumentException>(() => zonder.Regels[0].StemIn(Dag));
        Assert.Empty(Open(Mandaat(Register(anders: i => i with { Instemming = null }) with { Gemandateerden = [Houder(rechtsvorm: Rechtsvorm.Gemeente)] })));
    }

    [Fact]
    [Artikel("Awb", "10:9", 2), Regel("WI-MAND-06")]
    public void Een_ondermandaat_werkt_zolang_het_mandaat_erboven_werkt()
    {
        var college = Stap();
        var boven = Regel(Inhoud(college, functies: ["directeur"]));
        var onder = Regel(Inhoud(null, functies: ["kwaliteitsmedewerker"]) with { OnderId = boven.Id, Instemming = null });
        var register = new Mandaatregister([boven, onder], [Houder()], [college]);
        Assert.Empty(Open(Mandaat(register)));
        Assert.Equal([onder, boven], Mandaat(register).Keten);
        boven.TrekIn(Dag, "Het college doet het zelf", 0, false, DateTimeOffset.UnixEpoch);
        Assert.Empty(Open(Mandaat(register, dag: Dag)));
        Assert.Equal(["artikel 10:9, lid 2, Awb"], Open(Mandaat(register, dag: Dag.AddDays(1))));
        Assert.Contains("artikel 10:9, lid 2, Awb", Open(Mandaat(register with { Regels = [onder] })));
    }

    [Fact]
    [Artikel("Awb", "10:6", 1)]
    public void Een_bedrag_boven_de_laagste_grens_in_de_keten_gaat_naar_boven()
    {
        var college = Stap();
        var boven = Regel(Inhoud(college, Bevoegdheid.BoeteTrajectOpleggen, "directeur") with { TotBedrag = Bedrag.VanEuro(400) });
        var onder = Regel(Inhoud(null, Bevoegdheid.BoeteTrajectOpleggen, "kwaliteitsmedewerker") with { OnderId = boven.Id });
        var register = new Mandaatregister([boven, onder], [Houder()], [college]);
        Mandaattoets Boete(decimal euro, string functie = "kwaliteitsmedewerker", params string[] rapporteurs) => Mandaattoets.Beoordeel(
            new(Bevoegdheid.BoeteTrajectOpleggen, Proefstad, Dag, Wie(functie: functie)) { Bedrag = Bedrag.VanEuro(euro), Rapporteurs = rapporteurs }, new(null, false, "ondertekening"), register);

        Assert.Empty(Open(Boete(400)));
        Assert.Equal(["artikel 10:6, lid 1, Awb"], Open(Boete(400.01m)));
        Assert.Equal(["artikel 10:3, lid 4, Awb"], Open(Boete(50, "directeur", "joost")));
    }

    [Fact]
    [Artikel("Awb", "10:3", 3), Artikel("Awb", "7:5", 1), Regel("WI-MAND-03"), Regel("WI-AWB-27")]
    public void Wie_bij_het_besluit_was_beslist_en_hoort_niet_in_bezwaar()
    {
        string[] Bezwaar(Bevoegdheid bevoegdheid, params string[] betrokken) => Open(Mandaattoets.Beoordeel(
            new(bevoegdheid, Proefstad, Dag, Wie()) { BijBestredenBesluit = betrokken }, new(null, false, "ondertekening"), Register(bevoegdheid)));

        Assert.Empty(Bezwaar(Bevoegdheid.BezwaarBeslissen, "sanne"));
        Assert.Equal(["artikel 10:3, lid 3, Awb"], Bezwaar(Bevoegdheid.BezwaarBeslissen, "sanne", "joost"));
        Assert.Equal(["artikel 10:3, lid 3, Awb"], Bezwaar(Bevoegdheid.RechtstreeksBeroepToestaan, "joost"));
        Assert.Equal(["artikel 7:5, lid 1, Awb"], Bezwaar(Bevoegdheid.BezwaarHoren, "joost"));
        Assert.Empty(Bezwaar(Bevoegdheid.BezwaarVerdagen, "joost"));
    }

    [Theory]
    [InlineData("2026-11-27T22:59:59Z", true), InlineData("2026-11-27T23:00:00Z", false), InlineData("2026-07-27T21:59:59Z", true), InlineData("2026-07-27T22:00:00Z", false)]
    [Regel("WI-MAND-06")]
    public void Een_mandaat_eindigt_om_middernacht_in_Nederland(string moment, bool mag)
    {
        var tijdstip = DateTimeOffset.Parse(moment, System.Globalization.CultureInfo.InvariantCulture);
        var register = Register();
        register.Regels[0].TrekIn(DateOnly.FromDateTime(tijdstip.UtcDateTime), "Einde", 0, false, tijdstip);
        Assert.Equal(mag, Mandaat(register, dag: Naast.Web.Data.Klok.DagInNederland(tijdstip)).Toets.Slaagt);
    }

    [Fact]
    public void Wijzen_meer_regels_de_functie_aan_dan_gaat_een_die_het_besluit_draagt_voor()
    {
        var college = Stap();
        var krap = Regel(Inhoud(college, Bevoegdheid.BoeteTrajectOpleggen) with { TotBedrag = Bedrag.VanEuro(100) });
        var ruim = Regel(Inhoud(college, Bevoegdheid.BoeteTrajectOpleggen) with { Van = Begin.AddYears(1) });
        var register = new Mandaatregister([krap, ruim], [Houder()], [college]);
        Mandaatregel? Draagt(decimal euro) => Mandaattoets.Beoordeel(
            new(Bevoegdheid.BoeteTrajectOpleggen, Proefstad, Dag, Wie()) { Bedrag = Bedrag.VanEuro(euro) }, new(null, false, "ondertekening"), register).Regel;
        Assert.Equal((krap, ruim), (Draagt(100), Draagt(101)));
        Assert.Equal(2, Mandaattoets.WieMag(Bevoegdheid.BoeteTrajectOpleggen, Proefstad, Dag, VierOgen, register).Count);
    }

    private static Mandaattoets Vraag(
        string wie, string functie, string organisatie, Beslisbeleid beleid, Mandaatregister register, DateOnly? dag = null, string gemeente = Proefstad) =>
        Mandaattoets.Beoordeel(new(Bevoegdheid.PipVaststellen, gemeente, dag ?? Dag, Wie(wie, functie, organisatie)) { Opstellers = ["sanne"] }, beleid, register);
}
