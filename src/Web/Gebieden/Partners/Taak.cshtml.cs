using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Naast.Kern.Inburgeraars;
using Naast.Kern.Plan;
using Naast.Web.Data;
using Naast.Web.Poort;

namespace Naast.Web.Gebieden.Partners;

/// <summary>One person, with exactly the fields that the task opens. What is closed is null here, so it never reaches the page.</summary>
[Vereist(Recht.PartnertaakUitvoeren)]
public sealed class TaakModel(Db db, Eigentaken eigen, TaaknotitieSchrijven schrijven, Inzagelog inzage, TimeProvider klok) : PageModel
{
    public IReadOnlyList<Taakregel> Taken { get; private set; } = [];

    public Persoon? Persoon { get; private set; }

    public Contactgegevens? Contact { get; private set; }

    public Pip? Plan { get; private set; }

    public Feit? Termijn { get; private set; }

    public IReadOnlyList<Notitie> Notities { get; private set; } = [];

    [BindProperty]
    public string? Tekst { get; set; }

    [BindProperty]
    public bool Delen { get; set; }

    [BindProperty]
    public string? Verzoeksleutel { get; set; }

    [TempData]
    public string? Gelukt { get; set; }

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct)
    {
        Verzoeksleutel = Guid.CreateVersion7(klok.Nu()).ToString("N");
        return await LeesAsync(id, ct) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken ct)
    {
        try
        {
            if (!await schrijven.SchrijfAsync(id, Tekst, Delen, Verzoeksleutel, ct))
            {
                return NotFound();
            }
        }
        catch (ArgumentException fout)
        {
            ModelState.AddModelError(nameof(Tekst), fout.Message.Split(" (Parameter", 2)[0]);
            return await LeesAsync(id, ct) ? Page() : NotFound();
        }

        Gelukt = Delen ? "De notitie is bewaard en gedeeld met de casusregisseur." : "De notitie is bewaard. Alleen uw organisatie ziet haar.";
        return RedirectToPage(new { id });
    }

    private async Task<bool> LeesAsync(Guid id, CancellationToken ct)
    {
        Taken = await eigen.VanAsync(id, ct);
        if (Taken.Count == 0)
        {
            return false;
        }

        await inzage.NoteerAsync("taken/taak", id, ct);
        Persoon = await db.Personen.AsNoTracking().SingleOrDefaultAsync(p => p.DossierId == id, ct);
        Contact = await db.Contactgegevens.AsNoTracking().SingleOrDefaultAsync(c => c.DossierId == id, ct);
        Plan = await db.Pips.AsNoTracking().Where(p => p.DossierId == id && p.Status == Pipstatus.Vastgesteld).OrderByDescending(p => p.Dagtekening).FirstOrDefaultAsync(ct);
        Termijn = await db.Feiten.AsNoTracking().Where(f => f.DossierId == id && f.VervallenOp == null && f.Soort == Feitsoort.Inburgeringstermijn)
            .OrderByDescending(f => f.Van).FirstOrDefaultAsync(ct);
        Notities = await db.Notities.AsNoTracking().Where(n => n.DossierId == id).OrderByDescending(n => n.Tijdstip).Take(50).ToArrayAsync(ct);
        return true;
    }
}
