namespace Naast.Kern.Regels;

/// <summary>Questions about counting that the law leaves open.</summary>
public static class Termijnparameters
{
    public static readonly Beleidskeuze Maandeinde = new(
        "beleid.termijn.maandeinde", "Einde van een maandtermijn die op dag 29, 30 of 31 begint",
        [
            new("laatste-dag", "Bestaat de dag niet in de laatste maand, dan is de laatste dag van die maand de laatste dag van de termijn."),
            new("dag-ervoor", "Bestaat de dag niet in de laatste maand, dan eindigt de termijn een dag voor de laatste dag van die maand."),
        ],
        "laatste-dag", new Bron("Participatiewet", "56a", "2", "WI-ONTZ-07", Zekerheid.Onzeker));

    public static readonly Beleidskeuze MinisterieleRegeling = new(
        "beleid.termijn.ministerieleregeling", "Algemene termijnenwet bij een termijn in een ministeriële regeling",
        [
            new("niet", "De Algemene termijnenwet noemt alleen wetten en algemene maatregelen van bestuur. De termijn schuift niet door."),
            new("wel", "De termijn schuift door zoals een termijn in een wet."),
        ],
        "niet", Bron.Atw("5") with { Zekerheid = Zekerheid.Onzeker });

    public static Parameterblad Blad { get; } = Parameterblad.Maak("Rekenen met termijnen", [Maandeinde, MinisterieleRegeling], []);

    /// <summary>The convention in force on the day that the term begins.</summary>
    public static Termijnmaandeinde Maandconventie(Regelset regels, DateOnly dag) =>
        Maandeinde.Geldt(regels, dag) == "dag-ervoor" ? Termijnmaandeinde.DagErvoor : Termijnmaandeinde.LaatsteDagVanDeMaand;
}
