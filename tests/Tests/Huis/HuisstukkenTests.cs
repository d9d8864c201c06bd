using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Xunit;

namespace Naast.Tests.Huis;

/// <summary>The papers that belong to an open project of the government.</summary>
public partial class HuisstukkenTests
{
    [Fact]
    public void De_licentie_is_de_EUPL()
    {
        var licentie = Bronboom.LeesTekst("LICENSE");

        Assert.Contains("EUROPEAN UNION PUBLIC LICENCE v. 1.2", licentie, StringComparison.Ordinal);
        Assert.Contains("## 15. Applicable Law", licentie, StringComparison.Ordinal);
        Assert.Contains("<PackageLicenseExpression>EUPL-1.2<", Bronboom.LeesTekst("Directory.Build.props"), StringComparison.Ordinal);
    }

    [Fact]
    public void Publiccode_noemt_wat_verplicht_is_en_dezelfde_versie()
    {
        var regels = Bronboom.LeesTekst("publiccode.yml").Split('\n');
        string[] verplicht = ["publiccodeYmlVersion", "name", "url", "platforms", "categories", "developmentStatus", "softwareType", "description", "legal", "maintenance", "localisation", "releaseDate", "softwareVersion"];
        var versie = XDocument.Parse(Bronboom.LeesTekst("Directory.Build.props")).Descendants("Version").Single().Value;

        Assert.Empty(verplicht.Except(regels.Select(regel => Sleutel().Match(regel).Groups[1].Value)));
        Assert.Contains("  license: EUPL-1.2", regels);
        Assert.Contains($"softwareVersion: \"{versie}\"", regels);
        Assert.Contains("  nl:", regels);
        Assert.Contains("  en:", regels);
        Assert.DoesNotContain(regels, regel => regel.Contains('\t'));
    }

    [Fact]
    public void Security_txt_is_te_lezen_zoals_RFC_9116_vraagt()
    {
        var velden = Bronboom.LeesTekst("src/Web/wwwroot/.well-known/security.txt").Split('\n')
            .Where(regel => regel.Length > 0 && !regel.StartsWith('#'))
            .Select(regel => regel.Split(": ", 2))
            .ToLookup(deel => deel[0], deel => deel[1]);

        Assert.NotEmpty(velden["Contact"]);
        Assert.All(velden["Contact"], adres => Assert.True(Uri.TryCreate(adres, UriKind.Absolute, out _), adres));
        Assert.True(DateTimeOffset.TryParse(Assert.Single(velden["Expires"]), CultureInfo.InvariantCulture, out _));
        Assert.Contains("nl", Assert.Single(velden["Preferred-Languages"]), StringComparison.Ordinal);
    }

    [Fact]
    public void De_stukken_zijn_er() =>
        Assert.All(["README.md", "CONTRIBUTING.md", "SECURITY.md", "CHANGELOG.md", "docs/architecture.md", "docs/begrippen.md"], pad => Assert.True(Bronboom.Bestaat(pad), pad));

    [Fact]
    public void Elk_pakket_dat_meegaat_heeft_een_regel_in_het_besluit_over_pakketten()
    {
        var besluit = Bronboom.LeesTekst("docs/besluiten/0009-packages.md");
        var pakketten = Bronboom.Alle.Where(bestand => bestand.Pad.StartsWith("src/", StringComparison.Ordinal))
            .SelectMany(bestand => bestand.Naam.EndsWith(".csproj", StringComparison.Ordinal) ? Pakketverwijzing().Matches(bestand.Tekst).Select(treffer => treffer.Groups[1].Value)
                : bestand.Naam == "package.json" ? Afhankelijkheid().Matches(Afhankelijkheden().Match(bestand.Tekst).Groups[1].Value).Select(treffer => treffer.Groups[1].Value)
                : []);

        Assert.All(pakketten, pakket => Assert.True(besluit.Contains($"| {pakket} |", StringComparison.Ordinal), pakket));
    }

    [Fact]
    public void Verwijzingen_in_de_documentatie_wijzen_naar_iets()
    {
        var fouten = Bronboom.Alle.Where(bestand => bestand.Pad.EndsWith(".md", StringComparison.Ordinal))
            .SelectMany(bestand => Verwijzing().Matches(bestand.Tekst).Select(treffer => treffer.Groups[1].Value.Split('#')[0])
                .Where(doel => doel.Length > 0 && !doel.Contains(':', StringComparison.Ordinal))
                .Where(doel => !Path.Exists(Path.Combine(Bronboom.Hoofdmap, Path.GetDirectoryName(bestand.Pad) ?? "", doel)))
                .Select(doel => $"{bestand.Pad}: {doel}"))
            .ToList();

        Assert.Empty(fouten);
    }

    /// <summary>The list that ./run prints names the people of the sign-in page, once that page is there.</summary>
    [Fact]
    public void Run_noemt_de_personas_van_de_aanmeldpagina()
    {
        var personas = Assembly.Load("Naast.Web").GetType("Naast.Web.Aanmelden.Personas")?.GetProperty("Alle")?.GetValue(null) as System.Collections.IEnumerable;
        var namen = personas?.Cast<object>().Select(persona => (string)persona.GetType().GetProperty("Naam")!.GetValue(persona)!) ?? [];
        var lijst = Bronboom.LeesTekst("scripts/personas.txt");

        Assert.All(namen, naam => Assert.True(lijst.Contains(naam, StringComparison.Ordinal), naam));
    }

    [GeneratedRegex(@"^(\w+):")]
    private static partial Regex Sleutel();

    [GeneratedRegex(@"<PackageReference Include=""([^""]+)""")]
    private static partial Regex Pakketverwijzing();

    [GeneratedRegex(@"""dependencies""\s*:\s*\{(.*?)\}", RegexOptions.Singleline)]
    private static partial Regex Afhankelijkheden();

    [GeneratedRegex(@"""([^""]+)""\s*:")]
    private static partial Regex Afhankelijkheid();

    [GeneratedRegex(@"\]\(([^)\s]+)\)")]
    private static partial Regex Verwijzing();
}
