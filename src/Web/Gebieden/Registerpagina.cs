using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Naast.Kern.Gedeeld;
using Naast.Web.Data;
using Naast.Web.Opmaak;
using Naast.Web.Poort;

namespace Naast.Web.Gebieden;

/// <summary>
/// A page of the register with one form beside it: what it is for stands in the address (<c>doe</c>), and on what (<c>op</c>).
/// What is typed is kept when the law, the register or a field refuses it.
/// </summary>
public abstract class Registerpagina(Db db, TimeProvider klok) : PageModel
{
    public const int LangsteTekst = 500;

    [BindProperty]
    public string? Verzoeksleutel { get; set; }

    [TempData]
    public string? Melding { get; set; }

    /// <summary>What the form beside the page is for; null when there is none.</summary>
    public string? Doe { get; protected set; }

    /// <summary>What it is about; null for something new.</summary>
    public Guid? Op { get; private set; }

    public DateOnly Vandaag { get; } = klok.Vandaag();

    public bool MagVoorstellen => db.Toegang.Heeft(Recht.BeleidVoorstellen);

    public bool MagVaststellen => db.Toegang.Heeft(Recht.BeleidVaststellen);

    /// <summary>Subject of the asker.</summary>
    public string Ik => db.Toegang.Sub;

    protected Db Db => db;

    /// <summary>The key of the form, as the id of what it makes: sent twice, it is made once.</summary>
    /// <exception cref="ArgumentException">The key is no key; the form that comes back has a new one.</exception>
    protected Guid NieuweId()
    {
        if (Guid.TryParse(Verzoeksleutel, out var id))
        {
            return id;
        }

        Verzoeksleutel = Guid.CreateVersion7(klok.Nu()).ToString();
        throw new ArgumentException("Het formulier kwam niet heel aan. Kijk of alles klopt en druk nog een keer op de knop.");
    }

    public async Task<IActionResult> OnGetAsync(string? doe, Guid? op, CancellationToken ct)
    {
        (Doe, Op) = (doe is not null && MagDoen(doe) ? doe : null, op);
        Verzoeksleutel = Guid.CreateVersion7(klok.Nu()).ToString();
        if (!await LaadAsync(ct))
        {
            return NotFound();
        }

        Vul();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string? doe, Guid? op, CancellationToken ct)
    {
        if (doe is not null && !MagDoen(doe))
        {
            throw new RechtOntbreekt(Recht.BeleidVoorstellen);
        }

        (Doe, Op) = (doe, op);
        if (doe is null || !await LaadAsync(ct))
        {
            return NotFound();
        }

        try
        {
            if (await DoeAsync(ct) is not { } gelukt)
            {
                Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
                return Page();
            }

            Melding = gelukt;
            return Redirect(Terug);
        }
        catch (RegelGeschonden weigering)
        {
            foreach (var voorwaarde in weigering.Toets.NietVervuld)
            {
                ModelState.AddModelError("", $"{voorwaarde.Omschrijving}: dat is nu niet zo. {voorwaarde.Herstel} ({voorwaarde.Bron})");
            }

            Response.StatusCode = StatusCodes.Status409Conflict;
            return Page();
        }
        catch (ArgumentException fout)
        {
            ModelState.AddModelError(Veld(fout.ParamName), fout.Message.Split(" (Parameter", 2)[0]);
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return Page();
        }
    }

    /// <summary>May the asker have this form? Whether the deed is allowed is asked again when it is done.</summary>
    protected virtual bool MagDoen(string doe) => MagVoorstellen;

    /// <summary>Where the page is, without a form.</summary>
    protected abstract string Terug { get; }

    /// <returns>False when what the page is about is not there.</returns>
    protected abstract Task<bool> LaadAsync(CancellationToken ct);

    /// <summary>Fills the empty form with what is known.</summary>
    protected virtual void Vul()
    {
    }

    /// <returns>The sentence for when it went well; null when a field is wrong, and the model state says which.</returns>
    protected abstract Task<string?> DoeAsync(CancellationToken ct);

    protected DateOnly? Lees(string naam, Datuminvoer invoer, string wat, bool verplicht = true) => ModelState.LeesDatum(naam, invoer, wat, verplicht, Vandaag);

    /// <returns>False, with an error in the field, when nothing was typed.</returns>
    protected bool Gevuld(string naam, string? waarde, string fout)
    {
        if (!string.IsNullOrWhiteSpace(waarde))
        {
            return true;
        }

        ModelState.AddModelError(naam, fout);
        return false;
    }

    /// <summary>The sentence, when there was something to do it to.</summary>
    protected static async Task<string?> KlaarAsync(Task<bool> daad, string zin) => await daad ? zin : throw new ArgumentException("Dit is er niet (meer). Open de pagina opnieuw.");

    private static string Veld(string? naam) => naam is { Length: > 0 } ? char.ToUpperInvariant(naam[0]) + naam[1..] : "";
}
