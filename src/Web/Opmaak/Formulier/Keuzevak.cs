using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Naast.Web.Opmaak;

/// <summary>A radio button or tick box with its words; also the bare boxes in tables, files and hidden values.</summary>
internal static class Keuzevak
{
    public static TagBuilder Maak(string type, string id, string naam, Optie optie, bool aan, bool fout, TagHelperOutput bron)
    {
        var vak = new TagBuilder("div");
        vak.AddCssClass("keuze");
        var invoer = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing };
        invoer.MergeAttribute("type", type);
        invoer.MergeAttribute("id", id);
        invoer.MergeAttribute("name", naam);
        invoer.MergeAttribute("value", optie.Waarde);
        foreach (var attribuut in bron.Attributes.Where(a => a.Name.StartsWith("data-", StringComparison.Ordinal) || a.Name.StartsWith("hx-", StringComparison.Ordinal)))
        {
            invoer.MergeAttribute(attribuut.Name, attribuut.Value?.ToString() ?? string.Empty);
        }
        if (aan)
        {
            invoer.MergeAttribute("checked", "checked");
        }
        if (optie.Uit)
        {
            invoer.MergeAttribute("disabled", "disabled");
        }
        if (fout)
        {
            invoer.MergeAttribute("aria-invalid", "true");
        }
        var label = new TagBuilder("label");
        label.MergeAttribute("for", id);
        label.InnerHtml.Append(optie.Tekst);
        if (!string.IsNullOrEmpty(optie.Hint))
        {
            invoer.MergeAttribute("aria-describedby", $"{id}-uitleg");
        }
        vak.InnerHtml.AppendHtml(invoer);
        vak.InnerHtml.AppendHtml(label);
        if (!string.IsNullOrEmpty(optie.Hint))
        {
            var uitleg = new TagBuilder("p");
            uitleg.AddCssClass("hint");
            uitleg.MergeAttribute("id", $"{id}-uitleg");
            uitleg.InnerHtml.Append(optie.Hint);
            vak.InnerHtml.AppendHtml(uitleg);
        }
        return vak;
    }
}

/// <summary>A bare tick box in a table row: <c>&lt;nl-selectie naam="taak" waarde="12" label="Selecteer Tesfay, Selam" /&gt;</c>.</summary>
[HtmlTargetElement("nl-selectie", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class SelectieTagHelper : TagHelper
{
    public required string Naam { get; set; }

    public required string Waarde { get; set; }

    public required string Label { get; set; }

    public bool Aan { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        output.TagName = "input";
        output.TagMode = TagMode.SelfClosing;
        output.Attributes.SetAttribute("class", "vinkje");
        output.Attributes.SetAttribute("type", "checkbox");
        output.Attributes.SetAttribute("name", Naam);
        output.Attributes.SetAttribute("value", Waarde);
        output.Attributes.SetAttribute("aria-label", Label);
        if (Aan)
        {
            output.Attributes.SetAttribute("checked", "checked");
        }
    }
}

/// <summary>A hidden value of a form: <c>&lt;nl-verborgen voor="Invoer.Versie" /&gt;</c> or with <c>naam</c> and <c>waarde</c>.</summary>
[HtmlTargetElement("nl-verborgen", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class VerborgenTagHelper : Veldbasis
{
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        output.TagName = "input";
        output.TagMode = TagMode.SelfClosing;
        output.Attributes.SetAttribute("type", "hidden");
        output.Attributes.SetAttribute("name", Veldnaam);
        output.Attributes.SetAttribute("value", (Voor is null ? Schrijf(Waarde) : HuidigeWaarde) ?? string.Empty);
    }
}

/// <summary>Choose files: <c>&lt;nl-bestand voor="Invoer.Bestanden" meer accept=".pdf,.jpg" /&gt;</c>. The form needs <c>enctype="multipart/form-data"</c>.</summary>
[HtmlTargetElement("nl-bestand", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class BestandTagHelper : Veldbasis
{
    public bool Meer { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        var fout = Foutmelding;
        var invoer = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing };
        invoer.AddCssClass("invoer bestand");
        NeemOver(output, invoer);
        invoer.MergeAttribute("type", "file");
        invoer.MergeAttribute("id", Id);
        invoer.MergeAttribute("name", Veldnaam);
        if (Meer)
        {
            invoer.MergeAttribute("multiple", "multiple");
        }
        Verbind(invoer, fout);
        Omhulsel(output, "div", fout);
        output.Content.AppendHtml(Maaklabel("label", Id));
        Hintenfout(output.Content, fout);
        output.Content.AppendHtml(invoer);
    }
}
