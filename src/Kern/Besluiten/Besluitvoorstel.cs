using Naast.Kern.Gedeeld;
using Naast.Kern.Regels;

namespace Naast.Kern.Besluiten;

public enum Besluitvoorstelstand
{
    Concept,
    Voorgelegd,
    Besloten,

    /// <summary>Nothing came of it, with a reason.</summary>
    Gestopt,
}

/// <summary>What a colleague thinks of it; asked before somebody decides.</summary>
/// <param name="Wie">Subject at the sign-in provider.</param>
public sealed record Besluitadvies(string Wie, string Naam, string Functie, bool Positief, string Tekst, DateTimeOffset Tijdstip);

/// <summary>What the decision would be about, beside the power itself. Each kind uses what it needs.</summary>
public sealed record Besluitinhoud
{
    /// <summary>Why, also where the law leaves room; goes into the letter.</summary>
    public string Motivering { get; init; } = "";

    /// <summary>The case, fine or decision that it is about.</summary>
    public Guid? BetreftId { get; init; }

    /// <summary>A choice of this kind: the limitation of an exemption, for instance.</summary>
    public string? Keuze { get; init; }

    /// <summary>A day of this kind: last day of a new term, last day of effect, first payment.</summary>
    public DateOnly? Dag { get; init; }

    /// <summary>An amount of this kind in whole cents.</summary>
    public long? Centen { get; init; }
}

/// <summary>
/// A decision while it is prepared: written by one or more, advised on, put forward, and then taken, sent back or stopped. What it
/// becomes is a <see cref="Besluit"/>; this stays as the story of how it came about.
/// </summary>
public sealed class Besluitvoorstel : Aggregaat, IDossiergebonden
{
    /// <summary>Shortest motive, in characters: one that says something.</summary>
    public const int KortsteMotivering = 20;

    public const int LangsteMotivering = 4_000;

    private Besluitvoorstel()
    {
    }

    public Guid DossierId { get; private set; }

    public Bevoegdheid Bevoegdheid { get; private set; }

    public Besluitinhoud Inhoud { get; private set; } = new();

    /// <summary>Subjects of everybody who wrote in it or put it forward: none of them is the second pair of eyes.</summary>
    public IReadOnlyList<string> Opstellers { get; private set; } = [];

    /// <summary>Name of who began it.</summary>
    public string OpstellerNaam { get; private set; } = "";

    public IReadOnlyList<Besluitadvies> Adviezen { get; private set; } = [];

    public Besluitvoorstelstand Stand { get; private set; }

    /// <summary>Why it was sent back, or stopped.</summary>
    public string? Toelichting { get; private set; }

    /// <summary>The decision that came of it; null until then.</summary>
    public Guid? BesluitId { get; private set; }

    public DateOnly Begonnen { get; private set; }

    public bool IsOpen => Stand is Besluitvoorstelstand.Concept or Besluitvoorstelstand.Voorgelegd;

    public override Stroom Stroom => Stroom.Dossier(DossierId);

    public static Besluitvoorstel Begin(Guid id, Guid dossierId, string gemeentecode, Bevoegdheid bevoegdheid, Besluitinhoud inhoud, (string Sub, string Naam) wie, DateOnly dag)
    {
        var voorstel = new Besluitvoorstel
        {
            Id = id, DossierId = dossierId, Gemeentecode = gemeentecode, Bevoegdheid = bevoegdheid, Inhoud = inhoud, Opstellers = [wie.Sub], OpstellerNaam = wie.Naam, Begonnen = dag,
        };
        voorstel.Meld(Besluitgebeurtenissen.VoorstelBegonnen);
        return voorstel;
    }

    /// <exception cref="RegelGeschonden">It is not a draft any more.</exception>
    public void Wijzig(Besluitinhoud inhoud, string sub)
    {
        EisStand(Besluitvoorstelstand.Concept);
        (Inhoud, Opstellers) = (inhoud, Met(sub));
        Meld(Besluitgebeurtenissen.VoorstelGewijzigd);
    }

