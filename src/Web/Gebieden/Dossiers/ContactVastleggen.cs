using Microsoft.EntityFrameworkCore;
using Naast.Kern.Gedeeld;
using Naast.Kern.Inburgeraars;
using Naast.Web.Data;
using Naast.Web.Poort;

namespace Naast.Web.Gebieden.Dossiers;

/// <summary>Records that somebody was in touch, or tried: so that silence in a dossier is real silence.</summary>
public sealed class ContactVastleggen(Db db, Handelingen handelingen)
{
    /// <returns>False when the dossier is not there for this asker.</returns>
    public async Task<bool> LegVastAsync(Guid dossierId, Contactwijze wijze, bool bereikt, string? verzoeksleutel, CancellationToken ct)
    {
        var uitkomst = await handelingen.VoerUitAsync(
            new Handelingsverzoek("ContactVastleggen", Recht.NotitieSchrijven, Inzagelog.Uitvoering) { Verzoeksleutel = verzoeksleutel }, async (handeling, ct) =>
            {
                await db.VergrendelAsync(Stroom.Dossier(dossierId), ct);
                if (await db.Dossiers.Where(d => d.Id == dossierId).Select(d => d.Gemeentecode).SingleOrDefaultAsync(ct) is not { } gemeente)
                {
                    return "";
                }

                var contact = Contactmoment.LegVast(handeling.NieuweId(), dossierId, gemeente, wijze, bereikt, db.Toegang.Naam, handeling.Tijdstip);
                db.Add(contact);
                return contact.Id.ToString();
            }, ct);
        return uitkomst.Resultaat.Length > 0;
    }
}
