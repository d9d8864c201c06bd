using CsCheck;
using Naast.Kern.Inburgeraars;
using Naast.Kern.Regels;

namespace Naast.Tests.Regels;

/// <summary>What the tests of the rules share: days and lengths at random, and a dossier with facts.</summary>
internal static class Regelproef
{
    public const string Dordrecht = "0505";

    public const string Rotterdam = "0599";

    private static readonly DateTimeOffset Nu = new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);

    public static Gen<DateOnly> Dagen { get; } = Gen.Int[0, 365 * 12].Select(dag => new DateOnly(2022, 1, 1).AddDays(dag));

    public static Gen<Duur> Duren { get; } = Gen.Select(Gen.Int[0, 400], Gen.Enum<Tijdseenheid>(), (aantal, eenheid) =>
        new Duur(eenheid == Tijdseenheid.Jaren ? aantal % 30 : aantal, eenheid));

    public static Dossierfeiten Feiten(params (Feitsoort Soort, DateOnly Van, string? Waarde)[] feiten)
    {
        var dossier = Dossier.Open(Guid.CreateVersion7(), Guid.CreateVersion7(), Dordrecht, Kanaal.Koppelvlak, Fase.Kennisgeving, new(2026, 1, 5));
        return new(feiten.Select(feit => Feit.LegVast(Guid.CreateVersion7(), dossier, feit.Soort, feit.Van, null, feit.Waarde, Feitbron.Duo, Nu)));
    }

    public static (Feitsoort Soort, DateOnly Van, string? Waarde) Kennisgeving(DateOnly dag) => (Feitsoort.Kennisgeving, dag, null);

    public static (Feitsoort Soort, DateOnly Van, string? Waarde) Vestiging(DateOnly dag, string gemeente = Dordrecht) => (Feitsoort.Vestiging, dag, gemeente);
}
