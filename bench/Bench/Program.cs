using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Naast.Bench;
using Naast.Web.Data;
using Naast.Web.Poort;
using Npgsql;

// Each part is started by bench/prestaties, which makes the database, fills it and starts the servers.
static int Getal(string tekst) => int.Parse(tekst, CultureInfo.InvariantCulture);

switch (args)
{
    case ["vul", var verbinding, var aantal, var sleutel]:
        var opties = new Databaseopties { Soort = "postgres", Verbinding = verbinding };
        using (var sleutels = new Sleutels(new Sleutelopties { Bestand = sleutel }))
        await using (var db = new Dbfabriek(opties, TimeProvider.System, new SqliteInstellingen(), Schrijfpoort.Geen).Maak(Toegang.Systeem("bench")))
        await using (var open = new NpgsqlConnection(verbinding))
        {
            await db.Database.MigrateAsync();
            await open.OpenAsync();
            await new Landvulling(db, open, sleutels).VulAsync(Getal(aantal));
        }

        return 0;
    case ["kaal", var verbinding, var inhoud, var sleutel, var poort]:
        var paginas = await Opnamesessie.NeemOpAsync(verbinding, inhoud, sleutel);
        foreach (var (naam, opdrachten) in paginas)
        {
            Console.WriteLine($"{naam}: {opdrachten.Count} opdrachten");
        }

        await using (var kaal = new Kaal(verbinding, paginas))
        {
            await kaal.DraaiAsync(Getal(poort));
        }

        return 0;
    case ["toon", var verbinding, var inhoud, var sleutel]:
        foreach (var (naam, opdrachten) in await Opnamesessie.NeemOpAsync(verbinding, inhoud, sleutel))
        {
            Console.WriteLine($"=== {naam}\n{string.Join("\n---\n", opdrachten.Select(o => o.Sql))}");
        }

        return 0;
    case ["meet", var titel, var verbinding, var naast, var naastPid, var kaalAdres, var kaalPid, var databasePid, var rondes, var seconden]:
        var ronde = new Meetronde(
            new Uri(naast), Getal(naastPid), new Uri(kaalAdres), Getal(kaalPid), Getal(databasePid), verbinding, Getal(rondes), TimeSpan.FromSeconds(Getal(seconden)));
        var (tabel, cpu) = await ronde.DraaiAsync(titel);
        Console.WriteLine(tabel);
        foreach (var (pagina, ms) in cpu)
        {
            await Console.Error.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{pagina}|{ms:0.000}"));
        }

        return 0;
    case ["signalen", var aantal, var rondes]:
        Console.WriteLine(new Signaalmeting(Getal(aantal), Getal(rondes)).Draai());
        return 0;
    case ["mandaat", var vragen, var rondes]:
        Console.WriteLine(new Mandaatmeting(Getal(vragen), Getal(rondes)).Draai());
        return 0;
    case ["nacht", var verbinding, var databasePid]:
        Console.WriteLine(await Nachtmeting.DraaiAsync(verbinding, Getal(databasePid)));
        return 0;
    default:
        await Console.Error.WriteLineAsync("bench vul | kaal | toon | meet: see bench/prestaties; signalen | nacht: see bench/signalen; mandaat: see bench/mandaat");
        return 2;
}
