using System.Net;
using Microsoft.EntityFrameworkCore;
using Naast.Kern.Inburgeraars;
using Naast.Tests.Aanmelden;
using Naast.Tests.Huis;
using Naast.Tests.Steun;
using Naast.Web.Data;
using Naast.Web.Poort;
using Xunit;

namespace Naast.Tests.Keten;

public sealed class KetenpaginaTests
{
    public static TheoryData<string> Databases => Naasthost.Databases;

    [Theory, MemberData(nameof(Databases)), Artikel("Bi2021", "5.3", 1)]
    public async Task Een_kennisgeving_wordt_binnen_twintig_seconden_een_dossier_met_naam_en_tien_weken(string soort)
    {
        await using var host = await Naasthost.StartAsync(soort, leeg: false);
        await using var db = host.Db();
        var eerder = await db.Dossiers.Select(d => d.Id).ToArrayAsync();
        using var bas = await host.AlsAsync("bas");

        var blad = await (await Blad.OpenAsync(bas, "/keten")).VerstuurAsync("button[value='1']", ("aantal", "1"), ("gemeente", "0590"));
        blad.Zegt("1 nieuwe kennisgeving verstuurd");

        Dossier? nieuw = null;
        for (var poging = 0; poging < 200 && nieuw is null; poging++)
        {
            await Task.Delay(100);
            nieuw = await db.Dossiers.AsNoTracking().FirstOrDefaultAsync(d => !eerder.Contains(d.Id));
        }

        Assert.NotNull(nieuw);
        Assert.Equal("0590", nieuw.Gemeentecode);
        var persoon = await db.Personen.SingleAsync(p => p.DossierId == nieuw.Id);
        Assert.NotEmpty(persoon.Naam.Volledig);
        var werk = await db.Werkvoorraad.SingleAsync(w => w.DossierId == nieuw.Id);
        Assert.Equal(Werksoort.IntakeStarten, werk.Soort);
        var brief = await db.Feiten.SingleAsync(f => f.DossierId == nieuw.Id && f.Soort == Feitsoort.Kennisgeving);
        Assert.InRange(werk.UitersteDag!.Value.DayNumber - brief.Van.DayNumber, 70, 74);

        // Only whoever works for that municipality sees it.
        await using var vreemd = host.Db(new Toegang { Soort = Toegangssoort.Medewerker, Sub = "x", Gemeenten = ["0505"] });
        Assert.Null(await vreemd.Dossiers.SingleOrDefaultAsync(d => d.Id == nieuw.Id));

        var lijst = await Blad.OpenAsync(bas, "/keten");
        lijst.Zegt("SS101");
        lijst.Zegt("Papendrecht");
        Assert.DoesNotContain(persoon.Naam.Volledig, lijst.Document.DocumentElement.OuterHtml, StringComparison.Ordinal);

        var herhaald = await lijst.VerstuurAsync("form[action*='Herhaal']");
        herhaald.Zegt("nog eens verstuurd");
    }

    [Theory, MemberData(nameof(Databases)), Ux(57)]
    public async Task De_beheerder_ziet_berichten_en_geen_personen(string soort)
    {
        var host = await Naasthost.DemoAsync(soort);
        using var bas = await host.AlsAsync("bas");
        var blad = await Blad.OpenAsync(bas, "/keten?uit=Verzonden");

        Assert.Equal(HttpStatusCode.OK, blad.Status);
        blad.Zegt("U ziet hier geen personen");
        Assert.NotEmpty(blad.Document.QuerySelectorAll("#uit tbody tr"));
        await using var db = host.Db();
        var html = blad.Document.DocumentElement.OuterHtml;
        foreach (var persoon in await db.Personen.AsNoTracking().ToArrayAsync())
        {
            Assert.DoesNotContain(persoon.DossierId.ToString(), html, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain(persoon.Naam.Lijst, html, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Alleen_de_beheerder_mag_naar_keten()
    {
        var host = await Naasthost.DemoAsync("sqlite");
        foreach (var (persona, adres) in new[] { ("sanne", "/keten"), ("noor", "/keten"), ("bas", "/keten/portaal"), ("mo", "/keten/portaal"), ("bas", "/inburgeraars/registreren"), ("joost", "/inburgeraars/importeren") })
        {
            using var browser = await host.AlsAsync(persona);
            Assert.Equal(HttpStatusCode.Forbidden, (await Blad.OpenAsync(browser, adres)).Status);
        }
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Een_geweigerd_bericht_kan_de_beheerder_opnieuw_aanbieden(string soort)
    {
        await using var host = await Naasthost.StartAsync(soort, leeg: false);
        await using var db = host.Db();
        var id = await db.UitgaandeBerichten.OrderByDescending(b => b.Id).Select(b => b.Id).FirstAsync();
        await db.UitgaandeBerichten.Where(b => b.Id == id).ExecuteUpdateAsync(
            zet => zet.SetProperty(b => b.Status, Verzendstatus.Geweigerd).SetProperty(b => b.Fout, "Het BSN 999990019 klopt niet."));
        using var bas = await host.AlsAsync("bas");

        var blad = await Blad.OpenAsync(bas, "/keten?uit=Geweigerd");
        blad.Zegt("Het BSN ••• klopt niet.");
        var na = await blad.VerstuurAsync("form[action*='Verzend']");

        na.Zegt("opnieuw aangeboden");
        for (var poging = 0; poging < 150; poging++)
        {
            if (await db.UitgaandeBerichten.AsNoTracking().AnyAsync(b => b.Id == id && b.Pogingen > 0))
            {
                return;
            }

            await Task.Delay(100);
        }

        Assert.Fail("Het bericht is niet opnieuw geprobeerd.");
    }

    [Fact]
    public async Task Een_onmogelijk_aantal_krijgt_een_duidelijk_antwoord()
    {
        var host = await Naasthost.DemoAsync("sqlite");
        using var bas = await host.AlsAsync("bas");
        var blad = await (await Blad.OpenAsync(bas, "/keten")).VerstuurAsync("button[value='1']", ("aantal", "duizend"));
        blad.Zegt("Kies 1 tot en met 50");
    }
}
