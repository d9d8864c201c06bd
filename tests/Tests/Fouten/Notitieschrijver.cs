using System.Net;
using Naast.Tests.Aanmelden;
using Naast.Tests.Steun;
using Xunit.Sdk;

namespace Naast.Tests.Fouten;

/// <summary>One note that was sent: in which round, with which key, and whether Naast said that it was saved.</summary>
internal sealed record Inzending(int Ronde, Guid Dossier, string Sleutel, string Tekst)
{
    public bool Bevestigd { get; set; }
}

/// <summary>Somebody who has the form of a dossier in front of them and sends one note after the other.</summary>
internal sealed class Notitieschrijver(Browser browser, Guid dossier, IReadOnlyDictionary<string, string> velden)
{
    public Guid Dossier => dossier;

    public static async Task<Notitieschrijver> MaakAsync(Browser browser, Uri adres, Guid dossier)
    {
        var pagina = await Pagina.GaAsync(browser, new Uri(adres, $"/dossiers/{dossier}").AbsoluteUri);
        return new(browser, dossier, pagina.Document.QuerySelector("form[action$='handler=Notitie']")!.QuerySelectorAll("input[type=hidden]")
            .ToDictionary(veld => veld.GetAttribute("name")!, veld => veld.GetAttribute("value") ?? ""));
    }

    /// <summary>Until the program is gone.</summary>
    public async Task SchrijfAsync(Uri adres, int ronde, string wie, Action<Inzending> verstuurd, Action bevestigd)
    {
        for (var nummer = 1; ; nummer++)
        {
            var inzending = new Inzending(ronde, dossier, Guid.CreateVersion7().ToString(), $"Ronde {ronde}, {wie}, notitie {nummer}");
            verstuurd(inzending);
            try
            {
                await StuurAsync(adres, inzending);
            }
            catch (HttpRequestException)
            {
                return;
            }

            bevestigd();
        }
    }

    /// <summary>Sends the form with the token of the page as it once was opened, and the key of this note.</summary>
    public async Task StuurAsync(Uri adres, Inzending inzending)
    {
        using var verzoek = new HttpRequestMessage(HttpMethod.Post, new Uri(adres, $"/dossiers/{dossier}?handler=Notitie"))
        {
            Content = new FormUrlEncodedContent(new Dictionary<string, string>(velden) { ["Verzoeksleutel"] = inzending.Sleutel, ["Notitie"] = inzending.Tekst }),
        };
        using var antwoord = await browser.StuurAsync(verzoek);
        if (antwoord.StatusCode != HttpStatusCode.Redirect || antwoord.Headers.Location?.ToString() != $"/dossiers/{dossier}")
        {
            throw new XunitException($"'{inzending.Tekst}' kreeg {(int)antwoord.StatusCode} {antwoord.Headers.Location} in plaats van een bevestiging.");
        }

        inzending.Bevestigd = true;
    }
}
