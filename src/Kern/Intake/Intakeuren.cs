using Naast.Kern.Gedeeld;
using Naast.Kern.Regels;

namespace Naast.Kern.Intake;

public enum Uursoort
{
    [Keuzenaam("Nederlandse les (NT2)")]
    Nt2,

    [Keuzenaam("Kennis van de Nederlandse maatschappij (KNM)")]
    Knm,

    [Keuzenaam("participatieverklaringstraject (PVT)")]
    Pvt,

    [Keuzenaam("module Arbeidsmarkt en Participatie (MAP)")]
    Map,

    [Keuzenaam("meedoen: werk, vrijwilligerswerk, begeleiding")]
    Participatie,
}

public enum Uurmoment
{
    [Keuzenaam("tijdens de brede intake")]
    BredeIntake,

    [Keuzenaam("voorinburgering in het azc, buiten de brede intake")]
    Voorinburgering,

    [Keuzenaam("een ander moment voor het plan")]
    Anders,
}

/// <summary>Hours before there is a plan: only what is done within the brede intake can count, where the law says so.</summary>
public static class Intakeuren
{
    /// <summary>What the hours may count for, each with its article; empty when they count for nothing.</summary>
    public static IReadOnlyList<(string Waarvoor, Bron Bron)> TeltVoor(Uursoort soort, Uurmoment moment) => (moment, soort) switch
    {
        (not Uurmoment.BredeIntake, _) => [],
        (_, Uursoort.Nt2) =>
        [
            ("de 600 uur voor een lager niveau", Bron.Bi("5.5", "2", "WI-INT-14")),
            ("de 800 lesuren van de Z-route", Bron.Bi("3.14", "6", "WI-INT-14")),
        ],
        (_, Uursoort.Knm) => [("de 800 lesuren van de Z-route", Bron.Bi("3.14", "6", "WI-INT-14"))],
        (_, Uursoort.Pvt) => [("het PVT", Bron.Bi("3.1", "5", "WI-INT-14"))],
        (_, Uursoort.Map) => [("de MAP", Bron.Bi("3.2", "3", "WI-INT-14"))],
        _ => [("de 800 uur meedoen van de Z-route", Bron.Bi("3.14", "6", "WI-INT-14"))],
    };
}
