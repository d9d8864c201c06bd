using Microsoft.EntityFrameworkCore;
using Naast.Kern.Gedeeld;
using Naast.Kern.Handhaving;
using Naast.Kern.Rechtsbescherming;
using Naast.Web.Data;

namespace Naast.Web.Gebieden.Besluiten;

/// <summary>An earlier fine of the dossier that stands, as the next one needs it.</summary>
public sealed record Boeteverleden(OpgelegdeBoete Boete, Onherroepelijkheid Vast);

/// <summary>Reads which earlier fines stand, and whether each of them is final.</summary>
internal static class Boetegeschiedenis
{
    /// <param name="beroepLoopt">See <see cref="Onherroepelijkheid.Beoordeel"/>.</param>
    /// <returns>Earliest first.</returns>
    public static async Task<IReadOnlyList<Boeteverleden>> LeesAsync(Db db, DossierBeeld beeld, IEnumerable<Handhavingszaak> zaken, bool beroepLoopt, DateOnly dag, CancellationToken ct)
    {
        var beboet = zaken.Where(z => z.Stand == Handhavingsstand.Beboet).OrderBy(z => z.Opgelegd).ToArray();
        if (beboet.Length == 0)
        {
            return [];
        }

        var bezwaren = await db.Bezwaarzaken.AsNoTracking().Where(z => z.DossierId == beeld.Dossier.Id).ToArrayAsync(ct);
        var id = beeld.Dossier.Id;

        // The case keeps that an objection was taken back, and the event the moment of it.
        var ingetrokken = (await db.Gebeurtenissen.AsNoTracking().Where(g => g.StroomId == id && g.Soort == Bezwaargebeurtenissen.Ingetrokken.Naam).Select(g => new { g.AggregaatId, g.Tijdstip }).ToArrayAsync(ct))
            .ToLookup(g => g.AggregaatId, g => g.Tijdstip.DagInNederland());
        Bezwaarloop[] lopen =
        [
            .. bezwaren.Select(z => new Bezwaarloop(
                z, beeld.Besluiten.FirstOrDefault(b => b.Id == z.BeslissingId), z.Stand == Bezwaarstand.Ingetrokken && ingetrokken.Contains(z.Id) ? ingetrokken[z.Id].Max() : null)),
        ];
        return
        [
            .. beboet.Select(z =>
            {
                var vast = Onherroepelijkheid.Beoordeel(beeld.Besluiten.First(b => b.Id == z.BesluitId), lopen, beroepLoopt, dag, beeld.Regels);
                return new Boeteverleden(new(z.Grond == Boetegrond.Intake ? Boetesoort.Intake : Boetesoort.Traject, z.Constatering, z.Opgelegd!.Value, vast.Vanaf, z.Boete!.Value), vast);
            }),
        ];
    }
}
