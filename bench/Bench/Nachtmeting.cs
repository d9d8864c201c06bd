using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.Logging.Abstractions;
using Naast.Web.Data;
using Npgsql;

namespace Naast.Bench;

/// <summary>The nightly run over a filled PostgreSQL: the first night, in which every row is new, and the next, in which hardly any is.</summary>
internal static class Nachtmeting
{
    public static async Task<string> DraaiAsync(string verbinding, int databasePid)
    {
        var opties = new Databaseopties { Soort = "postgres", Verbinding = verbinding };
        var fabriek = new Dbfabriek(opties, TimeProvider.System, new SqliteInstellingen(), Schrijfpoort.Geen);
        var loop = new Signaalloop(fabriek, Schrijfpoort.Geen, TimeProvider.System, NullLogger<Signaalloop>.Instance);
        var dag = TimeProvider.System.Vandaag();
        var tekst = "### De nachtelijke ronde op PostgreSQL\n\n| nacht | dossiers | gewijzigd | seconden | dossiers per seconde | CPU s Naast | CPU s PostgreSQL | geheugen MiB |\n|---|---|---|---|---|---|---|---|\n";
        foreach (var nacht in new[] { "eerste", "tweede" })
        {
            var klok = Stopwatch.StartNew();
            var (eigen, database) = (Proces.Cpu(Environment.ProcessId), Proces.CpuMetKinderen(databasePid));
            Signaalronde? laatste = null;
            await loop.DraaiAsync(dag, CancellationToken.None, ronde =>
            {
                laatste = ronde;
                if (ronde.Gedaan % 20_000 == 0)
                {
                    Console.Error.WriteLine($"{ronde.Gedaan} van {ronde.Totaal}");
                }
            });
            var seconden = klok.Elapsed.TotalSeconds;
            tekst += string.Create(CultureInfo.InvariantCulture,
                $"| {nacht} | {laatste!.Gedaan} | {laatste.Gewijzigd} | {seconden:0} | {laatste.Gedaan / seconden:0} | {(Proces.Cpu(Environment.ProcessId) - eigen) / 1000:0} | {(Proces.CpuMetKinderen(databasePid) - database) / 1000:0} | {Proces.Geheugen(Environment.ProcessId):0} |\n");
            dag = dag.AddDays(1);
        }

        NpgsqlConnection.ClearAllPools();
        return tekst;
    }
}
