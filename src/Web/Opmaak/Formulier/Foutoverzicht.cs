using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Naast.Web.Opmaak;

/// <summary>
/// The list of errors above a form, from ModelState. Its heading gets the focus, each error links to its field.
/// The layouts put the number of errors in front of the page title.
/// </summary>
[HtmlTargetElement("nl-foutoverzicht", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class FoutoverzichtTagHelper : TagHelper
{
    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = default!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        var fouten = Verzamel(ViewContext.ViewData.ModelState);
        if (fouten.Count == 0)
        {
            output.SuppressOutput();
            return;
        }
        output.TagName = "section";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "foutoverzicht");
        output.Attributes.SetAttribute("aria-labelledby", "foutoverzicht-kop");
        output.Content.AppendHtml(Icoon.Html("alert-octagon", gevuld: true));
        var kop = fouten.Count == 1 ? "Er is 1 fout" : $"Er zijn {fouten.Count.ToString(CultureInfo.InvariantCulture)} fouten";
        output.Content.AppendHtml($"<div><h2 id=\"foutoverzicht-kop\" tabindex=\"-1\" autofocus data-foutfocus>{kop}</h2><ul class=\"foutlijst\">");
        foreach (var (sleutel, tekst) in fouten)
        {
            output.Content.AppendHtml("<li>");
            if (sleutel.Length == 0)
            {
                output.Content.Append(tekst);
            }
            else
            {
                var link = new TagBuilder("a");
                link.AddCssClass("nl-link");
                link.MergeAttribute("href", $"#{Doel(sleutel)}");
                link.InnerHtml.Append(tekst);
                output.Content.AppendHtml(link);
            }
            output.Content.AppendHtml("</li>");
        }
        output.Content.AppendHtml("</ul></div>");
    }

    internal static List<(string Sleutel, string Tekst)> Verzamel(ModelStateDictionary modelState) =>
    [
        .. modelState.Where(staat => staat.Value is { Errors.Count: > 0 })
            .Select(staat => (staat.Key, Foutteksten.Van(staat.Value!.Errors[0]))),
    ];

    // The day field of a date has the id of the whole date.
    private static string Doel(string sleutel) =>
        TagBuilder.CreateSanitizedId(sleutel.EndsWith(".Dag", StringComparison.Ordinal) ? sleutel[..^4] : sleutel, "_");
}

/// <summary>Title of the page in the browser: number of errors first, because screen readers read it first.</summary>
public static class Paginatitel
{
    /// <param name="viewData"><c>ViewData["Titel"]</c> holds the title of the page.</param>
    public static string Maak(ViewDataDictionary viewData, Schil schil)
    {
        ArgumentNullException.ThrowIfNull(viewData);
        ArgumentNullException.ThrowIfNull(schil);
        var aantal = FoutoverzichtTagHelper.Verzamel(viewData.ModelState).Count;
        var fouten = aantal switch { 0 => string.Empty, 1 => "1 fout: ", _ => $"{aantal.ToString(CultureInfo.InvariantCulture)} fouten: " };
        var titel = viewData["Titel"] as string;
        return string.IsNullOrEmpty(titel) ? $"{fouten}{schil.Organisatie}" : $"{fouten}{titel} - {schil.Organisatie}";
    }
}
