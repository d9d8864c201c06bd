using System.Net;
using Microsoft.EntityFrameworkCore;
using Naast.Tests.Aanmelden;
using Naast.Tests.Huis;
using Naast.Tests.Steun;
using Naast.Web.Opmaak;
using Xunit;

namespace Naast.Tests.Werk;

public sealed class WerkvoorraadHttpTests
{
    private const string Rijen = "main table.tabel tbody tr:not(.groep)";

    public static TheoryData<string> Databases => Naasthost.Databases;

    [Theory, MemberData(nameof(Databases)), Ux(8)]
    public async Task Taken_staan_per_urgentie_met_de_oudste_termijn_eerst(string soort)
    {
        using var browser = await (await Naasthost.DemoAsync(soort)).AlsAsync("sanne");

        var pagina = await Pagina.GaAsync(browser, "/werkvoorraad?van=team");

        var groepen = pagina.Teksten("tr.groep th").Select(tekst => tekst.Split('·')[0].Trim()).ToArray();
        string[] volgorde = ["Te laat", "Deze week", "Binnen 30 dagen", "Wacht op ander"];
        Assert.NotEmpty(groepen);
        Assert.Equal(volgorde.Intersect(groepen), groepen);
        foreach (var groep in pagina.Document.QuerySelectorAll("tbody"))
        {
            var dagen = groep.QuerySelectorAll("td:nth-child(4) .onder").Where(e => !e.TextContent.StartsWith("Eigen", StringComparison.Ordinal)).Select(e => Dag(e.TextContent)).ToArray();
            Assert.Equal(dagen.Order(), dagen);
        }
    }

    [Theory, MemberData(nameof(Databases)), Ux(9), Ux(19)]
    public async Task Elke_rij_heeft_een_teken_woorden_en_een_knop(string soort)
    {
        using var browser = await (await Naasthost.DemoAsync(soort)).AlsAsync("sanne");

        var pagina = await Pagina.GaAsync(browser, "/werkvoorraad?van=sanne&urgentie=alles");

        foreach (var rij in pagina.Document.QuerySelectorAll(Rijen))
        {
            var urgentie = Assert.Single(rij.QuerySelectorAll(".urgentie"));
            Assert.Matches("dag|Sinds|Op tijd|maanden", urgentie.TextContent);
            Assert.NotNull(urgentie.QuerySelector("svg"));
            Assert.StartsWith("/", Assert.Single(rij.QuerySelectorAll("a.nl-button")).GetAttribute("href")!, StringComparison.Ordinal);
        }
    }

    [Theory, MemberData(nameof(Databases)), Ux(10)]
    public async Task Het_getal_op_een_tegel_is_het_aantal_rijen_erachter(string soort)
    {
        using var browser = await (await Naasthost.DemoAsync(soort)).AlsAsync("sanne");
        var pagina = await Pagina.GaAsync(browser, "/werkvoorraad?van=team");

        foreach (var tegel in pagina.Document.QuerySelectorAll(".urgentietegel"))
        {
            var rijen = 0;
            var verder = tegel.GetAttribute("href");
            while (verder is not null)
            {
                var achter = await Pagina.GaAsync(browser, verder);
                rijen += achter.Document.QuerySelectorAll(Rijen).Length;
                verder = achter.Document.QuerySelector("a[rel=next]")?.GetAttribute("href");
            }

            Assert.Equal(int.Parse(tegel.QuerySelector("b")!.TextContent, System.Globalization.CultureInfo.InvariantCulture), rijen);
        }
    }

    [Theory, MemberData(nameof(Databases)), Ux(11), Ux(12)]
    public async Task Een_filter_staat_in_het_adres_en_is_weg_te_halen(string soort)
    {
        var host = await Naasthost.DemoAsync(soort);
        using var sanne = await host.AlsAsync("sanne");
        using var mirjam = await host.AlsAsync("mirjam");
        var alles = await Pagina.GaAsync(sanne, "/werkvoorraad?urgentie=alles");

        var gefilterd = await Pagina.GaAsync(sanne, "/werkvoorraad?van=sanne&leerroute=B1&urgentie=alles");
        var gedeeld = await Pagina.GaAsync(mirjam, gefilterd.Adres.PathAndQuery);

        Assert.Equal(Namen(gefilterd), Namen(gedeeld));
        Assert.NotEqual(Namen(alles), Namen(gefilterd));
        Assert.NotEqual(alles.Stand, gefilterd.Stand);
        Assert.Contains("taken", gefilterd.Stand, StringComparison.Ordinal);
        Assert.Contains("Leerroute: B1-route", gefilterd.Teksten("a.chip-aan").Single(), StringComparison.Ordinal);
        Assert.Equal(Namen(alles), Namen(await Pagina.GaAsync(sanne, gefilterd.Link("a.chip-aan"))));
        Assert.Equal(Namen(alles), Namen(await Pagina.GaAsync(sanne, gefilterd.Link("a.filter-wissen"))));
    }

