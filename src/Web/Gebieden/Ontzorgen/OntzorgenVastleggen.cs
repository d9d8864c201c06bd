using Naast.Kern.Begeleiding;
using Naast.Kern.Gedeeld;
using Naast.Web.Data;

namespace Naast.Web.Gebieden.Ontzorgen;

/// <summary>The deeds around ontzorgen: the decision of another hand as it was, fixed costs, and the steps to paying oneself.</summary>
public sealed class OntzorgenVastleggen(Db db, Dossierdeeldaad daad)
{
    public Task<bool> LegBesluitVastAsync(Guid dossierId, string orgaan, DateOnly besloten, DateOnly van, DateOnly tot, string? sleutel, CancellationToken ct) =>
        daad.MaakAsync("OntzorgbesluitVastleggen", dossierId, (h, dossier) => Ontzorgbesluit.LegVast(h.NieuweId(), dossier, orgaan, besloten, van, tot), sleutel, ct);

    public Task<bool> NeemAsync(Guid dossierId, Lastsoort soort, string aan, Bedrag bedrag, Betaalstap stap, string? sleutel, CancellationToken ct) =>
        daad.MaakAsync("VastelastOpschrijven", dossierId, (h, dossier) => Vastelast.Neem(h.NieuweId(), dossier, soort, aan, bedrag, stap, h.Dag), sleutel, ct);

    public Task<bool> ZetStapAsync(Guid dossierId, Guid id, int versie, Betaalstap stap, Bedrag bedrag, string? toelichting, string? sleutel, CancellationToken ct) =>
        daad.WijzigAsync("BetaalstapZetten", db.Vastelasten, dossierId, id, versie, (l, h) => l.ZetStap(stap, bedrag, toelichting, h.Dag), l => l.Loopt, sleutel, ct);

    public Task<bool> StopAsync(Guid dossierId, Guid id, int versie, string? reden, string? sleutel, CancellationToken ct) =>
        daad.WijzigAsync("VastelastStoppen", db.Vastelasten, dossierId, id, versie, (l, h) => l.Stop(reden, h.Dag), l => l.Loopt, sleutel, ct);
}
