using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Naast.Web.Data;
using Naast.Web.Poort;

namespace Naast.Web.Gebieden.Verwerkingen;

/// <summary>Checks that no event was changed, removed or swapped, and shows the daily seals.</summary>
[Vereist(Recht.VerwerkingenInzien)]
public sealed class ControleModel(Db db, Controleloop loop, Inzagelog inzage, Toegangshouder houder) : PageModel
{
    private static readonly TimeSpan Geduld = TimeSpan.FromSeconds(8);

    public Controlestand? Stand { get; private set; }

    public IReadOnlyList<Anker> Ankers { get; private set; } = [];

    public Task OnGetAsync(CancellationToken ct) => LeesAsync(ct);

    /// <summary>Answers with the result itself when it is there in a moment; else the page asks again until it is.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await inzage.NoteerLijstAsync("verwerkingen/controle", [], ct);
        await loop.BeginAsync(houder.Toegang.Naam, Geduld, ct);
        if (loop.Stand?.Klaar is null)
        {
            return RedirectToPage();
        }

        await LeesAsync(ct);
        return Page();
    }

    private async Task LeesAsync(CancellationToken ct)
    {
        Stand = loop.Stand;
        if (Stand is { Klaar: null })
        {
            Response.Headers["Refresh"] = "3";
        }

        Ankers = await db.Ankers.AsNoTracking().OrderByDescending(a => a.Dag).Take(60).ToArrayAsync(ct);
    }
}
