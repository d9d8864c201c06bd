using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Naast.Kern.Beleidsstukken;
using Naast.Kern.Inburgeraars;
using Naast.Web.Data;
using Naast.Web.Poort;
using Naast.Web.Taken;
using Naast.Web.Werk;

namespace Naast.Web.Gebieden.Beleidsstukken;

/// <summary>Which running dossiers a version would touch, and how: tried on a copy of the parameters, before anybody decides.</summary>
[Vereist(Recht.MandaatregisterInzien)]
public sealed class ProefModel(Db db, Dbfabriek fabriek, Beleidsproefloop loop, Takenwekker wekker, Gemeentenamen gemeentenamen, Inzagelog inzage) : PageModel
{
    public const int PerPagina = 50;

    public Beleidsstuk Stuk { get; private set; } = null!;

    /// <summary>Null when nobody tried it yet.</summary>
    public Beleidsproef? Proef { get; private set; }

    public bool Verouderd => Proef is not null && (Proef.Stukversie != Stuk.Versie || Proef.Dag != db.Vandaag);

    /// <summary>By name of the municipality.</summary>
    public IReadOnlyList<(string Gemeente, int Geraakt)> PerGemeente { get; private set; } = [];

    /// <summary>Rows of the dossiers that the asker may see.</summary>
    public IReadOnlyList<(Guid DossierId, string Naam, string Gemeente, IReadOnlyList<string> Wat)> Rijen { get; private set; } = [];

    public int Zichtbaar { get; private set; }

    public int Pagina { get; private set; } = 1;

    public int Paginas => Math.Max(1, (Zichtbaar + PerPagina - 1) / PerPagina);

    public bool MagProberen => db.Toegang.Heeft(Recht.BeleidVoorstellen) || db.Toegang.Heeft(Recht.BeleidVaststellen);

    public bool ZietDossiers => db.Toegang.Heeft(Recht.DossierInzien);

    public async Task<IActionResult> OnGetAsync(string id, int? pagina, CancellationToken ct)
    {
        if (await VindAsync(id, ct) is not { } stuk)
        {
            return NotFound();
        }

        Stuk = stuk;
        Proef = await db.Beleidsproeven.AsNoTracking().Where(p => p.StukId == stuk.Id).OrderByDescending(p => p.Id).FirstOrDefaultAsync(ct);
        if (Proef is not { Klaar: not null, Fout: null } proef)
        {
            return Page();
        }

        var namen = await gemeentenamen.AlleAsync(ct);
        // How many, is for everybody who may read policy; which, only for who may see the dossiers.
        await using (var alles = fabriek.Maak(Toegang.Systeem("aantallen van een proef met beleid")))
        {
            PerGemeente =
            [
                .. (await alles.Beleidsproefregels.AsNoTracking().Where(r => r.ProefId == proef.Id).GroupBy(r => r.Gemeentecode).Select(g => new { g.Key, Aantal = g.Count() }).ToArrayAsync(ct))
                    .Select(g => (namen.GetValueOrDefault(g.Key, g.Key), g.Aantal)).OrderBy(g => g.Item1, StringComparer.Ordinal),
            ];
        }

        if (ZietDossiers)
        {
            await RijenAsync(proef, pagina, namen, ct);
        }

        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string id, CancellationToken ct)
    {
        if (!MagProberen)
        {
            throw new RechtOntbreekt(Recht.BeleidVoorstellen);
        }

        if (await VindAsync(id, ct) is not { } stuk)
        {
            return NotFound();
        }

        await loop.BeginAsync(stuk.Id, ct);
        await wekker.WekAsync<BeleidProberen>(ct);
        return Redirect($"{Stukwoorden.Adres(stuk.Id)}/proef");
    }

    private async Task<Beleidsstuk?> VindAsync(string id, CancellationToken ct) =>
        (await db.Beleidsstukken.AsNoTracking().Where(s => s.Soort == Stuksoort.Beleidsregels).ToArrayAsync(ct)).Vind(id);

    private async Task RijenAsync(Beleidsproef proef, int? pagina, IReadOnlyDictionary<string, string> namen, CancellationToken ct)
    {
        var rijen = db.Beleidsproefregels.AsNoTracking().Where(r => r.ProefId == proef.Id);
        Zichtbaar = await rijen.CountAsync(ct);
        Pagina = Math.Clamp(pagina ?? 1, 1, Paginas);
        var deel = await rijen.OrderBy(r => r.Gemeentecode).ThenBy(r => r.DossierId).Skip((Pagina - 1) * PerPagina).Take(PerPagina).ToArrayAsync(ct);
        var ids = deel.Select(r => r.DossierId).ToArray();
        var personen = await db.Personen.AsNoTracking().Where(p => ids.Contains(p.DossierId)).ToDictionaryAsync(p => p.DossierId, ct);
        Rijen = [.. deel.Select(r => (r.DossierId, personen.TryGetValue(r.DossierId, out var persoon) ? persoon.Naam.Lijst : "zonder naam", namen.GetValueOrDefault(r.Gemeentecode, r.Gemeentecode), (IReadOnlyList<string>)r.Wat.Split('\n')))];
        if (ids.Length > 0)
        {
            await inzage.NoteerLijstAsync("beleid/proef", ids, ct);
        }
    }
}
