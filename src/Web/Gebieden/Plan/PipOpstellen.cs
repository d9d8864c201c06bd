using Naast.Kern.Gedeeld;
using Naast.Kern.Inburgeraars;
using Naast.Kern.Plan;
using Naast.Web.Data;
using Naast.Web.Poort;

namespace Naast.Web.Gebieden.Plan;

/// <summary>Draws up the plan, step by step, and puts it before the officer who decides.</summary>
public sealed class PipOpstellen(Db db, Handelingen handelingen, DossierBeelden beelden, Werkplanner werkplanner)
{
    /// <returns>False when the dossier is not there for this asker.</returns>
    /// <exception cref="InvalidOperationException">The plan waits for a decision.</exception>
    public Task<bool> LegVastAsync(Guid dossierId, Func<Pipinhoud, Pipinhoud> wijzig, string? verzoeksleutel, CancellationToken ct) =>
        DoeAsync("PipOpstellen", Recht.PipOpstellen, dossierId, verzoeksleutel, null, (beeld, handeling) =>
        {
            if (beeld.Lopend is { } pip)
            {
                pip.Wijzig(wijzig(pip.Inhoud));
                return beeld;
            }

            var nieuw = Pip.Begin(handeling.NieuweId(), beeld.Dossier, wijzig(new Pipinhoud()));
            db.Add(nieuw);
            beeld.Dossier.GaNaar(Fase.Plan);
            return beeld with { Pips = [.. beeld.Pips, nieuw] };
        }, ct);

    /// <exception cref="RegelGeschonden">A condition on the contents is not met.</exception>
    public Task<bool> LegVoorAsync(Guid dossierId, string? verzoeksleutel, CancellationToken ct) =>
        DoeAsync("PipVoorleggen", Recht.PipOpstellen, dossierId, verzoeksleutel, null, (beeld, handeling) =>
        {
            beeld.Lopend?.LegVoor(beeld.Planfeiten(Regelboek.Regels), handeling.Dag, db.Toegang.Sub);
            beeld.Dossier.GaNaar(Fase.TerBeslissing);
            return beeld;
        }, ct);

    public Task<bool> StuurTerugAsync(Guid dossierId, string reden, string? verzoeksleutel, CancellationToken ct) =>
        DoeAsync("PipTerugsturen", Recht.PipVaststellen, dossierId, verzoeksleutel, reden, (beeld, _) =>
        {
            beeld.Lopend?.StuurTerug(reden);
            beeld.Dossier.GaNaar(Fase.Plan, terug: true);
            return beeld;
        }, ct);

    private async Task<bool> DoeAsync(
        string soort, Recht recht, Guid dossierId, string? sleutel, string? reden, Func<DossierBeeld, Handeling, DossierBeeld> deed, CancellationToken ct)
    {
        var gevonden = false;
        await handelingen.VoerUitAsync(new Handelingsverzoek(soort, recht, Inzagelog.Uitvoering) { Verzoeksleutel = sleutel, Reden = reden }, async (handeling, ct) =>
        {
            if (await beelden.NuAsync(dossierId, volgend: true, ct) is not { } beeld)
            {
                return "";
            }

            gevonden = true;
            await werkplanner.HerberekenAsync(deed(beeld, handeling), ct);
            return dossierId.ToString();
        }, ct);
        return gevonden;
    }
}
