using Naast.Kern.Meedoen;

namespace Naast.Web.Gebieden.Meedoen;

/// <summary>Picture and colour of each kind of provision: five colours, one for each side of life.</summary>
public static class Voorzieningweergave
{
    public static string Icoon(Voorzieningsoort soort) => soort switch
    {
        Voorzieningsoort.Taalles => "language",
        Voorzieningsoort.Knm or Voorzieningsoort.Opleiding => "school",
        Voorzieningsoort.Participatieverklaring => "file-certificate",
        Voorzieningsoort.Arbeidsmarkt or Voorzieningsoort.Werk or Voorzieningsoort.Leerwerkplek => "briefcase",
        Voorzieningsoort.Vrijwilligerswerk => "building-community",
        Voorzieningsoort.Zorg => "stethoscope",
        Voorzieningsoort.Sport => "ball-football",
        Voorzieningsoort.Kinderopvang => "users",
        _ => "heart-handshake",
    };

    public static string Kleur(Voorzieningsoort soort) => soort switch
    {
        Voorzieningsoort.Taalles or Voorzieningsoort.Knm or Voorzieningsoort.Participatieverklaring or Voorzieningsoort.Opleiding => "week-leren",
        Voorzieningsoort.Arbeidsmarkt or Voorzieningsoort.Werk or Voorzieningsoort.Leerwerkplek => "week-werk",
        Voorzieningsoort.Vrijwilligerswerk or Voorzieningsoort.Sport => "week-meedoen",
        Voorzieningsoort.Kinderopvang => "week-opvang",
        _ => "week-zorg",
    };

    /// <summary>Colours with what they stand for, in the order of the legend.</summary>
    public static readonly IReadOnlyList<(string Kleur, string Naam)> Legenda =
        [("week-leren", "leren"), ("week-werk", "werk"), ("week-meedoen", "meedoen en sport"), ("week-zorg", "zorg en hulp"), ("week-afspraak", "afspraak"), ("week-opvang", "opvang"), ("week-reis", "onderweg")];
}
