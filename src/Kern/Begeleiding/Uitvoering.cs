using Naast.Kern.Regels;

namespace Naast.Kern.Begeleiding;

/// <summary>Who carries out PVT, maatschappelijke begeleiding and ontzorgen: the mandate of each college decides.</summary>
public static class Uitvoering
{
    public static Berekening<string> Door(DateOnly dag, Regelset regels)
    {
        var keuze = regels.Versie(Begeleidingparameters.Uitvoering.Sleutel, dag);
        var naam = keuze.Waarde == Begeleidingparameters.Regio ? "de regionale dienst, onder mandaat" : "de gemeente zelf";
        return new Berekening<string>(naam, Onderbouwing.Toegepast("Uitvoering: {0}.", keuze, naam), [keuze]);
    }
}
