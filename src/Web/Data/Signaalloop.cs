using System.Data;
using Microsoft.EntityFrameworkCore;
using Naast.Kern.Inburgeraars;
using Naast.Kern.Regels;
using Naast.Kern.Signalen;
using Naast.Web.Poort;

namespace Naast.Web.Data;

/// <summary>
/// The nightly run: the signals and worklist rows of all running dossiers, in order of id, some hundreds at a time. Each batch
/// and the cursor behind it are one transaction, so a run that was killed goes on after the last batch that stands. Only
/// what changed is written. Two at work on one run do each batch once.
/// </summary>
public sealed class Signaalloop(Dbfabriek fabriek, Schrijfpoort poort, TimeProvider klok, ILogger<Signaalloop> log)
{
    public const int Portie = 500;

    /// <summary>The run that was not finished; null when there is none.</summary>
    public async Task<DateOnly?> OpenAsync(CancellationToken ct)
    {
        await using var db = Nieuw();
        return await db.Signaalrondes.Where(r => r.Klaar == null).OrderByDescending(r => r.Dag).Select(r => (DateOnly?)r.Dag).FirstOrDefaultAsync(ct);
    }

    public async Task<bool> IsGedaanAsync(DateOnly dag, CancellationToken ct)
    {
        await using var db = Nieuw();
        return await db.Signaalrondes.AnyAsync(r => r.Dag == dag, ct);
    }

    /// <summary>Begins the run of a night, or goes on with it, until it is done.</summary>
    /// <param name="naPortie">Called after each batch with what was done so far.</param>
    public async Task DraaiAsync(DateOnly dag, CancellationToken ct, Action<Signaalronde>? naPortie = null, int portie = Portie)
    {
        await BeginAsync(dag, ct);
        while (await StapAsync(dag, portie, ct) is { } ronde)
        {
            naPortie?.Invoke(ronde);
        }
    }

