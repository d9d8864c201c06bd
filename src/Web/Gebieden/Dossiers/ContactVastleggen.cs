using Microsoft.EntityFrameworkCore;
using Naast.Kern.Gedeeld;
using Naast.Kern.Inburgeraars;
using Naast.Web.Data;
using Naast.Web.Poort;

namespace Naast.Web.Gebieden.Dossiers;

/// <summary>Records that somebody was in touch, or tried: so that silence in a dossier is real silence.</summary>
public sealed class ContactVastleggen(Db db, Handelingen handelingen, DossierBeelden beelden, Werkplanner werkplanner)
{
    /// <returns>False when the dossier is not there for this asker.</returns>
    public async Task<bool> LegVastAsync(Guid dossierId, Contactwijze wijze, bool bereikt, string? verzoeksleutel, CancellationToken ct)
    {
        var uitkomst = await handelingen.VoerUitAsync(
            new Handelingsverzoek("ContactVastleggen", Recht.NotitieSchrijven, Inzagelog.Uitvoering) { Verzoeksleutel = verzoeksleutel }, async (handeling, ct) =>
            {
                if (await beelden.NuAsync(dossierId, volgend: true, ct) is not { } beeld)
                {
                    return "";
                }

                var contact = Contactmoment.LegVast(handeling.NieuweId(), dossierId, beeld.Dossier.Gemeentecode, wijze, bereikt, db.Toegang.Naam, handeling.Tijdstip);
                db.Add(contact);
                if (bereikt && beeld.Ritme is { } ritme)
                {
                    await werkplanner.HerberekenAsync(beeld with { Ritme = ritme with { Sinds = handeling.Dag } }, ct);
                }

                return contact.Id.ToString();
            }, ct);
        return uitkomst.Resultaat.Length > 0;
    }
}
