using System.Globalization;

namespace Naast.Kern.Regels;

/// <summary>
/// The parameters of the Wet inburgering 2021 that this version of Naast uses, with the values read in the law
/// (Wet read in the version of 2023-01-01, Besluit of 2026-04-02). An administrator may add or correct a dated version.
/// </summary>
public static class LandelijkeParameters
{
    private static readonly DateOnly Begin = new(2022, 1, 1);

    public static readonly Parameter<Duur> PipTermijn = new("pip.termijn", "Termijn voor het vaststellen van het PIP", Duur.Parse);

    /// <summary>Which day starts the ten weeks: <c>brp</c> (2022) or <c>kennisgeving</c> (since 2023).</summary>
    public static readonly Parameter<string> PipAnker = new("pip.anker", "Begin van de termijn voor het PIP", tekst => tekst);

    public static readonly Parameter<Duur> PipTermijnNaVerhuizing = new("pip.termijn.verhuizing", "Termijn voor het PIP na verhuizing", Duur.Parse);

    public static readonly Parameter<Duur> Inburgeringstermijn = new("termijn.duur", "Duur van de inburgeringstermijn", Duur.Parse);

    public static readonly Parameter<Duur> Schakelgrens = new("leerroute.schakelgrens", "Uiterste moment om van leerroute te wisselen", Duur.Parse);

    public static readonly Parameter<Duur> Bezwaartermijn = new("bezwaar.termijn", "Bezwaartermijn", Duur.Parse);

    public static readonly Parameter<int> PvtMinimumUren = new("pvt.uren.minimum", "Minimum aantal uren PVT", Getal);

    public static readonly Parameter<int> MapPraktijkuren = new("map.uren.praktijk", "Praktijkuren in de MAP", Getal);

    private static readonly Parameterblad Basis = new("Plan en termijn",
    [PipTermijn, PipAnker, PipTermijnNaVerhuizing, Inburgeringstermijn, Schakelgrens, Bezwaartermijn, PvtMinimumUren, MapPraktijkuren],
    [
        new("pip.termijn", Begin, null, "10 weken", Bron.Bi("5.3", "1", "WI-PIP-01")),
        new("pip.anker", Begin, new(2022, 12, 31), "brp", Bron.Bi("5.3", "1", "WI-PIP-01h")),
        new("pip.anker", new(2023, 1, 1), null, "kennisgeving", Bron.Bi("5.3", "1", "WI-PIP-01")),
        new("pip.termijn.verhuizing", Begin, null, "10 weken", Bron.Bi("5.3", "3", "WI-PIP-04")),
        new("termijn.duur", Begin, null, "3 jaar", Bron.Wi("11", "1", "WI-TERM-01")),
        new("leerroute.schakelgrens", Begin, null, "18 maanden", Bron.Bi("5.4", "1", "WI-ROUTE-08")),
        new("bezwaar.termijn", Begin, null, "6 weken", Bron.Awb("6:7", null, "WI-AWB-20") with { Zekerheid = Zekerheid.Tweedehands }),
        new("pvt.uren.minimum", Begin, null, "12", Bron.Bi("3.1", "3", "WI-PVT-01")),
        new("map.uren.praktijk", Begin, null, "40", new Bron("Regeling inburgering 2021", "3.1", null, "WI-MAP-02")),
    ]);

    /// <summary>Every subject has a sheet of its own beside this file.</summary>
    public static IReadOnlyList<Parameterblad> Bladen { get; } =
    [
        Basis,
        Maandtermijn.Blad,
        Termijnparameters.Blad,
        Feestdagenparameters.Blad,
        Bezwaarparameters.Blad,
        Besluitparameters.Blad,
        Boeteprocedureparameters.Blad,
        Bewaarparameters.Blad,
        Verantwoordingparameters.Blad,
        Plichtparameters.Blad,
        Looptijdparameters.Blad,
        Leerrouteparameters.Blad,
        Begeleidingparameters.Blad,
        Intakeparameters.Blad,
        Planparameters.Blad,
        Boeteparameters.Blad,
        Duoboeteparameters.Blad,
        Briefparameters.Blad,
        Werkparameters.Blad,
        Meedoenparameters.Blad,
        Voortgangparameters.Blad,
        Verzoekparameters.Blad,
        Duoberichtparameters.Blad,
        Ketenparameters.Blad,
    ];

    public static IReadOnlyList<Parameterversie> Versies { get; } = [.. Bladen.SelectMany(blad => blad.Versies)];

    public static Regelset Regelset { get; } = new(Versies, Feestdagen.Landelijk);

    private static int Getal(string tekst) => int.Parse(tekst, NumberStyles.None, CultureInfo.InvariantCulture);
}
