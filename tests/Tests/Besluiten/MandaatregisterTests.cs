using Naast.Kern.Besluiten;
using Naast.Kern.Gedeeld;
using Naast.Tests.Huis;
using Xunit;
using static Naast.Tests.Besluiten.Mandaatproef;

namespace Naast.Tests.Besluiten;

/// <summary>What may be written in the register, and how a line ends.</summary>
public sealed class MandaatregisterTests
{
    private static readonly Bestuursstap College = Stap();
    private static readonly Mandaatregister Leeg = new([], [Houder(), Houder("vluchtelingenwerk", Rechtsvorm.Privaat), Houder("dordrecht", Rechtsvorm.Gemeente)], [College]);

    [Fact]
    [Artikel("Awb", "10:5", 2), Regel("WI-MAND-05")]
    public void Een_mandaat_rust_op_een_besluit_van_dit_college_dat_al_werkt()
    {
        Assert.Empty(Open(Leeg.MagInvoeren(Proefstad, Inhoud(College))));
        Assert.Equal(["artikel 10:5, lid 2, Awb"], Open(Leeg.MagInvoeren(Proefstad, Inhoud(null))));
        Assert.Equal(["artikel 10:5, lid 2, Awb"], Open(Leeg.MagInvoeren("0590", Inhoud(College))));
        Assert.Equal(["artikel 10:5, lid 1, Awb"], Open(Leeg.MagInvoeren(Proefstad, Inhoud(College) with { Van = Begin.AddDays(-1) })));
        Assert.Equal(["beleidsregel mandaatregister"], Open(Leeg.MagInvoeren(Proefstad, Inhoud(College) with { Organisatie = "onbekend" })));
    }

    [Fact]
    [Artikel("Bi", "3.14", 4), Artikel("Awb", "10:3", 1), Regel("WI-MAND-12")]
    public void Een_stichting_krijgt_geen_besluiten_en_geen_eindgesprek()
    {
        string[] Vluchtelingenwerk(Bevoegdheid bevoegdheid) => Open(Leeg.MagInvoeren(Proefstad, Inhoud(College, bevoegdheid) with { Organisatie = "vluchtelingenwerk" }));
        Assert.Equal(["artikel 10:3, lid 1, Awb"], Vluchtelingenwerk(Bevoegdheid.PipVaststellen));
        Assert.Equal(["artikel 10:3, lid 1, Awb"], Vluchtelingenwerk(Bevoegdheid.BeleidsregelsVaststellen));
        Assert.Equal(["artikel 3.14, lid 4, Besluit inburgering 2021"], Vluchtelingenwerk(Bevoegdheid.EindgesprekVoeren));
        Assert.Empty(Vluchtelingenwerk(Bevoegdheid.PvtAanbieden));
        Assert.Empty(Open(Leeg.MagInvoeren(Proefstad, Inhoud(College, Bevoegdheid.EindgesprekVoeren) with { Organisatie = "dordrecht" })));
    }

    [Fact]
    [Artikel("Awb", "10:3", 3), Artikel("Awb", "7:5", 1), Regel("WI-MAND-03")]
    public void Wie_besluit_krijgt_niet_ook_het_bezwaar_en_andersom()
    {
        var met = Leeg with { Regels = [Regel(Inhoud(College))] };
        Assert.Equal(["artikel 10:3, lid 3, Awb"], Open(met.MagInvoeren(Proefstad, Inhoud(College, Bevoegdheid.BezwaarBeslissen, "kwaliteitsmedewerker"))));
        Assert.Equal(["artikel 7:5, lid 1, Awb"], Open(met.MagInvoeren(Proefstad, Inhoud(College, Bevoegdheid.BezwaarHoren, "kwaliteitsmedewerker"))));
        Assert.Empty(Open(met.MagInvoeren(Proefstad, Inhoud(College, Bevoegdheid.BezwaarBeslissen, "jurist"))));
        Assert.Empty(Open(met.MagInvoeren("0590", Inhoud(College, Bevoegdheid.BezwaarBeslissen, "kwaliteitsmedewerker"))).Except(["artikel 10:5, lid 2, Awb"]));
        var bezwaar = Leeg with { Regels = [Regel(Inhoud(College, Bevoegdheid.BezwaarBeslissen, "jurist"))] };
        Assert.Equal(["artikel 10:3, lid 3, Awb"], Open(bezwaar.MagInvoeren(Proefstad, Inhoud(College, Bevoegdheid.BoeteTrajectOpleggen, "jurist"))));
    }

