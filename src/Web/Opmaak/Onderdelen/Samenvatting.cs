using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Naast.Web.Opmaak;

/// <summary>Answers on a check page: a list of <c>nl-rij</c>.</summary>
[HtmlTargetElement("nl-samenvatting")]
public sealed class SamenvattingTagHelper : TagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        output.TagName = "dl";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", $"samenvatting {output.Attributes["class"]?.Value}".TrimEnd());
    }
}

/// <summary><c>&lt;nl-rij sleutel="Telefoon" wijzig="/gegevens/telefoon"&gt;06 12345678&lt;/nl-rij&gt;</c>.</summary>
[HtmlTargetElement("nl-rij", ParentTag = "nl-samenvatting")]
public sealed class RijTagHelper : TagHelper
{
    public required string Sleutel { get; set; }

    /// <summary>Where this answer can be changed.</summary>
    public string? Wijzig { get; set; }

    public string Wijzigtekst { get; set; } = "Wijzigen";

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        var waarde = await output.GetChildContentAsync();
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Content.Clear();
        output.Content.AppendHtml("<dt>");
        output.Content.Append(Sleutel);
        output.Content.AppendHtml("</dt><dd>");
        if (waarde.IsEmptyOrWhiteSpace)
        {
            output.Content.AppendHtml("<span class=\"stil\">Niet ingevuld</span>");
        }
        else
        {
            output.Content.AppendHtml(waarde);
        }
        output.Content.AppendHtml("</dd>");
        if (Wijzig is null)
        {
            return;
        }
        var link = new TagBuilder("a");
        link.AddCssClass("nl-link");
        link.MergeAttribute("href", Wijzig);
        link.InnerHtml.Append(Wijzigtekst);
        link.InnerHtml.AppendHtml("<span class=\"voorlees\">: ");
        link.InnerHtml.Append(Sleutel);
        link.InnerHtml.AppendHtml("</span>");
        output.Content.AppendHtml("<dd class=\"wijzig\">");
        output.Content.AppendHtml(link);
        output.Content.AppendHtml("</dd>");
    }
}
