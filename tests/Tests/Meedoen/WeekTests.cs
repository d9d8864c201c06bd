using Naast.Kern.Inburgeraars;
using Naast.Kern.Meedoen;
using Xunit;

namespace Naast.Tests.Meedoen;

public sealed class WeekTests
{
    private static readonly DateOnly Begin = new(2026, 9, 7);

    private static readonly Dossier Dossiertje = Dossier.Open(Guid.CreateVersion7(), Guid.CreateVersion7(), "0505", Kanaal.Portaal, Fase.Leerroute, new(2026, 3, 2));

    [Theory]
    [InlineData("ma en wo 9-12, vr 13:00-15:30", "ma en wo 9:00-12:00, vr 13:00-15:30")]
    [InlineData("MA t/m do 9.00 tot 12.00", "ma t/m do 9:00-12:00")]
    [InlineData("ma-vr 8-17 uur", "ma t/m vr 8:00-17:00")]
    [InlineData("ma-wo 9-12, vr 9-12, zo 9-12", "ma t/m wo, vr en zo 9:00-12:00")]
    [InlineData("dinsdag van 9 tot 12; dinsdag 13-15", "di 9:00-12:00 en 13:00-15:00")]
    [InlineData("vr 13-15 ma 9-12", "ma 9:00-12:00, vr 13:00-15:00")]
    [InlineData("za 22:00-24:00, zo 0:00-6:00", "za 22:00-24:00, zo 0:00-6:00")]
    [InlineData("wo 9–12", "wo 9:00-12:00")]
    [InlineData("", "")]
    public void Een_rooster_zoals_mensen_het_schrijven_wordt_gelezen(string tekst, string rooster)
    {
        Assert.Equal(rooster, Rooster.Schrijf(Rooster.Lees(tekst)));
        // What we write ourselves reads back as the same.
        Assert.Equal(Rooster.Lees(tekst), Rooster.Lees(rooster));
    }

    [Theory]
    [InlineData("ma", "Schrijf ook de tijden bij maandag")]
    [InlineData("9-12", "ook de dag")]
    [InlineData("ma 9", "ook het einde")]
    [InlineData("ma 9 wo 10-12", "ook het einde")]
    [InlineData("ma 12-9", "ligt niet na")]
    [InlineData("ma 22-6", "na middernacht")]
    [InlineData("ma 25-26", "geen tijd")]
    [InlineData("ma 9:75-12", "geen tijd")]
    [InlineData("ma 9-12, ma 11-13", "vallen twee tijden over elkaar")]
    [InlineData("elke week ma 9-12", "'elke' is geen dag of tijd")]
    [InlineData("<script>", "geen dag of tijd")]
    public void Wat_niet_te_lezen_is_zegt_wat_u_moet_doen(string tekst, string zin) =>
        Assert.Contains(zin, Assert.Throws<FormatException>(() => Rooster.Lees(tekst)).Message, StringComparison.Ordinal);

    [Fact]
    public void Wat_tegelijk_is_of_te_dicht_op_elkaar_zit_botst()
    {
        var les = Deel("Taalles", Voorzieningsoort.Taalles, "di 9-12", reis: 30);
        var werk = Deel("Werk", Voorzieningsoort.Werk, "di 11-15", Grondslag.EigenMiddelen);
        Assert.Equal("Taalles en Werk vallen samen op dinsdag van 11:00 tot 12:00.", Een([les, werk], Botsingsoort.Tegelijk));
        Assert.Contains("allebei een plicht", Een([les, werk with { Plicht = Grondslag.Participatiewet }], Botsingsoort.TweePlichten), StringComparison.Ordinal);
        Assert.Contains("zit op dinsdag 15 minuten, en de reis duurt 30 minuten", Een([les, Deel("Werk", Voorzieningsoort.Werk, "di 12:15-15")], Botsingsoort.Reistijd), StringComparison.Ordinal);
        Assert.Empty(Weekbeeld.Botsingen([les, Deel("Werk", Voorzieningsoort.Werk, "di 12:30-15")], Begin, 40));
        Assert.Empty(Weekbeeld.Botsingen([les, Deel("Werk", Voorzieningsoort.Werk, "wo 9-12")], Begin, 40));
        // Not in the same time of year: no clash.
        Assert.Empty(Weekbeeld.Botsingen([les with { Tot = new(2026, 9, 30) }, werk with { Van = new(2026, 10, 1) }], Begin, 40));
        Assert.StartsWith("Vanaf 1 oktober 2026: ", Een([les, werk with { Van = new(2026, 10, 1) }], Botsingsoort.Tegelijk), StringComparison.Ordinal);
        // Over is over.
        Assert.Empty(Weekbeeld.Botsingen([les with { Tot = Begin.AddDays(-1) }, werk], Begin, 40));
    }

