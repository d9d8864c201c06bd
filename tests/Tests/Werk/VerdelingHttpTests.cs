using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Naast.Kern.Inburgeraars;
using Naast.Tests.Huis;
using Naast.Tests.Steun;
using Naast.Web.Data;
using Naast.Web.Poort;
using Naast.Web.Taken;
using Xunit;

namespace Naast.Tests.Werk;

public sealed class VerdelingHttpTests
{
    public static TheoryData<string> Databases => Naasthost.Databases;

    [Theory, MemberData(nameof(Databases)), Ux(10)]
    public async Task Elk_getal_in_de_verdeling_is_het_aantal_rijen_erachter(string soort)
    {
        await using var host = await Naasthost.StartAsync(soort, leeg: false);
        using var browser = await host.AlsAsync("mirjam");
        var pagina = await Pagina.GaAsync(browser, "/werkvoorraad/verdeling");

        var links = pagina.Document.QuerySelectorAll("main td.cel-getal a").Select(a => (Adres: a.GetAttribute("href")!, Getal: a.FirstChild!.TextContent.Trim())).ToArray();
        Assert.True(links.Length > 20);
        foreach (var (adres, getal) in links)
        {
            var rijen = 0;
            for (var verder = adres; verder is not null;)
            {
                var achter = await Pagina.GaAsync(browser, verder);
                rijen += achter.Document.QuerySelectorAll("main table.tabel tbody tr:not(.groep)").Length;
                verder = achter.Document.QuerySelector("a[rel=next]")?.GetAttribute("href");
            }

            Assert.Equal(int.Parse(getal, CultureInfo.InvariantCulture), rijen);
        }
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Een_hele_caseload_gaat_over_zonder_dat_iets_achterblijft(string soort)
    {
        await using var host = await Naasthost.StartAsync(soort, leeg: false);
        using var browser = await host.AlsAsync("mirjam");
        await using var db = host.Db();
        var had = await db.Werkvoorraad.AsNoTracking().Where(w => w.Casusregisseur == "sanne").Select(w => w.DossierId).ToArrayAsync();
        var afspraken = await db.Afspraken.AsNoTracking().Where(a => a.Met == "Sanne de Wit" && a.Dag >= db.Vandaag && a.Stand == Afspraakstand.Gepland).Select(a => a.Id).ToArrayAsync();
        Assert.NotEmpty(had);
        Assert.NotEmpty(afspraken);
        var wizard = await Pagina.GaAsync(browser, "/werkvoorraad/verdeling/overdragen/sanne");
        Assert.Equal(had.Length, wizard.Document.QuerySelectorAll("main tbody tr").Length);
        var voorstel = Keuzes(wizard);

        var fout = await wizard.StuurAsync(browser, "main form[aria-label=Overdragen]", [("Van.Tekst", "morgen"), ("Tot.Tekst", "vandaag"), .. voorstel]);
        Assert.Contains("De laatste dag ligt voor de eerste.", fout.Tekst, StringComparison.Ordinal);
        Assert.Equal(voorstel, Keuzes(fout));
        var klaar = await fout.StuurAsync(browser, "main form[aria-label=Overdragen]", [("Van.Tekst", "vandaag"), ("Tot.Tekst", "+6w"), .. voorstel]);

        Assert.Contains($"{had.Length} dossiers gedaan.", klaar.Stand, StringComparison.Ordinal);
        Assert.Equal(0, await db.Werkvoorraad.CountAsync(w => w.Casusregisseur == "sanne"));
        Assert.Equal(0, await db.Dossiers.CountAsync(d => d.Casusregisseur == "sanne" && d.Fase != Fase.Afgerond && d.Fase != Fase.Beeindigd));
        var na = await db.Werkvoorraad.AsNoTracking().Where(w => had.Contains(w.DossierId)).ToArrayAsync();
        var gemeenten = await db.Medewerkers.AsNoTracking().ToDictionaryAsync(m => m.Sub, m => m.Gemeenten);
        Assert.All(na, rij => Assert.Contains(rij.Gemeentecode, gemeenten[rij.Casusregisseur!], StringComparison.Ordinal));
        Assert.Equal(0, await db.Afspraken.CountAsync(a => afspraken.Contains(a.Id) && a.Met == "Sanne de Wit"));
        var verdeling = await Pagina.GaAsync(browser, "/werkvoorraad/verdeling");
        Assert.Contains("Al het werk is van iemand die er is", verdeling.Tekst, StringComparison.Ordinal);
        // Nothing is given to who is away.
        Assert.Contains("Sanne de Wit (afwezig)", (await Pagina.GaAsync(browser, "/werkvoorraad?van=team")).Tekst, StringComparison.Ordinal);

        var terug = await klaar.StuurAsync(browser, "main form[action*=Terug]");
        Assert.Contains($"{had.Length} dossiers gedaan.", terug.Stand, StringComparison.Ordinal);
        Assert.Equal(had.Length, await db.Werkvoorraad.CountAsync(w => w.Casusregisseur == "sanne"));
        Assert.Equal(afspraken.Length, await db.Afspraken.CountAsync(a => afspraken.Contains(a.Id) && a.Met == "Sanne de Wit"));
        await using var scope = host.Als(Toegang.Systeem("test"));
        Assert.Empty((await scope.ServiceProvider.GetRequiredService<Ketencontrole>().ControleerAsync(CancellationToken.None)).Fouten);
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task De_nacht_vindt_werk_van_wie_weg_is_en_de_teamleider_ziet_het(string soort)
    {
        await using var host = await Naasthost.StartAsync(soort, leeg: false);
        using var browser = await host.AlsAsync("mirjam");
        await using var db = host.Db();
        var zoeken = ActivatorUtilities.CreateInstance<WezenZoeken>(host.Diensten);
        Assert.Equal(0, (await zoeken.ZoekAsync(CancellationToken.None)).Dossiers);

        await db.Medewerkers.Where(m => m.Sub == "meryem").ExecuteUpdateAsync(zet => zet.SetProperty(m => m.Actief, false));
        var aantal = await db.Werkvoorraad.CountAsync(w => w.Casusregisseur == "meryem");
        var gevonden = await zoeken.ZoekAsync(CancellationToken.None);

        Assert.True(aantal > 0);
        Assert.Equal(aantal, gevonden.Dossiers);
        Assert.Equal(1, await db.Wezencontroles.CountAsync());
        var verdeling = await Pagina.GaAsync(browser, "/werkvoorraad/verdeling");
        Assert.Contains("Meryem Aksoy is weg en heeft nog", verdeling.Tekst, StringComparison.Ordinal);
        var wizard = await Pagina.GaAsync(browser, verdeling.Link("main .melding a"));
        await wizard.StuurAsync(browser, "main form[aria-label=Overdragen]", [("Van.Tekst", "vandaag"), .. Keuzes(wizard)]);
        Assert.Equal(0, (await zoeken.ZoekAsync(CancellationToken.None)).Dossiers);
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Een_casusregisseur_verdeelt_niet(string soort)
    {
        using var browser = await (await Naasthost.DemoAsync(soort)).AlsAsync("sanne");

        Assert.Equal(System.Net.HttpStatusCode.Forbidden, (await Pagina.GaAsync(browser, "/werkvoorraad/verdeling")).Status);
        Assert.Equal(System.Net.HttpStatusCode.Forbidden, (await Pagina.GaAsync(browser, "/werkvoorraad/verdeling/overdragen/fatima")).Status);
    }

    private static (string, string)[] Keuzes(Pagina pagina) => [.. pagina.Document.QuerySelectorAll("main select[name^=naar-]")
        .Select(lijst => (lijst.GetAttribute("name")!, lijst.QuerySelector("option[selected]")?.GetAttribute("value") ?? ""))];
}
