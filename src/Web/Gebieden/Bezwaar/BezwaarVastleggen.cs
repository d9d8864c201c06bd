using Microsoft.EntityFrameworkCore;
using Naast.Kern.Besluiten;
using Naast.Kern.Gedeeld;
using Naast.Kern.Rechtsbescherming;
using Naast.Web.Data;
using Naast.Web.Poort;

namespace Naast.Web.Gebieden.Bezwaar;

/// <summary>The deeds around an objection up to the decision; the decision itself goes through the flow of every decision.</summary>
public sealed class BezwaarVastleggen(Db db, Handelingen handelingen, Dossierdeeldaad daad, Regelboek regelboek)
{
    /// <returns>False when the dossier or the decision is not there for this asker.</returns>
    /// <exception cref="ArgumentException">See <see cref="Bezwaarzaak.Ontvang"/>.</exception>
    public async Task<bool> OntvangAsync(
        Guid dossierId, Guid besluitId, DateOnly ontvangen, bool perPost, DateOnly? terPost, string? namens, string? gronden, bool commissie, string? sleutel, CancellationToken ct)
    {
        var uitkomst = await handelingen.VoerUitAsync(
            new Handelingsverzoek("BezwaarOntvangen", Recht.BezwaarBehandelen, Inzagelog.Uitvoering) { Verzoeksleutel = sleutel },
            async (handeling, ct) =>
            {
                await db.VergrendelAsync(Stroom.Dossier(dossierId), ct);
                if (await db.Besluiten.AsNoTracking().SingleOrDefaultAsync(b => b.Id == besluitId && b.DossierId == dossierId, ct) is not { } besluit)
                {
                    return "";
                }

                var zaak = Bezwaarzaak.Ontvang(handeling.NieuweId(), besluit, ontvangen, perPost, terPost, namens, gronden, commissie, handeling.Dag);
                db.Add(zaak);
                return zaak.Id.ToString();
            }, ct);
        return uitkomst.Resultaat.Length > 0;
    }

    public Task<bool> VulAanAsync(Guid dossierId, Guid id, int versie, string gronden, DateOnly? hersteltermijn, DateOnly? hersteld, string? sleutel, CancellationToken ct) =>
        ZaakAsync("BezwaarAanvullen", dossierId, id, versie, (zaak, _) => zaak.VulAan(gronden, hersteltermijn, hersteld), sleutel, ct);

    public Task<bool> VerontschuldigAsync(Guid dossierId, Guid id, int versie, string reden, string? sleutel, CancellationToken ct) =>
        ZaakAsync("BezwaarVerontschuldigen", dossierId, id, versie, (zaak, _) => zaak.Verontschuldig(reden), sleutel, ct);

    /// <summary>The asker heard, or says why nobody was heard. Hearing asks the mandate for it, and that one was not involved.</summary>
    /// <exception cref="RegelGeschonden">No mandate to hear, or involved in the contested decision.</exception>
    public async Task<bool> HoorAsync(
        Guid dossierId, Guid id, int versie, DateOnly dag, Hoorafzien? afzien, Hoorder? hoorder, string verslag, bool metTolk, IReadOnlyCollection<string> betrokkenen, string? sleutel, CancellationToken ct)
    {
        if (afzien is null && hoorder is Hoorder.NietBetrokkene or Hoorder.MeerderheidNietBetrokken)
        {
            var gemeentecode = await db.Dossiers.AsNoTracking().Where(d => d.Id == dossierId).Select(d => d.Gemeentecode).SingleOrDefaultAsync(ct);
            if (gemeentecode is null)
            {
                return false;
            }

            (await regelboek.MagAsync(new(Bevoegdheid.BezwaarHoren, gemeentecode, dag, db.Toegang.Functionaris()) { BijBestredenBesluit = betrokkenen }, ct)).Toets.Eis();
        }

        return await ZaakAsync("BezwaarHoren", dossierId, id, versie,
            (zaak, h) => zaak.Hoor(new(dag, afzien, afzien is null ? hoorder : null, afzien is null ? db.Toegang.Sub : null, db.Toegang.Naam, verslag, metTolk), h.Dag), sleutel, ct);
    }

    public Task<bool> StemInAsync(Guid dossierId, Guid id, int versie, DateOnly tot, string? sleutel, CancellationToken ct) =>
        ZaakAsync("BezwaarUitstellen", dossierId, id, versie, (zaak, _) => zaak.StemIn(tot), sleutel, ct);

    public Task<bool> StelInGebrekeAsync(Guid dossierId, Guid id, int versie, DateOnly dag, string? sleutel, CancellationToken ct) =>
        ZaakAsync("IngebrekestellingVastleggen", dossierId, id, versie, (zaak, h) => zaak.StelInGebreke(dag, h.Dag), sleutel, ct);

    public Task<bool> TrekInAsync(Guid dossierId, Guid id, int versie, string reden, string? sleutel, CancellationToken ct) =>
        ZaakAsync("BezwaarIntrekken", dossierId, id, versie, (zaak, _) => zaak.TrekIn(reden), sleutel, ct);

    public Task<bool> LeerAsync(Guid dossierId, Guid id, int versie, string les, string? sleutel, CancellationToken ct) =>
        ZaakAsync("BezwaarLes", dossierId, id, versie, (zaak, _) => zaak.Leer(les), sleutel, ct);

    private Task<bool> ZaakAsync(string soort, Guid dossierId, Guid id, int versie, Action<Bezwaarzaak, Handeling> doe, string? sleutel, CancellationToken ct) =>
        daad.WijzigAsync(soort, db.Bezwaarzaken, dossierId, id, versie, doe, _ => true, sleutel, ct, recht: Recht.BezwaarBehandelen);
}
