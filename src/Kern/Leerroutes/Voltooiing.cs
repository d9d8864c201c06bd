using Naast.Kern.Gedeeld;
using Naast.Kern.Inburgeraars;
using Naast.Kern.Regels;

namespace Naast.Kern.Leerroutes;

/// <summary>What is known of one person when the question is whether the route is completed.</summary>
public sealed record Voltooiingsfeiten
{
    public required Leerroute Leerroute { get; init; }

    public required Doelgroep Doelgroep { get; init; }

    /// <summary>Dagtekening of the plan: sets the law that counts.</summary>
    public required DateOnly DagPip { get; init; }

    /// <summary>How each exam part stands; a part that is absent was not passed.</summary>
    public IReadOnlyDictionary<Examenonderdeel, Examenstand> Examen { get; init; } = new Dictionary<Examenonderdeel, Examenstand>();

    /// <summary>Language parts that the plan lowered to A2.</summary>
    public IReadOnlyList<Examenonderdeel> OpA2 { get; init; } = [];

    public bool PvtVoltooid { get; init; }

    public bool MapVoltooid { get; init; }

    public bool TaalschakeltrajectVoltooid { get; init; }

    /// <summary>Still follows the taalschakeltraject: then the MAP is no duty (art. 8 lid 3).</summary>
    public bool VolgtTaalschakeltraject { get; init; }

    /// <summary>Hours of the Z-route as <see cref="Zrouteuren"/> counts them; null = not counted.</summary>
    public Zroutestand? Zuren { get; init; }

    /// <summary>Who held the eindgesprek of the Z-route; null = not held.</summary>
    public Eindgesprekhouder? EindgesprekDoor { get; init; }
}

/// <summary>What a person gets who has met the duty.</summary>
public enum Inburgeringsbewijs
{
    [Keuzenaam("diploma, van DUO")]
    Diploma,

    [Keuzenaam("certificaat via DUO; het college reikt het persoonlijk uit")]
    Certificaat,
}

/// <param name="Examen">Passed the inburgeringsexamen: null when the route has none.</param>
public sealed record Voltooiingsoordeel(Toets Toets, Inburgeringsbewijs Bewijs, bool MapVerplicht, bool? Examen);

/// <summary>When a route is completed: WI-KLAAR-01 to 04.</summary>
public static class Voltooiing
{
    private static readonly Bron BronPvt = Bron.Wi("6", null, "WI-KLAAR-01");

    private static readonly Bron BronExamen = Bron.Wi("7", "1", "WI-KLAAR-01");

    /// <exception cref="GeenVersie">The plan lies before the law.</exception>
    public static Berekening<Voltooiingsoordeel> Beoordeel(Voltooiingsfeiten feiten, Regelset regels) => feiten.Leerroute switch
    {
        Leerroute.B1 => B1(feiten, regels),
        Leerroute.Onderwijs => Onderwijs(feiten, regels),
        _ => Zelfredzaamheid(feiten, regels),
    };

    private static Berekening<Voltooiingsoordeel> B1(Voltooiingsfeiten feiten, Regelset regels)
    {
        List<Voorwaarde> voorwaarden = [Pvt(feiten, BronPvt), Map(feiten, BronPvt), .. Examenvoorwaarden(feiten, feiten.OpA2)];
        return Maak(feiten, regels, voorwaarden, Inburgeringsbewijs.Diploma, true, voorwaarden.Skip(2).All(voorwaarde => voorwaarde.Vervuld),
            Onderbouwing.Stap("B1-route: PVT, MAP en de vijf examenonderdelen op het niveau van het plan.", BronExamen));
    }

    private static Berekening<Voltooiingsoordeel> Onderwijs(Voltooiingsfeiten feiten, Regelset regels)
    {
        var bron = Bron.Wi("8", "1", "WI-KLAAR-02");
        // Art. 8 lid 4: who does not complete it but passes the four language parts at B1 and KNM, has passed the exam.
        var examen = Examenvoorwaarden(feiten, []).All(voorwaarde => voorwaarde.Vervuld);
        var mapVerplicht = !feiten.TaalschakeltrajectVoltooid && !feiten.VolgtTaalschakeltraject;
        List<Voorwaarde> voorwaarden =
        [
            Pvt(feiten, bron),
            new("Het taalschakeltraject is voltooid, of de vier taalonderdelen op B1 en KNM zijn gehaald", examen && !feiten.TaalschakeltrajectVoltooid ? Bron.Wi("8", "4", "WI-ROUTE-04") : bron,
                feiten.TaalschakeltrajectVoltooid || examen, "Rond het taalschakeltraject af, of doe examen in wat nog ontbreekt."),
        ];
        if (mapVerplicht)
        {
            voorwaarden.Add(Map(feiten, Bron.Wi("8", "3", "WI-ROUTE-04")));
        }

        return Maak(feiten, regels, voorwaarden, Inburgeringsbewijs.Diploma, mapVerplicht, examen,
            mapVerplicht
                ? Onderbouwing.Stap("Wie het taalschakeltraject niet volgt en niet voltooide, doet wel de MAP.", Bron.Wi("8", "3", "WI-ROUTE-04") with { Zekerheid = Zekerheid.Afgeleid })
                : Onderbouwing.Stap("Onderwijsroute: PVT en het taalschakeltraject. De MAP is niet verplicht.", bron));
    }

