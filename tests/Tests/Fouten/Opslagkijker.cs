using Microsoft.EntityFrameworkCore;
using Naast.Web.Data;
using Naast.Web.Poort;

namespace Naast.Tests.Fouten;

/// <summary>
/// Looks in a database beside the program. Keeps no connection open: another process that holds the file would save SQLite
/// the repair that a killed program leaves to its successor.
/// </summary>
internal sealed class Opslagkijker(string soort, string verbinding)
{
    private readonly Dbfabriek _fabriek = new(
        new Databaseopties { Soort = soort, Verbinding = soort == "postgres" ? verbinding : $"Data Source={verbinding};Pooling=False;Foreign Keys=True" },
        TimeProvider.System, new SqliteInstellingen(), Schrijfpoort.Geen);

    public Db Db() => _fabriek.Maak(Toegang.Systeem("test"));

    public async Task<Guid[]> DossiersAsync(string medewerker, int aantal)
    {
        await using var db = Db();
        return await db.Dossiers.Where(d => d.Casusregisseur == medewerker).OrderBy(d => d.Id).Select(d => d.Id).Take(aantal).ToArrayAsync();
    }

    /// <summary>Every way in which a deed can have been stored by half, in words; empty when all is whole.</summary>
    public async Task<IReadOnlyList<string>> HalveHandelingenAsync()
    {
        await using var db = Db();
        var bevindingen = (await new Ketencontrole(db).ControleerAsync(CancellationToken.None)).Fouten
            .Select(fout => $"{fout.Stroom} {fout.StroomId} bij {fout.Volgnummer}: {fout.Bevinding}").ToList();
        var leeg = await db.Handelingen.Where(h => !db.Gebeurtenissen.Any(g => g.HandelingId == h.Id)).Select(h => new { h.Id, h.Soort }).Take(5).ToArrayAsync();
        bevindingen.AddRange(leeg.Select(h => $"Handeling {h.Id} ({h.Soort}) heeft geen gebeurtenis."));
        var sleutels = await db.Verzoeksleutels.Where(v => v.Resultaat != "").Select(v => v.Resultaat).ToArrayAsync();
        var notities = (await db.Notities.Select(n => n.Id).ToArrayAsync()).ToHashSet();
        bevindingen.AddRange(sleutels.Where(id => !notities.Contains(Guid.Parse(id))).Take(5).Select(id => $"De sleutel van notitie {id} is bewaard, de notitie niet."));
        return bevindingen;
    }

    /// <summary>Moves everything from SQLite's WAL file into the database and cuts the file to nothing.</summary>
    public async Task LeegWalAsync()
    {
        await using var db = Db();
        await db.Database.ExecuteSqlAsync($"PRAGMA wal_checkpoint(TRUNCATE)");
    }

    /// <summary>How often each note with this beginning is there.</summary>
    public async Task<Dictionary<string, int>> NotitiesAsync(string begin)
    {
        await using var db = Db();
        var teksten = await db.Notities.Where(n => n.Tekst.StartsWith(begin)).Select(n => n.Tekst).ToArrayAsync();
        return teksten.GroupBy(tekst => tekst, StringComparer.Ordinal).ToDictionary(groep => groep.Key, groep => groep.Count(), StringComparer.Ordinal);
    }
}
