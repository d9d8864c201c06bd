using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Naast.Browsertests.Steun;
using Naast.Browsertests.Toegankelijkheid;
using Naast.Tests.Huis;
using Xunit;

namespace Naast.Browsertests.Dossiers;

public sealed partial class DossierschermTests(Scherm scherm)
{
    [Fact]
    [Ux(21)]
    public async Task Het_BSN_is_dertig_tellen_te_zien_en_dan_weer_verborgen()
    {
        var pagina = await scherm.AlsAsync("sanne");
        var adres = await Paginalijst.AdresAsync(pagina, "/dossiers/{dossier|Leerroute}");
        // The clock of the page, so that nobody waits.
        await pagina.Clock.InstallAsync();
        await pagina.GotoAsync(adres, new() { WaitUntil = WaitUntilState.NetworkIdle });
        await Assertions.Expect(pagina.Locator("header.dossierkop")).Not.ToContainTextAsync(Negen());

        await pagina.GetByRole(AriaRole.Button, new() { Name = "Toon BSN" }).ClickAsync();
        await Assertions.Expect(pagina.Locator("#bsn")).ToHaveTextAsync(Negen());
        // The number itself: nine digits in a row may also stand in the id of a dossier.
        var bsn = string.Concat((await pagina.Locator("#bsn").InnerTextAsync()).Where(char.IsAsciiDigit));
        Assert.Equal(9, bsn.Length);
        Assert.DoesNotContain(bsn, pagina.Url, StringComparison.Ordinal);

        await pagina.WaitForLoadStateAsync(LoadState.NetworkIdle);
        await pagina.Clock.FastForwardAsync(25_000);
        await Assertions.Expect(pagina.Locator("#bsn")).ToHaveTextAsync(Negen());
        await pagina.Clock.FastForwardAsync(6_000);
        await Assertions.Expect(pagina.Locator("#bsn")).Not.ToHaveTextAsync(Negen());
        await Assertions.Expect(pagina.Locator("#bsn")).ToContainTextAsync("••••");

        await pagina.GotoAsync($"{adres}/logboek");
        await Assertions.Expect(pagina.Locator("main")).ToContainTextAsync("BSN getoond");
        await pagina.Context.CloseAsync();
    }

    [Fact]
    [Ux(24)]
    public async Task Een_gebeurtenis_op_het_overzicht_leidt_naar_haar_plek_op_de_tijdlijn()
    {
        var pagina = await scherm.AlsAsync("sanne");
        await pagina.GotoAsync(await Paginalijst.AdresAsync(pagina, "/dossiers/{dossier|Leerroute}"));
        var laatste = pagina.Locator("ul.stroom a[href*='#gebeurtenis-']").Last;
        var doel = (await laatste.GetAttributeAsync("href"))!.Split('#')[1];

        await laatste.ClickAsync();

        await Assertions.Expect(pagina.Locator($"#{doel}")).ToBeFocusedAsync();
        await Assertions.Expect(pagina.Locator($"#{doel}")).ToBeInViewportAsync();
        await pagina.Context.CloseAsync();
    }

    /// <summary>On a phone the bar of parts is wider than the screen: the open part is in view, without script too, and the bar then scrolls freely.</summary>
    [Theory]
    [InlineData(false), InlineData(true)]
    [Ux(62)]
    public async Task Op_een_telefoon_staat_het_open_tabblad_in_beeld(bool script)
    {
        var pagina = await scherm.AangemeldAlsAsync("sanne", opties =>
        {
            opties.ViewportSize = new() { Width = 390, Height = 844 };
            opties.JavaScriptEnabled = script;
        });
        var dossier = await Paginalijst.AdresAsync(pagina, "/dossiers/{dossier|Leerroute}");
        var balk = pagina.Locator(".dossierkop > .tabs");
        foreach (var deel in new[] { "", "/tijdlijn", "/besluit", "/handhaving", "/documenten", "/gezin" })
        {
            await pagina.GotoAsync(dossier + deel, new() { WaitUntil = WaitUntilState.NetworkIdle });
            var (om, tab) = ((await balk.BoundingBoxAsync())!, (await balk.Locator("a[aria-current]").BoundingBoxAsync())!);
            Assert.True(tab.X >= om.X - 1 && tab.X + tab.Width <= om.X + om.Width + 1, $"{deel}: het tabblad staat van {tab.X} tot {tab.X + tab.Width}.");
        }

        if (script)
        {
            await balk.EvaluateAsync("balk => Promise.all(balk.getAnimations().map(a => a.finished))");
            await balk.EvaluateAsync("balk => { balk.scrollLeft = 0; }");
            Assert.Equal(0, await balk.EvaluateAsync<int>("balk => balk.scrollLeft"));
        }

        await pagina.Context.CloseAsync();
    }

    [GeneratedRegex("^[0-9]{9}$|[^0-9][0-9]{9}[^0-9]", RegexOptions.None, 1000)]
    private static partial Regex Negen();
}
