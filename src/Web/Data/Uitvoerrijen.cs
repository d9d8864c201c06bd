using Naast.Kern.Gedeeld;

namespace Naast.Web.Data;

// Files that are made from many dossiers, or that came in to be taken over: they hold persons, so they are encrypted, in parts.

public enum Uitvoersoort
{
    CbsLevering,
    Datapakket,

    /// <summary>A package that came in and is looked at.</summary>
    Aangeboden,
}

/// <summary>One file. Its bytes are in <see cref="Uitvoerdeel"/>.</summary>
public sealed class Uitvoerbestand
{
    public required Guid Id { get; init; }

    public required Uitvoersoort Soort { get; init; }

    public required string Naam { get; init; }

    /// <summary>Subject of who made it.</summary>
    public required string Medewerker { get; init; }

    /// <summary>Codes of the municipalities in it, separated by a comma: only who works for all of them may have it. Empty for a file that came in.</summary>
    public required string Gemeenten { get; init; }

    public required DateTimeOffset Begonnen { get; init; }

    /// <summary>Last day on which it can be had.</summary>
    public required DateOnly BewaarTot { get; init; }

    /// <summary>0 as long as it is not whole.</summary>
    public long Bytes { get; set; }

    /// <summary>SHA-256, hexadecimal.</summary>
    public string Afdruk { get; set; } = "";
}

/// <summary>One part of a file, encrypted; all parts but the last are equally long.</summary>
public sealed class Uitvoerdeel
{
    public required Guid BestandId { get; init; }

    public required int Nummer { get; init; }

    public required byte[] Inhoud { get; init; }
}

/// <summary>How each element of one person stands in a delivery to CBS: one letter per element, in the order of the layout.</summary>
public sealed class Cbsregel : IDossiergebonden
{
    public required Guid LeveringId { get; init; }

    public required Guid DossierId { get; init; }

    public required string Gemeentecode { get; init; }

    public required string Standen { get; init; }

    /// <summary>What is wrong, one line each: name of the element, a tab, and the sentence. No name and no number of a person.</summary>
    public required string Waarom { get; init; }
}
