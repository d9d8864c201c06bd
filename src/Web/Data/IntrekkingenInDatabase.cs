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
    private readonly Kortgeheugen<bool> _nietIngetrokken = new(klok);

    private static readonly Func<Db, string, Task<bool>> Sqlite = Vraag<SqliteDb>();
    private static readonly Func<Db, string, Task<bool>> Postgres = Vraag<PostgresDb>();

    public async Task<bool> TrekInAsync(string id, DateTimeOffset bewaarTot, CancellationToken ct)
    {
        _nietIngetrokken.Vergeet(id);
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
        if (_nietIngetrokken.Weet(id, out _))
        {
            return false;
        }

        await using var db = fabriek.Maak(Toegang.Geen);
        if (await (db.IsPostgres ? Postgres : Sqlite)(db, id))
        {
            return true;
        }

        _nietIngetrokken.Onthoud(id, false);
        return false;
    }

    private static Func<Db, string, Task<bool>> Vraag<TDb>()
        where TDb : Db
    {
        var vraag = EF.CompileAsyncQuery((TDb db, string id) => db.Intrekkingen.Any(i => i.Id == id));
        return (db, id) => vraag((TDb)db, id);
    }
}
