namespace Naast.Ketensimulator.Scenarios;

/// <summary>One line of a script: so many days after the start, this step.</summary>
internal sealed record Draaiboekregel(int Dag, string Stap, IReadOnlyDictionary<string, string>? Gegevens = null);

/// <summary>A named series of steps with days between them, on the simulator's own clock.</summary>
internal sealed record Draaiboek(string Naam, string Titel, IReadOnlyList<Draaiboekregel> Regels)
{
    public static IReadOnlyList<Draaiboek> Alle { get; } =
    [
        new("kennisgeving-tot-diploma", "Van kennisgeving tot diploma",
        [
            new(0, "kennisgeving"), new(14, "lbt-aangemeld"), new(28, "lbt-resultaat"), new(63, "pip-namens-gemeente"),
            new(400, "examen", Examen("KNM", "Geslaagd")), new(430, "examen", Examen("LE", "Gezakt")), new(500, "examen", Examen("LE", "Geslaagd")),
            new(530, "examen", Examen("LU", "Geslaagd")), new(560, "examen", Examen("SC", "Geslaagd")), new(590, "examen", Examen("SP", "Geslaagd")),
            new(600, "diploma"),
        ]),
        new("verhuizing-halverwege", "Verhuizing halverwege",
        [
            new(0, "kennisgeving"), new(21, "lbt-aangemeld"), new(35, "lbt-resultaat"), new(56, "pip-namens-gemeente"),
            new(200, "verhuizing"), new(420, "examen", Examen("KNM", "Geslaagd")),
        ]),
        new("verlenging-en-boete", "Verlenging en boete",
        [
            new(0, "kennisgeving"), new(60, "pip-namens-gemeente"), new(900, "verlenging-gevraagd"), new(930, "verlenging-toegekend"),
            new(1200, "verlenging-gevraagd"), new(1230, "verlenging-geweigerd"), new(1400, "boete"),
        ]),
        new("ontheffing", "Ontheffing",
        [
            new(0, "kennisgeving"), new(60, "pip-namens-gemeente"), new(300, "ontheffing-gevraagd"), new(330, "ontheffing-geweigerd"),
            new(400, "ontheffing-deel"), new(700, "ontheffing-geheel"),
        ]),
        new("tijdelijke-vrijstelling", "Tijdelijke vrijstelling ingetrokken",
        [
            new(0, "kennisgeving"), new(30, "vrijstelling-tijdelijk"), new(210, "vrijstelling-tijdelijk-ingetrokken"), new(250, "lbt-aangemeld"), new(264, "lbt-resultaat"),
        ]),
        new("overlijden", "Overlijden", [new(0, "kennisgeving"), new(14, "lbt-aangemeld"), new(60, "pip-namens-gemeente"), new(120, "overlijden")]),
    ];

    public int Duur => Regels[^1].Dag;

    public static Draaiboek? Geef(string naam) => Alle.FirstOrDefault(d => d.Naam == naam);

    private static Dictionary<string, string> Examen(string onderdeel, string resultaat) => new(StringComparer.Ordinal)
    {
        ["onderdeel"] = onderdeel,
        ["resultaat"] = resultaat,
    };
}
