using System.Collections.Concurrent;
using Npgsql;

namespace Naast.Tests.Steun;

/// <summary>
/// A region that was made once, and the files beside it: every host that asks for the same starts on a copy, because to make tables and fill
/// them takes longer than most tests. Who has a clock of its own, or other keys, gets a region made afresh.
/// </summary>
internal sealed class Regiomal
{
    private static readonly ConcurrentDictionary<string, Lazy<Task<Regiomal>>> Mallen = new(StringComparer.Ordinal);

    /// <summary>Settings that decide what is in the files of a region.</summary>
    private static readonly string[] Eigen = ["--Sleutels:", "--Database:", "--Ketensimulator:", "--Demo:"];

    private readonly string _map;

    private Regiomal(string map, string? database) => (_map, Database) = (map, database);

    /// <summary>Name of the database in PostgreSQL; null on SQLite.</summary>
    public string? Database { get; }

    /// <summary>Null when these settings make a region of their own.</summary>
    public static async Task<Regiomal?> VoorAsync(string soort, bool leeg, string[] meer)
    {
        string[] aantal = [.. meer.Where(m => m.StartsWith("--Demo:Aantal=", StringComparison.Ordinal))];
        return meer.Except(aantal).Any(m => Eigen.Any(begin => m.StartsWith(begin, StringComparison.Ordinal)))
            ? null
            : await Mallen.GetOrAdd($"{soort} {leeg} {string.Concat(aantal)}", _ => new Lazy<Task<Regiomal>>(() => MaakAsync(soort, leeg, aantal))).Value;
    }

    public void Kopieer(string naar)
    {
        foreach (var bestand in Directory.EnumerateFiles(_map))
        {
            File.Copy(bestand, Path.Combine(naar, Path.GetFileName(bestand)));
        }
    }

    public static async Task RuimOpAsync()
    {
        foreach (var mal in Mallen.Values.Where(lui => lui.IsValueCreated && lui.Value.IsCompletedSuccessfully))
        {
            Directory.Delete((await mal.Value)._map, recursive: true);
        }

        Mallen.Clear();
    }

    private static async Task<Regiomal> MaakAsync(string soort, bool leeg, string[] aantal)
    {
        var map = Directory.CreateTempSubdirectory("naast-mal-").FullName;
        var verbinding = soort == "postgres" ? await Naasthost.NieuweDatabaseAsync() : Path.Combine(map, "naast.db");
        await (await Naasthost.StartOpAsync(soort, verbinding, map, leeg, meer: aantal)).StopAsync();
        if (soort != "postgres")
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            return new(map, null);
        }

        // PostgreSQL copies a database only while nobody is connected to it.
        var naam = new NpgsqlConnectionStringBuilder(verbinding).Database!;
        await using var bron = NpgsqlDataSource.Create(Naasthost.Postgres!);
        await using var opdracht = bron.CreateCommand("SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE datname = $1");
        opdracht.Parameters.Add(new() { Value = naam });
        await opdracht.ExecuteNonQueryAsync();
        return new(map, naam);
    }
}
