using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Naast.Tests.Aanmelden;
using Naast.Tests.Huis;
using Naast.Tests.Steun;
using Naast.Web.Data;
using Xunit;

namespace Naast.Tests.Zoeken;

public sealed class ZoekenHttpTests
{
    private const string Namen = "main tbody .cel-wie a";

    public static TheoryData<string> Databases => Naasthost.Databases;

    [Theory, MemberData(nameof(Databases)), Ux(1)]
    public async Task Op_elke_bladzijde_van_de_werkplek_staat_een_zoekvak(string soort)
    {
        using var browser = await (await Naasthost.DemoAsync(soort)).AlsAsync("sanne");

        foreach (var adres in new[] { "/", "/werkvoorraad", "/inburgeraars", "/zoeken" })
        {
            var vak = Assert.Single((await Pagina.GaAsync(browser, adres)).Document.QuerySelectorAll("form[role=search]"));
            Assert.Equal("post", vak.GetAttribute("method"));
            Assert.NotNull(vak.QuerySelector("button[type=submit]"));
            Assert.NotNull(vak.QuerySelector("input[type=search][aria-keyshortcuts='/']"));
        }
    }

    [Theory, MemberData(nameof(Databases)), Ux(4), Ux(2)]
    public async Task Elif_Yilmaz_is_te_vinden_in_elke_schrijfwijze(string soort)
    {
        using var browser = await (await Naasthost.DemoAsync(soort)).AlsAsync("sanne");

        foreach (var zoek in new[] { "elif yilmaz", "Elif Yılmaz", "Yilmaz, Elif", "YILMAZ ELIF", "ilma eli", "el yilmaz", "İlmaz elif" }.SkipLast(1).Append("yılmaz eli"))
        {
            var pagina = await ZoekAsync(browser, zoek);
            Assert.Contains("Yılmaz, Elif", pagina.Teksten(Namen));
            Assert.Contains("2812345726", pagina.Tekst, StringComparison.Ordinal);
            Assert.Contains("resulta", pagina.Stand, StringComparison.Ordinal);
        }

        foreach (var zoek in new[] { "yilmaz", "Yılmaz" })
        {
            Assert.Contains("Yılmaz, Elif", (await ZoekAsync(browser, zoek)).Teksten(Namen));
        }

        Assert.DoesNotContain("Yılmaz, Elif", (await ZoekAsync(browser, "yilmaz selam")).Teksten(Namen));
    }

    [Theory, MemberData(nameof(Databases)), Ux(3)]
    public async Task Een_nummer_of_geboortedatum_leidt_direct_naar_de_persoon_en_een_bsn_staat_nergens(string soort)
    {
        var host = await Naasthost.DemoAsync(soort);
        using var browser = await host.AlsAsync("sanne");
        await using var db = host.Db();
        var persoon = await db.Personen.SingleAsync(p => p.Vnummer == "2812345726");
        var versleuteld = await db.Persoonsnummers.Where(p => p.DossierId == persoon.DossierId).Select(p => p.BsnVersleuteld).SingleAsync();
        var bsn = host.Diensten.GetRequiredService<Sleutels>().Ontsleutel(versleuteld);
        var geboren = persoon.Geboortedatum.Vroegst!.Value.ToString("dd-MM-yyyy", System.Globalization.CultureInfo.InvariantCulture);

        foreach (var zoek in new[] { bsn, $"{bsn[..4]} {bsn[4..6]} {bsn[6..]}", $"{bsn[..4]}.{bsn[4..6]}.{bsn[6..]}", "2812345726" })
        {
            var pagina = await ZoekAsync(browser, zoek);
            Assert.Equal($"/dossiers/{persoon.DossierId}", pagina.Adres.AbsolutePath);
            Assert.All(browser.Weg, adres => Assert.DoesNotContain(bsn, adres.ToString(), StringComparison.Ordinal));
        }

        var opDatum = await ZoekAsync(browser, geboren);
        Assert.True(opDatum.Adres.AbsolutePath == $"/dossiers/{persoon.DossierId}" || opDatum.Teksten(Namen).Contains("Yılmaz, Elif"));
    }

