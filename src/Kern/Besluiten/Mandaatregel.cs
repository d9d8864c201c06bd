using Naast.Kern.Gedeeld;

namespace Naast.Kern.Besluiten;

public enum Mandaatstand
{
    /// <summary>Waits for a second pair of eyes; nobody may decide under it.</summary>
    Voorgesteld,

    Vastgesteld,

    Afgewezen,
}

/// <summary>What one line of the register says.</summary>
public sealed record Mandaatinhoud
{
    public required Bevoegdheid Bevoegdheid { get; init; }

    /// <summary>The body in whose name is decided, as it stands in the letter.</summary>
    public required string Mandaatgever { get; init; }

    /// <summary>Slug of the organisation that holds the mandate.</summary>
    public required string Organisatie { get; init; }

    /// <summary>Role slugs of the officers who may act.</summary>
    public required IReadOnlyList<string> Functies { get; init; }

    /// <summary>First day.</summary>
    public required DateOnly Van { get; init; }

    /// <summary>Last day; null = until further notice.</summary>
    public DateOnly? Tot { get; init; }

    /// <summary>The decision that the line rests on, with its date, as it is quoted.</summary>
    public required string Bronbesluit { get; init; }

    /// <summary>The college's own decision in the register of the four; null for a sub-mandate, which rests on the line above it.</summary>
    public Guid? CollegebesluitId { get; init; }

    /// <summary>The line above this one: only for a sub-mandate.</summary>
    public Guid? OnderId { get; init; }

    /// <summary>The mandatee may hand it on (art. 10:9 Awb).</summary>
    public bool Ondermandaat { get; init; }

    /// <summary>Day on which the mandatee, and whoever it works for, agreed (art. 10:4 Awb); null = not yet.</summary>
    public DateOnly? Instemming { get; init; }

    /// <summary>Highest amount of one decision; null = no limit of its own.</summary>
    public Bedrag? TotBedrag { get; init; }

    /// <summary>Conditions and instructions in words (art. 10:6 Awb); empty when there are none.</summary>
    public string Voorwaarden { get; init; } = "";
}

/// <summary>
/// One line of the mandate register: for one municipality, from one day, one organisation may exercise a power through
/// officers with certain functions, because of one decision. Issue of mandate and its end are data, never code.
/// </summary>
public sealed class Mandaatregel : Aggregaat
{
    private Mandaatregel()
    {
    }

    public Bevoegdheid Bevoegdheid { get; private set; }

    public string Mandaatgever { get; private set; } = "";

    public string Organisatie { get; private set; } = "";

    public IReadOnlyList<string> Functies { get; private set; } = [];

    public DateOnly Van { get; private set; }

    /// <summary>Last day, also after a withdrawal; null = until further notice.</summary>
    public DateOnly? Tot { get; private set; }

    public string Bronbesluit { get; private set; } = "";

    public Guid? CollegebesluitId { get; private set; }

    public Guid? OnderId { get; private set; }

    public bool Ondermandaat { get; private set; }

    public DateOnly? Instemming { get; private set; }

    /// <summary>Whole euro cents.</summary>
    public long? TotCenten { get; private set; }

    public string Voorwaarden { get; private set; } = "";

    public Mandaatstand Stand { get; private set; }

    public string Voorsteller { get; private set; } = "";

    public string VoorstellerNaam { get; private set; } = "";

    public string? BeoordelaarNaam { get; private set; }

    /// <summary>Why it was refused, or withdrawn.</summary>
    public string? Toelichting { get; private set; }

    public DateTimeOffset? IngetrokkenOp { get; private set; }

    public Bedrag? TotBedrag => TotCenten is { } centen ? new Bedrag(centen) : null;

    public override Stroom Stroom => Stroom.Mandaat;

    /// <summary>A line that waits for somebody else's judgement.</summary>
    /// <exception cref="ArgumentException">Something is left out, or the days are turned round; the parameter is the name of what is wrong.</exception>
    public static Mandaatregel StelVoor(Guid id, string gemeentecode, Mandaatinhoud inhoud, (string Sub, string Naam) wie)
    {
        if (inhoud.Functies.Count == 0)
        {
            throw Fout("Kies ten minste een functie die het mandaat mag gebruiken.", nameof(inhoud.Functies));
        }

        if (inhoud.Tot < inhoud.Van)
        {
            throw Fout("De laatste dag ligt voor de eerste.", nameof(inhoud.Tot));
        }

        if (string.IsNullOrWhiteSpace(inhoud.Bronbesluit))
        {
            throw Fout("Schrijf op welk besluit dit regelt, met de datum.", nameof(inhoud.Bronbesluit));
        }

        if (inhoud.TotBedrag is { Centen: <= 0 })
        {
            throw Fout("Vul een bedrag boven nul in, of laat het leeg.", nameof(inhoud.TotBedrag));
        }

        var regel = new Mandaatregel
        {
            Id = id, Gemeentecode = gemeentecode, Bevoegdheid = inhoud.Bevoegdheid, Mandaatgever = inhoud.Mandaatgever, Organisatie = inhoud.Organisatie,
            Functies = [.. inhoud.Functies], Van = inhoud.Van, Tot = inhoud.Tot, Bronbesluit = inhoud.Bronbesluit.Trim(), CollegebesluitId = inhoud.CollegebesluitId,
            OnderId = inhoud.OnderId, Ondermandaat = inhoud.Ondermandaat, Instemming = inhoud.Instemming, TotCenten = inhoud.TotBedrag?.Centen,
            Voorwaarden = inhoud.Voorwaarden.Trim(), Stand = Mandaatstand.Voorgesteld, Voorsteller = wie.Sub, VoorstellerNaam = wie.Naam,
        };
        regel.Meld(Besluitgebeurtenissen.MandaatVoorgesteld);
        return regel;
    }

