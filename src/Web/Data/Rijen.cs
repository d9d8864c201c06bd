using Naast.Kern.Gedeeld;

namespace Naast.Web.Data;

// Ordinary rows: logs, drafts, jobs, keys and projections. Facts and decisions are aggregates in Kern.

/// <summary>Who did what, for which purpose, in whose name. One per write of facts.</summary>
public sealed class Handelingrij
{
    public required Guid Id { get; init; }

    public required string Soort { get; init; }

    public required string Stroomsoort { get; init; }

    public required Guid StroomId { get; init; }

    public required string Medewerker { get; init; }

    public required string MedewerkerNaam { get; init; }

    public required string Organisatie { get; init; }

    /// <summary>The mandate line under which was decided; null for work that is no decision.</summary>
    public Guid? MandaatregelId { get; init; }

    public required string Doel { get; init; }

    public string? Reden { get; init; }

    public required DateTimeOffset Tijdstip { get; init; }

    public required string Kernversie { get; init; }
}

/// <summary>What happened to one aggregate: its after-image, linked to the event before it in the stream by hash.</summary>
public sealed class Gebeurtenisrij
{
    public required string Stroomsoort { get; init; }

    public required Guid StroomId { get; init; }

    /// <summary>1, 2, 3 … within the stream, without gaps.</summary>
    public required long Volgnummer { get; init; }

    public required Guid HandelingId { get; init; }

    public required string Soort { get; init; }

    public required int Schemaversie { get; init; }

    public required string Aggregaat { get; init; }

    public required Guid AggregaatId { get; init; }

    /// <summary>JSON of the aggregate after the change; <c>text</c>, for jsonb would reorder the keys under the hash.</summary>
    public required string Nabeeld { get; init; }

    public required DateTimeOffset Tijdstip { get; init; }

    public required byte[] Hash { get; init; }

    /// <summary>Municipality of the dossier; empty for registers.</summary>
    public required string Gemeentecode { get; init; }
}

/// <summary>The last link of a stream; locked while a handeling adds to it.</summary>
public sealed class Ketenhoofd
{
    public required string Stroomsoort { get; init; }

    public required Guid StroomId { get; init; }

    public required long Volgnummer { get; set; }

    public required byte[] Hash { get; set; }
}

/// <summary>A daily seal over all stream heads: guards the tail of each chain.</summary>
public sealed class Anker
{
    public required DateOnly Dag { get; init; }

    public required long Stromen { get; init; }

    public required long Gebeurtenissen { get; init; }

    public required byte[] Hash { get; init; }
}

/// <summary>Who looked at whom, on which screen, for which purpose. Never changed.</summary>
public sealed class Inzageregel
{
    public required Guid Id { get; init; }

    public required DateTimeOffset Tijdstip { get; init; }

    public required string Medewerker { get; init; }

    public required string MedewerkerNaam { get; init; }

    public required string Organisatie { get; init; }

    public required string Scherm { get; init; }

    public required string Doel { get; init; }

    /// <summary>The one dossier that was opened; null for a list.</summary>
    public Guid? DossierId { get; init; }

    /// <summary>Ids of the dossiers that a list showed, separated by a space.</summary>
    public string? Dossiers { get; init; }

    /// <summary>False: it was asked and refused.</summary>
    public bool Toegestaan { get; init; } = true;
}

/// <summary>Makes a deed that is sent twice have one effect: key of the form, and what the first answer was.</summary>
public sealed class Verzoeksleutel
{
    public required string Sleutel { get; init; }

    public required string Resultaat { get; init; }

    public required DateTimeOffset Tijdstip { get; init; }

    public int Keren { get; set; } = 1;
}

/// <summary>What somebody has typed and not yet sent: one per user and form, encrypted, for it may hold anything.</summary>
public sealed class Concept
{
    public required string Medewerker { get; init; }

    public required string Formulier { get; init; }

    public required byte[] Inhoud { get; set; }

    public required DateTimeOffset Bewaard { get; set; }
}

/// <summary>
/// One row of the worklist: what must happen next for a dossier, and before when. A projection: computed again from the
/// dossier after every handeling on it, never edited.
/// </summary>
public sealed class Werkrij : IDossiergebonden
{
    public required Guid DossierId { get; init; }

    public required string Gemeentecode { get; init; }

    public required string? Casusregisseur { get; set; }

    public required Werksoort Soort { get; set; }

