using Microsoft.EntityFrameworkCore;
using Naast.Kern.Gedeeld;
using Naast.Kern.Inburgeraars;
using Naast.Web.Data;
using Naast.Web.Poort;

namespace Naast.Web.Gebieden;

/// <summary>Makes or changes one part of a dossier, in the one way in which all deeds around the plan go.</summary>
public sealed class Dossierdeeldaad(Db db, Handelingen handelingen)
{
    /// <param name="daarna">What follows from it in the same deed; null: nothing.</param>
    /// <param name="kan">Whether the dossier lets it; null: as long as it runs.</param>
    /// <returns>False when the dossier is not there for this asker, or is closed.</returns>
    public async Task<bool> MaakAsync<T>(
        string soort, Guid dossierId, Func<Handeling, Dossier, T> maak, string? sleutel, CancellationToken ct, Func<Handeling, T, Task>? daarna = null,
        Recht recht = Recht.PipOpstellen, Func<Dossier, bool>? kan = null)
        where T : Aggregaat
    {
        var uitkomst = await handelingen.VoerUitAsync(Verzoek(soort, recht, sleutel), async (handeling, ct) =>
        {
            await db.VergrendelAsync(Stroom.Dossier(dossierId), ct);
            if (await db.Dossiers.SingleOrDefaultAsync(d => d.Id == dossierId, ct) is not { } dossier || !(kan?.Invoke(dossier) ?? dossier.IsLopend))
            {
                return "";
            }

            var nieuw = maak(handeling, dossier);
            db.Add(nieuw);
            if (daarna is not null)
            {
                await daarna(handeling, nieuw);
            }

            return nieuw.Id.ToString();
        }, ct);
        return uitkomst.Resultaat.Length > 0;
    }

    /// <param name="kan">Whether the dossier lets it; null: always.</param>
    /// <returns>False when it is not there for this asker.</returns>
    /// <exception cref="FormulierVerouderd">It was changed or closed after the form was made.</exception>
    public async Task<bool> WijzigAsync<T>(
        string soort, IQueryable<T> tabel, Guid dossierId, Guid id, int versie, Action<T, Handeling> wijzig, Func<T, bool> open, string? sleutel, CancellationToken ct,
        Func<Handeling, T, Task>? daarna = null, Recht recht = Recht.PipOpstellen, Func<Dossier, T, bool>? kan = null)
        where T : Aggregaat, IDossiergebonden
    {
        var uitkomst = await handelingen.VoerUitAsync(Verzoek(soort, recht, sleutel is null ? null : $"{id}:{sleutel}"), async (handeling, ct) =>
        {
            await db.VergrendelAsync(Stroom.Dossier(dossierId), ct);
            if (await tabel.SingleOrDefaultAsync(rij => rij.Id == id && rij.DossierId == dossierId, ct) is not { } gevonden
                || (kan is not null && !kan(await db.Dossiers.AsNoTracking().SingleAsync(d => d.Id == dossierId, ct), gevonden)))
            {
                return "";
            }

            if (gevonden.Versie != versie || !open(gevonden))
            {
                throw new FormulierVerouderd();
            }

            wijzig(gevonden, handeling);
            if (daarna is not null)
            {
                await daarna(handeling, gevonden);
            }

            return id.ToString();
        }, ct);
        return uitkomst.Resultaat.Length > 0;
    }

    private static Handelingsverzoek Verzoek(string soort, Recht recht, string? sleutel) => new(soort, recht, Inzagelog.Uitvoering) { Verzoeksleutel = sleutel };
}