    private static ArgumentException Fout(string tekst, string veld) => new(tekst, veld);

    /// <summary>May this officer give the line force?</summary>
    public Toets MagVaststellen(string sub) => new("Mag u deze regel vaststellen?",
    [
        new("De regel wacht nog op een oordeel", Beleidsvoorstel.VierOgen, Stand == Mandaatstand.Voorgesteld, "Kijk in het register wat ermee is gebeurd."),
        new("Iemand anders heeft de regel voorgesteld", Beleidsvoorstel.VierOgen, sub != Voorsteller, "Vraag een collega om de regel vast te stellen."),
    ]);

    /// <exception cref="RegelGeschonden">See <see cref="MagVaststellen"/>.</exception>
    public void StelVast((string Sub, string Naam) wie)
    {
        MagVaststellen(wie.Sub).Eis();
        (Stand, BeoordelaarNaam) = (Mandaatstand.Vastgesteld, wie.Naam);
        Meld(Besluitgebeurtenissen.MandaatVerleend);
    }

    /// <summary>Refused, or taken back by who proposed it.</summary>
    /// <exception cref="RegelGeschonden">It was judged before.</exception>
    /// <exception cref="ArgumentException">No reason.</exception>
    public void WijsAf((string Sub, string Naam) wie, string toelichting)
    {
        new Toets("Mag deze regel worden afgewezen?", [.. MagVaststellen(wie.Sub).Voorwaarden.Take(1)]).Eis();
        if (string.IsNullOrWhiteSpace(toelichting))
        {
            throw new ArgumentException("Schrijf op waarom de regel niet doorgaat.", nameof(toelichting));
        }

        (Stand, BeoordelaarNaam, Toelichting) = (Mandaatstand.Afgewezen, wie.Naam, toelichting.Trim());
        Meld(Besluitgebeurtenissen.MandaatAfgewezen);
    }

    /// <exception cref="ArgumentException">The day lies after the last day of the line, or it was recorded before.</exception>
    public void StemIn(DateOnly dag)
    {
        if (Instemming is not null)
        {
            throw new ArgumentException("De instemming is al vastgelegd.", nameof(dag));
        }

        Instemming = dag;
        Meld(Besluitgebeurtenissen.MandaatIngestemd);
    }

    /// <summary>
    /// Ends the mandate (art. 10:8 Awb). It takes away power only, so one person may do it, and at once. Decisions that were taken
    /// after the last day are no ground to refuse, but nobody withdraws without having seen them.
    /// </summary>
    /// <param name="besluitenDaarna">Decisions taken under this line, or a line below it, after the last day.</param>
    /// <exception cref="ArgumentException">No reason; a day before the line began; the line does not hold; decisions that were not seen.</exception>
    public void TrekIn(DateOnly laatsteDag, string reden, int besluitenDaarna, bool gezien, DateTimeOffset nu)
    {
        if (Stand != Mandaatstand.Vastgesteld || Tot < laatsteDag)
        {
            throw new ArgumentException("Deze regel geldt op die dag al niet meer.", nameof(laatsteDag));
        }

        if (laatsteDag < Van.AddDays(-1))
        {
            throw new ArgumentException("De laatste dag ligt voor het begin van het mandaat.", nameof(laatsteDag));
        }

        if (string.IsNullOrWhiteSpace(reden))
        {
            throw new ArgumentException("Schrijf op waarom het mandaat eindigt.", nameof(reden));
        }

        if (besluitenDaarna > 0 && !gezien)
        {
            throw new ArgumentException(
                besluitenDaarna == 1
                    ? "Na deze dag is al een besluit genomen. Bekijk het in de lijst en bevestig dat u het heeft gezien."
                    : $"Na deze dag zijn al {besluitenDaarna} besluiten genomen. Bekijk ze in de lijst en bevestig dat u ze heeft gezien.", nameof(gezien));
        }

        (Tot, Toelichting, IngetrokkenOp) = (laatsteDag, reden.Trim(), nu);
        Meld(Besluitgebeurtenissen.MandaatIngetrokken);
    }

    public bool GeldtOp(DateOnly dag) => Stand == Mandaatstand.Vastgesteld && Van <= dag && (Tot is null || dag <= Tot);

    /// <summary>Says the same as another line on at least one day.</summary>
    public bool Overlapt(string gemeentecode, Mandaatinhoud inhoud) =>
        Stand != Mandaatstand.Afgewezen && Gemeentecode == gemeentecode && Bevoegdheid == inhoud.Bevoegdheid && Organisatie == inhoud.Organisatie
        && OnderId == inhoud.OnderId && Functies.Intersect(inhoud.Functies).Any()
        && Van <= (inhoud.Tot ?? DateOnly.MaxValue) && inhoud.Van <= (Tot ?? DateOnly.MaxValue);
}
