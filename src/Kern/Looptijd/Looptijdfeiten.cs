using Naast.Kern.Inburgeraars;
using Naast.Kern.Leerroutes;
using Naast.Kern.Plicht;

namespace Naast.Kern.Looptijd;

/// <summary>A temporary exemption by DUO, as it bears on the term.</summary>
/// <param name="Tot">Last day; null = not withdrawn yet.</param>
public sealed record TijdelijkeVrijstelling(DateOnly Van, DateOnly? Tot);

/// <summary>What the term of one person rests on.</summary>
public sealed record Looptijdfeiten
{
    /// <summary>Null = there is no plan yet, so no term runs.</summary>
    public DateOnly? DagtekeningEerstePip { get; init; }

    public IReadOnlyList<Verlengingsfeiten> Verlengingen { get; init; } = [];

    public IReadOnlyList<Onderbreking> Onderbrekingen { get; init; } = [];

    public IReadOnlyList<TijdelijkeVrijstelling> Vrijstellingen { get; init; } = [];

    public Leerroute? Leerroute { get; init; }

    public Doelgroep? Doelgroep { get; init; }

    /// <summary>DUO's first day.</summary>
    public DateOnly? DuoStart { get; init; }

    /// <summary>DUO's end date, which is the first day after the term.</summary>
    public DateOnly? DuoEindeExclusief { get; init; }

    /// <summary>
    /// From the facts of a dossier: our record of DUO's term has its last day inclusive. A fact that cannot be read is left out;
    /// whoever shows the outcome says so.
    /// </summary>
    public static Looptijdfeiten Van(Dossierfeiten feiten, DateOnly? dagtekeningEerstePip)
    {
        var duo = feiten.Laatste(Feitsoort.Inburgeringstermijn);
        List<Verlengingsfeiten> verlengingen = [];
        List<Onderbreking> onderbrekingen = [];
        List<TijdelijkeVrijstelling> vrijstellingen = [];
        foreach (var feit in feiten.Alle)
        {
            switch (feit.Soort)
            {
                case Feitsoort.Verlenging when Grond(feit.Waarde) is { } grond:
                    verlengingen.Add(new Verlengingsfeiten { Grond = grond, Van = feit.Van, Tot = feit.Tot });
                    break;
                case Feitsoort.Onderbreking:
                    onderbrekingen.Add(new Onderbreking(Onderbrekingsoort.NietIngeschreven, feit.Van, feit.Tot));
                    break;
                case Feitsoort.TijdelijkeVrijstelling:
                    vrijstellingen.Add(new TijdelijkeVrijstelling(feit.Van, feit.Tot));
                    break;
            }
        }

        return new Looptijdfeiten
        {
            DagtekeningEerstePip = feiten.EerstePip(dagtekeningEerstePip), Doelgroep = feiten.Doelgroep?.Hoofdgroep(),
            DuoStart = duo?.Van, DuoEindeExclusief = duo?.Tot?.AddDays(1), Verlengingen = verlengingen, Onderbrekingen = onderbrekingen, Vrijstellingen = vrijstellingen,
        };
    }

    /// <summary>The ground behind a letter, as a fact keeps it; null when there is none.</summary>
    public static Verlengingsgrond? Grond(string? letter) =>
        letter is { Length: 1 } && Enum.TryParse<Verlengingsgrond>(letter, ignoreCase: true, out var grond) && char.IsAsciiLetter(letter[0]) ? grond : null;
}
