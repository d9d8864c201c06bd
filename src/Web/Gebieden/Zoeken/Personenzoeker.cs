using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Naast.Kern.Gedeeld;
using Naast.Kern.Inburgeraars;
using Naast.Web.Data;

namespace Naast.Web.Gebieden.Zoeken;

/// <summary>One person that was found, with what tells namesakes apart.</summary>
public sealed record Zoektreffer
{
    public required Guid DossierId { get; init; }

    public required string Gemeentecode { get; init; }

    public required Fase Fase { get; init; }

    public string? Voornamen { get; init; }

    public string? Voorvoegsel { get; init; }

    public string? Geslachtsnaam { get; init; }

    public string? NaamEigenSchrift { get; init; }

    public string? Vnummer { get; init; }

    public required string Geboren { get; init; }

    public string? CasusregisseurNaam { get; init; }

    public Persoonsnaam Naam => new(Voornamen, Voorvoegsel, Geslachtsnaam);

    public OnvolledigeDatum Geboortedatum => OnvolledigeDatum.TryParse(Geboren, out var datum) ? datum : OnvolledigeDatum.Onbekend;
}

/// <summary>Finds persons by number, birth date or name, always through the filters of the gate.</summary>
public sealed class Personenzoeker(Db db, Sleutels sleutels)
{
    public const int Meeste = 50;

    /// <summary>Trigrams know nothing shorter than three letters.</summary>
    private const int Trigram = 3;

    private static readonly Expression<Func<Delen, Zoektreffer>> Treffer = x => new Zoektreffer
    {
        DossierId = x.P.DossierId, Gemeentecode = x.P.Gemeentecode, Fase = x.D.Fase, Voornamen = x.P.Voornamen, Voorvoegsel = x.P.Voorvoegsel,
        Geslachtsnaam = x.P.Geslachtsnaam, NaamEigenSchrift = x.P.NaamEigenSchrift, Vnummer = x.P.Vnummer, Geboren = x.P.Geboren, CasusregisseurNaam = x.M!.Naam,
    };

    // PostgreSQL: LIKE on the trigram index. Words that are not there are null, and disappear from the SQL.
    private static readonly GecompileerdeVraag<Func<Db, string, string?, string?, string?, string, string, int, IAsyncEnumerable<Zoektreffer>>> OpWoorden =
        new(() => EF.CompileAsyncQuery((Db db, string een, string? twee, string? drie, string? vier, string begin, string spatie, int neem) =>
            db.Zoeknamen.Where(z => z.Naam.Contains(een) && (twee == null || z.Naam.Contains(twee)) && (drie == null || z.Naam.Contains(drie))
                    && (vier == null || z.Naam.Contains(vier)))
                .OrderBy(z => !(z.Naam.StartsWith(begin) || z.Naam.Contains(spatie))).ThenBy(z => z.Naam).Take(neem)
                .Join(db.Personen, z => z.DossierId, p => p.DossierId, (z, p) => new { z, p })
                .Join(db.Dossiers, x => x.p.DossierId, d => d.Id, (x, d) => new { x.z, x.p, d })
                .LeftJoin(db.Medewerkers, x => x.d.Casusregisseur, m => m.Sub, (x, m) => new Delen { Z = x.z, P = x.p, D = x.d, M = m })
                .Select(Treffer)));

    /// <summary>The dossiers of the person with this number: two when the person moved within the region.</summary>
    public async Task<IReadOnlyList<Guid>> OpBsnAsync(Bsn bsn, CancellationToken ct)
    {
        var sleutel = sleutels.Zoeksleutel(bsn);
        return await db.Persoonsnummers.Where(p => p.BsnZoeksleutel == sleutel).Select(p => p.DossierId).Take(Meeste).ToArrayAsync(ct);
    }

    public Task<Zoektreffer[]> OpDossiersAsync(IReadOnlyList<Guid> dossiers, CancellationToken ct) =>
        Volledig(db.Personen.Where(p => dossiers.Contains(p.DossierId))).ToArrayAsync(ct);

    public Task<Zoektreffer[]> OpVnummerAsync(string vnummer, CancellationToken ct) =>
        Volledig(db.Personen.Where(p => p.Vnummer == vnummer)).Take(Meeste).ToArrayAsync(ct);

    /// <summary>Everybody who is reached at this number: members of one household share one.</summary>
    public async Task<Zoektreffer[]> OpTelefoonAsync(string sleutel, CancellationToken ct)
    {
        var dossiers = await db.Contactgegevens.Where(c => c.Telefoonsleutel == sleutel).Select(c => c.DossierId).Take(Meeste + 1).ToArrayAsync(ct);
        return dossiers.Length == 0 ? [] : await OpDossiersAsync(dossiers, ct);
    }

