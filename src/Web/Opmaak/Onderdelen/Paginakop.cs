using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Naast.Web.Opmaak;

/// <summary>
/// Heading of a page with one sentence under it; the buttons for the page are its content.
/// Also sets <c>ViewData["Titel"]</c> when the page did not.
/// </summary>
[HtmlTargetElement("nl-paginakop")]
public sealed class PaginakopTagHelper : TagHelper
{
    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = default!;

    public required string Titel { get; set; }

    /// <summary>The most important thing to know, in one sentence.</summary>
    public string? Inleiding { get; set; }

    /// <summary>Small line above the title, such as the name of the person a form is about.</summary>
    public string? Boven { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        var knoppen = await output.GetChildContentAsync();
        ViewContext.ViewData["Titel"] ??= Titel;
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", $"paginakop {output.Attributes["class"]?.Value}".TrimEnd());
        output.Content.Clear();
        output.Content.AppendHtml("<div>");
        Regel(output, "p", "paginakop-boven", Boven);
        Regel(output, "h1", null, Titel);
        Regel(output, "p", "paginakop-inleiding", Inleiding);
        output.Content.AppendHtml("</div>");
        if (!knoppen.IsEmptyOrWhiteSpace)
        {
            output.Content.AppendHtml("<div class=\"knoppen\">");
            output.Content.AppendHtml(knoppen);
            output.Content.AppendHtml("</div>");
        }
    }

    private static void Regel(TagHelperOutput output, string tag, string? klasse, string? tekst)
    {
        if (string.IsNullOrEmpty(tekst))
        {
            return;
        }
        var regel = new TagBuilder(tag);
        if (klasse is not null)
        {
            regel.AddCssClass(klasse);
        }
        regel.InnerHtml.Append(tekst);
        output.Content.AppendHtml(regel);
    }
}
