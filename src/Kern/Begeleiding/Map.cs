using Naast.Kern.Gedeeld;
using Naast.Kern.Leerroutes;
using Naast.Kern.Regels;

namespace Naast.Kern.Begeleiding;

/// <summary>The eight themes of the MAP (art. 3.2 lid 1 Besluit).</summary>
public enum Mapthema
{
    [Keuzenaam("beroepenoriëntatie")]
    Beroepenorientatie,

    [Keuzenaam("werknemerscompetenties")]
    Werknemerscompetenties,

    [Keuzenaam("realistisch beroepsbeeld")]
    RealistischBeroepsbeeld,

    [Keuzenaam("beroepskansen")]
    Beroepskansen,

    [Keuzenaam("beroepscompetenties verwerven")]
    BeroepscompetentiesVerwerven,

    [Keuzenaam("netwerk opbouwen")]
    NetwerkOpbouwen,

    [Keuzenaam("werk vinden")]
    WerkVinden,

    [Keuzenaam("werkcultuur")]
    Werkcultuur,
}

/// <summary>What one person did in the module Arbeidsmarkt en Participatie.</summary>
public sealed record Mapfeiten
{
    public required Leerroute Leerroute { get; init; }

    /// <summary>False when the onderwijsroute is in the plan, but the taalschakeltraject is not followed and was not completed.</summary>
    public bool TaalschakeltrajectLooptOfKlaar { get; init; } = true;

    public required DateOnly StartTermijn { get; init; }

    public DateOnly? LaatsteDagTermijn { get; init; }

    /// <summary>Practice on the labour market, without paid work.</summary>
    public int Praktijkuren { get; init; }

    /// <summary>Paid work used for the practical hours.</summary>
    public int UrenBetaaldWerk { get; init; }

    public IReadOnlyList<Mapthema> Themas { get; init; } = [];

    public DateOnly? EindgesprekOp { get; init; }
}

/// <param name="Verplicht">False in the onderwijsroute.</param>
public sealed record Mapstand(
    bool Verplicht, Toets Toets, int Praktijkuren, int OntbrekendePraktijkuren, IReadOnlyList<Mapthema> OntbrekendeThemas, DateOnly LaatsteDag, DateOnly? VoltooidOp)
{
    /// <summary>False as well when the MAP is no duty: then there is nothing to complete.</summary>
    public bool Voltooid => VoltooidOp is not null;

    public bool? OpTijd => VoltooidOp is { } dag ? dag <= LaatsteDag : null;
}

/// <summary>Module Arbeidsmarkt en Participatie: art. 3.2 Besluit and 3.1 Regeling.</summary>
public static class Map
{
    public static readonly IReadOnlyList<Mapthema> Themas = Enum.GetValues<Mapthema>();

    private static readonly Bron BronThemas = Bron.Bi("3.2", "1", "WI-MAP-01");

    private static readonly Bron BronGesprek = Bron.Bi("3.2", "2", "WI-MAP-04");

    private static readonly Bron BronWerk = Bron.Ri("3.1", null, "WI-MAP-05") with { Zekerheid = Zekerheid.Onzeker };

    /// <exception cref="GeenVersie">The term starts before the law.</exception>
    public static Berekening<Mapstand> Beoordeel(Mapfeiten feiten, Regelset regels)
    {
        var uren = regels.Versie(LandelijkeParameters.MapPraktijkuren.Sleutel, feiten.StartTermijn);
        var aantal = regels.Versie(Begeleidingparameters.MapThemas.Sleutel, feiten.StartTermijn);
        var norm = LandelijkeParameters.MapPraktijkuren.Lees(uren.Waarde);
        var geteld = feiten.Praktijkuren + feiten.UrenBetaaldWerk;
        var ontbreekt = Math.Max(0, norm - geteld);
        List<Mapthema> themas = [.. Themas.Except(feiten.Themas)];
        var verplicht = feiten.Leerroute.HeeftMap() || !feiten.TaalschakeltrajectLooptOfKlaar;
        var toets = new Toets("Is de MAP voltooid?",
        [
            new($"Alle {aantal.Waarde} thema's zijn behandeld", BronThemas, themas.Count == 0, $"Er ontbreken nog {themas.Count} thema's."),
            new($"Ten minste {norm} uren zijn praktijk op de arbeidsmarkt", uren.Bron, ontbreekt == 0, $"Er ontbreken nog {ontbreekt} praktijkuren."),
            new("Het eindgesprek met het college is gehouden", BronGesprek, feiten.EindgesprekOp is not null, "Plan het eindgesprek."),
        ]);
        var einde = Pvt.Termijneinde(feiten.StartTermijn, feiten.LaatsteDagTermijn, regels);
        var klaar = verplicht && toets.Slaagt;
        return new Berekening<Mapstand>(
            new(verplicht, toets, geteld, ontbreekt, themas, einde.Waarde, klaar ? feiten.EindgesprekOp : null),
            new Onderbouwing(!verplicht ? "De MAP is in de onderwijsroute niet verplicht." : klaar ? "De MAP is voltooid." : "De MAP is nog niet voltooid.", [], BronThemas,
            [
                verplicht
                    ? Onderbouwing.Stap("De MAP is verplicht voor iedereen buiten de onderwijsroute.", BronThemas)
                    : Onderbouwing.Stap("Wie het taalschakeltraject volgt of voltooide, hoeft geen MAP te doen.", Bron.Wi("8", "3", "WI-ROUTE-04")),
                Onderbouwing.Toegepast("Praktijk: {0} uren, betaald werk: {1} uren. Nodig: {2}.", uren, feiten.Praktijkuren, feiten.UrenBetaaldWerk, norm),
                Onderbouwing.Stap("Wie werkt, krijgt geen vrijstelling. Betaald werk mag wel de praktijkuren vullen.", BronWerk),
                Onderbouwing.Stap("Voor het totaal aantal uren MAP geldt geen ander minimum dan wat in het PIP staat.", Bron.Bi("3.2", null, "WI-MAP-03") with { Zekerheid = Zekerheid.Afgeleid }),
                Onderbouwing.Stap("Het eindgesprek MAP is tussen de inburgeraar en het college. Anders dan bij de Z-route verbiedt het Besluit mandaat niet.", BronGesprek with { Zekerheid = Zekerheid.Afgeleid }),
                einde.Onderbouwing,
            ]),
            [uren, aantal, .. einde.Parameters]);
    }
}
