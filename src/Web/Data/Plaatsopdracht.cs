using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Npgsql;

namespace Naast.Web.Data;

/// <summary>
/// A command with its parameters by place ($1) instead of by name: Npgsql takes a statement apart each time to find the names,
/// and for a batch it does not remember what it found.
/// </summary>
/// <remarks>Only for statements of which there are few and always the same: each is kept.</remarks>
internal static partial class Plaatsopdracht
{
    private static readonly ConcurrentDictionary<string, (string Sql, string[] Volgorde)> Bekend = new(StringComparer.Ordinal);

    /// <param name="parameters">Bound to no command; those that the statement does not name are left out.</param>
    public static NpgsqlBatchCommand Maak(string sql, IReadOnlyList<NpgsqlParameter> parameters)
    {
        var (opPlaats, volgorde) = Bekend.GetOrAdd(sql, static (sql, parameters) => Zoek(sql, parameters), parameters);
        var opdracht = new NpgsqlBatchCommand(opPlaats);
        foreach (var naam in volgorde)
        {
            var parameter = parameters.First(p => p.ParameterName == naam);
            parameter.ParameterName = "";
            opdracht.Parameters.Add(parameter);
        }

        return opdracht;
    }

    private static (string Sql, string[] Volgorde) Zoek(string sql, IReadOnlyList<NpgsqlParameter> parameters)
    {
        var volgorde = new List<string>();
        var opPlaats = Naam().Replace(sql, gevonden =>
        {
            // EF Core names a parameter with the sign, a parameter made by hand may be without.
            var naam = parameters.FirstOrDefault(p => p.ParameterName == gevonden.Value || p.ParameterName == gevonden.Value[1..])?.ParameterName;
            if (naam is null)
            {
                return gevonden.Value;
            }

            if (!volgorde.Contains(naam))
            {
                volgorde.Add(naam);
            }

            return $"${volgorde.IndexOf(naam) + 1}";
        });
        return (opPlaats, [.. volgorde]);
    }

    [GeneratedRegex("@[A-Za-z_][A-Za-z0-9_]*", RegexOptions.CultureInvariant)]
    private static partial Regex Naam();
}
