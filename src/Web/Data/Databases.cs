using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Naast.Web.Poort;
using Npgsql;

namespace Naast.Web.Data;

public sealed class SqliteDb(DbContextOptions<SqliteDb> opties) : Db(opties)
{
    public override bool IsPostgres => false;
}

public sealed class PostgresDb(DbContextOptions<PostgresDb> opties) : Db(opties)
{
    public override bool IsPostgres => true;
}

/// <summary>One model per kind of access: the filters of staff never stand in the SQL of a partner, and the other way round.</summary>
internal sealed class Toegangsmodel : IModelCacheKeyFactory
{
    public object Create(DbContext context, bool designTime) => (context.GetType(), ((Db)context).Toegang.Soort, designTime);
}

public sealed record Databaseopties
{
    /// <summary>"sqlite" or "postgres".</summary>
    public string Soort { get; init; } = "sqlite";

    /// <summary>Connection string; for SQLite a file name is enough.</summary>
    public string Verbinding { get; init; } = "naast.db";

    /// <summary>PostgreSQL: migrate at start, under a lock, so that two processes may start at once.</summary>
    public bool Migreren { get; init; } = true;

    public bool IsPostgres => Soort.Equals("postgres", StringComparison.OrdinalIgnoreCase);

    public string Verbindingstekst => IsPostgres
        ? MetGrenzen(Verbinding)
        : Verbinding.Contains('=', StringComparison.Ordinal) ? Verbinding : $"Data Source={Verbinding};Foreign Keys=True;Default Timeout=10";

    /// <summary>What the operator did not say. A server that does not answer must give a calm page within seconds, not after the driver's half minute.</summary>
    private static string MetGrenzen(string verbinding)
    {
        var gegeven = new DbConnectionStringBuilder { ConnectionString = verbinding };
        var tekst = new NpgsqlConnectionStringBuilder(verbinding);
        if (!gegeven.ContainsKey("Timeout"))
        {
            tekst.Timeout = 5;
        }

        if (!gegeven.ContainsKey("Command Timeout") && !gegeven.ContainsKey("CommandTimeout"))
        {
            tekst.CommandTimeout = 15;
        }

        // The same few statements come again and again; planning a page's joins costs more than running them.
        if (!gegeven.ContainsKey("Max Auto Prepare") && !gegeven.ContainsKey("MaxAutoPrepare"))
        {
            (tekst.MaxAutoPrepare, tekst.AutoPrepareMinUsages) = (100, 2);
        }

        // Nothing is ever set on a session, only inside transactions; so there is nothing to put back before the next use.
        if (!gegeven.ContainsKey("No Reset On Close") && !gegeven.ContainsKey("NoResetOnClose"))
        {
            tekst.NoResetOnClose = true;
        }

        return tekst.ConnectionString;
    }
}

/// <summary>Makes a context with a given access snapshot, for jobs and for looking up who somebody is.</summary>
public sealed class Dbfabriek(Databaseopties opties, TimeProvider klok, SqliteInstellingen sqlite, Schrijfpoort poort, ILoggerFactory? log = null)
{
    /// <summary>The parameters in force; every context knows them.</summary>
    public Regelkast Regelkast { get; } = new();

    public async Task VerversRegelsAsync(CancellationToken ct)
    {
        await using var db = Maak(Toegang.Systeem("regels"));
        await Regelkast.VerversAsync(db, ct);
    }

    /// <summary>Contexts kept per kind of access: each kind has a model of its own.</summary>
    private const int Bewaard = 64;

    private readonly ConcurrentDictionary<Toegangssoort, Func<Db>> _makers = new();

    public Db Maak(Toegang toegang)
    {
        var db = (_makers.TryGetValue(toegang.Soort, out var maker) ? maker : _makers.GetOrAdd(toegang.Soort, Maker(toegang.Soort)))();
        db.Begin(toegang, klok.Vandaag(), Regelkast);
        return db;
    }

    /// <summary>
    /// With the model of this kind in the options: looking it up for each context costs more than a small query. The system's
    /// own contexts are not used again: long work sets them to other time limits.
    /// </summary>
    private Func<Db> Maker(Toegangssoort soort)
    {
        var toegang = Toegang.Geen with { Soort = soort };
        if (opties.IsPostgres)
        {
            using var postgres = new PostgresDb(Postgres);
            postgres.Begin(toegang, default, Regelkast);
            var bouwer = new DbContextOptionsBuilder<PostgresDb>(Postgres).UseModel(postgres.Model);
            return soort == Toegangssoort.Systeem ? () => new PostgresDb(bouwer.Options) : new PooledDbContextFactory<PostgresDb>(bouwer.Options, Bewaard).CreateDbContext;
        }

        using var db = new SqliteDb(Sqlite);
        db.Begin(toegang, default, Regelkast);
        var keuzes = new DbContextOptionsBuilder<SqliteDb>(Sqlite).UseModel(db.Model);
        return soort == Toegangssoort.Systeem ? () => new SqliteDb(keuzes.Options) : new PooledDbContextFactory<SqliteDb>(keuzes.Options, Bewaard).CreateDbContext;
    }

    private DbContextOptions<SqliteDb> Sqlite => field ??= Bouw<SqliteDb>(bouwer => bouwer
        .UseSqlite(opties.Verbindingstekst).AddInterceptors(sqlite));

    private DbContextOptions<PostgresDb> Postgres => field ??= Bouw<PostgresDb>(bouwer => bouwer
        .UseNpgsql(opties.Verbindingstekst, npgsql => npgsql.MigrationsHistoryTable("migraties").ExecutionStrategy(delen => new Leesherkansing(delen))));

    private DbContextOptions<T> Bouw<T>(Action<DbContextOptionsBuilder<T>> soort)
        where T : Db
    {
        var bouwer = new DbContextOptionsBuilder<T>();
        soort(bouwer);
        // Commands are logged without their values: a value may be a name.
        bouwer.UseLoggerFactory(log).AddInterceptors(new Onderweg(poort)).UseSnakeCaseNamingConvention().ReplaceService<IModelCacheKeyFactory, Toegangsmodel>();
        return bouwer.Options;
    }
}
