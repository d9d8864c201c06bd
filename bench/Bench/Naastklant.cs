using System.Net;
using System.Text.RegularExpressions;

namespace Naast.Bench;

/// <summary>Sanne's browser, as far as a load needs one: signed in through the real page.</summary>
/// <param name="Token">Of the form for a note.</param>
internal sealed partial record Naastklant(Uri Adres, string Koekje, string Token)
{
    public static async Task<Naastklant> MeldAanAsync(Uri adres, Guid dossier)
    {
        var pot = new CookieContainer();
        using var http = new HttpClient(new SocketsHttpHandler { CookieContainer = pot }) { BaseAddress = adres };
        using var keuze = await http.GetAsync(new Uri("/", UriKind.Relative));
        var velden = Verborgen(await keuze.Content.ReadAsStringAsync(), out var pagina);
        velden["persona"] = "sanne";
        var actie = WebUtility.HtmlDecode(Actie().Match(pagina).Groups[1].Value);
        using var klaar = await http.PostAsync(new Uri(keuze.RequestMessage!.RequestUri!, actie), new FormUrlEncodedContent(velden));
        klaar.EnsureSuccessStatusCode();
        var token = Verborgen(await http.GetStringAsync(new Uri($"/dossiers/{dossier}", UriKind.Relative)), out _)["__RequestVerificationToken"];
        return new Naastklant(adres, pot.GetCookieHeader(adres), token);
    }

    public HttpRequestMessage Haal(string pad)
    {
        var vraag = new HttpRequestMessage(HttpMethod.Get, new Uri(Adres, pad));
        if (Koekje.Length > 0)
        {
            vraag.Headers.Add("Cookie", Koekje);
        }

        return vraag;
    }

    public HttpRequestMessage Notitie(Guid dossier, string tekst)
    {
        var vraag = Haal($"/dossiers/{dossier}?handler=Notitie");
        vraag.Method = HttpMethod.Post;
        vraag.Content = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["Notitie"] = tekst, ["Verzoeksleutel"] = Guid.CreateVersion7().ToString(), ["__RequestVerificationToken"] = Token,
        });
        return vraag;
    }

    private static Dictionary<string, string> Verborgen(string html, out string pagina)
    {
        pagina = html;
        var velden = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (Match veld in Verborgen().Matches(html))
        {
            velden.TryAdd(WebUtility.HtmlDecode(veld.Groups[1].Value), WebUtility.HtmlDecode(veld.Groups[2].Value));
        }

        return velden;
    }

    [GeneratedRegex("<input[^>]*?name=\"([^\"]+)\"[^>]*?value=\"([^\"]*)\"")]
    private static partial Regex Verborgen();

    [GeneratedRegex("<form[^>]*?action=\"([^\"]*)\"")]
    private static partial Regex Actie();
}
