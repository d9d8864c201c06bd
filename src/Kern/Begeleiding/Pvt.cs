using Naast.Kern.Gedeeld;
using Naast.Kern.Regels;

namespace Naast.Kern.Begeleiding;

/// <summary>What one person did in the participatieverklaringstraject.</summary>
public sealed record Pvtfeiten
{
    public required DateOnly StartTermijn { get; init; }

    /// <summary>Last day according to DUO; null = three years from the start.</summary>
    public DateOnly? LaatsteDagTermijn { get; init; }

    public int Uren { get; init; }

    /// <summary>Hours in the brede intake that meet the demands (art. 3.1 lid 5).</summary>
    public int UrenIntake { get; init; }

    public int Activiteiten { get; init; }

    public bool AanwezigInleiding { get; init; }

    public bool AanwezigOndertekening { get; init; }

    /// <summary>The declaration was signed at that meeting.</summary>
    public bool OndertekendTerPlaatse { get; init; }

    /// <summary>Day of signing; null = not signed, or the day is not known.</summary>
    public DateOnly? OndertekendOp { get; init; }
}

/// <param name="LaatsteDag">Last day of the term: there is no shorter one for the PVT.</param>
/// <param name="VoltooidOp">Day of signing, when all else was done; null while something is missing or the day is not known.</param>
public sealed record Pvtstand(Toets Toets, int GeteldeUren, int OntbrekendeUren, DateOnly LaatsteDag, DateOnly? VoltooidOp)
{
    public bool Voltooid => Toets.Slaagt;

    public bool? OpTijd => VoltooidOp is { } dag ? dag <= LaatsteDag : null;
}

/// <summary>Participatieverklaringstraject: art. 6 Wet and art. 3.1 Besluit.</summary>
public static class Pvt
{
    private static readonly Bron BronOndertekening = Bron.Bi("3.1", "1", "WI-PVT-03");

    private static readonly Bron BronAanwezig = Bron.Bi("3.1", "4", "WI-PVT-04");

    /// <exception cref="GeenVersie">The term starts before the law.</exception>
    public static Berekening<Pvtstand> Beoordeel(Pvtfeiten feiten, Regelset regels)
    {
        var uren = regels.Versie(LandelijkeParameters.PvtMinimumUren.Sleutel, feiten.StartTermijn);
        var activiteiten = regels.Versie(Begeleidingparameters.PvtActiviteiten.Sleutel, feiten.StartTermijn);
        var (norm, minimum) = (LandelijkeParameters.PvtMinimumUren.Lees(uren.Waarde), Begeleidingparameters.PvtActiviteiten.Lees(activiteiten.Waarde));
        var geteld = feiten.Uren + feiten.UrenIntake;
        var ontbreekt = Math.Max(0, norm - geteld);
        var toets = new Toets("Is het PVT voltooid?",
        [
            new($"Er zijn ten minste {norm} uren gevolgd", uren.Bron, ontbreekt == 0, $"Er ontbreken nog {ontbreekt} uren."),
            new("De inburgeraar deed mee aan ten minste een activiteit of excursie over een kernwaarde", activiteiten.Bron, feiten.Activiteiten >= minimum, "Plan een activiteit of excursie."),
            new("De inburgeraar was aanwezig bij de inleiding", BronAanwezig, feiten.AanwezigInleiding, "Leg de aanwezigheid vast, of plan de inleiding."),
            new("De inburgeraar was aanwezig bij de bijeenkomst voor de ondertekening", BronOndertekening, feiten.AanwezigOndertekening, "Plan de bijeenkomst voor de ondertekening."),
            new("De participatieverklaring is daar ondertekend", BronOndertekening, feiten.OndertekendTerPlaatse, "Laat de verklaring op de bijeenkomst ondertekenen."),
        ]);
        var einde = Termijneinde(feiten.StartTermijn, feiten.LaatsteDagTermijn, regels);
        return new Berekening<Pvtstand>(
            new(toets, geteld, ontbreekt, einde.Waarde, toets.Slaagt ? feiten.OndertekendOp : null),
            new Onderbouwing(toets.Slaagt ? "Het PVT is voltooid." : "Het PVT is nog niet voltooid.", [], Bron.Wi("6", "4", "WI-PVT-01"),
            [
                Onderbouwing.Toegepast("Uren: {0} gevolgd, waarvan {1} in de brede intake. Nodig: {2}.", uren, geteld, feiten.UrenIntake, norm),
                Onderbouwing.Toegepast("Activiteiten over een kernwaarde: {0}. Nodig: {1}.", activiteiten, feiten.Activiteiten, minimum),
                Onderbouwing.Stap("De gemeente legt vast wie bij de inleiding en de ondertekening aanwezig was.", BronAanwezig),
                Onderbouwing.Stap("De tekst van de participatieverklaring staat vast in de bijlage bij het Besluit. Verander hem niet.", Bron.Wi("6", "5", "WI-PVT-05")),
                einde.Onderbouwing,
            ]),
            [uren, activiteiten, .. einde.Parameters]);
    }

    /// <summary>The last day of the term: DUO's, or else our own three years. PVT and MAP have no shorter term of their own.</summary>
    public static Berekening<DateOnly> Termijneinde(DateOnly startTermijn, DateOnly? laatsteDagTermijn, Regelset regels)
    {
        var bron = Bron.Wi("24", "1", "WI-PVT-06");
        if (laatsteDagTermijn is { } duo)
        {
            return new Berekening<DateOnly>(duo, Onderbouwing.Stap("Het moet klaar zijn binnen de inburgeringstermijn: uiterlijk {0}.", bron, duo), []);
        }

        var versie = regels.Versie(LandelijkeParameters.Inburgeringstermijn.Sleutel, startTermijn);
        var eigen = Termijnrekening.ExclusiefEinde(startTermijn, Duur.Parse(versie.Waarde)).AddDays(-1);
        return new Berekening<DateOnly>(
            eigen,
            new Onderbouwing("Het moet klaar zijn binnen de inburgeringstermijn van {0}: uiterlijk {1}.", [versie.Waarde, eigen], bron,
                [Onderbouwing.Stap("Weekend en feestdagen veranderen dat niet.", Bron.Atw("4"))]),
            [versie])
        { Voorlopig = true };
    }
}
