namespace Naast.Kern.Regels;

/// <summary>How long personal data are kept (art. 9.9 Besluit).</summary>
public static class Bewaarparameters
{
    public static readonly Parameter<Duur> Gewoon = new("bewaring.gewoon", "Bewaren na het einde van de plicht", Duur.Parse);

    public static readonly Parameter<Duur> Kern = new("bewaring.kern", "Bewaren van kerngegevens, ten hoogste", Duur.Parse);

    public static readonly Parameter<Duur> Lening = new("bewaring.lening", "Bewaren van leninggegevens na vereffening (DUO)", Duur.Parse);

    public static readonly Beleidskeuze KernVanaf = new(
        "beleid.bewaring.kern", "Begin van de vijftig jaar voor kerngegevens",
        [
            new("einde-plicht", "De vijftig jaar beginnen als de plicht eindigt."),
            new("begin-plicht", "De vijftig jaar beginnen als de plicht begint. De gegevens zijn dan eerder weg."),
        ],
        "einde-plicht", Bron.Bi("9.9", "2", "WI-BEW-03") with { Zekerheid = Zekerheid.Onzeker });

    public static readonly Beleidskeuze BijOverlijden = new(
        "beleid.bewaring.overlijden", "Kerngegevens na overlijden",
        [
            new("alles", "Na overlijden gaan alle gegevens weg, ook de kerngegevens."),
            new("kern-blijft", "Na overlijden blijven de kerngegevens voor de rest van hun termijn."),
        ],
        "alles", Bron.Bi("9.9", "1", "WI-BEW-02") with { Zekerheid = Zekerheid.Onzeker });

    private static readonly DateOnly Begin = Parameterblad.BeginVanDeWet;

    public static Parameterblad Blad { get; } = Parameterblad.Maak("Bewaren van gegevens", [Gewoon, Kern, Lening, KernVanaf, BijOverlijden],
    [
        new("bewaring.gewoon", Begin, null, "5 jaar", Bron.Bi("9.9", "1", "WI-BEW-01")),
        new("bewaring.kern", Begin, null, "50 jaar", Bron.Bi("9.9", "2", "WI-BEW-03")),
        new("bewaring.lening", Begin, null, "5 jaar", Bron.Bi("9.9", "3", "WI-BEW-04")),
    ]);
}
