using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Xunit;

namespace Naast.Tests.Aanmelden;

/// <summary>What a person's browser does at sign-in: keep cookies, follow redirects, send forms. No script.</summary>
public sealed class Browser : IDisposable
{
    private readonly HttpClient http;

    public Browser(Uri begin)
    {
        http = new(new SocketsHttpHandler { CookieContainer = Koekjes, AllowAutoRedirect = false, UseProxy = false }) { BaseAddress = begin };
    }

    public CookieContainer Koekjes { get; } = new();

    /// <summary>Where the last walk ended.</summary>
    public Uri Plek { get; private set; } = new("about:blank");

    /// <summary>Every address of the last walk.</summary>
    public List<Uri> Weg { get; } = [];

    /// <summary>One request, redirects not followed.</summary>
    public Task<HttpResponseMessage> VraagAsync(string adres) => http.GetAsync(new Uri(adres, UriKind.RelativeOrAbsolute));

    public Task<HttpResponseMessage> StuurAsync(HttpRequestMessage verzoek) => http.SendAsync(verzoek);

    public Task<HttpResponseMessage> GaNaarAsync(string adres)
    {
        Weg.Clear();
        return VolgAsync(new HttpRequestMessage(HttpMethod.Get, adres));
    }

    public Task<HttpResponseMessage> PostAsync(string adres, IEnumerable<KeyValuePair<string, string>> velden) =>
        VolgAsync(new HttpRequestMessage(HttpMethod.Post, adres) { Content = new FormUrlEncodedContent(velden) });

    /// <summary>Walks the whole sign-in and returns the page where it ends.</summary>
    public async Task<HttpResponseMessage> MeldAanAsync(string persona, string adres = "/")
    {
        using var keuze = await GaNaarAsync(adres);
        return await KiesAsync(keuze, persona);
    }

    /// <summary>Presses the button of a persona on the page "Kies wie u bent".</summary>
    public async Task<HttpResponseMessage> KiesAsync(HttpResponseMessage keuze, string persona)
    {
        Assert.Equal(HttpStatusCode.OK, keuze.StatusCode);
        var (actie, velden) = await FormulierAsync(keuze);
        velden["persona"] = persona;
        return await PostAsync(new Uri(Plek, actie).AbsoluteUri, velden);
    }

    /// <param name="actie">Part of the form's address; empty = the first form of the page.</param>
    public static async Task<(string Actie, Dictionary<string, string> Velden)> FormulierAsync(HttpResponseMessage pagina, string actie = "")
    {
        var document = await new HtmlParser().ParseDocumentAsync(await pagina.Content.ReadAsStringAsync());
        var formulier = Assert.IsAssignableFrom<IHtmlFormElement>(document.QuerySelector(actie.Length == 0 ? "form" : $"form[action*='{actie}']"));
        return (formulier.GetAttribute("action") ?? "", formulier.QuerySelectorAll("input[name]").OfType<IHtmlInputElement>()
            .ToDictionary(veld => veld.Name!, veld => veld.Value));
    }

    public string? Koekje(Uri adres, string naam) => Koekjes.GetCookies(adres)[naam]?.Value;

    public void Dispose() => http.Dispose();

    private async Task<HttpResponseMessage> VolgAsync(HttpRequestMessage verzoek)
    {
        for (var stap = 0; stap < 12; stap++)
        {
            var antwoord = await http.SendAsync(verzoek);
            Plek = antwoord.RequestMessage!.RequestUri!;
            Weg.Add(Plek);
            if (antwoord.Headers.Location is not { } verder)
            {
                return antwoord;
            }

            antwoord.Dispose();
            verzoek = new(HttpMethod.Get, new Uri(Plek, verder));
        }

        throw new InvalidOperationException("Te veel omleidingen: " + string.Join(" ", Weg));
    }
}
