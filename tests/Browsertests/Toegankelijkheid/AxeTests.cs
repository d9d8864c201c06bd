using Microsoft.Playwright;
using Naast.Browsertests.Steun;
using Naast.Tests.Huis;
using Xunit;

namespace Naast.Browsertests.Toegankelijkheid;

public sealed class AxeTests(Scherm scherm)
{
    /// <summary>What a page becomes while somebody works on it: with errors, with something open over it, with nothing to show.</summary>
    [Theory]
    [Ux(61)]
    [InlineData("sanne", "/inburgeraars/registreren", "button:has-text('Registreren en dossier openen')", ".foutlijst li")]
    [InlineData("sanne", "/dossiers/{dossier|Leerroute}/wat-als?soort=Verlenging", "button:has-text('Toon wat verandert')", ".foutlijst li")]
    [InlineData("bas", "/beleid/bezwaar.termijn", "button:has-text('Voorstellen')", ".foutlijst li")]
    [InlineData("bas", "/beleid/bezwaar.termijn", "button[aria-label='Kalender voor Geldt vanaf']", ".kalender[open] td button")]
    [InlineData("sanne", "/dossiers/{dossier|Leerroute}/besluit", "a:has-text('Akkoord vastleggen')", "#Akkoord")]
    [InlineData("sanne", "/werkvoorraad", "details.filter > summary", "details.filter[open]")]
    [InlineData("sanne", "/", "details.menuknop > summary", "details.menuknop[open]")]
    [InlineData("sanne", "/dossiers/{dossier|Leerroute}/termijnen", "main details > summary", "main details[open]")]
    [InlineData("sanne", "/werkvoorraad?taak=zzzz&van=niemand", null, ".leeg")]
    [InlineData("yousef", "/mijn/taal", null, "main")]
    public async Task Axe_vindt_niets_in_wat_open_leeg_of_fout_is(string persona, string pad, string? druk, string verschijnt)
    {
        var geopend = 0;
        foreach (var smal in (bool[])[false, true])
        {
            var pagina = await scherm.AangemeldAlsAsync(persona);
            if (smal)
            {
                await pagina.SetViewportSizeAsync(390, 844);
                await pagina.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = ColorScheme.Dark });
            }

            await pagina.GotoAsync(await Paginalijst.AdresAsync(pagina, pad), new() { WaitUntil = WaitUntilState.NetworkIdle });
            if (druk is not null && await pagina.Locator(druk).First.IsVisibleAsync())
            {
                await pagina.Locator(druk).First.ClickAsync();
                await Assertions.Expect(pagina.Locator(verschijnt).First).ToBeVisibleAsync();
                geopend++;
            }

            Assert.Empty(await Axe.VindtAsync(pagina, smal ? "smal en donker" : "breed en licht"));
            await pagina.Context.CloseAsync();
        }

        // Some menus are there on a phone only.
        Assert.True(druk is null || geopend > 0, $"{druk} is er niet.");
    }
}