    [Fact]
    public void Opvang_moet_er_zijn_ook_tijdens_de_reis_en_zolang_het_duurt()
    {
        var les = Deel("Taalles", Voorzieningsoort.Taalles, "di 9-12", reis: 30) with { OpvangNodig = true };
        var opvang = Deel("Opvang", Voorzieningsoort.Kinderopvang, "di 8:30-12:30");
        Assert.Contains("op dinsdag van 8:30 tot 12:30 geen opvang voor de kinderen, de reis meegerekend", Een([les], Botsingsoort.GeenOpvang), StringComparison.Ordinal);
        Assert.Empty(Weekbeeld.Botsingen([les, opvang], Begin, 40));
        Assert.Contains("van 12:00 tot 12:30", Een([les, Deel("Opvang", Voorzieningsoort.Kinderopvang, "di 8-12")], Botsingsoort.GeenOpvang), StringComparison.Ordinal);
        Assert.Contains("van 10:00 tot 11:00", Een([les, Deel("Opvang", Voorzieningsoort.Kinderopvang, "di 8-10 en 11-13")], Botsingsoort.GeenOpvang), StringComparison.Ordinal);
        Assert.StartsWith("Vanaf 1 oktober 2026: ", Een([les, opvang with { Tot = new(2026, 9, 30) }], Botsingsoort.GeenOpvang), StringComparison.Ordinal);
        // Childcare takes no time of the person itself.
        Assert.Equal((180, 60), Weekbeeld.Minuten([les, opvang]));
    }

    [Fact]
    public void Een_week_kan_te_vol_zijn()
    {
        Weekdeel[] vol = [Deel("Taalles", Voorzieningsoort.Taalles, "ma-do 9-12", reis: 30), Deel("Werk", Voorzieningsoort.Werk, "ma-vr 13-18")];
        Assert.Equal("Samen is dit 37 uur in de week en 4 uur onderweg. De regio houdt hoogstens 40 uur aan.", Een(vol, Botsingsoort.TeVeelUren));
        Assert.Empty(Weekbeeld.Botsingen(vol, Begin, 41));
    }

    [Fact]
    public void Een_voorziening_gaat_een_weg_en_niet_terug()
    {
        var gegevens = new Voorzieninggegevens(Voorzieningsoort.Taalles, " Taalles B1 ", "Taalschool", Grondslag.WetInburgering, Geldbron.Inburgering) { Van = Begin, Tot = new(2027, 7, 1), Rooster = "ma 9:00-12:00" };
        var les = Voorziening.Spreek(Guid.CreateVersion7(), Dossiertje, gegevens);
        Assert.Equal(("Taalles B1", Voorzieningstand.Voorbereiding), (les.Wat, les.Stand));
        Assert.Throws<InvalidOperationException>(() => les.Stop("Kan niet", Begin));
        les.BiedAan(Begin.AddDays(-9));
        Assert.Throws<InvalidOperationException>(() => les.BiedAan(Begin));
        les.Start(Begin.AddDays(2));
        Assert.Equal(Begin.AddDays(2), les.Van);
        Assert.Throws<InvalidOperationException>(() => les.Weiger("Te laat", Begin));
        les.Stop("Baan gevonden", new(2027, 1, 15));
        Assert.Equal((new DateOnly(2027, 1, 15), false), (les.LaatsteDag!.Value, les.IsOpen));
        Assert.Throws<InvalidOperationException>(() => les.Wijzig(gegevens));

        var geweigerd = Voorziening.Spreek(Guid.CreateVersion7(), Dossiertje, gegevens);
        geweigerd.Weiger("Te ver weg", Begin);
        Assert.Equal((Voorzieningstand.Geweigerd, "Te ver weg"), (geweigerd.Stand, geweigerd.Uitkomst));
        Assert.Throws<InvalidOperationException>(() => geweigerd.Start(Begin));
    }

