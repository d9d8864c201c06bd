using Microsoft.EntityFrameworkCore;
using Naast.Kern.Inburgeraars;
using Naast.Kern.Keten;
using Naast.Kern.Regels;
using Naast.Web.Data;
using Naast.Web.Opmaak;

namespace Naast.Web.Gebieden.Duo;

public sealed record Meldingregel(Ketenmelding Melding, string Naam, string Gemeente);

public sealed record Verschilregel(Duoverschil Verschil, string Naam, string Gemeente);

/// <summary>Somebody who arrived and of whom DUO has not given notice.</summary>
/// <param name="Sinds">Day from which is counted: registration in the municipality, or else the day on which the dossier was opened.</param>
public sealed record Gemist(Guid DossierId, string Naam, string Gemeente, DateOnly Sinds, int Dagen, bool HeeftBsn, bool WeetDuo);

/// <param name="Aantal">Rows on all pages.</param>
public sealed record Blad<T>(IReadOnlyList<T> Rijen, int Aantal, int Pagina)
{
    public Paginering Bladen(Func<int, string> adres) => new(Pagina, Aantal, Duovragen.PerPagina, adres, "rijen");
}

/// <summary>Lists around DUO, through the gate: one's own municipalities only. Each is one page of a fixed size.</summary>
public sealed class Duovragen(Db db, Naast.Web.Werk.Gemeentenamen gemeentenamen)
{
    public const int PerPagina = 25;

    public async Task<Blad<Meldingregel>> MeldingenAsync(bool eigen, Ketenmeldingsoort? soort, int pagina, CancellationToken ct)
    {
        var bron = Open(eigen).Where(m => soort == null || m.Soort == soort);
        var aantal = await bron.CountAsync(ct);
        var nummer = Blader(aantal, pagina);
        // Tasks first, the nearest day first.
        var rijen = await bron.OrderByDescending(m => m.Soort).ThenBy(m => m.Uiterlijk).ThenBy(m => m.Id).Skip((nummer - 1) * PerPagina).Take(PerPagina).ToArrayAsync(ct);
        var namen = await NamenAsync([.. rijen.Select(r => r.DossierId)], ct);
        var gemeenten = await gemeentenamen.AlleAsync(ct);
        return new([.. rijen.Select(r => new Meldingregel(r, namen.GetValueOrDefault(r.DossierId, "Naam nog niet bekend"), gemeenten.GetValueOrDefault(r.Gemeentecode, r.Gemeentecode)))], aantal, nummer);
    }

    public async Task<Blad<Verschilregel>> VerschillenAsync(string? gemeente, Duoonderwerp? onderwerp, int pagina, CancellationToken ct)
    {
        var bron = db.Duoverschillen.AsNoTracking().Where(v => (gemeente == null || v.Gemeentecode == gemeente) && (onderwerp == null || v.Onderwerp == onderwerp));
        var aantal = await bron.CountAsync(ct);
        var nummer = Blader(aantal, pagina);
        var rijen = await bron.OrderBy(v => v.Sinds).ThenBy(v => v.DossierId).ThenBy(v => v.Onderwerp).ThenBy(v => v.Veld).Skip((nummer - 1) * PerPagina).Take(PerPagina).ToArrayAsync(ct);
        var namen = await NamenAsync([.. rijen.Select(r => r.DossierId)], ct);
        var gemeenten = await gemeentenamen.AlleAsync(ct);
        return new([.. rijen.Select(r => new Verschilregel(r, namen.GetValueOrDefault(r.DossierId, "Naam nog niet bekend"), gemeenten.GetValueOrDefault(r.Gemeentecode, r.Gemeentecode)))], aantal, nummer);
    }

