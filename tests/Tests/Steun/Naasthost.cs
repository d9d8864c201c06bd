using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Naast.Tests.Aanmelden;
using Naast.Web.Data;
using Naast.Web.Opbouw;
using Naast.Web.Poort;
using Npgsql;
using Xunit;

namespace Naast.Tests.Steun;

/// <summary>
/// The real program on Kestrel at a free port, on a database of its own: SQLite in a temporary file, or a new database in
/// the PostgreSQL of NAAST_TEST_POSTGRES. With the demo region (150 persons) or an empty one.
/// </summary>
public sealed class Naasthost : IAsyncDisposable
{
    private static readonly ConcurrentDictionary<string, Lazy<Task<Naasthost>>> Gedeelde = new(StringComparer.Ordinal);
    private readonly WebApplication _app;
    private readonly string _map;

    private Naasthost(WebApplication app, string map, string soort) => (_app, _map, Soort) = (app, map, soort);

    /// <summary>"sqlite" or "postgres".</summary>
    public string Soort { get; }

    public IServiceProvider Diensten => _app.Services;

    /// <summary>The temporary folder of this host: key file, and database when that is a file.</summary>
    public string Map => _map;

    public Uri Adres => new(_app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());

    public static string? Postgres => Environment.GetEnvironmentVariable("NAAST_TEST_POSTGRES");

    /// <summary>Both databases; only SQLite when no PostgreSQL was given (never so in CI).</summary>
    public static TheoryData<string> Databases => Postgres is null ? ["sqlite"] : ["sqlite", "postgres"];

    /// <summary>One demo region per database for all tests that only read, or that write in a dossier of their own.</summary>
    public static Task<Naasthost> DemoAsync(string soort) =>
        Gedeelde.GetOrAdd(soort, s => new Lazy<Task<Naasthost>>(() => StartAsync(s, leeg: false))).Value;

    public static async Task<Naasthost> StartAsync(
        string soort, bool leeg = true, TimeProvider? klok = null, Action<WebApplicationBuilder>? instellen = null, params string[] meer)
    {
        var map = Directory.CreateTempSubdirectory("naast-test-").FullName;
        var mal = klok is null && instellen is null ? await Regiomal.VoorAsync(soort, leeg, meer) : null;
        mal?.Kopieer(map);
        var verbinding = soort == "postgres" ? await NieuweDatabaseAsync(mal?.Database) : Path.Combine(map, "naast.db");
        return await StartOpAsync(soort, verbinding, map, leeg, klok, instellen, meer);
    }

    /// <summary>A second process on the same database, as far as one test program can be two.</summary>
    public static async Task<Naasthost> StartOpAsync(
        string soort, string verbinding, string map, bool leeg = true, TimeProvider? klok = null, Action<WebApplicationBuilder>? instellen = null, params string[] meer)
    {
        string[] args =
        [
            "--environment", "Demo", "--contentRoot", Inhoud, "--urls", "http://127.0.0.1:0", $"--Database:Soort={soort}", $"--Database:Verbinding={verbinding}",
            $"--Sleutels:Bestand={Path.Combine(map, "sleutel")}", $"--Ketensimulator:Bestand={Path.Combine(map, "keten.json")}", $"--Demo:Leeg={leeg}", "--Demo:Aantal=150",
            "--Ketensimulator:Termijnvertraging=00:00:00.2", "--Aanmelden:MaxPerAdres=100000", .. meer,
        ];
        var app = Naastapp.Maak(args, bouwer =>
        {
            bouwer.Logging.ClearProviders();
            if (klok is not null)
            {
                bouwer.Services.AddSingleton(klok);
            }

            instellen?.Invoke(bouwer);
        });
        try
        {
            await Start.BeginAsync(app, _ => { }, CancellationToken.None);
        }
        catch
        {
            await app.DisposeAsync();
            throw;
        }

        return new Naasthost(app, map, soort);
    }

    /// <summary>A context with the rights of the system, to look at what is really stored.</summary>
    public Db Db(Toegang? toegang = null) => Diensten.GetRequiredService<Dbfabriek>().Maak(toegang ?? Toegang.Systeem("test"));

    /// <summary>A scope in which this access holds, for calling handlers without HTTP.</summary>
    public AsyncServiceScope Als(Toegang toegang)
    {
        var scope = Diensten.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Toegangshouder>().Toegang = toegang;
        return scope;
    }

    /// <summary>Signs a persona in through the real sign-in page.</summary>
    public async Task<Browser> AlsAsync(string persona)
    {
        var browser = new Browser(Adres);
        using var pagina = await browser.MeldAanAsync(persona, "/");
        return browser;
    }

    /// <param name="naar">A database of which it is a copy, and to which nobody is connected; null: an empty one.</param>
    public static async Task<string> NieuweDatabaseAsync(string? naar = null)
    {
        var naam = $"naast_{Guid.CreateVersion7():N}";
        await using var bron = NpgsqlDataSource.Create(Postgres ?? throw new InvalidOperationException("NAAST_TEST_POSTGRES ontbreekt."));
        await using var opdracht = bron.CreateCommand($"CREATE DATABASE {naam}{(naar is null ? "" : $" TEMPLATE {naar}")}");
        await opdracht.ExecuteNonQueryAsync();
        return new NpgsqlConnectionStringBuilder(Postgres) { Database = naam, MaxPoolSize = 20 }.ConnectionString;
    }

    /// <summary>Stops the program and leaves its files, for a second one to start on.</summary>
    public async Task StopAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_map, recursive: true);
    }

    internal static async ValueTask SluitGedeeldeAsync()
    {
        foreach (var host in Gedeelde.Values.Where(lui => lui.IsValueCreated && lui.Value.IsCompletedSuccessfully))
        {
            await (await host.Value).DisposeAsync();
        }

        Gedeelde.Clear();
        await Regiomal.RuimOpAsync();
    }

    /// <summary>The folder with wwwroot: beside the test program in the source tree.</summary>
    private static string Inhoud
    {
        get
        {
            for (var map = new DirectoryInfo(AppContext.BaseDirectory); map is not null; map = map.Parent)
            {
                if (Directory.Exists(Path.Combine(map.FullName, "src", "Web", "wwwroot")))
                {
                    return Path.Combine(map.FullName, "src", "Web");
                }
            }

            throw new DirectoryNotFoundException("src/Web niet gevonden.");
        }
    }
}
