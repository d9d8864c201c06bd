using Microsoft.Playwright;

namespace Naast.Browsertests.Toegankelijkheid;

internal static class Weergave
{
    private const string Ruim = "*{line-height:1.5!important;letter-spacing:.12em!important;word-spacing:.16em!important}p{margin-block-end:2em!important}";

    /// <summary>Whatever stands outside the page, and not in a part that scrolls by itself.</summary>
    private const string Zijwaarts =
        "(() => { const d = document.documentElement; if (d.scrollWidth <= d.clientWidth + 1) return ''; return [...document.body.querySelectorAll('*')].filter(e => { const r = e.getBoundingClientRect(); if (r.width < 2 || (r.right <= d.clientWidth + 1 && r.left >= -1)) return false; for (let a = e.parentElement; a; a = a.parentElement) if (/auto|scroll|hidden|clip/.test(getComputedStyle(a).overflowX)) return false; return true; }).slice(0, 4).map(e => e.outerHTML.slice(0, 90)).join(' | ') || 'de pagina'; })()";

    /// <summary>Text that is cut off because its box does not grow.</summary>
    private const string Afgeknipt =
        "[...document.body.querySelectorAll('*')].filter(e => { const s = getComputedStyle(e); return e.children.length === 0 && e.textContent.trim() && s.display !== 'inline' && s.clipPath === 'none' && /hidden|clip/.test(s.overflow) && (e.scrollHeight > e.clientHeight + 2 || e.scrollWidth > e.clientWidth + 2) && e.clientHeight > 4 && !['TEXTAREA', 'INPUT', 'OPTION'].includes(e.tagName); }).map(e => e.textContent.trim().slice(0, 40)).join(' | ')";

    /// <summary>What does not fit at 320 px, at 200 percent of a laptop and with the text spacing of WCAG 1.4.12, which stays on.</summary>
    public static async Task<IEnumerable<string>> PastNietAsync(IPage pagina)
    {
        var mis = new List<string>();
        await KijkAsync("320 px", 320, 640);
        await KijkAsync("200%", 720, 450);
        await pagina.SetViewportSizeAsync(390, 844);
        await pagina.EvaluateAsync("css => { const blad = new CSSStyleSheet(); blad.replaceSync(css); document.adoptedStyleSheets = [...document.adoptedStyleSheets, blad]; }", Ruim);
        await KijkAsync("ruime tekst op 390 px", 390, 844);
        await KijkAsync("ruime tekst op 1440 px", 1440, 900);
        return mis;

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
}
