using Microsoft.EntityFrameworkCore;
using Naast.Kern.Inburgeraars;
using Naast.Web.Data;
using Naast.Web.Poort;

namespace Naast.Web.Koppelingen.Duo;

/// <summary>
/// The nightly comparison of every running dossier with DUO, some at a time. How far it is, is kept: a run that was stopped goes on after the
/// last portion. Reads and keeps what DUO said; it changes no fact.
/// </summary>
public sealed class Spiegelloop(IServiceScopeFactory scopes, Duoclient duo, Schrijfpoort poort, TimeProvider klok, ILogger<Spiegelloop> log)
{
    private const int Portie = 40;
    private const int Tegelijk = 4;

    public async Task<DateOnly?> OpenAsync(CancellationToken ct)
    {
        await using var scope = Nieuw();
        return await scope.ServiceProvider.GetRequiredService<Db>().Spiegelrondes.Where(r => r.Klaar == null).OrderByDescending(r => r.Dag).Select(r => (DateOnly?)r.Dag).FirstOrDefaultAsync(ct);
    }

    public async Task<bool> IsGedaanAsync(DateOnly dag, CancellationToken ct)
    {
        await using var scope = Nieuw();
        return await scope.ServiceProvider.GetRequiredService<Db>().Spiegelrondes.AnyAsync(r => r.Dag == dag && r.Klaar != null, ct);
    }

    /// <summary>Makes the run of today (again) one that is open, so that it starts at the next turn.</summary>
    public async Task VraagAsync(CancellationToken ct)
    {
        var vandaag = klok.Vandaag();
        await BeginAsync(vandaag, ct);
        await WerkBijAsync(vandaag, r => (r.Begonnen, r.Klaar, r.Cursor, r.Gelezen, r.Onzichtbaar, r.Mislukt, r.MetVerschil) = (klok.Nu(), null, Guid.Empty, 0, 0, 0, 0), ct);
    }

    /// <summary>DUO's list of schools, when there is none yet: a region that begins need not wait for the first night.</summary>
    public async Task HaalEersteScholenAsync(CancellationToken ct)
    {
        await using var scope = Nieuw();
        if (duo.Beschikbaar && !await scope.ServiceProvider.GetRequiredService<Db>().Duoinstellingen.AnyAsync(ct))
        {
            await InstellingenAsync(ct);
        }
    }

    public async Task DraaiAsync(DateOnly dag, CancellationToken ct)
    {
        if (!duo.Beschikbaar)
        {
            await UrenMetDeHandAsync(ct);
            return;
        }

        await BeginAsync(dag, ct);
        await InstellingenAsync(ct);
        while (true)
        {
            Guid[] ids;
            await using (var scope = Nieuw())
            {
                var db = scope.ServiceProvider.GetRequiredService<Db>();
                var cursor = await db.Spiegelrondes.Where(r => r.Dag == dag).Select(r => r.Cursor).SingleAsync(ct);
                ids = await Lopend(db).Where(d => d.Id.CompareTo(cursor) > 0).OrderBy(d => d.Id).Select(d => d.Id).Take(Portie).ToArrayAsync(ct);
            }

            if (ids.Length == 0)
            {
                await WerkBijAsync(dag, r => r.Klaar = klok.Nu(), ct);
                return;
            }

            var uitslagen = new (Spiegeluitslag Uitslag, int Verschillen)[ids.Length];
            await Parallel.ForEachAsync(Enumerable.Range(0, ids.Length), new ParallelOptions { MaxDegreeOfParallelism = Tegelijk, CancellationToken = ct }, async (i, stop) => uitslagen[i] = await EenAsync(ids[i], stop));
            await WerkBijAsync(dag, r =>
            {
                r.Cursor = ids[^1];
                r.Gelezen += uitslagen.Count(u => u.Uitslag == Spiegeluitslag.Gelezen);
                r.Onzichtbaar += uitslagen.Count(u => u.Uitslag == Spiegeluitslag.Onzichtbaar);
                r.Mislukt += uitslagen.Count(u => u.Uitslag == Spiegeluitslag.Mislukt);
                r.MetVerschil += uitslagen.Count(u => u.Verschillen > 0);
            }, ct);
        }
    }

