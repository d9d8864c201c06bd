using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Naast.Kern.Gedeeld;
using Naast.Kern.Inburgeraars;
using Naast.Web.Data;
using Naast.Web.Opmaak;
using Naast.Web.Poort;

namespace Naast.Web.Gebieden.Verzoeken;

/// <summary>What this person asked of us, by when there is an answer, and what it was.</summary>
[Vereist(Recht.DossierInzien)]
public sealed class DossierModel(Db db, Dossieropening opening, VerzoekVastleggen vastleggen, TimeProvider klok) : PageModel
{
    [BindProperty]
    public Verzoekinvoer Invoer { get; set; } = new();

    [BindProperty]
    public string? Verzoeksleutel { get; set; }

    [BindProperty]
    public int Versie { get; set; }

    public Dossierkop Kop { get; private set; } = null!;

    /// <summary>Open ones first, the first day first.</summary>
    public IReadOnlyList<Burgerverzoek> Verzoeken { get; private set; } = [];

    /// <summary>The one that is answered; null: a new one.</summary>
    public Burgerverzoek? Gekozen { get; private set; }

    public bool Verouderd { get; private set; }

    public DateOnly Vandaag { get; } = klok.Vandaag();

    public bool MagSchrijven => db.Toegang.Heeft(Recht.NotitieSchrijven) && Kop.OpgegaanIn is null;

    public static string Adres(Guid id, Guid? antwoord = null) => Dossierkop.Adres(id, Dossiertab.Verzoeken) + (antwoord is null ? "" : $"?antwoord={antwoord}#doen");

    public async Task<IActionResult> OnGetAsync(Guid id, Guid? antwoord, CancellationToken ct)
    {
        if (!await LaadAsync(id, antwoord, ct))
        {
            return NotFound();
        }

        Verzoeksleutel = Guid.CreateVersion7(klok.Nu()).ToString();
        (Versie, Invoer) = (Gekozen?.Versie ?? 0, new() { Ontvangen = Datuminvoer.Van(Vandaag) });
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, Guid? antwoord, CancellationToken ct)
    {
        if (!await LaadAsync(id, antwoord, ct) || !MagSchrijven || (antwoord is not null && Gekozen is null))
        {
            return NotFound();
        }

        try
        {
            if (Gekozen is { } verzoek)
            {
                var tekst = ModelState.EisTekst(nameof(Invoer.Antwoord), Invoer.Antwoord, "het antwoord", Burgerverzoek.LangsteTekst, "Schrijf op wat u antwoordde, en hoe.");
                return tekst is null ? Fout() : await KlaarAsync(id, "Het antwoord is vastgelegd.", vastleggen.BeantwoordAsync(id, verzoek.Id, Versie, tekst, Verzoeksleutel, ct));
            }

            return Invoer.Lees(ModelState, Vandaag) is not { } v ? Fout()
                : await NieuwAsync(id, v.Soort, v.Weg, v.Wat, v.Ontvangen, ct);
        }
        catch (FormulierVerouderd)
        {
            Verouderd = true;
            ModelState.Remove(nameof(Versie));
            Versie = Gekozen?.Versie ?? 0;
            Response.StatusCode = StatusCodes.Status409Conflict;
            return Page();
        }
    }

    private async Task<IActionResult> NieuwAsync(Guid id, Verzoeksoort soort, Verzoekweg weg, string wat, DateOnly ontvangen, CancellationToken ct)
    {
        var gemeente = await db.Dossiers.Where(d => d.Id == id).Select(d => d.Gemeentecode).SingleAsync(ct);
        var uiterste = Burgerverzoek.Uiterste(soort, ontvangen, db.Regels(gemeente)).Waarde;
        return await KlaarAsync(id, $"Het verzoek staat er. Antwoord uiterlijk op {Datumtekst.Lang(uiterste)}.", vastleggen.OntvangAsync(id, soort, weg, wat, ontvangen, uiterste, Verzoeksleutel, ct));
    }

    private PageResult Fout()
    {
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }

    private async Task<IActionResult> KlaarAsync(Guid id, string zin, Task<bool> daad)
    {
        if (!await daad)
        {
            return NotFound();
        }

        TempData["Gelukt"] = zin;
        return Redirect(Adres(id));
    }

    private async Task<bool> LaadAsync(Guid id, Guid? antwoord, CancellationToken ct)
    {
        if (await opening.OpenAsync(id, "dossier/verzoeken", Dossiertab.Verzoeken, ct) is not { } dossier)
        {
            return false;
        }

        Kop = dossier.Kop;
        Verzoeken = [.. (await db.Verzoeken.AsNoTracking().Where(v => v.DossierId == id).ToArrayAsync(ct)).OrderBy(v => !v.IsOpen).ThenBy(v => v.IsOpen ? v.AntwoordVoor : DateOnly.MaxValue).ThenByDescending(v => v.Ontvangen).ThenBy(v => v.Id)];
        Gekozen = Verzoeken.FirstOrDefault(v => v.Id == antwoord && (v.IsOpen || HttpMethods.IsPost(Request.Method)));
        return true;
    }
}

/// <summary>The form as it was typed.</summary>
public sealed class Verzoekinvoer
{
    [Display(Name = "Wat voor verzoek?")]
    public string? Soort { get; set; }

    [Display(Name = "Hoe kwam het?")]
    public string? Weg { get; set; }

    [Display(Name = "Wat vraagt deze persoon?")]
    public string? Wat { get; set; }

    [Display(Name = "Ontvangen op")]
    public Datuminvoer? Ontvangen { get; set; }

    [Display(Name = "Wat is het antwoord?")]
    public string? Antwoord { get; set; }

    internal (Verzoeksoort Soort, Verzoekweg Weg, string Wat, DateOnly Ontvangen)? Lees(Microsoft.AspNetCore.Mvc.ModelBinding.ModelStateDictionary staat, DateOnly vandaag)
    {
        var soort = staat.Eis<Verzoeksoort>(nameof(Soort), Soort, "Kies wat voor verzoek het is.");
        var weg = staat.Eis<Verzoekweg>(nameof(Weg), Weg, "Kies hoe het verzoek kwam.");
        var wat = staat.EisTekst(nameof(Wat), Wat, "het verzoek", Burgerverzoek.LangsteTekst, "Schrijf op wat deze persoon vraagt.");
        var ontvangen = staat.LeesVoorbij(nameof(Ontvangen), Ontvangen, "de dag van ontvangst", vandaag);
        if (ontvangen is null && staat.IsValid)
        {
            staat.Fout($"{nameof(Ontvangen)}.{nameof(Datuminvoer.Dag)}", "Vul in wanneer het verzoek kwam.");
        }

        return staat.IsValid ? (soort!.Value, weg!.Value, wat!, ontvangen!.Value) : null;
    }
}
