using Naast.Kern.Gedeeld;
using Naast.Kern.Leerroutes;
using Naast.Kern.Regels;

namespace Naast.Kern.Plicht;

public enum Ontheffingsgrond
{
    [Keuzenaam("medisch: ziekte of beperking")]
    Medisch,

    [Keuzenaam("bijzondere individuele omstandigheden (BIO)")]
    BijzondereOmstandigheden,

    [Keuzenaam("aantoonbaar geleverde inspanningen")]
    GeleverdeInspanningen,
}

/// <summary>What a request rests on.</summary>
public sealed record Ontheffingsfeiten
{
    public Ontheffingsgrond Grond { get; init; }

    public Ontheffingsvorm Vorm { get; init; }

    public Leerroute? Leerroute { get; init; }

    /// <summary>The designated doctor finds that the person cannot meet the duty within the time of the law.</summary>
    public bool ArtsBevestigt { get; init; }

    public int Taalonderdelen { get; init; }

    public bool Knm { get; init; }

    public bool Participatieonderdeel { get; init; }

    public bool Uitzonderlijk { get; init; }

    public bool Verwijtbaar { get; init; }

    public bool AdviesCollege { get; init; }
}

/// <summary>Art. 5 Wet, art. 2.7 and 2.8 Besluit. DUO decides; the college advises on special circumstances.</summary>
public static class Ontheffing
{
    /// <exception cref="GeenVersie">The day lies before the law.</exception>
    public static Toets MagWordenVerleend(Ontheffingsfeiten f, DateOnly dag, Regelset regels) => new("Kan DUO ontheffing verlenen?", f.Grond switch
    {
        Ontheffingsgrond.Medisch => Medisch(f, dag, regels),
        Ontheffingsgrond.BijzondereOmstandigheden =>
        [
            new("Er wordt om volledige ontheffing gevraagd", Bron.Bi("2.8", null, "WI-ONTH-03"), f.Vorm == Ontheffingsvorm.Volledig, "Op deze grond bestaat geen gedeeltelijke ontheffing."),
            new("De omstandigheden zijn zeer uitzonderlijk en schrijnend", Bron.Bi("2.8", null, "WI-ONTH-03"), f.Uitzonderlijk, "Gewone tegenslag is niet genoeg. Denk aan verlenging van de termijn."),
            new("De omstandigheden zijn de inburgeraar niet te verwijten", Bron.Bi("2.8", null, "WI-ONTH-03"), !f.Verwijtbaar, "Wat iemand te verwijten valt, geeft geen ontheffing."),
            new("Het advies van het college zit bij de aanvraag", Bron.Ri("2.6", null, "WI-ONTH-03"), f.AdviesCollege, "Het college schrijft een advies voor DUO."),
        ],
        _ => [new("Deze grond bestaat in de Wet inburgering 2021", Bron.Wi("5", null, "WI-ONTH-05"), false,
            "Ontheffing om geleverde inspanningen bestond alleen in de vorige wet. Kijk of de Z-route past.")],
    });

    private static IReadOnlyList<Voorwaarde> Medisch(Ontheffingsfeiten f, DateOnly dag, Regelset regels)
    {
        var termijn = regels.Waarde(Plichtparameters.MedischeTermijn, dag);
        var arts = new Voorwaarde($"Een onafhankelijke, aangewezen arts bevestigt dat inburgeren binnen {termijn} na de aanvraag niet kan", Bron.Bi("2.7", null, "WI-ONTH-01"),
            f.ArtsBevestigt, "Vraag via DUO een medisch advies aan.");
        if (f.Vorm == Ontheffingsvorm.Volledig)
        {
            return [arts];
        }

        var meeste = regels.Waarde(Plichtparameters.MedischeTaalonderdelen, dag);
        return f.Leerroute == Leerroute.Zelfredzaamheid
            ? [arts,
                new("In de Z-route gaat het om het participatiedeel", Bron.Bi("2.7", "3", "WI-ONTH-02"), f.Participatieonderdeel, "In de Z-route kan alleen ontheffing van het participatiedeel."),
                new("Het gaat niet om taal of KNM", Bron.Bi("2.7", "3", "WI-ONTH-02"), f.Taalonderdelen == 0 && !f.Knm, "In de Z-route zijn er geen verplichte examenonderdelen.")]
            : [arts,
                new($"Het gaat om ten hoogste {meeste} van de 4 taalonderdelen, of om KNM", Bron.Bi("2.7", "3", "WI-ONTH-02"), f.Taalonderdelen <= meeste && (f.Taalonderdelen > 0 || f.Knm),
                    "Voor alle vier de taalonderdelen kan alleen volledige ontheffing."),
                new("Het gaat niet om PVT of MAP of het participatiedeel", Bron.Bi("2.7", "3", "WI-ONTH-02"), !f.Participatieonderdeel, "Het participatiedeel hoort bij de Z-route.")];
    }
}
