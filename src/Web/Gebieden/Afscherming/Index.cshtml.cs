using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Naast.Kern.Gedeeld;
using Naast.Kern.Inburgeraars;
using Naast.Web.Data;
using Naast.Web.Opmaak;
using Naast.Web.Poort;

namespace Naast.Web.Gebieden.Afscherming;

/// <summary>The shielded dossiers that one is named for, and the emergency looks that still ask for a judgement.</summary>
[Vereist(Recht.AfschermingBeheren)]
public sealed class IndexModel(Db db, Afschermen afschermen, Inzagelog inzage) : PageModel
{
    public sealed record Dossierregel(Guid DossierId, string Naam, Afschermgrond Grond, DateOnly Van, int Aangewezen);

    public sealed record Noodregel(Noodinzage Inzage, string Naam);

    public static readonly IReadOnlyList<Optie> Oordelen = [.. Enum.GetValues<Noodoordeel>().Select(o => new Optie(o.ToString(), KeuzenaamAttribute.Van(o)))];

    public IReadOnlyList<Dossierregel> Dossiers { get; private set; } = [];

    public IReadOnlyList<Noodregel> Nood { get; private set; } = [];

    [BindProperty]
    public string? Oordeel { get; set; }

    [BindProperty, Display(Name = "Waarom vindt u dat?")]
    public string? Uitleg { get; set; }

    [BindProperty]
    public string? Verzoeksleutel { get; set; }

    public bool MagNood => db.Toegang.Heeft(Recht.Noodinzage);

    /// <summary>The look that is being judged.</summary>
    public Guid? Bezig { get; private set; }

    public string Sub => db.Toegang.Sub;

    public async Task OnGetAsync(Guid? nood, CancellationToken ct)
    {
        Bezig = nood;
        await LaadAsync(ct);
    }

    public async Task<IActionResult> OnPostAsync(Guid nood, CancellationToken ct)
    {
        if (!Enum.TryParse<Noodoordeel>(Oordeel, out var oordeel) || !Enum.IsDefined(oordeel))
        {
            ModelState.AddModelError(nameof(Oordeel), "Kies of de noodinzage terecht was.");
        }

        if (string.IsNullOrWhiteSpace(Uitleg) || Uitleg.Length > 500)
        {
            ModelState.AddModelError(nameof(Uitleg), string.IsNullOrWhiteSpace(Uitleg) ? "Schrijf kort op waarom u dat vindt." : $"Maak dit korter: hoogstens 500 tekens. Nu zijn het er {Uitleg.Length}.");
        }

        if (ModelState.IsValid)
        {
            try
            {
                if (!await afschermen.BeoordeelAsync(nood, oordeel, Uitleg!.Trim(), Verzoeksleutel, ct))
                {
                    return NotFound();
                }

                TempData["Gelukt"] = "Uw oordeel is vastgelegd.";
                return LocalRedirect("/afgeschermd");
            }
            catch (InvalidOperationException fout)
            {
                ModelState.AddModelError(nameof(Oordeel), fout.Message);
            }
        }

        Bezig = nood;
        await LaadAsync(ct);
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }

    private async Task LaadAsync(CancellationToken ct)
    {
        var rijen = await db.Afschermingen.AsNoTracking().Where(a => a.Tot == null)
            .LeftJoin(db.Personen, a => a.DossierId, p => p.DossierId, (a, p) => new { a.DossierId, a.Grond, a.Van, a.Aangewezen, p!.Voornamen, p.Voorvoegsel, p.Geslachtsnaam })
            .OrderBy(r => r.Geslachtsnaam).ToArrayAsync(ct);
        Dossiers = [.. rijen.Select(r => new Dossierregel(r.DossierId, Naam(r.Voornamen, r.Voorvoegsel, r.Geslachtsnaam), r.Grond, r.Van, r.Aangewezen.Count))];
        var nood = await db.Noodinzages.AsNoTracking().OrderBy(n => n.Oordeel != null).ThenByDescending(n => n.Begin).Take(50)
            .LeftJoin(db.Personen, n => n.DossierId, p => p.DossierId, (n, p) => new { n, p!.Voornamen, p.Voorvoegsel, p.Geslachtsnaam }).ToArrayAsync(ct);
        Nood = [.. nood.Select(r => new Noodregel(r.n, Naam(r.Voornamen, r.Voorvoegsel, r.Geslachtsnaam)))];
        if (rijen.Length + nood.Length > 0)
        {
            await inzage.NoteerLijstAsync("afgeschermd", rijen.Select(r => r.DossierId).Concat(nood.Select(r => r.n.DossierId)).Distinct(), ct);
        }
    }

    private static string Naam(string? voornamen, string? voorvoegsel, string? geslachtsnaam) =>
        new Persoonsnaam(voornamen, voorvoegsel, geslachtsnaam).Volledig is { Length: > 0 } naam ? naam : "Naam nog niet bekend";
}
