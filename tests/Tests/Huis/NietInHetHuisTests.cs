using System.Text.RegularExpressions;
using Xunit;

namespace Naast.Tests.Huis;

/// <summary>
/// What may not stand in the files: addresses of package hosts, paths of the machine that someone worked on, and secrets.
/// The words are put together here from parts, so that this file does not hold them itself.
/// </summary>
public class NietInHetHuisTests
{
    private static readonly (string Wat, Regex Patroon)[] verboden =
    [
        ("the address of a package host", Maak(Woord("registry", "npmjs"), Woord("api", "nuget", "org"), Woord("nuget", "org/v3"), Woord("www", "nuget", "org"), Woord("registry", "yarnpkg"), Woord("deb", "debian", "org"), Woord("pypi", "org"), Woord("files", "pythonhosted"), Woord("npm", "pkg", "github"))),
        ("an address in a lock file", Maak("\"resolved\": *\"" + "http")),
        ("a path of the machine", Maak(@"(?<![\w.~*])/" + "(?:work|root|home|Users|tmp/naast)" + @"/[\w.]")),
        ("a private key", Maak("-----BEGIN " + "(?:[A-Z]+ )?PRIVATE KEY")),
    ];

    public static TheoryData<string> Soorten => [.. verboden.Select(soort => soort.Wat)];

    [Theory, MemberData(nameof(Soorten))]
    public void Geen_bestand_bevat(string wat)
    {
        var patroon = verboden.Single(soort => soort.Wat == wat).Patroon;

        var fouten = Bronboom.Alle
            .SelectMany(bestand => patroon.Matches(bestand.Tekst).Select(treffer => $"{bestand.Pad}, line {bestand.Tekst.AsSpan(0, treffer.Index).Count('\n') + 1}: {treffer.Value}"))
            .ToList();

        Assert.True(fouten.Count == 0, $"{wat}:\n{string.Join('\n', fouten)}");
    }

    [Fact]
    public void Elk_verboden_woord_wordt_gezien()
    {
        string[] voorbeelden = ["https://registry" + ".npmjs.org/x", "\"resolved\": \"" + "https://x", "see /" + "home/iemand/x", "-----BEGIN " + "RSA PRIVATE KEY-----"];

        Assert.All(verboden.Zip(voorbeelden), paar => Assert.Matches(paar.First.Patroon, paar.Second));
    }

    [Theory, InlineData("/api/v1/home/x"), InlineData("~/work/x"), InlineData("Werk/homepage")]
    public void Een_gewoon_adres_mag(string tekst) => Assert.DoesNotMatch(verboden[2].Patroon, tekst);

    private static string Woord(params string[] delen) => string.Join(@"\.", delen);

    private static Regex Maak(params string[] keuzes) => new(string.Join('|', keuzes), RegexOptions.IgnoreCase);
}
