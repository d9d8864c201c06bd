using Microsoft.EntityFrameworkCore;
using Naast.Web.Data;
using Naast.Web.Poort;

namespace Naast.Web.Werk;

/// <summary>Code → name of the municipalities of the region. Kept for a minute: every list shows them, and they change once in years.</summary>
public sealed class Gemeentenamen(Dbfabriek fabriek, TimeProvider klok)
{
    private Bewaard? _bewaard;

    public async ValueTask<IReadOnlyDictionary<string, string>> AlleAsync(CancellationToken ct)
    {
        var nu = klok.GetUtcNow();
        if (_bewaard is { } bewaard && nu < bewaard.Tot)
        {
            return bewaard.Namen;
        }

        await using var db = fabriek.Maak(Toegang.Geen);
        var namen = await db.Gemeenten.AsNoTracking().ToDictionaryAsync(g => g.Code, g => g.Naam, StringComparer.Ordinal, ct);
        _bewaard = new Bewaard(namen, nu.AddMinutes(1));
        return namen;
    }

    private sealed record Bewaard(IReadOnlyDictionary<string, string> Namen, DateTimeOffset Tot);
}
