using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Naast.Web.Opmaak;

public enum Knopsoort
{
    Secundair,

    /// <summary>The one main deed of a page or card.</summary>
    Primair,

    /// <summary>Destroys or decides against someone. Outlined with an icon, so that it never looks like the main deed of a red house style.</summary>
    Gevaar,

    /// <summary>Looks like a link.</summary>
    Subtiel,
}

/// <summary>
/// A button that says the deed: <c>&lt;nl-knop soort="Primair" icoon="calendar-plus"&gt;Gesprek plannen&lt;/nl-knop&gt;</c>.
/// With <c>url</c> it is a link; without, it sends the form around it. Other attributes (name, value, formaction, data-*) pass through.
/// </summary>
[HtmlTargetElement("nl-knop")]
public sealed class KnopTagHelper : TagHelper
{
    public Knopsoort Soort { get; set; }

    public string? Icoon { get; set; }

    /// <summary>The icon stands after the words, as an arrow does.</summary>
    public bool IcoonAchter { get; set; }

    /// <summary>The words are only read aloud.</summary>
    public bool AlleenIcoon { get; set; }

    public string? Url { get; set; }

    /// <summary>Lower, for tables and toolbars.</summary>
    public bool Klein { get; set; }

    /// <summary>As wide as its surroundings; on the portal the normal form.</summary>
    public bool Breed { get; set; }

    /// <summary>Does nothing without script (type="button").</summary>
    public bool Los { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        var tekst = await output.GetChildContentAsync();
        output.TagName = Url is null ? "button" : "a";
        output.TagMode = TagMode.StartTagAndEndTag;
        if (Url is not null)
        {
            output.Attributes.SetAttribute("href", Url);
        }
        else if (!output.Attributes.ContainsName("type"))
        {
            output.Attributes.SetAttribute("type", Los ? "button" : "submit");
        }
        output.Attributes.SetAttribute("class", Klassen(output.Attributes["class"]?.Value?.ToString()));

        output.Content.Clear();
        var symbool = Icoon ?? (Soort == Knopsoort.Gevaar ? "alert-triangle" : null);
        if (symbool is not null && !IcoonAchter)
        {
            Symbool(output, symbool, "nl-button__icon-start");
        }
        output.Content.AppendHtml("<span class=\"nl-button__label\">");
        output.Content.AppendHtml(tekst);
        output.Content.AppendHtml("</span>");
        if (symbool is not null && IcoonAchter)
        {
            Symbool(output, symbool, "nl-button__icon-end spiegel");
        }
    }

    private static void Symbool(TagHelperOutput output, string naam, string klasse)
    {
        output.Content.AppendHtml($"<span class=\"{klasse}\">");
        output.Content.AppendHtml(Opmaak.Icoon.Html(naam));
        output.Content.AppendHtml("</span>");
    }

    private string Klassen(string? extra)
    {
        var soort = Soort switch
        {
            Knopsoort.Primair => "nl-button--primary",
            Knopsoort.Gevaar => "nl-button--secondary nl-button--negative",
            Knopsoort.Subtiel => "nl-button--subtle",
            _ => "nl-button--secondary",
        };
        return string.Join(' ', new[]
        {
            "nl-button", soort, Klein ? "knop-klein" : null, Breed ? "knop-breed" : null, AlleenIcoon ? "nl-button--icon-only" : null, extra,
        }.Where(k => !string.IsNullOrEmpty(k)));
    }
}
