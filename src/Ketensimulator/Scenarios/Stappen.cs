using System.Collections.Frozen;
using Naast.Ketensimulator.Staat;

namespace Naast.Ketensimulator.Scenarios;

/// <summary>The catalogue of everything that can happen to a person in the chain.</summary>
internal static class Stappen
{
    public static IReadOnlyList<Stap> Alle { get; } =
    [
        .. Plichtstappen.Alle, .. Toetsstappen.Alle, .. Termijnstappen.Alle, .. Vrijstellingsstappen.Alle, .. Signaalstappen.Alle, .. Verhuisstappen.Alle, .. Planstappen.Alle,
    ];

    private static readonly FrozenDictionary<string, Stap> OpNaam = Alle.ToFrozenDictionary(s => s.Naam, StringComparer.Ordinal);

    public static Stap? Geef(string naam) => OpNaam.GetValueOrDefault(naam);

    public static Stapuitkomst Niet(string waarom) => new(null, waarom);

    /// <summary>The duty is there and has not ended.</summary>
    public static bool Plichtig(Persoon persoon) => persoon.Plicht() is { Plichtig: true };

    public static Persoon MetEinde(Persoon persoon, string reden, DateOnly vandaag) => persoon.Plicht() is not { } plicht ? persoon : persoon with
    {
        Plichten = [.. persoon.Plichten, plicht with { Plichtig = false, Einddatum = vandaag, Wijzigingsdatum = vandaag, RedenGeenInburgeringsplicht = reden }],
    };
}
