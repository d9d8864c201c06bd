using Naast.Kern.Gedeeld;
using Naast.Kern.Inburgeraars;
using Naast.Kern.Intake;
using Naast.Kern.Rechtsbescherming;
using Naast.Kern.Regels;

namespace Naast.Kern.Handhaving;

/// <summary>What a fine of art. 22 Wet rests on.</summary>
public sealed record Intakeboetefeiten
{
    public required Oproepreeks Reeks { get; init; }

    public required Doelgroep Doelgroep { get; init; }

    /// <summary>The day on which the decision is or will be made known.</summary>
    public required DateOnly Bekendmaking { get; init; }

    /// <summary>Last day of the new term in the decision; null when it is not chosen yet: then the longest is told.</summary>
    public DateOnly? NieuweTermijnTot { get; init; }

    public bool GeenSchuld { get; init; }

    public bool BijstandVerlaagd { get; init; }

    public Individueletoets Individueletoets { get; init; }

    public bool HogereFunctie { get; init; }

    public bool OmstandighedenGewogen { get; init; }

    /// <summary>Lower amount for special circumstances; null = the fixed amount.</summary>
    public Bedrag? VerlaagdTot { get; init; }

    /// <summary>All fines of the college so far that count under the ceiling.</summary>
    public Bedrag AlOpgelegd { get; init; }

    public Intakebedragfeiten Bedragfeiten => new(Bekendmaking, VerlaagdTot, AlOpgelegd, BijstandVerlaagd);
}

/// <summary>A fine for not cooperating with the brede intake: a fixed amount, at most twice.</summary>
public sealed record Intakeboete(
    int Nummer, Bedrag Vast, Bedrag Bedrag, Boeteplafond Plafond, bool Zwaar, Berekening<DateOnly>? NieuweTermijn, Toets Toets, Onderbouwing Onderbouwing, IReadOnlyList<Parameterversie> Parameters)
{
    /// <summary>What can be imposed; nothing when there may be no fine.</summary>
    public Bedrag Opgelegd => Toets.Slaagt ? Bedrag.Min(Bedrag, Plafond.Ruimte) : Bedrag.Nul;

    public static Intakeboete Bereken(Intakeboetefeiten feiten, Regelset regels)
    {
        var dag = feiten.Bekendmaking;
        var som = Intakebedrag.Bereken(feiten.Bedragfeiten, regels);
        var (versie, vast, bedrag, plafond) = (som.Versie, som.Vast, som.Bedrag, som.Plafond);
        var nummer = feiten.Reeks.Boetes.Count + 1;

        // Only the first fine sets a new term (art. 22 lid 2); after the second the intake is completed without the person.
        var nieuw = nummer == 1 ? Oproepreeks.LaatsteDagNieuweTermijn(dag, regels) : null;
        var awb = Boeteprocedure.Beoordeel(new Boeteverloop(Boetegrond.Intake, dag, null, null), regels);
        var grens = awb.Parameters.First(drempel => drempel.Sleutel == Boeteprocedureparameters.Drempel.Sleutel);
        var toets = Voorwaarden(feiten, bedrag, nieuw, plafond, regels);
        return new Intakeboete(
            nummer, vast, bedrag, plafond, awb.Zwaar, nieuw, toets,
            new Onderbouwing(toets.Slaagt ? "De boete bij de brede intake is {0}." : "Deze boete mag zo niet: {1} Mocht zij wel, dan was zij {0}.", [bedrag, string.Join(" ", toets.NietVervuld.Select(v => v.Herstel ?? v.Omschrijving))], versie.Bron,
            [
                Onderbouwing.Toegepast("Het bedrag ligt vast: {0}.", versie, vast),
                .. feiten.VerlaagdTot is { } lager
                    ? [Onderbouwing.Stap("Bij bijzondere omstandigheden is een lager bedrag gekozen: {0}. Wie een lagere boete wil, moet de omstandigheden aantonen. Wat de gemeente al weet, weegt zij zelf mee.",
                        Bron.Bi("7.1", "6", "WI-BOETE-11"), lager)]
                    : Array.Empty<Onderbouwing>(),
                .. nieuw is null ? Array.Empty<Onderbouwing>() : [nieuw.Onderbouwing],
                Onderbouwing.Stap("Alle boetes samen zijn ten hoogste {0}. Opgelegd is al {1}.", plafond.Parameters[0].Bron, plafond.Plafond, plafond.AlOpgelegd),
                Onderbouwing.Stap(
                    awb.Zwaar
                        ? "Deze boete kan hoger zijn dan {0}. Er moet dus een rapport zijn, en iemand mag reageren."
                        : "Deze boete kan niet hoger zijn dan {0}. Een rapport is dus niet verplicht.",
                    grens.Bron, Bedrag.Parse(grens.Waarde)),
            ]),
            [versie, .. nieuw?.Parameters ?? [], .. plafond.Parameters, grens]);
    }

    private static Toets Voorwaarden(Intakeboetefeiten feiten, Bedrag bedrag, Berekening<DateOnly>? nieuw, Boeteplafond plafond, Regelset regels) =>
        feiten.Reeks.MagBoete(feiten.Bekendmaking, regels).En(new Toets("",
        [
            Verwijtbaarheidsdeel.Voorwaarde(!feiten.GeenSchuld),
            .. Samenloop.Voorwaarden(Plichtgrondslag.Plan, feiten.BijstandVerlaagd, gekozen: false, feiten.Bekendmaking, regels),
            .. Asielpoort.Voorwaarden(feiten.Doelgroep, feiten.Individueletoets, feiten.HogereFunctie, feiten.Bekendmaking, regels),
            new("Bijzondere omstandigheden die de gemeente kent, zijn gewogen", Bron.Bi("7.1", "6", "WI-BOETE-11"), feiten.OmstandighedenGewogen,
                "Kijk zelf naar wat u al weet van deze persoon, ook als hij er niet om vraagt. Leg vast wat dat betekent voor de boete."),
            new("Er blijft een bedrag over", Bron.Awb("5:46", "3", "WI-AWB-05") with { Zekerheid = Zekerheid.Onzeker }, bedrag > Bedrag.Nul, "Bij een bedrag van nul komt er geen boete."),
            new("Er is nog ruimte onder het plafond", plafond.Parameters[0].Bron, plafond.Ruimte > Bedrag.Nul, "Alle boetes samen zijn al zo hoog als mag."),
            .. nieuw is null
                ? Array.Empty<Voorwaarde>()
                : [new("Het besluit geeft een nieuwe termijn die niet te lang is", Bron.Wi("22", "2", "WI-BOETE-03"), feiten.NieuweTermijnTot is not { } tot || (tot >= feiten.Bekendmaking && tot <= nieuw.Waarde),
                    $"Kies een laatste dag tot en met {Datumtekst.Lang(nieuw.Waarde)}.")],
        ]));
}
