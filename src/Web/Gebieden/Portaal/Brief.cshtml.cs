using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Naast.Web.Data;
using Naast.Web.Poort;

namespace Naast.Web.Gebieden.Portaal;

/// <summary>The letter of the plan as it was sent: the PDF when there is one, else the same letter as a page.</summary>
[Vereist(Recht.EigenPlanInzien)]
public sealed class BriefModel(Mijngegevens gegevens, Inzagelog inzage) : PageModel
{
    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await gegevens.LeesAsync(ct) is not { Besluit: { } besluit } mijn || await gegevens.BriefAsync(besluit.Id, ct) is not { } brief)
        {
            return NotFound();
        }

        await inzage.NoteerAsync("mijn/besluit/brief", mijn.Id, ct);
        return brief.Pdf && await gegevens.PdfAsync(besluit.Id, ct) is { } pdf ? File(pdf, "application/pdf") : Content(brief.Html, "text/html; charset=utf-8");
    }
}
