using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Naast.Web.Opmaak;

/// <summary>
/// What every form control shares: a name and id, the value typed before, a label, a hint, an error and how they point to each other.
/// Bound with <c>voor="Model.Eigenschap"</c>, or loose with <c>naam</c> and <c>waarde</c> (filters in a GET form).
/// </summary>
public abstract class Veldbasis : TagHelper
{
    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = default!;

    public ModelExpression? Voor { get; set; }

    public string? Naam { get; set; }

    public object? Waarde { get; set; }

    public string? Label { get; set; }

    public string? Hint { get; set; }

    /// <summary>Not required fields say so: "(niet verplicht)". Left out: what the model says; loose fields are not marked.</summary>
    public bool? Verplicht { get; set; }

    /// <summary>The label is only for screen readers, for a control whose meaning is plain from its place.</summary>
    public bool LabelVerborgen { get; set; }

    protected string Veldnaam => Voor is null
        ? Naam ?? throw new InvalidOperationException("A form control needs 'voor' or 'naam'.")
        : ViewContext.ViewData.TemplateInfo.GetFullHtmlFieldName(Voor.Name);

    protected string Id => TagBuilder.CreateSanitizedId(Veldnaam, "_");

    protected string Labeltekst => Label ?? Voor?.Metadata.DisplayName ?? Voor?.Metadata.PropertyName ?? Veldnaam;

    protected bool IsVerplicht => Verplicht ?? Voor?.Metadata.IsRequired ?? true;

    protected string? Foutmelding => FoutVan(Veldnaam);

    protected string? FoutVan(string sleutel) =>
        ViewContext.ViewData.ModelState.TryGetValue(sleutel, out var staat) && staat.Errors.Count > 0 ? Foutteksten.Van(staat.Errors[0]) : null;

    /// <summary>What was typed goes before what the model holds: a wrong value comes back unchanged.</summary>
    protected string? HuidigeWaarde => Getypt(Veldnaam) ?? Schrijf(Voor is null ? Waarde : Voor.Model);

    protected string? Getypt(string sleutel) =>
        ViewContext.ViewData.ModelState.TryGetValue(sleutel, out var staat) ? staat.AttemptedValue : null;

    protected static string? Schrijf(object? waarde) => waarde switch
    {
        null => null,
        string tekst => tekst,
        bool ja => ja ? "true" : "false",
        Enum keuze => keuze.ToString(),
        DateOnly datum => datum.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        IFormattable getal => getal.ToString(null, CultureInfo.CurrentCulture),
        _ => waarde.ToString(),
    };

    /// <summary>The ids of hint and error, in the order in which they stand.</summary>
    protected string? BeschrevenDoor(string? fout)
    {
        var ids = new List<string>(2);
        if (!string.IsNullOrEmpty(Hint))
        {
            ids.Add($"{Id}-hint");
        }
        if (fout is not null)
        {
            ids.Add($"{Id}-fout");
        }
        return ids.Count == 0 ? null : string.Join(' ', ids);
    }

    /// <summary>Attributes that the page put on the helper itself (maxlength, data-*, autocomplete) belong on the control.</summary>
    protected static void NeemOver(TagHelperOutput output, TagBuilder control)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(control);
        foreach (var attribuut in output.Attributes.Where(a => a.Name != "class").ToList())
        {
            control.MergeAttribute(attribuut.Name, attribuut.Value?.ToString() ?? string.Empty);
            output.Attributes.Remove(attribuut);
        }
    }

    protected void Verbind(TagBuilder control, string? fout)
    {
        ArgumentNullException.ThrowIfNull(control);
        if (BeschrevenDoor(fout) is { } ids)
        {
            control.MergeAttribute("aria-describedby", ids);
        }
        if (fout is not null)
        {
            control.MergeAttribute("aria-invalid", "true");
        }
        if (IsVerplicht && Voor is not null)
        {
            // Not the html attribute: the browser's own messages are in its own language and words.
            control.MergeAttribute("aria-required", "true");
        }
    }

    protected TagBuilder Maaklabel(string tag, string? voorId, string? klasse = "label")
    {
        var label = new TagBuilder(tag);
        if (klasse is not null)
        {
            label.AddCssClass(klasse);
        }
        if (LabelVerborgen)
        {
            label.AddCssClass("voorlees");
        }
        if (voorId is not null)
        {
            label.MergeAttribute("for", voorId);
        }
        label.InnerHtml.Append(Labeltekst);
        if (!IsVerplicht)
        {
            label.InnerHtml.AppendHtml(" <span class=\"vrij\">(niet verplicht)</span>");
        }
        return label;
    }

    protected void Hintenfout(TagHelperContent inhoud, string? fout)
    {
        ArgumentNullException.ThrowIfNull(inhoud);
        if (!string.IsNullOrEmpty(Hint))
        {
            var hint = new TagBuilder("p");
            hint.AddCssClass("hint");
            hint.MergeAttribute("id", $"{Id}-hint");
            hint.InnerHtml.Append(Hint);
            inhoud.AppendHtml(hint);
        }
        if (fout is not null)
        {
            var regel = new TagBuilder("p");
            regel.AddCssClass("foutregel");
            regel.MergeAttribute("id", $"{Id}-fout");
            regel.InnerHtml.AppendHtml(Icoon.Html("alert-octagon", gevuld: true));
            regel.InnerHtml.AppendHtml("<span>Fout: ");
            regel.InnerHtml.Append(fout);
            regel.InnerHtml.AppendHtml("</span>");
            inhoud.AppendHtml(regel);
        }
    }

    protected void Omhulsel(TagHelperOutput output, string tag, string? fout, string? extra = null)
    {
        ArgumentNullException.ThrowIfNull(output);
        Veldvolgorde.Van(ViewContext.HttpContext).Voeg(Veldnaam);
        output.TagName = tag;
        output.TagMode = TagMode.StartTagAndEndTag;
        var klassen = new[] { "veld", fout is null ? null : "veld-fout", extra, output.Attributes["class"]?.Value?.ToString() };
        output.Attributes.SetAttribute("class", string.Join(' ', klassen.Where(k => !string.IsNullOrEmpty(k))));
    }
}

/// <summary>The text of one ModelState error; an exception without a text gets a plain Dutch sentence.</summary>
internal static class Foutteksten
{
    public static string Van(ModelError fout) =>
        string.IsNullOrEmpty(fout.ErrorMessage) ? "Wat u invulde begrijpen we niet. Vul het opnieuw in." : fout.ErrorMessage;
}
