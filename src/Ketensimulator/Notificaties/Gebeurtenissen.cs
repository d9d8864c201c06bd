using Naast.Ketensimulator.Staat;

namespace Naast.Ketensimulator.Notificaties;

/// <summary>Makes the notifications of DUO.</summary>
internal static class Gebeurtenissen
{
    /// <summary>Follows the published pattern but is no published code: a receiver has to keep it and carry on.</summary>
    public const string Onbekend = "SS998";

    /// <summary>A notification that waits for delivery.</summary>
    public static Ketenbericht Notificatie(string code, Persoon persoon, string gemeentecode, Ketenklok klok) => new()
    {
        Nummer = 0,
        Tijdstip = klok.Nu,
        Onderwerp = code,
        Gemeentecode = gemeentecode,
        PersoonId = persoon.Id,
        BerichtId = Guid.CreateVersion7(klok.Nu),
        Stand = Berichtstand.Wacht,
    };
}
