using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Naast.Web.Data;

/// <summary>
/// What happens to a statement on its way to the database. Lets a waiting row of the read log travel with the next query of
/// its context, in the same round trip: the row is there when the query answers, and a query that fails shows nothing. Hands
/// the queries of a <see cref="Bundel"/> to it, and gives those that lock (<see cref="Db.Slot"/>) the words for it.
/// </summary>
internal sealed class Onderweg(Schrijfpoort poort) : DbCommandInterceptor
{
    private const string OpSlot = $"-- {Db.Slot}";

    // SQLite: the gate is held while the statement runs, not while its rows are read.
    private readonly ConditionalWeakTable<DbCommand, IDisposable> _binnen = [];

    public override async ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        if (eventData.Context is Db { IsPostgres: true } && command.CommandText.StartsWith(OpSlot, StringComparison.Ordinal))
        {
            command.CommandText += "\nFOR UPDATE";
        }

        if (eventData is { CommandSource: CommandSource.LinqQuery, Context: Db { Bundel: { } bundel } })
        {
            return bundel.Onderschep(command);
        }

        if (eventData is { CommandSource: CommandSource.LinqQuery, Context: Db { WachtendeInzage: { } regel } db })
        {
            db.WachtendeInzage = null;
            if (db.Database.CurrentTransaction is null && await poort.GaBinnenAsync(cancellationToken) is { } gang)
            {
                _binnen.Add(command, gang);
            }

            Inzageopdracht.ZetVoor(command, db.IsPostgres, regel);
            db.InzageOnderweg = regel;
        }

        return result;
    }

    public override ValueTask<DbDataReader> ReaderExecutedAsync(
        DbCommand command, CommandExecutedEventData eventData, DbDataReader result, CancellationToken cancellationToken = default)
    {
        Verlaat(command);
        if (eventData.Context is Db db)
        {
            db.InzageOnderweg = null;
        }

        return ValueTask.FromResult(result);
    }

    /// <summary>The answer of a bundle is read by several queries: none of them closes it.</summary>
    public override ValueTask<InterceptionResult> DataReaderClosingAsync(DbCommand command, DataReaderClosingEventData eventData, InterceptionResult result) =>
        ValueTask.FromResult(IsVanBundel(eventData.Context, eventData.DataReader) ? InterceptionResult.Suppress() : result);

    public override InterceptionResult DataReaderDisposing(DbCommand command, DataReaderDisposingEventData eventData, InterceptionResult result)
    {
        if (!IsVanBundel(eventData.Context, eventData.DataReader))
        {
            return result;
        }

        ((Db)eventData.Context!).Bundel!.HoudOp();
        return InterceptionResult.Suppress();
    }

    private static bool IsVanBundel(DbContext? context, DbDataReader lezer) => context is Db { Bundel: { } bundel } && bundel.IsVan(lezer);

    public override Task CommandFailedAsync(DbCommand command, CommandErrorEventData eventData, CancellationToken cancellationToken = default)
    {
        Verlaat(command);
        if (eventData.Context is Db { InzageOnderweg: { } regel } db)
        {
            // A query that is asked once more takes its row along again.
            (db.WachtendeInzage, db.InzageOnderweg) = (regel, null);
        }

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
