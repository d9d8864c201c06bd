using Naast.Kern.Gedeeld;
using Naast.Kern.Regels;

namespace Naast.Kern.Inburgeraars;

public enum Overdrachtsoort
{
    /// <summary>Both municipalities keep their dossiers here.</summary>
    [Keuzenaam("binnen de regio")]
    BinnenRegio,

    [Keuzenaam("naar een gemeente buiten de regio")]
    NaarBuiten,

    [Keuzenaam("uit een gemeente buiten de regio")]
    VanBuiten,
}

public enum Overdrachtstand
{
    /// <summary>The new college has not asked yet: then nothing is given (art. 35 lid 4: on request).</summary>
    [Keuzenaam("nog niet gevraagd")]
    NietGevraagd,

    [Keuzenaam("gevraagd")]
    Gevraagd,

    [Keuzenaam("gegeven")]
    Verstrekt,

    [Keuzenaam("aangenomen")]
    Aangenomen,
}

/// <summary>What can go along. The first three the old college gives when the new one asks (art. 35 lid 4 Wet); each other needs a ground of its own.</summary>
public enum Overdrachtonderdeel
{
    [Keuzenaam("het plan (PIP)")]
    Plan,

    [Keuzenaam("de voortgang: uren, examen, PVT en MAP")]
    Voortgang,

    [Keuzenaam("opgelegde boetes")]
    Boetes,

    [Keuzenaam("telefoon, e-mail en taal")]
    Contact,

    [Keuzenaam("de brede intake, zonder gezondheid")]
    Intake,

    [Keuzenaam("talenten en diploma's")]
    Talenten,

    [Keuzenaam("doelen en acties")]
    Doelen,

    [Keuzenaam("leefgebieden, zonder gezondheid")]
    Leefgebieden,

    [Keuzenaam("de week: lessen, werk en andere voorzieningen")]
    Week,

    [Keuzenaam("voortgangsgesprekken")]
    Gesprekken,

    [Keuzenaam("lopende taken van partners")]
    Partners,

    [Keuzenaam("documenten, zonder medische stukken")]
    Documenten,
}

/// <summary>Why something may go to the other college.</summary>
public enum Overdrachtgrond
{
    /// <summary>Plan, progress and fines, on request.</summary>
    [Keuzenaam("artikel 35 lid 4 van de wet")]
    Wet,

    [Keuzenaam("de inburgeraar wil het zelf")]
    Toestemming,

    [Keuzenaam("een andere wet")]
    AndereWet,
}

/// <summary>One part of the package.</summary>
/// <param name="Inhoud">What there is of it, in a sentence, as it was when it was given.</param>
/// <param name="Toelichting">Which law, or how consent was asked; null for the three of the law.</param>
public sealed record Overdrachtdeel(Overdrachtonderdeel Onderdeel, Overdrachtgrond Grond, string Inhoud, string? Toelichting)
{
    /// <summary>Longest text, in characters.</summary>
    public const int LangsteTekst = 300;
}

/// <summary>The talk in which the person gets to know the new colleague.</summary>
/// <param name="Met">Who was there.</param>
/// <param name="PersoonErbij">The person was there: then it is a warm hand-over.</param>
public sealed record Overdrachtgesprek(DateOnly Dag, string Met, bool PersoonErbij, string? Afgesproken);

/// <summary>
/// The hand-over that belongs to a move: asked by the new college, given by the old one, taken on or sent back. Stands in the
/// dossier of the municipality that is left, and for who comes from outside in the dossier here.
/// </summary>
public sealed class Overdracht : Aggregaat, IDossiergebonden
{
    /// <summary>What the law lets the old college give on request.</summary>
    public static readonly IReadOnlyList<Overdrachtonderdeel> VanDeWet = [Overdrachtonderdeel.Plan, Overdrachtonderdeel.Voortgang, Overdrachtonderdeel.Boetes];

    private static readonly Bron Verstrekking = Bron.Wi("35", "4", "WI-VERH-02");

    private Overdracht()
    {
    }

    public Guid DossierId { get; private set; }

    public Overdrachtsoort Soort { get; private set; }

    /// <summary>Code of the municipality on the other side.</summary>
    public string AndereGemeente { get; private set; } = "";

    /// <summary>The dossier there, when it is kept here too.</summary>
    public Guid? AnderDossier { get; private set; }

    /// <summary>Registered in the new municipality.</summary>
    public DateOnly VerhuisdOp { get; private set; }

    public Overdrachtstand Stand { get; private set; }

    public DateOnly? Gevraagd { get; private set; }

    public DateOnly? Verstrekt { get; private set; }

    public DateOnly? Aangenomen { get; private set; }

    /// <summary>What the new college missed or found wrong, the last time.</summary>
    public string? Teruggestuurd { get; private set; }

    public IReadOnlyList<Overdrachtdeel> Delen { get; private set; } = [];

