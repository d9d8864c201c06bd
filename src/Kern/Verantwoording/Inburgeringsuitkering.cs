using Naast.Kern.Gedeeld;
using Naast.Kern.Regels;

namespace Naast.Kern.Verantwoording;

/// <summary>
/// The amounts and weights of the yearly grant for one budget year, as the Regeling has them (art. 10.2 to 10.4). What a
/// municipality receives is counted elsewhere: this is only the table.
/// </summary>
public sealed record Inburgeringsuitkering(
    int Jaar, Bedrag Gezin, Bedrag AsielA, Bedrag AsielB, Bedrag AsielC, Bedrag WegingA, Bedrag WegingB, Bedrag WegingC, Bedrag WegingD,
    int AandeelAsiel, IReadOnlyList<Parameterversie> Versies)
{
    /// <summary>Null when the amounts of that year were not found.</summary>
    public static Inburgeringsuitkering? Van(int jaar, Regelset regels)
    {
        var dag = new DateOnly(jaar, 1, 1);
        if (!regels.Versies.Any(versie => versie.Sleutel == Verantwoordingparameters.Gezin.Sleutel && versie.GeldtOp(dag)))
        {
            return null;
        }

        List<Parameterversie> versies = [];
        T Waarde<T>(Parameter<T> parameter)
        {
            var versie = regels.Versie(parameter.Sleutel, dag);
            versies.Add(versie);
            return parameter.Lees(versie.Waarde);
        }

        return new Inburgeringsuitkering(
            jaar, Waarde(Verantwoordingparameters.Gezin), Waarde(Verantwoordingparameters.AsielA), Waarde(Verantwoordingparameters.AsielB), Waarde(Verantwoordingparameters.AsielC),
            Waarde(Verantwoordingparameters.WegingA), Waarde(Verantwoordingparameters.WegingB), Waarde(Verantwoordingparameters.WegingC), Waarde(Verantwoordingparameters.WegingD),
            Waarde(Verantwoordingparameters.AandeelAsiel), versies);
    }

    /// <summary>The years of which amounts are known, in order.</summary>
    public static IReadOnlyList<int> Bekend(Regelset regels) =>
        [.. regels.Versies.Where(versie => versie.Sleutel == Verantwoordingparameters.Gezin.Sleutel).Select(versie => versie.Van.Year).Distinct().Order()];
}
