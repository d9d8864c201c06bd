using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Naast.Kern.Gedeeld;
using Naast.Kern.Plan;
using Naast.Kern.Regels;
using Naast.Web.Data;
using Naast.Web.Poort;

namespace Naast.Web.Gebieden.Plan;

/// <summary>The check page of the plan: conditions, term, who may decide; then putting it forward.</summary>
[Vereist(Recht.PipOpstellen)]
public sealed class ControlerenModel(
    DossierBeelden beelden, PipOpstellen opstellen, Db db, Regelboek regelboek, Inzagelog inzage, Toegangshouder houder, TimeProvider klok) : PageModel
{
    public string Verzoeksleutel { get; } = Guid.CreateVersion7(klok.Nu()).ToString();

    public DossierBeeld Beeld { get; private set; } = null!;

    public Pip Pip { get; private set; } = null!;

    public Toets Toets { get; private set; } = new("", []);

    public Beslisregels Beslissen { get; private set; } = null!;

    public Berekening<DateOnly>? Termijn { get; private set; }

    public DateOnly Vandaag { get; } = klok.Vandaag();

    public IReadOnlyList<Opmaak.Stap> Stappen { get; private set; } = [];

    public bool Geweigerd { get; private set; }

    /// <summary>Register and policy allow the drafter to sign.</summary>
    public bool MagZelf => Beslissen.Mag.Toets.Slaagt && houder.Toegang.Heeft(Recht.PipVaststellen);

    public bool MetLesuren => Planstappen.MetLesuren(Beeld);

    public bool MetKind => Beeld.Intake?.Antwoorden.KinderenInHuis == true;

    public Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct) => ToonAsync(id, ct);

    public async Task<IActionResult> OnPostAsync(Guid id, string? daarna, string? verzoeksleutel, CancellationToken ct)
    {
        try
        {
            if (!await opstellen.LegVoorAsync(id, verzoeksleutel, ct))
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
        catch (InvalidOperationException)
        {
            return await ToonAsync(id, ct);
        }

        if (daarna == "beslissen")
        {
            return Redirect(Planstappen.Adres(id, "beslissen"));
        }

        TempData["Gelukt"] = "Het plan is voorgelegd. Een collega die mag tekenen, ziet het in de lijst 'Te beslissen'.";
        return Redirect(Planstappen.Adres(id));
    }

    private async Task<IActionResult> ToonAsync(Guid id, CancellationToken ct)
    {
        if (await beelden.NuAsync(id, volgend: false, ct) is not { } beeld)
        {
            return NotFound();
        }

        await inzage.NoteerAsync("dossier/plan/controleren", id, ct);
        if (beeld.Lopend is not { Status: Pipstatus.Concept } pip)
        {
            if (beeld.Lopend is not null)
            {
                TempData["LetOp"] = "Het plan ligt al ter beslissing.";
            }

            return Redirect(Planstappen.Adres(id));
        }

        (Beeld, Pip) = (beeld, pip);
        Toets = pip.MagVaststellen(beeld.Planfeiten, Vandaag);
        Beslissen = await Beslisregister.LeesAsync(db, regelboek, pip, Vandaag, ct, houder.Toegang.Sub);
        Termijn = Berekenbaar.OfNiets(() => PipTermijn.UitersteDatum(beeld.Dossierfeiten, beeld.Dossier.Gemeentecode, beeld.Regels));
        Stappen = StapModel.Voortgang(beeld, Vandaag);
        return Page();
    }
}
