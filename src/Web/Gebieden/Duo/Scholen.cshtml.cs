using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Naast.Web.Data;
using Naast.Web.Koppelingen.Duo;
using Naast.Web.Opmaak;
using Naast.Web.Poort;

namespace Naast.Web.Gebieden.Duo;

/// <param name="Bij">How DUO calls it; null: not known, or no school of DUO.</param>
public sealed record Schoolrij(string Naam, string? Nummer, string? Bij, bool Gezegd);

/// <summary>Which school of DUO each name means: what somebody said, and what was found by itself because both names are the same.</summary>
[Vereist(Recht.PortaalInvoeren)]
public sealed class ScholenModel(Db db, Schrijfpoort poort, Duoscholen scholen, Duoclient duo, ILogger<ScholenModel> log) : PageModel
{
    private const string Taalschool = "taalschool";

    [BindProperty]
    public string? Naam { get; set; }

    [BindProperty]
    public string? Nummer { get; set; }

    [TempData]
    public string? Gelukt { get; set; }

    public IReadOnlyList<Schoolrij> Rijen { get; private set; } = [];

    public IReadOnlyList<Optie> Keuzes { get; private set; } = [];

    public bool Aangesloten => duo.Beschikbaar;

    /// <summary>DUO's list of schools is here; not counting that it has none of this name.</summary>
    public bool HeeftLijst => Keuzes.Count > 1;

    public IReadOnlyList<Optie> Namen => [.. Rijen.Select(r => new Optie(r.Naam, r.Naam))];

    public async Task OnGetAsync(string? naam, CancellationToken ct)
    {
        await LaadAsync(ct);
        if (Rijen.FirstOrDefault(r => r.Naam == naam) is { } rij)
        {
            (Naam, Nummer) = (rij.Naam, rij.Nummer);
        }
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await LaadAsync(ct);
        if (Rijen.All(r => r.Naam != Naam))
        {
            ModelState.AddModelError(nameof(Naam), "Kies een school uit onze lijst.");
        }

        if (Keuzes.All(k => k.Waarde != Nummer))
        {
            ModelState.AddModelError(nameof(Nummer), "Kies een school uit de lijst van DUO, of dat DUO deze niet heeft.");
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        using (await poort.GaBinnenAsync(ct))
        {
            await scholen.ZegAsync(Naam!, Nummer!, ct);
        }

        // It is about no dossier, and it moves what DUO gets of many.
        log.LogInformation("{Medewerker} zegt dat {Naam} bij DUO {Nummer} is", db.Toegang.Sub, Naam, Nummer);
        Gelukt = Nummer == Instellingnaam.GeenSchool ? $"Vastgelegd. Van {Naam} gaat niets naar DUO."
            : $"Vastgelegd. Vannacht kijkt Naast elk dossier met {Naam} na. Wat bij een andere school stond, gaat daar weg.";
        return Redirect("/duo/scholen");
    }

    private async Task LaadAsync(CancellationToken ct)
    {
        var bijDuo = await db.Duoinstellingen.AsNoTracking().OrderBy(i => i.Naam).ThenBy(i => i.Nummer).ToArrayAsync(ct);
        Keuzes = [.. bijDuo.Select(i => new Optie(i.Nummer, Woord(i))), new Optie(Instellingnaam.GeenSchool, "Geen school van DUO: niets doorgeven")];
        var gezegd = await db.Instellingnamen.AsNoTracking().Select(i => i.Naam).ToArrayAsync(ct);
        var eigen = await db.Organisaties.AsNoTracking().Where(o => o.Soort == Taalschool).Select(o => o.Naam).ToArrayAsync(ct);
        string[] namen = [.. gezegd.Union(eigen, StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        var nummers = await scholen.NummersAsync(namen, ct);
        var scholenBij = bijDuo.ToDictionary(i => i.Nummer, StringComparer.Ordinal);
        Rijen = [.. namen.Select(naam => (Naam: naam, Nummer: nummers.GetValueOrDefault(naam)))
            .Select(r => new Schoolrij(r.Naam, r.Nummer, r.Nummer is not null && scholenBij.TryGetValue(r.Nummer, out var school) ? Woord(school) : null, gezegd.Contains(r.Naam)))];
    }

    private static string Woord(Duoinstelling school) => school.Plaats is null ? school.Naam : $"{school.Naam}, {school.Plaats}";
}
