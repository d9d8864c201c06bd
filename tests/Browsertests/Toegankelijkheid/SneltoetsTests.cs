using Microsoft.Playwright;
using Naast.Browsertests.Steun;
using Naast.Tests.Huis;
using Xunit;

namespace Naast.Browsertests.Toegankelijkheid;

public sealed class SneltoetsTests(Scherm scherm)
{
    /// <summary>The keys work once their module is there.</summary>
    private static readonly PageGotoOptions Klaar = new() { WaitUntil = WaitUntilState.NetworkIdle };

    [Fact]
    [Ux(1), Ux(59)]
    public async Task Sneltoetsen_werken_nooit_tijdens_het_typen()
    {
        var pagina = await scherm.AlsAsync("sanne");
        await pagina.GotoAsync(await Paginalijst.AdresAsync(pagina, "/dossiers/{dossier|Intake}"), Klaar);
        var notitie = pagina.GetByLabel("Notitie");
        await notitie.FocusAsync();

        await pagina.Keyboard.TypeAsync("en/of?");

        await Assertions.Expect(notitie).ToHaveValueAsync("en/of?");
        await Assertions.Expect(pagina.Locator("#sneltoetsen")).ToBeHiddenAsync();
        await notitie.FillAsync("");
        await pagina.GetByRole(AriaRole.Heading, new() { Level = 1 }).ClickAsync();
        await pagina.Keyboard.PressAsync("/");
        await Assertions.Expect(pagina.GetByRole(AriaRole.Searchbox)).ToBeFocusedAsync();
        await pagina.Context.CloseAsync();
    }

    [Fact]
    [Ux(59)]
    public async Task De_lijst_opent_met_een_vraagteken_en_de_toetsen_kunnen_uit()
    {
        var pagina = await scherm.AlsAsync("sanne");
        await pagina.GotoAsync("/inburgeraars", Klaar);
        await pagina.Keyboard.PressAsync("?");
        var lijst = pagina.GetByRole(AriaRole.Dialog, new() { Name = "Sneltoetsen" });
        await Assertions.Expect(lijst).ToBeVisibleAsync();
        await pagina.Keyboard.PressAsync("Escape");
        await Assertions.Expect(lijst).ToBeHiddenAsync();

        await pagina.GetByRole(AriaRole.Link, new() { Name = "Instellingen" }).ClickAsync();
        await pagina.GetByRole(AriaRole.Button, new() { Name = "Sneltoetsen uitzetten" }).ClickAsync();
        await Assertions.Expect(pagina.Locator("main")).ToContainTextAsync("De sneltoetsen staan uit.");
        await pagina.GotoAsync("/inburgeraars", Klaar);
        await pagina.Keyboard.PressAsync("/");
        await Assertions.Expect(pagina.GetByRole(AriaRole.Searchbox)).Not.ToBeFocusedAsync();
        await pagina.Keyboard.PressAsync("?");
        await Assertions.Expect(pagina.GetByRole(AriaRole.Dialog)).ToHaveCountAsync(0);

        await pagina.GotoAsync("/instellingen");
        await pagina.GetByRole(AriaRole.Button, new() { Name = "Sneltoetsen aanzetten" }).ClickAsync();
        await pagina.GotoAsync("/inburgeraars", Klaar);
        await pagina.Keyboard.PressAsync("/");
        await Assertions.Expect(pagina.GetByRole(AriaRole.Searchbox)).ToBeFocusedAsync();
        await pagina.Context.CloseAsync();
    }

    [Fact]
    [Ux(24)]
    public async Task Een_link_naar_een_gebeurtenis_zet_de_focus_daar()
    {
        var pagina = await scherm.AlsAsync("sanne");
        var adres = await Paginalijst.AdresAsync(pagina, "/dossiers/{dossier|Leerroute}/tijdlijn");
        await pagina.GotoAsync($"{adres}?tot=1");
        var eerste = pagina.Locator("#gebeurtenis-1");
        var link = await eerste.GetByRole(AriaRole.Link, new() { Name = "Nummer 1", Exact = true }).GetAttributeAsync("href");

        await pagina.GotoAsync(link!);

        await Assertions.Expect(eerste).ToBeFocusedAsync();
        await Assertions.Expect(eerste).ToBeInViewportAsync();
        await pagina.Context.CloseAsync();
    }

    [Fact]
    [Ux(20)]
    public async Task Op_het_eerste_scherm_van_een_dossier_staat_wie_wat_en_wanneer()
    {
        var pagina = await scherm.AlsAsync("sanne", opties => opties.ViewportSize = new() { Width = 1440, Height = 900 });
        await pagina.GotoAsync(await Paginalijst.AdresAsync(pagina, "/dossiers/{dossier|Intake}"), Klaar);

        await Assertions.Expect(pagina.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToBeInViewportAsync();
        await Assertions.Expect(pagina.Locator("main .tag-taal").First).ToBeInViewportAsync();
        await Assertions.Expect(pagina.GetByRole(AriaRole.Heading, new() { NameRegex = new("Eerst doen|termijnen", System.Text.RegularExpressions.RegexOptions.IgnoreCase) }).First).ToBeInViewportAsync();
        await pagina.Context.CloseAsync();
    }
}
