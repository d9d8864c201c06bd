using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Naast.Kern.Beleidsstukken;
using Naast.Web.Data;
using Naast.Web.Poort;
using Naast.Web.Werk;

namespace Naast.Web.Gebieden.Beleidsstukken;

/// <summary>What one version says otherwise than another: word by word, and choice by choice.</summary>
[Vereist(Recht.MandaatregisterInzien)]
public sealed class VergelijkModel(Stukkenboek boek, Gemeentenamen gemeentenamen) : PageModel
{
    public Beleidsstuk Oud { get; private set; } = null!;

    public Beleidsstuk Nieuw { get; private set; } = null!;

    public Stukvergelijking Verschil { get; private set; } = null!;

    /// <summary>Other versions to compare with.</summary>
    public IReadOnlyList<Beleidsstuk> Andere { get; private set; } = [];

    public IReadOnlyDictionary<string, string> Gemeenten { get; private set; } = new Dictionary<string, string>();

    public async Task<IActionResult> OnGetAsync(string id, Guid? met, CancellationToken ct)
    {
        var stukken = (await boek.LeesAsync(ct)).Stukken;
        if (stukken.Vind(id) is not { } nieuw)
        {
            return NotFound();
        }

        Andere = [.. stukken.Where(s => s.Soort == nieuw.Soort && s.Id != nieuw.Id).OrderByDescending(s => s.Nummer)];
        if ((met is { } gevraagd ? Andere.FirstOrDefault(s => s.Id == gevraagd) : Andere.FirstOrDefault(s => s.Nummer < nieuw.Nummer)) is not { } oud)
        {
            return NotFound();
        }

        (Oud, Nieuw, Gemeenten) = (oud, nieuw, await gemeentenamen.AlleAsync(ct));
        Verschil = Stukvergelijking.Van(oud, nieuw);
        return Page();
    }
}
