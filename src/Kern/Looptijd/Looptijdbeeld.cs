using Naast.Kern.Gedeeld;
using Naast.Kern.Regels;

namespace Naast.Kern.Looptijd;

/// <summary>One thing that moved the end of the term, or was looked at and did not.</summary>
/// <param name="Naam">"grond a: lang ziek", "onderbreking", "tijdelijke vrijstelling".</param>
/// <param name="EersteAanvraagdag">First day for an application, from the end as it stood before; null when none is needed.</param>
/// <param name="Afgewezen">Why it does not count; empty when it does.</param>
public sealed record Looptijdstap(string Naam, Opschuiving Lengte, DateOnly EindeExclusief, DateOnly? EersteAanvraagdag, string Afgewezen, Onderbouwing Onderbouwing);

public enum Looptijdstand
{
    [Keuzenaam("nog niet begonnen")]
    NogNiet,

    [Keuzenaam("loopt")]
    Loopt,

    [Keuzenaam("staat stil door een tijdelijke vrijstelling")]
    Opgeschort,

    [Keuzenaam("voorbij")]
    Voorbij,
}

/// <summary>The term by our own computation, beside DUO's; DUO's counts when it is known (WI-TERM-07).</summary>
/// <param name="Eigen">Ours, from the first plan.</param>
/// <param name="Geldend">The one that counts.</param>
/// <param name="Zonder">Ours without extensions: exclusive end.</param>
/// <param name="VanDuo">DUO's end is known.</param>
/// <param name="Verschil">In words, with what may explain it; null when there is none or DUO's is not known.</param>
public sealed record Looptijdbeeld(
    Termijnstand Eigen, Termijnstand Geldend, DateOnly Zonder, IReadOnlyList<Looptijdstap> Stappen, Looptijdstand Stand, bool VanDuo, string? Verschil, DateOnly Schakelgrens);
