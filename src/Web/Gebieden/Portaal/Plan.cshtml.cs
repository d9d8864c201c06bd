using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Naast.Kern.Leerroutes;
using Naast.Web.Data;
using Naast.Web.Poort;

namespace Naast.Web.Gebieden.Portaal;

/// <summary>The plan in simple words, with what the person thinks of it.</summary>
[Vereist(Recht.EigenPlanInzien)]
public sealed class PlanModel(Mijngegevens gegevens, Inzagelog inzage) : PageModel
{
    public Mijnbeeld Mijn { get; private set; } = null!;

    public static string Uitleg(Leerroute route) => route switch
    {
        Leerroute.B1 => "route-b1",
        Leerroute.Onderwijs => "route-onderwijs",
        _ => "route-z",
    };

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await gegevens.LeesAsync(ct) is not { } mijn)
        {
            return NotFound();
        }

        Mijn = mijn;
        await inzage.NoteerAsync("mijn/plan", mijn.Id, ct);
        return Page();
    }
}
