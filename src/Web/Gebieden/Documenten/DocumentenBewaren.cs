using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Naast.Kern.Gedeeld;
using Naast.Kern.Inburgeraars;
using Naast.Web.Data;
using Naast.Web.Poort;

namespace Naast.Web.Gebieden.Documenten;

/// <summary>Keeps documents of a dossier: their bytes encrypted, one by one, so that a bad one does not take the others along.</summary>
public sealed class DocumentenBewaren(Db db, Handelingen handelingen, Sleutels sleutels, Virusscan scan)
{
    /// <param name="vervangt">The document that this is a new version of; null for a new one.</param>
    /// <returns>Null when it is kept; otherwise why not.</returns>
    public async Task<string?> BewaarAsync(
        Guid dossierId, string naam, ReadOnlyMemory<byte> inhoud, Documentsoort soort, string vanWie, Guid? vervangt, string? verzoeksleutel, CancellationToken ct)
    {
        var (mediatype, fout) = Documentkeuring.Keur(naam, inhoud);
        if (mediatype is null)
        {
            return fout;
        }

        switch (await scan.ScanAsync(inhoud, ct))
        {
            case Scanuitslag.Besmet:
                return "bevat een virus. Het is niet bewaard. Meld het bij uw beheerder.";
            case Scanuitslag.Onbereikbaar:
                return "kon niet op virussen worden nagekeken. Probeer het straks opnieuw.";
            default:
                break;
        }

        var afdruk = Convert.ToHexStringLower(SHA256.HashData(inhoud.Span));
        var uitkomst = await handelingen.VoerUitAsync(Verzoek("DocumentBewaren", verzoeksleutel, null), async (handeling, ct) =>
        {
            await db.VergrendelAsync(Stroom.Dossier(dossierId), ct);
            if (await db.Dossiers.SingleOrDefaultAsync(d => d.Id == dossierId, ct) is not { } dossier)
            {
                return "";
            }

            var vorige = vervangt is null ? null : await Laatste(dossierId, vervangt.Value).FirstOrDefaultAsync(ct);
            if (vervangt is not null && vorige is null)
            {
                return "";
            }

            var document = Document.Voeg(
                handeling.NieuweId(), dossier, new Documentgegevens(vorige?.Soort ?? soort, Documentkeuring.Naam(naam), mediatype, inhoud.Length, afdruk, vanWie), vorige, db.Toegang.Naam, handeling.Tijdstip);
            db.Add(document);
            if (!await db.Bestanden.AnyAsync(b => b.DossierId == dossierId && b.Afdruk == afdruk, ct))
            {
                db.Bestanden.Add(new Bestand { DossierId = dossierId, Gemeentecode = dossier.Gemeentecode, Afdruk = afdruk, Inhoud = sleutels.VersleutelBytes(inhoud.Span) });
            }

            return document.Id.ToString();
        }, ct);
        return uitkomst.Resultaat.Length > 0 ? null : "hoort bij een dossier of document dat er niet is.";
    }

    /// <returns>False when it is not there for this asker, or was withdrawn before.</returns>
    public async Task<bool> LaatVervallenAsync(Guid dossierId, Guid id, string reden, string? verzoeksleutel, CancellationToken ct)
    {
        var uitkomst = await handelingen.VoerUitAsync(Verzoek("DocumentLatenVervallen", verzoeksleutel, reden), async (_, ct) =>
        {
            await db.VergrendelAsync(Stroom.Dossier(dossierId), ct);
            if (await Zichtbaar(db, dossierId).SingleOrDefaultAsync(d => d.Id == id && d.VervallenReden == null, ct) is not { } document)
            {
                return "";
            }

            document.LaatVervallen(reden);
            return id.ToString();
        }, ct);
        return uitkomst.Resultaat.Length > 0;
    }

    /// <summary>The bytes of one version; null when it is not there for this asker.</summary>
    public async Task<(Document Document, byte[] Inhoud)?> LeesAsync(Guid dossierId, Guid id, CancellationToken ct)
    {
        if (await Zichtbaar(db, dossierId).AsNoTracking().SingleOrDefaultAsync(d => d.Id == id, ct) is not { } document
            || await db.Bestanden.AsNoTracking().Where(b => b.DossierId == dossierId && b.Afdruk == document.Afdruk).Select(b => b.Inhoud).SingleOrDefaultAsync(ct) is not { } versleuteld)
        {
            return null;
        }

        return (document, sleutels.OntsleutelBytes(versleuteld));
    }

    /// <summary>What this asker may see of a dossier's documents: a medical one asks the right on health.</summary>
    public static IQueryable<Document> Zichtbaar(Db db, Guid dossierId) => db.Toegang.Heeft(Recht.GezondheidInzien)
        ? db.Documenten.Where(d => d.DossierId == dossierId)
        : db.Documenten.Where(d => d.DossierId == dossierId && d.Soort != Documentsoort.Medisch);

    private IQueryable<Document> Laatste(Guid dossierId, Guid reeks) => Zichtbaar(db, dossierId).Where(d => d.ReeksId == reeks && d.VervallenReden == null).OrderByDescending(d => d.Nummer);

    private static Handelingsverzoek Verzoek(string soort, string? sleutel, string? reden) => new(soort, Recht.NotitieSchrijven, Inzagelog.Uitvoering) { Verzoeksleutel = sleutel, Reden = reden };
}
