namespace Naast.Kern.Regels;

/// <summary>
/// Terms of months or years that start ON a day. The law does not say how such a term ends when the end month has no day
/// with that number (29, 30 and 31): policy does.
/// </summary>
public static class Maandtermijn
{
    public const string HeleMaand = "hele-maand";

    public const string DagEerder = "dag-eerder";

    public static readonly Beleidskeuze Keuze = new(
        "beleid.maandtermijn", "Wanneer eindigt een termijn van maanden die begint op dag 29, 30 of 31?",
        [
            new(HeleMaand, "Op de laatste dag van de maand, als die maand de dag niet heeft. 31 augustus plus zes maanden eindigt op 28 februari."),
            new(DagEerder, "Een dag voor de laatste dag van die maand. 31 augustus plus zes maanden eindigt op 27 februari."),
        ],
        HeleMaand, Bron.Pw("56a", "2", "WI-ONTZ-07") with { Zekerheid = Zekerheid.Onzeker });

    public static readonly Parameterblad Blad = Parameterblad.Maak("Termijnen in maanden", [Keuze], []);

    /// <summary>The last day of a term that starts on <paramref name="start"/>; the policy only when it made a difference.</summary>
    public static (DateOnly Dag, Parameterversie? Keuze) LaatsteDag(DateOnly start, Duur duur, Regelset regels)
    {
        var dag = Termijnrekening.ExclusiefEinde(start, duur).AddDays(-1);
        if (start.Day <= 28 || duur.Eenheid is not (Tijdseenheid.Maanden or Tijdseenheid.Jaren) || dag.AddDays(1).Day == start.Day)
        {
            return (dag, null);
        }

        var keuze = regels.Versie(Keuze.Sleutel, start);
        return (keuze.Waarde == DagEerder ? dag.AddDays(-1) : dag, keuze);
    }
}
