using Microsoft.EntityFrameworkCore;
using Naast.Web.Data;

namespace Naast.Web.Poort;

/// <summary>
/// Which dossiers went up in another one of the same person: nothing is added to those any more. There are few of them, so they
/// are known by heart for five seconds, and a request about another dossier asks the database nothing.
/// </summary>
public sealed class Opgegaandossiers(Dbfabriek fabriek, TimeProvider klok)
{
    private const string Alle = "alle";
    private readonly Kortgeheugen<IReadOnlyDictionary<Guid, Guid>> _bekend = new(klok);

    /// <returns>The dossier that stayed; null when this one did not go up.</returns>
    public async Task<Guid?> BlijftAsync(Guid dossier, CancellationToken ct)
    {
        if (!_bekend.Weet(Alle, out var rijen))
        {
            await using var db = fabriek.Maak(Toegang.Systeem("opgegane dossiers"));
            rijen = await db.Dossiers.AsNoTracking().Where(d => d.OpgegaanIn != null).Select(d => new { d.Id, d.OpgegaanIn }).ToDictionaryAsync(d => d.Id, d => d.OpgegaanIn!.Value, ct);
            _bekend.Onthoud(Alle, rijen);
        }

        return rijen.TryGetValue(dossier, out var blijft) ? blijft : null;
    }

    /// <summary>After two became one in this process: it works at once.</summary>
    public void Vergeet() => _bekend.VergeetAlles();
}
