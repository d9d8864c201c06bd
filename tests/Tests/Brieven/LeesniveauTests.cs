using Naast.Kern.Brieven;
using Naast.Kern.Gedeeld;
using Naast.Web.Brieven;
using Xunit;

namespace Naast.Tests.Brieven;

public sealed class LeesniveauTests
{
    /// <summary>Worked out by hand: 24 words, 6 sentences, 28 syllables; 206.84 − 77 × 28/24 − 0.93 × 4 = 113.3.</summary>
    [Fact]
    public void De_score_is_die_van_Flesch_Douma()
    {
        var niveau = Leesniveau.Van("De kat zit hier. De hond ligt daar. Zij slapen heel veel. Wij lopen naar huis. Het regent heel hard. Morgen schijnt de zon.");

        Assert.Equal((24, 4.0, 113.3, true), (niveau.Woorden, niveau.WoordenPerZin, niveau.Score, niveau.IsEenvoudig));
    }

    [Fact]
    public void Lange_zinnen_en_moeilijke_woorden_worden_genoemd_en_koppen_tellen_niet_als_zin()
    {
        const string Lang = "Indien u niet op de afspraak kunt komen dient te worden gebeld met de afdeling die over uw inburgering gaat.";
        var niveau = Leesniveau.Van($"# Uw afspraak\nBeste Selam,\n\n{Lang} Dat is alles.\n- Om 10.30 uur in het stadskantoor aan de Spuiboulevard");

        Assert.Equal([Lang], niveau.LangeZinnen);
        Assert.Equal(["dient te", "indien"], niveau.Moeilijk.Select(w => w.Woord).Order());
        Assert.False(niveau.IsEenvoudig);
        Assert.Null(Leesniveau.Van("Beste Selam,").Score);
        Assert.Equal(0, Leesniveau.Van("").Woorden);
        Assert.DoesNotContain(Leesniveau.Van("Dit is mitsdien raar.").Moeilijk, w => w.Woord == "mits");
    }

    [Fact]
    public void De_teksten_waarmee_een_regio_begint_zijn_eenvoudig_en_heel()
    {
        Assert.All(Standaardteksten.Alle, tekst =>
        {
            Assert.Null(Tekstvuller.Fout(tekst.Inhoud.Inhoud));
            var niveau = Leesniveau.Van(Tekstvuller.Voorbeeld(tekst.Inhoud.Inhoud));
            Assert.True(niveau.IsEenvoudig && niveau.Score is not null, $"{tekst.Sleutel}: {niveau}");
        });
    }

    [Theory]
    [InlineData("Beste {{ naam", "accolades")]
    [InlineData("{% if naam %}Beste", "accolades")]
    [InlineData("Beste {{ bsn }}", "De naam bsn bestaat niet")]
    [InlineData("{% if telefoon %}{{ telefoonn }}{% endif %}", "De naam telefoonn bestaat niet")]
    [InlineData("{% unless telefoon %}{{ mobiel }}{% endunless %}", "De naam mobiel bestaat niet")]
    [InlineData("{% for i in (1..100000000) %}x{% endfor %}", "te lang")]
    [InlineData("{% include 'x' %}", "geen andere tekst")]
    public void Een_tekst_die_niet_kan_zegt_wat_er_mis_is(string inhoud, string deel)
    {
        var fout = Tekstvuller.Fout(inhoud);

        Assert.NotNull(fout);
        Assert.Contains(deel, fout, StringComparison.Ordinal);
    }

    [Fact]
    public void Wat_nog_open_staat_wordt_gevonden() =>
        Assert.Equal(["Dag", "Welke papieren"], Tekstvuller.Gaten("Op [Dag: nog invullen] [niet dit] met [Welke papieren: nog invullen] en [Dag: nog invullen]."));

    [Fact]
    public void Regels_worden_koppen_alineas_en_lijsten()
    {
        var delen = Tekstbrief.Delen("Beste Selam,\r\n\r\nEen\nTwee\n# Kop\n# Nog een\n- a\n-  b\nDaarna\n\n\n");

        Assert.Equal(["alinea:Beste Selam,", "alinea:Een|Twee", "kop:Kop", "kop:Nog een", "lijst:a|b", "alinea:Daarna"], delen.Select(d => $"{d.Soort}:{string.Join('|', d.Regels)}"));
        Assert.Empty(Tekstbrief.Delen(""));
    }

    [Fact]
    public void Een_tekst_wacht_op_een_tweede_persoon_vervalt_en_gaat_terug()
    {
        var nu = TimeProvider.System.GetUtcNow();
        var (eerste, tweede) = (new Brieftekstinhoud("Naam", "Altijd", "Beste"), new Brieftekstinhoud("Naam", "Altijd", "Dag"));
        var tekst = Brieftekst.Begin(Guid.CreateVersion7(), "x");
        tekst.StelVoor(eerste, ("mirjam", "Mirjam"), nu);
        Assert.False(tekst.InGebruik);
        Assert.Throws<RegelGeschonden>(() => tekst.StelVast(("mirjam", "Mirjam"), nu));
        tekst.StelVast(("pieter", "Pieter"), nu);
        Assert.Equal((true, "Beste", "Mirjam", null), (tekst.InGebruik, tekst.Inhoud, tekst.Auteur, tekst.Voorstel));
        Assert.Throws<RegelGeschonden>(() => tekst.StelVast(("pieter", "Pieter"), nu));
        tekst.WisGebeurtenissen();

        // What is in use already is no change; a proposal that was taken back leaves what was.
        tekst.StelVoor(eerste, ("pieter", "Pieter"), nu);
        Assert.Empty(tekst.NieuweGebeurtenissen());
        tekst.StelVoor(tweede, ("pieter", "Pieter"), nu);
        tekst.WijsAf();
        tekst.WijsAf();
        Assert.Equal(("Beste", null), (tekst.Inhoud, tekst.Voorstel));
        tekst.StelVoor(tweede, ("pieter", "Pieter"), nu);
        tekst.StelVast(("mirjam", "Mirjam"), nu);
        Assert.Equal(("Dag", eerste), (tekst.Inhoud, tekst.Vorige));

        tekst.LaatVervallen("Pieter", nu);
        tekst.LaatVervallen("Pieter", nu);
        tekst.StelVoor(tweede, ("pieter", "Pieter"), nu);
        tekst.StelVast(("mirjam", "Mirjam"), nu);
        Assert.Equal(
            [
                Briefgebeurtenissen.BrieftekstVoorgesteld, Briefgebeurtenissen.BrieftekstAfgewezen, Briefgebeurtenissen.BrieftekstVoorgesteld, Briefgebeurtenissen.BrieftekstGewijzigd,
                Briefgebeurtenissen.BrieftekstVervallen, Briefgebeurtenissen.BrieftekstVoorgesteld, Briefgebeurtenissen.BrieftekstGemaakt,
            ],
            tekst.NieuweGebeurtenissen());
        Assert.True(tekst.InGebruik);
    }
}
