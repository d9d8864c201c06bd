using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Naast.Web.Opmaak;

/// <param name="Url">Null when this step cannot be opened yet.</param>
public sealed record Stap(string Naam, string? Url = null, bool Klaar = false);

/// <summary>Where the reader is in a long form: "Stap 2 van 5", with the names of all steps and links to those that can be opened.</summary>
[HtmlTargetElement("nl-stappen", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class StappenTagHelper : TagHelper
{
    public required IReadOnlyList<Stap> Stappen { get; set; }

    /// <summary>Number of the step on screen; the first is 1.</summary>
    public required int Huidig { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        output.TagName = "nav";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "stappen");
        output.Attributes.SetAttribute("aria-label", "Voortgang");
        var plek = string.Create(CultureInfo.InvariantCulture, $"Stap {Huidig} van {Stappen.Count}");
        // On a phone there is no room for names under the circles: the current one stands here instead, for the eye only.
        output.Content.AppendHtml($"<p class=\"stappen-plek\">{plek}<span class=\"stappen-naam\" aria-hidden=\"true\">: ");
        output.Content.Append(Stappen[Huidig - 1].Naam);
        output.Content.AppendHtml("</span></p><ol>");
        for (var index = 0; index < Stappen.Count; index++)
        {
            output.Content.AppendHtml(Regel(Stappen[index], index + 1));
        }
        output.Content.AppendHtml("</ol>");
    }

    private TagBuilder Regel(Stap stap, int nummer)
    {
        var hier = nummer == Huidig;
        var regel = new TagBuilder("li");
        regel.AddCssClass(hier ? "stap-nu" : stap.Klaar ? "stap-klaar" : "stap-open");
        var teken = new TagBuilder("span");
        teken.AddCssClass("stap-teken");
        teken.MergeAttribute("aria-hidden", "true");
        if (stap.Klaar && !hier)
        {
            teken.InnerHtml.AppendHtml(Icoon.Html("check"));
        }
        else
        {
            teken.InnerHtml.Append(nummer.ToString(CultureInfo.InvariantCulture));
        }
        var naam = new TagBuilder(stap.Url is null || hier ? "span" : "a");
        naam.AddCssClass("stap-naam");
        if (stap.Url is not null && !hier)
        {
            naam.MergeAttribute("href", stap.Url);
        }
        naam.InnerHtml.Append(stap.Naam);
        if (hier)
        {
            regel.MergeAttribute("aria-current", "step");
        }
        else
        {
            naam.InnerHtml.AppendHtml($"<span class=\"voorlees\">, {(stap.Klaar ? "klaar" : "nog te doen")}</span>");
        }
        regel.InnerHtml.AppendHtml(teken);
        regel.InnerHtml.AppendHtml(naam);
        return regel;
    }
}
