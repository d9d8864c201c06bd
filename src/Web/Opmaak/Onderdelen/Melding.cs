using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Naast.Web.Opmaak;

public enum Meldingsoort
{
    Info,
    Succes,
    Waarschuwing,
    Fout,
}

/// <summary>A message on the page: <c>&lt;nl-melding soort="Succes" titel="Bewaard"&gt;...&lt;/nl-melding&gt;</c>. Success is also spoken.</summary>
[HtmlTargetElement("nl-melding")]
public sealed class MeldingTagHelper : TagHelper
{
    public Meldingsoort Soort { get; set; }

    public string? Titel { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        var inhoud = await output.GetChildContentAsync();
        var (klasse, icoon, gevuld, woord, rol) = Soort switch
        {
            Meldingsoort.Succes => ("succes", "circle-check", true, "Gelukt", "status"),
            Meldingsoort.Waarschuwing => ("waarschuwing", "alert-triangle", true, "Let op", null),
            Meldingsoort.Fout => ("fout", "alert-octagon", true, "Fout", "alert"),
            _ => ("info", "info-circle", false, "Informatie", (string?)null),
        };
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", $"melding melding-{klasse} {output.Attributes["class"]?.Value}".TrimEnd());
        if (rol is not null && !output.Attributes.ContainsName("role"))
        {
            output.Attributes.SetAttribute("role", rol);
        }
        output.Content.Clear();
        output.Content.AppendHtml(Icoon.Html(icoon, gevuld));
        output.Content.AppendHtml($"<div><span class=\"voorlees\">{woord}: </span>");
        if (Titel is not null)
        {
            output.Content.AppendHtml($"<p class=\"melding-titel\">{HtmlEncoder.Default.Encode(Titel)}</p>");
        }
        output.Content.AppendHtml(inhoud);
        output.Content.AppendHtml("</div>");
    }
}
