using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Naast.Kern.Intake;
using Naast.Kern.Meedoen;
using Naast.Kern.Onderweg;
using Naast.Web.Data;
using Naast.Web.Poort;

namespace Naast.Web.Gebieden.Verloop;

/// <summary>The sheet for a progress talk on paper: what is known on top, the questions with room to write below.</summary>
[Vereist(Recht.DossierInzien)]
public sealed class GespreksbladModel(Db db, Dossieropening opening, TimeProvider klok) : PageModel
{
    private const int MeesteDoelen = 4;

    public Dossierkop Kop { get; private set; } = null!;

    public Voortgangsgesprek? Vorige { get; private set; }

    public Urentotaal Lessen { get; private set; }

    public IReadOnlyList<Doel> Doelen { get; private set; } = [];

    public DateOnly Vandaag { get; } = klok.Vandaag();

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct)
    {
        if (await opening.OpenAsync(id, "dossier/gespreksblad", Dossiertab.Gespreksblad, ct) is not { } dossier)
        {
            return NotFound();
        }

        Kop = dossier.Kop;
        Vorige = await db.Gesprekken.AsNoTracking().Where(g => g.DossierId == id).OrderByDescending(g => g.Dag).ThenByDescending(g => g.Id).FirstOrDefaultAsync(ct);
        Lessen = Urentotaal.Van(await db.Uren.AsNoTracking().Where(u => u.DossierId == id && u.Soort == Uursoort.Nt2).ToArrayAsync(ct), Uursoort.Nt2);
        Doelen = [.. (await db.Doelen.AsNoTracking().Where(d => d.DossierId == id && d.Stand == Doelstand.Loopt).ToArrayAsync(ct)).OrderBy(d => d.Soort).ThenBy(d => d.Streefdag ?? DateOnly.MaxValue).Take(MeesteDoelen)];
        return Page();
    }
}
