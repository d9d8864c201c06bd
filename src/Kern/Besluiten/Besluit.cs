using Naast.Kern.Gedeeld;
using Naast.Kern.Regels;

namespace Naast.Kern.Besluiten;

/// <summary>How a decision was made known (art. 3:41 Awb).</summary>
public enum Bekendmakingswijze
{
    /// <summary>Handed over in a talk: the day is certain.</summary>
    [Keuzenaam("uitgereikt in een gesprek")]
    Uitgereikt,

    /// <summary>Sent by post.</summary>
    [Keuzenaam("met de post verstuurd")]
    Verzonden,

    /// <summary>Digitally, only with recorded consent for this kind of message.</summary>
    [Keuzenaam("digitaal verstuurd")]
    Digitaal,
}

/// <summary>How a decision lost its force.</summary>
public enum Besluiteinde
{
    [Keuzenaam("vervangen door een nieuw besluit")]
    Vervangen,

    [Keuzenaam("ingetrokken")]
    Ingetrokken,

    /// <summary>By the decision on the objection (art. 7:11 Awb).</summary>
    [Keuzenaam("herroepen na bezwaar")]
    Herroepen,

    /// <summary>By a court.</summary>
    [Keuzenaam("vernietigd door de rechter")]
    Vernietigd,
}

/// <summary>What a decision says and rests on, beside power and mandate.</summary>
/// <param name="Dictum">What is decided, in one sentence to the person: "U krijgt een boete van € 50."</param>
/// <param name="Bedrag">When it is about money.</param>
/// <param name="Beleid">The policy by which was decided and signed, as it is quoted.</param>
/// <param name="TegenAdvies">A colleague advised against it.</param>
/// <param name="Uitleg">How amounts were computed, line by line, each with its source.</param>
public sealed record Besluittekst(string Dictum, Bedrag? Bedrag = null, string Beleid = "", bool TegenAdvies = false, IReadOnlyList<string>? Uitleg = null);

/// <summary>
/// A decision taken in the name of a college, by an officer under mandate, with the proof of what it rests on. What it
/// says never changes; that it was made known is recorded later, once.
/// </summary>
public sealed class Besluit : Aggregaat, IDossiergebonden
{
    private Besluit()
    {
    }

    public Guid DossierId { get; private set; }

    public Bevoegdheid Bevoegdheid { get; private set; }

    /// <summary>The plan, or other object, that the decision establishes.</summary>
    public Guid OnderwerpId { get; private set; }

    /// <summary>The line of the register; null when the college decided itself.</summary>
    public Guid? MandaatregelId { get; private set; }

    /// <summary>"Het college van burgemeester en wethouders van …" (art. 10:10 Awb).</summary>
    public string Namens { get; private set; } = "";

    /// <summary>The decisions that the mandate rests on, the college's first, as they are quoted: "Mandaatbesluit …; Ondermandaatbesluit …".</summary>
    public string Mandaatgrond { get; private set; } = "";

    public string Ondertekenaar { get; private set; } = "";

    public string OndertekenaarNaam { get; private set; } = "";

    public string OndertekenaarFunctie { get; private set; } = "";

    /// <summary>Set at signing.</summary>
    public DateOnly Dagtekening { get; private set; }

    public string Motivering { get; private set; } = "";

    public string Dictum { get; private set; } = "";

    /// <summary>Whole euro cents; null when it is not about money.</summary>
    public long? Centen { get; private set; }

    public string Beleid { get; private set; } = "";

    public bool TegenAdvies { get; private set; }

    /// <summary>How amounts were computed at signing, line by line; empty when nothing was.</summary>
    public IReadOnlyList<string> Uitleg { get; private set; } = [];

    /// <summary>The conditions as they stood at signing, with the articles.</summary>
    public Toets Toets { get; private set; } = new("", []);

    public IReadOnlyList<Rekenbewijs> Bewijzen { get; private set; } = [];

    public Bekendmakingswijze? Wijze { get; private set; }

    public DateOnly? Bekendgemaakt { get; private set; }

    public Besluiteinde? Einde { get; private set; }

    /// <summary>Last day on which it had force.</summary>
    public DateOnly? GoldTot { get; private set; }

    /// <summary>The decision that ended it; null when a court did.</summary>
    public Guid? BeeindigdDoor { get; private set; }

    public bool DoorCollege => MandaatregelId is null;

    /// <summary>Objection is open against it; an act or a decision on objection has none.</summary>
    public bool Bezwaarvatbaar => Bevoegdheid.Kenmerk().Soort == Bevoegdheidssoort.Besluit && Bevoegdheid != Bevoegdheid.BezwaarBeslissen;

    public override Stroom Stroom => Stroom.Dossier(DossierId);

    /// <summary>Reference in letters and on screen. From the end of the id: its beginning is a clock, so decisions of one minute share it.</summary>
    public string Kenmerk => KenmerkVan(Id);

