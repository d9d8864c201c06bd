namespace Naast.Web.Data;

/// <summary>Opens one decision for the officer who drew it, through the gate; who closes the sample closes this.</summary>
public sealed class Steekproefregel
{
    public required Guid SteekproefId { get; init; }

    public required Guid BesluitId { get; init; }

    /// <summary>Subject at the sign-in provider.</summary>
    public required string Medewerker { get; init; }

    /// <summary>Last day.</summary>
    public required DateOnly Open { get; set; }
}
