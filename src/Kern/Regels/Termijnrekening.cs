namespace Naast.Kern.Regels;

/// <summary>Whether the Algemene termijnenwet moves the end of a term to the next working day.</summary>
public enum Verlenging
{
    /// <summary>Art. 1 Atw applies: statutory terms of at most 90 days, 12 weeks or 3 months.</summary>
    AlgemeneTermijnenwet,

    /// <summary>Art. 4 Atw: terms in hours, in years, of more than 90 days, 12 weeks or 3 months; and terms counted backwards.</summary>
    Geen,
}

/// <summary>The end of a term, before and after the Algemene termijnenwet.</summary>
/// <param name="Ongewijzigd">The last day by counting alone.</param>
/// <param name="LaatsteDag">The last day that counts.</param>
/// <param name="Voorlopig">The calendar of that year is not fully known yet.</param>
public readonly record struct Termijneinde(DateOnly Ongewijzigd, DateOnly LaatsteDag, bool Voorlopig);

/// <summary>The one place where terms are counted.</summary>
public static class Termijnrekening
{
    /// <summary>
    /// Last day of a term that starts the day after <paramref name="anker"/>: the anchor day itself does not count, so
    /// "binnen tien weken na de dag" ends ten weeks later on the same day of the week.
    /// </summary>
    public static Termijneinde LaatsteDagNa(DateOnly anker, Duur duur, Feestdagen feestdagen) =>
        Verschuif(Tel(anker, duur), Past(duur), feestdagen);

    /// <summary>
    /// First day after a term that starts ON <paramref name="start"/> (exclusive end). A term of years that starts on
    /// 29 February ends, in a year without that day, with exclusive end 1 March: the last day is then 28 February.
    /// </summary>
    public static DateOnly ExclusiefEinde(DateOnly start, Duur duur)
    {
        var einde = Tel(start, duur);
        return duur.Eenheid is Tijdseenheid.Maanden or Tijdseenheid.Jaren && einde.Day != start.Day ? einde.AddDays(1) : einde;
    }

    /// <summary>Art. 4 Atw: not for terms in years or of more than 90 days, 12 weeks or 3 months.</summary>
    public static Verlenging Past(Duur duur) => duur switch
    {
        { Eenheid: Tijdseenheid.Dagen, Aantal: <= 90 } => Verlenging.AlgemeneTermijnenwet,
        { Eenheid: Tijdseenheid.Weken, Aantal: <= 12 } => Verlenging.AlgemeneTermijnenwet,
        { Eenheid: Tijdseenheid.Maanden, Aantal: <= 3 } => Verlenging.AlgemeneTermijnenwet,
        _ => Verlenging.Geen,
    };

    private static DateOnly Tel(DateOnly van, Duur duur) => duur.Eenheid switch
    {
        Tijdseenheid.Dagen => van.AddDays(duur.Aantal),
        Tijdseenheid.Weken => van.AddDays(7 * duur.Aantal),
        Tijdseenheid.Maanden => van.AddMonths(duur.Aantal),
        _ => van.AddYears(duur.Aantal),
    };

    private static Termijneinde Verschuif(DateOnly einde, Verlenging verlenging, Feestdagen feestdagen)
    {
        var dag = einde;
        if (verlenging == Verlenging.AlgemeneTermijnenwet)
        {
            // Art. 1 lid 1 Atw: "Een in een wet gestelde termijn die op een zaterdag, zondag of algemeen erkende feestdag
            // eindigt, wordt verlengd tot en met de eerstvolgende dag die niet een zaterdag, zondag of … feestdag is."
            while (feestdagen.IsVrij(dag))
            {
                dag = dag.AddDays(1);
            }
        }

        return new Termijneinde(einde, dag, verlenging == Verlenging.AlgemeneTermijnenwet && dag > feestdagen.BekendTot);
    }
}
