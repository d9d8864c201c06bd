using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Naast.Web.Data;
using Naast.Web.Poort;
using Naast.Web.Uitwisseling;

namespace Naast.Tests.Uitwisseling;

/// <summary>docs/ggm.md: every file of a package with its columns, and every table that stays with the reason.</summary>
public static class Pakketbladzijde
{
    public static string Maak(StringBuilder uit)
    {
        using var db = Model();
        uit.Append(
            "Voor wie een pakket van een gemeente leest. Een pakket is een ZIP met CSV-bestanden: UTF-8, puntkomma's, de eerste rij is de kop. `manifest.json` noemt elk bestand met zijn aantal rijen en zijn "
            + "SHA-256. Een leeg vak is: niet bekend. Een lege tekst is één `\\`. Begint een tekst met `\\`, `=`, `+`, `-`, `@` of een spatie, dan staat er een `\\` voor, zodat geen rekenblad hem uitvoert.\n");
        uit.Append(CultureInfo.InvariantCulture, $"\n## Gemeentelijk Gegevensmodel {Ggmobjecten.Versie}, Model Inburgering\n\nOm te lezen in een ander systeem. Namen zoals het model ze heeft; `{Ggmobjecten.Dossierkolom}` is van ons. Alles wat hier staat, staat ook in de bestanden van Naast.\n\n| Bestand | Kolommen |\n| --- | --- |\n");
        foreach (var ggm in Ggmobjecten.Alle)
        {
            uit.Append(CultureInfo.InvariantCulture, $"| `{ggm.Bestand}` | {string.Join(", ", ggm.Kolommen)}, {Ggmobjecten.Dossierkolom} |\n");
        }

        Tabellen(uit, db, Pakketplaats.Mee, "Alles van elk dossier", "Gaat mee, en wordt overgenomen als Naast het pakket inleest. Documenten en brieven staan in de map `bijlagen`.");
        Tabellen(uit, db, Pakketplaats.Naslag, "Om te lezen", "Gaat mee, en wordt niet overgenomen. Alleen rijen van de gemeenten in het pakket, en rijen die voor de hele regio gelden.");
        uit.Append("\n## Wat niet meegaat\n\n| Tabel | Waarom niet |\n| --- | --- |\n");
        foreach (var (soort, reden) in Pakkettabellen.Blijft.OrderBy(paar => Naam(db, paar.Key), StringComparer.Ordinal))
        {
            uit.Append(CultureInfo.InvariantCulture, $"| `{Naam(db, soort)}` | {reden} |\n");
        }

        return uit.ToString();
    }

    private static void Tabellen(StringBuilder uit, Db db, Pakketplaats plaats, string kop, string uitleg)
    {
        uit.Append(CultureInfo.InvariantCulture, $"\n## {kop}\n\n{uitleg}\n");
        foreach (var tabel in Pakkettabellen.Alle(db.Model).Where(tabel => tabel.Plaats == plaats))
        {
            var reden = Pakkettabellen.Naslag.TryGetValue(tabel.Soort.ClrType, out var waarom) ? $" ({waarom})" : "";
            uit.Append(CultureInfo.InvariantCulture, $"\n`{tabel.Bestand}`{reden}: {string.Join(", ", tabel.Kolommen.Select(kolom => $"{kolom.Naam} ({kolom.Vorm})"))}{(tabel.Naam == "persoonsnummers" ? ", bsn (tekst)" : "")}\n");
        }
    }

    private static string Naam(Db db, Type soort) => db.Model.FindEntityType(soort)!.GetTableName()!;

    private static Db Model()
    {
        var opties = new Databaseopties { Soort = "sqlite", Verbinding = "Data Source=:memory:" };
        return new Dbfabriek(opties, TimeProvider.System, new SqliteInstellingen(), new Schrijfpoort(opties)).Maak(Toegang.Systeem("bladzijde"));
    }
}
