using Microsoft.EntityFrameworkCore;
using Naast.Kern.Gedeeld;
using Naast.Web.Data;
using Naast.Web.Poort;

namespace Naast.Web.Gebieden.Portaal;

/// <summary>
/// "Ik kom" or "Ik kan niet komen": a handeling of the person, on the timeline of the dossier, so that the casusregisseur
/// sees it at once. Saying it twice is saying it once, so no form key is needed.
/// </summary>
public sealed class AfspraakBeantwoorden(Db db, Handelingen handelingen)
{
    /// <returns>Who the appointment is with; null when it is not there for this reader, or over.</returns>
    public async Task<string?> BeantwoordAsync(Guid id, bool komt, CancellationToken ct)
    {
        var uitkomst = await handelingen.VoerUitAsync(
            new Handelingsverzoek("AfspraakBeantwoorden", Recht.EigenPlanInzien, Inzagelog.Uitvoering),
            async (handeling, ct) =>
            {
                // Two presses at once go one after the other.
                await db.VergrendelAsync(Stroom.Dossier(db.Toegang.EigenDossier), ct);
                var afspraak = await db.Afspraken.SingleOrDefaultAsync(a => a.Id == id && a.Dag >= handeling.Dag && a.Stand == Kern.Inburgeraars.Afspraakstand.Gepland, ct);
                afspraak?.Beantwoord(komt);
                return afspraak?.Met ?? "";
            }, ct);
        return uitkomst.Resultaat.Length == 0 ? null : uitkomst.Resultaat;
    }
}
