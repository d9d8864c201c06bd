using Microsoft.EntityFrameworkCore;
using Naast.Kern.Gedeeld;
using Naast.Kern.Meedoen;
using Naast.Web.Data;
using Naast.Web.Poort;

namespace Naast.Web.Gebieden.Partners;

/// <summary>A partner records what it did on a subject of its own task.</summary>
public sealed class StapVastleggen(Db db, Handelingen handelingen)
{
    /// <returns>False when the person is not there for this partner.</returns>
    public async Task<bool> LegVastAsync(Guid dossierId, Stapgegevens gegevens, string? sleutel, CancellationToken ct)
    {
        var uitkomst = await handelingen.VoerUitAsync(new Handelingsverzoek("BegeleidingsstapZetten", Recht.PartnertaakUitvoeren, Inzagelog.Uitvoering) { Verzoeksleutel = sleutel }, async (handeling, ct) =>
        {
            await db.VergrendelAsync(Stroom.Dossier(dossierId), ct);
            if (await db.Dossiers.SingleOrDefaultAsync(d => d.Id == dossierId, ct) is not { IsLopend: true } dossier)
            {
                return "";
            }

            var stap = Begeleidingsstap.LegVast(handeling.NieuweId(), dossier, gegevens, db.Toegang.Organisatie, db.Toegang.Naam);
            db.Add(stap);
            return stap.Id.ToString();
        }, ct);
        return uitkomst.Resultaat.Length > 0;
    }
}
