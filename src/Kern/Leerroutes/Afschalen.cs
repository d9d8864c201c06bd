using Naast.Kern.Gedeeld;
using Naast.Kern.Regels;

namespace Naast.Kern.Leerroutes;

/// <summary>The facts behind lowering exam level from B1 to A2 (W 17 lid 3, art. 5.5 Besluit).</summary>
public sealed record Afschaalverzoek
{
    public required Leerroute Leerroute { get; init; }

    /// <summary>Dagtekening of the plan in which the level is lowered.</summary>
    public required DateOnly Dag { get; init; }

    /// <summary>True when that plan is the first one ever: it is always at B1.</summary>
    public bool EerstePip { get; init; }

    /// <summary>Hours of Dutch at an institution with keurmerk or in the taalschakeltraject.</summary>
    public int UrenNt2 { get; init; }

    /// <summary>Hours of literacy there: may be part of the 600.</summary>
    public int UrenAlfabetisering { get; init; }

    /// <summary>Hours of Dutch in the brede intake that meet the same demands (art. 5.5 lid 2).</summary>
    public int UrenIntake { get; init; }

    public bool VoldoendeInspanning { get; init; }

    /// <summary>Facts show that B1 cannot be reached within the term, extension and new term included.</summary>
    public bool B1Onhaalbaar { get; init; }
}

/// <param name="Geteld">Hours that count toward the norm.</param>
/// <param name="Ontbreekt">Hours still missing; nought when there are enough.</param>
public sealed record Afschaaloordeel(Toets Toets, int Norm, int Geteld, int Ontbreekt);

/// <summary>Afschalen: only in the B1-route, after considerable effort, and never a duty of the college.</summary>
public static class Afschalen
{
    private static readonly Bron BronWet = Bron.Wi("17", "3", "WI-ROUTE-06");

    private static readonly Bron BronUren = Bron.Bi("5.5", "1", "WI-ROUTE-06");

    private static readonly Bron BronIntake = Bron.Bi("5.5", "2", "WI-ROUTE-07");

    /// <exception cref="GeenVersie">The day lies before the law.</exception>
    public static Berekening<Afschaaloordeel> Beoordeel(Afschaalverzoek verzoek, Regelset regels)
    {
        var versie = regels.Versie(Leerrouteparameters.AfschalenUren.Sleutel, verzoek.Dag);
        var norm = Leerrouteparameters.AfschalenUren.Lees(versie.Waarde);
        var geteld = verzoek.UrenNt2 + verzoek.UrenAlfabetisering + verzoek.UrenIntake;
        var ontbreekt = Math.Max(0, norm - geteld);
        var toets = new Toets("Mag het college afschalen naar A2?",
        [
            new("De inburgeraar volgt de B1-route", BronWet, verzoek.Leerroute == Leerroute.B1,
                verzoek.Leerroute == Leerroute.Onderwijs ? "Wissel eerst van de onderwijsroute naar de B1-route." : "In de Z-route is er geen examenplicht: afschalen is niet nodig."),
            new("Het gaat om een wijziging van een eerder plan", Bron.Wi("17", "3", "WI-PIP-12"), !verzoek.EerstePip, "Het eerste plan in de B1-route is altijd op niveau B1."),
            new($"Er zijn ten minste {norm} uren taalles gevolgd", BronUren, ontbreekt == 0, $"Er ontbreken nog {ontbreekt} uren."),
            new("De inburgeraar heeft zich in de lessen genoeg ingespannen", BronUren, verzoek.VoldoendeInspanning, "Vraag de instelling naar aanwezigheid en inzet, en leg dat vast."),
            new("Uit feiten blijkt dat B1 binnen de termijn niet haalbaar is, ook niet met verlenging of een nieuwe termijn", BronWet, verzoek.B1Onhaalbaar,
                "Leg de feiten vast waaruit dat blijkt."),
        ]);
        return new Berekening<Afschaaloordeel>(
            new(toets, norm, geteld, ontbreekt),
            new Onderbouwing("Voor afschalen tellen {0} van {1} uren.", [geteld, norm], BronUren,
            [
                Onderbouwing.Toegepast("Nodig zijn {0} uren taalles bij een instelling met keurmerk of in het taalschakeltraject.", versie, norm),
                Onderbouwing.Stap("Taalles: {0} uren.", BronUren, verzoek.UrenNt2),
                Onderbouwing.Stap("Alfabetisering mag een deel zijn: {0} uren.", BronUren, verzoek.UrenAlfabetisering),
                Onderbouwing.Stap("Taalles in de brede intake die aan de eisen voldoet: {0} uren.", BronIntake, verzoek.UrenIntake),
                Onderbouwing.Stap("Uren KNM tellen niet mee.", BronUren),
                Onderbouwing.Stap("Afschalen is geen recht: het college mag het doen, en legt uit waarom wel of niet.", BronWet),
            ]),
            [versie]);
    }
}