    [Theory, MemberData(nameof(Databases)), Ux(14)]
    public async Task Sorteren_werkt_met_de_kop_van_een_kolom_zonder_script(string soort)
    {
        using var browser = await (await Naasthost.DemoAsync(soort)).AlsAsync("sanne");
        var begin = await Pagina.GaAsync(browser, "/werkvoorraad?urgentie=alles");
        Assert.Equal("ascending", begin.Document.QuerySelector("thead th:nth-child(4)")!.GetAttribute("aria-sort"));

        foreach (var kolom in Enumerable.Range(2, 4))
        {
            var op = await Pagina.GaAsync(browser, begin.Link($"thead th:nth-child({kolom}) a"));
            var kop = op.Document.QuerySelector($"thead th:nth-child({kolom})")!;
            Assert.Equal(kolom == 4 ? "descending" : "ascending", kop.GetAttribute("aria-sort"));
            Assert.Single(op.Document.QuerySelectorAll("thead [aria-sort]"));
            var af = await Pagina.GaAsync(browser, op.Link($"thead th:nth-child({kolom}) a"));
            Assert.NotEqual(kop.GetAttribute("aria-sort"), af.Document.QuerySelector($"thead th:nth-child({kolom})")!.GetAttribute("aria-sort"));
            if (kolom == 2)
            {
                Assert.Equal(Namen(op).Order(StringComparer.Ordinal), Namen(op));
                Assert.Equal(Namen(af).OrderDescending(StringComparer.Ordinal), Namen(af));
            }
        }
    }

    [Theory, MemberData(nameof(Databases)), Ux(18)]
    public async Task Een_lege_lijst_zegt_waarom_hij_leeg_is(string soort)
    {
        using var browser = await (await Naasthost.DemoAsync(soort)).AlsAsync("sanne");

        var geenWerk = await Pagina.GaAsync(browser, "/werkvoorraad?van=bestaat-niet");
        var geenTreffer = await Pagina.GaAsync(browser, "/werkvoorraad?van=sanne&soort=IntakeStarten&fase=Leerroute");

        Assert.Contains("Goed gedaan", geenWerk.Tekst, StringComparison.Ordinal);
        Assert.NotNull(geenWerk.Document.QuerySelector(".leeg a.nl-button"));
        Assert.Contains("Geen taken met deze filters", geenTreffer.Tekst, StringComparison.Ordinal);
        Assert.Equal("/werkvoorraad?van=sanne", geenTreffer.Link(".leeg a.nl-button"));
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Wat_getoond_wordt_staat_eerst_in_het_inzagelog(string soort)
    {
        var host = await Naasthost.DemoAsync(soort);
        using var browser = await host.AlsAsync("joost");
        var pagina = await Pagina.GaAsync(browser, "/werkvoorraad?urgentie=alles");

        await using var db = host.Db();
        var regel = await db.Inzage.Where(i => i.Medewerker == "joost" && i.Scherm == "werkvoorraad").OrderByDescending(i => i.Tijdstip).FirstAsync();

        Assert.Equal(pagina.Document.QuerySelectorAll(Rijen).Length, regel.Dossiers!.Split(' ').Length);
    }

    [Theory, MemberData(nameof(Databases)), Ux(28), Ux(75)]
    public async Task Wie_geen_personen_mag_zien_krijgt_403_en_dat_staat_in_het_log(string soort)
    {
        var host = await Naasthost.DemoAsync(soort);
        foreach (var persona in new[] { "mo", "henk" })
        {
            using var browser = await host.AlsAsync(persona);
            await using var db = host.Db();
            var voor = await db.Inzage.CountAsync(i => i.Medewerker == persona && !i.Toegestaan);
            string[] adressen = ["/werkvoorraad", "/zoeken?naam=yilmaz", "/inburgeraars", "/inburgeraars?handler=Export"];
            foreach (var adres in adressen)
            {
                Assert.Equal(HttpStatusCode.Forbidden, (await Pagina.GaAsync(browser, adres)).Status);
            }

            // Another test may be refused as the same persona meanwhile.
            Assert.InRange(await db.Inzage.CountAsync(i => i.Medewerker == persona && !i.Toegestaan), voor + adressen.Length, int.MaxValue);
        }
    }

    private static string[] Namen(Pagina pagina) => [.. pagina.Teksten($"{Rijen} .cel-wie a")];

    private static DateOnly Dag(string tekst)
    {
        var delen = tekst.Replace("Vanaf ", "", StringComparison.Ordinal).Trim().Split(' ');
        string[] maanden = ["jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec"];
        var inv = System.Globalization.CultureInfo.InvariantCulture;
        return new DateOnly(int.Parse(delen[2], inv), Array.IndexOf(maanden, delen[1]) + 1, int.Parse(delen[0], inv));
    }
}
