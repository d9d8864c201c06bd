using System.Collections.Concurrent;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Naast.Web.Opmaak;

/// <summary>Inline svg of one icon. Decoration unless it gets a title: the words next to it carry the meaning.</summary>
public static class Icoon
{
    private static readonly ConcurrentDictionary<(string Naam, bool Gevuld, string? Klasse), HtmlString> Gemaakt = new();

    /// <summary>A page has dozens of icons, and they are always the same few.</summary>
    public static IHtmlContent Html(string naam, bool gevuld = false, string? klasse = null, string? titel = null) => titel is null
        ? Gemaakt.GetOrAdd((naam, gevuld, klasse), static icoon => new HtmlString(Tekst(icoon.Naam, icoon.Gevuld, icoon.Klasse)))
        : new HtmlString(Tekst(naam, gevuld, klasse, titel));

    /// <summary>Like text that stands by itself: a little larger.</summary>
    public static IHtmlContent Groot(string naam) => Html(naam, klasse: "icoon-groot");

    public static string Tekst(string naam, bool gevuld = false, string? klasse = null, string? titel = null)
    {
        var klassen = klasse is null ? "icoon" : $"icoon {klasse}";
        var naamgeving = titel is null
            ? "aria-hidden=\"true\""
            : $"role=\"img\" aria-label=\"{HtmlEncoder.Default.Encode(titel)}\"";
        return $"<svg class=\"{klassen}\" viewBox=\"0 0 24 24\" {Verf(gevuld)} {naamgeving} focusable=\"false\">{Voorkant.Icoonpaden(naam, gevuld)}</svg>";
    }

    internal static string Verf(bool gevuld) => gevuld
        ? "fill=\"currentColor\""
        : "fill=\"none\" stroke=\"currentColor\" stroke-linecap=\"round\" stroke-linejoin=\"round\"";
}

/// <summary><c>&lt;nl-icoon naam="home" /&gt;</c>; <c>gevuld</c> for the filled form, <c>titel</c> when the icon stands alone.</summary>
[HtmlTargetElement("nl-icoon", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class IcoonTagHelper : TagHelper
{
    public required string Naam { get; set; }

    public bool Gevuld { get; set; }

    public bool Groot { get; set; }

    /// <summary>Mirrors in right-to-left languages: for arrows, never for clocks and ticks.</summary>
    public bool Spiegel { get; set; }

    public string? Titel { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        var klassen = string.Join(' ', new[] { output.Attributes["class"]?.Value?.ToString(), Groot ? "icoon-groot" : null, Spiegel ? "spiegel" : null }
            .Where(k => !string.IsNullOrEmpty(k)));
        output.TagName = null;
        output.Content.SetHtmlContent(Icoon.Html(Naam, Gevuld, klassen.Length == 0 ? null : klassen, Titel));
    }
}
