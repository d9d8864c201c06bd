using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Naast.Browsertests.Steun;
using Naast.Tests.Huis;
using Xunit;

namespace Naast.Browsertests.Zoeken;

public sealed partial class SuggestieTests(Scherm scherm)
{
    private const string Lijst = "#zoeklijst";

    /// <summary>The list comes once its module is there.</summary>
    private static readonly PageGotoOptions Klaar = new() { WaitUntil = WaitUntilState.NetworkIdle };

    [Fact]
    [Ux(2), Ux(5)]
    public async Task De_lijst_onder_het_zoekvak_werkt_met_de_pijlen_Enter_en_Escape()
    {
        var pagina = await scherm.AlsAsync("sanne");
        await pagina.GotoAsync("/werkvoorraad", Klaar);
        await pagina.Keyboard.PressAsync("/");
        await Assertions.Expect(pagina.GetByRole(AriaRole.Searchbox)).ToBeFocusedAsync();

        await pagina.Keyboard.TypeAsync("al", new() { Delay = 30 });
        var vak = pagina.GetByRole(AriaRole.Combobox);
        var opties = pagina.GetByRole(AriaRole.Listbox).GetByRole(AriaRole.Option);
        await Assertions.Expect(opties).ToHaveCountAsync(8);
        await Assertions.Expect(opties.First).ToContainTextAsync("V-nummer");
        await Assertions.Expect(vak).ToHaveAttributeAsync("aria-expanded", "true");
        await Assertions.Expect(pagina.Locator("[data-zoekstand]")).ToContainTextAsync("8 resultaten");

        await pagina.Keyboard.PressAsync("ArrowDown");
        await pagina.Keyboard.PressAsync("ArrowDown");
        await Assertions.Expect(vak).ToHaveAttributeAsync("aria-activedescendant", "zoeklijst-1");
        await Assertions.Expect(opties.Nth(1)).ToHaveAttributeAsync("aria-selected", "true");
        await Assertions.Expect(vak).ToBeFocusedAsync();

        await pagina.Keyboard.PressAsync("Escape");
        await Assertions.Expect(pagina.Locator(Lijst)).ToBeHiddenAsync();
        await Assertions.Expect(vak).ToHaveValueAsync("al");

        await pagina.Keyboard.TypeAsync("i", new() { Delay = 30 });
        await Assertions.Expect(pagina.Locator(Lijst)).ToBeVisibleAsync();
        await pagina.Keyboard.PressAsync("ArrowUp");
        var laatste = pagina.Locator($"{Lijst} [aria-selected=true]");
        var adres = await laatste.GetAttributeAsync("data-adres");
        await pagina.Keyboard.PressAsync("Enter");
        await pagina.WaitForURLAsync("**" + adres);
        await pagina.Context.CloseAsync();
    }

    [Fact]
    [Ux(3)]
    public async Task Een_getal_gaat_niet_over_de_lijn_en_een_oud_antwoord_komt_niet_in_beeld()
    {
        var pagina = await scherm.AlsAsync("sanne");
        var gevraagd = new List<string>();
        pagina.Request += (_, verzoek) =>
        {
            if (verzoek.Url.Contains("/zoeken/suggesties", StringComparison.Ordinal))
            {
                gevraagd.Add(verzoek.Url);
            }
        };
        var traag = new TaskCompletionSource();
        await pagina.RouteAsync("**/zoeken/suggesties?q=al", async weg =>
        {
            await traag.Task;
            await weg.ContinueAsync();
        });
        await pagina.GotoAsync("/inburgeraars", Klaar);
        var vak = pagina.Locator("[data-zoekvak]");

        await vak.PressSequentiallyAsync("999990019", new() { Delay = 40 });
        await vak.FillAsync("al 999990019");
        await vak.FillAsync("2812345726");
        Assert.Empty(gevraagd);

        await pagina.RunAndWaitForRequestAsync(() => vak.FillAsync("al"), "**/zoeken/suggesties?q=al");
        await vak.FillAsync("yilmaz elif");
        await Assertions.Expect(pagina.Locator($"{Lijst} [role=option]").First).ToContainTextAsync("Yılmaz, Elif");
        traag.SetResult();
        await Assertions.Expect(pagina.Locator($"{Lijst} [role=option]").First).ToContainTextAsync("Yılmaz, Elif");
        Assert.All(gevraagd, adres => Assert.DoesNotMatch(Cijfers(), adres));
        await pagina.Context.CloseAsync();
    }

    [Fact]
    [Ux(5), Ux(63)]
    public async Task Zonder_script_zoekt_het_vak_zoals_altijd()
    {
        var pagina = await scherm.AlsAsync("sanne", opties => opties.JavaScriptEnabled = false);
        await pagina.GotoAsync("/werkvoorraad");
        await pagina.GetByRole(AriaRole.Searchbox).FillAsync("yilmaz");
        await pagina.GetByRole(AriaRole.Searchbox).PressAsync("Enter");

        await Assertions.Expect(pagina.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Zoekresultaten");
        await Assertions.Expect(pagina.Locator("main")).ToContainTextAsync("Yılmaz, Elif");
        await pagina.Context.CloseAsync();
    }

    [GeneratedRegex(@"\?q=.*[0-9]{3}")]
    private static partial Regex Cijfers();
}
