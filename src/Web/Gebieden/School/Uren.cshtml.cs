using System.Security.Cryptography;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Naast.Kern.Onderweg;
using Naast.Web.Data;
using Naast.Web.Dossiervorming;
using Naast.Web.Opmaak;
using Naast.Web.Poort;

namespace Naast.Web.Gebieden.School;

/// <summary>Hours and attendance from a file: first what is in it and what is wrong, row by row; then all of it, or nothing.</summary>
[Vereist(Recht.LesurenMelden), Uploadgrens(Urenblad.GrootsteBestand + UploadgrensAttribute.Rand), RequestSizeLimit(8 * Urenblad.GrootsteBestand)]
public sealed class UrenModel(Db db, Studenten studenten, Urenkeuring keuring, SchoolMelden melden, Inzagelog inzage) : PageModel
{
    public const int Getoond = 100;

    [BindProperty]
    public IFormFile? Bestand { get; set; }

    /// <summary>The file again, so that it need not be chosen twice and is judged once more before it is recorded.</summary>
    [BindProperty]
    public string? Inhoud { get; set; }

    [BindProperty]
    public string? Bestandsnaam { get; set; }

    [BindProperty]
    public string? Groep { get; set; }

    [BindProperty]
    public bool Verbeteren { get; set; }

    public IReadOnlyList<Optie> Groepen { get; private set; } = [];

    public Urenoordeel? Oordeel { get; private set; }

    /// <summary>Own reports of which somebody says that they are not right.</summary>
    public IReadOnlyList<(Urenmelding Melding, string Naam)> Betwist { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (Request.Query.ContainsKey(UploadgrensAttribute.TeGroot))
        {
            ModelState.AddModelError(nameof(Bestand), "Het bestand is groter dan 512 kB. Verdeel het over meer bestanden.");
        }

        await LaadAsync(ct);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string? vastleggen, CancellationToken ct)
    {
        var alle = await LaadAsync(ct);
        if (await LeesAsync(ct) is not { } inhoud)
        {
            return Fout();
        }

        try
        {
            Oordeel = await keuring.BeoordeelAsync(Importtabel.Lees(inhoud), alle, string.IsNullOrEmpty(Groep) ? null : Groep, Verbeteren, null, ct);
        }
        catch (Importfout fout)
        {
            ModelState.AddModelError(nameof(Bestand), fout.Message.Replace("personen", "rijen", StringComparison.Ordinal));
            return Fout();
        }

        if (Oordeel is { Rijen.Count: 0, Bezwaren.Count: 0 })
        {
            ModelState.AddModelError(nameof(Bestand), "Er zijn geen rijen met uren. Vul het invulblad in en kies het opnieuw.");
            return Fout();
        }

        (Inhoud, Bestandsnaam) = (Convert.ToBase64String(inhoud), Bestandsnaam ?? Bestand?.FileName);
        await inzage.NoteerLijstAsync("school/uren", Oordeel.Rijen.Select(r => r.Student.DossierId).Distinct().Take(Getoond), ct);
        if (vastleggen is null || !Oordeel.KanVastleggen)
        {
            ModelState.Remove(nameof(Inhoud));
            ModelState.Remove(nameof(Bestandsnaam));
            ModelState.Remove(nameof(Verbeteren));
            Response.StatusCode = Oordeel.KanVastleggen ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity;
            return Page();
        }

        try
        {
            await melden.LeverAanAsync(Oordeel.Rijen, $"{db.Toegang.Organisatie}:{Convert.ToHexStringLower(SHA256.HashData(inhoud))[..32]}:{string.Join(',', Oordeel.Rijen.SelectMany(r => r.Vervangt).Order().Take(3))}", ct);
        }
        catch (FormulierVerouderd)
        {
            ModelState.AddModelError(nameof(Bestand), "Intussen is over dezelfde dagen iets gemeld, of een student is niet meer bij u. Er is niets vastgelegd. Bekijk het bestand opnieuw.");
            Response.StatusCode = StatusCodes.Status409Conflict;
            return Page();
        }

        TempData["Gelukt"] = Oordeel.Rijen.Count == 1 ? "De uren van 1 rij zijn vastgelegd." : $"De uren van {Oordeel.Rijen.Count} rijen zijn vastgelegd.";
        return Redirect("/school");
    }

    private PageResult Fout()
    {
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }

    private async Task<byte[]?> LeesAsync(CancellationToken ct)
    {
        if (Bestand is { Length: > Urenblad.GrootsteBestand })
        {
            ModelState.AddModelError(nameof(Bestand), "Het bestand is groter dan 512 kB. Verdeel het over meer bestanden.");
            return null;
        }

        if (Bestand is { Length: > 0 })
        {
            using var stroom = new MemoryStream();
            await Bestand.CopyToAsync(stroom, ct);
            Bestandsnaam = Bestand.FileName;
            return stroom.ToArray();
        }

        var eerder = new byte[Urenblad.GrootsteBestand];
        if (!string.IsNullOrEmpty(Inhoud) && Convert.TryFromBase64String(Inhoud, eerder, out var lengte))
        {
            return eerder[..lengte];
        }

        ModelState.AddModelError(nameof(Bestand), Bestand is { Length: 0 } ? "Dit bestand is leeg. Kies het ingevulde blad." : "Kies het bestand met de uren.");
        return null;
    }

    private async Task<IReadOnlyList<Student>> LaadAsync(CancellationToken ct)
    {
        var alle = await studenten.AlleAsync(ct);
        Groepen = [.. alle.Select(s => s.Groep).OfType<string>().Distinct().Order(StringComparer.CurrentCultureIgnoreCase).Select(g => new Optie(g, g))];
        var namen = alle.GroupBy(s => s.DossierId).ToDictionary(g => g.Key, g => g.First().Naam);
        Betwist = [.. (await db.Uren.AsNoTracking().Where(u => u.Stand == Meldingstand.Betwist || u.Stand == Meldingstand.TeltNiet).OrderByDescending(u => u.Tijdstip).Take(Getoond).ToArrayAsync(ct))
            .Where(u => namen.ContainsKey(u.DossierId)).Select(u => (u, namen[u.DossierId]))];
        return alle;
    }
}
