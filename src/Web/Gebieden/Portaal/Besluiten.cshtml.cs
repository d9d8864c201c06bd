using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Naast.Web.Data;
using Naast.Web.Poort;

namespace Naast.Web.Gebieden.Portaal;

/// <summary>Every decision that was made known to the reader, newest first.</summary>
[Vereist(Recht.EigenPlanInzien)]
public sealed class BesluitenModel(Mijngegevens gegevens, Inzagelog inzage) : PageModel
{
    public Mijnbeeld Mijn { get; private set; } = null!;

    public IReadOnlyList<Mijnbesluit> Besluiten { get; private set; } = [];

    /// <summary>The plan in force has a page that explains it.</summary>
    public string Adres(Mijnbesluit besluit) => besluit.Besluit.Id == Mijn.Besluit?.Id ? "/mijn/besluit" : besluit.Adres;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await gegevens.LeesAsync(ct) is not { } mijn)
        {
            return NotFound();
        }

        (Mijn, Besluiten) = (mijn, await gegevens.BesluitenAsync(mijn, ct));
        await inzage.NoteerAsync("mijn/besluiten", mijn.Id, ct);
        return Page();
    }
}
