using Microsoft.Playwright;
using Naast.Browsertests.Steun;
using Naast.Tests.Huis;
using Xunit;

namespace Naast.Browsertests.Toegankelijkheid;

public sealed class WeergaveTests(Scherm scherm)
{
    private const string Ruim = "*{line-height:1.5!important;letter-spacing:.12em!important;word-spacing:.16em!important}p{margin-block-end:2em!important}";

    /// <summary>Whatever stands outside the page, and not in a part that scrolls by itself.</summary>
    private const string Zijwaarts =
        "(() => { const d = document.documentElement; if (d.scrollWidth <= d.clientWidth + 1) return ''; return [...document.body.querySelectorAll('*')].filter(e => { const r = e.getBoundingClientRect(); if (r.width < 2 || (r.right <= d.clientWidth + 1 && r.left >= -1)) return false; for (let a = e.parentElement; a; a = a.parentElement) if (/auto|scroll|hidden|clip/.test(getComputedStyle(a).overflowX)) return false; return true; }).slice(0, 4).map(e => e.outerHTML.slice(0, 90)).join(' | ') || 'de pagina'; })()";

    /// <summary>Text that is cut off because its box does not grow.</summary>
    private const string Afgeknipt =
        "[...document.body.querySelectorAll('*')].filter(e => { const s = getComputedStyle(e); return e.children.length === 0 && e.textContent.trim() && s.display !== 'inline' && s.clipPath === 'none' && /hidden|clip/.test(s.overflow) && (e.scrollHeight > e.clientHeight + 2 || e.scrollWidth > e.clientWidth + 2) && e.clientHeight > 4 && !['TEXTAREA', 'INPUT', 'OPTION'].includes(e.tagName); }).map(e => e.textContent.trim().slice(0, 40)).join(' | ')";

    [Theory]
    [Ux(62), Ux(19)]
    [MemberData(nameof(Paginalijst.Alle), MemberType = typeof(Paginalijst))]
    public async Task Elke_pagina_past_op_320_px_op_200_procent_en_met_ruime_tekst(string persona, string pad)
    {
        var pagina = await scherm.AangemeldAlsAsync(persona, opties => opties.ViewportSize = new() { Width = 320, Height = 640 });
        await pagina.GotoAsync(await Paginalijst.AdresAsync(pagina, pad));
        var mis = new List<string>();

        await KijkAsync("320 px", 320, 640);
        await KijkAsync("200%", 720, 450);
        await pagina.SetViewportSizeAsync(390, 844);
        await pagina.EvaluateAsync("css => { const blad = new CSSStyleSheet(); blad.replaceSync(css); document.adoptedStyleSheets = [...document.adoptedStyleSheets, blad]; }", Ruim);
        await KijkAsync("ruime tekst op 390 px", 390, 844);
        await KijkAsync("ruime tekst op 1440 px", 1440, 900);

        Assert.True(mis.Count == 0, string.Join('\n', mis));
        await pagina.Context.CloseAsync();

        async Task KijkAsync(string hoe, int breed, int hoog)
        {
            await pagina.SetViewportSizeAsync(breed, hoog);
            if (await pagina.EvaluateAsync<string>(Zijwaarts) is { Length: > 0 } breder)
            {
                mis.Add($"{hoe}: schuift zijwaarts door {breder}");
            }

            if (hoe.StartsWith("ruim", StringComparison.Ordinal) && await pagina.EvaluateAsync<string>(Afgeknipt) is { Length: > 0 } geknipt)
            {
                mis.Add($"{hoe}: afgeknipt {geknipt}");
            }
        }
    }

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
