namespace Naast.Web.Opmaak;

public enum Termijnstand
{
    Open,
    Gehaald,
    TeLaat,
}

/// <summary>One dated moment on the line.</summary>
public sealed record Termijnpunt(DateOnly Datum, string Tekst, Termijnstand Stand = Termijnstand.Open);

/// <summary>A period under the line, such as the ten weeks for the plan or a suspension.</summary>
public sealed record Termijnbalk(DateOnly Van, DateOnly Tot, string Tekst, Termijnstand Stand = Termijnstand.Open);

/// <summary>The picture of all legal terms of one person. Decoration: the list next to it carries the content.</summary>
public sealed record Termijnlijn
{
    /// <summary>Start and end of the thick bar: the integration term.</summary>
    public required DateOnly Van { get; init; }

    public required DateOnly Tot { get; init; }

    /// <summary>Words in the thick bar, for example "Inburgeringstermijn 3 jaar".</summary>
    public required string Tekst { get; init; }

    public required DateOnly Vandaag { get; init; }

    /// <summary>Word at the line of today; another word when the reader looks from an earlier day.</summary>
    public string Nu { get; init; } = "Vandaag";

    public IReadOnlyList<Termijnpunt> Punten { get; init; } = [];

    public IReadOnlyList<Termijnbalk> Balken { get; init; } = [];
}
