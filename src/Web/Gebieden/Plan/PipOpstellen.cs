using Naast.Kern.Gedeeld;
using Naast.Kern.Inburgeraars;
using Naast.Kern.Plan;
using Naast.Web.Data;
using Naast.Web.Poort;

namespace Naast.Web.Gebieden.Plan;

/// <summary>Draws up the plan, step by step, and puts it before the officer who decides.</summary>
public sealed class PipOpstellen(Db db, Handelingen handelingen, DossierBeelden beelden, Werkplanner werkplanner)
{
    /// <param name="keurVersie">Gets the version of the plan that is there, null when there is none; throws when that is not the one that was read.</param>
    /// <returns>False when the dossier is not there for this asker.</returns>
    /// <exception cref="InvalidOperationException">The plan waits for a decision, or the first plan has been established.</exception>
    public Task<bool> LegVastAsync(Guid dossierId, Func<Pipinhoud, Pipinhoud> wijzig, string? verzoeksleutel, CancellationToken ct, Action<int?>? keurVersie = null) =>
        DoeAsync("PipOpstellen", Recht.PipOpstellen, dossierId, verzoeksleutel, null, (beeld, handeling) =>
        {
            keurVersie?.Invoke(beeld.Lopend?.Versie);
            if (beeld.Lopend is { } pip)
            {
                pip.Wijzig(wijzig(pip.Inhoud));
                return beeld;
            }

            if (beeld.Vastgesteld is not null)
            {
                throw new InvalidOperationException("Dit plan is al vastgesteld.");
            }

            var nieuw = Pip.Begin(handeling.NieuweId(), beeld.Dossier, wijzig(new Pipinhoud()));
            db.Add(nieuw);
            beeld.Dossier.GaNaar(Fase.Plan);
            return beeld with { Pips = [.. beeld.Pips, nieuw] };
        }, ct);

    /// <summary>Begins a new version of the plan in force, or says anew why it is changed.</summary>
    /// <returns>False when the dossier is not there for this asker, is closed, or has no plan in force.</returns>
    /// <exception cref="InvalidOperationException">The change waits for a decision.</exception>
    public Task<bool> WijzigAsync(Guid dossierId, Planwijziging wijziging, string? verzoeksleutel, CancellationToken ct) =>
        DoeAsync("PipWijzigen", Recht.PipOpstellen, dossierId, verzoeksleutel, null, (beeld, handeling) =>
        {
            if (beeld is not { Dossier.IsLopend: true, Vastgesteld: { } vorige })
            {
                return null;
            }

            if (beeld.Lopend is { } pip)
            {
                pip.Herzie(wijziging);
                return beeld;
            }

            var nieuw = Pip.BeginWijziging(handeling.NieuweId(), beeld.Dossier, vorige, wijziging);
            db.Add(nieuw);
            return beeld with { Pips = [.. beeld.Pips, nieuw] };
        }, ct);

    /// <returns>False when no change is being made in a dossier of this asker.</returns>
    public Task<bool> TrekInAsync(Guid dossierId, string reden, string? verzoeksleutel, CancellationToken ct) =>
        DoeAsync("PipwijzigingIntrekken", Recht.PipOpstellen, dossierId, verzoeksleutel, reden, (beeld, _) =>
        {
            if (beeld.Lopend is not { Wijziging: not null, Status: Pipstatus.Concept } pip)
            {
                return null;
            }

            pip.TrekIn(reden);
            return beeld;
        }, ct);

    /// <returns>False when there is no plan being made in a dossier of this asker.</returns>
    /// <exception cref="RegelGeschonden">A condition on the contents is not met.</exception>
    /// <exception cref="InvalidOperationException">It was put forward before.</exception>
    public Task<bool> LegVoorAsync(Guid dossierId, string? verzoeksleutel, CancellationToken ct, Action<int?>? keurVersie = null) =>
        DoeAsync("PipVoorleggen", Recht.PipOpstellen, dossierId, verzoeksleutel, null, (beeld, handeling) =>
        {
            if (beeld.Lopend is not { } pip)
            {
                return null;
            }

            keurVersie?.Invoke(pip.Versie);

            pip.LegVoor(beeld.Planfeiten, handeling.Dag, db.Toegang.Sub);
            beeld.Dossier.GaNaar(Fase.TerBeslissing);
            return beeld;
        }, ct);

    /// <returns>False when no plan waits for a decision in a dossier of this asker.</returns>
    public Task<bool> StuurTerugAsync(Guid dossierId, string reden, string? verzoeksleutel, CancellationToken ct, Action<int?>? keurVersie = null) =>
        DoeAsync("PipTerugsturen", Recht.PipVaststellen, dossierId, verzoeksleutel, reden, (beeld, _) =>
        {
            if (beeld.Lopend is not { Status: Pipstatus.TerBeslissing } pip)
            {
                return null;
            }

            keurVersie?.Invoke(pip.Versie);
            pip.StuurTerug(reden);
            if (pip.Wijziging is null)
            {
                beeld.Dossier.GaNaar(Fase.Plan, terug: true);
            }

            return beeld;
        }, ct);

    private async Task<bool> DoeAsync(
        string soort, Recht recht, Guid dossierId, string? sleutel, string? reden, Func<DossierBeeld, Handeling, DossierBeeld?> deed, CancellationToken ct)
    {
        var uitkomst = await handelingen.VoerUitAsync(new Handelingsverzoek(soort, recht, Inzagelog.Uitvoering) { Verzoeksleutel = sleutel, Reden = reden }, async (handeling, ct) =>
        {
            if (await beelden.NuAsync(dossierId, volgend: true, ct) is not { } beeld || deed(beeld, handeling) is not { } nieuw)
            {
                return "";
            }

            await werkplanner.HerberekenAsync(nieuw, ct);
            return dossierId.ToString();
        }, ct);
        return uitkomst.Resultaat.Length > 0;
    }
}
