using Microsoft.EntityFrameworkCore;
using Naast.Kern.Besluiten;
using Naast.Kern.Gedeeld;
using Naast.Kern.Inburgeraars;
using Naast.Kern.Intake;
using Naast.Kern.Meedoen;
using Naast.Kern.Plan;
using Naast.Kern.Regels;
using Naast.Kern.Signalen;

namespace Naast.Web.Data;

/// <summary>
/// Everything that was known of one dossier at one moment: from the tables (now) or from the after-images (then).
/// Pages read this, so "op datum" needs no second set of pages.
/// </summary>
public sealed record DossierBeeld
{
    public required Dossier Dossier { get; init; }

    public required Persoon? Persoon { get; init; }

    /// <summary>The parameters that hold for its municipality.</summary>
    public required Regelset Regels { get; init; }

    public bool HeeftBsn { get; init; }

    public Contactgegevens? Contact { get; init; }

    public IReadOnlyList<Feit> Feiten { get; init; } = [];

    public BredeIntake? Intake { get; init; }

    public Gezondheidsgegevens? Gezondheid { get; init; }

    public IReadOnlyList<Pip> Pips { get; init; } = [];

    public IReadOnlyList<Besluit> Besluiten { get; init; } = [];

    public IReadOnlyList<Notitie> Notities { get; init; } = [];

    /// <summary>Earliest first, also those that are over.</summary>
    public IReadOnlyList<Afspraak> Afspraken { get; init; } = [];

    /// <summary>How often there is contact, counted from the last time; null when nothing was agreed.</summary>
    public Contactritme? Ritme { get; init; }

    public Dossierfeiten Dossierfeiten => new(Feiten);

    /// <summary>The plan in force; null before the first decision.</summary>
    public Pip? Vastgesteld => Pips.Where(p => p.Status == Pipstatus.Vastgesteld).OrderBy(p => p.Dagtekening).ThenBy(p => p.Id).LastOrDefault();

    /// <summary>Dagtekening of the first plan that was decided here: it started the term. Given by who did not read all plans.</summary>
    public DateOnly? EersteDagtekening
    {
        get => field ?? Pips.Where(p => p.Status == Pipstatus.Vastgesteld).Min(p => p.Dagtekening);
        init;
    }

    /// <summary>The plan being made or waiting for a decision.</summary>
    public Pip? Lopend => Pips.FirstOrDefault(p => p.IsLopend);

    public Besluit? BesluitOver(Pip pip) => Besluiten.FirstOrDefault(b => b.OnderwerpId == pip.Id);

    /// <summary>What signals need of the plans.</summary>
    public Signaalplan Signaalplan => new(
        EersteDagtekening, Vastgesteld?.Inhoud.Leerroute, Lopend is { Status: Pipstatus.TerBeslissing })
    { LaatstePip = Vastgesteld?.Dagtekening };

    public Planfeiten Planfeiten => new(Dossierfeiten, Dossier.Gemeentecode, Regels)
    {
        IntakeAfgerond = Intake?.Status == Intakestatus.Afgerond, KinderenInHuis = Intake?.Antwoorden.KinderenInHuis,
        WensOnderwijs = Intake?.Antwoorden.WensOnderwijs, EerdereDagtekening = Vastgesteld?.Dagtekening ?? Planovername.Van(Dossierfeiten)?.Dagtekening,
        EerdereLeerroute = Vastgesteld?.Inhoud.Leerroute ?? Planovername.Van(Dossierfeiten)?.Leerroute,
        StartTermijn = (Dossierfeiten.Laatste(Feitsoort.Inburgeringstermijn) ?? Dossierfeiten.Laatste(Feitsoort.VoorlopigeTermijn))?.Van ?? Dossierfeiten.EerstePip(EersteDagtekening)?.AddDays(1),
    };
}

