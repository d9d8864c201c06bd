using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Naast.Tests.Aanmelden;
using Xunit;

namespace Naast.Tests.Steun;

/// <summary>A page as a person has it in front of them: to read, and to send one of its forms.</summary>
public sealed class Blad
{
    private readonly Browser _browser;

    private Blad(Browser browser, HttpStatusCode status, IHtmlDocument document) => (_browser, Status, Document) = (browser, status, document);

    public HttpStatusCode Status { get; }

    public IHtmlDocument Document { get; }

    /// <summary>What a reader sees, with single spaces.</summary>
    public string Tekst => string.Join(' ', (Document.QuerySelector("main") ?? Document.Body!).TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    public string Adres => _browser.Plek.PathAndQuery;

    public static async Task<Blad> OpenAsync(Browser browser, string adres) =>
        await LeesAsync(browser, await browser.GaNaarAsync(new Uri(browser.Plek, adres).AbsoluteUri));

    /// <summary>The sentence stands on the page; when it does not, the failure shows the page.</summary>
    public void Zegt(string zin) => Assert.True(Tekst.Contains(zin, StringComparison.Ordinal), $"'{zin}' staat niet op {Adres} ({(int)Status}): {Tekst}");

    /// <summary>Sends the form whose action or contents match, with these values over what stands in it; follows redirects.</summary>
    public async Task<Blad> VerstuurAsync(string formulier, params (string Naam, string Waarde)[] waarden)
    {
        var (actie, velden) = Velden(formulier);
        foreach (var (naam, waarde) in waarden)
        {
            velden[naam] = waarde;
        }

        return await LeesAsync(_browser, await _browser.PostAsync(new Uri(_browser.Plek, actie).AbsoluteUri, velden));
    }

    /// <summary>Sends a form with a file.</summary>
    public async Task<Blad> StuurBestandAsync(string formulier, string veld, string naam, byte[] inhoud)
    {
        var (actie, velden) = Velden(formulier);
        using var verzoek = new HttpRequestMessage(HttpMethod.Post, new Uri(_browser.Plek, actie));
        var delen = new MultipartFormDataContent();
        foreach (var (sleutel, waarde) in velden)
        {
            delen.Add(new StringContent(waarde), sleutel);
        }

        delen.Add(new ByteArrayContent(inhoud), veld, naam);
        verzoek.Content = delen;
        var antwoord = await _browser.StuurAsync(verzoek);
        return antwoord.Headers.Location is { } verder ? await OpenAsync(_browser, new Uri(_browser.Plek, verder).PathAndQuery) : await LeesAsync(_browser, antwoord);
    }

    /// <param name="formulier">CSS selector of the form, or of something in it.</param>
    public (string Actie, Dictionary<string, string> Velden) Velden(string formulier)
    {
        var gevonden = Document.QuerySelector(formulier);
        var form = Assert.IsAssignableFrom<IHtmlFormElement>(gevonden as IHtmlFormElement ?? gevonden?.Closest("form"));
        var velden = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var invoer in form.QuerySelectorAll("input").OfType<IHtmlInputElement>())
        {
            if (invoer.Name is { Length: > 0 } naam && invoer.Type is not ("file" or "submit") && (invoer.Type is not ("checkbox" or "radio") || invoer.IsChecked))
            {
                velden.TryAdd(naam, invoer.Value);
            }
        }

        foreach (var lijst in form.QuerySelectorAll("select").OfType<IHtmlSelectElement>())
        {
            velden[lijst.Name!] = lijst.Value ?? "";
        }

        return (form.GetAttribute("action") is { Length: > 0 } actie ? actie : _browser.Plek.PathAndQuery, velden);
    }

    private static async Task<Blad> LeesAsync(Browser browser, HttpResponseMessage antwoord)
    {
        using (antwoord)
        {
            return new Blad(browser, antwoord.StatusCode, await new HtmlParser().ParseDocumentAsync(await antwoord.Content.ReadAsStringAsync()));
        }
    }
}
