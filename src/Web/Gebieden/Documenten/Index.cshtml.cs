using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Naast.Kern.Gedeeld;
using Naast.Kern.Inburgeraars;
using Naast.Web.Data;
using Naast.Web.Opmaak;
using Naast.Web.Poort;

namespace Naast.Web.Gebieden.Documenten;

/// <summary>A document with its versions, newest first.</summary>
public sealed record Documentreeks(Guid ReeksId, IReadOnlyList<Document> Versies)
{
    public Document Laatste => Versies[0];
}

/// <summary>The documents of one dossier: add (choose, drag, photo), look at, renew, withdraw.</summary>
[Vereist(Recht.DossierInzien)]
[Uploadgrens(Grens)]
[RequestSizeLimit(Grens * 2L)]
[RequestFormLimits(MultipartBodyLengthLimit = Grens, ValueCountLimit = 100)]
public sealed class IndexModel(Db db, Dossieropening opening, DocumentenBewaren bewaren, Inzagelog inzage, Virusscan scan, TimeProvider klok) : PageModel
{
    private const int Grens = Documentkeuring.Samen + UploadgrensAttribute.Rand;

    public static readonly IReadOnlyList<Optie> Soorten = [.. Enum.GetValues<Documentsoort>().Select(soort => new Optie(soort.ToString(), KeuzenaamAttribute.Van(soort)))];

    [BindProperty, Display(Name = "Wat is het?")]
    public string? Soort { get; set; }

    [BindProperty, Display(Name = "Van wie komt het?")]
    public string? VanWie { get; set; }

    [BindProperty, Display(Name = "Bestanden")]
    public IFormFileCollection? Bestanden { get; set; }

    [BindProperty]
    public string? Reden { get; set; }

    [BindProperty]
    public string? Verzoeksleutel { get; set; }

    public Dossierkop Kop { get; private set; } = null!;

    public IReadOnlyList<Documentreeks> Reeksen { get; private set; } = [];

    /// <summary>Withdrawn versions.</summary>
    public IReadOnlyList<Document> Vervallen { get; private set; } = [];

    public Documentreeks? Vervangt { get; private set; }

    public Document? Weg { get; private set; }

    /// <summary>What became of each file that was sent.</summary>
    public IReadOnlyList<(string Naam, string? Fout)> Uitkomst { get; private set; } = [];

    public bool MagBewaren => db.Toegang.Heeft(Recht.NotitieSchrijven);

    public bool Scant => scan.IsIngesteld;

    public static string Grootte(long bytes) => bytes < 1024 * 1024 ? $"{Math.Max(1, bytes / 1024)} kB" : $"{(bytes / 1024.0 / 1024.0).ToString("0.#", System.Globalization.CultureInfo.GetCultureInfo("nl-NL"))} MB";

    public static string Icoonnaam(string mediatype) => mediatype.StartsWith("image/", StringComparison.Ordinal) ? "photo" : mediatype == "application/pdf" ? "file-type-pdf" : "file-text";

    public async Task<IActionResult> OnGetAsync(Guid id, Guid? vervang, Guid? weg, CancellationToken ct)
    {
        if (!await LaadAsync(id, vervang, weg, ct))
        {
            return NotFound();
        }

        Verzoeksleutel = Guid.CreateVersion7(klok.Nu()).ToString();
        if (Request.Query.ContainsKey(UploadgrensAttribute.TeGroot))
        {
            ModelState.AddModelError(nameof(Bestanden), $"Samen zijn de bestanden groter dan {Documentkeuring.Samen / 1024 / 1024} MB. Stuur ze in delen.");
        }

        return Page();
    }

    /// <summary>The bytes themselves: shown in the browser when it can, else as a file.</summary>
    public async Task<IActionResult> OnGetBestandAsync(Guid id, Guid document, bool bewaar, CancellationToken ct)
    {
        if (await bewaren.LeesAsync(id, document, ct) is not { } gelezen)
        {
            return NotFound();
        }

        await inzage.NoteerAsync("dossier/document", id, ct);
        var tonen = !bewaar && Documentkeuring.IsTeTonen(gelezen.Document.Mediatype);
        var mediatype = gelezen.Document.Mediatype == "text/plain" ? "text/plain; charset=utf-8" : gelezen.Document.Mediatype;
        if (tonen)
        {
            var kop = new System.Net.Mime.ContentDisposition { Inline = true };
            Response.Headers.ContentDisposition = $"{kop.DispositionType}; filename*=UTF-8''{Uri.EscapeDataString(gelezen.Document.Naam)}";
            return File(gelezen.Inhoud, mediatype);
        }

        return File(gelezen.Inhoud, mediatype, gelezen.Document.Naam);
    }