    /// <exception cref="RegelGeschonden">It is decided or stopped.</exception>
    /// <exception cref="ArgumentException">No words, or of somebody who wrote it.</exception>
    public void Adviseer(Besluitadvies advies)
    {
        new Toets("Kan hier advies bij?", [new("Er is nog niet besloten", Beleidsvoorstel.VierOgen, IsOpen, "Bekijk wat ervan is gekomen.")]).Eis();
        if (string.IsNullOrWhiteSpace(advies.Tekst))
        {
            throw new ArgumentException("Schrijf uw advies op.", nameof(advies));
        }

        if (Opstellers.Contains(advies.Wie))
        {
            throw new ArgumentException("U schreef dit voorstel zelf. Vraag een collega om advies.", nameof(advies));
        }

        Adviezen = [.. Adviezen.Where(eerder => eerder.Wie != advies.Wie), advies with { Tekst = advies.Tekst.Trim() }];
        Meld(Besluitgebeurtenissen.VoorstelGeadviseerd);
    }

    /// <param name="inhoudelijk">The conditions of this kind: an incomplete one is not put forward.</param>
    /// <exception cref="RegelGeschonden">Not a draft, no motive, or a condition is not met.</exception>
    public void LegVoor(Toets inhoudelijk, string sub)
    {
        EisStand(Besluitvoorstelstand.Concept);
        MetMotivering(inhoudelijk).Eis();
        (Stand, Opstellers, Toelichting) = (Besluitvoorstelstand.Voorgelegd, Met(sub), null);
        Meld(Besluitgebeurtenissen.VoorstelVoorgelegd);
    }

    /// <exception cref="ArgumentException">No reason.</exception>
    /// <exception cref="RegelGeschonden">It was not put forward.</exception>
    public void StuurTerug(string reden)
    {
        EisStand(Besluitvoorstelstand.Voorgelegd);
        (Stand, Toelichting) = (Besluitvoorstelstand.Concept, Gevuld(reden, "Schrijf op wat er anders moet."));
        Meld(Besluitgebeurtenissen.VoorstelTeruggestuurd);
    }

    /// <exception cref="ArgumentException">No reason.</exception>
    /// <exception cref="RegelGeschonden">It is decided or stopped.</exception>
    public void Stop(string reden)
    {
        new Toets("Kan dit voorstel stoppen?", [new("Er is nog niet besloten", Beleidsvoorstel.VierOgen, IsOpen, "Bekijk wat ervan is gekomen.")]).Eis();
        (Stand, Toelichting) = (Besluitvoorstelstand.Gestopt, Gevuld(reden, "Schrijf op waarom er geen besluit komt."));
        Meld(Besluitgebeurtenissen.VoorstelGestopt);
    }

    /// <summary>The conditions of the kind with those of any decision.</summary>
    public Toets MetMotivering(Toets inhoudelijk) => inhoudelijk with
    {
        Voorwaarden =
        [
            .. inhoudelijk.Voorwaarden,
            new("De motivering zegt waarom", Bron.Awb("3:46", null, "WI-PIP-13"), Inhoud.Motivering.Trim().Length >= KortsteMotivering,
                "Schrijf in gewone woorden waarom dit besluit nodig is, en waarom zo."),
        ],
    };

    /// <summary>Somebody advised against it.</summary>
    public bool TegenAdvies => Adviezen.Any(advies => !advies.Positief);

    /// <exception cref="RegelGeschonden">It was not put forward, or decided before.</exception>
    public void Beslis(Guid besluitId)
    {
        EisStand(Besluitvoorstelstand.Voorgelegd);
        (Stand, BesluitId) = (Besluitvoorstelstand.Besloten, besluitId);
        Meld(Besluitgebeurtenissen.VoorstelBesloten);
    }

    private static string Gevuld(string tekst, string fout) => string.IsNullOrWhiteSpace(tekst) ? throw new ArgumentException(fout, nameof(tekst)) : tekst.Trim();

    private IReadOnlyList<string> Met(string sub) => Opstellers.Contains(sub) ? Opstellers : [.. Opstellers, sub];

    private void EisStand(Besluitvoorstelstand stand) => new Toets("Kan dit met dit voorstel?",
    [
        new(stand == Besluitvoorstelstand.Concept ? "Het voorstel is een concept" : "Het voorstel ligt ter beslissing", Beleidsvoorstel.VierOgen, Stand == stand,
            "Iemand anders was eerder. Open de pagina opnieuw."),
    ]).Eis();
}
