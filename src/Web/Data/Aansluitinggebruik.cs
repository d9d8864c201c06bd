namespace Naast.Web.Data;

/// <summary>When a program last called, to the minute: a row of its own, for a call is no deed and changes nothing of what was given.</summary>
public sealed class Aansluitinggebruik
{
    public required Guid AansluitingId { get; init; }

    /// <summary>Null: never yet.</summary>
    public DateTimeOffset? Laatst { get; set; }
}
