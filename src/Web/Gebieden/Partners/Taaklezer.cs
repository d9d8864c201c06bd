using Microsoft.EntityFrameworkCore;
using Naast.Kern.Inburgeraars;
using Naast.Kern.Meedoen;
using Naast.Kern.Plan;
using Naast.Web.Data;
using Naast.Web.Poort;

namespace Naast.Web.Gebieden.Partners;

/// <summary>What a partner sees of one person: the own tasks, the questions that run, and of the plan what the tasks open.</summary>
public sealed record Taakinzage(IReadOnlyList<Taakregel> Taken, IReadOnlyList<Partnervraag> Vragen, Pip? Plan, Feit? Termijn);

/// <summary>Reads one person for a partner, for the page and for a program: noted, and told to who asked.</summary>
public sealed class Taaklezer(Db db, Eigentaken eigen, PartnerVragen partnervragen, Inzagelog inzage)
{
    /// <param name="scherm">How the look is noted.</param>
    /// <returns>Null when no task of the own organisation runs for this person.</returns>
    public async Task<Taakinzage?> LeesAsync(string scherm, Guid dossierId, CancellationToken ct)
    {
        var taken = await eigen.VanAsync(dossierId, ct);
        if (taken.Length == 0)
        {
            return null;
        }

        await inzage.NoteerAsync(scherm, dossierId, ct);
        var vragen = await db.Partnervragen.AsNoTracking().Where(v => v.DossierId == dossierId && (v.Stand == Vraagstand.Gevraagd || v.Stand == Vraagstand.Gezien || v.Stand == Vraagstand.Aangenomen))
            .OrderBy(v => v.Gevraagd).ThenBy(v => v.Id).ToArrayAsync(ct);
        if (vragen.Any(v => v.Stand == Vraagstand.Gevraagd) && db.Toegang.Heeft(Recht.PartnertaakUitvoeren))
        {
            // Who asked wants to know that it was read, by somebody who can answer.
            await partnervragen.ZieAsync(dossierId, ct);
        }

        return new(
            taken, vragen,
            await db.Pips.AsNoTracking().Where(p => p.DossierId == dossierId && p.Status == Pipstatus.Vastgesteld).OrderByDescending(p => p.Dagtekening).FirstOrDefaultAsync(ct),
            await db.Feiten.AsNoTracking().Where(f => f.DossierId == dossierId && f.VervallenOp == null && f.Soort == Feitsoort.Inburgeringstermijn).OrderByDescending(f => f.Van).FirstOrDefaultAsync(ct));
    }
}
