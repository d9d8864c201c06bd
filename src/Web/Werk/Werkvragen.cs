using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Naast.Kern.Inburgeraars;
using Naast.Web.Data;
using Naast.Web.Opmaak;

namespace Naast.Web.Werk;

/// <summary>Which rows of the worklist are asked; null leaves a filter out. The gate comes on top of it.</summary>
public sealed record Werkfilter
{
    /// <summary>Subject of one casusregisseur.</summary>
    public string? Casusregisseur { get; init; }

    /// <summary>Only dossiers that nobody has yet.</summary>
    public bool Niemand { get; init; }

    public string? Gemeente { get; init; }

    public Fase? Fase { get; init; }

    /// <summary>Short name of the route; empty = no route yet.</summary>
    public string? Leerroute { get; init; }

    public Werksoort? Soort { get; init; }
}

/// <summary>One row of the worklist with the person it is about.</summary>
public sealed record Werkregel
{
    public required Guid DossierId { get; init; }

    public required string Gemeentecode { get; init; }

    public required Werksoort Soort { get; init; }

    public required Fase Fase { get; init; }

    public DateOnly? UitersteDag { get; init; }

    public DateOnly? WachtSinds { get; init; }

    /// <summary>The day that orders the row, and since when it waits; see <see cref="Werkrij.Volgdag"/>.</summary>
    public DateOnly? Volgdag { get; init; }

    public DateOnly? Volgwacht { get; init; }

    /// <summary>Day that a colleague wants, with the reason.</summary>
    public DateOnly? Streefdag { get; init; }

    public string? Streefreden { get; init; }

    public string? Doelgroep { get; init; }

    /// <summary>BRP form <c>jjjjmmdd</c>.</summary>
    public string? Geboren { get; init; }

    public string? Telefoon { get; init; }

    public string? Leerroute { get; init; }

    public string? Casusregisseur { get; init; }

    public string? CasusregisseurNaam { get; init; }

    public string? Voornamen { get; init; }

    public string? Voorvoegsel { get; init; }

    public string? Geslachtsnaam { get; init; }

    public string? Vnummer { get; init; }

    public string? Taal { get; init; }

    public bool TolkNodig { get; init; }

    public Persoonsnaam Naam => new(Voornamen, Voorvoegsel, Geslachtsnaam);

    public Urgentie Urgentie(DateOnly vandaag) => Werkurgentie.Van(Volgdag, Volgwacht, vandaag);
}

/// <summary>How many rows there are, per urgency and per route; over the same rows as the list.</summary>
public sealed record Werktelling
{
    public int TeLaat { get; init; }

    public int DezeWeek { get; init; }

    public int BinnenDertigDagen { get; init; }

    public int Wacht { get; init; }

    public int Totaal { get; init; }

    public int B1 { get; init; }

    public int Onderwijs { get; init; }

    public int Z { get; init; }

    public int Nu => TeLaat + DezeWeek + BinnenDertigDagen + Wacht;

    public int OpSchema => Totaal - Nu;

    public int ZonderRoute => Totaal - B1 - Onderwijs - Z;

    public int Van(Urgentie urgentie) => urgentie switch
    {
        Urgentie.TeLaat => TeLaat,
        Urgentie.DezeWeek => DezeWeek,
        Urgentie.BinnenDertigDagen => BinnenDertigDagen,
        Urgentie.WachtOpAnder => Wacht,
        _ => OpSchema,
    };
}

/// <summary>
/// The two queries of the worklist. They touch the rows of one caseload, or of the asker's municipalities: what they cost does
/// not grow with the region. A filter that is null disappears from the SQL, because EF Core knows per parameter whether it is null.
/// </summary>
public static class Werkvragen
{
    private static readonly Expression<Func<Delen, Werkregel>> Regel = x => new Werkregel
    {
        DossierId = x.W.DossierId, Gemeentecode = x.W.Gemeentecode, Soort = x.W.Soort, Fase = x.W.Fase, UitersteDag = x.W.UitersteDag,
        WachtSinds = x.W.WachtSinds, Volgdag = x.W.Volgdag, Volgwacht = x.W.Volgwacht, Streefdag = x.W.Streefdag, Streefreden = x.W.Streefreden, Doelgroep = x.W.Doelgroep,
        Geboren = x.P!.Geboren, Telefoon = x.C!.Telefoon, Leerroute = x.W.Leerroute, Casusregisseur = x.W.Casusregisseur,
        CasusregisseurNaam = x.M!.Naam, Voornamen = x.P!.Voornamen, Voorvoegsel = x.P!.Voorvoegsel, Geslachtsnaam = x.P!.Geslachtsnaam,
        Vnummer = x.P!.Vnummer, Taal = x.C!.Taal, TolkNodig = (bool?)x.C!.TolkNodig ?? false,
    };

