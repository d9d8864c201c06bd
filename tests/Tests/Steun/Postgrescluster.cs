using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Npgsql;
using Xunit;

namespace Naast.Tests.Steun;

/// <summary>A PostgreSQL of the test's own, to stop and start while people work. Never the one that other tests use.</summary>
public sealed class Postgrescluster : IAsyncDisposable
{
    private readonly string _map = Directory.CreateTempSubdirectory("naast-cluster-").FullName;
    private readonly string _programmas;
    private readonly int _poort = VrijePoort();

    private Postgrescluster(string programmas) => _programmas = programmas;

    public static bool IsHier => Programmas is not null;

    /// <summary>Debian keeps the server's programs off the path; the newest version is last.</summary>
    private static string? Programmas => !Directory.Exists("/usr/lib/postgresql") ? null : Directory.GetDirectories("/usr/lib/postgresql")
        .Select(map => Path.Combine(map, "bin")).Where(map => File.Exists(Path.Combine(map, "initdb")) && File.Exists(Path.Combine(map, "pg_ctl")))
        .Order(StringComparer.Ordinal).LastOrDefault();

    /// <summary>Started, with an empty database.</summary>
    public static async Task<Postgrescluster> StartAsync()
    {
        var cluster = new Postgrescluster(Programmas ?? throw new InvalidOperationException("Geen PostgreSQL-server op deze machine."));
        if (IsBeheerder)
        {
            // PostgreSQL refuses to run as root.
            await DraaiAsync("chown", "postgres", cluster._map);
        }

        await cluster.DoeAsync("initdb", "-D", cluster.Data, "-U", "naast", "--auth=trust", "--encoding=UTF8", "--locale=C.UTF-8");
        await cluster.BeginAsync();
        await using var bron = NpgsqlDataSource.Create(cluster.Verbinding("postgres"));
        await using var opdracht = bron.CreateCommand("CREATE DATABASE naast");
        await opdracht.ExecuteNonQueryAsync();
        return cluster;
    }

    /// <param name="database">"naast" is the one that is there.</param>
    public string Verbinding(string database = "naast") =>
        new NpgsqlConnectionStringBuilder { Host = "127.0.0.1", Port = _poort, Username = "naast", Database = database, MaxPoolSize = 20 }.ConnectionString;

    public Task BeginAsync() => DoeAsync(
        "pg_ctl", "-D", Data, "-l", Path.Combine(_map, "data", "server.log"), "-w", "-t", "60", "-o",
        $"-p {_poort} -c listen_addresses=127.0.0.1 -c unix_socket_directories='{_map}'", "start");

    /// <summary>Stops without a word to anybody, as when the machine falls over.</summary>
    public Task StopAsync() => DoeAsync("pg_ctl", "-D", Data, "-m", "immediate", "-w", "stop");

    public async ValueTask DisposeAsync()
    {
        if (File.Exists(Path.Combine(Data, "postmaster.pid")))
        {
            await StopAsync();
        }

        Directory.Delete(_map, recursive: true);
    }

    private static bool IsBeheerder => Environment.UserName == "root";

    private string Data => Path.Combine(_map, "data");

    private Task DoeAsync(string programma, params string[] argumenten)
    {
        var pad = Path.Combine(_programmas, programma);
        return IsBeheerder ? DraaiAsync("runuser", ["-u", "postgres", "--", pad, .. argumenten]) : DraaiAsync(pad, argumenten);
    }

    private static async Task DraaiAsync(string programma, params string[] argumenten)
    {
        // Output goes to a file: a server that keeps a pipe open would keep us waiting for its end.
        var uitvoer = Path.GetTempFileName();
        try
        {
            using var proces = Process.Start(new ProcessStartInfo("/bin/sh") { ArgumentList = { "-c", "f=$1; shift; exec \"$@\" >\"$f\" 2>&1 </dev/null", "sh", uitvoer, programma }, WorkingDirectory = "/" }.Met(argumenten))!;
            await proces.WaitForExitAsync();
            Assert.True(proces.ExitCode == 0, $"{programma} {string.Join(' ', argumenten)}: {await File.ReadAllTextAsync(uitvoer)}");
        }
        finally
        {
            File.Delete(uitvoer);
        }
    }

    private static int VrijePoort()
    {
        using var luisteraar = new TcpListener(IPAddress.Loopback, 0);
        luisteraar.Start();
        return ((IPEndPoint)luisteraar.LocalEndpoint).Port;
    }
}

internal static class Startargumenten
{
    public static ProcessStartInfo Met(this ProcessStartInfo start, IEnumerable<string> argumenten)
    {
        foreach (var argument in argumenten)
        {
            start.ArgumentList.Add(argument);
        }

        return start;
    }
}
