using Naast.Web.Api;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Naast.Kern.Regels;

namespace Naast.Web.Gebieden.Rekenhulp;

/// <summary>An article with a link to its text, the rule id, and a sign when the reading is ours or still to be confirmed.</summary>
[HtmlTargetElement("nl-bron", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class BronTagHelper : TagHelper
{
    public required Bron Bron { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        output.TagName = "small";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "bron");
        if (Bronadres.Van(Bron) is { } adres)
        {
            var link = new TagBuilder("a");
            link.AddCssClass("nl-link");
            link.MergeAttribute("href", adres);
            link.MergeAttribute("rel", "noreferrer");
            link.InnerHtml.Append(Bron.ToString());
            output.Content.AppendHtml(link);
        }
        else
        {
            output.Content.Append(Bron.ToString());
        }

        if (Bron.Regel.Length > 0)
        {
            output.Content.Append($" · {Bron.Regel}");
        }

        if (Bron.Zekerheid is Zekerheid.Afgeleid or Zekerheid.Onzeker)
        {
            var tag = new TagBuilder("span");
            tag.AddCssClass(Bron.Zekerheid == Zekerheid.Onzeker ? "tag tag-let" : "tag");
            tag.InnerHtml.Append(Bron.Zekerheid == Zekerheid.Onzeker ? "nog te bevestigen" : "eigen uitleg");
            output.Content.Append(" ");
            output.Content.AppendHtml(tag);
        }
    }
}
