using Microsoft.EntityFrameworkCore;
using Naast.Kern.Inburgeraars;
using Naast.Web.Data;
using Naast.Web.Poort;

namespace Naast.Web.Gebieden.Partners;

/// <summary>A note with a task. It stays with the own organisation, unless the writer shares it with the casusregisseur.</summary>
public sealed class TaaknotitieSchrijven(Db db, Handelingen handelingen)
{
    public const int Langste = 4000;

    /// <returns>False when the own organisation has no running task for this person.</returns>
    /// <exception cref="ArgumentException">Empty, or longer than <see cref="Langste"/>.</exception>
    public async Task<bool> SchrijfAsync(Guid dossierId, string? tekst, bool delen, string? verzoeksleutel, CancellationToken ct)
    {
        tekst = tekst?.Trim() ?? "";
        if (tekst.Length is 0 or > Langste)
        {
            throw new ArgumentException(tekst.Length == 0 ? "Schrijf eerst een notitie." : $"Een notitie is ten hoogste {Langste} tekens. Maak de tekst korter.", nameof(tekst));
        }

        var uitkomst = await handelingen.VoerUitAsync(
            new Handelingsverzoek("TaaknotitieSchrijven", Recht.PartnertaakUitvoeren, Inzagelog.Uitvoering) { Verzoeksleutel = verzoeksleutel },
            async (handeling, ct) =>
            {
                if (await db.Partnertaken.Where(t => t.DossierId == dossierId).Select(t => t.Gemeentecode).FirstOrDefaultAsync(ct) is not { } gemeentecode)
                {
                    return "";
                }

                var notitie = Notitie.Schrijf(
                    handeling.NieuweId(), dossierId, gemeentecode, tekst, db.Toegang.Naam, db.Toegang.Organisatie, delen, handeling.Tijdstip);
                db.Add(notitie);
                return notitie.Id.ToString();
            }, ct);
        return uitkomst.Resultaat.Length > 0;
    }
}
