using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Naast.Kern.Rekenhulp;
using Naast.Tests.Huis;
using Naast.Tests.Steun;
using Xunit;

namespace Naast.Tests.Rekenhulp;

/// <summary>The pages: every calculation can be done in the browser, without script.</summary>
public sealed class RekenhulpHttpTests
{
    public static TheoryData<string> Namen => RekenvragenTests.Namen;

    [Fact]
    public async Task De_lijst_noemt_elke_berekening()
    {
        var host = await Naasthost.DemoAsync("sqlite");
        using var browser = await host.AlsAsync("noor");
        using var antwoord = await browser.VraagAsync("/rekenhulp");
        var tekst = await antwoord.Content.ReadAsStringAsync();

        Assert.All(Rekenvragen.Alle, vraag => Assert.Contains($"href=\"/rekenhulp/{vraag.Naam}\"", tekst, StringComparison.Ordinal));
    }

    [Theory, MemberData(nameof(Namen)), Ux(22), Ux(63)]
    public async Task Het_voorbeeld_kan_in_de_bladzijde_worden_berekend(string naam)
    {
        var host = await Naasthost.DemoAsync("sqlite");
        using var browser = await host.AlsAsync("pieter");
        using var leeg = await browser.VraagAsync($"/rekenhulp/{naam}?voorbeeld=true");
        var velden = Formulier(await leeg.Content.ReadAsStringAsync());

        using var antwoord = await browser.PostAsync($"/rekenhulp/{naam}", velden);
        var tekst = await antwoord.Content.ReadAsStringAsync();

        Assert.True(antwoord.StatusCode == HttpStatusCode.OK, Fouten(tekst));
        Assert.Contains("Hoe berekend?", tekst, StringComparison.Ordinal);
        Assert.Contains("class=\"bron\"", tekst, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Namen)), Ux(29), Ux(32)]
    public async Task Een_leeg_formulier_zegt_per_veld_wat_te_doen(string naam)
    {
        var host = await Naasthost.DemoAsync("sqlite");
        using var browser = await host.AlsAsync("pieter");
        using var leeg = await browser.VraagAsync($"/rekenhulp/{naam}");
        var velden = Formulier(await leeg.Content.ReadAsStringAsync());
        var nodig = Web.Gebieden.Rekenhulp.Rekenveld.Van(Rekenvragen.Zoek(naam)!.Invoersoort).Where(veld => veld.Verplicht).ToArray();

        using var antwoord = await browser.PostAsync($"/rekenhulp/{naam}", velden);
        var tekst = await antwoord.Content.ReadAsStringAsync();

        Assert.DoesNotContain("The value", tekst, StringComparison.Ordinal);
        Assert.All(nodig, veld => Assert.Contains($"href=\"#{veld.Naam}\"", tekst, StringComparison.Ordinal));
    }

    /// <summary>What a browser would send: the fields as they stand, and only the boxes that are ticked.</summary>
    private static Dictionary<string, string> Formulier(string html)
    {
        var formulier = new HtmlParser().ParseDocument(html).QuerySelectorAll("form").OfType<IHtmlFormElement>().Single(f => f.ClassList.Contains("rekenvorm"));
        var velden = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var invoer in formulier.QuerySelectorAll("input, select"))
        {
            if (invoer is IHtmlInputElement { Type: "radio" or "checkbox", IsChecked: false } || invoer.GetAttribute("name") is not { Length: > 0 } naam)
            {
                continue;
            }

            velden[naam] = (invoer is IHtmlSelectElement lijst ? lijst.Value : ((IHtmlInputElement)invoer).Value) ?? "";
        }

        return velden;
    }

    private static string Fouten(string html) => string.Join("\n", new HtmlParser().ParseDocument(html).QuerySelectorAll(".foutlijst li, [role=alert]").Select(f => f.TextContent.Trim()));
}