    private static readonly GecompileerdeVraag<
        Func<Db, string?, bool?, string?, Fase?, string?, Werksoort?, DateOnly, DateOnly, bool, bool, int, int, IAsyncEnumerable<Werkregel>>> OpTermijn =
        new(() => EF.CompileAsyncQuery((
            Db db, string? wie, bool? niemand, string? gemeente, Fase? fase, string? route, Werksoort? soort, DateOnly van, DateOnly tot, bool wacht, bool zonder,
            int sla, int neem) => db.Werkvoorraad
            .Where(w => (wie == null || w.Casusregisseur == wie) && (niemand == null || w.Casusregisseur == null)
                && (gemeente == null || w.Gemeentecode == gemeente) && (fase == null || w.Fase == fase) && (soort == null || w.Soort == soort)
                && (route == null || (w.Leerroute ?? "") == route)
                && ((w.Volgwacht == null && w.Volgdag >= van && w.Volgdag <= tot) || (wacht && w.Volgwacht != null)
                    || (zonder && w.Volgwacht == null && w.Volgdag == null)))
            // Late, soon and later follow from the day itself; then who waits, longest first. "Op schema" with a far day stands
            // before the waiting rows only when both are asked, and the page then shows one list.
            .OrderBy(w => w.Volgwacht != null).ThenBy(w => w.Volgdag == null).ThenBy(w => w.Volgdag).ThenBy(w => w.Volgwacht).ThenBy(w => w.DossierId)
            .Skip(sla).Take(neem)
            .LeftJoin(db.Personen, w => w.DossierId, p => p.DossierId, (w, p) => new { w, p })
            .LeftJoin(db.Contactgegevens, x => x.w.DossierId, c => c.DossierId, (x, c) => new { x.w, x.p, c })
            .LeftJoin(db.Medewerkers, x => x.w.Casusregisseur, m => m.Sub, (x, m) => new Delen { W = x.w, P = x.p, C = x.c, M = m })
            .Select(Regel)));

    private static readonly GecompileerdeVraag<
        Func<Db, string?, bool?, string?, Fase?, string?, Werksoort?, DateOnly, DateOnly, DateOnly, Task<Werktelling?>>> Telling =
        new(() => EF.CompileAsyncQuery((
            Db db, string? wie, bool? niemand, string? gemeente, Fase? fase, string? route, Werksoort? soort, DateOnly vandaag, DateOnly week, DateOnly maand) =>
            db.Werkvoorraad
                .Where(w => (wie == null || w.Casusregisseur == wie) && (niemand == null || w.Casusregisseur == null)
                    && (gemeente == null || w.Gemeentecode == gemeente) && (fase == null || w.Fase == fase) && (soort == null || w.Soort == soort)
                    && (route == null || (w.Leerroute ?? "") == route))
                .GroupBy(_ => 1)
                .Select(groep => new Werktelling
                {
                    TeLaat = groep.Count(w => w.Volgwacht == null && w.Volgdag < vandaag),
                    DezeWeek = groep.Count(w => w.Volgwacht == null && w.Volgdag >= vandaag && w.Volgdag < week),
                    BinnenDertigDagen = groep.Count(w => w.Volgwacht == null && w.Volgdag >= week && w.Volgdag <= maand),
                    Wacht = groep.Count(w => w.Volgwacht != null),
                    Totaal = groep.Count(),
                    B1 = groep.Count(w => w.Leerroute == "B1"),
                    Onderwijs = groep.Count(w => w.Leerroute == "Onderwijs"),
                    Z = groep.Count(w => w.Leerroute == "Z"),
                })
                .SingleOrDefault()));

    /// <summary>Oldest term first; then who waits on somebody else, longest first.</summary>
    public static async Task<IReadOnlyList<Werkregel>> OpTermijnAsync(Db db, Werkfilter f, Urgentievak vak, int sla, int neem, CancellationToken ct)
    {
        var rijen = new List<Werkregel>(neem);
        await foreach (var rij in OpTermijn.Voor(db)(
            db, f.Casusregisseur, f.Niemand ? true : null, f.Gemeente, f.Fase, f.Leerroute, f.Soort, vak.Van, vak.Tot, vak.Wacht, vak.Zonder, sla, neem)
            .WithCancellation(ct))
        {
            rijen.Add(rij);
        }

        return rijen;
    }

    public static async Task<Werktelling> TelAsync(Db db, Werkfilter f, DateOnly vandaag) =>
        await Telling.Voor(db)(
            db, f.Casusregisseur, f.Niemand ? true : null, f.Gemeente, f.Fase, f.Leerroute, f.Soort,
            vandaag, vandaag.AddDays(Werkurgentie.Week), vandaag.AddDays(Werkurgentie.Maand)) ?? new Werktelling();