    /// <summary>How many differences each subject has.</summary>
    public async Task<IReadOnlyDictionary<Duoonderwerp, int>> PerOnderwerpAsync(string? gemeente, CancellationToken ct) =>
        await db.Duoverschillen.Where(v => gemeente == null || v.Gemeentecode == gemeente).GroupBy(v => v.Onderwerp).Select(g => new { g.Key, Aantal = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Aantal, ct);

    /// <summary>
    /// Arrival known from the BRP, COA or an import, and after the agreed days still no notice of DUO: in 2022 and 2023 thousands of people got
    /// none. Longest wait first.
    /// </summary>
    /// <param name="pagina">Null: only how many there are.</param>
    public async Task<Blad<Gemist>> GemistAsync(Regelset regels, int? pagina, CancellationToken ct)
    {
        var grens = db.Vandaag.AddDays(-regels.Waarde(Ketenparameters.Kennisgevingdagen, db.Vandaag));
        // In an AZC the intake may start before the notice. Who has a term from DUO was not missed.
        var bron = db.Dossiers.AsNoTracking().Where(d => d.Fase != Fase.Afgerond && d.Fase != Fase.Beeindigd && d.Fase != Fase.Opgegaan && d.Fase != Fase.Verhuisd
                && !db.Feiten.Any(f => f.DossierId == d.Id && (f.Soort == Feitsoort.Kennisgeving || f.Soort == Feitsoort.Inburgeringstermijn) && f.VervallenOp == null))
            .Select(d => new
            {
                d.Id, d.Gemeentecode,
                Sinds = db.Feiten.Where(f => f.DossierId == d.Id && f.Soort == Feitsoort.Vestiging && f.VervallenOp == null).Min(f => (DateOnly?)f.Van) ?? d.Geopend,
            })
            .Where(d => d.Sinds <= grens);
        var aantal = await bron.CountAsync(ct);
        if (pagina is null)
        {
            return new([], aantal, 1);
        }

        var nummer = Blader(aantal, pagina.Value);
        var rijen = await bron.OrderBy(d => d.Sinds).ThenBy(d => d.Id).Skip((nummer - 1) * PerPagina).Take(PerPagina).ToArrayAsync(ct);
        Guid[] ids = [.. rijen.Select(r => r.Id)];
        var namen = await NamenAsync(ids, ct);
        var metBsn = (await db.Persoonsnummers.AsNoTracking().Where(p => ids.Contains(p.DossierId)).Select(p => p.DossierId).ToArrayAsync(ct)).ToHashSet();
        var weet = (await db.Duostanden.AsNoTracking().Where(d => ids.Contains(d.DossierId) && d.Onderwerp == Duoonderwerp.Plicht && d.Inhoud != null).Select(d => d.DossierId).ToArrayAsync(ct)).ToHashSet();
        var gemeenten = await gemeentenamen.AlleAsync(ct);
        return new([.. rijen.Select(r => new Gemist(
            r.Id, namen.GetValueOrDefault(r.Id, "Naam nog niet bekend"), gemeenten.GetValueOrDefault(r.Gemeentecode, r.Gemeentecode), r.Sinds, db.Vandaag.DayNumber - r.Sinds.DayNumber, metBsn.Contains(r.Id),
            weet.Contains(r.Id)))], aantal, nummer);
    }

    public Task<Spiegelronde?> RondeAsync(CancellationToken ct) => db.Spiegelrondes.AsNoTracking().OrderByDescending(r => r.Dag).FirstOrDefaultAsync(ct);

    private IQueryable<Ketenmelding> Open(bool eigen) => db.Ketenmeldingen.AsNoTracking().Where(m => m.Open
        && (!eigen || db.Dossiers.Any(d => d.Id == m.DossierId && d.Casusregisseur == db.Toegang.Sub)));

    private async Task<Dictionary<Guid, string>> NamenAsync(Guid[] dossiers, CancellationToken ct) =>
        (await db.Personen.AsNoTracking().Where(p => dossiers.Contains(p.DossierId)).Select(p => new { p.DossierId, p.Voornamen, p.Voorvoegsel, p.Geslachtsnaam }).ToArrayAsync(ct))
        .ToDictionary(p => p.DossierId, p => new Persoonsnaam(p.Voornamen, p.Voorvoegsel, p.Geslachtsnaam).Lijst);

    /// <summary>The page that is there, nearest to the one that was asked.</summary>
    internal static int Blader(int aantal, int pagina) => Math.Clamp(pagina, 1, Math.Max(1, (aantal + PerPagina - 1) / PerPagina));
}
