using System.Globalization;
using CsCheck;
using Naast.Kern.Inburgeraars;
using Naast.Kern.Leerroutes;
using Naast.Kern.Regels;
using Naast.Kern.Signalen;

namespace Naast.Tests.Signalen;

/// <summary>A dossier of facts by hand, and dossiers at random, for the tests of signals.</summary>
internal static class Signaalproef
{
    public const string Dordrecht = "0505";

    public static readonly Regelset Landelijk = LandelijkeParameters.Regelset;

    private static readonly DateTimeOffset Nu = new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);

    private static readonly Dossier Dossier = Dossier.Open(Guid.CreateVersion7(), Guid.CreateVersion7(), Dordrecht, Kanaal.Koppelvlak, Fase.Leerroute, new(2026, 1, 5));

    public static Feit Feit(Feitsoort soort, DateOnly van, string? waarde = null, DateOnly? tot = null) =>
        Kern.Inburgeraars.Feit.LegVast(Guid.CreateVersion7(), Dossier, soort, van, tot, waarde, Feitbron.Duo, Nu);

    public static Feit Asiel { get; } = Feit(Feitsoort.Doelgroep, new(2025, 1, 6), "Asielstatushouder");

    /// <summary>An asielstatushouder with a plan of 2 March 2026 and a term that DUO set: 3 March 2026 up to and with 2 March 2029.</summary>
    public static Signaalfeiten Loopt(Leerroute route, params Feit[] erbij) =>
        Van(new Signaalplan(new(2026, 3, 2), route, false), [Asiel, Feit(Feitsoort.Inburgeringstermijn, new(2026, 3, 3), null, new(2029, 3, 2)), .. erbij]);

    public static Signaalfeiten Van(Signaalplan plan, params Feit[] feiten) => Signaalfeiten.Van(new Dossierfeiten(feiten), Dordrecht, plan);

    public static IReadOnlyList<Signaal> Reken(Signaalfeiten feiten, string peildatum) => Signalering.Van(feiten, Dag(peildatum), Landelijk);

    public static DateOnly Dag(string iso) => DateOnly.ParseExact(iso, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>Any dossier: also with facts that contradict each other or cannot be read.</summary>
    public static Gen<(Signaalfeiten Feiten, DateOnly Peildatum)> Dossiers { get; } =
        from aantal in Gen.Int[0, 14]
        from feiten in Feiten.Array[aantal]
        from pip in Dagen(new(2022, 1, 1), 1800).Nullable()
        from route in Gen.Enum<Leerroute>().Nullable()
        from wacht in Gen.Bool
        from peil in Dagen(new(2022, 1, 1), 3000)
        select (Signaalfeiten.Van(new Dossierfeiten(feiten), Dordrecht, new Signaalplan(pip, route, wacht)), peil);

    private static Gen<Feit> Feiten =>
        from soort in Gen.Enum<Feitsoort>()
        from van in Gen.Frequency((19, Dagen(new(2022, 1, 1), 1800)), (1, Dagen(new(2019, 1, 1), 1200)))
        from lengte in Gen.Int[-5, 1200].Nullable()
        from keuze in Gen.Int[0, 40]
        select Feit(soort, van, Waarde(soort, keuze), lengte is { } n ? van.AddDays(n) : null);

    private static string? Waarde(Feitsoort soort, int keuze) => keuze == 40 ? "?" : soort switch
    {
        Feitsoort.Doelgroep => ((GedetailleerdeDoelgroep)(keuze % 7)).Naam(),
        Feitsoort.Vestiging => keuze % 2 == 0 ? Dordrecht : "0599",
        Feitsoort.PipElders or Feitsoort.Schakeling => ((Leerroute)(keuze % 3)).ToString(),
        Feitsoort.GevolgdeUren => (keuze * 40).ToString(CultureInfo.InvariantCulture),
        Feitsoort.Verlenging => ((char)('a' + (keuze % 14))).ToString(),
        _ => null,
    };

    private static Gen<DateOnly> Dagen(DateOnly van, int aantal) => Gen.Int[0, aantal].Select(van.AddDays);
}