    private async Task BeginAsync(DateOnly dag, CancellationToken ct)
    {
        using var binnen = await poort.GaBinnenAsync(ct);
        await using var db = Nieuw();
        if (await db.Signaalrondes.SingleOrDefaultAsync(r => r.Dag == dag, ct) is not { } ronde)
        {
            db.Signaalrondes.Add(new Signaalronde { Dag = dag, Begonnen = klok.Nu(), Totaal = await Lopend(db).CountAsync(ct) });
        }
        else if (ronde.Klaar is null)
        {
            ronde.Hervat++;
        }

        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException) when (db.ChangeTracker.Entries<Signaalronde>().Any(r => r.State == EntityState.Added))
        {
            // Another process began the same night at the same moment: we go on with that one.
            log.LogInformation("De ronde van {Dag} was al begonnen.", dag);
        }
    }

    /// <returns>Null when there was nothing left to do.</returns>
    private async Task<Signaalronde?> StapAsync(DateOnly dag, int portie, CancellationToken ct)
    {
        Guid cursor;
        Guid[] ids;
        await using (var db = Nieuw())
        {
            var ronde = await db.Signaalrondes.AsNoTracking().SingleAsync(r => r.Dag == dag, ct);
            if (ronde.Klaar is not null)
            {
                return null;
            }

            cursor = ronde.Cursor;
            ids = await Lopend(db).Where(d => d.Id.CompareTo(cursor) > 0).OrderBy(d => d.Id).Select(d => d.Id).Take(portie).ToArrayAsync(ct);
        }

        try
        {
            return await DoeAsync(dag, cursor, ids, lezen: true, ct);
        }
        catch (Exception fout) when (fout is not OperationCanceledException && ids.Length > 0)
        {
            log.LogWarning(fout, "Een portie van {Aantal} dossiers lukt niet in een keer; zij gaat nu per dossier.", ids.Length);
        }

        // One of them cannot even be read: one at a time, so that only that one is left out.
        Signaalronde? laatste = null;
        foreach (var id in ids)
        {
            try
            {
                laatste = await DoeAsync(dag, cursor, [id], lezen: true, ct);
            }
            catch (Exception fout) when (fout is not OperationCanceledException and not System.Data.Common.DbException)
            {
                log.LogError(fout, "Dossier {Dossier} is niet te lezen; de andere dossiers gaan door.", id);
                laatste = await DoeAsync(dag, cursor, [id], lezen: false, ct);
            }

            cursor = id;
        }

        return laatste;
    }

    /// <param name="cursor">Where the run stood when these were chosen: when somebody else did them meanwhile, nothing is done.</param>
    /// <param name="lezen">False for a dossier that cannot be read: it gets the one signal that says so.</param>
    private async Task<Signaalronde> DoeAsync(DateOnly dag, Guid cursor, Guid[] ids, bool lezen, CancellationToken ct)
    {
        using var binnen = await poort.GaBinnenAsync(ct);
        await using var db = Nieuw();
        await using var transactie = await db.Database.BeginTransactionAsync(IsolationLevel.ReadCommitted, ct);
        var ronde = await (db.IsPostgres ? db.Signaalrondes.FromSql($"SELECT * FROM signaalrondes WHERE dag = {dag} FOR UPDATE") : db.Signaalrondes.Where(r => r.Dag == dag)).SingleAsync(ct);
        if (ronde.Cursor != cursor || ronde.Klaar is not null)
        {
            return ronde;
        }

        if (ids.Length == 0)
        {
            ronde.Klaar = klok.Nu();
        }
        else
        {
            await VergrendelAsync(db, ids, ct);
            var vandaag = klok.Vandaag();
            var uitkomsten = lezen
                ? (await Werkbeelden.LeesAsync(db, ids, ct)).Select(beeld => (beeld.DossierId, beeld.Gemeentecode, Signalen: beeld.Signalen(vandaag, db.Regels(beeld.Gemeentecode)), Beeld: (Werkbeeld?)beeld)).ToArray()
                : [.. (await db.Dossiers.AsNoTracking().Where(d => ids.Contains(d.Id)).Select(d => new { d.Id, d.Gemeentecode }).ToArrayAsync(ct))
                    .Select(d => (d.Id, d.Gemeentecode, (IReadOnlyList<Signaal>)[Onleesbaar(vandaag)], (Werkbeeld?)null))];
            ronde.Gewijzigd += await Signaalbijwerking.SchrijfAsync(db, ids, uitkomsten, vandaag, ct);
            ronde.Gedaan += ids.Length;
            ronde.Cursor = ids[^1];
            foreach (var reden in uitkomsten.SelectMany(u => u.Signalen).Where(s => s.Soort == Signaalsoort.NietTeBerekenen).Select(s => s.Redenen[0].Tekst))
            {
                var programma = reden.StartsWith(Werkbeeld.Programmafout, StringComparison.Ordinal);
                (ronde.Fouten, ronde.NietTeBerekenen) = (ronde.Fouten + (programma ? 1 : 0), ronde.NietTeBerekenen + (programma ? 0 : 1));
            }
        }

        await db.SaveChangesAsync(ct);
        await transactie.CommitAsync(ct);
        return ronde;
    }

    private static Signaal Onleesbaar(DateOnly dag) => Signalering.NietTeBerekenen([new Reden($"{Werkbeeld.Programmafout} (het dossier is niet te lezen).")], dag);

    /// <summary>A handeling holds the head of its dossier from the start: whoever comes second works on what the first left.</summary>
    private static async Task VergrendelAsync(Db db, Guid[] ids, CancellationToken ct)
    {
        if (db.IsPostgres)
        {
            await db.Database.ExecuteSqlAsync($"SELECT 1 FROM ketenhoofden WHERE stroomsoort = 'dossier' AND stroom_id = ANY({ids}) ORDER BY stroom_id FOR UPDATE", ct);
        }
    }

    internal static IQueryable<Dossier> Lopend(Db db) => db.Dossiers.AsNoTracking().Where(d => d.Fase != Fase.Afgerond && d.Fase != Fase.Beeindigd && d.Fase != Fase.Opgegaan && d.Fase != Fase.Verhuisd);

    private Db Nieuw() => fabriek.Maak(Toegang.Systeem("signalen van de nacht"));
}
