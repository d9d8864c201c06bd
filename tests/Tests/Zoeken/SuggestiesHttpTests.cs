using System.Net;
using System.Net.Http.Json;
using Microsoft.EntityFrameworkCore;
using Naast.Tests.Aanmelden;
using Naast.Tests.Huis;
using Naast.Tests.Steun;
using Naast.Web.Gebieden.Zoeken;
using Xunit;

namespace Naast.Tests.Zoeken;

public sealed class SuggestiesHttpTests
{
    public static TheoryData<string> Databases => Naasthost.Databases;

    [Theory, MemberData(nameof(Databases)), Ux(2)]
    public async Task Vanaf_twee_letters_komen_hoogstens_acht_personen_met_wat_naamgenoten_onderscheidt(string soort)
    {
        using var browser = await (await Naasthost.DemoAsync(soort)).AlsAsync("sanne");

        var kort = await VraagAsync(browser, "a");
        var veel = await VraagAsync(browser, "al");
        var elif = await VraagAsync(browser, "yilmaz eli");

        Assert.Empty(kort.Personen);
        Assert.Equal(8, veel.Personen.Count);
        Assert.True(veel.Meer);
        Assert.All(veel.Personen, persoon => Assert.Matches(@"^(V-nummer \d{10}|nog geen V-nummer) · (geboren \d{4}|geboortejaar onbekend) · \p{L}", persoon.Onder));
        var een = Assert.Single(elif.Personen, persoon => persoon.Naam == "Yılmaz, Elif");
        Assert.Contains("2812345726", een.Onder, StringComparison.Ordinal);
        Assert.False(elif.Meer);
        Assert.Equal(HttpStatusCode.OK, (await Pagina.GaAsync(browser, een.Adres)).Status);
    }

    [Theory, MemberData(nameof(Databases)), Ux(3)]
    public async Task Een_getal_krijgt_geen_suggestie_en_geen_regel_in_het_log(string soort)
    {
        var host = await Naasthost.DemoAsync(soort);
        using var browser = await host.AlsAsync("fatima");
        await using var db = host.Db();
        var voor = await db.Inzage.CountAsync(i => i.Medewerker == "fatima" && i.Scherm == "zoeken/suggesties");

        foreach (var zoek in new[] { "999990019", "9999 90 019", "al 999990019", "2812345726", "al1", "12-08-1990", "١٢٣", "  ", "''", new string('q', 5000) })
        {
            Assert.Empty((await VraagAsync(browser, zoek)).Personen);
        }

        Assert.Equal(voor, await db.Inzage.CountAsync(i => i.Medewerker == "fatima" && i.Scherm == "zoeken/suggesties"));
    }

    [Theory, MemberData(nameof(Databases)), Ux(7)]
    public async Task Wie_in_een_andere_gemeente_woont_staat_niet_in_de_lijst(string soort)
    {
        var host = await Naasthost.DemoAsync(soort);
        using var sanne = await host.AlsAsync("sanne");
        using var fatima = await host.AlsAsync("fatima");
        using var noor = await host.AlsAsync("noor");
        await using var db = host.Db();
        var buiten = await db.Personen.Where(p => p.Gemeentecode == "0642" && p.Vnummer != null && p.Geslachtsnaam != null && p.Voornamen != null).OrderBy(p => p.Vnummer).FirstAsync();

        Assert.Contains((await VraagAsync(sanne, buiten.Naam.Volledig)).Personen, persoon => persoon.Adres.EndsWith(buiten.DossierId.ToString(), StringComparison.Ordinal));
        Assert.DoesNotContain((await VraagAsync(fatima, buiten.Naam.Volledig)).Personen, persoon => persoon.Adres.EndsWith(buiten.DossierId.ToString(), StringComparison.Ordinal));
        using var geweigerd = await noor.VraagAsync("/zoeken/suggesties?q=al");
        Assert.Equal(HttpStatusCode.Forbidden, geweigerd.StatusCode);
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Elke_getoonde_lijst_is_een_regel_in_het_inzagelog(string soort)
    {
        var host = await Naasthost.DemoAsync(soort);
        using var browser = await host.AlsAsync("joost");
        await using var db = host.Db();
        var voor = await db.Inzage.CountAsync(i => i.Medewerker == "joost" && i.Scherm == "zoeken/suggesties");

        var lijst = await VraagAsync(browser, "mo");
        await VraagAsync(browser, "zzzz");

        var regels = await db.Inzage.Where(i => i.Medewerker == "joost" && i.Scherm == "zoeken/suggesties").OrderByDescending(i => i.Tijdstip).ToArrayAsync();
        Assert.Equal(voor + 1, regels.Length);
        Assert.Equal(lijst.Personen.Select(persoon => Guid.Parse(persoon.Adres[^36..]).ToString("N")), regels[0].Dossiers!.Split(' '));
    }

    [Theory, MemberData(nameof(Databases)), Ux(4)]
    public async Task Een_naam_in_een_andere_spelling_wordt_ook_gevonden(string soort)
    {
        var host = await Naasthost.DemoAsync(soort);
        using var browser = await host.AlsAsync("sanne");
        await using var db = host.Db();
        var persoon = await db.Personen.Where(p => p.Voornamen != null && p.Geslachtsnaam != null && p.Gemeentecode == "0505" && (p.Voornamen.StartsWith("Mohammad") || p.Voornamen.StartsWith("Ahmad") || p.Voornamen.StartsWith("Yousef")))
            .OrderBy(p => p.Vnummer).FirstAsync();
        var (van, naar) = persoon.Voornamen![0] switch { 'M' => ("Mohammad", "Muhamed"), 'A' => ("Ahmad", "Ahmed"), _ => ("Yousef", "Joesoef") };

        var anders = (await VraagAsync(browser, $"{naar}{persoon.Voornamen[van.Length..]} {persoon.Geslachtsnaam}")).Personen;

        Assert.Contains(anders, gevonden => gevonden.Adres.EndsWith(persoon.DossierId.ToString(), StringComparison.Ordinal));
    }

    private static async Task<Suggesties> VraagAsync(Browser browser, string tekst)
    {
        using var antwoord = await browser.VraagAsync("/zoeken/suggesties?q=" + Uri.EscapeDataString(tekst));
        Assert.Equal(HttpStatusCode.OK, antwoord.StatusCode);
        Assert.True(antwoord.Headers.CacheControl!.NoStore);
        return (await antwoord.Content.ReadFromJsonAsync<Suggesties>())!;
    }
}
