using System.Text.Json.Serialization;

namespace Naast.Web.Koppelingen.Duo;

// Messages in DUO's published form, field for field. Values that DUO may add to are kept as text: an unknown one is shown, never refused.

public sealed record Foutmelding([property: JsonPropertyName("fouttekst")] string Fouttekst);

public sealed record Inburgeringsplichtbericht(
    [property: JsonPropertyName("indicatorInburgeringsplicht")] bool Plichtig,
    [property: JsonPropertyName("begindatum")] DateOnly? Begindatum,
    [property: JsonPropertyName("einddatum")] DateOnly? Einddatum,
    [property: JsonPropertyName("datumKennisgevingInburgeringsplicht")] DateOnly? Kennisgeving,
    [property: JsonPropertyName("redenGeenInburgeringsplicht")] string? RedenGeen);

public sealed record Doelgroepbericht(
    [property: JsonPropertyName("indeling")] string? Indeling,
    [property: JsonPropertyName("begindatum")] DateOnly? Begindatum,
    [property: JsonPropertyName("gedetailleerdeDoelgroep")] string? Gedetailleerd,
    [property: JsonPropertyName("asielrechtenWijzigingVerblijfsdoel")] string? Asielrechten = null);

/// <param name="Einddatum">EXCLUSIVE: the first day after the term. Converted at this border.</param>
public sealed record Termijnbericht(
    [property: JsonPropertyName("startdatum")] DateOnly Startdatum,
    [property: JsonPropertyName("einddatum")] DateOnly Einddatum,
    [property: JsonPropertyName("verlengingsgrondcode")] string? Grondcode,
    [property: JsonPropertyName("verlengingsgrondomschrijving")] string? Grond);

public sealed record Pipbericht
{
    [JsonPropertyName("dagtekeningPip")]
    public required DateOnly Dagtekening { get; init; }

    [JsonPropertyName("leerroute")]
    public required string Leerroute { get; init; }

    [JsonPropertyName("niveau")]
    public string? Niveau { get; init; }

    [JsonPropertyName("geschatteIntensiteitB1Route")]
    public int? IntensiteitB1 { get; init; }

    [JsonPropertyName("indicatorMagOpleidingAfmaken")]
    public bool? MagOpleidingAfmaken { get; init; }

    [JsonPropertyName("indicatorAlfabetiseringsonderwijs")]
    public string? Alfabetisering { get; init; }
}

public sealed record Gemeentepip([property: JsonPropertyName("gemeentecode")] string Gemeentecode, [property: JsonPropertyName("pip")] Pipbericht Pip);

public sealed record Examennummerbericht([property: JsonPropertyName("examennummer")] string Examennummer);

/// <param name="Behaald">As DUO writes it, with a comma: "45,50".</param>
/// <param name="Afname">The day on which DUO registered the result.</param>
public sealed record Toetsresultaat(
    [property: JsonPropertyName("resultaat")] string Resultaat,
    [property: JsonPropertyName("behaaldeScore")] string Behaald,
    [property: JsonPropertyName("benodigdeScore")] string Benodigd,
    [property: JsonPropertyName("datumAfname")] DateOnly Afname);

/// <summary>Two answers of DUO together: the number under which somebody is registered for the test, and what came of it.</summary>
public sealed record Leerbaarheid(string? Examennummer, IReadOnlyList<Toetsresultaat> Resultaten);

public sealed record Verlengingsaanvraag(
    [property: JsonPropertyName("beoordelingAanvraag")] string Beoordeling,
    [property: JsonPropertyName("ontvangstdatum")] DateOnly Ontvangen,
    [property: JsonPropertyName("datumBeoordeling")] DateOnly? Beoordeeld);

/// <summary>Of a whole, a temporary or a partial exemption; each kind uses its own part of the fields.</summary>
public sealed record Vrijstellingsoordeel
{
    [JsonPropertyName("oordeel")]
    public string Oordeel { get; init; } = "";

