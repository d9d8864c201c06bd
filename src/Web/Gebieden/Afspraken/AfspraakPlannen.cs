using Microsoft.EntityFrameworkCore;
using Naast.Kern.Gedeeld;
using Naast.Kern.Inburgeraars;
using Naast.Web.Data;
using Naast.Web.Poort;

namespace Naast.Web.Gebieden.Afspraken;

/// <summary>Makes, moves and calls off an appointment, and records what became of it.</summary>
public sealed class AfspraakPlannen(Db db, Handelingen handelingen, DossierBeelden beelden, Werkplanner werkplanner)
{
    /// <returns>Which one; null when the dossier is not there for this asker, or is closed.</returns>
    public async Task<Guid?> MaakAsync(Guid dossierId, Afspraakgegevens nieuw, string? verzoeksleutel, CancellationToken ct)
    {
        var uitkomst = await handelingen.VoerUitAsync(Verzoek("AfspraakMaken", verzoeksleutel), async (handeling, ct) =>
        {
            await db.VergrendelAsync(Stroom.Dossier(dossierId), ct);
            if (await db.Dossiers.SingleOrDefaultAsync(d => d.Id == dossierId, ct) is not { IsLopend: true } dossier)
            {
                return "";
            }

            var afspraak = Afspraak.Maak(handeling.NieuweId(), dossier, nieuw);
            db.Add(afspraak);
            return afspraak.Id.ToString();
        }, ct);
        return uitkomst.Resultaat.Length > 0 ? Guid.Parse(uitkomst.Resultaat) : null;
    }

    public Task<bool> VerzetAsync(Guid dossierId, Guid id, int versie, Afspraakgegevens nieuw, string? verzoeksleutel, CancellationToken ct) => WijzigAsync(
        "AfspraakVerzetten", dossierId, id, versie, a => a.Verzet(nieuw), verzoeksleutel, ct);

    public Task<bool> ZegAfAsync(Guid dossierId, Guid id, int versie, string reden, string? verzoeksleutel, CancellationToken ct) =>
        WijzigAsync("AfspraakAfzeggen", dossierId, id, versie, a => a.ZegAf(reden), verzoeksleutel, ct);

    public Task<bool> LegUitkomstVastAsync(Guid dossierId, Guid id, int versie, bool gekomen, string? reden, string? verzoeksleutel, CancellationToken ct) =>
        WijzigAsync("AfspraakUitkomst", dossierId, id, versie, a => a.LegUitkomstVast(gekomen, reden), verzoeksleutel, ct, gekomen);

    /// <returns>False when the appointment is not there for this asker.</returns>
    /// <exception cref="FormulierVerouderd">It was changed after the form was made.</exception>
    private async Task<bool> WijzigAsync(string soort, Guid dossierId, Guid id, int versie, Action<Afspraak> wijzig, string? verzoeksleutel, CancellationToken ct, bool gesproken = false)
    {
        var uitkomst = await handelingen.VoerUitAsync(Verzoek(soort, verzoeksleutel), async (_, ct) =>
        {
            await db.VergrendelAsync(Stroom.Dossier(dossierId), ct);
            if (await db.Afspraken.SingleOrDefaultAsync(a => a.Id == id && a.DossierId == dossierId, ct) is not { } afspraak)
            {
                return "";
            }

            if (afspraak.Versie != versie || afspraak.Stand != Afspraakstand.Gepland)
            {
                throw new FormulierVerouderd();
            }

            wijzig(afspraak);
            // Having met is contact: the silence is counted from there.
            if (gesproken && await beelden.NuAsync(dossierId, volgend: true, ct) is { Ritme: { } ritme } beeld && afspraak.Dag > ritme.Sinds)
            {
                await werkplanner.HerberekenAsync(beeld with { Ritme = ritme with { Sinds = afspraak.Dag } }, ct);
            }

            return afspraak.Id.ToString();
        }, ct);
        return uitkomst.Resultaat.Length > 0;
    }

    private static Handelingsverzoek Verzoek(string soort, string? sleutel) => new(soort, Recht.FeitVastleggen, Inzagelog.Uitvoering) { Verzoeksleutel = sleutel };
}
