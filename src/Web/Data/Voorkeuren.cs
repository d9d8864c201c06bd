using Microsoft.EntityFrameworkCore;
using Naast.Web.Poort;

namespace Naast.Web.Data;

/// <summary>Choices of a user that go along to every device.</summary>
public sealed class Voorkeuren(Dbfabriek fabriek, Schrijfpoort poort)
{
    /// <returns>Key to value, of the keys that were ever set.</returns>
    public async Task<IReadOnlyDictionary<string, string>> LeesAsync(string sub, IReadOnlyCollection<string> sleutels, CancellationToken ct)
    {
        await using var db = fabriek.Maak(Toegang.Geen);
        return await db.Voorkeuren.AsNoTracking().Where(v => v.Medewerker == sub && sleutels.Contains(v.Sleutel)).ToDictionaryAsync(v => v.Sleutel, v => v.Waarde, ct);
    }

    public async Task ZetAsync(string sub, string sleutel, string waarde, CancellationToken ct)
    {
        using var binnen = await poort.GaBinnenAsync(ct);
        await using var db = fabriek.Maak(Toegang.Geen);
        if (await WerkBijAsync(db, sub, sleutel, waarde, ct))
        {
            return;
        }

        db.Voorkeuren.Add(new Voorkeur { Medewerker = sub, Sleutel = sleutel, Waarde = waarde });
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException)
        {
            // Another window of the same user saved its first choice at the same moment: the last one counts.
            db.ChangeTracker.Clear();
            await WerkBijAsync(db, sub, sleutel, waarde, ct);
        }
    }

    private static async Task<bool> WerkBijAsync(Db db, string sub, string sleutel, string waarde, CancellationToken ct) =>
        await db.Voorkeuren.Where(v => v.Medewerker == sub && v.Sleutel == sleutel).ExecuteUpdateAsync(zet => zet.SetProperty(v => v.Waarde, waarde), ct) > 0;
}
