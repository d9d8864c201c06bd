using System.Globalization;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Naast.Tests.Aanmelden;
using Naast.Tests.Huis;
using Naast.Tests.Steun;
using Xunit;

namespace Naast.Tests.Werk;

/// <summary>
/// A number on a page that leads somewhere is the number of rows there, for everybody who sees it. The pages are found by
/// walking the menu, so a new page is looked at by itself.
/// </summary>
public sealed partial class EenGetalTests
{
    private static readonly string[] Lijsten = ["/werkvoorraad", "/keten/portaal", "/plan/te-beslissen", "/besluiten", "/taken", "/inburgeraars"];

    private static readonly string[] Personas = ["sanne", "mirjam", "joost", "pieter", "mo", "els", "noor", "henk", "bas", "ilse"];

    public static TheoryData<string> Databases => Naasthost.Databases;

    [Theory, MemberData(nameof(Databases)), Ux(10)]
    public async Task Elk_getal_dat_ergens_heen_leidt_is_het_aantal_rijen_daar(string soort)
    {
        await using var host = await Naasthost.StartAsync(soort, leeg: false);
        var gekeken = new HashSet<string>(StringComparer.Ordinal);
        foreach (var persona in Personas)
        {
            using var browser = await host.AlsAsync(persona);
            var geteld = new Dictionary<string, int>(StringComparer.Ordinal);
            foreach (var adres in await MenuAsync(browser))
            {
                var pagina = await Pagina.GaAsync(browser, adres);
                foreach (var (naar, getal, waar) in Getallen(pagina.Document))
                {
                    if (!geteld.TryGetValue(naar, out var rijen))
                    {
                        geteld[naar] = rijen = await TelAsync(browser, naar);
                    }

                    Assert.True(getal == rijen, $"{persona} ziet op {adres} bij \"{waar}\" {getal}; {naar} heeft {rijen} rijen.");
                    gekeken.Add($"{persona} {naar}");
                }
            }
        }

        // The test is worth nothing when it finds no numbers.
        Assert.True(gekeken.Count >= 30, $"{gekeken.Count} getallen bekeken.");
        Assert.Contains("joost /plan/te-beslissen", gekeken);
        Assert.Contains("joost /besluiten", gekeken);
        Assert.Contains("mirjam /besluiten?wacht=adviseren", gekeken);
        Assert.Contains(gekeken, g => g.StartsWith("sanne /keten/portaal", StringComparison.Ordinal));
    }

    private static async Task<IReadOnlyList<string>> MenuAsync(Browser browser)
    {
        var begin = await Pagina.GaAsync(browser, "/");
        return [.. begin.Document.QuerySelectorAll("nav a[href^='/']").Select(a => a.GetAttribute("href")!).Where(a => !a.Contains('?', StringComparison.Ordinal)).Prepend("/").Append("/werkvoorraad/verdeling").Distinct().Where(a => a != "/werkvoorraad/verdeling" || begin.Document.QuerySelector("a[href='/werkvoorraad/verdeling']") is not null)];
    }

    /// <summary>Links that begin or end with a number, and cards with a number and a link in their heading.</summary>
    private static IEnumerable<(string Naar, int Getal, string Waar)> Getallen(IDocument document)
    {
        foreach (var link in document.QuerySelectorAll("main a[href]"))
        {
            var tekst = Wit().Replace(string.Concat(link.ChildNodes.Select(n => n is IElement { ClassName: "voorlees" } ? "" : $" {n.TextContent}")), " ").Trim();
            if (Naar(document, link) is { } naar && Getal().Match(tekst) is { Success: true } match)
            {
                yield return (naar, int.Parse(match.Groups["n"].Value, CultureInfo.InvariantCulture), tekst);
            }
        }

        foreach (var kop in document.QuerySelectorAll("main .kaart-kop"))
        {
            if (kop.QuerySelector("a.kaart-einde") is { } link && Naar(document, link) is { } naar && int.TryParse(kop.QuerySelector("span.kaart-einde")?.TextContent, out var getal))
            {
                yield return (naar, getal, kop.TextContent);
            }
        }
    }

    private static string? Naar(IDocument document, IElement link)
    {
        var adres = link.GetAttribute("href")!;
        adres = adres.StartsWith('?') ? new Uri(document.Url).AbsolutePath + adres : adres;
        return Lijsten.Contains(adres.Split('?', '#')[0]) ? adres.Split('#')[0] : null;
    }

    private static async Task<int> TelAsync(Browser browser, string adres)
    {
        var rijen = 0;
        for (var verder = adres; verder is not null;)
        {
            var pagina = await Pagina.GaAsync(browser, verder);
            rijen += adres.StartsWith("/keten/portaal", StringComparison.Ordinal) && pagina.Document.QuerySelector("main .kaart[id^='k-']") is not null
                ? pagina.Document.QuerySelectorAll("main .kaart[id^='k-']").Length
                : pagina.Document.QuerySelectorAll("main table.tabel tbody tr:not(.groep)").Length;
            verder = pagina.Document.QuerySelector("a[rel=next]")?.GetAttribute("href");
        }

        return rijen;
    }

    [GeneratedRegex(@"^(?<n>\d{1,4})( \D*)?$|^\D+ (?<n>\d{1,4})$")]
    private static partial Regex Getal();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Wit();
}
