using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Naast.Kern.Gedeeld;
using Naast.Web.Data;
using Naast.Web.Opmaak;
using Naast.Web.Poort;

namespace Naast.Web.Gebieden.Dossiers;

/// <summary>The dossier as it was known at the end of a day.</summary>
[Vereist(Recht.DossierInzien)]
public sealed class OpDatumModel(Db db, DossierBeelden beelden, Dossieropening opening, TimeProvider klok) : PageModel
{
    /// <summary>The day in the address, <c>yyyy-MM-dd</c>.</summary>
    [BindProperty(SupportsGet = true, Name = "dag")]
    public string? Iso { get; set; }

    /// <summary>The day as it was typed in the form.</summary>
    public Datuminvoer Gekozen { get; private set; } = new();

    public Dossierkop Kop { get; private set; } = null!;

    /// <summary>Null until a day was chosen that can be shown.</summary>
    public Dossierbeeldmodel? Beeld { get; private set; }

    public DateOnly? Dag { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct)
    {
        if (await opening.OpenAsync(id, "dossier/op-datum", Dossiertab.OpDatum, ct) is not { } dossier)
        {
            return NotFound();
        }

        Kop = dossier.Kop;
        // Read by hand: the binder would take "dag" of the address for the day field of the form.
        Gekozen = new Datuminvoer { Dag = Request.Query["Gekozen.Dag"], Maand = Request.Query["Gekozen.Maand"], Jaar = Request.Query["Gekozen.Jaar"] };
        if (!Gekozen.Leeg)
        {
            if (ModelState.LeesDatum(nameof(Gekozen), Gekozen, "de datum") is { } getypt)
            {
                return Redirect($"{Dossierkop.Adres(id, Dossiertab.OpDatum)}?dag={getypt.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}");
            }

            return Page();
        }

        if (Iso is null)
        {
            return Page();
        }

        if (!DateOnly.TryParseExact(Iso, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var dag) || dag.Year < 1900)
        {
            ModelState.AddModelError(nameof(Gekozen), "Deze dag bestaat niet. Kies hieronder een dag.");
            return Page();
        }

        Gekozen = Datuminvoer.Van(dag);
        if (dag > klok.Vandaag())
        {
            ModelState.AddModelError(nameof(Gekozen), $"{Datumtekst.Lang(dag)} ligt in de toekomst. Kies een dag tot en met vandaag, {Datumtekst.Lang(klok.Vandaag())}.");
            return Page();
        }

        Dag = dag;
        if (await beelden.OpAsync(id, dag.EindVanDag(), ct) is { } beeld)
        {
            var regisseur = await db.Medewerkers.Where(m => m.Sub == beeld.Dossier.Casusregisseur).Select(m => m.Naam).SingleOrDefaultAsync(ct);
            Beeld = Dossierbeeldmodel.Van(beeld, beeld.Gezondheid is not null, regisseur, dag, toen: true);
            Kop = opening.KopOp(beeld, dossier.Kern.Gemeente, dag);
        }

        return Page();
    }
}
