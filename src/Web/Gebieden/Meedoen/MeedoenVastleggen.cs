using Naast.Kern.Meedoen;
using Naast.Web.Data;

namespace Naast.Web.Gebieden.Meedoen;

/// <summary>The deeds of the living plan: goals, actions, parts of life, and how close we stand.</summary>
public sealed class MeedoenVastleggen(Db db, Dossierdeeldaad daad, DossierBeelden beelden, Werkplanner werkplanner)
{
    public Task<bool> StelDoelAsync(Guid dossierId, Doelgegevens gegevens, string? sleutel, CancellationToken ct) =>
        daad.MaakAsync("DoelStellen", dossierId, (h, dossier) => Doel.Stel(h.NieuweId(), dossier, gegevens, h.Dag), sleutel, ct);

    public Task<bool> StelUitAsync(Guid dossierId, Doelsoort soort, string reden, DateOnly opnieuw, string? sleutel, CancellationToken ct) =>
        daad.MaakAsync("DoelUitstellen", dossierId, (h, dossier) => Doel.NogNiet(h.NieuweId(), dossier, soort, reden, opnieuw, h.Dag), sleutel, ct);

    public Task<bool> WijzigDoelAsync(Guid dossierId, Guid doel, int versie, Doelgegevens gegevens, string? sleutel, CancellationToken ct) =>
        daad.WijzigAsync("DoelWijzigen", db.Doelen, dossierId, doel, versie, (d, h) => d.Wijzig(gegevens, h.Dag), d => d.IsOpen, sleutel, ct);

    public Task<bool> SluitDoelAsync(Guid dossierId, Guid doel, int versie, bool bereikt, string? uitkomst, string? sleutel, CancellationToken ct) =>
        daad.WijzigAsync("DoelAfsluiten", db.Doelen, dossierId, doel, versie, (d, h) =>
        {
            if (bereikt)
            {
                d.Bereik(uitkomst, h.Dag);
            }
            else
            {
                d.LaatLos(uitkomst ?? "", h.Dag);
            }
        }, d => d.IsOpen, sleutel, ct);

    public Task<bool> SpreekActieAfAsync(Guid dossierId, Actiegegevens gegevens, string? sleutel, CancellationToken ct) =>
        daad.MaakAsync("ActieAfspreken", dossierId, (h, dossier) => Actie.SpreekAf(h.NieuweId(), dossier, gegevens), sleutel, ct);

    public Task<bool> WijzigActieAsync(Guid dossierId, Guid actie, int versie, Actiegegevens gegevens, string? sleutel, CancellationToken ct) =>
        daad.WijzigAsync("ActieWijzigen", db.Acties, dossierId, actie, versie, (a, _) => a.Wijzig(gegevens), a => a.IsOpen, sleutel, ct);

    public Task<bool> SluitActieAsync(Guid dossierId, Guid actie, int versie, bool gedaan, string? uitkomst, string? sleutel, CancellationToken ct) =>
        daad.WijzigAsync("ActieAfsluiten", db.Acties, dossierId, actie, versie, (a, h) =>
        {
            if (gedaan)
            {
                a.RondAf(uitkomst, h.Dag);
            }
            else
            {
                a.Stop(uitkomst ?? "", h.Dag);
            }
        }, a => a.IsOpen, sleutel, ct);

    public Task<bool> LegGebiedVastAsync(Guid dossierId, Leefgebied gebied, Gebiedstand stand, Zelfredzaamheid? niveau, string? toelichting, string? sleutel, CancellationToken ct) =>
        daad.MaakAsync("LeefgebiedVastleggen", dossierId, (h, dossier) => Leefgebiedmeting.LegVast(h.NieuweId(), dossier, gebied, stand, niveau, toelichting, h.Dag), sleutel, ct);

    /// <param name="advies">What the page suggested to who confirms it.</param>
    public Task<bool> SpreekBegeleidingAfAsync(Guid dossierId, Intensiteit intensiteit, int weken, Begeleidingsadvies? advies, string? reden, string? sleutel, CancellationToken ct) =>
        daad.MaakAsync("BegeleidingAfspreken", dossierId, (h, dossier) => Begeleidingsafspraak.Bevestig(h.NieuweId(), dossier, intensiteit, weken, advies, reden, h.Dag), sleutel, ct,
            async (handeling, afspraak) =>
            {
                if (await beelden.NuAsync(dossierId, volgend: true, ct) is { } beeld)
                {
                    await werkplanner.HerberekenAsync(beeld with { Ritme = new(handeling.Dag, afspraak.Weken) }, ct);
                }
            });
}
