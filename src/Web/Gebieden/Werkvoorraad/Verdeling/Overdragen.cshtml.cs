using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Naast.Kern.Gedeeld;
using Naast.Kern.Inburgeraars;
using Naast.Kern.Regels;
using Naast.Web.Data;
using Naast.Web.Dossiervorming;
using Naast.Web.Gebieden.Werkvoorraad.Bulk;
using Naast.Web.Opmaak;
using Naast.Web.Poort;
using Naast.Web.Werk;

namespace Naast.Web.Gebieden.Werkvoorraad.Verdeling;

/// <summary>A row of the hand-over: the dossier, who would get it and why.</summary>
public sealed record Overdrachtrij(Werkregel Regel, Toedeling Toedeling, int Punten);

/// <summary>
/// Hands the whole caseload of one colleague over: a proposal by municipality, language and weight, that can be changed per dossier.
/// Appointments go along, and afterwards the page shows that nothing is left behind.
/// </summary>
[Vereist(Recht.WerkToewijzen)]
public sealed class OverdragenModel(Db db, Bulkuitvoering uitvoering, Afwezigheid afwezigheid, Inzagelog inzage, TimeProvider klok, Gemeentenamen gemeentenamen) : PageModel
{
    public string Sub { get; private set; } = "";

    public string Naam { get; private set; } = "";

    public Medewerker? Collega { get; private set; }

    public IReadOnlyList<Overdrachtrij> Rijen { get; private set; } = [];

    /// <summary>More than one hand-over can hold.</summary>
    public bool Meer { get; private set; }

    public IReadOnlyList<Medewerker> Collegas { get; private set; } = [];

    public IReadOnlyDictionary<string, string> Gemeenten { get; private set; } = new Dictionary<string, string>();

    /// <summary>Appointments to come that stand on this colleague's name in those dossiers.</summary>
    public int Afspraken { get; private set; }

    public DateOnly Vandaag => db.Vandaag;

    [BindProperty]
    public Datuminvoer? Van { get; set; }

    [BindProperty]
    public Datuminvoer? Tot { get; set; }

    [BindProperty]
    public string? Opdracht { get; set; }

    public async Task<IActionResult> OnGetAsync(string sub, CancellationToken ct)
    {
        if (!await LaadAsync(sub, ct))
        {
            return NotFound();
        }

        Van = Datuminvoer.Van(Collega?.AfwezigVan > Vandaag ? Collega.AfwezigVan.Value : Vandaag);
        Tot = Collega?.AfwezigTot is { } tot ? Datuminvoer.Van(tot) : null;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string sub, CancellationToken ct)
    {
        if (!await LaadAsync(sub, ct))
        {
            return NotFound();
        }

        var van = ModelState.LeesDatum(nameof(Van), Van, "de eerste dag", vandaag: Vandaag);
        var tot = ModelState.LeesDatum(nameof(Tot), Tot, "de laatste dag", verplicht: false, vandaag: Vandaag);
        if (tot < van)
        {
            ModelState.AddModelError($"{nameof(Tot)}.{nameof(Datuminvoer.Tekst)}", "De laatste dag ligt voor de eerste. Kijk beide dagen na.");
        }

        var mag = Collegas.Select(m => m.Sub).ToHashSet(StringComparer.Ordinal);
        var keuzes = new List<Bulkkeuze>();
        foreach (var rij in Rijen)
        {
            var naar = Request.Form[$"naar-{rij.Regel.DossierId}"].ToString();
            if (naar.Length > 0 && mag.Contains(naar))
            {
                keuzes.Add(new Bulkkeuze(rij.Regel.DossierId, Sub, naar));
            }
        }

        if (keuzes.Count == 0)
        {
            ModelState.AddModelError("naar", "Kies voor ten minste 1 dossier wie het krijgt.");
        }

        if (!ModelState.IsValid || !Guid.TryParse(Opdracht, out var id))
        {
            // The choices stay: a row shows what was chosen, not the proposal.
            Rijen = [.. Rijen.Select(rij => Request.Form.TryGetValue($"naar-{rij.Regel.DossierId}", out var naar)
                ? rij with { Toedeling = rij.Toedeling with { Sub = mag.Contains(naar.ToString()) ? naar.ToString() : null } } : rij)];
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return Page();
        }

        await uitvoering.VoerUitAsync(id, new Bulkdaad(Bulksoort.Toewijzen, $"Werk van {Naam} overdragen") { Afspraken = (Naam, van!.Value) }, keuzes, ct);
        await afwezigheid.ZetAsync(Sub, van.Value, tot, ct);
        return Redirect(ResultaatModel.Adres(id, "/werkvoorraad/verdeling"));
    }

