using System.Globalization;

namespace Naast.Web.Demo;

internal sealed record Naamvorm(string Latijns, string? EigenSchrift);

internal sealed record Namenpool(
    IReadOnlyList<Naamvorm> Mannen, IReadOnlyList<Naamvorm> Vrouwen, IReadOnlyList<Naamvorm> Geslachtsnamen);

internal sealed record Taalkeuze(IReadOnlyList<string> Codes, int Gewicht);

/// <summary>One row of herkomst.csv: where a person comes from, with all that follows from it.</summary>
internal sealed record Herkomst(
    string Code, string Nationaliteitcode, string Nationaliteit, string Landcode, string Land, string LandInZin,
    IReadOnlyList<Taalkeuze> Talen, bool LatijnsSchrift, bool Patroniem, int TolkProcent, int GewichtAsiel, int GewichtGezin,
    IReadOnlyList<string> Steden, IReadOnlyList<string> Elders, bool Oorlog, Namenpool Namen);

internal sealed record Beroep(
    string Man, string Vrouw, int Min, int Max, int GewichtMan, int GewichtVrouw, string Werkplek, string Studie, string Sector,
    string Doel, string Stap);

internal sealed record Straat(string Gemeentecode, string Plaats, string Naam, string Pc4);

internal sealed record Leeftijdsgroep(int Van, int Tot, int Mannen, int Vrouwen);

internal sealed record Routeaandeel(int B1, int Onderwijs, int Z);

/// <summary>The embedded tables of Demo/Gegevens, parsed once. Sources and licences: the README beside them.</summary>
internal static class Brongegevens
{
    public static IReadOnlyList<Herkomst> Herkomsten { get; } = LeesHerkomsten();

    public static IReadOnlyList<Beroep> Beroepen { get; } =
    [
        .. Lees("beroepen").Select(r => new Beroep(r[0], r[1], Getal(r[2]), Getal(r[3]), Getal(r[4]), Getal(r[5]), r[6], r[7], r[8], r[9], r[10])),
    ];

    public static IReadOnlyList<Straat> Straten { get; } = [.. Lees("straten").Select(r => new Straat(r[0], r[1], r[2], r[3]))];

    public static IReadOnlyList<string> TestBsns { get; } = [.. Lees("testbsn").Select(r => r[0])];

    public static IReadOnlyList<(string Doelgroep, bool Asiel, int Aantal)> Doelgroepen { get; } =
        [.. Lees("doelgroepen").Select(r => (r[0], r[1] == "ja", Getal(r[2])))];

    public static IReadOnlyList<Leeftijdsgroep> Leeftijden { get; } =
        [.. Lees("leeftijden_asiel").Select(r => new Leeftijdsgroep(Getal(r[0]), Getal(r[1]), Getal(r[2]), Getal(r[3])))];

    public static IReadOnlyDictionary<string, Routeaandeel> Routeaandelen { get; } =
        Lees("leerroutes").ToDictionary(r => r[0], r => new Routeaandeel(Getal(r[1]), Getal(r[2]), Getal(r[3])));

    public static IReadOnlyDictionary<string, int> Inwoners { get; } =
        Lees("inwoners").ToDictionary(r => r[0], r => Getal(r[2]));

    public static IReadOnlyList<Opleidingsniveau> Opleidingsniveaus { get; } =
        [.. Lees("opleidingsniveaus").Select(r => new Opleidingsniveau(r[0], Getal(r[1]), r[2], r[4]))];

    public static IReadOnlyList<Taal> Talen { get; } =
        [.. Lees("talen").Select(r => new Taal(r[0], r[1], r[2].Length == 0 ? null : r[2], r[3] == "rtl"))];

    public static IReadOnlyDictionary<string, string> Nationaliteiten { get; } = Lees("nationaliteiten").ToDictionary(r => r[0], r => r[1]);

    public static IReadOnlyList<(string Pc4, string Plaats, string Gemeentecode)> Postcodes { get; } =
        [.. Lees("postcodes").Select(r => (r[0], r[1], r[2]))];

    public static Herkomst Herkomst(string code) => Herkomsten.First(h => h.Code == code);

    private static List<Herkomst> LeesHerkomsten()
    {
        var namen = Lees("namen").ToLookup(r => (r[0], r[1], r[2]), r => new Naamvorm(r[3], r[4].Length == 0 ? null : r[4]));
        return
        [
            .. Lees("herkomst").Select(r => new Herkomst(
                r[0], r[1], r[2], r[3], r[4], r[5],
                [.. r[6].Split('|').Select(t => t.Split(':')).Select(t => new Taalkeuze(t[0].Split('+'), Getal(t[1])))],
                r[7] == "ja", r[8] == "ja", Getal(r[9]), Getal(r[10]), Getal(r[11]), r[12].Split('|'), r[13].Split('|'), r[14] == "ja",
                new Namenpool(
                    [.. namen[(r[0], "voornaam", "m")]], [.. namen[(r[0], "voornaam", "v")]], [.. namen[(r[0], "geslachtsnaam", "")]]))),
        ];
    }

    private static int Getal(string cel) => int.Parse(cel, CultureInfo.InvariantCulture);

    private static IEnumerable<string[]> Lees(string tabel)
    {
        using var stroom = typeof(Brongegevens).Assembly.GetManifestResourceStream($"Naast.Web.Demo.Gegevens.{tabel}.csv")
            ?? throw new InvalidOperationException($"Table {tabel} is not embedded.");
        using var lezer = new StreamReader(stroom);
        return [.. lezer.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(regel => regel.TrimEnd('\r').Split(','))];
    }
}
