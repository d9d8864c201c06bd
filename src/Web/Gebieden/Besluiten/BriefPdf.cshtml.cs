using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Net.Http.Headers;
using Naast.Web.Data;
using Naast.Web.Poort;

namespace Naast.Web.Gebieden.Besluiten;

/// <summary>The PDF of the letter, or a page that says how far it is.</summary>
[Vereist(Recht.DossierInzien)]
public sealed class BriefPdfModel(Dossieropening opening, Brieven brieven, Inzagelog inzage) : PageModel
{
    public Dossierkop Kop { get; private set; } = null!;

    public Briefstand Stand { get; private set; } = null!;

    public string BriefAdres => $"/dossiers/{Kop.Id}/besluit/{Stand.BesluitId}/brief";

    /// <param name="archief">"ja": the PDF/A to be kept.</param>
    public async Task<IActionResult> OnGetAsync(Guid id, Guid besluitId, string? archief, CancellationToken ct)
    {
        if (await brieven.StandAsync(id, besluitId, ct) is not { } stand)
        {
            return NotFound();
        }

        if (archief == "ja" && await brieven.ArchiefAsync(id, besluitId, ct) is { } bewaren)
        {
            await inzage.NoteerAsync("besluit/brief.pdf", id, ct);
            return File(bewaren, "application/pdf", $"besluit-archief-{stand.Gemaakt.DagInNederland().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}.pdf");
        }

        if (stand.Status == Pdfstatus.Gemaakt && await brieven.PdfAsync(id, besluitId, ct) is { } pdf)
        {
            await inzage.NoteerAsync("besluit/brief.pdf", id, ct);
            // The name of the file holds no person: it may end up in a list of downloads.
            Response.Headers.ContentDisposition = new ContentDispositionHeaderValue("inline")
            {
                FileName = $"besluit-{stand.Gemaakt.DagInNederland().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}.pdf",
            }.ToString();
            return File(pdf, "application/pdf");
        }

        if (await opening.OpenAsync(id, "besluit/brief.pdf", Dossiertab.Besluiten, ct) is not { } dossier)
        {
            return NotFound();
        }

        (Kop, Stand) = (dossier.Kop, stand);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, Guid besluitId, CancellationToken ct)
    {
        if (await brieven.StandAsync(id, besluitId, ct) is not { } stand)
        {
            return NotFound();
        }

        await brieven.VraagPdfAsync(stand.Id, ct);
        return Redirect($"/dossiers/{id}/besluit/{besluitId}/brief.pdf");
    }
}
