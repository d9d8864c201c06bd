using Xunit;

namespace Naast.Tests.Huis;

public class GegenereerdeDocumentatieTests
{
    public static TheoryData<string> Paden => [.. GegenereerdeDocumentatie.Alle.Select(bladzijde => bladzijde.Pad)];

    [Theory, MemberData(nameof(Paden))]
    public void De_bladzijde_is_bij_de_tijd(string pad)
    {
        var vers = GegenereerdeDocumentatie.Alle.Single(bladzijde => bladzijde.Pad == pad).Maak();
        if (Environment.GetEnvironmentVariable("NAAST_VERNIEUW") == "1")
        {
            File.WriteAllText(Bronboom.Pad(pad), vers);
        }

        Assert.True(Bronboom.Bestaat(pad) && Bronboom.LeesTekst(pad) == vers, $"{pad} is stale: run NAAST_VERNIEUW=1 ./test --alleen docs and commit the result.");
    }
}
