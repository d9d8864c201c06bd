using Microsoft.EntityFrameworkCore;
using Naast.Kern.Inburgeraars;
using Naast.Kern.Regels;
using Naast.Web.Data;
using Naast.Web.Poort;

namespace Naast.Web.Koppelingen.Mail;

/// <summary>
/// Reminds people of an appointment that is near, once for each day it was planned on. The row that waits holds no address and
/// no words: both are read when it is sent, so a moved or called-off appointment is never mailed as it was.
/// </summary>
public sealed class Herinneringen(Dbfabriek fabriek, Schrijfpoort poort, Postbode postbode, Herinneringtekst tekst, Mailopties opties, TimeProvider klok, ILogger<Herinneringen> log)
{
    private const int Portie = 200;
    private const int MeestePogingen = 6;
    private static readonly TimeSpan Bezig = TimeSpan.FromMinutes(5);

    /// <summary>Puts what is near and has an address in the row of what is to be sent; what stands there already is left.</summary>
    /// <returns>How many came in.</returns>
    public async Task<int> ZetKlaarAsync(CancellationToken ct)
    {
        if (!postbode.Ingesteld)
        {
            return 0;
        }

        await using var db = fabriek.Maak(Toegang.Systeem("herinneringen"));
        var vandaag = klok.Vandaag();
        var nieuw = 0;
        // Municipalities that remind equally long before travel in one question: mostly that is all of them.
        var codes = await db.Gemeenten.AsNoTracking().Where(g => g.Deelnemer).Select(g => g.Code).ToArrayAsync(ct);
        foreach (var groep in codes.GroupBy(code => db.Regels(code).Waarde(Werkparameters.Herinnering, vandaag)).Where(groep => groep.Key > 0))
        {
            var (gemeenten, tot) = (groep.ToArray(), vandaag.AddDays(groep.Key));
            // Reading stands inside the gate too: of two turns in one process the second sees what the first put ready.
            using var binnen = await poort.GaBinnenAsync(ct);
            var rijen = await db.Afspraken.AsNoTracking()
                .Where(a => gemeenten.Contains(a.Gemeentecode) && a.Stand == Afspraakstand.Gepland && a.Komt != false && a.Dag > vandaag && a.Dag <= tot
                    && db.Contactgegevens.Any(c => c.DossierId == a.DossierId && c.Email != null && c.Email != "")
                    && !db.Herinneringen.Any(h => h.AfspraakId == a.Id && h.Dag == a.Dag))
                .OrderBy(a => a.Dag).ThenBy(a => a.Id).Take(Portie).Select(a => new { a.Id, a.DossierId, a.Dag, a.Gemeentecode }).ToArrayAsync(ct);
            var nu = klok.Nu();
            db.Herinneringen.AddRange(rijen.Select(r => new Herinnering
            {
                AfspraakId = r.Id, Dag = r.Dag, DossierId = r.DossierId, Gemeentecode = r.Gemeentecode, Gemaakt = nu, NietVoor = nu, Stand = Herinneringstand.TeVersturen,
            }));
            try
            {
                await db.SaveChangesAsync(ct);
                nieuw += rijen.Length;
            }
            catch (DbUpdateException)
            {
                // Another process put the same ones ready at the same moment; what it did not, comes at the next turn.
            }

            db.ChangeTracker.Clear();
        }

        return nieuw;
    }

    /// <summary>Sends what waits, within the hours in which people get mail; a server that is away is asked again later.</summary>
    /// <returns>How many went out.</returns>
    public async Task<int> VerstuurAsync(CancellationToken ct)
    {
        var verstuurd = 0;
        await using var db = fabriek.Maak(Toegang.Systeem("herinneringen"));
        while (postbode.Ingesteld && klok.GetUtcNow().InNederland().Hour is var uur && uur >= opties.VanUur && uur < opties.TotUur)
        {
            var nu = klok.Nu();
            var rij = await db.Herinneringen.AsNoTracking().Where(h => h.Stand == Herinneringstand.TeVersturen && h.NietVoor <= nu).OrderBy(h => h.NietVoor).FirstOrDefaultAsync(ct);
            if (rij is null)
            {
                return verstuurd;
            }

            if (!await PakAsync(db, rij, nu, ct))
            {
                continue;
            }

            var (stand, fout, nietVoor) = await BrengAsync(db, rij, ct);
            using var binnen = await poort.GaBinnenAsync(ct);
            var gestuurd = stand == Herinneringstand.Verstuurd ? klok.Nu() : (DateTimeOffset?)null;
            await db.Herinneringen.Where(h => h.AfspraakId == rij.AfspraakId && h.Dag == rij.Dag).ExecuteUpdateAsync(zet => zet
                .SetProperty(h => h.Stand, stand).SetProperty(h => h.Fout, fout).SetProperty(h => h.NietVoor, nietVoor).SetProperty(h => h.Verstuurd, gestuurd), ct);
            verstuurd += gestuurd is null ? 0 : 1;
        }

        return verstuurd;
    }

    /// <summary>Of two processes one takes a row; whoever dies with it in hand gives it back after a while.</summary>
    private async Task<bool> PakAsync(Db db, Herinnering rij, DateTimeOffset nu, CancellationToken ct)
    {
        using var binnen = await poort.GaBinnenAsync(ct);
        return await db.Herinneringen.Where(h => h.AfspraakId == rij.AfspraakId && h.Dag == rij.Dag && h.Pogingen == rij.Pogingen && h.NietVoor <= nu)
            .ExecuteUpdateAsync(zet => zet.SetProperty(h => h.NietVoor, nu + Bezig).SetProperty(h => h.Pogingen, h => h.Pogingen + 1), ct) == 1;
    }

    private async Task<(Herinneringstand Stand, string? Fout, DateTimeOffset NietVoor)> BrengAsync(Db db, Herinnering rij, CancellationToken ct)
    {
        var vandaag = klok.Vandaag();
        var contact = await db.Contactgegevens.AsNoTracking().SingleOrDefaultAsync(c => c.DossierId == rij.DossierId, ct);
        if (await db.Afspraken.AsNoTracking().SingleOrDefaultAsync(a => a.Id == rij.AfspraakId, ct) is not { Stand: Afspraakstand.Gepland } afspraak
            || afspraak.Dag != rij.Dag || afspraak.Dag <= vandaag || afspraak.Komt == false || string.IsNullOrWhiteSpace(contact?.Email))
        {
            return (Herinneringstand.Vervallen, null, klok.Nu());
        }

        var gemeente = await db.Gemeenten.AsNoTracking().SingleAsync(g => g.Code == rij.Gemeentecode, ct);
        try
        {
            await postbode.BrengAsync(tekst.Maak(contact.Email, contact.Taal, afspraak, gemeente), ct);
            return (Herinneringstand.Verstuurd, null, klok.Nu());
        }
        catch (Mailfout fout)
        {
            var poging = rij.Pogingen + 1;
            log.LogWarning("Herinnering voor afspraak {Afspraak} is niet verstuurd: {Waarom}", rij.AfspraakId, fout.Message);
            return fout.Voorgoed || poging >= MeestePogingen
                ? (Herinneringstand.Mislukt, fout.Message, klok.Nu())
                : (Herinneringstand.TeVersturen, fout.Message, klok.Nu() + TimeSpan.FromMinutes(Math.Pow(3, poging)));
        }
    }
}