    public static string KenmerkVan(Guid id) => id.ToString("N")[^8..].ToUpperInvariant();

    /// <exception cref="RegelGeschonden">The mandate or the policy does not allow it.</exception>
    public static Besluit Neem(
        Guid id, Guid dossierId, string gemeentecode, Bevoegdheid bevoegdheid, Guid onderwerpId, Mandaattoets mandaat, Functionaris functionaris,
        DateOnly dagtekening, string motivering, Toets inhoudelijk, IReadOnlyList<Rekenbewijs> bewijzen, Besluittekst? tekst = null)
    {
        mandaat.Toets.Eis();
        inhoudelijk.Eis();
        var besluit = new Besluit
        {
            Id = id, DossierId = dossierId, Gemeentecode = gemeentecode, Bevoegdheid = bevoegdheid, OnderwerpId = onderwerpId,
            MandaatregelId = mandaat.Regel!.Id, Namens = mandaat.Regel.Mandaatgever,
            Mandaatgrond = string.Join("; ", mandaat.Keten.Reverse().Select(schakel => schakel.Bronbesluit).Distinct()), Ondertekenaar = functionaris.Medewerker,
            OndertekenaarNaam = functionaris.Naam,
            OndertekenaarFunctie = mandaat.Regel.Functies.Intersect(functionaris.Functies).First(),
            Dagtekening = dagtekening, Motivering = motivering, Toets = inhoudelijk.En(mandaat.Toets), Bewijzen = bewijzen,
            Dictum = tekst?.Dictum ?? "", Centen = tekst?.Bedrag?.Centen, Beleid = tekst?.Beleid ?? "", TegenAdvies = tekst?.TegenAdvies ?? false, Uitleg = tekst?.Uitleg ?? [],
        };
        besluit.Meld(Besluitgebeurtenissen.BesluitGenomen);
        return besluit;
    }

    /// <summary>A decision that the college took itself, as its list of decisions has it (art. 10:7 Awb).</summary>
    /// <param name="college">"Het college van burgemeester en wethouders van …".</param>
    /// <param name="collegebesluit">Where it can be found: "besluitenlijst 3 maart 2027, punt 4".</param>
    /// <exception cref="RegelGeschonden">A condition of the law is not met: the college is bound by it too.</exception>
    /// <exception cref="ArgumentException">No reference to the decision of the college.</exception>
    public static Besluit NeemDoorCollege(
        Guid id, Guid dossierId, string gemeentecode, Bevoegdheid bevoegdheid, Guid onderwerpId, string college, string collegebesluit, DateOnly dagtekening, string motivering,
        Toets inhoudelijk, IReadOnlyList<Rekenbewijs> bewijzen, Besluittekst tekst)
    {
        inhoudelijk.Eis();
        if (string.IsNullOrWhiteSpace(collegebesluit))
        {
            throw new ArgumentException("Schrijf op waar het besluit van het college te vinden is.", nameof(collegebesluit));
        }

        var besluit = new Besluit
        {
            Id = id, DossierId = dossierId, Gemeentecode = gemeentecode, Bevoegdheid = bevoegdheid, OnderwerpId = onderwerpId, Namens = college, Mandaatgrond = collegebesluit.Trim(),
            OndertekenaarNaam = "burgemeester en secretaris", OndertekenaarFunctie = "college", Dagtekening = dagtekening, Motivering = motivering,
            Toets = inhoudelijk.En(new Toets("", [new("Het college besliste zelf", Bron.Awb("10:7", null, "WI-MAND-06"), true)])), Bewijzen = bewijzen,
            Dictum = tekst.Dictum, Centen = tekst.Bedrag?.Centen, Beleid = tekst.Beleid, TegenAdvies = tekst.TegenAdvies, Uitleg = tekst.Uitleg ?? [],
        };
        besluit.Meld(Besluitgebeurtenissen.BesluitGenomen);
        return besluit;
    }

    /// <summary>It loses its force, by another decision or by a court; it stays to be read.</summary>
    /// <exception cref="ArgumentException">It ended before, or the day lies before the dagtekening.</exception>
    public void Eindig(Besluiteinde einde, DateOnly laatsteDag, Guid? door)
    {
        if (Einde is not null)
        {
            throw new ArgumentException($"Dit besluit is al {KeuzenaamAttribute.Van(Einde)}.", nameof(einde));
        }

        if (laatsteDag < Dagtekening.AddDays(-1))
        {
            throw new ArgumentException("De laatste dag ligt voor het besluit.", nameof(laatsteDag));
        }

        (Einde, GoldTot, BeeindigdDoor) = (einde, laatsteDag, door);
        Meld(Besluitgebeurtenissen.BesluitGeeindigd);
    }