    /// <summary>Compares one dossier now.</summary>
    public async Task<(Spiegeluitslag Uitslag, int Verschillen)> EenAsync(Guid dossier, CancellationToken ct)
    {
        try
        {
            await using var scope = Nieuw();
            return await scope.ServiceProvider.GetRequiredService<Duospiegel>().VergelijkAsync(dossier, ct);
        }
        catch (Exception fout) when (fout is not OperationCanceledException)
        {
            log.LogError(fout, "Dossier {Dossier} kon niet met DUO worden vergeleken.", dossier);
            return (Spiegeluitslag.Mislukt, 0);
        }
    }

    private async Task UrenMetDeHandAsync(CancellationToken ct)
    {
        var na = Guid.Empty;
        while (true)
        {
            Guid[] ids;
            await using (var scope = Nieuw())
            {
                var db = scope.ServiceProvider.GetRequiredService<Db>();
                ids = await Lopend(db).Where(d => d.Id.CompareTo(na) > 0 && db.Uren.Any(u => u.DossierId == d.Id)).OrderBy(d => d.Id).Select(d => d.Id).Take(Portie).ToArrayAsync(ct);
            }

            if (ids.Length == 0)
            {
                return;
            }

            foreach (var id in ids)
            {
                await using var scope = Nieuw();
                await scope.ServiceProvider.GetRequiredService<Duospiegel>().GeefUrenDoorAsync(id, ct);
            }

            na = ids[^1];
        }
    }

    private static IQueryable<Dossier> Lopend(Db db) => db.Dossiers.AsNoTracking().Where(d => d.Fase != Fase.Afgerond && d.Fase != Fase.Beeindigd && d.Fase != Fase.Opgegaan && d.Fase != Fase.Verhuisd);

    private async Task BeginAsync(DateOnly dag, CancellationToken ct)
    {
        await using var scope = Nieuw();
        var db = scope.ServiceProvider.GetRequiredService<Db>();
        using var binnen = await poort.GaBinnenAsync(ct);
        if (!await db.Spiegelrondes.AnyAsync(r => r.Dag == dag, ct))
        {
            db.Spiegelrondes.Add(new Spiegelronde { Dag = dag, Begonnen = klok.Nu(), Totaal = await Lopend(db).CountAsync(ct) });
            await db.SaveChangesAsync(ct);
        }
    }

    private async Task WerkBijAsync(DateOnly dag, Action<Spiegelronde> wijzig, CancellationToken ct)
    {
        await using var scope = Nieuw();
        var db = scope.ServiceProvider.GetRequiredService<Db>();
        using var binnen = await poort.GaBinnenAsync(ct);
        wijzig(await db.Spiegelrondes.SingleAsync(r => r.Dag == dag, ct));
        await db.SaveChangesAsync(ct);
    }

    /// <summary>DUO's list of schools: asked once a night, with the OIN of the first municipality that takes part.</summary>
    private async Task InstellingenAsync(CancellationToken ct)
    {
        await using var scope = Nieuw();
        var db = scope.ServiceProvider.GetRequiredService<Db>();
        if (await db.Gemeenten.Where(g => g.Deelnemer).OrderBy(g => g.Code).Select(g => g.Oin).FirstOrDefaultAsync(ct) is not { } oin
            || (await duo.HaalInstellingenAsync(oin, ct)).Waarde is not { Length: > 0 } scholen)
        {
            return;
        }

        using var binnen = await poort.GaBinnenAsync(ct);
        var bekend = await db.Duoinstellingen.ToDictionaryAsync(i => i.Nummer, ct);
        foreach (var school in scholen.DistinctBy(s => s.Nummer))
        {
            if (!bekend.TryGetValue(school.Nummer, out var rij))
            {
                db.Duoinstellingen.Add(rij = new Duoinstelling { Nummer = school.Nummer, Naam = school.Naam });
            }

            (rij.Naam, rij.Plaats, rij.Keurmerk, rij.Taalschakel) = (school.Naam, school.Plaats, school.Keurmerk == true, school.Taalschakel == true);
        }

        await db.SaveChangesAsync(ct);
    }

    private AsyncServiceScope Nieuw()
    {
        var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Toegangshouder>().Toegang = Toegang.Systeem("ketenspiegel");
        return scope;
    }
}
