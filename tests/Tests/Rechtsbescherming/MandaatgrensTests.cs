using Naast.Kern.Besluiten;
using Naast.Kern.Rekenhulp;
using Naast.Tests.Huis;
using Xunit;
using static Naast.Tests.Rekenhulp.Vraagproef;

namespace Naast.Tests.Rechtsbescherming;

public sealed class MandaatgrensTests
{
    private static readonly Mandaatinvoer Goed = new()
    {
        Dag = new(2026, 3, 2), Daad = Mandaatdaad.Besluit, Instemming = true, Schriftelijk = true, Bestuursorgaan = "het college van burgemeester en wethouders van Zwijndrecht",
    };

    [Theory]
    [InlineData(Mandaatdaad.Besluit, true), InlineData(Mandaatdaad.BeslissingOpBezwaar, true), InlineData(Mandaatdaad.BoeteZwaar, true), InlineData(Mandaatdaad.BoeteLicht, true)]
    [InlineData(Mandaatdaad.Voorschrift, false), InlineData(Mandaatdaad.VersterkteMeerderheid, false), InlineData(Mandaatdaad.GoedkeuringOfVernietiging, false)]
    [Artikel("Awb", "10:3", lid: 2), Regel("WI-MAND-02")]
    public void Sommige_bevoegdheden_kunnen_niet_in_mandaat(Mandaatdaad daad, bool mag) => Assert.Equal(mag, Mag(Goed with { Daad = daad }));

    [Theory]
    [InlineData(Mandaatdaad.BeslissingOpBezwaar, false), InlineData(Mandaatdaad.Besluit, true)]
    [Artikel("Awb", "10:3", lid: 3), Regel("WI-MAND-03")]
    public void Wie_het_eerste_besluit_nam_beslist_niet_op_bezwaar(Mandaatdaad daad, bool mag) => Assert.Equal(mag, Mag(Goed with { Daad = daad, NamPrimairBesluit = true }));

    [Theory]
    [InlineData(Mandaatdaad.BoeteZwaar, false), InlineData(Mandaatdaad.BoeteLicht, true)]
    [Artikel("Awb", "10:3", lid: 4), Regel("WI-MAND-04")]
    public void Wie_het_rapport_maakte_legt_geen_zware_boete_op(Mandaatdaad daad, bool mag) => Assert.Equal(mag, Mag(Goed with { Daad = daad, MaakteRapport = true }));

    [Theory]
    [InlineData(true, false, true, true), InlineData(false, true, true, true), InlineData(false, false, true, false), InlineData(true, true, false, false)]
    [Artikel("Awb", "10:4", lid: 1), Artikel("Awb", "10:5", lid: 2), Regel("WI-MAND-05")]
    public void Buiten_het_college_is_instemming_nodig_en_altijd_papier(bool onderCollege, bool instemming, bool schriftelijk, bool mag) =>
        Assert.Equal(mag, Mag(Goed with { OnderHetCollege = onderCollege, Instemming = instemming, Schriftelijk = schriftelijk }));

    [Theory]
    [InlineData("VluchtelingenWerk", false), InlineData("de Sociale Dienst Drechtsteden", false), InlineData("het college", false)]
    [InlineData("College van burgemeester en wethouders van Papendrecht", true), InlineData("het dagelijks bestuur van de Gemeenschappelijke Regeling Sociaal", true)]
    [Artikel("Awb", "10:4", lid: 1), Regel("WI-MAND-12")]
    public void Alleen_een_bestuursorgaan_kan_besluiten(string orgaan, bool mag)
    {
        var antwoord = Vraag("mandaat", Goed with { Bestuursorgaan = orgaan });

        Assert.Equal((mag, mag), (antwoord.Waarde("toegestaan"), antwoord.Waarde("ondertekening") is not null));
        Assert.Equal(!mag, antwoord.Onderbouwing.Zin().Contains("VluchtelingenWerk kan zelf geen besluit nemen", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(null, true)]
    [InlineData("Namens het college van burgemeester en wethouders van Zwijndrecht, J. Jansen, klantmanager", true)]
    [InlineData("Namens het college van burgemeester en wethouders van Dordrecht", false)]
    [InlineData("Sociale dienst", false)]
    [Artikel("Awb", "10:10"), Regel("WI-MAND-07")]
    public void Het_besluit_noemt_namens_welk_orgaan_het_is_genomen(string? ondertekening, bool goed) => Assert.Equal(goed, Mag(Goed with { Ondertekening = ondertekening }));

    [Fact]
    public void Het_voorstel_voor_de_ondertekening_noemt_het_orgaan() =>
        Assert.Equal("Namens het college van burgemeester en wethouders van Zwijndrecht", Vraag("mandaat", Goed).Waarde("ondertekening"));

    [Fact]
    public void Zonder_orgaan_is_er_niets_te_zeggen() => Assert.Equal(["bestuursorgaan"], Geweigerd("mandaat", Goed with { Bestuursorgaan = " " }));

    private static bool Mag(Mandaatinvoer invoer) => (bool)Vraag("mandaat", invoer).Waarde("toegestaan")!;
}