    public Task<Zoektreffer[]> OpGeboortedatumAsync(DateOnly dag, CancellationToken ct)
    {
        var brp = OnvolledigeDatum.Van(dag).Brp;
        return Volledig(db.Personen.Where(p => p.Geboren == brp)).Take(Meeste + 1).ToArrayAsync(ct);
    }

    /// <summary>
    /// Everybody in whose name each word occurs, in any order; who has a name that begins with the first word comes first, and
    /// who has a name that only sounds the same comes last.
    /// </summary>
    /// <returns>One more than <paramref name="meeste"/> when there are more.</returns>
    public async Task<IReadOnlyList<Zoektreffer>> OpNaamAsync(IReadOnlyList<string> woorden, CancellationToken ct, int meeste = Meeste)
    {
        var gevonden = await OpVormAsync(woorden, meeste, ct);
        var klanken = woorden.Select(Klankvorm.Woord).ToArray();
        // A sound of one or two letters says nothing: "Al" would bring everybody.
        if (gevonden.Length <= meeste && klanken.Any(klank => klank.Length >= Trigram))
        {
            gevonden = [.. gevonden, .. await OpVormAsync([.. klanken.Select(klank => Klankvorm.Grens + klank + Klankvorm.Grens)], meeste, ct)];
        }

        return [.. gevonden.DistinctBy(treffer => treffer.DossierId).Take(meeste + 1)];
    }

    private async Task<Zoektreffer[]> OpVormAsync(IReadOnlyList<string> woorden, int meeste, CancellationToken ct)
    {
        // Two spellings of one person are two rows; ask for more, so that there are enough persons left.
        var neem = (meeste + 1) * 2;
        var eerst = woorden.OrderByDescending(woord => woord.Length).Take(4).ToArray();
        if (!db.IsPostgres)
        {
            return [.. (await SqliteAsync(eerst, woorden[0], neem, ct)).DistinctBy(treffer => treffer.DossierId)];
        }

        var gevonden = new List<Zoektreffer>();
        await foreach (var treffer in OpWoorden.Voor(db)(
            db, eerst[0], eerst.ElementAtOrDefault(1), eerst.ElementAtOrDefault(2), eerst.ElementAtOrDefault(3), woorden[0], " " + woorden[0], neem)
            .WithCancellation(ct))
        {
            gevonden.Add(treffer);
        }

        return [.. gevonden.DistinctBy(treffer => treffer.DossierId)];
    }

    /// <summary>
    /// SQLite: the trigram table finds, by name and dossier and not by rowid, for VACUUM may renumber those. It is composed
    /// inside the filtered set, so the gate holds.
    /// </summary>
    private async Task<Zoektreffer[]> SqliteAsync(string[] woorden, string begin, int neem, CancellationToken ct)
    {
        var match = string.Join(" AND ", woorden.Where(woord => woord.Length >= Trigram).Select(woord => $"\"{woord}\""));
        var namen = match.Length == 0
            ? db.Zoeknamen
            : db.Zoeknamen.FromSql(
                $"SELECT z.* FROM zoeknamen z WHERE (z.dossier_id, z.naam) IN (SELECT f.dossier_id, f.naam FROM zoeknamen_fts f WHERE f.naam MATCH {match})");
        foreach (var kort in woorden.Where(woord => woord.Length < Trigram))
        {
            namen = namen.Where(z => z.Naam.Contains(kort));
        }

        var spatie = " " + begin;
        return await namen.OrderBy(z => !(z.Naam.StartsWith(begin) || z.Naam.Contains(spatie))).ThenBy(z => z.Naam).Take(neem)
            .Join(db.Personen, z => z.DossierId, p => p.DossierId, (z, p) => new { z, p })
            .Join(db.Dossiers, x => x.p.DossierId, d => d.Id, (x, d) => new { x.z, x.p, d })
            .LeftJoin(db.Medewerkers, x => x.d.Casusregisseur, m => m.Sub, (x, m) => new Delen { Z = x.z, P = x.p, D = x.d, M = m })
            .Select(Treffer).ToArrayAsync(ct);
    }

    private IQueryable<Zoektreffer> Volledig(IQueryable<Persoon> personen) => personen
        .Join(db.Dossiers.Where(d => d.OpgegaanIn == null), p => p.DossierId, d => d.Id, (p, d) => new { p, d })
        .LeftJoin(db.Medewerkers, x => x.d.Casusregisseur, m => m.Sub, (x, m) => new Delen { P = x.p, D = x.d, M = m })
        .OrderBy(x => x.P.Geslachtsnaam).ThenBy(x => x.P.Voornamen).Select(Treffer);

    private sealed class Delen
    {
        public Zoeknaam? Z { get; init; }

        public required Persoon P { get; init; }

        public required Dossier D { get; init; }

        public Medewerker? M { get; init; }
    }
}
