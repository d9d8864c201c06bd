using System.Globalization;
using Microsoft.Playwright;
using Naast.Browsertests.Steun;
using Naast.Tests.Huis;
using Xunit;

namespace Naast.Browsertests.Reizen;

/// <summary>The law changes: one person proposes the new value, another gives it force, and from then on Naast computes with it.</summary>
public sealed class BeleidReis(Scherm scherm)
{
    // Far days, so that no other test computes with them; each way its own year.
    [Theory]
    [Ux(34), Ux(42), Ux(43)]
    [InlineData(true, 2039, "28 februari 2039"), InlineData(false, 2038, "1 maart 2038")]
    public async Task Een_nieuwe_bezwaartermijn_wordt_voorgesteld_vastgesteld_en_geldt_in_Rekenhulp(bool metScript, int jaar, string laatsteDag)
    {
        void Instellen(BrowserNewContextOptions opties) => opties.JavaScriptEnabled = metScript;
        var bas = await scherm.AlsAsync("bas", Instellen);
        await bas.GotoAsync("/beleid");
        await bas.GetByRole(AriaRole.Textbox, new() { Name = "Zoek een regel" }).FillAsync("bezwaartermijn");
        await bas.Locator("main").GetByRole(AriaRole.Button, new() { Name = "Zoeken" }).ClickAsync();
        await bas.Locator("main").GetByRole(AriaRole.Link, new() { Name = "Bezwaartermijn", Exact = true }).ClickAsync();

        // A day that does not exist: what was typed stays.
        await VulAsync(bas, jaar, dag: 32);
        await bas.GetByRole(AriaRole.Button, new() { Name = "Voorstellen" }).ClickAsync();
        await Assertions.Expect(bas.Locator(".foutoverzicht")).ToContainTextAsync("Geldt vanaf");
        await Assertions.Expect(bas.GetByLabel("Reden")).ToHaveValueAsync($"De wet verandert in {jaar}.");

        if (metScript)
        {
            await KiesNieuwjaarAsync(bas, jaar);
        }
        else
        {
            await bas.GetByLabel("Geldt vanaf", new() { Exact = true }).FillAsync($"1 jan {jaar}");
        }

        await bas.GetByRole(AriaRole.Button, new() { Name = "Voorstellen" }).ClickAsync();
        await Assertions.Expect(bas.GetByText("Een collega moet dit vaststellen.").First).ToBeVisibleAsync();
        await Assertions.Expect(bas.GetByRole(AriaRole.Button, new() { Name = "Vaststellen" })).ToHaveCountAsync(0);

        var pieter = await scherm.AlsAsync("pieter", Instellen);
        await pieter.GotoAsync("/beleid");
        await pieter.Locator("main .stroom").GetByRole(AriaRole.Link, new() { Name = "Bezwaartermijn" }).First.ClickAsync();
        await pieter.Locator("li").Filter(new() { HasText = $"Staatsblad {jaar}, 12" }).GetByRole(AriaRole.Button, new() { Name = "Vaststellen" }).ClickAsync();
        await Assertions.Expect(pieter.GetByText("Naast rekent er nu mee").First).ToBeVisibleAsync();

        await pieter.GotoAsync("/rekenhulp/bezwaar");
        await pieter.Locator("#daad").SelectOptionAsync("Pip");
        await DatumAsync(pieter, "bekendmaking", 3, jaar);
        await pieter.Locator("input[name='wijze'][value='Verzonden']").CheckAsync();
        await pieter.Locator("form.rekenvorm button[type=submit]").First.ClickAsync();
        await Assertions.Expect(pieter.Locator("#antwoord")).ToContainTextAsync(laatsteDag);
        await bas.Context.CloseAsync();
        await pieter.Context.CloseAsync();
    }

    /// <summary>The calendar by keyboard alone: arrows over the edge of a month, the holiday is said, and the field explains the day.</summary>
    private static async Task KiesNieuwjaarAsync(IPage pagina, int jaar)
    {
        await pagina.GetByLabel("Geldt vanaf", new() { Exact = true }).FillAsync($"31-12-{jaar - 1}");
        await pagina.GetByRole(AriaRole.Button, new() { Name = "Kalender voor Geldt vanaf" }).FocusAsync();
        await pagina.Keyboard.PressAsync("Enter");
        var kalender = pagina.GetByRole(AriaRole.Dialog);
        await Assertions.Expect(kalender).ToContainTextAsync($"25: eerste kerstdag, 26: tweede kerstdag");
        await Assertions.Expect(kalender.GetByRole(AriaRole.Button, new() { Name = $"31 december {jaar - 1}" })).ToBeFocusedAsync();
        await pagina.Keyboard.PressAsync("ArrowRight");
        await Assertions.Expect(kalender.GetByRole(AriaRole.Button, new() { Name = $"1 januari {jaar}, Nieuwjaarsdag" })).ToBeFocusedAsync();
        foreach (var toets in (string[])["PageDown", "ArrowDown", "PageUp", "ArrowUp"])
        {
            await pagina.Keyboard.PressAsync(toets);
            await pagina.WaitForTimeoutAsync(200);
        }

        await Assertions.Expect(kalender.GetByRole(AriaRole.Button, new() { Name = $"1 januari {jaar}, Nieuwjaarsdag" })).ToBeFocusedAsync();
        await pagina.Keyboard.PressAsync("Enter");
        await Assertions.Expect(kalender).ToHaveCountAsync(0);
        await Assertions.Expect(pagina.GetByLabel("Geldt vanaf", new() { Exact = true })).ToHaveValueAsync($"1-1-{jaar}");
        await Assertions.Expect(pagina.Locator(".plandatum-uitleg").First).ToContainTextAsync("Let op: Nieuwjaarsdag.");
        await Assertions.Expect(pagina.GetByRole(AriaRole.Button, new() { Name = "Kalender voor Geldt vanaf" })).ToBeFocusedAsync();
    }

    private static async Task VulAsync(IPage pagina, int jaar, int dag)
    {
        await pagina.GetByLabel("Nieuwe waarde").FillAsync("8 weken");
        await pagina.GetByLabel("Geldt vanaf", new() { Exact = true }).FillAsync($"{dag}-1-{jaar}");
        await pagina.Locator("#Tot").FillAsync($"31 december {jaar}");
        await pagina.GetByLabel("Besluit of wet").FillAsync($"Staatsblad {jaar}, 12");
        await pagina.GetByLabel("Reden").FillAsync($"De wet verandert in {jaar}.");
    }

    private static async Task DatumAsync(IPage pagina, string naam, int dag, int jaar)
    {
        await pagina.Locator($"input[name='{naam}.Dag']").FillAsync(dag.ToString(CultureInfo.InvariantCulture));
        await pagina.Locator($"input[name='{naam}.Maand']").FillAsync("1");
        await pagina.Locator($"input[name='{naam}.Jaar']").FillAsync(jaar.ToString(CultureInfo.InvariantCulture));
    }
}
