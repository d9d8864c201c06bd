using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Naast.Web.Data;
using Naast.Web.Poort;
using Naast.Web.Werk;

namespace Naast.Web.Gebieden.Dossiers;

/// <summary>One line of the logbook: a deed, or a look.</summary>
/// <param name="Namens">The college in whose name a decision was taken.</param>
public sealed record Logregel(
    Guid Id, DateTimeOffset Tijdstip, Logsoort Soort, string Wat, string Wie, string Organisatie, string Doel, string? Reden, string? Namens, string? Mandaat);

public enum Logsoort
{
    Gedaan,
    Bekeken,

    /// <summary>Shown as one of the persons in a list.</summary>
    InLijst,
    Geweigerd,
}

/// <summary>Who did something in this dossier, and who looked at it.</summary>
[Vereist(Recht.LogboekInzien)]
public sealed class LogboekModel(Db db, Dossieropening opening, TimeProvider klok) : PageModel
{
    public const int PerBladzijde = 40;

    /// <summary>
    /// Days that the log of lists is searched back: a list is one row for all its persons, so looking for one person in it
    /// reads every list of the region in that time.
    /// </summary>
    public const int DagenLijsten = 30;

    [BindProperty(SupportsGet = true)]
    public string? Soort { get; set; }

    /// <summary>Id of the last line of the page before: ids sort by time.</summary>
    [BindProperty(SupportsGet = true)]
    public DateTimeOffset? Voor { get; set; }

    public Dossierkop Kop { get; private set; } = null!;

    public IReadOnlyList<Logregel> Regels { get; private set; } = [];

    public DateTimeOffset? Volgende { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct)
    {
        if (await opening.OpenAsync(id, "dossier/logboek", Dossiertab.Logboek, ct) is not { } dossier)
        {
            return NotFound();
        }

        Kop = dossier.Kop;
        var voor = (Voor ?? DateTimeOffset.MaxValue).ToUniversalTime();
        var organisaties = await db.Organisaties.AsNoTracking().ToDictionaryAsync(o => o.Slug, o => o.Naam, ct);
        string Organisatie(string slug) => organisaties.GetValueOrDefault(slug, slug == "naast" ? "automatisch" : slug);
        var gedaan = Soort is null or "gedaan" ? await GedaanAsync(id, voor, ct) : [];
        var gezien = Soort == "gedaan" ? [] : await GezienAsync(id, voor, ct);
        var alle = gedaan.Concat(gezien).OrderByDescending(r => r.Tijdstip).ThenByDescending(r => r.Id).ToArray();
        Regels = [.. alle.Take(PerBladzijde).Select(r => r with { Organisatie = Organisatie(r.Organisatie) })];
        Volgende = alle.Length > PerBladzijde ? Regels[^1].Tijdstip : null;
        return Page();
    }

    private async Task<IEnumerable<Logregel>> GedaanAsync(Guid id, DateTimeOffset voor, CancellationToken ct)
    {
        var rijen = await (
            from handeling in db.Handelingen.AsNoTracking()
            where db.Gebeurtenissen.Any(g => g.Stroomsoort == "dossier" && g.StroomId == id && g.HandelingId == handeling.Id) && handeling.Tijdstip < voor
            join m in db.Mandaatregels.AsNoTracking() on handeling.MandaatregelId equals m.Id into mandaten
            from mandaat in mandaten.DefaultIfEmpty()
            orderby handeling.Tijdstip descending, handeling.Id descending
            select new
            {
                handeling.Id, handeling.Tijdstip, handeling.Soort, handeling.MedewerkerNaam, handeling.Organisatie, handeling.Doel, handeling.Reden,
                Namens = mandaat == null ? null : mandaat.Mandaatgever, Mandaat = mandaat == null ? null : mandaat.Bronbesluit,
            }).Take(PerBladzijde + 1).ToArrayAsync(ct);
        return rijen.Select(r => new Logregel(
            r.Id, r.Tijdstip, Logsoort.Gedaan, Logwoorden.Handeling(r.Soort), r.MedewerkerNaam, r.Organisatie, r.Doel, r.Reden, r.Namens, r.Mandaat));
    }

    private async Task<IEnumerable<Logregel>> GezienAsync(Guid id, DateTimeOffset voor, CancellationToken ct)
    {
        var inLijst = id.ToString("N");
        var sinds = klok.Nu().AddDays(-DagenLijsten);
        var eigen = db.Inzage.AsNoTracking().Where(i => i.DossierId == id && i.Tijdstip < voor);
        if (Soort == "geweigerd")
        {
            eigen = eigen.Where(i => !i.Toegestaan);
        }

        var rijen = await eigen.OrderByDescending(i => i.Tijdstip).Take(PerBladzijde + 1).ToListAsync(ct);
        if (Soort is null or "bekeken")
        {
            rijen.AddRange(await db.Inzage.AsNoTracking()
                .Where(i => i.DossierId == null && i.Tijdstip < voor && i.Tijdstip >= sinds && i.Dossiers != null && i.Dossiers.Contains(inLijst))
                .OrderByDescending(i => i.Tijdstip).Take(PerBladzijde + 1).ToListAsync(ct));
        }

        return rijen.Select(i => new Logregel(
            i.Id, i.Tijdstip, !i.Toegestaan ? Logsoort.Geweigerd : i.DossierId is null ? Logsoort.InLijst : Logsoort.Bekeken, Logwoorden.Scherm(i.Scherm),
            i.MedewerkerNaam, i.Organisatie, i.Doel, null, null, null));
    }
}
