using Naast.Kern.Regels;

namespace Naast.Kern.Looptijd;

/// <summary>How far the end of the term moves: whole months first, then days.</summary>
public readonly record struct Opschuiving(int Maanden, int Dagen)
{
    public static readonly Opschuiving Geen;

    public bool IsGeen => Maanden == 0 && Dagen == 0;

    /// <summary>A fixed length of the law: "16 weken" is 112 days, "2 jaar" 24 months.</summary>
    public static Opschuiving Van(Duur duur) => duur.Eenheid switch
    {
        Tijdseenheid.Dagen => new(0, duur.Aantal),
        Tijdseenheid.Weken => new(0, 7 * duur.Aantal),
        Tijdseenheid.Maanden => new(duur.Aantal, 0),
        _ => new(12 * duur.Aantal, 0),
    };

    /// <summary>The length of a period, both days included, in days or in months and days (policy).</summary>
    public static Opschuiving Tijd(DateOnly van, DateOnly tot, bool kalender)
    {
        var na = tot.AddDays(1);
        if (!kalender)
        {
            return new(0, na.DayNumber - van.DayNumber);
        }

        var maanden = 0;
        while (Einde(van, maanden + 1) <= na)
        {
            maanden++;
        }

        return new(maanden, na.DayNumber - Einde(van, maanden).DayNumber);
    }

    /// <summary>The new exclusive end.</summary>
    public DateOnly Vanaf(DateOnly eindeExclusief) => Einde(eindeExclusief, Maanden).AddDays(Dagen);

    /// <summary>The shorter of two, counted from the same end.</summary>
    public Opschuiving TenHoogste(Opschuiving grens, DateOnly eindeExclusief) => Vanaf(eindeExclusief) <= grens.Vanaf(eindeExclusief) ? this : grens;

    public override string ToString() => (Maanden, Dagen) switch
    {
        (0, 0) => "niets",
        (0, _) => new Duur(Dagen, Tijdseenheid.Dagen).ToString(),
        (_, 0) => new Duur(Maanden, Tijdseenheid.Maanden).ToString(),
        _ => $"{new Duur(Maanden, Tijdseenheid.Maanden)} en {new Duur(Dagen, Tijdseenheid.Dagen)}",
    };

    private static DateOnly Einde(DateOnly van, int maanden) => maanden == 0 ? van : Termijnrekening.ExclusiefEinde(van, new Duur(maanden, Tijdseenheid.Maanden));
}
