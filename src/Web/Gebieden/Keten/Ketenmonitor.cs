using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Naast.Kern.Keten;
using Naast.Web.Data;
using Naast.Web.Koppelingen.Brp;
using Naast.Web.Koppelingen.Duo;
using Naast.Web.Koppelingen.Mail;
using Naast.Web.Poort;

namespace Naast.Web.Gebieden.Keten;

/// <summary>One way in or out, in words that an administrator can pass on.</summary>
/// <param name="Aangesloten">False: not configured here.</param>
/// <param name="Wachtend">Messages that wait for this channel to come back.</param>
/// <param name="Sinds">When the oldest of those came in; null when there is no trouble.</param>
/// <param name="Laatste">When the last message went through.</param>
public sealed record Kanaalstand(bool Aangesloten, int Wachtend, DateTimeOffset? Sinds, DateTimeOffset? Laatste)
{
    public bool Storing => Sinds is not null;
}

public sealed record Inkomend(
    Guid Id, DateTimeOffset Ontvangen, string Gebeurtenis, string Gemeente, Berichtstatus Status, int Pogingen, string? Fout, int Keren, DateTimeOffset NietVoor)
{
    public string Betekenis => Ketencodes.Naam(Gebeurtenis);

    /// <summary>Only messages without an end can be tried again.</summary>
    public bool MagOpnieuw => Status != Berichtstatus.Verwerkt;
}

public sealed record Uitgaand(
    Guid Id, string Gemeente, Berichtsoort Soort, Verzendstatus Status, int Pogingen, string? Fout, DateTimeOffset Gemaakt, DateTimeOffset NietVoor,
    DateTimeOffset? Afgehandeld)
{
    public bool MagOpnieuw => Status is Verzendstatus.Geweigerd or Verzendstatus.Tegengehouden || (Status is Verzendstatus.TeVerzenden && Fout is not null);
}

public sealed record Bladzijde<T>(IReadOnlyList<T> Rijen, int Nummer, bool HeeftVolgende);

/// <summary>
/// The exchange with DUO and BRP without persons. An administrator has no rows about persons
/// (<see cref="Toegangssoort.Geen"/>), and outgoing messages are such rows; so this class alone reads them as the system, and
/// gives out technical columns only: never a dossier, never the contents, and a reason without anything that looks like a BSN.
/// Nothing here counts what is finished: the cost does not grow with the region.
/// </summary>
public sealed partial class Ketenmonitor(Dbfabriek fabriek, Duoclient duo, Brpclient brp, Mailopties mail, TimeProvider klok)
{
    public const int PerBladzijde = 25;

    private static readonly Berichtstatus[] Openstaand =
        [Berichtstatus.Ontvangen, Berichtstatus.OnbekendeCode, Berichtstatus.NietGekoppeld, Berichtstatus.Mislukt];

    private static readonly Berichtstatus[] Aandacht = [Berichtstatus.OnbekendeCode, Berichtstatus.NietGekoppeld, Berichtstatus.Mislukt];

    private static readonly Verzendstatus[] NogTeDoen = [Verzendstatus.TeVerzenden, Verzendstatus.Geweigerd, Verzendstatus.InTeVoeren, Verzendstatus.Tegengehouden];

    public async Task<(Kanaalstand DuoIn, Kanaalstand DuoUit, Kanaalstand Brp)> StandAsync(CancellationToken ct)
    {
        await using var db = Systeem();
        var wacht = db.InkomendeBerichten.Where(b => b.Status == Berichtstatus.Ontvangen);
        var duoWeg = wacht.Where(b => b.Fout == Berichtverwerking.DuoWeg);
        var brpWeg = wacht.Where(b => b.Fout == Berichtverwerking.BrpWeg);
        var uit = db.UitgaandeBerichten.Where(b => b.Status == Verzendstatus.TeVerzenden);
        var duoIn = new Kanaalstand(
            duo.Beschikbaar, await wacht.CountAsync(ct), await OudsteAsync(duoWeg, ct),
            await db.InkomendeBerichten.OrderByDescending(b => b.Id).Select(b => (DateTimeOffset?)b.Ontvangen).FirstOrDefaultAsync(ct));
        var duoUit = new Kanaalstand(
            duo.Beschikbaar, await uit.CountAsync(ct),
            await uit.Where(b => b.Fout != null).MinAsync(b => b.FoutSinds, ct),
            await db.UitgaandeBerichten.Where(b => b.Status == Verzendstatus.Verzonden).OrderByDescending(b => b.Id).Select(b => b.Afgehandeld).FirstOrDefaultAsync(ct));
        return (duoIn, duoUit, new Kanaalstand(brp.Beschikbaar, await brpWeg.CountAsync(ct), await OudsteAsync(brpWeg, ct), null));
    }

