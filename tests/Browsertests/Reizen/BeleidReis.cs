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
    [Ux(42), Ux(43)]
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

        await bas.Locator("input[name='Van.Dag']").FillAsync("1");
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

    private static async Task VulAsync(IPage pagina, int jaar, int dag)
    {
        await pagina.GetByLabel("Nieuwe waarde").FillAsync("8 weken");
        await DatumAsync(pagina, "Van", dag, jaar);
        await pagina.Locator("input[name='Tot.Dag']").FillAsync("31");
        await pagina.Locator("input[name='Tot.Maand']").FillAsync("12");
        await pagina.Locator("input[name='Tot.Jaar']").FillAsync(jaar.ToString(CultureInfo.InvariantCulture));
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
