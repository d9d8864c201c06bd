using Naast.Tests.Huis;
using Xunit;

namespace Naast.Tests.Architectuur;

public class HuisregelTests
{
    public static TheoryData<string> Ids => [.. Huisregels.Alle.Select(regel => regel.Id)];

    [Theory, MemberData(nameof(Ids))]
    public void De_broncode_houdt_zich_aan_de_regel(string id)
    {
        var regel = Regel(id);

        var overtredingen = Bronboom.Alle
            .Where(bestand => bestand.Pad.StartsWith("src/", StringComparison.Ordinal) || bestand.Pad.StartsWith("tests/", StringComparison.Ordinal) || !bestand.Pad.Contains('/') || bestand.Pad.StartsWith("scripts/", StringComparison.Ordinal) || bestand.Pad.StartsWith("bench/", StringComparison.Ordinal))
            // The wrong examples of the rules stand in these two places, as they must.
            .Where(bestand => bestand.Pad != "tests/Tests/Architectuur/Huisregels.cs" && !bestand.Pad.StartsWith("tests/Tests/Architectuur/Fout/", StringComparison.Ordinal))
            .SelectMany(bestand => regel.Overtredingen(bestand).Select(fout => $"{bestand.Pad}: {fout}"))
            .ToList();

        Assert.True(overtredingen.Count == 0, $"{regel.Zin}\n{string.Join('\n', overtredingen)}");
    }

    [Theory, MemberData(nameof(Ids))]
    public void Elk_fout_voorbeeld_maakt_de_regel_rood(string id)
    {
        var regel = Regel(id);

        Assert.NotEmpty(regel.Fout);
        Assert.All(regel.Fout, voorbeeld => Assert.NotEmpty(regel.Overtredingen(voorbeeld)));
    }

    [Theory, MemberData(nameof(Ids))]
    public void Een_goed_voorbeeld_blijft_groen(string id)
    {
        var regel = Regel(id);

        foreach (var voorbeeld in regel.Goed ?? [])
        {
            Assert.Empty(regel.Overtredingen(voorbeeld));
        }
    }

    [Fact]
    public void Een_uitzondering_die_niemand_nodig_heeft_staat_niet_op_de_lijst()
    {
        var overbodig = Huisregels.MagFiltersOpheffen.Keys.Concat(Huisregels.MagKlokLezen).Where(pad => !Bronboom.Bestaat(pad))
            .Concat(Huisregels.EenNaamruimte.Keys.Where(pad => !Directory.Exists(Bronboom.Pad(pad))));

        Assert.Empty(overbodig);
    }

    private static Huisregel Regel(string id) => Huisregels.Alle.Single(regel => regel.Id == id);
}
