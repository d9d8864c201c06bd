using Naast.Kern.Gedeeld;
using Naast.Kern.Handhaving;
using Naast.Kern.Inburgeraars;
using Naast.Kern.Intake;
using Naast.Kern.Rechtsbescherming;
using Naast.Web.Data;
using Naast.Web.Poort;

namespace Naast.Web.Gebieden.Handhaving;

/// <summary>The deeds around a case of enforcement: one person at a time, one step at a time.</summary>
public sealed class HandhavingVastleggen(Db db, Dossierdeeldaad daad)
{
    public Task<bool> BeginAsync(
        Guid dossierId, Boetegrond grond, Trajectgrond? trajectgrond, DateOnly constatering, string gedrag, IReadOnlyList<Oproep> eerdereOproepen, string? sleutel, CancellationToken ct) =>
        daad.MaakAsync("HandhavingBeginnen", dossierId,
            (h, dossier) => Handhavingszaak.Begin(h.NieuweId(), dossier, grond, trajectgrond, constatering, gedrag, h.Dag, eerdereOproepen), sleutel, ct, recht: Recht.BesluitVoorbereiden);

    public Task<bool> BekijkVertragingAsync(Guid dossierId, Guid id, int versie, string tekst, string? sleutel, CancellationToken ct) =>
        ZaakAsync("VertragingBekijken", dossierId, id, versie, (zaak, _) => zaak.BekijkVertraging(tekst), sleutel, ct);

    public Task<bool> ZetStapAsync(
        Guid dossierId, Guid id, int versie, Handhavingsstapsoort soort, DateOnly dag, string tekst, bool begrijpelijk, bool? cautie, string? sleutel, CancellationToken ct) =>
        ZaakAsync("HandhavingsstapZetten", dossierId, id, versie,
            (zaak, h) => zaak.ZetStap(new(soort, dag, tekst, db.Toegang.Sub, db.Toegang.Naam) { Begrijpelijk = begrijpelijk, Cautie = cautie }, h.Dag), sleutel, ct);

    public Task<bool> RoepOpAsync(Guid dossierId, Guid id, int versie, DateOnly dag, DateOnly laatsteDag, bool metWaarschuwing, string? sleutel, CancellationToken ct) =>
        ZaakAsync("OproepVastleggen", dossierId, id, versie, (zaak, h) => zaak.RoepOp(new(dag, laatsteDag, Oproepuitkomst.NogOpen, metWaarschuwing), h.Dag), sleutel, ct);

    public Task<bool> LegOproepVastAsync(Guid dossierId, Guid id, int versie, Oproepuitkomst uitkomst, string? sleutel, CancellationToken ct) =>
        ZaakAsync("OproepVastleggen", dossierId, id, versie, (zaak, _) => zaak.LegOproepVast(uitkomst), sleutel, ct);

    public Task<bool> WeegAsync(Guid dossierId, Guid id, int versie, Boeteweging weging, string? sleutel, CancellationToken ct) =>
        ZaakAsync("BoeteWegen", dossierId, id, versie, (zaak, _) => zaak.Weeg(weging), sleutel, ct);

    public Task<bool> StopAsync(Guid dossierId, Guid id, int versie, string reden, string? sleutel, CancellationToken ct) =>
        ZaakAsync("HandhavingStoppen", dossierId, id, versie, (zaak, _) => zaak.Stop(reden), sleutel, ct);

    public Task<bool> BetaalAsync(Guid dossierId, Guid id, int versie, DateOnly dag, Bedrag bedrag, string? sleutel, CancellationToken ct) =>
        ZaakAsync("BoetebetalingVastleggen", dossierId, id, versie, (zaak, h) => zaak.Betaal(dag, bedrag, h.Dag), sleutel, ct);

    /// <param name="schuld">When the fine had to be paid; null while it was not made known.</param>
    public Task<bool> MaanAsync(Guid dossierId, Guid id, int versie, DateOnly dag, Geldschuld? schuld, string? sleutel, CancellationToken ct) =>
        ZaakAsync("BoeteAanmanen", dossierId, id, versie, (zaak, h) => zaak.Maan(dag, schuld, h.Dag), sleutel, ct);

    private Task<bool> ZaakAsync(string soort, Guid dossierId, Guid id, int versie, Action<Handhavingszaak, Handeling> doe, string? sleutel, CancellationToken ct) =>
        daad.WijzigAsync(soort, db.Handhavingszaken, dossierId, id, versie, doe, _ => true, sleutel, ct, recht: Recht.BesluitVoorbereiden);
}
