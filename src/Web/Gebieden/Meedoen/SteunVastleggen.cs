using Naast.Kern.Meedoen;
using Naast.Web.Data;

namespace Naast.Web.Gebieden.Meedoen;

/// <summary>The deeds of standing beside somebody: what is taken over for a while, and what we worry about.</summary>
public sealed class SteunVastleggen(Db db, Dossierdeeldaad daad)
{
    public Task<bool> NeemOverAsync(Guid dossierId, Overnamegegevens gegevens, string? sleutel, CancellationToken ct) =>
        daad.MaakAsync("TaakOvernemen", dossierId, (h, dossier) => Taakovername.NeemOver(h.NieuweId(), dossier, gegevens, h.Dag), sleutel, ct);

    public Task<bool> VerlengAsync(Guid dossierId, Guid id, int versie, string reden, DateOnly tot, string? sleutel, CancellationToken ct) =>
        daad.WijzigAsync("OvernameVerlengen", db.Overnames, dossierId, id, versie, (o, _) => o.Verleng(reden, tot), o => o.IsOpen, sleutel, ct);

    public Task<bool> GeefTerugAsync(Guid dossierId, Guid id, int versie, string? uitkomst, string? sleutel, CancellationToken ct) =>
        daad.WijzigAsync("TaakTeruggeven", db.Overnames, dossierId, id, versie, (o, h) => o.GeefTerug(uitkomst, h.Dag), o => o.IsOpen, sleutel, ct);

    /// <param name="nietVerteld">Why the person was not told; null: they were.</param>
    public Task<bool> SchrijfZorgenAsync(Guid dossierId, string tekst, string? nietVerteld, DateOnly tot, string? sleutel, CancellationToken ct) =>
        daad.MaakAsync("ZorgenOpschrijven", dossierId, (h, dossier) => Zorgnotitie.Schrijf(h.NieuweId(), dossier, tekst, db.Toegang.Naam, nietVerteld, h.Dag, tot), sleutel, ct);

    public Task<bool> SluitZorgenAsync(Guid dossierId, Guid id, int versie, string? sleutel, CancellationToken ct) =>
        daad.WijzigAsync("ZorgenAfsluiten", db.Zorgnotities, dossierId, id, versie, (z, h) => z.IsVoorbij(h.Dag), z => z.Voorbij is null, sleutel, ct);
}
