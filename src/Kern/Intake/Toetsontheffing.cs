using Naast.Kern.Gedeeld;
using Naast.Kern.Regels;

namespace Naast.Kern.Intake;

/// <summary>Why somebody need not take the leerbaarheidstoets (art. 14 lid 6 Wet).</summary>
public enum Toetsbeperking
{
    [Keuzenaam("geen beperking")]
    Geen,

    [Keuzenaam("beperking bij het zien")]
    Visueel,

    [Keuzenaam("beperking bij het horen, en de toets lukt daardoor niet")]
    AuditiefNietInStaat,

    [Keuzenaam("beperking bij het horen, maar de toets lukt wel")]
    AuditiefWelInStaat,

    [Keuzenaam("iets anders")]
    Anders,
}

/// <summary>The college itself, not DUO, exempts somebody from the leerbaarheidstoets.</summary>
public static class Toetsontheffing
{
    public static Toets MagOntheffen(Toetsbeperking beperking, DateOnly dag, Regelset regels) => new("Mag iemand de leerbaarheidstoets overslaan?",
    [
        new("Iemand heeft een beperking bij het zien, of een beperking bij het horen waardoor de toets niet lukt",
            regels.Versie(Intakeparameters.OntheffingToets.Sleutel, dag).Bron,
            beperking is Toetsbeperking.Visueel or Toetsbeperking.AuditiefNietInStaat,
            "Om een andere reden mag de gemeente de toets niet overslaan. Een ontheffing van de plicht vraagt iemand aan bij DUO."),
    ]);

    /// <summary>In 2022 the text had no such power yet, though it was used already.</summary>
    public static bool StaatInDeWet(DateOnly dag, Regelset regels) => regels.Waarde(Intakeparameters.OntheffingToets, dag) == "wet";
}
