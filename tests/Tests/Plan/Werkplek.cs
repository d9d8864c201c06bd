using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Naast.Tests.Aanmelden;
using Naast.Tests.Steun;
using Xunit;

namespace Naast.Tests.Plan;

/// <summary>A colleague at work in a browser without script: opens pages, fills forms, presses buttons.</summary>
internal sealed class Werkplek(Browser browser, Uri adres) : IDisposable
{
    public IHtmlDocument Pagina { get; private set; } = null!;

    public HttpStatusCode Status { get; private set; }

    public string Plek => browser.Plek.PathAndQuery;

    public string Tekst => string.Join(' ', Pagina.Body!.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    public static async Task<Werkplek> VanAsync(Naasthost host, string persona) => new(await host.AlsAsync(persona), host.Adres);

    public async Task<Werkplek> OpenAsync(string pad, HttpStatusCode verwacht = HttpStatusCode.OK)
    {
        using var antwoord = await browser.GaNaarAsync(new Uri(adres, pad).AbsoluteUri);
        await LeesAsync(antwoord);
        Assert.Equal(verwacht, Status);
        return this;
    }

    /// <summary>Fills the form around a button and presses it, as a browser sends it.</summary>
    public async Task<Werkplek> DrukAsync(string knop, params (string Veld, string Waarde)[] velden)
    {
        var (doel, waarden) = Formulier(knop, velden);
        using var antwoord = await browser.PostAsync(doel, waarden);
        await LeesAsync(antwoord);
        return this;
    }

    /// <summary>Sends a form that the page does not (any longer) offer.</summary>
    public async Task<Werkplek> StuurAsync(string pad, IEnumerable<KeyValuePair<string, string>> velden)
    {
        var sleutel = Pagina.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var antwoord = await browser.PostAsync(new Uri(adres, pad).AbsoluteUri, [.. velden, new("__RequestVerificationToken", sleutel)]);
        await LeesAsync(antwoord);
        return this;
    }

    public (string Doel, List<KeyValuePair<string, string>> Velden) Formulier(string knop, params (string Veld, string Waarde)[] velden)
    {
        var element = Pagina.QuerySelectorAll("button").FirstOrDefault(b => b.TextContent.Trim() == knop)
            ?? throw new InvalidOperationException($"Geen knop '{knop}' op {Plek}: {Tekst}");
        var formulier = Assert.IsAssignableFrom<IHtmlFormElement>(element.Closest("form"));
        var ingevuld = velden.ToLookup(v => v.Veld, v => v.Waarde);
        foreach (var veld in velden)
        {
            Assert.True(formulier.QuerySelectorAll("input, textarea, select").Any(e => e.GetAttribute("name") == veld.Veld), $"Geen veld {veld.Veld} op {Plek}");
        }

        var waarden = formulier.QuerySelectorAll("input, textarea, select").OfType<IHtmlElement>()
            .Where(e => e.GetAttribute("name") is { } naam && !ingevuld.Contains(naam))
            .SelectMany(Waarde).ToList();
        waarden.AddRange(velden.Select(v => new KeyValuePair<string, string>(v.Veld, v.Waarde)));
        if (element.GetAttribute("name") is { } knopnaam)
        {
            waarden.Add(new(knopnaam, element.GetAttribute("value") ?? ""));
        }

        return (new Uri(browser.Plek, element.GetAttribute("formaction") ?? formulier.GetAttribute("action") ?? browser.Plek.PathAndQuery).AbsoluteUri, waarden);
    }

    public string? Veld(string naam) => Pagina.QuerySelectorAll("input, textarea, select").Where(e => e.GetAttribute("name") == naam)
        .Select(e => e switch
        {
            IHtmlTextAreaElement vak => vak.Value,
            IHtmlSelectElement lijst => lijst.Value,
            IHtmlInputElement { Type: "radio" or "checkbox" } keuze => keuze.IsChecked ? keuze.Value : null,
            IHtmlInputElement invoer => invoer.Value,
            _ => null,
        }).FirstOrDefault(waarde => waarde is not null);

    public bool HeeftKnop(string knop) => Pagina.QuerySelectorAll("button").Any(b => b.TextContent.Trim() == knop);

    public void Dispose() => browser.Dispose();

    private static IEnumerable<KeyValuePair<string, string>> Waarde(IHtmlElement element)
    {
        var naam = element.GetAttribute("name")!;
        return element switch
        {
            IHtmlInputElement { Type: "radio" or "checkbox", IsChecked: false } => [],
            IHtmlInputElement invoer => [new(naam, invoer.Value)],
            IHtmlTextAreaElement vak => [new(naam, vak.Value)],
            IHtmlSelectElement lijst => [new(naam, lijst.Value ?? "")],
            _ => [],
        };
    }

    private async Task LeesAsync(HttpResponseMessage antwoord)
    {
        Status = antwoord.StatusCode;
        Pagina = await new HtmlParser().ParseDocumentAsync(await antwoord.Content.ReadAsStringAsync());
    }
}
