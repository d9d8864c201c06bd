using Naast.Kern.Intake;
using Naast.Web.Data;
using Naast.Web.Poort;

namespace Naast.Web.Gebieden.Intake;

/// <summary>The talks of the brede intake, and what somebody brings along.</summary>
public sealed class OnderzoekVastleggen(Db db, Dossierdeeldaad daad)
{
    public Task<bool> LegGesprekVastAsync(Guid dossierId, Intakegesprekgegevens gegevens, string? sleutel, CancellationToken ct) =>
        daad.MaakAsync("IntakegesprekVastleggen", dossierId, (h, dossier) => Intakegesprek.LegVast(h.NieuweId(), dossier, gegevens, db.Toegang.Naam), sleutel, ct, recht: Recht.IntakeUitvoeren);

    public Task<bool> SchrijfAsync(Guid dossierId, Bekwaamheidgegevens gegevens, string? sleutel, CancellationToken ct) =>
        daad.MaakAsync("BekwaamheidOpschrijven", dossierId, (h, dossier) => Bekwaamheid.Schrijf(h.NieuweId(), dossier, gegevens, h.Dag), sleutel, ct, recht: Recht.IntakeUitvoeren);

    public Task<bool> WijzigAsync(Guid dossierId, Guid id, int versie, Bekwaamheidgegevens gegevens, string? sleutel, CancellationToken ct) =>
        daad.WijzigAsync("BekwaamheidWijzigen", db.Bekwaamheden, dossierId, id, versie, (b, h) => b.Wijzig(gegevens, h.Dag), b => b.Vervallen is null, sleutel, ct, recht: Recht.IntakeUitvoeren);

    public Task<bool> VervalAsync(Guid dossierId, Guid id, int versie, string reden, string? sleutel, CancellationToken ct) =>
        daad.WijzigAsync("BekwaamheidVervallen", db.Bekwaamheden, dossierId, id, versie, (b, _) => b.LaatVervallen(reden), b => b.Vervallen is null, sleutel, ct, recht: Recht.IntakeUitvoeren);
}
