namespace Naast.Ketensimulator.Staat;

internal enum Berichtstand
{
    /// <summary>A request that came in and was answered.</summary>
    Ontvangen,

    /// <summary>To be delivered, or to be tried again.</summary>
    Wacht,

    Bezorgd,

    /// <summary>The receiver says the message itself is wrong: repeating is of no use.</summary>
    Geweigerd,

    /// <summary>All attempts used.</summary>
    Opgegeven,

    /// <summary>No address is configured for this municipality.</summary>
    GeenAdres,
}

/// <summary>One message between DUO and a municipality. Names nobody: the person is an own id, filled in on sending.</summary>
internal sealed record Ketenbericht
{
    public const string ZonderAdres = "Voor deze gemeente is geen adres ingesteld.";

    public required long Nummer { get; init; }

    public required DateTimeOffset Tijdstip { get; init; }

    /// <summary>An event code for what DUO sends; method and subject for what DUO receives.</summary>
    public required string Onderwerp { get; init; }

    /// <summary>Null: a request of which nobody knows from whom it came.</summary>
    public string? Gemeentecode { get; init; }

    public string? PersoonId { get; init; }

    public required Guid BerichtId { get; init; }

    public required Berichtstand Stand { get; init; }

    public int? Httpstatus { get; init; }

    public int Pogingen { get; init; }

    /// <summary>On the machine's own clock.</summary>
    public DateTimeOffset? VolgendePoging { get; init; }

    public string? Uitleg { get; init; }
}

/// <summary>The term of a person starts at this moment (machine's own clock).</summary>
internal sealed record Termijnstart(string PersoonId, DateTimeOffset Op);

/// <summary>Contact person of a municipality, known to the chain.</summary>
internal sealed record Contactpersoon(int Id, string Gemeentecode, string Naam, string Email, string Telefoonnummer);

/// <summary>A subscriber follows a person in the BRP, up to and including a day.</summary>
internal sealed record Volgindicatie(string Abonnee, string Bsn, DateOnly? Einddatum);

/// <summary>What is kept in the file.</summary>
internal sealed record Staatinhoud
{
    public IReadOnlyList<Persoon> Personen { get; init; } = [];

    public IReadOnlyList<Ketenbericht> Berichten { get; init; } = [];

    public IReadOnlyList<Termijnstart> Termijnstarts { get; init; } = [];

    public IReadOnlyList<Planregel> Plan { get; init; } = [];

    public IReadOnlyList<Contactpersoon> Contactpersonen { get; init; } = [];

    public IReadOnlyList<Volgindicatie> Volgindicaties { get; init; } = [];

    public int DagenVooruit { get; init; }

    public int Contactnummer { get; init; }

    public int Volgnummer { get; init; }

    public long Berichtnummer { get; init; }
}
