using Naast.Kern.Gedeeld;

namespace Naast.Kern.Besluiten;

/// <summary>A power of the college that may be exercised in its name.</summary>
public enum Bevoegdheid
{
    PipVaststellen,
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

    /// <summary>The body in whose name is decided, as it stands in the letter.</summary>
    public string Mandaatgever { get; private set; } = "";

    /// <summary>Slug of the organisation that holds the mandate.</summary>
    public string Organisatie { get; private set; } = "";

    /// <summary>Role slugs of the officers, by sub-mandate.</summary>
    public IReadOnlyList<string> Functies { get; private set; } = [];

    public DateOnly Van { get; private set; }

    public DateOnly? Tot { get; private set; }

    /// <summary>The decision that the line rests on, with its date.</summary>
    public string Bronbesluit { get; private set; } = "";

    public override Stroom Stroom => Stroom.Mandaat;

    public static Mandaatregel Verleen(
        Guid id, string gemeentecode, Bevoegdheid bevoegdheid, string mandaatgever, string organisatie, IReadOnlyList<string> functies,
        DateOnly van, DateOnly? tot, string bronbesluit)
    {
        var regel = new Mandaatregel
        {
            Id = id, Gemeentecode = gemeentecode, Bevoegdheid = bevoegdheid, Mandaatgever = mandaatgever, Organisatie = organisatie,
            Functies = functies, Van = van, Tot = tot, Bronbesluit = bronbesluit,
        };
        regel.Meld(Besluitgebeurtenissen.MandaatVerleend);
        return regel;
    }

    public void TrekIn(DateOnly laatsteDag)
    {
        Tot = laatsteDag;
        Meld(Besluitgebeurtenissen.MandaatIngetrokken);
    }

    public bool GeldtOp(DateOnly dag) => Van <= dag && (Tot is null || dag <= Tot);
}
