using System.Text.Json.Serialization;

namespace Naast.Ketensimulator;

/// <summary>Result of the leerbaarheidstoets. Scores are texts with a comma, as published ("12,50").</summary>
public sealed record DuoLbtresultaat(string Resultaat, string BehaaldeScore, string BenodigdeScore, DateOnly DatumAfname);

/// <summary>Something that happened to a person, by its published code.</summary>
public sealed record DuoGebeurtenis(string Id, string Omschrijving, DateOnly Datum);

/// <summary>Request for extension. <paramref name="Beoordeling"/> is Toegekend, Afgewezen or InBehandeling.</summary>
public sealed record DuoVerlengingsaanvraag(string Beoordeling, DateOnly Ontvangen, DateOnly? Beoordeeld = null);

/// <summary>Which of the published shapes an exemption or dispensation has.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<DuoOmvang>))]
public enum DuoOmvang
{
    /// <summary>From the whole duty.</summary>
    Geheel,

    /// <summary>For a time; exemptions only.</summary>
    Tijdelijk,

    /// <summary>From one part of the examination.</summary>
    Gedeeltelijk,
}

/// <summary>Exemption, granted or refused.</summary>
public sealed record DuoVrijstelling
{
    public required DuoOmvang Omvang { get; init; }

    /// <summary>Toekenning or Afwijzing.</summary>
    public required string Oordeel { get; init; }

    /// <summary>AVI, DIP, DOC, GED, INB, INS or OPL.</summary>
    public required string Reden { get; init; }

    public DateOnly? DatumOordeel { get; init; }

    /// <summary>Temporary only; both days belong to it.</summary>
    public DateOnly? Startdatum { get; init; }

    public DateOnly? Einddatum { get; init; }

    /// <summary>Partial only: LE, LU, SC or SP.</summary>
    public string? Examenonderdeel { get; init; }

    /// <summary>Partial only: A2 or B1.</summary>
    public string? Examenniveau { get; init; }
}

/// <summary>Dispensation, granted or refused.</summary>
public sealed record DuoOntheffing
{
    public required DuoOmvang Omvang { get; init; }

    /// <summary>Toekenning or Afwijzing.</summary>
    public required string Oordeel { get; init; }

    /// <summary>BIO or MED.</summary>
    public required string Grond { get; init; }

    public required DateOnly DatumOordeel { get; init; }

    /// <summary>Partial only: KNM, LE, LU, SC or SP.</summary>
    public string? Examenonderdeel { get; init; }

    /// <summary>Partial only: hours that somebody on the Z-route can bear.</summary>
    public int? UrenBelastbaarheid { get; init; }
}

/// <summary>Course offer of one institution. A newer one overwrites it, but the day of the first still counts for the hours until it is withdrawn.</summary>
public sealed record DuoAanbod
{
    public required string Gemeentecode { get; init; }

    public required string Instellingsnummer { get; init; }

    public DateOnly? DatumInburgeringsaanbod { get; init; }

    public DateOnly? VerwachteStartdatumOpleiding { get; init; }

    public DateOnly? VerwachteEinddatumOpleiding { get; init; }

    /// <summary>A, AA or NVT.</summary>
    public required string IndicatorAlfabetiseringsonderwijs { get; init; }

    public bool Ingetrokken { get; init; }

    /// <summary>Day of the first of the offers that this one overwrote; null without one.</summary>
    public DateOnly? EersteOverschreven { get; init; }

    /// <summary>Day of the first offer, overwritten ones included.</summary>
    internal DateOnly? Eerste() => new[] { EersteOverschreven, DatumInburgeringsaanbod ?? VerwachteStartdatumOpleiding }.Min();
}

/// <summary>Result of MAP or PVT as a municipality delivered it.</summary>
public sealed record DuoResultaat(string Gemeentecode, DateOnly? Datum, string? Verwijtbaar);

/// <summary>Totals of hours by one municipality. <see cref="BekendTot"/> is exclusive.</summary>
public sealed record DuoUren
{
    public required string Gemeentecode { get; init; }

    public required DateOnly BekendTot { get; init; }

    public int? TaallesEnKnmBredeIntake { get; init; }

    public int? Participatieactiviteiten { get; init; }

    public int? ParticipatieAlsTaalles { get; init; }
}

/// <summary>Totals of hours at one institution. <see cref="BekendTot"/> is exclusive.</summary>
public sealed record DuoInstellingsuren
{
    public required string Gemeentecode { get; init; }

    public required string Instellingsnummer { get; init; }

    public required DateOnly BekendTot { get; init; }

    public int? Uren { get; init; }

    public int? UrenGeoorloofdVerzuim { get; init; }

    public int? UrenOngeoorloofdVerzuim { get; init; }
}

/// <summary>Result of one part of the examination.</summary>
public sealed record DuoExamenresultaat
{
    public required DateOnly Examendatum { get; init; }

    /// <summary>KNM, LE, LU, SC or SP.</summary>
    public required string Onderdeel { get; init; }

    /// <summary>Geslaagd, Gezakt or Geen.</summary>
    public required string Resultaat { get; init; }

    /// <summary>Verwijtbaar, Nietverwijtbaar, Afgemeld or Absent; with Geen only.</summary>
    public string? RedenGeenResultaat { get; init; }

    /// <summary>A2, B1 or B2.</summary>
    public string? Niveau { get; init; }
}

/// <summary>Fine by DUO, in whole euros, on the date of the final decision.</summary>
public sealed record DuoBoete(int Bedrag, DateOnly Datum);

/// <summary>What the simulator did with a person, in its own words: for its pages, not part of DUO's interface.</summary>
public sealed record Verloopregel(DateOnly Datum, string Tekst);
