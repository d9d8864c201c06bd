using Naast.Kern.Gedeeld;
using Naast.Kern.Regels;

namespace Naast.Kern.Handhaving;

/// <summary>Which term runs: after a fine of DUO there is a new, shorter one with a ceiling of its own.</summary>
public enum Termijnsoort
{
    [Keuzenaam("de inburgeringstermijn, met verlenging")]
    Inburgeringstermijn,

    [Keuzenaam("nieuwe termijn van 6 maanden, na een boete van DUO")]
    NieuwZesMaanden,

    [Keuzenaam("nieuwe termijn van 1 jaar, na een boete van DUO")]
    NieuwEenJaar,

    [Keuzenaam("nieuwe termijn van 1,5 jaar, na een boete van DUO")]
    NieuwAnderhalfJaar,

    [Keuzenaam("nieuwe termijn van 2 jaar, na een boete van DUO")]
    NieuwTweeJaar,
}

/// <summary>All fines of the college together in one term (art. 7.1 lid 5 Besluit).</summary>
public sealed record Boeteplafond(Bedrag Plafond, Bedrag AlOpgelegd, IReadOnlyList<Parameterversie> Parameters)
{
    public Bedrag Ruimte => Bedrag.Max(Bedrag.Nul, Plafond - AlOpgelegd);

    /// <param name="beginTermijn">First day of the term that runs; null = all fines lie in it.</param>
    public static Boeteplafond Bereken(Termijnsoort soort, DateOnly? beginTermijn, IEnumerable<OpgelegdeBoete> boetes, DateOnly dag, Regelset regels)
    {
        var parameter = Parameter(soort);
        var versie = regels.Versie(parameter.Sleutel, dag);
        var keuze = regels.Versie(Boeteparameters.PlafondIntake.Sleutel, dag);
        var metIntake = soort == Termijnsoort.Inburgeringstermijn && keuze.Waarde == "meetellen";
        var som = boetes.Where(boete => beginTermijn is null || boete.Opgelegd >= beginTermijn || (metIntake && boete.Soort == Boetesoort.Intake))
            .Aggregate(Bedrag.Nul, (totaal, boete) => totaal + boete.Bedrag);
        return new Boeteplafond(parameter.Lees(versie.Waarde), som, [versie, keuze]);
    }

    /// <summary>The ceiling of the one is lower than that of the other: the new terms stand in the order of their length.</summary>
    public static bool IsLager(Termijnsoort een, Termijnsoort ander) =>
        een != Termijnsoort.Inburgeringstermijn && (ander == Termijnsoort.Inburgeringstermijn || een < ander);

    public static Parameter<Bedrag> Parameter(Termijnsoort soort) => soort switch
    {
        Termijnsoort.NieuwZesMaanden => Boeteparameters.PlafondZesMaanden,
        Termijnsoort.NieuwEenJaar => Boeteparameters.PlafondEenJaar,
        Termijnsoort.NieuwAnderhalfJaar => Boeteparameters.PlafondAnderhalfJaar,
        Termijnsoort.NieuwTweeJaar => Boeteparameters.PlafondTweeJaar,
        _ => Boeteparameters.Plafond,
    };
}
