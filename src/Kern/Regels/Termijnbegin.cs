using Naast.Kern.Gedeeld;

namespace Naast.Kern.Regels;

/// <summary>Whether the day that starts a term is itself a day of the term.</summary>
public enum Termijnbegin
{
    /// <summary>"Binnen zes weken na de dag": the term begins the day after.</summary>
    [Keuzenaam("de dag erna is de eerste dag van de termijn")]
    DagNaAnker,

    /// <summary>"Met ingang van de dag": the day is the first of the term.</summary>
    [Keuzenaam("de dag zelf is de eerste dag van de termijn")]
    AnkerZelf,
}