    private static Berekening<Voltooiingsoordeel> Zelfredzaamheid(Voltooiingsfeiten feiten, Regelset regels)
    {
        var asiel = feiten.Doelgroep == Doelgroep.Asielstatushouder;
        var bron = Bron.Bi("3.14", asiel ? "2" : "3", asiel ? "WI-KLAAR-03" : "WI-KLAAR-04");
        List<Voorwaarde> voorwaarden =
        [
            Pvt(feiten, bron),
            Map(feiten, bron),
            new("De cursusuren zijn gehaald", bron, feiten.Zuren?.Cursus.Voldaan == true, feiten.Zuren is { } uren ? $"Er zijn nog {uren.Cursus.Resterend} cursusuren nodig." : "Tel de cursusuren."),
        ];
        if (asiel)
        {
            voorwaarden.Add(new("De participatie-uren zijn gehaald", bron, feiten.Zuren?.Participatie?.Voldaan == true,
                feiten.Zuren?.Participatie is { } deel ? $"Er zijn nog {deel.Resterend} participatie-uren nodig." : "Tel de participatie-uren."));
        }

        voorwaarden.Add(new("Het eindgesprek met het college is gehouden", bron, feiten.EindgesprekDoor is not null, "Plan het eindgesprek."));
        if (feiten.EindgesprekDoor is { } houder)
        {
            voorwaarden.AddRange(Eindgesprek.MagHouden(houder).Voorwaarden);
        }

        return Maak(feiten, regels, voorwaarden, Inburgeringsbewijs.Certificaat, true, null,
            Onderbouwing.Stap(asiel
                ? "Z-route voor asielstatushouders: cursusuren, participatie-uren, PVT, MAP en een eindgesprek."
                : "Z-route voor gezinsmigranten en overige migranten: cursusuren, PVT, MAP en een eindgesprek.", bron),
            Onderbouwing.Stap("Het college meldt aan DUO op welke dag de Z-route klaar was. Het certificaat komt via DUO. Het college reikt het persoonlijk uit.", Bron.Bi("3.16", null, bron.Regel)));
    }

    private static Voorwaarde Pvt(Voltooiingsfeiten feiten, Bron bron) => new("Het PVT is voltooid", bron, feiten.PvtVoltooid, "Rond het PVT af met de ondertekening.");

    private static Voorwaarde Map(Voltooiingsfeiten feiten, Bron bron) => new("De MAP is voltooid", bron, feiten.MapVoltooid, "Rond de MAP af met het eindgesprek.");

    private static List<Voorwaarde> Examenvoorwaarden(Voltooiingsfeiten feiten, IReadOnlyList<Examenonderdeel> opA2)
    {
        List<Voorwaarde> voorwaarden = [];
        foreach (var onderdeel in Examenonderdelen.Taal)
        {
            var niveau = opA2.Contains(onderdeel) ? Niveau.A2 : Niveau.B1;
            voorwaarden.Add(new($"{char.ToUpperInvariant(onderdeel.Naam()[0])}{onderdeel.Naam()[1..]} is gehaald op {niveau}",
                niveau == Niveau.A2 ? Bron.Wi("17", "3", "WI-KLAAR-01") : BronExamen, feiten.Examen.GetValueOrDefault(onderdeel).IsKlaar(niveau),
                $"Examen {onderdeel.Naam()} op niveau {niveau}."));
        }

        voorwaarden.Add(new("KNM is gehaald", Bron.Bi("3.4", null, "WI-ROUTE-02"), feiten.Examen.GetValueOrDefault(Examenonderdeel.Knm).IsKnmKlaar(), "Examen KNM."));
        return voorwaarden;
    }

    private static Berekening<Voltooiingsoordeel> Maak(
        Voltooiingsfeiten feiten, Regelset regels, List<Voorwaarde> voorwaarden, Inburgeringsbewijs bewijs, bool mapVerplicht, bool? examen, params Onderbouwing[] delen)
    {
        var themas = regels.Versie(Leerrouteparameters.KnmThemas.Sleutel, feiten.DagPip);
        var toets = new Toets("Is de leerroute voltooid?", voorwaarden);
        return new Berekening<Voltooiingsoordeel>(
            new(toets, bewijs, mapVerplicht, examen),
            new Onderbouwing(toets.Slaagt ? "De {0} is voltooid." : "De {0} is nog niet voltooid.", [feiten.Leerroute.Naam()], feiten.Leerroute.Bron(),
            [
                .. delen,
                .. examen is null ? Array.Empty<Onderbouwing>() : [Onderbouwing.Toegepast("Het examen KNM gaat over {0} thema's.", themas, themas.Waarde)],
                Onderbouwing.Stap(bewijs == Inburgeringsbewijs.Diploma ? "DUO geeft het diploma." : "De inburgeraar krijgt een certificaat.", Bron.Bi(bewijs == Inburgeringsbewijs.Diploma ? "3.15" : "3.16", null, feiten.Leerroute == Leerroute.B1 ? "WI-KLAAR-01" : feiten.Leerroute == Leerroute.Onderwijs ? "WI-KLAAR-02" : "WI-KLAAR-03")),
            ]),
            examen is null ? [] : [themas]);
    }
}
