using Naast.Kern.Gedeeld;
using Naast.Kern.Regels;

namespace Naast.Kern.Looptijd;

/// <summary>Does a ground count, and for how long?</summary>
/// <param name="Opschuiving">How far the end moves; nothing when a condition is not met.</param>
/// <param name="Tijd">The days that the length rests on, when it is "as long as it lasted".</param>
/// <param name="Wacht">The law's text was not read and policy says to wait for DUO.</param>
public sealed record Verlengingsoordeel(
    Toets Toets, Opschuiving Opschuiving, (DateOnly Van, DateOnly Tot)? Tijd, bool Wacht, IReadOnlyList<Onderbouwing> Stappen, IReadOnlyList<Parameterversie> Parameters)
{
    public bool TeltMee => Toets.Slaagt && !Opschuiving.IsGeen;
}
