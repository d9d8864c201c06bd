using Microsoft.EntityFrameworkCore;
using Naast.Web.Data;

namespace Naast.Web.Brieven;

/// <summary>The texts that letters can be made from: those of the region, and the standard ones that it did not change.</summary>
public sealed class Brieftekstkast(Db db)
{
    public async Task<IReadOnlyList<Kiesbaretekst>> LeesAsync(CancellationToken ct)
    {
        var eigen = await db.Briefteksten.AsNoTracking().ToArrayAsync(ct);
        var bezet = eigen.Where(t => t.InGebruik || t.Vervallen).Select(t => t.Sleutel).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. eigen.Where(t => t.InGebruik).Select(t => new Kiesbaretekst(t.Sleutel, new(t.Naam, t.Wanneer, t.Inhoud), Standaard: false))
                .Concat(Standaardteksten.Alle.Where(t => !bezet.Contains(t.Sleutel))).OrderBy(t => t.Inhoud.Naam, StringComparer.Ordinal),
        ];
    }

    /// <summary>Null when there is no such text in use.</summary>
    public async Task<Kiesbaretekst?> ZoekAsync(string sleutel, CancellationToken ct) => (await LeesAsync(ct)).FirstOrDefault(t => t.Sleutel == sleutel);
}
