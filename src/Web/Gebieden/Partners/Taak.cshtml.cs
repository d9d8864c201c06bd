using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Naast.Kern.Inburgeraars;
using Naast.Kern.Meedoen;
using Naast.Kern.Plan;
using Naast.Web.Data;
using Naast.Web.Poort;

namespace Naast.Web.Gebieden.Partners;

/// <summary>One person, with exactly the fields that the task opens. What is closed is null here, so it never reaches the page.</summary>
[Vereist(Recht.PartnertaakUitvoeren)]
public sealed class TaakModel(Db db, Taaklezer lezer, TaaknotitieSchrijven schrijven, PartnerVragen partnervragen, TimeProvider klok) : PageModel
{
    public IReadOnlyList<Taakregel> Taken { get; private set; } = [];

    public Persoon? Persoon { get; private set; }

    public Contactgegevens? Contact { get; private set; }

    public Pip? Plan { get; private set; }

    public Feit? Termijn { get; private set; }

    public IReadOnlyList<Notitie> Notities { get; private set; } = [];

    /// <summary>Questions that run: to answer, or to report as done.</summary>
    public IReadOnlyList<Partnervraag> Vragen { get; private set; } = [];

    /// <summary>What lessons are asked of a school; null for any other task.</summary>
    public Leswens? Lessen => Vragen.Select(v => v.Lessen).FirstOrDefault(l => l is not null);

    /// <summary>A task with fixed subjects runs.</summary>
    public bool MagBegeleiden => Taken.Any(t => !t.WachtOpAntwoord && Begeleidingsonderwerpen.Van(t.Soort).Count > 0);

    /// <summary>A task for the participatieverklaring runs, so presence and signing can be recorded.</summary>
    public bool MagPvt => Taken.Any(t => t is { Soort: Partnertaaksoort.Participatieverklaring, WachtOpAntwoord: false });

    /// <summary>The question that is being declined: its form is shown.</summary>
    public Guid? Weigert { get; private set; }

    public static readonly IReadOnlyList<Opmaak.Optie> JaNee = [new("ja", "Ja"), new("nee", "Nee")];

    [BindProperty]
    public string? Reden { get; set; }

    [BindProperty]
    public string? Bericht { get; set; }

    /// <summary>The question that is being written about, or reported as done: with more than one, only its form is shown.</summary>
    public Guid? Schrijft { get; private set; }

    public Guid? Rondt { get; private set; }

    [BindProperty]
    public string? Resultaat { get; set; }

    [BindProperty]
    public string? Geholpen { get; set; }

    [BindProperty]
    public string? Tekst { get; set; }

    [BindProperty]
    public bool Delen { get; set; }

    [BindProperty]
    public string? Verzoeksleutel { get; set; }

    [TempData]
    public string? Gelukt { get; set; }

    public async Task<IActionResult> OnGetAsync(Guid id, Guid? weigeren, Guid? bericht, Guid? klaar, CancellationToken ct)
    {
        (Weigert, Schrijft, Rondt) = (weigeren, bericht, klaar);
        Verzoeksleutel = Guid.CreateVersion7(klok.Nu()).ToString("N");
        return await LeesAsync(id, ct) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken ct)
    {
        try
        {
            if (!await schrijven.SchrijfAsync(id, Tekst, Delen, Verzoeksleutel, ct))
            {
                return NotFound();
            }
        }
        catch (ArgumentException fout)
        {
            ModelState.AddModelError(nameof(Tekst), fout.Message.Split(" (Parameter", 2)[0]);
            return await LeesAsync(id, ct) ? Page() : NotFound();
        }

        Gelukt = Delen ? "De notitie is bewaard en gedeeld met de casusregisseur." : "De notitie is bewaard. Alleen uw organisatie ziet haar.";
        return RedirectToPage(new { id });
    }

    public Task<IActionResult> OnPostAannemenAsync(Guid id, Guid vraag, CancellationToken ct) =>
        AntwoordAsync(id, vraag, () => partnervragen.NeemAanAsync(vraag, Verzoeksleutel, ct), "Fijn. De casusregisseur weet dat u dit doet.", $"/taken/{id}", ct);

