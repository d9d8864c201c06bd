using Microsoft.EntityFrameworkCore;
using Naast.Kern.Inburgeraars;
using Naast.Kern.Meedoen;
using Naast.Web.Data;
using Naast.Web.Poort;
using Naast.Web.Werk;

namespace Naast.Web.Gebieden.Vandaag;

public sealed record Afspraakregel(Guid DossierId, DateOnly Dag, TimeOnly Tijd, string Onderwerp, string Plaats, bool Tolk, bool? Komt, string Naam);

/// <param name="VanNiemand">No casusregisseur has it yet.</param>
public sealed record Nieuwsregel(Guid DossierId, string Naam, DateOnly Dag, bool VanNiemand);

public sealed record Plantaak(Guid DossierId, string Naam, string Gemeentecode, DateOnly? UitersteDag);

/// <summary>A task that a message of DUO gave.</summary>
/// <param name="Code">That of the message.</param>
public sealed record Duotaak(Guid DossierId, string Naam, string Code, DateOnly? Uiterlijk);

/// <summary>Messages that ask for attention, counted; no person among them.</summary>
public sealed record Ketenstand(string Naam, int Aantal, bool LetOp);

/// <summary>What each kind of asker can do today. Every query stays within one caseload, one organisation or the asker's municipalities.</summary>
public sealed class Vandaagbeeld(Db db, Dbfabriek fabriek, Regelboek regelboek)
{
    public const int Eerste = 5;

    private DateOnly Vandaag => db.Vandaag;

    /// <summary>Appointments of the own dossiers, from today until Sunday; at least until the day after tomorrow.</summary>
    public async Task<IReadOnlyList<Afspraakregel>> AfsprakenAsync(CancellationToken ct)
    {
        var (van, tot) = (Vandaag, EindVanWeek(Vandaag));
        var rijen = await db.Werkvoorraad.Where(w => w.Casusregisseur == db.Toegang.Sub)
            .Join(db.Afspraken, w => w.DossierId, a => a.DossierId, (w, a) => a).Where(a => a.Dag >= van && a.Dag <= tot && a.Stand == Afspraakstand.Gepland)
            .Join(db.Personen, a => a.DossierId, p => p.DossierId, (a, p) => new { a, p })
            .OrderBy(x => x.a.Dag).ThenBy(x => x.a.Tijd)
            .Select(x => new { x.a.DossierId, x.a.Dag, x.a.Tijd, x.a.Onderwerp, x.a.Plaats, x.a.Tolk, x.a.Komt, x.p.Voornamen, x.p.Voorvoegsel, x.p.Geslachtsnaam })
            .Take(20).ToArrayAsync(ct);
        return [.. rijen.Select(x => new Afspraakregel(
            x.DossierId, x.Dag, x.Tijd, x.Onderwerp, x.Plaats, x.Tolk, x.Komt, new Persoonsnaam(x.Voornamen, x.Voorvoegsel, x.Geslachtsnaam).Volledig))];
    }

    /// <summary>Notices of DUO in the last seven days that still ask for a plan, newest first: of the own dossiers, and of those that nobody has yet.</summary>
    public async Task<IReadOnlyList<Nieuwsregel>> KennisgevingenAsync(CancellationToken ct)
    {
        var sinds = Vandaag.AddDays(-7);
        var rijen = await db.Werkvoorraad.Where(w => w.Casusregisseur == db.Toegang.Sub || w.Casusregisseur == null)
            .Join(db.Feiten, w => w.DossierId, f => f.DossierId, (w, f) => new { w, f })
            .Where(x => x.f.Soort == Feitsoort.Kennisgeving && x.f.VervallenOp == null && x.f.Van >= sinds
                && !db.Pips.Any(p => p.DossierId == x.f.DossierId && p.Status == Kern.Plan.Pipstatus.Vastgesteld))
            .Join(db.Personen, x => x.f.DossierId, p => p.DossierId, (x, p) => new { x.f.DossierId, x.f.Van, VanNiemand = x.w.Casusregisseur == null, p.Voornamen, p.Voorvoegsel, p.Geslachtsnaam })
            .OrderByDescending(x => x.Van).Take(Eerste).ToArrayAsync(ct);
        return [.. rijen.Select(x => new Nieuwsregel(x.DossierId, new Persoonsnaam(x.Voornamen, x.Voorvoegsel, x.Geslachtsnaam).Volledig, x.Van, x.VanNiemand))];
    }

    /// <summary>What DUO asks and nobody did yet, the nearest day first.</summary>
    /// <param name="eigen">Of the own dossiers only.</param>
    public async Task<(int Aantal, IReadOnlyList<Duotaak> Eerste)> VanDuoAsync(bool eigen, CancellationToken ct)
    {
        var bron = db.Ketenmeldingen.AsNoTracking().Where(m => m.Open && m.Soort == Kern.Keten.Ketenmeldingsoort.Taak
            && (!eigen || db.Dossiers.Any(d => d.Id == m.DossierId && d.Casusregisseur == db.Toegang.Sub)));
        var aantal = await bron.CountAsync(ct);
        var rijen = aantal == 0 ? [] : await bron.Join(db.Personen, m => m.DossierId, p => p.DossierId, (m, p) => new { m, p }).OrderBy(x => x.m.Uiterlijk).ThenBy(x => x.m.Id)
            .Select(x => new { x.m.DossierId, x.m.Code, x.m.Uiterlijk, x.p.Voornamen, x.p.Voorvoegsel, x.p.Geslachtsnaam }).Take(Eerste).ToArrayAsync(ct);
        return (aantal, [.. rijen.Select(x => new Duotaak(x.DossierId, new Persoonsnaam(x.Voornamen, x.Voorvoegsel, x.Geslachtsnaam).Lijst, x.Code, x.Uiterlijk))]);
    }

