using Microsoft.EntityFrameworkCore;
using Naast.Kern.Rechtsbescherming;

namespace Naast.Web.Data;

/// <summary>Ties a later decision to the objections that are open against the one it changes (art. 6:19 Awb).</summary>
internal static class Bezwaarhaak
{
    public static async Task GaatOokOverAsync(Db db, Guid dossierId, Guid oud, Guid nieuw, CancellationToken ct)
    {
        foreach (var zaak in await db.Bezwaarzaken.Where(z => z.DossierId == dossierId && z.BesluitId == oud && z.Stand == Bezwaarstand.Open).ToArrayAsync(ct))
        {
            zaak.GaatOokOver(nieuw);
        }
    }
}
