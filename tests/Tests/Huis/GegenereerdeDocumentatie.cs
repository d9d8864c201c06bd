using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Naast.Kern.Rekenhulp;
using Naast.Tests.Architectuur;

namespace Naast.Tests.Huis;

/// <summary>A page of docs/ that is made from code. Add one here and its staleness is tested.</summary>
public sealed record Bladzijde(string Pad, Func<string> Maak);

public static partial class GegenereerdeDocumentatie
{
    public static IReadOnlyList<Bladzijde> Alle { get; } =
    [
        new("docs/ux.md", Ux),
        new("docs/naleving.md", Naleving),
        new("docs/huisregels.md", Huisregelbladzijde),
        new("docs/gebeurtenissen.md", () => Gebeurtenisbladzijde.Maak(Begin("Kinds of events"))),
        new("docs/regels.md", () => Regelbladzijde.Maak(Begin("De getallen van de wet"))),
        new("docs/ggm.md", () => Uitwisseling.Pakketbladzijde.Maak(Begin("Het pakket waarmee een gemeente weg kan"))),
        .. Rekenvragen.Alle.Select(vraag => new Bladzijde($"docs/rekenhulp/{vraag.Naam}.md", () => Rekenbladzijde.Maak(vraag, Begin(vraag.Titel)))),
    ];

    /// <summary>The numbered points with their titles, from scripts/ux-punten.txt.</summary>
    public static IReadOnlyDictionary<int, (string Kop, string Titel)> Uxpunten()
    {
        var punten = new Dictionary<int, (string, string)>();
        var kop = "";
        foreach (var regel in Bronboom.LeesTekst("scripts/ux-punten.txt").Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            if (regel.StartsWith("# ", StringComparison.Ordinal))
            {
                kop = regel[2..];
            }
            else if (Punt().Match(regel) is { Success: true } punt)
            {
                punten.Add(int.Parse(punt.Groups[1].Value, CultureInfo.InvariantCulture), (kop, punt.Groups[2].Value));
            }
        }

        return punten;
    }

    private static string Ux()
    {
        var tests = Testverwijzingen.Alle();
        var punten = Uxpunten();
        var uit = Begin("What the screens promise, and the tests that hold it");
        var gedekt = punten.Keys.Count(punt => tests.Any(test => test.Ux.Contains(punt)));
        uit.Append(CultureInfo.InvariantCulture, $"{gedekt} of {punten.Count} points have a test of their own. A point without one is a promise still to be kept.\n");
        foreach (var groep in punten.GroupBy(punt => punt.Value.Kop))
        {
            uit.Append(CultureInfo.InvariantCulture, $"\n## {groep.Key}\n\n| # | Point | Tests |\n| --- | --- | --- |\n");
            foreach (var (nummer, (_, titel)) in groep)
            {
                uit.Append(CultureInfo.InvariantCulture, $"| {nummer} | {titel} | {Namen(tests.Where(test => test.Ux.Contains(nummer)))} |\n");
            }
        }

        return uit.ToString();
    }

    private static string Naleving()
    {
        var tests = Testverwijzingen.Alle();
        var code = Testverwijzingen.InKern();
        var uit = Begin("From article to rule to test");
        uit.Append("Which code rests on which article, and which tests prove it. The text of the law is leading. Wi2021: Wet inburgering 2021; Bi2021: Besluit inburgering 2021; Ri2021: Regeling inburgering 2021; Awb: Algemene wet bestuursrecht; Atw: Algemene termijnenwet. Where no test names the article itself, the tests of its rules stand there, after \"by rule\".\n\n| Article | Rules | Code | Tests |\n| --- | --- | --- | --- |\n");
        foreach (var artikel in tests.SelectMany(test => test.Artikelen).Concat(code.Select(plek => plek.Artikel)).Distinct().OrderBy(Sorteersleutel, StringComparer.Ordinal))
        {
            var bij = tests.Where(test => test.Artikelen.Contains(artikel)).ToList();
            var plekken = code.Where(plek => plek.Artikel == artikel).ToList();
            var regels = bij.SelectMany(test => test.Regels).Concat(plekken.Select(plek => plek.Regel).OfType<string>()).ToList();
            var langsRegel = bij.Count == 0 ? tests.Where(test => test.Regels.Intersect(regels).Any()).ToList() : [];
            var namen = langsRegel.Count == 0 ? Namen(bij) : $"*by rule:* {Namen(langsRegel)}";
            uit.Append(CultureInfo.InvariantCulture, $"| {artikel} | {Reeks(regels)} | {Reeks(plekken.Select(plek => plek.Bestand))} | {namen} |\n");
        }

        uit.Append("\n## Rules\n\n| Rule | Articles | Tests |\n| --- | --- | --- |\n");
        foreach (var regel in tests.SelectMany(test => test.Regels).Concat(code.Select(plek => plek.Regel).OfType<string>()).Distinct().Order(StringComparer.Ordinal))
        {
            var bij = tests.Where(test => test.Regels.Contains(regel)).ToList();
            var artikelen = bij.SelectMany(test => test.Artikelen).Concat(code.Where(plek => plek.Regel == regel).Select(plek => plek.Artikel));
            uit.Append(CultureInfo.InvariantCulture, $"| {regel} | {Reeks(artikelen)} | {Namen(bij)} |\n");
        }

        uit.Append("\n## Not covered\n\nRules of the law notes that no code of Kern cites, and why.\n\n| Rule | Reason |\n| --- | --- |\n");
        foreach (var (regel, reden) in NietGedekt().OrderBy(paar => paar.Key, StringComparer.Ordinal))
        {
            uit.Append(CultureInfo.InvariantCulture, $"| {regel} | {reden} |\n");
        }

        return uit.ToString();
    }

