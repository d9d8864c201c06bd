using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Naast.Kern.Besluiten;
using Naast.Web.Data;
using Naast.Web.Poort;

namespace Naast.Web.Gebieden.Besluiten;

/// <summary>Choose which decision to prepare.</summary>
[Vereist(Recht.BesluitVoorbereiden)]
public sealed class NieuwModel(Dossieropening opening, BesluitVoorbereiden voorbereiden, TimeProvider klok) : PageModel
{
    [BindProperty]
    public string? Soort { get; set; }

    [BindProperty]
    public string? Verzoeksleutel { get; set; }

    public Dossierkop Kop { get; private set; } = null!;

    /// <summary>What this dossier still lets.</summary>
    public IReadOnlyList<Besluitsoort> Soorten { get; private set; } = [];

    public Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct) => ToonAsync(id, ct);

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken ct)
    {
        if (!Enum.TryParse<Bevoegdheid>(Soort, out var bevoegdheid) || Besluitsoort.Van(bevoegdheid) is null)
        {
            ModelState.AddModelError(nameof(Soort), "Kies welk besluit u wilt voorbereiden.");
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return await ToonAsync(id, ct);
        }

        return await voorbereiden.BeginAsync(id, bevoegdheid, new Besluitinhoud(), Verzoeksleutel, ct) is { } voorstel ? Redirect(VoorstelModel.Adres(id, voorstel)) : NotFound();
    }

    private async Task<IActionResult> ToonAsync(Guid id, CancellationToken ct)
    {
        if (await opening.OpenAsync(id, "dossier/besluit/nieuw", Dossiertab.Besluiten, ct) is not { } dossier)
        {
            return NotFound();
        }

        Kop = dossier.Kop;
        Soorten = [.. Besluitsoort.Alle.Where(soort => dossier.Kern.Dossier.KanBesluiten(soort.Bevoegdheid))];
        Verzoeksleutel = Guid.CreateVersion7(klok.Nu()).ToString();
        return Page();
    }
}
