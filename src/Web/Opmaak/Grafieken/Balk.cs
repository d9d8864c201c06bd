using System.Globalization;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Naast.Web.Opmaak;

/// <summary>
/// A progress bar with its words: <c>&lt;nl-balk label="Gevolgde lesuren" waarde="148" van="600" tekst="148 van 600 uur" /&gt;</c>.
/// <c>vastgelegd</c> adds a hatched part: committed or expected, not yet real.
/// </summary>
[HtmlTargetElement("nl-balk", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class BalkTagHelper : TagHelper
{
    public required string Label { get; set; }

    public required double Waarde { get; set; }

    public double Van { get; set; } = 100;

    public double Vastgelegd { get; set; }

    /// <summary>The same in words, shown at the end; this is what a screen reader hears.</summary>
    public required string Tekst { get; set; }

    /// <summary>Below the agreement: a warning sign comes before the words.</summary>
    public bool Let { get; set; }

    public bool Dik { get; set; }

    /// <summary>Label and words are elsewhere on the page; only the bar is drawn.</summary>
    public bool Kaal { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "meter");
        var encoder = HtmlEncoder.Default;
        if (!Kaal)
        {
            var teken = Let ? Icoon.Tekst("alert-triangle", gevuld: true, titel: "Let op") + " " : string.Empty;
            output.Content.AppendHtml($"<div class=\"meter-kop\"><span>{encoder.Encode(Label)}</span><b{(Let ? " class=\"let\"" : "")}>{teken}{encoder.Encode(Tekst)}</b></div>");
        }
        var schaal = Van > 0 ? 1000 / Van : 0;
        var echt = Math.Clamp(Waarde * schaal, 0, 1000);
        var straks = Math.Clamp(Vastgelegd * schaal, 0, 1000 - echt);
        var tekening = new Tekening().Rechthoek("g-1", 0, 0, echt, 100);
        if (straks > 0)
        {
            tekening.Rechthoek("g-zacht", echt, 0, straks, 100);
            // Hatching as separate strokes: a pattern would need an id that is unique on the page.
            for (var x = echt; x < echt + straks; x += 14)
            {
                var eind = Math.Min(x + 7, echt + straks);
                tekening.Pad("g-2", string.Create(CultureInfo.InvariantCulture, $"M{x:0.#} 100L{Math.Min(x + 6, echt + straks):0.#} 0H{Math.Min(eind + 6, echt + straks):0.#}L{eind:0.#} 100Z"));
            }
        }
        var naam = Kaal ? $"role=\"img\" aria-label=\"{encoder.Encode($"{Label}: {Tekst}")}\"" : "aria-hidden=\"true\"";
        output.Content.AppendHtml($"<svg class=\"balk{(Dik ? " balk-dik" : "")}\" viewBox=\"0 0 1000 100\" preserveAspectRatio=\"none\" {naam} focusable=\"false\">{tekening}</svg>");
    }
}

/// <summary>Segments of a route: <c>&lt;nl-fasebalk fase="3" van="5" naam="Leerroute" /&gt;</c>. Full, hatched (busy), empty.</summary>
[HtmlTargetElement("nl-fasebalk", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class FasebalkTagHelper : TagHelper
{
    /// <summary>The phase that is busy; the first is 1. One more than <see cref="Van"/> means all done.</summary>
    public required int Fase { get; set; }

    public int Van { get; set; } = 5;

    public required string Naam { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        output.TagName = "svg";
        output.TagMode = TagMode.StartTagAndEndTag;
        var nu = Fase > Van ? $"Alle {Van.ToString(CultureInfo.InvariantCulture)} fasen klaar" : string.Create(CultureInfo.InvariantCulture, $"Fase {Fase} van {Van}: {Naam}");
        output.Attributes.SetAttribute("class", "fasebalk");
        output.Attributes.SetAttribute("viewBox", string.Create(CultureInfo.InvariantCulture, $"0 0 {Van * 24 - 3} 6"));
        output.Attributes.SetAttribute("role", "img");
        output.Attributes.SetAttribute("aria-label", nu);
        output.Attributes.SetAttribute("focusable", "false");
        output.Content.SetHtmlContent(Stukken(Fase, Van));
    }

    /// <summary>The bar in a row of a long table: points at a drawing of <see cref="Tabeltekens"/>. Made once and kept.</summary>
    public static IHtmlContent Html(int fase, int van, string naam) => new HtmlString(string.Create(
        CultureInfo.InvariantCulture,
        $"<svg class=\"fasebalk\" role=\"img\" aria-label=\"Fase {fase} van {van}: {HtmlEncoder.Default.Encode(naam)}\" focusable=\"false\"><use href=\"#fase-{fase}\"/></svg>"));

    internal static string Symbool(int fase, int van) => string.Create(
        CultureInfo.InvariantCulture, $"<symbol id=\"fase-{fase}\" viewBox=\"0 0 {van * 24 - 3} 6\">{Stukken(fase, van)}</symbol>");

    private static string Stukken(int fase, int van)
    {
        var tekening = new Tekening();
        for (var nummer = 1; nummer <= van; nummer++)
        {
            var x = (nummer - 1) * 24.0;
            if (nummer == fase)
            {
                tekening.Rechthoek("g-zacht", x, 0, 21, 6, 3);
                for (var streep = 2; streep < 19; streep += 6)
                {
                    tekening.Pad("g-1", string.Create(CultureInfo.InvariantCulture, $"M{x + streep} 6l2-6h3l-2 6Z"));
                }
            }
            else
            {
                tekening.Rechthoek(nummer < fase ? "g-1" : "g-leeg", x, 0, 21, 6, 3);
            }
        }
        return tekening.ToString()!;
    }
}

/// <summary>Time used on the portal: <c>&lt;nl-ring deel="0.58" tekst="U heeft nog 1 jaar en 9 maanden" /&gt;</c>.</summary>
[HtmlTargetElement("nl-ring", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class RingTagHelper : TagHelper
{
    /// <summary>Part that is filled, 0 to 1.</summary>
    public required double Deel { get; set; }

    public required string Tekst { get; set; }

    public string Icoon { get; set; } = "hourglass";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        const double omtrek = 251.33;
        var vol = Math.Clamp(Deel, 0, 1) * omtrek;
        output.TagName = "svg";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "ring");
        output.Attributes.SetAttribute("viewBox", "0 0 96 96");
        output.Attributes.SetAttribute("role", "img");
        output.Attributes.SetAttribute("aria-label", Tekst);
        output.Attributes.SetAttribute("focusable", "false");
        output.Content.SetHtmlContent(
            "<circle class=\"ring-leeg\" cx=\"48\" cy=\"48\" r=\"40\"/>" +
            $"<circle class=\"ring-vol\" cx=\"48\" cy=\"48\" r=\"40\" stroke-dasharray=\"{Tekening.Getal(vol)} {Tekening.Getal(omtrek)}\" transform=\"rotate(-90 48 48)\"/>" +
            $"<g class=\"ring-icoon\" transform=\"translate(33 33) scale(1.25)\">{Voorkant.Icoonpaden(Icoon, gevuld: false)}</g>");
    }
}
