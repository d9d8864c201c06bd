using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Naast.Web.Data;
using Naast.Web.Poort;

namespace Naast.Web.Gebieden.Portaal;

/// <summary>What the part about objections needs.</summary>
public sealed record Bezwaarvak(Mijnbesluit Besluit, Mijnbeeld Mijn);

/// <summary>One decision beside the plan: what it means, the letter, what there is to pay, and how to object.</summary>
[Vereist(Recht.EigenPlanInzien)]
public sealed class EenBesluitModel(Mijngegevens gegevens, Inzagelog inzage) : PageModel
{
    public Mijnbeeld Mijn { get; private set; } = null!;

    public Mijnbesluit Besluit { get; private set; } = null!;

    /// <summary>Null when no letter was kept.</summary>
    public Mijnbrief? Brief { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid besluitId, CancellationToken ct)
    {
        if (await gegevens.LeesAsync(ct) is not { } mijn || (await gegevens.BesluitenAsync(mijn, ct)).FirstOrDefault(b => b.Besluit.Id == besluitId) is not { } besluit)
        {
            return NotFound();
        }

        (Mijn, Besluit, Brief) = (mijn, besluit, await gegevens.BriefAsync(besluitId, ct));
        await inzage.NoteerAsync("mijn/besluit", mijn.Id, ct);
        return Page();
    }
}
