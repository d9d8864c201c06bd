using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Naast.Web.Data;

namespace Naast.Web.Gebieden;

/// <summary>
/// A part of a dossier with one form beside it. What the form is for stands in the address (<c>doe</c>), and on what (<c>op</c>);
/// what is typed is kept when it is wrong, or when somebody else was first.
/// </summary>
public abstract class Dossierdaadpagina(TimeProvider klok) : PageModel
{
    [BindProperty]
    public string? Verzoeksleutel { get; set; }

    /// <summary>Version of what the form is about, as it was when the form was made; 0 for something new.</summary>
    [BindProperty]
    public int Versie { get; set; }

    public Dossierkop Kop { get; protected set; } = null!;

    /// <summary>What the form beside the page is for; null when there is none.</summary>
    public string? Doe { get; protected set; }

    public bool Verouderd { get; private set; }

    public DateOnly Vandaag { get; } = klok.Vandaag();

    /// <summary>Version of what was chosen, now; 0 for something new.</summary>
    protected abstract int Gekozenversie { get; }

    public async Task<IActionResult> OnGetAsync(Guid id, string? doe, Guid? op, CancellationToken ct)
    {
        if (!await LaadAsync(id, doe, op, ct))
        {
            return NotFound();
        }

        Verzoeksleutel = Guid.CreateVersion7(klok.Nu()).ToString();
        Versie = Gekozenversie;
        Vul(op);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, string? doe, Guid? op, CancellationToken ct)
    {
        if (!await LaadAsync(id, doe, op, ct) || Doe is null)
        {
            return NotFound();
        }

        try
        {
            return await DoeAsync(id, ct);
        }
        catch (FormulierVerouderd)
        {
            Verouderd = true;
            ModelState.Remove(nameof(Versie));
            Versie = Gekozenversie;
            Response.StatusCode = StatusCodes.Status409Conflict;
            return Page();
        }
    }

    /// <summary>Reads the part, and sets <see cref="Kop"/> and <see cref="Doe"/>.</summary>
    /// <returns>False when the dossier is not there for this asker.</returns>
    protected abstract Task<bool> LaadAsync(Guid id, string? doe, Guid? op, CancellationToken ct);

    /// <summary>Fills the empty form with what is known.</summary>
    protected virtual void Vul(Guid? op)
    {
    }

    /// <summary>Does what was asked: <see cref="Doe"/> is not null here.</summary>
    /// <exception cref="FormulierVerouderd">Somebody else was first.</exception>
    protected abstract Task<IActionResult> DoeAsync(Guid id, CancellationToken ct);

    /// <summary>Where the page is, without a form.</summary>
    protected abstract string Terug(Guid id);

    protected IActionResult Fout()
    {
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }

    protected Task<IActionResult> FoutAsync() => Task.FromResult(Fout());

    protected async Task<IActionResult> KlaarAsync(Guid id, string zin, Task<bool> daad)
    {
        if (!await daad)
        {
            return NotFound();
        }

        TempData["Gelukt"] = zin;
        return Redirect(Terug(id));
    }

    /// <summary>The address of a part, with or without a form for something in it.</summary>
    protected static string Met(string pad, string? doe, Guid? op) => pad + (doe is null ? "" : op is null ? $"?doe={doe}#doen" : $"?doe={doe}&op={op}#doen");
}
