using Microsoft.EntityFrameworkCore;
using Naast.Kern.Meedoen;
using Naast.Web.Data;

namespace Naast.Web.Gebieden.Meedoen;

/// <summary>The deeds of comparing ways: writing one down, changing it, choosing one. What was not chosen falls away with it.</summary>
public sealed class WegVastleggen(Db db, Dossierdeeldaad daad)
{
    public Task<bool> SchrijfAsync(Guid dossierId, Weggegevens gegevens, string? sleutel, CancellationToken ct) =>
        daad.MaakAsync("WegOpschrijven", dossierId, (h, dossier) => Meedoenweg.Schrijf(h.NieuweId(), dossier, gegevens, h.Dag), sleutel, ct);

    public Task<bool> WijzigAsync(Guid dossierId, Guid id, int versie, Weggegevens gegevens, string? sleutel, CancellationToken ct) =>
        daad.WijzigAsync("WegWijzigen", db.Wegen, dossierId, id, versie, (w, _) => w.Wijzig(gegevens), w => w.Stand == Wegstand.Overwogen, sleutel, ct);

    public Task<bool> LaatVallenAsync(Guid dossierId, Guid id, int versie, string motief, string? sleutel, CancellationToken ct) =>
        daad.WijzigAsync("WegLatenVallen", db.Wegen, dossierId, id, versie, (w, h) => w.ValAf(motief, h.Dag), w => w.Stand == Wegstand.Overwogen, sleutel, ct);

    /// <summary>The reason for the one is the reason against the others: it is kept with each of them.</summary>
    public Task<bool> KiesAsync(Guid dossierId, Guid id, int versie, string motief, string? sleutel, CancellationToken ct) =>
        daad.WijzigAsync("WegKiezen", db.Wegen, dossierId, id, versie, (w, h) => w.Kies(motief, h.Dag), w => w.Stand == Wegstand.Overwogen, sleutel, ct,
            async (h, gekozen) =>
            {
                foreach (var ander in await db.Wegen.Where(w => w.DossierId == dossierId && w.Id != id && w.Stand == Wegstand.Overwogen).ToArrayAsync(ct))
                {
                    ander.ValAf($"Gekozen is: {gekozen.Naam}. {motief}"[..Math.Min($"Gekozen is: {gekozen.Naam}. {motief}".Length, Weggegevens.LangsteTekst)], h.Dag);
                }
            });
}
