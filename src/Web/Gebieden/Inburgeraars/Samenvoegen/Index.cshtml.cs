using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Naast.Web.Data;
using Naast.Web.Opmaak;
using Naast.Web.Poort;

namespace Naast.Web.Gebieden.Inburgeraars.Samenvoegen;

/// <summary>Makes one dossier of two of one person: first which, then what happens, then done.</summary>
[Vereist(Recht.DossierRegistreren)]
public sealed class IndexModel(Db db, Dossieropening opening, Samenvoegvraag vraag, DossiersSamenvoegen samenvoegen, Inzagelog inzage) : PageModel
{
    private const int Langste = 500;

    [BindProperty, Display(Name = "V-nummer van het andere dossier")]
    public string? Vnummer { get; set; }

    /// <summary>Keys of the details that are taken from the dossier that goes up.</summary>
    [BindProperty]
    public string[] Neem { get; set; } = [];

    [BindProperty, Display(Name = "Hoe weet u dat het dezelfde persoon is?")]
    public string? Reden { get; set; }

    [BindProperty, Display(Name = "Ik heb beide dossiers bekeken: het is dezelfde persoon")]
    public bool Bekeken { get; set; }

    [BindProperty]
    public string? Afdruk { get; set; }

    [BindProperty]
    public string? Verzoeksleutel { get; set; }

    public Dossierkop Kop { get; private set; } = null!;

    public IReadOnlyList<Dubbelkandidaat> Kandidaten { get; private set; } = [];

    /// <summary>Null as long as the other dossier was not chosen.</summary>
    public Samenvoegbeeld? Beeld { get; private set; }

    public bool Verouderd { get; private set; }

    public IReadOnlyList<Optie> Keuzes =>
        [.. Beeld!.Velden.Where(veld => veld.Verschilt).Select(veld => new Optie(veld.Sleutel, $"{veld.Naam}: {veld.GaatOp}", $"Nu staat er: {veld.Blijft}"))];

    /// <param name="met">The dossier that goes up in this one.</param>
    public async Task<IActionResult> OnGetAsync(Guid id, Guid? met, CancellationToken ct)
    {
        if (!await LaadAsync(id, met, ct))
        {
            return NotFound();
        }

        (Verzoeksleutel, Afdruk) = (Guid.CreateVersion7().ToString(), Beeld?.Afdruk);
        return Page();
    }

    public async Task<IActionResult> OnPostZoekAsync(Guid id, CancellationToken ct)
    {
        if (!await LaadAsync(id, null, ct))
        {
            return NotFound();
        }

        var cijfers = string.Concat((Vnummer ?? "").Where(char.IsAsciiDigit));
        if (cijfers.Length == 10 && await db.Personen.AsNoTracking().Where(p => p.Vnummer == cijfers && p.DossierId != id).Select(p => (Guid?)p.DossierId).FirstOrDefaultAsync(ct) is { } met)
        {
            return Redirect($"/dossiers/{id}/samenvoegen?met={met}");
        }

        ModelState.AddModelError(nameof(Vnummer), cijfers.Length == 10 ? "Er is geen ander dossier met dit V-nummer dat u mag zien." : "Een V-nummer heeft 10 cijfers.");
        return Fout();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, Guid met, CancellationToken ct)
    {
        if (!await LaadAsync(id, met, ct) || Beeld is null)
        {
            return NotFound();
        }

        if (string.IsNullOrWhiteSpace(Reden) || Reden.Length > Langste)
        {
            ModelState.AddModelError(nameof(Reden), string.IsNullOrWhiteSpace(Reden) ? "Schrijf op hoe u weet dat het dezelfde persoon is." : $"Maak dit korter: hoogstens {Langste} tekens. Nu zijn het er {Reden.Length}.");
        }

        if (!Bekeken)
        {
            ModelState.AddModelError(nameof(Bekeken), "Bekijk eerst beide dossiers en kruis dat aan.");
        }

        if (!ModelState.IsValid)
        {
            return Fout();
        }

        try
        {
            if (await samenvoegen.VoegSamenAsync(new(id, met, Neem.ToHashSet(StringComparer.Ordinal), Reden!.Trim(), Afdruk ?? ""), Verzoeksleutel, ct))
            {
                TempData["Melding"] = "De dossiers zijn samengevoegd. Wat in het andere dossier stond, blijft daar te lezen.";
                return Redirect(Dossierkop.Adres(id, Dossiertab.Overzicht));
            }
        }
        catch (FormulierVerouderd)
        {
            Verouderd = true;
            ModelState.Remove(nameof(Afdruk));
            Afdruk = Beeld.Afdruk;
        }

        // Something stands in the way since the page was made: it says what.
        await LaadAsync(id, met, ct);
        Response.StatusCode = StatusCodes.Status409Conflict;
        return Page();
    }

    private PageResult Fout()
    {
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }

    private async Task<bool> LaadAsync(Guid id, Guid? met, CancellationToken ct)
    {
        if (await opening.OpenAsync(id, "dossier/samenvoegen", Dossiertab.Samenvoegen, ct) is not { } dossier)
        {
            return false;
        }

        Kop = dossier.Kop;
        if (met is { } ander)
        {
            Beeld = await vraag.LeesAsync(id, ander, volgend: false, ct);
            if (Beeld is not null)
            {
                await inzage.NoteerAsync("dossier/samenvoegen", ander, ct);
            }

            return Beeld is not null;
        }

        Kandidaten = await vraag.ZoekAsync(id, ct);
        if (Kandidaten.Count > 0)
        {
            await inzage.NoteerLijstAsync("dossier/samenvoegen", Kandidaten.Select(k => k.DossierId), ct);
        }

        return true;
    }
}
