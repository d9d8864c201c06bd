using Naast.Kern.Gedeeld;
using Naast.Kern.Inburgeraars;
using Naast.Kern.Regels;

namespace Naast.Kern.Handhaving;

/// <summary>What the look at this one person showed, before an asielstatushouder is fined.</summary>
public enum Individueletoets
{
    [Keuzenaam("nog niet gedaan of niet vastgelegd")]
    NietGedaan,

    [Keuzenaam("uitzondering: iemand wil aantoonbaar en al lang niet")]
    AanhoudendeOnwil,

    [Keuzenaam("een ander uitzonderlijk geval")]
    AndereUitzondering,

    [Keuzenaam("geen uitzonderlijk geval")]
    GeenUitzondering,
}

/// <summary>
/// The Court of Justice (4 February 2025, C-158/23) allows a fine for beneficiaries of international protection in
/// exceptional cases only. What that means for fines of a college is not settled: policy decides how narrow the gate is.
/// </summary>
public static class Asielpoort
{
    /// <summary>Part of the work in which the higher function agrees: it comes after a case was put forward.</summary>
    public const string Instemming = "instemming";

    public static IEnumerable<Voorwaarde> Voorwaarden(Doelgroep doelgroep, Individueletoets toets, bool hogereFunctie, DateOnly dag, Regelset regels)
    {
        if (doelgroep != Doelgroep.Asielstatushouder)
        {
            yield break;
        }

        var bron = Boeteparameters.Asiel.Bron;
        switch (Boeteparameters.Asiel.Geldt(regels, dag))
        {
            case "blokkeren":
                yield return new("Het beleid laat een boete voor een asielstatushouder toe", bron, false,
                    "Er komt geen boete. Het college kan het beleid wijzigen.");
                break;
            case "toets-en-hoger":
                yield return new("De toets van deze persoon is vastgelegd", bron, toets != Individueletoets.NietGedaan,
                    "Leg vast wat de omstandigheden van deze persoon zijn, en waarom een boete hier wel of niet kan.");
                yield return new("Het is een uitzonderlijk geval", bron, toets is Individueletoets.AanhoudendeOnwil or Individueletoets.AndereUitzondering,
                    "Een boete kan alleen in een uitzonderlijk geval, bijvoorbeeld als iemand aantoonbaar en al lang niet wil.");
                yield return new("Een hogere functie stemt toe", bron, hogereFunctie, "Leg het voor aan wie volgens het beleid moet toestemmen.", Instemming);
                break;
        }
    }
}