    [JsonPropertyName("reden")]
    public string? Reden { get; init; }

    [JsonPropertyName("datumOordeel")]
    public DateOnly? Op { get; init; }

    [JsonPropertyName("startdatum")]
    public DateOnly? Van { get; init; }

    [JsonPropertyName("einddatum")]
    public DateOnly? Tot { get; init; }

    [JsonPropertyName("examenonderdeel")]
    public string? Onderdeel { get; init; }

    [JsonPropertyName("examenniveau")]
    public string? Niveau { get; init; }

    [JsonIgnore]
    public bool Toegekend => Oordeel == "Toekenning";
}

public sealed record Vrijstellingbericht(
    [property: JsonPropertyName("GeheleVrijstelling")] Vrijstellingsoordeel? Geheel,
    [property: JsonPropertyName("TijdelijkeVrijstelling")] Vrijstellingsoordeel? Tijdelijk,
    [property: JsonPropertyName("GedeeltelijkeVrijstelling")] Vrijstellingsoordeel? Deel);

public sealed record Ontheffingsoordeel
{
    [JsonPropertyName("oordeel")]
    public string Oordeel { get; init; } = "";

    [JsonPropertyName("datumOordeel")]
    public DateOnly? Op { get; init; }

    [JsonPropertyName("grond")]
    public string? Grond { get; init; }

    [JsonPropertyName("examenonderdeel")]
    public string? Onderdeel { get; init; }

    /// <summary>Hours in five years that somebody on the Z-route can spend on participation.</summary>
    [JsonPropertyName("urenBelastbaarheidParticipatieactiviteit")]
    public int? Uren { get; init; }

    [JsonIgnore]
    public bool Toegekend => Oordeel == "Toekenning";
}

public sealed record Ontheffingbericht(
    [property: JsonPropertyName("GeheleOntheffing")] Ontheffingsoordeel? Geheel, [property: JsonPropertyName("GedeeltelijkeOntheffing")] Ontheffingsoordeel? Deel);

/// <summary>Leaving out the day withdraws what DUO holds.</summary>
public sealed record Mapbericht(
    [property: JsonPropertyName("datumEindgesprekMap")] DateOnly? Dag, [property: JsonPropertyName("verwijtbaar")] string? Verwijtbaar = null);

/// <inheritdoc cref="Mapbericht"/>
public sealed record Pvtbericht(
    [property: JsonPropertyName("datumOndertekeningPvt")] DateOnly? Dag, [property: JsonPropertyName("verwijtbaar")] string? Verwijtbaar = null);

/// <inheritdoc cref="Mapbericht"/>
public sealed record Zroutebericht([property: JsonPropertyName("datumAfrondingZroute")] DateOnly? Dag);

/// <summary>A total of hours, never what came since the last time.</summary>
public sealed record Urenbericht([property: JsonPropertyName("uren")] int Uren);

/// <param name="BekendTot">EXCLUSIVE: the first day of which nothing is known yet.</param>
public sealed record Instellingsurenbericht(
    [property: JsonPropertyName("uren")] int? Uren,
    [property: JsonPropertyName("urenGeoorloofdVerzuim")] int? Geoorloofd,
    [property: JsonPropertyName("urenOngeoorloofdVerzuim")] int? Ongeoorloofd,
    [property: JsonPropertyName("bekendTot")] DateOnly BekendTot);

public sealed record Instellingsuren(
    [property: JsonPropertyName("uren")] int? Uren,
    [property: JsonPropertyName("urenGeoorloofdVerzuim")] int? Geoorloofd,
    [property: JsonPropertyName("urenOngeoorloofdVerzuim")] int? Ongeoorloofd,
    [property: JsonPropertyName("instellingsnummer")] string Instellingsnummer);

