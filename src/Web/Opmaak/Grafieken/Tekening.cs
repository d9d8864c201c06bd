using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;

namespace Naast.Web.Opmaak;

/// <summary>Writes svg elements; numbers always with a point, whatever the language of the page.</summary>
internal sealed class Tekening
{
    private readonly StringBuilder inhoud = new();

    public static string Getal(double waarde) => Math.Round(waarde, 2).ToString(CultureInfo.InvariantCulture);

    public Tekening Rechthoek(string klasse, double x, double y, double breedte, double hoogte, double rond = 0)
    {
        inhoud.Append(CultureInfo.InvariantCulture, $"<rect class=\"{klasse}\" x=\"{Getal(x)}\" y=\"{Getal(y)}\" width=\"{Getal(Math.Max(0, breedte))}\" height=\"{Getal(hoogte)}\"");
        if (rond > 0)
        {
            inhoud.Append(CultureInfo.InvariantCulture, $" rx=\"{Getal(rond)}\"");
        }
        inhoud.Append("/>");
        return this;
    }

    public Tekening Lijn(string klasse, double x1, double y1, double x2, double y2)
    {
        inhoud.Append(CultureInfo.InvariantCulture, $"<line class=\"{klasse}\" x1=\"{Getal(x1)}\" y1=\"{Getal(y1)}\" x2=\"{Getal(x2)}\" y2=\"{Getal(y2)}\"/>");
        return this;
    }

    public Tekening Cirkel(string klasse, double x, double y, double straal)
    {
        inhoud.Append(CultureInfo.InvariantCulture, $"<circle class=\"{klasse}\" cx=\"{Getal(x)}\" cy=\"{Getal(y)}\" r=\"{Getal(straal)}\"/>");
        return this;
    }

    public Tekening Pad(string klasse, string pad)
    {
        inhoud.Append(CultureInfo.InvariantCulture, $"<path class=\"{klasse}\" d=\"{pad}\"/>");
        return this;
    }

    public Tekening Tekst(string klasse, double x, double y, string tekst, string anker = "start")
    {
        inhoud.Append(CultureInfo.InvariantCulture, $"<text class=\"{klasse}\" x=\"{Getal(x)}\" y=\"{Getal(y)}\" text-anchor=\"{anker}\">{HtmlEncoder.Default.Encode(tekst)}</text>");
        return this;
    }

    public Tekening Ruw(string svg)
    {
        inhoud.Append(svg);
        return this;
    }

    public override string ToString() => inhoud.ToString();
}
