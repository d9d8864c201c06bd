using Naast.Kern.Gedeeld;
using Naast.Kern.Regels;

namespace Naast.Kern.Plicht;

/// <summary>What art. 2.1 lid 2 Besluit names as an interruption.</summary>
public enum Onderbrekingsoort
{
    [Keuzenaam("niet ingeschreven in de BRP (bijvoorbeeld vertrokken)")]
    NietIngeschreven,

    [Keuzenaam("verblijf met een tijdelijk doel")]
    TijdelijkVerblijf,

    [Keuzenaam("tijdelijk geen werk als geestelijk bedienaar")]
    BedienaarGestopt,
}

/// <param name="Van">First day of the interruption.</param>
/// <param name="Tot">Last day; null = it still lasts.</param>
public sealed record Onderbreking(Onderbrekingsoort Soort, DateOnly Van, DateOnly? Tot);

/// <summary>Interruptions taken together: those that overlap or follow at once are one.</summary>
public sealed record Onderbrekingstijd(DateOnly Van, DateOnly? Tot)
{
    /// <summary>The person was away all the time; not merely without a purpose or work that the duty rests on.</summary>
    public bool Vertrokken { get; init; }

    public static IReadOnlyList<Onderbrekingstijd> Samen(IEnumerable<Onderbreking> onderbrekingen)
    {
        var samen = new List<Onderbrekingstijd>();
        foreach (var o in onderbrekingen.OrderBy(o => o.Van))
        {
            if (samen.Count > 0 && samen[^1] is var vorige && (vorige.Tot is null || o.Van <= vorige.Tot.Value.AddDays(1)))
            {
                samen[^1] = vorige with { Tot = vorige.Tot is null || o.Tot is null ? null : vorige.Tot > o.Tot ? vorige.Tot : o.Tot, Vertrokken = vorige.Vertrokken && o.Soort == Onderbrekingsoort.NietIngeschreven };
            }
            else
            {
                samen.Add(new(o.Van, o.Tot) { Vertrokken = o.Soort == Onderbrekingsoort.NietIngeschreven });
            }
        }

        return samen;
    }

    /// <summary>
    /// The first day on which the interruption has lasted longer than a year. "Ten hoogste een jaar": from 1 March up to and
    /// with 28 February is exactly a year and does not end the duty; 1 March after it is a day too many.
    /// </summary>
    public DateOnly Grens(Regelset regels) =>
        Termijnrekening.ExclusiefEinde(Van, regels.Waarde(Plichtparameters.LangsteOnderbreking, Van < Parameterblad.BeginVanDeWet ? Parameterblad.BeginVanDeWet : Van));

    public bool IsTeLang(DateOnly dag, Regelset regels) => (Tot is { } tot && tot < dag ? tot : dag) >= Grens(regels);

    public bool LooptOp(DateOnly dag) => Van <= dag && (Tot is null || dag <= Tot);
}
