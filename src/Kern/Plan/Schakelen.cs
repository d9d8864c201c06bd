using Naast.Kern.Gedeeld;
using Naast.Kern.Leerroutes;
using Naast.Kern.Regels;

namespace Naast.Kern.Plan;

public enum Voortgang
{
    [Keuzenaam("minder dan verwacht")]
    MinderDanVerwacht,

    [Keuzenaam("meer dan verwacht")]
    MeerDanVerwacht,

    [Keuzenaam("zoals verwacht")]
    ZoalsVerwacht,
}

/// <summary>The facts of one switch of route.</summary>
public sealed record Schakelverzoek
{
    public required Leerroute Van { get; init; }

    public required Leerroute Naar { get; init; }

    public required DateOnly StartTermijn { get; init; }

    /// <summary>Dagtekening of the changed plan.</summary>
    public required DateOnly Dag { get; init; }

    public required Voortgang Voortgang { get; init; }

    /// <summary>Day on which praktijkonderwijs, vso or entree was finished or ended; null = none followed, or still following.</summary>
    public DateOnly? EindeOpleiding { get; init; }

    public bool BijzonderGeval { get; init; }

    public string? Motivering { get; init; }
}

/// <param name="LaatsteDag">Last day of the eighteen months.</param>
/// <param name="Uitzondering">The exception that is needed and holds; null within the eighteen months, or when none holds.</param>
public sealed record Schakeloordeel(Toets Toets, DateOnly LaatsteDag, bool BinnenGrens, Schakeluitzondering? Uitzondering);

/// <summary>Switching route: W 17 lid 2 and art. 5.4 Besluit.</summary>
public static class Schakelen
{
    public static readonly Bron BronVoortgang = Bron.Wi("17", "2", "WI-ROUTE-08");

    private static readonly Bron BronGrens = Bron.Bi("5.4", "1", "WI-ROUTE-08");

    /// <exception cref="GeenVersie">The term starts before the law.</exception>
    public static Berekening<Schakeloordeel> Beoordeel(Schakelverzoek verzoek, Regelset regels)
    {
        var grens = PipTermijn.Schakelgrens(verzoek.StartTermijn, regels);
        var opleidingsregel = regels.Versie(Leerrouteparameters.SchakelenNaOpleiding.Sleutel, verzoek.Dag);
        // Art. 5.4 lid 1 Besluit: at the latest a year and a half after the start of the term; the last day itself counts.
        var binnen = verzoek.Dag <= grens.Waarde;
        var na = verzoek.EindeOpleiding <= verzoek.Dag && Leerrouteparameters.SchakelenNaOpleiding.Lees(opleidingsregel.Waarde);
        var bijzonder = verzoek.BijzonderGeval && !string.IsNullOrWhiteSpace(verzoek.Motivering);
        Schakeluitzondering? uitzondering = binnen ? null
            : (verzoek.Van, verzoek.Naar) == (Leerroute.Onderwijs, Leerroute.B1) ? Schakeluitzondering.OnderwijsNaarB1
            : na ? Schakeluitzondering.NaOpleiding
            : bijzonder ? Schakeluitzondering.BijzonderGeval
            : null;

        List<Voorwaarde> voorwaarden =
        [
            new("De voortgang is minder of meer dan verwacht, of er is een opleiding beëindigd of een bijzonder geval",
                BronVoortgang, verzoek.Voortgang != Voortgang.ZoalsVerwacht || na || bijzonder,
                "Leg vast waarom de voortgang minder of meer is dan verwacht."),
            new($"De wissel is niet later dan {Datumtekst.Lang(grens.Waarde)}, of er geldt een uitzondering",
                uitzondering is null ? BronGrens : uitzondering.Value.Bron(), binnen || uitzondering is not null,
                "Na deze dag kan het alleen van de onderwijsroute naar de B1-route, na een niet-vrijstellende opleiding, of in een bijzonder geval met motivering."),
        ];
        if (verzoek.BijzonderGeval)
        {
            voorwaarden.Add(new("Het bijzondere geval is gemotiveerd", Schakeluitzondering.BijzonderGeval.Bron(), bijzonder, "Schrijf op wat dit geval bijzonder maakt."));
        }

        return new Berekening<Schakeloordeel>(
            new(new Toets("Mag de leerroute worden gewijzigd?", voorwaarden), grens.Waarde, binnen, uitzondering),
            new Onderbouwing("Wisselen van {0} naar {1} op {2}.", [verzoek.Van.Naam(), verzoek.Naar.Naam(), verzoek.Dag], BronVoortgang,
            [
                grens.Onderbouwing,
                binnen
                    ? Onderbouwing.Stap("De wissel is op tijd.", BronGrens)
                    : uitzondering is { } reden
                        ? Onderbouwing.Stap("De wissel is later, maar het mag: {0}.", reden.Bron(), reden.Naam())
                        : Onderbouwing.Stap("De wissel is te laat en er geldt geen uitzondering.", BronGrens),
            ]),
            [.. grens.Parameters, opleidingsregel]);
    }
}
