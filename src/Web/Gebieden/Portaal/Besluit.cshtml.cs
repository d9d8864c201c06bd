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

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await gegevens.LeesAsync(ct) is not { } mijn)
        {
            return NotFound();
        }

        Mijn = mijn;
        await inzage.NoteerAsync("mijn/besluit", mijn.Id, ct);
        return Page();
    }
}
