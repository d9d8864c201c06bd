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

    public Guid MandaatregelId { get; private set; }

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

    /// <summary>The conditions as they stood at signing, with the articles.</summary>
    public Toets Toets { get; private set; } = new("", []);

    public IReadOnlyList<Rekenbewijs> Bewijzen { get; private set; } = [];

    public Bekendmakingswijze? Wijze { get; private set; }

    public DateOnly? Bekendgemaakt { get; private set; }

    public override Stroom Stroom => Stroom.Dossier(DossierId);

    /// <summary>Reference in letters and on screen. From the end of the id: its beginning is a clock, so decisions of one minute share it.</summary>
    public string Kenmerk => KenmerkVan(Id);

    public static string KenmerkVan(Guid id) => id.ToString("N")[^8..].ToUpperInvariant();

    /// <exception cref="RegelGeschonden">The mandate or the policy does not allow it.</exception>
    public static Besluit Neem(
        Guid id, Guid dossierId, string gemeentecode, Bevoegdheid bevoegdheid, Guid onderwerpId, Mandaattoets mandaat, Functionaris functionaris,
        DateOnly dagtekening, string motivering, Toets inhoudelijk, IReadOnlyList<Rekenbewijs> bewijzen)
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
        };
        besluit.Meld(Besluitgebeurtenissen.BesluitGenomen);
        return besluit;
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

    /// <summary>Last day to object; null while the decision has not been made known, for then the day is not certain.</summary>
    public Berekening<DateOnly>? Bezwaartermijn(Regelset regels) => Bekendgemaakt is { } dag ? Bezwaartermijn(dag, regels) : null;

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

    public static readonly Gebeurtenissoort BesluitGenomen = new("BesluitGenomen", "Besluit genomen", "gavel");

    public static readonly Gebeurtenissoort BesluitBekendgemaakt = new("BesluitBekendgemaakt", "Besluit bekendgemaakt", "mail");

    public static readonly Gebeurtenissoort BeleidVastgesteld = new("BeleidVastgesteld", "Beleid vastgesteld", "book");

    public static readonly Gebeurtenissoort BeleidVoorgesteld = new("BeleidVoorgesteld", "Beleid voorgesteld", "book");

    public static readonly Gebeurtenissoort BeleidBeoordeeld = new("BeleidBeoordeeld", "Voorstel voor beleid beoordeeld", "book");
}
