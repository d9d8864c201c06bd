using Naast.Kern.Gedeeld;

namespace Naast.Kern.Besluiten;

public enum Aanwijzingsoort
{
    /// <summary>How to use the power (art. 10:6, lid 1, Awb).</summary>
    [Keuzenaam("instructie")]
    Instructie,

    /// <summary>The college decides itself for now: it stays competent (art. 10:7 Awb), and the mandate rests.</summary>
    [Keuzenaam("voorbehoud: het college beslist zelf")]
    Voorbehoud,

    /// <summary>Look again at one decision that was taken in its name.</summary>
    [Keuzenaam("verzoek om een besluit opnieuw te bekijken")]
    Heroverweging,
}

/// <summary>What a college says to whom it gave mandate: how, not now, or look again. Answered by the mandatee.</summary>
public sealed class Aanwijzing : Aggregaat
{
    private Aanwijzing()
    {
    }

    public Aanwijzingsoort Soort { get; private set; }

    /// <summary>Null = every power; a reservation and a request name one.</summary>
    public Bevoegdheid? Bevoegdheid { get; private set; }

    public string Tekst { get; private set; } = "";

    /// <summary>Where the decision of the college can be found.</summary>
    public string Kenmerk { get; private set; } = "";

    /// <summary>The decision to look at again.</summary>
    public Guid? BesluitId { get; private set; }

    public DateOnly Van { get; private set; }

    /// <summary>Last day; null = until it is taken back.</summary>
    public DateOnly? Tot { get; private set; }

    public string GeverNaam { get; private set; } = "";

    /// <summary>What the mandatee said to it; null as long as it did not.</summary>
    public string? Antwoord { get; private set; }

    public string? AntwoordNaam { get; private set; }

    public DateOnly? Beantwoord { get; private set; }

    public override Stroom Stroom => Stroom.Mandaat;

    public bool GeldtOp(DateOnly dag) => Van <= dag && (Tot is null || dag <= Tot);

    /// <exception cref="ArgumentException">Something is left out or does not fit; the message says what.</exception>
    public static Aanwijzing Geef(
        Guid id, string gemeentecode, Aanwijzingsoort soort, Bevoegdheid? bevoegdheid, string tekst, string kenmerk, Guid? besluitId, DateOnly van, DateOnly? tot, string naam, DateOnly vandaag)
    {
        if (soort == Aanwijzingsoort.Voorbehoud && bevoegdheid is null)
        {
            throw new ArgumentException("Kies welke besluiten het college zelf neemt.", nameof(bevoegdheid));
        }

        if (string.IsNullOrWhiteSpace(tekst))
        {
            throw new ArgumentException("Schrijf op wat het college wil, en waarom.", nameof(tekst));
        }

        if (string.IsNullOrWhiteSpace(kenmerk))
        {
            throw new ArgumentException("Schrijf op waar het besluit van het college te vinden is.", nameof(kenmerk));
        }

        if (van < vandaag)
        {
            throw new ArgumentException("Kies vandaag of een latere dag. Wat al is besloten, verandert niet.", nameof(van));
        }

        if (tot < van)
        {
            throw new ArgumentException("De laatste dag ligt voor de eerste.", nameof(tot));
        }

        if (soort == Aanwijzingsoort.Heroverweging && besluitId is null)
        {
            throw new ArgumentException("Kies het besluit in een steekproef.", nameof(besluitId));
        }

        var aanwijzing = new Aanwijzing
        {
            Id = id, Gemeentecode = gemeentecode, Soort = soort, Bevoegdheid = bevoegdheid, Tekst = tekst.Trim(), Kenmerk = kenmerk.Trim(), BesluitId = besluitId, Van = van, Tot = tot, GeverNaam = naam,
        };
        aanwijzing.Meld(Besluitgebeurtenissen.AanwijzingGegeven);
        return aanwijzing;
    }

    /// <summary>The mandatee says what it does with it.</summary>
    /// <exception cref="ArgumentException">No words, or answered before.</exception>
    public void BeantwoordMet(string antwoord, string naam, DateOnly dag)
    {
        if (Beantwoord is not null)
        {
            throw new ArgumentException("Hier is al op geantwoord.", nameof(antwoord));
        }

        if (string.IsNullOrWhiteSpace(antwoord))
        {
            throw new ArgumentException("Schrijf op wat u ermee doet.", nameof(antwoord));
        }

        (Antwoord, AntwoordNaam, Beantwoord) = (antwoord.Trim(), naam, dag);
        Meld(Besluitgebeurtenissen.AanwijzingBeantwoord);
    }

    /// <exception cref="ArgumentException">It does not hold on that day.</exception>
    public void TrekIn(DateOnly laatsteDag)
    {
        if (Tot <= laatsteDag || laatsteDag < Van.AddDays(-1))
        {
            throw new ArgumentException("Deze aanwijzing geldt op die dag niet (meer).", nameof(laatsteDag));
        }

        Tot = laatsteDag;
        Meld(Besluitgebeurtenissen.AanwijzingIngetrokken);
    }
}
