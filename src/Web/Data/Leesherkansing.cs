using System.Net.Sockets;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace Naast.Web.Data;

/// <summary>
/// A question is asked once more when its connection turns out to be dead: after a restart of the database every kept
/// connection is, and nobody knows until it is used. Never inside a transaction and never when something waits to be saved:
/// whether that arrived is not known.
/// </summary>
internal sealed class Leesherkansing(ExecutionStrategyDependencies delen) : IExecutionStrategy
{
    public bool RetriesOnFailure => false;

    public TResult Execute<TState, TResult>(
        TState state, Func<DbContext, TState, TResult> operation, Func<DbContext, TState, ExecutionResult<TResult>>? verifySucceeded)
    {
        var db = delen.CurrentContext.Context;
        try
        {
            return operation(db, state);
        }
        catch (Exception fout) when (MagOpnieuw(db, fout))
        {
            NpgsqlConnection.ClearAllPools();
            return operation(db, state);
        }
    }

    public async Task<TResult> ExecuteAsync<TState, TResult>(
        TState state, Func<DbContext, TState, CancellationToken, Task<TResult>> operation,
        Func<DbContext, TState, CancellationToken, Task<ExecutionResult<TResult>>>? verifySucceeded, CancellationToken cancellationToken = default)
    {
        var db = delen.CurrentContext.Context;
        try
        {
            return await operation(db, state, cancellationToken);
        }
        catch (Exception fout) when (MagOpnieuw(db, fout))
        {
            // The others in the pool are as old as this one.
            NpgsqlConnection.ClearAllPools();
            return await operation(db, state, cancellationToken);
        }
    }

    private static bool MagOpnieuw(DbContext db, Exception fout) =>
        IsDood(fout) && db.Database.CurrentTransaction is null && !db.ChangeTracker.HasChanges();

    private static bool IsDood(Exception? fout)
    {
        for (; fout is not null; fout = fout.InnerException)
        {
            if (fout is NpgsqlException { IsTransient: true } or SocketException or IOException || fout is PostgresException { SqlState: PostgresErrorCodes.AdminShutdown })
            {
                return true;
            }
        }

        return false;
    }
}
