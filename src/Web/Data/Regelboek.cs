using Microsoft.EntityFrameworkCore;
using Naast.Kern.Besluiten;
using Naast.Kern.Regels;

namespace Naast.Web.Data;

/// <summary>The rules in force: national parameters, the region's policy, and the mandate register.</summary>
public sealed class Regelboek(Db db)
{
    public async Task<Beleid> BeleidAsync(CancellationToken ct) =>
        new(await db.Beleidsregels.AsNoTracking().OrderBy(b => b.Van).ToArrayAsync(ct));

    public async Task<IReadOnlyList<Mandaatregel>> MandatenAsync(string gemeentecode, CancellationToken ct) =>
        await db.Mandaatregels.AsNoTracking().Where(m => m.Gemeentecode == gemeentecode).OrderBy(m => m.Van).ToArrayAsync(ct);

    /// <summary>"May this officer decide this for this municipality on this day?" by register and policy of that day.</summary>
    public async Task<Mandaattoets> MagBeslissenAsync(Guid dossierId, string gemeentecode, string? opsteller, DateOnly dag, CancellationToken ct)
    {
        var toegang = db.Toegang;
        return Mandaattoets.Beoordeel(
            Bevoegdheid.PipVaststellen, gemeentecode, dag, new Functionaris(toegang.Sub, toegang.Naam, toegang.Organisatie, toegang.Rollen),
            await OpstellersAsync(dossierId, opsteller, ct), (await BeleidAsync(ct)).BeslissenOverPip(gemeentecode, dag), await MandatenAsync(gemeentecode, ct));
    }

    /// <summary>Who wrote in the plan since the last decision, or put it forward.</summary>
    private async Task<IReadOnlyCollection<string>> OpstellersAsync(Guid dossierId, string? opsteller, CancellationToken ct)
    {
        var deden = await db.Handelingen.AsNoTracking()
            .Where(h => h.StroomId == dossierId && (h.Soort == "PipOpstellen" || h.Soort == "PipVoorleggen" || h.Soort == "PipVaststellen"))
            .OrderBy(h => h.Tijdstip).ThenBy(h => h.Id).Select(h => new { h.Soort, h.Medewerker }).ToArrayAsync(ct);
        var vorigBesluit = Array.FindLastIndex(deden, h => h.Soort == "PipVaststellen");
        return [.. deden[(vorigBesluit + 1)..].Select(h => h.Medewerker).Append(opsteller).OfType<string>().Distinct()];
    }
}