    [Fact]
    public void Twee_regels_zeggen_niet_op_dezelfde_dag_hetzelfde_en_een_gat_valt_op()
    {
        var eerste = Regel(Inhoud(College) with { Tot = new(2024, 6, 30) });
        var met = Leeg with { Regels = [eerste] };
        var overlap = met.MagInvoeren(Proefstad, Inhoud(College) with { Van = new(2024, 6, 30) });
        Assert.Contains("30 juni 2024", Assert.Single(overlap.NietVervuld).Herstel, StringComparison.Ordinal);
        Assert.Empty(Open(met.MagInvoeren(Proefstad, Inhoud(College) with { Van = new(2024, 7, 1) })));
        Assert.Empty(Open(met.MagInvoeren(Proefstad, Inhoud(College, functies: ["directeur"]))));

        var tweede = Regel(Inhoud(College) with { Van = new(2024, 9, 1) });
        Assert.Equal([new Mandaatgat(new(2024, 7, 1), new(2024, 8, 31))], (met with { Regels = [tweede, eerste] }).Gaten(Proefstad, Bevoegdheid.PipVaststellen));
        Assert.Empty((met with { Regels = [eerste, Regel(Inhoud(College) with { Van = new(2024, 7, 1) })] }).Gaten(Proefstad, Bevoegdheid.PipVaststellen));
    }

    [Fact]
    [Artikel("Awb", "10:9", 1), Artikel("Awb", "10:9", 2), Regel("WI-MAND-06")]
    public void Een_ondermandaat_blijft_binnen_het_mandaat_en_keert_niet_terug()
    {
        var boven = Regel(Inhoud(College, functies: ["directeur"]) with { Tot = new(2027, 12, 31), TotBedrag = Bedrag.VanEuro(400) });
        var midden = Regel(Inhoud(null, functies: ["teamleider"]) with { OnderId = boven.Id, Tot = new(2027, 12, 31), TotBedrag = Bedrag.VanEuro(400) });
        var met = Leeg with { Regels = [boven, midden] };
        Mandaatinhoud Onder(Mandaatregel regel, params string[] functies) => Inhoud(null, functies: functies) with { OnderId = regel.Id, Tot = new(2027, 12, 31), TotBedrag = Bedrag.VanEuro(400) };

        Assert.Empty(Open(met.MagInvoeren(Proefstad, Onder(midden, "kwaliteitsmedewerker"))));
        Assert.Equal(["artikel 10:9, lid 2, Awb"], Open(met.MagInvoeren(Proefstad, Onder(midden, "directeur"))));
        Assert.Equal(["artikel 10:9, lid 2, Awb"], Open(met.MagInvoeren(Proefstad, Onder(midden, "kwaliteitsmedewerker") with { Tot = null })));
        Assert.Equal(["artikel 10:9, lid 2, Awb"], Open(met.MagInvoeren(Proefstad, Onder(midden, "kwaliteitsmedewerker") with { TotBedrag = null })));
        Assert.Equal(["artikel 10:9, lid 2, Awb"], Open(met.MagInvoeren(Proefstad, Onder(midden, "kwaliteitsmedewerker") with { Bevoegdheid = Bevoegdheid.PipWijzigen })));
        var dicht = Regel(Inhoud(College, functies: ["directeur"]) with { Ondermandaat = false });
        Assert.Equal(["artikel 10:9, lid 1, Awb"], Open((Leeg with { Regels = [dicht] }).MagInvoeren(Proefstad, Inhoud(null, functies: ["jurist"]) with { OnderId = dicht.Id })));
    }

