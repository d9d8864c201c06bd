using Microsoft.EntityFrameworkCore;
using Naast.Kern.Inburgeraars;
using Naast.Web.Data;
using Naast.Web.Poort;

namespace Naast.Web.Gebieden.Besluiten;

/// <summary>Consent of the person to get decisions digitally (art. 2:14 Awb): recorded, or withdrawn again.</summary>
public sealed class ToestemmingVastleggen(Db db, Handelingen handelingen)
{
    /// <summary>The kind of message that the consent is about.</summary>
    public const string Soort = Dossierfeiten.DigitaleBesluiten;

    /// <returns>False when the dossier is not there for this asker.</returns>
    /// <exception cref="ArgumentException">The day lies in the future.</exception>
    public Task<bool> LegVastAsync(Guid dossierId, DateOnly dag, string? verzoeksleutel, CancellationToken ct) =>
        DoeAsync("ToestemmingVastleggen", dossierId, verzoeksleutel, (dossier, bestaand, handeling) =>
        {
            if (dag > handeling.Dag)
            {
                throw new ArgumentException("Vul een dag in die niet in de toekomst ligt.", nameof(dag));
            }

            if (bestaand.Count == 0)
            {
                db.Add(Feit.LegVast(handeling.NieuweId(), dossier, Feitsoort.DigitaalBereikbaar, dag, null, Soort, Feitbron.Inburgeraar, handeling.Tijdstip));
            }
        }, ct);

    public Task<bool> TrekInAsync(Guid dossierId, string? verzoeksleutel, CancellationToken ct) =>
        DoeAsync("ToestemmingIntrekken", dossierId, verzoeksleutel, (_, bestaand, handeling) =>
        {
            foreach (var feit in bestaand)
            {
                feit.LaatVervallen("De inburgeraar wil besluiten niet meer digitaal krijgen", handeling.Tijdstip);
            }
        }, ct);

    private async Task<bool> DoeAsync(string soort, Guid dossierId, string? sleutel, Action<Dossier, IReadOnlyList<Feit>, Handeling> deed, CancellationToken ct)
    {
        var uitkomst = await handelingen.VoerUitAsync(
            new Handelingsverzoek(soort, Recht.BesluitBekendmaken, Inzagelog.Uitvoering) { Verzoeksleutel = sleutel },
            async (handeling, ct) =>
            {
                if (await db.Dossiers.SingleOrDefaultAsync(d => d.Id == dossierId, ct) is not { } dossier)
                {
                    return "";
                }

                var bestaand = await db.Feiten
                    .Where(f => f.DossierId == dossierId && f.Soort == Feitsoort.DigitaalBereikbaar && f.Waarde == Soort && f.VervallenOp == null).ToArrayAsync(ct);
                deed(dossier, bestaand, handeling);
                return dossierId.ToString();
            }, ct);
        return uitkomst.Resultaat.Length > 0;
    }
}
