using Naast.Kern.Gedeeld;
using Naast.Kern.Regels;

namespace Naast.Kern.Intake;

/// <summary>
/// What was done of the brede intake, as facts: from a dossier or given by hand. The seven compulsory blocks are of art. 14
/// lid 3 Wet (a to d) and art. 5.2 lid 1 Besluit (e to g).
/// </summary>
public sealed record Intakeblokken
{
    public bool AlleenGesprekVerteld { get; init; }

    /// <summary>Taken, or exempted with a reason.</summary>
    public bool Leerbaarheidstoets { get; init; }

    public bool OpleidingEnWerk { get; init; }

    public bool Omstandigheden { get; init; }

    public bool Gezondheid { get; init; }

    /// <summary>Null = nobody asked yet.</summary>
    public bool? KinderenInHuis { get; init; }

    public bool VoorschoolseEducatie { get; init; }

    public bool Taalniveau { get; init; }

    public bool Participatie { get; init; }

    public bool EigenWens { get; init; }

    public bool Zelfredzaamheid { get; init; }

    /// <summary>
    /// The leerroute was set by another municipality before the move: the test and the research into education and work are
    /// not done again (art. 15 lid 4).
    /// </summary>
    public bool LeerrouteElders { get; init; }

    /// <summary>Each compulsory block, met or not.</summary>
    public Toets MagAfronden() => new("Mag de brede intake worden afgerond?",
    [
        new("De inburgeraar weet dat hij alleen mag praten", Bron.Bi("5.2", "2", "WI-INT-07"), AlleenGesprekVerteld,
            "Vertel dit in het gesprek en leg de datum vast.", "gesprek"),
        LeerrouteElders
            ? new("De leerbaarheidstoets hoeft na de verhuizing niet opnieuw", Bron.Wi("15", "4", "WI-INT-15"), true)
            : new("De leerbaarheidstoets is gedaan, of de inburgeraar hoeft hem niet te doen", Bron.Wi("14", "3", "WI-INT-06"), Leerbaarheidstoets,
                "Leg de uitslag vast. Bij ontheffing: schrijf op waarom.", "leerbaarheid"),
        LeerrouteElders
            ? new("Opleiding en werk hoeven na de verhuizing niet opnieuw te worden onderzocht", Bron.Wi("15", "4", "WI-INT-15"), true)
            : new("Opleiding en werk in het land van herkomst zijn besproken", Bron.Wi("14", "3", "WI-INT-06"), OpleidingEnWerk,
                "Beschrijf opleiding en werk.", "opleiding"),
        new("De persoonlijke omstandigheden zijn besproken", Bron.Wi("14", "3", "WI-INT-06"), Omstandigheden,
            "Beschrijf de omstandigheden.", "omstandigheden"),
        new("De lichamelijke en psychische gezondheid is besproken", Bron.Wi("14", "3", "WI-INT-06"), Gezondheid,
            "Leg vast wat voor het plan nodig is, of dat er niets bijzonders is.", "gezondheid"),
        new("Voor- of vroegschoolse educatie van het kind is verkend, als er een kind is", Bron.Wi("14", "3", "WI-INT-06"),
            KinderenInHuis == false || (KinderenInHuis == true && VoorschoolseEducatie),
            "Vul in of er kinderen zijn. Zo ja: wat is besproken?", "kind"),
        new("Het taalniveau is bekend", Bron.Bi("5.2", "1", "WI-INT-06"), Taalniveau, "Kies het taalniveau.", "taal"),
        new("De mogelijkheden voor werk en meedoen zijn besproken", Bron.Bi("5.2", "1", "WI-INT-06"), Participatie,
            "Beschrijf de mogelijkheden.", "participatie"),
        new("De eigen wens van de inburgeraar is gevraagd", Bron.Wi("8", "1", "WI-PIP-16"), EigenWens,
            "Schrijf de wens op, en of hij een opleiding wil volgen.", "participatie"),
        new("De zelfredzaamheid is besproken", Bron.Bi("5.2", "1", "WI-INT-06"), Zelfredzaamheid, "Beschrijf wat iemand zelf kan.", "zelfredzaamheid"),
    ]);
}
