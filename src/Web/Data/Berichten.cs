namespace Naast.Web.Data;

public enum Berichtstatus
{
    Ontvangen,
    Verwerkt,

    /// <summary>A code we do not know: kept, and shown to the administrator.</summary>
    OnbekendeCode,

    /// <summary>The person is not known here and could not be looked up: kept until matched.</summary>
    NietGekoppeld,
    Mislukt,
}

/// <summary>A notice from DUO, kept as it came; the body is encrypted, for it carries a BSN.</summary>
public sealed class InkomendBericht
{
    public required Guid Id { get; init; }

    /// <summary>OIN of the sender.</summary>
    public required string Bron { get; init; }

    /// <summary>OIN of the municipality.</summary>
    public required string Doel { get; init; }

    public required Guid BerichtId { get; init; }

    public required string Gebeurtenis { get; init; }

    public required byte[] Inhoud { get; init; }

    public required DateTimeOffset Ontvangen { get; init; }

    /// <summary>When DUO registered what happened: messages may come in another order.</summary>
    public DateTimeOffset Geregistreerd { get; init; }

    public required Berichtstatus Status { get; set; }

    public Guid? DossierId { get; set; }

    /// <summary>
    /// Encrypted: who this may be, for a person to judge. Null when nothing needs to be judged; see
    /// <see cref="Koppelingen.Duo.Herkenning"/>.
    /// </summary>
    public byte[]? Herkenning { get; set; }

    public string? Fout { get; set; }

    public int Pogingen { get; set; }

    public DateTimeOffset NietVoor { get; set; }

    /// <summary>How often the same message came in.</summary>
    public int Keren { get; set; } = 1;

    public void IsVerwerkt(Guid dossierId, DateTimeOffset nu) => (Status, DossierId, Fout, NietVoor, Pogingen) = (Berichtstatus.Verwerkt, dossierId, null, nu, Pogingen + 1);
}

public enum Verzendstatus
{
    TeVerzenden,
    Verzonden,

    /// <summary>DUO refused, with a reason: a person must act.</summary>
    Geweigerd,

    /// <summary>To be entered by hand in DUO's portal.</summary>
    InTeVoeren,
    Ingevoerd,

    /// <summary>Our own check says that DUO would refuse it: not sent, a person must act.</summary>
    Tegengehouden,

    /// <summary>A later message about the same took its place before this one went.</summary>
    Vervangen,
}

/// <summary>What is told to DUO. The name is stored.</summary>
public enum Berichtsoort
{
    Pip,
    PipVerwijderen,
    Aanbod,
    AanbodVerwijderen,
    Map,
    Pvt,
    Zroute,
    UrenIntake,
    UrenParticipatie,
    UrenParticipatieTaalles,
    UrenInstelling,

    /// <summary>Who the chain can call about this person.</summary>
    Contactpersoon,

    /// <summary>The colleague whom DUO has is not the one to call any more.</summary>
    ContactpersoonAfmelden,
    LeerbaarheidstoetsAfmelden,
}

/// <summary>
/// A message to DUO, stored in the transaction of the deed it belongs to and sent by a job. It keeps the dossier's id,
/// not the BSN: that is filled in on sending.
/// </summary>
public sealed class UitgaandBericht : Kern.Gedeeld.IDossiergebonden
{
    public required Guid Id { get; init; }

    public required Guid DossierId { get; init; }

    public required string Gemeentecode { get; init; }

    public required Berichtsoort Soort { get; init; }

    private const string Genaamd = "naam:";

    /// <summary>
    /// What it is about within its kind: the number of an institution, or <see cref="VanSchool"/>; empty when there is one of it for a person.
    /// </summary>
    public string Onderdeel { get; init; } = "";

    /// <summary>The school as it is called here, while nobody said which one of DUO it is; null otherwise.</summary>
    public string? OnbekendeSchool => Onderdeel.StartsWith(Genaamd, StringComparison.Ordinal) ? Onderdeel[Genaamd.Length..] : null;

    /// <summary>In place of the number that is not known.</summary>
    public static string VanSchool(string naam) => Genaamd + naam;

    /// <summary>JSON body as DUO's interface has it, without the person.</summary>
    public required string Inhoud { get; init; }

    public required DateTimeOffset Gemaakt { get; init; }

    public required Verzendstatus Status { get; set; }

    public int Pogingen { get; set; }

    public DateTimeOffset NietVoor { get; set; }

    /// <summary>Each try has a berichtId of its own; this is the last.</summary>
    public Guid? BerichtId { get; set; }

    public string? Fout { get; set; }

    /// <summary>The first of the tries in a row that failed; says something while <see cref="Fout"/> does.</summary>
    public DateTimeOffset? FoutSinds { get; set; }

    public DateTimeOffset? Afgehandeld { get; set; }
}
