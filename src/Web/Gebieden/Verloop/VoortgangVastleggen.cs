using Naast.Kern.Begeleiding;
using Naast.Kern.Intake;
using Naast.Kern.Leerroutes;
using Naast.Kern.Onderweg;
using Naast.Web.Data;
using Naast.Web.Dossiervorming;
using Naast.Web.Poort;

namespace Naast.Web.Gebieden.Verloop;

/// <summary>What colleagues record of somebody under way: hours that no school reported, results of the exam, PVT and MAP, and talks.</summary>
public sealed class VoortgangVastleggen(Db db, Dossierdeeldaad daad, LesurenOptellen optellen)
{
    public async Task<bool> MeldUrenAsync(Guid dossierId, Urengegevens gegevens, string? sleutel, CancellationToken ct)
    {
        var gelukt = await daad.MaakAsync("UrenMelden", dossierId,
            (h, dossier) => Urenmelding.Meld(h.NieuweId(), dossier, gegevens, null, db.Toegang.Organisatie, db.Toegang.Naam, null, h.Tijdstip), sleutel, ct, recht: Recht.FeitVastleggen);
        await optellen.DoeAsync(gelukt ? [dossierId] : [], ct);
        return gelukt;
    }

    public async Task<bool> BetwistAsync(Guid dossierId, Guid id, int versie, string reden, string? sleutel, CancellationToken ct)
    {
        var gelukt = await daad.WijzigAsync("UrenBetwisten", db.Uren, dossierId, id, versie, (u, _) => u.Betwist(reden), u => u.Stand == Meldingstand.Telt, sleutel, ct, recht: Recht.FeitVastleggen);
        await optellen.DoeAsync(gelukt ? [dossierId] : [], ct);
        return gelukt;
    }

    public async Task<bool> BeoordeelAsync(Guid dossierId, Guid id, int versie, bool telt, string reden, string? sleutel, CancellationToken ct)
    {
        var gelukt = await daad.WijzigAsync("UrenBeoordelen", db.Uren, dossierId, id, versie, (u, _) => u.Beoordeel(telt, reden), u => u.Stand == Meldingstand.Betwist, sleutel, ct, recht: Recht.FeitVastleggen);
        await optellen.DoeAsync(gelukt ? [dossierId] : [], ct);
        return gelukt;
    }

    public Task<bool> LegExamenVastAsync(Guid dossierId, Examenonderdeel onderdeel, Examenstand uitslag, DateOnly dag, string? sleutel, CancellationToken ct) =>
        daad.MaakAsync("ExamenuitslagVastleggen", dossierId, (h, dossier) => Examenuitslag.LegVast(h.NieuweId(), dossier, onderdeel, uitslag, dag), sleutel, ct, recht: Recht.FeitVastleggen);

    public Task<bool> VervalExamenAsync(Guid dossierId, Guid id, int versie, string reden, string? sleutel, CancellationToken ct) =>
        daad.WijzigAsync("ExamenuitslagVervallen", db.Examens, dossierId, id, versie, (e, _) => e.LaatVervallen(reden), e => e.Vervallen is null, sleutel, ct, recht: Recht.FeitVastleggen);

    public Task<bool> LegMomentVastAsync(
        Guid dossierId, Momentsoort soort, DateOnly dag, bool aanwezig, bool ondertekend, Mapthema? thema, string? toelichting, string? sleutel, CancellationToken ct) =>
        daad.MaakAsync("TrajectmomentVastleggen", dossierId, (h, dossier) => Trajectmoment.LegVast(
            h.NieuweId(), dossier, soort, dag, aanwezig, ondertekend, thema, toelichting, db.Toegang.Organisatie, db.Toegang.Naam), sleutel, ct, recht: Recht.FeitVastleggen);

    public Task<bool> VervalMomentAsync(Guid dossierId, Guid id, int versie, string reden, string? sleutel, CancellationToken ct) =>
        daad.WijzigAsync("TrajectmomentVervallen", db.Momenten, dossierId, id, versie, (m, _) => m.LaatVervallen(reden), m => m.Vervallen is null, sleutel, ct, recht: Recht.FeitVastleggen);

    public Task<bool> LegGesprekVastAsync(Guid dossierId, Gesprekgegevens gegevens, string? sleutel, CancellationToken ct) =>
        daad.MaakAsync("VoortgangBespreken", dossierId, (h, dossier) => Voortgangsgesprek.LegVast(h.NieuweId(), dossier, gegevens, db.Toegang.Naam), sleutel, ct, recht: Recht.FeitVastleggen);
}
