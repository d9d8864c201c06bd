using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Naast.Web.Data;

/// <summary>
/// Settings of each SQLite connection. WAL with synchronous FULL: a power cut loses no acknowledged write (NORMAL does);
/// the cache is small, for each connection has its own.
/// </summary>
public sealed class SqliteInstellingen : DbConnectionInterceptor
{
    /// <summary>With recursive triggers: else INSERT OR REPLACE deletes a row without asking the trigger that forbids it.</summary>
    public string Instellingen { get; init; } =
        "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON; PRAGMA recursive_triggers=ON; PRAGMA busy_timeout=10000; "
        + "PRAGMA cache_size=-8000; PRAGMA temp_store=MEMORY;";

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        using var opdracht = connection.CreateCommand();
        opdracht.CommandText = Instellingen;
        opdracht.ExecuteNonQuery();
    }

    public override async Task ConnectionOpenedAsync(
        DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        await using var opdracht = connection.CreateCommand();
        opdracht.CommandText = Instellingen;
        await opdracht.ExecuteNonQueryAsync(cancellationToken);
    }
}

/// <summary>
/// One writer at a time on SQLite: waiting in a queue costs milliseconds, busy-waiting on the file's lock most of a
/// second. Does nothing on PostgreSQL. Never held while rendering.
/// </summary>
public sealed class Schrijfpoort(Databaseopties opties) : IDisposable
{
    /// <summary>For a tool that runs alone.</summary>
    public static Schrijfpoort Geen { get; } = new(new Databaseopties { Soort = "postgres" });

    private readonly SemaphoreSlim? _poort = opties.IsPostgres ? null : new SemaphoreSlim(1, 1);

    public async ValueTask<IDisposable?> GaBinnenAsync(CancellationToken ct)
    {
        if (_poort is null)
        {
            return null;
        }

        await _poort.WaitAsync(ct);
        return new Uitgang(_poort);
    }

    public void Dispose() => _poort?.Dispose();

    private sealed class Uitgang(SemaphoreSlim poort) : IDisposable
    {
        private int _weg;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref _weg, 1) == 0)
            {
                poort.Release();
            }
        }
    }
}
