using Naast.Kern.Gedeeld;
using Naast.Kern.Leerroutes;

namespace Naast.Kern.Plan;

/// <summary>One leerroute weighed: all three are, always (WI-PIP-16).</summary>
public sealed record Routeweging(Leerroute Leerroute, string Voor, string Tegen)
{
    public bool IsGewogen => !string.IsNullOrWhiteSpace(Voor) && !string.IsNullOrWhiteSpace(Tegen);
}

/// <summary>Literacy education: DUO's A, AA and NVT.</summary>
public enum Alfabetisering
{
    [Keuzenaam("niet nodig (NVT)")]
    NietVanToepassing,

    [Keuzenaam("analfabeet (A)")]
    Analfabeet,

    [Keuzenaam("geletterd in een ander schrift (AA)")]
    AndersAlfabeet,
}

/// <summary>Signing by the person is a state, never a condition of the decision.</summary>
public enum Ondertekening
{
    NogNietGevraagd,
    Ondertekend,
    NietOndertekend,
}

/// <summary>The contents of a plan (art. 15 Wet, art. 5.3 lid 4 Besluit). Empty = not filled in yet.</summary>
public sealed record Pipinhoud
{
    public IReadOnlyList<Routeweging> Wegingen { get; init; } = [];

    public Leerroute? Leerroute { get; init; }

    /// <summary>Why this route: goes into the letter.</summary>
    public string? Motivering { get; init; }

    /// <summary>Hours of lessons in a week; asielstatushouders only.</summary>
    public int? LesurenPerWeek { get; init; }

    /// <summary>Estimated hours of lessons in all, 1 to 9999; asielstatushouders only.</summary>
    public int? LesurenTotaal { get; init; }

    public int? PvtUren { get; init; }

    public int? MapUren { get; init; }

    public int? Voortgangsgesprekken { get; init; }

    public string? Begeleiding { get; init; }

    public string? VoorschoolseEducatie { get; init; }

    public Alfabetisering? Alfabetisering { get; init; }

    /// <summary>Z-route: the exam parts the person wishes and is able to take, or the words that there are none.</summary>
    public string? ExamenonderdelenZ { get; init; }

    public bool MagOpleidingAfmaken { get; init; }

    /// <summary>What the person thinks of the plan, in own words.</summary>
    public string? Zienswijze { get; init; }

    public Ondertekening Ondertekening { get; init; }

    public DateOnly? OndertekendOp { get; init; }
}
