using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Naast.Tests.Aanmelden;
using Xunit;

namespace Naast.Tests.Steun;

/// <summary>A page as a person gets it: its status, its address and its contents, without script.</summary>
public sealed record Pagina(HttpStatusCode Status, Uri Adres, IHtmlDocument Document)
{
    public string Tekst => string.Join(' ', Document.Body!.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>What a screen reader is told: the texts of all regions with the role status.</summary>
    public string Stand => string.Join(' ', Document.QuerySelectorAll("main [role=status]").Select(e => e.TextContent.Trim()));

    public IReadOnlyList<string> Teksten(string kiezer) =>
        [.. Document.QuerySelectorAll(kiezer).Select(e => string.Join(' ', e.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)))];

    public string Link(string kiezer) => Document.QuerySelector(kiezer)?.GetAttribute("href") ?? throw new Xunit.Sdk.XunitException($"Geen {kiezer} op {Adres}");

    public static async Task<Pagina> GaAsync(Browser browser, string adres)
    {
        using var antwoord = await browser.GaNaarAsync(adres);
        return await VanAsync(browser, antwoord);
    }

    /// <summary>Sends the form that this selector finds, with its hidden values and these on top.</summary>
    public async Task<Pagina> StuurAsync(Browser browser, string kiezer, params (string Naam, string Waarde)[] velden)
    {
        var formulier = Assert.IsAssignableFrom<IHtmlFormElement>(Document.QuerySelector(kiezer));
        var waarden = formulier.QuerySelectorAll("input[type=hidden]").OfType<IHtmlInputElement>()
            .Select(veld => KeyValuePair.Create(veld.Name!, veld.Value))
            .Concat(velden.Select(veld => KeyValuePair.Create(veld.Naam, veld.Waarde))).ToArray();
        using var antwoord = await browser.PostAsync(new Uri(Adres, formulier.GetAttribute("action") ?? "").AbsoluteUri, waarden);
        return await VanAsync(browser, antwoord);
    }

    private static async Task<Pagina> VanAsync(Browser browser, HttpResponseMessage antwoord) =>
        new(antwoord.StatusCode, browser.Plek, await new HtmlParser().ParseDocumentAsync(await antwoord.Content.ReadAsStringAsync()));
}
