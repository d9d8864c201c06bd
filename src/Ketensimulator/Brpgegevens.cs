namespace Naast.Ketensimulator;

/// <summary>
/// What the BRP holds of a person. Dates that may be incomplete are eight digits <c>yyyymmdd</c> with zeros for the unknown part,
/// as in the register itself: "19680000" is a person of whom only the year of birth is known.
/// </summary>
public sealed record Brpgegevens
{
    public string? ANummer { get; init; }

    /// <summary>Null for a person with one name only; that name is the <see cref="Geslachtsnaam"/>.</summary>
    public string? Voornamen { get; init; }

    public string? Voorvoegsel { get; init; }

    /// <summary>"." means unknown, as in the register.</summary>
    public string? Geslachtsnaam { get; init; }

    /// <summary>M, V or O.</summary>
    public string Geslacht { get; init; } = "O";

    /// <summary>yyyymmdd, zeros for unknown parts.</summary>
    public string Geboortedatum { get; init; } = "00000000";

    /// <summary>Name of the place.</summary>
    public string? Geboorteplaats { get; init; }

    /// <summary>RvIG municipality code, for a birth in the Netherlands only.</summary>
    public string? GeboorteplaatsCode { get; init; }

    /// <summary>RvIG table 34.</summary>
    public string? Geboorteland { get; init; }

    /// <summary>RvIG table 32; "0499" stateless, "0000" unknown.</summary>
    public IReadOnlyList<string> Nationaliteiten { get; init; } = [];

    public Brpadres? Adres { get; init; }

    /// <summary>yyyymmdd, zeros for unknown parts.</summary>
    public string? DatumVestigingInNederland { get; init; }

    /// <summary>RvIG table 34.</summary>
    public string? LandVanwaarIngeschreven { get; init; }

    public Brpverblijfstitel? Verblijfstitel { get; init; }

    public DateOnly? DatumOverlijden { get; init; }

    /// <summary>The person asked not to give data to third parties (geheimhoudingPersoonsgegevens).</summary>
    public bool Geheim { get; init; }

    public IReadOnlyList<Brpverwant> Partners { get; init; } = [];

    public IReadOnlyList<Brpverwant> Kinderen { get; init; } = [];
}

/// <summary>Residential address in the Netherlands.</summary>
public sealed record Brpadres(
    string Straat, int Huisnummer, string Postcode, string Woonplaats, string? Huisletter = null, string? Toevoeging = null, DateOnly? Vanaf = null);

/// <summary>Residence permit, RvIG table 56.</summary>
public sealed record Brpverblijfstitel(string Code, DateOnly? Ingang = null, DateOnly? Einde = null);

/// <summary>Partner or child. <paramref name="Geboortedatum"/> is yyyymmdd with zeros for unknown parts.</summary>
public sealed record Brpverwant(string? Bsn, string? Voornamen, string? Voorvoegsel, string? Geslachtsnaam, string Geboortedatum);