    public Task<IActionResult> OnPostWeigerenAsync(Guid id, Guid vraag, CancellationToken ct)
    {
        Weigert = vraag;
        return Eis(nameof(Reden), Reden, "Schrijf op waarom u dit niet kunt doen.") is { } reden
            ? AntwoordAsync(id, vraag, () => partnervragen.WeigerAsync(vraag, reden, Verzoeksleutel, ct), "De casusregisseur leest waarom u dit niet kunt doen. U ziet deze persoon niet meer voor deze taak.", "/taken", ct)
            : FoutAsync(id, ct);
    }

    public Task<IActionResult> OnPostKlaarAsync(Guid id, Guid vraag, CancellationToken ct)
    {
        Rondt = vraag;
        var resultaat = Eis(nameof(Resultaat), Resultaat, "Schrijf op wat ervan kwam.");
        if (Geholpen is not ("ja" or "nee"))
        {
            ModelState.AddModelError(nameof(Geholpen), "Kies of het hielp.");
        }

        return ModelState.IsValid
            ? AntwoordAsync(id, vraag, () => partnervragen.RondAfAsync(vraag, resultaat!, Geholpen == "ja", Verzoeksleutel, ct), "Bedankt. De casusregisseur leest wat ervan kwam.", "/taken", ct)
            : FoutAsync(id, ct);
    }

    public Task<IActionResult> OnPostBerichtAsync(Guid id, Guid vraag, CancellationToken ct)
    {
        Schrijft = vraag;
        return Eis(nameof(Bericht), Bericht, "Schrijf eerst iets op.", Vraagbericht.LangsteTekst) is { } tekst
            ? AntwoordAsync(id, vraag, () => partnervragen.SchrijfAsync(vraag, tekst, Verzoeksleutel, ct), "Het bericht is verstuurd. De casusregisseur krijgt een melding.", $"/taken/{id}", ct)
            : FoutAsync(id, ct);
    }

    private string? Eis(string veld, string? tekst, string zin, int langste = Vraaggegevens.LangsteTekst)
    {
        var schoon = ModelState.LeesTekst(veld, tekst, "dit", langste);
        if (schoon is null)
        {
            ModelState.AddModelError(veld, string.IsNullOrWhiteSpace(tekst) ? zin : $"Maak dit korter: hoogstens {langste} tekens.");
        }

        return schoon;
    }

    private async Task<IActionResult> FoutAsync(Guid id, CancellationToken ct)
    {
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return await LeesAsync(id, ct) ? Page() : NotFound();
    }

    private async Task<IActionResult> AntwoordAsync(Guid id, Guid vraag, Func<Task<bool>> daad, string zin, string daarna, CancellationToken ct)
    {
        if (!await db.Partnervragen.AnyAsync(v => v.Id == vraag && v.DossierId == id, ct))
        {
            return NotFound();
        }

        try
        {
            if (!await daad())
            {
                return NotFound();
            }
        }
        catch (FormulierVerouderd)
        {
            ModelState.AddModelError("", "Deze taak is intussen beantwoord of ingetrokken. Kijk hoe zij er nu voor staat.");
            Response.StatusCode = StatusCodes.Status409Conflict;
            return await LeesAsync(id, ct) ? Page() : NotFound();
        }

        Gelukt = zin;
        return Redirect(daarna);
    }

    private async Task<bool> LeesAsync(Guid id, CancellationToken ct)
    {
        if (await lezer.LeesAsync("taken/taak", id, ct) is not { } gelezen)
        {
            return false;
        }

        (Taken, Vragen, Plan, Termijn) = gelezen;
        Persoon = await db.Personen.AsNoTracking().SingleOrDefaultAsync(p => p.DossierId == id, ct);
        Contact = await db.Contactgegevens.AsNoTracking().SingleOrDefaultAsync(c => c.DossierId == id, ct);
        Notities = await db.Notities.AsNoTracking().Where(n => n.DossierId == id).OrderByDescending(n => n.Tijdstip).Take(50).ToArrayAsync(ct);
        return true;
    }
}
