using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Naast.Web.Data;
using Naast.Web.Poort;

namespace Naast.Web.Gebieden.Portaal;

/// <summary>The letter of one decision as it was sent, as a page. Only of a decision that was made known.</summary>
[Vereist(Recht.EigenPlanInzien)]
public sealed class BesluitbriefModel(Mijngegevens gegevens, Inzagelog inzage) : PageModel
{
    public async Task<IActionResult> OnGetAsync(Guid besluitId, CancellationToken ct)
    {
        if (await gegevens.LeesAsync(ct) is not { } mijn || !mijn.IsBekend(besluitId) || await gegevens.BriefAsync(besluitId, ct) is not { } brief)
        {
            return NotFound();
        }

        await inzage.NoteerAsync("mijn/besluit/brief", mijn.Id, ct);
        return Content(brief.Html, "text/html; charset=utf-8");
    }
}

/// <summary>The same letter as PDF; not there before it was made.</summary>
[Vereist(Recht.EigenPlanInzien)]
public sealed class BesluitbriefPdfModel(Mijngegevens gegevens, Inzagelog inzage) : PageModel
{
    public async Task<IActionResult> OnGetAsync(Guid besluitId, CancellationToken ct)
    {
        if (await gegevens.LeesAsync(ct) is not { } mijn || !mijn.IsBekend(besluitId) || await gegevens.PdfAsync(besluitId, ct) is not { } pdf)
        {
            return NotFound();
        }

        await inzage.NoteerAsync("mijn/besluit/brief", mijn.Id, ct);
        return File(pdf, "application/pdf");
    }
}
