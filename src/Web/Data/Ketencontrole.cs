using Microsoft.EntityFrameworkCore;
using Naast.Kern.Gedeeld;

namespace Naast.Web.Data;

/// <summary>What a check of the chain found: where, and what is wrong.</summary>
public sealed record Ketenfout(string Stroom, Guid StroomId, long Volgnummer, string Bevinding);

public sealed record Ketenuitslag(int Stromen, long Gebeurtenissen, int Rijen, IReadOnlyList<Ketenfout> Fouten)
{
    /// <summary>How many daily seals were computed again.</summary>
    public int Ankers { get; init; }
}

/// <summary>
/// Finds a changed, removed or swapped event, a state row that differs from its last event, and a tail that was cut off
/// after it was sealed. Works on one moment of the database, so that people may go on writing; and on some hundreds of
/// streams at a time, so that its memory does not grow with the region.
/// </summary>
public sealed class Ketencontrole(Db db)
{
    private const int Portie = 500;
    private const int Zegels = 31;

    public async Task<Ketenuitslag> ControleerAsync(CancellationToken ct)
    {
        db.Database.SetCommandTimeout(TimeSpan.FromMinutes(30));
        await using var moment = db.Database.CurrentTransaction is null ? await db.EenMomentAsync(ct) : null;
        var ankers = await db.Ankers.AsNoTracking().OrderByDescending(a => a.Dag).Take(Zegels).ToArrayAsync(ct);
        var ronde = new Ketenronde([.. ankers.Select(a => (a, new Zegel(a.Dag)))]);
        await HoofdlozeAsync(ronde, ct);
        var soorten = await db.Ketenhoofden.Select(k => k.Stroomsoort).Distinct().ToArrayAsync(ct);
        foreach (var soort in soorten.Order(StringComparer.Ordinal))
        {
            for (var vanaf = Guid.Empty; ;)
            {
                var eerste = vanaf == Guid.Empty;
                var hoofden = await db.Ketenhoofden.AsNoTracking()
                    .Where(k => k.Stroomsoort == soort && (eerste || k.StroomId.CompareTo(vanaf) > 0)).OrderBy(k => k.StroomId).Take(Portie).ToArrayAsync(ct);
                if (hoofden.Length == 0)
                {
                    break;
                }

                await StromenAsync(ronde, soort, hoofden, ct);
                vanaf = hoofden[^1].StroomId;
                if (hoofden.Length < Portie || vanaf == Guid.Empty)
                {
                    break;
                }
            }
        }

        return ronde.Uitslag();
    }

    /// <summary>What no head leads to: the rest of the check goes from head to head.</summary>
    private async Task HoofdlozeAsync(Ketenronde ronde, CancellationToken ct)
    {
        var stromen = db.Gebeurtenissen.Where(g => !db.Ketenhoofden.Any(k => k.Stroomsoort == g.Stroomsoort && k.StroomId == g.StroomId))
            .Select(g => new { g.Stroomsoort, g.StroomId }).Distinct();
        foreach (var stroom in await stromen.ToArrayAsync(ct))
        {
            ronde.Meld(stroom.Stroomsoort, stroom.StroomId, 0, "Deze stroom heeft geen laatste schakel meer.");
        }

        var dossiers = db.Dossiers.Where(d => !db.Ketenhoofden.Any(k => k.Stroomsoort == "dossier" && k.StroomId == d.Id)).Select(d => d.Id);
        foreach (var id in await dossiers.ToArrayAsync(ct))
        {
            ronde.Meld("dossier", id, 0, "Dossier staat in de tabel zonder gebeurtenis.");
        }
    }

    private async Task StromenAsync(Ketenronde ronde, string soort, Ketenhoofd[] hoofden, CancellationToken ct)
    {
        var ids = hoofden.Select(k => k.StroomId).ToArray();
        var rijen = await db.Gebeurtenissen.AsNoTracking().Where(g => g.Stroomsoort == soort && ids.Contains(g.StroomId))
            .GroupJoin(db.Handelingen.AsNoTracking(), g => g.HandelingId, h => h.Id, (g, h) => new { Gebeurtenis = g, Handelingen = h })
            .SelectMany(paar => paar.Handelingen.DefaultIfEmpty(), (paar, h) => new { paar.Gebeurtenis, Handeling = h })
            .OrderBy(paar => paar.Gebeurtenis.StroomId).ThenBy(paar => paar.Gebeurtenis.Volgnummer).ToArrayAsync(ct);
        var perStroom = rijen.ToLookup(paar => paar.Gebeurtenis.StroomId, paar => (paar.Gebeurtenis, paar.Handeling));
        var beelden = new Dictionary<(string Soort, Guid Id), Gebeurtenisrij>();
        foreach (var hoofd in hoofden)
        {
            ronde.Stroom(hoofd, perStroom[hoofd.StroomId], beelden);
        }

        foreach (var type in Nabeelden.Aggregaatsoorten)
        {
            await (Task)typeof(Ketencontrole).GetMethod(nameof(StaatAsync), System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Instance)!
                .MakeGenericMethod(type).Invoke(this, [ronde, soort, ids, beelden, ct])!;
        }

        ronde.Ontbrekend(beelden);
    }

    private async Task StaatAsync<T>(
        Ketenronde ronde, string soort, Guid[] ids, Dictionary<(string Soort, Guid Id), Gebeurtenisrij> beelden, CancellationToken ct)
        where T : Aggregaat
    {
        var tabel = db.Set<T>().AsNoTracking();
        var vanDossier = typeof(T) == typeof(Kern.Inburgeraars.Dossier) || typeof(IDossiergebonden).IsAssignableFrom(typeof(T));
        if (vanDossier != (soort == "dossier"))
        {
            return;
        }

        // A register is small and read as a whole.
        var rijen = !vanDossier ? tabel
            : typeof(T) == typeof(Kern.Inburgeraars.Dossier) ? tabel.Where(a => ids.Contains(a.Id))
            : tabel.Where(a => ids.Contains(EF.Property<Guid>(a, nameof(IDossiergebonden.DossierId))));
        foreach (var aggregaat in await rijen.ToArrayAsync(ct))
        {
            if (aggregaat.Stroom.Soort == soort)
            {
                ronde.Staat(aggregaat, beelden);
            }
        }
    }
}