    /// <summary>The rows of these dossiers, oldest term first.</summary>
    public static async Task<IReadOnlyList<Werkregel>> VanAsync(Db db, IReadOnlyCollection<Guid> ids, CancellationToken ct) => await Sorteer(Met(db, db.Werkvoorraad.Where(w => ids.Contains(w.DossierId))), "termijn", false)
        .ThenBy(x => x.W.DossierId).Select(Regel).ToArrayAsync(ct);

    private static IQueryable<Delen> Met(Db db, IQueryable<Werkrij> bron) => bron.LeftJoin(db.Personen, w => w.DossierId, p => p.DossierId, (w, p) => new { w, p })
        .LeftJoin(db.Contactgegevens, x => x.w.DossierId, c => c.DossierId, (x, c) => new { x.w, x.p, c })
        .LeftJoin(db.Medewerkers, x => x.w.Casusregisseur, m => m.Sub, (x, m) => new Delen { W = x.w, P = x.p, C = x.c, M = m });

    /// <summary>In another order than the usual one; asked now and then, so not compiled.</summary>
    /// <param name="sorteer">"naam", "taak", "termijn", "fase" or "route"; with a minus in front: the other way round.</param>
    public static async Task<IReadOnlyList<Werkregel>> OpVolgordeAsync(
        Db db, Werkfilter f, Urgentievak vak, string sorteer, int sla, int neem, CancellationToken ct)
    {
        var bron = db.Werkvoorraad.Where(w => (w.Volgwacht == null && w.Volgdag >= vak.Van && w.Volgdag <= vak.Tot)
            || (vak.Wacht && w.Volgwacht != null) || (vak.Zonder && w.Volgwacht == null && w.Volgdag == null));
        bron = f.Casusregisseur is { } wie ? bron.Where(w => w.Casusregisseur == wie) : bron;
        bron = f.Niemand ? bron.Where(w => w.Casusregisseur == null) : bron;
        bron = f.Gemeente is { } gemeente ? bron.Where(w => w.Gemeentecode == gemeente) : bron;
        bron = f.Fase is { } fase ? bron.Where(w => w.Fase == fase) : bron;
        bron = f.Soort is { } soort ? bron.Where(w => w.Soort == soort) : bron;
        bron = f.Leerroute is { } route ? bron.Where(w => (w.Leerroute ?? "") == route) : bron;
        return await Sorteer(Met(db, bron), sorteer.TrimStart('-'), sorteer.StartsWith('-')).ThenBy(x => x.W.DossierId).Skip(sla).Take(neem).Select(Regel).ToArrayAsync(ct);
    }

    private static IOrderedQueryable<Delen> Sorteer(IQueryable<Delen> delen, string op, bool af)
    {
        IOrderedQueryable<Delen> Op<T>(Expression<Func<Delen, T>> sleutel) => af ? delen.OrderByDescending(sleutel) : delen.OrderBy(sleutel);
        return op switch
        {
            "naam" => af
                ? Op(x => x.P!.Geslachtsnaam ?? x.P!.Voornamen).ThenByDescending(x => x.P!.Voornamen)
                : Op(x => x.P!.Geslachtsnaam ?? x.P!.Voornamen).ThenBy(x => x.P!.Voornamen),
            "taak" => Op(x => x.W.Soort).ThenBy(x => x.W.Volgdag == null).ThenBy(x => x.W.Volgdag),
            "route" => Op(x => x.W.Leerroute ?? "").ThenBy(x => x.W.Volgdag == null).ThenBy(x => x.W.Volgdag),
            // Stored as words, so the order of the phases is spelled out.
            "fase" => Op(x => x.W.Fase == Fase.Koppeling ? 0 : x.W.Fase == Fase.Kennisgeving ? 1 : x.W.Fase == Fase.Intake ? 2 : x.W.Fase == Fase.Plan ? 3
                : x.W.Fase == Fase.TerBeslissing ? 4 : 5).ThenBy(x => x.W.Volgdag == null).ThenBy(x => x.W.Volgdag),
            _ => af
                ? delen.OrderBy(x => x.W.Volgdag == null).ThenByDescending(x => x.W.Volgdag).ThenByDescending(x => x.W.Volgwacht)
                : delen.OrderBy(x => x.W.Volgwacht != null).ThenBy(x => x.W.Volgdag == null).ThenBy(x => x.W.Volgdag).ThenBy(x => x.W.Volgwacht),
        };
    }

    private sealed class Delen
    {
        public required Werkrij W { get; init; }

        public Persoon? P { get; init; }

        public Contactgegevens? C { get; init; }

        public Medewerker? M { get; init; }
    }
}
