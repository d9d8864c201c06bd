using Naast.Kern.Gedeeld;
using Naast.Kern.Inburgeraars;

namespace Naast.Web.Koppelingen.Brp;

public enum Brpuitslag
{
    Gelukt,

    /// <summary>The BRP read the question and does not answer it; asking the same again does not help.</summary>
    Geweigerd,

    /// <summary>Away, in trouble, or not for us now: try again later.</summary>
    Onbereikbaar,
}

/// <summary>What the BRP answered.</summary>
/// <param name="Reden">In a sentence why there is no answer; never with a BSN.</param>
public sealed record Brpantwoord<T>(Brpuitslag Uitslag, T? Waarde, string? Reden)
    where T : class
{
    public bool Gelukt => Uitslag == Brpuitslag.Gelukt;
}

/// <param name="Uitslag">Whether there was an answer.</param>
/// <param name="Persoon">Null when the BRP could not be asked, or does not know this BSN.</param>
/// <param name="Reden">In a sentence why there is no answer; never with a BSN.</param>
public sealed record Brpantwoord(Brpuitslag Uitslag, Brppersoon? Persoon, string? Reden = null)
{
    /// <summary>False: the BRP gave no answer; a question that was refused waits too, for somebody mends what is wrong.</summary>
    public bool Bereikbaar => Uitslag == Brpuitslag.Gelukt;
}

/// <summary>What the BRP told of a person.</summary>
public sealed record Brppersoon(Persoonsgegevens Gegevens, Bereikbaarheid Adres, string? Gemeentecode, DateOnly? IngeschrevenSinds)
{
    /// <summary>All nationalities, in the order of the BRP.</summary>
    public IReadOnlyList<string> Nationaliteiten { get; init; } = [];

    /// <summary>The BRP may not give the data to third parties; the address is left out here too.</summary>
    public bool Geheim { get; init; }

    /// <summary>Null: not known to have died.</summary>
    public OnvolledigeDatum? Overleden { get; init; }

    /// <summary>Null: the municipality keeps the record up to date.</summary>
    public Brpopschorting? Opschorting { get; init; }
}

/// <summary>The record is not kept up to date any more.</summary>
/// <param name="Reden">RvIG code: O died, E left the country, M by order, R non-resident, F made by mistake.</param>
public sealed record Brpopschorting(string Reden, OnvolledigeDatum Sinds);

/// <summary>Somebody found by a search: enough to recognise the right person.</summary>
public sealed record Brptreffer(Bsn? Bsn, Persoonsgegevens Gegevens, string? Gemeentecode)
{
    public Brpopschorting? Opschorting { get; init; }
}
