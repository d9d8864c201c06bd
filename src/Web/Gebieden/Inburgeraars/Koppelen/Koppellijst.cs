using System.Globalization;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Naast.Kern.Gedeeld;
using Naast.Kern.Inburgeraars;
using Naast.Kern.Keten;
using Naast.Web.Data;
using Naast.Web.Koppelingen.Duo;

namespace Naast.Web.Gebieden.Inburgeraars.Koppelen;

/// <summary>A dossier that a message may be about.</summary>
public sealed record Kandidaat(Guid DossierId, Persoonsnaam Naam, OnvolledigeDatum Geboren, string? Vnummer, Fase Fase);

/// <summary>A message of DUO that belongs to no dossier yet.</summary>
/// <param name="Vnummer">Null when DUO named a BSN.</param>
/// <param name="Naam">What the BRP says; empty when it was not asked.</param>
public sealed record Wachtend(
    Guid Id, DateTimeOffset Ontvangen, string Gebeurtenis, string Gemeentecode, string Gemeente, string? Vnummer, string Naam, OnvolledigeDatum Geboren,
    IReadOnlyList<Kandidaat> Kandidaten);

/// <summary>The messages for the asker's municipalities that a person must match. Who they are about goes through the gate.</summary>
public sealed class Koppellijst(Db db, Sleutels sleutels)
{
    public const int Meeste = 25;
    private const int MeesteKeuzes = 200;

    public async Task<IReadOnlyList<Wachtend>> LeesAsync(CancellationToken ct)
    {
        var eigen = db.Toegang.Gemeenten;
        var gemeenten = await db.Gemeenten.AsNoTracking().Where(g => eigen.Contains(g.Code)).ToDictionaryAsync(g => g.Oin, ct);
        var oins = gemeenten.Keys.ToArray();
        var berichten = await db.InkomendeBerichten.AsNoTracking().Where(b => b.Status == Berichtstatus.NietGekoppeld && oins.Contains(b.Doel))
            .OrderBy(b => b.Ontvangen).Take(Meeste * 4).ToArrayAsync(ct);
        var gelezen = berichten.Select(b => (Bericht: b, Wie: Verwijzing(b), Herkenning: Herkenning.Lees(b.Herkenning, sleutels))).ToArray();
        var ids = gelezen.SelectMany(b => b.Herkenning?.Dossiers ?? []).Distinct().ToArray();
        var kandidaten = (await KandidatenAsync(db.Personen.Where(p => ids.Contains(p.DossierId)), ct)).ToDictionary(k => k.DossierId);
        return
        [
            .. gelezen.Where(b => b.Herkenning is { Dossiers.Count: > 0 } || b.Wie is { Bsn: null, Vnummer: not null }).Take(Meeste).Select(b => new Wachtend(
                b.Bericht.Id, b.Bericht.Ontvangen, Ketencodes.Naam(b.Bericht.Gebeurtenis), gemeenten[b.Bericht.Doel].Code, gemeenten[b.Bericht.Doel].Naam,
                b.Wie.Bsn is null ? Vnummer(b.Wie) : null, b.Herkenning?.Naam ?? "", b.Herkenning?.Geboortedatum ?? OnvolledigeDatum.Onbekend,
                [.. (b.Herkenning?.Dossiers ?? []).Select(id => kandidaten.GetValueOrDefault(id)).OfType<Kandidaat>()])),
        ];
    }

    /// <summary>Open dossiers of a municipality in which no V-number is known, by name.</summary>
    public Task<Kandidaat[]> ZonderVnummerAsync(string gemeentecode, CancellationToken ct) => KandidatenAsync(
        db.Personen.Where(p => p.Gemeentecode == gemeentecode && p.Vnummer == null).OrderBy(p => p.Geslachtsnaam).ThenBy(p => p.Voornamen).Take(MeesteKeuzes), ct);

    /// <summary>The V-number in a message that names no BSN and waits in a municipality of the asker; null for any other.</summary>
    public async Task<string?> VnummerAsync(Guid bericht, CancellationToken ct) =>
        await ZoekAsync(bericht, ct) is { } gevonden && Verwijzing(gevonden) is { Bsn: null } wie ? Vnummer(wie) : null;

    /// <summary>A message that waits in a municipality of the asker; null for any other.</summary>
    internal async Task<InkomendBericht?> ZoekAsync(Guid bericht, CancellationToken ct)
    {
        var eigen = db.Toegang.Gemeenten;
        return await db.InkomendeBerichten.AsNoTracking()
            .SingleOrDefaultAsync(b => b.Id == bericht && b.Status == Berichtstatus.NietGekoppeld && db.Gemeenten.Any(g => g.Oin == b.Doel && eigen.Contains(g.Code)), ct);
    }

    internal Persoonsverwijzing Verwijzing(InkomendBericht bericht) => JsonSerializer.Deserialize<Persoonsverwijzing>(sleutels.Ontsleutel(bericht.Inhoud))!;

    internal static string? Vnummer(Persoonsverwijzing wie) => wie.Vnummer?.ToString("0000000000", CultureInfo.InvariantCulture);

    private async Task<Kandidaat[]> KandidatenAsync(IQueryable<Persoon> personen, CancellationToken ct)
    {
        var rijen = await personen.AsNoTracking().Join(db.Dossiers.Where(d => d.Fase != Fase.Opgegaan && d.Fase != Fase.Verhuisd), p => p.DossierId, d => d.Id, (p, d) => new { p, d.Fase })
            .Select(x => new { x.p.DossierId, x.p.Voornamen, x.p.Voorvoegsel, x.p.Geslachtsnaam, x.p.Geboren, x.p.Vnummer, x.Fase }).ToArrayAsync(ct);
        return
        [
            .. rijen.Select(r => new Kandidaat(
                r.DossierId, new(r.Voornamen, r.Voorvoegsel, r.Geslachtsnaam), OnvolledigeDatum.TryParse(r.Geboren, out var datum) ? datum : OnvolledigeDatum.Onbekend,
                r.Vnummer, r.Fase)),
        ];
    }
}
