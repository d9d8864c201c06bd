using Naast.Kern.Inburgeraars;
using Naast.Kern.Leerroutes;
using Naast.Kern.Regels;

namespace Naast.Kern.Plan;

/// <summary>The terms around the plan, each with its explanation.</summary>
public static class PipTermijn
{
    /// <summary>
    /// Last day to establish the plan (art. 5.3 lid 1 to 3 Besluit); null while the day that starts the term is unknown.
    /// </summary>
    /// <exception cref="GeenVersie">DUO's letter, or a move without one, lies before the law.</exception>
    public static Berekening<DateOnly>? UitersteDatum(Dossierfeiten feiten, string gemeentecode, Regelset regels) =>
        Bereken(Pipankerfeiten.Van(feiten, gemeentecode), regels)?.Uiterste;

    /// <summary>The day that starts the ten weeks, why that day, and which term runs; null while it is unknown.</summary>
    public static (DateOnly Dag, string Naam, Parameter<Duur> Termijn)? Anker(Dossierfeiten feiten, string gemeentecode, Regelset regels) =>
        Anker(Pipankerfeiten.Van(feiten, gemeentecode), regels);

    /// <summary>The term with the two weeks after information of somebody else; null while no term runs.</summary>
    /// <exception cref="GeenVersie">DUO's letter, or a move without one, lies before the law.</exception>
    public static Pipuiterste? Bereken(Pipankerfeiten feiten, Regelset regels)
    {
        if (Anker(feiten, regels) is not { } anker)
        {
            return null;
        }

        // Somebody may be registered before the law began; the law of the day of the letter sets the length.
        var peildag = feiten.Kennisgeving > anker.Dag ? feiten.Kennisgeving : anker.Dag;
        var tien = Rekenregels.LaatsteDagNa("Het PIP moet klaar zijn", anker.Dag, anker.Naam, anker.Termijn, regels, peildag);
        return new Pipuiterste(anker.Dag, anker.Naam, tien, NaDerde(feiten, anker.Dag, tien, regels), feiten.InformatieOntvangen);
    }

    /// <summary>
    /// Art. 5.3 lid 2 Besluit: alone the wait for information of somebody else may make it later, and then at most two weeks
    /// after it came. Whether the ten weeks end under that paragraph (2023 or later) decides.
    /// </summary>
    private static Berekening<DateOnly>? NaDerde(Pipankerfeiten feiten, DateOnly anker, Berekening<DateOnly> tien, Regelset regels) =>
        feiten.InformatieOntvangen is { } ontvangen && TeltInformatie(ontvangen, anker, tien.Waarde)
            ? Rekenregels.LaatsteDagNa(
                "Het PIP moet na de informatie klaar zijn", ontvangen, "De informatie van een ander kwam binnen", Planparameters.PipNaDerde, regels, tien.Waarde)
            : null;

    /// <summary>Information from before the ten weeks began, or waited for under the rule of 2022, changes nothing.</summary>
    internal static bool TeltInformatie(DateOnly ontvangen, DateOnly anker, DateOnly tienWeken) => ontvangen >= anker && tienWeken >= Planparameters.WachtenVan;

    /// <inheritdoc cref="Anker(Dossierfeiten, string, Regelset)"/>
    public static (DateOnly Dag, string Naam, Parameter<Duur> Termijn)? Anker(Pipankerfeiten feiten, Regelset regels)
    {
        if (feiten.Vrijgesteld || feiten.WachtOpInschrijving)
        {
            return null;
        }

        var vestiging = feiten.Inschrijving;
        // Who moved before DUO's letter had no college that was to make a plan: then the letter starts the term.
        if (feiten.Verhuisd && vestiging is { } nieuw && (feiten.HeeftVorigPlan || !(feiten.Kennisgeving > nieuw)))
        {
            return (nieuw, "Na de verhuizing ingeschreven in deze gemeente", LandelijkeParameters.PipTermijnNaVerhuizing);
        }

        if (feiten.Kennisgeving is not { } kennisgeving)
        {
            return null;
        }

        if (regels.Waarde(LandelijkeParameters.PipAnker, kennisgeving) == "brp")
        {
            return vestiging is { } brp ? (brp, "Ingeschreven in deze gemeente", LandelijkeParameters.PipTermijn) : null;
        }

        // Art. 5.3 lid 1 Besluit: is iemand op de dag van de kennisgeving nog niet ingeschreven in de gemeente waar hij
        // gehuisvest is, dan telt de dag van inschrijving.
        return vestiging is { } dag && dag > kennisgeving
            ? (dag, "Later ingeschreven in deze gemeente dan de brief van DUO", LandelijkeParameters.PipTermijn)
            : (kennisgeving, "Dag van de brief van DUO", LandelijkeParameters.PipTermijn);
    }

