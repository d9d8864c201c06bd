using Naast.Kern.Gedeeld;

namespace Naast.Web.Data;

/// <summary>One try-out of a version on all running dossiers, on a copy of the parameters: what would change, and how far it is.</summary>
public sealed class Beleidsproef
{
    public required Guid Id { get; init; }

    public required Guid StukId { get; init; }

    public required DateTimeOffset Begonnen { get; init; }

    /// <summary>The day for which was computed.</summary>
    public required DateOnly Dag { get; init; }

    /// <summary>Row version of the document: who changes it afterwards sees that the try-out is of before.</summary>
    public required int Stukversie { get; init; }

    public DateTimeOffset? Klaar { get; set; }

    /// <summary>The last dossier that was done.</summary>
    public Guid Cursor { get; set; }

    public required int Totaal { get; init; }

    public int Gedaan { get; set; }

    public int Geraakt { get; set; }

    /// <summary>Why it stopped; null when it did not.</summary>
    public string? Fout { get; set; }
}

/// <summary>A dossier that would change, and how.</summary>
public sealed class Beleidsproefregel : IDossiergebonden
{
    public required Guid ProefId { get; init; }

    public required Guid DossierId { get; init; }

    public required string Gemeentecode { get; init; }

    /// <summary>In sentences, one a line.</summary>
    public required string Wat { get; init; }
}
