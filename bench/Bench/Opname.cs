using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Naast.Web.Data;
using Npgsql;
using NpgsqlTypes;

namespace Naast.Bench;

/// <summary>One statement as Naast sent it, with where its values come from.</summary>
internal sealed record Opdracht(string Sql, IReadOnlyList<Waarde> Waarden)
{
    public NpgsqlBatchCommand Maak(Guid dossier, string woord)
    {
        var opdracht = new NpgsqlBatchCommand(Sql);
        foreach (var waarde in Waarden)
        {
            opdracht.Parameters.Add(waarde.Maak(dossier, woord));
        }

        return opdracht;
    }
}

/// <param name="Vast">The recorded value; null when it changes with the request.</param>
/// <param name="Sjabloon">For a text with the searched word in it: <c>{0}</c> stands for that word.</param>
internal sealed record Waarde(string Naam, NpgsqlDbType? Soort, object? Vast, bool IsDossier, string? Sjabloon, bool IsNieuw)
{
    public NpgsqlParameter Maak(Guid dossier, string woord)
    {
        var parameter = new NpgsqlParameter
        {
            ParameterName = Naam,
            Value = IsDossier ? dossier : IsNieuw ? Guid.CreateVersion7() : Sjabloon is not null ? Sjabloon.Replace("{0}", woord, StringComparison.Ordinal) : Vast,
        };
        if (Soort is { } soort)
        {
            parameter.NpgsqlDbType = soort;
        }

        return parameter;
    }
}

/// <summary>
/// Listens to what Entity Framework and our own code send while Naast runs in this process, so that the bare page runs the
/// very same statements.
/// </summary>
internal sealed class Opname : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
{
    private readonly ConcurrentQueue<(string Sql, NpgsqlParameter[] Waarden)> _gezien = new();
    private readonly List<IDisposable> _abonnementen = [];
    private volatile bool _aan;

    public Opname() => _abonnementen.Add(DiagnosticListener.AllListeners.Subscribe(this));

    /// <summary>The statements of one request, in order.</summary>
    /// <param name="dossier">Value that stands for "the dossier that is asked".</param>
    public async Task<IReadOnlyList<Opdracht>> NeemOpAsync(Func<Task> verzoek, Guid dossier, string woord)
    {
        _gezien.Clear();
        _aan = true;
        await verzoek();
        _aan = false;
        return [.. _gezien.SelectMany(opdracht => Lees(opdracht.Sql, opdracht.Waarden, dossier, woord))];
    }

    /// <summary>The row of the read log travels before a query; a batch wants each statement by itself, with its own values.</summary>
    private static IEnumerable<Opdracht> Lees(string sql, NpgsqlParameter[] waarden, Guid dossier, string woord) =>
        // Values by place belong to one statement, which travels by itself already.
        waarden.Any(p => p.ParameterName.Length == 0) ? [new Opdracht(sql, [.. waarden.Select(p => Lees(p, sql, dossier, woord))])] : sql.Split(";\n", StringSplitOptions.RemoveEmptyEntries).Select(deel => new Opdracht(
            deel, [.. waarden.Where(p => Regex.IsMatch(deel, $"@{p.ParameterName.TrimStart('@')}\\b")).Select(p => Lees(p, deel, dossier, woord))]));

    private static Waarde Lees(NpgsqlParameter p, string sql, Guid dossier, string woord) => new(
        p.ParameterName, p.Value is DBNull or null && p.NpgsqlDbType == NpgsqlDbType.Unknown ? null : p.NpgsqlDbType, p.Value,
        p.Value is Guid id && id == dossier, p.Value is string tekst && woord.Length > 0 && tekst.Contains(woord, StringComparison.Ordinal) ? tekst.Replace(woord, "{0}", StringComparison.Ordinal) : null,
        // The key of a new row of the read log.
        sql.Contains("INSERT INTO inzagelog", StringComparison.Ordinal) && p.Value is Guid nieuw && nieuw != dossier);

    public void OnNext(DiagnosticListener value)
    {
        if (value.Name is "Microsoft.EntityFrameworkCore" or Bundel.Bron)
        {
            _abonnementen.Add(value.Subscribe(this));
        }
    }

    public void OnNext(KeyValuePair<string, object?> value)
    {
        if (_aan && value.Value is NpgsqlBatch bundel)
        {
            foreach (var opdracht in bundel.BatchCommands)
            {
                _gezien.Enqueue((opdracht.CommandText, [.. opdracht.Parameters.Cast<NpgsqlParameter>().Select(p => p.Clone())]));
            }
        }

        if (_aan && value.Value is CommandExecutedEventData gebeurtenis && value.Key == RelationalEventId.CommandExecuted.Name
            && gebeurtenis.Command.CommandText != Bundel.Meegegeven)
        {
            // Copied at once: the driver uses a command again when it is done.
            _gezien.Enqueue((gebeurtenis.Command.CommandText, [.. gebeurtenis.Command.Parameters.Cast<NpgsqlParameter>().Select(p => p.Clone())]));
        }
    }

    public void OnCompleted()
    {
    }

    public void OnError(Exception error)
    {
    }

    public void Dispose() => _abonnementen.ForEach(abonnement => abonnement.Dispose());
}
