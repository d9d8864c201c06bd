using Microsoft.EntityFrameworkCore;
using Naast.Kern.Inburgeraars;
using Naast.Kern.Plan;
using Naast.Kern.Signalen;

namespace Naast.Web.Data;

/// <summary>Reads the <see cref="Werkbeeld"/> of many dossiers at once: one question per table, and only the columns that count.</summary>
internal static class Werkbeelden
{
    public static async Task<IReadOnlyList<Werkbeeld>> LeesAsync(Db db, Guid[] ids, CancellationToken ct)
    {
        var dossiers = await db.Dossiers.AsNoTracking().Where(d => ids.Contains(d.Id))
            .Select(d => new { d.Id, d.Gemeentecode, d.Casusregisseur, d.Fase, d.Geopend, d.Streefwerk, d.Streefdag, d.Streefreden }).ToArrayAsync(ct);
        var feiten = (await db.Feiten.AsNoTracking().Where(f => ids.Contains(f.DossierId) && f.VervallenOp == null)
            .OrderBy(f => f.VastgelegdOp).ThenBy(f => f.Id).ToArrayAsync(ct)).ToLookup(f => f.DossierId);
        var pips = (await db.Pips.AsNoTracking().Where(p => ids.Contains(p.DossierId)).OrderBy(p => p.Id)
            .Select(p => new { p.Id, p.DossierId, p.Status, p.Dagtekening, p.Inhoud }).ToArrayAsync(ct)).ToLookup(p => p.DossierId);
        var onbekend = (await db.Besluiten.AsNoTracking().Where(b => ids.Contains(b.DossierId) && b.Bekendgemaakt == null).Select(b => b.OnderwerpId).ToArrayAsync(ct)).ToHashSet();
        var intakes = await db.Intakes.AsNoTracking().Where(i => ids.Contains(i.DossierId)).Select(i => new { i.DossierId, i.Status }).ToDictionaryAsync(i => i.DossierId, i => i.Status, ct);
        var verzonden = (await db.UitgaandeBerichten.AsNoTracking().Where(b => ids.Contains(b.DossierId) && b.Soort == Berichtsoort.Pip)
            .OrderBy(b => b.Gemaakt).Select(b => new { b.DossierId, b.Status }).ToArrayAsync(ct)).ToLookup(b => b.DossierId);
        var ritmes = await Ritmevraag.AlleAsync(db, ids, ct);
        return [.. dossiers.Select(dossier =>
        {
            var eigen = pips[dossier.Id].ToArray();
            var vastgesteld = eigen.Where(p => p.Status == Pipstatus.Vastgesteld).OrderBy(p => p.Dagtekening).ThenBy(p => p.Id).LastOrDefault();
            var lopend = Array.Find(eigen, p => p.Status is Pipstatus.Concept or Pipstatus.TerBeslissing);
            return new Werkbeeld
            {
                DossierId = dossier.Id, Gemeentecode = dossier.Gemeentecode, Casusregisseur = dossier.Casusregisseur, Fase = dossier.Fase, Geopend = dossier.Geopend,
                Streef = dossier is { Streefwerk: { } werk, Streefdag: { } dag } ? (werk, dag, dossier.Streefreden) : null,
                Feiten = new Dossierfeiten(feiten[dossier.Id]), LopendeRoute = lopend?.Inhoud.Leerroute, HeeftLopend = lopend is not null,
                Plan = new Signaalplan(
                    eigen.Where(p => p.Status == Pipstatus.Vastgesteld).Min(p => p.Dagtekening), vastgesteld?.Inhoud.Leerroute, lopend?.Status == Pipstatus.TerBeslissing)
                { LaatstePip = vastgesteld?.Dagtekening },
                NietBekend = vastgesteld is not null && onbekend.Contains(vastgesteld.Id),
                Intake = intakes.TryGetValue(dossier.Id, out var stand) ? stand : null, Verzending = verzonden[dossier.Id].LastOrDefault()?.Status,
                Ritme = ritmes.TryGetValue(dossier.Id, out var ritme) ? ritme : null,
            };
        })];
    }
}
