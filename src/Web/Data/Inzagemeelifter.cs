using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Naast.Web.Data;

/// <summary>
/// Lets a waiting row of the read log travel with the next query of its context, in the same round trip. The row is there
/// when the query answers; a query that fails shows nothing.
/// </summary>
internal sealed class Inzagemeelifter(Schrijfpoort poort) : DbCommandInterceptor
{
    // SQLite: the gate is held while the statement runs, not while its rows are read.
    private readonly ConditionalWeakTable<DbCommand, IDisposable> _binnen = [];

    public override async ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        if (eventData is { CommandSource: CommandSource.LinqQuery, Context: Db { WachtendeInzage: { } regel } db })
        {
            db.WachtendeInzage = null;
            if (db.Database.CurrentTransaction is null && await poort.GaBinnenAsync(cancellationToken) is { } gang)
            {
                _binnen.Add(command, gang);
            }

            Inzageopdracht.ZetVoor(command, db.IsPostgres, regel);
        }

        return result;
    }

    public override ValueTask<DbDataReader> ReaderExecutedAsync(
        DbCommand command, CommandExecutedEventData eventData, DbDataReader result, CancellationToken cancellationToken = default)
    {
        Verlaat(command);
        return ValueTask.FromResult(result);
    }

    public override Task CommandFailedAsync(DbCommand command, CommandErrorEventData eventData, CancellationToken cancellationToken = default)
    {
        Verlaat(command);
        return Task.CompletedTask;
    }

    public override Task CommandCanceledAsync(DbCommand command, CommandEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Verlaat(command);
        return Task.CompletedTask;
    }

    private void Verlaat(DbCommand command)
    {
        if (_binnen.TryGetValue(command, out var gang))
        {
            _binnen.Remove(command);
            gang.Dispose();
        }
    }
}
