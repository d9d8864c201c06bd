using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Net.Http.Headers;
using Naast.Kern.Rechtsbescherming;
using Naast.Web.Brieven;
using Naast.Web.Data;
using Naast.Web.Poort;

namespace Naast.Web.Gebieden.Bezwaar;

/// <summary>Choose what goes into the file of an objection, and make it as a PDF with an index.</summary>
[Vereist(Recht.BezwaarBehandelen)]
public sealed class StukkenModel(Db db, Dossieropening opening, Zaakdossier zaakdossier, Pdfmaker pdf, Inzagelog inzage, TimeProvider klok) : PageModel
{
    public const int LangsteTekst = 1_000;

    [BindProperty]
    public string[] Kies { get; set; } = [];

    [BindProperty]
    public string? Onleesbaar { get; set; }

    [BindProperty]
    public string? Reden { get; set; }

    public Dossierkop Kop { get; private set; } = null!;

    public Bezwaarzaak Zaak { get; private set; } = null!;

    public IReadOnlyList<Stuk> Stukken { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid id, Guid op, CancellationToken ct)
    {
        if (!await LaadAsync(id, op, ct))
        {
            return NotFound();
        }

        Kies = [.. Stukken.Select(s => s.Sleutel)];
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, Guid op, CancellationToken ct)
    {
        if (!await LaadAsync(id, op, ct))
        {
            return NotFound();
        }

        var woorden = (Onleesbaar ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Where(w => w.Length > 1).Distinct(StringComparer.OrdinalIgnoreCase).ToArray();
        if ((woorden.Length > 0 || Stukken.Any(s => !Kies.Contains(s.Sleutel))) && string.IsNullOrWhiteSpace(Reden))
        {
            ModelState.AddModelError(nameof(Reden), "Schrijf op waarom u iets weglaat of onleesbaar maakt.");
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return Page();
        }

        var besluit = await db.Besluiten.AsNoTracking().SingleAsync(b => b.Id == Zaak.BesluitId, ct);
        var gemeente = await db.Gemeenten.AsNoTracking().SingleAsync(g => g.Code == Zaak.Gemeentecode, ct);
        var html = zaakdossier.Maak(
            Zaak, besluit, gemeente, Zaak.Namens.Length > 0 ? $"{Kop.Naam}, vertegenwoordigd door {Zaak.Namens}" : Kop.Naam, Stukken, Kies.ToHashSet(StringComparer.Ordinal), woorden,
            Reden?.Trim() ?? "", db.Toegang.Naam, klok.Vandaag());
        try
        {
            var bytes = await pdf.MaakAsync(html, ct);
            await inzage.NoteerAsync("bezwaar/stukken.pdf", id, ct);
            Response.Headers.ContentDisposition = new ContentDispositionHeaderValue("attachment")
            {
                FileName = $"zaakdossier-bezwaar-{klok.Vandaag().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}.pdf",
            }.ToString();
            return File(bytes, "application/pdf");
        }
        catch (Pdffout fout)
        {
            ModelState.AddModelError("", fout.Message);
            Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            return Page();
        }
    }

    private async Task<bool> LaadAsync(Guid id, Guid op, CancellationToken ct)
    {
        if (await opening.OpenAsync(id, "bezwaar/stukken", Dossiertab.Bezwaar, ct) is not { } dossier
            || await db.Bezwaarzaken.AsNoTracking().SingleOrDefaultAsync(z => z.Id == op && z.DossierId == id, ct) is not { } zaak)
        {
            return false;
        }

        (Kop, Zaak) = (dossier.Kop, zaak);
        Stukken = await zaakdossier.StukkenAsync(zaak, ct);
        return true;
    }
}
