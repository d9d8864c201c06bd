using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Microsoft.EntityFrameworkCore;
using Naast.Tests.Aanmelden;
using Naast.Tests.Steun;
using Xunit;

namespace Naast.Tests.Verwerkingen;

public sealed class VerwerkingenTests
{
    public static TheoryData<string> Databases => Naasthost.Databases;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Databases))]
    public async Task Wie_keek_en_wie_geweigerd_werd_staat_in_het_logboek_met_het_doel(string soort)
    {
        var host = await Naasthost.DemoAsync(soort);
        using (var yousef = await host.AlsAsync("yousef"))
        {
            using var eigen = await yousef.GaNaarAsync("/mijn/plan");
            using var dicht = await yousef.GaNaarAsync("/mandaten");
        }

        using var ilse = await host.AlsAsync("ilse");
        var html = await LeesAsync(ilse, "/verwerkingen?Wie=Al-Hamwi");
        Assert.Contains("Portaal, plan", html, StringComparison.Ordinal);
        Assert.Contains("uitvoering Wet inburgering 2021", html, StringComparison.Ordinal);
        Assert.DoesNotContain("Sanne de Wit</b>", html, StringComparison.Ordinal);

        var geweigerd = await LeesAsync(ilse, "/verwerkingen?Wie=yousef&Geweigerd=true");
        Assert.Contains("Geweigerd</span>", geweigerd, StringComparison.Ordinal);
        Assert.DoesNotContain("Portaal, plan", geweigerd, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Wie_deed_wat_is_te_vinden_op_dossier_en_te_exporteren(string soort)
    {
        var host = await Naasthost.DemoAsync(soort);
        await using var db = host.Db();
        var dossier = (await db.Medewerkers.Where(m => m.Sub == "yousef").Select(m => m.DossierId).SingleAsync(Ct))!.Value;
        using var ilse = await host.AlsAsync("ilse");
        var vraag = $"Soort=deden&Dossier={dossier}&Van.Dag=1&Van.Maand=1&Van.Jaar=2022";

        var html = await LeesAsync(ilse, $"/verwerkingen?{vraag}");
        Assert.Contains("Dossier geopend", html, StringComparison.Ordinal);
        Assert.Contains("Plan vastgesteld", html, StringComparison.Ordinal);

        var voor = await db.Handelingen.CountAsync(h => h.StroomId == dossier, Ct);
        using var export = await ilse.GaNaarAsync($"/verwerkingen?handler=Export&{vraag}");
        Assert.Equal("text/csv", export.Content.Headers.ContentType?.MediaType);
        // Another test may act on this dossier of the shared region meanwhile.
        Assert.InRange((await export.Content.ReadAsStringAsync(Ct)).Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length - 1, voor, await db.Handelingen.CountAsync(h => h.StroomId == dossier, Ct));
        Assert.True(await db.Inzage.AnyAsync(i => i.Medewerker == "ilse" && i.Scherm == "verwerkingen/export" && i.DossierId == dossier, Ct));
    }

    [Fact]
    public async Task Een_verkeerd_dossiernummer_zegt_wat_u_moet_invullen()
    {
        var host = await Naasthost.DemoAsync("sqlite");
        using var ilse = await host.AlsAsync("ilse");

        Assert.Contains("Vul het nummer van het dossier in", await LeesAsync(ilse, "/verwerkingen?Dossier=abc"), StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task De_controle_zegt_wat_er_is_gecontroleerd_en_vindt_een_gewijzigde_rij(string soort)
    {
        await using var host = await Naasthost.StartAsync(soort, leeg: false);
        using var ilse = await host.AlsAsync("ilse");
        Assert.Contains("Alles klopt", await ControleerAsync(ilse), StringComparison.Ordinal);

        await using var db = host.Db();
        var persoon = await db.Personen.AsNoTracking().OrderBy(p => p.Id).FirstAsync(Ct);
        await db.Personen.Where(p => p.Id == persoon.Id).ExecuteUpdateAsync(z => z.SetProperty(p => p.Vnummer, "0000000000"), Ct);

        var html = await ControleerAsync(ilse);
        Assert.Contains("Persoon verschilt van de laatste gebeurtenis.", html, StringComparison.Ordinal);
        Assert.Contains(persoon.DossierId.ToString(), html, StringComparison.Ordinal);
    }

    private static async Task<string> ControleerAsync(Browser browser)
    {
        using var pagina = await browser.GaNaarAsync("/verwerkingen/controle");
        var html = await pagina.Content.ReadAsStringAsync(Ct);
        var document = await new HtmlParser().ParseDocumentAsync(html);
        var velden = document.QuerySelectorAll("main form input[type=hidden]").ToDictionary(v => v.GetAttribute("name")!, v => v.GetAttribute("value") ?? "");
        using var antwoord = await browser.PostAsync(new Uri(browser.Plek, "/verwerkingen/controle").AbsoluteUri, velden);
        var tekst = WebUtility.HtmlDecode(await antwoord.Content.ReadAsStringAsync(Ct));
        for (var keer = 0; keer < 20 && tekst.Contains("De controle loopt", StringComparison.Ordinal); keer++)
        {
            await Task.Delay(1000, Ct);
            tekst = await LeesAsync(browser, "/verwerkingen/controle");
        }

        return tekst;
    }

    private static async Task<string> LeesAsync(Browser browser, string adres)
    {
        using var antwoord = await browser.GaNaarAsync(adres);
        Assert.Equal(HttpStatusCode.OK, antwoord.StatusCode);
        return WebUtility.HtmlDecode(await antwoord.Content.ReadAsStringAsync(Ct));
    }
}
