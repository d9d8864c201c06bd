using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Naast.Tests.Steun;
using Naast.Web.Data;
using Npgsql;
using Xunit;

namespace Naast.Tests.Data;

/// <summary>Naast does not start on settings that can lose what it said was saved.</summary>
public sealed class VeiligeOpslagTests
{
    [Theory, InlineData("OFF"), InlineData("NORMAL")]
    public async Task SQLite_dat_niet_wacht_op_de_schijf_wordt_geweigerd(string niveau)
    {
        var fout = await Assert.ThrowsAsync<Opslagfout>(() => Naasthost.StartAsync("sqlite", instellen: bouwer => bouwer.Services.AddSingleton(
            new SqliteInstellingen { Instellingen = $"PRAGMA journal_mode=WAL; PRAGMA synchronous={niveau};" })));

        Assert.Contains("Nodig zijn FULL en wal", fout.Message, StringComparison.Ordinal);
    }

    [Theory, InlineData("DELETE"), InlineData("MEMORY"), InlineData("OFF")]
    public async Task SQLite_zonder_WAL_wordt_geweigerd(string dagboek) =>
        await Assert.ThrowsAsync<Opslagfout>(() => Naasthost.StartAsync("sqlite", instellen: bouwer => bouwer.Services.AddSingleton(
            new SqliteInstellingen { Instellingen = $"PRAGMA journal_mode={dagboek}; PRAGMA synchronous=FULL;" })));

    [Fact]
    public async Task SQLite_in_het_geheugen_wordt_geweigerd()
    {
        using var map = new Map();
        await Assert.ThrowsAsync<Opslagfout>(() => Naasthost.StartOpAsync("sqlite", "Data Source=proef;Mode=Memory;Cache=Shared", map.Pad));
    }

    [Theory, InlineData("database"), InlineData("rol"), InlineData("verbinding")]
    public async Task PostgreSQL_zonder_synchrone_commit_wordt_geweigerd(string waar)
    {
        Assert.SkipWhen(Naasthost.Postgres is null, "geen PostgreSQL");
        using var map = new Map();
        var verbinding = new NpgsqlConnectionStringBuilder(await Naasthost.NieuweDatabaseAsync());
        await using (var bron = NpgsqlDataSource.Create(verbinding.ConnectionString))
        {
            var rol = $"proef_{Guid.CreateVersion7():N}";
            await using var opdracht = bron.CreateCommand("SELECT format('ALTER DATABASE %I SET synchronous_commit = off', current_database())");
            var database = (string)(await opdracht.ExecuteScalarAsync())!;
            if (waar == "database")
            {
                await DoeAsync(bron, database);
            }
            else if (waar == "rol")
            {
                await DoeAsync(bron, "CREATE ROLE " + rol + " SUPERUSER LOGIN");
                await DoeAsync(bron, "ALTER ROLE " + rol + " SET synchronous_commit = off");
                verbinding.Username = rol;
            }
            else
            {
                verbinding.Options = "-c synchronous_commit=off";
            }
        }

        var fout = await Assert.ThrowsAsync<Opslagfout>(() => Naasthost.StartOpAsync("postgres", verbinding.ConnectionString, map.Pad));

        Assert.Contains("synchronous_commit=off", fout.Message, StringComparison.Ordinal);
    }

    [Theory, InlineData("sqlite"), InlineData("postgres")]
    public async Task Een_database_die_er_niet_is_geeft_bij_de_start_een_zin_en_geen_spoor(string soort)
    {
        using var map = new Map();
        var nergens = soort == "sqlite" ? "Data Source=/proc/naast.db" : "Host=127.0.0.1;Port=1;Username=x;Database=x";

        var fout = await Assert.ThrowsAsync<Opslagfout>(() => Naasthost.StartOpAsync(soort, nergens, map.Pad));

        Assert.StartsWith("De database is niet te gebruiken: ", fout.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Een_stille_databaseserver_houdt_een_pagina_niet_een_halve_minuut_op()
    {
        var gewoon = new NpgsqlConnectionStringBuilder(new Databaseopties { Soort = "postgres", Verbinding = "Host=db;Database=naast" }.Verbindingstekst);
        var eigen = new NpgsqlConnectionStringBuilder(
            new Databaseopties { Soort = "postgres", Verbinding = "Host=db;Timeout=9;Command Timeout=60" }.Verbindingstekst);

        Assert.Equal((5, 15), (gewoon.Timeout, gewoon.CommandTimeout));
        Assert.Equal((9, 60), (eigen.Timeout, eigen.CommandTimeout));
    }

    private static async Task DoeAsync(NpgsqlDataSource bron, string sql)
    {
        await using var opdracht = bron.CreateCommand(sql);
        await opdracht.ExecuteNonQueryAsync();
    }
}
