using Microsoft.EntityFrameworkCore;
using Naast.Kern.Besluiten;

namespace Naast.Web.Data;

/// <summary>Everybody who took a decision, or prepared it: none of them decides on an objection against it, or hears (art. 7:5 and 10:3 lid 3 Awb).</summary>
internal static class Betrokken
{
    /// <returns>Subjects at the sign-in provider.</returns>
    public static async Task<IReadOnlyCollection<string>> VanAsync(Db db, Besluit besluit, CancellationToken ct)
    {
        var opstellers = await db.Besluitvoorstellen.AsNoTracking().Where(v => v.Id == besluit.OnderwerpId).Select(v => v.Opstellers).SingleOrDefaultAsync(ct) ?? [];
        var plan = await db.Pips.AsNoTracking().Where(p => p.Id == besluit.OnderwerpId).Select(p => p.Opsteller).SingleOrDefaultAsync(ct);
        return [.. opstellers.Append(plan).Append(besluit.Ondertekenaar).OfType<string>().Where(sub => sub.Length > 0).Distinct()];
    }
}