    /// <summary>Why a part of the three of the law is missing; null when all are there.</summary>
    public string? Ontbreekt { get; private set; }

    /// <summary>Null while there was no talk.</summary>
    public Overdrachtgesprek? Gesprek { get; private set; }

    public override Stroom Stroom => Stroom.Dossier(DossierId);

    /// <param name="gevraagd">True when the new college asks at once.</param>
    public static Overdracht Meld(Guid id, Dossier dossier, Overdrachtsoort soort, string andereGemeente, Guid? anderDossier, DateOnly verhuisdOp, bool gevraagd, DateOnly dag)
    {
        var overdracht = new Overdracht
        {
            Id = id, DossierId = dossier.Id, Gemeentecode = dossier.Gemeentecode, Soort = soort, AndereGemeente = andereGemeente, AnderDossier = anderDossier, VerhuisdOp = verhuisdOp,
            Stand = gevraagd ? Overdrachtstand.Gevraagd : Overdrachtstand.NietGevraagd, Gevraagd = gevraagd ? dag : null,
        };
        overdracht.Meld(Inburgeraarsgebeurtenissen.OverdrachtBegonnen);
        return overdracht;
    }

    /// <summary>The parts of the law that a package does not have.</summary>
    public static IReadOnlyList<Overdrachtonderdeel> Missend(IEnumerable<Overdrachtdeel> delen) => [.. VanDeWet.Except(delen.Select(d => d.Onderdeel))];

    /// <summary>Each condition on a package, with its article.</summary>
    public static Toets MagVerstrekken(Overdrachtstand stand, IReadOnlyList<Overdrachtdeel> delen, string? ontbreekt) => new("Mag dit worden gegeven?",
    [
        new("De nieuwe gemeente vroeg erom", Verstrekking, stand == Overdrachtstand.Gevraagd, "Leg eerst vast op welke dag de nieuwe gemeente erom vroeg.", "gevraagd"),
        new("Plan, voortgang en boetes gaan mee, of er staat waarom niet", Verstrekking, Missend(delen).Count == 0 || !string.IsNullOrWhiteSpace(ontbreekt),
            "Schrijf op wat ontbreekt en waarom.", "ontbreekt"),
        new("Voor al het andere is er een eigen grond, met uitleg", Verstrekking,
            delen.All(d => VanDeWet.Contains(d.Onderdeel) ? d.Grond == Overdrachtgrond.Wet : d.Grond != Overdrachtgrond.Wet && !string.IsNullOrWhiteSpace(d.Toelichting)),
            "Kies bij elk onderdeel waarom het mee mag, en leg uit hoe dat is gevraagd of in welke wet het staat.", "grond"),
    ]);

    /// <exception cref="InvalidOperationException">It was asked before.</exception>
    public void Vraag(DateOnly dag)
    {
        if (Stand != Overdrachtstand.NietGevraagd)
        {
            throw new InvalidOperationException("Dit is al gevraagd.");
        }

        (Stand, Gevraagd) = (Overdrachtstand.Gevraagd, dag);
        Meld(Inburgeraarsgebeurtenissen.OverdrachtGevraagd);
    }

    /// <summary>The package went to the new college, or came from the old one.</summary>
    /// <exception cref="RegelGeschonden">See <see cref="MagVerstrekken"/>; nothing changed.</exception>
    public void Verstrek(IReadOnlyList<Overdrachtdeel> delen, string? ontbreekt, Overdrachtgesprek? gesprek, DateOnly dag)
    {
        MagVerstrekken(Stand, delen, ontbreekt).Eis();
        (Stand, Verstrekt, Delen, Ontbreekt) = (Overdrachtstand.Verstrekt, dag, [.. delen], Missend(delen).Count == 0 ? null : ontbreekt!.Trim());
        Gesprek = gesprek ?? Gesprek;
        Meld(Inburgeraarsgebeurtenissen.OverdrachtVerstrekt);
    }

    /// <exception cref="InvalidOperationException">There is nothing to take on.</exception>
    public void NeemAan(DateOnly dag)
    {
        EisVerstrekt();
        (Stand, Aangenomen) = (Overdrachtstand.Aangenomen, dag);
        Meld(Inburgeraarsgebeurtenissen.OverdrachtAangenomen);
    }

    /// <summary>Something is missing or wrong: it is asked again, with what.</summary>
    /// <exception cref="InvalidOperationException">There is nothing to send back.</exception>
    public void StuurTerug(string reden)
    {
        EisVerstrekt();
        (Stand, Teruggestuurd) = (Overdrachtstand.Gevraagd, reden.Trim());
        Meld(Inburgeraarsgebeurtenissen.OverdrachtTeruggestuurd);
    }

    private void EisVerstrekt()
    {
        if (Stand != Overdrachtstand.Verstrekt)
        {
            throw new InvalidOperationException("Er is nog niets gegeven, of het is al aangenomen.");
        }
    }
}
