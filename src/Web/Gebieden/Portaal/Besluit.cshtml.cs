using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Naast.Web.Data;
using Naast.Web.Poort;

namespace Naast.Web.Gebieden.Portaal;

/// <summary>The decision: first what it means, then the letter, then how to object.</summary>
[Vereist(Recht.EigenPlanInzien)]
public sealed class BesluitModel(Mijngegevens gegevens, Inzagelog inzage) : PageModel
{
    public Mijnbeeld Mijn { get; private set; } = null!;

    /// <summary>The decision on the plan; null without one.</summary>
    public Mijnbesluit? Besluit { get; private set; }

    /// <summary>There are decisions beside it.</summary>
    public bool Andere { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await gegevens.LeesAsync(ct) is not { } mijn)
        {
            return NotFound();
        }

        var besluiten = await gegevens.BesluitenAsync(mijn, ct);
        (Mijn, Besluit) = (mijn, besluiten.FirstOrDefault(b => b.Besluit.Id == mijn.Besluit?.Id));
        Andere = besluiten.Any(b => b != Besluit);
        await inzage.NoteerAsync("mijn/besluit", mijn.Id, ct);
        return Page();
    }
}