    /// <summary>Plans that wait for a decision in the municipalities where policy lets this officer decide; not the own ones under four eyes.</summary>
    public async Task<(int Aantal, IReadOnlyList<Plantaak> Eerste)> TeBeslissenAsync(CancellationToken ct)
    {
        var beleid = await regelboek.BeleidAsync(ct);
        var waar = db.Toegang.Gemeenten.Where(g => beleid.BeslissenOverPip(g, Vandaag).Ondertekenaars!.Intersect(db.Toegang.Rollen).Any()).ToArray();
        if (waar.Length == 0)
        {
            return (0, []);
        }

        var ogen = db.Toegang.Gemeenten.Where(g => beleid.BeslissenOverPip(g, Vandaag).VierOgen).ToArray();
        var bron = db.Werkvoorraad.Where(w => waar.Contains(w.Gemeentecode) && w.Soort == Werksoort.PipBeslissen
            && !(ogen.Contains(w.Gemeentecode) && db.Pips.Any(p => p.DossierId == w.DossierId && p.Status == Kern.Plan.Pipstatus.TerBeslissing && p.Opsteller == db.Toegang.Sub)));
        var aantal = await bron.CountAsync(ct);
        return (aantal, aantal == 0 ? [] : await EersteAsync(bron, ct));
    }

    /// <summary>Decisions that are not yet made known, in the asker's municipalities.</summary>
    public async Task<(int Aantal, IReadOnlyList<Plantaak> Eerste)> SoortAsync(Werksoort soort, CancellationToken ct)
    {
        var bron = db.Werkvoorraad.Where(w => w.Soort == soort);
        var aantal = await bron.CountAsync(ct);
        return (aantal, aantal == 0 ? [] : await EersteAsync(bron, ct));
    }

    /// <summary>Own tasks of a partner, per kind.</summary>
    public async Task<IReadOnlyList<(Partnertaaksoort Soort, int Aantal)>> TakenAsync(CancellationToken ct)
    {
        var rijen = await db.Partnertaken.GroupBy(t => t.Soort).Select(groep => new { Soort = groep.Key, Aantal = groep.Count() }).ToArrayAsync(ct);
        return [.. rijen.Select(rij => (rij.Soort, rij.Aantal)).OrderBy(rij => rij.Soort)];
    }

    /// <summary>
    /// The administrator sees no persons, so the gate shows no outgoing messages either: the system counts them. Only what is
    /// open is counted; what is done grows for ever.
    /// </summary>
    public async Task<IReadOnlyList<Ketenstand>> KetenAsync(CancellationToken ct)
    {
        await using var systeem = fabriek.Maak(Toegang.Systeem("stand van de keten tellen"));
        Berichtstatus[] open = [Berichtstatus.Ontvangen, Berichtstatus.OnbekendeCode, Berichtstatus.NietGekoppeld, Berichtstatus.Mislukt];
        Verzendstatus[] nog = [Verzendstatus.TeVerzenden, Verzendstatus.Geweigerd, Verzendstatus.InTeVoeren];
        var binnen = await systeem.InkomendeBerichten.Where(b => open.Contains(b.Status)).GroupBy(b => b.Status)
            .Select(groep => new { groep.Key, Aantal = groep.Count() }).ToDictionaryAsync(g => g.Key, g => g.Aantal, ct);
        var buiten = await systeem.UitgaandeBerichten.Where(b => nog.Contains(b.Status)).GroupBy(b => b.Status)
            .Select(groep => new { groep.Key, Aantal = groep.Count() }).ToDictionaryAsync(g => g.Key, g => g.Aantal, ct);
        Ketenstand In(string naam, Berichtstatus status, bool letOp) => new(naam, binnen.GetValueOrDefault(status), letOp);
        Ketenstand Uit(string naam, Verzendstatus status, bool letOp) => new(naam, buiten.GetValueOrDefault(status), letOp);
        return
        [
            In("Ontvangen, nog te verwerken", Berichtstatus.Ontvangen, false),
            In("Onbekende code", Berichtstatus.OnbekendeCode, true),
            In("Niet te koppelen aan een persoon", Berichtstatus.NietGekoppeld, true),
            In("Verwerken mislukt", Berichtstatus.Mislukt, true),
            Uit("Te verzenden aan DUO", Verzendstatus.TeVerzenden, false),
            Uit("Geweigerd door DUO", Verzendstatus.Geweigerd, true),
            Uit("In te voeren in het portaal", Verzendstatus.InTeVoeren, false),
        ];
    }

    private async Task<IReadOnlyList<Plantaak>> EersteAsync(IQueryable<Werkrij> bron, CancellationToken ct)
    {
        var rijen = await bron.OrderBy(w => w.Volgdag == null).ThenBy(w => w.Volgdag).ThenBy(w => w.DossierId).Take(Eerste)
            .Join(db.Personen, w => w.DossierId, p => p.DossierId, (w, p) => new { w.DossierId, w.Gemeentecode, w.UitersteDag, p.Voornamen, p.Voorvoegsel, p.Geslachtsnaam })
            .ToArrayAsync(ct);
        return [.. rijen.Select(x => new Plantaak(x.DossierId, new Persoonsnaam(x.Voornamen, x.Voorvoegsel, x.Geslachtsnaam).Lijst, x.Gemeentecode, x.UitersteDag))
            .OrderBy(x => x.UitersteDag ?? DateOnly.MaxValue)];
    }

    private static DateOnly EindVanWeek(DateOnly dag)
    {
        var zondag = dag.AddDays((7 - (int)dag.DayOfWeek) % 7);
        return zondag < dag.AddDays(2) ? dag.AddDays(2) : zondag;
    }
}
