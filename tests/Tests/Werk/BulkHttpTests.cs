using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Naast.Tests.Aanmelden;
using Naast.Tests.Huis;
using Naast.Tests.Steun;
using Naast.Web.Data;
using Naast.Web.Gebieden.Werkvoorraad.Bulk;
using Naast.Web.Poort;
using Xunit;

namespace Naast.Tests.Werk;

public sealed class BulkHttpTests
{
    private const string Lijst = "main form[action='/werkvoorraad/bulk']";
    private const string Formulier = "main form[aria-label]";

    public static TheoryData<string> Databases => Naasthost.Databases;

    [Theory, MemberData(nameof(Databases)), Ux(16), Ux(41), Ux(42)]
    public async Task Toewijzen_laat_eerst_zien_wat_er_gebeurt_en_kan_ongedaan_worden(string soort)
    {
        var host = await Naasthost.DemoAsync(soort);
        using var browser = await host.AlsAsync("mirjam");
        var (mag, elders) = (await Werkproef.OpenAsync(host, "Toe"), await Werkproef.OpenAsync(host, "Elders", "0590"));
        var lijst = await Pagina.GaAsync(browser, "/werkvoorraad?van=niemand&urgentie=alles");

        var controle = await KiesAsync(browser, lijst, "Toewijzen", [mag, elders], ("Naar", "meryem"));
        Assert.Contains("1 dossier gaat naar Meryem Aksoy", controle.Tekst, StringComparison.Ordinal);
        Assert.Contains("Woont in een gemeente waar Meryem Aksoy niet voor werkt.", controle.Tekst, StringComparison.Ordinal);
        var klaar = await StuurAsync(browser, controle, "Doe");
        var nogEens = await StuurAsync(browser, controle, "Doe");

        Assert.Contains("1 dossier gedaan. 1 dossier niet", klaar.Stand, StringComparison.Ordinal);
        Assert.Equal(klaar.Adres, nogEens.Adres);
        Assert.Equal("meryem", (await Werkproef.RijAsync(host, mag.DossierId)).Casusregisseur);
        Assert.Null((await Werkproef.RijAsync(host, elders.DossierId)).Casusregisseur);
        await using var db = host.Db();
        Assert.Equal(1, await db.Handelingen.CountAsync(h => h.StroomId == mag.DossierId && h.Soort == "DossierToewijzen" && h.Medewerker == "mirjam"));

        var terug = await klaar.StuurAsync(browser, "main form[action*=Terug]");
        Assert.Contains("Ongedaan gemaakt: Toewijzen aan Meryem Aksoy", terug.Tekst, StringComparison.Ordinal);
        Assert.Null((await Werkproef.RijAsync(host, mag.DossierId)).Casusregisseur);
        Assert.Null((await db.Dossiers.AsNoTracking().SingleAsync(d => d.Id == mag.DossierId)).Casusregisseur);
    }

