using Naast.Kern.Gedeeld;

namespace Naast.Kern.Intake;

/// <summary>What came of a call for the brede intake.</summary>
public enum Oproepuitkomst
{
    [Keuzenaam("nog niet bekend")]
    NogOpen,

    [Keuzenaam("gekomen en meegewerkt")]
    Meegewerkt,

    [Keuzenaam("niet gekomen binnen de termijn")]
    NietGekomen,

    [Keuzenaam("gekomen, maar niet genoeg meegewerkt (ook: leerbaarheidstoets niet gedaan)")]
    OnvoldoendeMeegewerkt,
}

/// <summary>A call of art. 14 lid 1 Wet: somebody is asked to come within a term.</summary>
/// <param name="LaatsteDag">Last day of the term of this call.</param>
/// <param name="MetWaarschuwing">A written warning went with it: compulsory with the second call.</param>
public sealed record Oproep(DateOnly Dag, DateOnly LaatsteDag, Oproepuitkomst Uitkomst, bool MetWaarschuwing)
{
    public bool Mislukt => Uitkomst is Oproepuitkomst.NietGekomen or Oproepuitkomst.OnvoldoendeMeegewerkt;
}

/// <summary>A fine of art. 22 Wet that was imposed.</summary>
/// <param name="NieuweTermijnTot">Last day of the new term in the decision; null when it holds none (the second fine).</param>
public sealed record Oproepboete(DateOnly Bekendmaking, DateOnly? NieuweTermijnTot);

/// <summary>What is to be done next with somebody who is called for the brede intake.</summary>
public enum Oproepstap
{
    [Keuzenaam("oproep 1 sturen, met een termijn")]
    EersteOproep,

    [Keuzenaam("wachten tot de termijn van de oproep voorbij is")]
    Wachten,

    [Keuzenaam("vastleggen of de inburgeraar kwam")]
    UitkomstVastleggen,

    [Keuzenaam("schriftelijk waarschuwen en oproep 2 sturen, met een nieuwe termijn")]
    WaarschuwenEnTweedeOproep,

    [Keuzenaam("eerste boete beoordelen; het besluit geeft een nieuwe termijn (oproep 3)")]
    EersteBoete,

    [Keuzenaam("oproep 3 sturen: de nieuwe termijn uit de boete")]
    DerdeOproep,

    [Keuzenaam("tweede boete beoordelen, en de intake afronden zonder de inburgeraar")]
    TweedeBoeteEnAfronden,

    [Keuzenaam("de intake afronden zonder de inburgeraar en het plan vaststellen")]
    AfrondenZonderInburgeraar,

    [Keuzenaam("de brede intake houden")]
    IntakeHouden,
}
