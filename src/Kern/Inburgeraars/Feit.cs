using Naast.Kern.Gedeeld;

namespace Naast.Kern.Inburgeraars;

public enum Feitsoort
{
    /// <summary>The person has the duty from <see cref="Feit.Van"/>; value: reason when the duty ended.</summary>
    Inburgeringsplicht,

    /// <summary>Day on which DUO notified the person in writing.</summary>
    Kennisgeving,

    /// <summary>Value: DUO's detailed group.</summary>
    Doelgroep,

    /// <summary>Registered in the BRP of the municipality in the value, from that day.</summary>
    Vestiging,

    /// <summary>The term as DUO set it: first and last day, both inclusive. Value: ground of extension.</summary>
    Inburgeringstermijn,

    /// <summary>Our own computation of the term, until DUO's is known.</summary>
    VoorlopigeTermijn,

    /// <summary>A decision was made known: value "uitgereikt", "verzonden" or "digitaal"; the decision's id in <see cref="Feit.Verwijzing"/>.</summary>
    Bekendmaking,

    /// <summary>The person agreed to get this kind of message digitally (value: kind of message).</summary>
    DigitaalBereikbaar,

    /// <summary>DUO said that it has the plan; value: how (koppelvlak, portaal).</summary>
    PipBijDuo,

    /// <summary>A plan was decided before the dossier came here; from = dagtekening, value: leerroute.</summary>
    PipElders,

    /// <summary>The college offered a course; from = day of the offer, value: the institution.</summary>
    Cursusaanbod,

    /// <summary>First day on which the person could really start; value: the institution.</summary>
    Cursusstart,

    /// <summary>From = day on which the participatieverklaring was signed, when all else was done.</summary>
    PvtAfgerond,

    /// <summary>From = day of the eindgesprek MAP, when all else was done.</summary>
    MapAfgerond,

    /// <summary>From = day of the eindgesprek of the Z-route.</summary>
    Eindgesprek,

    /// <summary>What the school told on that day; value: hours of Dutch followed in all until then.</summary>
    GevolgdeUren,

    /// <summary>Right to bijstand: first and last day.</summary>
    Bijstand,

    /// <summary>The duty was interrupted (art. 2.1 lid 2 Besluit): first and last day.</summary>
    Onderbreking,

    /// <summary>DUO gave a temporary exemption: first and last day.</summary>
    TijdelijkeVrijstelling,

    /// <summary>A circumstance that extends the term: first and last day, value: the letter of the ground.</summary>
    Verlenging,

    /// <summary>The leerroute was switched; from = dagtekening of the changed plan, value: the new route.</summary>
    Schakeling,

    /// <summary>A day agreed on which somebody looks again at how it goes; a later agreement takes its place.</summary>
    Herbeoordeling,

    /// <summary>The plan waits for information of somebody else (art. 5.3 lid 2 Besluit): asked on the first day, came on the last.</summary>
    InformatieVanDerde,
}

public enum Feitbron
{
    Duo,
    Brp,
    Medewerker,
    Inburgeraar,
    Import,

    /// <summary>Who gives the lessons.</summary>
    Aanbieder,

    /// <summary>The municipality where the person lived before.</summary>
    AndereGemeente,
}

/// <summary>
/// A dated record on which a decision or a term rests. Never edited: recorded once, and at most withdrawn with a reason.
/// <see cref="Van"/> and <see cref="Tot"/> say when it holds in the world; <see cref="VastgelegdOp"/> and
/// <see cref="VervallenOp"/> when we knew.
/// </summary>
public sealed class Feit : Aggregaat, IDossiergebonden
{
    private Feit()
    {
    }

    public Guid DossierId { get; private set; }

    public Feitsoort Soort { get; private set; }

    public DateOnly Van { get; private set; }

    /// <summary>Last day on which it holds; null = no end known.</summary>
    public DateOnly? Tot { get; private set; }

    public string? Waarde { get; private set; }

    public Guid? Verwijzing { get; private set; }

    public Feitbron Bron { get; private set; }

    public DateTimeOffset VastgelegdOp { get; private set; }

    public DateTimeOffset? VervallenOp { get; private set; }

    public string? VervallenReden { get; private set; }

    public override Stroom Stroom => Stroom.Dossier(DossierId);

    public bool Geldig => VervallenOp is null;

    public static Feit LegVast(Guid id, Dossier dossier, Feitsoort soort, DateOnly van, Feitbron bron, DateTimeOffset nu) =>
        new Feit { Id = id, DossierId = dossier.Id, Gemeentecode = dossier.Gemeentecode, Soort = soort, Van = van, Bron = bron, VastgelegdOp = nu }.Gemeld();