    [Fact]
    public void Een_regel_werkt_pas_na_een_tweede_paar_ogen()
    {
        var regel = Mandaatregel.StelVoor(Id(), Proefstad, Inhoud(College), ("bas", "Bas"));
        Assert.False(regel.GeldtOp(Vandaag));
        Assert.Throws<RegelGeschonden>(() => regel.StelVast(("bas", "Bas")));
        regel.StelVast(("pieter", "Pieter"));
        Assert.True(regel.GeldtOp(Vandaag));
        Assert.Throws<RegelGeschonden>(() => regel.StelVast(("pieter", "Pieter")));
        Assert.Throws<RegelGeschonden>(() => regel.WijsAf(("bas", "Bas"), "Te laat"));

        var ander = Mandaatregel.StelVoor(Id(), Proefstad, Inhoud(College), ("bas", "Bas"));
        Assert.Throws<ArgumentException>(() => ander.WijsAf(("bas", "Bas"), " "));
        ander.WijsAf(("bas", "Bas"), "Toch niet");
        Assert.Equal((Mandaatstand.Afgewezen, false), (ander.Stand, ander.GeldtOp(Vandaag)));
    }

    [Fact]
    [Artikel("Awb", "10:8"), Regel("WI-MAND-06")]
    public void Intrekken_over_genomen_besluiten_heen_kan_alleen_wie_ze_zag()
    {
        var nu = DateTimeOffset.UnixEpoch;
        var regel = Regel(Inhoud(College));
        Assert.Contains("2 besluiten", Assert.Throws<ArgumentException>(() => regel.TrekIn(Vandaag.AddDays(-9), "Anders", 2, false, nu)).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => regel.TrekIn(Begin.AddDays(-2), "Anders", 0, false, nu));
        Assert.Throws<ArgumentException>(() => regel.TrekIn(Vandaag, "", 0, false, nu));
        regel.TrekIn(Vandaag.AddDays(-9), "Anders", 2, true, nu);
        Assert.Throws<ArgumentException>(() => regel.TrekIn(Vandaag, "Nog eens", 0, false, nu));
        Assert.Equal([Besluitgebeurtenissen.MandaatVoorgesteld, Besluitgebeurtenissen.MandaatVerleend, Besluitgebeurtenissen.MandaatIngetrokken], regel.NieuweGebeurtenissen());
    }

    [Theory]
    [InlineData(nameof(Mandaatinhoud.Functies)), InlineData(nameof(Mandaatinhoud.Tot)), InlineData(nameof(Mandaatinhoud.Bronbesluit)), InlineData(nameof(Mandaatinhoud.TotBedrag))]
    public void Wat_ontbreekt_of_niet_kan_wordt_bij_naam_genoemd(string veld)
    {
        var inhoud = Inhoud(College);
        inhoud = veld switch
        {
            nameof(Mandaatinhoud.Functies) => inhoud with { Functies = [] },
            nameof(Mandaatinhoud.Tot) => inhoud with { Tot = Begin.AddDays(-1) },
            nameof(Mandaatinhoud.Bronbesluit) => inhoud with { Bronbesluit = " " },
            _ => inhoud with { TotBedrag = Bedrag.Nul },
        };
        Assert.Equal(veld, Assert.Throws<ArgumentException>(() => Mandaatregel.StelVoor(Id(), Proefstad, inhoud, ("bas", "Bas"))).ParamName);
    }

