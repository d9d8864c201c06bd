using Microsoft.EntityFrameworkCore;
using Naast.Kern.Keten;
using Naast.Web.Data;
using Naast.Web.Koppelingen.Duo;
using Naast.Web.Poort;

namespace Naast.Web.Gebieden.Duo;

/// <summary>What colleagues do with what DUO says: note that a message was dealt with, and copy by hand from the portal what did not come by itself.</summary>
public sealed class DuoVastleggen(Db db, Handelingen handelingen, DossierBeelden beelden, Werkplanner werkplanner, Duovastlegging vastlegging)
{
    /// <returns>False when it is not there for this asker, or was dealt with.</returns>
    public async Task<bool> HandelAfAsync(Guid meldingId, string? antwoord, string? verzoeksleutel, CancellationToken ct)
    {
        var uitkomst = await handelingen.VoerUitAsync(
            new Handelingsverzoek("DuomeldingAfhandelen", Recht.DossierInzien, Inzagelog.Uitvoering) { Verzoeksleutel = verzoeksleutel }, async (_, ct) =>
            {
                if (await db.Ketenmeldingen.SingleOrDefaultAsync(m => m.Id == meldingId, ct) is not { Open: true } melding)
                {
                    return "";
                }

                melding.HandelAf(antwoord);
                return meldingId.ToString();
            }, ct);
        return uitkomst.Resultaat.Length > 0;
    }

    /// <summary>Has the same effect as DUO's own answer: facts, the end of the duty, results of exams.</summary>
    /// <param name="waarde">In DUO's form.</param>
    /// <returns>False when the dossier is not there for this asker.</returns>
    public async Task<bool> NeemOverAsync(Guid dossierId, Duoonderwerp onderwerp, object waarde, string? verzoeksleutel, CancellationToken ct)
    {
        var uitkomst = await handelingen.VoerUitAsync(
            new Handelingsverzoek("PortaalOvernemen", Recht.PortaalInvoeren, Inzagelog.Uitvoering) { Verzoeksleutel = verzoeksleutel, Reden = "overgenomen uit het portaal van DUO" },
            async (handeling, ct) =>
            {
                if (await beelden.NuAsync(dossierId, volgend: true, ct) is not { } beeld || beeld.Dossier.Fase is Kern.Inburgeraars.Fase.Verhuisd or Kern.Inburgeraars.Fase.Opgegaan)
                {
                    return "";
                }

                var kennis = new Duokennis();
                kennis.Zet(onderwerp, waarde);
                await werkplanner.HerberekenAsync(await vastlegging.LegVastAsync(beeld, kennis, handeling, ct, overgenomen: db.Toegang.Naam), ct);
                return dossierId.ToString();
            }, ct);
        return uitkomst.Resultaat.Length > 0;
    }
}