    public static Feit LegVast(
        Guid id, Dossier dossier, Feitsoort soort, DateOnly van, DateOnly? tot, string? waarde, Feitbron bron, DateTimeOffset nu, Guid? verwijzing = null) =>
        new Feit
        {
            Id = id, DossierId = dossier.Id, Gemeentecode = dossier.Gemeentecode, Soort = soort, Van = van, Tot = tot, Waarde = waarde,
            Bron = bron, VastgelegdOp = nu, Verwijzing = verwijzing,
        }.Gemeld();

    /// <exception cref="InvalidOperationException">It was withdrawn before: a fact is withdrawn once.</exception>
    public void LaatVervallen(string reden, DateTimeOffset nu)
    {
        if (!Geldig)
        {
            throw new InvalidOperationException("Dit feit is al vervallen.");
        }

        (VervallenOp, VervallenReden) = (nu, reden);
        Meld(Inburgeraarsgebeurtenissen.FeitVervallen);
    }

    private Feit Gemeld()
    {
        Meld(Inburgeraarsgebeurtenissen.FeitVastgelegd);
        return this;
    }
}

/// <summary>What the valid facts of one dossier say together.</summary>
public sealed class Dossierfeiten(IEnumerable<Feit> feiten)
{
    private readonly Feit[] _feiten = [.. feiten.Where(feit => feit.Geldig)];

    public IReadOnlyList<Feit> Alle => _feiten;

    /// <summary>The latest valid fact of a kind, by the day it holds from and then by when we knew.</summary>
    public Feit? Laatste(Feitsoort soort)
    {
        Feit? laatste = null;
        foreach (var feit in _feiten)
        {
            if (feit.Soort == soort && (laatste is null || feit.Van > laatste.Van || (feit.Van == laatste.Van && feit.VastgelegdOp >= laatste.VastgelegdOp)))
            {
                laatste = feit;
            }
        }

        return laatste;
    }

    /// <summary>The first valid fact of a kind, by the day it holds from.</summary>
    public Feit? Eerste(Feitsoort soort)
    {
        Feit? eerste = null;
        foreach (var feit in _feiten)
        {
            if (feit.Soort == soort && (eerste is null || feit.Van < eerste.Van))
            {
                eerste = feit;
            }
        }

        return eerste;
    }

    /// <summary>
    /// Dagtekening of the first plan, that starts the term (art. 11 lid 2): a plan that another municipality set before ours
    /// stays the first (WI-TERM-03). Null when there is no plan.
    /// </summary>
    public DateOnly? EerstePip(DateOnly? eigen) => Laatste(Feitsoort.PipElders)?.Van is { } elders && !(eigen < elders) ? elders : eigen;

    /// <summary>The kind of message that a <see cref="Feitsoort.DigitaalBereikbaar"/> is about: decisions.</summary>
    public const string DigitaleBesluiten = "besluiten";

    /// <summary>Was there consent to get this kind of message digitally, on the day on which it is sent (art. 2:14 Awb)?</summary>
    public bool MagDigitaal(string soort, DateOnly dag) =>
        _feiten.Any(feit => feit.Soort == Feitsoort.DigitaalBereikbaar && feit.Waarde == soort && feit.Van <= dag);

    public DateOnly? BeginPlicht => Laatste(Feitsoort.Inburgeringsplicht)?.Van;

    public DateOnly? Kennisgeving => Laatste(Feitsoort.Kennisgeving)?.Van;

    public GedetailleerdeDoelgroep? Doelgroep =>
        Laatste(Feitsoort.Doelgroep) is { } feit && Doelgroepen.TryParse(feit.Waarde, out var groep) ? groep : null;

    /// <summary>BRP registration in the municipality of the dossier.</summary>
    public DateOnly? VestigingIn(string gemeentecode) =>
        _feiten.Where(feit => feit.Soort == Feitsoort.Vestiging && feit.Waarde == gemeentecode).MaxBy(feit => feit.Van)?.Van;

    /// <summary>True when there was an earlier registration in another municipality: the person moved here.</summary>
    public bool IsVerhuisdNaar(string gemeentecode) =>
        VestigingIn(gemeentecode) is { } hier
        && _feiten.Any(feit => feit.Soort == Feitsoort.Vestiging && feit.Waarde != gemeentecode && feit.Van < hier);
}
