using System.Diagnostics;
using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Naast.Kern.Besluiten;
using Naast.Tests.Huis;
using Naast.Tests.Steun;
using Naast.Web.Data;
using Naast.Web.Gebieden.Plan;
using Naast.Web.Poort;
using Xunit;

namespace Naast.Tests.Dossiers;

public sealed class BriefTests
{
    public static TheoryData<string> Databases => Naasthost.Databases;

    [Theory, MemberData(nameof(Databases)), Ux(46)]
    public async Task Brief_wordt_een_getagde_pdf_met_titel_taal_en_arabisch(string soort)
    {
        var (host, id) = await DossierTests.DossierAsync(soort, "2812345688");
        var besluit = await BesluitAsync(host, id);
        using var browser = await host.AlsAsync("sanne");
        var adres = $"/dossiers/{id}/besluit/{besluit.Id}/brief";
        var html = System.Net.WebUtility.HtmlDecode(await (await browser.GaNaarAsync(adres)).Content.ReadAsStringAsync());
        Assert.Contains("dir=\"rtl\"", html, StringComparison.Ordinal);
        // The same sentences as in Dutch, with who helps and until when; what is Dutch in them keeps its own direction.
        Assert.Contains("مسؤول ملفك هو \u2068Sanne de Wit\u2069. اتصل على \u2068078 ", html, StringComparison.Ordinal);
        Assert.Matches("تبدأ المدة في \u2068[0-9]{2}-[0-9]{2}-[0-9]{4}\u2069", html);
        if (!Kan("weasyprint"))
        {
            Assert.False(Environment.GetEnvironmentVariable("CI") is { Length: > 0 } and not "false", "weasyprint ontbreekt.");
            Assert.Skip("weasyprint staat niet op deze machine.");
        }

        var wacht = await DossierTests.PaginaAsync(browser, $"{adres}.pdf");
        using (await browser.PostAsync($"{host.Adres}{adres[1..]}.pdf", DossierTests.Velden(wacht, "form[action$='brief.pdf']")))
        {
        }

        HttpResponseMessage antwoord;
        for (var keer = 0; ; keer++)
        {
            antwoord = await browser.VraagAsync($"{adres}.pdf");
            if (antwoord.Content.Headers.ContentType?.MediaType == "application/pdf" || keer > 120)
            {
                break;
            }

            antwoord.Dispose();
            await Task.Delay(500, TestContext.Current.CancellationToken);
        }

        Assert.Equal("application/pdf", antwoord.Content.Headers.ContentType?.MediaType);
        Assert.Equal("inline", antwoord.Content.Headers.ContentDisposition?.DispositionType);
        var bestand = Path.GetTempFileName();
        await File.WriteAllBytesAsync(bestand, await antwoord.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken), TestContext.Current.CancellationToken);
        antwoord.Dispose();
        var eigenschappen = await DraaiAsync("pdfinfo", bestand);
        Assert.Matches(@"Tagged:\s+yes", eigenschappen);
        Assert.Contains("Besluit: uw persoonlijk plan", eigenschappen, StringComparison.Ordinal);
        Assert.Contains("Uw plan voor inburgering", await DraaiAsync("pdftotext", bestand, "-"), StringComparison.Ordinal);
        Assert.Matches(@"Noto-Sans-Arabic\S*\s+CID TrueType\s+\S+\s+yes", await DraaiAsync("pdffonts", bestand));
        File.Delete(bestand);

