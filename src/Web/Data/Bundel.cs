using System.Data;
using System.Data.Common;
using System.Diagnostics;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Npgsql;

namespace Naast.Web.Data;

/// <summary>
/// Several compiled queries in one round trip, and commands before them. Each query runs twice: first to hear its statement, without the database; then with
/// its part of the common answer. On SQLite, where there is no way to travel, they simply run one after the other.
/// </summary>
/// <remarks>The queries must not depend on each other.</remarks>
public sealed class Bundel(Db db) : IDisposable
{
    /// <summary>Name of the diagnostic source that tells which statements travelled together.</summary>
    public const string Bron = "Naast.Bundel";

    /// <summary>Stands in a command whose statement travels in the bundle.</summary>
    public const string Meegegeven = "-- in bundel";

    private static readonly DiagnosticListener Luisteraar = new(Bron);
    private readonly List<Func<Task>> _vragen = [];
    private readonly List<(FormattableString Sql, Opdrachtantwoord Antwoord)> _vooraan = [];
    private readonly List<NpgsqlBatchCommand> _opdrachten = [];
    private readonly DataTable _niets = new();
    private NpgsqlBatch? _batch;

    // Times that the connection was opened and not closed again: EF Core counts them.
    private int _opgehouden;
    private NpgsqlDataReader? _antwoord;

    /// <param name="sql">A command without rows; it is done before the queries.</param>
    public Opdrachtantwoord Opdracht(FormattableString sql)
    {
        var antwoord = new Opdrachtantwoord();
        _vooraan.Add((sql, antwoord));
        return antwoord;
    }

    /// <param name="rijen">Of a compiled query on the same context.</param>
    /// <returns>Filled by <see cref="LeesAsync"/>.</returns>
    public IReadOnlyList<T> Vraag<T>(IAsyncEnumerable<T> rijen)
    {
        var lijst = new List<T>();
        _vragen.Add(async () =>
        {
            await foreach (var rij in rijen)
            {
                lijst.Add(rij);
            }
        });
        return lijst;
    }

    public async Task LeesAsync(CancellationToken ct)
    {
        if (_vooraan.Count + _vragen.Count == 0)
        {
            return;
        }

        if (!db.IsPostgres)
        {
            foreach (var (sql, antwoord) in _vooraan)
            {
                antwoord.Geraakt = await db.Database.ExecuteSqlAsync(sql, ct);
            }

            await StelAsync();
            return;
        }

        db.Bundel = this;
        try
        {
            // All queries on one connection, that is not given back and taken again for each.
            await OpenAsync(ct);
            await StelAsync();
            _opdrachten.InsertRange(0, _vooraan.Select(opdracht => VanHand(opdracht.Sql)));
            var eerder = _opdrachten.Count;
            await using (_antwoord = await VerzendAsync(ct))
            {
                await StelAsync();
            }

            for (var i = 0; i < _vooraan.Count; i++)
            {
                _vooraan[i].Antwoord.Geraakt = _batch!.BatchCommands[_opdrachten.Count - eerder + i].RecordsAffected;
            }
        }
        finally
        {
            for (; _opgehouden > 0; _opgehouden--)
            {
                await db.Database.CloseConnectionAsync();
            }

            db.Bundel = null;
        }
    }

    public void Dispose()
    {
        _batch?.Dispose();
        _niets.Dispose();
    }

    /// <summary>First the statement is taken over and nothing answered; the second time the query reads its part of the answer.</summary>
    internal InterceptionResult<DbDataReader> Onderschep(DbCommand vraag)
    {
        if (_antwoord is null)
        {
            var parameters = vraag.Parameters.Cast<NpgsqlParameter>().ToArray();
            vraag.Parameters.Clear();
            _opdrachten.Add(Plaatsopdracht.Maak(vraag.CommandText, parameters));
        }

        vraag.CommandText = Meegegeven;
        return InterceptionResult<DbDataReader>.SuppressWithResult(_antwoord ?? (DbDataReader)_niets.CreateDataReader());
    }

    internal bool IsVan(DbDataReader lezer) => ReferenceEquals(lezer, _antwoord);

    /// <summary>A query is done and leaves the answer open for the next; its own hold on the connection is let go at the end.</summary>
    internal void HoudOp() => _opgehouden++;

    private async Task StelAsync()
    {
        foreach (var vraag in _vragen)
        {
            await vraag();
            if (_antwoord is not null)
            {
                await _antwoord.NextResultAsync();
            }
        }
    }

    private async Task<NpgsqlDataReader> VerzendAsync(CancellationToken ct)
    {
        if (db.WachtendeInzage is { } regel)
        {
            _opdrachten.Insert(0, Inzageopdracht.InBundel(regel));
        }

        var antwoord = await db.Database.CreateExecutionStrategy().ExecuteAsync(async ct =>
        {
            await OpenAsync(ct);
            var opnieuw = _batch is not null;
            _batch?.Dispose();
            _batch = new NpgsqlBatch((NpgsqlConnection)db.Database.GetDbConnection());
            foreach (var opdracht in _opdrachten)
            {
                // What was bound to a dead connection cannot be sent over another.
                _batch.BatchCommands.Add(opnieuw ? Kopie(opdracht) : opdracht);
            }

            return await _batch.ExecuteReaderAsync(ct);
        }, ct);
        db.WachtendeInzage = null;
        if (Luisteraar.IsEnabled(Bron))
        {
            Luisteraar.Write(Bron, _batch);
        }

        return antwoord;
    }

    private async Task OpenAsync(CancellationToken ct)
    {
        if (db.Database.GetDbConnection().State != ConnectionState.Open || _opgehouden == 0)
        {
            await db.Database.OpenConnectionAsync(ct);
            _opgehouden++;
        }
    }

    private static NpgsqlBatchCommand VanHand(FormattableString sql)
    {
        var waarden = sql.GetArguments();
        var opdracht = new NpgsqlBatchCommand(string.Format(CultureInfo.InvariantCulture, sql.Format, [.. Enumerable.Range(1, waarden.Length).Select(nummer => $"${nummer}")]));
        foreach (var waarde in waarden)
        {
            opdracht.Parameters.Add(new NpgsqlParameter { Value = waarde ?? DBNull.Value });
        }

        return opdracht;
    }

    private static NpgsqlBatchCommand Kopie(NpgsqlBatchCommand opdracht)
    {
        var kopie = new NpgsqlBatchCommand(opdracht.CommandText);
        foreach (NpgsqlParameter parameter in opdracht.Parameters)
        {
            kopie.Parameters.Add(parameter.Clone());
        }

        return kopie;
    }
}

/// <summary>What became of a command in a <see cref="Bundel"/>.</summary>
public sealed class Opdrachtantwoord
{
    /// <summary>Rows; known when the bundle has been read.</summary>
    public int Geraakt { get; internal set; }
}
