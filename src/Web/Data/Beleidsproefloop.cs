using System.Data;
using Microsoft.EntityFrameworkCore;
using Naast.Kern.Beleidsstukken;
using Naast.Kern.Gedeeld;
using Naast.Kern.Regels;
using Naast.Kern.Signalen;
using Naast.Web.Poort;

namespace Naast.Web.Data;

/// <summary>
/// Tries a version of the beleidsregels on every running dossier, as if it held from today in every municipality: on a copy of the
/// parameters, so nothing of it is stored but which dossiers change and how. Some hundreds at a time, with a cursor, so a run
/// that was stopped goes on.
/// </summary>
public sealed class Beleidsproefloop(Dbfabriek fabriek, Schrijfpoort poort, TimeProvider klok, ILogger<Beleidsproefloop> log)
{
    private const int Portie = 500;

    /// <summary>Begins a try-out; the old ones of this version go.</summary>
    public async Task<Guid> BeginAsync(Guid stukId, CancellationToken ct)
    {
        using var binnen = await poort.GaBinnenAsync(ct);
        await using var db = Nieuw();
        await db.Beleidsproeven.Where(p => p.StukId == stukId).ExecuteDeleteAsync(ct);
        var nu = klok.Nu();
        var proef = new Beleidsproef
        {
            Id = Guid.CreateVersion7(nu), StukId = stukId, Begonnen = nu, Dag = klok.Vandaag(), Totaal = await Signaalloop.Lopend(db).CountAsync(ct),
            Stukversie = await db.Beleidsstukken.Where(s => s.Id == stukId).Select(s => s.Versie).SingleAsync(ct),
        };
        db.Add(proef);
        await db.SaveChangesAsync(ct);
        return proef.Id;
    }

    /// <summary>Goes on with whatever was not finished.</summary>
    public async Task DraaiAsync(CancellationToken ct)
    {
        while (await OpenAsync(ct) is { } proef)
        {
            try
            {
                while (!await StapAsync(proef, ct))
                {
                }
            }
            catch (Exception fout) when (fout is not OperationCanceledException)
            {
                log.LogError(fout, "De proef van een beleidsstuk is gestopt.");
                await StopAsync(proef, ct);
            }
        }
    }

    private async Task<Guid?> OpenAsync(CancellationToken ct)
    {
        await using var db = Nieuw();
        return await db.Beleidsproeven.Where(p => p.Klaar == null).OrderBy(p => p.Id).Select(p => (Guid?)p.Id).FirstOrDefaultAsync(ct);
    }

    private async Task StopAsync(Guid id, CancellationToken ct)
    {
        using var binnen = await poort.GaBinnenAsync(ct);
        await using var db = Nieuw();
        await db.Beleidsproeven.Where(p => p.Id == id).ExecuteUpdateAsync(
            zet => zet.SetProperty(p => p.Klaar, klok.Nu()).SetProperty(p => p.Fout, "Er ging iets mis in het programma. Probeer het opnieuw."), ct);
    }

    /// <returns>True when there is nothing left to do.</returns>
    private async Task<bool> StapAsync(Guid id, CancellationToken ct)
    {
        using var binnen = await poort.GaBinnenAsync(ct);
        await using var db = Nieuw();
        await using var transactie = await db.Database.BeginTransactionAsync(IsolationLevel.ReadCommitted, ct);
        // Two processes at one try-out take turns: each portion is done once.
        var eigen = db.IsPostgres ? db.Beleidsproeven.FromSql($"SELECT * FROM beleidsproeven WHERE id = {id} FOR UPDATE") : db.Beleidsproeven.Where(p => p.Id == id);
        if (await eigen.SingleOrDefaultAsync(ct) is not { Klaar: null } proef)
        {
            return true;
        }

        var stuk = await db.Beleidsstukken.AsNoTracking().SingleAsync(s => s.Id == proef.StukId, ct);
        var cursor = proef.Cursor;
        var ids = await Signaalloop.Lopend(db).Where(d => d.Id.CompareTo(cursor) > 0).OrderBy(d => d.Id).Select(d => d.Id).Take(Portie).ToArrayAsync(ct);
        if (ids.Length == 0)
        {
            proef.Klaar = klok.Nu();
        }
        else
        {
            var beelden = await Werkbeelden.LeesAsync(db, ids, ct);
            var copie = beelden.Select(beeld => beeld.Gemeentecode).Distinct().ToDictionary(code => code, code => Kopie.Maak(db.Regels(code), stuk, code, proef.Dag), StringComparer.Ordinal);
            var sleutels = copie.Values.SelectMany(kopie => kopie.Anders).Select(parameter => parameter.Sleutel).ToHashSet(StringComparer.Ordinal);
            var raakvlakken = await Beleidsraakvlakken.LeesAsync(db, ids, sleutels, proef.Dag, ct);
            foreach (var beeld in beelden)
            {
                if (Verschil(beeld, raakvlakken, copie[beeld.Gemeentecode], proef.Dag) is { Length: > 0 } wat)
                {
                    db.Beleidsproefregels.Add(new Beleidsproefregel { ProefId = id, DossierId = beeld.DossierId, Gemeentecode = beeld.Gemeentecode, Wat = string.Join('\n', wat) });
                    proef.Geraakt++;
                }
            }

            (proef.Gedaan, proef.Cursor) = (proef.Gedaan + ids.Length, ids[^1]);
        }

        await db.SaveChangesAsync(ct);
        await transactie.CommitAsync(ct);
        return ids.Length == 0;
    }

    private static string[] Verschil(Werkbeeld beeld, Beleidsraakvlakken raakvlakken, Kopie kopie, DateOnly dag)
    {
        if (kopie.Anders.Count == 0)
        {
            return [];
        }

        var toen = beeld.Signalen(dag, kopie.Nu).ToDictionary(signaal => signaal.Soort);
        var dan = beeld.Signalen(dag, kopie.Straks).ToDictionary(signaal => signaal.Soort);
        return
        [
            .. toen.Keys.Union(dan.Keys).Order().Select(soort => Zin(soort, toen.GetValueOrDefault(soort), dan.GetValueOrDefault(soort))).OfType<string>(),
            .. raakvlakken.Van(beeld.DossierId, kopie.Anders, kopie.Nu, kopie.Straks, dag),
        ];
    }

    private static string? Zin(Signaalsoort soort, Signaal? toen, Signaal? dan) => (toen, dan) switch
    {
        (null, { } nieuw) => $"{soort.Naam()}: komt erbij, {Datumtekst.Lang(nieuw.Dag)}.",
        ({ } oud, null) => $"{soort.Naam()}: vervalt (nu {Datumtekst.Lang(oud.Dag)}).",
        ({ } oud, { } nieuw) when oud.Dag != nieuw.Dag && soort != Signaalsoort.NietTeBerekenen => $"{soort.Naam()}: {Datumtekst.Lang(nieuw.Dag)} in plaats van {Datumtekst.Lang(oud.Dag)}.",
        _ => null,
    };

    /// <summary>The parameters of one municipality now, and as they would be.</summary>
    private sealed record Kopie(Regelset Nu, Regelset Straks, IReadOnlyList<Parameter> Anders)
    {
        public static Kopie Maak(Regelset nu, Beleidsstuk stuk, string gemeentecode, DateOnly dag)
        {
            var straks = Beleidsuitwerking.Op(nu, stuk, gemeentecode, dag);
            return new(nu, straks, Beleidsuitwerking.Anders(nu, straks, stuk, dag));
        }
    }

    private Db Nieuw() => fabriek.Maak(Toegang.Systeem("beleid proberen"));
}
