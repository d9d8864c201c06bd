using System.Net;
using AngleSharp.Html.Parser;
using Microsoft.EntityFrameworkCore;
using Naast.Tests.Huis;
using Naast.Tests.Steun;
using Naast.Web.Gebieden.Cijfers;
using Xunit;

namespace Naast.Tests.Cijfers;

public sealed class CijfersTests
{
    public static TheoryData<string> Databases => Naasthost.Databases;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Databases)), Ux(72), Ux(73), Ux(75)]
    public async Task De_boodschap_staat_voorop_en_er_is_nergens_een_persoon(string soort)
    {
        var host = await Naasthost.DemoAsync(soort);
        using var browser = await host.AlsAsync("noor");
        using var antwoord = await browser.GaNaarAsync("/cijfers");
        var document = await new HtmlParser().ParseDocumentAsync(await antwoord.Content.ReadAsStringAsync(Ct));

        var boodschap = document.QuerySelector(".boodschap")!;
        Assert.Equal("P", boodschap.TagName);
        Assert.InRange(document.QuerySelectorAll(".kerncijfer").Length, 1, 5);
        Assert.All(document.QuerySelectorAll(".kerncijfer"), cijfer => Assert.NotEmpty(cijfer.QuerySelector(".toelichting")!.TextContent));
        Assert.NotNull(document.QuerySelector(".grafiek table"));
        Assert.Empty(document.QuerySelectorAll("input[type=search]"));
        Assert.Empty(document.QuerySelectorAll("a[href^='/dossiers']"));
        Assert.Contains("Dordrecht", document.Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Papendrecht", document.QuerySelector("main")!.TextContent, StringComparison.Ordinal);

        await using var db = host.Db();
        var dossier = await db.Dossiers.Where(d => d.Gemeentecode == "0505").Select(d => d.Id).FirstAsync(Ct);
        foreach (var adres in new[] { $"/taken/{dossier}", "/mijn", "/verwerkingen" })
        {
            using var dicht = await browser.GaNaarAsync(adres);
            Assert.Equal(HttpStatusCode.Forbidden, dicht.StatusCode);
        }
    }

    [Theory, Ux(74)]
    [InlineData(7, 30, 40, 80), InlineData(7, 12, 10, 80), InlineData(0, 10, 10, 10), InlineData(3, 4, 11, 90), InlineData(9, 9, 9, 9), InlineData(0, 0, 0, 25)]
    public void Een_kleine_groep_is_niet_uit_te_rekenen(int a, int b, int c, int d)
    {
        int[] delen = [a, b, c, d];
        var (getoond, totaal) = Kleinegroepen.Verberg(delen);

        for (var i = 0; i < delen.Length; i++)
        {
            Assert.True(getoond[i].Aantal is null || delen[i] >= 10);
            Assert.Equal(delen[i] < 10 ? "minder dan 10" : getoond[i].Aantal is null ? "niet getoond" : $"{delen[i]}", getoond[i].Tekst);
            if (delen[i] < 10 && totaal.Aantal is not null)
            {
                Assert.True(getoond.Count(t => t.Aantal is null) > 1);
                // Whoever knows what is shown can still believe in more than one value for the small group.
                Assert.True(Mogelijk(getoond, totaal.Aantal.Value, i).Count() == 10);
            }
        }
    }

    [Fact, Ux(74)]
    public void Is_het_totaal_klein_dan_is_alles_verborgen()
    {
        var (delen, totaal) = Kleinegroepen.Verberg([1, 2, 3, 0]);

        Assert.All(delen, deel => Assert.Equal("minder dan 10", deel.Tekst));
        Assert.Equal("minder dan 10", totaal.Tekst);
    }

    [Fact]
    public void Zonder_kleine_groepen_is_alles_te_zien() =>
        Assert.Equal(["10", "20", "1.234", "40"], Kleinegroepen.Verberg([10, 20, 1234, 40]).Delen.Select(deel => deel.Tekst));

    /// <summary>All values under the limit that the hidden count can have, given the total and what each hidden count says of itself.</summary>
    private static IEnumerable<int> Mogelijk(IReadOnlyList<Telling> getoond, int totaal, int welke)
    {
        var rest = totaal - getoond.Sum(t => t.Aantal ?? 0);
        var anderen = getoond.Where((t, i) => t.Aantal is null && i != welke).ToArray();
        var minst = anderen.Sum(t => t.Klein ? 0 : 10);
        var meest = anderen.Any(t => !t.Klein) ? int.MaxValue : anderen.Length * 9;
        return Enumerable.Range(0, 10).Where(x => rest - x >= minst && rest - x <= meest);
    }
}
