using System.Globalization;
using Naast.Kern.Gedeeld;
using Naast.Kern.Regels;

namespace Naast.Web.Gebieden.Besluiten;

/// <summary>One stored sum behind a decision, computed again on the spot.</summary>
/// <param name="Opnieuw">Null when this version does not know the rule any more.</param>
public sealed record Bewijsregel(string Wat, string Invoer, string Parameter, Bron Bron, string Uitkomst, string? Opnieuw, string Kernversie)
{
    public bool Gelijk => Opnieuw == Uitkomst;

    public static Bewijsregel Van(Rekenbewijs bewijs, Feestdagen feestdagen)
    {
        var parameter = bewijs.Parameters[0];
        return new Bewijsregel(
            parameter.Sleutel switch
            {
                "pip.termijn" => "Uiterste dag voor het plan",
                "pip.termijn.verhuizing" => "Uiterste dag voor het plan na verhuizing",
                "pip.termijn.derde" => "Uiterste dag voor het plan na informatie van een ander",
                "bezwaar.termijn" => "Laatste dag om bezwaar te maken",
                "termijn.duur" => "Eerste dag na de inburgeringstermijn",
                _ => parameter.Sleutel,
            },
            Dag(bewijs.Invoer["anker"]), parameter.Waarde, parameter.Bron, Dag(bewijs.Uitkomst), Herbereken(bewijs, feestdagen), bewijs.Kernversie);
    }

    private static string? Herbereken(Rekenbewijs bewijs, Feestdagen feestdagen)
    {
        try
        {
            return Dag(Rekenregels.Herbereken(bewijs, feestdagen));
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static string Dag(string iso) => Datumtekst.Lang(DateOnly.ParseExact(iso, "yyyy-MM-dd", CultureInfo.InvariantCulture));
}