    [Theory, MemberData(nameof(Databases)), Ux(3)]
    public async Task Een_telefoonnummer_leidt_naar_wie_er_bereikt_wordt_hoe_het_ook_is_geschreven(string soort)
    {
        var host = await Naasthost.DemoAsync(soort);
        using var browser = await host.AlsAsync("sanne");
        await using var db = host.Db();
        var contact = await db.Contactgegevens.AsNoTracking().Where(c => c.Telefoonsleutel != null && c.Gemeentecode == "0642")
            .OrderBy(c => c.DossierId).Where(c => db.Contactgegevens.Count(ander => ander.Telefoonsleutel == c.Telefoonsleutel) == 1).FirstAsync();
        var nationaal = "0" + contact.Telefoonsleutel![2..];

        foreach (var zoek in new[] { nationaal, $"{nationaal[..2]}-{nationaal[2..6]} {nationaal[6..]}", "+" + contact.Telefoonsleutel, $"00{contact.Telefoonsleutel}" })
        {
            var pagina = await ZoekAsync(browser, zoek);
            Assert.Equal($"/dossiers/{contact.DossierId}", pagina.Adres.AbsolutePath);
            Assert.All(browser.Weg, adres => Assert.DoesNotContain(nationaal, adres.ToString(), StringComparison.Ordinal));
        }

        // Who does not work for this municipality finds nobody.
        using var fatima = await host.AlsAsync("fatima");
        Assert.Contains("Niemand gevonden", (await ZoekAsync(fatima, nationaal)).Tekst, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Databases)), Ux(3)]
    public async Task Een_onbekend_bsn_komt_niet_in_het_adres_of_op_de_pagina(string soort)
    {
        using var browser = await (await Naasthost.DemoAsync(soort)).AlsAsync("sanne");

        foreach (var zoek in new[] { "123456782", "999990018", "jansen 123456782" })
        {
            var pagina = await ZoekAsync(browser, zoek);
            Assert.Equal("/zoeken", pagina.Adres.PathAndQuery);
            Assert.DoesNotMatch(@"\d{9}", pagina.Document.Body!.QuerySelector("main")!.InnerHtml);
            Assert.DoesNotContain(zoek, pagina.Document.DocumentElement.OuterHtml, StringComparison.Ordinal);
        }

        Assert.Equal("/zoeken", (await Pagina.GaAsync(browser, "/zoeken?naam=123456782")).Adres.PathAndQuery);
    }

    [Theory, MemberData(nameof(Databases)), Ux(6), Ux(5)]
    public async Task Geen_resultaat_geeft_uitleg_en_een_volgende_stap(string soort)
    {
        var host = await Naasthost.DemoAsync(soort);
        using var sanne = await host.AlsAsync("sanne");
        using var pieter = await host.AlsAsync("pieter");

        var pagina = await ZoekAsync(sanne, "zzzz");

        Assert.Contains("zzzz", pagina.Tekst, StringComparison.Ordinal);
        Assert.Contains("Geen resultaten", pagina.Stand, StringComparison.Ordinal);
        Assert.NotEmpty(pagina.Document.QuerySelectorAll("main .leeg li"));
        Assert.NotNull(pagina.Document.QuerySelector("main a[href='/inburgeraars/registreren']"));
        Assert.Null((await ZoekAsync(pieter, "zzzz")).Document.QuerySelector("main a[href='/inburgeraars/registreren']"));
    }

    [Theory, MemberData(nameof(Databases)), Ux(7)]
    public async Task Wie_in_een_andere_gemeente_woont_is_niet_te_vinden(string soort)
    {
        var host = await Naasthost.DemoAsync(soort);
        using var sanne = await host.AlsAsync("sanne");
        using var fatima = await host.AlsAsync("fatima");
        await using var db = host.Db();
        var buiten = await db.Personen.Where(p => p.Gemeentecode == "0642" && p.Vnummer != null && p.Geslachtsnaam != null && p.Voornamen != null).OrderBy(p => p.Vnummer).FirstAsync();
        var geboren = buiten.Geboortedatum.Vroegst!.Value.ToString("dd-MM-yyyy", System.Globalization.CultureInfo.InvariantCulture);

        Assert.Contains(buiten.Naam.Lijst, (await ZoekAsync(sanne, buiten.Naam.Volledig)).Teksten(Namen));
        Assert.DoesNotContain(buiten.Naam.Lijst, (await ZoekAsync(fatima, buiten.Naam.Volledig)).Teksten(Namen));
        Assert.DoesNotContain(buiten.Vnummer!, (await ZoekAsync(fatima, geboren)).Tekst, StringComparison.Ordinal);
        Assert.Contains("Niemand gevonden", (await ZoekAsync(fatima, buiten.Vnummer!)).Tekst, StringComparison.Ordinal);
        var kort = Kern.Inburgeraars.Zoekvorm.Van(buiten.Geslachtsnaam)[..2];
        Assert.DoesNotContain(buiten.Vnummer!, (await ZoekAsync(fatima, kort)).Tekst, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Tekens_uit_een_zoektaal_zijn_gewone_tekens(string soort)
    {
        using var browser = await (await Naasthost.DemoAsync(soort)).AlsAsync("sanne");

        foreach (var zoek in new[] { "\" OR 1=1 --", "yil* NOT", "%", "a_b", "NEAR(\"x\")", "'; DROP TABLE zoeknamen;", new string('q', 5000) })
        {
            Assert.Equal(System.Net.HttpStatusCode.OK, (await ZoekAsync(browser, zoek)).Status);
        }
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Gevonden_personen_staan_in_het_inzagelog(string soort)
    {
        var host = await Naasthost.DemoAsync(soort);
        using var browser = await host.AlsAsync("joost");
        var pagina = await ZoekAsync(browser, "ma");

        await using var db = host.Db();
        var regel = await db.Inzage.Where(i => i.Medewerker == "joost" && i.Scherm == "zoeken").SingleAsync();

        Assert.Equal(pagina.Teksten(Namen).Count, regel.Dossiers!.Split(' ').Length);
    }

    private static async Task<Pagina> ZoekAsync(Browser browser, string tekst) =>
        await (await Pagina.GaAsync(browser, "/zoeken")).StuurAsync(browser, "form[role=search]", ("q", tekst));
}
