using System.Security.Cryptography;
using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;
using Microsoft.EntityFrameworkCore;
using Naast.Web.Poort;

namespace Naast.Web.Data;

/// <summary>The database is set in a way that can lose acknowledged writes, or cannot be reached: Naast does not start.</summary>
public sealed class Opslagfout(string melding, Exception? oorzaak = null) : Exception(melding, oorzaak);

public static class Opslag
{
    public static IServiceCollection AddOpslag(this IServiceCollection diensten, IConfiguration configuratie)
    {
        var opties = configuratie.GetSection("Database").Get<Databaseopties>() ?? new();
        var sleutels = new Sleutels(configuratie.GetSection("Sleutels").Get<Sleutelopties>() ?? new());
        diensten.AddSingleton(opties);
        diensten.AddSingleton(configuratie.GetSection("Regio").Get<Regioopties>() ?? new());
        diensten.AddSingleton(sleutels);
        diensten.AddSingleton<SqliteInstellingen>();
        diensten.AddSingleton<Schrijfpoort>();
        diensten.AddSingleton<Dbfabriek>();
        diensten.AddScoped<Toegangshouder>();
        diensten.AddScoped(bron => bron.GetRequiredService<Dbfabriek>().Maak(bron.GetRequiredService<Toegangshouder>().Toegang));
        diensten.AddScoped<Handelingen>();
        diensten.AddScoped<Inzagelog>();
        diensten.AddScoped<Concepten>();
        diensten.AddSingleton<Voorkeuren>();
        diensten.AddSingleton<Uitvoerkluis>();
        diensten.AddSingleton<Signaalloop>();
        diensten.AddSingleton<Beleidsproefloop>();
        diensten.AddHostedService<Regelwacht>();
        diensten.AddSingleton<Aanmelden.IIntrekkingen, IntrekkingenInDatabase>();
        diensten.AddDataProtection().SetApplicationName("naast");
        diensten.AddOptions<KeyManagementOptions>().Configure<Dbfabriek>((ring, fabriek) =>
        {
            ring.XmlRepository = new Sleutelring(fabriek);
            ring.XmlEncryptor = new Hoofdversleuteling(sleutels);
        });
        return diensten;
    }

    /// <summary>Brings the tables up to date and refuses to start on settings that can lose an acknowledged write.</summary>
    /// <exception cref="Opslagfout">Unreachable, or unsafe settings.</exception>
    public static async Task BereidVoorAsync(this IServiceProvider diensten, CancellationToken ct)
    {
        var opties = diensten.GetRequiredService<Databaseopties>();
        await using var db = diensten.GetRequiredService<Dbfabriek>().Maak(Toegang.Systeem("start"));
        try
        {
            if (!opties.IsPostgres && Path.GetDirectoryName(db.Database.GetDbConnection().DataSource) is { Length: > 0 } map)
            {
                Directory.CreateDirectory(map);
            }

            if (opties.Migreren || !opties.IsPostgres)
            {
                // Adding a column to a large table may take its time.
                db.Database.SetCommandTimeout(TimeSpan.FromHours(1));
                await GeefMigratieslotVrijAsync(db, ct);
                await db.Database.MigrateAsync(ct);
            }

            await EisVeiligAsync(db, ct);
            await EisSleutelAsync(db, diensten.GetRequiredService<Sleutels>(), ct);
        }
        catch (Exception fout) when (fout is System.Data.Common.DbException or System.Net.Sockets.SocketException)
        {
            throw new Opslagfout($"De database is niet te gebruiken: {fout.Message}", fout);
        }
    }

    /// <summary>
    /// On SQLite the lock of a migration is a row. A start that was killed leaves it behind, and every next start would wait
    /// for it for ever; there is one process per file, so nobody else holds it. PostgreSQL lets go by itself.
    /// </summary>
    private static async Task GeefMigratieslotVrijAsync(Db db, CancellationToken ct)
    {
        if (!db.IsPostgres && await db.Database.SqlQuery<long>($"SELECT count(*) AS \"Value\" FROM sqlite_master WHERE name = '__EFMigrationsLock'").SingleAsync(ct) > 0)
        {
            await db.Database.ExecuteSqlAsync($"DELETE FROM \"__EFMigrationsLock\"", ct);
        }
    }

    /// <summary>
    /// With another master key every BSN is unreadable and nobody is found by it, so that second dossiers would be opened.
    /// The key ring, which is always there after the first start, tells.
    /// </summary>
    private static async Task EisSleutelAsync(Db db, Sleutels sleutels, CancellationToken ct)
    {
        foreach (var xml in await db.DataProtectionKeys.AsNoTracking().Select(sleutel => sleutel.Xml!).ToArrayAsync(ct))
        {
            try
            {
                foreach (var deel in XElement.Parse(xml).Descendants(Hoofdversleuteling.Element))
                {
                    sleutels.Ontsleutel(Convert.FromBase64String(deel.Value));
                }
            }
            catch (CryptographicException fout)
            {
                throw new Opslagfout("De hoofdsleutel past niet bij deze database. Zet de sleutel terug waarmee de gegevens zijn versleuteld.", fout);
            }
        }
    }

    private static async Task EisVeiligAsync(Db db, CancellationToken ct)
    {
        if (db.IsPostgres)
        {
            foreach (var (naam, onveilig) in new[] { ("fsync", "off"), ("full_page_writes", "off"), ("synchronous_commit", "off") })
            {
                var waarde = await db.Database.SqlQuery<string>($"SELECT current_setting({naam}) AS \"Value\"").SingleAsync(ct);
                if (waarde == onveilig)
                {
                    throw new Opslagfout($"PostgreSQL staat op {naam}={onveilig}. Een stroomstoring kost dan bewaarde gegevens. Zet {naam} aan.");
                }
            }
        }
        else
        {
            var niveau = await db.Database.SqlQuery<long>($"SELECT synchronous AS \"Value\" FROM pragma_synchronous").SingleAsync(ct);
            var dagboek = await db.Database.SqlQuery<string>($"SELECT journal_mode AS \"Value\" FROM pragma_journal_mode").SingleAsync(ct);
            if (niveau < 2 || dagboek != "wal")
            {
                throw new Opslagfout($"SQLite staat op synchronous={niveau}, journal_mode={dagboek}. Nodig zijn FULL en wal.");
            }
        }
    }
}
