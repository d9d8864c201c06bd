using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace Naast.Ketensimulator.Beheer;

/// <summary>A form that was refused: why, and what was filled in.</summary>
/// <param name="Pad">Address that the form was sent to, after the base of management.</param>
internal sealed record Geweigerd(string Reden, string Pad, IFormCollection Velden);

/// <summary>Writes a page of HTML. Everything that goes through a hole in the text is encoded; only <see cref="Ruw"/> is not.</summary>
/// <param name="geweigerd">The form that comes back with what was filled in; null: each form has its first values.</param>
internal sealed class Pagina(Geweigerd? geweigerd = null)
{
    private static readonly HtmlEncoder Codering = HtmlEncoder.Create(UnicodeRanges.All);

    private readonly StringBuilder html = new();
    private IFormCollection? ingevuld;

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

    /// <summary>Opens a form; its fields are written after it with <see cref="Waarde"/>.</summary>
    /// <param name="regel">The fields stand in a row, and not below each other.</param>
    /// <param name="verborgen">Fields that say which form it is, when several go to one address.</param>
    public Pagina Vorm(string basis, string pad, bool regel = true, params ReadOnlySpan<(string Naam, string Waarde)> verborgen)
    {
        ingevuld = IsGeweigerd(pad, verborgen) ? geweigerd!.Velden : null;
        if (regel)
        {
            Voeg($"""<form method="post" action="{basis}/beheer{pad}" class="regel">""");
        }
        else
        {
            Voeg($"""<form method="post" action="{basis}/beheer{pad}">""");
        }

        foreach (var (naam, waarde) in verborgen)
        {
            Voeg($"""<input type="hidden" name="{naam}" value="{waarde}">""");
        }

        return this;
    }

    /// <summary>What stands in a field of the form that was opened last: what was typed when it was refused, and otherwise the first value.</summary>
    public string Waarde(string naam, object? anders) => (ingevuld is null ? Convert.ToString(anders, CultureInfo.InvariantCulture) : ingevuld[naam].ToString()) ?? string.Empty;

    /// <summary>Whether this is the form that was refused.</summary>
    public bool IsGeweigerd(string pad, params ReadOnlySpan<(string Naam, string Waarde)> verborgen)
    {
        if (geweigerd?.Pad != pad)
        {
            return false;
        }

        foreach (var (naam, waarde) in verborgen)
        {
            if (geweigerd.Velden[naam] != waarde)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>A part that is folded, unless something in it was refused.</summary>
    public Pagina Vouw(string kop, bool open) => open ? Voeg($"<details open><summary>{kop}</summary>") : Voeg($"<details><summary>{kop}</summary>");

    /// <summary>The whole document with head, navigation and, when given, the result of the last deed.</summary>
    public IResult Af(HttpContext http, string basis, string titel, string? melding, int status = StatusCodes.Status200OK)
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
        if (geweigerd is not null)
        {
            document.Voeg($"""<p class="melding fout" role="alert">{geweigerd.Reden}</p>""");
        }
        else if (melding is not null)
        {
            document.Voeg($"""<p class="melding" role="status">{melding}</p>""");
        }

        return Results.Text(
            document.html.Append(html).Append("</main>\n</body>\n</html>\n").ToString(), "text/html; charset=utf-8",
            statusCode: geweigerd is null ? status : StatusCodes.Status422UnprocessableEntity);
    }
}
