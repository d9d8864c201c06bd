using Naast.Kern.Gedeeld;
using Naast.Kern.Regels;

namespace Naast.Kern.Leerroutes;

/// <summary>Education that gives no exemption, but of which Dutch and KNM hours may count in the Z-route.</summary>
public enum Vooropleidingsoort
{
    [Keuzenaam("praktijkonderwijs")]
    Praktijkonderwijs,

    [Keuzenaam("voortgezet speciaal onderwijs (arbeid of dagbesteding)")]
    VoortgezetSpeciaalOnderwijs,

    [Keuzenaam("entree-opleiding (mbo 1)")]
    Entree,
}

/// <summary>Hours of Dutch and KNM in such education, in a period with both days included.</summary>
public sealed record Vooropleidingsuren(Vooropleidingsoort Soort, DateOnly Van, DateOnly Tot, int Uren);

/// <summary>The credit of art. 3.14 lid 9 and 10 Besluit: hours in the two years before the plan.</summary>
public static class Vooropleiding
{
    private static readonly Bron BronKrediet = Bron.Bi("3.14", "9", "WI-ROUTE-05e") with { Zekerheid = Zekerheid.Onzeker };

    /// <summary>First and last day of the two years before the plan.</summary>
    public static (DateOnly Van, DateOnly Tot) Periode(DateOnly dagPip, Regelset regels)
    {
        var duur = regels.Waarde(Leerrouteparameters.ZVooropleiding, dagPip);
        return (dagPip.AddYears(-duur.Aantal), dagPip.AddDays(-1));
    }

    /// <summary>The hours that count; a row must lie wholly inside the two years, or wholly outside.</summary>
    /// <param name="teldag">Day on which the hours are counted.</param>
    public static Berekening<int> Aftrek(IReadOnlyList<Vooropleidingsuren> rijen, DateOnly dagPip, DateOnly teldag, Regelset regels)
    {
        var (van, tot) = Periode(dagPip, regels);
        var binnen = rijen.Where(rij => rij.Van >= van && rij.Tot <= tot).Sum(rij => rij.Uren);
        var duur = regels.Versie(Leerrouteparameters.ZVooropleiding.Sleutel, dagPip);
        var gelezen = regels.Versie(Leerrouteparameters.ZVooropleidingVanaf.Sleutel, dagPip);
        var keuze = regels.Versie(Leerrouteparameters.VooropleidingTelt.Sleutel, dagPip);
        var vanaf = Leerrouteparameters.ZVooropleidingVanaf.Lees(gelezen.Waarde);
        var telt = keuze.Waarde switch
        {
            Leerrouteparameters.Altijd => true,
            Leerrouteparameters.PlanVanaf => dagPip >= vanaf,
            _ => teldag >= vanaf,
        };
        return new Berekening<int>(
            telt ? binnen : 0,
            new Onderbouwing("Van eerdere opleidingen tellen {0} uren mee.", [telt ? binnen : 0], BronKrediet,
            [
                Onderbouwing.Stap("Het gaat om uren Nederlands en KNM van {0} tot en met {1}: {2} uren.", BronKrediet, van, tot, binnen),
                telt
                    ? Onderbouwing.Toegepast("Deze uren gaan van de cursusuren af.", keuze)
                    : Onderbouwing.Toegepast("Deze uren tellen niet mee: de regel is aangetroffen in de tekst van {0}. Wanneer zij begon, is niet bekend.", keuze, vanaf),
            ]),
            [duur, gelezen, keuze]);
    }
}
