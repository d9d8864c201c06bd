using Microsoft.EntityFrameworkCore;
using Naast.Web.Data;
using Naast.Web.Poort;

namespace Naast.Web.Werk;

/// <summary>Code → name, and house style, of the municipalities of the region. Kept for a minute: every list shows them, and they change once in years.</summary>
public sealed class Gemeentenamen(Dbfabriek fabriek, TimeProvider klok)
{
    private Bewaard? _bewaard;

    public async ValueTask<IReadOnlyDictionary<string, string>> AlleAsync(CancellationToken ct) => (await LeesAsync(ct)).Namen;

    /// <summary>Null for a municipality that is not known.</summary>
    public async ValueTask<string?> HuisstijlAsync(string code, CancellationToken ct) => (await LeesAsync(ct)).Stijlen.GetValueOrDefault(code);

    private async ValueTask<Bewaard> LeesAsync(CancellationToken ct)
    {
        var nu = klok.GetUtcNow();
        if (_bewaard is { } bewaard && nu < bewaard.Tot)
        {
            return bewaard;
        }

        await using var db = fabriek.Maak(Toegang.Geen);
        var rijen = await db.Gemeenten.AsNoTracking().Select(g => new { g.Code, g.Naam, g.Huisstijl }).ToArrayAsync(ct);
        return _bewaard = new Bewaard(
            rijen.ToDictionary(g => g.Code, g => g.Naam, StringComparer.Ordinal), rijen.ToDictionary(g => g.Code, g => g.Huisstijl, StringComparer.Ordinal), nu.AddMinutes(1));
    }

    private sealed record Bewaard(IReadOnlyDictionary<string, string> Namen, IReadOnlyDictionary<string, string> Stijlen, DateTimeOffset Tot);
}