    public required Kern.Inburgeraars.Fase Fase { get; set; }

    /// <summary>Last day of the legal or own term; null when nothing runs.</summary>
    public DateOnly? UitersteDag { get; set; }

    /// <summary>We wait for somebody else since this day; null when the deed is ours.</summary>
    public DateOnly? WachtSinds { get; set; }

    public string? Leerroute { get; set; }

    public required string Doelgroep { get; set; }

    /// <summary>The day that orders the row: the legal one, or an earlier one that a colleague wants.</summary>
    public DateOnly? Volgdag { get; set; }

    /// <summary>As <see cref="WachtSinds"/>, unless a colleague wants to look at it on a day of its own.</summary>
    public DateOnly? Volgwacht { get; set; }

    /// <summary>Day that a colleague wants for this deed; null when only the law's day counts.</summary>
    public DateOnly? Streefdag { get; set; }

    public string? Streefreden { get; set; }

    /// <summary>
    /// Works out the order from the legal day and the own day. An own day never makes a row late: late is a word of the law, so
    /// a target that has passed stays the first of this week.
    /// </summary>
    public void Orden(Kern.Inburgeraars.Dossier dossier, DateOnly vandaag) =>
        Orden(dossier.Streefwerk == Soort.ToString() ? dossier.Streefdag : null, dossier.Streefreden, vandaag);

    /// <inheritdoc cref="Orden(Kern.Inburgeraars.Dossier, DateOnly)"/>
    public void Orden(DateOnly? streefdag, string? reden, DateOnly vandaag)
    {
        var eigen = streefdag is { } dag && !(WachtSinds is null && UitersteDag <= dag) ? dag : (DateOnly?)null;
        (Streefdag, Streefreden) = eigen is null ? (null, null) : (eigen, reden);
        (Volgdag, Volgwacht) = eigen is { } naarVoren ? (naarVoren > vandaag ? naarVoren : vandaag.AddDays(1), null) : (UitersteDag, WachtSinds);
    }
}

public enum Werksoort
{
    /// <summary>Coupled, DUO's notice has not come yet.</summary>
    WachtOpKennisgeving,
    IntakeStarten,
    IntakeAfronden,
    PipOpstellen,
    PipBeslissen,
    Bekendmaken,
    InvoerenBijDuo,
    WachtOpTermijn,
    Voortgang,

    /// <summary>Facts contradict each other: nothing can be computed.</summary>
    GegevensNakijken,
    CursusAanbieden,
    ContactZoeken,
    CursusLatenStarten,
    UrenBespreken,
    Herbeoordelen,
    OntzorgenAfronden,
    RouteBekijken,
    LaatsteMaandenBespreken,
    PvtAfronden,
    MapAfronden,
    EindgesprekHouden,

    /// <summary>The term is over, or the duty is interrupted: DUO is to decide.</summary>
    WachtOpDuo,

    /// <summary>The ten weeks are over, and the plan lawfully waits for information of somebody else.</summary>
    WachtOpInformatie,
}

/// <summary>A name in a form that can be found: folded to plain letters, one row per variant.</summary>
public sealed class Zoeknaam : IDossiergebonden
{
    public required Guid DossierId { get; init; }

    public required string Gemeentecode { get; init; }

    public required string Naam { get; init; }
}

/// <summary>A letter as it was made: the bytes that went out, with their hash.</summary>
public sealed class Brief : IDossiergebonden
{
    public required Guid Id { get; init; }

    public required Guid DossierId { get; init; }

    public required string Gemeentecode { get; init; }

    public required Guid BesluitId { get; init; }

    public required string Html { get; init; }

    public required Pdfstatus PdfStatus { get; set; }

    /// <summary>Null while the PDF has not been made, or cannot be made here.</summary>
    public byte[]? Pdf { get; set; }

    /// <summary>The same letter as PDF/A-2b, to be kept; null while it is not made.</summary>
    public byte[]? Archief { get; set; }

    public string? PdfHash { get; set; }

    public string? Fout { get; set; }

    public required DateTimeOffset Gemaakt { get; init; }
}

public enum Pdfstatus
{
    NietGevraagd,
    Gevraagd,
    Gemaakt,
    Mislukt,
}

/// <summary>A session or code that may not be used any more, until it would have ended by itself.</summary>
public sealed class Intrekking
{
    public required string Id { get; init; }

    public required DateTimeOffset BewaarTot { get; init; }
}
