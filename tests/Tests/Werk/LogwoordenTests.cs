using System.Text.RegularExpressions;
using Naast.Tests.Huis;
using Naast.Web.Werk;
using Xunit;

namespace Naast.Tests.Werk;

public sealed partial class LogwoordenTests
{
    /// <summary>What the code writes in the read log, people read in the logbook: each screen has words.</summary>
    [Fact]
    public void Elk_scherm_in_het_inzagelog_heeft_een_naam_voor_mensen()
    {
        var schermen = Bronboom.Csharp.Where(bestand => bestand.Pad.StartsWith("src/Web/", StringComparison.Ordinal))
            .SelectMany(bestand => Scherm().Matches(bestand.Tekst)).Select(treffer => treffer.Groups[1].Value).Distinct().ToArray();

        Assert.True(schermen.Length > 20, string.Join(", ", schermen));
        Assert.DoesNotContain(schermen, scherm => Logwoorden.Scherm(scherm) == scherm);
    }

    [GeneratedRegex("""(?:Noteer(?:Lijst|Export)?Async|OpenAsync|LaadAsync)\((?:id, )?"([a-z][^"]*)"[,)]""")]
    private static partial Regex Scherm();
}
