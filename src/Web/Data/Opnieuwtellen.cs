using Microsoft.EntityFrameworkCore;

namespace Naast.Web.Data;

/// <summary>After a change of policy the round of today begins again, so that the worklist follows the new value today and not tomorrow.</summary>
internal static class Opnieuwtellen
{
    public static async Task VanVandaagAsync(Db db, DateOnly dag, CancellationToken ct)
    {
        if (await db.Signaalrondes.SingleOrDefaultAsync(r => r.Dag == dag, ct) is { } ronde)
        {
            (ronde.Klaar, ronde.Cursor, ronde.Gedaan, ronde.Gewijzigd, ronde.NietTeBerekenen, ronde.Fouten) = (null, Guid.Empty, 0, 0, 0, 0);
        }
    }
}