    [Theory, MemberData(nameof(Databases)), Ux(16)]
    public async Task Wat_intussen_is_toegewezen_wordt_niet_overschreven_maar_gemeld(string soort)
    {
        var host = await Naasthost.DemoAsync(soort);
        using var browser = await host.AlsAsync("mirjam");
        var dossier = await Werkproef.OpenAsync(host, "Intussen");
        var lijst = await Pagina.GaAsync(browser, "/werkvoorraad?van=team&urgentie=alles");

        var controle = await KiesAsync(browser, lijst, "Toewijzen", [], ("dossier", $"{dossier.DossierId}|iemand-anders"), ("Naar", "meryem"));

        Assert.Contains("Is intussen door iemand anders veranderd.", controle.Tekst, StringComparison.Ordinal);
        Assert.Null(controle.Document.QuerySelector("button[formaction*=Doe]"));
        // Whoever sends the form all the same changes nothing.
        var klaar = await StuurAsync(browser, controle, "Doe");
        Assert.Contains("Er is niets veranderd.", klaar.Stand, StringComparison.Ordinal);
        Assert.Null((await Werkproef.RijAsync(host, dossier.DossierId)).Casusregisseur);
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Een_eigen_dag_haalt_werk_naar_voren_en_maakt_niets_te_laat(string soort)
    {
        var host = await Naasthost.DemoAsync(soort);
        using var browser = await host.AlsAsync("sanne");
        var dossier = await Werkproef.OpenAsync(host, "Naarvoren");
        Assert.NotNull(dossier.WachtSinds);
        var lijst = await Pagina.GaAsync(browser, "/werkvoorraad?van=niemand&urgentie=alles");

        var vraag = await KiesAsync(browser, lijst, "NaarVoren", [dossier]);
        var leeg = await StuurAsync(browser, vraag, "Controle");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, leeg.Status);
        Assert.Contains("Schrijf in een paar woorden waarom dit eerst moet.", leeg.Tekst, StringComparison.Ordinal);
        Assert.Contains("Vul de datum in.", leeg.Tekst, StringComparison.Ordinal);
        var geweest = await StuurAsync(browser, leeg, "Controle", ("Dag.Tekst", "1-2-2022"), ("Tekst", "<b>bel</b> eerst"));
        Assert.Contains("Deze dag is geweest. Kies vandaag of later.", geweest.Tekst, StringComparison.Ordinal);
        Assert.Equal("<b>bel</b> eerst", geweest.Document.QuerySelector("textarea")!.TextContent.Trim());
        var controle = await StuurAsync(browser, geweest, "Controle", ("Dag.Tekst", "vandaag"), ("Tekst", "<b>bel</b> eerst"));
        await StuurAsync(browser, controle, "Doe");

        var rij = await Werkproef.RijAsync(host, dossier.DossierId);
        Assert.Equal(dossier.WachtSinds, rij.WachtSinds);
        Assert.Null(rij.Volgwacht);
        var week = await Pagina.GaAsync(browser, "/werkvoorraad?van=niemand&urgentie=deze-week");
        var regel = week.Document.QuerySelectorAll("main tbody tr").Single(r => r.TextContent.Contains("Naarvoren", StringComparison.Ordinal));
        Assert.Contains("Naar voren: <b>bel</b> eerst", regel.TextContent, StringComparison.Ordinal);
        Assert.Contains("Eigen dag", regel.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("te laat", regel.TextContent, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Een_dag_na_de_wettelijke_haalt_niets_naar_voren(string soort)
    {
        var host = await Naasthost.DemoAsync(soort);
        await using var db = host.Db();
        using var browser = await host.AlsAsync("sanne");
        var laat = await db.Werkvoorraad.AsNoTracking().FirstAsync(w => w.Gemeentecode == "0505" && w.WachtSinds == null && w.UitersteDag < db.Vandaag);
        var lijst = await Pagina.GaAsync(browser, "/werkvoorraad?van=team&urgentie=te-laat");

        var controle = await StuurAsync(browser, await KiesAsync(browser, lijst, "NaarVoren", [laat]), "Controle", ("Dag.Tekst", "+2w"), ("Tekst", "later"));

        Assert.Contains("De wettelijke dag is al eerder", controle.Tekst, StringComparison.Ordinal);
        Assert.Null(controle.Document.QuerySelector("button[formaction*=Doe]"));
    }

    [Theory, MemberData(nameof(Databases)), Ux(15), Ux(40)]
    public async Task Een_notitie_komt_in_elk_gekozen_dossier_en_blijft_staan(string soort)
    {
        var host = await Naasthost.DemoAsync(soort);
        using var browser = await host.AlsAsync("sanne");
        var dossiers = new[] { await Werkproef.OpenAsync(host, "Notitie1"), await Werkproef.OpenAsync(host, "Notitie2") };
        var lijst = await Pagina.GaAsync(browser, "/werkvoorraad?van=niemand&urgentie=alles");

        var vraag = await KiesAsync(browser, lijst, "Notitie", dossiers);
        var telang = await StuurAsync(browser, vraag, "Controle", ("Tekst", new string('a', 10_000)));
        Assert.Contains("Maak de notitie korter: hoogstens 4000 tekens. Nu zijn het er 10000.", telang.Tekst, StringComparison.Ordinal);
        Assert.Equal(10_000, telang.Document.QuerySelector("textarea")!.TextContent.Trim().Length);
        var klaar = await StuurAsync(browser, await StuurAsync(browser, telang, "Controle", ("Tekst", "Uitgenodigd voor de avond. ሰላም")), "Doe");

        Assert.Contains("2 dossiers gedaan.", klaar.Stand, StringComparison.Ordinal);
        Assert.Null(klaar.Document.QuerySelector("main form[action*=Terug]"));
        await using var db = host.Db();
        var ids = dossiers.Select(d => d.DossierId).ToArray();
        Assert.Equal(2, await db.Notities.CountAsync(n => ids.Contains(n.DossierId) && n.Tekst == "Uitgenodigd voor de avond. ሰላም" && n.Auteur == "Sanne de Wit"));
    }

    [Theory, MemberData(nameof(Databases)), Ux(32)]
    public async Task Zonder_keuze_zegt_de_pagina_wat_er_moet(string soort)
    {
        using var browser = await (await Naasthost.DemoAsync(soort)).AlsAsync("mirjam");
        var lijst = await Pagina.GaAsync(browser, "/werkvoorraad?van=team");

        var na = await KiesAsync(browser, lijst, "Toewijzen", [], ("Naar", "meryem"));

        Assert.Contains("Kies eerst een of meer inburgeraars in de lijst.", na.Tekst, StringComparison.Ordinal);
        Assert.Equal("/werkvoorraad", na.Adres.AbsolutePath);
    }

    [Theory, MemberData(nameof(Databases)), Ux(15)]
    public async Task Alle_rijen_van_een_lijst_zijn_in_een_keer_te_kiezen(string soort)
    {
        using var browser = await (await Naasthost.DemoAsync(soort)).AlsAsync("mirjam");
        var lijst = await Pagina.GaAsync(browser, "/werkvoorraad?van=team&urgentie=alles");
        var alle = lijst.Document.QuerySelector(".bulkbalk a.nl-button")!;
        var aantal = int.Parse(string.Concat(alle.TextContent.Where(char.IsAsciiDigit)), System.Globalization.CultureInfo.InvariantCulture);

        var vraag = await Pagina.GaAsync(browser, alle.GetAttribute("href")!);

        Assert.Equal(aantal, vraag.Document.QuerySelectorAll("main tbody tr").Length);
        Assert.Equal(aantal, vraag.Document.QuerySelectorAll("input[name=dossier]").Length);
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Wie_niet_mag_toewijzen_krijgt_de_daad_niet(string soort)
    {
        var host = await Naasthost.DemoAsync(soort);
        var dossier = await Werkproef.OpenAsync(host, "Magniet");
        using var browser = await host.AlsAsync("sanne");
        var lijst = await Pagina.GaAsync(browser, "/werkvoorraad?van=team&urgentie=alles");

        // The form for another deed: the one that was asked is not there.
        var na = await KiesAsync(browser, lijst, "Toewijzen", [dossier], ("Naar", "meryem"));
        Assert.Null(na.Document.QuerySelector("select[name=Naar]"));
        await using var scope = host.Als(new Toegang { Soort = Toegangssoort.Medewerker, Sub = "sanne", Rechten = Rollen.RechtenVan([Rollen.Casusregisseur]), Gemeenten = ["0505"] });
        await Assert.ThrowsAsync<RechtOntbreekt>(() => scope.ServiceProvider.GetRequiredService<Bulkuitvoering>().VoerUitAsync(
            Guid.CreateVersion7(), new Bulkdaad(Bulksoort.Toewijzen, "Toewijzen"), [new(dossier.DossierId, null, "meryem")], CancellationToken.None));
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Een_opdracht_van_een_ander_is_niet_te_zien_en_niet_terug_te_draaien(string soort)
    {
        var host = await Naasthost.DemoAsync(soort);
        using var mirjam = await host.AlsAsync("mirjam");
        using var sanne = await host.AlsAsync("sanne");
        var dossier = await Werkproef.OpenAsync(host, "Vananders");
        var controle = await KiesAsync(mirjam, await Pagina.GaAsync(mirjam, "/werkvoorraad?van=team&urgentie=alles"), "Toewijzen", [dossier], ("Naar", "meryem"));
        var klaar = await StuurAsync(mirjam, controle, "Doe");

        Assert.Equal(HttpStatusCode.NotFound, (await Pagina.GaAsync(sanne, klaar.Adres.AbsolutePath)).Status);
        await using var scope = host.Als(new Toegang { Soort = Toegangssoort.Medewerker, Sub = "iemand", Rechten = Rollen.RechtenVan([Rollen.Teamleider]), Gemeenten = ["0505"] });
        Assert.Null(await scope.ServiceProvider.GetRequiredService<Bulkuitvoering>().MaakOngedaanAsync(Guid.Parse(klaar.Adres.Segments[^1]), CancellationToken.None));
    }

    private static Task<Pagina> KiesAsync(Browser browser, Pagina lijst, string actie, Werkrij[] rijen, params (string, string)[] meer) =>
        lijst.StuurAsync(browser, Lijst, [("Actie", actie), .. rijen.Select(rij => ("dossier", $"{rij.DossierId}|{rij.Casusregisseur}")), .. meer]);

    /// <summary>Presses one of the buttons of the form, which each have an address of their own.</summary>
    private static Task<Pagina> StuurAsync(Browser browser, Pagina pagina, string handler, params (string, string)[] velden)
    {
        pagina.Document.QuerySelector(Formulier)!.SetAttribute("action", $"/werkvoorraad/bulk?handler={handler}");
        return pagina.StuurAsync(browser, Formulier, velden);
    }
}