    /// <summary>Mail that goes out, and how many reminders were given up in the last week.</summary>
    public async Task<(Kanaalstand Mail, int Mislukt)> MailAsync(CancellationToken ct)
    {
        await using var db = Systeem();
        var wacht = db.Herinneringen.Where(h => h.Stand == Herinneringstand.TeVersturen);
        var week = klok.Nu().AddDays(-7);
        return (
            new Kanaalstand(
                mail.Ingesteld, await wacht.CountAsync(ct), (await wacht.Where(h => h.Fout != null).Select(h => (DateTimeOffset?)h.Gemaakt).ToArrayAsync(ct)).Min(),
                await db.Herinneringen.Where(h => h.Stand == Herinneringstand.Verstuurd).OrderByDescending(h => h.NietVoor).Select(h => h.Verstuurd).FirstOrDefaultAsync(ct)),
            await db.Herinneringen.CountAsync(h => h.Stand == Herinneringstand.Mislukt && h.NietVoor > week, ct));
    }

    /// <summary>How many wait or ask attention, per status; statuses without any are not in it.</summary>
    public async Task<(IReadOnlyDictionary<Berichtstatus, int> In, IReadOnlyDictionary<Verzendstatus, int> Uit)> AantallenAsync(CancellationToken ct)
    {
        await using var db = Systeem();
        return (
            await db.InkomendeBerichten.Where(b => Openstaand.Contains(b.Status)).GroupBy(b => b.Status)
                .Select(g => new { g.Key, Aantal = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Aantal, ct),
            await db.UitgaandeBerichten.Where(b => NogTeDoen.Contains(b.Status)).GroupBy(b => b.Status)
                .Select(g => new { g.Key, Aantal = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Aantal, ct));
    }

    /// <summary>Unknown, unmatched and failed messages: what only a person can solve, oldest first.</summary>
    public async Task<Bladzijde<Inkomend>> AandachtAsync(CancellationToken ct)
    {
        await using var db = Systeem();
        return await InkomendAsync(db, db.InkomendeBerichten.Where(b => Aandacht.Contains(b.Status)).OrderBy(b => b.Id), 1, ct);
    }

    /// <summary>Newest first.</summary>
    public async Task<Bladzijde<Inkomend>> InkomendAsync(Berichtstatus? status, int bladzijde, CancellationToken ct)
    {
        await using var db = Systeem();
        return await InkomendAsync(
            db, db.InkomendeBerichten.Where(b => status == null || b.Status == status).OrderByDescending(b => b.Id), bladzijde, ct);
    }

    /// <summary>Newest first.</summary>
    public async Task<Bladzijde<Uitgaand>> UitgaandAsync(Verzendstatus? status, int bladzijde, CancellationToken ct)
    {
        await using var db = Systeem();
        var gemeenten = await db.Gemeenten.AsNoTracking().ToDictionaryAsync(g => g.Code, g => g.Naam, ct);
        var rijen = await db.UitgaandeBerichten.AsNoTracking().Where(b => status == null || b.Status == status)
            .OrderByDescending(b => b.Id).Skip((bladzijde - 1) * PerBladzijde).Take(PerBladzijde + 1)
            .Select(b => new Uitgaand(b.Id, b.Gemeentecode, b.Soort, b.Status, b.Pogingen, b.Fout, b.Gemaakt, b.NietVoor, b.Afgehandeld)).ToArrayAsync(ct);
        return Blad(rijen.Select(r => r with { Gemeente = gemeenten.GetValueOrDefault(r.Gemeente, r.Gemeente), Fout = ZonderNummers(r.Fout) }), bladzijde);
    }

    private static async Task<Bladzijde<Inkomend>> InkomendAsync(Db db, IQueryable<InkomendBericht> bron, int bladzijde, CancellationToken ct)
    {
        var gemeenten = await db.Gemeenten.AsNoTracking().ToDictionaryAsync(g => g.Oin, g => g.Naam, ct);
        var rijen = await bron.AsNoTracking().Skip((bladzijde - 1) * PerBladzijde).Take(PerBladzijde + 1)
            .Select(b => new Inkomend(b.Id, b.Ontvangen, b.Gebeurtenis, b.Doel, b.Status, b.Pogingen, b.Fout, b.Keren, b.NietVoor)).ToArrayAsync(ct);
        return Blad(
            rijen.Select(r => r with { Gemeente = gemeenten.GetValueOrDefault(r.Gemeente, $"onbekend (OIN {r.Gemeente})"), Fout = ZonderNummers(r.Fout) }), bladzijde);
    }

    private static Bladzijde<T> Blad<T>(IEnumerable<T> rijen, int nummer)
    {
        var alle = rijen.ToArray();
        return new Bladzijde<T>([.. alle.Take(PerBladzijde)], nummer, alle.Length > PerBladzijde);
    }

    private static Task<DateTimeOffset?> OudsteAsync(IQueryable<InkomendBericht> bron, CancellationToken ct) =>
        bron.OrderBy(b => b.Id).Select(b => (DateTimeOffset?)b.Ontvangen).FirstOrDefaultAsync(ct);

    private static string? ZonderNummers(string? tekst) => tekst is null ? null : Nummer().Replace(tekst, "•••");

    private Db Systeem() => fabriek.Maak(Toegang.Systeem("ketenmonitor"));

    [GeneratedRegex(@"\b[0-9][0-9. ]{6,10}[0-9]\b", RegexOptions.NonBacktracking)]
    private static partial Regex Nummer();
}
