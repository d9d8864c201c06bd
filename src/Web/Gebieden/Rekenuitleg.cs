using Naast.Kern.Regels;

namespace Naast.Web.Gebieden;

/// <summary>"Hoe berekend?" under a day on a page: the steps, and what the reader must know before relying on it.</summary>
/// <param name="Naam">What was computed, for who hears the page.</param>
public sealed record Rekenuitleg(string Naam, Onderbouwing Uitleg, bool Voorlopig, IReadOnlyList<string> Waarschuwingen)
{
    public static Rekenuitleg Van(string naam, Berekening<DateOnly> berekening) =>
        new(naam, berekening.Onderbouwing, berekening.Voorlopig, Wetsstand.Waarschuwingen(berekening.Onderbouwing.Bronnen(), berekening.Waarde));
}
