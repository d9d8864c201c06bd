using Microsoft.EntityFrameworkCore;
using Naast.Kern.Besluiten;
using Naast.Kern.Plan;
using Naast.Kern.Regels;

namespace Naast.Web.Data;

/// <summary>The rules in force: national parameters, the region's policy, and the mandate register.</summary>
public sealed class Regelboek(Db db)
{
    public async Task<Beleid> BeleidAsync(CancellationToken ct) =>
        new(await db.Beleidsregels.AsNoTracking().OrderBy(b => b.Van).ToArrayAsync(ct));

    /// <summary>The lines of one municipality, of one power or of all, with what they rest on; asked anew each time, so that a withdrawal works on the next request.</summary>
    public async Task<Mandaatregister> RegisterAsync(string gemeentecode, Bevoegdheid? bevoegdheid, CancellationToken ct) => new(
        await db.Mandaatregels.AsNoTracking().Where(m => m.Gemeentecode == gemeentecode && (bevoegdheid == null || m.Bevoegdheid == bevoegdheid))
            .OrderBy(m => m.Van).ThenBy(m => m.Id).ToArrayAsync(ct),
        await db.Gemandateerden.AsNoTracking().ToArrayAsync(ct),
        await db.Bestuursstappen.AsNoTracking().Where(s => s.Gemeentecode == gemeentecode).ToArrayAsync(ct))
    {
        Aanwijzingen = await db.Aanwijzingen.AsNoTracking().Where(a => a.Gemeentecode == gemeentecode).ToArrayAsync(ct),
    };

    /// <summary>The lines of several municipalities at once.</summary>
    public async Task<Mandaatregister> RegisterAsync(IReadOnlyCollection<string> gemeentecodes, CancellationToken ct) => new(
        await db.Mandaatregels.AsNoTracking().Where(m => gemeentecodes.Contains(m.Gemeentecode)).OrderBy(m => m.Van).ThenBy(m => m.Id).ToArrayAsync(ct),
        await db.Gemandateerden.AsNoTracking().ToArrayAsync(ct),
        await db.Bestuursstappen.AsNoTracking().Where(s => gemeentecodes.Contains(s.Gemeentecode)).ToArrayAsync(ct));

    /// <summary>"May this officer decide this for this municipality on this day?" by register and policy of that day.</summary>
    public async Task<Mandaattoets> MagAsync(Beslisvraag vraag, CancellationToken ct) => Mandaattoets.Beoordeel(
        vraag, (await BeleidAsync(ct)).Beslissen(vraag.Bevoegdheid, vraag.Gemeentecode, vraag.Dag, db.Regels(vraag.Gemeentecode)),
        await RegisterAsync(vraag.Gemeentecode, vraag.Bevoegdheid, ct));

    /// <summary>The same for the asker and a plan.</summary>
    /// <param name="opsteller">Who would put it forward; left out: who did.</param>
    public async Task<Mandaattoets> MagBeslissenAsync(Pip pip, DateOnly dag, CancellationToken ct, string? opsteller = null) => await MagAsync(
        new Beslisvraag(pip.Bevoegdheid, pip.Gemeentecode, dag, db.Toegang.Functionaris()) { Opstellers = await OpstellersAsync(pip.DossierId, opsteller ?? pip.Opsteller, ct) }, ct);

    /// <summary>The policy in force in a municipality on a day, as it is quoted under a decision: the versions of framework and beleidsregels, then what was decided beside them.</summary>
    public async Task<string> BeleidsgrondAsync(string gemeentecode, DateOnly dag, CancellationToken ct)
    {
        var stukken = (await new Stukkenboek(db, this).OpDagAsync(gemeentecode, dag, ct)).Select(paar => $"{paar.Stuk.Naam} ({paar.Vaststelling.Vindplaats})").ToArray();
        var los = await LosAsync(gemeentecode, dag, ct);
        return string.Join("; ", stukken.Concat(los).Distinct());
    }

    private async Task<string[]> LosAsync(string gemeentecode, DateOnly dag, CancellationToken ct) =>
    [
        .. (await db.Beleidsregels.AsNoTracking().Where(b => (b.Gemeentecode == "" || b.Gemeentecode == gemeentecode) && b.Van <= dag && (b.Tot == null || b.Tot >= dag))
            .OrderBy(b => b.Gemeentecode).ThenBy(b => b.Van).Select(b => b.Besluit).ToArrayAsync(ct)).Distinct(),
    ];

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
