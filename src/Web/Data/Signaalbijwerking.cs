using Microsoft.EntityFrameworkCore;
using Naast.Kern.Signalen;

namespace Naast.Web.Data;

/// <summary>Writes a batch of signals and worklist rows: only what differs from what stands there, in a few statements.</summary>
internal static class Signaalbijwerking
{
    /// <returns>How many dossiers changed.</returns>
    public static async Task<int> SchrijfAsync(
        Db db, Guid[] ids, (Guid DossierId, string Gemeentecode, IReadOnlyList<Signaal> Signalen, Werkbeeld? Beeld)[] uitkomsten, DateOnly vandaag, CancellationToken ct)
    {
        var oud = (await db.Signalen.AsNoTracking().Where(rij => ids.Contains(rij.DossierId)).ToArrayAsync(ct)).ToLookup(rij => rij.DossierId);
        var anders = new HashSet<Guid>();
        foreach (var (dossier, gemeente, signalen, _) in uitkomsten)
        {
            var nieuw = signalen.Select(signaal => Signaalrij.Van(dossier, gemeente, signaal)).ToArray();
            if (!Gelijk(oud[dossier], nieuw))
            {
                anders.Add(dossier);
                db.Signalen.AddRange(nieuw);
            }
        }

        if (anders.Count > 0)
        {
            var weg = anders.ToArray();
            await db.Signalen.Where(rij => weg.Contains(rij.DossierId)).ExecuteDeleteAsync(ct);
        }

        var rijen = await db.Werkvoorraad.Where(w => ids.Contains(w.DossierId)).ToDictionaryAsync(w => w.DossierId, ct);
        foreach (var uitkomst in uitkomsten)
        {
            rijen.TryGetValue(uitkomst.DossierId, out var rij);
            if (uitkomst.Beeld is { } beeld)
            {
                var werk = Werkplanner.Bepaal(beeld, uitkomst.Signalen, vandaag);
                if (rij is null)
                {
                    db.Werkvoorraad.Add(werk);
                    anders.Add(uitkomst.DossierId);
                    continue;
                }

                db.Entry(rij).CurrentValues.SetValues(werk);
            }
            else if (rij is not null)
            {
                (rij.Soort, rij.UitersteDag, rij.WachtSinds) = (Werksoort.GegevensNakijken, vandaag, null);
                rij.Orden(null, null, vandaag);
            }

            if (rij is not null && db.Entry(rij).State == EntityState.Modified)
            {
                anders.Add(uitkomst.DossierId);
            }
        }

        return anders.Count;
    }

    private static bool Gelijk(IEnumerable<Signaalrij> oud, Signaalrij[] nieuw)
    {
        var aantal = 0;
        foreach (var rij in oud)
        {
            aantal++;
            if (!Array.Exists(nieuw, rij.Gelijk))
            {
                return false;
            }
        }

        return aantal == nieuw.Length;
    }
}
