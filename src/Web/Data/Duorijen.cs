using Naast.Kern.Gedeeld;
using Naast.Kern.Keten;

namespace Naast.Web.Data;

// What is kept of DUO beside the facts: its last answer per subject, where it differs from ours, and its registers.

/// <summary>DUO's last answer about one subject of one person, as it came. It holds no number of the person.</summary>
public sealed class Duostand : IDossiergebonden
{
    public required Guid DossierId { get; init; }

    public required string Gemeentecode { get; init; }

    public required Duoonderwerp Onderwerp { get; init; }

    /// <summary>JSON in DUO's form; null: DUO has nothing of it.</summary>
    public string? Inhoud { get; set; }

    public required DateTimeOffset Gelezen { get; set; }

    /// <summary>Somebody copied it from the portal; null: it came over the interface.</summary>
    public string? Overgenomen { get; set; }
}

/// <summary>A value that is not the same here and at DUO, as the last comparison found it. It goes away when both are the same again.</summary>
public sealed class Duoverschil : IDossiergebonden
{
    public required Guid DossierId { get; init; }

    public required string Gemeentecode { get; init; }

    public required Duoonderwerp Onderwerp { get; init; }

    public required string Veld { get; init; }

    public string? Hier { get; set; }

    public string? Daar { get; set; }

    public required Leidend Leidend { get; set; }

    public required string Uitleg { get; set; }

    /// <summary>When it was first seen.</summary>
    public required DateTimeOffset Sinds { get; init; }
}

/// <summary>One nightly comparison with DUO, and how far it is.</summary>
public sealed class Spiegelronde
{
    public required DateOnly Dag { get; init; }

    public required DateTimeOffset Begonnen { get; set; }

    public DateTimeOffset? Klaar { get; set; }

    /// <summary>The last dossier that was done.</summary>
    public Guid Cursor { get; set; }

    public required int Totaal { get; init; }

    public int Gelezen { get; set; }

    /// <summary>DUO did not give the person to this municipality.</summary>
    public int Onzichtbaar { get; set; }

    /// <summary>DUO could not be asked.</summary>
    public int Mislukt { get; set; }

    /// <summary>Dossiers with at least one difference.</summary>
    public int MetVerschil { get; set; }
}

/// <summary>A school as DUO knows it.</summary>
public sealed class Duoinstelling
{
    public required string Nummer { get; init; }

    public required string Naam { get; set; }

    public string? Plaats { get; set; }

    public bool Keurmerk { get; set; }

    public bool Taalschakel { get; set; }
}

/// <summary>How a school is called here, and which one it is at DUO.</summary>
public sealed class Instellingnaam
{
    /// <summary>In place of a number: DUO does not have this one, so what it does is not told to DUO.</summary>
    public const string GeenSchool = "geen";

    public required string Naam { get; init; }

    public required string Nummer { get; set; }
}

/// <summary>A colleague as a contact person at DUO: one for each municipality, because each has its own list there.</summary>
public sealed class Duocontactpersoon
{
    public required string Medewerker { get; init; }

    public required string Gemeentecode { get; init; }

    /// <summary>Given by DUO; null while it is not there.</summary>
    public int? Nummer { get; set; }

    public required string Email { get; set; }

    public required string Telefoon { get; set; }

    public required DateTimeOffset Sinds { get; init; }

    /// <summary>What DUO holds is older than this.</summary>
    public bool Gewijzigd { get; set; }

    /// <summary>The name under which DUO has this colleague; null while it is not there.</summary>
    public string? NaamBijDuo { get; set; }

    /// <summary>No contact person any more: it goes once DUO has let go of it.</summary>
    public bool Vervalt { get; set; }
}

/// <summary>DUO's own count on a day, as somebody read it in its report: laid beside ours.</summary>
public sealed class Duotelling
{
    public required string Gemeentecode { get; init; }

    /// <summary>31 December.</summary>
    public required DateOnly Peildatum { get; init; }

    /// <summary>Year in which the duty began.</summary>
    public required int Cohort { get; init; }

    public required string Soort { get; init; }

    public required int Aantal { get; set; }

    public required string Door { get; set; }

    public required DateTimeOffset Op { get; set; }
}
