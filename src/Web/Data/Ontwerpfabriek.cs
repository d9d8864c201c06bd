using Microsoft.EntityFrameworkCore.Design;
using Naast.Web.Poort;

namespace Naast.Web.Data;

// Used by dotnet-ef when a migration is made; the database need not exist.

internal sealed class SqliteOntwerp : IDesignTimeDbContextFactory<SqliteDb>
{
    public SqliteDb CreateDbContext(string[] args) =>
        (SqliteDb)new Dbfabriek(new Databaseopties(), TimeProvider.System, new SqliteInstellingen(), Schrijfpoort.Geen).Maak(Toegang.Systeem("ontwerp"));
}

internal sealed class PostgresOntwerp : IDesignTimeDbContextFactory<PostgresDb>
{
    public PostgresDb CreateDbContext(string[] args) =>
        (PostgresDb)new Dbfabriek(new Databaseopties { Soort = "postgres", Verbinding = "Host=localhost" }, TimeProvider.System, new SqliteInstellingen(), Schrijfpoort.Geen)
            .Maak(Toegang.Systeem("ontwerp"));
}
