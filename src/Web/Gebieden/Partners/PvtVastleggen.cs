using Microsoft.EntityFrameworkCore;
using Naast.Kern.Gedeeld;
using Naast.Kern.Intake;
using Naast.Kern.Onderweg;
using Naast.Web.Data;
using Naast.Web.Poort;

namespace Naast.Web.Gebieden.Partners;

/// <summary>A partner records who was there for the participatieverklaring, whether it was signed, and the hours of that day.</summary>
public sealed class PvtVastleggen(Db db, Handelingen handelingen)
{
    /// <param name="uren">Hours of that day; null: none are recorded.</param>
    /// <returns>False when the person is not there for this partner.</returns>
    public async Task<bool> LegVastAsync(Guid dossierId, Momentsoort soort, DateOnly dag, bool aanwezig, bool ondertekend, Urengegevens? uren, string? toelichting, string? sleutel, CancellationToken ct)
    {
        var uitkomst = await handelingen.VoerUitAsync(new Handelingsverzoek("TrajectmomentVastleggen", Recht.PartnertaakUitvoeren, Inzagelog.Uitvoering) { Verzoeksleutel = sleutel }, async (handeling, ct) =>
        {
            await db.VergrendelAsync(Stroom.Dossier(dossierId), ct);
            if (await db.Dossiers.SingleOrDefaultAsync(d => d.Id == dossierId, ct) is not { IsLopend: true } dossier)
            {
                return "";
            }

            var moment = Trajectmoment.LegVast(handeling.NieuweId(), dossier, soort, dag, aanwezig, ondertekend, null, toelichting, db.Toegang.Organisatie, db.Toegang.Naam);
            db.Add(moment);
            if (uren is not null)
            {
                db.Add(Urenmelding.Meld(handeling.NieuweId(), dossier, uren, null, db.Toegang.Organisatie, db.Toegang.Naam, null, handeling.Tijdstip));
            }

            return moment.Id.ToString();
        }, ct);
        return uitkomst.Resultaat.Length > 0;
    }

    /// <summary>Hours of the PVT that this partner reported.</summary>
    public Task<Urenmelding[]> UrenAsync(Guid dossierId, CancellationToken ct) =>
        db.Uren.AsNoTracking().Where(u => u.DossierId == dossierId && u.Soort == Uursoort.Pvt && u.Stand != Meldingstand.Vervangen).ToArrayAsync(ct);
}
