namespace Naast.Kern.Regels;

/// <summary>Questions about counting that the law leaves open.</summary>
public static class Termijnparameters
{
    public static readonly Beleidskeuze MinisterieleRegeling = new(
        "beleid.termijn.ministerieleregeling", "Algemene termijnenwet bij een termijn in een ministeriële regeling",
        [
            new("niet", "De Algemene termijnenwet noemt alleen wetten en algemene maatregelen van bestuur. De termijn schuift niet door."),
            new("wel", "De termijn schuift door zoals een termijn in een wet."),
        ],
        "niet", Bron.Atw("5") with { Zekerheid = Zekerheid.Onzeker });

    public static Parameterblad Blad { get; } = Parameterblad.Maak("Rekenen met termijnen", [MinisterieleRegeling], []);

    /// <summary>The convention in force on the day that the term begins.</summary>
    public static Termijnmaandeinde Maandconventie(Regelset regels, DateOnly dag) =>
        Maandtermijn.Keuze.Geldt(regels, dag) == Maandtermijn.DagEerder ? Termijnmaandeinde.DagErvoor : Termijnmaandeinde.LaatsteDagVanDeMaand;
}
