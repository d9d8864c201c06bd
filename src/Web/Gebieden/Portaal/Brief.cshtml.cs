using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Naast.Web.Data;
using Naast.Web.Poort;

namespace Naast.Web.Gebieden.Portaal;

/// <summary>The letter as it was sent: the PDF when there is one, else the same letter as a page.</summary>
[Vereist(Recht.EigenPlanInzien)]
public sealed class BriefModel(Db db, Mijngegevens gegevens, Inzagelog inzage) : PageModel
{
    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await gegevens.LeesAsync(ct) is not { Besluit: { } besluit } mijn
            || await db.Brieven.AsNoTracking().Where(b => b.BesluitId == besluit.Id).Select(b => new { b.Pdf, b.Html }).SingleOrDefaultAsync(ct) is not { } brief)
        {
            return NotFound();
        }

        await inzage.NoteerAsync("mijn/besluit/brief", mijn.Id, ct);
        return brief.Pdf is { } pdf ? File(pdf, "application/pdf") : Content(brief.Html, "text/html; charset=utf-8");
    }
}
