using Naast.Kern.Gedeeld;

namespace Naast.Kern.Rechtsbescherming;

/// <summary>What a body did or left undone, as far as it decides which remedy is open.</summary>
public enum Bestuursdaad
{
    [Keuzenaam("het plan (PIP) vaststellen of wijzigen")]
    Pip,

    [Keuzenaam("wisselen van leerroute of verlagen van het niveau")]
    Leerroutewissel,

    [Keuzenaam("een boete bij de brede intake")]
    BoeteIntake,

    [Keuzenaam("een boete tijdens het traject")]
    BoeteTraject,

    [Keuzenaam("een ander besluit van het college, ook op een aanvraag")]
    AnderBesluit,

    [Keuzenaam("een besluit over bijstand, zoals de plicht tot ontzorgen")]
    Bijstandsbesluit,

    [Keuzenaam("een besluit van DUO, zoals verlenging of ontheffing")]
    BesluitVanDuo,

    [Keuzenaam("een uitnodiging voor de brede intake")]
    Oproep,

    [Keuzenaam("een schriftelijke waarschuwing voor een boete bij de brede intake")]
    Waarschuwing,

    [Keuzenaam("een verklaring of advies van het college voor DUO")]
    VerklaringVoorDuo,

    [Keuzenaam("een gesprek, les of andere feitelijke handeling")]
    Feitelijk,

    [Keuzenaam("een beslissing op bezwaar")]
    BeslissingOpBezwaar,

    [Keuzenaam("verdagen of opschorten van de beslissing op bezwaar")]
    Verdaging,

    [Keuzenaam("niet op tijd beslissen")]
    NietTijdigBeslissen,

    [Keuzenaam("een besluit over de dwangsom bij te laat beslissen")]
    Dwangsombesluit,

    [Keuzenaam("een besluit over uitstel van betaling of over rente")]
    Betalingsbesluit,

    [Keuzenaam("een aanmaning of dwangbevel")]
    Aanmaning,
}
