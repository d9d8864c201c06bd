using Naast.Kern.Gedeeld;
using Naast.Kern.Inburgeraars;
using Naast.Kern.Leerroutes;
using Naast.Kern.Rechtsbescherming;
using Naast.Kern.Regels;

namespace Naast.Kern.Handhaving;

/// <summary>What a fine of art. 23 Wet rests on.</summary>
public sealed record Trajectfeiten
{
    public required Doelgroep Doelgroep { get; init; }

    public Leerroute? Leerroute { get; init; }

    public required Trajectgrond Grond { get; init; }

    public required DateOnly Constatering { get; init; }

    public required Verwijtbaarheid Verwijtbaarheid { get; init; }

    public IReadOnlyList<OpgelegdeBoete> Eerdere { get; init; } = [];

    public Termijnsoort Termijnsoort { get; init; }

    public DateOnly? BeginTermijn { get; init; }

    /// <summary>How we know which term runs; null = it was given, as in a question to the calculator.</summary>
    public Boetetermijn? Termijn { get; init; }

    public Plichtgrondslag Grondslag { get; init; }

    public bool BijstandVerlaagd { get; init; }

    public bool BoeteGekozen { get; init; }

    public Individueletoets Individueletoets { get; init; }

    public bool HogereFunctie { get; init; }

    public bool OmstandighedenGewogen { get; init; }

    public Trajectprocedure Procedure { get; init; } = new();

    /// <summary>Null = the day of constatering.</summary>
    public DateOnly? Overtreding { get; init; }

    public Trajectbedragfeiten Bedragfeiten => new(Constatering, Verwijtbaarheid, Eerdere, Termijnsoort, BeginTermijn, new(Grondslag, BijstandVerlaagd, BoeteGekozen));
}

/// <summary>A fine during the traject: what it would be, and whether it may be imposed.</summary>
/// <param name="Bedrag">After the steps and the share for blame.</param>
/// <param name="Inhoud">May there be a fine at all?</param>
/// <param name="Procedure">Was done what the Awb asks?</param>
public sealed record Trajectboete(
    Berekening<int> Stap, Bedrag Basis, Bedrag Verhoogd, int Percentage, Bedrag Bedrag, Boeteplafond Plafond, Toets Inhoud, Toets Procedure, Onderbouwing Onderbouwing,
    IReadOnlyList<Parameterversie> Parameters)
{
    /// <summary>What can be imposed: within the room under the ceiling, and nothing when there may be no fine at all.</summary>
    public Bedrag Opgelegd => Inhoud.Slaagt ? Bedrag.Min(Bedrag, Plafond.Ruimte) : Bedrag.Nul;

    public bool Toegestaan => Inhoud.Slaagt && Procedure.Slaagt;

    public static Trajectboete Bereken(Trajectfeiten feiten, Regelset regels)
    {
        var dag = feiten.Constatering;
        var som = Trajectbedrag.Bereken(feiten.Bedragfeiten, regels);
        var (eerste, meeste) = (Boeteparameters.Basis.Lees(som.Basis.Waarde), Boeteparameters.Hoogste.Lees(som.Hoogste.Waarde));
        var (bedrag, plafond) = (som.Bedrag, som.Plafond);
        var (awb, procedure) = feiten.Procedure.Beoordeel(feiten.Overtreding ?? dag, regels);
        var inhoud = Inhoudstoets(feiten, plafond, regels);
        return new Trajectboete(
            som.Stap, eerste, som.Verhoogd, som.Percentage, bedrag, plafond, inhoud, procedure,
            new Onderbouwing(inhoud.Slaagt && procedure.Slaagt ? "De boete is {0}." : "Deze boete mag zo niet: {1} Mocht zij wel, dan was zij {0}.", [bedrag, Waarom(inhoud, procedure)], Bron.Bi("7.1", "2", "WI-BOETE-09") with { Zekerheid = Zekerheid.Afgeleid },
            [
                Onderbouwing.Toegepast("De eerste keer is de boete {0}.", som.Basis, eerste),
                som.Stap.Onderbouwing,
                Onderbouwing.Toegepast("Na de verhoging bij herhaling is dat {0}. Meer dan {1} kan niet.", som.Lezing, som.Verhoogd, meeste),
                Onderbouwing.Stap("Hoeveel schuld iemand heeft, maakt het {0} procent daarvan: {1}.", som.Deel?.Bron ?? Bron.Awb("5:41", null, "WI-AWB-05"), som.Percentage, bedrag),
                .. feiten.Termijn is { } termijn ? [termijn.Reden] : Array.Empty<Onderbouwing>(),
                Onderbouwing.Stap("Alle boetes samen zijn in deze termijn ten hoogste {0}. Opgelegd is al {1}. Er is dus nog ruimte voor {2}.",
                    plafond.Parameters[0].Bron, plafond.Plafond, plafond.AlOpgelegd, plafond.Ruimte),
                Onderbouwing.Stap(
                    awb.Zwaar
                        ? "Deze boete kan hoger zijn dan {0}. Dan gelden de zware regels: een rapport, en iemand mag altijd reageren."
                        : "Deze boete kan niet hoger zijn dan {0}. Dan gelden de lichte regels.",
                    Grens(awb).Bron, Bedrag.Parse(Grens(awb).Waarde)),
            ]),
            [.. som.Parameters, .. awb.Parameters]);
    }

    private static string Waarom(Toets inhoud, Toets procedure) => string.Join(" ", inhoud.NietVervuld.Concat(procedure.NietVervuld).Select(v => v.Herstel ?? v.Omschrijving));

    private static Parameterversie Grens(Boeteprocedure awb) => awb.Parameters.First(versie => versie.Sleutel == Boeteprocedureparameters.Drempel.Sleutel);

    private static Toets Inhoudstoets(Trajectfeiten feiten, Boeteplafond plafond, Regelset regels) => new("Mag er een boete komen?",
    [
        feiten.Grond.Voorwaarde(feiten.Doelgroep, feiten.Leerroute),
        Verwijtbaarheidsdeel.Voorwaarde(feiten.Verwijtbaarheid != Verwijtbaarheid.Geen),
        .. Samenloop.Voorwaarden(feiten.Grondslag, feiten.BijstandVerlaagd, feiten.BoeteGekozen, feiten.Constatering, regels),
        .. Asielpoort.Voorwaarden(feiten.Doelgroep, feiten.Individueletoets, feiten.HogereFunctie, feiten.Constatering, regels),
        new("De omstandigheden van de inburgeraar zijn gewogen", Bron.Awb("5:46", null, "WI-AWB-05") with { Zekerheid = Zekerheid.Onzeker }, feiten.OmstandighedenGewogen,
            "Weeg de omstandigheden en leg vast wat dat betekent voor de boete."),
        .. feiten.Termijn is { } termijn ? [termijn.Voorwaarde] : Array.Empty<Voorwaarde>(),
        new("Er is nog ruimte onder het plafond", plafond.Parameters[0].Bron, plafond.Ruimte > Bedrag.Nul, "Alle boetes samen zijn al zo hoog als mag. Er kan in deze termijn geen boete meer bij."),
    ]);
}