        // Beside it the one that is kept: PDF/A-2b, as it says itself.
        using var archief = await browser.VraagAsync($"{adres}.pdf?archief=ja");
        Assert.Equal("attachment", archief.Content.Headers.ContentDisposition?.DispositionType);
        var bewaren = System.Text.Encoding.Latin1.GetString(await archief.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        Assert.Matches(@"pdfaid:part(=""|>)2", bewaren);
        Assert.Matches(@"pdfaid:conformance(=""|>)B", bewaren);
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Besluit_toont_college_mandaat_en_voorwaarden_met_artikel(string soort)
    {
        var (host, id) = await DossierTests.DossierAsync(soort, "2812345688");
        using var browser = await host.AlsAsync("sanne");

        var tekst = (await DossierTests.PaginaAsync(browser, $"/dossiers/{id}/besluit")).QuerySelector("main")!.TextContent;

        Assert.Contains("Het college van burgemeester en wethouders van Dordrecht", tekst, StringComparison.Ordinal);
        Assert.Contains("Mandaatbesluit Wet inburgering Dordrecht", tekst, StringComparison.Ordinal);
        Assert.Contains("artikel 15, lid 1, Wet inburgering 2021", tekst, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Digitaal_bekendmaken_kan_pas_na_akkoord(string soort)
    {
        await using var host = await Naasthost.StartAsync(soort, leeg: false);
        using var browser = await host.AlsAsync("joost");
        var id = await BeslisAsync(host);
        var besluit = await BesluitAsync(host, id);
        var adres = $"/dossiers/{id}/besluit/{besluit.Id}";
        async Task<HttpResponseMessage> MaakBekend(string wijze, DateOnly dag)
        {
            var velden = DossierTests.Velden(await DossierTests.PaginaAsync(browser, adres), "form[action$='handler=Bekendmaken']");
            (velden["Wijze"], velden["Dag.Dag"], velden["Dag.Maand"], velden["Dag.Jaar"]) = (wijze, $"{dag.Day}", $"{dag.Month}", $"{dag.Year}");
            return await browser.PostAsync($"{host.Adres}{adres[1..]}?handler=Bekendmaken", velden);
        }

        Assert.Contains("alleen als de inburgeraar daarmee op die dag akkoord was", await (await MaakBekend("Digitaal", besluit.Dagtekening)).Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Contains("niet bekendgemaakt voor de dagtekening", await (await MaakBekend("Verzonden", besluit.Dagtekening.AddDays(-1))).Content.ReadAsStringAsync(), StringComparison.Ordinal);
        var akkoord = DossierTests.Velden(await DossierTests.PaginaAsync(browser, adres + "?akkoord=ja"), "form[action$='handler=Akkoord']");
        (akkoord["Akkoord.Dag"], akkoord["Akkoord.Maand"], akkoord["Akkoord.Jaar"]) = ("1", "mrt", "2025");
        using (var antwoord = await browser.PostAsync($"{host.Adres}{adres[1..]}?handler=Akkoord", akkoord))
        {
            Assert.Equal(HttpStatusCode.OK, antwoord.StatusCode);
        }

        using (await MaakBekend("Digitaal", besluit.Dagtekening))
        {
        }

        var klaar = await BesluitAsync(host, id);
        Assert.Equal((Bekendmakingswijze.Digitaal, besluit.Dagtekening), (klaar.Wijze, klaar.Bekendgemaakt));
        Assert.Null((await DossierTests.PaginaAsync(browser, adres)).QuerySelector("form[action$='handler=Bekendmaken']"));
    }

    /// <summary>Signs a waiting plan outside a talk, so that it is still to be made known.</summary>
    private static async Task<Guid> BeslisAsync(Naasthost host)
    {
        await using var db = host.Db();
        var gemeenten = (await db.Medewerkers.SingleAsync(m => m.Sub == "joost")).Gemeenten.Split(',');
        var id = await db.Werkvoorraad.Where(w => w.Soort == Werksoort.PipBeslissen && gemeenten.Contains(w.Gemeentecode)).Select(w => w.DossierId).FirstAsync();
        await using var scope = host.Als(new Toegang
        {
            Soort = Toegangssoort.Medewerker, Sub = "joost", Naam = "Joost van der Meer", Organisatie = "sdd", Gemeenten = gemeenten,
            Rollen = [Rollen.Kwaliteitsmedewerker], Rechten = Rollen.RechtenVan([Rollen.Kwaliteitsmedewerker]),
        });
        Assert.NotNull(await scope.ServiceProvider.GetRequiredService<PipVaststellen>().StelVastAsync(id, uitgereikt: false, null, TestContext.Current.CancellationToken));
        return id;
    }

    private static async Task<Besluit> BesluitAsync(Naasthost host, Guid id)
    {
        await using var db = host.Db();
        return await db.Besluiten.AsNoTracking().SingleAsync(b => b.DossierId == id);
    }

    private static bool Kan(string programma) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(map => File.Exists(Path.Combine(map, programma)));

    private static async Task<string> DraaiAsync(string programma, params string[] argumenten)
    {
        using var proces = Process.Start(new ProcessStartInfo(programma, argumenten) { RedirectStandardOutput = true })!;
        var tekst = await proces.StandardOutput.ReadToEndAsync();
        await proces.WaitForExitAsync();
        return tekst;
    }
}