    public async Task<IActionResult> OnPostAsync(Guid id, Guid? vervang, CancellationToken ct)
    {
        if (!await LaadAsync(id, vervang, null, ct))
        {
            return NotFound();
        }

        var bestanden = Bestanden ?? new FormFileCollection();
        if (bestanden.Count == 0)
        {
            ModelState.AddModelError(nameof(Bestanden), "Kies een of meer bestanden.");
        }
        else if (bestanden.Count > Documentkeuring.Meeste)
        {
            ModelState.AddModelError(nameof(Bestanden), $"Kies hoogstens {Documentkeuring.Meeste} bestanden tegelijk. U koos er {bestanden.Count}.");
        }

        if (Vervangt is not null && bestanden.Count > 1)
        {
            ModelState.AddModelError(nameof(Bestanden), "Kies een bestand: het wordt de nieuwe versie.");
        }

        var soort = Vervangt?.Laatste.Soort ?? (Enum.TryParse<Documentsoort>(Soort, out var gekozen) && Enum.IsDefined(gekozen) ? gekozen : null);
        if (soort is null)
        {
            ModelState.AddModelError(nameof(Soort), "Kies wat het is.");
        }

        var wie = VanWie?.Trim() ?? "";
        if (wie.Length is 0 or > 100)
        {
            ModelState.AddModelError(nameof(VanWie), wie.Length == 0 ? "Vul in van wie het komt, bijvoorbeeld: de inburgeraar." : "Maak dit korter: hoogstens 100 tekens.");
        }

        if (!ModelState.IsValid)
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return Page();
        }

        var uitkomst = new List<(string Naam, string? Fout)>();
        foreach (var (bestand, nummer) in bestanden.Select((bestand, nummer) => (bestand, nummer)))
        {
            var naam = Documentkeuring.Naam(bestand.FileName);
            if (bestand.Length > Documentkeuring.Grootste)
            {
                uitkomst.Add((naam, $"is groter dan {Documentkeuring.Grootste / 1024 / 1024} MB. Maak het kleiner, of verdeel het."));
                continue;
            }

            using var geheugen = new MemoryStream((int)bestand.Length);
            await bestand.CopyToAsync(geheugen, ct);
            uitkomst.Add((naam, await bewaren.BewaarAsync(id, naam, geheugen.GetBuffer().AsMemory(0, (int)geheugen.Length), soort!.Value, wie, Vervangt?.ReeksId, Verzoeksleutel is null ? null : $"{Verzoeksleutel}:{nummer}", ct)));
        }

        if (uitkomst.TrueForAll(u => u.Fout is null))
        {
            TempData["Gelukt"] = uitkomst.Count == 1 ? $"{uitkomst[0].Naam} staat in het dossier." : $"{uitkomst.Count} documenten staan in het dossier.";
            return Redirect(Dossierkop.Adres(id, Dossiertab.Documenten));
        }

        // What is kept, is kept; what is not says why.
        await LaadAsync(id, vervang, null, ct);
        (Uitkomst, Verzoeksleutel) = (uitkomst, Guid.CreateVersion7(klok.Nu()).ToString());
        ModelState.Remove(nameof(Verzoeksleutel));
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }

    public async Task<IActionResult> OnPostWegAsync(Guid id, Guid weg, CancellationToken ct)
    {
        if (!await LaadAsync(id, null, weg, ct) || Weg is null)
        {
            return NotFound();
        }

        if (string.IsNullOrWhiteSpace(Reden) || Reden.Length > 300)
        {
            ModelState.AddModelError(nameof(Reden), string.IsNullOrWhiteSpace(Reden) ? "Schrijf op waarom dit document hier niet hoort." : "Maak dit korter: hoogstens 300 tekens.");
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return Page();
        }

        if (!await bewaren.LaatVervallenAsync(id, weg, Reden.Trim(), Verzoeksleutel, ct))
        {
            return NotFound();
        }

        TempData["Gelukt"] = $"{Weg.Naam} is vervallen. In de tijdlijn blijft staan dat het er was.";
        return Redirect(Dossierkop.Adres(id, Dossiertab.Documenten));
    }

    private async Task<bool> LaadAsync(Guid id, Guid? vervang, Guid? weg, CancellationToken ct)
    {
        if (await opening.OpenAsync(id, "dossier/documenten", Dossiertab.Documenten, ct) is not { } dossier)
        {
            return false;
        }

        Kop = dossier.Kop;
        var alle = await DocumentenBewaren.Zichtbaar(db, id).AsNoTracking().OrderByDescending(d => d.Tijdstip).ThenByDescending(d => d.Nummer).ToArrayAsync(ct);
        Reeksen = [.. alle.Where(d => d.VervallenReden is null).GroupBy(d => d.ReeksId).Select(groep => new Documentreeks(groep.Key, [.. groep.OrderByDescending(d => d.Nummer)]))];
        Vervallen = [.. alle.Where(d => d.VervallenReden is not null)];
        Vervangt = Reeksen.FirstOrDefault(reeks => reeks.ReeksId == vervang);
        Weg = alle.FirstOrDefault(d => d.Id == weg && d.VervallenReden is null);
        return true;
    }
}