    /// <summary>
    /// Our own computation of the three-year term, provisional until DUO's is known (WI-TERM-07). It starts the day after
    /// the dagtekening of the first plan, not after bekendmaking (art. 11 lid 2).
    /// </summary>
    public static Berekening<Termijn> Inburgeringstermijn(DateOnly dagtekeningEerstePip, Regelset regels)
    {
        var versie = regels.Versie(LandelijkeParameters.Inburgeringstermijn.Sleutel, dagtekeningEerstePip);
        var duur = Duur.Parse(versie.Waarde);
        var start = dagtekeningEerstePip.AddDays(1);
        var einde = Termijnrekening.ExclusiefEinde(start, duur);
        var termijn = new Termijn(start, einde.AddDays(-1));
        return new Berekening<Termijn>(
            termijn,
            new Onderbouwing("De inburgeringstermijn loopt van {0} tot en met {1}.", [start, termijn.LaatsteDag], versie.Bron,
            [
                Onderbouwing.Feit("Dagtekening van het eerste PIP", dagtekeningEerstePip),
                Onderbouwing.Stap("De termijn begint de dag erna: {0}.", Bron.Wi("11", "2", "WI-TERM-02"), start),
                Onderbouwing.Toegepast("De termijn is {0}.", versie, duur),
                Onderbouwing.Stap("{0} na {1} is {2}. Dat is de eerste dag na de termijn.", Bron.Wi("11", "1", "WI-TERM-04") with { Zekerheid = Zekerheid.Afgeleid }, duur, start, einde),
                Onderbouwing.Stap("De laatste dag is {0}. Weekend en feestdagen veranderen dat niet.", Bron.Atw("4") with { Regel = "WI-TERM-06" }, termijn.LaatsteDag),
            ]),
            [versie])
        { Voorlopig = true };
    }

    /// <summary>The terms around a plan of that day, as replayable proof: the last day to set it, and the term that it starts.</summary>
    public static IEnumerable<Rekenbewijs> Bewijzen(Dossierfeiten feiten, string gemeentecode, DateOnly dagtekening, Regelset regels)
    {
        if (Bereken(Pipankerfeiten.Van(feiten, gemeentecode), regels) is { } pip)
        {
            yield return Rekenregels.Bewijs(pip.Uiterste, pip.Begin, regels.Feestdagen);
        }

        var termijn = Inburgeringstermijn(feiten, dagtekening, regels)!;
        yield return new Rekenbewijs(
            Rekenregels.Kernversie, Rekenregels.Jarentermijn,
            new Dictionary<string, string>(StringComparer.Ordinal) { ["anker"] = Rekenregels.Iso(termijn.Waarde.Start) },
            termijn.Parameters, Rekenregels.Iso(termijn.Waarde.LaatsteDag.AddDays(1)));
    }

    /// <summary>The term that a plan of that day gives: a plan of another municipality before it started the term already. Null without a plan.</summary>
    public static Berekening<Termijn>? Inburgeringstermijn(Dossierfeiten feiten, DateOnly? dagtekening, Regelset regels) =>
        feiten.EerstePip(dagtekening) is { } eerste ? Inburgeringstermijn(eerste, regels) : null;

    /// <summary>How the term was found when DUO gave it: then ours does not count any more.</summary>
    public static Onderbouwing VanDuo(DateOnly van, DateOnly tot) => new(
        "De inburgeringstermijn loopt van {0} tot en met {1}.", [van, tot], null,
        [Onderbouwing.Stap("DUO gaf deze termijn door. Onze eigen berekening telt dan niet meer.", Bron.Duo("WI-TERM-07"))]);

    /// <summary>Last day to switch route: eighteen months from the start of the term (art. 5.4 lid 1 Besluit).</summary>
    public static Berekening<DateOnly> Schakelgrens(DateOnly startTermijn, Regelset regels)
    {
        var versie = regels.Versie(LandelijkeParameters.Schakelgrens.Sleutel, startTermijn);
        var duur = Duur.Parse(versie.Waarde);
        var (laatste, keuze) = Maandtermijn.LaatsteDag(startTermijn, duur, regels);
        return new Berekening<DateOnly>(
            laatste,
            new Onderbouwing("Wisselen van leerroute kan tot en met {0}.", [laatste], versie.Bron,
            [
                Onderbouwing.Stap("Begin van de inburgeringstermijn: {0}.", Bron.Wi("11", "2", "WI-TERM-02"), startTermijn),
                Onderbouwing.Toegepast("Wisselen kan tot {0} na het begin.", versie, duur),
                Onderbouwing.Stap("De laatste dag is {0}. Weekend en feestdagen veranderen dat niet.", Bron.Atw("4"), laatste),
            ]),
            keuze is null ? [versie] : [versie, keuze]);
    }
}

/// <summary>A period with both days included.</summary>
public readonly record struct Termijn(DateOnly Start, DateOnly LaatsteDag);
