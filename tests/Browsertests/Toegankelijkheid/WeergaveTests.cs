using Microsoft.Playwright;
using Naast.Browsertests.Steun;
using Naast.Tests.Huis;
using Xunit;

namespace Naast.Browsertests.Toegankelijkheid;

public sealed class WeergaveTests(Scherm scherm)
{
    [Fact]
    [Ux(9), Ux(62)]
    public async Task Urgentie_is_te_lezen_zonder_kleur_en_met_de_kleuren_van_het_apparaat()
    {
        var pagina = await scherm.AangemeldAlsAsync("sanne");
        await pagina.EmulateMediaAsync(new() { ForcedColors = ForcedColors.Active });
        await pagina.GotoAsync("/werkvoorraad");
        var labels = pagina.Locator("main table .urgentie");
        Assert.True(await labels.CountAsync() > 3);
        foreach (var label in await labels.AllAsync())
        {
            Assert.Matches("dag|Sinds|Op tijd|vandaag|morgen|datum", await label.InnerTextAsync());
        }

        // The sign is drawn in the colour of the text, and the label has an edge of its own.
        var staat = await labels.First.EvaluateAsync<string[]>(
            "e => { const s = getComputedStyle(e), t = e.querySelector('svg'); return [s.borderTopStyle, s.borderTopWidth, t ? getComputedStyle(t).color : '', s.color, t && t.getBoundingClientRect().width > 8 ? 'ja' : 'nee']; }");
        Assert.Equal("solid", staat[0]);
        Assert.NotEqual("0px", staat[1]);
        Assert.Equal(staat[3], staat[2]);
        Assert.Equal("ja", staat[4]);
        await pagina.Context.CloseAsync();
    }

    [Fact]
    [Ux(62)]
    public async Task Wie_om_weinig_beweging_vraagt_ziet_er_geen()
    {
        var pagina = await scherm.AangemeldAlsAsync("sanne");
        await pagina.EmulateMediaAsync(new() { ReducedMotion = ReducedMotion.Reduce });
        foreach (var adres in new[] { "/", "/werkvoorraad", "/inburgeraars/registreren" })
        {
            await pagina.GotoAsync(adres);
            Assert.Equal("", await pagina.EvaluateAsync<string>(
                "[...document.querySelectorAll('*')].filter(e => { const s = getComputedStyle(e); return s.animationName !== 'none' || s.transitionDuration.split(',').some(d => parseFloat(d) > 0.01) || s.scrollBehavior === 'smooth'; }).slice(0, 3).map(e => e.outerHTML.slice(0, 80)).join(' | ')"));
        }

        await pagina.Context.CloseAsync();
    }
}
