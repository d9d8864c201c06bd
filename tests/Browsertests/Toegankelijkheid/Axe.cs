using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace Naast.Browsertests.Toegankelijkheid;

/// <summary>
/// Axe as its package holds it, run in the page itself. The package's own call opens another page to put the frames together,
/// and costs more than the checking; pages of Naast have no frames.
/// </summary>
internal static class Axe
{
    private static readonly string Script = new BundledAxeScriptProvider().GetScript();

    /// <summary>What axe has against this page as it stands now; each line begins with <paramref name="hoe"/>.</summary>
    public static async Task<IEnumerable<string>> VindtAsync(IPage pagina, string hoe)
    {
        if (!await pagina.EvaluateAsync<bool>("typeof axe === 'object'"))
        {
            await pagina.EvaluateAsync(Script);
        }

        var gevonden = await pagina.EvaluateAsync<string[]>("""
            async () => (await axe.run(document, { resultTypes: ['violations'] })).violations
              .map(v => `${v.id} ${v.help}: ${v.nodes.slice(0, 3).map(n => n.html).join(' | ')}`)
            """);
        return gevonden.Select(regel => $"{hoe}: {regel}");
    }
}
