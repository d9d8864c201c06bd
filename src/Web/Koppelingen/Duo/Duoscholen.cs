using Microsoft.EntityFrameworkCore;
using Naast.Web.Data;

namespace Naast.Web.Koppelingen.Duo;

/// <summary>Which school of DUO a name here means: as somebody said, or because DUO has exactly one of that name.</summary>
public sealed class Duoscholen(Db db)
{
    /// <returns>
    /// By name, of those of which it is known: the number at DUO, or <see cref="Instellingnaam.GeenSchool"/>. A name that is left out, nobody
    /// told us about.
    /// </returns>
    public async Task<IReadOnlyDictionary<string, string>> NummersAsync(IReadOnlyCollection<string> namen, CancellationToken ct)
    {
        if (namen.Count == 0)
        {
            return new Dictionary<string, string>();
        }

        var gezegd = await db.Instellingnamen.AsNoTracking().Where(i => namen.Contains(i.Naam)).ToDictionaryAsync(i => i.Naam, i => i.Nummer, StringComparer.Ordinal, ct);
        string[] rest = [.. namen.Where(naam => !gezegd.ContainsKey(naam))];
        if (rest.Length > 0)
        {
            var bijDuo = await db.Duoinstellingen.AsNoTracking().Where(i => rest.Contains(i.Naam)).Select(i => new { i.Naam, i.Nummer }).ToArrayAsync(ct);
            foreach (var naam in bijDuo.GroupBy(i => i.Naam, StringComparer.Ordinal).Where(g => g.Count() == 1))
            {
                gezegd.Add(naam.Key, naam.Single().Nummer);
            }
        }

        return gezegd;
    }

    /// <summary>Remembers what somebody said; an earlier word is overwritten.</summary>
    /// <param name="nummer">A number of DUO's list, or <see cref="Instellingnaam.GeenSchool"/>.</param>
    /// <returns>False when DUO has no such school; nothing was changed.</returns>
    public async Task<bool> ZegAsync(string naam, string nummer, CancellationToken ct)
    {
        if (nummer != Instellingnaam.GeenSchool && !await db.Duoinstellingen.AnyAsync(i => i.Nummer == nummer, ct))
        {
            return false;
        }

        if (await db.Instellingnamen.SingleOrDefaultAsync(i => i.Naam == naam, ct) is { } bekend)
        {
            bekend.Nummer = nummer;
        }
        else
        {
            db.Instellingnamen.Add(new Instellingnaam { Naam = naam, Nummer = nummer });
        }

        await db.SaveChangesAsync(ct);
        return true;
    }
}
