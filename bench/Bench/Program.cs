using Microsoft.EntityFrameworkCore;
using Naast.Bench;
using Naast.Web.Data;
using Naast.Web.Poort;
using Npgsql;

// bench vul <verbinding> <aantal> <sleutelbestand> | bench kaal <verbinding> <poort> | bench meet ...: see bench/prestaties.
switch (args)
{
    case ["vul", var verbinding, var aantal, var sleutel]:
        var opties = new Databaseopties { Soort = "postgres", Verbinding = verbinding };
        using (var sleutels = new Sleutels(new Sleutelopties { Bestand = sleutel }))
        await using (var db = new Dbfabriek(opties, TimeProvider.System, new SqliteInstellingen()).Maak(Toegang.Systeem("bench")))
        await using (var open = new NpgsqlConnection(verbinding))
        {
            await db.Database.MigrateAsync();
            await open.OpenAsync();
            await new Landvulling(db, open, sleutels).VulAsync(int.Parse(aantal, System.Globalization.CultureInfo.InvariantCulture));
        }

        return 0;
    default:
        await Console.Error.WriteLineAsync("bench vul <verbinding> <aantal> <sleutelbestand>");
        return 2;
}
