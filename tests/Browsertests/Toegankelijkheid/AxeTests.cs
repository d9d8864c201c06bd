using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Naast.Browsertests.Steun;
using Naast.Tests.Huis;
using Xunit;

namespace Naast.Browsertests.Toegankelijkheid;

public sealed class AxeTests(Scherm scherm)
{
    /// <summary>Desktop light and phone dark: each page in the two states that differ most; the judges do all four.</summary>
    [Theory]
    [Ux(61), Ux(19)]
    [MemberData(nameof(Paginalijst.Alle), MemberType = typeof(Paginalijst))]
    public async Task Axe_vindt_niets_op_geen_enkele_pagina(string persona, string pad)
    {
        var pagina = await scherm.AangemeldAlsAsync(persona);
        var adres = await Paginalijst.AdresAsync(pagina, pad);
        var antwoord = await pagina.GotoAsync(adres);

        Assert.Equal(200, antwoord!.Status);
        await KeurAsync(pagina, "breed en licht");

        await pagina.SetViewportSizeAsync(390, 844);
        await pagina.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = ColorScheme.Dark });
        await pagina.ReloadAsync();
        await KeurAsync(pagina, "smal en donker");
        Assert.True(await pagina.EvaluateAsync<bool>("document.documentElement.scrollWidth <= document.documentElement.clientWidth"), "De pagina schuift zijwaarts op 390 px.");
        await pagina.Context.CloseAsync();
    }

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

            await KeurAsync(pagina, smal ? "smal en donker" : "breed en licht");
            await pagina.Context.CloseAsync();
        }

        // Some menus are there on a phone only.
        Assert.True(druk is null || geopend > 0, $"{druk} is er niet.");
    }

    private static async Task KeurAsync(IPage pagina, string hoe)
    {
        var uitslag = await pagina.RunAxe(new AxeRunOptions { ResultTypes = [ResultType.Violations] });
        Assert.True(uitslag.Violations.Length == 0, hoe + ": " + string.Join("; ", uitslag.Violations.Select(v =>
            $"{v.Id} {v.Help}: {string.Join(" | ", v.Nodes.Take(3).Select(n => n.Html))}")));
    }
}
