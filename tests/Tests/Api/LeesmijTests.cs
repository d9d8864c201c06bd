using System.Diagnostics;
using System.Text.RegularExpressions;
using Naast.Tests.Huis;
using Naast.Tests.Steun;
using Naast.Web.Poort;
using Xunit;

namespace Naast.Tests.Api;

/// <summary>What docs/api/README.md says is so.</summary>
public sealed partial class LeesmijTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private static string Tekst => Bronboom.LeesTekst("docs/api/README.md");

    [Fact]
    public async Task De_opdrachten_in_de_uitleg_werken_op_de_demo()
    {
        Assert.SkipUnless(File.Exists("/usr/bin/curl") && File.Exists("/bin/bash"), "The commands need bash and curl.");
        await using var host = await Naasthost.StartAsync("sqlite", leeg: false);
        var opdrachten = string.Join('\n', Blok().Matches(Tekst).Select(blok => blok.Groups[1].Value)).Replace("http://localhost:8080", host.Adres.ToString().TrimEnd('/'), StringComparison.Ordinal);

        using var proces = Process.Start(new ProcessStartInfo("/bin/bash") { ArgumentList = { "-euo", "pipefail", "-c", opdrachten }, RedirectStandardOutput = true, RedirectStandardError = true })!;
        var uit = proces.StandardOutput.ReadToEndAsync(Ct);
        var fout = await proces.StandardError.ReadToEndAsync(Ct);
        await proces.WaitForExitAsync(Ct);

        Assert.True(proces.ExitCode == 0, $"{await uit}\n{fout}");
        Assert.Contains("\"vastgelegd\":1", await uit, StringComparison.Ordinal);
        Assert.Contains("\"gemeentecode\":\"0505\"", await uit, StringComparison.Ordinal);
    }

    [Fact]
    public void Elke_scope_staat_in_de_uitleg() => Assert.All(Apiscopes.Alle, scope => Assert.Contains($"`{scope.Naam}`", Tekst, StringComparison.Ordinal));

    [Fact]
    public void De_nieuwste_versie_staat_bovenaan_in_de_lijst_van_wijzigingen() =>
        Assert.StartsWith($"## {Naast.Web.Api.ApiAdressen.Versie}", Bronboom.LeesTekst("docs/api/CHANGELOG.md").Split('\n').First(regel => regel.StartsWith("## ", StringComparison.Ordinal)), StringComparison.Ordinal);

    [GeneratedRegex("```sh\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Blok();
}