    [Fact]
    public void Stappen_en_organisaties_weigeren_wat_niet_kan()
    {
        var stap = Bestuursstap.Plan(Id(), Proefstad, Bestuursstapsoort.Mandaat, Begin);
        Assert.Throws<ArgumentException>(() => stap.LegVast(true, Vandaag.AddDays(1), Vandaag.AddDays(1), "B", "een", Vandaag));
        Assert.Throws<ArgumentException>(() => stap.LegVast(true, Begin, null, "B", "een", Vandaag));
        Assert.Throws<ArgumentException>(() => stap.LegVast(true, Begin, Begin.AddDays(-1), "B", "een", Vandaag));
        Assert.Throws<ArgumentException>(() => stap.LegVast(true, Begin, Begin, "", "een", Vandaag));
        stap.LegVast(false, Begin, Begin, "B", "een", Vandaag);
        Assert.Equal((null, false), (stap.Werkt, stap.WerktOp(Vandaag)));
        Assert.Throws<ArgumentException>(() => stap.LegVast(true, Begin, Begin, "B", "een", Vandaag));
        Assert.Throws<ArgumentException>(() => stap.Vervalt(Vandaag));

        // A decision of the college has no effect until a second person looked at it; who recorded it is not that person.
        var vierOgen = Bestuursstap.Plan(Id(), Proefstad, Bestuursstapsoort.Mandaat, Begin);
        vierOgen.LegVast(true, Begin, Begin, "B", "een", Vandaag);
        Assert.False(vierOgen.WerktOp(Vandaag));
        Assert.Throws<ArgumentException>(() => vierOgen.Vervalt(Vandaag));
        Assert.Throws<RegelGeschonden>(() => vierOgen.Controleer(true, "een"));
        vierOgen.Controleer(false, "ander");
        Assert.Equal((Bestuursstapstand.Gepland, null), (vierOgen.Stand, vierOgen.Werkt));
        vierOgen.LegVast(true, Begin, Begin, "B", "een", Vandaag);
        vierOgen.Controleer(true, "ander");
        Assert.True(vierOgen.WerktOp(Vandaag));

        var houder = Houder(inOprichting: true);
        Assert.Throws<ArgumentException>(() => houder.WordtOpgevolgd(Vandaag, "grs"));
        houder.Ontstaat(Begin, "Besluit");
        Assert.Throws<ArgumentException>(() => houder.Ontstaat(Begin, "Besluit"));
        Assert.Throws<ArgumentException>(() => houder.WordtOpgevolgd(Vandaag, "sdd"));
        houder.WordtOpgevolgd(Vandaag, "grs");
        Assert.Throws<ArgumentException>(() => houder.WordtOpgevolgd(Vandaag, "grs"));
        Assert.Equal((true, false), (houder.BestaatOp(Vandaag), houder.BestaatOp(Vandaag.AddDays(1))));
    }

    [Fact]
    public void De_matrix_toont_gaten_dubbelen_en_taken_zonder_mandaat()
    {
        Taaktoedeling Taak(string organisatie, Toedelingsgrond grond, DateOnly? tot = null) => Taaktoedeling.DeelToe(Id(), Proefstad, Bouwsteen.Plan, organisatie, grond, Begin, tot, "Besluit");
        Toedelingsvraag Vraag(Mandaatregel[] mandaten, params Taaktoedeling[] taken) => Toedelingscel.Van(Bouwsteen.Plan, Vandaag, taken, mandaten).Vraag;
        Mandaatregel[] mandaat = [Regel(Inhoud(College))];
        Assert.Equal(Toedelingsvraag.Gat, Vraag(mandaat));
        Assert.Equal(Toedelingsvraag.Gat, Vraag(mandaat, Taak("sdd", Toedelingsgrond.Mandaat, Vandaag.AddDays(-1))));
        Assert.Equal(Toedelingsvraag.Geen, Vraag(mandaat, Taak("sdd", Toedelingsgrond.Mandaat)));
        Assert.Equal(Toedelingsvraag.ZonderMandaat, Vraag([], Taak("sdd", Toedelingsgrond.Mandaat)));
        Assert.Equal(Toedelingsvraag.Geen, Vraag([], Taak("vluchtelingenwerk", Toedelingsgrond.Subsidie)));
        Assert.Equal(Toedelingsvraag.Dubbel, Vraag(mandaat, Taak("sdd", Toedelingsgrond.Mandaat), Taak("dordrecht", Toedelingsgrond.Eigen)));
        var eindigt = Taak("sdd", Toedelingsgrond.Mandaat);
        eindigt.Beeindig(Vandaag);
        Assert.Throws<ArgumentException>(() => eindigt.Beeindig(Vandaag.AddDays(1)));
        Assert.Throws<ArgumentException>(() => Taaktoedeling.DeelToe(Id(), Proefstad, Bouwsteen.Plan, "sdd", Toedelingsgrond.Eigen, Begin, Begin.AddDays(-1), "B"));
    }
}
