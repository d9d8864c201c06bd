using Naast.Tests.Huis;
using Naast.Tests.Steun;
using Naast.Web.Gebieden;
using Xunit;

namespace Naast.Tests.Dossiers;

/// <summary>Every page of a dossier says under which tab it is found.</summary>
public sealed class DossiertabHttpTests
{
    public static TheoryData<string> Databases => Naasthost.Databases;

    [Theory, MemberData(nameof(Databases))]
    public async Task Handhaving_en_bezwaar_staan_bij_de_besluiten_en_zijn_van_daar_te_bereiken(string soort)
    {
        var host = await Naasthost.DemoAsync(soort);

        // Also for who prepares nothing.
        foreach (var persona in new[] { "sanne", "joost", "pieter" })
        {
            using var browser = await host.AlsAsync(persona);
            var lijst = await Pagina.GaAsync(browser, "/inburgeraars");
            var dossier = lijst.Document.QuerySelectorAll("main a[href^='/dossiers/']").Select(a => string.Join('/', a.GetAttribute("href")!.Split('/', '?')[..3])).First();
            var besluiten = await Pagina.GaAsync(browser, $"{dossier}/besluit");
            Assert.Equal("page", besluiten.Document.QuerySelector("nav.tabs a[aria-current]")!.GetAttribute("aria-current"));
            foreach (var deel in new[] { "handhaving", "bezwaar" })
            {
                Assert.NotNull(besluiten.Document.QuerySelector($"nav[aria-label='Bij de besluiten'] a[href='{dossier}/{deel}']"));
                var pagina = await Pagina.GaAsync(browser, $"{dossier}/{deel}");
                var tab = Assert.Single(pagina.Document.QuerySelectorAll("nav.tabs a[aria-current]"));
                Assert.Equal(("Besluiten", "true", $"{dossier}/besluit"), (tab.TextContent, tab.GetAttribute("aria-current"), tab.GetAttribute("href")));
                Assert.Equal($"{dossier}/{deel}", pagina.Document.QuerySelector("nav[aria-label='Bij de besluiten'] a[aria-current=page]")!.GetAttribute("href"));
            }
        }
    }

    [Fact]
    public void Een_bladzijde_hoort_onder_een_tab_en_een_tab_onder_zichzelf()
    {
        foreach (var tab in Enum.GetValues<Dossiertab>())
        {
            var onder = Dossierkop.Hoort(tab);
            Assert.Equal(onder, Dossierkop.Hoort(onder));
            Assert.True(tab >= Dossiertab.Gegevens || onder == tab, tab.ToString());
        }
    }
}
