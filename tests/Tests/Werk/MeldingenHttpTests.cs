using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Naast.Kern.Gedeeld;
using Naast.Kern.Inburgeraars;
using Naast.Tests.Aanmelden;
using Naast.Tests.Huis;
using Naast.Tests.Steun;
using Naast.Web.Data;
using Naast.Web.Gebieden.Werkvoorraad.Bulk;
using Naast.Web.Poort;
using Xunit;

namespace Naast.Tests.Werk;

public sealed class MeldingenHttpTests
{
    public static TheoryData<string> Databases => Naasthost.Databases;

    [Theory, MemberData(nameof(Databases)), Ux(51)]
    public async Task Alleen_wie_een_dossier_echt_krijgt_hoort_dat(string soort)
    {
        var host = await Naasthost.DemoAsync(soort);
        var dossier = await Werkproef.OpenAsync(host, "Bericht");
        await using var db = host.Db();
        // She does not work for this municipality: nothing is assigned, so nothing is told.
        await ToewijzenAsync(host, dossier.DossierId, "naima", "0642");
        Assert.Empty(await db.Meldingen.Where(m => m.DossierId == dossier.DossierId).ToArrayAsync());
        await ToewijzenAsync(host, dossier.DossierId, "meryem", "0505");

        Assert.Equal("meryem", (await db.Meldingen.AsNoTracking().SingleAsync(m => m.DossierId == dossier.DossierId)).Medewerker);
        using var ander = await host.AlsAsync("sanne");
        Assert.DoesNotContain("Bericht Werkproef", (await Pagina.GaAsync(ander, "/meldingen")).Tekst, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Databases)), Ux(51)]
    public async Task Een_melding_gaat_van_nieuw_naar_gelezen_en_het_getal_daalt(string soort)
    {
        var host = await Naasthost.DemoAsync(soort);
        var dossiers = new[] { await Werkproef.OpenAsync(host, "Nieuwtje"), await Werkproef.OpenAsync(host, "Tweede") };
        using var fatima = await host.AlsAsync("fatima");
        await using var db = host.Db();
        await db.Meldingen.Where(m => m.Medewerker == "fatima").ExecuteDeleteAsync();
        foreach (var dossier in dossiers)
        {
            await ToewijzenAsync(host, dossier.DossierId, "fatima", "0505");
        }

        var lijst = await WachtAsync(fatima, "2");
        Assert.Equal(["Vandaag"], lijst.Teksten("main h2").Where(kop => kop == "Vandaag"));
        var knop = lijst.Document.QuerySelectorAll("main form[action*=Open]").Single(f => f.TextContent.Contains("Nieuwtje", StringComparison.Ordinal));
        var gegaan = await lijst.StuurAsync(fatima, $"main form[action='{knop.GetAttribute("action")}']");

        Assert.Equal($"/dossiers/{dossiers[0].DossierId}", gegaan.Adres.AbsolutePath);
        Assert.Equal("1 nieuw", Assert.Single(gegaan.Teksten(".stip")));
        await (await Pagina.GaAsync(fatima, "/meldingen")).StuurAsync(fatima, "main form[action*=Gelezen]");
        Assert.Empty((await Pagina.GaAsync(fatima, "/")).Teksten(".stip"));

        // What somebody does not want to hear of is not counted either.
        await (await Pagina.GaAsync(fatima, "/meldingen")).StuurAsync(fatima, "main form[action*=Instellen]", ("aan", "KomtNiet"));
        await db.Meldingen.Where(m => m.Medewerker == "fatima").ExecuteUpdateAsync(zet => zet.SetProperty(m => m.Gelezen, (DateTimeOffset?)null));
        Assert.DoesNotContain("Nieuwtje", (await Pagina.GaAsync(fatima, "/meldingen")).Tekst, StringComparison.Ordinal);
        await (await Pagina.GaAsync(fatima, "/meldingen")).StuurAsync(fatima, "main form[action*=Instellen]", ("aan", "KomtNiet"), ("aan", "DossierGekregen"));
        Assert.Contains("Nieuwtje", (await Pagina.GaAsync(fatima, "/meldingen")).Tekst, StringComparison.Ordinal);
        await db.Meldingen.Where(m => m.Medewerker == "fatima").ExecuteDeleteAsync();
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Het_antwoord_van_de_inburgeraar_en_de_notitie_van_een_partner_worden_gemeld(string soort)
    {
        await using var host = await Naasthost.StartAsync(soort, leeg: false);
        await using var db = host.Db();
        var dossier = (await db.Medewerkers.Where(m => m.Sub == "yousef").Select(m => m.DossierId).SingleAsync())!.Value;
        var regisseur = await db.Dossiers.Where(d => d.Id == dossier).Select(d => d.Casusregisseur).SingleAsync();
        using var yousef = await host.AlsAsync("yousef");
        await (await Blad.OpenAsync(yousef, "/mijn")).VerstuurAsync("main .pkaart form", ("komt", "false"));

        var melding = await db.Meldingen.AsNoTracking().SingleAsync(m => m.DossierId == dossier && m.Soort != Nieuwssoort.TaakVanDuo);
        Assert.Equal((regisseur, Nieuwssoort.KomtNiet), (melding.Medewerker, melding.Soort));

        var taak = await db.Partnertaken.AsNoTracking().FirstAsync(t => t.Organisatie == "vluchtelingenwerk" && t.Van <= db.Vandaag && (t.Tot == null || t.Tot >= db.Vandaag)
            && db.Dossiers.Any(d => d.Id == t.DossierId && d.Casusregisseur != null));
        foreach (var delen in new[] { false, true })
        {
            await using var scope = host.Als((await host.Diensten.GetRequiredService<Toegangsbepaling>().ZonderAanmeldenAsync("mo"))! with { Soort = Toegangssoort.Partner, Rechten = Rollen.RechtenVan([Rollen.Begeleider]) });
            Assert.True(await scope.ServiceProvider.GetRequiredService<Web.Gebieden.Partners.TaaknotitieSchrijven>().SchrijfAsync(taak.DossierId, "Liep goed", delen, null, CancellationToken.None));
        }

        // What a partner keeps to itself is told to nobody.
        var notitie = await db.Meldingen.AsNoTracking().SingleAsync(m => m.DossierId == taak.DossierId && m.Soort != Nieuwssoort.TaakVanDuo);
        Assert.Equal((await db.Dossiers.Where(d => d.Id == taak.DossierId).Select(d => d.Casusregisseur).SingleAsync(), Nieuwssoort.NotitieVanPartner), (notitie.Medewerker, notitie.Soort));
    }

    [Theory, MemberData(nameof(Databases)), Ux(52), Ux(71)]
    public async Task Vragen_naar_het_getal_houdt_een_sessie_niet_in_leven(string soort)
    {
        var klok = new FakeTimeProvider(TimeProvider.System.GetUtcNow());
        await using var host = await Naasthost.StartAsync(soort, leeg: false, klok: klok);
        using var browser = await host.AlsAsync("sanne");

        for (var keer = 0; keer < 2; keer++)
        {
            klok.Advance(TimeSpan.FromMinutes(12));
            using var getal = await browser.VraagAsync("/meldingen/aantal");
            Assert.Contains("\"aantal\":", await getal.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }

        klok.Advance(TimeSpan.FromMinutes(12));
        // Answered, and not sent to sign in: each try would leave a cookie behind.
        using var voorbij = await browser.VraagAsync("/meldingen/aantal");
        Assert.Equal(HttpStatusCode.Unauthorized, voorbij.StatusCode);
        Assert.False(voorbij.Headers.TryGetValues("Set-Cookie", out var koekjes) && koekjes.Any(k => k.Contains("orrelation", StringComparison.Ordinal)));
        using var daarna = await browser.VraagAsync("/werkvoorraad");
        Assert.Equal(HttpStatusCode.Redirect, daarna.StatusCode);
    }

    /// <summary>The number at the bell is believed for some seconds; a deed of somebody else works within those.</summary>
    private static async Task<Pagina> WachtAsync(Browser browser, string aantal)
    {
        for (var keer = 0; ; keer++)
        {
            var pagina = await Pagina.GaAsync(browser, "/meldingen");
            if (pagina.Teksten(".stip").SequenceEqual([$"{aantal} nieuw"]) || keer == 20)
            {
                Assert.Equal([$"{aantal} nieuw"], pagina.Teksten(".stip"));
                return pagina;
            }

            await Task.Delay(500);
        }
    }

    private static async Task ToewijzenAsync(Naasthost host, Guid dossier, string naar, string gemeente)
    {
        await using var scope = host.Als(new Toegang { Soort = Toegangssoort.Medewerker, Sub = "mirjam", Naam = "Mirjam", Organisatie = "sdd", Rechten = Rollen.RechtenVan([Rollen.Teamleider]), Gemeenten = ["0505", gemeente] });
        await scope.ServiceProvider.GetRequiredService<Bulkuitvoering>().VoerUitAsync(
            Guid.CreateVersion7(), new Bulkdaad(Bulksoort.Toewijzen, "Toewijzen"), [new(dossier, null, naar)], CancellationToken.None);
    }
}
