using Microsoft.EntityFrameworkCore;
using Naast.Kern.Gedeeld;
using Naast.Kern.Meedoen;
using Naast.Kern.Onderweg;
using Naast.Web.Data;
using Naast.Web.Dossiervorming;
using Naast.Web.Poort;

namespace Naast.Web.Gebieden.School;

/// <summary>What a school reports of its own students: hours of a whole group at once, a group, and that somebody stops or reached a level.</summary>
public sealed class SchoolMelden(Db db, Handelingen handelingen, LesurenOptellen optellen)
{
    /// <summary>As a delivery of hours is kept, for who looks first whether it came before.</summary>
    public static string Urensleutel(string sleutel) => $"uren:{sleutel}";

    /// <summary>All rows in one transaction, or none.</summary>
    /// <param name="sleutel">Of this file: the same one twice has one effect.</param>
    /// <exception cref="FormulierVerouderd">Somebody reported or corrected the same days meanwhile, or a student is gone.</exception>
    public async Task LeverAanAsync(IReadOnlyList<Urenrij> rijen, string sleutel, CancellationToken ct)
    {
        Guid[] ids = [.. rijen.Select(r => r.Student.DossierId).Distinct()];
        var uitkomst = await handelingen.VoerUitAsync(Verzoek("UrenAanleveren", Urensleutel(sleutel)), async (handeling, ct) =>
        {
            await db.VergrendelAsync(ids, ct);
            var dossiers = await db.Dossiers.Where(d => ids.Contains(d.Id)).ToDictionaryAsync(d => d.Id, ct);
            var bekend = (await db.Uren.Where(u => ids.Contains(u.DossierId) && u.Stand != Meldingstand.Vervangen).ToArrayAsync(ct)).ToLookup(u => u.DossierId);
            var aanlevering = handeling.NieuweId();
            foreach (var rij in rijen)
            {
                var al = bekend[rij.Student.DossierId].Where(u => u.Overlapt(rij.Gegevens.Soort, rij.Gegevens.Van, rij.Gegevens.Tot)).ToArray();
                if (!dossiers.TryGetValue(rij.Student.DossierId, out var dossier) || !dossier.IsLopend || al.Any(u => !rij.Vervangt.Contains(u.Id)))
                {
                    throw new FormulierVerouderd();
                }

                foreach (var oud in al)
                {
                    oud.Vervang();
                }

                db.Add(Urenmelding.Meld(handeling.NieuweId(), dossier, rij.Gegevens, rij.Groep, db.Toegang.Organisatie, db.Toegang.Naam, aanlevering, handeling.Tijdstip));
            }

            return aanlevering.ToString();
        }, ct);
        await optellen.DoeAsync(uitkomst.Herhaald ? [] : ids, ct);
    }

    /// <returns>False when the student is not there for this school.</returns>
    public async Task<bool> StuurBerichtAsync(Guid dossierId, Schoolberichtgegevens gegevens, string? sleutel, CancellationToken ct)
    {
        var uitkomst = await handelingen.VoerUitAsync(Verzoek("SchoolBerichten", sleutel), async (handeling, ct) =>
        {
            await db.VergrendelAsync(Stroom.Dossier(dossierId), ct);
            if (await db.Dossiers.SingleOrDefaultAsync(d => d.Id == dossierId, ct) is not { IsLopend: true } dossier)
            {
                return "";
            }

            var bericht = Schoolbericht.Stuur(handeling.NieuweId(), dossier, gegevens, db.Toegang.Organisatie, db.Toegang.Naam);
            db.Add(bericht);
            return bericht.Id.ToString();
        }, ct);
        return uitkomst.Resultaat.Length > 0;
    }

    /// <returns>False when the question is not there for this school, or not taken on.</returns>
    public async Task<bool> PlaatsInAsync(Guid dossierId, Guid vraagId, string groep, string? sleutel, CancellationToken ct)
    {
        var uitkomst = await handelingen.VoerUitAsync(Verzoek("InGroepPlaatsen", sleutel), async (_, ct) =>
        {
            await db.VergrendelAsync(Stroom.Dossier(dossierId), ct);
            if (await db.Partnervragen.SingleOrDefaultAsync(v => v.Id == vraagId && v.DossierId == dossierId, ct) is not { Stand: Vraagstand.Aangenomen } vraag)
            {
                return "";
            }

            vraag.PlaatsIn(groep);
            return vraagId.ToString();
        }, ct);
        return uitkomst.Resultaat.Length > 0;
    }

    private static Handelingsverzoek Verzoek(string soort, string? sleutel) => new(soort, Recht.LesurenMelden, Inzagelog.Uitvoering) { Verzoeksleutel = sleutel };
}
