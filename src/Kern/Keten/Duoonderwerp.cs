using Naast.Kern.Gedeeld;

namespace Naast.Kern.Keten;

/// <summary>What can be read at DUO of one person, one subject a value. What each holds stands in DUO's published interface.</summary>
public enum Duoonderwerp
{
    [Keuzenaam("inburgeringsplicht")]
    Plicht,

    [Keuzenaam("doelgroep")]
    Doelgroep,

    [Keuzenaam("inburgeringstermijn")]
    Termijn,

    [Keuzenaam("plan (PIP)")]
    Pip,

    [Keuzenaam("leerbaarheidstoets")]
    Leerbaarheidstoets,

    [Keuzenaam("aanvragen om verlenging")]
    Verlengingen,

    [Keuzenaam("vrijstellingen")]
    Vrijstellingen,

    [Keuzenaam("ontheffingen")]
    Ontheffingen,

    [Keuzenaam("module Arbeidsmarkt en Participatie (MAP)")]
    Map,

    [Keuzenaam("participatieverklaring (PVT)")]
    Pvt,

    [Keuzenaam("gevolgde uren")]
    Uren,

    [Keuzenaam("examens")]
    Examens,

    [Keuzenaam("gratis examenpogingen")]
    GratisPogingen,

    [Keuzenaam("boetes van DUO")]
    Boetes,

    [Keuzenaam("gebeurtenissen")]
    Gebeurtenissen,
}
