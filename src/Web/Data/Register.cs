using Naast.Kern.Meedoen;
namespace Naast.Web.Data;

// Reference rows of the region: who works together, and for which municipality.

public sealed class Gemeente
{
    /// <summary>RvIG code, four digits.</summary>
    public required string Code { get; init; }

    public required string Naam { get; init; }

    /// <summary>Name of the house style.</summary>
    public required string Huisstijl { get; init; }

    /// <summary>Organisatie-identificatienummer, twenty digits: the sender of messages to DUO.</summary>
    public required string Oin { get; init; }

    public required string Adres { get; init; }

    public required string Telefoon { get; init; }

    /// <summary>False: a neighbour that only occurs in moves.</summary>
    public required bool Deelnemer { get; init; }

    public string College => $"Het college van burgemeester en wethouders van {Naam}";
}

public sealed class Organisatie
{
    public required string Slug { get; init; }

    public required string Naam { get; init; }

    /// <summary>"uitvoering", "gemeente", "team" (a team of the service that is asked like a partner), or what kind of partner it is.</summary>
    public required string Soort { get; init; }

    /// <summary>Where an inburgeraar can call; empty when it is not known.</summary>
    public string Telefoon { get; init; } = "";
}

/// <summary>Where people are received: an office near the person, with its rooms and hours.</summary>
public sealed class Locatie
{
    public required string Slug { get; init; }

    public required string Gemeentecode { get; init; }

    public required string Naam { get; init; }

    public required string Adres { get; init; }

    /// <summary>Rooms, separated by a comma; empty when none can be kept.</summary>
    public string Ruimtes { get; init; } = "";

    /// <summary>When somebody sits there, in words: "maandag en donderdag, 9.00 tot 12.00 uur".</summary>
    public string Spreekuur { get; init; } = "";

    /// <summary>As it stands in an appointment.</summary>
    public string Plaats => $"{Naam}, {Adres}";
}

public sealed class Team
{
    public required string Slug { get; init; }

    public required string Organisatie { get; init; }

    public required string Naam { get; init; }
}

public sealed class Medewerker
{
    /// <summary>Subject at the sign-in provider.</summary>
    public required string Sub { get; init; }

    public required string Naam { get; init; }

    public required string Organisatie { get; init; }

    public string? Team { get; init; }

    public required string Functie { get; init; }

    /// <summary>Codes, separated by a comma.</summary>
    public required string Gemeenten { get; init; }

    public bool Actief { get; set; } = true;

    /// <summary>Codes of the languages that this colleague speaks with people, separated by a comma.</summary>
    public string Talen { get; set; } = "";

    /// <summary>Working hours in a week: what a fair share is measured by.</summary>
    public int Uren { get; set; } = 36;

    /// <summary>First day of an absence; null when there is none.</summary>
    public DateOnly? AfwezigVan { get; set; }

    /// <summary>Last day of it; null when it is not known.</summary>
    public DateOnly? AfwezigTot { get; set; }

    public bool IsAfwezig(DateOnly dag) => AfwezigVan <= dag && !(AfwezigTot < dag);

    /// <summary>For an inburgeraar: the own dossier.</summary>
    public Guid? DossierId { get; set; }
}

/// <summary>Opens one field group of one dossier for one organisation, as long as its task lasts.</summary>
public sealed class Zichtregel
{
    public required Guid Id { get; init; }

    public required string Organisatie { get; init; }

    public required Guid DossierId { get; init; }

    public required string Veldgroep { get; init; }

    public required DateOnly Van { get; init; }

    public DateOnly? Tot { get; set; }
}

/// <summary>The field groups that can be opened one by one.</summary>
public static class Veldgroep
{
    public const string Persoon = "persoon";
    public const string Contact = "contact";

    /// <summary>Never opens anything for a partner: a BSN is for staff of the municipality only.</summary>
    public const string Bsn = "bsn";

    public const string Intake = "intake";
    public const string Gezondheid = "gezondheid";
    public const string Plan = "plan";
    public const string Termijnen = "termijnen";

    /// <summary>What a partner sees with it, as people read it.</summary>
    public static string Woorden(string veldgroep) => veldgroep switch
    {
        Persoon => "naam en geboortedatum",
        Contact => "adres en telefoon",
        _ => veldgroep,
    };
}

/// <summary>A task of a partner for one person: the key that opens exactly the fields of that task.</summary>
public sealed class Partnertaak : Kern.Gedeeld.IDossiergebonden
{
    public required Guid Id { get; init; }

    public required Guid DossierId { get; init; }

    public required string Gemeentecode { get; init; }

    public required string Organisatie { get; init; }

    public required Partnertaaksoort Soort { get; init; }

    /// <summary>What is asked of the partner, in a sentence; all that it needs to know of the plan.</summary>
    public required string Opdracht { get; init; }

    public required DateOnly Van { get; init; }

    public DateOnly? Tot { get; set; }
}
