using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Naast.Web.Aanmelden;
using Naast.Web.Poort;

namespace Naast.Web.Data;

/// <summary>
/// Ended sessions and used codes, shared by all processes on one database. A "not ended" is believed for five seconds, so
/// that not every request asks; a sign-out in this process works at once, in another within those seconds.
/// </summary>
internal sealed class IntrekkingenInDatabase(Dbfabriek fabriek, Schrijfpoort poort, TimeProvider klok) : IIntrekkingen
{
    private const int MeesteOnthouden = 20_000;
    private static readonly TimeSpan Geldig = TimeSpan.FromSeconds(5);
    private readonly ConcurrentDictionary<string, DateTimeOffset> _nietIngetrokken = new(StringComparer.Ordinal);

    private static readonly Func<Db, string, Task<bool>> Sqlite = Vraag<SqliteDb>();
    private static readonly Func<Db, string, Task<bool>> Postgres = Vraag<PostgresDb>();

    public async Task<bool> TrekInAsync(string id, DateTimeOffset bewaarTot, CancellationToken ct)
    {
        _nietIngetrokken.TryRemove(id, out _);
        using var binnen = await poort.GaBinnenAsync(ct);
        await using var db = fabriek.Maak(Toegang.Geen);
        if (await db.Intrekkingen.AnyAsync(i => i.Id == id, ct))
        {
            return false;
        }

        db.Intrekkingen.Add(new Intrekking { Id = id, BewaarTot = bewaarTot });
        try
        {
            await db.SaveChangesAsync(ct);
            return true;
        }
        catch (DbUpdateException) when (db.IsPostgres)
        {
            // Another process was first: the key is unique.
            return false;
        }
    }

    public async Task<bool> IsIngetrokkenAsync(string id, CancellationToken ct)
    {
        var nu = klok.GetUtcNow();
        if (_nietIngetrokken.TryGetValue(id, out var tot) && nu < tot)
        {
            return false;
        }

        var ingetrokken = await Herkansing.LeesAsync(async () =>
        {
            await using var db = fabriek.Maak(Toegang.Geen);
            return await (db.IsPostgres ? Postgres : Sqlite)(db, id);
        });
        if (ingetrokken)
        {
            return true;
        }

        if (_nietIngetrokken.Count >= MeesteOnthouden)
        {
            _nietIngetrokken.Clear();
        }

        _nietIngetrokken[id] = nu + Geldig;
        return false;
    }

    private static Func<Db, string, Task<bool>> Vraag<TDb>()
        where TDb : Db
    {
        var vraag = EF.CompileAsyncQuery((TDb db, string id) => db.Intrekkingen.Any(i => i.Id == id));
        return (db, id) => vraag((TDb)db, id);
    }
}
