using Microsoft.EntityFrameworkCore;
using Naast.Kern.Gedeeld;

namespace Naast.Web.Data;

/// <summary>What a check of the chain found: where, and what is wrong.</summary>
public sealed record Ketenfout(string Stroom, Guid StroomId, long Volgnummer, string Bevinding);

public sealed record Ketenuitslag(int Stromen, long Gebeurtenissen, int Rijen, IReadOnlyList<Ketenfout> Fouten);

/// <summary>
/// Finds a changed, removed or swapped event, and a state row that differs from its last event. Reads stream by stream, so
/// its memory does not grow with the region.
/// </summary>
public sealed class Ketencontrole(Db db)
{
    public async Task<Ketenuitslag> ControleerAsync(CancellationToken ct)
    {
        var fouten = new List<Ketenfout>();
        var aantal = 0L;
        var laatste = new Dictionary<(string Soort, Guid Id), (string Nabeeld, Guid Stroom, string Stroomsoort, long Volgnummer)>();
        var hoofden = await db.Ketenhoofden.AsNoTracking().ToDictionaryAsync(k => (k.Stroomsoort, k.StroomId), ct);
        var gezien = new HashSet<(string, Guid)>();
        (string Soort, Guid Id) stroom = default;
        byte[] vorige = [];
        long verwacht = 1;
        var rijen = db.Gebeurtenissen.AsNoTracking()
            .OrderBy(g => g.Stroomsoort).ThenBy(g => g.StroomId).ThenBy(g => g.Volgnummer)
            .Join(db.Handelingen.AsNoTracking(), g => g.HandelingId, h => h.Id, (g, h) => new { Gebeurtenis = g, Handeling = h });
        await foreach (var rij in rijen.AsAsyncEnumerable().WithCancellation(ct))
        {
            var g = rij.Gebeurtenis;
            if ((g.Stroomsoort, g.StroomId) != stroom)
            {
                SluitStroom(stroom, verwacht, vorige);
                stroom = (g.Stroomsoort, g.StroomId);
                (vorige, verwacht) = ([], 1);
                gezien.Add(stroom);
            }

            aantal++;
            if (g.Volgnummer != verwacht)
            {
                fouten.Add(new(g.Stroomsoort, g.StroomId, verwacht, "Er ontbreekt een gebeurtenis."));
            }

            var hash = Keten.Hash(
                vorige, g.Stroomsoort, g.StroomId, g.Volgnummer, rij.Handeling, g.Soort, g.Aggregaat, g.AggregaatId, g.Nabeeld, g.Tijdstip);
            if (!hash.AsSpan().SequenceEqual(g.Hash))
            {
                fouten.Add(new(g.Stroomsoort, g.StroomId, g.Volgnummer, "De gebeurtenis is gewijzigd of verwisseld."));
            }

            vorige = g.Hash;
            verwacht = g.Volgnummer + 1;
            laatste[(g.Aggregaat, g.AggregaatId)] = (g.Nabeeld, g.StroomId, g.Stroomsoort, g.Volgnummer);
        }

        SluitStroom(stroom, verwacht, vorige);
        foreach (var (sleutel, hoofd) in hoofden.Where(h => !gezien.Contains(h.Key)))
        {
            fouten.Add(new(sleutel.Stroomsoort, sleutel.StroomId, hoofd.Volgnummer, "Alle gebeurtenissen van deze stroom ontbreken."));
        }

        var staat = await StaatAsync(laatste, fouten, ct);
        return new Ketenuitslag(gezien.Count, aantal, staat, fouten);

        void SluitStroom((string Soort, Guid Id) klaar, long volgende, byte[] hash)
        {
            if (klaar != default && (!hoofden.TryGetValue(klaar, out var hoofd) || hoofd.Volgnummer != volgende - 1 || !hoofd.Hash.AsSpan().SequenceEqual(hash)))
            {
                fouten.Add(new(klaar.Soort, klaar.Id, volgende, "De laatste gebeurtenissen van deze stroom ontbreken."));
            }
        }
    }

    private async Task<int> StaatAsync(
        Dictionary<(string Soort, Guid Id), (string Nabeeld, Guid Stroom, string Stroomsoort, long Volgnummer)> laatste, List<Ketenfout> fouten, CancellationToken ct)
    {
        var rijen = 0;
        var weg = new HashSet<(string Soort, Guid Id)>(laatste.Keys);
        foreach (var soort in Nabeelden.Aggregaatsoorten)
        {
            var alle = (IQueryable<Aggregaat>)typeof(DbContext).GetMethod(nameof(DbContext.Set), Type.EmptyTypes)!
                .MakeGenericMethod(soort).Invoke(db, null)!;
            await foreach (var aggregaat in alle.AsNoTracking().AsAsyncEnumerable().WithCancellation(ct))
            {
                rijen++;
                if (!laatste.TryGetValue((soort.Name, aggregaat.Id), out var beeld))
                {
                    fouten.Add(new(aggregaat.Stroom.Soort, aggregaat.Stroom.Id, 0, $"{soort.Name} staat in de tabel zonder gebeurtenis."));
                }
                else if (!string.Equals(beeld.Nabeeld, Nabeelden.Maak(aggregaat), StringComparison.Ordinal))
                {
                    fouten.Add(new(beeld.Stroomsoort, beeld.Stroom, beeld.Volgnummer, $"{soort.Name} verschilt van de laatste gebeurtenis."));
                }

                weg.Remove((soort.Name, aggregaat.Id));
            }
        }

        foreach (var sleutel in weg)
        {
            fouten.Add(new(laatste[sleutel].Stroomsoort, laatste[sleutel].Stroom, laatste[sleutel].Volgnummer, $"{sleutel.Soort} ontbreekt in de tabel."));
        }

        return rijen;
    }
}
