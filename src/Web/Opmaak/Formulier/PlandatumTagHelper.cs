using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Naast.Web.Opmaak;

/// <summary>
/// A date that is being planned, in one field: <c>&lt;nl-plandatum voor="Invoer.Van" /&gt;</c>, bound to a <see cref="Datuminvoer"/>.
/// With script it says which day it becomes and whether that is a weekend or a holiday, and opens a calendar.
/// </summary>
[HtmlTargetElement("nl-plandatum", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class PlandatumTagHelper : Veldbasis
{
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        var naam = $"{Veldnaam}.{nameof(Datuminvoer.Tekst)}";
        var fout = Foutmelding ?? FoutVan(naam) ?? FoutVan($"{Veldnaam}.{nameof(Datuminvoer.Dag)}");
        var ingevuld = (Voor?.Model ?? Waarde) switch
        {
            Datuminvoer { Tekst.Length: > 0 } invoer => invoer.Tekst,
            Datuminvoer { Leeg: false } invoer => invoer.ToString(),
            _ => null,
        };

        var veld = new TagBuilder("input") { TagRenderMode = TagRenderMode.StartTag };
        veld.AddCssClass("invoer breed-20");
        veld.MergeAttribute("type", "text");
        veld.MergeAttribute("id", Id);
        veld.MergeAttribute("name", naam);
        veld.MergeAttribute("autocomplete", "off");
        if ((Getypt(naam) ?? ingevuld) is { Length: > 0 } tekst)
        {
            veld.MergeAttribute("value", tekst);
        }
        // After the page's own hint: how to write it is the same everywhere.
        Hint = Hint is null ? "Bijvoorbeeld 18-3-2027, morgen, ma of +6w" : $"{Hint} Bijvoorbeeld 18-3-2027, morgen, ma of +6w";
        Verbind(veld, fout);

        var rij = new TagBuilder("div");
        rij.AddCssClass("plandatum");
        rij.MergeAttribute("data-plandatum", Labeltekst);
        rij.InnerHtml.AppendHtml(veld);
        // The script puts the button and the explanation here; the picture is drawn by us, not by the script.
        var beeld = new TagBuilder("template");
        beeld.InnerHtml.AppendHtml(Icoon.Html("calendar"));
        rij.InnerHtml.AppendHtml(beeld);

        Omhulsel(output, "div", fout);
        output.Content.AppendHtml(Maaklabel("label", Id));
        Hintenfout(output.Content, fout);
        output.Content.AppendHtml(rij);
    }
}
