using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Naast.Kern.Gedeeld;
using Naast.Kern.Inburgeraars;
using Naast.Kern.Meedoen;
using Naast.Web.Data;
using Naast.Web.Opmaak;
using Naast.Web.Poort;

namespace Naast.Web.Gebieden.Partners;

/// <summary>The subjects of maatschappelijke begeleiding or of financial self-reliance, as the partner helps with them step by step.</summary>
[Vereist(Recht.PartnertaakUitvoeren)]
public sealed class BegeleidingModel(Db db, Eigentaken eigen, StapVastleggen vastleggen, Inzagelog inzage, TimeProvider klok) : PageModel
{
    [BindProperty]
    public Stapinvoer Invoer { get; set; } = new();

    [BindProperty]
    public string? Verzoeksleutel { get; set; }

    public string Naam { get; private set; } = "";

    /// <summary>Kinds of task with fixed subjects that run for this person.</summary>
    public IReadOnlyList<Partnertaaksoort> Taken { get; private set; } = [];

    /// <summary>Newest first.</summary>
    public IReadOnlyList<Begeleidingsstap> Stappen { get; private set; } = [];

    public IReadOnlyDictionary<string, Begeleidingsstap> Nu { get; private set; } = new Dictionary<string, Begeleidingsstap>();

    public DateOnly Vandaag { get; } = klok.Vandaag();

    public IReadOnlyList<Optie> Onderwerpen => [.. Taken.SelectMany(t => Begeleidingsonderwerpen.Van(t).Select(o => new Optie(o, o, Groep: Taken.Count > 1 ? KeuzenaamAttribute.Van(t) : null)))];

    public async Task<IActionResult> OnGetAsync(Guid id, string? onderwerp, CancellationToken ct)
    {
        Verzoeksleutel = Guid.CreateVersion7(klok.Nu()).ToString();
        Invoer = new() { Onderwerp = onderwerp };
        return await LaadAsync(id, ct) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken ct)
    {
        if (!await LaadAsync(id, ct))
        {
            return NotFound();
        }

        if (Invoer.Lees(ModelState, Taken, Vandaag) is not { } gegevens)
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return Page();
        }

        if (!await vastleggen.LegVastAsync(id, gegevens, Verzoeksleutel, ct))
        {
            return NotFound();
        }

        TempData["Gelukt"] = "Vastgelegd. De casusregisseur ziet hoe ver jullie zijn.";
        return Redirect($"/taken/{id}/begeleiding");
    }

    private async Task<bool> LaadAsync(Guid id, CancellationToken ct)
    {
        var taken = await eigen.VanAsync(id, ct);
        Taken = [.. taken.Where(t => !t.WachtOpAntwoord && Begeleidingsonderwerpen.Van(t.Soort).Count > 0).Select(t => t.Soort).Distinct()];
        if (Taken.Count == 0)
        {
            return false;
        }

        await inzage.NoteerAsync("taken/begeleiding", id, ct);
        Naam = taken[0].Naam;
        var soorten = Taken.ToArray();
        Stappen = await db.Begeleidingsstappen.AsNoTracking().Where(s => s.DossierId == id && soorten.Contains(s.Taak)).OrderByDescending(s => s.Dag).ThenByDescending(s => s.Id).ToArrayAsync(ct);
        Nu = Begeleidingsstap.Nu(Stappen);
        return true;
    }
}

/// <summary>The form as it was typed.</summary>
public sealed class Stapinvoer
{
    [Display(Name = "Waarover ging het?")]
    public string? Onderwerp { get; set; }

    [Display(Name = "Hoe ver zijn jullie?")]
    public string? Stand { get; set; }

    [Display(Name = "Hoe hadden jullie contact?")]
    public string? Wijze { get; set; }

    [Display(Name = "Op welke dag?")]
    public Datuminvoer? Dag { get; set; }

    [Display(Name = "Toelichting")]
    public string? Toelichting { get; set; }

    internal Stapgegevens? Lees(Microsoft.AspNetCore.Mvc.ModelBinding.ModelStateDictionary staat, IReadOnlyList<Partnertaaksoort> taken, DateOnly vandaag)
    {
        var taak = taken.Where(t => Begeleidingsonderwerpen.Van(t).Contains(Onderwerp ?? "")).Select(t => (Partnertaaksoort?)t).FirstOrDefault();
        if (taak is null)
        {
            staat.Fout(nameof(Onderwerp), "Kies waarover het ging.");
        }

        var stand = staat.Eis<Stapstand>(nameof(Stand), Stand, "Kies hoe ver jullie zijn.");
        var wijze = staat.Eis<Contactwijze>(nameof(Wijze), Wijze, "Kies hoe jullie contact hadden.");
        var dag = staat.LeesDag(nameof(Dag), Dag, "de datum", vandaag, geweest: true, verplicht: true);
        if (dag > vandaag)
        {
            staat.Fout($"{nameof(Dag)}.{nameof(Datuminvoer.Tekst)}", "Deze dag komt nog. Leg het vast als het is geweest.");
        }

        var toelichting = staat.LeesTekst(nameof(Toelichting), Toelichting, "de toelichting", Stapgegevens.LangsteTekst);
        return staat.IsValid ? new(taak!.Value, Onderwerp!, stand!.Value, wijze!.Value, dag!.Value, toelichting) : null;
    }
}