    /// <summary>Rule → reason, from scripts/niet-gedekt.txt.</summary>
    public static IReadOnlyDictionary<string, string> NietGedekt() => Bronboom.LeesTekst("scripts/niet-gedekt.txt").Split('\n', StringSplitOptions.RemoveEmptyEntries)
        .Where(regel => !regel.StartsWith('#')).Select(regel => regel.Split('|', 2, StringSplitOptions.TrimEntries))
        .ToDictionary(delen => delen[0], delen => delen[1], StringComparer.Ordinal);

    private static string Huisregelbladzijde()
    {
        var uit = Begin("Rules of the house");
        uit.Append("Held by `tests/Tests/Architectuur`; each rule has a wrong example that must turn it red. The areas and what they may use stand in `docs/architecture.md`.\n\n| Rule | What it says |\n| --- | --- |\n");
        foreach (var regel in Huisregels.Alle)
        {
            uit.Append(CultureInfo.InvariantCulture, $"| {regel.Id} | {regel.Zin} |\n");
        }

        uit.Append("\nFiles that may lift a query filter:\n\n");
        foreach (var (pad, reden) in Huisregels.MagFiltersOpheffen.OrderBy(paar => paar.Key, StringComparer.Ordinal))
        {
            uit.Append(CultureInfo.InvariantCulture, $"- `{pad}`: {reden}\n");
        }

        uit.Append(Huisregels.MagFiltersOpheffen.Count == 0 ? "- none\n" : "");
        uit.Append("\nFolders with one namespace for all their files:\n\n");
        foreach (var (map, reden) in Huisregels.EenNaamruimte.OrderBy(paar => paar.Key, StringComparer.Ordinal))
        {
            uit.Append(CultureInfo.InvariantCulture, $"- `{map}`: {reden}\n");
        }

        uit.Append("\nAllowed licences: ").AppendJoin(", ", Licenties.Toegestaan.Order(StringComparer.OrdinalIgnoreCase)).Append(".\nFor tools of the tests, never shipped, also: ").AppendJoin(", ", Licenties.ToegestaanInTests.Order(StringComparer.OrdinalIgnoreCase)).Append(".\n");
        return uit.ToString();
    }

    private static StringBuilder Begin(string titel) =>
        new StringBuilder().Append(CultureInfo.InvariantCulture, $"# {titel}\n\nThis page is generated from the tests: `NAAST_VERNIEUW=1 ./test --alleen docs` writes it afresh.\n\n");

    private static string Reeks(IEnumerable<string> delen) => string.Join(", ", delen.Distinct().OrderBy(Sorteersleutel, StringComparer.Ordinal));

    private static string Namen(IEnumerable<Testverwijzing> tests) =>
        string.Join("<br>", tests.OrderBy(test => test.Naam, StringComparer.Ordinal).Select(test => $"`{test.Naam}`"));

    private static string Sorteersleutel(string artikel) => Getal().Replace(artikel, getal => getal.Value.PadLeft(5, '0'));

    [GeneratedRegex(@"^(\d+)\s+(.+?)\s*$")]
    private static partial Regex Punt();

    [GeneratedRegex(@"\d+")]
    private static partial Regex Getal();
}
