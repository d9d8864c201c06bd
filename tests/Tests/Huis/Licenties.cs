using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Naast.Tests.Huis;

/// <summary>A package of ours or of a package of ours. <paramref name="Licentie"/> is an SPDX expression, or null when the package states none.</summary>
public sealed record Pakket(string Soort, string Naam, string Versie, string? Licentie, bool AlleenTests = false)
{
    public override string ToString() => $"{Soort} {Naam} {Versie}: {Licentie ?? "no licence stated"}";
}

/// <summary>The licences of all packages in all lock files, read from the packages themselves.</summary>
public static partial class Licenties
{
    /// <summary>What Naast may use. Licences for fonts (OFL) and data (CC0, CC-BY, PDDL) included.</summary>
    public static IReadOnlySet<string> Toegestaan { get; } = new HashSet<string>(StringComparer.OrdinalIgnoreCase)
    {
        "MIT", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "PostgreSQL", "0BSD", "MS-PL", "EUPL-1.2", "MPL-2.0",
        "Unicode-3.0", "Unlicense", "CC0-1.0", "CC-BY-4.0", "PDDL-1.0", "OFL-1.1", "blessing",
    };

    /// <summary>What tools of the tests may have besides: never shipped, and as free as the list above (see docs/besluiten/0009-packages.md).</summary>
    public static IReadOnlySet<string> ToegestaanInTests { get; } = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { "ISC", "MIT-0", "BlueOak-1.0.0" };

    /// <summary>
    /// Packages that state their licence only as a file or an address; what stands there was read by a person, for this name only.
    /// </summary>
    public static IReadOnlyDictionary<string, string> Gelezen { get; } = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
    {
        ["SmtpServer"] = "MIT",
    };

    public static bool Mag(Pakket pakket) => Mag(pakket.Licentie, pakket.AlleenTests);

    public static bool Mag(string? uitdrukking, bool alleenTests = false) =>
        uitdrukking is not null
        && Of().Split(uitdrukking.Replace("(", "", StringComparison.Ordinal).Replace(")", "", StringComparison.Ordinal))
            .Any(keuze => En().Split(keuze).All(deel => Toegestaan.Contains(deel.Trim()) || (alleenTests && ToegestaanInTests.Contains(deel.Trim()))));

    public static IEnumerable<Pakket> Alle() =>
        Bronboom.Alle.SelectMany(bestand => (bestand.Naam switch
        {
            "packages.lock.json" => NuGet(bestand.Tekst),
            "package-lock.json" => Npm(bestand.Tekst),
            _ => [],
        }).Select(pakket => pakket with { AlleenTests = !bestand.Pad.StartsWith("src/", StringComparison.Ordinal) })).Distinct();

    public static IEnumerable<Pakket> NuGet(string slot)
    {
        using var boom = JsonDocument.Parse(slot);
        foreach (var raamwerk in boom.RootElement.GetProperty("dependencies").EnumerateObject())
        {
            foreach (var pakket in raamwerk.Value.EnumerateObject().Where(pakket => pakket.Value.GetProperty("type").GetString() != "Project"))
            {
                var versie = pakket.Value.GetProperty("resolved").GetString()!;
                yield return new Pakket("nuget", pakket.Name, versie, NuGetLicentie(pakket.Name, versie));
            }
        }
    }

    public static IEnumerable<Pakket> Npm(string slot)
    {
        using var boom = JsonDocument.Parse(slot);
        foreach (var pakket in boom.RootElement.GetProperty("packages").EnumerateObject().Where(pakket => pakket.Name.Length > 0).ToList())
        {
            var naam = pakket.Name[(pakket.Name.LastIndexOf("node_modules/", StringComparison.Ordinal) + "node_modules/".Length)..];
            var licentie = pakket.Value.TryGetProperty("license", out var waarde) && waarde.ValueKind == JsonValueKind.String ? waarde.GetString() : null;
            yield return new Pakket("npm", naam, pakket.Value.GetProperty("version").GetString()!, licentie ?? Gelezen.GetValueOrDefault(naam));
        }
    }

    private static string? NuGetLicentie(string naam, string versie)
    {
        var map = Path.Combine(Pakkettenmap(), naam.ToLowerInvariant(), versie.ToLowerInvariant());
        var nuspec = Path.Combine(map, naam.ToLowerInvariant() + ".nuspec");
        if (!File.Exists(nuspec))
        {
            return Gelezen.GetValueOrDefault(naam);
        }

        var licentie = XDocument.Load(nuspec).Descendants().FirstOrDefault(deel => deel.Name.LocalName == "license");
        return licentie?.Attribute("type")?.Value == "expression" ? licentie.Value.Trim() : Gelezen.GetValueOrDefault(naam);
    }

    private static string Pakkettenmap() =>
        Environment.GetEnvironmentVariable("NUGET_PACKAGES") is { Length: > 0 } map
            ? map
            : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");

    [GeneratedRegex(@"\s+OR\s+", RegexOptions.IgnoreCase)]
    private static partial Regex Of();

    [GeneratedRegex(@"\s+(?:AND|WITH)\s+", RegexOptions.IgnoreCase)]
    private static partial Regex En();
}
