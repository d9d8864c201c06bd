using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Naast.Kern.Meedoen;
using Naast.Web.Data;
using Naast.Web.Poort;

namespace Naast.Web.Gebieden.Portaal;

/// <summary>Who helps the reader, and who sees what of the reader.</summary>
[Vereist(Recht.EigenPlanInzien)]
public sealed class MensenModel(Mijngegevens gegevens, Inzagelog inzage) : PageModel
{
    public Mijnbeeld Mijn { get; private set; } = null!;

    public IReadOnlyList<Hulporganisatie> Helpers { get; private set; } = [];

    public static (string Rol, string Icoon) Rol(Partnertaaksoort soort) => soort switch
    {
        Partnertaaksoort.MaatschappelijkeBegeleiding => ("r-begeleiding", "heart-handshake"),
        Partnertaaksoort.Participatieverklaring => ("r-pvt", "certificate"),
        Partnertaaksoort.FinancieleZelfredzaamheid or Partnertaaksoort.Schuldhulp => ("r-geld", "coin-euro"),
        Partnertaaksoort.Buurt => ("r-begeleiding", "building-community"),
        _ => ("r-les", "school"),
    };

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await gegevens.LeesAsync(ct) is not { } mijn)
        {
            return NotFound();
        }

        Mijn = mijn;
        await inzage.NoteerAsync("mijn/mensen", mijn.Id, ct);
        Helpers = await gegevens.HelpersAsync(ct);
        return Page();
    }
}
