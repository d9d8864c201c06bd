using Microsoft.EntityFrameworkCore;
using Naast.Kern.Gedeeld;
using Naast.Kern.Inburgeraars;
using Naast.Web.Data;
using Naast.Web.Poort;

namespace Naast.Web.Gebieden.Gezin;

/// <summary>Records who belongs together, for how long, and who is expected; and writes one note for chosen members.</summary>
public sealed class GezinVastleggen(Db db, Handelingen handelingen)
{
    /// <summary>With a dossier of its own the other side is recorded too, in the same handeling.</summary>
    /// <returns>False when one of the dossiers is not there for this asker, or the two are linked already.</returns>
    public async Task<bool> LegVastAsync(Guid dossierId, Gezinslidgegevens gegevens, string? sleutel, CancellationToken ct)
    {
        var uitkomst = await handelingen.VoerUitAsync(Verzoek("GezinslidVastleggen", sleutel, null), async (handeling, ct) =>
        {
            foreach (var id in new[] { dossierId, gegevens.EigenDossier ?? dossierId }.Distinct().Order())
            {
                await db.VergrendelAsync(Stroom.Dossier(id), ct);
            }

            if (await db.Dossiers.SingleOrDefaultAsync(d => d.Id == dossierId, ct) is not { } dossier || gegevens.EigenDossier == dossierId)
            {
                return "";
            }

            if (gegevens.EigenDossier is { } eigen)
            {
                if (await db.Dossiers.SingleOrDefaultAsync(d => d.Id == eigen, ct) is not { } ander
                    || await db.Gezinsleden.AnyAsync(g => g.DossierId == dossierId && g.EigenDossier == eigen && g.Tot == null, ct))
                {
                    return "";
                }

                db.Add(Gezinslid.LegVast(handeling.NieuweId(), ander, gegevens with { Relatie = Gezinslid.Andersom(gegevens.Relatie), EigenDossier = dossierId }));
            }

            var lid = Gezinslid.LegVast(handeling.NieuweId(), dossier, gegevens);
            db.Add(lid);
            return lid.Id.ToString();
        }, ct);
        return uitkomst.Resultaat.Length > 0;
    }

    public Task<bool> KomAanAsync(Guid dossierId, Guid id, DateOnly dag, string? sleutel, CancellationToken ct) => WijzigAsync("GezinslidAangekomen", dossierId, id, lid => lid.KomAan(dag), sleutel, null, ct);

    public Task<bool> BeeindigAsync(Guid dossierId, Guid id, DateOnly dag, string reden, string? sleutel, CancellationToken ct) =>
        WijzigAsync("GezinslidBeeindigen", dossierId, id, lid => lid.Beeindig(dag, reden), sleutel, reden, ct);

    /// <summary>The same note in the dossiers of chosen members: each its own, for each dossier is read by itself.</summary>
    /// <returns>In how many it stands.</returns>
    public async Task<int> SchrijfAsync(IReadOnlyCollection<Guid> dossiers, string tekst, CancellationToken ct)
    {
        var gedaan = 0;
        await handelingen.VoerPortieUitAsync(new Handelingsverzoek("NotitieSchrijven", Recht.NotitieSchrijven, Inzagelog.Uitvoering), dossiers, async (portie, ct) =>
        {
            gedaan = 0;
            foreach (var dossier in await db.Dossiers.Where(d => dossiers.Contains(d.Id)).ToArrayAsync(ct))
            {
                var handeling = portie.Begin();
                var notitie = Notitie.Schrijf(handeling.NieuweId(), dossier.Id, dossier.Gemeentecode, tekst, db.Toegang.Naam, db.Toegang.Organisatie, true, handeling.Tijdstip);
                db.Add(notitie);
                portie.Doe(handeling, notitie);
                gedaan++;
            }
        }, ct);
        return gedaan;
    }

    /// <summary>What happens to one side happens to the other.</summary>
    private async Task<bool> WijzigAsync(string soort, Guid dossierId, Guid id, Action<Gezinslid> wijzig, string? sleutel, string? reden, CancellationToken ct)
    {
        var uitkomst = await handelingen.VoerUitAsync(Verzoek(soort, sleutel is null ? null : $"{id}:{sleutel}", reden), async (_, ct) =>
        {
            if (await db.Gezinsleden.SingleOrDefaultAsync(g => g.Id == id && g.DossierId == dossierId && g.Tot == null, ct) is not { } lid)
            {
                return "";
            }

            wijzig(lid);
            if (lid.EigenDossier is { } eigen && await db.Gezinsleden.FirstOrDefaultAsync(g => g.DossierId == eigen && g.EigenDossier == dossierId && g.Tot == null, ct) is { } ander)
            {
                wijzig(ander);
            }

            return lid.NieuweGebeurtenissen().Count == 0 ? "" : id.ToString();
        }, ct);
        return uitkomst.Resultaat.Length > 0;
    }

    private static Handelingsverzoek Verzoek(string soort, string? sleutel, string? reden) => new(soort, Recht.FeitVastleggen, Inzagelog.Uitvoering) { Verzoeksleutel = sleutel, Reden = reden };
}
