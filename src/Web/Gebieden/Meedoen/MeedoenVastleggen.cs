using Microsoft.EntityFrameworkCore;
using Naast.Kern.Gedeeld;
using Naast.Kern.Inburgeraars;
using Naast.Kern.Meedoen;
using Naast.Web.Data;
using Naast.Web.Poort;

namespace Naast.Web.Gebieden.Meedoen;

/// <summary>The deeds of the living plan: goals, actions, parts of life, and how close we stand.</summary>
public sealed class MeedoenVastleggen(Db db, Handelingen handelingen)
{
    public Task<bool> StelDoelAsync(Guid dossierId, Doelgegevens gegevens, string? sleutel, CancellationToken ct) =>
        MaakAsync("DoelStellen", dossierId, (id, dossier, dag) => Doel.Stel(id, dossier, gegevens, dag), sleutel, ct);

    public Task<bool> StelUitAsync(Guid dossierId, Doelsoort soort, string reden, DateOnly opnieuw, string? sleutel, CancellationToken ct) =>
        MaakAsync("DoelUitstellen", dossierId, (id, dossier, dag) => Doel.NogNiet(id, dossier, soort, reden, opnieuw, dag), sleutel, ct);

    public Task<bool> WijzigDoelAsync(Guid dossierId, Guid doel, int versie, Doelgegevens gegevens, string? sleutel, CancellationToken ct) =>
        WijzigAsync("DoelWijzigen", db.Doelen, dossierId, doel, versie, (d, dag) => d.Wijzig(gegevens, dag), d => d.IsOpen, sleutel, ct);

    public Task<bool> SluitDoelAsync(Guid dossierId, Guid doel, int versie, bool bereikt, string? uitkomst, string? sleutel, CancellationToken ct) =>
        WijzigAsync("DoelAfsluiten", db.Doelen, dossierId, doel, versie, (d, dag) =>
        {
            if (bereikt)
            {
                d.Bereik(uitkomst, dag);
            }
            else
            {
                d.LaatLos(uitkomst ?? "", dag);
            }
        }, d => d.IsOpen, sleutel, ct);

    public Task<bool> SpreekActieAfAsync(Guid dossierId, Actiegegevens gegevens, string? sleutel, CancellationToken ct) =>
        MaakAsync("ActieAfspreken", dossierId, (id, dossier, _) => Actie.SpreekAf(id, dossier, gegevens), sleutel, ct);

    public Task<bool> WijzigActieAsync(Guid dossierId, Guid actie, int versie, Actiegegevens gegevens, string? sleutel, CancellationToken ct) =>
        WijzigAsync("ActieWijzigen", db.Acties, dossierId, actie, versie, (a, _) => a.Wijzig(gegevens), a => a.IsOpen, sleutel, ct);

    public Task<bool> SluitActieAsync(Guid dossierId, Guid actie, int versie, bool gedaan, string? uitkomst, string? sleutel, CancellationToken ct) =>
        WijzigAsync("ActieAfsluiten", db.Acties, dossierId, actie, versie, (a, dag) =>
        {
            if (gedaan)
            {
                a.RondAf(uitkomst, dag);
            }
            else
            {
                a.Stop(uitkomst ?? "", dag);
            }
        }, a => a.IsOpen, sleutel, ct);

    public Task<bool> LegGebiedVastAsync(Guid dossierId, Leefgebied gebied, Gebiedstand stand, Zelfredzaamheid? niveau, string? toelichting, string? sleutel, CancellationToken ct) =>
        MaakAsync("LeefgebiedVastleggen", dossierId, (id, dossier, dag) => Leefgebiedmeting.LegVast(id, dossier, gebied, stand, niveau, toelichting, dag), sleutel, ct);

    /// <param name="advies">What the page suggested to who confirms it.</param>
    public Task<bool> SpreekBegeleidingAfAsync(Guid dossierId, Intensiteit intensiteit, int weken, Begeleidingsadvies? advies, string? reden, string? sleutel, CancellationToken ct) =>
        MaakAsync("BegeleidingAfspreken", dossierId, (id, dossier, dag) => Begeleidingsafspraak.Bevestig(id, dossier, intensiteit, weken, advies, reden, dag), sleutel, ct);

    /// <returns>False when the dossier is not there for this asker, or is closed.</returns>
    private async Task<bool> MaakAsync<T>(string soort, Guid dossierId, Func<Guid, Dossier, DateOnly, T> maak, string? sleutel, CancellationToken ct)
        where T : Aggregaat
    {
        var uitkomst = await handelingen.VoerUitAsync(Verzoek(soort, sleutel), async (handeling, ct) =>
        {
            await db.VergrendelAsync(Stroom.Dossier(dossierId), ct);
            if (await db.Dossiers.SingleOrDefaultAsync(d => d.Id == dossierId, ct) is not { IsLopend: true } dossier)
            {
                return "";
            }

            var nieuw = maak(handeling.NieuweId(), dossier, handeling.Dag);
            db.Add(nieuw);
            return nieuw.Id.ToString();
        }, ct);
        return uitkomst.Resultaat.Length > 0;
    }

    /// <returns>False when it is not there for this asker.</returns>
    /// <exception cref="FormulierVerouderd">It was changed or closed after the form was made.</exception>
    private async Task<bool> WijzigAsync<T>(
        string soort, IQueryable<T> tabel, Guid dossierId, Guid id, int versie, Action<T, DateOnly> wijzig, Func<T, bool> open, string? sleutel, CancellationToken ct)
        where T : Aggregaat, IDossiergebonden
    {
        var uitkomst = await handelingen.VoerUitAsync(Verzoek(soort, sleutel is null ? null : $"{id}:{sleutel}"), async (handeling, ct) =>
        {
            await db.VergrendelAsync(Stroom.Dossier(dossierId), ct);
            if (await tabel.SingleOrDefaultAsync(rij => rij.Id == id && rij.DossierId == dossierId, ct) is not { } gevonden)
            {
                return "";
            }

            if (gevonden.Versie != versie || !open(gevonden))
            {
                throw new FormulierVerouderd();
            }

            wijzig(gevonden, handeling.Dag);
            return id.ToString();
        }, ct);
        return uitkomst.Resultaat.Length > 0;
    }

    private static Handelingsverzoek Verzoek(string soort, string? sleutel) => new(soort, Recht.PipOpstellen, Inzagelog.Uitvoering) { Verzoeksleutel = sleutel };
}
