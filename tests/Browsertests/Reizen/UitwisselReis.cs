using Microsoft.Playwright;
using Naast.Browsertests.Steun;
using Xunit;

namespace Naast.Browsertests.Reizen;

/// <summary>A quarter for CBS and the whole of a municipality, made in the background and looked at when they are ready.</summary>
public sealed class UitwisselReis(Scherm scherm)
{
    [Theory]
    [InlineData(true), InlineData(false)]
    public async Task Een_bestand_voor_het_CBS_wordt_gemaakt_nagekeken_en_als_verzonden_vastgelegd(bool metScript)
    {
        var mirjam = await scherm.AlsAsync("mirjam", opties => opties.JavaScriptEnabled = metScript);
        await mirjam.GotoAsync("/cbs");
        await mirjam.Locator("main").GetByRole(AriaRole.Link, new() { Name = "Bestand maken" }).First.ClickAsync();
        await mirjam.GetByRole(AriaRole.Button, new() { Name = "Maken", Exact = true }).ClickAsync();
        await KlaarAsync(mirjam, "Bestand ophalen");
        await mirjam.Locator("main td a").First.ClickAsync();
        await Assertions.Expect(mirjam.Locator("main tbody tr").First).ToBeVisibleAsync();
        await mirjam.GoBackAsync();
        await mirjam.GetByRole(AriaRole.Link, new() { Name = "Verzonden vastleggen" }).ClickAsync();
        await mirjam.GetByRole(AriaRole.Button, new() { Name = "Vastleggen" }).ClickAsync();
        await Assertions.Expect(mirjam.GetByText("Vastgelegd dat deze levering is verzonden.")).ToBeVisibleAsync();
        await mirjam.Context.CloseAsync();
    }

    [Fact]
    public async Task Een_pakket_van_een_gemeente_wordt_gemaakt_en_opgehaald()
    {
        var mirjam = await scherm.AlsAsync("mirjam");
        await mirjam.GotoAsync("/gegevens?doe=meegeven");
        await mirjam.GetByRole(AriaRole.Button, new() { Name = "Pakket maken", Exact = true }).ClickAsync();
        await Assertions.Expect(mirjam.Locator(".foutoverzicht")).ToContainTextAsync("Kies ten minste één gemeente.");
        await mirjam.GetByLabel("Papendrecht", new() { Exact = true }).CheckAsync();
        await mirjam.GetByLabel("Waarvoor, en wie gaf de opdracht?").FillAsync("Overstap, collegebesluit van vandaag");
        await mirjam.GetByRole(AriaRole.Button, new() { Name = "Pakket maken", Exact = true }).ClickAsync();
        await KlaarAsync(mirjam, "Pakket ophalen");
        var ophalen = await mirjam.RunAndWaitForDownloadAsync(() => mirjam.GetByRole(AriaRole.Link, new() { Name = "Pakket ophalen" }).ClickAsync());
        Assert.EndsWith(".zip", ophalen.SuggestedFilename, StringComparison.Ordinal);
        await mirjam.Context.CloseAsync();
    }

    /// <summary>With script the page goes on by itself; without, somebody looks again.</summary>
    private static async Task KlaarAsync(IPage pagina, string knop)
    {
        var klaar = pagina.GetByRole(AriaRole.Link, new() { Name = knop });
        var nog = pagina.GetByRole(AriaRole.Link, new() { Name = "Kijk hoe ver het is" });
        await Assertions.Expect(klaar.Or(nog)).ToBeVisibleAsync();
        while (!await klaar.IsVisibleAsync())
        {
            await pagina.ReloadAsync();
        }
    }
}
