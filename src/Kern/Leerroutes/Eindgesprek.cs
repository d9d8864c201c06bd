using Naast.Kern.Gedeeld;
using Naast.Kern.Regels;

namespace Naast.Kern.Leerroutes;

/// <summary>What kind of organisation holds the eindgesprek of the Z-route.</summary>
public enum Eindgesprekhouder
{
    [Keuzenaam("het college of de eigen gemeente")]
    Gemeente,

    [Keuzenaam("openbaar lichaam (gemeenschappelijke regeling)")]
    OpenbaarLichaam,

    [Keuzenaam("bedrijfsvoeringsorganisatie of gemeenschappelijk orgaan")]
    AndereRegeling,

    [Keuzenaam("andere gemeente")]
    AndereGemeente,

    [Keuzenaam("taalschool")]
    Taalschool,

    [Keuzenaam("maatschappelijke organisatie, zoals VluchtelingenWerk")]
    MaatschappelijkeOrganisatie,

    [Keuzenaam("andere derde")]
    AndereDerde,
}

/// <summary>Who may hold the eindgesprek of the Z-route.</summary>
public static class Eindgesprek
{
    /// <summary>
    /// Art. 3.14 lid 4 Besluit: the talk may not be mandated to a third party, except to an openbaar lichaam of art. 8
    /// Wet gemeenschappelijke regelingen. A bedrijfsvoeringsorganisatie is no openbaar lichaam.
    /// </summary>
    public static Toets MagHouden(Eindgesprekhouder houder) => new("Mag deze organisatie het eindgesprek van de Z-route houden?",
    [
        new("Het college houdt het eindgesprek zelf, of een openbaar lichaam doet dat onder mandaat", Bron.Bi("3.14", "4", "WI-ROUTE-05h"),
            houder is Eindgesprekhouder.Gemeente or Eindgesprekhouder.OpenbaarLichaam,
            "Laat het gesprek voeren door de gemeente of door het openbaar lichaam van de regio. Een andere organisatie mag wel verslag doen, maar niet het eindgesprek houden."),
    ]);
}
