using Naast.Kern.Gedeeld;

namespace Naast.Kern.Besluiten;

/// <summary>What kind of body a mandatee is: it decides what it may hold, and whether it must agree.</summary>
public enum Rechtsvorm
{
    /// <summary>Officials of the municipality itself: under the college, so no consent is needed.</summary>
    [Keuzenaam("gemeente")]
    Gemeente,

    /// <summary>A joint arrangement with legal personality.</summary>
    [Keuzenaam("openbaar lichaam")]
    OpenbaarLichaam,

    /// <summary>A foundation, school or firm: carries out, and decides nothing.</summary>
    [Keuzenaam("privaat")]
    Privaat,
}

/// <summary>
/// An organisation that may hold mandate: from when it exists, and who takes its place. A line in the register may be older
/// than the organisation; it works from the day on which both are there.
/// </summary>
public sealed class Gemandateerde : Aggregaat
{
    private Gemandateerde()
    {
    }

    /// <summary>Slug of the organisation, as colleagues carry it.</summary>
    public string Organisatie { get; private set; } = "";

    /// <summary>Its name in law.</summary>
    public string Naam { get; private set; } = "";

    public Rechtsvorm Rechtsvorm { get; private set; }

    /// <summary>First day on which it exists; null = in formation, no day known.</summary>
    public DateOnly? Bestaat { get; private set; }

    /// <summary>Last day; null = it goes on.</summary>
    public DateOnly? TotEnMet { get; private set; }

    /// <summary>Slug of the organisation that takes over all its lines on the day after the last; null = nobody.</summary>
    public string? Opvolger { get; private set; }

    public string Bronbesluit { get; private set; } = "";

    public override Stroom Stroom => Stroom.Mandaat;

    /// <exception cref="ArgumentException">Something is left out.</exception>
    public static Gemandateerde LegVast(Guid id, string organisatie, string naam, Rechtsvorm rechtsvorm, DateOnly? bestaat, string bronbesluit)
    {
        if (string.IsNullOrWhiteSpace(naam))
        {
            throw new ArgumentException("Schrijf op hoe de organisatie volgens de wet heet.", nameof(naam));
        }

        if (string.IsNullOrWhiteSpace(bronbesluit))
        {
            throw new ArgumentException("Schrijf op welk besluit dit regelt, met de datum.", nameof(bronbesluit));
        }

        var houder = new Gemandateerde { Id = id, Organisatie = organisatie, Naam = naam.Trim(), Rechtsvorm = rechtsvorm, Bestaat = bestaat, Bronbesluit = bronbesluit.Trim() };
        houder.Meld(Besluitgebeurtenissen.GemandateerdeVastgelegd);
        return houder;
    }

    /// <summary>An organisation in formation comes into being.</summary>
    /// <exception cref="ArgumentException">It existed already.</exception>
    public void Ontstaat(DateOnly dag, string bronbesluit)
    {
        if (Bestaat is not null)
        {
            throw new ArgumentException($"{Naam} bestaat al.", nameof(dag));
        }

        (Bestaat, Bronbesluit) = (dag, bronbesluit.Trim());
        Meld(Besluitgebeurtenissen.GemandateerdeVastgelegd);
    }

    /// <summary>Another organisation takes its place; its lines are kept.</summary>
    /// <exception cref="ArgumentException">It ended before, or would end before it began, or would follow itself.</exception>
    public void WordtOpgevolgd(DateOnly laatsteDag, string opvolger)
    {
        if (TotEnMet is not null)
        {
            throw new ArgumentException($"{Naam} is al opgevolgd.", nameof(laatsteDag));
        }

        if (Bestaat is not { } begin || laatsteDag < begin)
        {
            throw new ArgumentException($"{Naam} bestond op die dag nog niet.", nameof(laatsteDag));
        }

        if (opvolger == Organisatie)
        {
            throw new ArgumentException("Kies een andere organisatie als opvolger.", nameof(opvolger));
        }

        (TotEnMet, Opvolger) = (laatsteDag, opvolger);
        Meld(Besluitgebeurtenissen.GemandateerdeVastgelegd);
    }

    public bool BestaatOp(DateOnly dag) => Bestaat <= dag && (TotEnMet is null || dag <= TotEnMet);
}
