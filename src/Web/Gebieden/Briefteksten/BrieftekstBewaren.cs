using Microsoft.EntityFrameworkCore;
using Naast.Kern.Brieven;
using Naast.Kern.Gedeeld;
using Naast.Web.Brieven;
using Naast.Web.Data;
using Naast.Web.Poort;

namespace Naast.Web.Gebieden.Briefteksten;

/// <summary>Changes the texts of letters; what was made with an older wording stays as it was.</summary>
public sealed class BrieftekstBewaren(Db db, Handelingen handelingen)
{
    private const string Doel = "beheer van brieven";

    /// <param name="versie">Of the wording that the form was made from; 0 when the region had none yet.</param>
    /// <exception cref="FormulierVerouderd">Somebody changed it in the meantime.</exception>
    public async Task BewaarAsync(string tekstsleutel, Brieftekstinhoud inhoud, int versie, string? sleutel, CancellationToken ct) =>
        await handelingen.VoerUitAsync(new("BrieftekstBewaren", Recht.BrieftekstenBeheren, Doel) { Verzoeksleutel = sleutel }, async (handeling, ct) =>
        {
            await db.VergrendelAsync(Stroom.Beleid, ct);
            var tekst = await db.Briefteksten.SingleOrDefaultAsync(t => t.Sleutel == tekstsleutel, ct);
            if ((tekst?.Versie ?? 0) != versie)
            {
                throw new FormulierVerouderd();
            }

            if (tekst is null)
            {
                db.Add(Brieftekst.Maak(handeling.NieuweId(), tekstsleutel, inhoud, db.Toegang.Naam, handeling.Tijdstip));
                return tekstsleutel;
            }

            tekst.Wijzig(inhoud, db.Toegang.Naam, handeling.Tijdstip);
            return tekst.NieuweGebeurtenissen().Count > 0 ? tekstsleutel : "";
        }, ct);

    /// <summary>Takes it off the list; a standard text gets a row of its own for that.</summary>
    public async Task LaatVervallenAsync(Kiesbaretekst oud, string? sleutel, CancellationToken ct) =>
        await handelingen.VoerUitAsync(new("BrieftekstVervallen", Recht.BrieftekstenBeheren, Doel) { Verzoeksleutel = sleutel }, async (handeling, ct) =>
        {
            await db.VergrendelAsync(Stroom.Beleid, ct);
            var tekst = await db.Briefteksten.SingleOrDefaultAsync(t => t.Sleutel == oud.Sleutel, ct);
            if (tekst is null)
            {
                db.Add(tekst = Brieftekst.Maak(handeling.NieuweId(), oud.Sleutel, oud.Inhoud, db.Toegang.Naam, handeling.Tijdstip));
            }

            tekst.LaatVervallen(db.Toegang.Naam, handeling.Tijdstip);
            return tekst.NieuweGebeurtenissen().Count > 0 ? oud.Sleutel : "";
        }, ct);
}