/// <summary>The hours that one municipality reported. DUO writes these four names with a capital.</summary>
/// <param name="BekendTot">EXCLUSIVE.</param>
public sealed record Gemeenteuren(
    [property: JsonPropertyName("gemeentecode")] string Gemeentecode,
    [property: JsonPropertyName("bekendTot")] DateOnly BekendTot,
    [property: JsonPropertyName("ParticipatieAlsTaalles")] Urenbericht? ParticipatieTaalles,
    [property: JsonPropertyName("ParticipatieactiviteitenBredeIntake")] Urenbericht? Participatie,
    [property: JsonPropertyName("TaallesEnKnmBredeIntake")] Urenbericht? Intake,
    [property: JsonPropertyName("TaallesEnKnmInstelling"), JsonConverter(typeof(EenOfMeer<Instellingsuren>))] IReadOnlyList<Instellingsuren>? Instellingen);

public sealed record Examenbericht(
    [property: JsonPropertyName("examendatum")] DateOnly Dag,
    [property: JsonPropertyName("onderdeel")] string Onderdeel,
    [property: JsonPropertyName("resultaat")] string Resultaat,
    [property: JsonPropertyName("redenGeenResultaat")] string? Reden,
    [property: JsonPropertyName("niveau")] string? Niveau);

public sealed record Pogingbericht([property: JsonPropertyName("onderdeel")] string Onderdeel, [property: JsonPropertyName("gratisPogingenTegoed")] int Tegoed);

/// <param name="Bedrag">Whole euros.</param>
public sealed record Boetebericht([property: JsonPropertyName("bedrag")] decimal Bedrag, [property: JsonPropertyName("datum")] DateOnly Dag);

public sealed record Gebeurtenisbericht(
    [property: JsonPropertyName("id")] string Code, [property: JsonPropertyName("omschrijving")] string Omschrijving, [property: JsonPropertyName("datum")] DateOnly Dag);

public sealed record Verlengingsgrondbericht([property: JsonPropertyName("code")] string Code, [property: JsonPropertyName("omschrijving")] string Omschrijving);

public sealed record Instellingbericht
{
    [JsonPropertyName("instellingsnummer")]
    public string Nummer { get; init; } = "";

    [JsonPropertyName("naam")]
    public string Naam { get; init; } = "";

    [JsonPropertyName("postcode")]
    public string? Postcode { get; init; }

    [JsonPropertyName("plaatsnaam")]
    public string? Plaats { get; init; }

    [JsonPropertyName("indicatieBowKeurmerk")]
    public bool? Keurmerk { get; init; }

    [JsonPropertyName("indicatieTstKeurmerk")]
    public bool? Taalschakel { get; init; }
}

public sealed record Aanbodbericht(
    [property: JsonPropertyName("datumInburgeringsaanbod")] DateOnly? Aanbod,
    [property: JsonPropertyName("verwachteStartdatumOpleiding")] DateOnly? Start,
    [property: JsonPropertyName("verwachteEinddatumOpleiding")] DateOnly? Einde,
    [property: JsonPropertyName("indicatorAlfabetiseringsonderwijs")] string Alfabetisering);

public sealed record Contactbericht(
    [property: JsonPropertyName("naam")] string Naam, [property: JsonPropertyName("email")] string Email, [property: JsonPropertyName("telefoonnummer")] string Telefoon);

public sealed record Contactpersoonbericht([property: JsonPropertyName("id")] int? Id, [property: JsonPropertyName("contactpersoongegevens")] Contactbericht Gegevens);

/// <param name="Einddatum">EXCLUSIVE.</param>
public sealed record Termijnhistorie(
    [property: JsonPropertyName("einddatum")] DateOnly Einddatum,
    [property: JsonPropertyName("wijzigingsdatum")] DateOnly? Gewijzigd,
    [property: JsonPropertyName("verlengingsgrondcode")] string? Grondcode,
    [property: JsonPropertyName("verlengingsgrondomschrijving")] string? Grond);
