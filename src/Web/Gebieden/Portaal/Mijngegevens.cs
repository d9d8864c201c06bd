using Microsoft.EntityFrameworkCore;
using Naast.Kern.Besluiten;
using Naast.Kern.Inburgeraars;
using Naast.Kern.Meedoen;
using Naast.Kern.Plan;
using Naast.Web.Data;

namespace Naast.Web.Gebieden.Portaal;

/// <summary>What the portal knows of the reader. The gate lets through the own dossier only.</summary>
public sealed record Mijnbeeld
{
    public required DossierBeeld Beeld { get; init; }

    public required Gemeente Gemeente { get; init; }

    /// <summary>Null while nobody has been assigned.</summary>
    public required string? Regisseur { get; init; }

    /// <summary>Without what was called off.</summary>
    public IReadOnlyList<Afspraak> Afspraken => field ??= [.. Beeld.Afspraken.Where(a => a.Stand != Afspraakstand.Afgezegd)];

    public required DateOnly Vandaag { get; init; }

    public Guid Id => Beeld.Dossier.Id;

    /// <summary>A plan of which the decision has not been made known does not work yet (art. 3:40 Awb), so it is not shown either.</summary>
    public Pip? Plan => Beeld.Pips.Where(p => p.Status == Pipstatus.Vastgesteld && Beeld.BesluitOver(p) is not { Bekendgemaakt: null }).OrderBy(p => p.Dagtekening).ThenBy(p => p.Id).LastOrDefault();

    public Besluit? Besluit => Plan is { } plan ? Beeld.BesluitOver(plan) : null;

    /// <summary>A decision that was not made known is not there for the reader (art. 3:40 Awb).</summary>
    public bool IsBekend(Guid besluitId) => Beeld.Besluiten.Any(besluit => besluit.Id == besluitId && besluit.Bekendgemaakt is not null);

    public Afspraak? Volgende => Afspraken.FirstOrDefault(a => a.Dag >= Vandaag && a.Stand == Afspraakstand.Gepland);

    /// <summary>The term as DUO set it, or our own computation while DUO's is not known.</summary>
    public (DateOnly Begin, DateOnly Laatste, bool Voorlopig)? Termijn =>
        Beeld.Dossierfeiten.Laatste(Feitsoort.Inburgeringstermijn) is { Tot: { } tot } duo ? (duo.Van, tot, false)
        : Plan is not null && Beeld.Dossierfeiten.Laatste(Feitsoort.VoorlopigeTermijn) is { Tot: { } einde } eigen ? (eigen.Van, einde, true)
        : null;

    /// <summary>Last day to object; null while that day is not certain.</summary>
    public DateOnly? Bezwaardag => Besluit?.Bezwaartermijn(Beeld.Regels)?.Waarde;

    public string Telefoonlink => Bel(Gemeente.Telefoon);

    public static string Bel(string nummer) => "tel:+31" + new string([.. nummer.Where(char.IsAsciiDigit)]).TrimStart('0');

    /// <summary>How the reader is greeted: the first name, in the reader's own script when the page is in it.</summary>
    public string Voornaam(string taal)
    {
        var eigen = Beeld.Persoon?.NaamEigenSchrift;
        var naam = taal is "ar" or "fa" && eigen is [>= '\u0600' and <= '\u06ff', ..] ? eigen
            : Beeld.Persoon?.Voornamen is { Length: > 0 } voor ? voor : Beeld.Persoon?.Naam.Volledig ?? "";
        return Eerste(naam);
    }

    public static string Eerste(string naam) => naam.Split(' ', 2)[0];
}

public sealed class Mijngegevens(Db db, DossierBeelden beelden)
{
    /// <summary>Null when no dossier has been linked to this account.</summary>
    public async Task<Mijnbeeld?> LeesAsync(CancellationToken ct)
    {
        if (await beelden.NuAsync(db.Toegang.EigenDossier, volgend: false, ct) is not { } beeld)
        {
            return null;
        }

        return new Mijnbeeld
        {
            Beeld = beeld, Vandaag = db.Vandaag,
            Gemeente = await db.Gemeenten.AsNoTracking().SingleAsync(g => g.Code == beeld.Dossier.Gemeentecode, ct),
            Regisseur = beeld.Dossier.Casusregisseur is { } sub
                ? await db.Medewerkers.Where(m => m.Sub == sub).Select(m => m.Naam).SingleOrDefaultAsync(ct) : null,
        };
    }

    /// <summary>The decisions that were made known, newest first.</summary>
    public async Task<IReadOnlyList<Mijnbesluit>> BesluitenAsync(Mijnbeeld mijn, CancellationToken ct) => new Mijnbesluiten(
        mijn.Beeld.Besluiten, await db.Bezwaarzaken.AsNoTracking().ToArrayAsync(ct), await db.Handhavingszaken.AsNoTracking().ToArrayAsync(ct), mijn.Vandaag, mijn.Beeld.Regels).Alle;

    /// <summary>Null when no letter of that decision was kept.</summary>
    public Task<Mijnbrief?> BriefAsync(Guid besluitId, CancellationToken ct) =>
        db.Brieven.AsNoTracking().Where(b => b.BesluitId == besluitId).Select(b => new Mijnbrief(b.Html, b.Pdf != null)).SingleOrDefaultAsync(ct);

    public Task<byte[]?> PdfAsync(Guid besluitId, CancellationToken ct) => db.Brieven.AsNoTracking().Where(b => b.BesluitId == besluitId).Select(b => b.Pdf).SingleOrDefaultAsync(ct);

    /// <summary>The organisations with a running task, each with what they may see today.</summary>
    public async Task<IReadOnlyList<Hulporganisatie>> HelpersAsync(CancellationToken ct)
    {
        var vandaag = db.Vandaag;
        var taken = await db.Partnertaken.AsNoTracking().Where(t => t.Van <= vandaag && (t.Tot == null || t.Tot >= vandaag))
            .Join(db.Organisaties, t => t.Organisatie, o => o.Slug, (t, o) => new { t.Soort, t.Organisatie, o.Naam, o.Telefoon, t.Van }).ToArrayAsync(ct);
        var zicht = await db.Zicht.AsNoTracking().Where(z => z.DossierId == db.Toegang.EigenDossier && z.Van <= vandaag && (z.Tot == null || z.Tot >= vandaag))
            .Select(z => new { z.Organisatie, z.Veldgroep }).ToArrayAsync(ct);
        return [.. taken.OrderBy(t => t.Soort).Select(t => new Hulporganisatie(
            t.Soort, t.Naam, t.Telefoon, t.Van, [.. zicht.Where(z => z.Organisatie == t.Organisatie).Select(z => z.Veldgroep).Distinct()]))];
    }
}

/// <param name="Pdf">It was made as PDF too.</param>
public sealed record Mijnbrief(string Html, bool Pdf);

public sealed record Hulporganisatie(Partnertaaksoort Soort, string Naam, string Telefoon, DateOnly Sinds, IReadOnlyList<string> Ziet);
