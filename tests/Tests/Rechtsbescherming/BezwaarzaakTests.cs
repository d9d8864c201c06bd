using Naast.Kern.Besluiten;
using Naast.Kern.Gedeeld;
using Naast.Kern.Rechtsbescherming;
using Naast.Kern.Regels;
using Naast.Tests.Besluiten;
using Naast.Tests.Huis;
using Xunit;

namespace Naast.Tests.Rechtsbescherming;

/// <summary>One objection from receipt to lesson; the terms themselves have their own tests.</summary>
public sealed class BezwaarzaakTests
{
    private static readonly DateOnly Bekend = new(2026, 3, 2);
    private static readonly DateOnly Vandaag = new(2026, 12, 31);
    private static readonly Regelset Regels = LandelijkeParameters.Regelset;

    [Fact]
    [Artikel("Awb", "6:9", 1), Artikel("Awb", "6:11"), Artikel("Awb", "7:10", 1), Artikel("Awb", "7:10", 3), Regel("WI-AWB-21"), Regel("WI-AWB-28")]
    public void Op_tijd_beslistermijn_verdaging_en_verzuim()
    {
        var besluit = Besluit();
        var laatste = besluit.Bezwaartermijn(Regels)!.Waarde;
        var zaak = Zaak(besluit, laatste);
        Bezwaarbeeld Beeld(DateOnly dag) => Bezwaarbeeld.Maak(zaak, besluit, null, dag, Regels);
        Assert.True(Beeld(laatste).Ontvangst!.Ontvankelijk);
        var eerst = Beeld(laatste).Termijn!.LaatsteDag.Waarde;
        Assert.Equal(Bezwaarbeslistermijn.Bereken(laatste, new(false, null, null, null), Regels, Bekend).LaatsteDag.Waarde, eerst);

        // While somebody may still send the grounds, the term stands still: ten days after 25 May, which was a holiday itself.
        zaak.VulAan("", laatste.AddDays(2), null);
        Assert.Equal(new DateOnly(2026, 5, 26), eerst);
        Assert.Equal(new DateOnly(2026, 6, 4), Beeld(laatste.AddDays(12)).Termijn!.LaatsteDag.Waarde);
        Assert.Throws<ArgumentException>(() => zaak.VulAan("", laatste.AddDays(2), laatste));
        zaak.VulAan("Het klopt niet", null, null);
        zaak.Verdaag(laatste.AddDays(20));
        Assert.True(Beeld(laatste.AddDays(20)).Termijn!.LaatsteDag.Waarde > eerst.AddDays(40));
        Assert.Throws<ArgumentException>(() => zaak.Verdaag(laatste.AddDays(21)));
        zaak.StemIn(new(2026, 11, 2));
        Assert.Equal(new DateOnly(2026, 11, 2), Beeld(laatste.AddDays(20)).Termijn!.LaatsteDag.Waarde);

        var laat = Zaak(besluit, laatste.AddDays(1));
        Assert.False(Bezwaarbeeld.Maak(laat, besluit, null, Vandaag, Regels).Ontvangst!.Ontvankelijk);
        Assert.Throws<ArgumentException>(() => laat.Verontschuldig(" "));
        laat.Verontschuldig("Lag in het ziekenhuis");
        Assert.True(Bezwaarbeeld.Maak(laat, besluit, null, Vandaag, Regels).Ontvangst!.Ontvankelijk);
    }

    [Fact]
    [Artikel("Awb", "4:17", 1), Artikel("Awb", "7:14"), Regel("WI-AWB-31")]
    public void Te_laat_beslissen_kost_een_dwangsom_na_een_ingebrekestelling()
    {
        var besluit = Besluit();
        var zaak = Zaak(besluit, Bekend.AddDays(5));
        var uiterlijk = Bezwaarbeeld.Maak(zaak, besluit, null, Vandaag, Regels).Termijn!.LaatsteDag.Waarde;
        Assert.Null(Bezwaarbeeld.Maak(zaak, besluit, null, Vandaag, Regels).Dwangsomtoets);
        Assert.Throws<ArgumentException>(() => zaak.StelInGebreke(Vandaag.AddDays(1), Vandaag));
        zaak.StelInGebreke(uiterlijk.AddDays(1), Vandaag);
        Assert.Null(Bezwaarbeeld.Maak(zaak, besluit, null, uiterlijk.AddDays(10), Regels).Dwangsom);
        Assert.True(Bezwaarbeeld.Maak(zaak, besluit, null, uiterlijk.AddDays(40), Regels).Dwangsom!.Bedrag > Bedrag.Nul);
        zaak.StelInGebreke(uiterlijk, Vandaag);
        Assert.Null(Bezwaarbeeld.Maak(zaak, besluit, null, uiterlijk.AddDays(40), Regels).Dwangsom);
    }

