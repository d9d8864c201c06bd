using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Naast.Web.Data;
using Naast.Web.Poort;

namespace Naast.Web.Gebieden.Besluiten;

/// <summary>The letter as it was made at signing: a page of its own, without our menu around it.</summary>
[Vereist(Recht.DossierInzien)]
public sealed class BriefModel(Brieven brieven, Inzagelog inzage) : PageModel
{
    public async Task<IActionResult> OnGetAsync(Guid id, Guid besluitId, CancellationToken ct)
    {
        if (await brieven.HtmlAsync(id, besluitId, ct) is not { } html)
        {
            return NotFound();
        }

        await inzage.NoteerAsync("besluit/brief", id, ct);
        return Content(html, "text/html; charset=utf-8");
    }
}