/// <summary>Makes a <see cref="DossierBeeld"/>, now or as it was known at a moment.</summary>
/// <param name="herkomst">Learns where the days of the dossier came from, for the explanations on the page.</param>
public sealed class DossierBeelden(Db db, Herkomst? herkomst = null)
{
    /// <summary>Null when the dossier does not exist, or not for this asker: the same answer.</summary>
    /// <param name="volgend">True: the aggregates are tracked, to be changed in a handeling.</param>
    public async Task<DossierBeeld?> NuAsync(Guid id, bool volgend, CancellationToken ct)
    {
        IQueryable<T> Bron<T>(IQueryable<T> tabel)
            where T : class => volgend ? tabel : tabel.AsNoTracking();
        if (volgend && db.IsPostgres && db.Database.CurrentTransaction is not null)
        {
            // Two deeds on one dossier go one after the other; else the next deed in the worklist follows from half of it.
            await db.VergrendelAsync(Stroom.Dossier(id), ct);
        }

        if (await Bron(db.Dossiers).SingleOrDefaultAsync(d => d.Id == id, ct) is not { } dossier)
        {
            return null;
        }

        return Met(new DossierBeeld
        {
            Dossier = dossier,
            Regels = db.Regels(dossier.Gemeentecode),
            Persoon = await Bron(db.Personen).SingleOrDefaultAsync(p => p.DossierId == id, ct),
            HeeftBsn = await db.Persoonsnummers.AnyAsync(p => p.DossierId == id, ct),
            Contact = await Bron(db.Contactgegevens).SingleOrDefaultAsync(c => c.DossierId == id, ct),
            Feiten = await Bron(db.Feiten).Where(f => f.DossierId == id).OrderBy(f => f.VastgelegdOp).ThenBy(f => f.Id).ToArrayAsync(ct),
            Intake = await Bron(db.Intakes).SingleOrDefaultAsync(i => i.DossierId == id, ct),
            Gezondheid = await Bron(db.Gezondheid).SingleOrDefaultAsync(g => g.DossierId == id, ct),
            Pips = await Bron(db.Pips).Where(p => p.DossierId == id).OrderBy(p => p.Id).ToArrayAsync(ct),
            Besluiten = await Bron(db.Besluiten).Where(b => b.DossierId == id).OrderBy(b => b.Id).ToArrayAsync(ct),
            Notities = await Bron(db.Notities).Where(n => n.DossierId == id).OrderByDescending(n => n.Tijdstip).Take(50).ToArrayAsync(ct),
            Afspraken = await Bron(db.Afspraken).Where(a => a.DossierId == id).OrderBy(a => a.Dag).ThenBy(a => a.Tijd).ThenBy(a => a.Id).ToArrayAsync(ct),
            Ritme = (await Ritmevraag.LeesAsync(db, id, ct))?.Ritme,
        });
    }

    /// <summary>The dossier as it was known at a moment; null when it did not exist then, or not for this asker.</summary>
    public async Task<DossierBeeld?> OpAsync(Guid id, DateTimeOffset moment, CancellationToken ct)
    {
        var rijen = await db.Gebeurtenissen.AsNoTracking()
            .Where(g => g.Stroomsoort == "dossier" && g.StroomId == id && g.Tijdstip <= moment)
            .OrderBy(g => g.Volgnummer)
            .Select(g => new { g.Aggregaat, g.AggregaatId, g.Nabeeld }).ToArrayAsync(ct);
        var laatste = rijen.GroupBy(r => (r.Aggregaat, r.AggregaatId)).Select(groep => groep.Last()).ToArray();
        T[] Alle<T>()
            where T : Aggregaat => [.. laatste.Where(r => r.Aggregaat == typeof(T).Name).Select(r => Nabeelden.Lees<T>(r.Nabeeld))];
        if (Alle<Dossier>() is not [var dossier])
        {
            return null;
        }

        return Met(new DossierBeeld
        {
            Dossier = dossier,
            Regels = db.Regels(dossier.Gemeentecode),
            Persoon = Alle<Persoon>().SingleOrDefault(),
            HeeftBsn = laatste.Any(r => r.Aggregaat == nameof(Persoonsnummer)),
            Contact = Alle<Contactgegevens>().SingleOrDefault(),
            Feiten = [.. Alle<Feit>().OrderBy(f => f.VastgelegdOp).ThenBy(f => f.Id)],
            Intake = Alle<BredeIntake>().SingleOrDefault(),
            Gezondheid = Alle<Gezondheidsgegevens>().SingleOrDefault(),
            Pips = [.. Alle<Pip>().OrderBy(p => p.Id)],
            Besluiten = [.. Alle<Besluit>().OrderBy(b => b.Id)],
            Notities = [.. Alle<Notitie>().Where(n => n.Gedeeld || n.Organisatie == db.Toegang.Organisatie)
                .OrderByDescending(n => n.Tijdstip).Take(50)],
            Afspraken = [.. Alle<Afspraak>().OrderBy(a => a.Dag).ThenBy(a => a.Tijd).ThenBy(a => a.Id)],
            Ritme = Ritmevraag.Uit(Alle<Begeleidingsafspraak>(), Alle<Contactmoment>(), Alle<Afspraak>())?.Ritme,
        });
    }

    private DossierBeeld Met(DossierBeeld beeld)
    {
        herkomst?.Lees(beeld);
        return beeld;
    }
}
