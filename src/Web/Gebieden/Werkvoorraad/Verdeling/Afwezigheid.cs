using Microsoft.EntityFrameworkCore;
using Naast.Web.Data;
using Naast.Web.Poort;

namespace Naast.Web.Gebieden.Werkvoorraad.Verdeling;

/// <summary>Says in the register when a colleague is away: no work is given to who is not there.</summary>
public sealed class Afwezigheid(Db db, Schrijfpoort poort)
{
    /// <param name="van">First day; null = is there.</param>
    /// <param name="tot">Last day; null = not known.</param>
    /// <exception cref="RechtOntbreekt">The asker may not divide work.</exception>
    public async Task ZetAsync(string sub, DateOnly? van, DateOnly? tot, CancellationToken ct)
    {
        if (!db.Toegang.Heeft(Recht.WerkToewijzen))
        {
            throw new RechtOntbreekt(Recht.WerkToewijzen);
        }

        using var binnen = await poort.GaBinnenAsync(ct);
        await db.Medewerkers.Where(m => m.Sub == sub && m.Organisatie == db.Toegang.Organisatie)
            .ExecuteUpdateAsync(zet => zet.SetProperty(m => m.AfwezigVan, van).SetProperty(m => m.AfwezigTot, tot), ct);
    }
}
