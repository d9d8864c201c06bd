using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Naast.Web.Opmaak;

/// <summary>
/// A card with a heading: <c>&lt;nl-kaart titel="Afspraken" icoon="calendar-event" link="/agenda" linktekst="Alle"&gt;...&lt;/nl-kaart&gt;</c>.
/// </summary>
[HtmlTargetElement("nl-kaart")]
public sealed class KaartTagHelper : TagHelper
{
    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = default!;

    public string? Titel { get; set; }

    public string? Icoon { get; set; }

    /// <summary>Heading level, 2 or 3.</summary>
    public int Niveau { get; set; } = 2;

    /// <summary>Link at the end of the heading.</summary>
    public string? Link { get; set; }

    public string Linktekst { get; set; } = "Alles";

    /// <summary>Short text at the end of the heading, such as a number or a version.</summary>
    public string? Einde { get; set; }

    /// <summary>No space inside, for a table.</summary>
    public bool Vol { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        var inhoud = await output.GetChildContentAsync();
        output.TagName = Titel is null ? "div" : "section";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", $"kaart {output.Attributes["class"]?.Value}".TrimEnd());
        output.Content.Clear();
        if (Titel is not null)
        {
            var id = output.Attributes["id"]?.Value?.ToString() is { Length: > 0 } eigen ? $"{eigen}-kop" : $"kaart-{Volgnummer.Volgende(ViewContext.HttpContext)}";
            output.Attributes.SetAttribute("aria-labelledby", id);
            output.Content.AppendHtml(Kop(id));
        }
        output.Content.AppendHtml(Vol ? "<div class=\"kaart-vol\">" : "<div class=\"kaart-inhoud\">");
        output.Content.AppendHtml(inhoud);
        output.Content.AppendHtml("</div>");
    }

    private TagBuilder Kop(string id)
    {
        var rij = new TagBuilder("div");
        rij.AddCssClass("kaart-kop");
        if (Icoon is not null)
        {
            rij.InnerHtml.AppendHtml(Opmaak.Icoon.Html(Icoon, klasse: "icoon-groot"));
        }
        var kop = new TagBuilder(Niveau == 3 ? "h3" : "h2");
        kop.MergeAttribute("id", id);
        kop.InnerHtml.Append(Titel!);
        rij.InnerHtml.AppendHtml(kop);
        if (Einde is not null)
        {
            var einde = new TagBuilder("span");
            einde.AddCssClass("kaart-einde");
            einde.InnerHtml.Append(Einde);
            rij.InnerHtml.AppendHtml(einde);
        }
        if (!string.IsNullOrEmpty(Link))
        {
            var link = new TagBuilder("a");
            link.AddCssClass("nl-link kaart-einde");
            link.MergeAttribute("href", Link);
            link.InnerHtml.Append(Linktekst);
            // "Alles" says nothing in a list of links: a screen reader also hears of what.
            link.InnerHtml.AppendHtml("<span class=\"voorlees\">: ");
            link.InnerHtml.Append(Titel!);
            link.InnerHtml.AppendHtml("</span>");
            rij.InnerHtml.AppendHtml(link);
        }
        return rij;
    }
}
