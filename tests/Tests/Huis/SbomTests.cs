using System.Diagnostics;
using System.Text.Json;
using Xunit;

namespace Naast.Tests.Huis;

/// <summary>Runs scripts/sbom as a supplier would and looks at what it wrote.</summary>
public sealed class SbomTests : IDisposable
{
    private readonly string map = Directory.CreateTempSubdirectory("naast-sbom").FullName;

    [Fact]
    public async Task De_stuklijst_is_CycloneDX_en_noemt_elk_pakket_met_zijn_licentie()
    {
        using var stuk = JsonDocument.Parse(await MaakAsync("een.json"));
        var wortel = stuk.RootElement;

        Assert.Equal("CycloneDX", wortel.GetProperty("bomFormat").GetString());
        Assert.Equal("1.6", wortel.GetProperty("specVersion").GetString());
        Assert.Matches("^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$", wortel.GetProperty("serialNumber").GetString());
        Assert.Equal("Naast", wortel.GetProperty("metadata").GetProperty("component").GetProperty("name").GetString());

        var onderdelen = wortel.GetProperty("components").EnumerateArray().ToList();
        var genoemd = onderdelen.Select(deel => $"{deel.GetProperty("name").GetString()} {deel.GetProperty("version").GetString()}").ToHashSet(StringComparer.OrdinalIgnoreCase);
        var verwacht = Licenties.NuGet(Bronboom.LeesTekst("src/Web/packages.lock.json"))
            .Concat(Bronboom.Bestaat("src/Web/package-lock.json") ? Licenties.Npm(Bronboom.LeesTekst("src/Web/package-lock.json")) : []);
        Assert.All(verwacht.Select(pakket => $"{pakket.Naam} {pakket.Versie}"), pakket => Assert.True(genoemd.Contains(pakket), pakket));
        Assert.All(onderdelen, deel => Assert.True(deel.TryGetProperty("licenses", out var licenties) && licenties.GetArrayLength() > 0, deel.GetProperty("name").GetString()));
        Assert.All(onderdelen, deel => Assert.StartsWith("pkg:", deel.GetProperty("purl").GetString(), StringComparison.Ordinal));

        var kenmerken = onderdelen.Select(deel => deel.GetProperty("bom-ref").GetString()!).ToList();
        Assert.Equal(kenmerken.Count, kenmerken.Distinct().Count());
        Assert.Empty(wortel.GetProperty("dependencies").EnumerateArray().SelectMany(rand => rand.GetProperty("dependsOn").EnumerateArray().Select(doel => doel.GetString()!)).Except(kenmerken));
    }

    [Fact]
    public async Task Wat_alleen_bij_het_bouwen_nodig_is_gaat_niet_mee()
    {
        using var stuk = JsonDocument.Parse(await MaakAsync("een.json"));
        var soort = stuk.RootElement.GetProperty("components").EnumerateArray().ToDictionary(deel => deel.GetProperty("name").GetString()!, deel => deel.GetProperty("scope").GetString());

        Assert.Equal("required", soort["Npgsql.EntityFrameworkCore.PostgreSQL"]);
        Assert.Equal("excluded", soort["Microsoft.EntityFrameworkCore.Design"]);
    }

    [Fact]
    public async Task Dezelfde_bron_geeft_dezelfde_stuklijst() => Assert.Equal(await MaakAsync("een.json"), await MaakAsync("twee.json"));

    public void Dispose() => Directory.Delete(map, recursive: true);

    private async Task<string> MaakAsync(string naam)
    {
        var pad = Path.Combine(map, naam);
        using var proces = Process.Start(new ProcessStartInfo("node", [Bronboom.Pad("scripts", "sbom"), pad]) { RedirectStandardError = true, RedirectStandardOutput = true })!;
        var fout = await proces.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await proces.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(proces.ExitCode == 0, fout);
        return await File.ReadAllTextAsync(pad, TestContext.Current.CancellationToken);
    }
}
