using Microsoft.EntityFrameworkCore;
using Naast.Kern.Gedeeld;
using Naast.Kern.Inburgeraars;
using Naast.Web.Data;
using Naast.Web.Poort;

namespace Naast.Web.Dossiervorming;

/// <summary>A dossier that is there already.</summary>
/// <param name="DossierId">Null when the asker may not see it: then only that it exists is told, and nothing about whom.</param>
public sealed record Bekende(Guid? DossierId, string? Naam);

/// <summary>
/// Is this person here already? A number must be unique in the whole region, also where the asker sees nothing, so that is
/// looked up as the system; a name is compared only with what the asker may see.
/// </summary>
public sealed class Dubbelcontrole(Db db, Dbfabriek fabriek, Sleutels sleutels)
{
    private const int Portie = 500;
    private const int MeesteLijkt = 5;

    public async Task<Bekende?> MetNummerAsync(Bsn? bsn, string? vnummer, CancellationToken ct)
    {
        var gevonden = await MetNummersAsync(bsn is null ? [] : [bsn], vnummer is null ? [] : [vnummer], ct);
        return gevonden.Values.OrderBy(b => b.DossierId is null).FirstOrDefault();
    }

    /// <returns>By number: the nine digits of a BSN, or the ten of a V-number.</returns>
    public async Task<IReadOnlyDictionary<string, Bekende>> MetNummersAsync(
        IReadOnlyCollection<Bsn> bsns, IReadOnlyCollection<string> vnummers, CancellationToken ct)
    {
        await using var systeem = fabriek.Maak(Toegang.Systeem("dubbele dossiers zoeken"));
        var dossiers = new Dictionary<string, Guid>(StringComparer.Ordinal);
        foreach (var groep in bsns.Distinct().Chunk(Portie))
        {
            var sleutelBij = groep.ToDictionary(b => Convert.ToHexString(sleutels.Zoeksleutel(b)), b => b.Cijfers);
            var zoek = groep.Select(sleutels.Zoeksleutel).ToArray();
            foreach (var rij in await systeem.Persoonsnummers.AsNoTracking().Where(p => zoek.Contains(p.BsnZoeksleutel))
                         .Select(p => new { p.BsnZoeksleutel, p.DossierId }).ToArrayAsync(ct))
            {
                dossiers.TryAdd(sleutelBij[Convert.ToHexString(rij.BsnZoeksleutel)], rij.DossierId);
            }
        }

        foreach (var groep in vnummers.Distinct(StringComparer.Ordinal).Chunk(Portie))
        {
            foreach (var rij in await systeem.Personen.AsNoTracking().Where(p => groep.Contains(p.Vnummer)).Select(p => new { p.Vnummer, p.DossierId }).ToArrayAsync(ct))
            {
                dossiers.TryAdd(rij.Vnummer!, rij.DossierId);
            }
        }

        var zichtbaar = await NamenAsync(dossiers.Values, ct);
        return dossiers.ToDictionary(
            d => d.Key, d => zichtbaar.TryGetValue(d.Value, out var naam) ? new Bekende(d.Value, naam) : new Bekende(null, null), StringComparer.Ordinal);
    }

    /// <summary>Dossiers with the same name (without accents) and birth date that the asker may see.</summary>
    public async Task<IReadOnlyList<Bekende>> MetNaamAsync(Persoonsgegevens persoon, CancellationToken ct) =>
        await MetNamenAsync([persoon], ct) is { Count: > 0 } gevonden ? gevonden.Values.First() : [];

    /// <summary>Dossiers of somebody born on that day whose name is the same or sounds the same, as far as the asker may see them.</summary>
    public async Task<IReadOnlyList<Bekende>> DieLijktAsync(Persoonsnaam naam, OnvolledigeDatum geboren, CancellationToken ct)
    {
        var vorm = Vorm(naam);
        string[] vormen = [.. new[] { vorm, Klankvorm.Van(vorm) }.Where(v => v.Length > 0)];
        var dossiers = vormen.Length == 0 ? [] : await db.Zoeknamen.AsNoTracking().Where(z => vormen.Contains(z.Naam) && db.Personen.Any(p => p.DossierId == z.DossierId && p.Geboren == geboren.Brp))
            .Select(z => z.DossierId).Distinct().Take(MeesteLijkt).ToArrayAsync(ct);
        var namen = await NamenAsync(dossiers, ct);
        return [.. dossiers.Where(namen.ContainsKey).Select(id => new Bekende(id, namen[id]))];
    }

    /// <returns>By <see cref="Sleutel"/>.</returns>
    public async Task<IReadOnlyDictionary<string, IReadOnlyList<Bekende>>> MetNamenAsync(IReadOnlyCollection<Persoonsgegevens> personen, CancellationToken ct)
    {
        var gezocht = personen.Select(Sleutel).ToHashSet(StringComparer.Ordinal);
        var rijen = new List<(string Sleutel, Guid Dossier)>();
        foreach (var groep in personen.Select(p => Vorm(p.Naam)).Where(vorm => vorm.Length > 0).Distinct(StringComparer.Ordinal).Chunk(Portie))
        {
            var gevonden = await db.Zoeknamen.AsNoTracking().Where(z => groep.Contains(z.Naam))
                .Join(db.Personen, z => z.DossierId, p => p.DossierId, (z, p) => new { z.Naam, p.Geboren, p.DossierId }).ToArrayAsync(ct);
            rijen.AddRange(gevonden.Select(g => ($"{g.Naam}|{g.Geboren}", g.DossierId)).Where(g => gezocht.Contains(g.Item1)));
        }

        var namen = await NamenAsync(rijen.Select(r => r.Dossier), ct);
        return rijen.GroupBy(r => r.Sleutel).ToDictionary(
            groep => groep.Key, groep => (IReadOnlyList<Bekende>)[.. groep.Select(r => r.Dossier).Distinct().Select(id => new Bekende(id, namen.GetValueOrDefault(id)))]);
    }

    public static string Sleutel(Persoonsgegevens persoon) => $"{Vorm(persoon.Naam)}|{persoon.Geboortedatum.Brp}";

    private static string Vorm(Persoonsnaam naam) => Zoekvorm.Van(naam.Volledig) is { Length: > 450 } lang ? lang[..450] : Zoekvorm.Van(naam.Volledig);

    private async Task<Dictionary<Guid, string>> NamenAsync(IEnumerable<Guid> dossiers, CancellationToken ct)
    {
        var namen = new Dictionary<Guid, string>();
        foreach (var groep in dossiers.Distinct().Chunk(Portie))
        {
            foreach (var p in await db.Personen.AsNoTracking().Where(p => groep.Contains(p.DossierId))
                         .Select(p => new { p.DossierId, p.Voornamen, p.Voorvoegsel, p.Geslachtsnaam }).ToArrayAsync(ct))
            {
                namen[p.DossierId] = new Persoonsnaam(p.Voornamen, p.Voorvoegsel, p.Geslachtsnaam).Volledig;
            }
        }

        return namen;
    }
}
