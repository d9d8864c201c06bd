using Naast.Kern.Meedoen;
using Naast.Web.Data;

namespace Naast.Web.Gebieden.Meedoen;

/// <summary>The deeds of a casusoverleg: planning it, and recording what came of it. Outcomes become actions in the same deed.</summary>
public sealed class OverlegVastleggen(Db db, Dossierdeeldaad daad)
{
    public Task<bool> PlanAsync(Guid dossierId, DateOnly dag, string deelnemers, bool weet, IReadOnlyList<Overlegpunt> punten, string? sleutel, CancellationToken ct) =>
        daad.MaakAsync("CasusoverlegPlannen", dossierId, (h, dossier) => Casusoverleg.Plan(h.NieuweId(), dossier, dag, deelnemers, weet, punten), sleutel, ct);

    public Task<bool> HoudAsync(Guid dossierId, Guid id, int versie, DateOnly dag, IReadOnlyList<string?> uitkomsten, IReadOnlyList<Actiegegevens> acties, string? sleutel, CancellationToken ct) =>
        daad.WijzigAsync("CasusoverlegVastleggen", db.Overleggen, dossierId, id, versie, (o, _) => o.Houd(uitkomsten, dag), o => !o.Gehouden, sleutel, ct,
            async (h, _) =>
            {
                var dossier = await db.Dossiers.FindAsync([dossierId], ct) ?? throw new InvalidOperationException("Het dossier is er niet.");
                db.AddRange(acties.Select(a => (object)Actie.SpreekAf(h.NieuweId(), dossier, a)));
            });
}
