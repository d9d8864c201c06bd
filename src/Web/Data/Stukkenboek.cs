using Microsoft.EntityFrameworkCore;
using Naast.Kern.Beleidsstukken;
using Naast.Kern.Besluiten;
using Naast.Kern.Gedeeld;

namespace Naast.Web.Data;

/// <summary>The versions of framework and beleidsregels, and which hold where.</summary>
public sealed class Stukkenboek(Db db, Regelboek regelboek)
{
    public async Task<Geldendbeleid> LeesAsync(CancellationToken ct) => new(
        await db.Beleidsstukken.AsNoTracking().OrderBy(s => s.Nummer).ToArrayAsync(ct),
        await db.Beleidsvaststellingen.AsNoTracking().OrderBy(v => v.Id).ToArrayAsync(ct),
        await db.Bestuursstappen.AsNoTracking().Where(s => s.Soort == Bestuursstapsoort.Kader).ToArrayAsync(ct));

    /// <summary>What framework and mandate say about setting this version in a municipality, by the asker, on a day.</summary>
    public async Task<(Toets Kader, Mandaattoets Mandaat)> ToetsAsync(Beleidsstuk stuk, string gemeentecode, DateOnly dag, CancellationToken ct)
    {
        var kader = Kadertoets.Beoordeel(stuk, (await LeesAsync(ct)).Stuk(Stuksoort.Kader, gemeentecode, dag), gemeentecode);
        return (kader, await regelboek.MagAsync(new Beslisvraag(Bevoegdheid.BeleidsregelsVaststellen, gemeentecode, dag, db.Toegang.Functionaris()) { Opstellers = stuk.Opstellers }, ct));
    }

    /// <summary>"Beleidskader …, versie 2; Beleidsregels …, versie 3": what was in force in a municipality on a day.</summary>
    public async Task<IReadOnlyList<(Beleidsvaststelling Vaststelling, Beleidsstuk Stuk)>> OpDagAsync(string gemeentecode, DateOnly dag, CancellationToken ct)
    {
        var geldend = await LeesAsync(ct);
        return
        [
            .. new[] { Stuksoort.Kader, Stuksoort.Beleidsregels }.Select(soort => (Vaststelling: geldend.Vaststelling(soort, gemeentecode, dag), Stuk: geldend.Stuk(soort, gemeentecode, dag)))
                .Where(paar => paar is { Vaststelling: not null, Stuk: not null }).Select(paar => (paar.Vaststelling!, paar.Stuk!)),
        ];
    }

    /// <summary>The key stands in beleidsregels that are in force or made known there: it is changed in a new version, not by itself.</summary>
    /// <param name="gemeentecode">Empty = the region: any municipality.</param>
    public async Task<Beleidsstuk?> InBeleidsregelsAsync(string sleutel, string gemeentecode, CancellationToken ct)
    {
        var geldend = await LeesAsync(ct);
        return geldend.Stukken.Where(stuk => stuk.Soort == Stuksoort.Beleidsregels && stuk.Waarden.Any(w => w.Sleutel == sleutel)
            && geldend.Van(stuk.Id).Any(v => v.Bekendgemaakt is not null && (gemeentecode.Length == 0 || v.Gemeentecode == gemeentecode))).OrderBy(stuk => stuk.Nummer).LastOrDefault();
    }
}
