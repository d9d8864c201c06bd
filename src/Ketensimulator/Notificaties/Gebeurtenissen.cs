using Naast.Ketensimulator.Staat;

namespace Naast.Ketensimulator.Notificaties;

/// <summary>DUO's published event codes, as far as the scenarios use them.</summary>
internal static class Gebeurtenissen
{
    public const string Inburgeringsplichtig = "SS101";
    public const string TermijnGestart = "SS102";
    public const string AmbtshalveVerlengd = "SS103";
    public const string OpVerzoekVerlengd = "SS104";
    public const string Overleden = "SS111";
    public const string GevestigdZonderPip = "SS120";
    public const string GevestigdMetPip = "SS121";
    public const string Vertrokken = "SS122";
    public const string LeerroutePeriodeGestart = "SS139";

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
