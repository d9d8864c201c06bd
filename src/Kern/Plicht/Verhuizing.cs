using Naast.Kern.Regels;

namespace Naast.Kern.Plicht;

/// <summary>The plan that DUO knows, as far as access to DUO's data depends on it.</summary>
public sealed record Planstand(string? Gemeente, DateOnly? Dagtekening, string? VorigeGemeente);

/// <summary>What a move changes for the plan and for who may ask DUO (art. 15 lid 4 and 35 lid 4 Wet, art. 5.3 lid 3 Besluit).</summary>
public static class Verhuizing
{
    /// <summary>
    /// The ten weeks of the new college; null when nobody moved, or when DUO's letter came after the move: then the letter starts the term.
    /// </summary>
    public static Berekening<DateOnly>? PlanUiterlijk(VerantwoordelijkeGemeente gemeente, DateOnly? kennisgeving, Regelset regels)
    {
        var dag = gemeente.BrpVan ?? gemeente.Sinds;
        return !gemeente.Verhuisd || kennisgeving is null || kennisgeving > dag
            ? null
            : Rekenregels.LaatsteDagNa("Het nieuwe plan moet klaar zijn", dag, "Na de verhuizing ingeschreven in deze gemeente", LandelijkeParameters.PipTermijnNaVerhuizing, regels,
                dag < Parameterblad.BeginVanDeWet ? kennisgeving : dag);
    }

    /// <summary>
    /// Last day on which the municipality of the previous plan may still ask DUO: while the new plan is younger than a month.
    /// Null while there is no new plan: then the old plan is still the current one.
    /// </summary>
    public static Berekening<DateOnly>? ToegangVorigeTot(Planstand plan, Regelset regels)
    {
        if (plan.Dagtekening is not { } dagtekening || plan.VorigeGemeente is null || plan.VorigeGemeente == plan.Gemeente)
        {
            return null;
        }

        var versie = regels.Versie(Plichtparameters.DuoToegangNaVerhuizing.Sleutel, dagtekening);
        var laatste = Termijnrekening.ExclusiefEinde(dagtekening, Duur.Parse(versie.Waarde)).AddDays(-1);
        return new(laatste, Onderbouwing.Toegepast("De vorige gemeente kan bij DUO nog gegevens opvragen tot en met {0}: zolang het nieuwe plan van {1} jonger is dan {2}.", versie, laatste, dagtekening, versie.Waarde), [versie]);
    }

    /// <summary>The municipalities that may ask DUO about this person on a day (WI-VERH-04).</summary>
    public static IReadOnlyList<string> Duotoegang(VerantwoordelijkeGemeente? gemeente, Planstand plan, DateOnly dag, Regelset regels)
    {
        var lijst = new List<string?> { gemeente?.Gemeentecode };
        if (plan.Dagtekening <= dag)
        {
            lijst.Add(plan.Gemeente);
            lijst.Add(ToegangVorigeTot(plan, regels) is { } tot && dag <= tot.Waarde ? plan.VorigeGemeente : null);
        }
        else
        {
            lijst.Add(plan.VorigeGemeente);
        }

        return [.. lijst.OfType<string>().Distinct()];
    }
}