    [Fact]
    public void Wat_wordt_overgenomen_gaat_terug_en_een_gekozen_weg_blijft_gekozen()
    {
        var overname = Taakovername.NeemOver(Guid.CreateVersion7(), Dossiertje, new("Post", null, "Leest nog niet", "Samen, dan zelf", Begin.AddDays(28)), Begin);
        Assert.False(overname.TeLang(Begin.AddDays(28)));
        Assert.True(overname.TeLang(Begin.AddDays(29)));
        overname.Verleng("Cursus later", Begin.AddDays(60));
        Assert.False(overname.TeLang(Begin.AddDays(29)));
        overname.GeefTerug(" ", Begin.AddDays(40));
        Assert.Null(overname.Uitkomst);
        Assert.Throws<InvalidOperationException>(() => overname.Verleng("Nog eens", Begin.AddDays(90)));

        var weg = Meedoenweg.Schrijf(Guid.CreateVersion7(), Dossiertje, new("Zorg", [new(Wegkenmerk.Talenten, Pasvorm.Ja, "Zorgzaam")]), Begin);
        Assert.Equal(Pasvorm.Onbekend, weg.Oordeel(Wegkenmerk.Gezin).Past);
        weg.Kies("Past het best", Begin);
        Assert.Throws<InvalidOperationException>(() => weg.ValAf("Toch niet", Begin));
        Assert.Throws<InvalidOperationException>(() => weg.Wijzig(weg.Gegevens));

        var zorgen = Zorgnotitie.Schrijf(Guid.CreateVersion7(), Dossiertje, "Eet niet", "Sanne", null, Begin, Begin.AddMonths(6));
        Assert.True(zorgen.Verteld);
        zorgen.IsVoorbij(Begin.AddDays(3));
        Assert.Equal(Begin.AddDays(3), zorgen.Tot);
        Assert.Throws<InvalidOperationException>(() => zorgen.IsVoorbij(Begin));
        var afdruk = zorgen.Afdruk;
        Assert.False(zorgen.Wis(zorgen.Tot));
        Assert.Equal(("Eet niet", afdruk), (zorgen.Tekst, zorgen.Afdruk));
        Assert.True(zorgen.Wis(zorgen.Tot.AddDays(1)));
        Assert.Equal(("", false), (zorgen.Tekst, zorgen.Wis(zorgen.Tot.AddDays(2))));
        Assert.NotEqual(afdruk, zorgen.Afdruk);
    }

    private static Weekdeel Deel(string naam, Voorzieningsoort soort, string rooster, Grondslag grond = Grondslag.EigenMiddelen, int reis = 0) =>
        new(Guid.CreateVersion7(), naam, soort, Weekdeel.Plichtvan(soort, grond), Begin, null, reis, false, Rooster.Lees(rooster));

    private static string Een(Weekdeel[] delen, Botsingsoort soort)
    {
        var botsing = Assert.Single(Weekbeeld.Botsingen(delen, Begin, 40));
        Assert.Equal(soort, botsing.Soort);
        return botsing.Zin;
    }
}
