using Naast.Kern.Gedeeld;

namespace Naast.Web.Data;

// Rows of the workplace itself: how people look at lists, what they ordered for many at once, what they are told.

/// <summary>A saved view of a list: filters and order under a name.</summary>
public sealed class Lijstweergave
{
    public required Guid Id { get; init; }

    /// <summary>Subject of who saved it.</summary>
    public required string Eigenaar { get; init; }

    public required string EigenaarNaam { get; init; }

    public required string Organisatie { get; init; }

    /// <summary>Seen by everybody of the organisation; changed by the owner only.</summary>
    public required bool Team { get; set; }

    public required string Naam { get; set; }

    /// <summary>What stands behind the path in the address, with its question mark.</summary>
    public required string Vraag { get; init; }
}

/// <summary>A choice of one user that goes along to every device.</summary>
public sealed class Voorkeur
{
    public required string Medewerker { get; init; }

    public required string Sleutel { get; init; }

    public required string Waarde { get; set; }
}

public enum Bulksoort
{
    Toewijzen,
    NaarVoren,
    Notitie,
}

/// <summary>One deed on many dossiers, as somebody ordered it.</summary>
public sealed class Bulkopdracht
{
    public required Guid Id { get; init; }

    public required string Medewerker { get; init; }

    public required Bulksoort Soort { get; init; }

    /// <summary>What was ordered, in words.</summary>
    public required string Wat { get; init; }

    public required DateTimeOffset Begonnen { get; init; }

    /// <summary>The order that this one undoes.</summary>
    public Guid? HerstelVan { get; init; }

    /// <summary>Set once it was undone.</summary>
    public Guid? HersteldDoor { get; set; }
}

/// <summary>What became of one dossier of a bulk order.</summary>
public sealed class Bulkregel : IDossiergebonden
{
    public required Guid OpdrachtId { get; init; }

    public required Guid DossierId { get; init; }

    public required string Gemeentecode { get; init; }

    public required Bulkuitkomst Uitkomst { get; init; }

    /// <summary>What it was before: a subject, or a day with its reason as JSON.</summary>
    public string? Was { get; init; }

    public string? Naar { get; init; }

    /// <summary>Ids of the appointments that went along, separated by a space.</summary>
    public string? Afspraken { get; init; }
}

public enum Bulkuitkomst
{
    Gedaan,

    /// <summary>It was so already.</summary>
    AlZo,

    /// <summary>Somebody else changed it after the list was shown: left as it is.</summary>
    Intussen,

    /// <summary>The colleague does not work for the municipality of this dossier, or is not active.</summary>
    AndereGemeente,

    /// <summary>Not there for this asker, or closed.</summary>
    NietGevonden,
}

/// <summary>What happened that somebody wants to know: who, about which dossier, and whether it was read. No name and no contents.</summary>
public sealed class Melding : IDossiergebonden
{
    public required Guid Id { get; init; }

    /// <summary>Subject of whom it is for.</summary>
    public required string Medewerker { get; init; }

    public required Nieuwssoort Soort { get; init; }

    public required Guid DossierId { get; init; }

    public required string Gemeentecode { get; init; }

    public required DateTimeOffset Tijdstip { get; init; }

    public DateTimeOffset? Gelezen { get; set; }
}

public enum Nieuwssoort
{
    DossierGekregen,
    BriefVanDuo,
    TermijnVanDuo,
    PlanTeruggestuurd,
    PlanVastgesteld,
    KomtNiet,
    KomtWel,
    NotitieVanPartner,
    PartnerAntwoordde,
    PartnerSchreef,
    PartnerZwijgt,
    SchoolBerichtte,
    OverdrachtGevraagd,
    OverdrachtGegeven,
    Noodinzage,
    TaakVanDuo,
    BerichtVanBrp,
}

/// <summary>The secret address of one calendar feed: only its hash is kept.</summary>
public sealed class Agendasleutel
{
    public required string Medewerker { get; init; }

    public required byte[] Hash { get; set; }

    public required DateTimeOffset Gemaakt { get; set; }
}

/// <summary>The nightly look for work that nobody does: open work of people who are gone.</summary>
public sealed class Wezencontrole
{
    public required DateOnly Dag { get; init; }

    public required DateTimeOffset Tijdstip { get; set; }

    /// <summary>Running dossiers of somebody who is not active.</summary>
    public required int Dossiers { get; set; }

    /// <summary>Appointments to come with somebody who is not active.</summary>
    public required int Afspraken { get; set; }
}

/// <summary>The bytes of a document, encrypted; one row however often the same file was added to a dossier.</summary>
public sealed class Bestand : IDossiergebonden
{
    public required Guid DossierId { get; init; }

    public required string Gemeentecode { get; init; }

    /// <summary>SHA-256 of the readable bytes, in hexadecimal.</summary>
    public required string Afdruk { get; init; }

    public required byte[] Inhoud { get; init; }
}

public enum Herinneringstand
{
    TeVersturen,
    Verstuurd,

    /// <summary>The appointment was moved or called off, or there is no address any more.</summary>
    Vervallen,

    /// <summary>Refused, or tried too often: somebody calls the person instead.</summary>
    Mislukt,
}

/// <summary>That a person is reminded of an appointment: once for each day on which it was planned. Holds no address and no words.</summary>
public sealed class Herinnering : IDossiergebonden
{
    public required Guid AfspraakId { get; init; }

    /// <summary>Day of the appointment when this was made.</summary>
    public required DateOnly Dag { get; init; }

    public required Guid DossierId { get; init; }

    public required string Gemeentecode { get; init; }

    public required DateTimeOffset Gemaakt { get; init; }

    public required Herinneringstand Stand { get; set; }

    public int Pogingen { get; set; }

    public required DateTimeOffset NietVoor { get; set; }

    public DateTimeOffset? Verstuurd { get; set; }

    /// <summary>Why not, in words without an address; null when all is well.</summary>
    public string? Fout { get; set; }
}

/// <summary>That a colleague has this dossier on screen. Of minutes, not of record: who looked is in the read log.</summary>
public sealed class Kijker : IDossiergebonden
{
    public required Guid DossierId { get; init; }

    public required string Gemeentecode { get; init; }

    public required string Medewerker { get; init; }

    public required string MedewerkerNaam { get; init; }

    public required DateTimeOffset Gezien { get; set; }
}

/// <summary>Work that somebody started and need not wait for. Whom it touched stands where it leads, not here.</summary>
public sealed class Klus
{
    public required Guid Id { get; init; }

    /// <summary>Subject of who started it.</summary>
    public required string Medewerker { get; init; }

    /// <summary>What is being made or done: the same key twice is one piece of work.</summary>
    public required string Sleutel { get; init; }

    /// <summary>In words, as the notice says it.</summary>
    public required string Wat { get; init; }

    /// <summary>Page that shows how far it is, and then what came of it.</summary>
    public required string Adres { get; init; }

    /// <summary>The process that does it; of another one nobody here knows how far it is.</summary>
    public required Guid Dienst { get; init; }

    public required DateTimeOffset Begonnen { get; init; }

    public DateTimeOffset? Klaar { get; set; }

    public bool Gelukt { get; set; }

    /// <summary>One sentence.</summary>
    public string? Uitkomst { get; set; }

    public DateTimeOffset? Gelezen { get; set; }
}
