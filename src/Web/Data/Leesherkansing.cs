using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace Naast.Web.Data;

/// <summary>
/// A question is asked again when its connection turns out to be dead: after a restart of the database every kept connection
/// is, and nobody knows until it is used. Never inside a transaction and never when something waits to be saved: whether that
/// arrived is not known. A database that cannot be reached, or that takes too long, is not asked again: people would wait.
/// </summary>
internal sealed class Leesherkansing(ExecutionStrategyDependencies delen) : IExecutionStrategy
{
    public bool RetriesOnFailure => false;

    /// <summary>
    /// While one question empties the pool, others may still be given dead connections from it, as many as it held: they leave
    /// it time to finish, 10, 20, 40, 80 and 160 ms.
    /// </summary>
    private const int Keren = 6;

    private static TimeSpan Adem(int keer) => TimeSpan.FromMilliseconds(5 << keer);

    public TResult Execute<TState, TResult>(
        TState state, Func<DbContext, TState, TResult> operation, Func<DbContext, TState, ExecutionResult<TResult>>? verifySucceeded)
    {
        var db = delen.CurrentContext.Context;
        for (var keer = 1; ; keer++)
        {
            try
            {
                return operation(db, state);
            }
            catch (Exception fout) when (keer < Keren && MagOpnieuw(db, fout))
            {
                // No pause here: it would hold a thread, and few ask this way.
                NpgsqlConnection.ClearAllPools();
            }
        }
    }

    public async Task<TResult> ExecuteAsync<TState, TResult>(
        TState state, Func<DbContext, TState, CancellationToken, Task<TResult>> operation,
        Func<DbContext, TState, CancellationToken, Task<ExecutionResult<TResult>>>? verifySucceeded, CancellationToken cancellationToken = default)
    {
        var db = delen.CurrentContext.Context;
        for (var keer = 1; ; keer++)
        {
            try
            {
                return await operation(db, state, cancellationToken);
            }
            catch (Exception fout) when (keer < Keren && MagOpnieuw(db, fout))
            {
                // The others in the pool are as old as this one.
                NpgsqlConnection.ClearAllPools();
                await Task.Delay(Adem(keer), cancellationToken);
            }
        }
    }

    private static bool MagOpnieuw(DbContext db, Exception fout) =>
        IsDood(fout) && db.Database.CurrentTransaction is null && !db.ChangeTracker.HasChanges();

    /// <summary>An established connection that broke: not one that could not be made, and not one that is slow.</summary>
    private static bool IsDood(Exception? fout)
    {
        for (; fout is not null; fout = fout.InnerException)
        {
            if (fout is IOException || fout is PostgresException { SqlState: PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CrashShutdown })
            {
                return true;
            }
        }

        return false;
    }
}
