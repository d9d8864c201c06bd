using Naast.Kern.Gedeeld;

namespace Naast.Kern.Looptijd;

/// <summary>
/// The grounds for extending the term. The letters a to j are those of art. 4.1 lid 1 Regeling; k to n continue them for
/// grounds that stand elsewhere (WI-VERL-k to n).
/// </summary>
public enum Verlengingsgrond
{
    [Keuzenaam("a: lang ziek (zelf, partner, ouder of kind)")]
    A,

    [Keuzenaam("b: overlijden van partner, ouder of kind")]
    B,

    [Keuzenaam("c: bevalling")]
    C,

    [Keuzenaam("d: verblijf in de vrouwenopvang")]
    D,

    [Keuzenaam("e: alfabetisering")]
    E,

    [Keuzenaam("f: dakloos")]
    F,

    [Keuzenaam("g: geen aanbod van het college")]
    G,

    [Keuzenaam("h: vertraging door de taalaanbieder")]
    H,

    [Keuzenaam("i: bijzondere individuele omstandigheid")]
    I,

    [Keuzenaam("j: meer redenen van a tot en met i samen")]
    J,

    [Keuzenaam("k: niet-vrijstellende opleiding (praktijkonderwijs, vso, entree)")]
    K,

    [Keuzenaam("l: onderbreking van ten hoogste een jaar")]
    L,

    [Keuzenaam("m: bijna klaar")]
    M,

    [Keuzenaam("n: examen laat nagekeken")]
    N,
}

/// <summary>Schooling that does not exempt (art. 4.2 lid 1 Regeling).</summary>
public enum Opleidingsoort
{
    [Keuzenaam("praktijkonderwijs")]
    Praktijkonderwijs,

    [Keuzenaam("voortgezet speciaal onderwijs, arbeid of dagbesteding")]
    Vso,

    [Keuzenaam("entree (mbo niveau 1)")]
    Entree,

    [Keuzenaam("een andere opleiding")]
    Ander,
}

/// <summary>Whom an illness or a death concerns.</summary>
public enum Verwantschap
{
    [Keuzenaam("de inburgeraar zelf")]
    Zelf,

    [Keuzenaam("de partner")]
    Partner,

    [Keuzenaam("een ouder of kind (eigen familie)")]
    EersteGraadBloed,

    [Keuzenaam("een ouder of kind van de partner (aanverwant)")]
    EersteGraadAanverwant,

    [Keuzenaam("iemand anders")]
    Ander,
}