    /// <summary>The colleague is back: nothing is handed back by itself, for in the meantime somebody else does it.</summary>
    public async Task<IActionResult> OnPostTerugAsync(string sub, CancellationToken ct)
    {
        if (!await LaadAsync(sub, ct))
        {
            return NotFound();
        }

        await afwezigheid.ZetAsync(Sub, null, null, ct);
        return LocalRedirect("/werkvoorraad/verdeling");
    }

    public IReadOnlyList<Optie> Keuzes(Overdrachtrij rij) =>
        [.. Collegas.Where(m => m.Gemeenten.Split(',').Contains(rij.Regel.Gemeentecode)).Select(m => new Optie(m.Sub, m.Naam))];

    private async Task<bool> LaadAsync(string sub, CancellationToken ct)
    {
        (Sub, Collega) = (sub, await db.Medewerkers.AsNoTracking().SingleOrDefaultAsync(m => m.Sub == sub && m.Organisatie == db.Toegang.Organisatie, ct));
        var regels = await Werkvragen.OpTermijnAsync(db, new Werkfilter { Casusregisseur = sub }, Urgentievak.Alles, 0, Bulkuitvoering.Meeste + 1, ct);
        if (Collega is null && regels.Count == 0)
        {
            return false;
        }

        Naam = Collega?.Naam ?? sub;
        Meer = regels.Count > Bulkuitvoering.Meeste;
        regels = [.. regels.Take(Bulkuitvoering.Meeste)];
        Gemeenten = await gemeentenamen.AlleAsync(ct);
        Collegas = [.. (await Werklasten.CollegasAsync(db, ct)).Where(m => m.Sub != sub && !m.IsAfwezig(Vandaag))];
        var zwaarte = db.Regels("").Waarde(Werkparameters.Zwaarte, Vandaag);
        var last = (await Werklasten.LeesAsync(db, ct)).Where(l => l.Sub is not null).ToDictionary(l => l.Sub!, l => l.Punten, StringComparer.Ordinal);
        var voorstel = Verdeelvoorstel.Maak(
            [.. regels.Select(r => new TeVerdelen(r.DossierId, r.Gemeentecode, r.Taal, Werklasten.Punten(zwaarte, r.Fase)))], Collegas, last, Codelijsten.Taalnaam)
            .ToDictionary(t => t.DossierId);
        Rijen = [.. regels.Select(r => new Overdrachtrij(r, voorstel[r.DossierId], Werklasten.Punten(zwaarte, r.Fase)))];
        if (Rijen.Count > 0)
        {
            await inzage.NoteerLijstAsync("werkvoorraad/overdragen", Rijen.Select(rij => rij.Regel.DossierId), ct);
        }

        var ids = Rijen.Select(rij => rij.Regel.DossierId).ToArray();
        Afspraken = await db.Afspraken.CountAsync(a => ids.Contains(a.DossierId) && a.Met == Naam && a.Dag >= Vandaag && a.Stand == Afspraakstand.Gepland, ct);
        Opdracht ??= Guid.CreateVersion7(klok.Nu()).ToString();
        return true;
    }
}
