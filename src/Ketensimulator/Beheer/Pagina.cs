using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace Naast.Ketensimulator.Beheer;

/// <summary>Writes a page of HTML. Everything that goes through a hole in the text is encoded; only <see cref="Ruw"/> is not.</summary>
internal sealed class Pagina
{
    private static readonly HtmlEncoder Codering = HtmlEncoder.Create(UnicodeRanges.All);

    private readonly StringBuilder html = new();

    public Pagina Ruw(string stuk)
    {
        html.Append(stuk).Append('\n');
        return this;
    }

    public Pagina Voeg(FormattableString stuk)
    {
        var gecodeerd = stuk.GetArguments().Select(a => (object)Codering.Encode(Convert.ToString(a, CultureInfo.InvariantCulture) ?? string.Empty));
        html.AppendFormat(CultureInfo.InvariantCulture, stuk.Format, [.. gecodeerd]).Append('\n');
        return this;
    }

    /// <summary>The whole document with head, navigation and, when given, the result of the last deed.</summary>
    public IResult Af(HttpContext http, string basis, string titel, string? melding)
    {
        // No script and no style but our own file: a page that shows what strangers sent must not be able to do more.
        http.Response.Headers.ContentSecurityPolicy =
            "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
        http.Response.Headers.XContentTypeOptions = "nosniff";
        http.Response.Headers["Referrer-Policy"] = "same-origin";
        var document = new Pagina()
            .Voeg($"""
                <!DOCTYPE html>
                <html lang="nl">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>{titel} – Ketensimulator</title>
                <link rel="stylesheet" href="{basis}/beheer/beheer.css">
                </head>
                <body>
                <a class="spring" href="#inhoud">Naar de inhoud</a>
                <header>
                <p class="merk">Ketensimulator <span>DUO en BRP, alleen verzonnen personen</span></p>
                <nav aria-label="Onderdelen"><ul>
                <li><a href="{basis}/beheer">Overzicht</a></li>
                <li><a href="{basis}/beheer/personen">Personen</a></li>
                <li><a href="{basis}/beheer/berichten">Berichten</a></li>
                <li><a href="{basis}/beheer/plan">Gepland</a></li>
                <li><a href="{basis}/beheer/storingen">Storingen</a></li>
                </ul></nav>
                </header>
                <main id="inhoud">
                <h1>{titel}</h1>
                """);
        if (melding is not null)
        {
            document.Voeg($"""<p class="melding" role="status">{melding}</p>""");
        }

        return Results.Text(document.html.Append(html).Append("</main>\n</body>\n</html>\n").ToString(), "text/html; charset=utf-8");
    }
}