    /// <exception cref="ArgumentException">The day lies before the dagtekening.</exception>
    /// <exception cref="InvalidOperationException">It was made known before.</exception>
    public void MaakBekend(Bekendmakingswijze wijze, DateOnly dag)
    {
        if (Bekendgemaakt is not null)
        {
            throw new InvalidOperationException("Dit besluit is al bekendgemaakt.");
        }

        if (dag < Dagtekening)
        {
            throw new ArgumentException("Een besluit wordt niet bekendgemaakt voor de dagtekening.", nameof(dag));
        }

        (Wijze, Bekendgemaakt) = (wijze, dag);
        Meld(Besluitgebeurtenissen.BesluitBekendgemaakt);
    }

    /// <summary>Last day to object; null while the decision has not been made known, for then the day is not certain, and when no objection is open.</summary>
    public Berekening<DateOnly>? Bezwaartermijn(Regelset regels) => Bezwaarvatbaar && Bekendgemaakt is { } dag ? Bezwaartermijn(dag, regels) : null;

    /// <summary>Last day to object to a decision that is made known on that day (art. 6:7 and 6:8 Awb).</summary>
    public static Berekening<DateOnly> Bezwaartermijn(DateOnly bekendgemaakt, Regelset regels) =>
        Rekenregels.LaatsteDagNa("Bezwaar maken kan", bekendgemaakt, "Dag van bekendmaking", LandelijkeParameters.Bezwaartermijn, regels);
}

public static class Besluitgebeurtenissen
{
    public static readonly Gebeurtenissoort MandaatVerleend = new("MandaatVerleend", "Mandaat verleend", "shield");

    public static readonly Gebeurtenissoort MandaatVoorgesteld = new("MandaatVoorgesteld", "Mandaat voorgesteld", "shield");

    public static readonly Gebeurtenissoort MandaatAfgewezen = new("MandaatAfgewezen", "Voorgesteld mandaat afgewezen", "shield");

    public static readonly Gebeurtenissoort MandaatIngestemd = new("MandaatIngestemd", "Instemming met mandaat vastgelegd", "shield");

    public static readonly Gebeurtenissoort GemandateerdeVastgelegd = new("GemandateerdeVastgelegd", "Organisatie met mandaat vastgelegd", "shield");

    public static readonly Gebeurtenissoort BestuursstapVastgelegd = new("BestuursstapVastgelegd", "Stap van raad of college vastgelegd", "building-community");

    public static readonly Gebeurtenissoort TaakToegedeeld = new("TaakToegedeeld", "Taak toegedeeld of beëindigd", "building-community");

    public static readonly Gebeurtenissoort MandaatIngetrokken = new("MandaatIngetrokken", "Mandaat ingetrokken", "shield");

    public static readonly Gebeurtenissoort AanwijzingGegeven = new("AanwijzingGegeven", "Aanwijzing van een college vastgelegd", "send");

    public static readonly Gebeurtenissoort AanwijzingBeantwoord = new("AanwijzingBeantwoord", "Op een aanwijzing van een college geantwoord", "message");

    public static readonly Gebeurtenissoort AanwijzingIngetrokken = new("AanwijzingIngetrokken", "Aanwijzing van een college ingetrokken", "x");

    public static readonly Gebeurtenissoort BesluitGenomen = new("BesluitGenomen", "Besluit genomen", "gavel");

    public static readonly Gebeurtenissoort BesluitGeeindigd = new("BesluitGeeindigd", "Besluit geldt niet meer", "gavel");

    public static readonly Gebeurtenissoort VoorstelBegonnen = new("VoorstelBegonnen", "Besluit in voorbereiding", "file-text");

    public static readonly Gebeurtenissoort VoorstelGewijzigd = new("VoorstelGewijzigd", "Voorbereiding van een besluit bijgewerkt", "file-text");

    public static readonly Gebeurtenissoort VoorstelGeadviseerd = new("VoorstelGeadviseerd", "Advies over een besluit gegeven", "message");

    public static readonly Gebeurtenissoort VoorstelVoorgelegd = new("VoorstelVoorgelegd", "Besluit voorgelegd", "send");

    public static readonly Gebeurtenissoort VoorstelTeruggestuurd = new("VoorstelTeruggestuurd", "Voorstel voor een besluit teruggestuurd", "arrow-back-up");

    public static readonly Gebeurtenissoort VoorstelGestopt = new("VoorstelGestopt", "Voorbereiding van een besluit gestopt", "x");

    public static readonly Gebeurtenissoort VoorstelBesloten = new("VoorstelBesloten", "Over het voorstel is besloten", "gavel");

    public static readonly Gebeurtenissoort BesluitBekendgemaakt = new("BesluitBekendgemaakt", "Besluit bekendgemaakt", "mail");

    public static readonly Gebeurtenissoort BeleidVastgesteld = new("BeleidVastgesteld", "Beleid vastgesteld", "book");

    public static readonly Gebeurtenissoort BeleidVoorgesteld = new("BeleidVoorgesteld", "Beleid voorgesteld", "book");

    public static readonly Gebeurtenissoort BeleidBeoordeeld = new("BeleidBeoordeeld", "Voorstel voor beleid beoordeeld", "book");
}
