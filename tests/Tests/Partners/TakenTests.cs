using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Microsoft.EntityFrameworkCore;
using Naast.Tests.Aanmelden;
using Naast.Tests.Huis;
using Naast.Tests.Steun;
using Naast.Web.Data;
using Naast.Web.Poort;
using Xunit;

namespace Naast.Tests.Partners;

public sealed class TakenTests
{
    public static TheoryData<string> Databases => Naasthost.Databases;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Databases)), Ux(28)]
    public async Task Een_partner_ziet_alleen_de_velden_van_de_taak(string soort)
    {
        var host = await Naasthost.DemoAsync(soort);
        await using var db = host.Db();
        var (taak, telefoon) = await MetContactAsync(db, "vluchtelingenwerk");
        using var mo = await host.AlsAsync("mo");
        Assert.Contains(telefoon, await HtmlAsync(mo, $"/taken/{taak}"), StringComparison.Ordinal);

        var (les, nummer) = await MetContactAsync(db, "taalschool-noorderlicht");
        using var els = await host.AlsAsync("els");
        var html = await HtmlAsync(els, $"/taken/{les}");
        Assert.DoesNotContain(nummer, html, StringComparison.Ordinal);
        Assert.DoesNotContain("Contact", html, StringComparison.Ordinal);
        Assert.DoesNotContain("V-nummer", html, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Databases)), Ux(28)]
    public async Task De_lijst_telt_en_zoekt_alleen_in_eigen_taken(string soort)
    {
        var host = await Naasthost.DemoAsync(soort);
        await using var db = host.Db();
        var vandaag = host.Db().Vandaag;
        var eigen = await db.Partnertaken.Where(t => t.Organisatie == "taalschool-noorderlicht" && t.Van <= vandaag && (t.Tot == null || t.Tot >= vandaag)).Select(t => t.DossierId).ToArrayAsync(Ct);
        using var els = await host.AlsAsync("els");

        Assert.Contains($"U helpt nu {eigen.Length} inburgeraars.", await HtmlAsync(els, "/taken"), StringComparison.Ordinal);

        var ander = await db.Personen.Where(p => !eigen.Contains(p.DossierId) && p.Geslachtsnaam != null
            && !db.Personen.Any(q => eigen.Contains(q.DossierId) && q.Geslachtsnaam == p.Geslachtsnaam)).Select(p => p.Geslachtsnaam!).FirstAsync(Ct);
        Assert.Contains("Geen taak gevonden", await ZoekAsync(els, ander), StringComparison.Ordinal);
        var wel = await db.Personen.Where(p => eigen.Contains(p.DossierId) && p.Geslachtsnaam != null).Select(p => new { p.DossierId, p.Geslachtsnaam }).FirstAsync(Ct);
        Assert.Contains(wel.DossierId.ToString(), await ZoekAsync(els, wel.Geslachtsnaam!), StringComparison.Ordinal);
        Assert.DoesNotContain(els.Weg, adres => adres.AbsoluteUri.Contains(wel.Geslachtsnaam!, StringComparison.OrdinalIgnoreCase));
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task De_export_bevat_de_eigen_taken_en_nooit_een_bsn(string soort)
    {
        var host = await Naasthost.DemoAsync(soort);
        await using var db = host.Db();
        using var mo = await host.AlsAsync("mo");
        var velden = await VeldenAsync(mo, "/taken");

        using var antwoord = await mo.PostAsync(new Uri(host.Adres, "/taken?handler=Export").AbsoluteUri, velden);
        var csv = await antwoord.Content.ReadAsStringAsync(Ct);

        Assert.Equal("text/csv", antwoord.Content.Headers.ContentType?.MediaType);
        Assert.DoesNotContain("BSN", csv, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(csv.Split('\n'), regel => System.Text.RegularExpressions.Regex.IsMatch(regel, @"(?<!\d)\d{9}(?!\d)"));
        Assert.True(csv.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length > 2);
        Assert.True(await db.Inzage.AnyAsync(i => i.Medewerker == "mo" && i.Scherm == "taken/export", Ct));
        await using var als = host.Db(new Toegang { Soort = Toegangssoort.Partner, Sub = "mo", Organisatie = "vluchtelingenwerk" });
        Assert.Empty(await als.Persoonsnummers.ToArrayAsync(Ct));
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Een_notitie_blijft_van_de_partner_tenzij_zij_haar_deelt(string soort)
    {
        await using var host = await Naasthost.StartAsync(soort, leeg: false);
        await using var db = host.Db();
        var (taak, _) = await MetContactAsync(db, "vluchtelingenwerk");
        using var mo = await host.AlsAsync("mo");
        await SchrijfAsync(mo, taak, "Blijft hier.", delen: false);
        await SchrijfAsync(mo, taak, "Mag de gemeente lezen.", delen: true);
        var leeg = await SchrijfAsync(mo, taak, "  ", delen: false);
        Assert.Contains("Schrijf eerst een notitie.", leeg, StringComparison.Ordinal);

        var gemeente = await db.Dossiers.Where(d => d.Id == taak).Select(d => d.Gemeentecode).SingleAsync(Ct);
        await using var regisseur = host.Db(new Toegang { Soort = Toegangssoort.Medewerker, Sub = "sanne", Organisatie = "sdd", Gemeenten = [gemeente] });
        Assert.Equal(["Mag de gemeente lezen."], await regisseur.Notities.Where(n => n.DossierId == taak && n.Organisatie == "vluchtelingenwerk").Select(n => n.Tekst).ToArrayAsync(Ct));
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Een_geeindigde_taak_sluit_de_deur_de_volgende_dag(string soort)
    {
        var klok = new Handklok(new DateTimeOffset(2026, 11, 23, 9, 0, 0, TimeSpan.Zero));
        await using var host = await Naasthost.StartAsync(soort, leeg: false, klok: klok);
        await using var db = host.Db();
        var (taak, _) = await MetContactAsync(db, "vluchtelingenwerk");
        var vandaag = new DateOnly(2026, 11, 23);
        await db.Partnertaken.Where(t => t.DossierId == taak && t.Organisatie == "vluchtelingenwerk").ExecuteUpdateAsync(z => z.SetProperty(t => t.Tot, vandaag), Ct);
        await db.Zicht.Where(z => z.DossierId == taak && z.Organisatie == "vluchtelingenwerk").ExecuteUpdateAsync(z => z.SetProperty(t => t.Tot, vandaag), Ct);
        using var mo = await host.AlsAsync("mo");
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(mo, $"/taken/{taak}"));

        klok.Nu = new DateTimeOffset(2026, 11, 24, 9, 0, 0, TimeSpan.Zero);
        using var morgen = await host.AlsAsync("mo");
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(morgen, $"/taken/{taak}"));
        Assert.Equal(await HtmlAsync(morgen, $"/taken/{taak}", HttpStatusCode.NotFound), await HtmlAsync(morgen, $"/taken/{Guid.CreateVersion7()}", HttpStatusCode.NotFound));
    }

    private static async Task<(Guid Dossier, string Telefoon)> MetContactAsync(Db db, string organisatie)
    {
        var vandaag = db.Vandaag;
        var rij = await db.Partnertaken.Where(t => t.Organisatie == organisatie && t.Van < vandaag && (t.Tot == null || t.Tot > vandaag))
            .Join(db.Contactgegevens.Where(c => c.Telefoon != null), t => t.DossierId, c => c.DossierId, (t, c) => new { t.DossierId, c.Telefoon }).FirstAsync(Ct);
        return (rij.DossierId, rij.Telefoon!);
    }

    private static async Task<string> SchrijfAsync(Browser browser, Guid taak, string tekst, bool delen)
    {
        var velden = await VeldenAsync(browser, $"/taken/{taak}");
        velden["Tekst"] = tekst;
        velden["Delen"] = delen ? "true" : "false";
        using var antwoord = await browser.PostAsync(new Uri(browser.Plek, $"/taken/{taak}").AbsoluteUri, velden);
        Assert.Equal(HttpStatusCode.OK, antwoord.StatusCode);
        return await antwoord.Content.ReadAsStringAsync(Ct);
    }

    private static async Task<string> ZoekAsync(Browser browser, string naam)
    {
        var velden = await VeldenAsync(browser, "/taken");
        velden["Naam"] = naam;
        using var antwoord = await browser.PostAsync(new Uri(browser.Plek, "/taken").AbsoluteUri, velden);
        return await antwoord.Content.ReadAsStringAsync(Ct);
    }

    private static async Task<Dictionary<string, string>> VeldenAsync(Browser browser, string adres) =>
        (await new HtmlParser().ParseDocumentAsync(await HtmlAsync(browser, adres))).QuerySelectorAll("main form input[type=hidden]").DistinctBy(v => v.GetAttribute("name"))
            .ToDictionary(v => v.GetAttribute("name")!, v => v.GetAttribute("value") ?? "");

    private static async Task<HttpStatusCode> StatusAsync(Browser browser, string adres)
    {
        using var antwoord = await browser.GaNaarAsync(adres);
        return antwoord.StatusCode;
    }

    private static async Task<string> HtmlAsync(Browser browser, string adres, HttpStatusCode verwacht = HttpStatusCode.OK)
    {
        using var antwoord = await browser.GaNaarAsync(adres);
        Assert.Equal(verwacht, antwoord.StatusCode);
        return System.Text.RegularExpressions.Regex.Replace(WebUtility.HtmlDecode(await antwoord.Content.ReadAsStringAsync(Ct)), "name=\"__RequestVerificationToken\" type=\"hidden\" value=\"[^\"]*\"|value=\"/taken/[^\"]*\"",
            m => verwacht == HttpStatusCode.OK ? m.Value : "");
    }
}
