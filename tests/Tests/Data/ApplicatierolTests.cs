using System.Diagnostics;
using System.Net;
using Microsoft.EntityFrameworkCore;
using Naast.Tests.Huis;
using Naast.Tests.Steun;
using Npgsql;
using Xunit;

namespace Naast.Tests.Data;

/// <summary>The role of scripts/postgres-rol.sql is enough to work with, and too little to rewrite history.</summary>
public sealed class ApplicatierolTests
{
    [Fact]
    public async Task Naast_werkt_met_een_rol_die_het_logboek_niet_kan_wijzigen()
    {
        if (Naasthost.Postgres is null)
        {
            Assert.Skip("Geen PostgreSQL: start met ./test.");
        }

        var map = Directory.CreateTempSubdirectory("naast-rol-").FullName;
        var eigenaar = await Naasthost.NieuweDatabaseAsync();
        await (await Naasthost.StartOpAsync("postgres", eigenaar, map, leeg: false)).StopAsync();
        var rol = $"naast_app_{Guid.CreateVersion7():N}";
        await PsqlAsync(eigenaar, rol);

        var verbinding = new NpgsqlConnectionStringBuilder(eigenaar) { Username = rol, Password = "geheim" }.ConnectionString;
        await using var host = await Naasthost.StartOpAsync("postgres", verbinding, map, leeg: false, meer: "--Database:Migreren=false");
        using var sanne = await host.AlsAsync("sanne");
        using var pagina = await sanne.VraagAsync("/api/v1/dossiers");

        Assert.Equal(HttpStatusCode.OK, pagina.StatusCode);
        await using var db = host.Db();
        foreach (var poging in new[] { "DELETE FROM gebeurtenissen", "UPDATE handelingen SET medewerker = ''", "TRUNCATE inzagelog" })
        {
            var fout = await Assert.ThrowsAsync<PostgresException>(() => db.Database.ExecuteSqlRawAsync(poging));
            Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, fout.SqlState);
        }
    }

    private static async Task PsqlAsync(string verbinding, string rol)
    {
        var delen = new NpgsqlConnectionStringBuilder(verbinding);
        var start = new ProcessStartInfo("psql")
        {
            ArgumentList =
            {
                "-v", "ON_ERROR_STOP=1", "-v", $"rol={rol}", "-v", "wachtwoord=geheim", "-h", delen.Host!, "-p", delen.Port.ToString(System.Globalization.CultureInfo.InvariantCulture),
                "-U", delen.Username!, "-f", Bronboom.Pad("scripts", "postgres-rol.sql"), delen.Database!,
            },
            RedirectStandardError = true, RedirectStandardOutput = true,
        };
        using var proces = Process.Start(start)!;
        var fouten = await proces.StandardError.ReadToEndAsync();
        await proces.WaitForExitAsync();
        Assert.True(proces.ExitCode == 0, fouten);
    }
}
