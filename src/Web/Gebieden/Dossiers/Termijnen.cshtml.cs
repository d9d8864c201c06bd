using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Naast.Kern.Inburgeraars;
using Naast.Web.Data;
using Naast.Web.Poort;
using Naast.Web.Werk;

namespace Naast.Web.Gebieden.Dossiers;

/// <summary>All terms with the whole sum, and every fact they rest on: when it held, and when we knew.</summary>
[Vereist(Recht.DossierInzien)]
public sealed class TermijnenModel(Db db, DossierBeelden beelden, Dossieropening opening, Gemeentenamen gemeentenamen, TimeProvider klok) : PageModel
{
    public Dossierkop Kop { get; private set; } = null!;

    public Termijnoverzicht Termijnen { get; private set; } = null!;

    public IReadOnlyList<Signaalregel> Signalen { get; private set; } = [];

    public bool IsLopend { get; private set; }

    public bool MagVastleggen => db.Toegang.Heeft(Recht.FeitVastleggen);

    [TempData]
    public string? Melding { get; set; }

    public IReadOnlyList<Feit> Feiten { get; private set; } = [];

    public IReadOnlyDictionary<string, string> Gemeenten { get; private set; } = new Dictionary<string, string>();

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct)
    {
        if (await opening.OpenAsync(id, "dossier/termijnen", Dossiertab.Termijnen, ct) is not { } dossier
            || await beelden.NuAsync(id, volgend: false, ct) is not { } beeld)
        {
            return NotFound();
        }

        Kop = dossier.Kop;
        Termijnen = Termijnoverzicht.Maak(beeld, klok.Vandaag());
        (Signalen, IsLopend) = (Signaalregel.Van(beeld, klok.Vandaag()), beeld.Dossier.IsLopend);
        Gemeenten = await gemeentenamen.AlleAsync(ct);
        Feiten = [.. beeld.Feiten.OrderByDescending(f => f.Van).ThenByDescending(f => f.VastgelegdOp)];
        return Page();
    }
}
