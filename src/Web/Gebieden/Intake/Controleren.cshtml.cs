using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Naast.Kern.Gedeeld;
using Naast.Kern.Intake;
using Naast.Web.Data;
using Naast.Web.Poort;

namespace Naast.Web.Gebieden.Intake;

/// <summary>The check page before the brede intake is finished: each condition met or not, with its article.</summary>
[Vereist(Recht.IntakeUitvoeren)]
public sealed class ControlerenModel(
    DossierBeelden beelden, IntakeVastleggen vastleggen, Inzagelog inzage, Toegangshouder houder, TimeProvider klok) : PageModel
{
    public string Verzoeksleutel { get; } = Guid.CreateVersion7(klok.Nu()).ToString();

    public DossierBeeld Beeld { get; private set; } = null!;

    public Toets Toets { get; private set; } = new("", []);

    public bool Geweigerd { get; private set; }

    public bool MagGezondheid => houder.Toegang.Heeft(Recht.GezondheidInzien);

    public Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct) => ToonAsync(id, ct);

    public async Task<IActionResult> OnPostAsync(Guid id, string? verzoeksleutel, CancellationToken ct)
    {
        try
        {
            if (!await vastleggen.RondAfAsync(id, verzoeksleutel, ct))
            {
                return await ToonAsync(id, ct);
            }
        }
        catch (Exception fout) when (fout is RegelGeschonden or DbUpdateException)
        {
            Geweigerd = true;
            Response.StatusCode = StatusCodes.Status409Conflict;
            return await ToonAsync(id, ct);
        }

        TempData["Gelukt"] = "De brede intake is afgerond. De volgende stap is het plan.";
        return Redirect(Intakestappen.Adres(id));
    }

    private async Task<IActionResult> ToonAsync(Guid id, CancellationToken ct)
    {
        if (await beelden.NuAsync(id, volgend: false, ct) is not { } beeld)
        {
            return NotFound();
        }

        await inzage.NoteerAsync("dossier/intake/controleren", id, ct);
        if (beeld.Intake is not { Status: Intakestatus.Gestart } intake)
        {
            return Redirect(Intakestappen.Adres(id));
        }

        Beeld = beeld;
        Toets = IntakeVastleggen.MagAfronden(beeld)!;
        return Page();
    }
}
