using Microsoft.Playwright;

namespace Naast.Browsertests.Toegankelijkheid;

internal static class Toetsenbord
{
    /// <summary>A group of radio buttons is one stop, whether one is chosen or none.</summary>
    private const string Bereikbaar =
        "(() => { const groepen = new Set(); return [...document.querySelectorAll('a[href],button,input:not([type=hidden]),select,textarea,summary,[tabindex=\"0\"]')].filter(e => { if (!e.checkVisibility({ checkVisibilityCSS: true }) || e.disabled) return false; if (e.type !== 'radio') return true; if (groepen.has(e.name)) return false; groepen.add(e.name); return true; }).length; })()";

    private const string Waar =
        "(() => { const e = document.activeElement; if (!e || e === document.body) return 'body'; const r = e.getBoundingClientRect(); const s = getComputedStyle(e); const bedekt = (() => { const x = r.left + r.width / 2, y = r.top + Math.min(r.height / 2, 10); const boven = document.elementFromPoint(x, y); return boven && !e.contains(boven) && !boven.contains(e) && !(e.labels && [...e.labels].some(l => l.contains(boven))); })(); const omlijnd = s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) > 0; window.__volgnr = window.__volgnr || new WeakMap(); window.__teller = window.__teller || 0; if (!window.__volgnr.has(e)) window.__volgnr.set(e, ++window.__teller); return `${window.__volgnr.get(e)}|${omlijnd}|${bedekt}|${e.outerHTML.slice(0, 120)}`; })()";

    /// <summary>What is wrong for who walks this page with Tab: a control out of reach, a focus that cannot be seen or lies under something.</summary>
    public static async Task<IEnumerable<string>> MistAsync(IPage pagina)
    {
        var aantal = await pagina.EvaluateAsync<int>(Bereikbaar);
        var bezocht = new HashSet<string>(StringComparer.Ordinal);
        var mis = new HashSet<string>(StringComparer.Ordinal);
        for (var stap = 0; stap < Math.Min(aantal + 5, 160); stap++)
        {
            await pagina.Keyboard.PressAsync("Tab");
            var waar = await pagina.EvaluateAsync<string>(Waar);
            if (waar == "body")
            {
                continue;
            }

            var delen = waar.Split('|', 4);
            bezocht.Add(delen[0]);
            if (delen[1] == "false")
            {
                mis.Add("geen zichtbare focus: " + delen[3]);
            }

            if (delen[2] == "true")
            {
                mis.Add("focus onder iets anders: " + delen[3]);
            }
        }

        if (bezocht.Count < Math.Min(aantal, 150) - 1)
        {
            mis.Add($"met Tab zijn {bezocht.Count} van {aantal} bereikt");
        }

        return mis;
    }
}
