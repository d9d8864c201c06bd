using Naast.Kern.Gedeeld;

namespace Naast.Kern.Plicht;

/// <summary>Which law a person falls under (art. 54 lid 1 Wet).</summary>
public enum Plichtwet
{
    [Keuzenaam("Wet inburgering 2021")]
    Wi2021,

    [Keuzenaam("de vorige wet (Wet inburgering 2013)")]
    Wi2013,
}

/// <summary>Our own reading of the duty, with each condition; what DUO decided goes before it.</summary>
/// <param name="Wet">Null when neither law gives this person a duty.</param>
/// <param name="Begin">First day of the duty; null when it does not arise.</param>
/// <param name="Zestien">The sixteenth birthday; null when the birth date is incomplete.</param>
/// <param name="Aow">The day on which the AOW age is reached; null while it is not known.</param>
public sealed record Plichtoordeel(Toets Toets, Plichtwet? Wet, DateOnly? Begin, DateOnly? Zestien, DateOnly? Aow, Doelgroepuitkomst Doelgroep)
{
    public bool Plichtig => Toets.Slaagt;
}