    [Fact]
    [Artikel("Awb", "6:19"), Artikel("Awb", "7:1a"), Artikel("Awb", "7:7"), Regel("WI-AWB-24"), Regel("WI-AWB-29")]
    public void Latere_besluiten_tellen_mee_en_wat_dicht_is_blijft_dicht()
    {
        var besluit = Besluit();
        var zaak = Zaak(besluit, Bekend);
        var later = Guid.CreateVersion7();
        zaak.GaatOokOver(later);
        zaak.GaatOokOver(later);
        zaak.GaatOokOver(besluit.Id);
        Assert.Equal([later], zaak.OokTegen);
        Assert.Throws<ArgumentException>(() => zaak.Hoor(new(Bekend, null, null, "pieter", "Pieter", "Verslag", false), Vandaag));
        Assert.Throws<ArgumentException>(() => zaak.Hoor(new(Bekend, null, Hoorder.NietBetrokkene, "pieter", "Pieter", "", false), Vandaag));
        Assert.Throws<ArgumentException>(() => zaak.Leer("Iets"));
        zaak.Beslis(Bezwaaruitkomst.Ongegrond, later);
        zaak.Leer("Eerder bellen");
        zaak.GaatOokOver(Guid.CreateVersion7());
        Assert.Single(zaak.OokTegen);
        Assert.Throws<ArgumentException>(() => zaak.TrekIn("Te laat"));

        var ander = Zaak(besluit, Bekend);
        Assert.Throws<ArgumentException>(() => ander.TrekIn(""));
        ander.NaarRechtbank("Partijen zijn het over de feiten eens");
        Assert.Equal(Bezwaarstand.NaarDeRechtbank, ander.Stand);
        var weg = Zaak(besluit, Bekend);
        weg.TrekIn("Per brief");
        Assert.False(weg.IsOpen);
    }

    [Fact]
    public void Wat_niet_kan_zegt_welk_veld()
    {
        Assert.Equal("besluit", Assert.Throws<ArgumentException>(() => Zaak(Besluit(Bevoegdheid.BezwaarVerdagen), Bekend)).ParamName);
        Assert.Equal("ontvangen", Assert.Throws<ArgumentException>(() => Zaak(Besluit(), Vandaag.AddDays(1))).ParamName);
        Assert.Equal("terPost", Assert.Throws<ArgumentException>(() => Bezwaarzaak.Ontvang(Guid.CreateVersion7(), Besluit(), Bekend, true, Bekend.AddDays(1), null, null, false, Vandaag)).ParamName);
        var onbekend = Mandaatproef.Id();
        var open = Kern.Besluiten.Besluit.Neem(onbekend, onbekend, "0505", Bevoegdheid.PipVaststellen, onbekend, Mandaatproef.Mandaat(Mandaatproef.Register()), Mandaatproef.Wie(), Bekend, "Omdat.", new("", []), []);
        Assert.Null(Bezwaarbeeld.Maak(Zaak(open, Bekend), open, null, Vandaag, Regels).Ontvangst);
    }

    private static Bezwaarzaak Zaak(Besluit besluit, DateOnly ontvangen) => Bezwaarzaak.Ontvang(Guid.CreateVersion7(), besluit, ontvangen, false, null, null, "Het klopt niet", false, Vandaag);

    private static Besluit Besluit(Bevoegdheid bevoegdheid = Bevoegdheid.PipVaststellen)
    {
        var besluit = Kern.Besluiten.Besluit.Neem(
            Guid.CreateVersion7(), Guid.CreateVersion7(), "0505", bevoegdheid, Guid.CreateVersion7(), Mandaatproef.Mandaat(Mandaatproef.Register(bevoegdheid), bevoegdheid, Bekend), Mandaatproef.Wie(), Bekend, "Omdat.", new("", []), []);
        besluit.MaakBekend(Bekendmakingswijze.Uitgereikt, Bekend);
        return besluit;
    }
}
