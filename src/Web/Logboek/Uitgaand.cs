using System.Text.RegularExpressions;
using Naast.Kern.Gedeeld;
using Naast.Web.Data;

namespace Naast.Web.Logboek;

/// <summary>
/// A line for each question to DUO and the BRP, with the person by a keyed print of the BSN: their addresses and bodies hold the
/// BSN itself, so nothing of those goes into the line.
/// </summary>
internal abstract partial class Uitgaand(Dataverwerkingen verwerkingen, Sleutels sleutels, string naam, Verwerkingsactiviteit activiteit) : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (Dataverwerkingen.Stil)
        {
            return await base.SendAsync(request, cancellationToken);
        }

        var regel = verwerkingen.Begin(naam, activiteit, await BetrokkeneAsync(request, cancellationToken), Dataverwerkingen.Afdruksoort);
        var gelukt = false;
        try
        {
            var antwoord = await base.SendAsync(request, cancellationToken);
            // A refusal or an unknown person is an answer; only a fault of the other side is not.
            gelukt = (int)antwoord.StatusCode < 500;
            return antwoord;
        }
        finally
        {
            verwerkingen.Eindig(regel, gelukt);
        }
    }

    private async Task<string?> BetrokkeneAsync(HttpRequestMessage vraag, CancellationToken ct)
    {
        var gevonden = Nummer().Match(vraag.RequestUri!.AbsolutePath);
        if (!gevonden.Success && vraag.Content is { } inhoud)
        {
            gevonden = Nummer().Match(await inhoud.ReadAsStringAsync(ct));
        }

        return Bsn.TryParse(gevonden.Value, out var bsn) ? sleutels.Logafdruk(bsn) : null;
    }

    [GeneratedRegex("(?<![0-9])[0-9]{9}(?![0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex Nummer();
}

internal sealed class UitgaandDuo(Dataverwerkingen verwerkingen, Sleutels sleutels) : Uitgaand(verwerkingen, sleutels, "Uitwisselen met DUO", Verwerkingsregister.Keten);

internal sealed class UitgaandBrp(Dataverwerkingen verwerkingen, Sleutels sleutels) : Uitgaand(verwerkingen, sleutels, "Vraag aan de BRP", Verwerkingsregister.Brp);
