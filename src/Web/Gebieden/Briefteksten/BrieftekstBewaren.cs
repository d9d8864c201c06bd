using Microsoft.EntityFrameworkCore;
using Naast.Kern.Brieven;
using Naast.Kern.Gedeeld;
using Naast.Web.Brieven;
using Naast.Web.Data;
using Naast.Web.Poort;

namespace Naast.Web.Gebieden.Briefteksten;

/// <summary>Changes the texts of letters, by two people; what was made with an older wording stays as it was.</summary>
public sealed class BrieftekstBewaren(Db db, Handelingen handelingen)
{
    private const string Doel = "beheer van brieven";

    /// <summary>Puts a wording forward; it is used when somebody else has read it.</summary>
    /// <param name="versie">Of the row that the form was made from; 0 when the region had none yet.</param>
    /// <exception cref="FormulierVerouderd">Somebody changed it in the meantime.</exception>
    public Task StelVoorAsync(string tekstsleutel, Brieftekstinhoud inhoud, int versie, string? sleutel, CancellationToken ct) =>
        DoeAsync("BrieftekstVoorstellen", tekstsleutel, versie, sleutel, (tekst, handeling) => tekst.StelVoor(inhoud, Wie, handeling.Tijdstip), ct);

    /// <exception cref="FormulierVerouderd">Somebody changed it after the asker read it.</exception>
    /// <exception cref="RegelGeschonden">It is the asker's own, or nothing waits.</exception>
    public Task StelVastAsync(string tekstsleutel, int versie, string? sleutel, CancellationToken ct) =>
        DoeAsync("BrieftekstVaststellen", tekstsleutel, versie, sleutel, (tekst, handeling) => tekst.StelVast(Wie, handeling.Tijdstip), ct);

    public Task WijsAfAsync(string tekstsleutel, int versie, string? sleutel, CancellationToken ct) =>
        DoeAsync("BrieftekstAfwijzen", tekstsleutel, versie, sleutel, (tekst, _) => tekst.WijsAf(), ct);

    /// <summary>Takes it off the list; a standard text gets a row of its own for that.</summary>
    public Task LaatVervallenAsync(Kiesbaretekst oud, string? sleutel, CancellationToken ct) =>
        DoeAsync("BrieftekstVervallen", oud.Sleutel, null, sleutel, (tekst, handeling) => tekst.LaatVervallen(db.Toegang.Naam, handeling.Tijdstip, oud.Inhoud), ct);

    private (string Sub, string Naam) Wie => (db.Toegang.Sub, db.Toegang.Naam);

    private async Task DoeAsync(string soort, string tekstsleutel, int? versie, string? sleutel, Action<Brieftekst, Handeling> daad, CancellationToken ct) =>
        await handelingen.VoerUitAsync(new(soort, Recht.BrieftekstenBeheren, Doel) { Verzoeksleutel = sleutel }, async (handeling, ct) =>
        {
            await db.VergrendelAsync(Stroom.Beleid, ct);
            var tekst = await db.Briefteksten.SingleOrDefaultAsync(t => t.Sleutel == tekstsleutel, ct);
            if (versie is not null && (tekst?.Versie ?? 0) != versie)
            {
                throw new FormulierVerouderd();
            }

            if (tekst is null)
            {
                db.Add(tekst = Brieftekst.Begin(handeling.NieuweId(), tekstsleutel));
            }

            daad(tekst, handeling);
            return tekst.NieuweGebeurtenissen().Count > 0 ? tekstsleutel : "";
        }, ct);
}
